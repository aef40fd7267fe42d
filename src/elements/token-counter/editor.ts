/**
 * One text area with its tokens behind it: keeps both in step, draws on scroll and resize, and shows the first lines of
 * a long text until someone wants it all. It knows one text; counts and words come from outside.
 */
import type { Tokenizer } from '../../tokenizers/index.ts';
import type { Segment } from '../../tokenizers/segments.ts';
import { Backdrop, type BackdropView, type DrawnToken } from './backdrop.ts';
import { longestBlock, longestLine } from './blocks.ts';
import { mayRunRightToLeft } from './direction.ts';
import type { TextField } from './field.ts';
import { Fields } from './fields.ts';
import { areaText, textOffset } from './line-ends.ts';
import { isShowable } from './showable.ts';
import { tokenEnds, tokenNodes } from './token-nodes.ts';

/** What an editor shows. */
export interface EditorView {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly tokens: number;
  readonly tokenizer: Tokenizer | null;
  readonly whitespace: boolean;
  readonly fixedUntil: number;
  /** Show the first lines only, where there are more. */
  readonly folded: boolean;
  /** Words for that many hidden tokens, counted or guessed by their share of the text. */
  readonly more: (hidden: number, counted: boolean) => string;
}

const nothing: BackdropView = { segments: [], tokenizer: null, whitespace: false, fixedUntil: 0, ends: null };

/** Lines of a folded text, in a wide and in a narrow box. */
const foldedLines = { wide: 4, narrow: 7 } as const;
const narrowPx = 440;
/** A fold looks at this much text at most: more than its lines hold. */
const foldedCharacters = 2000;
const editors = new WeakMap<Element, PartEditor>();

/** The editor of an `.editor` element, which lives as long as that does. */
export function editorOf(root: HTMLElement): PartEditor {
  let editor = editors.get(root);
  if (!editor) {
    editor = new PartEditor(root);
    editors.set(root, editor);
  }
  return editor;
}

export class PartEditor {
  readonly #fields: Fields;
  readonly #root: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #preview: HTMLElement;
  readonly #backdrop: Backdrop;
  #view: EditorView | null = null;
  /** Length of the whole text, also where only its start is shown. */
  #characters = 0;
  #foldedFor = '';
  #width = 0;
  /** The frame that is asked for; 0 for none. */
  #frame = 0;

  /** `root` holds `.scroll`, `.ruler`, `.backdrop`, `.preview` and a text area. */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#scroller = root.querySelector('.scroll') as HTMLElement;
    this.#preview = root.querySelector('.preview') as HTMLElement;
    this.#fields = new Fields(root.querySelector('textarea') as HTMLTextAreaElement, () => this.#showAgain());
    this.#backdrop = new Backdrop(root.querySelector('.backdrop') as HTMLElement);
    this.#scroller.addEventListener('scroll', () => this.#paint(), { passive: true });
    // Not what it draws: to resize that while it is observed would be an error of the page.
    new ResizeObserver(() => this.#resized()).observe(root.querySelector('.ruler') as HTMLElement);
  }

  /** Shows a view. Cheap where little changed. */
  update(view: EditorView): void {
    const showable = isShowable(view.text);
    this.#root.classList.toggle('unshown', !showable);
    this.#root.classList.toggle('bidi', mayRunRightToLeft(view.text));
    this.#characters = view.text.length;
    this.#show(showable ? view : { ...view, segments: [], text: view.text.slice(0, foldedCharacters) });
    this.field.readOnly = !showable;
  }

  /** What the text is written in. */
  get field(): TextField {
    return this.#fields.current;
  }

