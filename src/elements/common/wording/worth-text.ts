/**
 * The value of tuning if the candidate's model differs from the baseline's, as sentences. They split the saving into
 * the part of the model and the part of the tuning. The offered edit adds the baseline's prompt on the candidate's
 * untuned model as a further approach. Load this file with `import()`.
 */

import { isKnown, isNeverFor } from '../../../core/cost/verdict.ts';
import { bestGuess } from '../../../core/scenario/amount.ts';
import { sameAmount } from '../../../core/scenario/amount-edits.ts';
import { maxApproaches, withAddedApproach } from '../../../core/scenario/edits.ts';
import { ownSuccess } from '../../../core/scenario/links.ts';
import type { Result, Scenario } from '../../../core/types.ts';
import { rateIn } from '../../../i18n/display-currency.ts';
import { examples } from '../../../i18n/en/examples.ts';
import { worth as english } from '../../../i18n/en/worth.ts';
import { fixedDecimals, formatPercent, money, withEstimateMark } from '../../../i18n/format.ts';
import { decimalsOfMoney } from '../../../i18n/format-quantity.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { type Pieces, paragraph } from '../../../i18n/pieces.ts';
import { modelRow } from '../../../prices/model-row.ts';
import type { RankingPrices } from '../../../prices/ranking.ts';
import { type TuningWorth, tuningWorth } from '../../../prices/tuning-worth.ts';
import { pairOf } from '../scenario/reading.ts';
import { modelName, roundTo, type VerdictView } from './names.ts';
import { paysAtOtherTraffic } from './other-traffic.ts';
import { assumption, modelOf, onDay, withinDuration } from './sentence-figures.ts';
import { endOf, verdicts } from './verdict-claims.ts';
import { type Facts, factsOf, writtenPayback } from './verdict-facts.ts';

/** The text, and the edit that adds the approach with the candidate's model and without tuning. */
export interface Worth {
  readonly text: Pieces;
  /** The assumption of the text. `''` if there is none. */
  readonly assumed: string;
  /** The edit and its label. `null` if the approach exists already, if it cannot be made, or if there are too many approaches. */
  readonly addition: {
    readonly label: string;
    readonly scenario: () => Scenario | null;
  } | null;
}

/**
 * The messages of a verdict. A registered language also has the messages of this text. Otherwise the English ones are used, which this
 * file imports.
 */
export type WorthMessages = Pick<Messages, 'verdict'> & Partial<Pick<Messages, 'worth' | 'examples'>>;

/**
 * The text for a candidate. `null` if there is nothing to split, or if the verdict itself asks for a figure. `before`: see `beforeWorth` of
 * `VerdictWording`.
 */
