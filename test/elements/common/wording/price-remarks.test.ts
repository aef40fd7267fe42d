/**
 * The sentences of remarks on prices: the assumption on which a verdict depends, the effects of other possible values, and the
 * way in which a price was read.
 */
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, withField } from '../../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../../src/core/types.ts';
import { exampleScenario } from '../../../../src/elements/breakeven/example.ts';
import { presetsIn } from '../../../../src/elements/common/scenario/presets.ts';
import {
  assumptionText,
  effectSentences,
  kindText,
  priceAge,
  priceDate,
  readAs,
  remarkRows,
  remarkSentence,
  remarksLine,
} from '../../../../src/elements/common/wording/price-remarks.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { remarks as text } from '../../../../src/i18n/en/remarks.ts';
import {
  approximately,
  formatDuration,
  formatUsdCompact,
  formatUsdExact,
} from '../../../../src/i18n/format.ts';
import * as prices from '../../../../src/prices/index.ts';
import { type Remark, remarksOn } from '../../../../src/prices/remarks.ts';
import type { Confidence, DatePrecision, Evidence } from '../../../../src/prices/types.ts';

const { approachFor, catalog } = prices;
const language = { text, locale: 'en' };
const contextOf = (scenario: Scenario, candidate = '') => ({
  result: evaluate(scenario),
  candidate,
  pages: prices,
});
const assumptionIn = (scenario: Scenario, candidate = '') =>
  assumptionText(contextOf(scenario, candidate), language);

const prompt = {
  id: 'prompt',
  technique: 'few-shot' as const,
  prefixTokens: 1500,
  variableTokens: 200,
  outputTokens: 150,
  ...approachFor('anthropic/claude-sonnet-5-5'),
};
/** A prompt whose price is certain, on a model that would reason by default. */
const certain = { ...prompt, reasoningOff: true };
/** A prompt between two minimums of a cache, of which one is assumed. */
const uncertain = { ...prompt, ...approachFor('vertex/claude-opus-4-8') };
const tune = {
  id: 'tune',
  technique: 'fine-tuned' as const,
  prefixTokens: 100,
  variableTokens: 200,
  outputTokens: 150,
  ...approachFor('bedrock/amazon-nova-micro', { tuned: true, tokens: 200_000 }),
  setup: [{ label: 'Labels', usd: 800 }],
};
const scenarioOf = (...approaches: ScenarioInput['approaches']) =>
  createScenario({ startsOn: '2026-11-25', requestsPerMonth: 100_000, approaches });

