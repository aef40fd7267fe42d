/**
 * The editor of one part: a text field with its tokens drawn behind it, or a preview of its first lines.
 *
 * Drawing is batched over editors, so that the browser lays out the page once. `update` only stores a view. `draw` then
 * runs in phases for all changed editors: write the start of each preview, measure all, write all previews, show the
 * segments of opened texts. In the next animation frame, when the layout is known, `paint` draws the tokens on screen.
 * Three module variables schedule this work: `editors` (one editor per element), `widthObservers` (one observer per
 * shadow root, which redraws editors whose width has changed), and `paintQueue` (editors to paint in the next frame).
 */

import { areaText, isShowable, textOffset } from '../../../prompt/text.ts';
import type { Segment } from '../../../tokenizers/segments.ts';
import { Backdrop, type DrawnToken, emptyBackdrop } from './backdrop.ts';
import { largestBlockUnits, maxLineUnits } from './blocks.ts';
import { FieldSwitcher } from './field-switcher.ts';
import type { TextField } from './text-field.ts';
import { mayRunRightToLeft } from './text-field.ts';
import { maxPreviewUnits, type PreviewView, TextPreview } from './text-preview.ts';

/** The content that an editor shows. */
export interface EditorView extends Omit<PreviewView, 'units'> {
  readonly segments: readonly Segment[];
  /** Whether only the first lines are shown, if there are more. */
  readonly isFolded: boolean;
}

/** The editor of each `.editor` element. */
const editors = new WeakMap<Element, PartEditor>();

/** One observer per shadow root for the width of its editors. */
const widthObservers = new WeakMap<Node, ResizeObserver>();
/** The editors to paint in the next frame. */
const paintQueue = new Set<PartEditor>();

/** The editor of an `.editor` element. It exists as long as the element. */
export function editorOf(root: HTMLElement): PartEditor {
  let editor = editors.get(root);
  if (!editor) {
    editor = new PartEditor(root);
    editors.set(root, editor);
  }
  return editor;
}

/** One text of a prompt in the page. */
export class PartEditor {
  readonly #fields: FieldSwitcher;
  readonly #root: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #backdrop: Backdrop;
  readonly #preview: TextPreview;
  /** The view that was set last. */
  #fullView: EditorView | null = null;
  /** The part of `#fullView` that is shown: all, or the start of a text that no text area can hold. */
  #shownView: EditorView | null = null;
  /** Whether the same view must be drawn again: the user has typed since, or the view was never measured. */
  #needsDrawing = false;
  #width = 0;

