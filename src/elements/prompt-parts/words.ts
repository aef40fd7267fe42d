/** The texts of figures in `<ft-prompt-parts>`. */

import type { PartCost, PromptCosts, TrialResult } from '../../core/decision/prompt-part-types.ts';
import { rateIn } from '../../i18n/display-currency.ts';
import {
  approximately,
  formatTokens,
  formatUsd,
  formatUsdExact,
  number,
  rightToLeft,
  unknown,
} from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { withCommas } from '../../i18n/punctuation.ts';
import type { Sentence } from '../common/wording/names.ts';
import { signedPoints } from '../common/wording/signed-number.ts';
import type { ShownPiece } from './pieces.ts';

/** The messages and formatters of the parts of a prompt. */
export interface PartWords {
  readonly text: Messages['promptParts'];
  readonly locale: string;
  /** Whether token counts are estimates. */
  readonly approximate: boolean;
  /** Whether the mark of an estimate takes little room, for the columns of a table. A line of text could break after it. */
  readonly isInTable?: boolean;
}

const marked = (text: string, { approximate, isInTable }: PartWords): string =>
  approximate ? approximately(text, isInTable) : text;

/** The names of parts: a list of up to three, or the first and the last of more that follow each other. */
function namesText(indices: readonly number[], pieces: readonly ShownPiece[], words: PartWords): string {
  const names = indices.map((index) => pieces[index]?.name ?? '');
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const follow = indices.every((index, at) => at === 0 || index === (indices[at - 1] ?? 0) + 1);
  return names.length > 3 && follow
    ? words.text.several(first, last, formatTokens(names.length, words.locale))
    : withCommas(names, words.locale);
}

/** Dollars of a month, with cents below $100. */
export function monthText(usd: number | null, words: PartWords): string {
  if (usd === null) return unknown;
  const size = Math.abs(usd) * rateIn(words.locale);
  const text =
    size >= 0.0995 && size < 99.995 ? formatUsdExact(usd, words.locale, 2) : formatUsd(usd, words.locale);
  return marked(text, words);
}

/** A change of a month's dollars with its sign: "−$58", "+$12". Zero is "$0". */
export function changeText(usd: number | null, words: PartWords): string {
  if (usd === null) return unknown;
  const text = monthText(usd, words);
  return usd > 0 ? rightToLeft.arrange(`+${text}`) : text;
}

/** A number of tokens. */
export function tokensText(tokens: number | null, words: PartWords): string {
  return tokens === null ? unknown : marked(formatTokens(tokens, words.locale), words);
}

/** A difference of tokens with its sign. */
export function tokensChange(tokens: number, { locale }: PartWords): string {
  return number(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 })
    .format(tokens)
    .replace('-', '−');
}

/** Points with two significant digits, rounded up, so that "from …" stays true. */
function risePoints(share: number, { locale }: PartWords): string {
  const points = share * 100;
  const unit = 10 ** (Math.floor(Math.log10(points)) - 1);
  const up = Math.ceil(points / unit - 1e-9) * unit;
  return number(locale, { maximumSignificantDigits: 2 }).format(up);
}

/** The rise that pays for a part. */
export function paysFromText(paysFrom: PartCost['paysFrom'], words: PartWords): string {
  if (paysFrom === null) return unknown;
  if (paysFrom === 'never') return words.text.noRise;
  return paysFrom === 0 ? words.text.atOnce : words.text.points(risePoints(paysFrom, words));
}

/** The dollars of all parts together; `null` if one of them is unknown. */
export function sumUsd(parts: readonly PartCost[]): number | null {
  let sum = 0;
  for (const { usdPerMonth } of parts) {
    if (usdPerMonth === null) return null;
    sum += usdPerMonth;
  }
  return sum;
}

/** The parts of the prompt, without the reasoning that the model writes. */
export function promptOnly({ parts }: PromptCosts): readonly PartCost[] {
  return parts.filter(({ index }) => index !== null);
}

/** The sentence about the prompt of an approach. */
export function promptSentence(name: string, costs: PromptCosts, words: PartWords): Sentence {
  const { text } = words;
  const usd = sumUsd(promptOnly(costs));
  const { prefixTokens: fixed, variableTokens: varying } = costs;
  const rest =
    fixed === null || varying === null
      ? '.'
      : text.split(tokensText(fixed, words), Math.round(fixed), tokensText(varying, words));
  return { claim: usd === null ? text.costsUnknown(name) : text.costs(name, monthText(usd, words)), rest };
}

/** How much of the cost the examples are; `''` without examples. */
export function examplesText(costs: PromptCosts, words: PartWords): string {
  const examples = costs.parts.filter(({ part }) => part === 'examples');
  const usd = sumUsd(examples);
  if (examples.length === 0 || usd === null) return '';
  return words.text.examples(
    formatTokens(examples.length, words.locale),
    examples.length,
    monthText(usd, words),
  );
}

/** What moving parts to the front would save; `null` if the fixed parts are already first. */
export function reorderSentence(
  { reordering }: PromptCosts,
  pieces: readonly ShownPiece[],
  words: PartWords,
): Sentence | null {
  if (!reordering) return null;
  const { text } = words;
  const names = namesText(reordering.moved, pieces, words);
  const { savingUsdPerMonth: usd } = reordering;
  const rest =
    usd === null
      ? text.reorderUnknown
      : usd === 0
        ? text.reorderNothing
        : usd > 0
          ? text.reorderSaves(monthText(usd, words))
          : text.reorderCosts(monthText(-usd, words));
  return { claim: text.reorder(names, reordering.moved.length), rest };
}

function trialPaysText(paysFrom: TrialResult['paysFrom'], words: PartWords): string {
  const { trialPays } = words.text;
  if (paysFrom === null) return trialPays.unknown;
  if (paysFrom === 'never') return trialPays.never;
  return paysFrom === 0 ? trialPays.atOnce : trialPays.from(paysFromText(paysFrom, words));
}

/** What an evaluation says of parts that another approach leaves out. */
export function trialText(
  trial: TrialResult,
  name: string,
  pieces: readonly ShownPiece[],
  words: PartWords,
): string {
  const { text } = words;
  const { difference, low, high, paysFrom } = trial;
  const names = namesText(trial.without, pieces, words);
  const measured =
    difference === null
      ? text.trialUnmeasured
      : low === null || high === null
        ? text.trialUnpaired(signedPoints(difference, words.locale))
        : text.trialMeasured(
            signedPoints(difference, words.locale),
            signedPoints(low, words.locale),
            signedPoints(high, words.locale),
            trialPaysText(paysFrom, words),
          );
  return text.trial(name, names) + measured + text.trialWords[trial.word];
}
