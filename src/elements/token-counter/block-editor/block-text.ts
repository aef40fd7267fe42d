/**
 * A text in blocks as elements: which block holds which offset, and edits of the blocks they touch alone. It knows no
 * events and no selection.
 */

/** A stretch of the text with its element. */
export interface Block {
  /** Without the line feed it ends with. */
  readonly text: string;
  /** 1 where a line feed ends it, else 0. */
  readonly lineFeeds: 0 | 1;
  readonly element: HTMLElement;
}

/** A block with where it stands. */
export interface PlacedBlock {
  readonly block: Block;
  readonly index: number;
  /** Offset of its text. */
  readonly start: number;
}

export class BlockText {
  readonly #root: HTMLElement;
  #blocks: readonly Block[] = [];

  /** `root` must keep its children to this object, but for what a browser writes by itself (`readBack`). */
  constructor(root: HTMLElement) {
    this.#root = root;
  }

  get value(): string {
    return this.#blocks.map(({ text, lineFeeds }) => (lineFeeds ? `${text}\n` : text)).join('');
  }

  /** The block of that index; undefined where there is none. */
  block(index: number): Block | undefined {
    return this.#blocks[index];
  }

  /** Holds the texts of blocks; an element stays as it is where its text does. False where all do. */
  show(texts: readonly string[]): boolean {
    // Behind a line feed that ends the text there is a line to write in.
    const shown = texts.at(-1)?.endsWith('\n') === false ? texts : [...texts, ''];
    const stays = (block: Block | undefined, text: string | undefined): boolean =>
      block !== undefined && text !== undefined && isIntact(block) && hasText(block, text);
    const former = this.#blocks;
    const most = Math.min(former.length, shown.length);
    let head = 0;
    while (head < most && stays(former[head], shown[head])) head += 1;
    if (head === former.length && head === shown.length) return false;
    let tail = 0;
    while (tail < most - head && stays(former.at(-1 - tail), shown.at(-1 - tail))) tail += 1;

    const left = former.slice(head, former.length - tail);
    const fresh = shown.slice(head, shown.length - tail).map((text) => blockOf(text, left.shift()?.element));
    for (const { element } of left) element.remove();
    let previous = former[head - 1]?.element ?? null;
    for (const { element } of fresh) {
      if (!element.parentNode) previous ? previous.after(element) : this.#root.prepend(element);
      previous = element;
    }
    this.#blocks = [...former.slice(0, head), ...fresh, ...former.slice(former.length - tail)];
    return true;
  }

  /** Puts `data` in place of a range; the blocks it reaches over become one. */
  replace(start: number, end: number, data: string): void {
    const from = this.at(start);
    const to = this.at(end, from.index);
    const text = from.block.text.slice(0, start - from.start) + data + to.block.text.slice(end - to.start);
    for (const { element } of this.#blocks.slice(from.index + 1, to.index + 1)) element.remove();
    this.#blocks = [
      ...this.#blocks.slice(0, from.index),
      writeBlock({ text, lineFeeds: to.block.lineFeeds, element: from.block.element }),
      ...this.#blocks.slice(to.index + 1),
    ];
  }

  /** Takes over what a browser has written by itself. */
  readBack(): void {
    const byElement = new Map(this.#blocks.map((block) => [block.element as Node, block]));
    this.#blocks = [...this.#root.childNodes].map((node) => {
      const block = byElement.get(node);
      const text = node.textContent ?? '';
      if (block) return block.text === text ? block : { ...block, text };
      const element = document.createElement('div');
      node.replaceWith(element);
      return writeBlock({ text, lineFeeds: 1, element });
    });
    if (!this.#blocks.length) this.show([]);
  }

  /** The block that holds an offset, the former one between two, no earlier than the one of index `from`. */
  at(offset: number, from = 0): PlacedBlock {
    let start = 0;
    for (const [index, block] of this.#blocks.entries()) {
      const last = index === this.#blocks.length - 1;
      if (last || (index >= from && offset <= start + block.text.length)) return { block, index, start };
      start += block.text.length + block.lineFeeds;
    }
    throw new RangeError('A text without blocks has no place');
  }

