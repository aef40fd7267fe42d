/** English messages about a training file, one per code. The core contains them. */
import { type TrainingCode, trainingMessages } from '../../core/training/messages.ts';

/** Code of a problem → its message, made from the problem's `params`. */
export const training: Readonly<
  Record<TrainingCode, (params: Readonly<Record<string, string | number>>) => string>
> = trainingMessages;
