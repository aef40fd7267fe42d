/**
 * How a training or a deployment changes with another offer: the offer brings its price, its method and its speed, and
 * what a person knows of the job and the load stays.
 */

import { isBelief, tidy } from '../core/scenario/amount.ts';
import { startAt } from '../core/scenario/field-lookup.ts';
import type { Amount, Hosting, HourTraining, TokenTraining, Training } from '../core/types.ts';
import type { HostingOffer, TrainingOffer } from './index.ts';

/**
 * Epochs that go along to an offer: those a person chose, and any where the offer states none. `undefined` = the
 * offer's own.
 */
export function keptEpochs(
  own: Training | undefined,
  former: TrainingOffer | undefined,
  offer: TrainingOffer | undefined,
): number | undefined {
  if (!own || !('epochs' in own)) return undefined;
  const untouched =
    former && own.epochs === (former.defaultEpochs ?? startAt('approaches[].training.epochs'));
  return untouched && offer?.defaultEpochs !== null ? undefined : own.epochs;
}

/**
 * A training moved from the offer it was on (`former`, where that is known) to another, whose figures are `listed`,
 * for these tokens and the epochs that go along.
 * Kept: tokens, runs, validation, and what the offer does not state. Machine hours are
 * those of the same tokens at the speed of the offer; the same hours where a speed is not known.
 */
export function movedTraining(
  own: Training | undefined,
  listed: Training | undefined,
  former: TrainingOffer | undefined,
  offer: TrainingOffer | undefined,
): Training | undefined {
  if (!own || !listed) return listed;
  if ('tokens' in listed) return perToken(own, listed, former, offer);
  if ('tokens' in own) return { ...listed, runs: own.runs };
  const pace = ratio(speedOf(former), speedOf(offer));
  const machines =
    former && 'machines' in former && former.machines === own.machines ? listed.machines : own.machines;
  return { ...listed, hours: scaled(own.hours, pace ?? 1), machines, runs: own.runs };
}

function perToken(
  own: Training,
  listed: TokenTraining,
  former: TrainingOffer | undefined,
  offer: TrainingOffer | undefined,
): TokenTraining {
  if ('hours' in own) return { ...listed, tokens: tokensIn(own, former, listed.epochs), runs: own.runs };
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

/** Tokens of one epoch that so many machine hours were; `null` where the speed is not known. */
function tokensIn({ hours }: HourTraining, former: TrainingOffer | undefined, epochs: number): Amount {
  const speed = speedOf(former);
  return speed === null || epochs === 0 ? null : scaled(hours, (speed * 3600) / epochs);
}

function speedOf(offer: TrainingOffer | undefined): number | null {
  return offer && 'tokensPerSecond' in offer ? offer.tokensPerSecond : null;
}

function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a / b;
}

function scaled(amount: Amount, factor: number): Amount {
  if (amount === null || factor === 1) return amount;
  if (!isBelief(amount)) return tidy(amount * factor);
  const { p10, p50, p90 } = amount;
  return { ...amount, p10: tidy(p10 * factor), p50: tidy(p50 * factor), p90: tidy(p90 * factor) };
}

/**
 * A deployment moved from one offer to another. Kept: hours, tenants, and how the load is met: a person's own number of
 * machines, or the utilisation and the peaks. The offer decides between the two only where the former one did.
 */
export function movedHosting(
  own: Hosting | undefined,
  listed: Hosting | undefined,
  former: HostingOffer | undefined,
): Hosting | undefined {
  if (!own || !listed) return listed;
  const { usdPerHour, source, asOf } = listed;
  const { hoursPerMonth, sharedBy } = own;
  const common = { usdPerHour, hoursPerMonth, sharedBy, source, asOf };
  const asOffered = former && 'machines' in own === (former.tokensPerSecond === undefined);
  if ('machines' in own) {
    return 'machines' in listed || !asOffered
      ? { ...common, machines: own.machines }
      : { ...listed, hoursPerMonth, sharedBy };
  }
  const { utilisation, peakFactor } = own;
  if ('machines' in listed) {
    return asOffered
      ? { ...listed, hoursPerMonth, sharedBy }
      : { ...common, tokensPerSecond: own.tokensPerSecond, utilisation, peakFactor };
  }
  return { ...common, tokensPerSecond: listed.tokensPerSecond, utilisation, peakFactor };
}

/** A training at the prices of another day, and nothing else. */
export function repricedTraining(own: Training, listed: Training): Training {
  const { source, asOf } = listed;
  if ('tokens' in own && 'tokens' in listed) {
    const { usdPerMTok, minimumUsd } = listed;
    return usdPerMTok === null ? own : { ...own, usdPerMTok, minimumUsd, source, asOf };
  }
  if ('hours' in own && 'hours' in listed) return { ...own, usdPerHour: listed.usdPerHour, source, asOf };
  return own;
}

/** A deployment at the price of another day, and nothing else; its own where none is listed. */
export function repricedHosting(own: Hosting, { usdPerHour, source, asOf }: Hosting): Hosting {
  return usdPerHour === null ? own : { ...own, usdPerHour, source, asOf };
}
