/** Tests which language an element takes, also when its `lang` changes, and what it does without messages of that language. */
import { expect, it, vi } from 'vitest';
import '../../src/define/breakeven.ts';
import '../../src/define/lang/de.ts';
import { checkedMessages } from '../../src/controllers/checked-messages.ts';
import { registerLanguage } from '../../src/controllers/register-language.ts';
import { english } from '../../src/i18n/en/index.ts';
import { formatNumber } from '../../src/i18n/format-quantity.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { mounted, readable } from '../harness/element.ts';
import { directionOf, langsIn, newCode, verdictIn } from '../harness/languages.ts';
import { pseudoMessages } from '../harness/pseudo-language.ts';
import { until } from '../harness/wait.ts';

/** A verdict in a calculator, in a box. */
async function calculator() {
  const box = document.createElement('div');
  document.body.append(box);
  const outer = await mounted('ft-breakeven', { scenario: workedExample });
  box.append(outer);
  const verdict = await until(() => verdictIn(outer));
  await until(() => readable(verdict).includes(english.verdict.against));
  return { box, outer, verdict };
}

it('an element follows a change of `lang` on any element around it, also outside its shadow root', async () => {
  const code = newCode();
  registerLanguage(code, pseudoMessages);
  const { box, outer, verdict } = await calculator();
  for (const around of [box, outer]) {
    around.lang = code;
    await until(() => readable(verdict).includes(pseudoMessages.verdict.against));
    around.lang = 'en';
    await until(() => readable(verdict).includes(english.verdict.against));
    around.removeAttribute('lang');
  }
});

it.each(['de', 'de-CH'])(
  'numbers inside the texts of an element with lang="%s" are those of its region',
  async (tag) => {
    const { box, verdict } = await calculator();
    box.lang = tag;
    await until(() => readable(verdict).includes(formatNumber(1000, tag)));
    for (const other of ['en', 'de', 'de-CH'].filter((each) => each !== tag))
      expect(readable(verdict)).not.toContain(formatNumber(1000, other));
  },
);

it('an element marks its texts as English until messages of the language are registered, and warns once', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const code = newCode();
  const { box, outer, verdict } = await calculator();
  box.lang = code;
  await until(() => langsIn(verdict).includes('en') && langsIn(outer).includes('en'));
  expect(readable(verdict)).toContain(english.verdict.against);
  await until(() => warn.mock.calls.length > 0);
  expect(warn.mock.calls).toEqual([[expect.stringContaining(`lang="${code}"`)]]);

  registerLanguage(code, pseudoMessages);
  await until(() => readable(verdict).includes(pseudoMessages.verdict.against));
  expect([...langsIn(verdict), ...langsIn(outer)]).not.toContain('en');
  expect(warn).toHaveBeenCalledTimes(1);
});

it('an element writes English from left to right on a page from right to left', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const { box, verdict } = await calculator();
  Object.assign(box, { dir: 'rtl', lang: newCode() });
  await until(() => langsIn(verdict).includes('en'));
  expect(directionOf(verdict)).toBe('ltr');
});

it.each(['en', 'en-GB', 'EN-us'])('an element needs no mark and no warning for lang="%s"', async (tag) => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const { box, verdict } = await calculator();
  box.lang = tag;
  // Both verdicts look for their language at the same time. Once the verdict in `other` is marked as English, the first would be marked too.
  const other = document.createElement('div');
  other.lang = newCode();
  document.body.append(other);
  const marked = await mounted('ft-verdict', { scenario: workedExample });
  other.append(marked);
  await until(() => langsIn(marked).includes('en'));
  expect(langsIn(verdict)).not.toContain('en');
  expect(warn.mock.calls.filter(([text]) => text.includes(`"${tag}"`))).toEqual([]);
});

it.each(['x', 'de_DE', 'a-b-c-'])(
  'an element shows the messages of lang="%s", which Intl cannot read, with English numbers',
  async (tag) => {
    registerLanguage(tag, pseudoMessages);
    const { box, verdict } = await calculator();
    box.lang = tag;
    await until(() => readable(verdict).includes(pseudoMessages.verdict.against));
  },
);

