/**
 * A text to write in, in blocks: what stands in for a text area where one would lay out all of its text at every key.
 * Edits are made to the text first and then to the blocks they touch; only input methods write into a block themselves.
 * It knows no tokens, and leaves what can be undone to whoever hears its `input` events.
 */
import { changeOf } from './change.ts';
import { isFocused, standIn, type TextField } from './field.ts';
import { type Place, selectedIn } from './selection.ts';

/** A stretch of the text with its element. */
interface Block {
  /** Without the line feed it ends with. */
  text: string;
  /** 1 where a line feed ends it, else 0. */
  feed: 0 | 1;
  readonly element: HTMLElement;
}

interface SelectedText {
  readonly start: number;
  readonly end: number;
  readonly direction: 'forward' | 'backward' | 'none';
}

/** What an area has that its stand-in needs as well. */
const sharedAttributes = ['part', 'dir', 'spellcheck', 'autocapitalize', 'aria-describedby', 'data-index'];

export class BlockField implements TextField {
  readonly element: HTMLElement;
  readOnly = false;
  #blocks: Block[] = [];
  #selection: SelectedText = { start: 0, end: 0, direction: 'none' };
  /** What to show once an input method has finished. */
  #waiting: readonly string[] | null = null;
  #composing = false;
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
    element.addEventListener('beforeinput', this.#edit);
    element.addEventListener('input', this.#readBack);
    element.addEventListener('compositionstart', this.#compose);
    element.addEventListener('compositionend', this.#composed);
    element.addEventListener('copy', this.#copy);
    element.addEventListener('cut', this.#copy);
    element.addEventListener('dragstart', this.#copy);
    element.addEventListener('keydown', this.#step);
    element.addEventListener('focus', this.#focused);
    element.addEventListener('blur', this.#blurred);
    this.element = element;
    standIn(element, this);
    area.after(element);
  }

  /** Takes the field away. */
  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.element.remove();
  }

  get value(): string {
    return this.#blocks.map(({ text, feed }) => (feed ? `${text}\n` : text)).join('');
  }

  get dataset(): DOMStringMap {
    return this.element.dataset;
  }

  /** True while whoever writes, writes here. */
  get focused(): boolean {
    return isFocused(this.element);
  }

  get selectionStart(): number {
    return this.#selected().start;
  }

  get selectionEnd(): number {
    return this.#selected().end;
  }

  get selectionDirection(): SelectedText['direction'] {
    return this.#selected().direction;
  }

  focus(): void {
    this.element.focus();
  }

  setSelectionRange(start: number, end: number, direction: SelectedText['direction'] = 'none'): void {
    this.#selection = { start, end, direction };
    if (this.focused) this.#select();
  }

  /** Shows the texts of blocks. The cursor stays in its place of the text, or goes to the end of what has changed. */
  show(texts: readonly string[]): void {
    if (this.#composing) {
      this.#waiting = texts;
      return;
    }
    // Behind a line feed that ends the text there is a line to write in.
    const shown = texts.at(-1)?.endsWith('\n') === false ? texts : [...texts, ''];
    const stays = (block: Block | undefined, text: string | undefined): boolean =>
      block !== undefined && text !== undefined && isWhole(block) && holds(block, text);
    const former = this.#blocks;
    const most = Math.min(former.length, shown.length);
    let head = 0;
    while (head < most && stays(former[head], shown[head])) head += 1;
    if (head === former.length && head === shown.length) return;
    let tail = 0;
    while (tail < most - head && stays(former.at(-1 - tail), shown.at(-1 - tail))) tail += 1;

    const before = this.value;
    const selected = this.#selected();
    const left = former.slice(head, former.length - tail);
    const fresh = shown.slice(head, shown.length - tail).map((text) => blockOf(text, left.shift()?.element));
    for (const { element } of left) element.remove();
    let previous = former[head - 1]?.element ?? null;
    for (const { element } of fresh) {
      if (!element.parentNode) previous ? previous.after(element) : this.element.prepend(element);
      previous = element;
    }
    this.#blocks = [...former.slice(0, head), ...fresh, ...former.slice(former.length - tail)];
    const after = this.value;
    if (after !== before) {
      const [, end] = changeOf(before, after);
      this.setSelectionRange(end, end);
      this.#reveal();
    } else this.setSelectionRange(selected.start, selected.end, selected.direction);
  }

  #edit = (event: InputEvent): void => {
    if (!event.cancelable || event.isComposing || this.#composing) return;
    event.preventDefault();
    const data = insertedBy(event);
    if (data === null) return;
    const [range] = event.getTargetRanges();
    let { start, end } = this.#selected();
    // Of a selection that ends with a line Firefox names the line feed too.
    if (range && (start === end || /Replacement|Drop/.test(event.inputType))) {
      start = this.#offsetOf({ node: range.startContainer, offset: range.startOffset });
      end = this.#offsetOf({ node: range.endContainer, offset: range.endOffset });
    }
    // Between two blocks of one line there is nothing to delete, and beyond them there is.
    if (event.inputType.startsWith('delete') && start === end) {
      if (event.inputType.endsWith('Forward')) end = this.#nextCharacter(end);
      else start = this.#formerCharacter(start);
    }
    if (start === end && data === '') return;
    this.#replace(start, end, data.replaceAll(/\r\n?/g, '\n'));
    this.#tell(event.inputType, event.data);
  };

  #replace(start: number, end: number, data: string): void {
    const [first, firstStart] = this.#blockAt(start);
    const [last, lastStart] = this.#blockAt(end, first);
    const [from, to] = [this.#blocks[first] as Block, this.#blocks[last] as Block];
    const text = from.text.slice(0, start - firstStart) + data + to.text.slice(end - lastStart);
    for (const { element } of this.#blocks.splice(first + 1, last - first)) element.remove();
    this.#blocks[first] = write({ text, feed: to.feed, element: from.element });
    this.setSelectionRange(start + data.length, start + data.length);
    this.#reveal();
  }

  #tell(inputType: string, data: string | null): void {
    this.element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType, data }));
  }

  /** What a browser has written by itself, taken over into the text. */
  #readBack = (): void => {
    const byElement = new Map(this.#blocks.map((block) => [block.element as Node, block]));
    this.#blocks = [...this.element.childNodes].map((node) => {
      const block = byElement.get(node);
      if (block)
        return { ...block, text: block.text === node.textContent ? block.text : (node.textContent ?? '') };
      const element = document.createElement('div');
      node.replaceWith(element);
      return write({ text: node.textContent ?? '', feed: 1, element });
    });
    if (!this.#blocks.length) this.show([]);
  };

  #compose = (): void => {
    const { start, end } = this.#selected();
    // A browser would do it across blocks, and join them.
    if (start !== end) {
      this.#replace(start, end, '');
      this.#tell('deleteContentBackward', null);
    }
    this.#composing = true;
  };

  #composed = (): void => {
    this.#composing = false;
    this.#readBack();
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting?.join('') === this.value) this.show(waiting);
  };

  /** Between blocks of one line a browser would put a line feed. */
  #copy = (event: ClipboardEvent | DragEvent): void => {
    const { start, end } = this.#selected();
    const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
    if (start === end || !data) return;
    data.setData('text/plain', this.value.slice(start, end));
    if (event.type === 'dragstart') return;
    event.preventDefault();
    if (event.type !== 'cut') return;
    this.#replace(start, end, '');
    this.#tell('deleteByCut', null);
  };