describe('the assumption on which a verdict depends', () => {
  it('is empty in the example', () => {
    expect(assumptionIn(exampleScenario('2026-11-25'))).toBe('');
    expect(evaluate(exampleScenario('2026-11-25')).comparisons[0]?.verdict.kind).toBe('after');
  });

  it('is empty if the verdict is incomplete', () => {
    const scenario = scenarioOf(prompt, { ...tune, training: { hours: null, usdPerHour: 4 } });
    expect(evaluate(scenario).comparisons[0]?.verdict.kind).toBe('incomplete');
    expect(assumptionIn(scenario)).toBe('');
    expect(assumptionIn(scenarioOf(uncertain, tune))).not.toBe('');
  });

  it('is the cache minimum if the prompt is between its two possible values, and names the payback with the other value', () => {
    const scenario = scenarioOf(uncertain, tune);
    const months = (given: Scenario) => {
      const verdict = evaluate(given).comparisons[0]?.verdict;
      return verdict && 'months' in verdict ? formatDuration(verdict.months) : '';
    };
    const changed = withField(scenario, 'approaches[0].cache.minimumTokens', 4096);
    expect(months(changed)).not.toBe(months(scenario));
    const rule = text.minimumFrom('1,024', 'the same model at Anthropic');
    expect(assumptionIn(scenario)).toContain(rule);
    expect(assumptionIn(scenario)).toContain(text.otherPayback(months(changed), months(scenario)));
  });

  it('is empty if the prompt is longer than both possible cache minimums', () => {
    expect(assumptionIn(scenarioOf({ ...uncertain, prefixTokens: 51_200 }, tune))).toBe('');
  });

  it('is that no reasoning tokens are counted, if the candidate reasons by default', () => {
    const luna = { ...prompt, id: 'luna', ...approachFor('openai/gpt-6-luna') };
    const tuned = { ...tune, prefixTokens: 3000 };
    expect(assumptionIn(scenarioOf(tuned, luna))).toContain(text.reasoning('GPT-6 Luna', false));
    expect(assumptionIn(scenarioOf(tuned, { ...luna, reasoningTokens: 300 }))).toBe('');
  });

  it('is that only existing customers may tune if the tune pays back, or that sources disagree on an end of service', () => {
    const pair = (model: string, requestsPerMonth: number) =>
      createScenario({
        startsOn: '2026-11-25',
        requestsPerMonth,
        approaches: [
          { ...prompt, prefixTokens: 2000, ...approachFor(model) },
          { ...tune, ...approachFor(model, { tuned: true, tokens: 200_000 }) },
        ],
      } as ScenarioInput);
    const closed = text.closed('GPT-4o', 'OpenAI', '7 May 2026', '6 January 2027');
    expect(assumptionIn(pair('openai/gpt-4o', 10_000_000))).toContain(closed);
    expect(assumptionIn(pair('openai/gpt-4o', 1000))).not.toContain(closed);
    expect(assumptionIn(pair('azure/gpt-4.1', 3_000_000))).toContain('the end of the base model');
  });

  it('is that a model can be tuned although no source says so, if the tune pays back', () => {
    const row = prices.findModel('together/llama-3.1-8b');
    const pages = {
      ...prices,
      findModel: (id: string) =>
        id === row?.id && row.tuned
          ? { ...row, tuned: { ...row.tuned, unconfirmed: true } }
          : prices.findModel(id),
    };
    const shownAt = (requestsPerMonth: number) => {
      const scenario = createScenario({
        startsOn: '2026-11-25',
        requestsPerMonth,
        approaches: [
          { ...certain, prefixTokens: 3000 },
          { ...tune, ...approachFor('together/llama-3.1-8b', { tuned: true, tokens: 200_000 }) },
        ],
      });
      return assumptionText({ ...contextOf(scenario), pages }, language);
    };
    expect(shownAt(3_000_000)).toContain(text.unconfirmed('Llama 3.1 8B'));
    expect(shownAt(1000)).not.toContain(text.unconfirmed('Llama 3.1 8B'));
  });

  it('names a payback after ten years or no payback in a hundred years if the other value has one', () => {
    const { cache: _, ...uncached } = uncertain;
    const scenario = (setupUsd: number) =>
      createScenario({
        startsOn: '2026-11-25',
        requestsPerMonth: 100_000,
        approaches: [
          { ...uncertain, variableTokens: 300 },
          {
            ...uncached,
            id: 'shorter',
            prefixTokens: 0,
            variableTokens: 200,
            rates: { ...uncertain.rates, source: 'typed' },
            model: undefined,
            setup: [{ label: 'Work', usd: setupUsd }],
          },
        ],
      } as ScenarioInput);
    // The prompt of 1,800 tokens is longer than the cache minimum of 1,024, but shorter than the other possible one of 4,096.
    const monthly = (given: Scenario) => evaluate(given).comparisons[0]?.savingUsdPerMonth ?? Number.NaN;
    const changed = withField(scenario(0), 'approaches[0].cache.minimumTokens', 4096);
    expect(monthly(changed)).toBeGreaterThan(monthly(scenario(0)));
    const late = scenario(1100 * monthly(changed));
    expect(evaluate(late).comparisons[0]?.verdict.kind).toBe('never');
    expect(assumptionIn(late)).toContain(text.otherPayback(text.overTenYears, text.notInHundredYears));
  });

  it('has sources with formatted dates, and speeds with all measured digits', () => {
    const pair = createScenario({
      startsOn: '2026-11-25',
      requestsPerMonth: 1_000_000_000,
      approaches: [
        { ...prompt, prefixTokens: 3000, ...approachFor('azure/gpt-4.1') },
        { ...tune, ...approachFor('runpod/llama-3.1-8b', { tuned: true, tokens: 200_000 }) },
      ],
    } as ScenarioInput);
    const rows = remarkRows(contextOf(pair), language).map((row) => row.text);
    expect(rows.join(' ')).toContain('Microsoft retirement schedule, 2 September 2026');
    expect(rows.join(' ')).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(rows.join(' ')).toContain(text.speed('6,800'));
  });

  it('has another possible value that changes only the base model, if it is that of its offer alone', () => {
    const scenario = scenarioOf(
      { ...prompt, ...approachFor('bedrock/amazon-nova-2-lite') },
      { ...tune, ...approachFor('bedrock/amazon-nova-2-lite', { tuned: true, tokens: 200_000 }) },
    );
    const [remark] = remarksOn(scenario, prices).filter(({ kind }) => kind === 'assumption');
    const [otherReading] = remark?.others ?? [];
    if (!remark || !otherReading) throw new Error('No other price');
    const after = prices.withReading(scenario, remark.index, otherReading);
    expect(after.approaches.map(({ rates }) => rates.inputUsdPerMTok)).toEqual([0.33, 0.3]);
  });

  it('names the other remarks on which the verdict depends', () => {
    const scenario = createScenario({
      ...scenarioOf(
        { ...certain, prefixTokens: 2000 },
        { ...tune, ...approachFor('tinker/qwen3-8b', { tuned: true, tokens: 200_000 }) },
      ),
      requestsPerMonth: 3_000_000,
    } as ScenarioInput);
    const shown = assumptionIn(scenario);
    expect(shown).toContain(text.furtherRemarks('1', 1));
  });

  it('concerns one of the two compared approaches', () => {
    const scenario = scenarioOf({ ...certain, prefixTokens: 3000 }, tune, {
      ...tune,
      id: 'third',
      ...approachFor('tinker/qwen3-8b', { tuned: true, tokens: 200_000 }),
    });
    expect(assumptionIn(scenario, 'tune')).toBe('');
    expect(assumptionIn(scenario, 'third')).not.toBe('');
  });

  it('is that no reasoning tokens are counted in the preset of a newer model', () => {
    const preset = presetsIn(english)
      .find(({ id }) => id === 'newer-model')
      ?.scenario('2026-11-25', prices);
    expect(preset && assumptionIn(preset)).toContain(text.reasoning('GPT-6 Luna', false));
  });
});

