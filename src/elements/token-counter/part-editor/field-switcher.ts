/**
 * What an editor's text is written in: its text area, or blocks where that would hold up each key. It changes between
 * the two with the text, and takes cursor and focus along. It draws no tokens.
 */
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

/** Whoever still writes in blocks stays there until this little text is left. */
const keepBlocksUnits = 2_000;

/** Of a text that is not shown whole a text area holds this much: more than its first lines. */
const readOnlyStartUnits = 2_000;

/** A text area takes longer to lay this out than blocks take to arrive. */
const awaitBlocksUnits = 300_000;

/** Undefined until it has come, null where it could not. */
let BlockFieldClass: typeof BlockField | null | undefined;

let loading: Promise<unknown> | null = null;

/** Where blocks cannot be had the text area goes on, as fast as it can. */
function loadBlockField(): Promise<unknown> {
  loading ??= import('../block-editor/block-field.ts').then(
    (module) => (BlockFieldClass = module.BlockField),
    () => (BlockFieldClass = null),
  );
  return loading;
}

export class FieldSwitcher {
  readonly #area: HTMLTextAreaElement;
  readonly #onReady: () => void;
  #blocks: BlockField | null = null;
  #ends: BlockEnds | null = null;
  #composing = false;
  #requestedBlocks = false;
  /** Where the cursor is to stand once the whole text is there. */
  #pendingCursor: number | null = null;

  /** `onReady` is called when it is known whether blocks can be had that `show` could not give yet. */
  constructor(area: HTMLTextAreaElement, onReady: () => void) {
    this.#area = area;
    this.#onReady = onReady;
    for (const type of ['compositionstart', 'compositionend'])
      area.addEventListener(type, () => (this.#composing = type === 'compositionstart'));
    // Whoever writes may paste: what a long text needs is there by then.
    area.addEventListener('focus', () => void loadBlockField(), { once: true });
  }

  /** What is written in now. */
  get current(): TextField {
    return this.#blocks ?? this.#area;
  }

  /** Sets the cursor, also in a text that is not there yet as a whole. */
  setCursor(offset: number): void {
    this.#pendingCursor = this.#blocks || !this.#area.readOnly ? null : offset;
    this.current.setSelectionRange(offset, offset);
  }

  /** Where blocks end; null while a text area lays the text out. */
  get ends(): BlockEnds | null {
    return this.#ends;
  }

  /** Shows a text; of one that is `folded` what its first lines need. Cheap where little changed. */
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

  /** A long text is not put into a text area that blocks are about to replace. */
  #awaitsBlocks(text: string): boolean {
    return BlockFieldClass === undefined && text.length > awaitBlocksUnits && this.#area.value !== text;
  }

  #writeArea(text: string): void {
    const former = this.#area.value;
    if (former === text) return;
    const [, end] = changedRange(former, text);
    this.#area.value = text;
    // Whoever comes to a text begins where it does, not at its end.
    const cursor = former === '' && !isFocused(this.#area) ? 0 : end;
    this.#area.setSelectionRange(cursor, cursor);
  }

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

// The text an element was written with between its tags, also where its children are parsed after it.

/** Calls `take` with the trimmed text: at once, and again when the page has been parsed where that is still to come. */
export function readFallbackText(element: Element, take: (text: string) => void): void {
  const read = (): void => {
    const text = element.textContent?.trim();
    if (text) take(text);
  };
  read();
  const page = element.ownerDocument;
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', read, { once: true });
}
