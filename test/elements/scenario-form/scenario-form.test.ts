/** The form as a user sees it: edits by mouse and keyboard, refused inputs, and the events that reach the page. */

import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { encodeScenario, evaluate } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import type { FtScenarioForm } from '../../../src/elements/scenario-form/scenario-form.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formScenario, longNames, oneApproach } from '../../../stories/scenarios/form-scenarios.ts';
import { fieldAt, frameOf, hasFocus, inputOf, labelOf, refusalOf } from '../../harness/field.ts';
import {
  changeEvents,
  errors,
  fieldsIn,
  inputAt,
  lastScenario,
  mount,
  numberFields,
  pressKeys,
  pressText,
  problem,
  refusalAt,
  sectionNamed,
  showsFallback,
  type,
  untilSettled,
} from '../../harness/scenario-form.ts';

describe('an edit', () => {
  it('fires ft-change with a new scenario and its result on every keystroke', async () => {
    const form = await mount();
    inputAt(form, 'requestsPerMonth').select();
    await userEvent.keyboard('120k');
    await untilSettled(form);
    expect(changeEvents.map((event) => event.scenario.requestsPerMonth)).toMatchObject([
      { p50: 1 },
      { p50: 12 },
      { p50: 120 },
      { p50: 120_000 },
    ]);
    expect(changeEvents.at(-1)?.result).toBe(evaluate(lastScenario()));
    expect(form.scenario).toBe(lastScenario());
  });

  it('does not change the given scenario', async () => {
    const form = await mount();
    const before = encodeScenario(formScenario);
    await type(form, 'horizonMonths', '36');
    expect(lastScenario().horizonMonths).toBe(36);
    expect(encodeScenario(formScenario)).toBe(before);
  });

  it('fires an event that bubbles to the element around the form, but does not leave the shadow tree of this element', async () => {
    const form = await mount();
    await type(form, 'horizonMonths', '12');
    expect(changeEvents[0]).toMatchObject({ bubbles: true, composed: false, target: form });
  });

  it.each([
    ['growthPerMonth', '5', 'growthPerMonth', { p50: 0.05 }],
    ['discountPerYear', '8', 'discountPerYear', 0.08],
    ['horizonMonths', '36', 'horizonMonths', 36],
    ['startsOn', '1 Mar 2027', 'startsOn', '2027-03-01'],
  ])('of %s sets the value in the unit of the scenario', async (path, typed, key, value) => {
    const form = await mount();
    await type(form, path, typed);
    const entered = lastScenario()[key as keyof Scenario];
    if (typeof value === 'object') expect(entered).toMatchObject(value);
    else expect(entered).toBe(value);
  });

  it.each([
    ['prefixTokens', '3000', { prefixTokens: 3000 }],
    ['successRate', '95 (90-98)', { successRate: { p10: 0.9, p50: 0.95, p90: 0.98 } }],
    ['rates.inputUsdPerMTok', '1.75', { rates: { inputUsdPerMTok: 1.75 } }],
    ['batchShare', '50', { batchShare: 0.5 }],
    ['ratesChangePerYear', '-10', { ratesChangePerYear: -0.1 }],
    ['otherUsdPerRequest', '0.002', { otherUsdPerRequest: 0.002 }],
    ['leadMonths', '1.5', { leadMonths: 1.5 }],
    ['retrain.everyMonths', '6', { retrain: { everyMonths: 6 } }],
    ['availableUntil', '2028-08-01', { availableUntil: '2028-08-01' }],
    ['training.epochs', '4', { training: { epochs: 4 } }],
    ['setup[1].usd', '200', { setup: [{}, { usd: 200 }, {}] }],
  ])('of %s changes the candidate', async (path, typed, value) => {
    const form = await mount();
    await type(form, `approaches[1].${path}`, typed);
    expect(lastScenario().approaches[1]).toMatchObject(value);
  });

  it('of a shared value changes all approaches', async () => {
    const form = await mount();
    await type(form, 'approaches[0].failureUsd', '0.6 (0.5-0.8)');
    const values = lastScenario().approaches.map(({ failureUsd }) => failureUsd);
    expect(values).toEqual(Array(3).fill({ p10: 0.5, p50: 0.6, p90: 0.8, sharedAs: 'review' }));
  });

  it('that empties a field makes the value unknown if that is allowed, and the field says so', async () => {
    const form = await mount();
    await type(form, 'approaches[1].outputTokens', '');
    expect(lastScenario().approaches[1]?.outputTokens).toBeNull();
    expect(inputAt(form, 'approaches[1].outputTokens').placeholder).toBe('unknown');
    expect(changeEvents.at(-1)?.result.comparisons[0]?.verdict.kind).toBe('incomplete');
  });
});

