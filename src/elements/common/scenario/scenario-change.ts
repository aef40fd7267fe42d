/** Why another scenario is on show: the reason travels with the scenario, so that nobody has to guess it. */
import type { Scenario } from '../../../core/types.ts';

/**
 * A scenario and why it is on show now:
 * - `given`: a host or a link set it; edits start from here and nothing leads back behind it;
 * - `edit`: the user changed inputs, or moved among earlier changes;
 * - `correction`: the former scenario with better token counts; no step of its own;
 * - `replacement`: another calculation took the place of the former one, and Undo leads back to that.
 *
 * Each change is a new value, even for the same scenario.
 */
export interface ScenarioChange {
  readonly kind: 'given' | 'edit' | 'correction' | 'replacement';
  readonly scenario: Scenario;
}

/** The reasons that a part of the calculator can have. */
export type PartChangeKind = Extract<ScenarioChange['kind'], 'edit' | 'replacement'>;
