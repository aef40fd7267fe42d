/**
 * The text of a block field as block elements. Converts between text offsets and DOM places, edits only the blocks
 * that a change touches, and reads the selection inside a shadow root.
 */

/** One block of the text with its element. */
export interface Block {
  /** The text of the block without its final line feed. */
  readonly text: string;
  /** Line feeds after the text: 1 if the block ends a line, else 0. */
  readonly lineFeeds: 0 | 1;
  readonly element: HTMLElement;
}

/** A block with its position. */
export interface PlacedBlock {
  readonly block: Block;
  readonly index: number;
  /** Offset of the block in the whole text. */
  readonly start: number;
}

/** A text as the block children of one element. */
export class BlockText {
  readonly #root: HTMLElement;
  #blocks: readonly Block[] = [];

  /** No other code may change the children of `root`, except the browser for input methods (see `readBack`). */
  constructor(root: HTMLElement) {
    this.#root = root;
  }

  get value(): string {
    return this.#blocks.map(({ text, lineFeeds }) => (lineFeeds ? `${text}\n` : text)).join('');
  }

  /** The block at an index. `undefined` if there is none. */
  block(index: number): Block | undefined {
    return this.#blocks[index];
  }

  /** Shows these block texts. Elements of unchanged blocks at the start and the end stay. Returns false if nothing changes. */
  show(texts: readonly string[]): boolean {
    // A final line feed is followed by an empty line to type in.
    const shownTexts = texts.at(-1)?.endsWith('\n') === false ? texts : [...texts, ''];
    const isUnchanged = (block: Block | undefined, text: string | undefined): boolean =>
      block !== undefined && text !== undefined && isIntact(block) && hasText(block, text);
    const oldBlocks = this.#blocks;
    const maxUnchanged = Math.min(oldBlocks.length, shownTexts.length);
    let unchangedAtStart = 0;
    while (
      unchangedAtStart < maxUnchanged &&
      isUnchanged(oldBlocks[unchangedAtStart], shownTexts[unchangedAtStart])
    )
      unchangedAtStart += 1;
    if (unchangedAtStart === oldBlocks.length && unchangedAtStart === shownTexts.length) return false;
    let unchangedAtEnd = 0;
    while (
      unchangedAtEnd < maxUnchanged - unchangedAtStart &&
      isUnchanged(oldBlocks.at(-1 - unchangedAtEnd), shownTexts.at(-1 - unchangedAtEnd))
    )
      unchangedAtEnd += 1;

    const replacedBlocks = oldBlocks.slice(unchangedAtStart, oldBlocks.length - unchangedAtEnd);
    const newBlocks = shownTexts
      .slice(unchangedAtStart, shownTexts.length - unchangedAtEnd)
      .map((text) => blockOf(text, replacedBlocks.shift()?.element));
    for (const { element } of replacedBlocks) element.remove();
    let previous = oldBlocks[unchangedAtStart - 1]?.element ?? null;
    for (const { element } of newBlocks) {
      if (!element.parentNode) previous ? previous.after(element) : this.#root.prepend(element);
      previous = element;
    }
    this.#blocks = [
      ...oldBlocks.slice(0, unchangedAtStart),
      ...newBlocks,
      ...oldBlocks.slice(oldBlocks.length - unchangedAtEnd),
    ];
    return true;
  }

  /** Replaces a range with `data`. The blocks that the range touches become one block. */
  replace(start: number, end: number, data: string): void {
    const first = this.at(start);
    const last = this.at(end, first.index);
    const text =
      first.block.text.slice(0, start - first.start) + data + last.block.text.slice(end - last.start);
    for (const { element } of this.#blocks.slice(first.index + 1, last.index + 1)) element.remove();
    this.#blocks = [
      ...this.#blocks.slice(0, first.index),
      writeBlock({ text, lineFeeds: last.block.lineFeeds, element: first.block.element }),
      ...this.#blocks.slice(last.index + 1),
    ];
  }

  /** Reads the text that an input method has written into the elements. */
  readBack(): void {
    const blockByElement = new Map(this.#blocks.map((block) => [block.element as Node, block]));
    this.#blocks = [...this.#root.childNodes].map((node) => {
      const block = blockByElement.get(node);
      const text = node.textContent ?? '';
      if (block) return block.text === text ? block : { ...block, text };
      const element = document.createElement('div');
      node.replaceWith(element);
      return writeBlock({ text, lineFeeds: 1, element });
    });
    if (!this.#blocks.length) this.show([]);
  }

  /** The block that contains an offset, searched from the block with index `from` on. An offset between two blocks belongs to the first one. */
  at(offset: number, from = 0): PlacedBlock {
    let start = 0;
    for (const [index, block] of this.#blocks.entries()) {
      const isLast = index === this.#blocks.length - 1;
      if (isLast || (index >= from && offset <= start + block.text.length)) return { block, index, start };
      start += block.text.length + block.lineFeeds;
    }
    throw new RangeError('A text without blocks has no place');
  }

  /** The DOM place of an offset. */
  placeOf(offset: number): Place {
    if (!this.#blocks.length) return { node: this.#root, offset: 0 };
    const { block, start } = this.at(offset);
    return placeIn(block, offset - start);
  }

  /** The offset of a DOM place. */
  offsetOf({ node, offset }: Place): number {
    const blockIndex =
      node === this.#root ? offset : this.#blocks.findIndex(({ element }) => element.contains(node));
    const start = this.#blocks
      .slice(0, Math.max(blockIndex, 0))
      .reduce((units, { text, lineFeeds }) => units + text.length + lineFeeds, 0);
    const block = this.#blocks[blockIndex];
    return block && node !== this.#root
      ? start + Math.min(offsetIn(block, node, offset), block.text.length)
      : start;
  }

  /** Start of the character or word before an offset. White space after the word belongs to the word. */
  startOfPrevious(offset: number, granularity: 'grapheme' | 'word'): number {
    const textBefore = this.value.slice(Math.max(0, offset - maxWordUnits), offset);
    const pieces = [...new Intl.Segmenter(undefined, { granularity }).segment(textBefore)].map(
      ({ segment }) => segment,
    );
    let lastPiece = pieces.pop() ?? '';
    if (granularity === 'word' && lastPiece.trim() === '') lastPiece = (pieces.pop() ?? '') + lastPiece;
    return offset - lastPiece.length;
  }

  /** End of the character or word after an offset. White space before the word belongs to the word. */
  endOfNext(offset: number, granularity: 'grapheme' | 'word'): number {
    const textAfter = this.value.slice(offset, offset + maxWordUnits);
    const [first, second] = [...new Intl.Segmenter(undefined, { granularity }).segment(textAfter)].map(
      ({ segment }) => segment,
    );
    const startsWithSpace = granularity === 'word' && first?.trim() === '';
    return offset + (first?.length ?? 0) + (startsWithSpace ? (second?.length ?? 0) : 0);
  }
}

