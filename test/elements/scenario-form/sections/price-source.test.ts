/** The source of an approach's prices in the form, the remarks on these prices, and the choice of the other value. */
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../../../src/core/index.ts';
import type { ScenarioInput } from '../../../../src/core/types.ts';
import type { FtScenarioForm } from '../../../../src/elements/scenario-form/scenario-form.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { approachFor } from '../../../../src/prices/index.ts';
import { spaced } from '../../../harness/element.ts';
import { fieldAt, labelOf } from '../../../harness/field.ts';
import {
  chipPaths,
  lastScenario,
  mount,
  press,
  remarkLine,
  remarks,
  sources,
  successorText,
  toggleCheckBox,
  untilSettled,
} from '../../../harness/scenario-form.ts';
import { disputedPages } from '../../../prices/disputed-catalog.ts';

const { remarks: text, form: formText } = english;

function scenarioOf(...approaches: ScenarioInput['approaches']) {
  return createScenario({ startsOn: '2026-11-25', requestsPerMonth: 100_000, approaches });
}

const size = { prefixTokens: 1500, variableTokens: 200, outputTokens: 150 };
const sonnet = {
  id: 'prompt',
  label: 'Prompt',
  technique: 'few-shot' as const,
  ...size,
  ...approachFor('anthropic/claude-sonnet-5-5'),
};
const hosted = {
  id: 'tune',
  label: 'Tune',
  technique: 'fine-tuned' as const,
  ...size,
  ...approachFor('together/llama-3.1-8b', { tuned: true, tokens: 200_000 }),
};

const remarkText = (form: FtScenarioForm, name: string): string =>
  spaced(remarkLine(form, name)?.textContent);

describe('the successor', () => {
  const third = {
    ...sonnet,
    id: 'third',
    label: 'Third',
    cache: undefined,
    ...approachFor('openai/gpt-5-nano'),
  };

  it('of a third approach’s model is offered below the end of service, and replaces the model by one press', async () => {
    const before = scenarioOf(sonnet, hosted, third);
    const form = await mount({ scenario: before });
    const messages = english.successor;
    expect(successorText(form, 'Third')).toContain(messages.suggested('GPT-5.4 nano', 'GPT-5 nano'));
    expect(successorText(form, 'Prompt')).toBe('');
    await press(form, messages.useFor('GPT-5.4 nano', 'Third'));
    expect(lastScenario().approaches.slice(0, 2)).toEqual(before.approaches.slice(0, 2));
    expect(lastScenario().approaches[2]).toMatchObject({ label: 'Third', model: 'openai/gpt-5.4-nano' });
    expect(lastScenario().approaches[2]?.availableUntil).toBeUndefined();
    expect(successorText(form, 'Third')).toBe('');
  });
});

describe('the request for prices', () => {
  const unpriced = { ...sonnet, model: undefined, rates: { inputUsdPerMTok: null, outputUsdPerMTok: null } };

  it('does not come before a model is chosen or a price is entered', async () => {
    const form = await mount({ scenario: scenarioOf(unpriced, hosted) });
    expect(sources(form)).toHaveLength(1);
    expect(sources(form)[0]).not.toContain(formText.askForPrice('Prompt'));
  });

  it.each([
    ['a model without known prices is chosen', { ...unpriced, model: 'my/model' }],
    ['one of both prices is empty', { ...unpriced, rates: { ...unpriced.rates, inputUsdPerMTok: 2 } }],
  ])('comes if %s', async (_name, prompt) => {
    const form = await mount({ scenario: scenarioOf(prompt, hosted) });
    expect(sources(form)[0]).toContain(formText.askForPrice('Prompt'));
  });
});

describe('a price chip', () => {
  it('has † if a remark marked with † is about its price, and otherwise not', async () => {
    const opus = { ...sonnet, ...approachFor('vertex/claude-opus-4-8') };
    const form = await mount({ scenario: scenarioOf(opus, hosted), catalog: disputedPages });
    const markedChips = (name: string) =>
      chipPaths(form, name).filter((path) => labelOf(fieldAt(form, path)).textContent?.includes('†'));
    // Sources disagree on Together's hourly price, and the cache minimum of Claude on Vertex was not found.
    expect(markedChips('Tune')).toEqual(['approaches[1].hosting.usdPerHour']);
    expect(markedChips('Prompt')).toEqual(['approaches[0].rates.cachedInputUsdPerMTok']);
  });
});

