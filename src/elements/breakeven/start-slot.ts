/**
 * The place above the verdict where a user begins. At first it has the field for an own prompt. Then up to three lines take the place of the
 * field: the user's prompt, the values that are still the example's, and the inputs that are missing.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { isOnlyProposal, isPromptGroup } from '../../core/scenario/borrowed.ts';
import type { BorrowedGroup } from '../../core/scenario/borrowed-names.ts';
import { formatTokens } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import { countExamples } from '../../prompt/own-prompt.ts';
import { type PromptPart, placeholderIn } from '../../prompt/parts.ts';
import type { FirstInput } from './first-inputs.ts';

/** A training file that the user gave in place of a prompt. */
export interface TrainingOffer {
  /** The number of its examples as text, "800 examples"; `''` if they are not counted. */
  readonly examples: string;
  readonly useAsTraining: () => void;
  readonly keepAsPrompt: () => void;
}

/** The field for an own prompt. */
export interface PasteOptions {
  readonly text: Messages['start'];
  /** Whether the calculation is blank, and not the example. */
  readonly isBlank: boolean;
  /** Whether the field has text that is not used yet. */
  readonly isTyped: boolean;
  readonly problem: string;
  /** The training file that the user gave in place of a prompt, while the user has not chosen what to do with it; otherwise `null`. */
  readonly training: TrainingOffer | null;
  /** Puts the text of a prompt into the calculation. */
  readonly useText: (text: string) => void;
  /** Is called with the text of the field after each change. */
  readonly adoptTyped: (text: string) => void;
  readonly takeFile: (file: File) => void;
  readonly startBlank: () => void;
}

/** The field, with a button for a file and one for a blank start. */
export function pasteLine(options: PasteOptions): TemplateResult {
  const { text, isBlank, isTyped, problem, training, useText, takeFile } = options;
  const textAreaOf = ({ currentTarget }: Event): HTMLTextAreaElement | null =>
    (currentTarget as Element).closest('.paste')?.querySelector('textarea') ?? null;
  const paste = (event: ClipboardEvent): void => {
    const { clipboardData, target } = event;
    const [file] = clipboardData?.files ?? [];
    const pasted = clipboardData?.getData('text/plain') ?? '';
    // Text that is pasted while the user writes a text belongs to that text.
    if ((target as HTMLTextAreaElement).value.trim() !== '' || (pasted === '' && !file)) return;
    event.preventDefault();
    if (pasted === '' && file) takeFile(file);
    else useText(pasted);
  };
  const drag = (event: DragEvent): void => {
    // Without this, the browser would leave the page to open the file.
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    const [file] = event.dataTransfer?.files ?? [];
    const dropped = event.dataTransfer?.getData('text/plain') ?? '';
    // As with a paste, text joins the text that the user is writing.
    if (!file && (dropped === '' || textAreaOf(event)?.value.trim() !== '')) return;
    event.preventDefault();
    if (file) takeFile(file);
    else useText(dropped);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    useText((event.target as HTMLTextAreaElement).value);
  };
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) takeFile(file);
    // Otherwise choosing the same file again would fire no `change`.
    input.value = '';
  };
  return html`<div class="own paste-line">
    <div class="paste" @dragover=${drag} @drop=${drop} @click=${(event: Event) => event.target === event.currentTarget && textAreaOf(event)?.focus()}>
      <label>${text.useOwn}<textarea
        rows="1"
        spellcheck="false"
        placeholder=${text.pasteHere}
        @paste=${paste}
        @keydown=${press}
        @input=${({ target }: Event) => options.adoptTyped((target as HTMLTextAreaElement).value)}
      ></textarea></label>
      <span class="hint">${
        isTyped
          ? html`<button type="button" class="action" @click=${(event: Event) => useText(textAreaOf(event)?.value ?? '')}>${text.take}</button>`
          : html`${text.or} <button type="button" class="action" @click=${(event: Event) => (event.currentTarget as Element).closest('.paste')?.querySelector<HTMLInputElement>('input')?.click()}>${text.chooseFile}</button>`
      }</span>
      <input type="file" hidden @change=${choose} />
    </div>
    ${
      isBlank
        ? nothing
        : html`<div class="blank"><button type="button" class="button" @click=${options.startBlank}>${text.startBlank}</button><span class="hint">${text.blankHint}</span></div>`
    }
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
    ${
      training
        ? html`<p class="problem of-training" role="alert">${text.trainingData(training.examples)}
            <button type="button" class="action" @click=${training.useAsTraining}>${text.useAsTraining}</button>
            <button type="button" class="action" @click=${training.keepAsPrompt}>${text.keepAsPrompt}</button></p>`
        : nothing
    }
  </div>`;
}

/** An input that is missing. The verdict waits for each of them, except for the user message (`user`). */
export type MissingInput = Exclude<FirstInput, 'prompt'> | 'user';

