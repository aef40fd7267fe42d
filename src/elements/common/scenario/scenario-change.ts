/** The present scenario together with the reason for the change to it. */
import type { Scenario } from '../../../core/types.ts';

/**
 * A scenario and the reason why it is shown:
 * - `given`: a host or a link set it; the history of edits starts here;
 * - `edit`: the user changed inputs, or moved among earlier changes;
 * - `correction`: the previous scenario with better token counts; not a separate step;
 * - `replacement`: another calculation has replaced the previous one, to which Undo returns.
 *
 * Each change is a new value, even for the same scenario.
 */
export interface ScenarioChange {
  readonly kind: 'given' | 'edit' | 'correction' | 'replacement';
  readonly scenario: Scenario;
}

/** An added approach whose prompt is that of another approach. Both are ids. */
export interface SharedPrompt {
  readonly of: string;
  readonly added: string;
}

/** The reasons that a part of the calculator can have. */
export type PartChangeKind = Extract<ScenarioChange['kind'], 'edit' | 'replacement'>;
