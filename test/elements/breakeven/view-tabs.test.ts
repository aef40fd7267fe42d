/** The views that a calculation has while its answer is unknown, and the CSV of the open view. */
import { describe, expect, it } from 'vitest';
import { isKnown } from '../../../src/core/cost/verdict.ts';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import type { Approach, Scenario } from '../../../src/core/types.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import type { FtCostChart } from '../../../src/elements/cost-chart/cost-chart.ts';
import type { FtScenarioForm } from '../../../src/elements/scenario-form/scenario-form.ts';
import type { FtShareBar } from '../../../src/elements/share-bar/share-bar.ts';
import { type ViewId, views } from '../../../src/elements/views.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import {
  calculatorWithParts,
  costChartOf,
  formOf,
  openView,
  rankingViewOf,
  shareBarOf,
  viewElement,
  viewTabs,
} from '../../harness/breakeven.ts';
import { canvas } from '../../harness/cost-chart.ts';
import { downloads } from '../../harness/downloads.ts';
import { isReady } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';
import { claimText, conditionsText } from '../../harness/model-ranking.ts';
import { press, type } from '../../harness/scenario-form.ts';
import { downloadButton } from '../../harness/share-bar.ts';
import { isCanvasPainted, messageIn, textIn, untilDrawn } from '../../harness/view.ts';
import { until } from '../../harness/wait.ts';

const approaches = workedExample.approaches.slice(0, 2);
const scenarioWith = (changes: readonly Partial<Approach>[], otherFields: Partial<Scenario> = {}): Scenario =>
  createScenario({
    ...workedExample,
    ...otherFields,
    approaches: approaches.map((approach, index) => ({ ...approach, ...changes[index] })),
  });
const unknownRate = { successRate: null };

