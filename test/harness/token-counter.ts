/**
 * Helpers for tests of `<ft-token-counter>`: a tokenizer whose counts are easy to check by eye, and functions that put the
 * element on a page, read it, type, paste and press keys.
 */
import { afterEach, beforeEach } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/define/token-counter.ts';
import type { FtCountEvent, FtErrorEvent } from '../../src/elements/common/events.ts';
import type { FtTokenCounter } from '../../src/elements/token-counter/token-counter.ts';
import { english } from '../../src/i18n/en/index.ts';
import type { Tokenizer } from '../../src/tokenizers/index.ts';
import { stoppedClock } from './clock.ts';
import { allInside, inside } from './element.ts';
import { nextFrame, nextTask } from './wait.ts';

// A count pauses when its slice of time is over, so on a stopped clock a short text is counted without a pause.
stoppedClock();

/** Words, each with the space before it as in a real tokenizer. */
const pieces = (text: string): string[] => text.match(/\s?[^\s]+|\s/g) ?? [];
export const words: Tokenizer = {
  id: 'words',
  exact: true,
  count: (text) => pieces(text).length,
  encode: (text) => pieces(text).map((piece) => piece.length),
  boundaries: (text) => {
    let end = 0;
    return Uint32Array.from(pieces(text), (piece) => (end += piece.length));
  },
  decodeToken: (id) => new Uint8Array(id).fill(0x61),
};

/** Records the events on the page during each test of a file, and empties the page after each test. */
export function recordEvents(): { counts: FtCountEvent[]; errors: FtErrorEvent[] } {
  const events: { counts: FtCountEvent[]; errors: FtErrorEvent[] } = { counts: [], errors: [] };
  const recordCount = (event: Event): void => void events.counts.push(event as FtCountEvent);
  const recordError = (event: Event): void => void events.errors.push(event as FtErrorEvent);
  beforeEach(() => {
    events.counts = [];
    events.errors = [];
    document.body.addEventListener('ft-count', recordCount);
    document.body.addEventListener('ft-error', recordError);
  });
  afterEach(() => {
    document.body.replaceChildren();
    document.body.removeEventListener('ft-count', recordCount);
    document.body.removeEventListener('ft-error', recordError);
  });
  return events;
}

/** An element that counts words, unless `given` says otherwise. */
export async function mount(given: Partial<FtTokenCounter> = {}): Promise<FtTokenCounter> {
  return mountWithDefaults({ tokenizer: 'words', load: () => Promise.resolve(words), ...given });
}

/** An element with its default tokenizer and loader, unless `given` says otherwise. */
export async function mountWithDefaults(given: Partial<FtTokenCounter> = {}): Promise<FtTokenCounter> {
  const element = document.createElement('ft-token-counter');
  Object.assign(element, given);
  document.body.append(element);
  await settle(element);
  return element;
}

/** Waits until the element has rendered its properties and the next frame is drawn. Loading and counting may go on. */
export async function settle(element: FtTokenCounter): Promise<void> {
  await nextTask();
  await nextFrame();
  await element.updateComplete;
}

const { loading, counting } = english.counter;

/** Whether the status says that the element is still loading its tokenizer or counting. */
export const isCounting = (element: FtTokenCounter): boolean =>
  [loading('').trim(), counting(null)].some((state) => textOf(element, '.status').startsWith(state));

/** The first match of a selector. */
export const find = <T extends HTMLElement>(element: FtTokenCounter, selector: string): T =>
  inside<T>(element, selector) as T;
/** The text area of a part. */
export const area = (element: FtTokenCounter, index = 0): HTMLTextAreaElement =>
  find(element, `#text-${index}`);
/** The text areas of all parts. */
export const areas = (element: FtTokenCounter | undefined): readonly HTMLTextAreaElement[] =>
  allInside(element, 'textarea');
/** The text of the first match of a selector, with single spaces; a thin space stays. */
export const textOf = (element: FtTokenCounter, selector: string): string =>
  find(element, selector)
    ?.textContent?.replaceAll(/[^\S\u2009]+/g, ' ')
    .trim() ?? '';
/** The line below the parts, which shows the token at the cursor, the total or the entered figures. */
export const readout = (element: FtTokenCounter): string => textOf(element, '.readout');
/** The line that says which entered figures the count replaces; empty if it replaces none. */
export const replacedNote = (element: FtTokenCounter): string => textOf(element, '.entered');

/** The texts of all matches of a selector. */
export const textsOf = (element: FtTokenCounter, selector: string): string[] =>
  allInside(element, selector).map((each) => each.textContent?.trim() ?? '');

/** The shown parts of a prompt, or those of them that match a selector. */
export const editors = (element: FtTokenCounter, selector = ''): readonly HTMLElement[] =>
  allInside(element, `.editor${selector}`);
/** The preview of each folded text, which shows its first lines. */
export const previews = (element: FtTokenCounter): readonly HTMLElement[] => allInside(element, '.preview');
/** Every token that is drawn, also in previews. */
export const tokens = (element: FtTokenCounter): readonly HTMLElement[] => allInside(element, '[data-at]');
/** The drawn tokens of a part. */
export const tokensOf = (element: FtTokenCounter, part: number): readonly HTMLElement[] =>
  allInside(element, `.editor[data-index="${part}"] [data-at]`);
/** The tokens that are drawn behind the text areas. */
export const tintedTokens = (element: FtTokenCounter): readonly HTMLElement[] =>
  allInside(element, '.backdrop [data-at]');
/** The tokens in the previews of folded texts. */
export const previewedTokens = (element: FtTokenCounter): readonly HTMLElement[] =>
  allInside(element, '.preview [data-at]');
/** The blocks in which the tokens of a slow text are drawn. */
export const drawnBlocks = (element: FtTokenCounter): readonly HTMLElement[] =>
  allInside(element, '.backdrop .block');
/** The marks that stand for white space: spaces, line ends, tabs and others. */
export const whiteSpaceMarks = (element: FtTokenCounter): readonly HTMLElement[] =>
  allInside(element, '.s, .n, .t, .x');

/** The first button whose text begins with the label. */
export const button = (element: FtTokenCounter, label: string): HTMLButtonElement =>
  allInside<HTMLButtonElement>(element, 'button').find((each) =>
    each.textContent?.trim().startsWith(label),
  ) as HTMLButtonElement;

/** Sets the text of a text area and sends the event that a browser sends. */
export function type(target: HTMLTextAreaElement, text: string): void {
  target.value = text;
  target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

const transferOf = (text: string, files: readonly File[] = []): DataTransfer => {
  const transfer = new DataTransfer();
  if (text) transfer.setData('text/plain', text);
  for (const file of files) transfer.items.add(file);
  return transfer;
};
const options = { bubbles: true, composed: true, cancelable: true } as const;

/** Pastes a text as a browser does: it goes into the text area, unless the element handles the event. */
export function paste(target: HTMLTextAreaElement, text: string): void {
  const event = new ClipboardEvent('paste', { ...options, clipboardData: transferOf(text) });
  if (target.dispatchEvent(event)) type(target, text);
}

/** Drops a text or files; true if the element handles them. */
export function drop(target: HTMLTextAreaElement, text: string, files: readonly File[] = []): boolean {
  return !target.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: transferOf(text, files) }));
}

/** Presses keys in the focused part. */
export async function press(element: FtTokenCounter, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await userEvent.keyboard(key);
    await element.updateComplete;
  }
}

/** Focuses a text area and sets its cursor, or selects the text from `start` to `end`. */
export function setCursor(target: HTMLTextAreaElement, start: number, end = start): void {
  target.focus();
  target.setSelectionRange(start, end);
}
