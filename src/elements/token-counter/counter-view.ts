/** Types of arguments, number formats and part labels that the templates of the token counter share. */
import { approximately as estimated, formatPercent, formatTokens } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { PromptPart, UncountedCounts } from '../../prompt/parts.ts';

/** The messages of the token counter in one language. */
export type CounterMessages = Messages['counter'];

/** The number formats and the comma of one language. */
export interface Figures {
  /** Writes a number of tokens, bytes or parts. */
  readonly formatCount: (value: number) => string;
  /** Writes a share, 0–1, as a percentage. */
  readonly share: (value: number) => string;
  /** The comma between two clauses, with its space. */
  readonly comma: string;
}

/** Tokens that a user has entered for a side of the prompt that has no text. `null` if nothing was entered. */
export interface EnteredTokens {
  readonly fixed: number | null;
  readonly varying: number | null;
}

const figuresByLocale = new Map<string, Figures>();

/** The number formats and the comma of a locale. Each locale has one object, so that templates can compare it by identity. */
export function figuresOf(locale: string): Figures {
  let figures = figuresByLocale.get(locale);
  if (!figures) {
    figures = {
      formatCount: (value) => formatTokens(value, locale),
      share: (value) => formatPercent(value, locale),
      comma: punctuationOf(locale).comma,
    };
    figuresByLocale.set(locale, figures);
  }
  return figures;
}

/** Marks a figure, or a sentence about one, as an estimate. */
export function approximately(text: string): string {
  return estimated(text, true);
}

/** Lists the content of a request or a part that is no text, as in “1 image and 2 files”. Empty if there is only text. */
export function listOf(
  counts: UncountedCounts,
  messages: CounterMessages,
  formatCount: (n: number) => string,
): string {
  const items = Object.entries(counts).filter(([, count]) => count > 0);
  return messages.things(items.map(([kind, count]) => ({ kind, count, shown: formatCount(count) })));
}

/**
 * The label of each part. A part without its own label is named by its kind, with a number if there are several of
 * that kind.
 */
export function labelsOf(parts: readonly PromptPart[], messages: CounterMessages): readonly string[] {
  const kindLabel = ({ part, role, name }: PromptPart): string =>
    messages.partLabel(((part === 'examples' || part === 'message') && role) || part) +
    (name ? ` ${name}` : '');
  const kindLabels = parts.map(kindLabel);
  const totalByKind = new Map<string, number>();
  for (const label of kindLabels) totalByKind.set(label, (totalByKind.get(label) ?? 0) + 1);
  const numberByKind = new Map<string, number>();
  return parts.map((part, index) => {
    const label = kindLabels[index] as string;
    const number = (numberByKind.get(label) ?? 0) + 1;
    numberByKind.set(label, number);
    return part.label || (totalByKind.get(label) === 1 ? label : messages.partNumbered(label, number));
  });
}
