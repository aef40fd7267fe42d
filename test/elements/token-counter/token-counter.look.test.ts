/** The appearance of `<ft-token-counter>`: texts fit, nothing moves while a user types, and an empty prompt shows no zeros. */

import { describe, expect, it } from 'vitest';
import { english } from '../../../src/i18n/en/index.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { focusedIn } from '../../harness/element.ts';
import { area, type } from '../../harness/text-area.ts';
import {
  button,
  countOf,
  countTexts,
  dividerText,
  drawnBlocks,
  frameOf,
  labelOf,
  moreMarkOf,
  mount,
  press,
  previewOf,
  readout,
  replacedNote,
  settle,
  sheetOf,
  status,
  tintedTokens,
  wordTokenizer,
} from '../../harness/token-counter.ts';

stoppedClock();

const messages = english.counter;

const edgesOf = (part: Element | undefined): DOMRect => (part as Element).getBoundingClientRect();

describe('an empty prompt', () => {
  it('shows no zeros, no total and no tokenizer', async () => {
    const element = await mount({
      parts: [
        { part: 'system', text: '', fixed: true },
        { part: 'user', text: '', fixed: false },
      ],
    });
    expect(countTexts(element)).toEqual(['', '']);
    expect([status(element), readout(element)]).toEqual(['', '']);
    const { top, height } = edgesOf(frameOf(element));
    type(area(element), 'One');
    await settle(element);
    expect(countTexts(element).map((text) => text.match(/\d+/)?.[0])).toEqual(['1', '0']);
    expect([status(element), readout(element)]).toEqual([messages.exact('words'), messages.total('1', 1)]);
    expect([edgesOf(frameOf(element)).top, edgesOf(frameOf(element)).height]).toEqual([top, height]);
  });

  it.each([320, 1200])('has room for its message at %i px', async (width) => {
    document.body.style.setProperty('width', `${width}px`);
    const element = await mount({ value: '' });
    expect(area(element).scrollHeight).toBeLessThanOrEqual(area(element).clientHeight + 1);
  });
});

describe('entered figures', () => {
  const parts = [
    { part: 'system', text: '', fixed: true },
    { part: 'user', text: '', fixed: false },
  ];
  const [fixed, varying] = [messages.fixedTokens('2,140', 2140), messages.varyingTokens('180', 180)];
  const entered = { fixed: 2140, varying: 180 };

  it('are shown instead of zeros, with a hint to paste a prompt', async () => {
    const element = await mount({ parts, entered });
    expect(readout(element)).toBe(messages.entered([fixed, varying]));
  });

  it('are replaced by a count, with a sentence that says so, and are shown again if the user clears the text', async () => {
    const element = await mount({ parts, entered });
    type(area(element), 'One two');
    await settle(element);
    expect(readout(element)).toBe(messages.counted('2', 2));
    expect(replacedNote(element)).toContain(`${messages.replaced([fixed])} ${messages.kept([varying])}`);
    expect(countTexts(element).map((text) => text.match(/\d+/)?.[0])).toEqual(['2', undefined]);
    button(element, messages.backToEntered).click();
    await settle(element);
    expect(readout(element)).toBe(messages.entered([fixed, varying]));
    expect(focusedIn(element)).toBe(area(element));
    await press(element, '{Control>}z{/Control}');
    await settle(element);
    expect(area(element).value).toBe('One two');
  });

  it.each([
    [{ fixed: 2140, varying: null }, messages.entered([fixed])],
    [{ fixed: 0, varying: 180 }, messages.entered([varying])],
    [{ fixed: null, varying: null }, ''],
    [null, ''],
  ])('%j are shown as “%s”', async (figures, expected) => {
    const element = await mount({ parts, entered: figures });
    expect(readout(element)).toBe(expected);
  });
});

describe('the sentence on the divider', () => {
  it.each([
    ['Sort {{it}}', messages.placeholderDivider('1', 1, 'it')],
    ['Sort it {{it}}', messages.placeholderDivider('2', 2, 'it')],
    ['{{it}} now', messages.placeholderFirst('it')],
  ])('of %j is “%s”', async (value, expected) => {
    const element = await mount({ value });
    expect(dividerText(element)).toBe(expected);
  });
});

