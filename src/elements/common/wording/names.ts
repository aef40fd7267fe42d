/** The names of models, approaches and figures in the texts of a result. */
import type { Approach, Result, Simulation } from '../../../core/types.ts';
import { approximately, formatUsd, formatUsdExact } from '../../../i18n/format.ts';
import type { Messages, VerdictMessages } from '../../../i18n/messages.ts';
import type { Pair, Series } from '../scenario/reading.ts';

/** Display names of models by catalogue id. */
export type ModelNames = Readonly<Record<string, string>>;

/** A result with everything else that its texts depend on. */
export interface VerdictView {
  readonly result: Result;
  readonly pair: Pair;
  readonly simulation: Simulation | null;
  readonly messages: VerdictMessages;
  /** The names of the fields of a scenario; `null` = not loaded yet. */
  readonly fields: Messages['fields'] | null;
  readonly locale: string;
  /** Display names of models. For a model without a name, one is made from its id. */
  readonly modelNames?: ModelNames;
  /** Whether the figures depend on an estimated token count. */
  readonly approximate: boolean;
  /** Whether the verdict depends on an assumed price. A payback then has a month in place of its day. */
  readonly assumed?: boolean;
}

/** A bold clause and the text after it. */
export interface Sentence {
  readonly claim: string;
  readonly rest: string;
}

/** The display name of an approach's model, else a name made from its id; `null` without a model. */
export function modelName({ model }: Approach, names: ModelNames = {}): string | null {
  if (!model) return null;
  return names[model] ?? spelledOut(model.split('/').pop() ?? model);
}

/** The model name to show next to an approach's name. `null` without a model, or if the approach's name contains it. */
export function modelNextToName({ approach, name }: Series, names: ModelNames = {}): string | null {
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

/** The name of the candidate in sentences: "fine-tuning" if that is its technique, else its label. */
export function nameInSentence({ approach, name }: Series, messages: VerdictMessages): string {
  return approach.technique === 'fine-tuned' ? messages.fineTuning : name;
}

/**
 * A formatter of the cost of 1,000 requests, from the dollars of one request. It shows cents if whole dollars would
 * not add up to the difference of the two compared costs: "$27.75, not $33.39" if $5.64 are saved.
 */
export function perThousandFormatter(
  locale: string,
  one: number | null,
  other: number | null,
): (usd: number | null | undefined) => string {
  const needsCents = one !== null && other !== null && Math.abs(one - other) * 1000 < 10;
  return (usd) => {
    if (usd === null || usd === undefined) return formatUsd(null, locale);
    const dollars = usd * 1000;
    return needsCents && dollars >= 10 && dollars < 1000
      ? formatUsdExact(dollars, locale, 2)
      : formatUsd(dollars, locale);
  };
}

/** A formatted figure, with "≈" if the figures of the view depend on an estimate. */
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
