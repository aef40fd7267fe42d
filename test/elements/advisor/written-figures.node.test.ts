/** The figures of the advice as texts: figures that differ look different. */
import { expect, it } from 'vitest';
import { findingOf } from '../../../src/core/advice/advise.ts';
import { adviceFacts } from '../../../src/core/advice/facts.ts';
import { type ReasonRuleId, reasonRules } from '../../../src/core/advice/rules.ts';
import type { AdviceFigures } from '../../../src/core/advice/types.ts';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import type { ApproachResult, ScenarioInput } from '../../../src/core/types.ts';
import {
  type FigureWording,
  writtenFigures,
  writtenLimit,
  writtenSource,
  writtenTradeOff,
} from '../../../src/elements/advisor/written-figures.ts';
import { presetsIn } from '../../../src/elements/common/scenario/presets.ts';
import { english } from '../../../src/i18n/en/index.ts';
import {
  approximately,
  formatDate,
  formatPercent,
  formatTokens,
  formatUsd,
  typeset,
} from '../../../src/i18n/format.ts';
import * as prices from '../../../src/prices/index.ts';

const { advice: text } = english;
const wording: FigureWording = { text, locale: 'en' };
const share = (value: number) => ({ value, unit: 'share' }) as const;
const usd = (value: number) => ({ value, unit: 'usd' }) as const;

it.each([
  [0.8, 0.82, '80', '82'],
  [0.7996, 0.8, '79.96', '80'],
  [0.79996, 0.8, '79.996', '80'],
])(
  'writes an accepted share of %d and a required share (`bar`) of %d differently',
  (value, bar, writtenShare, writtenBar) => {
    const written = writtenFigures({ share: share(value), bar: share(bar) }, wording);
    expect([written.share, written.bar].map((each) => each.replace(/\s*%/u, ''))).toEqual([
      writtenShare,
      writtenBar,
    ]);
  },
);

it.each([
  [29_949, '30,000'],
  [21_001, '22,000'],
  [1597, '1,600'],
  [96, '96'],
])(
  'writes that %d cases are needed as “about %s”, rounded up to two significant digits, and measured cases exactly',
  (cases, written) => {
    expect(writtenFigures({ needed: { value: cases, unit: 'count' } }, wording).needed).toBe(written);
    expect(writtenFigures({ cases: { value: cases, unit: 'count' } }, wording).cases).toBe(
      formatTokens(cases, 'en'),
    );
  },
);

it('writes only the share 0 as 0 %, and only the share 1 as 100 %', () => {
  const shares = [0.99991, 0.9994, 1, 0.0004, 0].map(
    (value) => writtenFigures({ share: share(value) }, wording).share,
  );
  const [nearlyAll, nearlyNone] = [formatPercent(0.999, 'en', 1), formatPercent(0.001, 'en', 1)];
  expect(shares).toEqual([
    `>\u00a0${nearlyAll}`,
    nearlyAll,
    formatPercent(1),
    `<\u00a0${nearlyNone}`,
    formatPercent(0),
  ]);
});

it.each([
  [15.66, 18.82],
  [15.66, 15.69],
  [2.001, 2.002],
])('writes the dollars %d and %d differently', (prompt, tuned) => {
  const written = writtenFigures({ prompt: usd(prompt), tuned: usd(tuned) }, wording);
  expect(written.prompt).not.toBe(written.tuned);
});

it('writes equal figures the same, and an empty text for a figure that is not given', () => {
  const written = writtenFigures({ prompt: usd(2), tuned: usd(2) }, wording);
  expect([written.prompt === written.tuned, written.usd]).toEqual([true, '']);
});

it('marks dollars, tokens and the payback if token counts are estimated, and nothing else', () => {
  const figures = {
    prompt: usd(2),
    context: { value: 900, unit: 'tokens' },
    months: { value: 3, unit: 'months' },
    horizon: { value: 12, unit: 'months' },
    share: share(0.8),
  } as const;
  const [withoutMarks, withMarks] = [false, true].map((approximate) =>
    writtenFigures(figures, wording, approximate),
  );
  for (const name of ['prompt', 'context', 'months'] as const)
    expect(withMarks?.[name]).toBe(approximately(withoutMarks?.[name] ?? ''));
  expect([withMarks?.horizon, withMarks?.share]).toEqual([withoutMarks?.horizon, withoutMarks?.share]);
});

