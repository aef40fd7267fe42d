/** Helpers for the start of `<ft-breakeven>`: they paste a prompt as a person does, and read which values are still the example's. */
import type { FtBreakeven } from '../../src/elements/breakeven/breakeven.ts';
import { english } from '../../src/i18n/en/index.ts';
import { countersOf, formOf, untilCounted } from './breakeven.ts';
import { allInside, buttonOf, inside, spaced, textOf } from './element.ts';
import { pasteOf, transferOf } from './files.ts';
import { areas } from './text-area.ts';
import { until } from './wait.ts';

/** The field for the user's own prompt; `null` if it is not offered. */
export const pasteField = (element: FtBreakeven): HTMLTextAreaElement | null =>
  inside(element, '.paste textarea');

/** The box around this field and its button; `null` if it is not offered. */
export const pasteBox = (element: FtBreakeven): HTMLElement | null => inside(element, '.paste');

/** Pastes text into a field, as the browser does it with the clipboard. Returns whether the page has handled it. */
export function pasteInto(field: HTMLElement, text: string): boolean {
  return !field.dispatchEvent(pasteOf(transferOf([], text)));
}

/** Drags data over a field and drops it there, as a browser does. Returns for each of the two events whether the page has handled it. */
export function dropInto(field: HTMLElement, dataTransfer: DataTransfer): readonly boolean[] {
  return ['dragover', 'drop'].map(
    (type) =>
      !field.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }),
      ),
  );
}

/** Pastes a prompt of the user's own, and waits until it is counted. */
export async function pasteOwnPrompt(element: FtBreakeven, text: string): Promise<void> {
  const field = await until(() => pasteField(element));
  field.focus();
  pasteInto(field, text);
  await until(() => pasteField(element) === null);
  await untilCounted(element);
}

/** Presses a button of the calculator itself, by its name. */
export async function press(element: FtBreakeven, name: string): Promise<void> {
  buttonOf(element, name).click();
  await element.updateComplete;
  await formOf(element)?.updateComplete;
}

/** The text of the line that states the tokens of the user's own prompt; empty if there is none. */
export const yoursText = (element: FtBreakeven): string => textOf(element, '.own-lines .row');

/** The groups of values that are still the example's. */
export const groupsShown = (element: FtBreakeven): readonly string[] =>
  allInside(element, '.of-group').map((button) => spaced(button.textContent));

/** The names of the buttons of a calculator, without those of the elements inside it. */
export const buttonNames = (element: FtBreakeven): readonly string[] =>
  allInside(element, 'button').map((button) => spaced(button.textContent));

/** The missing inputs that are listed as buttons. If the form is hidden, they are plain text and not returned. */
export const missingShown = (element: FtBreakeven): readonly string[] =>
  allInside(element, '.own-lines dd:not(.actions) .action:not(.of-group)').map((button) =>
    spaced(button.textContent),
  );

/** The fields of the form that are marked as the example's, by path. */
export const markedFields = (element: FtBreakeven): readonly string[] =>
  allInside<HTMLElement>(formOf(element), 'ft-number-field, ft-model-picker')
    .filter((field) => (field as HTMLElement & { readonly example: boolean }).example)
    .map(({ dataset }) => dataset.path ?? '');

/** The texts of all prompts, by approach. */
export const promptTexts = (element: FtBreakeven): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    countersOf(element).map((counter) => [
      (counter as HTMLElement).dataset.approach ?? '',
      areas(counter).map(({ value }) => value),
    ]),
  );

/** Whether any prompt on the page has text of the example. */
export function hasExampleText(element: FtBreakeven): boolean {
  const { system, brief, user, pairs } = english.ticketPrompts;
  const texts = Object.values(promptTexts(element)).flat().join('\n');
  return [system, brief, user, ...pairs.map(({ ticket }) => ticket)].some((text) =>
    texts.includes(text.slice(0, 60)),
  );
}

/** The problem of a text or file that was given as a prompt, or the question whether it is training data; `null` if there is none. */
export const startAlert = (element: FtBreakeven): string | null =>
  (inside(element, '.own [role=alert]') && textOf(element, '.own [role=alert]')) || null;

/** The hidden input for a file that contains the user's prompt. It is on the page while the field is. */
export const fileInput = (element: FtBreakeven): HTMLInputElement =>
  inside(element, '.paste input[type=file]') as HTMLInputElement;
