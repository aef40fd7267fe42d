/** Helpers for tests of `<ft-model-picker>`: they open it, read it and press an option. */
import '../../src/define/scenario-form.ts';
import type { FtModelPicker } from '../../src/elements/scenario-form/model-picker/model-picker.ts';
import type { FtScenarioForm } from '../../src/elements/scenario-form/scenario-form.ts';
import { allInside, inside, mounted, spaced, textOf } from './element.ts';

/** A picker on the page. */
export function pickerOf(properties: Partial<FtModelPicker>): Promise<FtModelPicker> {
  return mounted('ft-model-picker', properties);
}

/** The first picker of a form. */
export const pickerIn = (form: FtScenarioForm): FtModelPicker =>
  inside(form, 'ft-model-picker') as FtModelPicker;

/** The button that opens the list. */
export const closedButton = (picker: FtModelPicker): HTMLButtonElement =>
  inside(picker, '.button') as HTMLButtonElement;
/** The field of the search; `null` while the list is closed. */
export const searchBox = (picker: FtModelPicker): HTMLInputElement | null => inside(picker, 'input');
/** The options of the list: models, and own prices. */
export const options = (picker: FtModelPicker): readonly HTMLElement[] => allInside(picker, '[role=option]');
/** Ids of the models that are listed; `''` is the option for own prices. */
export const listedModels = (picker: FtModelPicker): readonly string[] =>
  options(picker).map(({ dataset }) => dataset.model ?? '');
/** The headings of the groups of models. */
export const groupHeadings = (picker: FtModelPicker): readonly string[] =>
  allInside(picker, '.heading').map(({ textContent }) => spaced(textContent));
/** The hosts of the models under a heading, in order. */
export const hostsIn = (picker: FtModelPicker, heading: string): readonly string[] => {
  const group = allInside(picker, '[role=group]').find(
    (element) => element.querySelector('.heading')?.textContent === heading,
  );
  return [...(group?.querySelectorAll('.host') ?? [])].map(({ textContent }) => textContent ?? '');
};
/** The text of a model's option; `null` if it is not listed. */
export const optionText = (picker: FtModelPicker, model: string): string | null => {
  const option = options(picker).find(({ dataset }) => dataset.model === model);
  return option ? spaced(option.textContent) : null;
};
/** The model of the option that `aria-activedescendant` names; `null` if it names none. */
export function activeModel(picker: FtModelPicker): string | null {
  const id = searchBox(picker)?.getAttribute('aria-activedescendant');
  return options(picker).find((option) => option.id === id)?.dataset.model ?? null;
}
/** The list of all options. */
export const optionList = (picker: FtModelPicker): HTMLElement =>
  inside(picker, '[role=listbox]') as HTMLElement;
/** The option that the Enter key would choose. */
export const activeOption = (picker: FtModelPicker): HTMLElement =>
  inside(picker, '.option.active') as HTMLElement;
/** The part of the first option that the search matches. */
export const matchedText = (picker: FtModelPicker): string => textOf(picker, 'mark');
/** The text that replaces the list if no model matches the search. */
export const nothingFound = (picker: FtModelPicker): string => textOf(picker, '.none');
/** The models in the last group, which are no longer served or trained. */
export const endedModels = (picker: FtModelPicker): readonly string[] =>
  allInside<HTMLElement>(picker, '.ended [data-model]').map(({ dataset }) => dataset.model ?? '');
/** The text that a screen reader announces. */
export const announced = (picker: FtModelPicker): string => textOf(picker, '[role=status]');

/** Opens a picker by a click. */
export async function open(picker: FtModelPicker): Promise<void> {
  closedButton(picker).click();
  await picker.updateComplete;
  await picker.updateComplete;
}

/** Replaces the text of the search. Throws if the picker is not open. */
export async function searchFor(picker: FtModelPicker, text: string): Promise<void> {
  const box = searchBox(picker);
  if (!box) throw new Error('The list has not opened');
  box.value = text;
  box.dispatchEvent(new InputEvent('input'));
  await picker.updateComplete;
}

/** Opens a picker and presses the option of a model. */
export async function chooseIn(picker: FtModelPicker, model: string): Promise<void> {
  await open(picker);
  const option = options(picker).find(({ dataset }) => dataset.model === model);
  if (!option) throw new Error(`No model ${model}`);
  option.click();
  await picker.updateComplete;
}
