/**
 * Makes a Markdown page of verdicts, which a person checks. For each tunable model of the catalogue, the page has the verdict on a
 * comparison with the same model untuned, or with another model if the untuned one has no price. Each verdict is shown with its sentence,
 * the reason, the key figures, the suggestions, the part of the saving that is due to tuning, and the remarks on prices.
 */
import { outcomeOf } from '../src/core/cost/verdict.ts';
import { createScenario, evaluate, flips } from '../src/core/index.ts';
import type { Result, Scenario } from '../src/core/types.ts';
import { namesOf } from '../src/elements/breakeven/catalog-names.ts';
import { pairOf } from '../src/elements/common/scenario/reading.ts';
import { assumptionOf } from '../src/elements/common/wording/assumption.ts';
import { askWith } from '../src/elements/common/wording/missing-text.ts';
import { modelName, type VerdictView } from '../src/elements/common/wording/names.ts';
import { remarkRows } from '../src/elements/common/wording/remark-rows.ts';
import { figuresOf } from '../src/elements/common/wording/verdict-figures.ts';
import { reasonOf, sentenceOf } from '../src/elements/common/wording/verdict-text.ts';
import { worthOf } from '../src/elements/common/wording/worth-text.ts';
import { changesOf, closedNoteOf, doubtNotesOf, headingOf } from '../src/elements/verdict/suggestions.ts';
import { english } from '../src/i18n/en/index.ts';
import { formatTokens } from '../src/i18n/format.ts';
import { plainText } from '../src/i18n/pieces.ts';
import { shipped } from '../src/prices/shipped.ts';
import type { CatalogModel, Provider } from '../src/prices/types.ts';

const { catalog, approachFor, findModel, models } = shipped;

const locale = 'en';
/** The number of requests a month for which the remarks on prices are made. */
const middleTraffic = 100_000;
/** The numbers of requests a month for which verdicts are made. */
const traffics = [1000, middleTraffic, 3_000_000];

/** The model to compare with if the untuned model has no price at any host. */
const fallbackBase = 'anthropic/claude-sonnet-5-5';

/** The tokens of a prompt with examples. */
const longPrompt = { prefixTokens: 2000, variableTokens: 200, outputTokens: 150 };
/** The tokens of the tuned model's prompt, which has no examples. */
const shortPrompt = { ...longPrompt, prefixTokens: 60 };

/** The id of the untuned model at the same host, else at another host, else `fallbackBase`. */
function baseOf({ id, provider, base }: CatalogModel): string {
  if (base !== null) return id;
  const slashAndModel = id.slice(provider.length);
  const elsewhere = catalog.models.find(
    (row) => row.base !== null && row.id === `${row.provider}${slashAndModel}`,
  );
  return elsewhere?.id ?? fallbackBase;
}

function scenarioFor(row: CatalogModel, base: string, requestsPerMonth: number): Scenario {
  return createScenario({
    startsOn: catalog.compiledOn ?? '',
    requestsPerMonth,
    approaches: [
      { id: 'base', label: 'Few-shot prompt', technique: 'few-shot', ...longPrompt, ...approachFor(base) },
      {
        id: 'tuned',
        label: 'Fine-tuned',
        technique: 'fine-tuned',
        ...shortPrompt,
        ...approachFor(row.id, { tuned: true, tokens: 200_000 }),
        setup: [{ label: 'Labelling', usd: 1500 }],
      },
    ],
  });
}

/** The names of the models of the shipped catalogue. */
const names = namesOf(null);

/** The assumptions on which the verdict depends, as `<ft-breakeven>` passes them to `<ft-verdict>`. */
const assumptionIn = (result: Result) =>
  // With the shipped catalogue (`null`), and with counted tokens, not estimated ones.
  assumptionOf(result, 'tuned', null, false, { messages: english, locale });

/** The scenarios of a row, one for each traffic. */
export const scenariosOf = (row: CatalogModel): readonly Scenario[] =>
  traffics.map((requests) => scenarioFor(row, baseOf(row), requests));

