/** Puts the tokens of a training file into a scenario, or says why this is not possible. */
import { sameAmount } from '../../core/scenario/amount-edits.ts';
import { withApproach } from '../../core/scenario/edits.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import { type BilledReport, billedTokensAt, epochsAt } from '../../core/training/costs.ts';
import { tokensPerHour } from '../../core/training/speed.ts';
import type { Approach, Result, Scenario, TokenTraining } from '../../core/types.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { offersUsed } from '../../prices/lookup.ts';
import { trainedIndex } from '../common/scenario/trained-index.ts';

/** The part of a report that is used. */
interface UsedReport extends BilledReport {
  readonly validation: Pick<BilledReport, 'billedTokensPerEpoch'> | null;
}

/** The figures of a file that are put into a scenario. */
export interface MeasuredTraining {
  readonly tokensPerEpoch: number;
  readonly epochs: number;
  /** `null` = no validation file was read. The scenario then keeps its own number of validation tokens. */
  readonly validationTokens: number | null;
}

/**
 * Why the figures cannot be put into a scenario. `no-approach`: no approach is trained. `no-training`: neither the scenario nor
 * the catalogue has a price of the training. `unknown-speed`: training is billed by the hour, and the tokens per second are
 * unknown. `same`: the scenario already has these figures.
 */
type UseObstacle = 'no-approach' | 'no-training' | 'unknown-speed' | 'same';

/** The scenario with the figures, or the obstacle. `approach` is the trained approach as it was before the change. */
export type UseOffer =
  | {
      readonly kind: 'offer';
      readonly scenario: Scenario;
      readonly approach: Approach;
      readonly index: number;
    }
  | { readonly kind: 'obstacle'; readonly obstacle: UseObstacle; readonly approach: Approach | null };

/**
 * The scenario in which the approach is trained on the file. Only tokens, epochs and validation tokens change, or only the hours if
 * training is billed by the hour; no price changes.
 */
export function withMeasuredTraining(
  scenario: Scenario,
  candidate: string,
  measured: MeasuredTraining,
  prices: Pick<PriceCatalog, 'approachFor' | 'findModel'>,
): UseOffer {
  const index = trainedIndex(scenario, candidate);
  const approach = scenario.approaches[index];
  if (!approach) return { kind: 'obstacle', obstacle: 'no-approach', approach: null };
  const training = trainingOf(approach, measured, prices);
  if (typeof training === 'string') return { kind: 'obstacle', obstacle: training, approach };
  const changedScenario = withApproach(scenario, index, { ...approach, training });
  return { kind: 'offer', scenario: changedScenario, approach, index };
}

/** The offer to use the figures of a file; `null` without a scenario. */
export function offerOf(
  report: UsedReport,
  scenario: Scenario | null,
  candidate: string,
  prices: Pick<PriceCatalog, 'approachFor' | 'findModel'>,
): UseOffer | null {
  if (!scenario) return null;
  const { model = '' } = scenario.approaches[trainedIndex(scenario, candidate)] ?? {};
  const epochs = epochsAt(report, model);
  const tokensPerEpoch = billedTokensAt(report, prices.findModel(model)?.provider);
  const validationTokens = report.validation?.billedTokensPerEpoch ?? null;
  return withMeasuredTraining(scenario, candidate, { tokensPerEpoch, epochs, validationTokens }, prices);
}

/** The training of an approach with the measured figures, or the obstacle. */
function trainingOf(
  approach: Approach,
  { tokensPerEpoch, epochs, validationTokens }: MeasuredTraining,
  prices: Pick<PriceCatalog, 'approachFor' | 'findModel'>,
): Approach['training'] | UseObstacle {
  const { training } = approach;
  if (training && 'hours' in training) {
    const { training: offer } = offersUsed(approach, prices);
    const speed = offer && 'tokensPerSecond' in offer ? offer.tokensPerSecond : null;
    if (!speed) return 'unknown-speed';
    const hours = (tokensPerEpoch * epochs) / tokensPerHour(speed);
    return sameAmount(training.hours, hours) ? 'same' : { ...training, hours };
  }
  const pricedTraining = training ?? listedTraining(approach, { tokens: tokensPerEpoch, epochs }, prices);
  if (!pricedTraining) return 'no-training';
  const measuredTraining: TokenTraining = {
    ...pricedTraining,
    tokens: tokensPerEpoch,
    epochs,
    validationTokens: validationTokens ?? pricedTraining.validationTokens,
  };
  const isSame =
    training !== undefined &&
    sameAmount(training.tokens, tokensPerEpoch) &&
    training.epochs === epochs &&
    training.validationTokens === measuredTraining.validationTokens;
  return isSame ? 'same' : measuredTraining;
}

/** The catalogue's training for an approach without training; `null` if it is not listed or not billed by the token. */
function listedTraining(
  { model, technique }: Approach,
  size: { readonly tokens: number; readonly epochs: number },
  { approachFor }: Pick<PriceCatalog, 'approachFor'>,
): TokenTraining | null {
  if (model === undefined || !isTuned(technique)) return null;
  const listed = approachFor(model, { tuned: true, ...size })?.training;
  return listed && 'tokens' in listed ? listed : null;
}

/** Dollars of the training of one approach, without other set-up costs; `null` = unknown, or there is no training. */
export function trainingUsdOf({ approaches }: Result, index: number): number | null {
  const lines = approaches[index]?.setup.lines ?? [];
  return lines.find(({ path }) => path === 'training')?.usd ?? null;
}
