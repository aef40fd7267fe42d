/** The texts of figures in `<ft-prompt-parts>`. */

import type { PartCost, PromptCosts, TrialResult } from '../../core/decision/prompt-part-types.ts';
import { bestGuess } from '../../core/scenario/amount.ts';
import type { Approach } from '../../core/types.ts';
import { formatTokens, numberFormat, rightToLeft, unknown, withEstimateMark } from '../../i18n/format.ts';
import { formatUsdInColumn } from '../../i18n/format-quantity.ts';
import type { Messages } from '../../i18n/messages.ts';
import { asList, punctuationOf } from '../../i18n/punctuation.ts';
import type { Sentence } from '../common/wording/names.ts';
import { signedPoints } from '../common/wording/signed-number.ts';
import type { ShownPiece } from './pieces.ts';

/** The messages and formatters of the parts of a prompt. */
export interface PartWording {
  readonly text: Messages['promptParts'];
  readonly locale: string;
  /** Whether token counts are estimates. */
  readonly approximate: boolean;
  /**
   * Whether the text is in a column of a table. The mark ≈ is then followed by a narrower space. Running text has a wider one, because a
   * line could break at the narrower one.
   */
  readonly isInTable?: boolean;
}

/** A written figure, with ≈ if token counts are estimates. */
const markedIn = (value: number, written: string, { approximate, isInTable }: PartWording): string =>
  withEstimateMark(written, { approximate, thin: isInTable }, value);

/** The names of parts as a list. If there are more than three and they directly follow each other, only the first and the last are named. */
function namesText(indices: readonly number[], pieces: readonly ShownPiece[], wording: PartWording): string {
  const names = indices.map((index) => pieces[index]?.name ?? '');
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const isConsecutive = indices.every((index, at) => at === 0 || index === (indices[at - 1] ?? 0) + 1);
  return names.length > 3 && isConsecutive
    ? wording.text.several(first, last, formatTokens(names.length, wording.locale))
    : asList(names, wording.locale);
}

/** Dollars of a month, with cents below $100. */
export function monthText(usd: number | null, wording: PartWording): string {
  if (usd === null) return unknown;
  return markedIn(usd, formatUsdInColumn(usd, wording.locale, 100), wording);
}

/** A change of a month's dollars with its sign: "−$58", "+$12". Zero is "$0". */
export function changeText(usd: number | null, wording: PartWording): string {
  if (usd === null) return unknown;
  const text = monthText(usd, wording);
  return usd > 0 ? rightToLeft.arrange(`+${text}`) : text;
}

/** A number of tokens. */
export function tokensText(tokens: number | null, wording: PartWording): string {
  return tokens === null ? unknown : markedIn(tokens, formatTokens(tokens, wording.locale), wording);
}

/** A difference of tokens with its sign. */
export function tokensChange(tokens: number, { locale }: PartWording): string {
  return numberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 })
    .format(tokens)
    .replace('-', '−');
}

/** A share (0–1) in percentage points with two significant digits, rounded up, so that "from …" stays true. */
function risePoints(share: number, { locale }: PartWording): string {
  const points = share * 100;
  const unit = 10 ** (Math.floor(Math.log10(points)) - 1);
  const roundedUp = Math.ceil(points / unit - 1e-9) * unit;
  return numberFormat(locale, { maximumSignificantDigits: 2 }).format(roundedUp);
}

/** The rise of the share of accepted answers from which a part pays for itself, in percentage points. */
export function paysFromText(paysFrom: PartCost['paysFrom'], wording: PartWording): string {
  if (paysFrom === null) return unknown;
  if (paysFrom === 'never') return wording.text.noRise;
  return paysFrom === 0 ? wording.text.atOnce : wording.text.points(risePoints(paysFrom, wording));
}

/** The dollars of all parts together; `null` if one of them is unknown. */
export function sumUsd(parts: readonly PartCost[]): number | null {
  let totalUsd = 0;
  for (const { usdPerMonth } of parts) {
    if (usdPerMonth === null) return null;
    totalUsd += usdPerMonth;
  }
  return totalUsd;
}