describe('a text that runs from right to left', () => {
  it('has a direction for each paragraph, in the text area, in the tints behind it and in the preview', async () => {
    const element = await mount({ value: 'مرحبا بالعالم\nHello, world.\nשלום עולם' });
    area(element).focus();
    await settle(element);
    expect(getComputedStyle(area(element)).direction).toBe('rtl');
    const sheet = edgesOf(sheetOf(element));
    const tokenBox = (text: string): DOMRect =>
      edgesOf(tintedTokens(element).find((each) => each.textContent?.trim() === text));
    expect(sheet.right - tokenBox('مرحبا').right).toBeLessThan(2);
    expect(tokenBox('بالعالم').right).toBeLessThanOrEqual(tokenBox('مرحبا').left + 1);
    expect(tokenBox('Hello,').left - sheet.left).toBeLessThan(2);
    expect(sheet.right - tokenBox('שלום').right).toBeLessThan(2);
    for (const part of [area(element), previewOf(element), drawnBlocks(element)[0] as HTMLElement])
      expect(getComputedStyle(part).unicodeBidi).toBe('plaintext');
  });

  it('gets the automatic direction, unlike a text without right-to-left letters', async () => {
    const element = await mount({ value: 'Hello, world. 你好 😀' });
    expect(getComputedStyle(area(element)).unicodeBidi).toBe('isolate');
    type(area(element), 'Hello, עולם');
    await settle(element);
    expect(getComputedStyle(area(element)).unicodeBidi).toBe('plaintext');
  });
});

describe('a folded text that runs from right to left', () => {
  it('shows four lines, and the number of hidden tokens in the last line', async () => {
    document.body.style.setProperty('width', '720px');
    const line = 'صنف كل تذكرة دعم إلى فريق واحد وأجب بكائن واحد فقط ';
    const element = await mount({ value: line.repeat(40) });
    const preview = previewOf(element);
    expect(preview.clientHeight / Number.parseFloat(getComputedStyle(preview).lineHeight)).toBeCloseTo(4, 1);
    expect(getComputedStyle(moreMarkOf(element)).direction).toBe('ltr');
  });
});

describe('an action', () => {
  it('does not move the other actions when it is switched on', async () => {
    const element = await mount({ value: 'one two' });
    const before = edgesOf(button(element, messages.divide)).left;
    button(element, messages.whitespace).click();
    button(element, messages.countFormat).click();
    await settle(element);
    expect(button(element, messages.countFormat).getAttribute('aria-pressed')).toBe('true');
    expect(edgesOf(button(element, messages.divide)).left).toBe(before);
  });
});

const isNumber = ({ nodeType, textContent }: ChildNode): boolean =>
  nodeType === Node.TEXT_NODE && /\d/.test(textContent ?? '');

describe('a long label', () => {
  it.each([320, 720])('leaves room for its count inside the box at %i px', async (width) => {
    document.body.style.setProperty('width', `${width}px`);
    const label = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz of the whole country';
    const counter = { id: 'many', exact: false, error: 0.1, count: () => 12_345_678 };
    const part = { part: 'user', label, text: 'word '.repeat(3), fixed: false };
    const element = await mount({ counter, parts: [part] });
    const range = document.createRange();
    // Only the number. The words for screen readers beside it are cut off, but still have their width.
    range.selectNodeContents([...countOf(element).childNodes].find(isNumber) as ChildNode);
    expect(range.getBoundingClientRect().right).toBeLessThan(edgesOf(frameOf(element)).right);
    const [box, count, labelBox] = [frameOf(element), countOf(element), labelOf(element)].map(edgesOf);
    expect(count?.bottom).toBeLessThanOrEqual(box?.bottom as number);
    expect(count?.right).toBeLessThanOrEqual(box?.right as number);
    expect(labelBox?.right).toBeLessThanOrEqual(box?.right as number);
  });
});

describe('the tints of tokens', () => {
  it('alternate between visible tokens, also across segments and after a character with two tokens', async () => {
    // A character above U+FFFF has two tokens with the same end, so the second is not visible.
    const tokenEnds = (text: string): number[] => {
      let end = 0;
      return [...text].flatMap((character) => {
        end += character.length;
        return character.length === 2 ? [end, end] : [end];
      });
    };
    const counter = {
      ...wordTokenizer,
      boundaries: (text: string) => Uint32Array.from(tokenEnds(text)),
      addsUp: true,
    };
    const count = (text: string): number => tokenEnds(text).length;
    const value = `${'a😀b c😀😀d '.repeat(60)}\n`.repeat(10);
    const element = await mount({ value, load: () => Promise.resolve({ ...counter, count }) });
    area(element).focus();
    await settle(element);
    await expect.poll(() => tintedTokens(element).length).toBeGreaterThan(100);
    const spans = tintedTokens(element);
    expect(new Set(spans.map((span) => span.parentElement)).size).toBeGreaterThan(1);
    // In an element with the class `flip`, the two tints are swapped.
    const isOdd = spans.map((span) => {
      const flipped = span.parentElement?.classList.contains('flip') ?? false;
      return span.classList.contains('o') !== flipped;
    });
    expect(isOdd).toEqual(isOdd.map((_, index) => index % 2 === 1));
  });
});
