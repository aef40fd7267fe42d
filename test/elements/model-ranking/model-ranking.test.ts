/** `<ft-model-ranking>` as a user sees it: its sentence, filters, order, marks, Compare buttons and keys. */

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createScenario } from '../../../src/core/index.ts';
import { maxApproaches } from '../../../src/core/scenario/edits.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { fewRowCount, firstRowCount } from '../../../src/elements/model-ranking/rows.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatDate, formatUsd } from '../../../src/i18n/format.ts';
import * as shipped from '../../../src/prices/index.ts';
import { catalog, createCatalog } from '../../../src/prices/index.ts';
import { rankModels } from '../../../src/prices/ranking.ts';
import { inCsv } from '../../harness/csv.ts';
import { downloads } from '../../harness/downloads.ts';
import { focusedIn } from '../../harness/element.ts';
import { changesOf, eventsOf } from '../../harness/events.ts';
import {
  announced,
  assumptionNote,
  claimText,
  clearFilters,
  compareButton,
  compareButtons,
  conditionsText,
  markOf,
  namesIn,
  otherRows,
  rankingOf,
  rowOf,
  saveAs,
  search,
  searchBox,
  sentence,
  showAll,
  sortBy,
  sortedColumns,
  toggle,
} from '../../harness/model-ranking.ts';
import { untilDrawn, textIn as visibleText } from '../../harness/view.ts';
import { until } from '../../harness/wait.ts';

const messages = english.ranking;
const scenario = exampleScenario('2026-11-25');
const baselineModel = 'anthropic/claude-sonnet-5-5';

function withBaseline(change: object, inputs: object = {}): Scenario {
  const [baseline, ...others] = scenario.approaches;
  return createScenario({
    ...scenario,
    ...inputs,
    approaches: [{ ...baseline, ...change }, ...others],
  } as ScenarioInput);
}

const savedFiles = downloads();

it('in yen, no cost below ¥10 has more than the two digits that other parts write', async () => {
  const small = withBaseline({ prefixTokens: 20, variableTokens: 10, outputTokens: 10 });
  const element = await rankingOf({ scenario: small });
  element.setAttribute('currency', 'JPY');
  element.setAttribute('usd-rate', '150');
  await until(() => visibleText(element).includes('¥'));
  await showAll(element);
  const amounts = visibleText(element).match(/¥[1-9]\.\d+/g) ?? [];
  expect(amounts.length).toBeGreaterThan(0);
  expect(amounts.filter((amount) => amount.length > '¥1.2'.length)).toEqual([]);
});

describe('the CSV and Markdown files', () => {
  it('have every row that passes the filters, in the order of the table and with 12 digits', async () => {
    const element = await rankingOf({ scenario });
    await search(element, 'nova');
    await saveAs(element, messages.downloadCsv);
    await saveAs(element, messages.downloadMarkdown);
    expect(savedFiles.map(({ name }) => name)).toEqual([
      'cost-of-this-prompt-by-model.csv',
      'cost-of-this-prompt-by-model.md',
    ]);
    const [csv = '', markdown = ''] = await Promise.all(
      savedFiles.map(async ({ content }) => (await content).text()),
    );
    const [head, ...rows] = csv.trimEnd().split('\r\n');
    expect(head).toContain('rank,model,id,maker,host,usd_per_1000_requests');
    expect(rows).toHaveLength(namesIn(element).length);
    const micro = rankModels(scenario, shipped).find(
      ({ model }) => model?.id === 'bedrock/amazon-nova-micro',
    );
    expect(rows.find((row) => row.includes('bedrock/amazon-nova-micro'))).toContain(
      `,${inCsv(micro?.usdPerThousandRequests ?? null)},${inCsv(micro?.usdPerMonth ?? null)},`,
    );
    expect(markdown.trimEnd().split('\n')).toHaveLength(rows.length + 2);
    expect(markdown).toContain(`| ${inCsv(micro?.usdPerThousandRequests ?? null)} |`);
  });
});

