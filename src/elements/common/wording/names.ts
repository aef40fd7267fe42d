/** How models, approaches and figures are named in the texts of a result. */
import type { Approach, Result, Simulation } from '../../../core/types.ts';
import { approximately, formatUsd, formatUsdExact } from '../../../i18n/format.ts';
import type { Messages, VerdictMessages } from '../../../i18n/messages.ts';
import type { Pair, Series } from '../scenario/reading.ts';

/** Names of models as people write them, by catalogue id. */
export type ModelNames = Readonly<Record<string, string>>;

/** One look at a result. */
export interface VerdictView {
  readonly result: Result;
  readonly pair: Pair;
  readonly simulation: Simulation | null;
  readonly messages: VerdictMessages;
  /** The names of the fields of a scenario; `null` = not loaded yet. */
  readonly fields: Messages['fields'] | null;
  readonly locale: string;
  /** Names of models; without one the id is spelled out. */
  readonly modelNames?: ModelNames;
  /** Whether the figures depend on an estimated token count. */
  readonly approximate: boolean;
}

/** A bold clause and what follows it. */
export interface Sentence {
  readonly claim: string;
  readonly rest: string;
}

/** The model's name as people write it, else as its id spells it; `null` without a model. */
export function modelName({ model }: Approach, names: ModelNames = {}): string | null {
  if (!model) return null;
  return names[model] ?? spelledOut(model.split('/').pop() ?? model);
}

/** The model to write beside the name of its approach; `null` without a model and where the name contains it. */
export function modelBeside({ approach, name }: Series, names: ModelNames = {}): string | null {
  const model = modelName(approach, names);
  return model !== null && name.includes(model) ? null : model;
}

/** "claude-sonnet-5-5" → "Claude Sonnet 5.5", "gpt-6-luna" → "GPT-6 Luna". */
function spelledOut(id: string): string {
  return id
    .replace(/(\d)-(?=\d+(-|$))/g, '$1.')
    .replace(/^gpt-/, 'GPT_')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
    .replace('_', '-');
}

/**
 * How sentences name the candidate: the activity where tuning is all of its technique, else its label (tuning together
 * with retrieval has no single name).
 */
export function nameInSentence({ approach, name }: Series, messages: VerdictMessages): string {
  return approach.technique === 'fine-tuned' ? messages.fineTuning : name;
}

/**
 * Writes what 1,000 requests cost, given dollars of one: in cents where the two compared would not add up to their
 * difference in whole dollars ("$27.75, not $33.39" where $5.64 are saved).
 */
export function thousands(
  locale: string,
  one: number | null,
  other: number | null,
): (usd: number | null | undefined) => string {
  const fine = one !== null && other !== null && Math.abs(one - other) * 1000 < 10;
  return (usd) => {
    if (usd === null || usd === undefined) return formatUsd(null, locale);
    const dollars = usd * 1000;
    return fine && dollars >= 10 && dollars < 1000
      ? formatUsdExact(dollars, locale, 2)
      : formatUsd(dollars, locale);
  };
}

/** A written figure; with "≈" where the figures of the view rest on an estimate. */
export function withEstimateMark(text: string, { approximate }: VerdictView): string {
  return approximate ? approximately(text.replaceAll(' ', '\u00a0')) : text;
}

/** Name of an approach's model, else the approach's own name. */
export function servedBy({ approach, name }: Series, names: ModelNames | undefined): string {
  return modelName(approach, names) ?? name;
}

/** Keeps a date and a figure with its unit on one line. */
export function withoutBreaks(text: string): string {
  return text.replace(/(?<=\d) (?=\p{L})|(?<=\d \p{L}+) (?=\d{4})/gu, '\u00a0');
}
