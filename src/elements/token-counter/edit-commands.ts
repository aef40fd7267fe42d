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
  dividedAtHeight,
  type FileNotice,
  followPointer,
  type PastedContent,
  pastedContent,
  placedParts,
  planPaste,
  turnPage,
} from './input.ts';
import type { FocusState } from './part-editor/focus-state.ts';
import { fieldOf, type TextField } from './part-editor/text-field.ts';

/** Characters of all drafts that can be gone back to, together. */
const maxHistoryUnits = 40_000_000;

/** Where drafts stand. */
export interface EditHost {
  /** Says what became of a file; null takes it back. */
  readonly showFileNotice: (aside: FileNotice | null) => void;
  readonly root: () => ParentNode;
  readonly draft: () => Draft;
  readonly adopt: (draft: Draft) => void;
}

export class EditCommands {
  readonly #host: EditHost;
  readonly #focus: FocusState;
  /** What can be taken back. No browser's own undo outlives a text that is set, and a text in blocks has none. */
  #history: History<Draft> | null = null;
  /** How often all was forgotten: a file that was asked for before belongs to another prompt. */
  #promptGeneration = 0;
  /** Where the last edit left the cursor, and in how many places there were edits. */
  #cursor = 0;
  #cursorJumps = 0;

  constructor(desk: EditHost, attention: FocusState) {
    this.#host = desk;
    this.#focus = attention;
  }

  /** Nothing can be taken back any more: another prompt stands there. */
  clearHistory(): void {
    this.#history = null;
    this.#promptGeneration += 1;
  }