describe('the effect of another possible value', () => {
  it('names the cost that core calculates with that value', () => {
    const scenario = scenarioOf(uncertain, tune);
    const remark = remarksOn(scenario, prices).find(({ kind }) => kind === 'cache');
    if (!remark) throw new Error('No remark');
    const changed = withField(scenario, 'approaches[0].cache.minimumTokens', 4096);
    const cost = (given: Scenario) => formatUsdCompact(evaluate(given).approaches[0]?.month.totalUsd ?? null);
    const [sentence] = effectSentences(remark, contextOf(scenario), language);
    expect(sentence).toContain(`${cost(changed)} in month 1 instead of ${cost(scenario)}`);
  });

  it('has the mark ≈ at each cost and payback if token counts are estimates', () => {
    const scenario = scenarioOf(uncertain, tune);
    const remark = remarksOn(scenario, prices).find(({ kind }) => kind === 'cache');
    if (!remark) throw new Error('No remark');
    const [exact = ''] = effectSentences(remark, contextOf(scenario), language);
    const estimate = { ...contextOf(scenario), approximate: true };
    const figure = /\$[\d.,]+|\d+ (?:days?|weeks?|months?)\b/g;
    expect(exact.match(figure)?.length).toBe(4);
    const [marked] = effectSentences(remark, estimate, language);
    expect(marked).toBe(exact.replace(figure, (found) => approximately(found)));
    expect(assumptionText(estimate, language)).toContain(marked);
  });

  /** The sentences on the other values of each remark of one kind. */
  const effectsIn = (scenario: Scenario, kind: Remark['kind']): readonly string[] =>
    remarksOn(scenario, prices)
      .filter((remark) => remark.kind === kind)
      .flatMap((remark) => effectSentences(remark, contextOf(scenario), language));

  it('names the costs of both approaches if the value changes both', () => {
    const model = 'openai/gpt-4.1';
    const scenario = createScenario({
      ...scenarioOf(
        { ...prompt, ...approachFor(model), prefixTokens: 2000 },
        { ...tune, ...approachFor(model, { tuned: true, tokens: 200_000 }), prefixTokens: 1500 },
      ),
      requestsPerMonth: 1000,
    } as ScenarioInput);
    const [remark] = remarksOn(scenario, prices).filter(({ kind }) => kind === 'cache');
    const [otherReading] = remark?.others ?? [];
    if (!remark || !otherReading) throw new Error('No other lifetime');
    const tuned = (given: Scenario) =>
      formatUsdExact(evaluate(given).approaches[1]?.month.totalUsd ?? null, 'en', 2);
    const label = scenario.approaches[1]?.label || scenario.approaches[1]?.id || '';
    const [sentence] = effectsIn(scenario, 'cache');
    expect(sentence).toContain(
      text.monthlyToo('', label, tuned(prices.withReading(scenario, 0, otherReading)), tuned(scenario)),
    );
    const [one] = effectsIn(scenarioOf(uncertain, tune), 'cache');
    const [start = ''] = text.monthlyToo('', '|', '', '').split('|');
    expect(one).not.toContain(start);
  });

  it('says that no request is sent in batches if only a price of batches differs', () => {
    const pair = (batchShare: number) =>
      scenarioOf(
        { ...prompt, ...approachFor('openai/gpt-4o') },
        { ...tune, ...approachFor('openai/gpt-4o', { tuned: true, tokens: 200_000 }), batchShare },
      );
    const [sentence = ''] = effectsIn(pair(0), 'conflict');
    expect(sentence).toBe(text.noBatches('$1.875 in and $7.50 out'));
    expect(effectsIn(pair(0.5), 'conflict')).not.toContain(sentence);
    expect(effectsIn(pair(0.5), 'conflict')).toHaveLength(1);
  });

  it('is unknown if the model would already be switched off, also under the verdict', () => {
    const pair = (startsOn: string) =>
      createScenario({
        startsOn,
        requestsPerMonth: 3_000_000,
        approaches: [
          { ...prompt, prefixTokens: 2000, ...approachFor('azure/gpt-4.1') },
          { ...tune, ...approachFor('azure/gpt-4.1', { tuned: true, tokens: 200_000 }) },
        ],
      } as ScenarioInput);
    const sentence = text.alreadyEnded('14 October 2026');
    expect(effectsIn(pair('2026-11-25'), 'conflict')).toEqual([sentence]);
    expect(assumptionIn(pair('2026-11-25'))).toContain(sentence);
    expect(effectsIn(pair('2026-09-25'), 'conflict')).toEqual([]);
    const [remark] = remarksOn(pair('2026-11-25'), prices).filter(({ kind }) => kind === 'conflict');
    expect(remark && kindText(remark, language)).toBe(text.revisedKind);
  });

  it('is not calculated if the values of a disagreement are not fields of a scenario', () => {
    const scenario = scenarioOf(prompt, {
      ...tune,
      ...approachFor('fireworks/gpt-oss-20b', { tuned: true, tokens: 200_000 }),
    });
    expect(effectsIn(scenario, 'conflict')).toEqual([text.effectNotCalculated]);
  });

  it('says so if the other value changes nothing', () => {
    const scenario = scenarioOf({ ...uncertain, prefixTokens: 51_200 }, tune);
    const remark = remarksOn(scenario, prices).find(({ kind }) => kind === 'cache');
    if (!remark) throw new Error('No remark');
    expect(effectSentences(remark, contextOf(scenario), language)).toContain(
      text.noEffect(`${text.minimum('4,096')} or ${text.step('128', 128)}`),
    );
  });
});

