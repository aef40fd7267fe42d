/** The sentences of `<ft-usage>`, compared with figures calculated again, and the approach that a file belongs to. */
import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import {
  createScenario,
  evaluate,
  readUsage,
  type ScenarioInput,
  withField,
} from '../../../src/core/index.ts';
import type { Approach } from '../../../src/core/types.ts';
import { approachOfProfile, otherModelIn } from '../../../src/elements/usage/approach-of.ts';
import { editRows } from '../../../src/elements/usage/edit-text.ts';
import { differenceText } from '../../../src/elements/usage/figure-text.ts';
import { comparisonIn, paybackText, paybackWithinTenYears } from '../../../src/elements/usage/payback.ts';
import { sampleUsage } from '../../../src/elements/usage/sample.ts';
import { largestEffect, otherModelSentence, profileSentence } from '../../../src/elements/usage/sentence.ts';
import { type LineId, usageEffectOf } from '../../../src/elements/usage/take-lines.ts';
import { usageWording } from '../../../src/elements/usage/wording.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatPercent } from '../../../src/i18n/format.ts';
import { messages as japanese } from '../../../src/i18n/ja/index.ts';
import { messages as chinese } from '../../../src/i18n/zh-Hans/index.ts';

const wording = usageWording(english.usage, 'en');
const { text } = wording;
const rates = {
  inputUsdPerMTok: 3,
  cachedInputUsdPerMTok: null,
  cacheWriteUsdPerMTok: null,
  outputUsdPerMTok: 15,
};

const scenarioWith = (inputs: Partial<ScenarioInput> = {}) =>
  createScenario({
    startsOn: '2026-12-01',
    horizonMonths: 24,
    requestsPerMonth: 100_000,
    approaches: [
      {
        id: 'now',
        model: 'openai/gpt-5-mini',
        prefixTokens: 900,
        variableTokens: 100,
        outputTokens: 50,
        rates,
      },
      {
        id: 'tuned',
        model: 'openai/gpt-5-mini',
        technique: 'fine-tuned',
        prefixTokens: 0,
        variableTokens: 100,
        outputTokens: 50,
        rates,
        setup: [{ label: 'Work', usd: 1000 }],
      },
    ],
    ...inputs,
  } as ScenarioInput);

const rowsOf = (fields: Record<string, unknown>) =>
  readUsage(
    ['2026-09', '2026-10', '2026-11'].map((time) => ({
      time,
      input: 1000,
      cached: 0,
      written: 0,
      output: 50,
      ...fields,
    })),
    { source: 'rows', inputIncludesCached: true },
  );

const viewOf = (scenario: ReturnType<typeof scenarioWith>, profile: ReturnType<typeof rowsOf>) => {
  const effect = usageEffectOf(scenario, 0, { kind: 'usage', profile }, new Set<LineId>(['growth']));
  if (!effect) throw new Error('No approach');
  return { effect, untickedIds: new Set<LineId>(['growth']), candidate: 'tuned', isUsed: false };
};

describe('the sentence about an export', () => {
  it.each([
    ['shorter prompts', { input: 800 }, text.differences.prompt(formatPercent(0.2), false)],
    ['longer prompts', { input: 1004 }, text.differences.prompt('0.4\u00a0%', true)],
    ['longer answers', { output: 75 }, text.differences.output(formatPercent(0.5), true)],
  ])('names %s with the difference to the calculation', (_, fields, part) => {
    const scenario = scenarioWith({ requestsPerMonth: 1 });
    const { claim } = profileSentence(rowsOf(fields), viewOf(scenario, rowsOf(fields)), wording);
    expect(claim).toBe(text.thanAssumed([part]));
  });

  it('ends with the full stop of its language', () => {
    addLanguage('ja', japanese);
    addLanguage('zh-Hans', chinese);
    const profile = { ...rowsOf({}), requests: null };
    expect(profileSentence(profile, null, usageWording(text, 'zh-Hans')).rest).toBe('。');
    expect(profileSentence(profile, null, wording).rest).toBe('.');
    const { effect, ...view } = viewOf(scenarioWith(), rowsOf({}));
    // The sentence names no difference of a line of growth.
    const lines = effect.lines.map((line) => ({ ...line, id: 'growth' as const }));
    const withoutDifferences = { ...view, effect: { ...effect, lines } };
    expect(profileSentence(rowsOf({}), withoutDifferences, usageWording(text, 'ja')).rest).toBe('。');
  });

  it('does not write 100 % fewer requests if one request is left', () => {
    const profile = rowsOf({});
    const { claim } = profileSentence(profile, viewOf(scenarioWith(), profile), wording);
    expect(claim).toBe(text.thanAssumed([text.differences.traffic('>\u00a099\u00a0%', false)]));
  });

  it('if there is no payback with a line alone, this line has the largest effect', () => {
    const profile = rowsOf({ output: 60, input: 2000 });
    const view = viewOf(scenarioWith(), profile);
    const presentMonths = paybackWithinTenYears(comparisonIn(view.effect.before, 'tuned'));
    expect(largestEffect(view, wording)).toBe(
      text.mostEffect(
        text.changes.traffic,
        text.paybacks.never,
        paybackText(view.effect.before, 'tuned', presentMonths, wording),
      ),
    );
  });

  it('treats a payback at once as the shortest payback, and not as no payback', () => {
    const { effect, ...view } = viewOf(scenarioWith(), rowsOf({ output: 60, input: 2000 }));
    const [line] = effect.lines;
    if (!line) throw new Error('No line');
    const withSetUp = (usd: number) => evaluate(withField(scenarioWith(), 'approaches[1].setup[0].usd', usd));
    const lines = [
      { ...line, id: 'growth' as const, resultAlone: withSetUp(0) },
      { ...line, id: 'traffic' as const, resultAlone: withSetUp(1e12) },
    ];
    const sentence = largestEffect({ ...view, effect: { ...effect, lines } }, wording);
    expect(sentence).toContain(text.paybacks.never);
  });

  it('states the payback in the unit of the present payback, rounded up', () => {
    const before = evaluate(scenarioWith());
    const months = paybackWithinTenYears(comparisonIn(before, 'tuned')) ?? 0;
    const verdict = comparisonIn(before, 'tuned')?.verdict;
    const days = verdict && 'days' in verdict ? verdict.days : Number.NaN;
    const weeks = Number.parseFloat(paybackText(before, 'tuned', months, wording));
    // `days` is rounded down to whole days, so the payback is between `days` and `days + 1`.
    expect(weeks).toBeGreaterThanOrEqual(days / 7 - 1e-6);
    expect(weeks).toBeLessThan((days + 1) / 7 + 0.1);
    expect(paybackText(before, 'tuned', 30, wording)).toContain('month');
  });
});

