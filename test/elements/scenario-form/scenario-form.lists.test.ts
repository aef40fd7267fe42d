/** Adding and removing lines and approaches: a typed text stays with its entry, and the focus stays in the form. */

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Scenario } from '../../../src/core/types.ts';
import type { FtScenarioForm } from '../../../src/elements/scenario-form/scenario-form.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formScenario, oneApproach } from '../../../stories/scenarios/form-scenarios.ts';
import { eightApproaches } from '../../../stories/scenarios/view-scenarios.ts';
import {
  changeEvents,
  enterKeys,
  focusedName,
  inputAt,
  isButtonShown,
  lastScenario,
  mount,
  nameInput,
  noteAt,
  openSectionNames,
  paths,
  pressByKey,
  refusalAt,
  selectNamed,
  toggleMore,
  toggleSection,
  type,
  untilSettled,
} from '../../harness/scenario-form.ts';

/** The spoken name of the button that removes a part of an approach. */
const removeName = (label: string, part: string): string =>
  english.form.removeThis(english.form.perApproach(label, part));

const lines = [
  { label: 'Alpha', usd: 100 },
  { label: 'Beta', usd: 100 },
  { label: 'Gamma', usd: 300 },
];
const scenarioWithLines = (): Scenario => {
  const [fewShot, fineTuned, zeroShot] = formScenario.approaches;
  return { ...formScenario, approaches: [fewShot, { ...fineTuned, setup: lines }, zeroShot] } as Scenario;
};

describe('a refused text in a field', () => {
  it('is removed with its line, and does not move to the next line with the same value', async () => {
    const form = await mount({ scenario: scenarioWithLines() });
    await type(form, 'approaches[1].setup[0].usd', 'abc');
    await pressByKey(form, 'Remove Alpha');
    expect(refusalAt(form, 'approaches[1].setup[0].usd')).toBeNull();
    expect(inputAt(form, 'approaches[1].setup[0].usd').value).toBe('100');
    expect(lastScenario().approaches[1]?.setup.map(({ label }) => label)).toEqual(['Beta', 'Gamma']);
  });

  it('stays with its line when another line is removed', async () => {
    const form = await mount({ scenario: scenarioWithLines() });
    await type(form, 'approaches[1].setup[1].usd', 'abc');
    await pressByKey(form, 'Remove Alpha');
    expect(inputAt(form, 'approaches[1].setup[0].usd').value).toBe('abc');
    expect(refusalAt(form, 'approaches[1].setup[0].usd')).toContain(english.form.stillUsing('$100'));
  });

  it('stays with its approach when another approach is removed', async () => {
    const form = await mount();
    await type(form, 'approaches[2].successRate', '195');
    await type(form, 'approaches[2].rates.inputUsdPerMTok', '-2');
    await pressByKey(form, 'Remove Fine-tuned');
    expect(inputAt(form, 'approaches[1].successRate').value).toBe('195');
    expect(refusalAt(form, 'approaches[1].rates.inputUsdPerMTok')).not.toBeNull();
    expect(refusalAt(form, 'approaches[0].rates.inputUsdPerMTok')).toBeNull();
  });

  it('stays with its approach when the approach becomes the baseline', async () => {
    const form = await mount();
    await type(form, 'approaches[2].prefixTokens', '-2');
    await userEvent.selectOptions(selectNamed(form, english.form.roleOf('Zero-shot')), 'baseline');
    await untilSettled(form);
    expect(inputAt(form, 'approaches[0].prefixTokens').value).toBe('-2');
    expect(refusalAt(form, 'approaches[1].prefixTokens')).toBeNull();
  });
});

