/**
 * What an editor's text is written in: its text area, or blocks where that would hold up each key. It changes between
 * the two with the text, and takes cursor and focus along. It draws no tokens.
 */
import type { Segment } from '../../tokenizers/segments.ts';
import type { BlockField } from './block-field.ts';
import {
  BlockEnds,
  blockTexts,
  isSlowToLayOut,
  longestBlock,
  longestLine,
  plainBlockTexts,
} from './blocks.ts';
import { changeOf } from './change.ts';
import { isFocused, type TextField } from './field.ts';
import { areaText } from './line-ends.ts';

/** Whoever still writes in blocks stays there until this little text is left. */
const shortText = 2_000;

let BlockFieldClass: typeof BlockField | null = null;
let loading: Promise<unknown> | null = null;

export class Fields {
  readonly #area: HTMLTextAreaElement;
  readonly #onReady: () => void;
  #blocks: BlockField | null = null;
  #ends: BlockEnds | null = null;
  #composing = false;

  /** `onReady` is called when blocks can be had that `show` could not give yet. */
  constructor(area: HTMLTextAreaElement, onReady: () => void) {
    this.#area = area;
    this.#onReady = onReady;
    for (const type of ['compositionstart', 'compositionend'])
      area.addEventListener(type, () => (this.#composing = type === 'compositionstart'));
  }

  /** What is written in now. */
  get current(): TextField {
    return this.#blocks ?? this.#area;
  }

  /** Where blocks end; null while a text area lays the text out. */
  get ends(): BlockEnds | null {
    return this.#ends;
  }

  /** Shows a text. Cheap where little changed. */
  show(text: string, segments: readonly Segment[]): void {
    const plain = areaText(text);
    this.#choose(plain);
    if (this.#blocks) {
      this.#ends ??= new BlockEnds();
      this.#ends.place(segments);
      const cut = segments.length > 0 && longestBlock(segments, this.#ends) <= longestLine;
      this.#blocks.show(cut ? blockTexts(segments, this.#ends).map(areaText) : plainBlockTexts(plain));
    } else this.#write(plain);
  }

  #write(text: string): void {
    const former = this.#area.value;
    if (former === text) return;
    const [, end] = changeOf(former, text);
    this.#area.value = text;
    // Whoever comes to a text begins where it does, not at its end.
    const cursor = former === '' && !isFocused(this.#area) ? 0 : end;
    this.#area.setSelectionRange(cursor, cursor);
  }

  #choose(text: string): void {
    const slow = isSlowToLayOut(text);
    if (this.#blocks) {
      if (!slow && !(this.#blocks.focused && text.length > shortText)) this.#useArea(text);
    } else if (slow && !this.#composing) this.#useBlocks();
  }

  #useBlocks(): void {
    if (!BlockFieldClass) {
      // Without them the text area goes on, as fast as it can.
      loading ??= import('./block-field.ts').then(
        (module) => (BlockFieldClass = module.BlockField),
        () => (loading = null),
      );
      void loading.then(() => BlockFieldClass && this.#onReady());
      return;
    }
    const area = this.#area;
    const focused = isFocused(area);
    this.#blocks = new BlockFieldClass(area);
    this.#blocks.show(plainBlockTexts(area.value));
    this.#blocks.setSelectionRange(area.selectionStart, area.selectionEnd, area.selectionDirection);
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
