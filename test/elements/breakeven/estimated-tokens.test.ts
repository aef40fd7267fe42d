/** What a prompt was counted with reaches the answer: “≈” for an estimate and for an assumed encoding, nothing for an exact count. */
import { afterEach, describe, expect, it } from 'vitest';
import { createScenario } from '../../../src/core/index.ts';
import type { Approach, Scenario } from '../../../src/core/types.ts';
import '../../../src/define/breakeven.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import { counterFor } from '../../../src/elements/breakeven/prompts-section.ts';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import { isCounting } from '../../harness/token-counter.ts';
import { until } from '../../harness/wait.ts';

afterEach(() => document.body.replaceChildren());

/** A prompt on one model, its tune on another. */
function scenario(model: string, tuned: string): Scenario {
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

async function mount(model: string, tuned = 'openai/gpt-4.1-mini'): Promise<FtBreakeven> {
  const element = document.createElement('ft-breakeven');
  element.scenario = scenario(model, tuned);
  document.body.append(element);
  await until(() => verdict(element) !== '');
  return element;
}

const textOf = (root: ParentNode | null | undefined, selector: string): string =>
  root?.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const partOf = (element: FtBreakeven, tag: string): ShadowRoot | null | undefined =>
  element.shadowRoot?.querySelector(tag)?.shadowRoot;
const verdict = (element: FtBreakeven): string => textOf(partOf(element, 'ft-verdict'), '[part~=sentence]');
const status = (element: FtBreakeven): string =>
  textOf(partOf(element, 'ft-token-counter:not([hidden])'), '[part~=status]');

/** Types into the fixed part of the prompt on show, and waits for its count. */
async function typePrompt(element: FtBreakeven, text: string): Promise<void> {
  const counter = await until(() =>
    element.shadowRoot?.querySelector<FtTokenCounter>('ft-token-counter:not([hidden])'),
  );
  const area = await until(() => counter.shadowRoot?.querySelector('textarea'));
  area.focus();
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await counter.updateComplete;
  await until(() => !isCounting(counter));
  await element.updateComplete;
}

const prompt = 'Sort this support ticket into one of six teams. '.repeat(200);

describe('the answer', () => {
  it.each([
    ['no public tokenizer', 'anthropic/claude-sonnet-5-5', /^≈ estimate/],
    ['only an assumed encoding', 'openai/gpt-6-luna', /^≈ counted with o200k_base, assumed for GPT-6 Luna$/],
  ])('says ≈ where the prompt’s model has %s', async (_, model, told) => {
    const element = await mount(model);
    expect(verdict(element)).not.toContain('≈');
    await typePrompt(element, prompt);
    expect(status(element)).toMatch(told);
    await until(() => verdict(element).includes('pays back in ≈'));
    expect(textOf(partOf(element, 'ft-verdict'), '.note')).toBe('≈ From estimated token counts.');
  });

  it('says ≈ where only the candidate’s prompt was counted that way', async () => {
    const element = await mount('openai/gpt-4.1-mini', 'openai/gpt-6-luna');
    const tab = await until(() => element.shadowRoot?.querySelector<HTMLElement>('#prompt-tab-tuned'));
    tab.click();
    await element.updateComplete;
    await typePrompt(element, 'Sort this support ticket.');
    await until(() => verdict(element).includes('≈'));
  });

  it('stands without ≈ where every prompt is counted exactly, and again once the model is one that is known', async () => {
    const element = await mount('openai/gpt-4.1-mini');
    await typePrompt(element, prompt);
    expect(status(element)).toBe('exact count, o200k_base');
    expect(verdict(element)).not.toContain('≈');

    const assumed = await mount('openai/gpt-6-luna');
    await typePrompt(assumed, prompt);
    await until(() => verdict(assumed).includes('≈'));
    const now = assumed.scenario as Scenario;
    const form = assumed.shadowRoot?.querySelector('ft-scenario-form') as HTMLElement;
    const { FtChangeEvent } = await import('../../../src/elements/common/events.ts');
    const { evaluate } = await import('../../../src/core/index.ts');
    const next = createScenario({
      ...now,
      approaches: now.approaches.map((each) => ({ ...each, model: 'openai/gpt-4.1-mini' })),
    } as Parameters<typeof createScenario>[0]);
    form.dispatchEvent(new FtChangeEvent(next, evaluate(next)));
    await until(() => !verdict(assumed).includes('≈'));
    expect(status(assumed)).toBe('exact count, o200k_base');
  });
});

describe('the model an encoding is assumed for', () => {
  it.each([
    ['the catalogue’s name', { 'openai/gpt-7-mini': 'GPT-7 mini' }, 'GPT-7 mini'],
    ['its id spelled out until the catalogue is there', undefined, 'GPT-7 Mini'],
  ])('is called by %s', (_, names, name) => {
    const [approach] = scenario('openai/gpt-7-mini', '').approaches;
    expect(counterFor(approach as Approach, names).assumedFor).toBe(name);
  });
});