  /** From the end of a block to the start of the next one of the same line: no step of its own. To an empty line: one. */
  #step = (event: KeyboardEvent): void => {
    const forward = event.key === 'ArrowRight';
    if ((!forward && event.key !== 'ArrowLeft') || event.ctrlKey || event.metaKey || event.altKey) return;
    const { start, end, direction } = this.#selected();
    if (start !== end && !event.shiftKey) return;
    const head = direction === 'backward' ? start : end;
    const [index, blockStart] = this.#blockAt(head);
    const block = this.#blocks[index] as Block;
    const [former, next] = [this.#blocks[index - 1], this.#blocks[index + 1]];
    let place: Place;
    if (!block.feed && next && head === blockStart + block.text.length)
      place = forward ? placeIn(next, 0) : placeIn(block, block.text.length);
    else if (!forward && head === blockStart && former?.text === '') {
      // Firefox would step over the empty line.
      place = placeIn(former, 0);
      event.preventDefault();
    } else return;
    const selection = this.element.ownerDocument.getSelection();
    if (event.shiftKey) selection?.extend(place.node, place.offset);
    else selection?.collapse(place.node, place.offset);
    this.#reveal();
  };

  #focused = (): void => {
    this.element.ownerDocument.addEventListener('selectionchange', this.#remember);
    // A pointer sets the cursor after this, a key leaves it to us.
    this.#select();
  };

  #blurred = (): void => {
    this.element.ownerDocument.removeEventListener('selectionchange', this.#remember);
  };

