/**
 * Changes a training or a deployment to another offer. Price, method and speed are taken from the new offer. The size of the job
 * and the load, which the user knows, stay.
 */

import { isBelief, tidy } from '../core/scenario/amount.ts';
import { scaled } from '../core/scenario/amount-edits.ts';
import { startValueAt } from '../core/scenario/field-lookup.ts';
import { tokensPerHour } from '../core/training/speed.ts';
import type { Amount, Hosting, HourTraining, TokenTraining, Training } from '../core/types.ts';
import type { HostingOffer, TrainingOffer } from './types.ts';

/**
 * Epochs to keep when the offer changes: the epochs that the user chose, or the present epochs if the new offer states none. `undefined` =
 * use the new offer's epochs.
 */
export function keptEpochs(
  present: Training | undefined,
  previous: TrainingOffer | undefined,
  offer: TrainingOffer | undefined,
): number | undefined {
  if (!present || !('epochs' in present)) return undefined;
  const isUntouched =
    previous && present.epochs === (previous.defaultEpochs ?? startValueAt('approaches[].training.epochs'));
  return isUntouched && offer?.defaultEpochs !== null ? undefined : present.epochs;
}

/**
 * The training `present`, changed from the offer `previous` (if it is known) to the offer `offer`. `listed` has the figures of
 * `offer` for the same tokens and the kept epochs. Tokens, runs, validation, and every figure that `offer` does not state stay.
 * Machine hours are converted to the speed of `offer`; if a speed is unknown, the hours stay.
 */
export function movedTraining(
  present: Training | undefined,
  listed: Training | undefined,
  previous: TrainingOffer | undefined,
  offer: TrainingOffer | undefined,
): Training | undefined {
  if (!present || !listed) return listed;
  if ('tokens' in listed) return trainingPerToken(present, listed, previous, offer);
  if ('tokens' in present) return { ...listed, runs: present.runs };
  const speedRatio = ratio(speedOf(previous), speedOf(offer));
  const machines =
    previous && 'machines' in previous && previous.machines === present.machines
      ? listed.machines
      : present.machines;
  return { ...listed, hours: scaledTidy(present.hours, speedRatio ?? 1), machines, runs: present.runs };
}

/** The training changed to an offer that is billed per token. */
function trainingPerToken(
  present: Training,
  listed: TokenTraining,
  previous: TrainingOffer | undefined,
  offer: TrainingOffer | undefined,
): TokenTraining {
  if ('hours' in present)
    return { ...listed, tokens: tokensIn(present, previous, listed.epochs), runs: present.runs };
  const { tokens, runs, validationTokens, evaluations } = present;
  const tokenOffer = offer && 'usdPerMTok' in offer ? offer : null;
  return {
    ...listed,
    tokens,
    runs,
    validationTokens,
    evaluations,
    minimumUsd: tokenOffer?.minimumUsd === null ? present.minimumUsd : listed.minimumUsd,
    validationBilled:
      tokenOffer?.validationBilled === null ? present.validationBilled : listed.validationBilled,
  };
}

/** Tokens of one epoch that correspond to the machine hours; `null` if the speed is unknown. */
function tokensIn({ hours }: HourTraining, previous: TrainingOffer | undefined, epochs: number): Amount {
  const speed = speedOf(previous);
  return speed === null || epochs === 0 ? null : scaledTidy(hours, tokensPerHour(speed) / epochs);
}

/** Training tokens per second of an offer; `null` if unknown. */
function speedOf(offer: TrainingOffer | undefined): number | null {
  return offer && 'tokensPerSecond' in offer ? offer.tokensPerSecond : null;
}

/** `a / b`; `null` if one of them is unknown. */
function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a / b;
}

/** The amount times a factor, rounded to the digits that a field shows. */
function scaledTidy(amount: Amount, factor: number): Amount {
  const exact = scaled(amount, factor);
  if (exact === null || factor === 1) return exact;
  if (!isBelief(exact)) return tidy(exact);
  return { ...exact, p10: tidy(exact.p10), p50: tidy(exact.p50), p90: tidy(exact.p90) };
}

/**
 * The deployment `present`, changed from one offer to another. The hours a month and `sharedBy` stay. A deployment has either a number of
 * machines, or as many as the load needs (utilisation, peak factor, input tokens per second). If the user changed between these two kinds
 * (or the previous offer is unknown), the user's kind stays; otherwise the kind of the new offer applies. The user's figures stay if their
 * kind still applies. Tokens per second and machines per replica are taken from the new offer, if it states them.
 */
export function movedHosting(
  present: Hosting | undefined,
  listed: Hosting | undefined,
  previous: HostingOffer | undefined,
): Hosting | undefined {
  if (!present || !listed) return listed;
  const { usdPerHour, source, asOf } = listed;
  const { hoursPerMonth, sharedBy } = present;
  const common = { usdPerHour, hoursPerMonth, sharedBy, source, asOf };
  const hasKindOfPrevious = previous && 'machines' in present === (previous.tokensPerSecond === undefined);
  if ('machines' in present) {
    return 'machines' in listed || !hasKindOfPrevious
      ? { ...common, machines: present.machines }
      : { ...listed, hoursPerMonth, sharedBy };
  }
  const { utilisation, peakFactor, inputTokensPerSecond } = present;
  const load = {
    utilisation,
    peakFactor,
    ...(inputTokensPerSecond !== undefined && { inputTokensPerSecond }),
  };
  if ('machines' in listed) {
    return hasKindOfPrevious
      ? { ...listed, hoursPerMonth, sharedBy }
      : { ...common, tokensPerSecond: present.tokensPerSecond, ...sizeOf(present), ...load };
  }
  return { ...common, tokensPerSecond: listed.tokensPerSecond, ...sizeOf(listed), ...load };
}

/** The machines per replica of a deployment that follows the load, as a field; no field if the deployment does not state them. */
function sizeOf({ machinesPerReplica }: Extract<Hosting, { tokensPerSecond: Amount }>) {
  return machinesPerReplica === undefined ? {} : { machinesPerReplica };
}

/** A training with the catalogue's present prices, otherwise unchanged. */
export function repricedTraining(present: Training, listed: Training): Training {
  const { source, asOf } = listed;
  if ('tokens' in present && 'tokens' in listed) {
    const { usdPerMTok, minimumUsd } = listed;
    return usdPerMTok === null ? present : { ...present, usdPerMTok, minimumUsd, source, asOf };
  }
  if ('hours' in present && 'hours' in listed)
    return { ...present, usdPerHour: listed.usdPerHour, source, asOf };
  return present;
}

/** A deployment with the catalogue's present price, otherwise unchanged. If the catalogue has no price, the deployment keeps its price. */
export function repricedHosting(present: Hosting, { usdPerHour, source, asOf }: Hosting): Hosting {
  return usdPerHour === null ? present : { ...present, usdPerHour, source, asOf };
}
