/** Whether the user still has to choose the model of an approach. An approach whose chosen model has no known price is another case. */
import type { Approach } from '../../../core/types.ts';

/** Whether an approach has no model and no price. */
export const lacksModel = ({ model, rates }: Approach): boolean =>
  model === undefined && rates.inputUsdPerMTok === null && rates.outputUsdPerMTok === null;
