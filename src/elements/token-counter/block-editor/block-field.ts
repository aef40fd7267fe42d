/**
 * A text field made of blocks. It replaces a text area for long texts, which a text area would lay out as a whole at
 * every key press.
 *
 * The field registers itself (`registerField`), so that event handlers find it as they find a text area. It cancels the
 * browser's edits (`beforeinput`), applies them to the text and to the blocks they touch, and then fires an `input` event
 * as a text area would. Only input methods write into a block themselves, and the field then reads their text. The field has no undo,
 * because the handler of `input` events records the history.
 */

import { changedRange } from '../../../prompt/text.ts';
import { isFocused, mayRunRightToLeft, registerField, type TextField } from '../part-editor/text-field.ts';
import { BlockText, type Place, placeIn, selectionIn } from './block-text.ts';

/** The selection as text offsets. */
interface TextSelection {
  readonly start: number;
  readonly end: number;
  readonly direction: 'forward' | 'backward' | 'none';
}

/** Attributes that the field copies from its text area. */
const sharedAttributes = ['part', 'dir', 'spellcheck', 'autocapitalize', 'aria-describedby', 'data-index'];

/** A field of blocks in place of one text area. */
export class BlockField implements TextField {
  readonly element: HTMLElement;
  readOnly = false;
  readonly #text: BlockText;
  #selection: TextSelection = { start: 0, end: 0, direction: 'none' };
  /** Block texts to show once the input method has finished. */
  #pendingTexts: readonly string[] | null = null;
  #isComposing = false;
  /** Whether the field's own `input` event is being handled. */
  #isDispatching = false;
  /** The id of the requested animation frame that scrolls the cursor into view. 0 for none. */
  #frame = 0;