/** A prompt and a tune whose prices were not read on the page of their host. */
const gemini = scenarioOf(
  { ...prompt, prefixTokens: 2000, ...approachFor('vertex/gemini-3.5-flash') },
  { ...tune, ...approachFor('vertex/gemini-3.5-flash', { tuned: true, tokens: 200_000 }) },
);

describe('a remark on how prices were read', () => {
  it('names each part of the prices for which this holds', () => {
    const namedIn = (scenario: Scenario, kind: 'derived' | 'restated') =>
      remarksOn(scenario, prices)
        .filter((remark) => remark.kind === kind)
        .map((remark) => {
          const sentence = remarkSentence(remark, contextOf(scenario), language).toLowerCase();
          return Object.values(text.parts).filter((part) => sentence.includes(part));
        });
    expect(namedIn(gemini, 'restated')).toEqual([
      [text.parts.rates],
      [text.parts.rates, text.parts.training],
    ]);
    expect(namedIn(scenarioOf(prompt, tune), 'derived')).toEqual([[text.parts.training]]);
  });
});

describe('a prompt that is too short for the cache of its model', () => {
  it('is called uncached', () => {
    const texts = remarkRows(contextOf(gemini), language).map((row) => row.text);
    expect(texts).toContainEqual(expect.stringContaining(text.uncached('2,000', '4,096')));
    const long = scenarioOf(
      { ...prompt, prefixTokens: 5000, ...approachFor('vertex/gemini-3.5-flash') },
      { ...tune, prefixTokens: 0 },
    );
    expect(remarksOn(long, prices).map(({ kind }) => kind)).not.toContain('uncached');
  });
});

