/** Explanations of fields: how the word of a label opens them, and what they say. */

import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createScenario } from '../../../../src/core/index.ts';
import { withoutApproach } from '../../../../src/core/scenario/links.ts';
import { withField } from '../../../../src/core/scenario/scenario.ts';
import type { Scenario } from '../../../../src/core/types.ts';
import { presetsIn } from '../../../../src/elements/common/scenario/presets.ts';
import type { KeyFigure } from '../../../../src/elements/common/wording/key-figures.ts';
import { figuresOf } from '../../../../src/elements/common/wording/verdict-figures.ts';
import type { FtNumberField } from '../../../../src/elements/scenario-form/fields/number-field.ts';
import type { FtScenarioForm } from '../../../../src/elements/scenario-form/scenario-form.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { explainedFieldAt } from '../../../../src/i18n/explained-fields.ts';
import { plainText } from '../../../../src/i18n/pieces.ts';
import * as prices from '../../../../src/prices/index.ts';
import { everyInputKind, formScenario } from '../../../../stories/scenarios/form-scenarios.ts';
import { neverPaysBack, retiresFirst } from '../../../../stories/scenarios/view-scenarios.ts';
import { axeErrors } from '../../../harness/axe.ts';
import { focusedIn, spaced } from '../../../harness/element.ts';
import { explanationsIn, termNamed } from '../../../harness/explained-terms.ts';
import { explanationButtonOf, fieldAt, hasFocus, isExplained, labelOf } from '../../../harness/field.ts';
import { verdictView } from '../../../harness/pair.ts';
import {
  allFields,
  changeEvents,
  drawnLabels,
  drawnPayback,
  explain,
  explanationAt,
  inputAt,
  mount,
  toggleSection,
  untilSettled,
} from '../../../harness/scenario-form.ts';

const { fields } = english.glossary;
const { approachFor } = prices;
const ownGpu = presetsIn(english).find(({ id }) => id === 'own-gpu');
const caches = 'approaches[0].cache.caches';
const cacheWrite = 'approaches[0].rates.cacheWriteUsdPerMTok';

/** A scenario with each choice of the form: a model that reasons by default, training by token, and two offers for training and hosting. */
const withChoices = createScenario({
  startsOn: '2026-11-25',
  requestsPerMonth: 100_000,
  approaches: [
    { id: 'reasons', label: 'Reasons', prefixTokens: 2000, ...approachFor('anthropic/claude-sonnet-5-5') },
    { id: 'by-token', ...approachFor('azure/gpt-4.1', { tuned: true, tokens: 1e6 }) },
    ...(ownGpu?.scenario('2026-11-25', prices)?.approaches.slice(1) ?? []),
  ],
});

const hasExplanation = (field: FtNumberField): boolean => field.querySelector('.explanation') !== null;

/** Moves the focus to the word of a field. */
function focusWord(form: FtScenarioForm, path: string): HTMLButtonElement {
  const word = explanationButtonOf(fieldAt(form, path));
  word.focus();
  return word;
}

