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
function sentenceFor(ofPrompt: object, ofTuned: object) {
  const approaches = [
    { ...prompt, ...ofPrompt },
    { ...tuned, ...ofTuned },
  ];
  const scenario = createScenario({ startsOn: '2026-11-30', requestsPerMonth: 1000, approaches });
  return sentenceOf({ ...verdictView(scenario), ask: askWith(english) });
}

describe('the sentence of a verdict that lacks figures', () => {
  it('asks for the price of a model by the name of its approach if another approach has the same model', () => {
    const unknown = { rates: { inputUsdPerMTok: null, outputUsdPerMTok: 8 } };
    const model = 'openai/gpt-4.1';
    const { missing } = english;
    expect(sentenceFor({}, { model, ...unknown }).claim).toBe(missing.addPrice('GPT-4.1', 'in').claim);
    expect(sentenceFor({ model }, { model, ...unknown }).claim).toBe(missing.addPrice('Tuned', 'in').claim);
  });

  it('names the line of an unknown amount that cannot change a verdict “never”', () => {
    const setup = [{ label: 'Labels', usd: null }];
    const { figuresOf } = english.missing;
    // Each request of the tuned model costs more.
    const { rest } = sentenceFor({}, { prefixTokens: 500, setup });
    expect(rest).toContain(figuresOf(english.fields.usd.sentence, 'Labels'));
  });
});
