/** Tests the parts of a prompt: placeholders, the fixed beginning, totals, and how a text is divided. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatOverheads } from '../../src/core/chat/overheads.ts';
import { chatFormat } from '../../src/prompt/chat-format.ts';
import {
  firstPlaceholder,
  hasVaryingText,
  nextSplit,
  placeholderIn,
  placeholdersOf,
  prefixOf,
} from '../../src/prompt/parts.ts';
import {
  divideAt,
  dividerIndex,
  dividerRange,
  editPart,
  moveDivider,
  type Prompt,
  partsOfPrompt,
  promptOf,
} from '../../src/prompt/prompt.ts';
import { withLineEndsOf } from '../../src/prompt/text.ts';
import { textsToCount, totalsOf } from '../../src/prompt/totals.ts';

const part = (name: string, text: string, fixed: boolean) => ({ part: name, text, fixed });
const characters = (text: string): number => text.length;
/** Counts one token for every two letters, so that a cut inside a pair adds a token. */
const pairs = (text: string): number => Math.ceil(text.length / 2);

describe('placeholders', () => {
  it.each([
    ['Hello {{name}}!', ['name']],
    ['{{ a.b }} and {{#each items}}', ['a.b', '#each items']],
    ['a { {not} } {{}} {{two\nlines}} {single}', []],
    [`{{${'x'.repeat(81)}}}`, []],
  ])('the placeholders of %j are %j', (text, names) => {
    expect(placeholdersOf(text).map(({ name }) => name)).toEqual(names);
    expect(firstPlaceholder(text)?.name ?? null).toBe(names[0] ?? null);
  });

  it('the placeholders of a part are searched only once while its text stays the same', () => {
    const prompt = part('user', 'Hello {{name}}!', true);
    const placeholder = placeholderIn(prompt);
    expect(placeholder?.name).toBe('name');
    expect(placeholderIn(prompt)).toBe(placeholder);
    expect(prefixOf([prompt]).placeholder).toBe(placeholder);
    const [firstPart] = partsOfPrompt(promptOf([], 'Hello {{name}}!', null));
    expect(prefixOf(firstPart ? [firstPart] : []).placeholder).toBe(firstPart && placeholderIn(firstPart));
  });

  it('the placeholders of a part are searched again after its text has changed', () => {
    const prompt = part('user', 'Hello {{name}}!', true);
    placeholderIn(prompt);
    prompt.text = '{{greeting}}';
    expect(placeholderIn(prompt)?.name).toBe('greeting');
  });
});

describe('the fixed beginning of a prompt', () => {
  it.each([
    ['all parts that are fixed', [part('a', 'x', true), part('b', 'y', false)], 1, null],
    ['empty if the first part varies', [part('a', 'x', false), part('b', 'y', true)], 0, null],
    [
      'a part up to its placeholder',
      [part('a', 'x', true), part('b', 'y {{z}} w', true), part('c', 'v', true)],
      1,
      'z',
    ],
    ['the whole prompt if it is fixed', [part('a', 'x', true)], 1, null],
    ['empty for an empty prompt', [], 0, null],
  ])('is %s', (_, parts, wholeParts, name) => {
    const prefix = prefixOf(parts);
    expect([prefix.wholeParts, prefix.placeholder?.name ?? null]).toEqual([wholeParts, name]);
  });
});

describe('text that varies', () => {
  it.each([
    ['in a part that varies', [part('a', 'x', true), part('b', 'y', false)], true],
    ['from a placeholder on, also in a part that is fixed', [part('a', 'x {{z}}', true)], true],
    ['not in an empty part', [part('a', 'x', true), part('b', '', false)], false],
    ['not in a fixed part without a placeholder', [part('a', 'x', true)], false],
  ])('is %s', (_, parts, expected) => {
    expect(hasVaryingText(parts)).toBe(expected);
  });
});

