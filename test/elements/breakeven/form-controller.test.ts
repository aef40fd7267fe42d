/** `<ft-breakeven>` in a `<form>` of the page: its value, reset, a disabled part of a form, a kept state, and its validity. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { decodeScenario } from '../../../src/core/index.ts';
import { bestGuess } from '../../../src/core/scenario/amount.ts';
import type { Amount } from '../../../src/core/types.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import type { FtScenarioForm } from '../../../src/elements/scenario-form/scenario-form.ts';
import { english } from '../../../src/i18n/en/index.ts';
import {
  actionOf,
  barOf,
  calculatorFrom,
  formOf,
  isDisabled,
  openView,
  problem,
  typePrompt,
  untilCounted,
  verdictOf,
  viewTabs,
  visibleParts,
} from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { isReady } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';
import { fieldAt, labelOf } from '../../harness/field.ts';
import { inputAt, refusalAt, type } from '../../harness/scenario-form.ts';
import { until, untilUpdated } from '../../harness/wait.ts';

stoppedClock();

beforeEach(async () => {
  await page.viewport(1200, 900);
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** The form of the page. */
const pageForm = (): HTMLFormElement => document.querySelector('form') as HTMLFormElement;
/** The value that the form has under the name `cost`. */
const sentValue = (): FormDataEntryValue | null => new FormData(pageForm()).get('cost');
const formIn = (element: FtBreakeven): FtScenarioForm => formOf(element) as FtScenarioForm;
const requestsOf = (scenario: unknown): number | null =>
  bestGuess((scenario as { requestsPerMonth?: Amount } | null)?.requestsPerMonth ?? null);
const requestsIn = (element: FtBreakeven): number | null => requestsOf(verdictOf(element)?.scenario);

/** A calculator in a form, whose bar knows the first scenario. */
async function calculatorInForm(attributes: string, around = (tag: string) => tag): Promise<FtBreakeven> {
  const tag = `<ft-breakeven starts-on="2027-01-01" ${attributes}></ft-breakeven>`;
  const element = await calculatorFrom(`<form>${around(tag)}</form>`);
  await until(() => problem(element) || (element.value !== '' && isReady(barOf(element))));
  await element.updateComplete;
  return element;
}

describe('the value in a form', () => {
  it('is the encoded scenario, also after an edit', async () => {
    const element = await calculatorInForm('name="cost" preset="article"');
    expect(element.form).toBe(pageForm());
    expect(decodeScenario(String(sentValue()))).toEqual(verdictOf(element)?.scenario);
    await type(formIn(element), 'requestsPerMonth', '4321');
    await until(() => requestsIn(element) === 4321);
    await element.updateComplete;
    expect(decodeScenario(String(sentValue())).requestsPerMonth).toBe(4321);
    expect(element.value).toBe(sentValue());
  });

  it('is absent without a name, and follows the name', async () => {
    const element = await calculatorInForm('preset="article"');
    expect([...new FormData(pageForm())]).toEqual([]);
    expect(element.value).not.toBe('');
    element.name = 'cost';
    await element.updateComplete;
    expect(sentValue()).toBe(element.value);
    element.removeAttribute('name');
    await element.updateComplete;
    expect([...new FormData(pageForm())]).toEqual([]);
  });

  it('contains no text of a prompt', async () => {
    const element = await calculatorInForm('name="cost"');
    await untilCounted(element);
    const before = sentValue();
    await typePrompt(element, 'xylophone '.repeat(2000));
    await until(() => sentValue() !== before);
    expect(decodeURIComponent(String(sentValue()))).not.toContain('xylophone');
  });

  it('can be set, as that of a field', async () => {
    const element = await calculatorInForm('name="cost" preset="article"');
    const { value } = element;
    await type(formIn(element), 'requestsPerMonth', '4321');
    await until(() => requestsIn(element) === 4321);
    element.value = value;
    await until(() => requestsIn(element) !== 4321);
    expect(sentValue()).toBe(value);
  });
});

