/** Tells an approach that is still to be chosen from one whose prices are unknown. */
import type { Approach } from '../../../core/types.ts';

/** Whether an approach has no model and no price. */
export const lacksModel = ({ model, rates }: Approach): boolean =>
  model === undefined && rates.inputUsdPerMTok === null && rates.outputUsdPerMTok === null;
