/**
 * Chooses the field of an editor: its text area, or a field of blocks for a text that would make a text area slow.
 * Switches between the two as the text changes, and keeps cursor and focus.
 */
import { retriable } from '../../../controllers/retriable.ts';
import { areaText, changedRange } from '../../../prompt/text.ts';
import type { Segment } from '../../../tokenizers/segments.ts';
import type { BlockField } from '../block-editor/block-field.ts';
import {
  BlockEnds,
  blockTexts,
  isSlowToLayOut,
  longestBlockUnits,
  maxLineUnits,
  plainBlockTexts,
} from './blocks.ts';
import { isFocused, type TextField } from './text-field.ts';

/** A focused field of blocks stays in use until the text is shorter than this, so that it is not replaced while a user deletes. */
const keepBlocksUnits = 2_000;

/** A read-only text area holds this much of its text: more than a preview shows. */
const readOnlyStartUnits = 2_000;

/** For a longer text it takes less time to load the blocks than to lay out a text area. */
const awaitBlocksUnits = 300_000;

/** The class of block fields; undefined before it is loaded, null where loading failed. */
let BlockFieldClass: typeof BlockField | null | undefined;

const load = retriable(() => import('../block-editor/block-field.ts'));

/** The load that was started first; all editors share it. Null before it, and after a failure. */
let loading: Promise<unknown> | null = null;

/** Loads the block field. If that fails, text areas stay in use until the next call succeeds. */
function loadBlockField(): Promise<unknown> {
  loading ??= load().then(
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
  #composing = false;
  #requestedBlocks = false;
  /** Where to put the cursor once the field holds the whole text. */
  #pendingCursor: number | null = null;

  /** `onReady` is called once it is known whether blocks are available, if `show` needed them before: call `show` again then. */
  constructor(area: HTMLTextAreaElement, onReady: () => void) {
    this.#area = area;
    this.#onReady = onReady;
    for (const type of ['compositionstart', 'compositionend'])
      area.addEventListener(type, () => (this.#composing = type === 'compositionstart'));
    // Load the blocks on focus, so that a large paste need not wait for them; after a failure, load them again.
    area.addEventListener('focus', () => void loadBlockField());
  }

  /** The field in use. */
  get current(): TextField {
    return this.#blocks ?? this.#area;
  }

  /** Sets the cursor; later, if the field does not hold the whole text yet. */
  setCursor(offset: number): void {
    this.#pendingCursor = this.#blocks || !this.#area.readOnly ? null : offset;
    this.current.setSelectionRange(offset, offset);
  }

  /** Where blocks end; null while the text area is in use. */
  get ends(): BlockEnds | null {
    return this.#ends;
  }

  /** Shows a text; for a `folded` one only as much as its preview needs. Cheap where little has changed. */
  show(text: string, segments: readonly Segment[], folded = false): void {
    const plain = areaText(text);
    const slow = isSlowToLayOut(plain);
    this.#choose(plain, slow, folded);
    if (this.#blocks) {
      this.#ends ??= new BlockEnds();
      this.#ends.update(segments);
      const cut = segments.length > 0 && longestBlockUnits(segments, this.#ends) <= maxLineUnits;
      this.#blocks.show(cut ? blockTexts(segments, this.#ends).map(areaText) : plainBlockTexts(plain));
      return;
    }
    const partly = slow && (folded || this.#awaitsBlocks(plain));
    this.#area.readOnly = partly;
    this.#writeArea(partly ? plain.slice(0, readOnlyStartUnits) : plain);
  }

  /** Whether to wait for the blocks instead of laying a long text out in the text area that they replace. */
  #awaitsBlocks(text: string): boolean {
    return BlockFieldClass === undefined && text.length > awaitBlocksUnits && this.#area.value !== text;
  }

  /** Sets the text of the area, with the cursor at the end of the change. */
  #writeArea(text: string): void {
    const before = this.#area.value;
    if (before === text) return;
    const [, end] = changedRange(before, text);
    this.#area.value = text;
    // A text that appears in an empty, unfocused area gets its cursor at the start, where a user begins to read.
    const cursor = before === '' && !isFocused(this.#area) ? 0 : end;
    this.#area.setSelectionRange(cursor, cursor);
  }

  /** Switches to the field that suits the text. */
  #choose(text: string, slow: boolean, folded: boolean): void {
    if (this.#blocks) {
      if (!slow && !this.#blocks.composing && !(this.#blocks.focused && text.length > keepBlocksUnits))
        this.#useArea(text);
    } else if (slow && BlockFieldClass === undefined) this.#loadBlocks();
    else if (slow && BlockFieldClass && !folded && !this.#composing) this.#useBlocks(BlockFieldClass, text);
  }

  #loadBlocks(): void {
    if (this.#requestedBlocks) return;
    this.#requestedBlocks = true;
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
 * Passes the trimmed text between an element's tags to `use`: at once, and again when the page has been parsed, since an
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