  recordInput = (event: Event): void => {
    const field = fieldOf(event.target);
    if (!field) return;
    const index = Number(field.dataset.index);
    const former = this.#textOf(index);
    const { inputType = '' } = event as Partial<InputEvent>;
    const move = moveOfInput(inputType);
    if (move) {
      // A script's command asks nobody before.
      if (field instanceof HTMLTextAreaElement) field.value = areaText(former);
      this.#undoOrRedo(move);
      return;
    }
    this.#focus.open(index);
    const draft = this.#host.draft();
    const { value, selectionStart } = field;
    const prompt = editPart(draft.prompt, index, withLineEndsOf(former, value));
    const grown = value.length - areaText(former).length;
    this.#commit(
      { ...draft, prompt, opened: this.#focus.opened },
      { field: this.#typingRunOf(inputType, index, selectionStart, grown), at: event.timeStamp },
    );
  };

  /** A step back or forth by a menu. */
  undoByMenu = (event: InputEvent): void => {
    const move = moveOfInput(event.inputType);
    if (!move) return;
    this.#undoOrRedo(move);
    event.preventDefault();
  };

  /** A pasted or dropped request body becomes parts, and what no text area can hold goes past it; all else is text. */
  pasteOrDrop = (event: ClipboardEvent | DragEvent): void => {
    const field = fieldOf(event.target);
    if (!field) return;
    const given = pastedContent(event);
    if (given.kind === 'text') {
      if (this.#insertText(given.text, field)) event.preventDefault();
      return;
    }
    // Where nobody takes it, a browser opens a dropped file in place of the page.
    event.preventDefault();
    if (given.kind === 'file') void this.#insertFile(given, field);
    else this.#host.showFileNotice(given);
  };

  async #insertFile({ file, uncounted }: PastedContent & { kind: 'file' }, field: TextField): Promise<void> {
    const { name } = file;
    const index = Number(field.dataset.index);
    const forgotten = this.#promptGeneration;
    this.#host.showFileNotice({ kind: 'reading', name });
    const text = await file.text().catch(() => null);
    if (forgotten !== this.#promptGeneration) return;
    // What no text has, a file of another kind does.
    const isText = text !== null && !text.includes('\0');
    // Another field may hold the text by now.
    const now = placedParts(this.#host.root())[index]?.editor?.field;
    if (isText && now) this.#insertText(text, now, true);
    const others: FileNotice | null = Object.keys(uncounted).length ? { kind: 'uncounted', uncounted } : null;
    this.#host.showFileNotice(!isText ? { kind: 'unreadable', name } : others);
  }

  /** Puts a text in at the cursor, if it must not go there as it is or `anyway`; true if it did. */
  #insertText(text: string, field: TextField, anyway = false): boolean {
    const index = Number(field.dataset.index);
    const former = this.#textOf(index);
    const { request, plain } = planPaste(text, field, former);
    if (!isShowable(former) || (!request && plain.fits && !anyway)) return false;
    const draft = this.#host.draft();
    if (request) this.#focus.focusAfterUpdate('#text-0');
    else this.#focus.focusAfterUpdate(`#text-${index}`, areaText(plain.text.slice(0, plain.cursor)).length);
    this.#commit(
      request ? withRequest(draft, request, index, plain.text) : withText(draft, index, plain.text),
    );
    return true;
  }

  keepAsText = (): void => {
    const { pasted } = this.#host.draft();
    if (!pasted) return;
    this.#focus.focusAfterUpdate(`#text-${pasted.index}`);
    this.#commit(pasted.asText);
  };

  /** Empties one part. */
  clearPart = (index: number): void => {
    this.#focus.focusAfterUpdate(`#text-${index}`);
    this.#commit(withText(this.#host.draft(), index, ''));
  };

  /** Empties every part. */
  clearAll = (): void => {
    const draft = this.#host.draft();
    const emptied = { text: '', uncounted: {}, sent: undefined };
    const parts = partsOfPrompt(draft.prompt).map((part) => ({ ...part, ...emptied }));
    const { prompt } = draft;
    this.#focus.focusAfterUpdate('#text-0');
    this.#commit({
      ...draft,
      prompt: prompt.kind === 'parts' ? { kind: 'parts', parts } : { ...prompt, value: '', split: null },
    });
  };

  toggleChat = (): void => {
    const draft = this.#host.draft();
    this.#commit({ ...draft, chat: !draft.chat });
  };

  /** Divides the prompt at the cursor of the text that was used last. */
  divide = (): void => {
    const { lastField } = this.#focus;
    if (!lastField) return;
    const index = Number(lastField.dataset.index);
    const at = textOffset(this.#textOf(index), lastField.selectionStart);
    this.#focus.focusAfterUpdate('.divider');
    this.#commit(this.#withAllPartsOpen(divideAt(this.#host.draft().prompt, index, at)));
  };

  /** Takes the divider of one text away; the cursor goes to where it stood. */
  undivide = (): void => {
    const draft = this.#host.draft();
    const { prompt } = draft;
    if (prompt.kind !== 'text' || prompt.split === null) return;
    this.#focus.focusAfterUpdate('#text-0', areaText(prompt.value.slice(0, prompt.split)).length);
    this.#commit({ ...draft, prompt: { ...prompt, split: null } });
  };

  moveDividerByKey = (event: KeyboardEvent): void => {
    const move = stepOfKey(event.key);
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const draft = this.#host.draft();
    const prompt = moveDivider(draft.prompt, move.step, move.forward);
    if (dividerRange(prompt).now === dividerRange(draft.prompt).now) return;
    this.#focus.focusAfterUpdate('.divider');
    this.#commit({ ...draft, prompt });
  };

  /** Moves the divider with a pointer: one step, however far it goes. */
  dragDivider = (event: PointerEvent): void => {
    let begun = false;
    let moved = false;
    followPointer(event, (y) => {
      // Where every line can be seen a divider can be put before it.
      if (!begun) this.#focus.openOnly(partsOfPrompt(this.#host.draft().prompt).keys());
      begun = true;
      const { prompt: former } = this.#host.draft();
      const prompt = dividedAtHeight(former, placedParts(this.#host.root()), y);
      if (!prompt || dividerRange(prompt).now === dividerRange(former).now) return;
      const draft = { ...this.#host.draft(), prompt };
      if (!moved) this.#commit(draft);
      else {
        if (this.#history) this.#history = amend(this.#history, draft);
        this.#host.adopt(draft);
      }
      moved = true;
    });
  };

  /** Takes a step back or forth where there is one, and turns pages, which no text area does that is as long as its text. */
  runShortcut = (event: KeyboardEvent): void => {
    turnPage(event);
    // The start of a text alone stands there, and takes no key.
    const field = fieldOf(event.composedPath()[0] ?? null);
    if (field?.readOnly) this.#focus.open(Number(field.dataset.index));
    const move = moveAskedFor(event);
    if (!move) return;
    // A browser's own undo knows texts that stood in the field before this one.
    if (this.#undoOrRedo(move) || field) event.preventDefault();
  };

  /** Takes a step back or forth; false where there is none. */
  #undoOrRedo(move: HistoryMove): boolean {
    if (!this.#history) return false;
    const now = amend(this.#history, this.#host.draft());
    const next = move === 'undo' ? undo(now) : redo(now);
    if (next === now) return false;
    this.#history = next;
    this.#restore(next.present);
    return true;
  }

  #restore(draft: Draft): void {
    const onDivider = (this.#host.root() as ShadowRoot).activeElement?.classList.contains('divider');
    const index = Number(this.#focus.lastField?.dataset.index ?? 0);
    const last = partsOfPrompt(draft.prompt).length - 1;
    this.#focus.focusAfterUpdate(
      onDivider && dividerIndex(draft.prompt) !== null ? '.divider' : `#text-${Math.min(index, last)}`,
    );
    this.#host.adopt(draft);
  }

  /** Adopts an edit that can be taken back. */
  #commit(next: Draft, edit: Edit = { field: '', at: 0 }): void {
    const before = this.#host.draft();
    const draft = withoutEmptyRequest(next);
    if (draft !== next) this.#focus.focusAfterUpdate('#text-0');
    const course = this.#history ? amend(this.#history, before) : createHistory(before);
    this.#history = record(course, draft, edit, Math.floor(maxHistoryUnits / (1 + unitsOf(draft.prompt))));
    this.#host.adopt(draft);
  }

  /**
   * What one step back takes away with this edit: what was typed in a line in one go and in one place, or deleted so.
   * `cursor` is where the edit has left it, `grown` by how much the text is longer.
   */
  #typingRunOf(inputType: string, index: number, cursor: number, grown: number): string {
    const kind = /^insert(Composition)?Text$/.test(inputType)
      ? 'insert'
      : inputType.startsWith('deleteContent')
        ? 'delete'
        : '';
    const here = inputType.endsWith('Forward') ? cursor : cursor - grown;
    if (here !== this.#cursor) this.#cursorJumps += 1;
    this.#cursor = cursor;
    return kind && `${kind} ${index} ${this.#cursorJumps}`;
  }

  /** A prompt of which every part is shown whole. */
  #withAllPartsOpen(prompt: Prompt): Draft {
    return { ...this.#host.draft(), prompt, opened: new Set(partsOfPrompt(prompt).keys()) };
  }

  #textOf(index: number): string {
    return partsOfPrompt(this.#host.draft().prompt)[index]?.text ?? '';
  }
}

/** What a browser's own undo asks for; null for every other edit. */
function moveOfInput(inputType: string): HistoryMove | null {
  return inputType === 'historyUndo' ? 'undo' : inputType === 'historyRedo' ? 'redo' : null;
}

function unitsOf(prompt: Prompt): number {
  return partsOfPrompt(prompt).reduce((units, { text }) => units + text.length, 0);
}
