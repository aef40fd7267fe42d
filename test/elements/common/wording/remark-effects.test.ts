/** The costs and paybacks with another possible value of a price. */

import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, withField } from '../../../../src/core/index.ts';
import type { Result, Scenario, ScenarioInput } from '../../../../src/core/types.ts';
import { assumedFigures } from '../../../../src/elements/common/wording/assumed-figures.ts';
import { effectSentence, effectSentences } from '../../../../src/elements/common/wording/remark-effects.ts';
import { kindText, remarkSentence } from '../../../../src/elements/common/wording/remark-sentences.ts';
import { reasonOf } from '../../../../src/elements/common/wording/verdict-text.ts';
import { remarks as text } from '../../../../src/i18n/en/remarks.ts';
import {
  approximately,
  formatDuration,
  formatUsdCompact,
  formatUsdExact,
} from '../../../../src/i18n/format.ts';
import { plainText } from '../../../../src/i18n/pieces.ts';
import * as prices from '../../../../src/prices/index.ts';
import { effectsOf } from '../../../../src/prices/readings.ts';
import type { Remark } from '../../../../src/prices/remark.ts';
import { remarksOn } from '../../../../src/prices/remarks.ts';
import { verdictView } from '../../../harness/pair.ts';
import {
  assumptionIn,
  assumptionText,
  caseOf,
  contextOf,
  language,
  prompt,
  scenarioOf,
  tune,
  uncertainPrompt,
} from './remark-cases.ts';

const { approachFor } = prices;

