/** A form on a page and its visible state, for the tests of the form. */
import { afterEach, beforeEach } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/define/scenario-form.ts';
import type { Scenario } from '../../src/core/types.ts';
import type { FtChangeEvent, FtErrorEvent } from '../../src/elements/common/events.ts';
import type { FtNumberField } from '../../src/elements/scenario-form/fields/number-field.ts';
import type { FtModelPicker } from '../../src/elements/scenario-form/model-picker/model-picker.ts';
import { sectionNames } from '../../src/elements/scenario-form/open-sections.ts';
import type { FtScenarioForm } from '../../src/elements/scenario-form/scenario-form.ts';
import { inputs } from '../../stories/scenarios/form-scenarios.ts';
import { chooseIn } from './model-picker.ts';

/** Replaces the text of a field, one key after the other; each key is an edit of its own. */
export async function pressKeys(form: FtScenarioForm, path: string, text: string): Promise<void> {
  box(form, path).select();
  await userEvent.keyboard(text);
  await settled(form);
}

/** The events on the page since the test began. */
export const changes: FtChangeEvent[] = [];
export const errors: FtErrorEvent[] = [];
const heard = (event: FtChangeEvent) => void changes.push(event);
const failed = (event: FtErrorEvent) => void errors.push(event);

beforeEach(() => {
  changes.length = 0;
  errors.length = 0;
  document.body.addEventListener('ft-change', heard);
  document.body.addEventListener('ft-error', failed);
});
afterEach(() => {
  document.body.replaceChildren();
  document.body.removeEventListener('ft-change', heard);
  document.body.removeEventListener('ft-error', failed);
});

const everything = sectionNames.join(' ');

export async function mount(set: Partial<FtScenarioForm> = {}, width = 760): Promise<FtScenarioForm> {
  await page.viewport(width, 900);
  const form = document.createElement('ft-scenario-form');
  Object.assign(form, { scenario: inputs, openSections: everything }, set);
  document.body.append(form);
  await settled(form);
  return form;
}

export async function settled(form: FtScenarioForm): Promise<void> {
  await form.updateComplete;
  const fields = form.renderRoot.querySelectorAll<FtNumberField>(
    'ft-number-field, ft-date-field, ft-model-picker',
  );
  await Promise.all([...fields].map((field) => field.updateComplete));
}

export function field(form: FtScenarioForm, path: string): FtNumberField {
  const found = form.renderRoot.querySelector<FtNumberField>(`[data-path="${path}"]`);
  if (!found) throw new Error(`No field ${path}`);
  return found;
}

export function box(form: FtScenarioForm, path: string, part = 'value'): HTMLInputElement {
  const input = field(form, path).renderRoot.querySelector<HTMLInputElement>(`#${part}`);
  if (!input) throw new Error(`No ${part} in ${path}`);
  return input;
}

export function refusal(form: FtScenarioForm, path: string): string | null {
  return field(form, path).renderRoot.querySelector('.refusal')?.textContent ?? null;
}

export async function type(form: FtScenarioForm, path: string, text: string, part = 'value'): Promise<void> {
  const input = box(form, path, part);
  if (text === '') await userEvent.clear(input);
  else await userEvent.fill(input, text);
  await settled(form);
}

export const last = (): Scenario => {
  const event = changes.at(-1);
  if (!event) throw new Error('No ft-change was fired');
  return event.scenario;
};

export function select(form: FtScenarioForm, name: string): HTMLSelectElement {
  const found = form.renderRoot.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
  if (!found) throw new Error(`No choice ${name}`);
  return found;
}

/** Opens the choice of a model, presses the option of a model, and waits until the form shows it. */
export async function chooseModel(form: FtScenarioForm, name: string, model: string): Promise<void> {
  const path = `[data-path$=".model"]`;
  const picker = [...form.renderRoot.querySelectorAll<FtModelPicker>(path)].find(
    ({ label }) => label === name,
  );
  if (!picker) throw new Error(`No choice ${name}`);
  await chooseIn(picker, model);
  await settled(form);
}

export function button(form: FtScenarioForm, name: string): HTMLButtonElement {
  const all = [...form.renderRoot.querySelectorAll('button')];
  const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name);
  if (!found) throw new Error(`No button ${name}`);
  return found;
}

/** Presses a button, and waits until the fields that it adds are rendered and focused. */
export async function press(form: FtScenarioForm, name: string): Promise<void> {
  button(form, name).click();
  await settled(form);
  await settled(form);
}

/** Paths of the fields that say they were overridden. */
export const overridden = (form: FtScenarioForm): string[] =>
  [...form.renderRoot.querySelectorAll<FtNumberField>('ft-number-field, ft-date-field')]
    .filter((one) => /^was /.test(one.renderRoot.querySelector('button')?.textContent ?? ''))
    .map((one) => one.dataset.path ?? '');

/** The focused element: the path of a field, else the name of a button, else the tag. */
export function focused(form: FtScenarioForm): string {
  const active = form.shadowRoot?.activeElement as HTMLElement | null;
  if (!active) return 'nothing';
  return active.dataset.path ?? active.getAttribute('aria-label') ?? active.textContent?.trim() ?? '';
}
