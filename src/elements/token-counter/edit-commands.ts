/**
 * What a reader does to a prompt: types, pastes, drops, divides, takes back. Every edit makes a new draft for the element
 * to adopt. It draws and counts nothing.
 */

import { type Draft, withoutEmptyRequest, withRequest, withText } from '../../prompt/draft.ts';
import {
  divideAt,
  dividerIndex,
  dividerRange,
  editPart,
  moveDivider,
  type Prompt,
  partsOfPrompt,
  stepOfKey,
} from '../../prompt/prompt.ts';
import { areaText, isShowable, textOffset, withLineEndsOf } from '../../prompt/text.ts';
import {
  amend,
  createHistory,
  type Edit,
  type History,
  type HistoryMove,
  moveAskedFor,
  record,
  redo,
  undo,
} from '../common/scenario/history.ts';
import {
  type Aside,
  dividedAtHeight,
  followPointer,
  type Given,
  givenBy,
  placedParts,
  planPaste,
  turnPage,
} from './input.ts';
import type { Attention } from './part-editor/focus-state.ts';
import { fieldOf, type TextField } from './part-editor/text-field.ts';

/** Characters of all drafts that can be gone back to, together. */
const mostKept = 40_000_000;

/** Where drafts stand. */
export interface Desk {
  /** Says what became of a file; null takes it back. */
  readonly tell: (aside: Aside | null) => void;
  readonly root: () => ParentNode;
  readonly draft: () => Draft;
  readonly adopt: (draft: Draft) => void;
}

export class Editing {
  readonly #desk: Desk;
  readonly #attention: Attention;
  /** What can be taken back. No browser's own undo outlives a text that is set, and a text in blocks has none. */
  #course: History<Draft> | null = null;
  /** How often all was forgotten: a file that was asked for before belongs to another prompt. */
  #forgotten = 0;
  /** Where the last edit left the cursor, and in how many places there were edits. */
  #cursor = 0;
  #places = 0;

  constructor(desk: Desk, attention: Attention) {
    this.#desk = desk;
    this.#attention = attention;
  }

  /** Nothing can be taken back any more: another prompt stands there. */
  forget(): void {
    this.#course = null;
    this.#forgotten += 1;
  }

