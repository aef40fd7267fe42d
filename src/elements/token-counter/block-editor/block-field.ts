/**
 * A text to write in, in blocks: what stands in for a text area where one would lay out all of its text at every key.
 * Edits are made to the text first and then to the blocks they touch; only input methods write into a block themselves.
 * It knows no tokens, and leaves what can be undone to whoever hears its `input` events.
 */

import { changedRange } from '../../../prompt/text.ts';
import { isFocused, mayRunRightToLeft, registerField, type TextField } from '../part-editor/text-field.ts';
import { BlockText, type Place, placeIn, selectionIn } from './block-text.ts';

interface TextSelection {
  readonly start: number;
  readonly end: number;
  readonly direction: 'forward' | 'backward' | 'none';
}

/** What an area has that its stand-in needs as well. */
const sharedAttributes = ['part', 'dir', 'spellcheck', 'autocapitalize', 'aria-describedby', 'data-index'];

export class BlockField implements TextField {
  readonly element: HTMLElement;
  readOnly = false;
  readonly #text: BlockText;
  #selection: TextSelection = { start: 0, end: 0, direction: 'none' };
  /** What to show once an input method has finished. */
  #pendingTexts: readonly string[] | null = null;
  #composing = false;
  /** While its own event is heard. */
  #dispatching = false;
  /** The frame that brings the cursor into view; 0 for none. */
  #frame = 0;

  /** Comes to stand behind `area`, named and described as it is. */
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

  /** Takes the field away. */
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

  /** True while an input method is at it. */
  get composing(): boolean {
    return this.#composing;
  }

  /** True while whoever writes, writes here. */
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

