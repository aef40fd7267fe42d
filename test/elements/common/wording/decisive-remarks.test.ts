/** The assumption on which a verdict depends. */
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, withField } from '../../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../../src/core/types.ts';
import { exampleScenario } from '../../../../src/elements/breakeven/example.ts';
import { presetsIn } from '../../../../src/elements/common/scenario/presets.ts';
import { remarkRows } from '../../../../src/elements/common/wording/remark-rows.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { remarks as text } from '../../../../src/i18n/en/remarks.ts';
import { formatDuration } from '../../../../src/i18n/format.ts';
import * as prices from '../../../../src/prices/index.ts';
import { remarksOn } from '../../../../src/prices/remarks.ts';
import {
  assumptionIn,
  assumptionText,
  certainPrompt,
  contextOf,
  language,
  prompt,
  scenarioOf,
  tune,
  uncertainPrompt,
} from './remark-cases.ts';

const { approachFor } = prices;

describe('the assumption on which a verdict depends', () => {
  it('is empty in the example', () => {
    expect(assumptionIn(exampleScenario('2026-11-25'))).toBe('');
    expect(evaluate(exampleScenario('2026-11-25')).comparisons[0]?.verdict.kind).toBe('after');
  });

  it('is empty if the verdict asks for a missing figure, and no other value of a price changes what can be said of the payback', () => {
    const scenario = scenarioOf(prompt, { ...tune, training: { hours: null, usdPerHour: 4 } });
    expect(evaluate(scenario).comparisons[0]?.verdict.kind).toBe('incomplete');
    expect(assumptionIn(scenario)).toBe('');
    expect(assumptionIn(scenarioOf(uncertainPrompt, tune))).not.toBe('');
  });

  it('is the cache minimum if the prompt length is between the two possible minimums, and names the payback with the other minimum', () => {
    const scenario = scenarioOf(uncertainPrompt, tune);
    const paybackText = (each: Scenario) => {
      const verdict = evaluate(each).comparisons[0]?.verdict;
      return verdict && 'months' in verdict ? formatDuration(verdict.months) : '';
    };
    const withOtherMinimum = withField(scenario, 'approaches[0].cache.minimumTokens', 4096);
    expect(paybackText(withOtherMinimum)).not.toBe(paybackText(scenario));
    const rule = text.minimumFrom('1,024', 'the same model at Anthropic');
    expect(assumptionIn(scenario)).toContain(rule);
    expect(assumptionIn(scenario)).toContain(
      text.otherPayback(paybackText(withOtherMinimum), paybackText(scenario)),
    );
  });

  it('is empty if the prompt is longer than both possible cache minimums', () => {
    expect(assumptionIn(scenarioOf({ ...uncertainPrompt, prefixTokens: 51_200 }, tune))).toBe('');
  });

  it('is that no reasoning tokens are counted, if the candidate reasons by default', () => {
    const luna = { ...prompt, id: 'luna', ...approachFor('openai/gpt-6-luna') };
    const tuned = { ...tune, prefixTokens: 3000 };
    expect(assumptionIn(scenarioOf(tuned, luna))).toContain(text.reasoning('GPT-6 Luna', false));
    expect(assumptionIn(scenarioOf(tuned, { ...luna, reasoningTokens: 300 }))).toBe('');
  });

  it('is that only existing customers may tune, if the tuned model pays back', () => {
    const scenarioAt = (model: string, requestsPerMonth: number) =>
      createScenario({
        startsOn: '2026-11-25',
        requestsPerMonth,
        approaches: [
          { ...prompt, prefixTokens: 2000, ...approachFor(model) },
          { ...tune, ...approachFor(model, { tuned: true, tokens: 200_000 }) },
        ],
      } as ScenarioInput);
    const closed = text.closedToUnused('GPT-4o', 'OpenAI', '2 July 2026', '60', '6 January 2027');
    expect(assumptionIn(scenarioAt('openai/gpt-4o', 10_000_000))).toContain(closed);
    expect(assumptionIn(scenarioAt('openai/gpt-4o', 1000))).not.toContain(closed);
  });

  it('is that a model can be tuned although no source says so, if the tuned model pays back', () => {
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
          { ...certainPrompt, prefixTokens: 3000 },
          { ...tune, ...approachFor('together/llama-3.1-8b', { tuned: true, tokens: 200_000 }) },
        ],
      });
      return assumptionText({ ...contextOf(scenario), pages });
    };
    expect(shownAt(3_000_000)).toContain(text.unconfirmed('Llama 3.1 8B'));
    expect(shownAt(1000)).not.toContain(text.unconfirmed('Llama 3.1 8B'));
  });

  it('names the payback with the other value even if it is after more than ten years', () => {
    const { cache: _, ...uncached } = uncertainPrompt;
    const scenario = (setupUsd: number) =>
      createScenario({
        startsOn: '2026-11-25',
        requestsPerMonth: 100_000,
        approaches: [
          { ...uncertainPrompt, variableTokens: 300 },
          {
            ...uncached,
            id: 'shorter',
            prefixTokens: 0,
            variableTokens: 200,
            rates: { ...uncertainPrompt.rates, source: 'typed' },
            model: undefined,
            setup: [{ label: 'Work', usd: setupUsd }],
          },
        ],
      } as ScenarioInput);
    // The prompt of 1,800 tokens is longer than the cache minimum of 1,024, but shorter than the other possible one of 4,096.
    const monthly = (each: Scenario) => evaluate(each).comparisons[0]?.savingUsdPerMonth ?? Number.NaN;
    const withOtherMinimum = withField(scenario(0), 'approaches[0].cache.minimumTokens', 4096);
    expect(monthly(withOtherMinimum)).toBeGreaterThan(monthly(scenario(0)));
    const lateScenario = scenario(1100 * monthly(withOtherMinimum));
    expect(evaluate(lateScenario).comparisons[0]?.verdict.kind).toBe('never');
    expect(assumptionIn(lateScenario)).toContain(
      text.otherPayback(text.paybacks.overTenYears, text.paybacks.never),
    );
  });

  it('has sources with formatted dates, and speeds with all measured digits', () => {
    const scenario = createScenario({
      startsOn: '2026-11-25',
      requestsPerMonth: 1_000_000_000,
      approaches: [
        { ...prompt, prefixTokens: 3000, ...approachFor('azure/gpt-4.1') },
        { ...tune, ...approachFor('runpod/llama-3.1-8b', { tuned: true, tokens: 200_000 }) },
      ],
    } as ScenarioInput);
    const rows = remarkRows(contextOf(scenario), language, []).map((row) => row.text);
    expect(rows.join(' ')).toContain('Microsoft retirement schedule, 2 September 2026');
    expect(rows.join(' ')).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(rows.join(' ')).toContain(text.speed('6,800'));
  });

  it('changes only the price of the base model if the other possible value holds for the base model alone', () => {
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
        { ...certainPrompt, prefixTokens: 2000 },
        { ...tune, ...approachFor('tinker/qwen3-8b', { tuned: true, tokens: 200_000 }) },
      ),
      requestsPerMonth: 3_000_000,
    } as ScenarioInput);
    const assumption = assumptionIn(scenario);
    const lines = [text.reasoningLine, text.sameCountsLine];
    expect(assumption).toContain(text.furtherRemarks(lines.map((line) => text.ofModel(line, 'Qwen3 8B'))));
  });

  it('is about the two compared approaches only', () => {
    // The output of the first tuned model differs from the prompt's, which shows that its tokens have been recounted.
    const recounted = { ...tune, outputTokens: 155 };
    const scenario = scenarioOf({ ...certainPrompt, prefixTokens: 3000 }, recounted, {
      ...tune,
      id: 'third',
      ...approachFor('tinker/qwen3-8b', { tuned: true, tokens: 200_000 }),
    });
    expect(assumptionIn(scenario, 'tune')).toBe('');
    expect(assumptionIn(scenario, 'third')).not.toBe('');
  });

  it('is that no reasoning tokens are counted, unless requests switch the reasoning off as in the preset', () => {
    const preset = presetsIn(english)
      .find(({ id }) => id === 'newer-model')
      ?.scenario('2026-11-25', prices);
    if (!preset) throw new Error('no scenario');
    const sentence = text.reasoning('GPT-6 Luna', false);
    expect(assumptionIn(preset)).not.toContain(sentence);
    const reasoning = withField(preset, 'approaches[0].reasoningOff', undefined);
    expect(assumptionIn(reasoning)).toContain(sentence);
  });
});
