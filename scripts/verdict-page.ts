/**
 * Makes a Markdown page, for a person to check, with all texts of the verdict on each tunable model of the catalogue, compared with
 * its own untuned model. The texts are the sentence, the reason, the key figures, the suggestions, the share of the saving that is
 * due to tuning, and the remarks on prices.
 */
import { outcomeOf } from '../src/core/cost/verdict.ts';
import { createScenario, evaluate, flips } from '../src/core/index.ts';
import type { Scenario } from '../src/core/types.ts';
import { pairOf } from '../src/elements/common/scenario/reading.ts';
import { askWith } from '../src/elements/common/wording/missing-text.ts';
import { modelName, type VerdictView } from '../src/elements/common/wording/names.ts';
import { assumptionText, remarkRows } from '../src/elements/common/wording/price-remarks.ts';
import { figuresOf } from '../src/elements/common/wording/verdict-figures.ts';
import { reasonOf, sentenceOf } from '../src/elements/common/wording/verdict-text.ts';
import { worthOf } from '../src/elements/common/wording/worth-text.ts';
import { changesOf, closedNoteOf, headingOf } from '../src/elements/verdict/suggestions.ts';
import { english } from '../src/i18n/en/index.ts';
import { formatTokens } from '../src/i18n/format.ts';
import { plainText } from '../src/i18n/pieces.ts';
import * as prices from '../src/prices/index.ts';
import type { CatalogModel, Provider } from '../src/prices/types.ts';

const { catalog, approachFor, findModel, models } = prices;

const locale = 'en';
const middleVolume = 100_000;
const volumes = [1000, middleVolume, 3_000_000];

/** The base model if the untuned model has no price at any host. */
const fallbackBase = 'anthropic/claude-sonnet-5-5';

/** The tokens of a prompt with examples. */
const longPrompt = { prefixTokens: 2000, variableTokens: 200, outputTokens: 150 };
/** The tokens of the tuned model's prompt, which has no examples. */
const shortPrompt = { ...longPrompt, prefixTokens: 60 };

/** The id of the untuned model at the same host, else at another host, else `fallbackBase`. */
function baseOf({ id, provider, base }: CatalogModel): string {
  if (base !== null) return id;
  const name = id.slice(provider.length);
  const elsewhere = catalog.models.find((row) => row.base !== null && row.id === `${row.provider}${name}`);
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

const names = Object.fromEntries(catalog.models.map(({ id, name }) => [id, name]));

/** The texts of the verdict on one scenario. */
function verdictLines(scenario: Scenario): readonly string[] {
  const result = evaluate(scenario);
  const pair = pairOf(result, 'tuned');
  if (!pair) return [];
  const comparison = { result, candidate: 'tuned', pages: prices };
  const assumption = assumptionText(comparison, { text: english.remarks, locale });
  const view: VerdictView = {
    result,
    pair,
    simulation: null,
    messages: english.verdict,
    ask: askWith(english),
    locale,
    modelNames: names,
    approximate: false,
    assumed: assumption !== '',
  };
  const { claim, rest } = sentenceOf(view);
  const outcome = pair.comparison ? outcomeOf(pair.comparison.verdict) : 'unknown';
  const own = { ...view, messages: english.suggestions, fields: english.fields };
  const changes = ['never', 'too-late'].includes(outcome)
    ? changesOf(own, flips(scenario, 'tuned'), prices)
    : [];
  const closed = closedNoteOf(own, prices);
  const worth = worthOf(view, prices, english);
  return [
    `**${claim}${assumption && '†'}**${rest} ${plainText(reasonOf(view))}`.trimEnd(),
    '',
    ...figuresOf(view).map(({ label, value, note }) => `- ${label}: ${value}${note && ` (${note})`}`),
    ...(changes.length > 0 ? [`- ${headingOf(own, changes)}:`] : []),
    ...changes.map(({ text, now }) => `  - ${plainText(text)} (${now})`),
    ...(changes.length > 0 && closed ? [`  - ${closed}`] : []),
    ...(worth ? [`- Worth: ${plainText(worth.text)} ${worth.assumed}`.trimEnd()] : []),
    ...(assumption ? [`- ${assumption}`] : []),
    '',
  ];
}

function modelLines({ name: host }: Provider, row: CatalogModel): readonly string[] {
  const base = baseOf(row);
  // The effects of other values of a price are calculated at the middle traffic.
  const result = evaluate(scenarioFor(row, base, middleVolume));
  const remarks = remarkRows(
    { result, candidate: 'tuned', pages: prices },
    { text: english.remarks, locale },
  );
  const baseName = base === row.id ? 'its own base' : `${findModel(base)?.name} (${base})`;
  return [
    `## ${host}: ${modelName({ model: row.id } as Parameters<typeof modelName>[0], names)} (${row.id}), against ${baseName}`,
    '',
    ...volumes.flatMap((requests) => [
      `### ${formatTokens(requests, locale)} requests a month`,
      '',
      ...verdictLines(scenarioFor(row, base, requests)),
    ]),
    `### Prices, at ${formatTokens(volumes[1] ?? 0, locale)} requests a month`,
    '',
    ...remarks.map(({ approach, text }) => `- ${approach}: ${text}`),
    '',
  ];
}

/** The page as Markdown. */
export function verdictPage(): string {
  return [
    `# Verdicts of the catalogue of ${catalog.compiledOn}`,
    '',
    'A prompt of 2,000 fixed and 200 varying tokens with answers of 150, tuned to one of 60 fixed and 200 varying; 200,000 training tokens, in the epochs that the host states, else in 3; $1,500 of labelling.',
    '',
    ...models({ tunable: true }).flatMap(({ provider, models }) =>
      models.flatMap((row) => modelLines(provider, row)),
    ),
  ].join('\n');
}
