/**
 * The first lines of a text in place of all of it, with what is left out said at their end. It works in three turns,
 * which whoever has many texts takes for all of them one by one, so that the page is laid out once. It knows one text.
 */
import type { Tokenizer } from '../../../tokenizers/index.ts';
import { tokenEnds, tokenNodes } from './token-nodes.ts';

/** What is folded. */
export interface PreviewView {
  readonly text: string;
  /** UTF-16 units of the whole text, of which `text` may be the start alone. */
  readonly units: number;
  readonly tokens: number;
  readonly tokenizer: Tokenizer | null;
  readonly whitespace: boolean;
  readonly fixedUntil: number;
  /** Words for that many hidden tokens, counted or guessed by their share of the text. */
  readonly more: (hidden: number, counted: boolean) => string;
}

/** Lines of a folded text, in a wide and in a narrow box. */
const previewLines = { wide: 4, narrow: 7 } as const;
const narrowPx = 440;
/** A fold looks at this much text at most: more than its lines hold. */
export const maxPreviewUnits = 2000;

export class TextPreview {
  readonly #root: HTMLElement;
  readonly #preview: HTMLElement;
  #view: PreviewView | null = null;
  /** What the first lines that are shown were made of; empty where none are. */
  #drawnKey = '';
  /** The text that was found to fit as a whole; null where none was. */
  #fittingText: string | null = null;
  #cut: number | null = null;

  /** `root` is given the class that shows `preview` in place of its text. */
  constructor(root: HTMLElement, preview: HTMLElement) {
    this.#root = root;
    this.#preview = preview;
  }

  /** True while only the first lines are shown. */
  get folded(): boolean {
    return this.#root.classList.contains('folded');
  }

  /** True while its lines have not been measured. */
  get unmeasured(): boolean {
    return this.#root.classList.contains('sketched');
  }

  /** What was found out is true no more: lines break elsewhere. */
  invalidate(): void {
    this.#drawnKey = '';
    this.#fittingText = null;
  }

  /** Shows the whole text. */
  close(): void {
    if (!this.folded) return;
    this.#root.classList.remove('folded', 'sketched');
    this.#preview.replaceChildren();
    this.#drawnKey = '';
  }

  /** Shows the start of a text without asking where its lines break. */
  showStart(text: string): void {
    this.#root.classList.add('folded', 'sketched');
    this.#preview.textContent = text.slice(0, maxPreviewUnits);
    this.#drawnKey = '';
  }

  /** Turn one, which writes: true where the others have to follow, false where it is known what to show. */
  writeStart(view: PreviewView): boolean {
    const head = view.text.slice(0, maxPreviewUnits);
    if (head.length === view.text.length && head === this.#fittingText) {
      this.close();
      return false;
    }
    const { tokens, tokenizer, whitespace, fixedUntil, units, more } = view;
    const told = [more(tokens, true), more(tokens, false)];
    const key = JSON.stringify([tokens, tokenizer?.id, whitespace, fixedUntil, units, told, head]);
    if (this.folded && key === this.#drawnKey) return false;
    this.#view = view;
    this.#drawnKey = key;
    this.#root.classList.remove('undrawn', 'sketched');
    this.#root.classList.add('folded');
    this.#preview.textContent = head;
    return true;
  }

  /** Turn two, which measures. */
  measure(): void {
    const { text, tokens, more } = this.#view as PreviewView;
    const head = text.slice(0, maxPreviewUnits);
    this.#cut = cutOfPreview(this.#preview, head.length === text.length, more(tokens, false).length);
  }

  /** Turn three, which writes what is shown: the first lines, or the whole text where it fits in about as many. */
  writeResult(): void {
    const view = this.#view as PreviewView;
    this.#view = null;
    const head = view.text.slice(0, maxPreviewUnits);
    if (this.#cut === null) {
      this.#fittingText = head;
      this.close();
      return;
    }
    const ends = tokenEnds(view.tokenizer, head);
    const cut = this.#cut;
    const shown = ends ? ends.findLastIndex((end) => end <= cut) + 1 : 0;
    const end = ends && shown ? (ends[shown - 1] as number) : wordEndBefore(head, cut);
    const hidden = ends ? view.tokens - shown : Math.round(view.tokens * (1 - end / view.units));
    const more = document.createElement('span');
    more.className = 'more';
    more.dir = 'auto';
    more.textContent = view.more(hidden, ends !== null);
    this.#preview.replaceChildren(tokenNodes(head.slice(0, end).trimEnd(), view.tokenizer, view), ' ', more);
  }
}

/**
 * Where the last folded line of a preview has to end to leave room for `more` characters; null where no line of a text
 * that is there as a `whole` is left over.
 */
function cutOfPreview(preview: HTMLElement, whole: boolean, more: number): number | null {
  const node = preview.firstChild as Text | null;
  if (!node) return null;
  const { length } = node;
  const box = preview.getBoundingClientRect();
  const style = getComputedStyle(preview);
  const lineHeight = Number.parseFloat(style.lineHeight);
  const lines = box.width < narrowPx ? previewLines.narrow : previewLines.wide;
  const range = document.createRange();
  const bottomOf = (length: number): number => {
    range.setStart(node, 0);
    range.setEnd(node, length);
    return range.getBoundingClientRect().bottom - box.top - Number.parseFloat(style.paddingTop);
  };
  if (whole && bottomOf(length) <= (lines + 1) * lineHeight) return null;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bottomOf(middle) <= lines * lineHeight) low = middle;
    else high = middle - 1;
  }
  // Room for what follows, written in a font of which a character takes no more than this.
  const room = (more + 1) * Number.parseFloat(style.fontSize) * 0.62;
  // Whichever way it runs, a line has used what its characters span.
  const usedBy = (at: number): number => {
    range.setStart(node, Math.max(0, at - maxPreviewUnits / 4));
    range.setEnd(node, at);
    const rects = [...range.getClientRects()];
    const last = Math.max(...rects.map(({ bottom }) => bottom)) - lineHeight / 2;
    const line = rects.filter(({ bottom }) => bottom > last);
    return Math.max(...line.map(({ right }) => right)) - Math.min(...line.map(({ left }) => left));
  };
  for (let steps = 0; low > 1 && steps < 200 && usedBy(low) > box.width - room; steps++) low -= 1;
  return low;
}

/** The end of the last whole word before a cut; the cut itself where there is none near. */
function wordEndBefore(text: string, cut: number): number {
  const space = text.slice(0, cut + 1).search(/\s\S*$/);
  return space > 0 ? space : cut;
}
