/** The current scenario with the reason for its last change. */
import type { Scenario } from '../../../core/types.ts';

/**
 * A scenario and the reason why it is shown:
 * - `given`: the page or a link set it. The history of edits starts here.
 * - `edit`: the user changed inputs, or used undo or redo.
 * - `correction`: token counts of the previous scenario became more exact. This is not a separate step of Undo.
 * - `replacement`: another calculation has replaced the previous one. Undo restores the previous one.
 *
 * Each change is a new object, even for the same scenario.
 */
export interface ScenarioChange {
  readonly kind: 'given' | 'edit' | 'correction' | 'replacement';
  readonly scenario: Scenario;
}

/** The ids of an added approach and of the approach from which it takes its prompt. */
export interface SharedPrompt {
  /** The approach that has the prompt. */
  readonly of: string;
  /** The added approach, which takes this prompt. */
  readonly added: string;
}

/** The reasons with which a part of the calculator can change the scenario. */
export type PartChangeKind = Extract<ScenarioChange['kind'], 'edit' | 'replacement'>;
