/** Helpers for tests of `<ft-scenario-form>`: they put it on a page, read it, type into it, and press its buttons and sections. */
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/define/scenario-form.ts';
import type { Scenario } from '../../src/core/types.ts';
import type { FtChangeEvent, FtErrorEvent } from '../../src/elements/common/events.ts';
import type { FtNumberField } from '../../src/elements/scenario-form/fields/number-field.ts';
import type { FtModelPicker } from '../../src/elements/scenario-form/model-picker/model-picker.ts';
import { sectionNames } from '../../src/elements/scenario-form/open-sections.ts';
import type { FtScenarioForm } from '../../src/elements/scenario-form/scenario-form.ts';
import { formScenario } from '../../stories/scenarios/form-scenarios.ts';
import { allInside, focusedIn, inside, spaced } from './element.ts';
import { explanationButtonOf, fieldAt, inputOf, noteOf, rangeOf, refusalOf, restoreButton } from './field.ts';
import { chooseIn } from './model-picker.ts';
import { untilUpdated } from './wait.ts';

/** The `ft-change` events, and the `ft-error` events, that were fired since the last form was put on the page. */
export const changeEvents: FtChangeEvent[] = [];
export const errors: FtErrorEvent[] = [];
document.body.addEventListener('ft-change', (event) => void changeEvents.push(event));
document.body.addEventListener('ft-error', (event) => void errors.push(event));

const allSections = sectionNames.join(' ');

/** Puts a form on a page of this width in px. By default it has the scenario of the stories, and every section is open. */
export async function mount(properties: Partial<FtScenarioForm> = {}, width = 760): Promise<FtScenarioForm> {
  await page.viewport(width, 900);
  changeEvents.length = 0;
  errors.length = 0;
  const form = document.createElement('ft-scenario-form');
  Object.assign(form, { scenario: formScenario, openSections: allSections }, properties);
  document.body.append(form);
  await untilSettled(form);
  return form;
}

/** Waits until the form and its fields show the last edit. */
export async function untilSettled(form: FtScenarioForm): Promise<void> {
  await untilUpdated(form);
  const parts = allInside<FtNumberField>(form, 'ft-number-field, ft-date-field, ft-model-picker');
  await Promise.all(parts.map((part) => part.updateComplete));
}

/** The scenario of the last edit. */
export const lastScenario = (): Scenario => {
  const event = changeEvents.at(-1);
  if (!event) throw new Error('No ft-change was fired');
  return event.scenario;
};

/** All fields of numbers, from top to bottom. */
export const numberFields = (form: FtScenarioForm): readonly FtNumberField[] =>
  allInside(form, 'ft-number-field');
/** All fields of numbers and dates, from top to bottom. */
export const allFields = (form: FtScenarioForm): readonly FtNumberField[] =>
  allInside(form, 'ft-number-field, ft-date-field');
/** The paths of everything that can be edited, from top to bottom. */
export const paths = (form: FtScenarioForm): readonly string[] =>
  allInside<HTMLElement>(form, '[data-path]').map(({ dataset }) => dataset.path ?? '');

/** All fields of a path. There may be two, because a row with the values of all approaches can repeat a field. */
const fieldsOf = (form: FtScenarioForm, path: string): readonly FtNumberField[] =>
  allInside(form, `[data-path="${path}"]`);

/** The input of a field's value, or of its range. Throws if there is none. */
export function inputAt(
  form: FtScenarioForm,
  path: string,
  part: 'value' | 'range' = 'value',
): HTMLInputElement {
  const input = part === 'value' ? inputOf(fieldAt(form, path)) : rangeOf(fieldAt(form, path));
  if (!input) throw new Error(`No ${part} in ${path}`);
  return input;
}

/** The input for the name of an approach or of a cost. Throws if there is none. */
export const nameInput = (form: FtScenarioForm, path: string): HTMLInputElement =>
  fieldAt(form, path) as unknown as HTMLInputElement;