  type = (event: Event): void => {
    const field = fieldOf(event.target);
    if (!field) return;
    const index = Number(field.dataset.index);
    const former = this.#textOf(index);
    const { inputType = '' } = event as Partial<InputEvent>;
    const move = moveOfInput(inputType);
    if (move) {
      // A script's command asks nobody before.
      if (field instanceof HTMLTextAreaElement) field.value = areaText(former);
      this.#move(move);
      return;
    }
    this.#attention.open(index);
    const draft = this.#desk.draft();
    const { value, selectionStart } = field;
    const prompt = editPart(draft.prompt, index, withLineEndsOf(former, value));
    const grown = value.length - areaText(former).length;
    this.#step(
      { ...draft, prompt, opened: this.#attention.opened },
      { field: this.#burstOf(inputType, index, selectionStart, grown), at: event.timeStamp },
    );
  };

  /** A step back or forth by a menu. */
  travel = (event: InputEvent): void => {
    const move = moveOfInput(event.inputType);
    if (!move) return;
    this.#move(move);
    event.preventDefault();
  };

  /** A pasted or dropped request body becomes parts, and what no text area can hold goes past it; all else is text. */
  take = (event: ClipboardEvent | DragEvent): void => {
    const field = fieldOf(event.target);
    if (!field) return;
    const given = givenBy(event);
    if (given.kind === 'text') {
      if (this.#put(given.text, field)) event.preventDefault();
      return;
    }
    // Where nobody takes it, a browser opens a dropped file in place of the page.
    event.preventDefault();
    if (given.kind === 'file') void this.#read(given, field);
    else this.#desk.tell(given);
  };

  async #read({ file, uncounted }: Given & { kind: 'file' }, field: TextField): Promise<void> {
    const { name } = file;
    const index = Number(field.dataset.index);
    const forgotten = this.#forgotten;
    this.#desk.tell({ kind: 'reading', name });
    const text = await file.text().catch(() => null);
    if (forgotten !== this.#forgotten) return;
    // What no text has, a file of another kind does.
    const isText = text !== null && !text.includes('\0');
    // Another field may hold the text by now.
    const now = placedParts(this.#desk.root())[index]?.editor?.field;
    if (isText && now) this.#put(text, now, true);
    const others: Aside | null = Object.keys(uncounted).length ? { kind: 'uncounted', uncounted } : null;
    this.#desk.tell(!isText ? { kind: 'unreadable', name } : others);
  }

  /** Puts a text in at the cursor, if it must not go there as it is or `anyway`; true if it did. */
  #put(text: string, field: TextField, anyway = false): boolean {
    const index = Number(field.dataset.index);
    const former = this.#textOf(index);
    const { request, plain } = planPaste(text, field, former);
    if (!isShowable(former) || (!request && plain.fits && !anyway)) return false;
    const draft = this.#desk.draft();
    if (request) this.#attention.focus('#text-0');
    else this.#attention.focus(`#text-${index}`, areaText(plain.text.slice(0, plain.cursor)).length);
    this.#step(request ? withRequest(draft, request, index, plain.text) : withText(draft, index, plain.text));
    return true;
  }

  keepAsText = (): void => {
    const { pasted } = this.#desk.draft();
    if (!pasted) return;
    this.#attention.focus(`#text-${pasted.index}`);
    this.#step(pasted.asText);
  };

  /** Empties one part. */
  clear = (index: number): void => {
    this.#attention.focus(`#text-${index}`);
    this.#step(withText(this.#desk.draft(), index, ''));
  };

  /** Empties every part. */
  clearAll = (): void => {
    const draft = this.#desk.draft();
    const emptied = { text: '', uncounted: {}, sent: undefined };
    const parts = partsOfPrompt(draft.prompt).map((part) => ({ ...part, ...emptied }));
    const { prompt } = draft;
    this.#attention.focus('#text-0');
    this.#step({
      ...draft,
      prompt: prompt.kind === 'parts' ? { kind: 'parts', parts } : { ...prompt, value: '', split: null },
    });
  };

  toggleChat = (): void => {
    const draft = this.#desk.draft();
    this.#step({ ...draft, chat: !draft.chat });
  };

