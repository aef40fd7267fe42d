/** docs/presets.md: the story, lesson, verdict and figures of each preset. */
import { evaluate, simulate } from '../src/core/index.ts';
import type { Scenario } from '../src/core/types.ts';
import { presetsIn } from '../src/elements/common/scenario/presets.ts';
import { pairOf } from '../src/elements/common/scenario/reading.ts';
import { askWith } from '../src/elements/common/wording/missing-text.ts';
import { modelName, type VerdictView } from '../src/elements/common/wording/names.ts';
import { figuresOf } from '../src/elements/common/wording/verdict-figures.ts';
import { reasonOf, sentenceOf } from '../src/elements/common/wording/verdict-text.ts';
import { english } from '../src/i18n/en/index.ts';
import { formatTokens, formatUsd } from '../src/i18n/format.ts';
import { plainText } from '../src/i18n/pieces.ts';
import * as prices from '../src/prices/index.ts';

const locale = 'en';
const names = Object.fromEntries(prices.catalog.models.map(({ id, name }) => [id, name]));

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The verdict as the calculator words it, with its key figures. */
function answerOf(scenario: Scenario): string {
  const result = evaluate(scenario);
  const pair = pairOf(result, '');
  if (!pair) return '';
  const view: VerdictView = {
    result,
    pair,
    simulation: simulate(scenario),
    messages: english.verdict,
    ask: askWith(english),
    locale,
    modelNames: names,
    approximate: false,
  };
  const { claim, rest } = sentenceOf(view);
  const figures = figuresOf(view).map(({ label, value, note }) => [label, value, note ?? '']);
  return `**${claim}**${rest} ${plainText(reasonOf(view))}\n\n${table(['figure', 'value', 'note'], figures)}`;
}

/** The approaches with the tokens of an attempt and its costs in month 1. */
function approachesOf(scenario: Scenario): string {
  const { approaches } = evaluate(scenario);
  const amount = (value: number | null, format: typeof formatUsd | typeof formatTokens): string =>
    value === null ? '?' : format(value, locale);
  const best = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  return table(
    ['approach', 'model', 'fixed tokens', 'varying tokens', 'output tokens', '1,000 attempts', 'set-up'],
    scenario.approaches.map((approach, index) => [
      approach.label,
      modelName(approach, names) ?? '–',
      amount(best(approach.prefixTokens), formatTokens),
      amount(best(approach.variableTokens), formatTokens),
      amount(best(approach.outputTokens), formatTokens),
      amount(((approaches[index]?.attempt.totalUsd ?? Number.NaN) as number) * 1000, formatUsd),
      amount(approaches[index]?.setup.totalUsd ?? null, formatUsd),
    ]),
  );
}

/** The whole page. */
export function presetsPage(): string {
  const startsOn = prices.catalog.compiledOn ?? '';
  const sections = presetsIn(english).map(({ id, label, story, lesson, scenario }) => {
    const made = scenario(startsOn, prices);
    return made === null
      ? ''
      : `## ${label}\n\n\`preset="${id}"\`\n\n${story}\n\n**What to learn:** ${lesson}\n\n${approachesOf(made)}\n\n${answerOf(made)}\n`;
  });
  return `# Presets

A preset is a scenario to start from. *Start from* in the calculator offers them, and the attribute \`preset\` selects one. They are in
order from the simplest to the subtlest.

Prices are those of the catalogue. Tokens are those of the prompts, which the calculator shows with each preset; for models whose
tokenizer is not public they are estimates. All other figures are assumed round numbers. The figures below are those of a start on
${startsOn} with the prices of that day. \`npm run presets\` writes this page, and a test compares it with the presets.

${sections.join('\n')}`;
}