describe('a field that is left', () => {
  it.each(['{Tab}', '{Enter}{Tab}'])(
    'by %s fires no second ft-change for the same scenario',
    async (keys) => {
      const form = await mount();
      await pressKeys(form, 'approaches[1].setup[1].usd', '150');
      await userEvent.keyboard(keys);
      await untilSettled(form);
      expect(changeEvents.map(({ scenario }) => scenario.approaches[1]?.setup[1])).toMatchObject(
        [1, 15, 150].map((usd) => ({ usd })),
      );
    },
  );
});

it('a form fires no ft-refusal when it is rendered, and one each time an entry is refused or no longer refused', async () => {
  const refusals: Event[] = [];
  const listen = (event: Event) => void refusals.push(event);
  document.body.addEventListener('ft-refusal', listen);
  onTestFinished(() => document.body.removeEventListener('ft-refusal', listen));
  const form = await mount();
  await pressText(form, english.form.addSetup);
  expect(refusals).toEqual([]);
  await type(form, 'horizonMonths', '500');
  expect(refusals).toHaveLength(1);
  await type(form, 'horizonMonths', '12');
  expect(refusals).toHaveLength(2);
});

describe('a page', () => {
  it('can set the scenario or the candidate without an ft-change', async () => {
    const form = await mount();
    form.scenario = longNames;
    await untilSettled(form);
    form.candidate = 'more-1';
    await untilSettled(form);
    form.scenario = encodeScenario(formScenario);
    await untilSettled(form);
    expect(changeEvents).toEqual([]);
  });

  it('can give an encoded scenario in the attribute', async () => {
    await page.viewport(760, 900);
    document.body.innerHTML = `<ft-scenario-form scenario="${encodeScenario(oneApproach)}"></ft-scenario-form>`;
    const form = document.querySelector('ft-scenario-form') as FtScenarioForm;
    await untilSettled(form);
    expect(inputAt(form, 'requestsPerMonth').value).toBe('250,000');
  });

  it.each(['nonsense', '<img src=x onerror=alert(1)>', `ft1${'('.repeat(10_000)}`])(
    'that gives an unreadable text gets an error state and one ft-error',
    async (scenario) => {
      const form = await mount({ scenario });
      expect(problem(form)).toBe(english.form.unreadable);
      expect(errors.map(({ stage }) => stage)).toEqual(['scenario']);
    },
  );

  it('shows its content between the tags until it gives a scenario', async () => {
    const form = await mount({ scenario: null });
    expect(showsFallback(form)).toBe(true);
  });

  it('can replace a value that the user is typing', async () => {
    const form = await mount();
    await type(form, 'horizonMonths', '500');
    form.scenario = longNames;
    await untilSettled(form);
    form.scenario = { ...formScenario, horizonMonths: 18 };
    await untilSettled(form);
    expect(inputAt(form, 'horizonMonths').value).toBe('18');
    expect(refusalAt(form, 'horizonMonths')).toBeNull();
  });
});

