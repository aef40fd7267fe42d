/** The form as a user sees it: edits by mouse and keyboard, refused inputs, and the events that reach the page. */

import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { encodeScenario, evaluate } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import type { FtScenarioForm } from '../../../src/elements/scenario-form/scenario-form.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatShare } from '../../../src/i18n/format.ts';
import { createCatalog } from '../../../src/prices/index.ts';
import {
  everyInputKind,
  formScenario,
  longNames,
  oneApproach,
  withoutPrice,
} from '../../../stories/scenarios/form-scenarios.ts';
import { axeErrors, pageRules } from '../../harness/axe.ts';
import { fieldAt, frameOf, hasFocus, inputOf, labelOf, refusalOf } from '../../harness/field.ts';
import {
  approachPart,
  buttonNamed,
  changes,
  chooseModel,
  enterKeys,
  errors,
  fieldsIn,
  headerText,
  inputAt,
  lastScenario,
  mount,
  nameInput,
  numberFields,
  press,
  pressableParts,
  pressKeys,
  pressText,
  problem,
  refusalAt,
  removeButtons,
  restoreText,
  restoreValue,
  roleLabels,
  sectionNamed,
  selectNamed,
  showsFallback,
  sources,
  staleSources,
  toggleCheckBox,
  type,
  untilSettled,
  wideParts,
} from '../../harness/scenario-form.ts';
import { until } from '../../harness/wait.ts';

describe('an edit', () => {
  it('fires ft-change with a new scenario and its result on every keystroke', async () => {
    const form = await mount();
    inputAt(form, 'requestsPerMonth').select();
    await userEvent.keyboard('120k');
    await untilSettled(form);
    expect(changes.map((event) => event.scenario.requestsPerMonth)).toMatchObject([
      { p50: 1 },
      { p50: 12 },
      { p50: 120 },
      { p50: 120_000 },
    ]);
    expect(changes.at(-1)?.result).toBe(evaluate(lastScenario()));
    expect(form.scenario).toBe(lastScenario());
  });

  it('does not change the given scenario', async () => {
    const form = await mount();
    const before = encodeScenario(formScenario);
    await type(form, 'horizonMonths', '36');
    expect(lastScenario().horizonMonths).toBe(36);
    expect(encodeScenario(formScenario)).toBe(before);
  });

  it('fires an event that bubbles to the host, but does not leave the shadow tree of the host', async () => {
    const form = await mount();
    await type(form, 'horizonMonths', '12');
    expect(changes[0]).toMatchObject({ bubbles: true, composed: false, target: form });
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
    expect(changes.at(-1)?.result.comparisons[0]?.verdict.kind).toBe('incomplete');
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
      expect(changes.map(({ scenario }) => scenario.approaches[1]?.setup[1])).toMatchObject(
        [1, 15, 150].map((usd) => ({ usd })),
      );
    },
  );
});

