/** `<ft-breakeven>` in the page form: its value, reset, a disabled fieldset, the state that the browser keeps, and its validity. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { decodeScenario, encodeScenario, evaluate } from '../../../src/core/index.ts';
import { bestGuess } from '../../../src/core/scenario/amount.ts';
import type { Amount, Scenario } from '../../../src/core/types.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import { PartChangeEvent } from '../../../src/elements/common/events.ts';
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
import { pasteOwnPrompt, press } from '../../harness/start.ts';
import { nextFrame, nextTask, until, untilUpdated } from '../../harness/wait.ts';

stoppedClock();

beforeEach(async () => {
  await page.viewport(1200, 900);
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** The page form. */
const pageForm = (): HTMLFormElement => document.querySelector('form') as HTMLFormElement;
/** The value that the form has under the name `cost`. */
const sentValue = (): FormDataEntryValue | null => new FormData(pageForm()).get('cost');
const formIn = (element: FtBreakeven): FtScenarioForm => formOf(element) as FtScenarioForm;
const requestsOf = (scenario: unknown): number | null =>
  bestGuess((scenario as { requestsPerMonth?: Amount } | null)?.requestsPerMonth ?? null);
const requestsIn = (element: FtBreakeven): number | null => requestsOf(verdictOf(element)?.scenario);

/** A calculator in the page form, after its bar has received the first scenario. `around` returns its tag with the markup around it. */
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
    const initial = verdictOf(element)?.scenario as Scenario;
    expect(decodeScenario(String(sentValue()))).toEqual(initial);
    await type(formIn(element), 'requestsPerMonth', '4321');
    await until(() => requestsIn(element) === 4321);
    await element.updateComplete;
    expect(decodeScenario(String(sentValue()))).toEqual({ ...initial, requestsPerMonth: 4321 });
    expect(element.value).toBe(sentValue());
  });

  it('follows each edit at once, in its place among other values of the same name, but is passed to the browser only once after the paint', async () => {
    const element = await calculatorInForm(
      'name="cost" preset="article"',
      (tag) => `<input name="cost" value="a">${tag}<input name="cost" value="z">`,
    );
    const values = () => new FormData(pageForm()).getAll('cost');
    await until(() => values().length === 3);
    const setFormValue = vi.spyOn(ElementInternals.prototype, 'setFormValue');
    const setValidity = vi.spyOn(ElementInternals.prototype, 'setValidity');
    const valuesAtChange: FormDataEntryValue[][] = [];
    const expected: string[][] = [];
    const input = inputAt(formIn(element), 'requestsPerMonth');
    const typeInput = (text: string) => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    typeInput('4');
    await element.updateComplete;
    expect(setFormValue).not.toHaveBeenCalled();
    element.addEventListener('ft-change', ({ scenario }) => {
      valuesAtChange.push(values());
      expected.push(['a', encodeScenario(scenario), 'z']);
    });
    typeInput('43');
    expect(valuesAtChange).toEqual(expected);
    expect(valuesAtChange).toHaveLength(1);
    await until(() => requestsIn(element) === 43);
    await nextFrame();
    await nextTask();
    expect(setFormValue).toHaveBeenCalledOnce();
    expect(setValidity).not.toHaveBeenCalled();
    expect(values()).toEqual(expected[0]);
  });

  it('is absent while the element has no name, and is sent under the name that it gets', async () => {
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

  it('can be set, as the value of an input can', async () => {
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
    const [initialValue, requests] = [sentValue(), requestsIn(element)];
    await type(formIn(element), 'requestsPerMonth', '4321');
    await until(() => requestsIn(element) === 4321);
    const changes = eventsOf(element, 'ft-change');
    pageForm().reset();
    await until(() => requestsIn(element) !== 4321);
    expect(requestsIn(element)).toBe(requests);
    await untilCounted(element);
    expect(changes).toEqual([]);
    expect(sentValue()).toBe(initialValue);
    await until(() => isDisabled(element, english.share.undo));
  });

  it('brings back the scenario that the page has set last, and the compared approach', async () => {
    const element = await calculatorInForm('preset="article"');
    const initial = verdictOf(element)?.scenario as { approaches: readonly { id: string }[] };
    const third = { ...initial.approaches[1], id: 'third' };
    Object.assign(element, {
      scenario: { ...initial, requestsPerMonth: 77, approaches: [...initial.approaches, third] },
      candidate: 'third',
    });
    await until(() => requestsIn(element) === 77);
    await type(formIn(element), 'requestsPerMonth', '4321');
    await until(() => requestsIn(element) === 4321);
    const scenario = element.scenario as Scenario;
    barOf(element)?.dispatchEvent(new PartChangeEvent(scenario, evaluate(scenario), ''));
    expect(element.candidate).toBe('');
    pageForm().reset();
    await until(() => requestsIn(element) === 77);
    expect(element.candidate).toBe('third');
  });

  it('brings back the compared approach that the page has set after a change of the user', async () => {
    const element = await calculatorInForm('');
    await type(formIn(element), 'requestsPerMonth', '4321');
    await until(() => requestsIn(element) === 4321);
    const thirdId = (element.scenario as Scenario).approaches[2]?.id as string;
    element.candidate = thirdId;
    await element.updateComplete;
    pageForm().reset();
    await until(() => requestsIn(element) !== 4321);
    expect(element.candidate).toBe(thirdId);
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
    element.requestsPerMonth = 77;
    await element.updateComplete;
    expect(sentValue()).toBeNull();
  });

  it('can be used again as soon as its fieldset is no longer disabled', async () => {
    const element = await calculatorInForm('name="cost"', (tag) => `<fieldset>${tag}</fieldset>`);
    const fieldset = document.querySelector('fieldset') as HTMLFieldSetElement;
    const partsBefore = visibleParts(element);
    fieldset.disabled = true;
    expect(visibleParts(element)).not.toContain('inputs');
    fieldset.disabled = false;
    expect(visibleParts(element)).toEqual(partsBefore);
    expect(sentValue()).toBe(element.value);
  });

  it.each(['disabled', 'readonly'])(
    'undoes no edit when Ctrl+Z is pressed (attribute: %s)',
    async (attribute) => {
      const element = await calculatorInForm('name="cost" preset="article"');
      await type(formIn(element), 'requestsPerMonth', '4321');
      await until(() => requestsIn(element) === 4321);
      const tab = await openView(element, 'table');
      element.toggleAttribute(attribute, true);
      await element.updateComplete;
      const changes = eventsOf(element, 'ft-change');
      tab.focus();
      await userEvent.keyboard('{Control>}z{/Control}');
      expect(changes).toEqual([]);
      element.removeAttribute(attribute);
      await element.updateComplete;
      await userEvent.keyboard('{Control>}z{/Control}');
      expect(changes.map(({ scenario }) => requestsOf(scenario))).not.toEqual([]);
      await until(() => requestsIn(element) !== 4321);
    },
  );
});

