/** The verdict for real prompts, which are typed and counted exactly. With a cache, the verdict is the opposite. */
import { describe, expect, it } from 'vitest';
import { createScenario, type ScenarioInput } from '../../../src/core/index.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { loadTokenizer } from '../../../src/tokenizers/index.ts';
import { sentenceOf, typePrompt } from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { mounted } from '../../harness/element.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

const model = 'openai/gpt-4.1-mini';

/**
 * GPT-4.1 mini at $0.40 input, $0.10 cached input and $1.60 output per 1M tokens, and tuned at $0.80, $0.20 and $3.20. The
 * training has 500 examples of 400 tokens and 3 epochs, at $5 per 1M tokens. Without a `hitRate`, the model has no cache.
 */
const scenario = (hitRate: number | null): ScenarioInput => ({
  startsOn: '2026-01-01',
  requestsPerMonth: 10_000,
  approaches: [
    {
      id: 'few-shot',
      technique: 'few-shot',
      model,
      outputTokens: 150,
      rates: { inputUsdPerMTok: 0.4, cachedInputUsdPerMTok: 0.1, outputUsdPerMTok: 1.6 },
      ...(hitRate === null ? {} : { cache: { hitRate, minimumTokens: 1024, stepTokens: 128 } }),
    },
    {
      id: 'tuned',
      technique: 'fine-tuned',
      model,
      variableTokens: 250,
      outputTokens: 150,
      rates: { inputUsdPerMTok: 0.8, cachedInputUsdPerMTok: 0.2, outputUsdPerMTok: 3.2 },
      training: { tokens: 500 * 400, epochs: 3, usdPerMTok: 5 },
    },
  ],
});

/** An ordinary text with exactly this number of tokens. */
async function textOf(tokens: number): Promise<string> {
  const { count } = await loadTokenizer('o200k_base');
  let text = 'Sort this support ticket into one of six teams';
  while (count(text) < tokens) text += ' and';
  expect(count(text)).toBe(tokens);
  return text;
}

/** Types into the fixed and the varying part of the first prompt. */
async function typeBoth(element: FtBreakeven, fixed: string, varying: string): Promise<void> {
  await typePrompt(element, fixed, 0);
  await typePrompt(element, varying, 1);
}

/** A calculator with a prompt of 2,000 fixed and 200 varying tokens. */
async function calculatorWithPrompt(hitRate: number | null): Promise<FtBreakeven> {
  const element = await mounted('ft-breakeven', { scenario: createScenario(scenario(hitRate)) });
  await typeBoth(element, await textOf(2000), await textOf(200));
  return element;
}

describe('a real few-shot prompt on GPT-4.1 mini', () => {
  it('is beaten by the tuned model after 6,819 requests if nothing is cached', async () => {
    const element = await calculatorWithPrompt(null);
    await until(() => sentenceOf(element).includes('6,819 requests'));
    expect(sentenceOf(element)).not.toContain('≈');
  });

  it('is never beaten by the tuned model if every prefix is cached', async () => {
    const { claim, rest } = english.verdict.verdicts.cachedPrompt('', '$');
    const element = await calculatorWithPrompt(1);
    await until(() => sentenceOf(element).includes(claim));
    expect(sentenceOf(element)).toContain(rest.split('$')[0]);
  });

  it('changes the verdict when it becomes longer', async () => {
    const element = await calculatorWithPrompt(null);
    await until(() => sentenceOf(element).includes('6,819 requests'));
    await typeBoth(element, await textOf(3000), await textOf(200));
    // The training costs $3, and a tuned request 0.8 × 250 + 3.2 × 150 = 680 millionths of a dollar:
    // 3 / (0.4 × (3,000 + 200) + 1.6 × 150 − 680) × 1e6 = 3,571.4…
    await until(() => sentenceOf(element).includes('3,572 requests'));
  });

  it('leaves the given token count of a part without text as it is', async () => {
    const input = scenario(null);
    const approaches = input.approaches.map((approach, index) =>
      index === 0 ? { ...approach, prefixTokens: 900, variableTokens: 180 } : approach,
    );
    const element = await mounted('ft-breakeven', { scenario: createScenario({ ...input, approaches }) });
    await typeBoth(element, await textOf(2000), '');
    await until(() => {
      const current = element.scenario as ReturnType<typeof createScenario>;
      return current.approaches[0]?.prefixTokens === 2000 && current.approaches[0].variableTokens === 180;
    });
  });
});
