/** The scenario and the prompts of `<ft-breakeven>` after changes by the page, typing, counts, Undo and Redo. */

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createScenario, encodeScenario } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import type { FtChangeEvent } from '../../../src/elements/common/events.ts';
import type { FtComparison } from '../../../src/elements/comparison/comparison.ts';
import type { FtScenarioBar } from '../../../src/elements/scenario-bar/scenario-bar.ts';
import type { FtScenarioForm } from '../../../src/elements/scenario-form/scenario-form.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { neverPaysBack, workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import {
  actionOf,
  barOf,
  calculatorFrom,
  calculatorWithParts,
  comparisonOf,
  countersOf,
  formOf,
  isDisabled,
  openPrompt,
  openView,
  promptTabs,
  sentenceOf,
  shareBarOf,
  untilCounted,
  verdictOf,
} from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { buttonOf, isReady } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';
import { choosePreset, chosenPreset } from '../../harness/scenario-bar.ts';
import { inputAt, toggleSection } from '../../harness/scenario-form.ts';
import { areas, type as typeInto } from '../../harness/text-area.ts';
import { nextFrame, nextTask, until } from '../../harness/wait.ts';

stoppedClock();

/** Two approaches whose model has a public encoding, so that their counts become exact. */
const countableScenario = createScenario({
  startsOn: '2027-01-01',
  requestsPerMonth: 100_000,
  approaches: ['prompt', 'tuned'].map((id) => ({
    id,
    model: 'openai/gpt-4.1',
    prefixTokens: 500,
    variableTokens: 40,
    outputTokens: 50,
    rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 8 },
  })),
});

const requiredBar = (element: FtBreakeven) => barOf(element) as FtScenarioBar;

async function type(element: FtBreakeven, text: string): Promise<void> {
  typeInto(areas(countersOf(element)[0])[0] as HTMLTextAreaElement, text);
  await untilCounted(element);
}

describe('a page that sets the scenario of each event again', () => {
  it.each([
    ['as text', (scenario: Scenario) => encodeScenario(scenario)],
    ['as a copy', (scenario: Scenario) => structuredClone(scenario)],
  ])('%s keeps the prompts and adds no undo step', async (_how, copy) => {
    const element = await calculatorWithParts({ scenario: countableScenario });
    element.addEventListener('ft-change', (event) => {
      element.scenario = copy((event as FtChangeEvent).scenario);
    });
    const [counter] = countersOf(element);
    await type(element, 'Sort this ticket');
    await type(element, 'Sort this ticket into teams.');
    expect(countersOf(element)[0]).toBe(counter);
    expect(areas(counter)[0]?.value).toBe('Sort this ticket into teams.');
    actionOf(element, english.share.undo).click();
    await untilCounted(element);
    expect(isDisabled(element, english.share.undo)).toBe(true);
  });
});