describe('an invalid input', () => {
  it.each([
    ['requestsPerMonth', '-5', '0 or more. Still using 250,000.'],
    ['requestsPerMonth', 'lots', 'Not a number. 0 or more. Still using 250,000.'],
    ['growthPerMonth', '-150', 'Between −100 and 1,000. Still using 4\u00a0%.'],
    ['discountPerYear', '-100', 'Above −100, at most 100,000. Still using 0\u00a0%.'],
    ['horizonMonths', '121', 'A whole number between 1 and 120. Still using 24.'],
    ['horizonMonths', '', 'Needed. A whole number between 1 and 120. Still using 24.'],
    ['approaches[1].successRate', '195', 'Between 0 and 100. Still using 95\u00a0%.'],
    ['approaches[0].maxAttempts', '0', 'A whole number between 1 and 100. Still using 2.'],
    ['approaches[0].failureUsd', '-1', '0 or more. Still using $0.40.'],
    ['approaches[0].rates.inputUsdPerMTok', '-2', 'in: 0 or more. Still using 2.00.'],
    ['approaches[0].cache.activeHoursPerDay', '25', 'Above 0, at most 24. Still using 24.'],
    ['approaches[0].cache.caches', '0', 'Between 1 and 1,000,000,000. Still using 1.'],
    ['approaches[1].training.epochs', 'x', 'Not a number. Between 0 and 10,000. Still using 2.'],
    ['approaches[1].leadMonths', '121', 'Between 0 and 120. Still using 0.'],
    [
      'startsOn',
      'tomorrow',
      'A date from 1 Jan 1900 to 31 Dec 2199, like 1 Jan 2027. Still using 1 Jan 2027.',
    ],
    ['startsOn', '', 'A date from 1 Jan 1900 to 31 Dec 2199, like 1 Jan 2027. Still using 1 Jan 2027.'],
    [
      'startsOn',
      '31 Feb 2027',
      'A date from 1 Jan 1900 to 31 Dec 2199, like 1 Jan 2027. Still using 1 Jan 2027.',
    ],
  ])(
    'in %s (%s) is refused with a message at the field, and changes nothing',
    async (path, typed, message) => {
      const form = await mount();
      await type(form, path, typed);
      expect(refusalAt(form, path)).toBe(message);
      expect(inputAt(form, path).value).toBe(typed);
      expect(inputAt(form, path).getAttribute('aria-invalid')).toBe('true');
      expect(inputAt(form, path).getAttribute('aria-describedby')).toContain('refusal');
      expect(changeEvents).toEqual([]);
      inputAt(form, path).blur();
      await untilSettled(form);
      expect(inputAt(form, path).value, 'the typed text stays').toBe(typed);
    },
  );

  it('is refused by every number field, and each keeps its last valid value', async () => {
    const form = await mount();
    const fields = numberFields(form);
    expect(fields.length).toBeGreaterThan(60);
    for (const each of fields) {
      const input = inputOf(each);
      input.value = 'abc';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await untilSettled(form);
    for (const each of fields) expect(refusalOf(each), each.dataset.path).not.toBeNull();
    expect(changeEvents).toEqual([]);
    expect(form.scenario).toBe(formScenario);
  });

  it('can be corrected, and then the message disappears', async () => {
    const form = await mount();
    await type(form, 'horizonMonths', '240');
    await type(form, 'horizonMonths', '48');
    expect(refusalAt(form, 'horizonMonths')).toBeNull();
    expect(lastScenario().horizonMonths).toBe(48);
  });
});

describe('the keyboard', () => {
  it('changes a number by one step with Up and Down, and by ten with Shift', async () => {
    const form = await mount();
    inputAt(form, 'horizonMonths').focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(lastScenario().horizonMonths).toBe(25);
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(lastScenario().horizonMonths).toBe(15);
    inputAt(form, 'requestsPerMonth').focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(lastScenario().requestsPerMonth).toMatchObject({ p50: 260_000 });
    inputAt(form, 'approaches[2].successRate').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(lastScenario().approaches[2]?.successRate).toBe(0.77);
  });

  it('moves a date by a day with Up, and by a month with Shift', async () => {
    const form = await mount();
    inputAt(form, 'startsOn').focus();
    await userEvent.keyboard('{ArrowUp}{Shift>}{ArrowUp}{/Shift}');
    await untilSettled(form);
    expect(changeEvents.map((event) => event.scenario.startsOn)).toEqual(['2027-01-02', '2027-02-02']);
    expect(inputAt(form, 'startsOn').value).toBe('2 Feb 2027');
  });

  it('types into a field after a click on its label', async () => {
    const form = await mount();
    labelOf(fieldAt(form, 'horizonMonths')).click();
    expect(hasFocus(fieldAt(form, 'horizonMonths'))).toBe(true);
  });

  it('opens and closes a section', async () => {
    const form = await mount({ openSections: '' });
    expect(fieldsIn(form, 'quality')).toEqual([]);
    sectionNamed(form, 'quality').querySelector('summary')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => fieldsIn(form, 'quality').length).toBe(10);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => sectionNamed(form, 'quality').open).toBe(false);
    expect(changeEvents).toEqual([]);
  });

  it('types into a field that the page reveals, also in a closed section', async () => {
    const form = await mount({ openSections: '' });
    const pathsInSections: readonly (readonly [string, string])[] = [
      ['approaches[0].outputTokens', 'tokens'],
      ['approaches[0].cache.ttlMinutes', 'caching'],
      ['approaches[0].successRate', 'quality'],
      ['horizonMonths', 'time-frame'],
    ];
    for (const [path, section] of pathsInSections) {
      expect(sectionNamed(form, section).open, path).toBe(false);
      form.reveal(path);
      await expect.poll(() => hasFocus(fieldAt(form, path)), { message: path }).toBe(true);
      const input = inputOf(fieldAt(form, path));
      expect([input.selectionStart, input.selectionEnd], 'typing replaces it').toEqual([
        0,
        input.value.length,
      ]);
      expect(sectionNamed(form, section).open, path).toBe(true);
    }
  });
});

