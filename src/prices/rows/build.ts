/** Short ways to write catalogue rows. */
import type { Evidence, PlainRates, TrainingOffer } from '../types.ts';

/** A set of token rates in the order providers print them: input, cached input, cache write, output. */
export function rates(
  inputUsdPerMTok: number | null,
  cachedInputUsdPerMTok: number | null,
  cacheWriteUsdPerMTok: number | null,
  outputUsdPerMTok: number | null,
): PlainRates {
  return { inputUsdPerMTok, cachedInputUsdPerMTok, cacheWriteUsdPerMTok, outputUsdPerMTok };
}

/** Half price for work that may wait a day (the usual batch discount). */
export const halfPriceBatch = { multiplier: 0.5 } as const;

/** Rented GPUs of a size nobody states for the model: neither how many it needs nor what they serve is known. */
export const unknownReplica = { gpus: null, tokensPerSecond: null } as const;

/** No price per token: the machine's hours are all that is billed. */
export const noTokenPrice = rates(0, null, null, 0);

/** Training billed per token. `terms` holds what differs from "no minimum found, validation rule not stated". */
export function perToken(
  id: string,
  label: string,
  usdPerMTok: number | null,
  evidence: Evidence,
  terms: Partial<{ minimumUsd: number; validationBilled: boolean; defaultEpochs: number }> = {},
): TrainingOffer {
  return {
    id,
    label,
    usdPerMTok,
    minimumUsd: null,
    validationBilled: null,
    defaultEpochs: null,
    ...terms,
    ...evidence,
  };
}
