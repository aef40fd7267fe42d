/** The mark ≈ in the verdict, which means that the tokens of a prompt were estimated or counted with an assumed encoding. */
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../../src/core/index.ts';
import type { Approach, Scenario } from '../../../src/core/types.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import { counterFor } from '../../../src/elements/common/counter-settings.ts';
import { english } from '../../../src/i18n/en/index.ts';
import {
  calculatorWithVerdict,
  countState,
  estimateNote,
  formOf,
  openPrompt,
  promptTabs,
  sentenceOf,
  shownCounter,
  typePrompt,
} from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { isCounting } from '../../harness/token-counter.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

/** A prompt on `model` as the baseline, and the tuned model `tuned` as the candidate. */
function scenario(model: string, tuned = 'openai/gpt-4.1-mini'): Scenario {
  return createScenario({
    startsOn: '2026-01-01',
    requestsPerMonth: 10_000,
    approaches: [
      {
        id: 'few-shot',
        technique: 'few-shot',
        model,
        prefixTokens: 2000,
        variableTokens: 200,
        outputTokens: 150,
        rates: { inputUsdPerMTok: 0.4, outputUsdPerMTok: 1.6 },
      },
      {
        id: 'tuned',
        technique: 'fine-tuned',
        model: tuned,
        variableTokens: 250,
        outputTokens: 150,
        rates: { inputUsdPerMTok: 0.8, outputUsdPerMTok: 3.2 },
        training: { tokens: 200_000, epochs: 3, usdPerMTok: 5 },
      },
    ],
  });
}

/** Types into the fixed part of the prompt that is shown, and waits for its count. */
async function typeAndCount(element: FtBreakeven, text: string): Promise<void> {
  await typePrompt(element, text);
  const counter = await shownCounter(element);
  await until(() => !isCounting(counter));
  await element.updateComplete;
}

const prompt = 'Sort this support ticket into one of six teams. '.repeat(200);

describe('the verdict', () => {
  it.each([
    ['no public tokenizer', 'anthropic/claude-sonnet-5-5', /^≈ estimate/],
    ['an assumed encoding', 'openai/gpt-6-luna', /^≈ counted with o200k_base, assumed for GPT-6 Luna$/],
  ])('has ≈ if the prompt’s model has %s', async (_, model, expected) => {
    const element = await calculatorWithVerdict({ scenario: scenario(model) });
    expect(sentenceOf(element)).not.toContain('≈');
    await typeAndCount(element, prompt);
    expect(countState(element)).toMatch(expected);
    await until(() => sentenceOf(element).includes('pays back within ≈'));
    expect(estimateNote(element)).toBe(`≈ ${english.verdict.estimated}`);
  });

  it('has ≈ because of estimated approaches, whose ids the form gets for its explanations', async () => {
    const element = await calculatorWithVerdict({ scenario: scenario('anthropic/claude-sonnet-5-5') });
    expect([...(formOf(element)?.estimated ?? [])]).toEqual([]);
    await typeAndCount(element, prompt);
    await until(() => sentenceOf(element).includes('≈'));
    expect([...(formOf(element)?.estimated ?? [])]).toEqual(['few-shot']);
  });

  it('has ≈ if the candidate’s prompt is estimated and the baseline’s is not', async () => {
    const element = await calculatorWithVerdict({
      scenario: scenario('openai/gpt-4.1-mini', 'openai/gpt-6-luna'),
    });
    await until(() => promptTabs(element).length === 2);
    await openPrompt(element, 1);
    await typeAndCount(element, 'Sort this support ticket.');
    await until(() => sentenceOf(element).includes('≈'));
  });

  it('has no ≈ if every prompt is counted exactly, also after a change to a model with a known encoding', async () => {
    const element = await calculatorWithVerdict({ scenario: scenario('openai/gpt-4.1-mini') });
    await typeAndCount(element, prompt);
    expect(countState(element)).toBe('exact count, o200k_base');
    expect(sentenceOf(element)).not.toContain('≈');

    const assumedCalculator = await calculatorWithVerdict({ scenario: scenario('openai/gpt-6-luna') });
    // A calculator loads the counters of its prompts only when it is near the visible part of the page.
    assumedCalculator.scrollIntoView();
    await typeAndCount(assumedCalculator, prompt);
    await until(() => sentenceOf(assumedCalculator).includes('≈'));
    const current = assumedCalculator.scenario as Scenario;
    const { FtChangeEvent } = await import('../../../src/elements/common/events.ts');
    const { evaluate } = await import('../../../src/core/index.ts');
    const next = createScenario({
      ...current,
      approaches: current.approaches.map((each) => ({ ...each, model: 'openai/gpt-4.1-mini' })),
    } as Parameters<typeof createScenario>[0]);
    formOf(assumedCalculator)?.dispatchEvent(new FtChangeEvent(next, evaluate(next)));
    await until(() => !sentenceOf(assumedCalculator).includes('≈'));
    expect(countState(assumedCalculator)).toBe('exact count, o200k_base');
  });
});

describe('a model for which an encoding is assumed', () => {
  it.each([
    ['its name in the catalogue', { 'openai/gpt-7-mini': 'GPT-7 mini' }, 'GPT-7 mini'],
    ['a name made from its id, until the catalogue is loaded,', undefined, 'GPT-7 Mini'],
  ])('is called by %s', (_, names, name) => {
    const [approach] = scenario('openai/gpt-7-mini', '').approaches;
    expect(counterFor(approach as Approach, names).assumedFor).toBe(name);
  });
});