/**
 * Maximum length of a word, in UTF-16 units. Any user-perceived character, such as a flag or a family emoji, is
 * shorter.
 */
const maxWordUnits = 128;

/** The DOM place of an offset inside a block. */
export function placeIn({ element }: Block, offset: number): Place {
  const node = element.firstChild ?? element;
  return { node, offset: node instanceof Text ? Math.min(offset, node.length) : 0 };
}

/** A block with this text, in the given element or a new one. */
function blockOf(text: string, element: HTMLElement = document.createElement('div')): Block {
  const lineFeeds = text.endsWith('\n') ? 1 : 0;
  element.className = 'block';
  return writeBlock({ text: lineFeeds ? text.slice(0, -1) : text, lineFeeds, element });
}

/** Writes a block's text into its element. An empty last line needs a `<br>` to be visible. */
function writeBlock(block: Block): Block {
  const { text, element } = block;
  const node = element.firstChild;
  if (node instanceof Text && text !== '') {
    node.data = text;
    while (node.nextSibling) node.nextSibling.remove();
  } else element.replaceChildren(text);
  if (endsEmpty(text)) element.append(document.createElement('br'));
  return block;
}

/** Whether the last line of a block is empty. */
function endsEmpty(text: string): boolean {
  return text === '' || text.endsWith('\n');
}

/** Whether a block's element still has the children that `writeBlock` gave it. */
function isIntact({ text, element }: Block): boolean {
  return element.childNodes.length === (endsEmpty(text) ? 2 : 1) && element.firstChild instanceof Text;
}

/** Whether a block already shows this text. */
function hasText({ text, lineFeeds }: Block, shownText: string): boolean {
  return (
    (lineFeeds === 1) === shownText.endsWith('\n') &&
    (lineFeeds ? shownText.slice(0, -1) : shownText) === text
  );
}

/** The offset in the text of a block at which a DOM place in its element lies. */
function offsetIn({ element }: Block, node: Node, offset: number): number {
  const range = element.ownerDocument.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** A DOM place, as in a `Range`. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** A selection, in document order. */
export interface DomSelection {
  readonly start: Place;
  readonly end: Place;
  readonly isBackward: boolean;
}

/** A selection in a browser that may lack `getComposedRanges`, which reads a selection inside shadow roots. */
type ComposedSelection = Partial<Pick<Selection, 'getComposedRanges'>>;

/** A root that may have `getSelection`, as shadow roots in Chromium. */
interface SelectingRoot {
  getSelection?(): Selection | null;
}

/** The selection in the tree of an element. `null` if there is none. Browsers report it in different ways. */
export function selectionIn(element: Element): DomSelection | null {
  const root = element.getRootNode();
  const pageSelection = element.ownerDocument.getSelection();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const composedRange = (pageSelection as ComposedSelection | null)?.getComposedRanges?.({ shadowRoots })[0];
  const selection = composedRange
    ? pageSelection
    : ((root as SelectingRoot).getSelection?.() ?? pageSelection);
  const range = composedRange ?? (selection?.rangeCount ? selection.getRangeAt(0) : null);
  if (!range) return null;
  return {
    start: { node: range.startContainer, offset: range.startOffset },
    end: { node: range.endContainer, offset: range.endOffset },
    isBackward: selection ? runsBackward(selection, range) : false,
  };
}

function runsBackward(selection: Selection, range: AbstractRange): boolean {
  if (selection.direction !== undefined && selection.direction !== 'none')
    return selection.direction === 'backward';
  return (
    !range.collapsed &&
    selection.anchorNode === range.endContainer &&
    selection.anchorOffset === range.endOffset
  );
}