  /** Shows the texts of blocks. The cursor stays in its place of the text, or goes to the end of what has changed. */
  show(texts: readonly string[]): void {
    // A text of the host's own ends what an input method is at.
    if (this.#composing && texts.join('') === this.value) {
      this.#pendingTexts = texts;
      return;
    }
    const before = this.value;
    const selected = this.#currentSelection();
    if (!this.#text.show(texts)) return;
    const after = this.value;
    if (after !== before) {
      const [, end] = changedRange(before, after);
      this.setSelectionRange(end, end);
      this.#scrollToCursor();
    } else this.setSelectionRange(selected.start, selected.end, selected.direction);
  }

  #applyEdit = (event: InputEvent): void => {
    if (!event.cancelable || event.isComposing || this.#composing || this.readOnly) return;
    event.preventDefault();
    const data = insertedBy(event);
    if (data === null) return;
    const [range] = event.getTargetRanges();
    let { start, end } = this.#currentSelection();
    // Of a selection that ends with a line Firefox names the line feed too.
    if (range && (start === end || /Replacement|Drop/.test(event.inputType))) {
      start = this.#text.offsetOf({ node: range.startContainer, offset: range.startOffset });
      end = this.#text.offsetOf({ node: range.endContainer, offset: range.endOffset });
    }
    // Between two blocks of one line there is nothing to delete, and beyond them there is.
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

  #dispatchInput(inputType: string, data: string | null): void {
    this.#dispatching = true;
    this.element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType, data }));
    this.#dispatching = false;
  }

  /** What a browser has written by itself. */
  #readBack = (): void => {
    if (!this.#dispatching) this.#text.readBack();
  };

  #startComposition = (): void => {
    const { start, end } = this.#currentSelection();
    // A browser would do it across blocks, and join them.
    if (start !== end) {
      this.#replace(start, end, '');
      this.#dispatchInput('deleteContentBackward', null);
    }
    this.#composing = true;
  };

  #endComposition = (): void => {
    this.#composing = false;
    this.#readBack();
    const waiting = this.#pendingTexts;
    this.#pendingTexts = null;
    if (waiting?.join('') === this.value) this.show(waiting);
  };

  /** Between blocks of one line a browser would put a line feed. */
  #copy = (event: ClipboardEvent | DragEvent): void => {
    const { start, end } = this.#currentSelection();
    const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
    if (start === end || !data) return;
    data.setData('text/plain', this.value.slice(start, end));
    if (event.type === 'dragstart') return;
    event.preventDefault();
    if (event.type !== 'cut') return;
    this.#replace(start, end, '');
    this.#dispatchInput('deleteByCut', null);
  };

  /** From the end of a block to the start of the next one of the same line: no step of its own. To an empty line: one. */
  #moveAcrossBlocks = (event: KeyboardEvent): void => {
    const forward = event.key === 'ArrowRight';
    if ((!forward && event.key !== 'ArrowLeft') || event.ctrlKey || event.metaKey || event.altKey) return;
    const { start, end, direction } = this.#currentSelection();
    if (start !== end && !event.shiftKey) return;
    const head = direction === 'backward' ? start : end;
    const { block, index, start: blockStart } = this.#text.at(head);
    const [former, next] = [this.#text.block(index - 1), this.#text.block(index + 1)];
    // There the keys mean the other way.
    if (mayRunRightToLeft(block.text)) return;
    let place: Place;
    if (!block.lineFeeds && next && head === blockStart + block.text.length)
      place = forward ? placeIn(next, 0) : placeIn(block, block.text.length);
    else if (!forward && head === blockStart && former?.text === '') {
      // Firefox would step over the empty line.
      place = placeIn(former, 0);
      event.preventDefault();
    } else return;
    const selection = this.element.ownerDocument.getSelection();
    if (event.shiftKey) selection?.extend(place.node, place.offset);
    else selection?.collapse(place.node, place.offset);
    this.#scrollToCursor();
  };

  #handleFocus = (): void => {
    this.element.ownerDocument.addEventListener('selectionchange', this.#storeSelection);
    // A pointer sets the cursor after this, a key leaves it to us.
    this.#applySelection();
  };

  #handleBlur = (): void => {
    this.element.ownerDocument.removeEventListener('selectionchange', this.#storeSelection);
  };

  #storeSelection = (): void => {
    // Not every browser says so when a field that has the focus is taken away.
    if (!this.focused) this.#handleBlur();
    this.#currentSelection();
  };

  /** What is selected now, or was when the focus was here. */
  #currentSelection(): TextSelection {
    const selected = this.focused ? selectionIn(this.element) : null;
    if (selected && this.element.contains(selected.start.node) && this.element.contains(selected.end.node)) {
      const [start, end] = [this.#text.offsetOf(selected.start), this.#text.offsetOf(selected.end)];
      const direction = start === end ? 'none' : selected.backward ? 'backward' : 'forward';
      this.#selection = { start, end, direction };
    }
    return this.#selection;
  }

  #applySelection(): void {
    const { start, end, direction } = this.#selection;
    const [from, to] = [this.#text.placeOf(start), this.#text.placeOf(end)];
    const [anchor, head] = direction === 'backward' ? [to, from] : [from, to];
    this.element.ownerDocument
      .getSelection()
      ?.setBaseAndExtent(anchor.node, anchor.offset, head.node, head.offset);
  }

  /** Brings the cursor into view with the next frame, when all is laid out anyway. */
  #scrollToCursor(): void {
    if (this.#frame || !this.focused) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const { start, end, direction } = this.#currentSelection();
      scrollIntoView(this.#text.placeOf(direction === 'backward' ? start : end), this.element);
    });
  }
}

/** What an edit puts in place of its range; null where it changes no text. */
function insertedBy({ inputType, data, dataTransfer }: InputEvent): string | null {
  if (inputType === 'insertLineBreak' || inputType === 'insertParagraph') return '\n';
  if (inputType.startsWith('insert')) return data ?? dataTransfer?.getData('text/plain') ?? null;
  return inputType.startsWith('delete') ? '' : null;
}

/** Scrolls as little as it takes to show a place of an element inside what scrolls it. */
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
