/** Edits of a prompt: their undo, the divider, line ends, the focus, and PageDown and PageUp. */
import { describe, expect, it } from 'vitest';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { focusedIn } from '../../harness/element.ts';
import { area, paste, setCursor, type } from '../../harness/text-area.ts';
import {
  button,
  dividerOf,
  mount,
  noticeOf,
  noticeText,
  press,
  scrollerOf,
  settle,
  statusLine,
  tokenRead,
  wordTokenizer,
} from '../../harness/token-counter.ts';

stoppedClock();

const requestBody = JSON.stringify({
  model: 'gpt-4.1-mini',
  messages: [
    { role: 'system', content: 'Sort each ticket.' },
    { role: 'user', content: 'My card' },
  ],
});

describe('a prompt with the line ends of Windows', () => {
  const value = 'one\r\ntwo\r\nthree\r\nfour five six';

  it('is divided at the cursor', async () => {
    const element = await mount({ value });
    setCursor(area(element), 'one\ntwo\nthree\nfour '.length);
    button(element, english.counter.divide).click();
    await settle(element);
    expect(element.split).toBe('one\r\ntwo\r\nthree\r\nfour '.length);
    expect([0, 1].map((index) => area(element, index).value)).toEqual(['one\ntwo\nthree\nfour ', 'five six']);
  });

  it('reads out the token at the cursor', async () => {
    const element = await mount({ value });
    setCursor(area(element), 'one\ntwo\nthree\nfour '.length);
    await press(element, '{ArrowRight}');
    await settle(element);
    expect(tokenRead(element)).toBe('·five');
  });
});

describe('Ctrl+Z', () => {
  const undo = '{Control>}z{/Control}';
  const redo = '{Control>}{Shift>}z{/Shift}{/Control}';

  it('removes a divider that was set, and Ctrl+Shift+Z sets it again', async () => {
    const element = await mount({ value: 'one two three' });
    setCursor(area(element), 7);
    button(element, english.counter.divide).click();
    await settle(element);
    expect(element.split).toBe(7);
    await press(element, undo);
    expect(element.split).toBeNull();
    expect(focusedIn(element)).toBe(area(element));
    await press(element, redo);
    expect(element.split).toBe(7);
  });

  it('undoes every move of a divider', async () => {
    const element = await mount({ value: 'one two three', split: 3 });
    dividerOf(element).focus();
    await press(element, '{ArrowRight}', '{ArrowRight}');
    expect(element.split).toBe(13);
    await press(element, undo);
    expect(element.split).toBe(7);
    expect(focusedIn(element)).toBe(dividerOf(element));
    await press(element, undo);
    expect(element.split).toBe(3);
  });

  it('undoes the removal of a divider', async () => {
    const element = await mount({ value: 'one two three', split: 3 });
    button(element, 'Remove').click();
    await settle(element);
    expect(element.split).toBeNull();
    await press(element, undo);
    expect(element.split).toBe(3);
  });

  it('undoes the reading of a pasted request, and the choice to keep it as text', async () => {
    const element = await mount({ value: 'Before' });
    setCursor(area(element), 6);
    paste(area(element), requestBody);
    await settle(element);
    expect(element.parts).toHaveLength(2);
    await press(element, undo);
    await settle(element);
    expect([element.value, element.parts, element.chat]).toEqual(['Before', [], false]);
    expect(noticeOf(element)).toBeNull();
    await press(element, redo);
    await settle(element);
    button(element, english.counter.keepAsText).click();
    await settle(element);
    expect(element.value).toBe(`Before${requestBody}`);
    await press(element, undo);
    await settle(element);
    expect([element.parts.length, element.chat]).toEqual([2, true]);
    expect(noticeText(element)).toContain('OpenAI');
  });

  it('undoes the typing after a divider was set, then the divider, then the typing before', async () => {
    const element = await mount({ value: 'one two three' });
    setCursor(area(element), 7);
    await press(element, '!', '?');
    expect(element.value).toBe('one two!? three');
    button(element, english.counter.divide).click();
    await settle(element);
    setCursor(area(element, 1), 0);
    await press(element, 'x', undo);
    expect([element.value, element.split]).toEqual(['one two!? three', 9]);
    await press(element, undo);
    expect([element.value, element.split]).toEqual(['one two!? three', null]);
    await press(element, undo);
    expect(element.value).toBe('one two three');
    await settle(element);
    // The cursor is where the undone text was typed.
    expect(area(element).selectionStart).toBe(7);
    await press(element, redo);
    expect(element.value).toBe('one two!? three');
  });

  it('undoes typing line by line, and each deletion separately', async () => {
    const element = await mount({ value: 'one' });
    setCursor(area(element), 3);
    await press(element, ' two', '{Enter}', 'three', '{Backspace}', '{Backspace}');
    const values: (string | null)[] = [];
    for (let step = 0; step < 4; step++) {
      values.push(element.value);
      await press(element, undo);
    }
    expect([...values, element.value]).toEqual([
      'one two\nthr',
      'one two\nthree',
      'one two\n',
      'one two',
      'one',
    ]);
  });

  it('changes nothing at the first step, after which every step can still be redone', async () => {
    const element = await mount({ value: 'short' });
    setCursor(area(element), 5);
    await press(element, 'a', '{Enter}', 'b');
    for (let step = 0; step < 6; step++) await press(element, undo);
    expect(element.value).toBe('short');
    await press(element, redo);
    expect(element.value).toBe('shorta');
    for (let step = 0; step < 5; step++) await press(element, redo);
    expect(element.value).toBe('shorta\nb');
  });

  it('undoes typing in two places separately', async () => {
    const element = await mount({ value: 'one two' });
    setCursor(area(element), 7);
    await press(element, 'r');
    setCursor(area(element), 0);
    await press(element, 't', undo);
    expect(element.value).toBe('one twor');
  });

  it('has the same effect as the command `undo` of a script', async () => {
    const element = await mount({ value: 'one' });
    setCursor(area(element), 3);
    await press(element, '!');
    document.execCommand('undo');
    await settle(element);
    expect([element.value, area(element).value]).toEqual(['one', 'one']);
    await press(element, redo);
    expect(element.value).toBe('one!');
  });

  it('has the same effect as Undo in a menu of the browser', async () => {
    const element = await mount({ value: 'one' });
    setCursor(area(element), 3);
    await press(element, '!');
    const chooseInMenu = (inputType: string): boolean =>
      area(element).dispatchEvent(
        new InputEvent('beforeinput', { inputType, bubbles: true, composed: true, cancelable: true }),
      );
    expect(chooseInMenu('historyUndo')).toBe(false);
    expect(element.value).toBe('one');
    expect(chooseInMenu('historyRedo')).toBe(false);
    expect(element.value).toBe('one!');
  });

  it('does not restore a prompt that the page has replaced', async () => {
    const element = await mount({ value: 'one two three' });
    setCursor(area(element), 7);
    button(element, english.counter.divide).click();
    await settle(element);
    Object.assign(element, { value: 'four', split: null });
    await settle(element);
    setCursor(area(element), 0);
    await press(element, undo);
    expect([element.value, element.split]).toEqual(['four', null]);
  });
});