describe('the sentence', () => {
  it('names the cheapest usable model, with its cost and the cost of the baseline', async () => {
    const element = await rankingOf({ scenario });
    const [baseline, ...others] = rankModels(scenario, shipped);
    const usable = others.filter(
      ({ fits, service, usdPerThousandRequests }) =>
        fits !== false &&
        (service?.state === 'current' || service?.state === 'ending') &&
        usdPerThousandRequests !== null,
    );
    const cheapest = usable.sort(
      (a, b) => Number(a.usdPerThousandRequests) - Number(b.usdPerThousandRequests),
    )[0];
    const usd = (row: typeof baseline) => formatUsd(row?.usdPerThousandRequests ?? null);
    expect(sentence(element)).toBe(
      messages.cheapest([cheapest?.model?.name ?? ''], null) +
        messages.costAgainst(usd(cheapest), usd(baseline), 'Claude Sonnet 5.5'),
    );
    expect(namesIn(element)[0]).toBe(cheapest?.model?.name);
  });

  it('names no model whose context size is unknown if the prompt is long, and says if the named model ends or has uncounted reasoning', async () => {
    const withLongPrompt = withBaseline({ prefixTokens: 900_000 });
    const element = await rankingOf({ scenario: withLongPrompt });
    const models = rankModels(withLongPrompt, shipped);
    const unsure = models.filter(({ mayNotFit, isBaseline }) => mayNotFit && !isBaseline);
    expect(unsure.length).toBeGreaterThan(0);
    for (const { model } of unsure) expect(claimText(element)).not.toContain(`${model?.name} `);
    const nano = models.find(({ model }) => model?.id === 'openai/gpt-5-nano');
    const ending = await rankingOf({ scenario: withBaseline({}) });
    await search(ending, 'gpt-5-nano');
    if (nano?.endsOn)
      expect(sentence(ending)).toContain(messages.endsOn(formatDate(nano.endsOn, 'en', 'short')));
    expect(sentence(ending)).toContain(
      english.remarks.reasoning(nano?.model?.name ?? '', nano?.model?.alwaysReasons === true),
    );
  });

  it('says that no model is cheaper if the baseline is the cheapest', async () => {
    const cheapRates = { rates: { inputUsdPerMTok: 0.001, outputUsdPerMTok: 0.001 } };
    const element = await rankingOf({ scenario: withBaseline(cheapRates) });
    expect(claimText(element)).toBe(messages.yoursCheapest(null));
  });

  it.each([
    [
      'is switched off',
      {},
      // GPT-3.5 Turbo is no longer served when the scenario starts.
      messages.leftOut.notServed(formatDate(scenario.startsOn, 'en', 'short')),
    ],
    [
      'has a context that is too small',
      { model: 'mistral/ministral-3b-2512', prefixTokens: 150_000 },
      messages.leftOut.tooSmall(),
    ],
  ])('does not name a baseline that is cheapest but %s, and says so', async (_title, change, leftOut) => {
    const scenarioOfLeftOut = withBaseline({
      model: 'openai/gpt-3.5-turbo-0125',
      rates: { inputUsdPerMTok: 0.001, outputUsdPerMTok: 0.001 },
      ...change,
    });
    const element = await rankingOf({ scenario: scenarioOfLeftOut });
    // A cheaper model whose context is not known may stand above it.
    const unsure = new Set(
      rankModels(scenarioOfLeftOut, shipped).flatMap(({ model, mayNotFit }) =>
        mayNotFit && model ? [model.id] : [],
      ),
    );
    const cheapestName = (): string => {
      const row = [...otherRows(element)].find(({ dataset }) => !unsure.has(dataset.model ?? ''));
      return catalog.models.find(({ id }) => id === row?.dataset.model)?.name ?? '';
    };
    expect(claimText(element)).toBe(messages.cheapest([cheapestName()], null));
    expect(sentence(element)).toContain(leftOut);
    // The number of shown models does not include the baseline.
    await search(element, 'haiku');
    expect(claimText(element)).toBe(messages.cheapest([cheapestName()], String(otherRows(element).length)));
    expect(cheapestName()).toContain('Claude Haiku');
  });

  it('is about the filtered models, and has a button to clear filters that leave none', async () => {
    const element = await rankingOf({ scenario });
    await search(element, 'haiku');
    const count = namesIn(element).length;
    expect(count).toBeGreaterThan(2);
    expect(claimText(element)).toBe(messages.cheapest(['Claude Haiku 5.5'], String(count)));
    await search(element, 'no such model');
    expect(claimText(element)).toBe(messages.noneFits);
    expect(namesIn(element)).toEqual(['Claude Sonnet 5.5']);
    await clearFilters(element);
    expect(namesIn(element)).toHaveLength(firstRowCount + 1);
    expect(focusedIn(element)).toBe(searchBox(element));
  });

  it('is followed by the condition that only costs are compared, and by a note on a missing figure', async () => {
    const element = await rankingOf({ scenario: withBaseline({ outputTokens: null }) });
    expect(conditionsText(element)).toContain(messages.costOnly);
    expect(conditionsText(element)).toContain(messages.sameTokens);
    expect(visibleText(element)).toContain(messages.unknown);
  });

  it('does not name the cheapest model while the requests are unknown, because the costs of caching models are unknown', async () => {
    const element = await rankingOf({ scenario: createScenario({ ...scenario, requestsPerMonth: null }) });
    expect(claimText(element)).toBe('');
    expect(visibleText(element)).toContain(messages.requestsMissing(true));
  });

  it.each([{ requestsPerMonth: 0 }, { requestsPerMonth: undefined, monthlyRequests: [0, 40_000] }])(
    'names the cheapest model of the known costs if the requests are entered as 0: %j',
    async (requests) => {
      const element = await rankingOf({ scenario: withBaseline({}, requests) });
      expect(claimText(element)).not.toBe('');
      expect(visibleText(element)).not.toContain(messages.requestsMissing(true));
    },
  );

  it('does not wait for the requests because of a model into which the prompt may not fit', async () => {
    const [baseline] = scenario.approaches;
    const uncached = catalog.models.filter(({ base }) => base && !base.cache && !base.hosting);
    const cached = catalog.models.find(({ base, id }) => base?.cache && id !== baseline?.model);
    const { contextTokens: _, ...unsure } = cached as NonNullable<typeof cached>;
    const withLongPrompt = withBaseline(
      { cache: undefined, prefixTokens: 20_000 },
      { requestsPerMonth: null },
    );
    const models = createCatalog([...uncached, unsure]);
    expect(rankModels(withLongPrompt, models).find(({ model }) => model?.id === unsure.id)).toMatchObject({
      mayNotFit: true,
      usdPerThousandRequests: null,
    });
    const element = await rankingOf({ scenario: withLongPrompt, catalog: models });
    expect(claimText(element)).not.toBe('');
    expect(visibleText(element)).not.toContain(messages.requestsMissing(true));
  });

  it('names the cheapest model although the requests are unknown if no model has a cache', async () => {
    const models = catalog.models.filter(({ base }) => base && !base.cache && !base.hosting);
    const element = await rankingOf({
      scenario: withBaseline({ cache: undefined }, { requestsPerMonth: null }),
      catalog: createCatalog(models),
    });
    expect(claimText(element)).not.toBe('');
    expect(visibleText(element)).not.toContain(messages.requestsMissing(false));
  });

  it('does not speak of a cache if the prompt has no fixed part', async () => {
    const element = await rankingOf({
      scenario: withBaseline({ prefixTokens: 0 }, { requestsPerMonth: null }),
    });
    expect(visibleText(element)).toContain(messages.requestsMissing(false));
    expect(visibleText(element)).not.toContain(messages.requestsMissing(true));
  });
});

