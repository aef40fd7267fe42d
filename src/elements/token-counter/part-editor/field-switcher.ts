/**
 * Chooses the field of an editor: its text area, or a field of blocks if the text would make a text area slow. It
 * switches between the two as the text changes, without losing cursor and focus.
 */

import { areaText, changedRange } from '../../../prompt/text.ts';
import { retriable } from '../../../tokenizers/retriable.ts';
import type { Segment } from '../../../tokenizers/segments.ts';
import type { BlockField } from '../block-editor/block-field.ts';
import {
  BlockEnds,
  blockTexts,
  isSlowToLayOut,
  largestBlockUnits,
  maxLineUnits,
  plainBlockTexts,
} from './blocks.ts';
import { isFocused, type TextField } from './text-field.ts';

/**
 * A focused field of blocks stays in use until its text is shorter than this number of UTF-16 units, so that it is not
 * replaced while the user deletes text.
 */
const keepBlocksUnits = 2_000;

/** A read-only text area contains only the start of a long text, with this many UTF-16 units. A preview shows fewer. */
const readOnlyStartUnits = 2_000;

/** If a text is longer than this, the editor waits for the blocks, because loading them takes less time than laying out a text area. */
const awaitBlocksUnits = 300_000;

/** The class of block fields. `undefined` before it is loaded. `null` if loading failed. */
let BlockFieldClass: typeof BlockField | null | undefined;

const loadModule = retriable(() => import('../block-editor/block-field.ts'));

/** The load of the block field, which all editors share. `null` before the first load and after a failed one. */
let loading: Promise<unknown> | null = null;

/** Loads the block field. If that fails, text areas stay in use until the next call succeeds. */
function loadBlockField(): Promise<unknown> {
  loading ??= loadModule().then(
    (module) => (BlockFieldClass = module.BlockField),
    () => (BlockFieldClass = loading = null),
  );
  return loading;
}

/** The field of one editor. */
export class FieldSwitcher {
  readonly #area: HTMLTextAreaElement;
  readonly #onReady: () => void;
  #blocks: BlockField | null = null;
  #ends: BlockEnds | null = null;
  #isComposing = false;
  #areBlocksRequested = false;
  /** The cursor position to set when the field contains the whole text. */
  #pendingCursor: number | null = null;

  /**
   * `onReady` is called if `show` needed blocks before it was known whether they can be loaded. Then `show` must be
   * called again.
   */
  constructor(area: HTMLTextAreaElement, onReady: () => void) {
    this.#area = area;
    this.#onReady = onReady;
    for (const type of ['compositionstart', 'compositionend'])
      area.addEventListener(type, () => (this.#isComposing = type === 'compositionstart'));
    // The blocks are loaded on focus, so that a large paste does not have to wait. After a failure, they are loaded again.
    area.addEventListener('focus', () => void loadBlockField());
  }

  /** The field in use. */
  get current(): TextField {
    return this.#blocks ?? this.#area;
  }

  /** Sets the cursor. If the field does not contain the whole text yet, the cursor is set again later. */
  setCursor(offset: number): void {
    this.#pendingCursor = this.#blocks || !this.#area.readOnly ? null : offset;
    this.current.setSelectionRange(offset, offset);
  }

  /** The ends of blocks. `null` while the text area is used. */
  get ends(): BlockEnds | null {
    return this.#ends;
  }

  /** Shows a text. If `isFolded`, it shows only as much as the preview needs. Small changes cost little. */
  show(text: string, segments: readonly Segment[], isFolded = false): void {
    const fieldText = areaText(text);
    const isSlow = isSlowToLayOut(fieldText);
    this.#chooseField(fieldText, isSlow, isFolded);
    if (this.#blocks) {
      this.#ends ??= new BlockEnds();
      this.#ends.update(segments);
      const canSplit = segments.length > 0 && largestBlockUnits(segments, this.#ends) <= maxLineUnits;
      this.#blocks.show(
        canSplit ? blockTexts(segments, this.#ends).map(areaText) : plainBlockTexts(fieldText),
      );
      return;
    }
    const isPartial = isSlow && (isFolded || this.#awaitsBlocks(fieldText));
    this.#area.readOnly = isPartial;
    this.#writeArea(isPartial ? fieldText.slice(0, readOnlyStartUnits) : fieldText);
  }

  /** Whether to wait for the blocks instead of laying out a long text in the text area that they will replace. */
  #awaitsBlocks(text: string): boolean {
    return BlockFieldClass === undefined && text.length > awaitBlocksUnits && this.#area.value !== text;
  }

  /** Sets the text of the area, with the cursor at the end of the change. */
  #writeArea(text: string): void {
    const previousText = this.#area.value;
    if (previousText === text) return;
    const [, end] = changedRange(previousText, text);
    this.#area.value = text;
    // If an empty area without focus gets a text, the cursor is set to its start, because a user begins to read there.
    const cursor = previousText === '' && !isFocused(this.#area) ? 0 : end;
    this.#area.setSelectionRange(cursor, cursor);
  }

  /** Switches to the field that suits the text. */
  #chooseField(text: string, isSlow: boolean, isFolded: boolean): void {
    if (this.#blocks) {
      if (!isSlow && !this.#blocks.composing && !(this.#blocks.focused && text.length > keepBlocksUnits))
        this.#useArea(text);
    } else if (isSlow && BlockFieldClass === undefined) this.#loadBlocks();
    else if (isSlow && BlockFieldClass && !isFolded && !this.#isComposing)
      this.#useBlocks(BlockFieldClass, text);
  }

  #loadBlocks(): void {
    if (this.#areBlocksRequested) return;
    this.#areBlocksRequested = true;
    void loadBlockField().then(this.#onReady);
  }

  #useBlocks(Field: typeof BlockField, text: string): void {
    const area = this.#area;
    const focused = isFocused(area);
    this.#blocks = new Field(area);
    this.#blocks.show(plainBlockTexts(area.readOnly ? text : area.value));
    if (this.#pendingCursor !== null)
      this.#blocks.setSelectionRange(this.#pendingCursor, this.#pendingCursor);
    else this.#blocks.setSelectionRange(area.selectionStart, area.selectionEnd, area.selectionDirection);
    this.#pendingCursor = null;
    area.hidden = true;
    if (focused) this.#blocks.focus();
  }

  #useArea(text: string): void {
    const blocks = this.#blocks as BlockField;
    const { selectionStart, selectionEnd, focused } = blocks;
    this.#area.hidden = false;
    this.#area.value = text;
    this.#area.setSelectionRange(selectionStart, selectionEnd);
    if (focused) this.#area.focus();
    blocks.remove();
    this.#blocks = this.#ends = null;
  }
}

/**
 * Passes the trimmed text between an element's tags to `use`: at once, and again when the page has been parsed. An
 * element can be connected before its children are parsed.
 */
export function readFallbackText(element: Element, use: (text: string) => void): void {
  const read = (): void => {
    const text = element.textContent?.trim();
    if (text) use(text);
  };
  read();
  const page = element.ownerDocument;
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', read, { once: true });
}