describe('the views', () => {
  it.each(['ltr', 'rtl'])(
    'have the tab of the open view in sight on a narrow page (%s), also if the page has opened it, and the page does not scroll',
    async (dir) => {
      const element = await calculatorWithParts({ scenario: workedExample, view: 'working' });
      element.style.inlineSize = '320px';
      element.dir = dir;
      element.before(Object.assign(document.createElement('div'), { style: 'block-size: 3000px' }));
      await until(() => viewTabs(element).length === views.length);
      const isInSight = (id: ViewId): boolean => {
        const index = views.findIndex((view) => view.id === id);
        const tab = viewTabs(element)[index]?.getBoundingClientRect() as DOMRect;
        const { left, right } = element.getBoundingClientRect();
        return tab.left >= left - 1 && tab.right <= right + 1;
      };
      for (const id of ['map', 'time', 'working', 'sensitivity'] as const) {
        element.view = id;
        await until(() => isInSight(id));
      }
      expect(scrollY).toBe(0);
    },
  );

  it('are shown for approaches without a model and without prices of tokens, if their requests have a cost', async () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [
        { id: 'prompt', otherUsdPerRequest: 0.02 },
        { id: 'tuned', otherUsdPerRequest: 0.01, setup: [{ label: 'Training', usd: 50 }] },
      ],
    });
    const element = await calculatorWithParts({ scenario });
    await until(() => viewTabs(element).length === views.length);
    await untilDrawn((await until(() => costChartOf(element))) as FtCostChart);
  });

  it.each([
    ['the success rate of the baseline', scenarioWith([unknownRate])],
    ['the success rate of the candidate', scenarioWith([{}, unknownRate])],
  ])(
    'are offered if only %s is unknown, and one button then brings the answer into the open view',
    async (_name, scenario) => {
      const element = await calculatorWithParts({ scenario });
      const tab = await openView(element, 'volume');
      expect(viewTabs(element).length).toBe(views.length);
      const form = formOf(element) as FtScenarioForm;
      form.openSections = 'quality';
      await form.updateComplete;
      await press(form, english.form.assumeBothAlike);
      const verdict = () => evaluate(element.scenario as Scenario).comparisons[0]?.verdict;
      await until(() => isKnown(verdict()));
      await element.updateComplete;
      expect(tab.isConnected).toBe(true);
      expect(tab.getAttribute('aria-selected')).toBe('true');
    },
  );

  it.each([
    ['the baseline', scenarioWith([unknownRate])],
    ['the candidate', scenarioWith([{}, unknownRate])],
  ])('draw the known cost if the success rate of %s is unknown', async (_name, scenario) => {
    const element = await calculatorWithParts({ scenario });
    const chart = await until(() => costChartOf(element));
    await untilDrawn(chart);
    expect(isCanvasPainted(canvas(chart))).toBe(true);
  });

  const { allMissing, mapMissing } = english.chart;
  const requestsMissing = mapMissing(english.fields.requestsPerMonth.label);
  it.each([
    [
      'the requests are',
      scenarioWith([], { requestsPerMonth: null }),
      { time: allMissing, sensitivity: allMissing, map: requestsMissing },
    ],
    [
      'a success rate and the requests are',
      scenarioWith([unknownRate], { requestsPerMonth: null }),
      { time: allMissing, sensitivity: allMissing },
    ],
    [
      'all success rates are',
      scenarioWith([unknownRate, unknownRate]),
      { time: allMissing, volume: allMissing, sensitivity: allMissing },
    ],
    ['a prompt is', scenarioWith([{ prefixTokens: null }]), { sensitivity: allMissing }],
  ])('say what is missing while %s unknown, and none fails', async (_name, scenario, messagesByView) => {
    const element = await calculatorWithParts({ scenario });
    const errors = eventsOf(element, 'ft-error');
    const messages = new Map<ViewId, string>();
    for (const { id } of views) {
      await openView(element, id);
      const view = await until(() => isReady(viewElement(element)) && viewElement(element));
      expect(textIn(view).trim(), id).not.toBe('');
      messages.set(id, messageIn(view));
    }
    expect(Object.fromEntries(messages)).toMatchObject(messagesByView);
    expect(errors).toEqual([]);
  });

  it('stay in place while a reader clears a figure to type it again', async () => {
    const element = await calculatorWithParts({ scenario: workedExample });
    const tab = await openView(element, 'volume');
    const form = formOf(element) as FtScenarioForm;
    for (const typed of ['', '90000']) {
      await type(form, 'requestsPerMonth', typed);
      await element.updateComplete;
      expect([tab.isConnected, tab.getAttribute('aria-selected')]).toEqual([true, 'true']);
    }
  });

  const { viewNames } = english.parts;
  const tabTitles = (element: FtBreakeven): readonly string[] =>
    viewTabs(element).map((tab) => tab.textContent?.trim() ?? '');
  const prompt = approaches[0] as Approach;
  const blankTuned = {
    id: 'tuned',
    label: 'Tuned',
    technique: 'fine-tuned',
    prefixTokens: 10,
    rates: {},
  } as const;

  it.each([
    ['there is a second approach', [prompt]],
    ['the second approach has a model', [prompt, blankTuned]],
  ])(
    'that need no second approach, first the ranking of models, are offered before %s',
    async (_, givenApproaches) => {
      const element = await calculatorWithParts({
        scenario: createScenario({ ...workedExample, approaches: givenApproaches }),
      });
      await until(() => tabTitles(element).length > 0);
      expect(tabTitles(element)).toEqual([viewNames.models, viewNames.working]);
      const ranking = await until(() => rankingViewOf(element));
      await until(() => claimText(ranking) !== '');
      expect(conditionsText(ranking)).toContain(english.ranking.costOnly);
    },
  );

  it('that need no second approach stay while the figures of the first one are typed again', async () => {
    const element = await calculatorWithParts({
      scenario: createScenario({ ...workedExample, approaches: [prompt, blankTuned] }),
    });
    await until(() => tabTitles(element).length > 0);
    const form = formOf(element) as FtScenarioForm;
    form.openSections = 'tokens';
    await form.updateComplete;
    for (const typed of ['', '300']) {
      await type(form, 'approaches[0].outputTokens', typed);
      await element.updateComplete;
      expect(tabTitles(element)).toEqual([viewNames.models, viewNames.working]);
    }
  });

  it.each([
    ['model', { ...blankTuned, id: 'prompt' }],
    ['prompt', { ...prompt, prefixTokens: null }],
    ['known cost', { ...prompt, outputTokens: null }],
  ])('are not offered before the first approach has a %s, because they would be empty', async (_, first) => {
    const element = await calculatorWithParts({
      scenario: createScenario({ ...workedExample, approaches: [first, blankTuned] }),
    });
    await until(() => views.every(({ tag }) => customElements.get(tag)));
    await element.updateComplete;
    expect(viewTabs(element)).toEqual([]);
  });
});

describe('the CSV of the open view', () => {
  const savedFiles = downloads();
  const startsOfCsv: Readonly<Record<ViewId, string>> = {
    time: 'month,from,requests',
    volume: 'requests_per_month,',
    sensitivity: 'input,low,payback_months_at_low',
    map: 'requests_per_month,tokens_saved,payback_months',
    table: 'month,from,requests',
    models: 'rank,model,id',
    working: 'month,from,requests',
  };

  it('has the figures of the view, or the costs by month if the view has none of its own', async () => {
    const element = await calculatorWithParts();
    for (const [index, id] of (Object.keys(startsOfCsv) as ViewId[]).entries()) {
      await openView(element, id);
      await until(() => isReady(viewElement(element)) && shareBarOf(element));
      downloadButton(shareBarOf(element) as FtShareBar, 'csv').click();
      await until(() => savedFiles.length > index);
      expect((await (await savedFiles[index]?.content)?.text())?.replace('\ufeff', '')).toMatch(
        new RegExp(`^${startsOfCsv[id]}`),
      );
    }
  });
});
