/** The calculation that is kept for a reload of the page, in the address or in the storage of the tab. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createScenario, decodeScenario, encodeScenario } from '../../../src/core/index.ts';
import { bestGuess } from '../../../src/core/scenario/amount.ts';
import type { Scenario } from '../../../src/core/types.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import { pauseMs } from '../../../src/elements/breakeven/kept-calculation.ts';
import type { FtComparison } from '../../../src/elements/comparison/comparison.ts';
import type { FtScenarioForm } from '../../../src/elements/scenario-form/scenario-form.ts';
import type { FtShareBar } from '../../../src/elements/share-bar/share-bar.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import {
  actionOf,
  calculatorFrom,
  comparisonOf,
  countersOf,
  formOf,
  isDisabled,
  sentenceOf,
  shareBarOf,
  typePrompt,
  untilCounted,
  verdictOf,
} from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { buttonOf, isReady } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';
import { enterKeys, inputAt } from '../../harness/scenario-form.ts';
import { groupsShown, pasteOwnPrompt, press, promptTexts } from '../../harness/start.ts';
import { areas } from '../../harness/text-area.ts';
import { nextTask, until } from '../../harness/wait.ts';

stoppedClock();

const address = location.pathname + location.search;
const clear = () => {
  document.body.replaceChildren();
  sessionStorage.clear();
  history.replaceState(null, '', address);
};
beforeEach(async () => {
  await page.viewport(1200, 900);
  clear();
});
afterEach(() => {
  clear();
});

const scenarioIn = (element: FtBreakeven) => verdictOf(element)?.scenario as Scenario | undefined;
const requestsIn = (element: FtBreakeven): number | null =>
  bestGuess(scenarioIn(element)?.requestsPerMonth ?? null);

/** A calculator that is loaded and keeps every change from now on. `around` returns its tag with the markup around it. */
async function calculatorWith(attributes: string, around = (tag: string) => tag): Promise<FtBreakeven> {
  const tag = `<ft-breakeven starts-on="2027-01-01" ${attributes}></ft-breakeven>`;
  const element = await calculatorFrom(around(tag));
  await until(() => isDisabled(element, english.share.redo));
  // The value comes from the controllers that are loaded late, one of which keeps changes.
  await until(() => element.value);
  return element;
}

