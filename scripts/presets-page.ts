/** Makes docs/presets.md, which has the story, lesson, verdict and figures of each preset. */
import { evaluate, simulate } from '../src/core/index.ts';
import { bestGuess, tidy } from '../src/core/scenario/amount.ts';
import { simulationDraws, simulationSeed } from '../src/core/scenario/simulated.ts';
import type { Amount, Scenario } from '../src/core/types.ts';
import { namesOf } from '../src/elements/breakeven/catalog-names.ts';
import { counterFor } from '../src/elements/common/counter-settings.ts';
import { type Preset, presetsIn } from '../src/elements/common/scenario/presets.ts';
import { pairOf } from '../src/elements/common/scenario/reading.ts';
import { assumedFigures } from '../src/elements/common/wording/assumed-figures.ts';
import { askWith } from '../src/elements/common/wording/missing-text.ts';
import { modelName, type VerdictView } from '../src/elements/common/wording/names.ts';
import { figuresOf } from '../src/elements/common/wording/verdict-figures.ts';
import { reasonOf, sentenceOf } from '../src/elements/common/wording/verdict-text.ts';
import { worthOf } from '../src/elements/common/wording/worth-text.ts';
import { english } from '../src/i18n/en/index.ts';
import { formatDate, formatTokens, formatUsd } from '../src/i18n/format.ts';
import { formatNumber } from '../src/i18n/format-quantity.ts';
import { paragraphText, plainText } from '../src/i18n/pieces.ts';
import * as prices from '../src/prices/index.ts';
import { table } from './markdown-table.ts';

const locale = 'en';
const names = namesOf(null);

/** Whether the tokens of a prompt can only be estimated for this model. */
function isEstimated(model: string | undefined): boolean {
  const { family, assumedFor } = counterFor({ model } as Parameters<typeof counterFor>[0], names);
  return family !== '' || assumedFor !== '';
}

/** The verdict, the key figures and the value of tuning as the calculator shows them, with the assumptions on which they depend. */
function answerOf(scenario: Scenario, hasPrompts: boolean): string {
  const result = evaluate(scenario);
  const pair = pairOf(result, '');
  if (!pair) return '';
  const approximate =
    hasPrompts && [pair.baseline, pair.candidate].some((series) => isEstimated(series?.approach.model));
  const viewWithoutAssumptions: VerdictView = {
    result,
    pair,
    simulation: simulate(scenario, { draws: simulationDraws, seed: simulationSeed }),
    messages: english.verdict,
    ask: askWith(english),
    locale,
    modelNames: names,
    approximate,
  };
  const { text: assumptions, mark } = assumedFigures(
    viewWithoutAssumptions,
    { result, candidate: pair.candidate?.id ?? '', pages: prices, approximate },
    { text: english.remarks, locale },
  );
  const view = { ...viewWithoutAssumptions, assumed: mark.onPayback, mark };
  const { claim, rest, marked } = sentenceOf(view);
  const worth = worthOf(view, prices, english);
  const figures = figuresOf(view).map(({ label, value, note }) => [label, value, note ?? '']);
  return [
    `**${claim}${mark.onPayback && !marked ? '†' : ''}**${rest} ${plainText(reasonOf(view))}`,
    table(['figure', 'value', 'note'], figures),
    worth ? paragraphText([plainText(worth.text), worth.assumed]) : '',
    assumptions,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A table of the approaches with the figures of month 1 on which their costs depend. */
function approachesOf(scenario: Scenario): string {
  const { approaches } = evaluate(scenario);
  const count = (amount: Amount): string => formatTokens(bestGuess(amount), locale);
  const usd = (amount: number | null): string => formatUsd(amount ?? 0, locale);
  return table(
    ['approach', 'prices of', 'fixed', 'varying', 'output', 'accepted', 'a fix', 'monthly costs', 'set-up'],
    scenario.approaches.map((approach, index) => {
      const { label, rates, hosting, successRate, failureUsd } = approach;
      const result = approaches[index];
      const asOf = hosting?.asOf ?? rates.asOf;
      const model = modelName(approach, names);
      return [
        model ? `${label} (${model})` : label,
        asOf ? formatDate(asOf, locale, 'short') : '–',
        count(approach.prefixTokens),
        count(approach.variableTokens),
        (bestGuess(approach.reasoningTokens) ?? 0) > 0
          ? `${count(approach.outputTokens)} + ${count(approach.reasoningTokens)} reasoning`
          : count(approach.outputTokens),
        `${formatNumber(tidy((bestGuess(successRate) ?? 1) * 100), locale)} %`,
        usd(bestGuess(failureUsd)),
        usd(result?.month.fixedUsd ?? null),
        usd(result?.setup.totalUsd ?? null),
      ];
    }),
  );
}

function sectionOf({ id, label, scenario }: Preset, startsOn: string): string {
  const presetScenario = scenario(startsOn, prices);
  if (!presetScenario) return '';
  const { learn, presets } = english.presetStories;
  const { story, lesson } = presets[id];
  return [
    `## ${label}`,
    `\`preset="${id}"\``,
    story,
    `**${learn}:** ${lesson}`,
    approachesOf(presetScenario),
    answerOf(presetScenario, id !== 'article'),
  ].join('\n\n');
}

/** The text of docs/presets.md. */
export function presetsPage(): string {
  const startsOn = prices.catalog.compiledOn ?? '';
  return `# Presets

A preset is a scenario to start from. The list *Start from* of the calculator offers all presets, and the attribute \`preset\` selects one. They are in
order from the simplest to the subtlest.

The prices come from the catalogue; the tables have the date on which the prices of each approach were read. In the tables, *fixed* tokens
are in the prompt of every request, and *varying* tokens differ from request to request. *Output* is the tokens of the answer and of the
reasoning before it. *Accepted* is the share of accepted answers, and *a fix* is the cost of repairing an answer that is not accepted.
The tokens of a prompt are counted in its text, which the calculator shows with each preset. A figure with ≈ depends on tokens that are estimated, because the
tokenizer of a model is not public. All other figures are assumed. Where no share of accepted answers is given, all answers count as
accepted. The scenarios start on ${formatDate(startsOn, locale, 'short')}. \`npm run presets\` writes this page, and tests compare it with the
presets and with what the calculator shows.

${presetsIn(english)
  .map((preset) => sectionOf(preset, startsOn))
  .join('\n\n')}
`;
}