it.each([
  [0.0004, null],
  [-0.0512, '5.1\u00a0%'],
  [0.4, '40\u00a0%'],
  [-1, '100\u00a0%'],
])('a difference of %f is written as %s', (share, written) => {
  expect(differenceText(share, 'en')).toBe(written);
});

it.each([
  ['gpt-5-mini-2026-08-07', 0],
  ['ft:gpt-5-mini-2026-08-07:acme::x', 1],
  ['claude-sonnet-5-5', 0],
  [null, 0],
])('requests of the model %s belong to the approach at index %i', (model, index) => {
  expect(approachOfProfile(scenarioWith(), { models: model === null ? [] : [{ model, requests: 1 }] })).toBe(
    index,
  );
});

it('a range is left out if both of its ends are written alike', () => {
  const edit = { path: 'approaches[0].outputTokens', before: 50, after: { p10: 59.9, p50: 60, p90: 60.04 } };
  expect(editRows({ ...edit, after: { p10: 171.8, p50: 172, p90: 172.1 } }, wording)[0]?.range).toBe('');
  expect(editRows({ ...edit, after: { p10: 150, p50: 172, p90: 180 } }, wording)[0]?.range).toBe(
    text.fromTo('150', '180'),
  );
});

it('the made-up export has six whole months before the start, one model and no problem', () => {
  const profile = readUsage(sampleUsage('2026-12-01'));
  expect(profile.months.map(({ month }) => month)).toEqual(
    [6, 7, 8, 9, 10, 11].map((month) => `2026-${String(month).padStart(2, '0')}`),
  );
  expect(profile).toMatchObject({ model: 'claude-sonnet-5-5', problems: [] });
  expect(profile.prompt?.requests).toBe(profile.requests);
});

it.each<[readonly (string | null)[], string | undefined, string | null]>([
  [['gpt-4.1-mini-2025-04-14'], 'anthropic/claude-sonnet-5-5', 'gpt-4.1-mini-2025-04-14'],
  [['claude-sonnet-5-5-20261001'], 'anthropic/claude-sonnet-5-5', null],
  [['gpt-4.1-mini', 'claude-sonnet-5-5'], 'anthropic/claude-sonnet-5-5', null],
  [['our-router'], 'anthropic/claude-sonnet-5-5', null],
  [[null], 'anthropic/claude-sonnet-5-5', null],
  [['gpt-4.1-mini'], undefined, null],
  [[], 'anthropic/claude-sonnet-5-5', null],
])(
  'if all models %j of an export surely differ from the approach’s model %s, the most frequent is named, else null: %s',
  (models, approachModel, expected) => {
    const approach = { ...scenarioWith().approaches[0], model: approachModel } as Approach;
    const profile = { models: models.map((model) => ({ model, requests: 1 })) };
    expect(otherModelIn(profile, approach)).toBe(expected);
  },
);

it.each([
  [['gpt-4o-2024-08-06'], text.otherModel('gpt-4o-2024-08-06', true)],
  [['gpt-4o', 'claude-opus-4-5'], text.otherModel('gpt-4o', false)],
  [['gpt-4o', 'gpt-4.1-mini'], ''],
])(
  'the sentence about requests to %j does not say that all went to one model if there are several',
  (models, sentence) => {
    const approach = { ...scenarioWith().approaches[0], model: 'openai/gpt-4.1-mini' } as Approach;
    const profile = { models: models.map((model) => ({ model, requests: 1 })) };
    expect(otherModelSentence(profile, approach, wording)).toBe(sentence);
  },
);

it('requests to several models are told apart from requests to one', () => {
  expect(text.otherModel('gpt-4o', false)).not.toBe(text.otherModel('gpt-4o', true));
  expect(text.otherModel('gpt-4o', false)).toContain('several models, most often to gpt-4o');
});
