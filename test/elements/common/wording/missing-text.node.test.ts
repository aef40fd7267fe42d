/** The sentence of a verdict that lacks figures. */
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../../../src/core/index.ts';
import { askWith } from '../../../../src/elements/common/wording/missing-text.ts';
import { sentenceOf } from '../../../../src/elements/common/wording/verdict-text.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { verdictView } from '../../../harness/pair.ts';

const rates = { inputUsdPerMTok: 2, outputUsdPerMTok: 8 };
const prompt = {
  id: 'prompt',
  label: 'Prompt',
  prefixTokens: 100,
  variableTokens: 200,
  outputTokens: 150,
  rates,
};
const tuned = { ...prompt, id: 'tuned', label: 'Tuned' };

/** The sentence on a prompt and a tuned model with these fields. */
function sentenceFor(ofPrompt: object, ofTuned: object, ofScenario: object = {}) {
  const approaches = [
    { ...prompt, ...ofPrompt },
    { ...tuned, ...ofTuned },
  ];
  const traffic = { startsOn: '2026-11-30', requestsPerMonth: 1000 };
  const scenario = createScenario({ ...traffic, ...ofScenario, approaches });
  return sentenceOf({ ...verdictView(scenario), ask: askWith(english) });
}

describe('the sentence of a verdict that lacks figures', () => {
  it('asks for the price of a model by the name of its approach if another approach has the same model', () => {
    const unknownInputPrice = { rates: { inputUsdPerMTok: null, outputUsdPerMTok: 8 } };
    const model = 'openai/gpt-4.1';
    const { missing } = english;
    expect(sentenceFor({}, { model, ...unknownInputPrice }).claim).toBe(
      missing.addPrice('GPT-4.1', 'in').claim,
    );
    expect(sentenceFor({ model }, { model, ...unknownInputPrice }).claim).toBe(
      missing.addPrice('Tuned', 'in').claim,
    );
  });

  it('names the line of an unknown amount that cannot change a verdict “never”', () => {
    const setup = [{ label: 'Labels', usd: null }];
    const { figuresOf } = english.missing;
    // Each request of the tuned model costs more.
    const { rest } = sentenceFor({}, { prefixTokens: 500, setup });
    expect(rest).toContain(figuresOf(english.fields.usd.sentence, 'Labels'));
  });

  describe('of a candidate that never pays back', () => {
    const labels = { label: 'Labels', usd: null };
    const setupWith = (usd: number) => [labels, { label: 'Data', usd }];
    const { bestReasons, figuresOf } = english.missing;
    const unknownAmount = figuresOf(english.fields.usd.sentence, 'Labels');
    const training = { usdPerMTok: 1, tokens: 1_000_000, epochs: 1 };

    // Each of the 1,000 requests a month costs $0.0018, and $0.0016 without the fixed tokens.
    it.each<[keyof typeof bestReasons, readonly unknown[], object, object, object?]>([
      ['tokensDecide', ['$0.80'], {}, { prefixTokens: 500, setup: setupWith(130) }],
      ['otherDecides', ['$10'], {}, { otherUsdPerRequest: 0.01, setup: setupWith(130) }],
      [
        'repairDecides',
        ['$500'],
        { failureUsd: 1 },
        { successRate: 0.5, failureUsd: 1, setup: setupWith(130) },
      ],
      [
        'retraining',
        ['$23', '24 months', '$4.80'],
        {},
        { prefixTokens: 0, training, retrain: { everyMonths: 1 }, setup: setupWith(0) },
      ],
      [
        'savingShrinks',
        ['$130', false],
        {},
        { prefixTokens: 0, setup: setupWith(130) },
        { growthPerMonth: -0.1 },
      ],
      [
        'savingShrinks',
        ['$0.30', true],
        {},
        { prefixTokens: 0, ratesChangePerYear: 1, setup: setupWith(0.3) },
      ],
      [
        'endsTooSoon',
        ['on 1 March 2027', 'Tuned', '$0.61', '$300'],
        {},
        { prefixTokens: 0, availableUntil: '2027-03-01', setup: setupWith(300) },
      ],
      [
        'cheaperUntil',
        ['28 April 2027', '24 months', '$37'],
        {},
        { prefixTokens: 0, ratesChangePerYear: 1, setup: [labels] },
      ],
      ['costsMore', ['$9.60', '24 months'], {}, { prefixTokens: 500, trafficShare: 0.5, setup: [labels] }],
      [
        'cachedPrompt',
        ['$0.60'],
        { prefixTokens: 2000, rates: { ...rates, cachedInputUsdPerMTok: 0.2 }, cache: { hitRate: 1 } },
        { prefixTokens: 500, setup: setupWith(130) },
      ],
    ])(
      'gives the amounts as bounds (“at least”, “at most”): %s',
      (name, figures, ofPrompt, ofTuned, ofScenario) => {
        const { claim, rest } = sentenceFor(ofPrompt, ofTuned, ofScenario);
        const { claim: neverClaim, limited } = english.verdict.verdicts.noTraffic('Tuned');
        expect([neverClaim, limited]).toContain(claim);
        const reason = (bestReasons[name] as (...args: readonly unknown[]) => string)('Tuned', ...figures);
        expect(rest).toBe(english.missing.neverAnyway({ claim, rest: reason }, unknownAmount, true).rest);
      },
    );
  });
});