  #show(view: EditorView): void {
    this.#view = view;
    this.#fields.show(view.text, view.segments);
    this.#draw();
  }

  #showAgain(): void {
    if (this.#view && this.#root.isConnected) this.#show(this.#view);
  }

  /** True while only the first lines are shown. */
  get folded(): boolean {
    return this.#root.classList.contains('folded');
  }

  /** The drawn token at a point of the page, or null. */
  tokenAt(x: number, y: number): DrawnToken | null {
    return this.folded ? null : this.#backdrop.tokenAt(x, y);
  }

  /** The drawn token at the cursor, or null. */
  tokenAtCursor(): DrawnToken | null {
    if (this.folded || !this.#view) return null;
    return this.#backdrop.tokenAtOffset(textOffset(this.#view.text, this.field.selectionStart));
  }

  /**
   * Moves the cursor by what is on screen, and the text with it; false where the browser does so, since the text
   * scrolls in its own area.
   */
  turnPage(forward: boolean, select: boolean): boolean {
    const view = this.#view;
    if (!view || this.folded || this.#root.matches('.undrawn, .unshown')) return false;
    const { field } = this;
    const { selectionStart, selectionEnd, selectionDirection } = field;
    const back = selectionDirection === 'backward';
    const place = this.#backdrop.placeOf(textOffset(view.text, back ? selectionStart : selectionEnd));
    const { clientHeight } = this.#scroller;
    // A line of the page before stays in view.
    const step = Math.max(clientHeight - Number.parseFloat(getComputedStyle(this.#scroller).lineHeight), 1);
    const turned = (place.top + place.bottom) / 2 + (forward ? step : -step);
    const to = areaText(view.text.slice(0, this.#backdrop.offsetAt(place.left, turned))).length;
    const anchor = back ? selectionEnd : selectionStart;
    if (!select) field.setSelectionRange(to, to);
    else
      field.setSelectionRange(
        Math.min(anchor, to),
        Math.max(anchor, to),
        to < anchor ? 'backward' : 'forward',
      );
    this.#scroller.scrollTop += forward ? step : -step;
    return true;
  }

  /** Outlines a token, or none. */
  mark(token: DrawnToken | null): void {
    this.#backdrop.mark(token);
  }

  /** Offset of the text at the start of the line at a height of the page; null outside or where nothing is drawn. */
  lineStartAt(y: number): number | null {
    const box = this.#scroller.getBoundingClientRect();
    if (y < box.top || y > box.bottom) return null;
    return this.#backdrop.tokenAt(box.left + 4, y)?.start ?? null;
  }

  /** A new width breaks lines elsewhere. */
  #resized(): void {
    const width = this.#scroller.clientWidth;
    if (width === this.#width) return;
    this.#width = width;
    this.#foldedFor = '';
    this.#draw();
    // Asked after this frame's turn, and before it is shown.
    this.#paint();
  }

  #draw(): void {
    const view = this.#view;
    // What is not shown cannot be measured; it is drawn when it is shown. (To ask for its boxes would lay the page out.)
    if (!view || !this.#scroller.checkVisibility()) return;
    if (view.folded && this.#fold(view)) return;
    this.#foldedFor = '';
    this.#root.classList.remove('folded');
    this.#preview.replaceChildren();
    const { ends } = this.#fields;
    const drawn =
      view.text === '' || (view.segments.length > 0 && longestBlock(view.segments, ends) <= longestLine);
    this.#root.classList.toggle('undrawn', !drawn);
    this.#backdrop.show(drawn ? { ...view, ends } : nothing);
    this.#paintInFrame();
  }

  /** Tokens are drawn with the frame that shows the text, when it is laid out anyway. */
  #paintInFrame(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint(): void {
    if (!this.folded) this.#backdrop.paint(this.#scroller.getBoundingClientRect());
  }

  /** Shows the first lines; false where the whole text fits in about as many. */
  #fold(view: EditorView): boolean {
    const head = view.text.slice(0, foldedCharacters);
    const key = `${view.tokens} ${view.tokenizer?.id} ${view.whitespace} ${view.fixedUntil} ${head}`;
    if (this.folded && key === this.#foldedFor) return true;
    this.#root.classList.remove('undrawn');
    this.#root.classList.add('folded');
    this.#preview.textContent = head;
    const cut = this.#cutOf(head, head.length === view.text.length, view.more(view.tokens, false).length);
    if (cut === null) return false;
    const ends = tokenEnds(view.tokenizer, head);
    const shown = ends ? ends.findLastIndex((end) => end <= cut) + 1 : 0;
    const end = ends && shown ? (ends[shown - 1] as number) : wordEndBefore(head, cut);
    const hidden = ends ? view.tokens - shown : Math.round(view.tokens * (1 - end / this.#characters));
    const more = document.createElement('span');
    more.className = 'more';
    more.dir = 'auto';
    more.textContent = view.more(hidden, ends !== null);
    this.#preview.replaceChildren(tokenNodes(head.slice(0, end).trimEnd(), view.tokenizer, view), ' ', more);
    this.#foldedFor = key;
    return true;
  }

  /** Where the last folded line has to end to leave room for `more` characters; null where no line is left over. */
  #cutOf(head: string, whole: boolean, more: number): number | null {
    const node = this.#preview.firstChild;
    if (!node) return null;
    const box = this.#preview.getBoundingClientRect();
    const style = getComputedStyle(this.#preview);
    const lineHeight = Number.parseFloat(style.lineHeight);
    const lines = box.width < narrowPx ? foldedLines.narrow : foldedLines.wide;
    const range = document.createRange();
    const bottomOf = (length: number): number => {
      range.setStart(node, 0);
      range.setEnd(node, length);
      return range.getBoundingClientRect().bottom - box.top - Number.parseFloat(style.paddingTop);
    };
    if (whole && bottomOf(head.length) <= (lines + 1) * lineHeight) return null;
    let low = 0;
    let high = head.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (bottomOf(middle) <= lines * lineHeight) low = middle;
      else high = middle - 1;
    }
    // Room for what follows, written in a font of which a character takes no more than this.
    const room = (more + 1) * Number.parseFloat(style.fontSize) * 0.62;
    // Whichever way it runs, a line has used what its characters span.
    const usedBy = (at: number): number => {
      range.setStart(node, Math.max(0, at - foldedCharacters / 4));
      range.setEnd(node, at);
      const rects = [...range.getClientRects()];
      const last = Math.max(...rects.map(({ bottom }) => bottom)) - lineHeight / 2;
      const line = rects.filter(({ bottom }) => bottom > last);
      return Math.max(...line.map(({ right }) => right)) - Math.min(...line.map(({ left }) => left));
    };
    for (let steps = 0; low > 1 && steps < 200 && usedBy(low) > box.width - room; steps++) low -= 1;
    return low;
  }
}

/** The end of the last whole word before a cut; the cut itself where there is none near. */
function wordEndBefore(text: string, cut: number): number {
  const space = text.slice(0, cut + 1).search(/\s\S*$/);
  return space > 0 ? space : cut;
}