/** The inputs of the names of all approaches. */
export const approachNames = (form: FtScenarioForm): readonly HTMLInputElement[] =>
  allInside(form, '.naming .text');

/** The line samples beside the names of all approaches. */
export const approachLines = (form: FtScenarioForm): readonly SVGElement[] =>
  allInside(form, '.identity > .sample');

/** Whether a field is shown: neither its section nor a fold around it is closed. */
export const isShown = (form: FtScenarioForm, path: string): boolean => fieldAt(form, path).checkVisibility();

/** The labels of the roles of all approaches. */
export const roleLabels = (form: FtScenarioForm): readonly HTMLElement[] =>
  allInside(form, '.role-line .term');

/** Why a field refuses the typed text; null if it accepts it. */
export const refusalAt = (form: FtScenarioForm, path: string): string | null =>
  refusalOf(fieldAt(form, path));
/** The note below a field; null if there is none. */
export const noteAt = (form: FtScenarioForm, path: string): string | null => noteOf(fieldAt(form, path));
/** The text of the button that restores a value; null if the value was not overridden. */
export const restoreText = (form: FtScenarioForm, path: string): string | null =>
  restoreButton(fieldAt(form, path))?.textContent ?? null;

/** Restores an overridden value by its button, or by the last one if there are several. */
export async function restoreValue(form: FtScenarioForm, path: string): Promise<void> {
  const button = fieldsOf(form, path).map(restoreButton).at(-1);
  if (!button) throw new Error(`Nothing to restore in ${path}`);
  button.click();
  await untilSettled(form);
}

/** Paths of the fields that say they were overridden. */
export const overriddenPaths = (form: FtScenarioForm): string[] =>
  allFields(form)
    .filter((field) => /^was /.test(restoreButton(field)?.textContent ?? ''))
    .map(({ dataset }) => dataset.path ?? '');

/** Replaces the text of a field by one edit. */
export async function type(
  form: FtScenarioForm,
  path: string,
  text: string,
  part: 'value' | 'range' = 'value',
): Promise<void> {
  const input = inputAt(form, path, part);
  if (text === '') await userEvent.clear(input);
  else await userEvent.fill(input, text);
  await untilSettled(form);
}

/** Replaces the text of a field key by key. Each key is an edit. */
export async function pressKeys(form: FtScenarioForm, path: string, text: string): Promise<void> {
  inputAt(form, path).select();
  await userEvent.keyboard(text);
  await untilSettled(form);
}

/** Replaces the text of a field key by key, and leaves the field. */
export async function enterKeys(form: FtScenarioForm, path: string, text: string): Promise<void> {
  await pressKeys(form, path, text);
  await userEvent.tab();
  await untilSettled(form);
}

/** A select element, by its spoken name. Throws if there is none. */
export function selectNamed(form: FtScenarioForm, name: string): HTMLSelectElement {
  const select = inside<HTMLSelectElement>(form, `select[aria-label="${name}"]`);
  if (!select) throw new Error(`No choice ${name}`);
  return select;
}

/** Chooses an option in the select element of a path. */
export async function choose(form: FtScenarioForm, path: string, value: string): Promise<void> {
  const choice = fieldAt(form, path) as unknown as HTMLSelectElement;
  choice.value = value;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await untilSettled(form);
}

/** Opens the model picker of this name, presses the option of a model, and waits until the form shows it. */
export async function chooseModel(form: FtScenarioForm, name: string, model: string): Promise<void> {
  const picker = allInside<FtModelPicker>(form, '[data-path$=".model"]').find(({ label }) => label === name);
  if (!picker) throw new Error(`No choice ${name}`);
  await chooseIn(picker, model);
  await untilSettled(form);
}

/** A button by its spoken name, which is its text if it has no label. Throws if there is none. */
export function buttonNamed(form: FtScenarioForm, name: string): HTMLButtonElement {
  const button = allInside<HTMLButtonElement>(form, 'button').find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name,
  );
  if (!button) throw new Error(`No button ${name}`);
  return button;
}