describe('the line on the source', () => {
  it.each([
    ['anthropic/claude-sonnet-5-5', `anthropic.com, ${text.restatedBy('2', 2)}, 24 Oct 2026`],
    ['openai/gpt-4.1-mini', `developers.openai.com, ${text.copy}, ${text.about('1 Oct 2026')}`],
    [
      'bedrock/amazon-nova-micro',
      `aws.amazon.com, ${text.restatedIn('@pydantic/genai-prices')}, 23 Sep 2026`,
    ],
  ])('of %s names the page that was read, and the date as exactly as it is known', async (id, expected) => {
    const form = await mount({ scenario: scenarioOf({ ...sonnet, cache: undefined, ...approachFor(id) }) });
    expect(sources(form)[0]).toContain(expected);
  });

  it('names no page if all prices were typed', async () => {
    const rates = {
      inputUsdPerMTok: 1,
      cachedInputUsdPerMTok: 2,
      cacheWriteUsdPerMTok: 3,
      outputUsdPerMTok: 4,
    };
    const { source, asOf } = sonnet.rates ?? {};
    const withTypedPrices = {
      ...sonnet,
      rates: { ...rates, tiers: [], ...(source && { source }), ...(asOf && { asOf }) },
    };
    const form = await mount({ scenario: scenarioOf(withTypedPrices) });
    expect(sources(form)[0]).toBe(formText.ownSource);
  });
});

describe('the line on remarks', () => {
  const opus = { ...sonnet, ...approachFor('vertex/claude-opus-4-8') };

  it('says that no reasoning tokens are counted, until the form says that requests switch the reasoning off', async () => {
    const form = await mount({ scenario: scenarioOf(sonnet, hosted), candidate: 'tune' });
    const remarkTexts = () => remarks(form, 'Prompt').join(' ');
    expect(remarkTexts()).toContain(text.reasoning('Claude Sonnet 5.5', false));
    await toggleCheckBox(form, formText.perApproach('Prompt', english.fields.reasoningOff.label));
    expect(lastScenario().approaches[0]?.reasoningOff).toBe(true);
    form.scenario = lastScenario();
    await untilSettled(form);
    expect(remarkTexts()).not.toContain(text.reasoning('Claude Sonnet 5.5', false));
  });

  it('names the most important remark, with † and the number of other remarks', async () => {
    const form = await mount({ scenario: scenarioOf(opus, hosted), catalog: disputedPages });
    const lines = ['Prompt', 'Tune'].map((name) => remarkText(form, name));
    expect(lines[0]).toBe(spaced(text.marked(text.andMore(text.cacheLine, '1'))));
    expect(lines[1]).toContain(text.conflictLine('the hourly price of an H100'));
  });

  it('opens a sentence for each remark, with the effect of the other value', async () => {
    const form = await mount({ scenario: scenarioOf(opus, hosted) });
    const items = remarks(form, 'Prompt');
    expect(items[0]).toContain(text.minimumFrom('1,024', 'the same model at Anthropic'));
    expect(items[0]).toContain(text.use(text.minimum('4,096')));
    expect(items.join()).toContain('@pydantic/genai-prices');
    const effect = items[0]?.match(/With .*? instead of .*?\./)?.[0];
    expect(effect).toContain('4,096');
  });

  it('has a button that uses the other value; then the remark on the assumed value is gone', async () => {
    const form = await mount({ scenario: scenarioOf(opus, hosted) });
    remarkLine(form, 'Prompt')?.click();
    await press(form, text.use(text.minimum('4,096')));
    expect(lastScenario().approaches[0]?.cache?.minimumTokens).toBe(4096);
    await untilSettled(form);
    expect(remarkText(form, 'Prompt')).not.toContain(text.minimum('1,024'));
  });

  it('says that training is closed to new customers', async () => {
    const tune = { ...hosted, ...approachFor('openai/gpt-4.1-mini', { tuned: true, tokens: 1000 }) };
    const { hosting: _, ...closedTune } = tune;
    const form = await mount({ scenario: scenarioOf(sonnet, closedTune) });
    expect(remarkText(form, 'Tune')).toContain(text.closedLine('7 May 2026'));
  });

  it('is missing for prices of the user’s own', async () => {
    const { model: _, rates: __, cache: ___, ...withoutModel } = sonnet;
    const rates = { inputUsdPerMTok: 1, outputUsdPerMTok: 4 };
    const form = await mount({ scenario: scenarioOf({ ...withoutModel, rates }) });
    expect(remarkLine(form, 'Prompt')).toBeNull();
  });
});

describe('a model that is billed by the hour', () => {
  it('has a chip for its hourly price and none for token prices', async () => {
    const form = await mount({ scenario: scenarioOf(sonnet, hosted) });
    expect(chipPaths(form, 'Tune')).toEqual(['approaches[1].hosting.usdPerHour']);
  });
});
