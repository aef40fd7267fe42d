/** `<ft-model-ranking>` as a reader uses it: sentence, filters, order, marks, comparing, keyboard. */
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createScenario } from '../../../src/core/index.ts';
import { maxApproaches } from '../../../src/core/scenario/edits.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import type { FtErrorEvent, PartChangeEvent } from '../../../src/elements/common/events.ts';
import { firstRows } from '../../../src/elements/model-ranking/rows.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatUsd } from '../../../src/i18n/format.ts';
import * as shipped from '../../../src/prices/index.ts';
import { catalog, createCatalog } from '../../../src/prices/index.ts';
import { rankModels } from '../../../src/prices/ranking.ts';
import { downloads } from '../../harness/downloads.ts';
import { focusedIn } from '../../harness/element.ts';
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
import { textIn as allText, untilDrawn } from '../../harness/view.ts';

const words = english.ranking;
const scenario = exampleScenario('2026-11-25');
const own = 'anthropic/claude-sonnet-5-5';

function changed(change: object, more: object = {}): Scenario {
  const [baseline, ...others] = scenario.approaches;
  return createScenario({
    ...scenario,
    ...more,
    approaches: [{ ...baseline, ...change }, ...others],
  } as ScenarioInput);
}

const whole = (element: Element) => allText(element);

const saved = downloads();

afterEach(() => document.body.replaceChildren());

describe('the files', () => {
  it('are CSV and Markdown with every row that passes the filters, in order and in full precision', async () => {
    const element = await rankingOf({ scenario });
    await search(element, 'nova');
    await saveAs(element, words.downloadCsv);
    await saveAs(element, words.downloadMarkdown);
    expect(saved.map(({ name }) => name)).toEqual([
      'cost-of-this-prompt-by-model.csv',
      'cost-of-this-prompt-by-model.md',
    ]);
    const [csv = '', markdown = ''] = await Promise.all(
      saved.map(async ({ content }) => (await content).text()),
    );
    const [head, ...rows] = csv.trimEnd().split('\r\n');
    expect(head).toContain('rank,model,id,maker,host,usd_per_1000_requests');
    expect(rows).toHaveLength(namesIn(element).length);
    const micro = rankModels(scenario, shipped).find(
      ({ model }) => model?.id === 'bedrock/amazon-nova-micro',
    );
    expect(rows.find((row) => row.includes('bedrock/amazon-nova-micro'))).toContain(
      `,${micro?.usdPerThousandRequests},${micro?.usdPerMonth},`,
    );
    expect(markdown.trimEnd().split('\n')).toHaveLength(rows.length + 2);
    expect(markdown).toContain(`| ${micro?.usdPerThousandRequests} |`);
  });
});

describe('the sentence', () => {
  it('names the cheapest model that can answer, with the cost on the reader’s own model', async () => {
    const element = await rankingOf({ scenario });
    const [mine, ...others] = rankModels(scenario, shipped);
    const usable = others.filter(
      ({ fits, service, usdPerThousandRequests }) =>
        fits !== false &&
        (service?.state === 'current' || service?.state === 'ending') &&
        usdPerThousandRequests !== null,
    );
    const cheapest = usable.sort(
      (a, b) => Number(a.usdPerThousandRequests) - Number(b.usdPerThousandRequests),
    )[0];
    const usd = (of: typeof mine) => formatUsd(of?.usdPerThousandRequests ?? null);
    expect(sentence(element)).toBe(
      words.cheapest([cheapest?.model?.name ?? ''], null) +
        words.costAgainst(usd(cheapest), usd(mine), 'Claude Sonnet 5.5'),
    );
    expect(namesIn(element)[0]).toBe(cheapest?.model?.name);
  });

  it('says that the own model is cheapest where it is', async () => {
    const free = { rates: { inputUsdPerMTok: 0.001, outputUsdPerMTok: 0.001 } };
    const element = await rankingOf({ scenario: changed(free) });
    expect(claimText(element)).toBe(words.yoursCheapest(null));
  });

  it('speaks of the models shown once they are filtered, and offers to clear filters that leave none', async () => {
    const element = await rankingOf({ scenario });
    await search(element, 'haiku');
    const count = namesIn(element).length;
    expect(count).toBeGreaterThan(2);
    expect(claimText(element)).toBe(words.cheapest(['Claude Haiku 5.5'], String(count)));
    await search(element, 'no such model');
    expect(claimText(element)).toBe(words.noneFits);
    expect(namesIn(element)).toEqual(['Claude Sonnet 5.5']);
    await clearFilters(element);
    expect(namesIn(element)).toHaveLength(firstRows + 1);
    expect(focusedIn(element)).toBe(searchBox(element));
  });

  it('says that it compares cost alone, and that a figure is missing where one is', async () => {
    const element = await rankingOf({ scenario: changed({ outputTokens: null }) });
    expect(conditionsText(element)).toContain(words.costOnly);
    expect(whole(element)).toContain(words.unknown);
  });
});