describe('the word of a label', () => {
  it('opens the explanation of the field by a click, and closes it by the next click', async () => {
    const form = await mount();
    const text = (await explain(form, caches)).textContent;
    expect(text).toContain(`${english.fields.caches.label}: ${fields.caches.means}`);
    expect(text).toContain(fields.caches.matters);
    await userEvent.click(explanationButtonOf(fieldAt(form, caches)));
    await expect.poll(() => explanationAt(form, caches)).toBeNull();
    expect(changeEvents).toEqual([]);
  });

  it.each(['{Enter}', ' '])(
    'opens the explanation by the key "%s", keeps the focus, and closes the explanation by Escape',
    async (key) => {
      const form = await mount();
      const word = focusWord(form, caches);
      await userEvent.keyboard(key);
      await expect.poll(() => explanationAt(form, caches)).not.toBeNull();
      expect(word.getAttribute('aria-expanded')).toBe('true');
      expect(focusedIn(fieldAt(form, caches))).toBe(word);
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => explanationAt(form, caches)).toBeNull();
      expect(word.getAttribute('aria-expanded')).toBe('false');
      expect(focusedIn(fieldAt(form, caches))).toBe(word);
    },
  );

  it('leaves Escape to the page while its explanation is closed', async () => {
    const form = await mount();
    const word = focusWord(form, caches);
    const firstEscape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true });
    expect(word.dispatchEvent(firstEscape)).toBe(true);
    await explain(form, caches);
    const secondEscape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true });
    expect(word.dispatchEvent(secondEscape)).toBe(false);
  });

  it('opens nothing by hovering', async () => {
    const form = await mount();
    await explain(form, cacheWrite);
    await userEvent.hover(explanationButtonOf(fieldAt(form, caches)));
    await untilSettled(form);
    expect(explanationAt(form, caches)).toBeNull();
    expect(explanationAt(form, cacheWrite)).not.toBeNull();
  });

  it('does not change the accessible names of inputs', async () => {
    await mount({ openSections: '' });
    const { form, fields } = english;
    for (const name of [form.requests, form.priceOf(form.input, 'Zero-shot', 'US dollars')])
      expect(page.getByRole('textbox', { name, exact: true }).elements()).toHaveLength(1);
    const word = page.getByRole('button', { name: form.explanationOf(form.requests), exact: true });
    expect(word.elements()).toHaveLength(1);
    expect(fields.requestsPerMonth.label).toContain(form.requests);
  });

  it('does not fill the whole label, and a click on the free part of the label moves the focus to the input', async () => {
    const form = await mount();
    labelOf(fieldAt(form, caches)).click();
    expect(hasFocus(fieldAt(form, caches))).toBe(true);
    expect(explanationAt(form, caches)).toBeNull();
  });
});

describe('the name of an explanation', () => {
  it('is the pressed word followed by the name of the field, if they differ', async () => {
    const form = await mount();
    const { glossary, fields: names } = english;
    const expectedName = glossary.wordFor('Fine-tuned', names.successRate.label);
    expect((await explain(form, 'approaches[1].successRate')).textContent).toContain(`${expectedName}: `);
    const wholeName = `${names.cacheWriteUsdPerMTok.label}: `;
    expect(spaced((await explain(form, cacheWrite)).textContent).startsWith(wholeName)).toBe(true);
  });

  it('of a choice is the label of the choice, and neither figures nor a payback follow', async () => {
    const form = await mount();
    const label = english.fields.failureApproach.label;
    termNamed(form, label).click();
    const { means, matters } = fields.failureApproach;
    await expect.poll(() => explanationsIn(form)).toEqual([`${label}: ${means} ${matters}`]);
  });
});

describe('the word of a choice', () => {
  it.each([
    ['role', english.form.role],
    ['technique', english.fields.technique.label],
    ['cache', english.form.cacheOn],
    ['reasoningOff', english.fields.reasoningOff.label],
    ['validationBilled', english.fields.validationBilled.label],
    ['trainingOffer', english.form.trainedAs],
    ['hostingOffer', english.form.hostedAs],
  ] as const)('opens the explanation of the choice, and chooses nothing (%s)', async (field, label) => {
    const form = await mount({ scenario: withChoices });
    termNamed(form, label).click();
    const { means, matters } = fields[field];
    await expect.poll(() => explanationsIn(form)).toEqual([`${label}: ${means} ${matters}`]);
    expect(changeEvents).toEqual([]);
    termNamed(form, label).click();
    await expect.poll(() => explanationsIn(form)).toEqual([]);
  });

  it('is a button for each approach; Enter opens the explanation, and Escape closes it', async () => {
    const form = await mount({ scenario: withChoices });
    const { explanationOf, perApproach, role } = english.form;
    for (const label of [role, english.fields.technique.label]) {
      const name = explanationOf(perApproach('Reasons', label));
      const word = page.getByRole('button', { name, exact: true }).element() as HTMLElement;
      word.focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => explanationsIn(form)).toHaveLength(1);
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => explanationsIn(form)).toEqual([]);
    }
  });

  it('is beside a check box that is named after its approach', async () => {
    await mount({ scenario: withChoices });
    const { cacheOf, perApproach } = english.form;
    const [first = { label: '' }] = withChoices.approaches;
    const checkBoxNames = [cacheOf(first.label), perApproach('Reasons', english.fields.reasoningOff.label)];
    for (const name of checkBoxNames)
      expect(page.getByRole('checkbox', { name, exact: true }).elements()).toHaveLength(1);
  });
});

