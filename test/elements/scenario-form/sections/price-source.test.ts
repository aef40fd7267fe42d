/** The source of prices in the form, and what is known of them: a line, its remarks, and the choice of another reading. */
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../../../src/core/index.ts';
import type { ScenarioInput } from '../../../../src/core/types.ts';
import type { FtScenarioForm } from '../../../../src/elements/scenario-form/scenario-form.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { approachFor } from '../../../../src/prices/index.ts';
import { spaced } from '../../../harness/element.ts';
import { labelOf } from '../../../harness/field.ts';
import {
  chipPaths,
  fieldAt,
  lastScenario,
  mount,
  press,
  remarkLine,
  remarks,
  sources,
  successor,
  untilSettled,
} from '../../../harness/scenario-form.ts';

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

  it('of a third approach that ends is offered under its end, and taken with one click', async () => {
    const before = scenarioOf(sonnet, hosted, third);
    const form = await mount({ scenario: before });
    const words = english.successor;
    expect(successor(form, 'Third')).toContain(words.suggested('GPT-5.4 nano', 'GPT-5 nano'));
    expect(successor(form, 'Prompt')).toBe('');
    await press(form, words.useFor('GPT-5.4 nano', 'Third'));
    expect(last().approaches.slice(0, 2)).toEqual(before.approaches.slice(0, 2));
    expect(last().approaches[2]).toMatchObject({ label: 'Third', model: 'openai/gpt-5.4-nano' });
    expect(last().approaches[2]?.availableUntil).toBeUndefined();
    expect(successor(form, 'Third')).toBe('');
  });
});

describe('a price chip', () => {
  it('has † where a marked remark concerns its figure, and no other chip has it', async () => {
    const form = await mount({ scenario: scenarioOf(sonnet, hosted) });
    const marked = (name: string) =>
      chips(form, name).filter((path) => labelOf(field(form, path)).textContent?.includes('†'));
    // Together's hourly price is disputed; nobody published the shortest prompt that Sonnet 5.5 caches.
    expect(marked('Tune')).toEqual(['approaches[1].hosting.usdPerHour']);
    expect(marked('Prompt')).toEqual(['approaches[0].rates.cachedInputUsdPerMTok']);
  });
});

describe('the source line', () => {
  it.each([
    ['anthropic/claude-sonnet-5-5', `anthropic.com, ${text.restatedBy('2', 2)}, 24 Oct 2026`],
    ['openai/gpt-4.1-mini', `developers.openai.com, ${text.copy}, ${text.about('1 Oct 2026')}`],
    [
      'bedrock/amazon-nova-micro',
      `aws.amazon.com, ${text.restatedIn('@pydantic/genai-prices')}, 23 Sep 2026`,
    ],
  ])('of %s names who was read, and the day as exactly as it is known', async (id, expected) => {
    const form = await mount({ scenario: scenarioOf({ ...sonnet, cache: undefined, ...approachFor(id) }) });
    expect(sources(form)[0]).toContain(expected);
  });

  it('names no page for prices that were all typed', async () => {
    const rates = {
      inputUsdPerMTok: 1,
      cachedInputUsdPerMTok: 2,
      cacheWriteUsdPerMTok: 3,
      outputUsdPerMTok: 4,
    };
    const { source, asOf } = sonnet.rates ?? {};
    const own = {
      ...sonnet,
      rates: { ...rates, tiers: [], ...(source && { source }), ...(asOf && { asOf }) },
    };
    const form = await mount({ scenario: scenarioOf(own) });
    expect(sources(form)[0]).toBe(formText.ownSource);
  });
});

describe('the line of remarks below it', () => {
  it('names the gravest remark, with its mark and the number of others', async () => {
    const form = await mount({ scenario: scenarioOf(sonnet, hosted) });
    const lines = ['Prompt', 'Tune'].map((name) => remarkText(form, name));
    expect(lines[0]).toBe(spaced(text.marked(text.andMore(text.minimumLine, '2'))));
    expect(lines[1]).toContain(text.conflictLine('the hourly price of an H100'));
  });

  it('opens to one sentence for each remark, with the effect of another reading', async () => {
    const form = await mount({ scenario: scenarioOf(sonnet, hosted) });
    const items = remarks(form, 'Prompt');
    expect(items[0]).toContain(
      text.cache('Claude Sonnet 5.5', text.minimumFrom('1,024', 'Sonnet 4.5 and 4.6')),
    );
    expect(items[0]).toContain(text.use(text.minimum('2,048')));
    expect(items.join()).toContain('claudit v1.9.2 and PromptFuel v1.0.23');
    const effect = items[0]?.match(/With .*? instead of .*?\./)?.[0];
    expect(effect).toContain('2,048');
  });

  it('offers another reading by one press, and then no longer calls it assumed', async () => {
    const form = await mount({ scenario: scenarioOf(sonnet, hosted) });
    remarkLine(form, 'Prompt')?.click();
    await press(form, text.use(text.minimum('2,048')));
    expect(lastScenario().approaches[0]?.cache?.minimumTokens).toBe(2048);
    await untilSettled(form);
    expect(remarkText(form, 'Prompt')).not.toContain(text.minimumLine);
  });

  it('says that training is closed to new customers', async () => {
    const tune = { ...hosted, ...approachFor('openai/gpt-4.1-mini', { tuned: true, tokens: 1000 }) };
    const { hosting: _, ...closed } = tune;
    const form = await mount({ scenario: scenarioOf(sonnet, closed) });
    expect(remarkText(form, 'Tune')).toContain(text.closedLine('7 May 2026'));
  });

  it('is not there for prices of one’s own', async () => {
    const { model: _, rates: __, cache: ___, ...bare } = sonnet;
    const rates = { inputUsdPerMTok: 1, outputUsdPerMTok: 4 };
    const form = await mount({ scenario: scenarioOf({ ...bare, rates }) });
    expect(remarkLine(form, 'Prompt')).toBeNull();
  });
});

describe('a model that is billed by the hour', () => {
  it('has no chip for a token price, and one for its hour', async () => {
    const form = await mount({ scenario: scenarioOf(sonnet, hosted) });
    expect(chipPaths(form, 'Tune')).toEqual(['approaches[1].hosting.usdPerHour']);
  });
});
