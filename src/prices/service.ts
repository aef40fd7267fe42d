/** The state of models on a day: current, ending soon, ended, or not served yet. */
import type { IsoDate } from '../core/types.ts';
import { ageInDays } from './stale.ts';
import type { CatalogModel } from './types.ts';

/** The number of days before the end of a model in which its state is `ending`. */
export const ENDING_WITHIN_DAYS = 60;

/** Whether a model can be used on a day. `until` = the first day on which it cannot; `null` = no end is known. */
export interface ServiceState {
  readonly state: 'coming' | 'current' | 'ending' | 'ended';
  readonly until: IsoDate | null;
}

/**
 * The state of the base model on a day or, with `tunable`, the state of the tuned model. A tuned model ends when it is no longer
 * trained or no longer served, whichever is first. `null` = the model has no such offer.
 */
export function serviceOn(
  { base, tuned }: CatalogModel,
  on: IsoDate,
  tunable: boolean,
  endingWithinDays: number = ENDING_WITHIN_DAYS,
): ServiceState | null {
  const offer = tunable ? tuned : base;
  if (offer === null) return null;
  const ends = [offer.availableUntil, tunable ? tuned?.trainableUntil : undefined];
  const until = ends.filter((end) => end !== undefined).sort()[0] ?? null;
  return serviceBetween(offer.availableFrom, until, on, endingWithinDays);
}

/** Whether a model can be used on a day, also if it ends soon: the base model or, with `tunable`, the tuned model. */
export function isServedOn(model: CatalogModel, on: IsoDate, tunable: boolean): boolean {
  const state = serviceOn(model, on, tunable)?.state;
  return state === 'current' || state === 'ending';
}

/** The state, on day `on`, of a model that is served from `from` until the day before `until`. `undefined` and `null`: the date is unknown. */
export function serviceBetween(
  from: IsoDate | undefined,
  until: IsoDate | null,
  on: IsoDate,
  endingWithinDays: number = ENDING_WITHIN_DAYS,
): ServiceState {
  if (until !== null && until <= on) return { state: 'ended', until };
  if (from !== undefined && on < from) return { state: 'coming', until };
  const days = ageInDays(on, until ?? on) ?? 0;
  return { state: until !== null && days <= endingWithinDays ? 'ending' : 'current', until };
}