describe('the totals', () => {
  it('count a part as fixed up to the space before its placeholder, because a token can contain that space and the value', () => {
    const parts = [part('system', 'abc', true), part('prompt', 'Sort: {{t}} now', true)];
    const texts = textsToCount(parts);
    expect(texts).toEqual(['abc', 'Sort: {{t}} now', 'Sort:']);
    const totals = totalsOf(parts, characters, null);
    expect([totals.fixed, totals.total]).toEqual([3 + 5, 3 + 15]);
    expect(totals.parts.map(({ fixed, tokens }) => [fixed, tokens])).toEqual([
      [true, 3],
      [true, 5],
      [false, 10],
    ]);
  });

  it('count the chat format of a message as fixed if the message is fixed', () => {
    const parts = [
      part('tools', '[{"name":"f"}]', true),
      part('system', 'abc', true),
      part('user', 'de', false),
      part('user', '', false),
    ];
    const format = chatFormat(parts, characters, 'o200k_base');
    // A function without a description has 7 tokens and the tokens of "f:". The list of tools has 12 more.
    expect(format.parts[0]).toEqual({ around: 0, instead: 7 + 2 + 12 });
    const totals = totalsOf(parts, characters, format);
    expect(totals.fixed).toBe(21 + 3 + (3 + 'system'.length));
    expect(totals.total).toBe(totals.fixed + 2 + (3 + 'user'.length) + 3);
    expect(totals.format).toBe(3 + 6 + 3 + 4 + 3);
  });

  it('are the sum of all texts, each counted as a whole, and the tokens of the chat format', () => {
    const parts = fc.array(
      fc.record({
        part: fc.constantFrom('system', 'user'),
        text: fc.oneof(fc.string(), fc.constant('a {{b}} c')),
        fixed: fc.boolean(),
        continues: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(parts, fc.boolean(), (list, chat) => {
        const format = chat ? chatFormat(list, pairs, 'cl100k') : null;
        const totals = totalsOf(list, pairs, format);
        const joined: string[] = [];
        const messages: (typeof list)[number][] = [];
        let hasText = false;
        for (const [index, listed] of list.entries()) {
          if (index > 0 && listed.continues) joined.push(joined.pop() + listed.text);
          else {
            joined.push(listed.text);
            hasText = false;
          }
          // If the earlier text of the message is empty, this part is the first of the message.
          if (listed.text !== '' && !hasText) messages.push(listed);
          hasText ||= listed.text !== '';
        }
        const { perMessage, reply } = chatOverheads.cl100k;
        const overhead = messages.reduce((sum, message) => sum + perMessage + pairs(message.part), 0);
        const formatTokens = chat && messages.length ? overhead + reply : 0;
        expect(totals.format).toBe(formatTokens);
        expect(totals.total).toBe(joined.reduce((sum, text) => sum + pairs(text), formatTokens));
        const counted = totals.parts.reduce((sum, { tokens }) => sum + tokens, 0);
        expect(counted).toBe(totals.total);
        expect(totals.fixed).toBeLessThanOrEqual(totals.total);
      }),
    );
  });
});

describe('the parts of a divided text', () => {
  const halves = (value: string, split: number) => partsOfPrompt(promptOf([], value, split));

  it.each([
    [0, ''],
    [1, ''],
    [2, 'ab'],
    [3, 'ab.'],
    [4, 'ab.'],
    [5, 'ab.'],
    [6, 'ab. cd'],
  ])('divided at %i have the tokens of the whole text, of which those of %j are fixed', (at, start) => {
    const { total, fixed, tokens } = totalsOf(halves('ab. cd', at), pairs, null);
    expect([total, fixed]).toEqual([3, pairs(start)]);
    expect(tokens).toEqual([fixed, 3 - fixed]);
  });

  it('never have more fixed tokens than the whole text has tokens', () => {
    const fewer = (text: string): number => (text === 'ab. cd' ? 1 : text.length);
    expect(totalsOf(halves('ab. cd', 4), fewer, null)).toMatchObject({ total: 1, fixed: 1, tokens: [1, 0] });
  });

  it('are also counted as one text, unless one of them is empty', () => {
    expect(textsToCount(halves('abcde', 2))).toEqual(['ab', 'cde', 'abcde']);
    expect(textsToCount(halves('abcde', 0))).toEqual(['', 'abcde']);
    expect(textsToCount(halves('abcde', 5))).toEqual(['abcde', '']);
  });

  it('have the same total in a list of parts, and a placeholder in the second part ends the fixed beginning', () => {
    const prompt = promptOf([part('system', 'abcde{{x}}fg', true), part('user', 'hi', false)], null, null);
    const undivided = totalsOf(partsOfPrompt(prompt), pairs, null);
    const divided = partsOfPrompt(divideAt(prompt, 0, 3)).map((dividedPart) => ({
      ...dividedPart,
      fixed: dividedPart.part === 'system',
    }));
    const totals = totalsOf(divided, pairs, null);
    expect([totals.total, totals.fixed]).toEqual([undivided.total, undivided.fixed]);
  });

  it('are one message of the chat format, which is a user message if the prompt is one text', () => {
    const userTokens = 3 + 'user'.length;
    for (const split of [null, 0, 2, 5]) {
      const parts = partsOfPrompt(promptOf([], 'abcde', split));
      const { total, format } = totalsOf(parts, characters, chatFormat(parts, characters, 'o200k'));
      expect([total, format]).toEqual([5 + userTokens + 3, userTokens + 3]);
    }
    const list = partsOfPrompt(divideAt(promptOf([part('system', 'abcde', true)], null, null), 0, 2));
    expect(chatFormat(list, characters, 'o200k').parts.map(({ around }) => around)).toEqual([9, 0]);
  });

  it('without text are a message only if they have other content, such as an image', () => {
    const picture = { ...part('user', '', false), uncounted: { image: 1 } };
    const { parts, reply } = chatFormat([picture, part('user', '', false)], characters, 'o200k');
    expect([parts.map(({ around }) => around), reply]).toEqual([[7, 0], 3]);
  });
});

describe('a prompt', () => {
  const text: Prompt = { kind: 'text', value: 'one two\nthree', split: 4 };
  const list: Prompt = {
    kind: 'parts',
    parts: [part('system', 'one two', true), part('user', 'three', false)],
  };

  it('has its divider at the same place after an edit on either side', () => {
    expect(editPart(text, 0, 'ONE ')).toEqual({ kind: 'text', value: 'ONE two\nthree', split: 4 });
    expect(editPart(text, 0, '')).toEqual({ kind: 'text', value: 'two\nthree', split: 0 });
    expect(editPart(text, 1, 'x')).toEqual({ kind: 'text', value: 'one x', split: 4 });
    expect(partsOfPrompt(editPart(list, 1, 'four')).map((each) => each.text)).toEqual(['one two', 'four']);
  });

  it('loses the summary of a part whose text is edited, because it described the old text', () => {
    const summarised: Prompt = {
      kind: 'parts',
      parts: [{ ...part('examples', 'one two', true), summary: '2 pairs', lang: 'en' }],
    };
    expect(editPart(summarised, 0, '')).toEqual({ kind: 'parts', parts: [part('examples', '', true)] });
  });

  it('can be divided inside a part', () => {
    expect(divideAt(text, 1, 4)).toMatchObject({ split: 8 });
    expect(partsOfPrompt(divideAt(list, 0, 3))).toEqual([
      part('system', 'one', true),
      { ...part('system', ' two', false), uncounted: {}, continues: true },
      part('user', 'three', false),
    ]);
    expect(partsOfPrompt(divideAt(list, 1, 0)).map((each) => each.fixed)).toEqual([true, false]);
  });

  it.each([
    [text, 1],
    [list, 1],
    [{ kind: 'text', value: 'one', split: null } as const, null],
    [{ kind: 'text', value: 'one {{two}}', split: null } as const, 1],
    [{ kind: 'parts', parts: [part('user', 'one', false)] } as const, null],
  ])('like %j has its divider at %j', (prompt, at) => {
    expect(dividerIndex(prompt as Prompt)).toBe(at);
  });

  it('without a divider gets a divider that moves from the first placeholder', () => {
    const prompt: Prompt = { kind: 'text', value: 'one {{two}} three', split: null };
    expect(dividerRange(prompt)).toEqual({ now: 4, max: 17 });
    expect(moveDivider(prompt, 'word', false)).toMatchObject({ split: 0 });
  });

  it('loses no text when its divider moves', () => {
    const step = fc.record({ step: fc.constantFrom('word', 'line', 'start', 'end'), forward: fc.boolean() });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '.') }),
        fc.nat(20),
        fc.array(step),
        (value, at, steps) => {
          let prompt: Prompt = promptOf([], value, Math.min(at, value.length));
          for (const { step: size, forward } of steps) prompt = moveDivider(prompt, size as 'word', forward);
          expect(
            partsOfPrompt(prompt)
              .map((each) => each.text)
              .join(''),
          ).toBe(value);
          expect(prompt.kind === 'text' && prompt.split).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it.each([
    ['one two', 0, 'word', true, 3],
    ['one two', 3, 'word', true, 7],
    ['one two', 7, 'word', true, 7],
    ['one two', 7, 'word', false, 4],
    ['one two', 0, 'word', false, 0],
    ['a\nb\nc', 2, 'line', true, 4],
    ['a\nb\nc', 4, 'line', true, 5],
    ['a\nb\nc', 4, 'line', false, 2],
    ['a\nb\nc', 1, 'line', false, 0],
  ] as const)(
    'in the prompt %j, the divider moves from %i by one %s (forward: %s) to %i',
    (value, at, step, forward, to) => {
      expect(nextSplit(value, at, step, forward)).toBe(to);
    },
  );

  it('keeps its line ends after an edit', () => {
    expect(withLineEndsOf('a\r\nb', 'a\nb\nc')).toBe('a\r\nb\r\nc');
    expect(withLineEndsOf('a\nb\r\n', 'a\nb\nc')).toBe('a\nb\r\nc');
    expect(withLineEndsOf('', 'a\nb')).toBe('a\nb');
  });
});
