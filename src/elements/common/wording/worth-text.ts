/**
 * What tuning is worth where the candidate has another model than the baseline: the saving split into the part of the
 * model and that of the tuning, in sentences, and the edit that shows the line between the two. Load it with `import()`.
 */
import { isKnown } from '../../../core/cost/verdict.ts';
import { bestGuess, sameAmount } from '../../../core/scenario/amount.ts';
import { maxApproaches, withAddedApproach } from '../../../core/scenario/edits.ts';
import type { Scenario, Verdict } from '../../../core/types.ts';
import { examples } from '../../../i18n/en/examples.ts';
import { worth as english } from '../../../i18n/en/worth.ts';
import { formatDuration, formatPercent, formatUsdExact } from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { type Pieces, paragraph } from '../../../i18n/pieces.ts';
import type { RankingPrices } from '../../../prices/ranking.ts';
import { type TuningWorth, tuningWorth } from '../../../prices/tuning-worth.ts';
import { modelName, type VerdictView, withEstimateMark } from './names.ts';

/** The words on screen, and the edit that adds the fair third line. */
export interface Worth {
  readonly text: Pieces;
  /** What the text assumes; `''` if nothing. */
  readonly assumed: string;
  /** Adds the line to the scenario; `null` where it is there, cannot be made or has no room. */
  readonly addition: {
    readonly label: string;
    readonly scenario: () => Scenario | null;
  } | null;
}

/** The messages of a verdict. A registered language has those of the split too; of English they are imported here. */
export type WorthMessages = Pick<Messages, 'verdict'> & Partial<Pick<Messages, 'worth' | 'examples'>>;

/** `null` where there is nothing to split, or the verdict itself asks for a figure. */
export function worthOf(
  view: VerdictView,
  prices: RankingPrices,
  { worth = english, examples: names = examples }: WorthMessages,
): Worth | null {
  const { result, pair, locale } = view;
  const { candidate, baseline, comparison } = pair;
  if (!candidate || !isKnown(comparison?.verdict)) return null;
  const found = tuningWorth(result, candidate.id, prices);
  if (found === null) return null;
  const line = found.kind === 'unlisted' ? candidate.approach : found.line.approach;
  const row = line.model === undefined ? null : prices.findModel(line.model);
  const model = row?.name ?? modelName(line, view.modelNames) ?? line.label;
  if (found.kind !== 'split') return { text: [worth[found.kind](model)], assumed: '', addition: null };
  const parts = splitText(found, view, worth);
  if (!parts) return null;
  const { approach, isShown } = found.line;
  const share = bestGuess(approach.successRate);
  const isBorrowed = sameAmount(approach.successRate, baseline.approach.successRate);
  return {
    text: paragraph(parts, worth.alone(model, outcomeText(found.verdict, view, worth))),
    assumed:
      isBorrowed && share !== null
        ? worth.assumed(formatPercent(share, locale), belowText(found.savesBelow, locale))
        : '',
    addition:
      isShown || pair.all.length >= maxApproaches
        ? null
        : {
            label: worth.add,
            scenario: () =>
              withAddedApproach(result.scenario, { ...approach, label: names.samePrompt(model) }),
          },
  };
}

type Split = Extract<TuningWorth, { readonly kind: 'split' }>;

/** A success rate rounded down to a tenth of a percent, so that the tuning does save below it; `null` = none. */
function belowText(rate: number | null, locale: string): string | null {
  const tenths = rate === null ? 0 : Math.floor(rate * 1000);
  return tenths > 0 ? formatPercent(tenths / 1000, locale, 1) : null;
}

/** `null` where neither part changes anything. */
function splitText(
  { byModelUsd, byTuningUsd }: Split,
  view: VerdictView,
  worth: Messages['worth'],
): Pieces | null {
  const { model, tuning, decimals } = roundedParts(byModelUsd * 1000, byTuningUsd * 1000);
  const written = (usd: number) =>
    usd === 0
      ? null
      : { saves: usd > 0, usd: withEstimateMark(formatUsdExact(Math.abs(usd), view.locale, decimals), view) };
  return model === 0 && tuning === 0 ? null : worth.split(written(model), written(tuning));
}

/** Most decimals of an amount in a sentence. */
const mostDecimals = 8;

/**
 * Two parts of a sum, rounded so that they add up to the rounded sum: to dollars where both are at least $10, else to as
 * many decimals as show two digits of the smaller one, at least cents. A part below all decimals is 0.
 */
export function roundedParts(
  model: number,
  tuning: number,
): { readonly model: number; readonly tuning: number; readonly decimals: number } {
  const sizes = [model, tuning].map(Math.abs).filter((size) => size > 0);
  const least = Math.min(...sizes);
  const decimals =
    sizes.length === 0 || least >= 10
      ? 0
      : Math.min(mostDecimals, Math.max(2, 1 - Math.floor(Math.log10(least))));
  const round = (usd: number): number => Number(usd.toFixed(decimals));
  const shown = round(model);
  return { model: shown, tuning: round(round(model + tuning) - shown), decimals };
}

/** A payback of more months is no longer written in months. */
const tenYears = 120;

function outcomeText(verdict: Verdict, view: VerdictView, worth: Messages['worth']): string {
  switch (verdict.kind) {
    case 'immediately':
      return worth.atOnce;
    case 'after':
    case 'beyond-horizon':
      return verdict.months > tenYears
        ? worth.afterTenYears
        : worth.paysBackIn(
            withEstimateMark(
              formatDuration(verdict.months, view.locale, { spelled: view.messages.spelled }),
              view,
            ),
          );
    case 'retired-first':
      return worth.tooLate;
    case 'never':
      return verdict.reason === 'no-difference' ? worth.noDifference : worth.never;
    case 'incomplete':
      return '';
  }
}