export function worthOf(
  view: VerdictView,
  prices: RankingPrices,
  { worth = english, examples: names = examples }: WorthMessages,
  before = '',
): Worth | null {
  const { result, pair, locale } = view;
  const { candidate, baseline, comparison } = pair;
  const piecesBefore = before ? [before] : [];
  if (!candidate || !isKnown(comparison?.verdict)) return null;
  const tuningValue = tuningWorth(result, candidate.id, prices);
  if (tuningValue === null) return null;
  const namedApproach = tuningValue.kind === 'unlisted' ? candidate.approach : tuningValue.line.approach;
  const row = modelRow(namedApproach, prices);
  const model = row?.name ?? modelName(namedApproach, view.modelNames) ?? namedApproach.label;
  if (tuningValue.kind !== 'split') {
    const savingText =
      tuningValue.kind === 'unlisted' ? tunedPriceText(tuningValue, model, view, prices, worth) : [];
    const rate = bestGuess(ownSuccess(baseline.approach, result.scenario.approaches));
    return {
      text:
        savingText.length > 0
          ? paragraph([worth.noPrice(model)], piecesBefore, savingText)
          : [worth[tuningValue.kind](model)],
      assumed: savingText.length > 0 && rate !== null ? worth.assumed(formatPercent(rate, locale), null) : '',
      addition: null,
    };
  }
  const splitTexts = splitText(tuningValue, model, view, prices, worth);
  if (!splitTexts) return null;
  const { approach, isShown } = tuningValue.line;
  const { approaches } = result.scenario;
  const success = ownSuccess(approach, approaches);
  const successRate = bestGuess(success);
  const hasSuccessOfBaseline =
    sameAmount(success, ownSuccess(baseline.approach, approaches)) &&
    approach.maxAttempts === baseline.approach.maxAttempts &&
    sameAmount(approach.successDropPerMonth, baseline.approach.successDropPerMonth);
  return {
    text: paragraph(piecesBefore, ...splitTexts),
    assumed:
      hasSuccessOfBaseline && successRate !== null
        ? worth.assumed(formatPercent(successRate, locale), belowText(tuningValue.savesBelow, locale))
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

/**
 * Two amounts, and a text that says whether and when the tuning alone pays back. The text leaves out “at this traffic”: “never at this
 * traffic” and “never” count as the same payback. The text is in an object with an empty `note`, because the mark is then added to the
 * whole text, as to a key figure.
 */
type Parts = readonly [string, string, { readonly value: string; readonly note: string }];

/**
 * The texts that `write` makes of the value of tuning, with † after each amount that another possible value would change, and after the
 * payback of the tuning alone if another value changes it. `null` if a view has no such texts.
 */
function markedParts(
  current: TuningWorth,
  view: VerdictView,
  prices: RankingPrices,
  write: (tuningValue: TuningWorth, each: VerdictView) => Parts | null,
): Parts | null {
  const partsOf = (each: VerdictView): Parts | null => {
    const tuningValue =
      each.result === view.result ? current : tuningWorth(each.result, view.pair.candidate?.id ?? '', prices);
    return tuningValue && write(tuningValue, each);
  };
  return view.mark ? view.mark(partsOf, view) : partsOf(view);
}

/**
 * The saving of the model alone, if the untuned model had the price of the tuned one, and whether the tuning alone then pays back. Empty if
 * the model saves nothing, or if the tuning makes requests more expensive.
 */
function tunedPriceText(
  current: TuningWorth,
  name: string,
  view: VerdictView,
  prices: RankingPrices,
  worth: Messages['worth'],
): Pieces {
  const parts = markedParts(current, view, prices, (tuningValue, each) => {
    if (tuningValue.kind !== 'unlisted' || !tuningValue.atTunedPrice) return null;
    const { locale, approximate } = each;
    const { savedUsd, byModelUsd, tuningAlone } = tuningValue.atTunedPrice;
    const scale = 1000 * rateIn(locale);
    const { model, tuning, decimals } = roundedParts(
      scale * byModelUsd,
      scale * (savedUsd - byModelUsd),
      locale,
    );
    // With another possible value, the tuning may cost more. The text is still written, because its payback is compared with the present one.
    if (each.result === view.result && !(model > 0 && tuning >= 0)) return null;
    const amountText = (usd: number): string =>
      withEstimateMark(money(usd, locale, fixedDecimals(decimals)), { approximate }, usd);
    return [
      amountText(model),
      amountText(model + tuning),
      { value: paybackText(tuningAlone, each, worth), note: '' },
    ];
  });
  if (!parts || current.kind !== 'unlisted' || !current.atTunedPrice) return [];
  const [byModel, byBoth, payback] = parts;
  return paragraph(
    worth.atTunedPrice(name, byModel, byBoth),
    worth.aloneAtThatPrice(outcomeText(current.atTunedPrice.tuningAlone, payback.value, view, worth)),
  );
}

/** A success rate, rounded down to 0.1 %, so that tuning does save below it. `null` if there is none. */
function belowText(rate: number | null, locale: string): string | null {
  const tenths = rate === null ? 0 : Math.floor(rate * 1000);
  return tenths > 0 ? formatPercent(tenths / 1000, locale, 1) : null;
}

/**
 * The saving of 1,000 requests as two parts, and whether and when the tuning alone pays back. `null` if neither part changes the cost.
 */
function splitText(
  current: Split,
  name: string,
  view: VerdictView,
  prices: RankingPrices,
  worth: Messages['worth'],
): readonly Pieces[] | null {
  const scale = 1000 * rateIn(view.locale);
  const roundedIn = ({ byModelUsd, byTuningUsd }: Split) =>
    roundedParts(byModelUsd * scale, byTuningUsd * scale, view.locale);
  const { model, tuning } = roundedIn(current);
  if (model === 0 && tuning === 0) return null;
  const parts = markedParts(current, view, prices, (tuningValue, each) => {
    if (tuningValue.kind !== 'split') return null;
    const rounded = roundedIn(tuningValue);
    const amountText = (usd: number): string =>
      withEstimateMark(money(Math.abs(usd), each.locale, fixedDecimals(rounded.decimals)), each);
    return [
      amountText(rounded.model),
      amountText(rounded.tuning),
      { value: paybackText(tuningValue.tuningAlone, each, worth), note: '' },
    ];
  });
  if (!parts) return null;
  const [modelText, tuningText, payback] = parts;
  const savingText = (usd: number, text: string) => (usd === 0 ? null : { saves: usd > 0, usd: text });
  const modelSaving = savingText(model, modelText);
  return [
    worth.split(
      modelSaving && { ...modelSaving, name, cause: current.modelCause },
      savingText(tuning, tuningText),
    ),
    worth.alone(name, outcomeText(current.tuningAlone, payback.value, view, worth)),
  ];
}

/** Maximum number of decimals of an amount in a sentence. */
const maxDecimals = 8;

/**
 * Two parts of a sum, rounded so that they add up to the rounded sum. If both are at least $10, they are whole
 * dollars. Smaller parts have the decimals of the smaller one. A part that is too small for all decimals is 0.
 */
export function roundedParts(
  model: number,
  tuning: number,
  locale = 'en',
): { readonly model: number; readonly tuning: number; readonly decimals: number } {
  const sizes = [model, tuning].map(Math.abs).filter((size) => size > 0);
  const smallest = Math.min(...sizes);
  const decimals = Math.min(maxDecimals, decimalsOfMoney(smallest, locale));
  const round = (usd: number): number => roundTo(usd, decimals);
  const roundedModel = round(model);
  const roundedTuning = round(model + tuning) - roundedModel;
  return { model: roundedModel, tuning: Number(roundedTuning.toFixed(decimals)), decimals };
}

/**
 * Whether and when the tuning alone pays back, compared in `tuningAlone` with the same prompt on the untuned model. `neverCondition`: “at
 * this traffic” or `''`, written after “never”.
 */
function paybackText(
  tuningAlone: Result,
  view: VerdictView,
  worth: Messages['worth'],
  neverCondition = '',
): string {
  const facts = factsOfAlone(tuningAlone, view);
  if (!facts) return '';
  const { verdict, candidate } = facts;
  if (verdicts.notBeforeEnd.holds(facts)) {
    const [date, model] = endOf(facts);
    return worth.tooLate(model, facts.view.messages.onDate(date));
  }
  const condition = verdict.kind === 'beyond-horizon' ? assumption(facts) : '';
  const months = writtenPayback(verdict);
  if (typeof months === 'number') return worth.paysBackIn(withinDuration(facts, months), condition);
  return {
    atOnce: worth.atOnce,
    overTenYears: worth.afterTenYears(condition),
    tooLate: worth.tooLate(modelOf(facts), onDay(facts, candidate.approach.availableUntil)),
    never: isNeverFor(verdict, 'no-difference') ? worth.noDifference : worth.never(neverCondition),
    unknown: '',
  }[months];
}

/**
 * The text of `paybackText`, with “at this traffic” if the tuning would pay back at other traffic. `marked` is the same text without these
 * words; if it ends with †, so does the returned text.
 */
function outcomeText(
  tuningAlone: Result,
  marked: string,
  view: VerdictView,
  worth: Messages['worth'],
): string {
  const facts = factsOfAlone(tuningAlone, view);
  const condition = facts && paysAtOtherTraffic(facts) ? view.messages.atThisTraffic : '';
  return `${paybackText(tuningAlone, view, worth, condition)}${marked.endsWith('†') ? '†' : ''}`;
}

/** The figures of the candidate and of the same prompt on the untuned model. */
function factsOfAlone(tuningAlone: Result, view: VerdictView): Facts | null {
  const pair = pairOf(tuningAlone, view.pair.candidate?.id ?? '');
  return pair && factsOf({ ...view, result: tuningAlone, pair });
}