  #remember = (): void => {
    this.#selected();
  };

  /** What is selected now, or was when the focus was here. */
  #selected(): SelectedText {
    const selected = this.focused ? selectedIn(this.element) : null;
    if (selected && this.element.contains(selected.start.node) && this.element.contains(selected.end.node)) {
      const [start, end] = [this.#offsetOf(selected.start), this.#offsetOf(selected.end)];
      const direction = start === end ? 'none' : selected.backward ? 'backward' : 'forward';
      this.#selection = { start, end, direction };
    }
    return this.#selection;
  }

  #select(): void {
    const { start, end, direction } = this.#selection;
    const [from, to] = [this.#placeOf(start), this.#placeOf(end)];
    const [anchor, head] = direction === 'backward' ? [to, from] : [from, to];
    this.element.ownerDocument
      .getSelection()
      ?.setBaseAndExtent(anchor.node, anchor.offset, head.node, head.offset);
  }

  /** Brings the cursor into view with the next frame, when all is laid out anyway. */
  #reveal(): void {
    if (this.#frame || !this.focused) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const { start, end, direction } = this.#selected();
      reveal(this.#placeOf(direction === 'backward' ? start : end), this.element);
    });
  }

  /** The block that holds an offset of the text, the former one between two, with where it starts. */
  #blockAt(offset: number, from = 0): [index: number, start: number] {
    let start = 0;
    for (const [index, { text, feed }] of this.#blocks.entries()) {
      if (index >= from && offset <= start + text.length) return [index, start];
      start += text.length + feed;
    }
    const last = this.#blocks.length - 1;
    return [last, start - (this.#blocks[last]?.text.length ?? 0)];
  }

  #placeOf(offset: number): Place {
    const [index, start] = this.#blockAt(offset);
    const block = this.#blocks[index];
    return block ? placeIn(block, offset - start) : { node: this.element, offset: 0 };
  }

  #offsetOf({ node, offset }: Place): number {
    const { element } = this;
    let before = 0;
    if (node === element) {
      for (const { text, feed } of this.#blocks.slice(0, offset)) before += text.length + feed;
      return Math.min(before, this.#length());
    }
    for (const block of this.#blocks) {
      if (block.element.contains(node))
        return before + Math.min(offsetIn(block, node, offset), block.text.length);
      before += block.text.length + block.feed;
    }
    return before;
  }

  #length(): number {
    return this.#blocks.reduce((length, { text, feed }) => length + text.length + feed, 0);
  }

  #formerCharacter(offset: number): number {
    const near = this.value.slice(Math.max(0, offset - 64), offset);
    const last = [...new Intl.Segmenter().segment(near)].at(-1)?.segment ?? '';
    return offset - last.length;
  }

  #nextCharacter(offset: number): number {
    const near = this.value.slice(offset, offset + 64);
    const [first] = new Intl.Segmenter().segment(near);
    return offset + (first?.segment.length ?? 0);
  }
}

/** What an edit puts in place of its range; null where it changes no text. */
function insertedBy({ inputType, data, dataTransfer }: InputEvent): string | null {
  if (inputType === 'insertLineBreak' || inputType === 'insertParagraph') return '\n';
  if (inputType.startsWith('insert')) return data ?? dataTransfer?.getData('text/plain') ?? null;
  return inputType.startsWith('delete') ? '' : null;
}

function blockOf(text: string, element: HTMLElement = document.createElement('div')): Block {
  const feed = text.endsWith('\n') ? 1 : 0;
  element.className = 'block';
  return write({ text: feed ? text.slice(0, -1) : text, feed, element });
}

/** Puts a block's text into its element. A last line that is empty needs a break to be there. */
function write(block: Block): Block {
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
function isWhole({ text, element }: Block): boolean {
  return element.childNodes.length === (endsEmpty(text) ? 2 : 1) && element.firstChild instanceof Text;
}

function holds({ text, feed }: Block, shown: string): boolean {
  return (feed === 1) === shown.endsWith('\n') && (feed ? shown.slice(0, -1) : shown) === text;
}

function placeIn({ element }: Pick<Block, 'element'> & Partial<Block>, offset: number): Place {
  const node = element.firstChild ?? element;
  return { node, offset: node instanceof Text ? Math.min(offset, node.length) : 0 };
}

/** An offset of a block's text from a place inside its element. */
function offsetIn({ element }: Block, node: Node, offset: number): number {
  const range = element.ownerDocument.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** Scrolls as little as it takes to show a place of an element inside what scrolls it. */
function reveal({ node, offset }: Place, element: Element): void {
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
