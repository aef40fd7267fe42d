/** The rules of missing evidence, with facts for which each holds and does not hold, and the values of the trade-offs. */
import { describe, expect, it } from 'vitest';
import { advise } from '../../../../src/core/advice/advise.ts';
import {
  type EvidenceRuleId,
  type TradeOffRuleId,
  tradeOffRules,
} from '../../../../src/core/advice/rules.ts';
import type {
  AdviceFacts,
  EvaluationFacts,
  TradeOffValue,
  TunedFacts,
} from '../../../../src/core/advice/types.ts';
import {
  answersOf,
  factsWith,
  fileFacts,
  measured,
  promptFacts as prompt,
  tunedFacts as tuned,
} from '../sample-facts.ts';

const evaluation: EvaluationFacts = { cases: 300, measure: 'share', isUsed: true };
const shareUnknown = { ...measured(0.8), share: null, low: null, high: null };
const toPrompt: TunedFacts['toPrompt'] = {
  difference: 0.02,
  low: -0.01,
  high: 0.05,
  pairs: 300,
  word: 'no-difference-shown',
  casesNeeded: 1540,
};
/** A tuned model with retrieval, of which this share of the answers is accepted. */
const tunedWithRetrieval = (share: number) => tuned({ id: 'both', measured: measured(share) });
/** The user's answer that 80 % of the model's answers have to be accepted: the bar. */
const bar = { answers: answersOf({ bar: 0.8 }) };

/** For each rule, facts for which it holds, and facts for which it does not hold. */
const examples: Readonly<
  Record<EvidenceRuleId, readonly [holds: Partial<AdviceFacts>, fails: Partial<AdviceFacts>]>
> = {
  'no-calculation': [{}, { prompt: prompt() }],
  'evaluation-not-used': [{ evaluation: { ...evaluation, isUsed: false } }, { evaluation }],
  'no-threshold': [{ evaluation: { ...evaluation, measure: 'score' } }, { evaluation }],
  'not-evaluated': [{}, { evaluation }],
  'prompt-not-measured': [
    { evaluation, prompt: prompt() },
    { evaluation, prompt: prompt({ measured: shareUnknown }) },
  ],
  'tuned-not-measured': [
    { evaluation, tuned: tuned() },
    { evaluation, tuned: tuned({ measured: shareUnknown }) },
  ],
  'both-not-measured': [
    { evaluation, ragTuned: tuned({ id: 'both' }) },
    { evaluation, ragTuned: tunedWithRetrieval(0.8) },
  ],
  'not-compared': [
    { prompt: prompt({ measured: measured(0.7) }), tuned: tuned({ measured: measured(0.8) }) },
    { prompt: prompt({ measured: measured(0.7) }), tuned: tuned({ measured: measured(0.8), toPrompt }) },
  ],
  'too-few-cases': [
    { tuned: tuned({ toPrompt: { ...toPrompt, word: 'too-few-cases' } }) },
    { tuned: tuned({ toPrompt }) },
  ],
  'difference-open': [
    { tuned: tuned({ toPrompt }) },
    { tuned: tuned({ toPrompt: { ...toPrompt, word: 'better' } }) },
  ],
  'prompt-bar-open': [
    { prompt: prompt({ measured: measured(0.8) }), ...bar },
    { prompt: prompt({ measured: measured(0.85) }), ...bar },
  ],
  'tuned-bar-open': [
    { tuned: tuned({ measured: measured(0.75) }), ...bar },
    { tuned: tuned({ measured: measured(0.74) }), ...bar },
  ],
  'rag-bar-open': [
    { rag: prompt({ measured: measured(0.8) }), ...bar },
    { rag: prompt({ measured: measured(0.8) }) },
  ],
  'both-bar-open': [
    { ragTuned: tunedWithRetrieval(0.8), ...bar },
    { tuned: tunedWithRetrieval(0.8), ragTuned: tunedWithRetrieval(0.8), ...bar },
  ],
  'other-model-bar-open': [
    { otherModel: prompt({ measured: measured(0.8) }), ...bar },
    { otherModel: prompt({ measured: measured(0.9) }), ...bar },
  ],
  'no-training-file': [{ tuned: tuned() }, { tuned: tuned(), file: fileFacts() }],
  'amounts-missing': [
    { tuned: tuned({ missingAmounts: 2 }) },
    { tuned: tuned({ payback: 'never', missingAmounts: 2 }) },
  ],
  'hit-rate-assumed': [{ assumedHitRate: 0.4 }, {}],
  'no-bar': [{}, bar],
};

it.each(Object.keys(examples) as EvidenceRuleId[])(
  'the rule %s reports missing evidence only if it holds',
  (id) => {
    const missing = (facts: Partial<AdviceFacts>) => advise(facts).missingEvidence.map(({ rule }) => rule);
    const [holds, fails] = examples[id];
    expect(missing(holds)).toContain(id);
    expect(missing(fails)).not.toContain(id);
  },
);

it('the rule `prompt-bar-open` states how many cases would show whether the share is above or below the bar, if any number would', () => {
  const figures = (share: number) =>
    advise({ prompt: prompt({ measured: measured(share) }), ...bar }).missingEvidence.find(
      ({ rule }) => rule === 'prompt-bar-open',
    )?.figures;
  expect(figures(0.78)?.needed?.value).toBeGreaterThan(300);
  expect(figures(0.8)).not.toHaveProperty('needed');
});

describe('the trade-offs', () => {
  const model = tuned({
    promptTokens: 200,
    responseMs: 600,
    measured: { ...measured(0.9), inconsistent: 0.25 },
    usdPerThousandCalls: 2,
    setupUsd: 400,
    retrainUsd: 30,
    leadMonths: 0.5,
    idleUsdPerMonth: 70,
    model: 'a/small',
    endsOn: '2028-08-01',
  });
  const values: Readonly<Record<TradeOffRuleId, Exclude<TradeOffValue, null>>> = {
    'prompt-tokens': { value: 200, unit: 'tokens' },
    'response-time': { value: 600, unit: 'ms' },
    'accepted-share': { value: 0.9, unit: 'share' },
    consistency: { value: 0.75, unit: 'share' },
    'cost-of-calls': { value: 2, unit: 'usd' },
    'set-up': { value: 400, unit: 'usd' },
    'change-of-rules': { value: 30, unit: 'usd' },
    'data-needed': { value: 50, unit: 'count' },
    'time-to-start': { value: 0.5, unit: 'months' },
    infrastructure: { value: 70, unit: 'usd' },
    'tied-to': { name: 'a/small' },
    'end-of-service': { date: '2028-08-01' },
  };

  it.each(Object.keys(values) as TradeOffRuleId[])('have the value of the line %s', (id) => {
    expect(tradeOffRules[id].value(model, factsWith({ tuned: model }))).toMatchObject(values[id]);
  });

  it('have an unknown time to start for a tuned model with the default lead time of 0, and no time to start for a prompt', () => {
    const { value } = tradeOffRules['time-to-start'];
    expect(value(tuned({ leadMonths: 0 }))).toBeNull();
    expect(value(prompt({ leadMonths: 0 }))).toEqual({ code: 'none' });
  });
});