  /** Divides the prompt at the cursor of the text that was used last. */
  divide = (): void => {
    const { field } = this.#attention;
    if (!field) return;
    const index = Number(field.dataset.index);
    const at = textOffset(this.#textOf(index), field.selectionStart);
    this.#attention.focus('.divider');
    this.#step(this.#unfolded(divideAt(this.#desk.draft().prompt, index, at)));
  };

  /** Takes the divider of one text away; the cursor goes to where it stood. */
  undivide = (): void => {
    const draft = this.#desk.draft();
    const { prompt } = draft;
    if (prompt.kind !== 'text' || prompt.split === null) return;
    this.#attention.focus('#text-0', areaText(prompt.value.slice(0, prompt.split)).length);
    this.#step({ ...draft, prompt: { ...prompt, split: null } });
  };

  moveByKey = (event: KeyboardEvent): void => {
    const move = stepOfKey(event.key);
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const draft = this.#desk.draft();
    const prompt = moveDivider(draft.prompt, move.step, move.forward);
    if (dividerRange(prompt).now === dividerRange(draft.prompt).now) return;
    this.#attention.focus('.divider');
    this.#step({ ...draft, prompt });
  };

  /** Moves the divider with a pointer: one step, however far it goes. */
  grab = (event: PointerEvent): void => {
    let begun = false;
    let moved = false;
    followPointer(event, (y) => {
      // Where every line can be seen a divider can be put before it.
      if (!begun) this.#attention.openOnly(partsOfPrompt(this.#desk.draft().prompt).keys());
      begun = true;
      const { prompt: former } = this.#desk.draft();
      const prompt = dividedAtHeight(former, placedParts(this.#desk.root()), y);
      if (!prompt || dividerRange(prompt).now === dividerRange(former).now) return;
      const draft = { ...this.#desk.draft(), prompt };
      if (!moved) this.#step(draft);
      else {
        if (this.#course) this.#course = amend(this.#course, draft);
        this.#desk.adopt(draft);
      }
      moved = true;
    });
  };

  /** Takes a step back or forth where there is one, and turns pages, which no text area does that is as long as its text. */
  press = (event: KeyboardEvent): void => {
    turnPage(event);
    // The start of a text alone stands there, and takes no key.
    const field = fieldOf(event.composedPath()[0] ?? null);
    if (field?.readOnly) this.#attention.open(Number(field.dataset.index));
    const move = moveAskedFor(event);
    if (!move) return;
    // A browser's own undo knows texts that stood in the field before this one.
    if (this.#move(move) || field) event.preventDefault();
  };

  /** Takes a step back or forth; false where there is none. */
  #move(move: HistoryMove): boolean {
    if (!this.#course) return false;
    const now = amend(this.#course, this.#desk.draft());
    const next = move === 'undo' ? undo(now) : redo(now);
    if (next === now) return false;
    this.#course = next;
    this.#return(next.present);
    return true;
  }

  #return(draft: Draft): void {
    const onDivider = (this.#desk.root() as ShadowRoot).activeElement?.classList.contains('divider');
    const index = Number(this.#attention.field?.dataset.index ?? 0);
    const last = partsOfPrompt(draft.prompt).length - 1;
    this.#attention.focus(
      onDivider && dividerIndex(draft.prompt) !== null ? '.divider' : `#text-${Math.min(index, last)}`,
    );
    this.#desk.adopt(draft);
  }

  /** Adopts an edit that can be taken back. */
  #step(next: Draft, edit: Edit = { field: '', at: 0 }): void {
    const before = this.#desk.draft();
    const draft = withoutEmptyRequest(next);
    if (draft !== next) this.#attention.focus('#text-0');
    const course = this.#course ? amend(this.#course, before) : createHistory(before);
    this.#course = record(course, draft, edit, Math.floor(mostKept / (1 + unitsOf(draft.prompt))));
    this.#desk.adopt(draft);
  }

  /**
   * What one step back takes away with this edit: what was typed in a line in one go and in one place, or deleted so.
   * `cursor` is where the edit has left it, `grown` by how much the text is longer.
   */
  #burstOf(inputType: string, index: number, cursor: number, grown: number): string {
    const kind = /^insert(Composition)?Text$/.test(inputType)
      ? 'insert'
      : inputType.startsWith('deleteContent')
        ? 'delete'
        : '';
    const here = inputType.endsWith('Forward') ? cursor : cursor - grown;
    if (here !== this.#cursor) this.#places += 1;
    this.#cursor = cursor;
    return kind && `${kind} ${index} ${this.#places}`;
  }

  /** A prompt of which every part is shown whole. */
  #unfolded(prompt: Prompt): Draft {
    return { ...this.#desk.draft(), prompt, opened: new Set(partsOfPrompt(prompt).keys()) };
  }

  #textOf(index: number): string {
    return partsOfPrompt(this.#desk.draft().prompt)[index]?.text ?? '';
  }
}

/** What a browser's own undo asks for; null for every other edit. */
function moveOfInput(inputType: string): HistoryMove | null {
  return inputType === 'historyUndo' ? 'undo' : inputType === 'historyRedo' ? 'redo' : null;
}

function unitsOf(prompt: Prompt): number {
  return partsOfPrompt(prompt).reduce((units, { text }) => units + text.length, 0);
}