describe('the table', () => {
  it('shows the first rows and the baseline, and all rows on request', async () => {
    const element = await rankingOf({ scenario });
    expect(namesIn(element)).toHaveLength(firstRowCount + 1);
    expect(namesIn(element).at(-1)).toBe('Claude Sonnet 5.5');
    await showAll(element);
    const served = rankModels(scenario, shipped).filter(
      ({ service, fits, isBaseline }) =>
        isBaseline || (fits !== false && service?.state !== 'ended' && service?.state !== 'coming'),
    );
    expect(namesIn(element)).toHaveLength(served.length);
    // The first of the new rows has the focus.
    expect(focusedIn(element)).toBe(compareButtons(element)[firstRowCount]);
  });

  it('shows fewer rows while the model to tune is not chosen', async () => {
    const rates = { inputUsdPerMTok: null, outputUsdPerMTok: null };
    const tuned = { id: 'tuned', label: 'Tuned', technique: 'fine-tuned', outputTokens: 200, rates } as const;
    const [baseline] = scenario.approaches;
    const element = await rankingOf({
      scenario: createScenario({ ...scenario, approaches: [baseline, tuned] } as ScenarioInput),
    });
    expect(namesIn(element)).toHaveLength(fewRowCount + 1);
  });

  it('sorts by a column, reverses the order at the second press, and announces both', async () => {
    const element = await rankingOf({ scenario });
    expect(sortedColumns(element)).toEqual([[messages.perThousand, 'ascending']]);
    await sortBy(element, 'name');
    expect(sortedColumns(element)).toEqual([[messages.model, 'ascending']]);
    const [firstName] = namesIn(element);
    await sortBy(element, 'name');
    expect(sortedColumns(element)).toEqual([[messages.model, 'descending']]);
    expect(namesIn(element)[0]).not.toBe(firstName);
  });

  it.each([
    [
      'models with a small context',
      'fitting',
      { prefixTokens: 150_000 },
      'mistral/ministral-3b-2512',
      messages.tooSmall('131k'),
    ],
    ['models that have ended', 'served', {}, null, null],
  ] as const)(
    'hides %s until the filter is turned off, and marks them',
    async (_title, filter, change, id, mark) => {
      const filtered = withBaseline(change);
      const endedModel = catalog.models.find(
        ({ base }) => base?.availableUntil && base.availableUntil <= filtered.startsOn,
      );
      const hiddenModel = id ?? endedModel?.id ?? '';
      const element = await rankingOf({ scenario: filtered });
      await search(element, hiddenModel);
      expect(rowOf(element, hiddenModel)).toBeNull();
      await toggle(element, filter);
      expect(markOf(rowOf(element, hiddenModel))).toMatch(mark ?? /^ended \d/);
    },
  );

  it('marks models with old prices, and hides them on request', async () => {
    const laterStart = withBaseline({}, { startsOn: '2027-06-01' });
    const element = await rankingOf({ scenario: laterStart });
    expect(markOf(otherRows(element)[0])).toMatch(/^price is \d+ days old$/);
    await toggle(element, 'current');
    expect(namesIn(element)).toEqual(['Claude Sonnet 5.5']);
  });

  it('has the same cost per month and per 1,000 requests if there are 1,000 requests a month', async () => {
    const element = await rankingOf({
      scenario: withBaseline({}, { requestsPerMonth: 1000, growthPerMonth: 0 }),
    });
    const row = rowOf(element, baselineModel);
    const cell = (name: string) => row?.querySelector(`td.${name}`)?.textContent?.replace(/[^\d.]/g, '');
    expect(Number(cell('month'))).toBeCloseTo(
      Number(row?.querySelector('.cost .strong')?.textContent?.slice(1)),
      2,
    );
  });

  it('has a note on the cost with the other possible minimum if the minimum of a cache is assumed', async () => {
    const withShortPrompt = withBaseline({ prefixTokens: 1500 });
    const rowWithAssumption = rankModels(withShortPrompt, shipped).find(
      ({ model, atOtherMinimum, service }) => model && atOtherMinimum && service?.state === 'current',
    );
    const element = await rankingOf({ scenario: withShortPrompt });
    await showAll(element);
    expect(rowOf(element, rowWithAssumption?.model?.id ?? '')?.querySelector('sup')?.textContent).toBe('†');
    expect(assumptionNote(element)).toContain(messages.assumed);
  });

  it('ranks the models of the page’s catalogue, or of the shipped one if the page’s cannot be used', async () => {
    const smallCatalog = createCatalog(catalog.models.slice(0, 3), catalog);
    const element = await rankingOf({ scenario, catalog: smallCatalog });
    expect(namesIn(element)).toHaveLength(4);
    element.catalog = { nonsense: true } as never;
    await untilDrawn(element);
    expect(namesIn(element)).toHaveLength(firstRowCount + 1);
  });
});