describe('the focus', () => {
  it('moves to the next line when a line is removed, and from the last line to the button that adds a line', async () => {
    const form = await mount({ scenario: scenarioWithLines() });
    await pressByKey(form, 'Remove Beta');
    expect(focusedName(form)).toBe(english.form.removeThis('Gamma'));
    await pressByKey(form, 'Remove Gamma');
    expect(focusedName(form)).toBe(english.form.addSetup);
    await pressByKey(form, 'Remove Alpha');
    expect(focusedName(form)).toBe(english.form.addSetup);
    await userEvent.keyboard('{Enter}');
    await untilSettled(form);
    await expect.poll(() => focusedName(form)).toBe('approaches[1].setup[0].usd');
  });

  it('moves to the next approach when an approach is removed', async () => {
    const form = await mount();
    await pressByKey(form, 'Remove Few-shot prompt');
    expect(focusedName(form)).toBe(english.form.removeThis('Fine-tuned'));
    await pressByKey(form, 'Remove Zero-shot');
    expect(focusedName(form)).toBe(english.form.addApproach);
  });

  it('moves to the name of a new approach, up to the maximum number', async () => {
    const form = await mount();
    for (let n = 4; n <= 8; n += 1) {
      await pressByKey(form, english.form.addApproach);
      expect(focusedName(form)).toBe(`approaches[${n - 1}].label`);
    }
  });

  it('moves to the name of a new baseline, which has no choice of roles', async () => {
    const form = await mount();
    selectNamed(form, english.form.roleOf('Zero-shot')).focus();
    await userEvent.selectOptions(selectNamed(form, english.form.roleOf('Zero-shot')), 'baseline');
    await expect.poll(() => focusedName(form)).toBe('approaches[0].label');
  });

  it('moves between hosting and the button that adds it', async () => {
    const form = await mount({ scenario: oneApproach });
    await pressByKey(form, english.form.addHosting('Few-shot prompt'));
    expect(focusedName(form)).toBe('approaches[0].hosting.usdPerHour');
    await pressByKey(form, removeName('Few-shot prompt', english.form.hosting));
    expect(focusedName(form)).toBe(english.form.addHosting('Few-shot prompt'));
    await pressByKey(form, english.form.addHosting('Few-shot prompt'));
    await userEvent.keyboard('2');
    await pressByKey(form, removeName('Few-shot prompt', english.form.hosting));
    expect(focusedName(form)).toBe(english.form.addHosting('Few-shot prompt'));
  });

  it('moves between a training and the button that adds it', async () => {
    const form = await mount();
    await pressByKey(form, removeName('Fine-tuned', english.form.titles.training));
    expect(focusedName(form)).toBe(english.form.addTraining('Fine-tuned'));
    await pressByKey(form, english.form.addTraining('Fine-tuned'));
    expect(focusedName(form)).toBe('approaches[1].training.tokens');
  });
});

describe('a new cost', () => {
  const path = 'approaches[1].setup[3].usd';

  it('does not count until it has an amount, and a note in its line says that it is not counted', async () => {
    const form = await mount();
    await pressByKey(form, english.form.addSetup);
    expect(changeEvents).toEqual([]);
    expect(inputAt(form, path).value).toBe('');
    expect(noteAt(form, path)).toBe(english.form.notCounted);
    expect(focusedName(form)).toBe(path);
    await userEvent.keyboard('500');
    await untilSettled(form);
    expect(lastScenario().approaches[1]?.setup[3]).toEqual({ label: english.form.newSetup, usd: 500 });
    expect(changeEvents.every(({ result }) => result.comparisons[0]?.verdict.kind !== 'incomplete')).toBe(
      true,
    );
    expect(focusedName(form), 'the focus stays in the same field').toBe(path);
    expect(noteAt(form, path)).toBeNull();
  });

  it('can be named before it has an amount, and is added once', async () => {
    const form = await mount();
    await pressByKey(form, english.form.addSetup);
    await userEvent.fill(nameInput(form, 'approaches[1].setup[3].label'), 'Workshop');
    await pressByKey(form, english.form.addSetup);
    expect(paths(form)).not.toContain('approaches[1].setup[4].usd');
    expect(focusedName(form)).toBe(path);
    await type(form, path, '1k');
    expect(lastScenario().approaches[1]?.setup[3]).toEqual({ label: 'Workshop', usd: 1000 });
  });

  it('has its default name replaced by what the user types after a click, but keeps a name of its own', async () => {
    const form = await mount();
    await pressByKey(form, english.form.addSetup);
    const input = nameInput(form, 'approaches[1].setup[3].label');
    await userEvent.click(input);
    await userEvent.keyboard('Labels');
    expect(input.value).toBe('Labels');
    input.blur();
    await untilSettled(form);
    await userEvent.click(input);
    expect(input.selectionStart).toBe(input.selectionEnd);
  });

  it('can be removed', async () => {
    const form = await mount();
    await pressByKey(form, english.form.addSetup);
    await pressByKey(form, english.form.removeThis(english.form.newSetup));
    expect(paths(form)).not.toContain(path);
    expect(focusedName(form)).toBe(english.form.addSetup);
    expect(changeEvents).toEqual([]);
  });

  it('does not count while it is the only cost of its approach or its amount is refused', async () => {
    const form = await mount();
    await pressByKey(form, english.form.addSetupTo('Zero-shot'));
    expect(focusedName(form)).toBe('approaches[2].setup[0].usd');
    await type(form, 'approaches[2].setup[0].usd', 'x');
    expect(refusalAt(form, 'approaches[2].setup[0].usd')).toBe(
      `${english.form.notANumber} ${english.form.stillUnknown}`,
    );
    expect(changeEvents).toEqual([]);
    await type(form, 'approaches[2].setup[0].usd', '5');
    expect(lastScenario().approaches[2]?.setup).toEqual([{ label: english.form.newSetup, usd: 5 }]);
  });

  it('can be added to each of many approaches, whose buttons are in one fold', async () => {
    const form = await mount({ scenario: eightApproaches });
    const names = eightApproaches.approaches.map(({ label }) => english.form.addSetupTo(label));
    const shownNames = () => names.filter((name) => isButtonShown(form, name));
    expect(shownNames()).toEqual([]);
    await toggleMore(form, english.form.addSetupToOne);
    expect(shownNames().length).toBeGreaterThan(2);
    const name = shownNames().at(-1) ?? '';
    await pressByKey(form, name);
    const addedPath = `approaches[${names.indexOf(name)}].setup[0].usd`;
    expect(focusedName(form)).toBe(addedPath);
    await pressByKey(form, english.form.removeThis(english.form.newSetup));
    expect(focusedName(form)).toBe(name);
  });

  it('stays when the figures of the scenario change, and is removed when its approach is removed', async () => {
    const form = await mount();
    await pressByKey(form, english.form.addSetup);
    form.scenario = { ...formScenario, horizonMonths: 12 };
    await untilSettled(form);
    expect(paths(form)).toContain(path);
    form.scenario = oneApproach;
    await untilSettled(form);
    form.scenario = formScenario;
    await untilSettled(form);
    expect(paths(form)).not.toContain(path);
  });
});