it('counts a payback from the start of the scenario, as the verdict does', () => {
  const payback = (startsOn?: string): string =>
    writtenFigures({ months: { value: 3.2373, unit: 'months' } }, { ...wording, startsOn }).months;
  // 97 days from this date, but 98.5 days in mean months; weeks are rounded up.
  expect([payback('2026-11-29'), payback()]).toEqual(['14 weeks', '15 weeks'].map(typeset));
});

it('writes a payback after more than ten years in words, without the mark of an estimate', () => {
  const paybackText = (value: number) =>
    writtenFigures({ months: { value, unit: 'months' } }, wording, true).months;
  expect([paybackText(121), paybackText(358)]).toEqual([text.page.overTenYears, text.page.overTenYears]);
  expect(paybackText(120)).not.toBe(text.page.overTenYears);
});

it('writes which part of an amount is monthly costs', () => {
  const written = writtenFigures({ tuned: { ...usd(9.5), fixedUsd: 9 }, prompt: usd(12) }, wording);
  expect(written.tuned).toBe(text.page.ofItFixed('$9.50', '$9.00'));
});

it.each(['own-gpu', 'hosted-by-the-hour'] as const)(
  'writes the cost of 1,000 answers of a hosted model, which includes monthly costs, and the amount of these monthly costs: %s',
  (id) => {
    const preset = presetsIn(english)
      .find((each) => each.id === id)
      ?.scenario('2026-12-01', prices);
    const scenario = createScenario({
      ...preset,
      approaches: preset?.approaches.map((each) => ({ ...each, failureUsd: null, successRate: 1 })),
    } as ScenarioInput);
    const facts = adviceFacts({ scenario });
    const { month } = evaluate(scenario).approaches[1] as ApproachResult;
    const rules = ['cheaper-answers', 'dearer-answers'] as const;
    const finding = rules.map((rule) => findingOf(facts, rule)).find(Boolean);
    const { tuned } = (finding as { figures: AdviceFigures }).figures;
    const monthUsd = ((tuned?.value ?? 0) * (month.requests ?? 0)) / 1000;
    expect(monthUsd).toBeCloseTo(month.totalUsd ?? Number.NaN, 6);
    const written = writtenFigures({ ...(tuned && { tuned }) }, wording);
    const [total, monthlyCosts] = [tuned?.value, tuned?.fixedUsd].map((amount) => formatUsd(amount ?? 0));
    expect(written.tuned).toBe(text.page.ofItFixed(total ?? '', monthlyCosts ?? ''));
  },
);

it('writes differences in points with their sign', () => {
  const points = (value: number) => ({ value, unit: 'points' }) as const;
  const written = writtenFigures({ difference: points(0.0133), low: points(-0.021) }, wording);
  expect([written.difference, written.low]).toEqual([text.points('+1.3'), '−2.1']);
});

it('writes the limit of a rule as a percentage, a time or a number, as its condition compares it; nothing if it has no limit', () => {
  const limit = (id: ReasonRuleId): string => writtenLimit(reasonRules[id], id, 'en');
  expect([limit('cheaper-calls'), limit('own-tone')]).toEqual([formatPercent(0.95), formatPercent(0.1)]);
  expect(limit('takes-time')).toBe('1 month');
  // The rule compares the reviewed examples with half of all examples; the question that it reads asks for their number.
  expect(limit('unreviewed-examples')).toBe(formatPercent(0.5));
  expect([limit('few-prompts-tried'), limit('rules-stay'), limit('pays-back')]).toEqual(['3', '1', '']);
});

it('names the number of cases only if the source is the evaluation', () => {
  expect(writtenSource('evaluation', 300, wording)).toBe(
    text.sources.evaluation + text.page.measuredOn('300', 300),
  );
  expect(writtenSource('file', 300, wording)).toBe(text.sources.file);
});

it('writes the dates, names of models, fixed words (codes) and unknown values of trade-offs', () => {
  const tradeOffText = (value: Parameters<typeof writtenTradeOff>[0], approximate = false): string =>
    writtenTradeOff(value, wording, (model) => model.toUpperCase(), approximate);
  expect([
    tradeOffText({ date: '2028-08-01' }),
    tradeOffText({ name: 'a/b' }),
    tradeOffText({ code: 'any-model' }),
    tradeOffText(null),
  ]).toEqual([
    formatDate('2028-08-01', 'en', 'short'),
    'A/B',
    text.page.codes['any-model'],
    text.page.unknown,
  ]);
  // Only an amount is an estimate.
  expect(tradeOffText({ code: 'none' }, true)).toBe(text.page.codes.none);
  expect(tradeOffText({ value: 12, unit: 'count' }, true)).toBe(approximately('12'));
});
