/** The function that finds the remarks with the mark †. It is loaded late, so that `define.js` is smaller. */
import { retriable } from '../../../tokenizers/retriable.ts';

type AssumptionOf = typeof import('./assumption.ts').assumptionOf;

const load = retriable(() => import('./assumption.ts'));

let loaded: AssumptionOf | null = null;

/** `assumptionOf`, or `null` until it is loaded. */
export const assumptionIfLoaded = (): AssumptionOf | null => loaded;

/** Loads `assumptionOf`. Rejects if its file cannot be loaded; the next call tries again. */
export async function loadAssumption(): Promise<AssumptionOf> {
  loaded ??= (await load()).assumptionOf;
  return loaded;
}