describe('the effect of another possible value', () => {
  it('names the cost that core calculates with that value', () => {
    const scenario = scenarioOf(uncertainPrompt, tune);
    const remark = remarksOn(scenario, prices).find(({ kind }) => kind === 'cache');
    if (!remark) throw new Error('No remark');
    const changed = withField(scenario, 'approaches[0].cache.minimumTokens', 4096);
    const cost = (each: Scenario) => formatUsdCompact(evaluate(each).approaches[0]?.month.totalUsd ?? null);
    const [sentence] = effectSentences(remark, contextOf(scenario), language);
    expect(sentence).toContain(`${cost(changed)} in month 1 instead of ${cost(scenario)}`);
  });

  it('names the cost until the horizon if that of month 1 changes by less than a thousandth', () => {
    const { requestsPerMonth: _, ...settings } = scenarioOf(
      { ...prompt, prefixTokens: 6500, ...approachFor('azure/gpt-4.1') },
      tune,
    );
    const scenario = createScenario({
      ...settings,
      monthlyRequests: [170_000, 41_000],
    } as unknown as ScenarioInput);
    const remark = remarksOn(scenario, prices).find(({ kind }) => kind === 'cache');
    if (!remark) throw new Error('No remark');
    const [effect] = effectsOf(scenario, remark);
    if (!effect) throw new Error('No effect');
    const cost = ({ approaches }: Result) => formatUsdCompact(approaches[0]?.totalUsd ?? null);
    expect(effectSentence(remark, effect, contextOf(scenario), language)).toContain(
      text.overHorizon(
        text.lifetime('60 minutes'),
        'prompt',
        cost(effect.result),
        cost(contextOf(scenario).result),
        '24 months',
      ),
    );
  });

  it('does not name the cost of the other approach if this cost changes by less than a thousandth', () => {
    const scenario = scenarioOf(
      { ...prompt, ...approachFor('azure/gpt-4.1'), prefixTokens: 2000 },
      {
        ...tune,
        ...approachFor('azure/gpt-4o', { tuned: true, tokens: 200_000 }),
        successRate: 0.99,
        failureApproach: 'prompt',
      },
    );
    const quiet = createScenario({ ...scenario, requestsPerMonth: 400 } as ScenarioInput);
    const remark = remarksOn(quiet, prices).find(({ kind }) => kind === 'cache');
    if (!remark) throw new Error('No remark');
    const [effect] = effectsOf(quiet, remark);
    if (!effect) throw new Error('No effect');
    const sentence = effectSentence(remark, effect, contextOf(quiet), language);
    expect(sentence).toContain('prompt');
    expect(sentence).not.toContain('tune');
  });

  it('of another end of service is the payback “too late” although a price is missing, if no value of this price makes the payback early enough', () => {
    const lite = 'vertex/gemini-3.5-flash-lite';
    const scenario = createScenario({
      ...scenarioOf(
        { ...prompt, ...approachFor(lite), prefixTokens: 2000 },
        {
          ...tune,
          ...approachFor(lite, { tuned: true, tokens: 200_000 }),
          prefixTokens: 60,
          setup: [{ label: 'Labelling', usd: 1500 }],
        },
      ),
      startsOn: '2026-11-24',
      requestsPerMonth: 100_000,
    } as ScenarioInput);
    const { paybacks } = text;
    expect(effectsIn(scenario, 'assumption').join(' ')).toContain(
      text.otherPayback(paybacks.tooLate, text.noneWithin('24 months')),
    );
    // With more traffic, the payback depends on the missing price.
    const busy = createScenario({ ...scenario, requestsPerMonth: 3_000_000 } as ScenarioInput);
    expect(effectsIn(busy, 'assumption').join(' ')).toContain(text.samePayback(paybacks.unknown));
  });

  it('has the mark ≈ at each cost and payback if token counts are estimates', () => {
    const scenario = scenarioOf(uncertainPrompt, tune);
    const remark = remarksOn(scenario, prices).find(({ kind }) => kind === 'cache');
    if (!remark) throw new Error('No remark');
    const [exactSentence = ''] = effectSentences(remark, contextOf(scenario), language);
    const estimate = { ...contextOf(scenario), approximate: true };
    const figure = /\$[\d.,]+|\d+ (?:days?|weeks?|months?)\b/g;
    expect(exactSentence.match(figure)?.length).toBe(4);
    const [markedSentence] = effectSentences(remark, estimate, language);
    // A marked figure stays on one line.
    const onOneLine = (figureText: string) => approximately(figureText.replaceAll(' ', '\u00a0'));
    expect(markedSentence).toBe(exactSentence.replace(figure, onOneLine));
    expect(assumptionText(estimate)).toContain(markedSentence);
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
    const tunedMonthUsd = (each: Scenario) =>
      formatUsdExact(evaluate(each).approaches[1]?.month.totalUsd ?? null, 'en', 2);
    const label = scenario.approaches[1]?.label || scenario.approaches[1]?.id || '';
    const [sentence] = effectsIn(scenario, 'cache');
    expect(sentence).toContain(
      text.monthlyToo(
        '',
        label,
        tunedMonthUsd(prices.withReading(scenario, 0, otherReading)),
        tunedMonthUsd(scenario),
      ),
    );
    const [sentenceOnOneCost] = effectsIn(scenarioOf(uncertainPrompt, tune), 'cache');
    const [startOfSecondCost = ''] = text.monthlyToo('', '|', '', '').split('|');
    expect(sentenceOnOneCost).not.toContain(startOfSecondCost);
  });

  it('writes a payback in its own unit if the other payback is at once', () => {
    const [free, paid] = [[], [{ label: 'Labels', usd: 4000 }]].map((setup) =>
      scenarioOf(uncertainPrompt, { ...tune, training: undefined, setup }),
    ) as [Scenario, Scenario];
    const [remark] = remarksOn(free, prices).filter(({ kind }) => kind === 'cache');
    const [other] = remark?.others ?? [];
    const result = evaluate(paid);
    const approachResult = result.approaches[remark?.index ?? 0];
    if (!remark || !other || !approachResult) throw new Error('No other value');
    const verdict = result.comparisons[0]?.verdict;
    const payback = formatDuration(verdict && 'months' in verdict ? verdict.months : null, 'en', {
      from: paid.startsOn,
    });
    expect(payback).not.toContain('day');
    expect(
      effectSentence(
        remark,
        { other, scenario: paid, approachResult, result, changes: true },
        contextOf(free),
        language,
      ),
    ).toContain(text.otherPayback(payback, text.paybacks.atOnce));
  });

  it('says that no request is sent in batches if only a price of batches differs', () => {
    const scenarioWith = (batchShare: number) =>
      scenarioOf(
        { ...prompt, ...approachFor('openai/gpt-4o') },
        { ...tune, ...approachFor('openai/gpt-4o', { tuned: true, tokens: 200_000 }), batchShare },
      );
    const [sentence = ''] = effectsIn(scenarioWith(0), 'conflict');
    expect(sentence).toBe(text.noBatches('$1.875 in and $7.50 out per 1M tokens'));
    expect(effectsIn(scenarioWith(0.5), 'conflict')).not.toContain(sentence);
    expect(effectsIn(scenarioWith(0.5), 'conflict')).toHaveLength(1);
  });

  describe('that is an end of service', () => {
    const pair = (startsOn: string) =>
      createScenario({
        startsOn,
        requestsPerMonth: 3_000_000,
        approaches: [
          { ...prompt, prefixTokens: 2000, ...approachFor('azure/gpt-4.1') },
          { ...tune, ...approachFor('azure/gpt-4.1', { tuned: true, tokens: 200_000 }) },
        ],
      } as ScenarioInput);
    const row = prices.findModel('azure/gpt-4.1');
    /** The catalogue, changed so that its sources disagree on the end of the base model. */
    const disputed = {
      ...prices,
      findModel: (id: string) =>
        id === row?.id && row.base
          ? {
              ...row,
              base: {
                ...row.base,
                conflicts: row.base.conflicts?.map(({ revised: _, ...conflict }) => conflict) ?? [],
              },
            }
          : prices.findModel(id),
    };
    const endsIn = (startsOn: string, pages: typeof disputed) => {
      const scenario = pair(startsOn);
      const context = { ...contextOf(scenario), pages };
      const [remark] = remarksOn(scenario, pages).filter(({ kind }) => kind === 'conflict');
      return { scenario, context, remark: remark as Remark };
    };

    it('names the calculated payback with each possible end, also with an end before the start', () => {
      const { context, remark } = endsIn('2026-11-25', disputed);
      const verdict = context.result.comparisons[0]?.verdict;
      const payback = text.samePayback(
        formatDuration(verdict && 'months' in verdict ? verdict.months : null),
      );
      expect(effectSentences(remark, context, language)).toEqual([
        text.otherEnd('14 October 2027', payback),
        text.alreadyEnded('14 October 2026', true, payback),
      ]);
      const before = endsIn('2026-09-25', disputed);
      expect(effectSentences(before.remark, before.context, language)[1]).toBe(
        text.otherEnd('14 October 2026', payback),
      );
    });

    it('does not mark the claim, which names no end of the baseline, but marks the date below it', () => {
      const { scenario, context, remark } = endsIn('2026-11-25', disputed);
      const { result } = context;
      const view = verdictView(scenario, result);
      const { mark, text: assumption } = assumedFigures(view, context, language);
      expect(mark.onPayback).toBe(false);
      const reason = plainText(reasonOf({ ...view, mark }));
      expect(reason).toContain('On 14 April 2027†, the untuned');
      expect(reason).toContain('On 14 October 2027, the tuned');
      expect(assumption).toContain(remarkSentence(remark, context, language));
      expect(remarksOn(scenario, disputed).filter(({ kind }) => kind === 'conflict')).toHaveLength(1);
    });

    it('has no effect and no mark if one source has moved the end: the newest date holds', () => {
      const { context, remark } = endsIn('2026-11-25', disputed);
      const revised = endsIn('2026-11-25', prices);
      expect(kindText(revised.remark, language)).toBe(text.revisedKind);
      expect(remarkSentence(revised.remark, revised.context, language)).toMatch(
        /The calculation uses 14 April 2027, as last stated\.$/,
      );
      expect(effectSentences(revised.remark, revised.context, language)).toEqual([]);
      expect(assumptionIn(pair('2026-11-25'))).not.toContain('the end of the base model');
      expect(remarkSentence(remark, context, language)).toContain('Sources disagree');
    });
  });

  it('has no sentence for a model that is switched off, which has no costs', () => {
    const endedScenario = scenarioOf(
      { ...prompt, prefixTokens: 2000, ...approachFor('openai/gpt-4.1-nano') },
      { ...tune, ...approachFor('openai/gpt-4.1-nano', { tuned: true, tokens: 200_000 }) },
    );
    expect(remarksOn(endedScenario, prices).some(({ kind }) => kind === 'cache')).toBe(true);
    expect(effectsIn(endedScenario, 'cache')).toEqual([]);
  });

  it('is not calculated if the values of a disagreement are not fields of a scenario', () => {
    const scenario = scenarioOf(prompt, {
      ...tune,
      ...approachFor('fireworks/gpt-oss-20b', { tuned: true, tokens: 200_000 }),
    });
    expect(effectsIn(scenario, 'conflict')).toEqual([text.effectNotCalculated]);
  });

  it('has as many decimals as the difference needs, and no more', () => {
    const { context, remarks } = caseOf('together/gpt-oss-120b', 'fireworks/gpt-oss-120b', 1000, 60);
    const remark = remarks.find(({ kind, index }) => kind === 'cache' && index === 0);
    if (!remark) throw new Error('No remark');
    const cost = ({ approaches }: Result) => formatUsdExact(approaches[0]?.month.totalUsd ?? null, 'en', 3);
    const effect = effectsOf(context.result.scenario, remark).find(({ changes }) => changes);
    expect(effectSentences(remark, context, language)[0]).toContain(
      `${effect && cost(effect.result)} in month 1 instead of ${cost(context.result)}`,
    );
  });

  it('names values without an effect and values with a very small one together', () => {
    const scenario = scenarioOf(
      { ...prompt, prefixTokens: 2000, ...approachFor('fireworks/gpt-oss-120b') },
      tune,
    );
    const remark = remarksOn(scenario, prices).find(({ kind }) => kind === 'cache');
    if (!remark) throw new Error('No remark');
    const sentences = effectSentences(remark, contextOf(scenario), language);
    expect(sentences).toContain(text.smallEffect(`${text.noMinimum} or ${text.lifetime('60 minutes')}`));
    expect(sentences.join(' ')).not.toContain('no cost changes');
  });

  it('says that no cost changes if the other value changes nothing', () => {
    const scenario = scenarioOf(prompt, {
      ...tune,
      ...approachFor('runpod/llama-3.1-8b', { tuned: true, tokens: 200_000 }),
    });
    expect(effectsIn(scenario, 'throughput').join(' ')).toMatch(/ no cost changes at this traffic\.$/);
    expect(effectsIn(scenario, 'assumption')).toEqual([text.noEffect('a utilisation of 80 %')]);
  });
});
