/** Terms whose words open an explanation, in each element that shows such terms. */
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/define/cost-table.ts';
import '../../../src/define/scenario-form.ts';
import '../../../src/define/unit-cost.ts';
import '../../../src/define/verdict.ts';
import '../../../src/define/working.ts';
import { simulate } from '../../../src/core/index.ts';
import { withField } from '../../../src/core/scenario/scenario.ts';
import type { Term } from '../../../src/i18n/en/glossary.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { neverPaysBack, oneApproach, workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { axeErrors } from '../../harness/axe.ts';
import { focusedIn, mounted, spaced } from '../../harness/element.ts';
import {
  explanationBox,
  explanationsIn,
  removeTerms,
  termNamed,
  termsIn,
} from '../../harness/explained-terms.ts';
import { figureTop } from '../../harness/verdict.ts';

const { terms } = english.glossary;
const { chance, verdict, unitCost, chart, form, working } = english;

const sentenceOf = (term: Term): string => spaced(`${terms[term].name}: ${terms[term].means}`);

/** For each element, the words of terms that it shows for the worked example, each with its term. */
const cases = {
  'ft-verdict': [
    [verdict.savedPerThousand, 'savedPerThousand'],
    [verdict.savedPerMonth, 'savedPerMonth'],
    [verdict.setupOnce, 'setupOnce'],
    [verdict.netAfter('12 months'), 'netAfter'],
    [chance.label, 'chance'],
  ],
  'ft-unit-cost': [
    [unitCost.success, 'accepted'],
    [unitCost.perThousandAttempts, 'attempts'],
    [unitCost.perThousandRequests, 'requests'],
  ],
  'ft-cost-table': [
    [chart.cacheHits, 'cacheHits'],
    [chart.aheadBy, 'ahead'],
  ],
  'ft-working': [
    [working.steps.npvUsd, 'presentValue'],
    [working.steps.irrPerYear, 'internalReturn'],
    [working.steps.discountedPaybackMonths, 'payback'],
  ],
  'ft-scenario-form': [[form.range, 'range']],
} as const satisfies Record<string, readonly (readonly [string, Term])[]>;

type Tag = keyof typeof cases;

const tags = Object.keys(cases) as readonly Tag[];

async function mountedElement(tag: Tag, width = 800): Promise<HTMLElementTagNameMap[Tag]> {
  const simulation =
    tag === 'ft-verdict' ? { simulation: simulate(workedExample, { draws: 200, seed: 1 }) } : {};
  const element = await mounted(tag, { scenario: workedExample, ...simulation }, width);
  await expect.poll(() => termsIn(element)).toContain(cases[tag][0][0]);
  return element;
}

describe.each(tags)('the words of %s', (tag) => {
  it('open what they mean, and pass axe', async () => {
    const element = await mountedElement(tag);
    for (const [text] of cases[tag]) termNamed(element, text).click();
    await expect.poll(() => explanationsIn(element).length).toBe(cases[tag].length);
    expect(explanationsIn(element)).toEqual(cases[tag].map(([, term]) => sentenceOf(term)));
    expect(await axeErrors(element)).toEqual([]);
  });

  it('are opened by Enter, keep the focus, and are closed by Escape', async () => {
    const element = await mountedElement(tag);
    const [[text, term]] = cases[tag];
    termNamed(element, text).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => explanationsIn(element)).toEqual([sentenceOf(term)]);
    const word = termNamed(element, text);
    expect(focusedIn(element)).toBe(word);
    expect(word.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => explanationsIn(element)).toEqual([]);
    expect(focusedIn(element)).toBe(word);
  });

  it('open their explanation below them', async () => {
    const element = await mountedElement(tag);
    const [[text]] = cases[tag];
    await userEvent.click(termNamed(element, text));
    await expect.poll(() => explanationsIn(element).length).toBe(1);
    const { top } = explanationBox(element);
    expect(top).toBeGreaterThanOrEqual(termNamed(element, text).getBoundingClientRect().bottom - 1);
  });
});

it('a figure that is a cost and not a saving is explained as a cost', async () => {
  const element = await mounted('ft-verdict', { scenario: neverPaysBack }, 800);
  await expect.poll(() => termsIn(element)).toContain(verdict.extraPerThousand);
  termNamed(element, verdict.extraPerThousand).click();
  termNamed(element, verdict.extraPerMonth).click();
  await expect
    .poll(() => explanationsIn(element))
    .toEqual([sentenceOf('extraPerThousand'), sentenceOf('extraPerMonth')]);
});

it('an explanation disappears when its word is no longer shown, because the user could not close it any more', async () => {
  const form = await mountedElement('ft-scenario-form');
  termNamed(form, english.form.range).click();
  await expect.poll(() => explanationsIn(form)).toEqual([sentenceOf('range')]);
  form.scenario = withField(workedExample, 'monthlyRequests', [1000, 2000]);
  await expect.poll(() => explanationsIn(form)).toEqual([]);

  const table = await mountedElement('ft-cost-table');
  termNamed(table, chart.aheadBy).click();
  await expect.poll(() => explanationsIn(table)).toEqual([sentenceOf('ahead')]);
  table.scenario = oneApproach;
  await expect.poll(() => explanationsIn(table)).toEqual([]);
});

it('the key figures of a verdict stay where they are when their labels become words that open explanations', async () => {
  const element = await mounted('ft-verdict', { scenario: workedExample }, 800);
  await expect.poll(() => termsIn(element)).toContain(verdict.savedPerThousand);
  const withWords = figureTop(element);
  removeTerms(element);
  expect(withWords).toBeGreaterThan(0);
  expect(figureTop(element)).toBe(withWords);
});

it('an explanation below other figures is scrolled into sight', async () => {
  await page.viewport(390, 400);
  const element = await mountedElement('ft-verdict', 358);
  const term = termNamed(element, verdict.savedPerMonth);
  term.scrollIntoView({ block: 'end' });
  term.click();
  await expect.poll(() => explanationsIn(element)).toEqual([sentenceOf('savedPerMonth')]);
  await expect.poll(() => explanationBox(element).bottom).toBeLessThan(innerHeight + 1);
});
