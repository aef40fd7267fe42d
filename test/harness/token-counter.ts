/**
 * Helpers for tests of `<ft-token-counter>`: a tokenizer whose counts are easy to check by eye, and functions that put the
 * element on a page, read it and press keys in it.
 */
import { afterEach, beforeEach } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/define/token-counter.ts';
import type { FtCountEvent } from '../../src/elements/common/count-event.ts';
import type { FtErrorEvent } from '../../src/elements/common/events.ts';
import type { FtTokenCounter } from '../../src/elements/token-counter/token-counter.ts';
import { english } from '../../src/i18n/en/index.ts';
import type { Tokenizer } from '../../src/tokenizers/index.ts';
import { allInside, inside } from './element.ts';
import { nextFrame, nextTask } from './wait.ts';

/** Splits a text into words, each with one character of white space before it. Other white space is split into characters. */
const pieces = (text: string): string[] => text.match(/\s?[^\s]+|\s/g) ?? [];
/** An exact tokenizer with one token for each of these pieces. The id of a token is its length. */
export const wordTokenizer: Tokenizer = {
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

/** An element that counts words, unless `properties` say otherwise. */
export async function mount(properties: Partial<FtTokenCounter> = {}): Promise<FtTokenCounter> {
  return mountWithDefaults({ tokenizer: 'words', load: () => Promise.resolve(wordTokenizer), ...properties });
}

/** An element with its default tokenizer and loader, unless `properties` say otherwise. */
export async function mountWithDefaults(properties: Partial<FtTokenCounter> = {}): Promise<FtTokenCounter> {
  const element = document.createElement('ft-token-counter');
  Object.assign(element, properties);
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

/** The first match of a selector. It is null if there is none, although the type does not say so. */
const find = <T extends HTMLElement>(element: FtTokenCounter, selector: string): T =>
  inside<T>(element, selector) as T;
/** The text of the first match of a selector, with single spaces; a thin space stays. */
const textOf = (element: FtTokenCounter, selector: string): string =>
  find(element, selector)
    ?.textContent?.replaceAll(/[^\S\u2009]+/g, ' ')
    .trim() ?? '';
/** The texts of all matches of a selector. */
const textsOf = (element: FtTokenCounter, selector: string): string[] =>
  allInside(element, selector).map((match) => match.textContent?.trim() ?? '');

/** The field that replaces the text area of a slow text while it has the focus; null if there is none. */
export const blockFieldOf = (element: FtTokenCounter): HTMLElement => find(element, '.blocks');

/** The frame around all parts. */
export const frameOf = (element: FtTokenCounter): HTMLElement => find(element, '.box');
/** The label and the count of the first part. */
export const rowOf = (element: FtTokenCounter): HTMLElement => find(element, '.row');
/** The label of a part. */
export const labelOf = (element: FtTokenCounter, index = 0): HTMLElement => find(element, `#label-${index}`);
/** The labels of all parts. */
export const labelTexts = (element: FtTokenCounter): string[] => textsOf(element, '.label');
/** The count of the first part. */
export const countOf = (element: FtTokenCounter): HTMLElement => find(element, '.count');
/** The counts of all parts. */
export const countTexts = (element: FtTokenCounter): string[] => textsOf(element, '.count');
/** The signs that mark figures as estimates, each with the space after it. */
export const approximateSigns = (element: FtTokenCounter): (string | null)[] =>
  allInside(element, '.approx').map(({ textContent }) => textContent);
/** The sentence on a part, such as tools, whose number of tokens is not counted from its text; null if there is no such part. */
export const ruleNoteOf = (element: FtTokenCounter): HTMLElement | null => find(element, '.rule');
/** The summaries that the page gives for parts. */
export const summaryTexts = (element: FtTokenCounter): string[] => textsOf(element, '.summary');
/** The button that shows the text of a part with a summary. */
export const showAllButton = (element: FtTokenCounter): HTMLElement => find(element, '.summary .action');
/** The button that folds a text. */
export const showLessButton = (element: FtTokenCounter): HTMLElement => find(element, '.less');

/** The divider: the line between the fixed parts and the part that varies. */
export const dividerOf = (element: FtTokenCounter): HTMLElement => find(element, '.divider');
/** The text on the divider; empty if there is no divider. */
export const dividerText = (element: FtTokenCounter): string => textOf(element, '.divider');
/** The texts of all dividers. */
export const dividerTexts = (element: FtTokenCounter): string[] => textsOf(element, '.divider');

/** The first shown part: its text and its tokens. */
export const editorOf = (element: FtTokenCounter): HTMLElement => find(element, '.editor');
/** The area of the first shown part that scrolls. */
export const scrollerOf = (element: FtTokenCounter): HTMLElement => find(element, '.scroll');
/** The content of the area that scrolls. It is as high as all lines of the text. */
export const sheetOf = (element: FtTokenCounter): HTMLElement => find(element, '.sheet');
/** The first lines of a folded text. */
export const previewOf = (element: FtTokenCounter): HTMLElement => find(element, '.preview');
/** The mark after the first lines of a folded text, which says how many tokens follow. */
export const moreMarkOf = (element: FtTokenCounter): HTMLElement => find(element, '.more');
/** The marks of all folded texts. */
export const moreTexts = (element: FtTokenCounter): string[] => textsOf(element, '.more');
/** The note that the tokens of a text are not shown. */
export const tokensHiddenNoteOf = (element: FtTokenCounter): HTMLElement => find(element, '.note');
/** The note that only the start of a text is shown. */
export const textStartNoteOf = (element: FtTokenCounter): HTMLElement => find(element, '.unshown-note');
/** The button that removes a text that is too long to be shown whole. */
export const clearButton = (element: FtTokenCounter): HTMLElement => find(element, '.unshown-note .action');

/** The line above the parts, which says how they are counted. */
export const statusLine = (element: FtTokenCounter): HTMLElement => find(element, '.status');
/** The text of the line above the parts. */
export const status = (element: FtTokenCounter): string => textOf(element, '.status');
/** The button that counts again after a failure. */
export const retryButton = (element: FtTokenCounter): HTMLElement => find(element, '.status .action');
/** The progress of a long count; null if none is in progress. */
export const progressBarOf = (element: FtTokenCounter): HTMLProgressElement => find(element, 'progress');

/** The area below the parts. */
export const footOf = (element: FtTokenCounter): HTMLElement => find(element, '.foot');
/** The line below the parts, which shows the token at the cursor, the total or the entered figures. */
export const readout = (element: FtTokenCounter): string => textOf(element, '.readout');
/** The token at the cursor, as the line below the parts shows it; null if the line shows none. */
export const tokenRead = (element: FtTokenCounter): string | null =>
  find(element, '.readout code')?.textContent ?? null;
/** The token that is outlined in the text; null if none is. */
export const outlinedToken = (element: FtTokenCounter): string | null =>
  find(element, '.active')?.textContent ?? null;
/** The line that says which entered figures the count replaces; empty if it replaces none. */
export const replacedNote = (element: FtTokenCounter): string => textOf(element, '.entered');
/** The note on a pasted request; null if there is none. */
export const noticeOf = (element: FtTokenCounter): HTMLElement | null => find(element, '.notice');
/** The text of the note on a pasted request; empty if there is none. */
export const noticeText = (element: FtTokenCounter): string => textOf(element, '.notice');
/** The button that keeps a pasted request as a text. */
export const keepAsTextButton = (element: FtTokenCounter): HTMLElement => find(element, '.notice .action');
/** The note on dropped files; empty if there is none. */
export const fileNotice = (element: FtTokenCounter): string => textOf(element, '.file-notice');

/** The shown parts of a prompt, or only the parts that match a selector. */
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

/** Presses keys in the focused part. */
export async function press(element: FtTokenCounter, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await userEvent.keyboard(key);
    await element.updateComplete;
  }
}