it('an element shows messages with the language and script of its tag, but messages of an English variant only if its tag is exactly this variant', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const [code, zimbabwean] = [
    newCode(),
    { ...pseudoMessages, verdict: { ...pseudoMessages.verdict, against: 'ZW' } },
  ];
  registerLanguage(`${code}-Latn-CN`, pseudoMessages);
  registerLanguage('en-ZW', zimbabwean);
  const { box, verdict } = await calculator();
  for (const [tag, against] of [
    [`${code}-Latn`, pseudoMessages.verdict.against],
    ['en-ZW', 'ZW'],
    [`${code}-Latn-SG`, pseudoMessages.verdict.against],
    ['en-AU', english.verdict.against],
    [`${code}-CN-Latn`, english.verdict.against],
  ] as const) {
    box.lang = tag;
    await until(() => readable(verdict).includes(against));
  }
});

/** The messages with one text replaced. */
const withText = (area: keyof Messages, key: string, text: unknown): Messages => ({
  ...pseudoMessages,
  [area]: { ...pseudoMessages[area], [key]: text },
});

it.each([
  ['undefined', undefined, 'verdict.against is missing'],
  ['a number', 5, 'verdict.against is something else, but a text is needed'],
  ['a function', () => '', 'verdict.against is a function, but a text is needed'],
])(
  'an element stays English if a registered text is %s, and the console names that text',
  async (_name, text, fault) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const code = newCode();
    registerLanguage(code, withText('verdict', 'against', text));
    const { box, verdict } = await calculator();
    box.lang = code;
    await until(() => langsIn(verdict).includes('en'));
    expect(readable(verdict)).toContain(english.verdict.against);
    expect(error.mock.calls).toEqual([[expect.stringContaining(fault)]]);
  },
);

it.each([
  [undefined, 'numberWords is missing'],
  [
    { ...english.numberWords, scale: { dozen: '12' } },
    'numberWords needs lists of words and positive factors',
  ],
  [{ ...english.numberWords, scale: { dozen: 0 } }, 'numberWords needs'],
  [{ ...english.numberWords, to: [''] }, 'numberWords needs'],
  [{ scale: {}, to: [], at: [] }, 'numberWords needs'],
])('an element stays English with the number words %j, and the console says why', (numberWords, fault) => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  const messages = { ...pseudoMessages, numberWords } as Messages;
  expect(checkedMessages(newCode(), messages, english)).toBeNull();
  expect(error.mock.calls).toEqual([[expect.stringContaining(fault)]]);
});

it('a language needs no prompts of the example, because the English ones are shown instead', () => {
  const { ticketPrompts: _, ...messages } = pseudoMessages;
  expect(checkedMessages(newCode(), messages, english)?.ticketPrompts).toBeUndefined();
});

it('the number words of a language are used unchanged', () => {
  const numberWords = { scale: { dozen: 12 }, to: [], at: ['for'], per: [] };
  expect(checkedMessages(newCode(), { ...pseudoMessages, numberWords }, english)?.numberWords).toBe(
    numberWords,
  );
});

it.each([null, 'verdict', 7, {}])('the messages %o are refused with an error', (messages) => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  registerLanguage(newCode(), messages as unknown as Messages);
  expect(error).toHaveBeenCalledTimes(1);
});

it.each([
  [
    'throws',
    () => {
      throw new Error('no text');
    },
    'failed',
  ],
  ['returns nothing', () => undefined, 'returned missing'],
])('an element shows the English text of a function that %s, and names it once', (_name, broken, fault) => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  const messages = checkedMessages(newCode(), withText('verdict', 'fromTo', broken), english);
  for (let times = 0; times < 2; times++)
    expect(messages?.verdict.fromTo('1', '2')).toBe(english.verdict.fromTo('1', '2'));
  expect(error).toHaveBeenCalledTimes(1);
  expect(error.mock.calls[0]?.[0]).toContain(`verdict.fromTo ${fault}`);
});