describe('an explanation', () => {
  it('stands directly below its field, and moves what follows', async () => {
    const form = await mount({}, 600);
    const nextField = fieldAt(form, 'growthPerMonth');
    const before = nextField.getBoundingClientRect().top;
    const explanationEdges = (await explain(form, 'requestsPerMonth')).getBoundingClientRect();
    const row = inputAt(form, 'requestsPerMonth').getBoundingClientRect();
    expect(explanationEdges.top).toBeGreaterThanOrEqual(row.bottom);
    expect(nextField.getBoundingClientRect().top).toBeGreaterThanOrEqual(explanationEdges.bottom);
    expect(nextField.getBoundingClientRect().top).toBeGreaterThan(before);
  });

  it('of a price stands below all prices of its approach', async () => {
    const form = await mount();
    const explanationEdges = (await explain(form, cacheWrite)).getBoundingClientRect();
    const lastPriceEdges = inputAt(form, 'approaches[0].rates.outputUsdPerMTok').getBoundingClientRect();
    expect(explanationEdges.top).toBeGreaterThanOrEqual(lastPriceEdges.bottom);
  });

  it('stays with its approach when another one is removed', async () => {
    const form = await mount();
    await explain(form, 'approaches[2].prefixTokens');
    form.scenario = withoutApproach(form.scenario as Scenario, 1);
    await untilSettled(form);
    expect(explanationAt(form, 'approaches[1].prefixTokens')).not.toBeNull();
    form.scenario = formScenario;
    await untilSettled(form);
    expect(explanationAt(form, 'approaches[1].prefixTokens')).toBeNull();
  });

  it('stays open while its section is closed', async () => {
    const form = await mount();
    await explain(form, caches);
    await toggleSection(form, 'caching');
    await toggleSection(form, 'caching');
    expect(explanationAt(form, caches)).not.toBeNull();
  });

  it.each([
    ['all inputs', formScenario],
    ['every kind of input', everyInputKind],
  ] as const)(
    'is there for each label that is not typed by the user, and passes axe (%s)',
    async (_, scenario) => {
      const form = await mount({ scenario }, 390);
      const explained = allFields(form).filter(isExplained);
      for (const field of explained) explanationButtonOf(field).click();
      await expect
        .poll(() => explained.filter((field) => !hasExplanation(field)).map(({ dataset }) => dataset.path))
        .toEqual([]);
      const unexplained = allFields(form).filter((field) => !isExplained(field));
      // Cost lines, months, shares of a rollout, and the second figure of a latency have no explanation of their own.
      const withoutExplanation =
        /(setup|monthly)\[\d+\]|monthlyRequests\[|trafficShare\[|latency\.tokensPerSecond/;
      expect(
        unexplained.map(({ dataset }) => dataset.path).filter((path) => !withoutExplanation.test(path ?? '')),
      ).toEqual([]);
      expect(await axeErrors(form)).toEqual([]);
      expect(form.scrollWidth).toBeLessThanOrEqual(390);
    },
  );
});

it('the saving of 1,000 requests is the key figure of the verdict', async () => {
  const scenario = withField(formScenario, 'approaches[1].monthly', [{ label: 'Storage', usd: 100 }]);
  const form = await mount({ scenario });
  const [{ value }] = figuresOf(verdictView(scenario)) as [KeyFigure];
  expect((await explain(form, 'requestsPerMonth')).textContent).toContain(
    plainText(english.glossary.here.saving(value)),
  );
});

describe('the payback in an explanation', () => {
  it('is given at both ends of the span and today, with the range of the input', async () => {
    const form = await mount();
    await explain(form, 'requestsPerMonth');
    const { drawing, shaded } = english.glossary;
    const points = [
      ['100k', '41 weeks'],
      ['250k', '19 weeks'],
      ['500k', '10 weeks'],
    ] as const;
    expect(drawnPayback(form, 'requestsPerMonth')).toBe(`${drawing(points)} ${shaded('200k', '300k')}`);
  });

  it.each([
    ['weeks', formScenario],
    [
      'more than a hundred years',
      withField(formScenario, 'approaches[1].setup', [{ label: 'Labels', usd: 1e6 }]),
    ],
  ])(
    'has labels that stay inside the explanation, also with the mark of an estimate (%s)',
    async (_, scenario) => {
      const form = await mount({ scenario, estimated: new Set([formScenario.approaches[0]?.id ?? '']) }, 320);
      const box = (await explain(form, 'requestsPerMonth')).getBoundingClientRect();
      const labels = drawnLabels(form, 'requestsPerMonth');
      expect(labels.length).toBeGreaterThan(3);
      for (const { left, right } of labels) {
        expect(left).toBeGreaterThanOrEqual(box.left);
        expect(right).toBeLessThanOrEqual(box.right);
      }
    },
  );

  it('follows an edit, after the form shows it', async () => {
    const form = await mount();
    await explain(form, 'requestsPerMonth');
    const before = drawnPayback(form, 'requestsPerMonth');
    const up = new KeyboardEvent('keydown', { key: 'ArrowUp', cancelable: true });
    inputAt(form, 'requestsPerMonth').dispatchEvent(up);
    await form.updateComplete;
    expect(inputAt(form, 'requestsPerMonth').value).toBe('260,000');
    expect(drawnPayback(form, 'requestsPerMonth')).toBe(before);
    await expect.poll(() => drawnPayback(form, 'requestsPerMonth')).toContain('260k');
  });

  it('is never, in a sentence without a drawing, for a candidate that never pays back', async () => {
    const form = await mount({ scenario: neverPaysBack });
    const text = (await explain(form, 'growthPerMonth')).textContent;
    expect(text).toContain(english.glossary.noPaybacks.never('−10\u00a0%', '20\u00a0%', 'Fine-tuned'));
    expect(drawnPayback(form, 'growthPerMonth')).toBe('');
  });

  it('is too late, and not never, for a candidate that is switched off first', async () => {
    const form = await mount({ scenario: retiresFirst });
    await explain(form, 'growthPerMonth');
    expect(drawnPayback(form, 'growthPerMonth')).toContain(
      `${english.glossary.paybacks.tooLate} at 4\u00a0%`,
    );
    const text = (await explain(form, 'approaches[1].leadMonths')).textContent;
    expect(text).toContain(english.glossary.noPaybacks.tooLate('0 months', '12 months', 'Fine-tuned'));
  });

  it('is drawn over months if the field is a number of months', async () => {
    const form = await mount();
    await explain(form, 'approaches[1].leadMonths');
    expect(drawnPayback(form, 'approaches[1].leadMonths')).toContain('0 months');
    expect(drawnPayback(form, 'approaches[1].leadMonths')).toContain('12 months');
  });

  it('names its candidate if the scenario has several candidates', async () => {
    const form = await mount();
    const candidateWords = (name: string | null): string =>
      plainText(english.glossary.rank(1, '9', 9, name)).split(' on ')[1] ?? '';
    expect((await explain(form, 'requestsPerMonth')).textContent).toContain(candidateWords('Fine-tuned'));
    form.scenario = withoutApproach(formScenario, 2);
    await untilSettled(form);
    await expect
      .poll(() => explanationAt(form, 'requestsPerMonth')?.textContent)
      .toContain(candidateWords(null));
    expect(explanationAt(form, 'requestsPerMonth')?.textContent).not.toContain(candidateWords('Fine-tuned'));
  });

  it('has the mark ≈, like the saving, if the tokens of its candidate are estimated', async () => {
    const form = await mount({ estimated: new Set([formScenario.approaches[1]?.id ?? '']) });
    const text = (await explain(form, 'requestsPerMonth')).textContent;
    expect(text).toContain('≈\u00a0$');
    expect(drawnPayback(form, 'requestsPerMonth')).toContain('≈\u00a019\u00a0weeks at 250k');
    const ofOtherApproach = await explain(form, 'approaches[2].successRate');
    expect(ofOtherApproach.textContent).not.toContain('≈');
  });

  it('is the payback of the approach to which the field belongs', async () => {
    const form = await mount();
    const text = (await explain(form, 'approaches[2].successRate')).textContent;
    expect(text).toContain(english.glossary.paybackOf('Zero-shot'));
    expect((await explain(form, 'approaches[1].successRate')).textContent).not.toContain(
      english.glossary.paybackOf('Fine-tuned'),
    );
  });
});

it.each([
  ['approaches[1].hosting.tokensPerSecond', 'tokensPerSecond'],
  ['approaches[1].latency.tokensPerSecond', null],
  ['approaches[1].setup[0].usd', null],
  ['approaches[1].rates.tiers[0].inputUsdPerMTok', 'inputUsdPerMTok'],
  ['monthlyRequests[3]', 'monthlyRequests'],
])('the explanation of %s is %s', (path, name) => {
  expect(explainedFieldAt(path)).toBe(name);
});