describe('the focus', () => {
  it('stays in the element after Retry', async () => {
    let attempts = 0;
    const load = () => (attempts++ ? Promise.resolve(wordTokenizer) : Promise.reject(new Error('offline')));
    const element = await mount({ value: 'one', load });
    button(element, english.counter.retry).focus();
    await press(element, '{Enter}');
    await settle(element);
    expect(focusedIn(element)).toBe(statusLine(element));
  });

  it('moves to the place of a divider that is removed', async () => {
    const element = await mount({ value: 'one two three', split: 7 });
    button(element, 'Remove').focus();
    await press(element, '{Enter}');
    await settle(element);
    expect(focusedIn(element)).toBe(area(element));
    expect(area(element).selectionStart).toBe(7);
  });

  it('moves to the empty text after Clear', async () => {
    const element = await mount({ value: 'e'.concat('\u0301'.repeat(100_000)) });
    area(element).focus();
    await settle(element);
    button(element, english.counter.clear).focus();
    await press(element, '{Enter}');
    await settle(element);
    expect(element.value).toBe('');
    expect(focusedIn(element)).toBe(area(element));
  });
});

describe('PageDown and PageUp', () => {
  const value = Array.from({ length: 100 }, (_, line) => `line ${line}`).join('\n');
  const lineOf = (element: FtTokenCounter): number =>
    area(element).value.slice(0, area(element).selectionEnd).split('\n').length - 1;

  it('move the cursor by one screen, and scroll it into view', async () => {
    const element = await mount({ value });
    setCursor(area(element), 2);
    await settle(element);
    await press(element, '{PageDown}');
    expect(lineOf(element)).toBe(15);
    expect(area(element).selectionStart).toBe(value.indexOf('line 15') + 2);
    await press(element, '{PageDown}', '{PageUp}', '{PageUp}');
    expect(lineOf(element)).toBe(0);
    await press(element, ...Array(9).fill('{PageDown}'));
    expect(area(element).selectionStart).toBe(value.length);
    const scroller = scrollerOf(element);
    expect(scroller.scrollTop + scroller.clientHeight).toBeCloseTo(scroller.scrollHeight, -1);
  });

  it('select text with Shift', async () => {
    const element = await mount({ value });
    setCursor(area(element), 0);
    await settle(element);
    await press(element, '{Shift>}{PageDown}{/Shift}');
    expect([area(element).selectionStart, lineOf(element)]).toEqual([0, 15]);
  });
});

describe('the divider between parts, if a fixed part has a placeholder,', () => {
  const parts = [
    { part: 'system', text: 'Sort it.', fixed: true },
    { part: 'examples', text: 'For {{name}}: none', fixed: true },
    { part: 'user', text: 'My card', fixed: false },
  ];
  const fixedFlags = (element: FtTokenCounter): readonly boolean[] => element.parts.map((part) => part.fixed);

  it('moves up by one part, and down as far as the part with the placeholder', async () => {
    const element = await mount({ parts });
    const divider = dividerOf(element);
    expect(['now', 'max'].map((each) => divider.getAttribute(`aria-value${each}`))).toEqual(['2', '2']);
    divider.focus();
    await press(element, '{ArrowDown}');
    expect(fixedFlags(element)).toEqual([true, true, false]);
    await press(element, '{ArrowUp}');
    expect(fixedFlags(element)).toEqual([true, false, false]);
    await press(element, '{ArrowDown}');
    expect(fixedFlags(element)).toEqual([true, true, false]);
    await press(element, '{ArrowDown}', '{End}');
    expect(fixedFlags(element)).toEqual([true, true, false]);
    expect(dividerOf(element).getAttribute('aria-valuenow')).toBe('2');
  });

  it('stays where the page has set it when the user types', async () => {
    const element = await mount({ parts });
    type(area(element, 2), 'My other card');
    await settle(element);
    expect(fixedFlags(element)).toEqual([true, true, false]);
  });
});
