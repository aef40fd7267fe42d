/** The missing inputs that `<ft-breakeven>` names above the verdict, while its form is still loading. */
import { expect, it, vi } from 'vitest';
import { english } from '../../../src/i18n/en/index.ts';
import { calculatorWithVerdict, formOf, pickerOf } from '../../harness/breakeven.ts';
import { focusedIn, spaced } from '../../harness/element.ts';
import { missingShown, pasteField, pasteInto, press } from '../../harness/start.ts';
import { until } from '../../harness/wait.ts';

/** The registration of the form, which the test makes later. */
const form = vi.hoisted(() => {
  const waiting = { register: (): void => {} };
  const define = customElements.define.bind(customElements);
  customElements.define = (tag, elementClass) => {
    if (tag === 'ft-scenario-form') waiting.register = () => define(tag, elementClass);
    else define(tag, elementClass);
  };
  return waiting;
});

const { start } = english;

it('if the button of a missing input is pressed before the form is loaded, the field gets the focus as soon as the form is loaded', async () => {
  const element = await calculatorWithVerdict({ startsOn: '2027-01-01' });
  await until(() => pasteField(element));
  await press(element, start.startBlank);
  pasteInto(await until(() => pasteField(element)), 'Sort the ticket.');
  await until(() => missingShown(element).includes(spaced(start.missing.model)));
  await press(element, start.missing.model);
  expect(pickerOf(element, 0)).toBeNull();
  form.register();
  const loadedForm = await until(() => formOf(element));
  await until(() => pickerOf(element, 0) !== null && focusedIn(loadedForm) === pickerOf(element, 0));
});