/** Whether a button of this spoken name is there and not folded away. */
export const isButtonShown = (form: FtScenarioForm, name: string): boolean =>
  allInside<HTMLButtonElement>(form, 'button').some(
    (each) =>
      (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name && each.checkVisibility(),
  );

/** Opens or closes the rare fields of a section below this title. */
export async function toggleMore(form: FtScenarioForm, title: string): Promise<void> {
  const summary = allInside<HTMLElement>(form, '.more > summary').find(
    ({ textContent }) => textContent?.trim() === title,
  );
  if (!summary) throw new Error(`Nothing is folded below ${title}`);
  summary.click();
  await untilSettled(form);
}

/** Presses the first button with this text, else the first whose text begins with it. Does nothing if there is none. */
export async function pressText(form: FtScenarioForm, text: string): Promise<void> {
  const buttons = allInside<HTMLButtonElement>(form, 'button');
  const texts = buttons.map(({ textContent }) => textContent?.trim() ?? '');
  const index = texts.includes(text) ? texts.indexOf(text) : texts.findIndex((each) => each.startsWith(text));
  buttons[index]?.click();
  await untilSettled(form);
}

/** Presses a button, and waits until the fields that it adds are rendered and one has the focus. */
export async function press(form: FtScenarioForm, name: string): Promise<void> {
  buttonNamed(form, name).click();
  await untilSettled(form);
  await untilSettled(form);
}

/** Presses a button with the Enter key, and waits as `press` does. */
export async function pressByKey(form: FtScenarioForm, name: string): Promise<void> {
  buttonNamed(form, name).focus();
  await userEvent.keyboard('{Enter}');
  await untilSettled(form);
  await untilSettled(form);
}

/** The buttons that remove an approach; empty if the form has one approach. */
export const removeButtons = (form: FtScenarioForm): readonly HTMLButtonElement[] =>
  allInside(form, '.approach .remove');

/** Turns the check box with this spoken name on or off. */
export async function toggleCheckBox(form: FtScenarioForm, name: string): Promise<void> {
  const checkBox = inside<HTMLInputElement>(form, `input[type=checkbox][aria-label="${name}"]`);
  if (!checkBox) throw new Error(`No check box ${name}`);
  checkBox.click();
  await untilSettled(form);
}

/** All buttons, select elements and inputs except check boxes, first of the form and then of its fields. */
export const pressableParts = (form: FtScenarioForm): readonly HTMLElement[] => [
  ...allInside<HTMLElement>(form, 'button, select, input:not([type=checkbox])'),
  ...allFields(form).flatMap((field) => allInside<HTMLElement>(field, 'input, button')),
];

/** The parts that fill the width of the form: fields, select elements and lines about prices. */
export const wideParts = (form: FtScenarioForm): readonly HTMLElement[] =>
  allInside(form, 'ft-number-field, select, .source');

/** The focused element: the path of a field, else the name of a button, else the tag. */
export function focusedName(form: FtScenarioForm): string {
  const active = focusedIn(form);
  if (!active) return 'nothing';
  return active.dataset.path ?? active.getAttribute('aria-label') ?? active.textContent?.trim() ?? '';
}

/** The open explanation of a field. `null` while it is closed. */
export const explanationAt = (form: FtScenarioForm, path: string): HTMLElement | null =>
  fieldAt(form, path).querySelector<HTMLElement>('.explanation');

/** Opens the explanation of a field by a click on its label, and waits until the explanation is shown. */
export async function explain(form: FtScenarioForm, path: string): Promise<HTMLElement> {
  await userEvent.click(explanationButtonOf(fieldAt(form, path)));
  await expect.poll(() => explanationAt(form, path)).not.toBeNull();
  await untilSettled(form);
  return explanationAt(form, path) as HTMLElement;
}

/** The drawn payback of an open explanation as a sentence. `''` if it has none. */
export const drawnPayback = (form: FtScenarioForm, path: string): string =>
  explanationAt(form, path)?.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';

/** The boxes of the labels of the drawn payback that are not empty. */
export const drawnLabels = (form: FtScenarioForm, path: string): readonly DOMRect[] =>
  [...(explanationAt(form, path)?.querySelectorAll('.payback text') ?? [])]
    .filter(({ textContent }) => textContent !== '')
    .map((label) => label.getBoundingClientRect());

/** A section that opens and closes, by its name. Throws if there is none. */
export function sectionNamed(form: FtScenarioForm, name: string): HTMLDetailsElement {
  const section = inside<HTMLDetailsElement>(form, `[data-fold="${name}"]`);
  if (!section) throw new Error(`No section ${name}`);
  return section;
}

/** The values that the header of a section shows; undefined if it shows none. */
export const headerText = (form: FtScenarioForm, name: string): string | undefined =>
  sectionNamed(form, name).querySelector('.value')?.textContent ?? undefined;
/** The number fields in a section, which are rendered while it is open. */
export const fieldsIn = (form: FtScenarioForm, name: string): readonly FtNumberField[] => [
  ...sectionNamed(form, name).querySelectorAll<FtNumberField>('ft-number-field'),
];
/** The figure of the total at the end of the set-up section; null if there is none. */
export const setupTotal = (form: FtScenarioForm): Element | null =>
  sectionNamed(form, 'setup').querySelector('.figure.strong span:nth-child(2)');
/** The names of the open sections, from top to bottom. */
export const openSectionNames = (form: FtScenarioForm): string =>
  allInside<HTMLDetailsElement>(form, 'details[open]')
    .map(({ dataset }) => dataset.fold)
    .join(' ');

/** Opens or closes a section by its header. */
export async function toggleSection(form: FtScenarioForm, name: string): Promise<void> {
  const details = sectionNamed(form, name);
  const toggled = new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
  details.querySelector('summary')?.click();
  await toggled;
  await untilSettled(form);
}

/** The line about the source of the prices, for each approach. */
const sourceLines = (form: FtScenarioForm): readonly HTMLElement[] => allInside(form, '.source');
/** The source of each approach's prices, as written. */
export const sources = (form: FtScenarioForm): readonly string[] =>
  sourceLines(form).map(({ textContent }) => spaced(textContent));
/** For each approach, whether its prices are marked as old. */
export const staleSources = (form: FtScenarioForm): readonly boolean[] =>
  sourceLines(form).map((line) => line.querySelector('.warn') !== null);

/** The part of the form for an approach, by its name. Throws if there is none. */
export function approachPart(form: FtScenarioForm, name: string): HTMLElement {
  const part = inside<HTMLElement>(form, `.approach[aria-label="${name}"]`);
  if (!part) throw new Error(`No approach ${name}`);
  return part;
}

/** The paths of the prices of an approach that are shown as chips. */
export const chipPaths = (form: FtScenarioForm, name: string): readonly string[] =>
  [...approachPart(form, name).querySelectorAll<HTMLElement>('.chips [data-path]')].map(
    ({ dataset }) => dataset.path ?? '',
  );
/** The text that offers a successor of an approach's model; `''` if there is none. */
export const successorText = (form: FtScenarioForm, name: string): string =>
  spaced(approachPart(form, name).querySelector('.successor')?.textContent);
/** The line above the remarks on an approach's prices; null if there are no remarks. */
export const remarkLine = (form: FtScenarioForm, name: string): HTMLElement | null =>
  approachPart(form, name).querySelector<HTMLElement>('.remarks summary');
/** The remarks on an approach's prices, as written. */
export const remarks = (form: FtScenarioForm, name: string): readonly string[] =>
  [...approachPart(form, name).querySelectorAll('.remarks li')].map(({ textContent }) => spaced(textContent));

/** The message that replaces the form if the scenario cannot be read; null if it can. */
export const problem = (form: FtScenarioForm): string | null =>
  inside(form, '[role=alert]')?.textContent ?? null;
/** Whether the content between the element's tags is shown, which it is while there is no scenario. */
export const showsFallback = (form: FtScenarioForm): boolean => inside(form, 'slot:not([name])') !== null;