describe('the table', () => {
  it('shows the first rows and the reader’s own model, and all of them on request', async () => {
    const element = await rankingOf({ scenario });
    expect(namesIn(element)).toHaveLength(firstRows + 1);
    expect(namesIn(element).at(-1)).toBe('Claude Sonnet 5.5');
    await showAll(element);
    const served = rankModels(scenario, shipped).filter(
      ({ service, fits, isBaseline }) =>
        isBaseline || (fits !== false && service?.state !== 'ended' && service?.state !== 'coming'),
    );
    expect(namesIn(element)).toHaveLength(served.length);
    // The first of the rows that appeared has the focus.
    expect(focusedIn(element)).toBe(compareButtons(element)[firstRows]);
  });

  it('sorts by a column, the other way at the second press, and says so', async () => {
    const element = await rankingOf({ scenario });
    expect(sortedColumns(element)).toEqual([[words.perThousand, 'ascending']]);
    await sortBy(element, 'name');
    expect(sortedColumns(element)).toEqual([[words.model, 'ascending']]);
    const [first] = namesIn(element);
    await sortBy(element, 'name');
    expect(sortedColumns(element)).toEqual([[words.model, 'descending']]);
    expect(namesIn(element)[0]).not.toBe(first);
  });

  it.each([
    [
      'small contexts',
      'fitting',
      { prefixTokens: 150_000 },
      'mistral/ministral-3b-2512',
      words.tooSmall('131k'),
    ],
    ['models that have ended', 'served', {}, null, null],
  ] as const)(
    'hides %s until they are asked for, and marks them',
    async (_title, filter, change, id, mark) => {
      const given = changed(change);
      const ended = catalog.models.find(
        ({ base }) => base?.availableUntil && base.availableUntil <= given.startsOn,
      );
      const hidden = id ?? ended?.id ?? '';
      const element = await rankingOf({ scenario: given });
      await search(element, hidden);
      expect(rowOf(element, hidden)).toBeNull();
      await toggle(element, filter);
      expect(markOf(rowOf(element, hidden))).toMatch(mark ?? /^ended \d/);
    },
  );

  it('marks old prices, and hides them on request', async () => {
    const late = changed({}, { startsOn: '2027-06-01' });
    const element = await rankingOf({ scenario: late });
    expect(markOf(otherRows(element)[0])).toMatch(/^price is \d+ days old$/);
    await toggle(element, 'current');
    expect(namesIn(element)).toEqual(['Claude Sonnet 5.5']);
  });

  it('writes the month and 1,000 requests of the same traffic', async () => {
    const element = await rankingOf({ scenario: changed({}, { requestsPerMonth: 1000, growthPerMonth: 0 }) });
    const row = rowOf(element, own);
    const cell = (name: string) => row?.querySelector(`td.${name}`)?.textContent?.replace(/[^\d.]/g, '');
    expect(Number(cell('month'))).toBeCloseTo(
      Number(row?.querySelector('.cost .strong')?.textContent?.slice(1)),
      2,
    );
  });

  it('says what the other reading of an assumed cache minimum would do', async () => {
    // Sonnet 5.5 caches from 1,024 or from 2,048 tokens.
    const element = await rankingOf({ scenario: changed({ prefixTokens: 1500 }) });
    expect(rowOf(element, own)?.querySelector('sup')?.textContent).toBe('†');
    expect(assumptionNote(element)).toContain(words.assumed);
  });

  it('ranks the models of a host’s catalogue, and the shipped one where that cannot be used', async () => {
    const mine = createCatalog(catalog.models.slice(0, 3), catalog);
    const element = await rankingOf({ scenario, catalog: mine });
    expect(namesIn(element)).toHaveLength(4);
    element.catalog = { nonsense: true } as never;
    await untilDrawn(element);
    expect(namesIn(element)).toHaveLength(firstRows + 1);
  });
});

describe('comparing', () => {
  it('adds the model with the prompt as one edit, keeps the candidate, and says so', async () => {
    const element = await rankingOf({ scenario });
    const heard: PartChangeEvent[] = [];
    element.addEventListener('ft-change', (event) => heard.push(event as PartChangeEvent));
    const button = compareButton(element, 'openai/gpt-5-nano');
    button.focus();
    button.click();
    await untilDrawn(element);
    expect(heard).toHaveLength(1);
    const [event] = heard;
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
    // The button stays, says that it is done, and does nothing more.
    expect(focusedIn(element)).toBe(button);
    expect(button.textContent?.trim()).toBe(words.compared);
    button.click();
    expect(heard).toHaveLength(1);
    expect(announced(element)).toContain(words.added(added?.label ?? ''));
  });

  it('is not possible with the maximum number of approaches, and says why', async () => {
    const [baseline] = scenario.approaches;
    const approaches = Array.from({ length: maxApproaches }, (_, index) => ({
      ...baseline,
      id: `a${index}`,
      label: `A${index}`,
    }));
    const element = await rankingOf({
      scenario: createScenario({ ...scenario, approaches } as ScenarioInput),
    });
    let heard = 0;
    element.addEventListener('ft-change', () => heard++);
    const button = compareButton(element, 'openai/gpt-5-nano');
    button.click();
    expect([button.ariaDisabled, heard]).toEqual(['true', 0]);
    expect(whole(element)).toContain(words.full(String(maxApproaches)));
  });

  it('reports prices that no scenario accepts', async () => {
    const [row] = catalog.models;
    const [set] = row?.base?.prices ?? [];
    const bad = { ...row, id: 'bad/bad', base: { prices: [{ ...set, inputUsdPerMTok: -5 }] } };
    const element = await rankingOf({ scenario, catalog: createCatalog([bad as never]) });
    const stages: string[] = [];
    element.addEventListener('ft-error', (event) => stages.push((event as FtErrorEvent).stage));
    compareButton(element, 'bad/bad').click();
    await untilDrawn(element);
    expect(stages).toEqual(['catalog']);
  });

  it('moves among the rows with the arrow keys, and compares with Enter', async () => {
    const element = await rankingOf({ scenario });
    const buttons = compareButtons(element);
    const focused = () => buttons.indexOf(focusedIn(element) as HTMLButtonElement);
    buttons[0]?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe(2);
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe(1);
    await userEvent.keyboard('{End}');
    expect(focused()).toBe(buttons.length - 1);
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(focused()).toBe(0);
    let heard = 0;
    element.addEventListener('ft-change', () => heard++);
    // The example shows the cheapest model already.
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(heard).toBe(1);
  });
});