function typeRequests(element: FtBreakeven, text: string): void {
  const input = inputAt(formOf(element) as FtScenarioForm, 'requestsPerMonth');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

const stored = (): string => JSON.stringify(Object.values(sessionStorage));

describe('a calculation with the user’s own prompt', () => {
  it('keeps the marks of the values that are still the example’s', async () => {
    const element = await calculatorWith('remember="session prompts"');
    await pasteOwnPrompt(element, 'Review one clause of a contract.');
    await until(() => stored().includes('few-shot.outputTokens'));
    const groups = groupsShown(element);
    element.remove();
    const reloaded = await calculatorWith('remember="session prompts"');
    await until(() => groupsShown(reloaded).length > 0);
    await untilCounted(reloaded);
    expect(groupsShown(reloaded)).toEqual(groups);
    expect(promptTexts(reloaded)['few-shot']?.[0]).toBe('Review one clause of a contract.');
  });
});

it('a calculation with `sync="hash"` and `remember="session prompts"` keeps the texts of its prompts and its marks over reloads', async () => {
  const attributes = 'sync="hash" remember="session prompts"';
  const element = await calculatorWith(attributes);
  await pasteOwnPrompt(element, 'Review one clause of a contract.');
  await until(() => stored().includes('few-shot.outputTokens') && location.hash !== '');
  const groups = groupsShown(element);
  element.remove();
  const reloaded = await calculatorWith(attributes);
  await until(() => groupsShown(reloaded).length > 0);
  await untilCounted(reloaded);
  expect(groupsShown(reloaded)).toEqual(groups);
  expect(promptTexts(reloaded)['few-shot']?.[0]).toBe('Review one clause of a contract.');
});

it('a restored calculation knows which figures come from estimated token counts, even without its prompts', async () => {
  const element = await calculatorWith('remember="session"');
  await pasteOwnPrompt(element, 'Review one clause of a contract.');
  await until(() => stored().includes('few-shot.outputTokens') && verdictOf(element)?.approximate);
  element.remove();
  const reloaded = await calculatorWith('remember="session"');
  await until(() => groupsShown(reloaded).length > 0);
  await until(() => verdictOf(reloaded)?.approximate);
});

/** The form of a calculator, with its section of the training open. */
async function trainingFormOf(element: FtBreakeven): Promise<FtScenarioForm> {
  const form = formOf(element) as FtScenarioForm;
  form.reveal('approaches[1].training.tokens');
  await form.updateComplete;
  return form;
}

const trainingField = (form: FtScenarioForm, name: string): string =>
  inputAt(form, `approaches[1].training.${name}`).value;

/** The tag of a calculation with a training and with estimated token counts, which no counter replaces. */
const tagWithEstimate = (attributes = '') =>
  `<ft-breakeven scenario="${encodeScenario(workedExample)}" estimated="1" ${attributes}></ft-breakeven>`;

/** The calculator from this tag, once it is ready to keep changes. */
async function calculatorOf(tag: string): Promise<FtBreakeven> {
  const element = await calculatorFrom(tag);
  await until(() => isDisabled(element, english.share.redo) && element.value && shareBarOf(element)?.link);
  return element;
}

describe('estimated token counts and the number of examples', () => {
  it('are kept in the address with `sync="hash"`', async () => {
    const element = await calculatorOf(tagWithEstimate('sync="hash"'));
    await enterKeys(await trainingFormOf(element), 'approaches[1].training.tokens', '800 × 900');
    // `@e` stands before the indexes of the approaches with estimated tokens, `@n` before the number of examples.
    await until(() => location.hash.endsWith('@e1@n800'));
    element.remove();
    const reloaded = await calculatorFrom('<ft-breakeven sync="hash"></ft-breakeven>');
    await until(() => verdictOf(reloaded)?.approximate);
    await until(() => formOf(reloaded)?.examples === 800);
    expect(sentenceOf(reloaded)).toContain('≈');
    const form = await trainingFormOf(reloaded);
    expect([trainingField(form, 'examples'), trainingField(form, 'perExample')]).toEqual(['800', '900']);
    // The tokens follow the number of examples, as before the reload, and the address follows both.
    await enterKeys(form, 'approaches[1].training.examples', '1000');
    expect(scenarioIn(reloaded)?.approaches[1]?.training).toMatchObject({ tokens: 900_000 });
    await until(() => location.hash.endsWith('@e1@n1000'));
  });

  it('are kept in the link and the embed code, also those of a calculation that was opened with them', async () => {
    const element = await calculatorOf(tagWithEstimate('examples="800"'));
    expect(verdictOf(element)?.approximate).toBe(true);
    await until(() => formOf(element)?.examples === 800);
    const link = shareBarOf(element)?.link ?? '';
    expect(link).toMatch(/#ft=ft1~.*@e1@n800$/);
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    buttonOf(shareBarOf(element) as FtShareBar, english.share.embedCode).click();
    await until(() => copied.mock.calls.length === 1);
    expect(copied.mock.calls[0]?.[0]).toContain(' estimated="1" examples="800"');
    element.remove();
    history.replaceState(null, '', link);
    const reloaded = await calculatorOf('<ft-breakeven></ft-breakeven>');
    await until(() => shareBarOf(reloaded)?.link.endsWith('@e1@n800'));
    expect(verdictOf(reloaded)?.approximate).toBe(true);
  });

  it('come from the address if the tag has the same calculation without them', async () => {
    history.replaceState(null, '', `#ft=${encodeScenario(workedExample)}@e1@n800`);
    const tag = `<ft-breakeven scenario="${encodeScenario(workedExample)}" sync="hash"></ft-breakeven>`;
    const element = await calculatorOf(tag);
    await until(() => verdictOf(element)?.approximate);
    await until(() => shareBarOf(element)?.link.endsWith('@e1@n800'));
    // Going back to the same address changes nothing, so nothing that the user has entered is lost.
    const before = verdictOf(element)?.scenario;
    dispatchEvent(new HashChangeEvent('hashchange'));
    await nextTask();
    await element.updateComplete;
    expect(verdictOf(element)?.scenario).toBe(before);
  });

  it('come from the stored calculation with `remember="session"`', async () => {
    const tag = tagWithEstimate('remember="session"');
    const element = await calculatorOf(tag);
    await enterKeys(await trainingFormOf(element), 'approaches[1].training.tokens', '800 × 900');
    await until(() => sessionStorage.getItem(sessionStorage.key(0) ?? '')?.includes('@n800'));
    element.remove();
    const reloaded = await calculatorFrom(tag);
    await until(() => formOf(reloaded)?.examples === 800);
    expect(scenarioIn(reloaded)?.approaches[1]?.training).toMatchObject({ tokens: 720_000 });
  });

  it('come from the stored calculation, even if the tag marks its own counts as estimates', async () => {
    const exactTag = `<ft-breakeven scenario="${encodeScenario(workedExample)}" remember="session"></ft-breakeven>`;
    const element = await calculatorOf(exactTag);
    typeRequests(element, '4321');
    await until(() => sessionStorage.length === 1);
    element.remove();
    const reloaded = await calculatorFrom(tagWithEstimate('remember="session"'));
    await until(() => requestsIn(reloaded) === 4321);
    await until(() => verdictOf(reloaded)?.approximate === false);
  });

  it('are removed when the user opens another calculation without them', async () => {
    const element = await calculatorOf(tagWithEstimate('examples="800"'));
    await until(() => shareBarOf(element)?.link.endsWith('@e1@n800'));
    const theirs = createScenario({ ...workedExample, title: 'Theirs' } as Scenario);
    await until(() => isReady(comparisonOf(element)));
    const comparison = comparisonOf(element) as FtComparison;
    comparison.text = encodeScenario(theirs);
    await comparison.updateComplete;
    buttonOf(comparison, english.inputs.open).click();
    await until(() => /#ft=[^@]*$/.test(shareBarOf(element)?.link ?? ''));
    expect(formOf(element)?.examples).toBeNull();
  });

  it('come from a pasted link, and Undo restores the previous ones', async () => {
    const element = await calculatorOf(tagWithEstimate('examples="800"'));
    const theirs = createScenario({ ...workedExample, title: 'Theirs' } as Scenario);
    const link = `https://example.org/#ft=2@${encodeScenario(theirs)}@e02@n50`;
    await until(() => isReady(comparisonOf(element)));
    const comparison = comparisonOf(element) as FtComparison;
    comparison.text = link;
    await comparison.updateComplete;
    buttonOf(comparison, english.inputs.open).click();
    await until(() => shareBarOf(element)?.link.endsWith('@e02@n50'));
    actionOf(element, english.share.undo).click();
    await until(() => shareBarOf(element)?.link.endsWith('@e1@n800'));
  });

  it('return with Undo and Redo, also after another calculation was opened', async () => {
    const element = await calculatorOf(tagWithEstimate('examples="800"'));
    typeRequests(element, '4321');
    await until(() => requestsIn(element) === 4321);
    await enterKeys(await trainingFormOf(element), 'approaches[1].training.examples', '500');
    await until(() => shareBarOf(element)?.link.endsWith('@n500'));
    actionOf(element, english.share.undo).click();
    await until(() => shareBarOf(element)?.link.endsWith('@n800'));
    expect(requestsIn(element)).toBe(4321);
    expect(formOf(element)?.examples).toBe(800);
    actionOf(element, english.share.redo).click();
    await until(() => shareBarOf(element)?.link.endsWith('@n500'));
    const training = scenarioIn(element)?.approaches[1]?.training;
    expect(training).toBeDefined();
    const comparison = comparisonOf(element) as FtComparison;
    await until(() => isReady(comparison));
    comparison.text = encodeScenario(createScenario({ ...workedExample, title: 'Theirs' } as Scenario));
    await comparison.updateComplete;
    buttonOf(comparison, english.inputs.open).click();
    await until(() => formOf(element)?.examples === null);
    actionOf(element, english.share.undo).click();
    await until(() => shareBarOf(element)?.link.endsWith('@n500'));
    expect(formOf(element)?.examples).toBe(500);
    expect(scenarioIn(element)?.approaches[1]?.training).toEqual(training);
  });
});

describe('a calculation', () => {
  it('is kept nowhere unless the author asks for it', async () => {
    const element = await calculatorWith('preset="article"');
    typeRequests(element, '4321');
    await until(() => requestsIn(element) === 4321);
    // Removing the element writes every pending change at once.
    element.remove();
    expect(sessionStorage).toHaveLength(0);
    expect(location.hash).toBe('');
  });

  it('is restored after a reload with `remember="session"`, and Undo returns to the author’s calculation', async () => {
    const attributes = 'preset="article" remember="session"';
    const element = await calculatorWith(attributes);
    typeRequests(element, '4321');
    await until(() => sessionStorage.length === 1);
    element.remove();
    const reloaded = await calculatorWith(attributes);
    await until(() => requestsIn(reloaded) === 4321);
    await until(() => !isDisabled(reloaded, english.share.undo));
    actionOf(reloaded, english.share.undo).click();
    await until(() => requestsIn(reloaded) === 100_000);
  });

  it('that the user has undone is not kept', async () => {
    const element = await calculatorWith('preset="article" remember="session"');
    typeRequests(element, '4321');
    await until(() => sessionStorage.length === 1);
    actionOf(element, english.share.undo).click();
    await until(() => sessionStorage.length === 0);
    element.remove();
    const changes = eventsOf(document.body, 'ft-change');
    const reloaded = await calculatorWith('preset="own-gpu" remember="session"');
    await reloaded.updateComplete;
    expect(changes).toEqual([]);
    expect(isDisabled(reloaded, english.share.undo)).toBe(true);
  });

  it('that the user has undone is not kept, also if the page has set another approach to compare', async () => {
    const element = await calculatorWith('remember="session"');
    const requests = requestsIn(element);
    const undoAll = async () => {
      actionOf(element, english.share.undo).click();
      await until(() => requestsIn(element) === requests);
    };
    typeRequests(element, '4321');
    await until(() => requestsIn(element) === 4321);
    await undoAll();
    element.candidate = scenarioIn(element)?.approaches[2]?.id as string;
    await element.updateComplete;
    typeRequests(element, '1234');
    await until(() => stored().includes('1234'));
    await undoAll();
    element.remove();
    expect(sessionStorage).toHaveLength(0);
  });

  it('is stored without the names of the example’s values after Keep all', async () => {
    const element = await calculatorWith('remember="session prompts"');
    await pasteOwnPrompt(element, 'Review one clause of a contract.');
    await until(() => stored().includes('few-shot.outputTokens'));
    await press(element, english.start.keepAll);
    await until(() => !stored().includes('few-shot.outputTokens'));
    expect(sessionStorage).toHaveLength(1);
  });

  it('that the page form resets is kept neither in the storage of the tab nor in the address', async () => {
    const attributes = 'name="cost" preset="article" remember="session" sync="hash"';
    const element = await calculatorWith(attributes, (tag) => `<form>${tag}</form>`);
    typeRequests(element, '4321');
    await until(() => sessionStorage.length === 1);
    element.form?.reset();
    await until(() => sessionStorage.length === 0);
    const key = '#ft=';
    expect(decodeScenario(location.hash.slice(key.length)).requestsPerMonth).toBe(100_000);
  });

  it('is written into the address again for each calculator that the page form resets', async () => {
    const calculator = (id: string) =>
      `<ft-breakeven id="${id}" sync="hash" starts-on="2027-01-01" preset="article"></ft-breakeven>`;
    await calculatorFrom(`<form>${calculator('one')}${calculator('two')}</form>`);
    const calculators = [...document.querySelectorAll('ft-breakeven')];
    for (const element of calculators) {
      // The inputs wait until they are near the window.
      element.scrollIntoView();
      await until(() => formOf(element) && isDisabled(element, english.share.redo));
      typeRequests(element, '4321');
    }
    const requestsInAddress = () =>
      location.hash.split('&').map((part) => decodeScenario(part.replace(/^.*?=/, '')).requestsPerMonth);
    await until(() => location.hash.includes('&'));
    expect(requestsInAddress()).toEqual([4321, 4321]);
    calculators[0]?.form?.reset();
    await until(() => !requestsInAddress().includes(4321));
    expect(requestsInAddress()).toEqual([100_000, 100_000]);
  });

  it('in the address is not replaced by the calculation that the page form has kept', async () => {
    const attributes = 'name="cost" preset="article" sync="hash"';
    const inForm = (tag: string) => `<form>${tag}</form>`;
    const element = await calculatorWith(attributes, inForm);
    const initialValue = await until(() => element.value);
    typeRequests(element, '4321');
    await until(() => location.hash.startsWith('#ft='));
    element.remove();
    const changes = eventsOf(document.body, 'ft-change');
    const reloaded = await calculatorWith('name="cost" preset="article"', inForm);
    await until(() => reloaded.value);
    reloaded.formStateRestoreCallback(initialValue);
    await reloaded.updateComplete;
    await nextTask();
    expect(requestsIn(reloaded)).toBe(4321);
    expect(changes).toEqual([]);
    expect(isDisabled(reloaded, english.share.undo)).toBe(true);
  });

  it('is restored only once if both the tab and the page form have kept it', async () => {
    const attributes = 'name="cost" preset="article" remember="session"';
    const inForm = (tag: string) => `<form>${tag}</form>`;
    const element = await calculatorWith(attributes, inForm);
    typeRequests(element, '1234');
    await until(() => requestsIn(element) === 1234);
    const value = await until(() => element.value);
    typeRequests(element, '4321');
    await until(() => stored().includes('q4321'));
    element.remove();
    const changes = eventsOf(document.body, 'ft-change');
    document.body.innerHTML = inForm(`<ft-breakeven starts-on="2027-01-01" ${attributes}></ft-breakeven>`);
    const reloaded = document.querySelector('ft-breakeven') as FtBreakeven;
    reloaded.formStateRestoreCallback(value);
    await until(() => requestsIn(reloaded) === 4321);
    await until(() => !isDisabled(reloaded, english.share.undo));
    expect(changes.map(({ scenario }) => scenario.requestsPerMonth)).toEqual([4321]);
  });

  it('is written into the address with `sync="hash"`, from which a reload reads it', async () => {
    const element = await calculatorWith('preset="article" sync="hash"');
    typeRequests(element, '4321');
    await until(() => location.hash.startsWith('#ft='));
    element.remove();
    const reloaded = await calculatorWith('preset="article" sync="hash"');
    await until(() => requestsIn(reloaded) === 4321);
  });

  it('from a link takes precedence over a kept one', async () => {
    const element = await calculatorWith('preset="article" remember="session" sync="hash"');
    typeRequests(element, '4321');
    await until(() => location.hash.startsWith('#ft='));
    const linked = location.hash;
    typeRequests(element, '1234');
    await until(() => location.hash !== linked);
    element.remove();
    history.replaceState(null, '', address + linked);
    const reloaded = await calculatorWith('preset="article" remember="session"');
    await until(() => requestsIn(reloaded) === 4321);
    await reloaded.updateComplete;
    expect(isDisabled(reloaded, english.share.undo)).toBe(true);
  });

  it('that the user made by editing the linked one is restored, and Undo returns to the linked one', async () => {
    const attributes = 'preset="article" remember="session"';
    const first = await calculatorWith('preset="article" sync="hash"');
    typeRequests(first, '4321');
    await until(() => location.hash.startsWith('#ft='));
    const linked = location.hash;
    first.remove();
    const element = await calculatorWith(attributes);
    await until(() => requestsIn(element) === 4321);
    typeRequests(element, '1234');
    await until(() => sessionStorage.length === 1);
    element.remove();
    expect(location.hash).toBe(linked);
    const reloaded = await calculatorWith(attributes);
    await until(() => requestsIn(reloaded) === 1234);
    await until(() => !isDisabled(reloaded, english.share.undo));
    actionOf(reloaded, english.share.undo).click();
    await until(() => requestsIn(reloaded) === 4321);
  });

  it('is stored separately for each id of an element', async () => {
    const first = await calculatorWith('preset="article" remember="session" id="one"');
    typeRequests(first, '4321');
    await until(() => sessionStorage.length === 1);
    first.remove();
    const other = await calculatorWith('preset="article" remember="session" id="two"');
    expect(requestsIn(other)).toBe(100_000);
    const same = await calculatorWith('preset="article" remember="session" id="one"');
    await until(() => requestsIn(same) === 4321);
  });

  it('that cannot be kept or restored is reported, and can still be used', async () => {
    const errors = eventsOf(document.body, 'ft-error');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    vi.spyOn(Storage.prototype, 'getItem').mockReturnValue('{');
    const element = await calculatorWith('preset="article" remember="session"');
    await until(() => errors.length === 1);
    typeRequests(element, '4321');
    await until(() => errors.length === 2);
    expect(errors.map(({ stage }) => stage)).toEqual(['storage', 'storage']);
    expect(requestsIn(element)).toBe(4321);
  });
});

/** Prevents the write that follows a pause in the edits, so that only the removal of the element writes. */
function preventDelayedWrite(): void {
  const realSetTimeout = globalThis.setTimeout;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((action: () => void, ms: number) =>
    ms === pauseMs ? 1 : realSetTimeout(action, ms)) as never);
}

describe('a calculation whose element is removed at once after a change', () => {
  it('is restored with `remember="session"` if it was made from the link in the address', async () => {
    const attributes = 'preset="article" remember="session"';
    const first = await calculatorWith('preset="article" sync="hash"');
    typeRequests(first, '4321');
    await until(() => location.hash.startsWith('#ft='));
    first.remove();
    const element = await calculatorWith(attributes);
    await until(() => requestsIn(element) === 4321);
    preventDelayedWrite();
    typeRequests(element, '1234');
    await until(() => requestsIn(element) === 1234);
    element.remove();
    const reloaded = await calculatorWith(attributes);
    await until(() => requestsIn(reloaded) === 1234);
  });

  it('is restored with its marks with `sync="hash"` and `remember="session prompts"`', async () => {
    const attributes = 'sync="hash" remember="session prompts"';
    const element = await calculatorWith(attributes);
    preventDelayedWrite();
    await pasteOwnPrompt(element, 'Review one clause of a contract.');
    await until(() => groupsShown(element).length > 0);
    const groups = groupsShown(element);
    element.remove();
    const reloaded = await calculatorWith(attributes);
    await until(() => groupsShown(reloaded).length > 0);
    expect(groupsShown(reloaded)).toEqual(groups);
  });

  it('does not stay in the address with `sync="hash"` if the change was an undo', async () => {
    const element = await calculatorWith('preset="article" sync="hash"');
    typeRequests(element, '4321');
    await until(() => location.hash.startsWith('#ft='));
    preventDelayedWrite();
    actionOf(element, english.share.undo).click();
    await until(() => requestsIn(element) === 100_000);
    element.remove();
    expect(decodeScenario(location.hash.slice('#ft='.length)).requestsPerMonth).toBe(100_000);
  });

  it.each([
    ['path', '/first', '/second'],
    ['query', '/page?open=first', '/page?open=second'],
    ['hash', '/page#/first', '/page#/second'],
  ])(
    'does not change the address of the next page, which a router has already written (%s)',
    async (_name, first, second) => {
      const attributes = 'preset="article" sync="hash" remember="session"';
      history.replaceState(null, '', first);
      const element = await calculatorWith(attributes);
      preventDelayedWrite();
      typeRequests(element, '4321');
      await until(() => requestsIn(element) === 4321);
      history.replaceState(null, '', second);
      element.remove();
      expect(location.href).toBe(location.origin + second);
      // The calculation is restored when the user returns to its page.
      history.replaceState(null, '', first);
      const reloaded = await calculatorWith(attributes);
      await until(() => requestsIn(reloaded) === 4321);
    },
  );

  it('replaces the older one that is still in the address when the user returns to its page', async () => {
    const attributes = 'preset="article" sync="hash" remember="session"';
    history.replaceState(null, '', '/first');
    const element = await calculatorWith(attributes);
    typeRequests(element, '4321');
    await until(() => location.hash.startsWith('#ft='));
    const { href } = location;
    preventDelayedWrite();
    typeRequests(element, '1234');
    await until(() => requestsIn(element) === 1234);
    history.replaceState(null, '', '/second');
    element.remove();
    const keysOfNextPage = Object.keys(sessionStorage).filter((key) => key.includes('/second'));
    expect(keysOfNextPage).toEqual([]);
    history.replaceState(null, '', href);
    const reloaded = await calculatorWith(attributes);
    await until(() => requestsIn(reloaded) === 1234);
  });
});

describe('the text of a prompt', () => {
  const secret = 'Our secret instruction.';

  it('is not kept with `remember="session"`', async () => {
    const element = await calculatorWith('remember="session"');
    await typePrompt(element, secret);
    await untilCounted(element);
    // The text of an empty storage is `[]`.
    await until(() => stored().length > 2);
    element.remove();
    expect(stored()).not.toContain('secret');
  });

  it('is restored and counted with `remember="session prompts"`', async () => {
    const element = await calculatorWith('remember="session prompts"');
    await typePrompt(element, secret);
    await untilCounted(element);
    await until(() => stored().includes('secret'));
    element.remove();
    const reloaded = await calculatorWith('remember="session prompts"');
    await until(() => areas(countersOf(reloaded)[0]).some((area) => area.value.includes(secret)));
  });
});