  /** Where an offset is in the elements. */
  placeOf(offset: number): Place {
    if (!this.#blocks.length) return { node: this.#root, offset: 0 };
    const { block, start } = this.at(offset);
    return placeIn(block, offset - start);
  }

  /** The offset of a place in the elements. */
  offsetOf({ node, offset }: Place): number {
    const before =
      node === this.#root ? offset : this.#blocks.findIndex(({ element }) => element.contains(node));
    const start = this.#blocks
      .slice(0, Math.max(before, 0))
      .reduce((units, { text, lineFeeds }) => units + text.length + lineFeeds, 0);
    const block = this.#blocks[before];
    return block && node !== this.#root
      ? start + Math.min(offsetIn(block, node, offset), block.text.length)
      : start;
  }

  /** Where the character or word before an offset starts, white space behind it included. */
  startOfPrevious(offset: number, granularity: 'grapheme' | 'word'): number {
    const near = this.value.slice(Math.max(0, offset - maxWordUnits), offset);
    const pieces = [...new Intl.Segmenter(undefined, { granularity }).segment(near)].map(
      ({ segment }) => segment,
    );
    let last = pieces.pop() ?? '';
    if (granularity === 'word' && last.trim() === '') last = (pieces.pop() ?? '') + last;
    return offset - last.length;
  }

  /** Where the character or word behind an offset ends, white space before it included. */
  endOfNext(offset: number, granularity: 'grapheme' | 'word'): number {
    const near = this.value.slice(offset, offset + maxWordUnits);
    const [first, second] = [...new Intl.Segmenter(undefined, { granularity }).segment(near)].map(
      ({ segment }) => segment,
    );
    const space = granularity === 'word' && first?.trim() === '';
    return offset + (first?.length ?? 0) + (space ? (second?.length ?? 0) : 0);
  }
}

/** Units of a word, and more than those of a character as people see it, families and flags included. */
const maxWordUnits = 128;

/** Where an offset of a block's text is. */
export function placeIn({ element }: Block, offset: number): Place {
  const node = element.firstChild ?? element;
  return { node, offset: node instanceof Text ? Math.min(offset, node.length) : 0 };
}

function blockOf(text: string, element: HTMLElement = document.createElement('div')): Block {
  const lineFeeds = text.endsWith('\n') ? 1 : 0;
  element.className = 'block';
  return writeBlock({ text: lineFeeds ? text.slice(0, -1) : text, lineFeeds, element });
}

/** Puts a block's text into its element. A last line that is empty needs a break to be there. */
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

function endsEmpty(text: string): boolean {
  return text === '' || text.endsWith('\n');
}

/** Whether a block's element is as it was written. */
function isIntact({ text, element }: Block): boolean {
  return element.childNodes.length === (endsEmpty(text) ? 2 : 1) && element.firstChild instanceof Text;
}

function hasText({ text, lineFeeds }: Block, shown: string): boolean {
  return (lineFeeds === 1) === shown.endsWith('\n') && (lineFeeds ? shown.slice(0, -1) : shown) === text;
}

/** An offset of a block's text from a place inside its element. */
function offsetIn({ element }: Block, node: Node, offset: number): number {
  const range = element.ownerDocument.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

// The selection inside a shadow root, which every browser tells in another way. It knows no text.

/** A place in a tree. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** What is selected, in the order of the document. */
export interface DomSelection {
  readonly start: Place;
  readonly end: Place;
  readonly backward: boolean;
}

/** Not in every browser that the types know. */
type ComposedSelection = Partial<Pick<Selection, 'getComposedRanges'>>;

interface SelectingRoot {
  getSelection?(): Selection | null;
}

/** The selection in an element's tree; null where there is none. */
export function selectionIn(element: Element): DomSelection | null {
  const root = element.getRootNode();
  const page = element.ownerDocument.getSelection();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const composed = (page as ComposedSelection | null)?.getComposedRanges?.({ shadowRoots })[0];
  const selection = composed ? page : ((root as SelectingRoot).getSelection?.() ?? page);
  const range = composed ?? (selection?.rangeCount ? selection.getRangeAt(0) : null);
  if (!range) return null;
  return {
    start: { node: range.startContainer, offset: range.startOffset },
    end: { node: range.endContainer, offset: range.endOffset },
    backward: selection ? runsBackward(selection, range) : false,
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
