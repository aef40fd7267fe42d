/** What stands in `<ft-breakeven>` after hosts, typing, counts and steps back: scenario and prompts together. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createScenario, encodeScenario } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import '../../../src/define/breakeven.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import type { FtChangeEvent } from '../../../src/elements/common/events.ts';
import type { FtComparison } from '../../../src/elements/comparison/comparison.ts';
import type { FtShareBar } from '../../../src/elements/share-bar/share-bar.ts';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import { never, worked } from '../../../stories/scenarios/view-scenarios.ts';
import { counted, counters } from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { nextTask, until } from '../../harness/wait.ts';

stoppedClock();

/** Two models whose encoding is public, so that counts turn exact. */
const exact = createScenario({
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

const inside = <T extends Element>(element: Element, selector: string) =>
  element.shadowRoot?.querySelector<T>(selector) ?? null;
const bar = (element: FtBreakeven) => inside(element, 'ft-scenario-bar') as Element;
const action = (element: FtBreakeven, name: string) =>
  [...(bar(element).shadowRoot?.querySelectorAll('button') ?? [])].find(
    (button) => button.textContent?.trim() === name,
  ) as HTMLButtonElement;
const area = (counter: FtTokenCounter | undefined, index = 0) =>
  counter?.shadowRoot?.querySelector<HTMLTextAreaElement>(`textarea[data-index="${index}"]`) ?? null;
const sentence = (element: FtBreakeven) =>
  inside(element, 'ft-verdict')?.shadowRoot?.querySelector('.sentence')?.textContent ?? '';

async function placed(properties: Partial<FtBreakeven> = {}): Promise<FtBreakeven> {
  const element = Object.assign(document.createElement('ft-breakeven'), properties);
  document.body.append(element);
  await until(() => counters(element).length > 0 && bar(element).shadowRoot);
  await settled(element);
  return element;
}

/** Until every counter has counted. */
async function settled(element: FtBreakeven): Promise<void> {
  await counted(element);
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

async function type(element: FtBreakeven, text: string): Promise<void> {
  const box = area(counters(element)[0]) as HTMLTextAreaElement;
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('a host that mirrors what it is told', () => {
  it.each([
    ['as text', (scenario: Scenario) => encodeScenario(scenario)],
    ['as an object of its own', (scenario: Scenario) => structuredClone(scenario)],
  ])('%s takes no prompt away and adds no step', async (_how, mirrored) => {
    const element = await placed({ scenario: exact });
    element.addEventListener('ft-change', (event) => {
      element.scenario = mirrored((event as FtChangeEvent).scenario);
    });
    const [counter] = counters(element);
    await type(element, 'Sort this ticket');
    await type(element, 'Sort this ticket into teams.');
    expect(counters(element)[0]).toBe(counter);
    expect(area(counter)?.value).toBe('Sort this ticket into teams.');
    action(element, 'Undo').click();
    await settled(element);
    expect(action(element, 'Undo').ariaDisabled).toBe('true');
  });
});

describe('Undo', () => {
  it('takes a prompt back with its tokens, and Redo brings both again', async () => {
    const element = await placed({ scenario: exact });
    await type(element, 'Sort this ticket into the team that can act on it.');
    const typed = element.scenario as Scenario;
    expect(typed.approaches[0]?.prefixTokens).toBe(12);
    action(element, 'Undo').click();
    await settled(element);
    expect((element.scenario as Scenario).approaches[0]?.prefixTokens).toBe(500);
    expect(area(counters(element)[0])?.value).toBe('');
    action(element, 'Redo').click();
    await settled(element);
    expect(area(counters(element)[0])?.value).toBe('Sort this ticket into the team that can act on it.');
    expect(element.scenario).toBe(typed);
  });

  it('of a preset brings the example back with its prompts and its ≈', async () => {
    const element = await placed();
    const before = sentence(element);
    expect(before).toContain('≈');
    const text = area(counters(element)[0])?.value;
    const select = bar(element).shadowRoot?.querySelector('select') as HTMLSelectElement;
    select.value = 'article';
    select.dispatchEvent(new Event('change'));
    await until(() => sentence(element) !== before);
    action(element, 'Undo').click();
    await until(() => sentence(element) === before);
    await settled(element);
    expect(area(counters(element)[0])?.value).toBe(text);
  });

  /** Pastes a calculation into the comparison and continues with it. */
  const continueWith = async (element: FtBreakeven, text: string): Promise<void> => {
    await until(() => inside(element, 'ft-comparison')?.shadowRoot);
    const comparison = inside<FtComparison>(element, 'ft-comparison') as FtComparison;
    comparison.text = text;
    await comparison.updateComplete;
    [...(comparison.shadowRoot?.querySelectorAll('button') ?? [])]
      .find((button) => button.textContent === 'Continue with the pasted one')
      ?.click();
    await settled(element);
  };
  const start = (element: FtBreakeven) =>
    bar(element).shadowRoot?.querySelector('select')?.selectedOptions[0]?.textContent;

  it('of a pasted calculation brings the example back with its prompts and its ≈', async () => {
    const element = await placed();
    const [before, text] = [sentence(element), area(counters(element)[0])?.value];
    expect(before).toContain('≈');
    expect(text).not.toBe('');
    await continueWith(element, encodeScenario(exact));
    expect(sentence(element)).not.toContain('≈');
    expect(area(counters(element)[0])?.value).toBe('');
    expect(start(element)).toBe('As pasted');
    action(element, 'Undo').click();
    await settled(element);
    expect(sentence(element)).toBe(before);
    expect(area(counters(element)[0])?.value).toBe(text);
    expect(start(element)).toBe('As given here');
    action(element, 'Redo').click();
    await settled(element);
    expect(area(counters(element)[0])?.value).toBe('');
    expect(start(element)).toBe('As pasted');
  });

  it('of a pasted calculation brings a preset back with its name, and what was typed into it', async () => {
    const element = await placed({ scenario: exact });
    const select = bar(element).shadowRoot?.querySelector('select') as HTMLSelectElement;
    select.value = 'cached-prompt';
    select.dispatchEvent(new Event('change'));
    await until(() => sentence(element).includes('never'));
    await settled(element);
    await type(element, 'Sort this ticket.');
    const [typed, before] = [element.scenario, sentence(element)];
    await continueWith(element, encodeScenario(worked));
    expect(start(element)).toBe('As pasted');
    expect(area(counters(element)[0])?.value).toBe('');
    action(element, 'Undo').click();
    await settled(element);
    expect(element.scenario).toBe(typed);
    expect(sentence(element)).toBe(before);
    expect(area(counters(element)[0])?.value).toBe('Sort this ticket.');
    expect(start(element)).toBe('A cached prompt beats the tune');
  });

  it('knows nothing of looking at a prompt, nor of a count that turns exact', async () => {
    const changes = vi.fn();
    const element = await placed();
    element.addEventListener('ft-change', changes);
    const before = (element.shadowRoot?.querySelectorAll('.prompt [role=tab]') ??
      []) as NodeListOf<HTMLElement>;
    for (const tab of [...before].reverse()) {
      tab.click();
      await settled(element);
    }
    expect(changes).not.toHaveBeenCalled();
    expect(action(element, 'Undo').ariaDisabled).toBe('true');
    expect(action(element, 'Reset').ariaDisabled).toBe('true');
  });
});

describe('what a host gives after an edit', () => {
  it('begins a course of its own: nothing to undo, and Reset leads to it', async () => {
    const element = await placed({ scenario: exact });
    await type(element, 'Sort this ticket.');
    element.scenario = never;
    await element.updateComplete;
    await settled(element);
    expect([action(element, 'Undo').ariaDisabled, action(element, 'Reset').ariaDisabled]).toEqual([
      'true',
      'true',
    ]);
    expect(area(counters(element)[0])?.value).toBe('');
  });

  it('may be a simple attribute, where it never gave a scenario', async () => {
    document.body.innerHTML =
      '<ft-breakeven tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50"></ft-breakeven>';
    const element = document.querySelector('ft-breakeven') as FtBreakeven;
    await until(
      () => sentence(element).includes('two weeks') && inside(element, 'ft-scenario-form')?.shadowRoot,
    );
    const form = inside(element, 'ft-scenario-form')?.shadowRoot;
    const field = [...(form?.querySelectorAll('ft-number-field') ?? [])].find(
      (each) => (each as unknown as { label: string }).label === 'Requests',
    );
    const input = field?.shadowRoot?.querySelector('input') as HTMLInputElement;
    input.value = '50000';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => sentence(element).includes('four weeks'));
    element.setAttribute('tokens-saved', '1000');
    await until(() => sentence(element).includes('one week'));
  });

  it('yields to the scenario it gave, edited or not', async () => {
    const element = await placed({ scenario: worked });
    const before = sentence(element);
    element.tokensSaved = 3;
    await element.updateComplete;
    expect(sentence(element)).toBe(before);
  });
});

describe('an address', () => {
  const go = async (hash: string): Promise<void> => {
    history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
    dispatchEvent(new HashChangeEvent('hashchange'));
    await nextTask();
  };
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it.each(['#left-section', '#drafts', '#after=1', '#ftx=1', '#ft=garbage'])(
    '%s takes nothing of the user’s away',
    async (hash) => {
      const element = await placed({ scenario: exact });
      await type(element, 'Sort this ticket.');
      const [counter] = counters(element);
      const errors = vi.fn();
      element.addEventListener('ft-error', errors);
      const edited = element.scenario;
      await go(hash);
      if (hash !== '#ft=garbage') {
        expect(errors).not.toHaveBeenCalled();
        // Addresses are read in order: when this one has been, so has the one before it.
        await go('#ft=garbage');
      }
      await until(() => errors.mock.calls.length > 0);
      expect(errors).toHaveBeenCalledOnce();
      expect(element.scenario).toBe(edited);
      expect(counters(element)[0]).toBe(counter);
      expect(area(counter)?.value).toBe('Sort this ticket.');
    },
  );

  it.each([
    ['is escaped whole', (text: string) => `#${encodeURIComponent(`tab=2&ft=${text}`)}`],
    ['took the end of a sentence along', (text: string) => `#ft=${text}).`],
  ])('that %s opens', async (_how, hash) => {
    await go(hash(encodeScenario(exact)));
    const element = await placed();
    expect((element.scenario as Scenario).approaches[0]?.prefixTokens).toBe(500);
  });

  it('is read once, not again when the element moves on its page', async () => {
    await go(`#ft=${encodeScenario(exact)}`);
    const element = await placed();
    expect((element.scenario as Scenario).approaches[0]?.prefixTokens).toBe(500);
    await type(element, 'Sort this ticket.');
    const edited = element.scenario;
    const aside = document.body.appendChild(document.createElement('aside'));
    aside.append(element);
    await settled(element);
    expect(element.scenario).toBe(edited);
    expect(area(counters(element)[0])?.value).toBe('Sort this ticket.');
  });
});

describe('a page that turns dark', () => {
  it('turns every part of the calculator, those right under its root too', async () => {
    const element = await placed({ scenario: exact });
    await until(() => inside(element, 'ft-share-bar')?.shadowRoot?.querySelector('.action'));
    const inks = () =>
      ['ft-share-bar', 'ft-scenario-bar', 'ft-verdict', 'ft-scenario-form'].map(
        (name) => getComputedStyle(inside(element, name) as Element).color,
      );
    document.body.setAttribute('style', 'background: #0f1216; color: rgb(230, 231, 232)');
    await until(() => new Set(inks()).size === 1 && inks()[0] === 'rgb(230, 231, 232)');
    document.body.removeAttribute('style');
    await until(() => new Set(inks()).size === 1 && inks()[0] === 'rgb(0, 0, 0)');
  });
});

describe('a page that fades into the dark', () => {
  it('is followed to the end', async () => {
    const element = await placed({ scenario: exact });
    document.body.setAttribute(
      'style',
      'transition: background-color 150ms, color 150ms; background-color: white',
    );
    await new Promise((resolve) => requestAnimationFrame(resolve));
    document.body.style.backgroundColor = 'rgb(15, 18, 22)';
    document.body.style.color = 'rgb(230, 231, 232)';
    await until(() => getComputedStyle(element).color === 'rgb(230, 231, 232)');
    document.body.removeAttribute('style');
  });
});

describe('a picture', () => {
  it('is told which view it is of', async () => {
    const element = await placed({ scenario: exact });
    await until(() => inside(element, '#view-tab-volume'));
    inside<HTMLElement>(element, '#view-tab-volume')?.click();
    await element.updateComplete;
    expect(inside<FtShareBar>(element, 'ft-share-bar')?.view).toBe('volume');
  });
});

describe('a row of tabs that is cut off', () => {
  it('shows the chosen tab whole', async () => {
    document.body.style.inlineSize = '320px';
    try {
      const element = await placed({ scenario: exact });
      await until(() => inside(element, '#view-tab-working'));
      const tab = inside<HTMLElement>(element, '#view-tab-working');
      tab?.click();
      await until(() => {
        const row = tab?.closest('.tabs')?.getBoundingClientRect();
        const own = tab?.getBoundingClientRect();
        return row && own && own.left >= row.left && own.right <= row.right + 1;
      });
    } finally {
      document.body.style.inlineSize = '';
    }
  });
});