/** The parts of the prompt, without the reasoning that the model writes. */
export function promptOnly({ parts }: PromptCosts): readonly PartCost[] {
  return parts.filter(({ index }) => index !== null);
}

/**
 * The sentence about the prompt of an approach. It states the fixed and the varying tokens only if the parts contain both: if the prompt
 * has no varying part, the varying tokens are those of the calculation, and the dollars of the sentence do not include them.
 */
export function promptSentence(approachName: string, costs: PromptCosts, wording: PartWording): Sentence {
  const { text } = wording;
  const parts = promptOnly(costs);
  const usd = sumUsd(parts);
  const { prefixTokens: fixed, variableTokens: varying } = costs;
  const partTokens = parts.reduce((sum, { tokens }) => sum + (tokens ?? 0), 0);
  const rest =
    fixed === null || varying === null || Math.abs(fixed + varying - partTokens) >= 1
      ? punctuationOf(wording.locale).stop
      : text.split(tokensText(fixed, wording), Math.round(fixed), tokensText(varying, wording));
  return {
    claim: usd === null ? text.costsUnknown(approachName) : text.costs(approachName, monthText(usd, wording)),
    rest,
  };
}

/** The tokens that the calculation uses, if they are not those of the prompt's text, for example after a log was used; else `''`. */
export function calculatedText(
  { prefixTokens, variableTokens }: PromptCosts,
  approach: Approach,
  wording: PartWording,
): string {
  const [fixed, varying] = [bestGuess(approach.prefixTokens), bestGuess(approach.variableTokens)];
  if (fixed === null || varying === null || prefixTokens === null || variableTokens === null) return '';
  if (Math.abs(fixed - prefixTokens) < 1 && Math.abs(varying - variableTokens) < 1) return '';
  return wording.text.calculated(tokensText(fixed, wording), tokensText(varying, wording));
}

/** The sentence about the cost of the examples; `''` without examples, or if their cost is unknown. */
export function examplesText(costs: PromptCosts, wording: PartWording): string {
  const examples = costs.parts.filter(({ part }) => part === 'examples');
  const usd = sumUsd(examples);
  if (examples.length === 0 || usd === null) return '';
  return wording.text.examples(
    formatTokens(examples.length, wording.locale),
    examples.length,
    monthText(usd, wording),
  );
}

/** The saving from moving parts to the front; `null` if the fixed parts are already first. */
export function reorderSentence(
  { reordering }: PromptCosts,
  pieces: readonly ShownPiece[],
  wording: PartWording,
): Sentence | null {
  if (!reordering) return null;
  const { text } = wording;
  const names = namesText(reordering.moved, pieces, wording);
  const { savingUsdPerMonth: usd } = reordering;
  const rest =
    usd === null
      ? text.reorderUnknown
      : usd === 0
        ? text.reorderNothing
        : usd > 0
          ? text.reorderSaves(monthText(usd, wording))
          : text.reorderCosts(monthText(-usd, wording));
  return { claim: text.reorder(names, reordering.moved.length), rest };
}

function trialPaysText(paysFrom: TrialResult['paysFrom'], wording: PartWording): string {
  const { trialPays } = wording.text;
  if (paysFrom === null) return trialPays.unknown;
  if (paysFrom === 'never') return trialPays.never;
  return paysFrom === 0 ? trialPays.atOnce : trialPays.from(paysFromText(paysFrom, wording));
}

/** The result of an evaluation for parts that another approach leaves out. */
export function trialText(
  trial: TrialResult,
  approachName: string,
  pieces: readonly ShownPiece[],
  wording: PartWording,
): string {
  const { text } = wording;
  const { difference, low, high, paysFrom } = trial;
  const names = namesText(trial.without, pieces, wording);
  const measured =
    difference === null
      ? text.trialUnmeasured
      : low === null || high === null
        ? text.trialUnpaired(signedPoints(difference, wording.locale))
        : text.trialMeasured(
            signedPoints(difference, wording.locale),
            signedPoints(low, wording.locale),
            signedPoints(high, wording.locale),
            trialPaysText(paysFrom, wording),
          );
  return text.trial(approachName, names) + measured + text.trialWords[trial.word];
}