it('a form that is rendered fires no ft-refusal, and one for each entry that is refused or no longer refused', async () => {
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

describe('a host', () => {
  it('can set the scenario or the candidate without an ft-change', async () => {
    const form = await mount();
    form.scenario = longNames;
    await untilSettled(form);
    form.candidate = 'more-1';
    await untilSettled(form);
    form.scenario = encodeScenario(formScenario);
    await untilSettled(form);
    expect(changes).toEqual([]);
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

  it('has its fallback content shown until it gives a scenario', async () => {
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
      expect(changes).toEqual([]);
      inputAt(form, path).blur();
      await untilSettled(form);
      expect(inputAt(form, path).value, 'stays as it previous typed').toBe(typed);
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
    expect(changes).toEqual([]);
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
    expect(changes.map((event) => event.scenario.startsOn)).toEqual(['2027-01-02', '2027-02-02']);
    expect(inputAt(form, 'startsOn').value).toBe('2 Feb 2027');
  });

  it('has its focus in a field after a click on its label', async () => {
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
    expect(changes).toEqual([]);
  });

  it('is in the focus once it is revealed, also in a closed section', async () => {
    const form = await mount({ openSections: '' });
    const inSections: readonly (readonly [string, string])[] = [
      ['approaches[0].outputTokens', 'tokens'],
      ['approaches[0].cache.ttlMinutes', 'caching'],
      ['approaches[0].successRate', 'quality'],
      ['horizonMonths', 'time-frame'],
    ];
    for (const [path, section] of inSections) {
      expect(sectionNamed(form, section).open, path).toBe(false);
      form.reveal(path);
      await expect.poll(() => hasFocus(fieldAt(form, path)), { message: path }).toBe(true);
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
      `${english.form.rangeAround('250,000')} ${english.form.stillUsing('200k – 300k')}`,
    );
    expect(changes).toEqual([]);
  });

  it('moves with a number typed outside it, by the factor from the number before typing', async () => {
    const form = await mount();
    inputAt(form, 'requestsPerMonth').select();
    await userEvent.keyboard('500k');
    expect(lastScenario().requestsPerMonth).toEqual({ p10: 400_000, p50: 500_000, p90: 600_000 });
  });

  it('has its space reserved in a field without a range, so that values align', async () => {
    const form = await mount();
    const ends = ['approaches[0].successRate', 'approaches[2].successRate', 'approaches[0].failureUsd'].map(
      (path) => frameOf(fieldAt(form, path)).getBoundingClientRect().right,
    );
    expect(new Set(ends).size).toBe(1);
  });
});

describe('the hit rate', () => {
  const path = 'approaches[0].cache.hitRate';
  const formWithCaches = async () => {
    const form = await mount();
    await type(form, 'approaches[0].cache.caches', '5000');
    return form;
  };

  it('follows from traffic until it is overridden, shows the previous value, and can be restored', async () => {
    const form = await formWithCaches();
    expect(fieldAt(form, path).derived).toBe(true);
    const previous = inputAt(form, path).value;
    await type(form, path, '70');
    expect(lastScenario().approaches[0]?.cache?.hitRate).toBe(0.7);
    inputAt(form, path).blur();
    await untilSettled(form);
    expect(restoreText(form, path)).toBe(`was ${previous}`);
    await restoreValue(form, path);
    expect(lastScenario().approaches[0]?.cache?.hitRate).toBe('from-traffic');
    expect(inputAt(form, path).value).toBe(previous);
  });

  it('is written as less than 100 % while a request may miss', async () => {
    const form = await mount();
    await type(form, 'approaches[0].cache.caches', '1');
    await type(form, 'requestsPerMonth', '100000');
    expect(inputAt(form, path).value).toBe('99.9');
    expect(headerText(form, 'caching')).toContain(english.form.hitsFromTraffic(formatShare(0.9999)));
  });

  it('rises if traffic rises', async () => {
    const form = await formWithCaches();
    const before = Number(inputAt(form, path).value);
    await type(form, 'requestsPerMonth', '100M');
    expect(Number(inputAt(form, path).value)).toBeGreaterThan(before);
  });

  it('is removed when caching is switched off, and restored by the model’s rules when it is switched on', async () => {
    const form = await mount();
    const caching = english.form.cacheOf('Few-shot prompt');
    await toggleCheckBox(form, caching);
    expect(lastScenario().approaches[0]?.cache).toBeUndefined();
    await toggleCheckBox(form, caching);
    expect(lastScenario().approaches[0]?.cache).toEqual(formScenario.approaches[0]?.cache);
  });
});

describe('prices', () => {
  const path = 'approaches[0].rates.inputUsdPerMTok';

  it('can be overridden, show the previous value, and can be restored', async () => {
    const form = await mount();
    expect(restoreText(form, path)).toBeNull();
    await type(form, path, '1.50');
    expect(lastScenario().approaches[0]?.rates.inputUsdPerMTok).toBe(1.5);
    expect(restoreText(form, path)).toBe('was 2.00');
    await restoreValue(form, path);
    expect(lastScenario().approaches[0]?.rates).toEqual(formScenario.approaches[0]?.rates);
    expect(restoreText(form, path)).toBeNull();
  });

  it('of another day are not called overridden, and can be replaced by the newer ones', async () => {
    const [fewShot, ...others] = formScenario.approaches;
    const pinned = { ...fewShot, rates: { ...fewShot?.rates, inputUsdPerMTok: 3, asOf: '2026-01-01' } };
    const form = await mount({ scenario: { ...formScenario, approaches: [pinned as never, ...others] } });
    expect(restoreText(form, path)).toBeNull();
    await pressText(form, english.form.newerPrices(''));
    expect(lastScenario().approaches[0]?.rates).toEqual(formScenario.approaches[0]?.rates);
  });

  it('that are more than 90 days older than the start date are marked, on any day', async () => {
    const form = await mount({ scenario: { ...formScenario, startsOn: '2026-11-01' } });
    expect(staleSources(form)[0]).toBe(false);
    form.scenario = { ...formScenario, startsOn: '2028-01-01' };
    await untilSettled(form);
    expect(staleSources(form)).toEqual([true, true, true]);
  });

  it('that are missing are asked for', async () => {
    const form = await mount({ scenario: withoutPrice });
    expect(sources(form)[1]).toContain(english.form.askForPrice('my-llama-8b'));
    expect(fieldAt(form, 'approaches[1].rates.inputUsdPerMTok').missing).toBe(true);
    await type(form, 'approaches[1].rates.inputUsdPerMTok', '0.20');
    await type(form, 'approaches[1].rates.outputUsdPerMTok', '0.20');
    expect(sources(form)[1]).not.toContain(english.form.askForPrice('my-llama-8b'));
  });

  it('have no link to an address other than https', async () => {
    const [fewShot, ...others] = formScenario.approaches;
    const hostile = {
      ...fewShot,
      model: undefined,
      rates: { ...fewShot?.rates, source: 'javascript:alert(1)' },
    };
    const form = await mount({ scenario: { ...formScenario, approaches: [hostile as never, ...others] } });
    expect(approachPart(form, 'Few-shot prompt').querySelector('a')).toBeNull();
    expect(sources(form)[0]).toContain('javascript:alert(1)');
  });
});

describe('the approaches', () => {
  it('have the prices of the chosen model, from a list that fits their technique', async () => {
    const form = await mount();
    await expect(chooseModel(form, 'Model of Fine-tuned', 'anthropic/claude-sonnet-5-5')).rejects.toThrow();
    await chooseModel(form, 'Model of Few-shot prompt', 'openai/gpt-6-luna');
    await untilSettled(form);
    expect(lastScenario().approaches[0]).toMatchObject({
      model: 'openai/gpt-6-luna',
      label: 'Few-shot prompt',
      prefixTokens: 2140,
      rates: { inputUsdPerMTok: 0.1, outputUsdPerMTok: 0.5 },
    });
  });

  it('can have models of the host’s catalogue', async () => {
    const evidence = {
      source: 'contract',
      asOf: '2026-12-01',
      asOfPrecision: 'day',
      confidence: 'official-copy',
    } as const;
    const rates = {
      inputUsdPerMTok: 7,
      cachedInputUsdPerMTok: null,
      cacheWriteUsdPerMTok: null,
      outputUsdPerMTok: 9,
    };
    const catalog = createCatalog([
      {
        id: 'mine/one',
        provider: 'mine',
        name: 'One',
        base: { prices: [{ ...rates, ...evidence }] },
        tuned: null,
      },
    ]);
    const form = await mount({ catalog });
    await chooseModel(form, 'Model of Zero-shot', 'mine/one');
    expect(lastScenario().approaches[2]?.rates.inputUsdPerMTok).toBe(7);
  });

  it('can be added up to eight, and removed down to one', async () => {
    const form = await mount();
    for (let n = 4; n <= 8; n += 1) {
      await press(form, english.form.addApproach);
      expect(lastScenario().approaches).toHaveLength(n);
    }
    expect(new Set(lastScenario().approaches.map(({ id }) => id)).size).toBe(8);
    expect(() => buttonNamed(form, english.form.addApproach)).toThrow();
    for (let n = 7; n >= 1; n -= 1) {
      removeButtons(form)[0]?.click();
      await untilSettled(form);
      expect(lastScenario().approaches).toHaveLength(n);
    }
    expect(removeButtons(form)).toEqual([]);
  });

  it('can become the baseline, and the former baseline becomes the candidate', async () => {
    const form = await mount();
    await userEvent.selectOptions(selectNamed(form, 'Role of Fine-tuned'), 'baseline');
    await untilSettled(form);
    expect(lastScenario().approaches.map(({ id }) => id)).toEqual(['fine-tuned', 'few-shot', 'zero-shot']);
    expect(form.candidate).toBe('few-shot');
  });

  it('can become the candidate', async () => {
    const form = await mount();
    await userEvent.selectOptions(selectNamed(form, 'Role of Zero-shot'), 'candidate');
    await untilSettled(form);
    expect(form.candidate).toBe('zero-shot');
    expect(changes).toHaveLength(1);
    expect(selectNamed(form, 'Role of Fine-tuned').value).toBe('compared');
  });

  it('can be renamed, but not to an empty name', async () => {
    const form = await mount();
    const name = nameInput(form, 'approaches[1].label');
    await userEvent.fill(name, 'Our tune');
    expect(lastScenario().approaches[1]?.label).toBe('Our tune');
    await userEvent.clear(name);
    name.blur();
    expect(lastScenario().approaches[1]?.label).toBe('Our tune');
    expect(name.value).toBe('Our tune');
  });
});

describe('the cost lines', () => {
  it('can be added, priced, named and removed, and the total follows', async () => {
    const form = await mount();
    await press(form, english.form.addSetup);
    await type(form, 'approaches[1].setup[3].usd', '1000');
    await userEvent.fill(nameInput(form, 'approaches[1].setup[3].label'), 'Workshop');
    // The command that inserts the text may end before the page has handled the event.
    await until(() => lastScenario().approaches[1]?.setup[3]?.label !== english.form.newSetup);
    await untilSettled(form);
    expect(lastScenario().approaches[1]?.setup[3]).toEqual({ label: 'Workshop', usd: 1000 });
    const total = changes.at(-1)?.result.approaches[1]?.setup.totalUsd ?? 0;
    expect(headerText(form, 'setup')).toBe(`$${Math.round(total).toLocaleString('en')} once`);
    await press(form, english.form.removeThis('Workshop'));
    expect(lastScenario().approaches[1]?.setup).toEqual(formScenario.approaches[1]?.setup);
  });

  it('have a quantity and a price per unit', async () => {
    const form = await mount();
    await type(form, 'approaches[1].setup[2].quantity', '30');
    await type(form, 'approaches[1].setup[2].usdPerUnit', '100');
    expect(lastScenario().approaches[1]?.setup[2]).toMatchObject({ quantity: { p50: 30 }, usdPerUnit: 100 });
  });

  it('have an unchanged number of training tokens while the length of an example is unknown', async () => {
    const form = await mount();
    const before = (form.scenario as Scenario).approaches[1]?.training;
    await enterKeys(form, 'approaches[1].training.examples', '800');
    expect((form.scenario as Scenario).approaches[1]?.training).toEqual(before);
    expect(inputAt(form, 'approaches[1].training.examples').value).toBe('800');
    expect(inputAt(form, 'approaches[1].training.perExample').value).toBe('289');
  });

  it('have a number of training tokens that follows the examples once their length is entered', async () => {
    const form = await mount();
    await enterKeys(form, 'approaches[1].training.examples', '800');
    await enterKeys(form, 'approaches[1].training.perExample', '900');
    expect((form.scenario as Scenario).approaches[1]?.training).toMatchObject({ tokens: 720_000 });
    await enterKeys(form, 'approaches[1].training.examples', '1000');
    expect((form.scenario as Scenario).approaches[1]?.training).toMatchObject({ tokens: 900_000 });
  });

  it('have training tokens that do not change before the number of examples is complete', async () => {
    const form = await mount({ examples: 300 });
    const before = (form.scenario as Scenario).approaches[1]?.training;
    await pressKeys(form, 'approaches[1].training.examples', '80');
    expect((form.scenario as Scenario).approaches[1]?.training).toEqual(before);
    await userEvent.keyboard('0{Enter}');
    expect((form.scenario as Scenario).approaches[1]?.training).toMatchObject({ tokens: 617_280 });
  });

  it('have the examples and their length from a product of both', async () => {
    const form = await mount();
    await enterKeys(form, 'approaches[1].training.tokens', '800 × 900');
    expect((form.scenario as Scenario).approaches[1]?.training).toMatchObject({ tokens: 720_000 });
    expect(inputAt(form, 'approaches[1].training.examples').value).toBe('800');
    expect(inputAt(form, 'approaches[1].training.perExample').value).toBe('900');
  });

  it('have training tokens in proportion to the examples if a host gave their number, after any number of keys', async () => {
    const form = await mount({ examples: 300 });
    await enterKeys(form, 'approaches[1].training.examples', '600');
    expect((form.scenario as Scenario).approaches[1]?.training).toMatchObject({ tokens: 462_960 });
  });
});

describe('the layout', () => {
  it.each([484, 520, 568, 640, 688, 720])('breaks no word of a label at %i px', async (width) => {
    const form = await mount({}, width);
    const label = labelOf(fieldAt(form, 'requestsPerMonth'));
    const words = document.createTreeWalker(label, NodeFilter.SHOW_TEXT, (node) =>
      (node as Text).data.includes('Requests') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    const text = document.createRange();
    const node = words.nextNode() as Text;
    const start = node.data.indexOf('Requests');
    text.setStart(node, start);
    text.setEnd(node, start + 'Requests'.length);
    expect(text.getClientRects()).toHaveLength(1);
  });

  it.each([390, 640, 688, 704, 720, 760])('breaks no role of an approach at %i px', async (width) => {
    const approaches = formScenario.approaches.map((each) => ({ ...each, label: 'Few-shot prompt' }));
    const form = await mount({ scenario: { ...formScenario, approaches } }, width);
    const labels = roleLabels(form);
    expect(labels.length).toBeGreaterThan(1);
    for (const label of labels) {
      const text = document.createRange();
      text.selectNodeContents(label);
      expect(new Set([...text.getClientRects()].map(({ top }) => top)).size).toBe(1);
    }
  });

  const scenes = [
    ['all inputs', formScenario],
    ['no price', withoutPrice],
    ['long names', longNames],
    ['every kind of input', everyInputKind],
    ['one approach', oneApproach],
  ] as const;

  it.each(scenes)('passes axe with %s', async (_, scenario) => {
    const form = await mount({ scenario });
    await type(form, 'horizonMonths', '500');
    await type(form, 'approaches[0].rates.inputUsdPerMTok', '1.23');
    await type(form, 'approaches[0].cache.hitRate', '70 (60-80)');
    const { eachMonth, addLatency, addSetup, addMonthly } = english.form;
    for (const text of [eachMonth, addLatency, addSetup, addMonthly]) await pressText(form, text);
    expect(await axeErrors(form, pageRules)).toEqual([]);
  });

  it.each(
    scenes.flatMap(([name, scenario]) =>
      [320, 390, 480, 720, 1200].map((width) => [name, width, scenario] as const),
    ),
  )('does not overflow with %s at %i px', async (_, width, scenario) => {
    const form = await mount({ scenario }, width);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const right = form.getBoundingClientRect().right + 1;
    for (const part of wideParts(form)) {
      expect(part.getBoundingClientRect().right, part.outerHTML.slice(0, 80)).toBeLessThanOrEqual(right);
    }
  });

  it.each([
    ['all inputs', formScenario],
    ['every kind of input', everyInputKind],
  ])('has no button or input lower than 24 px with %s', async (_, scenario) => {
    const form = await mount({ scenario });
    for (const part of pressableParts(form)) {
      const { height } = part.getBoundingClientRect();
      expect(height, part.outerHTML.slice(0, 120)).toBeGreaterThanOrEqual(24);
    }
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

  it('keep the scenario that the host has set in between', async () => {
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
