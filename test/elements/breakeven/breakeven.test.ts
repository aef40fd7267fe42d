/** `<ft-breakeven>` as a page embeds it: its attributes, state, errors, link and tabs. */
import { describe, expect, it } from 'vitest';
import { createScenario, encodeScenario, evaluate } from '../../../src/core/index.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { articleExample, neverPaysBack, workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { axeErrors } from '../../harness/axe.ts';
import {
  calculatorFrom,
  countersOf,
  exampleNote,
  figuresOf,
  formOf,
  problem,
  sentenceOf,
  untilCounted,
  viewTabs,
} from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { focusedIn } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';
import { areas, type } from '../../harness/text-area.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

const articleTag =
  '<ft-breakeven tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50" starts-on="2026-01-01">later</ft-breakeven>';

/** The claim of a candidate that never pays back, without the name before it. */
const neverClaim = english.verdict.verdicts.savesNothing('', 'other').claim;

describe('the tag of the article', () => {
  it('shows a payback of two weeks, 50,000 requests and a saving of $100 a month', async () => {
    const element = await calculatorFrom(articleTag);
    expect(sentenceOf(element)).toBe(
      'Fine-tuning pays back in 2 weeks, after 50,000 requests, on 16 January 2026.',
    );
    expect(figuresOf(element)).toContain('$100');
    expect(countersOf(element)).toEqual([]);
  });

  it('follows an attribute that changes', async () => {
    const element = await calculatorFrom(articleTag);
    element.setAttribute('setup-usd', '100');
    await element.updateComplete;
    await until(() => sentenceOf(element).includes('31 days'));
  });

  it('is overridden by a scenario', async () => {
    const element = await calculatorFrom(articleTag);
    element.scenario = neverPaysBack;
    await until(() => sentenceOf(element).includes(neverClaim));
  });
});

describe('a calculator without attributes', () => {
  it('shows the example, and a note that it is an example, also after the user has edited it', async () => {
    const element = await calculatorFrom('<ft-breakeven starts-on="2027-01-01"></ft-breakeven>');
    expect(exampleNote(element)).toBe(english.start.example);
    expect(sentenceOf(element)).toMatch(
      /^Fine-tuning pays back within ≈ \d+ weeks, after about [\d,]+ requests/,
    );
    const changes = eventsOf(element, 'ft-change');
    const area = await until(() => areas(countersOf(element)[0]).at(-1));
    const before = sentenceOf(element);
    type(area, `${area.value} ${'and one more word '.repeat(400)}`);
    await until(() => changes.length > 0);
    await until(() => sentenceOf(element) !== before);
    expect(exampleNote(element)).toBe(english.start.example);
    expect(encodeScenario(changes[0]?.scenario as never)).not.toContain('word');
  });
});

describe('the state of the calculator', () => {
  it('is passed to the parts, and an edit fires one event', async () => {
    const element = await calculatorFrom(
      `<ft-breakeven scenario="${encodeScenario(workedExample)}"></ft-breakeven>`,
    );
    const changes = eventsOf(document.body, 'ft-change');
    const form = formOf(element);
    const edited = createScenario({ ...workedExample, requestsPerMonth: 1000 });
    form?.dispatchEvent(
      Object.assign(new Event('ft-change', { bubbles: true }), {
        scenario: edited,
        result: evaluate(edited),
      }),
    );
    expect(changes).toHaveLength(1);
    expect(changes[0]?.scenario).toBe(edited);
    expect(element.scenario).toBe(edited);
    await element.updateComplete;
    expect(form?.scenario).toBe(edited);
  });

  it('changes without an event if the page changes it', async () => {
    const element = await calculatorFrom(articleTag);
    const changes = eventsOf(element, 'ft-change');
    element.scenario = workedExample;
    element.candidate = 'zero-shot';
    element.setAttribute('setup-usd', '70');
    await element.updateComplete;
    await untilCounted(element);
    expect(changes).toEqual([]);
  });

  it('follows a property that is set before the element is on the page, during an update, or after its removal', async () => {
    const element = document.createElement('ft-breakeven');
    element.scenario = articleExample;
    element.addEventListener('ft-error', () => {
      element.scenario = neverPaysBack;
    });
    document.body.append(element);
    await until(() => sentenceOf(element).includes('2 weeks'));
    element.scenario = 'nonsense';
    await until(() => sentenceOf(element).includes('never'));
    element.remove();
    element.scenario = articleExample;
    document.body.append(element);
    await until(() => sentenceOf(element).includes('2 weeks'));
  });

  it('is separate in each calculator', async () => {
    document.body.innerHTML = articleTag + articleTag;
    const [first, second] = document.querySelectorAll('ft-breakeven');
    await until(() => sentenceOf(first as Element) && sentenceOf(second as Element));
    (second as FtBreakeven).scenario = neverPaysBack;
    await until(() => sentenceOf(second as Element).includes('never'));
    expect(sentenceOf(first as Element)).toContain('2 weeks');
  });
});

describe('an invalid scenario', () => {
  it.each([
    ['<ft-breakeven scenario="&lt;script>"></ft-breakeven>', 'scenario'],
    ['<ft-breakeven tokens-saved="lots"></ft-breakeven>', 'attribute'],
    ['<ft-breakeven tokens-saved="5" starts-on="never"></ft-breakeven>', 'attribute'],
  ])('shows the reason and a button to continue: %s', async (markup, stage) => {
    const errors = eventsOf(document.body, 'ft-error');
    const element = await calculatorFrom(markup);
    await until(() => errors.length > 0);
    expect(errors[0]?.stage).toBe(stage);
    expect(problem(element)?.querySelector('li')?.textContent?.trim()).not.toBe('');
    await until(() => {
      problem(element)?.querySelector('button')?.click();
      return sentenceOf(element) !== '';
    });
  });

  it('in a link shows a message', async () => {
    // The last escape is cut off.
    history.replaceState(null, '', '#ft=%E0%A4%A');
    const element = await calculatorFrom('<ft-breakeven></ft-breakeven>');
    expect(problem(element)?.textContent).toContain(english.parts.badScenario);
  });
});

describe('a link', () => {
  it('opens the first calculator with all its figures', async () => {
    history.replaceState(null, '', `#ft=${encodeURIComponent(encodeScenario(neverPaysBack))}`);
    const element = await calculatorFrom(articleTag);
    expect(sentenceOf(element)).toContain(neverClaim);
  });
});

describe('the tabs', () => {
  it('follow arrows, Home and End', async () => {
    const element = await calculatorFrom(articleTag);
    const tabs = () => viewTabs(element);
    await until(() => tabs().length >= 5);
    const press = async (key: string) => {
      focusedIn(element)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await element.updateComplete;
      return tabs().findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
    };
    tabs()[0]?.focus();
    expect(await press('ArrowRight')).toBe(1);
    expect(await press('End')).toBe(tabs().length - 1);
    expect(await press('ArrowRight')).toBe(0);
    expect(await press('ArrowLeft')).toBe(tabs().length - 1);
    expect(await press('Home')).toBe(0);
    expect(tabs().filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  });
});

describe('the calculator', () => {
  it('passes axe', async () => {
    const element = await calculatorFrom(
      `<ft-breakeven scenario="${encodeScenario(workedExample)}"></ft-breakeven>`,
    );
    expect(await axeErrors(element)).toEqual([]);
  });
});