describe(english.share.undo, () => {
  it('removes a prompt with its tokens, and Redo restores both', async () => {
    const element = await calculatorWithParts({ scenario: countableScenario });
    await type(element, 'Sort this ticket into the team that can act on it.');
    const typedScenario = element.scenario as Scenario;
    expect(typedScenario.approaches[0]?.prefixTokens).toBe(12);
    actionOf(element, english.share.undo).click();
    await untilCounted(element);
    expect((element.scenario as Scenario).approaches[0]?.prefixTokens).toBe(500);
    expect(areas(countersOf(element)[0])[0]?.value).toBe('');
    actionOf(element, english.share.redo).click();
    await untilCounted(element);
    expect(areas(countersOf(element)[0])[0]?.value).toBe(
      'Sort this ticket into the team that can act on it.',
    );
    expect(element.scenario).toBe(typedScenario);
  });

  it('of a preset restores the example with its prompts and its ≈', async () => {
    const element = await calculatorWithParts();
    const before = sentenceOf(element);
    expect(before).toContain('≈');
    const text = areas(countersOf(element)[0])[0]?.value;
    choosePreset(requiredBar(element), 'article');
    await until(() => sentenceOf(element) !== before);
    actionOf(element, english.share.undo).click();
    await until(() => sentenceOf(element) === before);
    await untilCounted(element);
    expect(areas(countersOf(element)[0])[0]?.value).toBe(text);
  });

  it.each(['requestsPerMonth', 'startsOn'])(
    'a change of %s by an arrow key is undone and redone by the shortcuts in the field',
    async (path) => {
      const element = await calculatorWithParts();
      const form = formOf(element) as FtScenarioForm;
      await toggleSection(form, 'time-frame');
      const input = inputAt(form, path);
      const before = input.value;
      input.focus();
      await userEvent.keyboard('{ArrowUp}');
      const after = input.value;
      expect(after).not.toBe(before);
      await userEvent.keyboard('{Control>}z{/Control}');
      await until(() => input.value === before);
      await userEvent.keyboard('{Control>}y{/Control}');
      await until(() => input.value === after);
      // The browser undoes what is typed.
      const changed = element.scenario;
      await userEvent.keyboard('x{Control>}z{/Control}');
      expect(input.value).toBe(after);
      expect(element.scenario).toBe(changed);
    },
  );

  /** Pastes a calculation into the comparison and continues with it. */
  const continueWith = async (element: FtBreakeven, text: string): Promise<void> => {
    await until(() => isReady(comparisonOf(element)));
    const comparison = comparisonOf(element) as FtComparison;
    comparison.text = text;
    await comparison.updateComplete;
    buttonOf(comparison, english.inputs.open).click();
    await untilCounted(element);
  };
  const startingPoint = (element: FtBreakeven) => chosenPreset(requiredBar(element));

  it('of a pasted calculation restores the example with its prompts and its ≈', async () => {
    const element = await calculatorWithParts();
    const [before, text] = [sentenceOf(element), areas(countersOf(element)[0])[0]?.value];
    expect(before).toContain('≈');
    expect(text).not.toBe('');
    await continueWith(element, encodeScenario(countableScenario));
    expect(sentenceOf(element)).not.toContain('≈');
    expect(areas(countersOf(element)[0])[0]?.value).toBe('');
    expect(startingPoint(element)).toBe(english.share.asPasted);
    actionOf(element, english.share.undo).click();
    await untilCounted(element);
    expect(sentenceOf(element)).toBe(before);
    expect(areas(countersOf(element)[0])[0]?.value).toBe(text);
    expect(startingPoint(element)).toBe(english.share.asGiven);
    actionOf(element, english.share.redo).click();
    await untilCounted(element);
    expect(areas(countersOf(element)[0])[0]?.value).toBe('');
    expect(startingPoint(element)).toBe(english.share.asPasted);
  });

  it('of a pasted calculation restores a preset with its name and the typed prompt', async () => {
    const element = await calculatorWithParts({ scenario: countableScenario });
    choosePreset(requiredBar(element), 'cached-prompt');
    await until(() => sentenceOf(element).includes('never'));
    await untilCounted(element);
    await type(element, 'Sort this ticket.');
    const [typedScenario, before] = [element.scenario, sentenceOf(element)];
    await continueWith(element, encodeScenario(workedExample));
    expect(startingPoint(element)).toBe(english.share.asPasted);
    expect(areas(countersOf(element)[0])[0]?.value).toBe('');
    actionOf(element, english.share.undo).click();
    await untilCounted(element);
    expect(element.scenario).toBe(typedScenario);
    expect(sentenceOf(element)).toBe(before);
    expect(areas(countersOf(element)[0])[0]?.value).toBe('Sort this ticket.');
    expect(startingPoint(element)).toBe(
      english.share.changedSince(english.share.presets['cached-prompt'].label),
    );
  });

  it('has no step for a prompt that is shown but not edited, nor for a count that becomes exact', async () => {
    const element = await calculatorWithParts();
    const changes = eventsOf(element, 'ft-change');
    for (const index of [...promptTabs(element).keys()].toReversed()) await openPrompt(element, index);
    expect(changes).toEqual([]);
    expect(isDisabled(element, english.share.undo)).toBe(true);
    expect(isDisabled(element, english.share.reset)).toBe(true);
  });
});

describe('a scenario that the page sets after an edit', () => {
  it('clears the history, and is the state to which Reset returns', async () => {
    const element = await calculatorWithParts({ scenario: countableScenario });
    await type(element, 'Sort this ticket.');
    element.scenario = neverPaysBack;
    await element.updateComplete;
    await untilCounted(element);
    expect([isDisabled(element, english.share.undo), isDisabled(element, english.share.reset)]).toEqual([
      true,
      true,
    ]);
    expect(areas(countersOf(element)[0])[0]?.value).toBe('');
  });

  it('may come from simple attributes if the page has never set a scenario', async () => {
    const element = await calculatorFrom(
      '<ft-breakeven starts-on="2026-01-01" tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50"></ft-breakeven>',
    );
    expect(sentenceOf(element)).toContain('2 weeks');
    const input = inputAt(formOf(element) as FtScenarioForm, 'requestsPerMonth');
    input.value = '50000';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => sentenceOf(element).includes('31 days'));
    element.setAttribute('tokens-saved', '1000');
    await until(() => sentenceOf(element).includes('8 days'));
  });

  it('is not changed by a simple attribute', async () => {
    const element = await calculatorWithParts({ scenario: workedExample });
    const before = sentenceOf(element);
    element.tokensSaved = 3;
    await element.updateComplete;
    expect(sentenceOf(element)).toBe(before);
  });
});

