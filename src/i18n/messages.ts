/**
 * The type of all messages of a language: one object per area of the interface. Each language has a folder for its texts, and
 * `controllers/languages.ts` has the list of added languages.
 */
import type { advice } from './en/advice.ts';
import type { answerLine } from './en/answer-line.ts';
import type { attributeNames } from './en/attribute-names.ts';
import type { attributeProblems } from './en/attribute-problems.ts';
import type { breakeven } from './en/breakeven.ts';
import type { chance } from './en/chance.ts';
import type { chart } from './en/chart.ts';
import type { counter } from './en/counter.ts';
import type { evaluation } from './en/evaluation.ts';
import type { examples } from './en/examples.ts';
import type { folds } from './en/folds.ts';
import type { form } from './en/form.ts';
import type { glossary } from './en/glossary.ts';
import type { inputs } from './en/inputs.ts';
import type { ladder } from './en/ladder.ts';
import type { missing } from './en/missing.ts';
import type { parts } from './en/parts.ts';
import type { presetStories } from './en/preset-stories.ts';
import type { priceDates } from './en/price-dates.ts';
import type { problems } from './en/problems.ts';
import type { promptParts } from './en/prompt-parts.ts';
import type { promptsBlock } from './en/prompts-block.ts';
import type { punctuation } from './en/punctuation.ts';
import type { ranking } from './en/ranking.ts';
import type { remarks } from './en/remarks.ts';
import type { service } from './en/service.ts';
import type { share } from './en/share.ts';
import type { start } from './en/start.ts';
import type { steps } from './en/steps.ts';
import type { successor } from './en/successor.ts';
import type { suggestions } from './en/suggestions.ts';
import type { ticketPrompts } from './en/ticket-prompts.ts';
import type { training } from './en/training.ts';
import type { trainingData } from './en/training-data.ts';
import type { unitCost } from './en/unit-cost.ts';
import type { usage } from './en/usage.ts';
import type { verdict } from './en/verdict.ts';
import type { working } from './en/working.ts';
import type { worth } from './en/worth.ts';
import type { FieldName, FieldNames } from './field-names.ts';
import type { NumberWords } from './number-words.ts';

/** The type of the messages in another language: the same keys, and functions with the same arguments. */
type Translated<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Translated<R>
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Translated<T[K]> };

/** All texts of the elements in one language. */
export interface Messages {
  readonly advice: Translated<typeof advice>;
  readonly answerLine: Translated<typeof answerLine>;
  readonly verdict: Translated<typeof verdict>;
  readonly breakeven: Translated<typeof breakeven>;
  readonly parts: Translated<typeof parts>;
  readonly priceDates: Translated<typeof priceDates>;
  readonly problems: Translated<typeof problems>;
  readonly attributeNames: Translated<typeof attributeNames>;
  readonly attributeProblems: Translated<typeof attributeProblems>;
  readonly missing: Translated<typeof missing>;
  /** The words of this language in typed amounts, besides the English ones. */
  readonly numberWords: NumberWords;
  readonly fields: Readonly<Record<FieldName, FieldNames>>;
  readonly folds: Translated<typeof folds>;
  readonly form: Translated<typeof form>;
  readonly chance: Translated<typeof chance>;
  readonly chart: Translated<typeof chart>;
  readonly counter: Translated<typeof counter>;
  readonly ladder: Translated<typeof ladder>;
  readonly promptParts: Translated<typeof promptParts>;
  readonly promptsBlock: Translated<typeof promptsBlock>;
  readonly punctuation: Translated<typeof punctuation>;
  readonly ranking: Translated<typeof ranking>;
  readonly remarks: Translated<typeof remarks>;
  readonly service: Translated<typeof service>;
  readonly share: Translated<typeof share>;
  readonly presetStories: Translated<typeof presetStories>;
  readonly successor: Translated<typeof successor>;
  readonly suggestions: Translated<typeof suggestions>;
  readonly glossary: Translated<typeof glossary>;
  readonly inputs: Translated<typeof inputs>;
  readonly working: Translated<typeof working>;
  readonly worth: Translated<typeof worth>;
  readonly training: Translated<typeof training>;
  readonly trainingData: Translated<typeof trainingData>;
  readonly evaluation: Translated<typeof evaluation>;
  readonly start: Translated<typeof start>;
  readonly steps: Translated<typeof steps>;
  readonly unitCost: Translated<typeof unitCost>;
  readonly usage: Translated<typeof usage>;
  readonly examples: Translated<typeof examples>;
  /** The prompts of the example. A language without them shows the English prompts, and then the figures contain the tokens of these. */
  readonly ticketPrompts?: Translated<typeof ticketPrompts>;
}

/** The messages of the verdict and its figures. */
export type VerdictMessages = Messages['verdict'];
/** The messages of `<ft-breakeven>`. */
export type BreakevenMessages = Messages['breakeven'];
/** The names in the example and the presets. */
export type ExampleMessages = Messages['examples'];
/** The messages of presets, sharing and history. */
export type ShareMessages = Messages['share'];