describe('a range', () => {
  it('is set and removed in its own input', async () => {
    const form = await mount();
    await type(form, 'approaches[2].successRate', '70 – 85', 'range');
    expect(lastScenario().approaches[2]?.successRate).toEqual({ p10: 0.7, p50: 0.78, p90: 0.85 });
    await type(form, 'approaches[2].successRate', '', 'range');
    expect(lastScenario().approaches[2]?.successRate).toBe(0.78);
  });

  it('is read from ±10 % and ±20 %', async () => {
    const form = await mount();
    await type(form, 'requestsPerMonth', '±10%', 'range');
    expect(lastScenario().requestsPerMonth).toEqual({ p10: 225_000, p50: 250_000, p90: 275_000 });
    await type(form, 'requestsPerMonth', '±20%', 'range');
    expect(lastScenario().requestsPerMonth).toEqual({ p10: 200_000, p50: 250_000, p90: 300_000 });
  });

  it('is refused with a message if it does not contain the number', async () => {
    const form = await mount();
    await type(form, 'requestsPerMonth', '1k – 2k', 'range');
    expect(refusalAt(form, 'requestsPerMonth')).toBe(
      `${english.form.rangeAround('250,000', '200k – 300k', '±20\u00a0%')} ${english.form.stillUsing('200k – 300k')}`,
    );
    expect(changeEvents).toEqual([]);
  });

  it('is multiplied by the factor from the previous number to a number that is typed outside the range', async () => {
    const form = await mount();
    inputAt(form, 'requestsPerMonth').select();
    await userEvent.keyboard('500k');
    expect(lastScenario().requestsPerMonth).toEqual({ p10: 400_000, p50: 500_000, p90: 600_000 });
  });

  it('has its space reserved in a field without a range, so that values align', async () => {
    const form = await mount();
    const rightEdges = [
      'approaches[0].successRate',
      'approaches[2].successRate',
      'approaches[0].failureUsd',
    ].map((path) => frameOf(fieldAt(form, path)).getBoundingClientRect().right);
    expect(new Set(rightEdges).size).toBe(1);
  });
});

describe('edits within one frame', () => {
  const typeAt = (form: FtScenarioForm, path: string, text: string): void => {
    const input = inputOf(fieldAt(form, path));
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };

  it('are all in the scenario, also before the form is rendered again', async () => {
    const form = await mount();
    typeAt(form, 'requestsPerMonth', '123');
    typeAt(form, 'growthPerMonth', '7');
    expect(form.isUpdatePending).toBe(true);
    expect(lastScenario()).toMatchObject({ requestsPerMonth: { p50: 123 }, growthPerMonth: { p50: 0.07 } });
  });

  it('keep the scenario that the page has set in between', async () => {
    const form = await mount();
    typeAt(form, 'requestsPerMonth', '123');
    form.scenario = { ...formScenario, horizonMonths: 7 };
    typeAt(form, 'growthPerMonth', '7');
    expect(lastScenario()).toMatchObject({ horizonMonths: 7, growthPerMonth: { p50: 0.07 } });
    expect(lastScenario().requestsPerMonth).toEqual(formScenario.requestsPerMonth);
    await form.updateComplete;
    expect(form.scenario).toBe(lastScenario());
  });
});