/** The values of the user, those that are still the example's, and those that are missing. */
export interface OwnOptions {
  readonly text: Messages['start'];
  readonly locale: string;
  /** The text that states the tokens of the user's prompt. */
  readonly tokens: string;
  /** The text that names the parts found in the prompt; `''` if there are fewer than two. */
  readonly readAs: string;
  /** The hint that a placeholder stands for text that is not counted, with the name of the placeholder (`uncountedText`); `''` without one. */
  readonly uncounted: string;
  /** The hint that the prompt is code of a call that cannot be read (`hasUnreadCall`); `''` otherwise. */
  readonly unreadCall: string;
  /** The groups with a value that is still the example's. */
  readonly groups: readonly BorrowedGroup[];
  /** The groups of fields, not of prompts, that the user has replaced completely. They take the place of `readAs`, so that the line does not become longer. */
  readonly ownGroups: readonly BorrowedGroup[];
  /** The inputs that are missing. */
  readonly missing: readonly MissingInput[];
  /** Whether the page hides a part (attribute `hide`). The names of its inputs are then plain text, not buttons. */
  readonly isHidden: (part: 'inputs' | 'prompts') => boolean;
  readonly edit: () => void;
  readonly show: (group: BorrowedGroup) => void;
  readonly showMissing: (input: MissingInput) => void;
  readonly keepAll: () => void;
  readonly clearAll: () => void;
}

/** The three lines. The second is left out once no value is from the example, and the third once no input is missing. */
export function ownLines(options: OwnOptions): TemplateResult {
  const {
    text,
    locale,
    tokens,
    readAs,
    uncounted,
    unreadCall,
    groups,
    ownGroups,
    missing,
    edit,
    show,
    showMissing,
    keepAll,
    clearAll,
  } = options;
  const isPromptHidden = options.isHidden('prompts');
  const areInputsHidden = options.isHidden('inputs');
  const action = (name: string, act: () => void): TemplateResult =>
    html`<button type="button" class="action" @click=${act}>${name}</button>`;
  const nameOf = (input: MissingInput): string => (input === 'user' ? text.groups.user : text.missing[input]);
  return html`<div class="own own-lines" tabindex="-1" role="group" aria-label=${text.yours}>
    <dl>
      <div class="row">
        <dt>${text.yours}</dt>
        <dd><span><b>${text.thePrompt}</b>${punctuationOf(locale).comma}${tokens}</span>${ownGroups.map((group) => html`<b>${text.groups[group]}</b>`)}${[ownGroups.length > 0 ? '' : readAs, unreadCall, uncounted].filter(Boolean).map((hint) => html`<span class="hint">${hint}</span>`)}</dd>
        <dd class="actions">${isPromptHidden ? nothing : action(text.edit, edit)}</dd>
      </div>
      ${
        groups.length === 0
          ? nothing
          : html`<div class="row">
              <dt>${isOnlyProposal(groups) ? text.notYours : text.stillExample}</dt>
              <dd>${groups.map((group) =>
                (isPromptGroup(group) ? isPromptHidden : areInputsHidden)
                  ? html`<span class="of-group">${text.groups[group]}</span>`
                  : html`<button type="button" class="action of-group" @click=${() => show(group)}>${text.groups[group]}</button>`,
              )}</dd>
              <dd class="actions">${action(text.keepAll, keepAll)}${action(text.clearAll, clearAll)}</dd>
            </div>`
      }
      ${
        missing.length === 0
          ? nothing
          : html`<div class="row">
              <dt>${text.missing.title}</dt>
              <dd>${missing.map((input) =>
                (input === 'user' ? isPromptHidden : areInputsHidden)
                  ? html`<span>${nameOf(input)}</span>`
                  : action(nameOf(input), () => showMissing(input)),
              )}</dd>
            </div>`
      }
    </dl>
  </div>`;
}

/** The text that names the kinds of parts into which a prompt was divided. `''` if there are fewer than two. */
export function readAsText(parts: readonly PromptPart[], text: Messages['start'], locale: string): string {
  const examples = countExamples(parts);
  const kinds = new Set(parts.filter((part) => part.text !== '').map(({ part }) => part));
  const names = [
    ...(kinds.has('tools') ? [text.parts.tools] : []),
    ...(kinds.has('system') || kinds.has('developer') ? [text.parts.system] : []),
    ...(examples > 0 ? [text.examples(formatTokens(examples, locale), examples)] : []),
    ...(kinds.has('user') ? [text.parts.user] : []),
  ];
  return names.length > 1 ? text.readAs(new Intl.ListFormat(locale, { type: 'unit' }).format(names)) : '';
}

/**
 * The hint that a placeholder of the prompt stands for text that is not counted. It names the first placeholder. `''` without a placeholder.
 * Also `''` if a part that varies has text without a placeholder: this text counts as the content of the placeholder.
 */
export function uncountedText(parts: readonly PromptPart[], text: Messages['start']): string {
  const firstPlaceholder = parts.flatMap((part) => placeholderIn(part) ?? [])[0];
  const hasContent = parts.some((part) => !part.fixed && part.text !== '' && !placeholderIn(part));
  return firstPlaceholder && !hasContent ? text.uncounted(firstPlaceholder.name) : '';
}