describe('new hosting', () => {
  it('asks for its price, and does not count until it is entered', async () => {
    const form = await mount();
    await pressByKey(form, english.form.addHosting('Zero-shot'));
    expect(changeEvents).toEqual([]);
    expect(inputAt(form, 'approaches[2].hosting.usdPerHour').value).toBe('');
    await userEvent.keyboard('1.70');
    await untilSettled(form);
    expect(focusedName(form)).toBe('approaches[2].hosting.usdPerHour');
    expect(lastScenario().approaches[2]?.hosting).toEqual({
      usdPerHour: 1.7,
      hoursPerMonth: 730.5,
      machines: 1,
      sharedBy: 1,
    });
    expect(inputAt(form, 'approaches[2].hosting.machines').value).toBe('1');
  });
});

describe('the number of examples', () => {
  const shownExamples = (form: FtScenarioForm) => inputAt(form, 'approaches[1].training.examples').value;

  it('is removed with the training for which the user entered it', async () => {
    const form = await mount();
    await enterKeys(form, 'approaches[1].training.examples', '600');
    form.scenario = { ...formScenario, horizonMonths: 12 };
    await untilSettled(form);
    expect(shownExamples(form)).toBe('600');
    const [fewShot, fineTuned] = formScenario.approaches;
    const otherTraining = { ...fineTuned, training: { ...fineTuned?.training, tokens: 4_000_000 } };
    form.scenario = { ...formScenario, approaches: [fewShot, otherTraining] } as Scenario;
    await untilSettled(form);
    expect(shownExamples(form)).toBe('');
    expect(form.examples).toBeNull();
  });

  it('is removed with the training with which it was opened', async () => {
    const form = await mount({ openedExamples: { count: 300 } });
    expect(shownExamples(form)).toBe('300');
    form.scenario = { ...formScenario, horizonMonths: 12 };
    await untilSettled(form);
    expect(form.examples).toBe(300);
    form.scenario = { ...formScenario, approaches: formScenario.approaches.slice(0, 1) };
    await untilSettled(form);
    expect(form.examples).toBeNull();
  });

  it('stays if the page has set it', async () => {
    const form = await mount({ examples: 300 });
    form.scenario = { ...formScenario, approaches: formScenario.approaches.slice(0, 2).reverse() };
    await untilSettled(form);
    expect(form.examples).toBe(300);
  });
});

describe('the open sections', () => {
  it('stay open if the user opened them and the page opens and closes others', async () => {
    const form = await mount({ openSections: '' });
    await toggleSection(form, 'time-frame');
    form.openSections = 'quality setup';
    await untilSettled(form);
    expect(openSectionNames(form)).toBe('quality setup time-frame');
    form.openSections = '';
    await untilSettled(form);
    expect(openSectionNames(form)).toBe('time-frame');
  });

  it('follow the user if the user and the page differ', async () => {
    const form = await mount({ openSections: 'quality setup' });
    await toggleSection(form, 'setup');
    expect(openSectionNames(form)).toBe('quality');
    form.openSections = 'quality setup caching';
    await untilSettled(form);
    expect(openSectionNames(form)).toBe('caching quality');
    await toggleSection(form, 'monthly');
    form.openSections = 'monthly';
    await untilSettled(form);
    expect(openSectionNames(form)).toBe('monthly');
    form.openSections = '';
    await untilSettled(form);
    expect(openSectionNames(form)).toBe('monthly');
  });
});