describe('a reset of the form', () => {
  it.each([
    ['attributes', 'preset="article"'],
    ['the example', ''],
  ])('brings back the calculation of %s, and fires no ft-change', async (_, attributes) => {
    const element = await calculatorInForm(`name="cost" ${attributes}`);
    await untilCounted(element);
    const [first, requests] = [sentValue(), requestsIn(element)];
    await type(formIn(element), 'requestsPerMonth', '4321');
    await until(() => requestsIn(element) === 4321);
    const changes = eventsOf(element, 'ft-change');
    pageForm().reset();
    await until(() => requestsIn(element) !== 4321);
    expect(requestsIn(element)).toBe(requests);
    expect(changes.map(({ scenario }) => requestsOf(scenario))).not.toContain(4321);
    await untilCounted(element);
    expect(sentValue()).toBe(first);
    await until(() => isDisabled(element, english.share.undo));
  });

  it('brings back the scenario that the page has set last, and the compared approach', async () => {
    const element = await calculatorInForm('preset="article"');
    const given = verdictOf(element)?.scenario as { approaches: readonly { id: string }[] };
    const third = { ...given.approaches[1], id: 'third' };
    Object.assign(element, {
      scenario: { ...given, requestsPerMonth: 77, approaches: [...given.approaches, third] },
      candidate: 'third',
    });
    await until(() => requestsIn(element) === 77);
    await type(formIn(element), 'requestsPerMonth', '4321');
    await until(() => requestsIn(element) === 4321);
    element.candidate = '';
    pageForm().reset();
    await until(() => requestsIn(element) === 77);
    expect(element.candidate).toBe('third');
  });

  it('removes a refused entry', async () => {
    const element = await calculatorInForm('name="cost" preset="article"');
    const before = inputAt(formIn(element), 'requestsPerMonth').value;
    await type(formIn(element), 'requestsPerMonth', 'many');
    expect(refusalAt(formIn(element), 'requestsPerMonth')).not.toBeNull();
    pageForm().reset();
    await until(() => refusalAt(formIn(element), 'requestsPerMonth') === null);
    expect(inputAt(formIn(element), 'requestsPerMonth').value).toBe(before);
    expect(element.validity.valid).toBe(true);
  });
});

describe('a disabled calculator', () => {
  it.each<[string, string, (tag: string) => string]>([
    ['by a fieldset', '', (tag) => `<fieldset disabled>${tag}</fieldset>`],
    ['by its own attribute', 'disabled', (tag) => tag],
  ])('%s shows what a readonly one shows, and sends nothing', async (_, attribute, around) => {
    const element = await calculatorFrom(
      `<form>${around(`<ft-breakeven starts-on="2027-01-01" name="cost" ${attribute}></ft-breakeven>`)}</form>`,
    );
    await until(() => viewTabs(element).length > 0);
    expect(visibleParts(element)).toEqual(['verdict', 'views', 'tabs', 'unit-cost', 'footer']);
    await element.updateComplete;
    expect(sentValue()).toBeNull();
    expect(element.willValidate).toBe(false);
    // A disabled control gets no clicks in some browsers, but the views inside it can still be opened.
    const tab = await openView(element, 'table');
    await userEvent.click(viewTabs(element)[0] as HTMLElement);
    await until(() => tab.getAttribute('aria-selected') === 'false');
  });

  it('can be used again as soon as its fieldset can', async () => {
    const element = await calculatorInForm('name="cost"', (tag) => `<fieldset>${tag}</fieldset>`);
    const fieldset = document.querySelector('fieldset') as HTMLFieldSetElement;
    const all = visibleParts(element);
    fieldset.disabled = true;
    expect(visibleParts(element)).not.toContain('inputs');
    fieldset.disabled = false;
    expect(visibleParts(element)).toEqual(all);
    expect(sentValue()).toBe(element.value);
  });
});