/** Records the states that elements give to the browser from now on. The returned function gives the last one. */
function recordKeptStates(): () => unknown {
  const setFormValue = vi.spyOn(ElementInternals.prototype, 'setFormValue');
  return () => setFormValue.mock.lastCall?.[1];
}

describe('the state that the browser keeps', () => {
  it.each([
    ['attributes', 'preset="article"'],
    ['the example', ''],
  ])(
    'is empty while the calculation is still the one from %s, and again after Undo',
    async (_, attributes) => {
      const state = recordKeptStates();
      const element = await calculatorInForm(`name="cost" ${attributes}`);
      await untilCounted(element);
      await until(() => sentValue() !== null && state() !== undefined);
      expect(state()).toBe('');
      await type(formIn(element), 'requestsPerMonth', '4321');
      await until(() => state() !== '');
      actionOf(element, english.share.undo).click();
      await until(() => state() === '');
    },
  );

  it('contains the compared approach as soon as the user chooses another one', async () => {
    const state = recordKeptStates();
    const element = await calculatorInForm('name="cost" preset="article"');
    const initial = verdictOf(element)?.scenario as Scenario;
    const third = { ...(initial.approaches[1] as Scenario['approaches'][number]), id: 'third' };
    Object.assign(element, { scenario: { ...initial, approaches: [...initial.approaches, third] } });
    await until(() => decodeScenario(element.value).approaches.length === 3 && isReady(barOf(element)));
    const scenario = verdictOf(element)?.scenario as Scenario;
    verdictOf(element)?.dispatchEvent(new PartChangeEvent(scenario, evaluate(scenario), 'third'));
    // `2@` says that the approach with the index 2 is compared.
    await until(() => String(state()).includes('"2@ft1~'));
    pageForm().reset();
    await until(() => element.candidate === '');
    await until(() => state() === '');
  });

  it.each(['remember="session"', 'sync="hash"'])(
    'is empty, and is ignored if the browser gives one, with %s, because this attribute keeps the calculation',
    async (attribute) => {
      const state = recordKeptStates();
      const element = await calculatorInForm(`name="cost" preset="article" ${attribute}`);
      await type(formIn(element), 'requestsPerMonth', '4321');
      await until(() => decodeScenario(element.value).requestsPerMonth === 4321);
      await until(() => sessionStorage.length > 0 || location.hash !== '');
      expect(state()).toBe('');
      const changes = eventsOf(element, 'ft-change');
      element.formStateRestoreCallback('ft1~nonsense');
      await element.updateComplete;
      await nextTask();
      expect(changes).toEqual([]);
      element.remove();
      sessionStorage.clear();
      history.replaceState(null, '', location.pathname + location.search);
    },
  );

  it('no longer names any value of the example after Keep all', async () => {
    const state = recordKeptStates();
    const element = await calculatorInForm('name="cost"');
    await pasteOwnPrompt(element, 'Review one clause of a contract.');
    const borrowed = () => JSON.parse(String(state()) || '{}').own?.borrowed;
    await until(() => borrowed()?.length > 0);
    await press(element, english.start.keepAll);
    await until(() => borrowed()?.length === 0);
  });

  it('is restored as a change of the user, which can be undone', async () => {
    const state = recordKeptStates();
    const first = await calculatorInForm('name="cost" preset="article"');
    await type(formIn(first), 'requestsPerMonth', '4321');
    await until(() => requestsIn(first) === 4321);
    await until(() => state() !== '');
    const keptState = String(state());
    const element = await calculatorInForm('name="cost" preset="article"');
    const changes = eventsOf(element, 'ft-change');
    element.formStateRestoreCallback(keptState);
    await until(() => requestsIn(element) === 4321);
    expect(changes.map(({ scenario }) => scenario)).toEqual([decodeScenario(first.value)]);
    await until(() => !isDisabled(element, english.share.undo));
    actionOf(element, english.share.undo).click();
    await until(() => requestsIn(element) !== 4321);
  });

  it('may also be a value of the calculator, as a browser gives it when it fills in the form for the user', async () => {
    const element = await calculatorInForm('name="cost" preset="article"');
    const value = element.value;
    const otherCalculator = await calculatorInForm('name="cost" preset="own-gpu"');
    expect(otherCalculator.value).not.toBe(value);
    otherCalculator.formStateRestoreCallback(value);
    await until(() => otherCalculator.value === value);
  });

  it.each([
    ['is damaged', '{"calculation":'],
    ['has a damaged calculation', '{"calculation":"ft1~nonsense","kind":"given"}'],
    ['is a damaged value', 'ft1~nonsense'],
    ['has no calculation', '{"calculation":"nonsense","kind":"given"}'],
  ])('does not change the calculation, and fires ft-error, if it %s', async (_, state) => {
    const element = await calculatorInForm('name="cost" preset="article"');
    const { value } = element;
    const errors = eventsOf(element, 'ft-error');
    element.formStateRestoreCallback(state);
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

  it.each([
    ['hide', 'inputs'],
    ['mode', 'verdict'],
    ['mode', 'chart'],
  ])('does not count a refused entry while %s="%s" hides the inputs', async (name, value) => {
    const element = await calculatorInForm('name="cost" preset="article"');
    await type(formIn(element), 'requestsPerMonth', 'many');
    expect(pageForm().checkValidity()).toBe(false);
    element.setAttribute(name, value);
    await element.updateComplete;
    expect(pageForm().checkValidity()).toBe(true);
    element.removeAttribute(name);
    await element.updateComplete;
    expect(pageForm().checkValidity()).toBe(false);
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

  it('leaves the sections closed if a script only calls `checkValidity`', async () => {
    const element = await calculatorInForm('name="cost" preset="article"');
    const form = formIn(element);
    await until(() => form.openSections !== '');
    form.openSections = 'time-frame';
    await untilUpdated(form);
    await type(form, 'horizonMonths', 'long');
    form.openSections = '';
    const input = inputAt(form, 'horizonMonths');
    // A hidden input keeps the focus until the next frame.
    await until(() => !input.checkVisibility() && !input.matches(':focus'));
    expect(pageForm().checkValidity()).toBe(false);
    await nextFrame();
    expect(input.checkVisibility()).toBe(false);
    await nextTask();
    await untilUpdated(form);
    expect(input.checkVisibility()).toBe(false);
  });

  it('ignores an error that is hidden because the tag has content of its own', async () => {
    const element = await calculatorInForm('name="cost" preset="article"');
    element.append('How much is it?');
    element.setAttribute('tokens-saved', 'many');
    await until(() => element.value === '');
    await untilUpdated(element);
    await nextFrame();
    expect(problem(element)).toBeNull();
    expect(pageForm().checkValidity()).toBe(true);
    expect([...new FormData(pageForm())]).toEqual([]);
  });

  it.each([
    ['scenario', 'scenario="ft1~nonsense"', english.parts.badScenario],
    ['attribute', 'tokens-saved="many"', english.parts.badAttributes],
  ])('is a custom error if the %s cannot be read', async (_, attribute, message) => {
    const element = await calculatorInForm(`name="cost" ${attribute}`);
    await until(() => !element.validity.valid);
    expect(element.validity.customError).toBe(true);
    expect(element.validationMessage).toBe(message);
    expect(sentValue()).toBeNull();
  });

  it('has no error once the field of the refused entry is gone', async () => {
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
