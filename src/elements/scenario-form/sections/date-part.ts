/** The field for a date of the scenario. It knows no section. */
import { html, type TemplateResult } from 'lit';
import { withField } from '../../../core/scenario/scenario.ts';
import type { IsoDate } from '../../../core/types.ts';
import type { FieldEditEvent } from '../fields/field-edit-event.ts';
import type { FormView } from '../form-view.ts';

export interface DateOptions {
  readonly label: string;
  readonly longLabel?: string;
  readonly value: IsoDate | undefined;
  readonly optional?: boolean;
  readonly was?: IsoDate | undefined;
  /** Behind the label. */
  readonly end?: TemplateResult;
}

/** The field for the date at `path`. */
export function dateField(view: FormView, path: string, options: DateOptions): TemplateResult {
  const take = (event: FieldEditEvent<IsoDate | undefined>): void => {
    const refusal = view.change((scenario) => withField(scenario, path, event.value));
    if (refusal !== null) event.refuse(refusal);
  };
  return html`<ft-date-field
    data-path=${path}
    .label=${options.label}
    .longLabel=${options.longLabel ?? ''}
    .value=${options.value}
    .words=${view.words}
    .optional=${options.optional ?? false}
    .was=${options.was}
    @ft-field-edit=${take}
  >${options.end ?? ''}</ft-date-field>`;
}
