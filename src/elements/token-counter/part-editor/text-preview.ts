/**
 * The preview of a text: its first lines, which end with the number of hidden tokens.
 *
 * A preview is drawn in three phases. `writeStart` puts the start of the text into the page and returns whether the
 * other two phases are needed. `measure` finds the end of the preview. `writeResult` writes it. With several previews,
 * each phase runs for all of them before the next one, so that the browser lays out the page once.
 */
import type { Tokenizer } from '../../../tokenizers/index.ts';
import { previewPx } from '../../common/styles/tokens.ts';
import { tokenEnds, tokenNodes } from './token-nodes.ts';

/** Input of a preview. */
export interface PreviewView {
  readonly text: string;
  /** Length of the whole text in UTF-16 units. `text` may be only its start. */
  readonly units: number;
  /** Tokens of the whole text. */
  readonly tokens: number;
  readonly tokenizer: Tokenizer | null;
  /** Whether white space is drawn as visible marks. */
  readonly whitespace: boolean;
  /** Tokens that end at or before this offset belong to the fixed start. */
  readonly fixedUntil: number;
  /** The text for a number of hidden tokens. They are counted, or estimated from their share of the text. */
  readonly hiddenText: (hiddenTokens: number, counted: boolean) => string;
}

/** Lines of a preview, in a wide box and in a box narrower than `previewPx`. */
const previewLines = { wide: 4, narrow: 7 } as const;
/** Length of the text from which the preview is made, in UTF-16 units. The shown lines contain less text than this. */
export const maxPreviewUnits = 2000;

/** The preview of one text. */
export class TextPreview {
  readonly #root: HTMLElement;
  readonly #preview: HTMLElement;
  #view: PreviewView | null = null;
  /** Key of the input for which the preview was drawn. Empty if none is shown. */
  #drawnKey = '';
  /** The last text that fitted completely. `null` if none did. */
  #fittingText: string | null = null;
  /** Result of `measure`: the end of the preview. `null` if the whole text fits. */
  #cut: number | null = null;

  /** `root` gets the class `folded`, which shows `preview` in place of the text. */
  constructor(root: HTMLElement, preview: HTMLElement) {
    this.#root = root;
    this.#preview = preview;
  }

  /** Whether the preview is shown in place of the text. */
  get isFolded(): boolean {
    return this.#root.classList.contains('folded');
  }

  /** Whether the start of the text is shown but was not measured. */
  get isUnmeasured(): boolean {
    return this.#root.classList.contains('sketched');
  }

  /** Discards the measurements, because lines break elsewhere. */
  invalidate(): void {
    this.#drawnKey = '';
    this.#fittingText = null;
  }

  /** Shows the whole text in place of the preview. */
  close(): void {
    if (!this.isFolded) return;
    this.#root.classList.remove('folded', 'sketched');
    this.#preview.replaceChildren();
    this.#drawnKey = '';
  }

  /** Shows the start of a text without measuring its lines. */
  showStart(text: string): void {
    this.#root.classList.add('folded', 'sketched');
    this.#preview.textContent = text.slice(0, maxPreviewUnits);
    this.#drawnKey = '';
  }