describe('a kept state', () => {
  it('is restored as a change of the user, which can be undone', async () => {
    const first = await calculatorInForm('name="cost" preset="article"');
    const kept = vi.spyOn(ElementInternals.prototype, 'setFormValue');
    await type(formIn(first), 'requestsPerMonth', '4321');
    await until(() => requestsIn(first) === 4321);
    await first.updateComplete;
    const state = String(kept.mock.lastCall?.[1]);
    const element = await calculatorInForm('name="cost" preset="article"');
    const changes = eventsOf(element, 'ft-change');
    element.formStateRestoreCallback(state);
    await until(() => requestsIn(element) === 4321);
    expect(changes.map(({ scenario }) => scenario.requestsPerMonth)).toEqual([4321]);
    await until(() => !isDisabled(element, english.share.undo));
    actionOf(element, english.share.undo).click();
    await until(() => requestsIn(element) !== 4321);
  });

  it('may also be the value, which a browser fills in', async () => {
    const element = await calculatorInForm('name="cost" preset="article"');
    const value = element.value;
    const other = await calculatorInForm('name="cost" preset="own-gpu"');
    expect(other.value).not.toBe(value);
    other.formStateRestoreCallback(value);
    await until(() => other.value === value);
  });

  it('that cannot be read changes nothing, and is reported', async () => {
    const element = await calculatorInForm('name="cost" preset="article"');
    const { value } = element;
    const errors = eventsOf(element, 'ft-error');
    element.formStateRestoreCallback('{"calculation":');
    await until(() => errors.length > 0);
    expect(errors.map(({ stage }) => stage)).toEqual(['storage']);
    expect(element.value).toBe(value);
  });
});

describe('the validity', () => {
  it('is a custom error while an entry is refused, with the name of its field and the reason', async () => {
    const element = await calculatorInForm('name="cost" preset="article"');
    expect([element.checkValidity(), element.validationMessage]).toEqual([true, '']);
    await type(formIn(element), 'requestsPerMonth', 'many');
    const reason = refusalAt(formIn(element), 'requestsPerMonth') ?? '';
    expect(element.validity.customError).toBe(true);
    const name = labelOf(fieldAt(formIn(element), 'requestsPerMonth')).textContent?.trim() ?? '';
    expect(element.validationMessage).toBe(english.form.perApproach(name, reason));
    expect(pageForm().checkValidity()).toBe(false);
    await type(formIn(element), 'requestsPerMonth', '500');
    expect(element.validity.valid).toBe(true);
    expect(pageForm().checkValidity()).toBe(true);
  });

  it('moves the focus to the refused entry, also in a section that is closed', async () => {
    const element = await calculatorInForm('name="cost" preset="article"');
    const form = formIn(element);
    // A wide calculator opens sections of its own first.
    await until(() => form.openSections !== '');
    form.openSections = 'time-frame';
    await untilUpdated(form);
    await type(form, 'horizonMonths', 'long');
    form.openSections = '';
    await until(() => !inputAt(form, 'horizonMonths').checkVisibility());
    expect(element.reportValidity()).toBe(false);
    await until(() => inputAt(form, 'horizonMonths').matches(':focus'));
  });

  it.each([
    ['scenario', 'scenario="ft1~nonsense"', english.breakeven.badScenario],
    ['attribute', 'tokens-saved="many"', english.breakeven.badAttributes],
  ])('is a custom error if the %s cannot be read', async (_, attribute, message) => {
    const element = await calculatorInForm(`name="cost" ${attribute}`);
    await until(() => !element.validity.valid);
    expect(element.validity.customError).toBe(true);
    expect(element.validationMessage).toBe(message);
    expect(sentValue()).toBeNull();
  });

  it('ends with the field that refused the entry', async () => {
    const element = await calculatorInForm('name="cost" preset="article"');
    await type(formIn(element), 'requestsPerMonth', 'many');
    expect(element.validity.valid).toBe(false);
    Object.assign(element, { preset: 'own-gpu' });
    await until(() => element.validity.valid);
  });
});

it('Enter in a field does not submit the form', async () => {
  const element = await calculatorInForm('name="cost" preset="article"');
  const submitted = vi.fn((event: Event) => event.preventDefault());
  pageForm().addEventListener('submit', submitted);
  inputAt(formIn(element), 'requestsPerMonth').focus();
  await userEvent.keyboard('{Enter}');
  expect(submitted).not.toHaveBeenCalled();
  pageForm().requestSubmit();
  expect(submitted).toHaveBeenCalledOnce();
});
