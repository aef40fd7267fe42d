/** The rule that says whether an approach is no longer served. */
import type { ApproachResult } from './result-types.ts';

/** Whether the service of an approach ends before the scenario starts, or on the same day, so that it serves no request. */
export const hasEnded = ({ endsAtMonths }: Pick<ApproachResult, 'endsAtMonths'>): boolean =>
  endsAtMonths !== null && endsAtMonths <= 0;