  /** The first phase, which writes. Returns false if the result is already known. In that case the other phases must not run. */
  writeStart(view: PreviewView): boolean {
    const start = view.text.slice(0, maxPreviewUnits);
    if (start.length === view.text.length && start === this.#fittingText) {
      this.close();
      return false;
    }
    const { tokens, tokenizer, whitespace, fixedUntil, units, hiddenText } = view;
    const hiddenTexts = [hiddenText(tokens, true), hiddenText(tokens, false)];
    const key = JSON.stringify([tokens, tokenizer?.id, whitespace, fixedUntil, units, hiddenTexts, start]);
    if (this.isFolded && key === this.#drawnKey) return false;
    this.#view = view;
    this.#drawnKey = key;
    this.#root.classList.remove('undrawn', 'sketched');
    this.#root.classList.add('folded');
    this.#preview.textContent = start;
    return true;
  }

  /** The second phase, which measures. */
  measure(): void {
    const { text, tokens, hiddenText } = this.#view as PreviewView;
    const start = text.slice(0, maxPreviewUnits);
    this.#cut = cutOfPreview(this.#preview, start.length === text.length, hiddenText(tokens, false).length);
  }

  /** The third phase, which writes the first lines, or the whole text if it needs at most one more line. */
  writeResult(): void {
    const view = this.#view as PreviewView;
    this.#view = null;
    const start = view.text.slice(0, maxPreviewUnits);
    if (this.#cut === null) {
      this.#fittingText = start;
      this.close();
      return;
    }
    const ends = tokenEnds(view.tokenizer, start);
    const cut = this.#cut;
    const shownTokens = ends ? ends.findLastIndex((end) => end <= cut) + 1 : 0;
    const shownEnd = ends && shownTokens ? (ends[shownTokens - 1] as number) : wordEndBefore(start, cut);
    const hiddenTokens = ends
      ? view.tokens - shownTokens
      : Math.round(view.tokens * (1 - shownEnd / view.units));
    const hiddenMark = document.createElement('span');
    hiddenMark.className = 'more';
    hiddenMark.dir = 'auto';
    hiddenMark.textContent = view.hiddenText(hiddenTokens, ends !== null);
    const nodes = tokenNodes(start.slice(0, shownEnd).trimEnd(), view.tokenizer, view);
    this.#preview.replaceChildren(nodes, ' ', hiddenMark);
  }
}

/**
 * The offset at which the preview must end, so that `reservedCount` characters fit after it on the last line. Null if the
 * whole text fits. `isWhole` means that the element contains the whole text.
 */
function cutOfPreview(preview: HTMLElement, isWhole: boolean, reservedCount: number): number | null {
  const node = preview.firstChild as Text | null;
  if (!node) return null;
  const { length } = node;
  const box = preview.getBoundingClientRect();
  const style = getComputedStyle(preview);
  const lineHeight = Number.parseFloat(style.lineHeight);
  const lineCount = box.width < previewPx ? previewLines.narrow : previewLines.wide;
  const range = document.createRange();
  const bottomOf = (length: number): number => {
    range.setStart(node, 0);
    range.setEnd(node, length);
    return range.getBoundingClientRect().bottom - box.top - Number.parseFloat(style.paddingTop);
  };
  if (isWhole && bottomOf(length) <= (lineCount + 1) * lineHeight) return null;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bottomOf(middle) <= lineCount * lineHeight) low = middle;
    else high = middle - 1;
  }
  // An upper bound of the width of the reserved characters: no character of their font is wider than 0.62 em.
  const reservedPx = (reservedCount + 1) * Number.parseFloat(style.fontSize) * 0.62;
  // The width that the last line uses if the text ends at `end`: the span of its characters, in both writing directions.
  const usedPx = (end: number): number => {
    range.setStart(node, Math.max(0, end - maxPreviewUnits / 4));
    range.setEnd(node, end);
    const rects = [...range.getClientRects()];
    const lastLineMiddle = Math.max(...rects.map(({ bottom }) => bottom)) - lineHeight / 2;
    const lastLine = rects.filter(({ bottom }) => bottom > lastLineMiddle);
    return Math.max(...lastLine.map(({ right }) => right)) - Math.min(...lastLine.map(({ left }) => left));
  };
  for (let steps = 0; low > 1 && steps < 200 && usedPx(low) > box.width - reservedPx; steps++) low -= 1;
  return low;
}

/** The end of the last whole word before a cut, or the cut itself if the text before it has no space. */
function wordEndBefore(text: string, cut: number): number {
  const space = text.slice(0, cut + 1).search(/\s\S*$/);
  return space > 0 ? space : cut;
}