describe('every row of the catalogue', () => {
  const cases = catalog.models.flatMap(({ id, base, tuned }) => [
    ...(base ? [{ id, tuned: false }] : []),
    ...(tuned ? [{ id, tuned: true }] : []),
  ]);

  /** The names of the snapshots of GPT-4o, which are days as their maker writes them. */
  const snapshots = /\b2024-(05-13|08-06|11-20)\b/g;

  it('has remarks that are plain sentences, and a line above them', () => {
    for (const { id, tuned } of cases) {
      const { id: _, ...size } = tuned ? tune : prompt;
      const approach = { ...size, id: 'x', ...approachFor(id, { tuned, ...(tuned && { tokens: 1e5 }) }) };
      const { cache: _c, training: _t, hosting: _h, monthly: _m, ...withoutPrices } = approach;
      const scenario = scenarioOf({
        ...withoutPrices,
        ...approachFor(id, { tuned, ...(tuned && { tokens: 1e5 }) }),
      });
      const found = remarksOn(scenario, prices);
      for (const remark of found) {
        const sentence = remarkSentence(remark, contextOf(scenario), language);
        expect(sentence, id).toMatch(/^([\p{Lu}\d$]|o\d|gpt-).*\.$/su);
        expect(sentence.replace(snapshots, ''), id).not.toMatch(/undefined|null|NaN|\d{4}-\d{2}-\d{2}|\.\.$/);
      }
      expect(remarksLine(found, language) === null, id).toBe(found.length === 0);
      expect(remarkRows(contextOf(scenario), language), id).toHaveLength(found.length);
    }
  });
});

describe('how a price was read', () => {
  const evidence = (confidence: Confidence, readIn?: readonly string[]): { evidence: Evidence } => ({
    evidence: {
      source: 'x',
      asOf: '2026-10-01',
      asOfPrecision: 'day',
      confidence,
      ...(readIn && { readIn }),
    },
  });
  it.each([
    ['official-copy', undefined, text.copy],
    ['price-list', undefined, ''],
    ['price-list', ['modelmeters.com'], text.restatedIn('modelmeters.com')],
    ['secondary-agreeing', ['a', 'b'], text.restatedBy('2', 2)],
    ['secondary-agreeing', ['a', 'b', 'c'], text.restatedBy('3', 3)],
    ['derived', ['a'], text.calculated],
  ] as const)('is said for the confidence %s of a price read in %j', (confidence, readIn, expected) => {
    expect(readAs(evidence(confidence, readIn), language)).toBe(expected);
  });

  it.each([
    ['day', '1 Oct 2026'],
    ['inferred', text.about('1 Oct 2026')],
    ['month', 'October 2026'],
    ['year', '2026'],
  ] as const)('is said with a date of this precision: %s', (asOfPrecision: DatePrecision, expected) => {
    const { evidence: given } = evidence('official-copy');
    expect(priceDate('2026-10-01', { ...given, asOfPrecision }, language)).toBe(expected);
  });

  it.each([
    [false, '1,327'],
    [true, text.upTo('1,327')],
  ])('has an age that is as exact as its date (the age is a maximum: %s)', (daysAreMaximum, expected) => {
    expect(priceAge(1327, { daysAreMaximum }, language)).toBe(expected);
  });
});
