/** `<ft-token-counter>` on a page: its parts, divider, tokens, long texts, chat format and pasted requests. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { messages as chinese } from '../../../src/i18n/zh-Hans/index.ts';
import '../../../src/define/token-counter.ts';
import type { FtCountEvent } from '../../../src/elements/common/count-event.ts';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import type { Tokenizer } from '../../../src/tokenizers/index.ts';
import { axeErrors, pageRules } from '../../harness/axe.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { focusedIn } from '../../harness/element.ts';
import { area, paste, type } from '../../harness/text-area.ts';
import {
  approximateSigns,
  button,
  countOf,
  countTexts,
  dividerOf,
  dividerTexts,
  editorOf,
  footOf,
  frameOf,
  keepAsTextButton,
  labelTexts,
  moreMarkOf,
  mount,
  mountWithDefaults,
  noticeOf,
  noticeText,
  outlinedToken,
  previewedTokens,
  readout,
  recordEvents,
  retryButton,
  rowOf,
  scrollerOf,
  settle,
  sheetOf,
  showAllButton,
  showLessButton,
  status,
  summaryTexts,
  tintedTokens,
  tokens,
  tokensHiddenNoteOf,
  tokensOf,
  whiteSpaceMarks,
  wordTokenizer,
} from '../../harness/token-counter.ts';
import { nextFrame, until } from '../../harness/wait.ts';
import { tiktokenCounter } from '../../oracle/tiktoken.ts';

stoppedClock();

const parts = [
  { part: 'system', text: 'Sort each ticket.', fixed: true },
  { part: 'examples', text: 'Late payout: payouts', fixed: true },
  { part: 'user', text: 'My card was charged twice.', fixed: false },
] as const;

const { counter } = english;
const events = recordEvents();

const countsOf = (element: FtTokenCounter): number[] =>
  countTexts(element).map((text) => Number(/\d+/.exec(text.replaceAll(',', ''))?.[0]));
const figures = (event: FtCountEvent | undefined) => event && [event.tokens, event.exact, event.tokenizer];

describe('the parts', () => {
  it('are counted separately, with the sum of the fixed parts on the divider', async () => {
    const element = await mount({ parts });
    expect(countsOf(element)).toEqual([3, 3, 5]);
    expect(labelTexts(element)).toEqual(['system', 'examples', 'user'].map(counter.partLabel));
    expect(dividerTexts(element)).toEqual([counter.divider('6', 6)]);
    expect(dividerOf(element).nextElementSibling?.textContent).toContain(counter.partLabel('user'));
  });

  it('fire one event with their counts and without their texts', async () => {
    await mount({ parts });
    expect(events.counts).toHaveLength(1);
    expect(figures(events.counts[0])).toEqual([11, true, 'words']);
    expect(events.counts[0]?.parts).toEqual([
      { part: 'system', fixed: true, tokens: 3 },
      { part: 'examples', fixed: true, tokens: 3 },
      { part: 'user', fixed: false, tokens: 5 },
    ]);
    expect(JSON.stringify({ ...events.counts[0] })).not.toContain('ticket');
  });

  it('are counted again while a user types', async () => {
    const element = await mount({ parts });
    type(area(element, 2), 'My card was charged twice again.');
    await element.updateComplete;
    expect(countsOf(element)).toEqual([3, 3, 6]);
    expect(events.counts).toHaveLength(2);
    expect(figures(events.counts[1])).toEqual([12, true, 'words']);
    expect(element.parts[2]).toMatchObject({
      part: 'user',
      fixed: false,
      text: 'My card was charged twice again.',
    });
  });

  it('fire no event if the page sets the same parts again', async () => {
    const element = await mount({ parts });
    element.parts = [...parts];
    await settle(element);
    expect(events.counts).toHaveLength(1);
  });

  it.each([
    ['nonsense', 7],
    ['a list of nonsense', [null, 7, { part: 'system' }, { text: 'a' }]],
  ])('are shown as an empty prompt and reported if they are %s', async (_, nonsense) => {
    const element = await mount({ parts: nonsense as unknown as FtTokenCounter['parts'] });
    expect([element.tokens, countTexts(element)]).toEqual([0, ['']]);
    expect(events.errors.map(({ stage }) => stage)).toEqual(['attribute']);
  });

  it('keep the line ends of Windows when they are edited', async () => {
    const element = await mount({ value: 'one\r\ntwo' });
    expect(area(element).value).toBe('one\ntwo');
    type(area(element), 'one\ntwo\nthree');
    expect(element.value).toBe('one\r\ntwo\r\nthree');
  });
});

describe('a single text', () => {
  it('comes from the attribute `value`, or from the text between the tags if there is no attribute', async () => {
    document.body.innerHTML = '<ft-token-counter tokenizer="words">  Fallback text </ft-token-counter>';
    const element = document.querySelector('ft-token-counter') as FtTokenCounter;
    element.load = () => Promise.resolve(wordTokenizer);
    await settle(element);
    expect(area(element).value).toBe('Fallback text');
    element.setAttribute('value', 'Three short words');
    await settle(element);
    expect(element.tokens).toBe(3);
  });

  it('has a fixed beginning and a varying part if it has a split', async () => {
    const element = await mount({ value: 'Sort it.\nMy card', split: 9 });
    // The undivided text is “Sort”, “ it.”, “\nMy”, “ card”. The fixed beginning alone ends with a token for the line feed.
    expect(countsOf(element)).toEqual([3, 1]);
    expect(events.counts[0]?.parts.map(({ fixed, tokens }) => [fixed, tokens])).toEqual([
      [true, 3],
      [false, 1],
    ]);
    type(area(element, 0), 'Sort it now.\n');
    expect([element.value, element.split]).toEqual(['Sort it now.\nMy card', 13]);
  });

  it('is fixed up to its first placeholder', async () => {
    const element = await mount({ value: 'Sort this ticket: {{ticket}} Be brief.' });
    expect(dividerTexts(element)).toEqual([counter.placeholderDivider('3', 3, 'ticket')]);
    expect(events.counts[0]?.parts).toEqual([
      { part: 'prompt', fixed: true, tokens: 3 },
      { part: 'prompt', fixed: false, tokens: 3 },
    ]);
  });
});

describe('the divider', () => {
  const press = async (element: FtTokenCounter, ...keys: string[]): Promise<void> => {
    dividerOf(element).focus();
    for (const key of keys) {
      await userEvent.keyboard(`{${key}}`);
      await element.updateComplete;
    }
  };

  it.each([
    ['ArrowDown', 'one two\nthree\n'.length],
    ['ArrowUp', 0],
    ['ArrowRight', 'one two\nthree'.length],
    ['ArrowLeft', 'one '.length],
    ['Home', 0],
    ['End', 'one two\nthree\nfour'.length],
  ])('moves through a single text by %s and keeps the focus', async (key, split) => {
    const element = await mount({ value: 'one two\nthree\nfour', split: 8 });
    await press(element, key);
    expect(element.split).toBe(split);
    expect(element.value).toBe('one two\nthree\nfour');
    expect(focusedIn(element)?.classList.contains('divider')).toBe(true);
  });

  it('moves between parts by one part at a time', async () => {
    const element = await mount({ parts });
    await press(element, 'ArrowUp');
    expect(element.parts.map((part) => part.fixed)).toEqual([true, false, false]);
    expect(events.counts.at(-1)?.parts.filter((part) => part.fixed)).toHaveLength(1);
    await press(element, 'End');
    expect(element.parts.map((part) => part.fixed)).toEqual([true, true, true]);
  });

  it('is set at the cursor', async () => {
    const element = await mount({ value: 'one two three' });
    area(element).focus();
    area(element).setSelectionRange(7, 7);
    button(element, counter.divide).click();
    await element.updateComplete;
    expect(element.split).toBe(7);
  });
});

describe('a counter whose tokenizer is not loaded', () => {
  it('marks every count except the count of an empty part, which is exactly 0', async () => {
    const user = { part: 'user', text: '', fixed: false } as const;
    const element = await mount({ parts: [parts[0], user], load: () => new Promise(() => {}) });
    expect(countsOf(element)[1]).toBe(0);
    // The first part and the divider
    expect(approximateSigns(element)).toEqual(Array(2).fill('≈\u2009'));
  });

  it('says that a count is an estimate beside the number, which is not first in every language', async () => {
    addLanguage('zh-Hans', chinese);
    const element = await mount({ parts, lang: 'zh-Hans', load: () => new Promise(() => {}) });
    const [spoken, total] = [dividerOf(element).getAttribute('aria-valuetext') ?? '', readout(element)];
    const figureIn = (text: string) => /[\d,]+/.exec(text)?.[0] ?? '';
    const { divider, approximately, total: totalText } = chinese.counter;
    expect(spoken).toBe(divider(`${approximately} ${figureIn(spoken)}`, 9));
    expect(total).toContain(totalText(`≈\u2009${figureIn(total)}`, 9));
  });

  it('marks its count as an estimate, and moves nothing when the count becomes exact', async () => {
    let finishLoading: (tokenizer: Tokenizer) => void = () => {};
    const element = await mount({ parts, load: () => new Promise((resolve) => (finishLoading = resolve)) });
    expect(element.exact).toBe(false);
    expect(approximateSigns(element)).toEqual(Array(4).fill('≈\u2009'));
    expect(dividerOf(element).getAttribute('aria-valuetext')).toMatch(
      new RegExp(`^${counter.approximately} `),
    );
    expect(events.counts).toEqual([]);
    const before = rowOf(element).getBoundingClientRect();
    const left = countOf(element).getBoundingClientRect().left;
    finishLoading(wordTokenizer);
    await settle(element);
    expect(approximateSigns(element)).toEqual([]);
    expect(countOf(element).getBoundingClientRect().left).toBe(left);
    expect(rowOf(element).getBoundingClientRect().height).toBe(before.height);
    expect(figures(events.counts[0])).toEqual([11, true, 'words']);
  });

  it('fires events with estimates while a user types', async () => {
    const element = await mount({ parts, load: () => new Promise(() => {}) });
    type(area(element, 0), 'Sort.');
    await element.updateComplete;
    expect(events.counts.map((event) => [event.exact, event.tokenizer])).toEqual([
      [false, 'estimate:unknown'],
    ]);
  });

  it('shows a failed load, reports it once, and loads again by Retry', async () => {
    let attempts = 0;
    const error = new Error('offline');
    const element = await mount({
      parts,
      load: () => (attempts++ ? Promise.resolve(wordTokenizer) : Promise.reject(error)),
    });
    expect(status(element)).toContain(counter.failed);
    expect(events.errors.map((event) => [event.stage, event.error])).toEqual([['tokenizer', error]]);
    expect(events.counts.map((event) => event.exact)).toEqual([false]);
    retryButton(element).click();
    await settle(element);
    expect(element.exact).toBe(true);
    expect(status(element)).toContain(counter.exact('words'));
  });

  it('loads nothing for an empty prompt', async () => {
    let attempts = 0;
    await mount({
      load: () => {
        attempts += 1;
        return Promise.resolve(wordTokenizer);
      },
    });
    expect(attempts).toBe(0);
    expect(events.counts).toEqual([]);
  });

  it('stays with an estimate and loads nothing if it has a family without a tokenizer', async () => {
    const element = await mount({
      parts,
      tokenizer: 'o200k_base',
      family: 'claude',
      load: () => Promise.reject(new Error('must not be asked')),
    });
    expect(status(element)).toMatch(/≈\u2009estimate, ±\d+\s%/);
    expect(events.errors).toEqual([]);
    expect(figures(events.counts[0])).toEqual([element.tokens, false, 'estimate:claude']);
  });
});

describe('the tokens', () => {
  it('have alternating tints behind the text area, in the layout of the text', async () => {
    const element = await mount({ parts });
    expect(
      tintedTokens(element)
        .slice(0, 3)
        .map((span) => [span.textContent, span.className]),
    ).toEqual([
      // The classes: f is fixed; e and o are even and odd tokens, which have different tints.
      ['Sort', 'f e'],
      [' each', 'f o'],
      [' ticket.', 'f e'],
    ]);
    const sheet = sheetOf(element).getBoundingClientRect();
    expect(area(element).scrollHeight).toBe(Math.round(sheet.height));
  });

  it.each([
    ['ending in a line feed', 'one\ntwo\n'],
    ['of blank lines', '\n\n\n'],
    ['of long words', `${'x'.repeat(300)} y\n${'z '.repeat(200)}`],
    ['with tabs and wide characters', '\tone\t二三四\n\t\t😀 emoji'],
    ['empty', ''],
  ])('of a text %s have the height of its text area', async (_, value) => {
    const element = await mount({ value });
    area(element).focus();
    await element.updateComplete;
    const sheet = sheetOf(element).getBoundingClientRect();
    expect(Math.abs(area(element).scrollHeight - sheet.height)).toBeLessThan(1.5);
  });

  it('are read out with their id and bytes at the cursor and under the pointer', async () => {
    const element = await mount({ parts });
    area(element).focus();
    area(element).setSelectionRange(5, 5);
    await userEvent.keyboard('{ArrowRight}');
    await element.updateComplete;
    expect(readout(element)).toBe(`·each ${counter.tokenDetail('5', counter.bytes('61 61 61 61 61', 5))}`);
    const tokenBox = (tokensOf(element, 2)[0] as HTMLElement).getBoundingClientRect();
    const target = area(element, 2);
    const pointer = {
      clientX: tokenBox.left + 2,
      clientY: tokenBox.top + 8,
      bubbles: true,
      composed: true,
      pointerType: 'mouse',
    };
    target.dispatchEvent(new PointerEvent('pointermove', pointer));
    await element.updateComplete;
    expect(readout(element)).toContain('My');
    expect(outlinedToken(element)).toBe('My');
  });

  it('are read out without a change of the layout', async () => {
    for (const width of ['720px', '390px']) {
      document.body.style.setProperty('width', width);
      const element = await mount({
        parts: [{ part: 'user', text: `Hi ${'x'.repeat(60)} you`, fixed: false }],
      });
      const before = footOf(element).getBoundingClientRect().height;
      area(element).focus();
      area(element).setSelectionRange(8, 8);
      area(element).dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, composed: true }));
      await element.updateComplete;
      expect(readout(element)).toContain(counter.firstBytes('61 61', '61').replace(/ …$/, ''));
      expect(footOf(element).getBoundingClientRect().height).toBe(before);
      element.remove();
    }
  });

  it('are drawn near the screen and not elsewhere', async () => {
    const value = 'Answer with one word and nothing else.\n'.repeat(5000);
    const element = await mount({ value });
    area(element).focus();
    await settle(element);
    const drawnCount = (): number => tokens(element).length;
    await expect.poll(drawnCount).toBeGreaterThan(50);
    expect(drawnCount()).toBeLessThan(2000);
    const scroller = scrollerOf(element);
    scroller.scrollTop = scroller.scrollHeight / 2;
    await settle(element);
    await nextFrame();
    expect(drawnCount()).toBeLessThan(2000);
    const box = scroller.getBoundingClientRect();
    const isSeen = tokens(element).some((span) => {
      const { top } = span.getBoundingClientRect();
      return top > box.top && top < box.bottom;
    });
    expect(isSeen).toBe(true);
  });

  it('are drawn when a hidden element is shown', async () => {
    const element = await mount({ value: 'one two three', hidden: true });
    expect(element.tokens).toBe(3);
    expect(tokens(element)).toHaveLength(0);
    element.hidden = false;
    await settle(element);
    expect(tokens(element)).toHaveLength(3);
  });

  it('show white space on request without a change of the layout', async () => {
    const element = await mount({ value: 'one two\n\tthree\u00a0four' });
    const before = sheetOf(element).getBoundingClientRect().height;
    element.whitespace = true;
    await settle(element);
    expect(whiteSpaceMarks(element)).toHaveLength(4);
    expect(sheetOf(element).getBoundingClientRect().height).toBe(before);
  });
});

describe('a long text', () => {
  const text = 'Sort each ticket by what it is about. '.repeat(60);

  it('shows its first lines and the number of hidden tokens until it gets the focus', async () => {
    document.body.style.setProperty('width', '700px');
    const element = await mount({ value: text });
    expect(editorOf(element).classList.contains('folded')).toBe(true);
    const previewed = previewedTokens(element).length;
    expect(moreMarkOf(element).textContent).toBe(counter.more(`${wordTokenizer.count(text) - previewed}`));
    area(element).focus();
    await element.updateComplete;
    expect(editorOf(element).classList.contains('folded')).toBe(false);
    showLessButton(element).click();
    await element.updateComplete;
    expect(editorOf(element).classList.contains('folded')).toBe(true);
    expect(focusedIn(element)).toBe(area(element));
    await userEvent.keyboard('x');
    await element.updateComplete;
    expect(editorOf(element).classList.contains('folded')).toBe(false);
  });

  it('has ≈ at the number of hidden tokens if that number is an estimate', async () => {
    document.body.style.setProperty('width', '700px');
    const counter = { id: 'letters', exact: true, count: (counted: string) => counted.length };
    const element = await mount({ value: text, counter });
    expect(moreMarkOf(element).textContent).toMatch(/^… ≈\s[\d,]+ more$/);
    expect(approximateSigns(element)).toEqual([]);
  });

  it('is unfolded with the cursor at its start', async () => {
    const element = await mount({ value: text });
    area(element).focus();
    expect(area(element).selectionStart).toBe(0);
  });

  it('is folded again at another width without an error on the page', async () => {
    const pageErrors: string[] = [];
    const recordError = (event: ErrorEvent): void => void pageErrors.push(event.message);
    window.addEventListener('error', recordError);
    document.body.style.setProperty('width', '900px');
    const element = await mount({ value: text });
    const before = moreMarkOf(element).textContent;
    for (const width of ['320px', '700px', '400px']) {
      document.body.style.setProperty('width', width);
      await settle(element);
      await nextFrame();
    }
    expect(moreMarkOf(element).textContent).not.toBe(before);
    window.removeEventListener('error', recordError);
    expect(pageErrors).toEqual([]);
  });

  it('may have a summary from the page', async () => {
    const element = await mount({ parts: [{ part: 'examples', text, fixed: true, summary: '5 pairs' }] });
    expect(summaryTexts(element)[0]).toContain('5 pairs');
    showAllButton(element).click();
    await settle(element);
    expect(focusedIn(element)).toBe(area(element));
    expect(showLessButton(element)).not.toBeNull();
  });

  it('has no “Show less” and no summary once it is emptied', async () => {
    const element = await mount({ parts: [{ part: 'examples', text, fixed: true, summary: '5 pairs' }] });
    showAllButton(element).click();
    await settle(element);
    await userEvent.clear(area(element));
    await settle(element);
    expect(showLessButton(element)).toBeNull();
    expect(summaryTexts(element)).toEqual([]);
  });

  it('is counted but not drawn if it is one endless word', async () => {
    const element = await mount({ value: 'x'.repeat(40_000) });
    area(element).focus();
    // For a text of this length, a counter of the page is asked after a pause in typing.
    while (!element.exact) await settle(element);
    expect(element.tokens).toBe(1);
    await until(() => getComputedStyle(tokensHiddenNoteOf(element)).display === 'block');
    expect(tokens(element)).toHaveLength(0);
  });
});

describe('the chat format', () => {
  it('is counted on request, with roles, names and tool definitions', async () => {
    const tools = JSON.stringify([{ name: 'find', description: 'Finds it.' }]);
    const element = await mount({
      parts: [
        { part: 'tools', text: tools, fixed: true },
        { part: 'system', text: 'Sort each ticket.', fixed: true, name: 'rules' },
        { part: 'user', text: 'My card', fixed: false },
      ],
    });
    const before = element.tokens;
    button(element, counter.countFormat).click();
    await element.updateComplete;
    // Instead of the JSON, the tools have 7 tokens for the function, 2 for "find:Finds it" and 12 for the list.
    // The system message has 3, its role and its name; the user message has 3 and its role; the reply has 3.
    const formatTokens = 3 + 1 + (1 + 1) + (3 + 1) + 3;
    expect(countsOf(element)).toEqual([21, 3, 2]);
    expect(element.tokens).toBe(21 + 3 + 2 + formatTokens);
    expect(events.counts.map((event) => event.tokens)).toEqual([before, element.tokens]);
    expect(readout(element)).toContain(counter.format(`${formatTokens}`));
  });
});

describe('a pasted request', () => {
  const body = JSON.stringify({
    model: 'gpt-4.1-mini',
    messages: [
      { role: 'system', content: 'Sort each ticket.' },
      {
        role: 'user',
        content: [
          { type: 'text', text: 'My card' },
          { type: 'image_url', image_url: { url: 'data:' } },
        ],
      },
    ],
  });

  it('becomes parts, with its format counted and its uncounted content named', async () => {
    const element = await mount({ value: '' });
    paste(area(element), body);
    await settle(element);
    expect(labelTexts(element)).toEqual(['system', 'user'].map(counter.partLabel));
    const image = counter.things([{ kind: 'image', count: 1, shown: '1' }]);
    expect(noticeText(element)).toContain(`${counter.readAs('OpenAI', '2', 2)} ${counter.uncounted(image)}`);
    // The format has 3 tokens and a role for each message, and 3 for the reply.
    expect(events.counts.at(-1)?.parts).toEqual([
      { part: 'system', fixed: true, tokens: 3 },
      { part: 'user', fixed: false, tokens: 2 },
      { part: 'format', fixed: true, tokens: 4 },
      { part: 'format', fixed: false, tokens: 7 },
    ]);
    expect(element.tokens).toBe(16);
  });

  it('can be kept as text', async () => {
    const element = await mount({ value: 'Before: ' });
    area(element).setSelectionRange(8, 8);
    paste(area(element), body);
    await settle(element);
    keepAsTextButton(element).click();
    await settle(element);
    expect(element.value).toBe(`Before: ${body}`);
    expect(element.chat).toBe(false);
    expect(noticeOf(element)).toBeNull();
  });
});

describe('a pasted call of a client library', () => {
  const callWith = (content: string) =>
    `client.chat.completions.create(model="m", messages=[{"role": "user", "content": ${content}}])`;

  it('is read as a request', async () => {
    const element = await mount({ value: '' });
    paste(area(element), callWith('"Hi"'));
    await settle(element);
    expect(element.parts.map(({ part, text }) => [part, text])).toEqual([['user', 'Hi']]);
    expect(noticeText(element)).toContain(english.counter.readAs('OpenAI', '1', 1));
  });

  it('is counted as text if a value is a variable, and a note says so until the text is another one', async () => {
    const element = await mount({ value: '' });
    paste(area(element), callWith('question'));
    await settle(element);
    expect(element.value).toBe(callWith('question'));
    expect(noticeText(element)).toBe(english.counter.unreadCall);
    await userEvent.fill(area(element), 'Answer the question.');
    await settle(element);
    expect(noticeOf(element)).toBeNull();
  });
});

describe('the count with a real tokenizer', () => {
  const code =
    'function add(a, b) {\n\treturn a + b; // sums\n}\n\n\n  - Ünïcödé, 语言模型 и 😀 emoji/\n// path\n'.repeat(
      60,
    );

  it.each(['o200k_base', 'cl100k_base'] as const)(
    'is the count of tiktoken after every edit: %s',
    async (id) => {
      const count = await tiktokenCounter(id);
      const element = await mountWithDefaults({ tokenizer: id, value: code });
      while (!element.exact || element.tokens === 0) await settle(element);
      let text = code;
      const edits = ['x', '\n', ' ', '\n\n  ', "'s", '/', '😀', '{{a}}'];
      for (const [index, insert] of edits.entries()) {
        const start = (index * 977) % text.length;
        text = text.slice(0, start) + insert + text.slice(start + (index % 3));
        type(area(element), text);
        await element.updateComplete;
        // On a busy machine, the count after a key is made in slices.
        await until(() => element.exact);
        expect(element.tokens).toBe(count(area(element).value));
      }
    },
  );
});

describe('the element', () => {
  it.each([320, 480, 960])('passes axe and does not overflow at %i px', async (width) => {
    document.body.style.setProperty('width', `${width}px`);
    const element = await mount({ parts, label: 'Prompts', value: 'x'.repeat(500) });
    expect(await axeErrors(element, pageRules)).toEqual([]);
    expect(frameOf(element).scrollWidth).toBeLessThanOrEqual(frameOf(element).clientWidth);
  });

  it('has room for the count beside a long label at the width of a phone', async () => {
    document.body.style.setProperty('width', '320px');
    const label = 'Rindfleischetikettierungsüberwachung';
    const element = await mount({ parts: [{ part: 'system', label, text: 'One two', fixed: true }] });
    const box = frameOf(element).getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(countOf(element));
    expect(range.getBoundingClientRect().right).toBeLessThan(box.right);
  });

  it('can be used with the keyboard alone', async () => {
    const element = await mount({ parts });
    const order: string[] = [];
    await userEvent.tab();
    for (let step = 0; step < 6; step++) {
      const active = focusedIn(element);
      if (!active) break;
      order.push(active.id || active.textContent?.trim().slice(0, 8) || '');
      await userEvent.tab();
    }
    const [whitespace, format] = [english.counter.whitespace, english.counter.countFormat].map((text) =>
      text.slice(0, 8),
    );
    expect(order).toEqual(['text-0', 'text-1', '6 tokens', 'text-2', whitespace, format]);
  });
});