/** The texts of the verdict on one scenario. */
function verdictLines(scenario: Scenario): readonly string[] {
  const result = evaluate(scenario);
  const pair = pairOf(result, 'tuned');
  const assumed = assumptionIn(result);
  if (!pair || !assumed) return [];
  const { text: assumption, mark } = assumed;
  const view: VerdictView = {
    result,
    pair,
    simulation: null,
    messages: english.verdict,
    ask: askWith(english),
    locale,
    modelNames: names,
    approximate: false,
    assumed: mark.onPayback,
    mark,
  };
  const { claim, rest, marked } = sentenceOf(view);
  const outcome = pair.comparison ? outcomeOf(pair.comparison.verdict) : 'unknown';
  const suggestionView = { ...view, messages: english.suggestions, fields: english.fields };
  const changes =
    outcome === 'never' || outcome === 'tooLate'
      ? changesOf(suggestionView, flips(scenario, 'tuned'), shipped)
      : [];
  const closed = closedNoteOf(suggestionView, shipped);
  const worth = worthOf(view, shipped, english);
  return [
    `**${claim}${mark.onPayback && !marked ? '†' : ''}**${rest} ${plainText(reasonOf(view))}`.trimEnd(),
    '',
    ...figuresOf(view).map(({ label, value, note }) => `- ${label}: ${value}${note && ` (${note})`}`),
    ...(changes.length > 0 ? [`- ${headingOf(suggestionView, changes)}:`] : []),
    ...changes.map(({ text, now }) => `  - ${plainText(text)} (${now})`),
    ...doubtNotesOf(changes, english.suggestions).flatMap((note) => ['', `  ${note}`, '']),
    ...(changes.length > 0 && closed ? ['', `  ${closed}`, ''] : []),
    ...(worth ? [`- Value of tuning: ${plainText(worth.text)} ${worth.assumed}`.trimEnd()] : []),
    ...(assumption ? [`- ${assumption}`] : []),
    '',
  ];
}

function modelLines({ name: host }: Provider, row: CatalogModel): readonly string[] {
  const base = baseOf(row);
  // A remark can say how another possible price would change the payback, which depends on the traffic.
  const result = evaluate(scenarioFor(row, base, middleTraffic));
  const assumed = assumptionIn(result);
  const remarks = remarkRows(
    { result, candidate: 'tuned', pages: shipped },
    { text: english.remarks, locale },
    assumed?.remarks ?? [],
  );
  const baseName = base === row.id ? 'the same model untuned' : `${findModel(base)?.name} (${base})`;
  return [
    `## ${host}: ${modelName({ model: row.id } as Parameters<typeof modelName>[0], names)} (${row.id}), against ${baseName}`,
    '',
    ...scenariosOf(row).flatMap((scenario, i) => [
      `### ${formatTokens(traffics[i] ?? 0, locale)} requests a month`,
      '',
      ...verdictLines(scenario),
    ]),
    `### Remarks on prices, at ${formatTokens(middleTraffic, locale)} requests a month`,
    '',
    ...remarks.map(({ approach, text }) => `- ${approach}: ${text}`),
    '',
  ];
}

/** The page as Markdown, by default for all tunable models. */
export function verdictPage(rows = models({ tunable: true })): string {
  return [
    `# Verdicts of the catalogue of ${catalog.compiledOn}`,
    '',
    'Each comparison is between a few-shot prompt (2,000 fixed and 200 variable tokens) and a tuned model with a shorter prompt (60 fixed and 200 variable tokens). An answer has 150 tokens, and every answer is accepted. The share of requests that find the prompt in a cache is calculated from the traffic, for one cache and requests that arrive at random, at the same rate all month. Training uses 200,000 tokens for the number of epochs that is the host’s default, or for 3 epochs if the host states no default. Labelling costs $1,500. The prompt is on the model that the heading names after “against”: the same model untuned, at the same host or at another, or Claude Sonnet 5.5 if the catalogue has no row for the untuned model. Every comparison starts on the day of the catalogue. Its horizon is 24 months, and each month has the same number of requests.',
    '',
    ...rows.flatMap(({ provider, models }) => models.flatMap((row) => modelLines(provider, row))),
  ].join('\n');
}