  /**
   * Draws the views that editors have stored. Everything is written before anything is measured, so that the page is
   * laid out once.
   */
  static draw(editors: readonly PartEditor[]): void {
    // A hidden editor cannot be measured. It is drawn when it is shown. Reading its box would force a layout.
    const visibleEditors = editors.filter((each) => each.#scroller.checkVisibility());
    const measuredEditors = visibleEditors.filter((each) => each.#writePreviewStart());
    for (const each of measuredEditors) {
      each.#width = each.#scroller.clientWidth;
      each.#preview.measure();
    }
    for (const each of measuredEditors) each.#preview.writeResult();
    for (const each of visibleEditors) each.#drawTokens();
  }

  /** Draws the tokens of editors that are on screen. */
  static paint(editors: readonly PartEditor[]): void {
    const unfoldedEditors = editors.filter((each) => !each.isFolded);
    const ranges = unfoldedEditors.map((each) =>
      each.#backdrop.visibleIn(each.#scroller.getBoundingClientRect()),
    );
    for (const [index, range] of ranges.entries())
      (unfoldedEditors[index] as PartEditor).#backdrop.paint(range);
  }

  /** Draws editors with a changed width again, because their lines break elsewhere. */
  static #redrawResized(editors: readonly PartEditor[]): void {
    const widths = editors.map((each) => each.#scroller.clientWidth);
    const changedEditors = editors.filter((each, index) => each.#width !== widths[index]);
    for (const [index, each] of editors.entries()) each.#width = widths[index] as number;
    for (const each of changedEditors) each.#preview.invalidate();
    const redrawnEditors = changedEditors.filter((each) => !each.#preview.isUnmeasured);
    PartEditor.draw(redrawnEditors);
    // A resize observer runs after the frame's callbacks and before the frame is shown, so the tokens are painted
    // now.
    PartEditor.paint(redrawnEditors);
  }

  /** `root` contains `.scroll`, `.ruler`, `.backdrop`, `.preview` and a text area. */
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
    // The ruler has the editor's width, and drawing does not resize it. Otherwise, the observer would trigger itself.
    PartEditor.#widthObserver(root).observe(root.querySelector('.ruler') as HTMLElement);
  }

  static #widthObserver(root: HTMLElement): ResizeObserver {
    const tree = root.getRootNode();
    let observer = widthObservers.get(tree);
    if (!observer) {
      observer = new ResizeObserver((entries) =>
        PartEditor.#redrawResized(
          entries.map(({ target }) => editorOf(target.closest<HTMLElement>('.editor') as HTMLElement)),
        ),
      );
      widthObservers.set(tree, observer);
    }
    return observer;
  }

  /** Stores a view. Returns whether `PartEditor.draw` must draw it. */
  update(view: EditorView): boolean {
    if (!this.#needsDrawing && this.#fullView && isSameView(view, this.#fullView)) return false;
    this.#adopt(view);
    this.#needsDrawing = false;
    return true;
  }

  /**
   * Stores the view of an editor that is far from the screen. Its text can be searched and reached, but nothing is
   * measured.
   */
  updateOffScreen(view: EditorView): void {
    if (this.#fullView && isSameView(view, this.#fullView)) return;
    const isSameText = view.text === this.#fullView?.text;
    this.#adopt(view);
    this.#needsDrawing = true;
    if (!isSameText) this.#preview.showStart(view.text);
  }

  #adopt(view: EditorView): void {
    const previous = this.#fullView;
    this.#fullView = view;
    const canShow = isShowable(view.text);
    this.#shownView = canShow ? view : { ...view, segments: [], text: view.text.slice(0, maxPreviewUnits) };
    const { text, segments } = this.#shownView;
    if (view.text !== previous?.text) {
      this.#root.classList.toggle('unshown', !canShow);
      this.#root.classList.toggle('bidi', mayRunRightToLeft(text));
    }
    // A text that is opened again later starts at its top.
    if (view.isFolded && previous && !previous.isFolded) this.#scroller.scrollTop = 0;
    this.#fields.show(text, segments, view.isFolded);
    if (!canShow) this.field.readOnly = true;
  }

  /** Sets the cursor, even if the field does not contain the whole text yet. */
  setCursor(offset: number): void {
    this.#fields.setCursor(offset);
  }

  /**
   * When a text area gets focus, blocks may replace it. A press on such a text area focuses the blocks at the same
   * point.
   */
  #moveFocusToBlocks = (event: MouseEvent): void => {
    const { target, clientX, clientY } = event;
    if (!(target instanceof HTMLTextAreaElement) || !target.hidden || !this.#shownView) return;
    event.preventDefault();
    const offset = this.#backdrop.offsetAt(clientX, clientY);
    this.setCursor(areaText(this.#shownView.text.slice(0, offset)).length);
    this.field.focus();
  };

  /** The field in which the text is edited. */
  get field(): TextField {
    return this.#fields.current;
  }

  /** Shows the same view again when it is known whether blocks are available. */
  #replaceField(): void {
    if (!this.#shownView || !this.#root.isConnected) return;
    const { text, segments, isFolded } = this.#shownView;
    this.#fields.show(text, segments, isFolded);
    if (!this.#preview.isUnmeasured) PartEditor.draw([this]);
  }

  /** Whether only the first lines are shown. */
  get isFolded(): boolean {
    return this.#preview.isFolded;
  }

  /** The drawn token at a point of the page, or null. */
  tokenAt(x: number, y: number): DrawnToken | null {
    return this.isFolded ? null : this.#backdrop.tokenAt(x, y);
  }

  /** The drawn token at the cursor, or null. */
  tokenAtCursor(): DrawnToken | null {
    if (this.isFolded || !this.#shownView) return null;
    return this.#backdrop.tokenAtOffset(textOffset(this.#shownView.text, this.field.selectionStart));
  }

  /**
   * Moves the cursor by one screen and scrolls. Returns false if the text area itself scrolls, because the browser
   * then does both.
   */
  turnPage(isForward: boolean, isSelecting: boolean): boolean {
    const view = this.#shownView;
    if (!view || this.isFolded || this.#root.matches('.undrawn, .unshown')) return false;
    const { field } = this;
    const { selectionStart, selectionEnd, selectionDirection } = field;
    const isBackward = selectionDirection === 'backward';
    const box = this.#backdrop.boxOf(textOffset(view.text, isBackward ? selectionStart : selectionEnd));
    const { clientHeight } = this.#scroller;
    // One line of the previous page remains visible.
    const stepPx = Math.max(clientHeight - Number.parseFloat(getComputedStyle(this.#scroller).lineHeight), 1);
    const targetY = (box.top + box.bottom) / 2 + (isForward ? stepPx : -stepPx);
    const cursor = areaText(view.text.slice(0, this.#backdrop.offsetAt(box.left, targetY))).length;
    const anchor = isBackward ? selectionEnd : selectionStart;
    if (!isSelecting) field.setSelectionRange(cursor, cursor);
    else
      field.setSelectionRange(
        Math.min(anchor, cursor),
        Math.max(anchor, cursor),
        cursor < anchor ? 'backward' : 'forward',
      );
    this.#scroller.scrollTop += isForward ? stepPx : -stepPx;
    return true;
  }

  /** Outlines a token. `null` removes the outline. */
  mark(token: DrawnToken | null): void {
    this.#backdrop.mark(token);
  }

  /** The offset of the start of the line at a height of the page. Null outside the editor, or if nothing is drawn. */
  lineStartAt(y: number): number | null {
    const box = this.#scroller.getBoundingClientRect();
    if (y < box.top || y > box.bottom) return null;
    return this.#backdrop.tokenAt(box.left + 4, y)?.start ?? null;
  }

  /** Runs the first phase of the preview. Returns false if the other phases are not needed. */
  #writePreviewStart(): boolean {
    const view = this.#shownView;
    if (view?.isFolded) return this.#preview.writeStart({ ...view, units: this.#fullView?.text.length ?? 0 });
    this.#preview.close();
    return false;
  }

  /** Shows the segments of an opened text. Their tokens are drawn in the next frame. */
  #drawTokens(): void {
    const view = this.#shownView;
    if (!view || this.isFolded) return;
    const { ends } = this.#fields;
    const canDraw =
      view.text === '' ||
      (view.segments.length > 0 && largestBlockUnits(view.segments, ends) <= maxLineUnits);
    this.#root.classList.toggle('undrawn', !canDraw);
    this.#backdrop.show(canDraw ? { ...view, ends } : emptyBackdrop);
    schedulePaint(this);
  }
}

/** Schedules the drawing of tokens for the frame that shows the text, because the browser lays the text out in that frame. */
function schedulePaint(editor: PartEditor): void {
  if (!paintQueue.size)
    requestAnimationFrame(() => {
      const editors = [...paintQueue];
      paintQueue.clear();
      PartEditor.paint(editors);
    });
  paintQueue.add(editor);
}

function isSameView(a: EditorView, b: EditorView): boolean {
  return (
    a.text === b.text &&
    a.segments === b.segments &&
    a.tokens === b.tokens &&
    a.tokenizer === b.tokenizer &&
    a.whitespace === b.whitespace &&
    a.fixedUntil === b.fixedUntil &&
    a.isFolded === b.isFolded &&
    a.hiddenText === b.hiddenText
  );
}
