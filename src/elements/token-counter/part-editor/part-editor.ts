/**
 * One text area with its tokens behind it: keeps both in step, draws on scroll and resize, and folds a long text until
 * someone wants it all. It knows one text; counts and words come from outside.
 */

import { areaText, isShowable, textOffset } from '../../../prompt/text.ts';
import type { Segment } from '../../../tokenizers/segments.ts';
import { Backdrop, type DrawnToken, emptyBackdrop } from './backdrop.ts';
import { longestBlockUnits, maxLineUnits } from './blocks.ts';
import { FieldSwitcher } from './field-switcher.ts';
import type { TextField } from './text-field.ts';
import { mayRunRightToLeft } from './text-field.ts';
import { maxPreviewUnits, type PreviewView, TextPreview } from './text-preview.ts';

/** What an editor shows. */
export interface EditorView extends Omit<PreviewView, 'units'> {
  readonly segments: readonly Segment[];
  /** Show the first lines only, where there are more. */
  readonly folded: boolean;
}

const editors = new WeakMap<Element, PartEditor>();

/** Of each shadow root, what hears that its editors have another width. */
const widthObservers = new WeakMap<Node, ResizeObserver>();
/** What is drawn in the next frame. */
const paintQueue = new Set<PartEditor>();

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
  readonly #fields: FieldSwitcher;
  readonly #root: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #backdrop: Backdrop;
  readonly #preview: TextPreview;
  /** What was handed over last. */
  #fullView: EditorView | null = null;
  /** What is shown of it: all, or its start where no text area can hold it all. */
  #shownView: EditorView | null = null;
  /** Something has happened since to what is shown: it is written to, or not drawn yet. */
  #needsDrawing = false;
  #width = 0;

  /** Draws what editors have taken over: all is written before anything is measured, so that the page is laid out once. */
  static draw(editors: readonly PartEditor[]): void {
    // What is not shown cannot be measured; it is drawn when it is shown. (To ask for its boxes would lay the page out.)
    const visible = editors.filter((each) => each.#scroller.checkVisibility());
    const measured = visible.filter((each) => each.#writePreviewStart());
    for (const each of measured) {
      each.#width = each.#scroller.clientWidth;
      each.#preview.measure();
    }
    for (const each of measured) each.#preview.writeResult();
    for (const each of visible) each.#drawTokens();
  }

  /** Draws the tokens on screen of editors. */
  static paint(editors: readonly PartEditor[]): void {
    const whole = editors.filter((each) => !each.folded);
    const ranges = whole.map((each) => each.#backdrop.visibleIn(each.#scroller.getBoundingClientRect()));
    for (const [index, range] of ranges.entries()) (whole[index] as PartEditor).#backdrop.paint(range);
  }

  /** A new width breaks lines elsewhere. */
  static #redrawResized(editors: readonly PartEditor[]): void {
    const widths = editors.map((each) => each.#scroller.clientWidth);
    const changed = editors.filter((each, index) => each.#width !== widths[index]);
    for (const [index, each] of editors.entries()) each.#width = widths[index] as number;
    for (const each of changed) each.#preview.invalidate();
    const drawn = changed.filter((each) => !each.#preview.unmeasured);
    PartEditor.draw(drawn);
    // Asked after this frame's turn, and before it is shown.
    PartEditor.paint(drawn);
  }

  /** `root` holds `.scroll`, `.ruler`, `.backdrop`, `.preview` and a text area. */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#scroller = root.querySelector('.scroll') as HTMLElement;
    this.#preview = new TextPreview(root, root.querySelector('.preview') as HTMLElement);
    this.#fields = new FieldSwitcher(root.querySelector('textarea') as HTMLTextAreaElement, () =>
      this.#replaceField(),
    );
    this.#backdrop = new Backdrop(root.querySelector('.backdrop') as HTMLElement);
    this.#scroller.addEventListener('scroll', () => PartEditor.paint([this]), { passive: true });
    root.addEventListener('input', () => (this.#needsDrawing = true));
    root.addEventListener('mousedown', this.#moveFocusToBlocks);
    // Not what it draws: to resize that while it is observed would be an error of the page.
    PartEditor.#widthObserver(root).observe(root.querySelector('.ruler') as HTMLElement);
  }

  static #widthObserver(root: HTMLElement): ResizeObserver {
    const tree = root.getRootNode();
    let watcher = widthObservers.get(tree);
    if (!watcher) {
      watcher = new ResizeObserver((entries) =>
        PartEditor.#redrawResized(
          entries.map(({ target }) => editorOf(target.closest<HTMLElement>('.editor') as HTMLElement)),
        ),
      );
      widthObservers.set(tree, watcher);
    }
    return watcher;
  }

  /** Takes a view over; true where it has to be drawn, by `PartEditor.draw`. */
  update(view: EditorView): boolean {
    if (!this.#needsDrawing && this.#fullView && sameView(view, this.#fullView)) return false;
    this.#adopt(view);
    this.#needsDrawing = false;
    return true;
  }

  /** Takes a view over that nobody sees yet: its text is there, to be found and gone to, and nothing is measured. */
  updateOffScreen(view: EditorView): void {
    if (this.#fullView && sameView(view, this.#fullView)) return;
    const drawn = view.text === this.#fullView?.text;
    this.#adopt(view);
    this.#needsDrawing = true;
    if (!drawn) this.#preview.showStart(view.text);
  }

  #adopt(view: EditorView): void {
    const former = this.#fullView;
    this.#fullView = view;
    const showable = isShowable(view.text);
    this.#shownView = showable ? view : { ...view, segments: [], text: view.text.slice(0, maxPreviewUnits) };
    const { text, segments } = this.#shownView;
    if (view.text !== former?.text) {
      this.#root.classList.toggle('unshown', !showable);
      this.#root.classList.toggle('bidi', mayRunRightToLeft(text));
    }
    // Who opens it again begins where it does.
    if (view.folded && former && !former.folded) this.#scroller.scrollTop = 0;
    this.#fields.show(text, segments, view.folded);
    if (!showable) this.field.readOnly = true;
  }

  /** Sets the cursor, also where the whole text is still on its way. */
  setCursor(offset: number): void {
    this.#fields.setCursor(offset);
  }

  /** A press that has put blocks in place of the text area it went down on is meant for them. */
  #moveFocusToBlocks = (event: MouseEvent): void => {
    const { target, clientX, clientY } = event;
    if (!(target instanceof HTMLTextAreaElement) || !target.hidden || !this.#shownView) return;
    event.preventDefault();
    const offset = this.#backdrop.offsetAt(clientX, clientY);
    this.setCursor(areaText(this.#shownView.text.slice(0, offset)).length);
    this.field.focus();
  };

  /** What the text is written in. */
  get field(): TextField {
    return this.#fields.current;
  }

  #replaceField(): void {
    if (!this.#shownView || !this.#root.isConnected) return;
    const { text, segments, folded } = this.#shownView;
    this.#fields.show(text, segments, folded);
    if (!this.#preview.unmeasured) PartEditor.draw([this]);
  }

  /** True while only the first lines are shown. */
  get folded(): boolean {
    return this.#preview.folded;
  }

  /** The drawn token at a point of the page, or null. */
  tokenAt(x: number, y: number): DrawnToken | null {
    return this.folded ? null : this.#backdrop.tokenAt(x, y);
  }

  /** The drawn token at the cursor, or null. */
  tokenAtCursor(): DrawnToken | null {
    if (this.folded || !this.#shownView) return null;
    return this.#backdrop.tokenAtOffset(textOffset(this.#shownView.text, this.field.selectionStart));
  }

  /**
   * Moves the cursor by what is on screen, and the text with it; false where the browser does so, since the text
   * scrolls in its own area.
   */
  turnPage(forward: boolean, select: boolean): boolean {
    const view = this.#shownView;
    if (!view || this.folded || this.#root.matches('.undrawn, .unshown')) return false;
    const { field } = this;
    const { selectionStart, selectionEnd, selectionDirection } = field;
    const back = selectionDirection === 'backward';
    const place = this.#backdrop.boxOf(textOffset(view.text, back ? selectionStart : selectionEnd));
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

  /** The first of a fold's turns; false where none has to follow. */
  #writePreviewStart(): boolean {
    const view = this.#shownView;
    if (view?.folded) return this.#preview.writeStart({ ...view, units: this.#fullView?.text.length ?? 0 });
    this.#preview.close();
    return false;
  }

  #drawTokens(): void {
    const view = this.#shownView;
    if (!view || this.folded) return;
    const { ends } = this.#fields;
    const drawn =
      view.text === '' ||
      (view.segments.length > 0 && longestBlockUnits(view.segments, ends) <= maxLineUnits);
    this.#root.classList.toggle('undrawn', !drawn);
    this.#backdrop.show(drawn ? { ...view, ends } : emptyBackdrop);
    schedulePaint(this);
  }
}

/** Tokens are drawn with the frame that shows the text, when it is laid out anyway. */
function schedulePaint(editor: PartEditor): void {
  if (!paintQueue.size)
    requestAnimationFrame(() => {
      const editors = [...paintQueue];
      paintQueue.clear();
      PartEditor.paint(editors);
    });
  paintQueue.add(editor);
}

function sameView(a: EditorView, b: EditorView): boolean {
  return (
    a.text === b.text &&
    a.segments === b.segments &&
    a.tokens === b.tokens &&
    a.tokenizer === b.tokenizer &&
    a.whitespace === b.whitespace &&
    a.fixedUntil === b.fixedUntil &&
    a.folded === b.folded &&
    a.more === b.more
  );
}