  /** Inserts the field after `area`, with the same name and description. The caller hides the area. */
  constructor(area: HTMLTextAreaElement) {
    const element = document.createElement('div');
    for (const name of sharedAttributes) element.setAttribute(name, area.getAttribute(name) ?? '');
    element.className = 'blocks';
    element.role = 'textbox';
    element.ariaMultiLine = 'true';
    element.setAttribute('aria-labelledby', area.labels[0]?.id ?? '');
    try {
      element.contentEditable = 'plaintext-only';
    } catch {
      element.contentEditable = 'true';
    }
    element.addEventListener('beforeinput', this.#applyEdit);
    element.addEventListener('input', this.#readBack);
    element.addEventListener('compositionstart', this.#startComposition);
    element.addEventListener('compositionend', this.#endComposition);
    element.addEventListener('copy', this.#copy);
    element.addEventListener('cut', this.#copy);
    element.addEventListener('dragstart', this.#copy);
    element.addEventListener('keydown', this.#moveAcrossBlocks);
    element.addEventListener('focus', this.#handleFocus);
    element.addEventListener('blur', this.#handleBlur);
    this.element = element;
    this.#text = new BlockText(element);
    registerField(element, this);
    area.after(element);
  }

  /** Removes the field from the page. */
  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.#handleBlur();
    this.element.remove();
  }

  get value(): string {
    return this.#text.value;
  }

  get dataset(): DOMStringMap {
    return this.element.dataset;
  }

  /** Whether an input method is composing text. */
  get composing(): boolean {
    return this.#isComposing;
  }

  /** Whether this field has focus. */
  get focused(): boolean {
    return isFocused(this.element);
  }

  get selectionStart(): number {
    return this.#currentSelection().start;
  }

  get selectionEnd(): number {
    return this.#currentSelection().end;
  }

  get selectionDirection(): TextSelection['direction'] {
    return this.#currentSelection().direction;
  }

  focus(): void {
    this.element.focus();
  }

  setSelectionRange(start: number, end: number, direction: TextSelection['direction'] = 'none'): void {
    this.#selection = { start, end, direction };
    if (this.focused) this.#applySelection();
  }

  /**
   * Shows these block texts. If the text changes, the cursor moves to the end of the change. Otherwise it stays at
   * its offset.
   */
  show(texts: readonly string[]): void {
    // If only the division into blocks changes, the new blocks wait until the input method has finished. Another text, which the page has
    // set, is shown at once.
    if (this.#isComposing && texts.join('') === this.value) {
      this.#pendingTexts = texts;
      return;
    }
    const valueBefore = this.value;
    const selectionBefore = this.#currentSelection();
    if (!this.#text.show(texts)) return;
    const valueAfter = this.value;
    if (valueAfter !== valueBefore) {
      const [, end] = changedRange(valueBefore, valueAfter);
      this.setSelectionRange(end, end);
      this.#scrollToCursor();
    } else this.setSelectionRange(selectionBefore.start, selectionBefore.end, selectionBefore.direction);
  }

  /** Applies an edit in place of the browser. */
  #applyEdit = (event: InputEvent): void => {
    if (!event.cancelable || event.isComposing || this.#isComposing || this.readOnly) return;
    event.preventDefault();
    const data = insertedText(event);
    if (data === null) return;
    const [range] = event.getTargetRanges();
    let { start, end } = this.#currentSelection();
    // If a selection ends at a line end, the range that Firefox reports includes the line feed. The selection does
    // not.
    if (range && (start === end || /Replacement|Drop/.test(event.inputType))) {
      start = this.#text.offsetOf({ node: range.startContainer, offset: range.startOffset });
      end = this.#text.offsetOf({ node: range.endContainer, offset: range.endOffset });
    }
    // Between two blocks of one line, the browser finds nothing to delete, so the character or word is found in the
    // text.
    if (event.inputType.startsWith('delete') && start === end) {
      const granularity = event.inputType.startsWith('deleteWord') ? 'word' : 'grapheme';
      if (event.inputType.endsWith('Forward')) end = this.#text.endOfNext(end, granularity);
      else start = this.#text.startOfPrevious(start, granularity);
    }
    if (start === end && data === '') return;
    this.#replace(start, end, data.replaceAll(/\r\n?/g, '\n'));
    this.#dispatchInput(event.inputType, event.data);
  };

  #replace(start: number, end: number, data: string): void {
    this.#text.replace(start, end, data);
    this.setSelectionRange(start + data.length, start + data.length);
    this.#scrollToCursor();
  }

  /** Fires the `input` event of an edit. */
  #dispatchInput(inputType: string, data: string | null): void {
    this.#isDispatching = true;
    this.element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType, data }));
    this.#isDispatching = false;
  }

  /** Reads what an input method has written. */
  #readBack = (): void => {
    if (!this.#isDispatching) this.#text.readBack();
  };

  #startComposition = (): void => {
    const { start, end } = this.#currentSelection();
    // The selection is deleted first, because the browser would delete it across blocks and join them.
    if (start !== end) {
      this.#replace(start, end, '');
      this.#dispatchInput('deleteContentBackward', null);
    }
    this.#isComposing = true;
  };

  #endComposition = (): void => {
    this.#isComposing = false;
    this.#readBack();
    const pendingTexts = this.#pendingTexts;
    this.#pendingTexts = null;
    if (pendingTexts?.join('') === this.value) this.show(pendingTexts);
  };

  /** Copies, cuts or drags the text itself: the browser would add a line feed between the blocks of one line. */
  #copy = (event: ClipboardEvent | DragEvent): void => {
    const { start, end } = this.#currentSelection();
    const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
    if (start === end || !data) return;
    data.setData('text/plain', this.value.slice(start, end));
    if (event.type === 'dragstart') return;
    event.preventDefault();
    if (event.type !== 'cut' || this.readOnly) return;
    this.#replace(start, end, '');
    this.#dispatchInput('deleteByCut', null);
  };

  /**
   * Moves the cursor across blocks. The cursor has only one position between two blocks of one line, and only one on an empty
   * line.
   */
  #moveAcrossBlocks = (event: KeyboardEvent): void => {
    const isForward = event.key === 'ArrowRight';
    if ((!isForward && event.key !== 'ArrowLeft') || event.ctrlKey || event.metaKey || event.altKey) return;
    const { start, end, direction } = this.#currentSelection();
    if (start !== end && !event.shiftKey) return;
    const cursor = direction === 'backward' ? start : end;
    const { block, index, start: blockStart } = this.#text.at(cursor);
    const [previous, next] = [this.#text.block(index - 1), this.#text.block(index + 1)];
    // In right-to-left text, the arrow keys move in the opposite direction.
    if (mayRunRightToLeft(block.text)) return;
    let place: Place;
    if (!block.lineFeeds && next && cursor === blockStart + block.text.length)
      place = isForward ? placeIn(next, 0) : placeIn(block, block.text.length);
    else if (!isForward && cursor === blockStart && previous?.text === '') {
      // Firefox would skip the empty line.
      place = placeIn(previous, 0);
      event.preventDefault();
    } else return;
    const selection = this.element.ownerDocument.getSelection();
    if (event.shiftKey) selection?.extend(place.node, place.offset);
    else selection?.collapse(place.node, place.offset);
    this.#scrollToCursor();
  };

  #handleFocus = (): void => {
    this.element.ownerDocument.addEventListener('selectionchange', this.#storeSelection);
    // After a click, the browser sets the cursor after this event. After a move of the focus by keyboard it does not, so the stored
    // selection is applied.
    this.#applySelection();
  };

  #handleBlur = (): void => {
    this.element.ownerDocument.removeEventListener('selectionchange', this.#storeSelection);
  };

  #storeSelection = (): void => {
    // Some browsers fire no `blur` when a focused field is removed.
    if (!this.focused) this.#handleBlur();
    this.#currentSelection();
  };

  /** The current selection while the field has focus, else the last one. */
  #currentSelection(): TextSelection {
    const selection = this.focused ? selectionIn(this.element) : null;
    if (
      selection &&
      this.element.contains(selection.start.node) &&
      this.element.contains(selection.end.node)
    ) {
      const [start, end] = [this.#text.offsetOf(selection.start), this.#text.offsetOf(selection.end)];
      const direction = start === end ? 'none' : selection.isBackward ? 'backward' : 'forward';
      this.#selection = { start, end, direction };
    }
    return this.#selection;
  }

  /** Sets the selection of the page. */
  #applySelection(): void {
    const { start, end, direction } = this.#selection;
    const [startPlace, endPlace] = [this.#text.placeOf(start), this.#text.placeOf(end)];
    const [anchor, focus] = direction === 'backward' ? [endPlace, startPlace] : [startPlace, endPlace];
    this.element.ownerDocument
      .getSelection()
      ?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }

  /** Scrolls the cursor into view in the next frame, when the layout is known. */
  #scrollToCursor(): void {
    if (this.#frame || !this.focused) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const { start, end, direction } = this.#currentSelection();
      scrollIntoView(this.#text.placeOf(direction === 'backward' ? start : end), this.element);
    });
  }
}

/** The text that an edit inserts. Empty for a deletion. `null` if the edit changes no text. */
function insertedText({ inputType, data, dataTransfer }: InputEvent): string | null {
  if (inputType === 'insertLineBreak' || inputType === 'insertParagraph') return '\n';
  if (inputType.startsWith('insert')) return data ?? dataTransfer?.getData('text/plain') ?? null;
  return inputType.startsWith('delete') ? '' : null;
}

/** Scrolls the scroll container of an element as little as needed to show a place in it. */
function scrollIntoView({ node, offset }: Place, element: Element): void {
  const scroller = element.closest('.scroll');
  if (!scroller) return;
  const range = element.ownerDocument.createRange();
  range.setStart(node, Math.max(0, offset - 1));
  range.setEnd(node, offset);
  const box = [...range.getClientRects()].at(-1) ?? (node.parentElement as Element).getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (box.top < view.top) scroller.scrollTop -= view.top - box.top;
  else if (box.bottom > view.bottom) scroller.scrollTop += box.bottom - view.bottom;
}
