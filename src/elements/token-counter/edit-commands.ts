/**
 * The edit commands of the token counter: typing, pasting, dropping, clearing, dividing, undo and redo.
 *
 * Undo model: a `Draft` is an immutable snapshot of the prompt and how it is shown. Each command makes the next draft
 * from the current one. It records the draft in one history for all parts, and the element adopts it (`EditHost.adopt`). Typing
 * in one place without a break is one step. The browser's own undo is not used: it does not survive a text that is set
 * by a script, and a text in blocks has none.
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
  moveOfShortcut,
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

/** Maximum size of the history, in UTF-16 units of all its drafts together. */
const maxHistoryUnits = 40_000_000;

/** The element that owns the current draft. */
export interface EditHost {
  /** Shows the outcome of a pasted file. `null` removes the notice. */
  readonly showFileNotice: (notice: FileNotice | null) => void;
  readonly root: () => ParentNode;
  readonly draft: () => Draft;
  readonly adopt: (draft: Draft) => void;
}

/** Handlers for every edit, and their undo history. */
export class EditCommands {
  readonly #host: EditHost;
  readonly #focus: FocusState;
  /** Drafts for undo and redo. `null` before the first edit of a prompt. */
  #history: History<Draft> | null = null;
  /** Increases when the page sets another prompt. A file that is still being read is then discarded. */
  #promptGeneration = 0;
  /** Cursor position after the last edit. */
  #cursor = 0;
  /** Number of edits that did not start where the edit before them had left the cursor. */
  #cursorJumps = 0;

  constructor(host: EditHost, focus: FocusState) {
    this.#host = host;
    this.#focus = focus;
  }

  /** Removes all undo steps, because the page has set another prompt. */
  clearHistory(): void {
    this.#history = null;
    this.#promptGeneration += 1;
  }

