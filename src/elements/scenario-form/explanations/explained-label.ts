/** The label of a field that opens an explanation, and the state of the form on which the explanation depends. */
import type { Approach, Lever, Scenario } from '../../../core/types.ts';
import type { ExplainedField } from '../../../i18n/explained-fields.ts';

/** The label of a field that opens an explanation. */
export interface ExplainedLabel {
  /** Distinguishes this label from the others, also after approaches have moved. */
  readonly key: string;
  readonly field: ExplainedField;
  readonly label: string;
  /** The path of the field. */
  readonly path: string;
  /** The paths of the values that the field shows. Empty if it shows no value of the scenario. */
  readonly levers: readonly Lever[];
}

/** The state of the form that an explanation depends on. */
export interface ExplainedForm {
  readonly scenario: Scenario;
  /** Id of the candidate approach. */
  readonly candidate: string;
  /** The approaches in order. Each has a label that is not empty. */
  readonly approaches: readonly { readonly approach: Approach }[];
  /** Ids of the approaches whose token counts are estimates. */
  readonly estimated: ReadonlySet<string>;
  /** Whether the field is in a section of the form that is closed. A fold inside an open section does not count. */
  readonly isInClosedSection?: boolean;
}