describe('the Compare button', () => {
  it('adds the prompt on this model as one edit, keeps the candidate, and announces it', async () => {
    const element = await rankingOf({ scenario });
    const changes = changesOf(element);
    const button = compareButton(element, 'openai/gpt-5-nano');
    button.focus();
    button.click();
    await untilDrawn(element);
    expect(changes).toHaveLength(1);
    const [event] = changes;
    expect([event?.kind, event?.candidate]).toEqual(['edit', 'fine-tuned']);
    const added = event?.scenario.approaches.at(-1);
    const { prefixTokens, variableTokens, outputTokens, successRate, technique } =
      scenario.approaches[0] ?? {};
    expect(added).toMatchObject({ prefixTokens, variableTokens, outputTokens, successRate, technique });
    expect(added).toMatchObject({
      model: 'openai/gpt-5-nano',
      label: english.examples.samePrompt('GPT-5 nano'),
    });
    expect(added?.rates.inputUsdPerMTok).toBe(0.05);
    expect(event?.scenario.approaches.slice(0, -1)).toEqual(scenario.approaches);
    // The button stays, says that the model is compared, and does nothing if it is pressed again.
    expect(focusedIn(element)).toBe(button);
    expect(button.textContent?.trim()).toBe(messages.compared);
    button.click();
    expect(changes).toHaveLength(1);
    expect(announced(element)).toContain(messages.added(added?.label ?? ''));
  });

  it('is disabled if there is the maximum number of approaches, with the reason', async () => {
    const [baseline] = scenario.approaches;
    const approaches = Array.from({ length: maxApproaches }, (_, index) => ({
      ...baseline,
      id: `a${index}`,
      label: `A${index}`,
    }));
    const element = await rankingOf({
      scenario: createScenario({ ...scenario, approaches } as ScenarioInput),
    });
    const changes = changesOf(element);
    const button = compareButton(element, 'openai/gpt-5-nano');
    button.click();
    expect([button.ariaDisabled, changes]).toEqual(['true', []]);
    expect(visibleText(element)).toContain(messages.full(String(maxApproaches)));
  });

  it('reports a model whose prices are invalid', async () => {
    const [row] = catalog.models;
    const [priceSet] = row?.base?.prices ?? [];
    const bad = { ...row, id: 'bad/bad', base: { prices: [{ ...priceSet, inputUsdPerMTok: -5 }] } };
    const element = await rankingOf({ scenario, catalog: createCatalog([bad as never]) });
    const errors = eventsOf(element, 'ft-error');
    compareButton(element, 'bad/bad').click();
    await untilDrawn(element);
    expect(errors.map(({ stage }) => stage)).toEqual(['catalog']);
  });

  it('passes the focus to other rows by the arrow keys, and compares by Enter', async () => {
    const element = await rankingOf({ scenario });
    const buttons = compareButtons(element);
    const focusedIndex = () => buttons.indexOf(focusedIn(element) as HTMLButtonElement);
    buttons[0]?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focusedIndex()).toBe(2);
    await userEvent.keyboard('{ArrowUp}');
    expect(focusedIndex()).toBe(1);
    await userEvent.keyboard('{End}');
    expect(focusedIndex()).toBe(buttons.length - 1);
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(focusedIndex()).toBe(0);
    const changes = changesOf(element);
    // The example already compares the cheapest model.
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(changes).toHaveLength(1);
  });
});