  /**
   * Records the text that the user typed into a field. If the browser's own undo fired the event, Undo of the element
   * runs instead.
   */
  recordInput = (event: Event): void => {
    const field = fieldOf(event.target);
    if (!field) return;
    const index = Number(field.dataset.index);
    const textBefore = this.#textOf(index);
    const { inputType = '' } = event as Partial<InputEvent>;
    const move = moveOfInput(inputType);
    if (move) {
      // `execCommand` fires no `beforeinput`, so the browser has already changed the field. The text of the field is restored first.
      if (field instanceof HTMLTextAreaElement) field.value = areaText(textBefore);
      this.#undoOrRedo(move);
      return;
    }
    this.#focus.open(index);
    const draft = this.#host.draft();
    const { value, selectionStart } = field;
    const prompt = editPart(draft.prompt, index, withLineEndsOf(textBefore, value));
    const grownBy = value.length - areaText(textBefore).length;
    this.#commit(
      { ...draft, prompt, opened: this.#focus.opened },
      { field: this.#typingRunOf(inputType, index, selectionStart, grownBy), at: event.timeStamp },
    );
  };

  /** Undo or redo from the browser's menu. */
  undoByMenu = (event: InputEvent): void => {
    const move = moveOfInput(event.inputType);
    if (!move) return;
    this.#undoOrRedo(move);
    event.preventDefault();
  };

  /**
   * Turns a pasted or dropped request body into parts, reads a file, and inserts a text that the field cannot hold.
   * Leaves any other text to the browser.
   */
  pasteOrDrop = (event: ClipboardEvent | DragEvent): void => {
    const field = fieldOf(event.target);
    if (!field) return;
    const content = pastedContent(event);
    if (content.kind === 'text') {
      if (this.#insertText(content.text, field)) event.preventDefault();
      return;
    }
    // Unless the drop is prevented, the browser leaves the page to open the file.
    event.preventDefault();
    if (content.kind === 'file') void this.#insertFile(content, field);
    else this.#host.showFileNotice(content);
  };

  async #insertFile({ file, uncounted }: PastedContent & { kind: 'file' }, field: TextField): Promise<void> {
    const { name } = file;
    const index = Number(field.dataset.index);
    const generation = this.#promptGeneration;
    this.#host.showFileNotice({ kind: 'reading', name });
    const text = await file.text().catch(() => null);
    if (generation !== this.#promptGeneration) return;
    // A NUL character means a binary file.
    const isText = text !== null && !text.includes('\0');
    // The field may have been replaced in the meantime.
    const currentField = placedParts(this.#host.root())[index]?.editor?.field;
    if (isText && currentField) this.#insertText(text, currentField, true);
    const uncountedNotice: FileNotice | null = Object.keys(uncounted).length
      ? { kind: 'uncounted', uncounted }
      : null;
    this.#host.showFileNotice(!isText ? { kind: 'unreadable', name } : uncountedNotice);
  }

  /**
   * Inserts a text at the cursor if the browser must not do so: a request body, or a text that the field cannot hold.
   * With `always`, it inserts any text. Returns whether it inserted the text.
   */
  #insertText(text: string, field: TextField, always = false): boolean {
    const index = Number(field.dataset.index);
    const textBefore = this.#textOf(index);
    const { request, plain } = planPaste(text, field, textBefore);
    if (!isShowable(textBefore) || (!request && plain.fits && !always)) return false;
    const draft = this.#host.draft();
    if (request) this.#focus.focusAfterUpdate('#text-0');
    else this.#focus.focusAfterUpdate(`#text-${index}`, areaText(plain.text.slice(0, plain.cursor)).length);
    this.#commit(
      request ? withRequest(draft, request, index, plain.text) : withText(draft, index, plain.text),
    );
    return true;
  }

  /** Replaces the parts of a pasted request with the pasted text. */
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
    const noContent = { text: '', uncounted: {}, sent: undefined };
    const parts = partsOfPrompt(draft.prompt).map((part) => ({ ...part, ...noContent }));
    const { prompt } = draft;
    this.#focus.focusAfterUpdate('#text-0');
    this.#commit({
      ...draft,
      prompt: prompt.kind === 'parts' ? { kind: 'parts', parts } : { ...prompt, value: '', split: null },
    });
  };

  /** Turns counting of the chat format on or off. */
  toggleChat = (): void => {
    const draft = this.#host.draft();
    this.#commit({ ...draft, chat: !draft.chat });
  };

  /** Divides the prompt at the cursor of the last used text. */
  divide = (): void => {
    const { lastField } = this.#focus;
    if (!lastField) return;
    const index = Number(lastField.dataset.index);
    const at = textOffset(this.#textOf(index), lastField.selectionStart);
    this.#focus.focusAfterUpdate('.divider');
    this.#commit(this.#withAllPartsOpen(divideAt(this.#host.draft().prompt, index, at)));
  };

  /** Removes the divider of a prompt that is one text, and puts the cursor at its position. */
  undivide = (): void => {
    const draft = this.#host.draft();
    const { prompt } = draft;
    if (prompt.kind !== 'text' || prompt.split === null) return;
    this.#focus.focusAfterUpdate('#text-0', areaText(prompt.value.slice(0, prompt.split)).length);
    this.#commit({ ...draft, prompt: { ...prompt, split: null } });
  };

  /** Moves the divider by the keys of a slider. */
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

  /** Moves the divider with a pointer. The whole drag is one undo step. */
  dragDivider = (event: PointerEvent): void => {
    let hasStarted = false;
    let hasMoved = false;
    followPointer(event, (y) => {
      // All parts are shown whole, so that the divider can be moved to any line.
      if (!hasStarted) this.#focus.openOnly(partsOfPrompt(this.#host.draft().prompt).keys());
      hasStarted = true;
      const { prompt: promptBefore } = this.#host.draft();
      const prompt = dividedAtHeight(promptBefore, placedParts(this.#host.root()), y);
      if (!prompt || dividerRange(prompt).now === dividerRange(promptBefore).now) return;
      const draft = { ...this.#host.draft(), prompt };
      if (!hasMoved) this.#commit(draft);
      else {
        if (this.#history) this.#history = amend(this.#history, draft);
        this.#host.adopt(draft);
      }
      hasMoved = true;
    });
  };

  /** Runs the undo and redo shortcuts, and PageUp and PageDown (`turnPage`). */
  runShortcut = (event: KeyboardEvent): void => {
    turnPage(event);
    // A field that contains only the start of its text is read-only. The whole text is shown, so that keys reach it.
    const field = fieldOf(event.composedPath()[0] ?? null);
    if (field?.readOnly) this.#focus.open(Number(field.dataset.index));
    const move = moveOfShortcut(event);
    if (!move) return;
    // The browser's own undo would restore texts of other prompts that the field contained before.
    if (this.#undoOrRedo(move) || field) event.preventDefault();
  };

  /** Undoes or redoes one step. False if there is none. */
  #undoOrRedo(move: HistoryMove): boolean {
    if (!this.#history) return false;
    const history = amend(this.#history, this.#host.draft());
    const movedHistory = move === 'undo' ? undo(history) : redo(history);
    if (movedHistory === history) return false;
    this.#history = movedHistory;
    this.#restore(movedHistory.present);
    return true;
  }

  /** Adopts a draft from the history. Focus stays on the divider or in the same text. */
  #restore(draft: Draft): void {
    const isOnDivider = (this.#host.root() as ShadowRoot).activeElement?.classList.contains('divider');
    const index = Number(this.#focus.lastField?.dataset.index ?? 0);
    const lastIndex = partsOfPrompt(draft.prompt).length - 1;
    this.#focus.focusAfterUpdate(
      isOnDivider && dividerIndex(draft.prompt) !== null ? '.divider' : `#text-${Math.min(index, lastIndex)}`,
    );
    this.#host.adopt(draft);
  }

  /** Adopts a draft and records it as an undo step. */
  #commit(newDraft: Draft, edit: Edit = { field: '', at: 0 }): void {
    const previousDraft = this.#host.draft();
    const draft = withoutEmptyRequest(newDraft);
    if (draft !== newDraft) this.#focus.focusAfterUpdate('#text-0');
    const history = this.#history ? amend(this.#history, previousDraft) : createHistory(previousDraft);
    this.#history = record(history, draft, edit, Math.floor(maxHistoryUnits / (1 + unitsOf(draft.prompt))));
    this.#host.adopt(draft);
  }

  /**
   * A key for the run of typing that contains an edit: edits with the same key are undone together. Empty for an edit
   * that is a separate step. `cursor` is the offset after the edit, and `grownBy` the change of the text's length.
   */
  #typingRunOf(inputType: string, index: number, cursor: number, grownBy: number): string {
    const kind = /^insert(Composition)?Text$/.test(inputType)
      ? 'insert'
      : inputType.startsWith('deleteContent')
        ? 'delete'
        : '';
    const editedAt = inputType.endsWith('Forward') ? cursor : cursor - grownBy;
    if (editedAt !== this.#cursor) this.#cursorJumps += 1;
    this.#cursor = cursor;
    return kind && `${kind} ${index} ${this.#cursorJumps}`;
  }

  /** The current draft with another prompt and with all its parts shown whole. */
  #withAllPartsOpen(prompt: Prompt): Draft {
    return { ...this.#host.draft(), prompt, opened: new Set(partsOfPrompt(prompt).keys()) };
  }

  #textOf(index: number): string {
    return partsOfPrompt(this.#host.draft().prompt)[index]?.text ?? '';
  }
}

/** The history move of the browser's own undo or redo. `null` for any other edit. */
function moveOfInput(inputType: string): HistoryMove | null {
  return inputType === 'historyUndo' ? 'undo' : inputType === 'historyRedo' ? 'redo' : null;
}

/** Length of all texts of a prompt in UTF-16 units. */
function unitsOf(prompt: Prompt): number {
  return partsOfPrompt(prompt).reduce((units, { text }) => units + text.length, 0);
}