describe('the hash of the address', () => {
  const go = async (hash: string): Promise<void> => {
    history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
    dispatchEvent(new HashChangeEvent('hashchange'));
    await nextTask();
  };

  it.each(['#left-section', '#drafts', '#after=1', '#ftx=1', '#ft=garbage'])(
    'leaves the user’s input as it is: %s',
    async (hash) => {
      const element = await calculatorWithParts({ scenario: countableScenario });
      await type(element, 'Sort this ticket.');
      const [counter] = countersOf(element);
      const errors = eventsOf(element, 'ft-error');
      const edited = element.scenario;
      await go(hash);
      if (hash !== '#ft=garbage') {
        expect(errors).toEqual([]);
        // Hashes are read in order, so an error of this hash shows that the previous hash has been read too.
        await go('#ft=garbage');
      }
      await until(() => errors.length > 0);
      expect(errors).toHaveLength(1);
      expect(element.scenario).toBe(edited);
      expect(countersOf(element)[0]).toBe(counter);
      expect(areas(counter)[0]?.value).toBe('Sort this ticket.');
    },
  );

  it.each([
    ['is entirely escaped', (text: string) => `#${encodeURIComponent(`tab=2&ft=${text}`)}`],
    ['ends with a bracket and a full stop', (text: string) => `#ft=${text}).`],
  ])('opens a scenario if it %s', async (_how, hash) => {
    await go(hash(encodeScenario(countableScenario)));
    const element = await calculatorWithParts();
    expect((element.scenario as Scenario).approaches[0]?.prefixTokens).toBe(500);
  });

  it('is read once, and not again when the element is moved on its page', async () => {
    await go(`#ft=${encodeScenario(countableScenario)}`);
    const element = await calculatorWithParts();
    expect((element.scenario as Scenario).approaches[0]?.prefixTokens).toBe(500);
    await type(element, 'Sort this ticket.');
    const edited = element.scenario;
    const aside = document.body.appendChild(document.createElement('aside'));
    aside.append(element);
    await untilCounted(element);
    expect(element.scenario).toBe(edited);
    expect(areas(countersOf(element)[0])[0]?.value).toBe('Sort this ticket.');
  });
});

describe('a page that becomes dark at once', () => {
  it('makes every part of the calculator dark', async () => {
    const element = await calculatorWithParts({ scenario: countableScenario });
    await until(() => isReady(shareBarOf(element)));
    const textColors = () =>
      [shareBarOf, barOf, verdictOf, formOf].map(
        (partOf) => getComputedStyle(partOf(element) as Element).color,
      );
    document.body.setAttribute('style', 'background: #0f1216; color: rgb(230, 231, 232)');
    await until(() => new Set(textColors()).size === 1 && textColors()[0] === 'rgb(230, 231, 232)');
    document.body.removeAttribute('style');
    await until(() => new Set(textColors()).size === 1 && textColors()[0] === 'rgb(0, 0, 0)');
  });
});

describe('a page that becomes dark in a transition', () => {
  it('is followed by the calculator until the end of the transition', async () => {
    const element = await calculatorWithParts({ scenario: countableScenario });
    document.body.setAttribute(
      'style',
      'transition: background-color 150ms, color 150ms; background-color: white',
    );
    await nextFrame();
    document.body.style.backgroundColor = 'rgb(15, 18, 22)';
    document.body.style.color = 'rgb(230, 231, 232)';
    await until(() => getComputedStyle(element).color === 'rgb(230, 231, 232)');
    document.body.removeAttribute('style');
  });
});

describe('the share bar', () => {
  it('gets the id of the open view, to save the picture of this view', async () => {
    const element = await calculatorWithParts({ scenario: countableScenario });
    await openView(element, 'volume');
    expect(shareBarOf(element)?.view).toBe('volume');
  });
});

describe('a row of tabs that does not fit', () => {
  it('scrolls the selected tab into view', async () => {
    document.body.style.inlineSize = '320px';
    try {
      const element = await calculatorWithParts({ scenario: countableScenario });
      const tab = await openView(element, 'working');
      await until(() => {
        const row = tab.closest('.tabs')?.getBoundingClientRect();
        const box = tab.getBoundingClientRect();
        return row && box.left >= row.left && box.right <= row.right + 1;
      });
    } finally {
      document.body.style.inlineSize = '';
    }
  });
});
