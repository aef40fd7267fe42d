/**
 * Changes a training or a deployment to another offer. Price, method and speed are taken from the new offer. The size of the job
 * and the load, which the user knows, stay.
 */

import { isBelief, tidy } from '../core/scenario/amount.ts';
import { scaled } from '../core/scenario/amount-edits.ts';
import { startValueAt } from '../core/scenario/field-lookup.ts';
import type { Amount, Hosting, HourTraining, TokenTraining, Training } from '../core/types.ts';
import type { HostingOffer, TrainingOffer } from './types.ts';

/**
 * Epochs to keep when the offer changes: those that the user chose, or any if the new offer states none. `undefined` = use
 * the new offer's epochs.
 */
export function keptEpochs(
  own: Training | undefined,
  previous: TrainingOffer | undefined,
  offer: TrainingOffer | undefined,
): number | undefined {
  if (!own || !('epochs' in own)) return undefined;
  const untouched =
    previous && own.epochs === (previous.defaultEpochs ?? startValueAt('approaches[].training.epochs'));
  return untouched && offer?.defaultEpochs !== null ? undefined : own.epochs;
}

/**
 * A training changed from the offer `previous` (if it is known) to the offer `offer`. `listed` has the figures of `offer` for the
 * same tokens and the kept epochs. Tokens, runs, validation, and every figure that `offer` does not state stay. Machine hours are
 * converted to the speed of `offer`; if a speed is unknown, they stay.
 */
export function movedTraining(
  own: Training | undefined,
  listed: Training | undefined,
  previous: TrainingOffer | undefined,
  offer: TrainingOffer | undefined,
): Training | undefined {
  if (!own || !listed) return listed;
  if ('tokens' in listed) return perToken(own, listed, previous, offer);
  if ('tokens' in own) return { ...listed, runs: own.runs };
  const pace = ratio(speedOf(previous), speedOf(offer));
  const machines =
    previous && 'machines' in previous && previous.machines === own.machines ? listed.machines : own.machines;
  return { ...listed, hours: scaledTidy(own.hours, pace ?? 1), machines, runs: own.runs };
}

function perToken(
  own: Training,
  listed: TokenTraining,
  previous: TrainingOffer | undefined,
  offer: TrainingOffer | undefined,
): TokenTraining {
  if ('hours' in own) return { ...listed, tokens: tokensIn(own, previous, listed.epochs), runs: own.runs };
  const { tokens, runs, validationTokens, evaluations } = own;
  const stated = offer && 'usdPerMTok' in offer ? offer : null;
  return {
    ...listed,
    tokens,
    runs,
    validationTokens,
    evaluations,
    minimumUsd: stated?.minimumUsd === null ? own.minimumUsd : listed.minimumUsd,
    validationBilled: stated?.validationBilled === null ? own.validationBilled : listed.validationBilled,
  };
}

/** Tokens of one epoch that correspond to the machine hours; `null` if the speed is unknown. */
function tokensIn({ hours }: HourTraining, previous: TrainingOffer | undefined, epochs: number): Amount {
  const speed = speedOf(previous);
  return speed === null || epochs === 0 ? null : scaledTidy(hours, (speed * 3600) / epochs);
}

function speedOf(offer: TrainingOffer | undefined): number | null {
  return offer && 'tokensPerSecond' in offer ? offer.tokensPerSecond : null;
}

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
 * A deployment changed from one offer to another. Hours and tenants stay. A deployment has either a number of machines, or as
 * many as the load needs (utilisation, peak factor, input tokens per second). If the user changed between these two kinds (or the
 * previous offer is unknown), the user's kind stays; otherwise the kind of the new offer applies. The user's figures of a kind
 * that applies stay. Tokens per second and machines per replica are those of the new offer, if it states them.
 */
export function movedHosting(
  own: Hosting | undefined,
  listed: Hosting | undefined,
  previous: HostingOffer | undefined,
): Hosting | undefined {
  if (!own || !listed) return listed;
  const { usdPerHour, source, asOf } = listed;
  const { hoursPerMonth, sharedBy } = own;
  const common = { usdPerHour, hoursPerMonth, sharedBy, source, asOf };
  const asOffered = previous && 'machines' in own === (previous.tokensPerSecond === undefined);
  if ('machines' in own) {
    return 'machines' in listed || !asOffered
      ? { ...common, machines: own.machines }
      : { ...listed, hoursPerMonth, sharedBy };
  }
  const { utilisation, peakFactor, inputTokensPerSecond } = own;
  const load = {
    utilisation,
    peakFactor,
    ...(inputTokensPerSecond !== undefined && { inputTokensPerSecond }),
  };
  if ('machines' in listed) {
    return asOffered
      ? { ...listed, hoursPerMonth, sharedBy }
      : { ...common, tokensPerSecond: own.tokensPerSecond, ...sizeOf(own), ...load };
  }
  return { ...common, tokensPerSecond: listed.tokensPerSecond, ...sizeOf(listed), ...load };
}

/** The machines per replica of a deployment that follows the load, as a field; no field if the deployment does not state them. */
function sizeOf({ machinesPerReplica }: Extract<Hosting, { tokensPerSecond: Amount }>) {
  return machinesPerReplica === undefined ? {} : { machinesPerReplica };
}

/** A training with the catalogue's present prices, otherwise unchanged. */
export function repricedTraining(own: Training, listed: Training): Training {
  const { source, asOf } = listed;
  if ('tokens' in own && 'tokens' in listed) {
    const { usdPerMTok, minimumUsd } = listed;
    return usdPerMTok === null ? own : { ...own, usdPerMTok, minimumUsd, source, asOf };
  }
  if ('hours' in own && 'hours' in listed) return { ...own, usdPerHour: listed.usdPerHour, source, asOf };
  return own;
}

/** A deployment with the catalogue's present price, otherwise unchanged; if no price is listed, its own price stays. */
export function repricedHosting(own: Hosting, { usdPerHour, source, asOf }: Hosting): Hosting {
  return usdPerHour === null ? own : { ...own, usdPerHour, source, asOf };
}
