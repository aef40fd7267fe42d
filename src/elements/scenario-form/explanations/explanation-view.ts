/** The explanation of a field, below it: what it is and why it matters. */
import { css, html, type TemplateResult } from 'lit';
import type { Scenario } from '../../../core/types.ts';
import { glossary } from '../../../i18n/en/glossary.ts';
import type { ExplainedField } from '../../../i18n/explained-fields.ts';
import type { FieldNames } from '../../../i18n/field-names.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { size, space, weight } from '../../common/styles/tokens.ts';

/** A field to explain. */
export interface ExplainedSubject {
  /** Distinguishes it from the other fields, also after approaches have moved. */
  readonly key: string;
  readonly field: ExplainedField;
  /** Its label. */
  readonly label: string;
  readonly scenario: Scenario;
}

/** The messages that explanations need. Those of the glossary are registered for other languages only. */
export type ExplanationMessages = Pick<Messages, 'fields'> & Partial<Pick<Messages, 'glossary'>>;

/** The explanation of a field. `messages` may lack the explanations, which are then in English. */
export function explanation(
  { field, label }: ExplainedSubject,
  messages: ExplanationMessages,
): TemplateResult {
  const text: Messages['glossary'] = messages.glossary ?? glossary;
  const { name, means, matters } = text.fields[field];
  const names: Readonly<Record<string, FieldNames>> = messages.fields;
  return html`<div class="explanation" slot="explanation" role="note">
    <p><strong>${name ?? names[field]?.label ?? label}</strong>: ${means}</p>
    <p>${matters}</p>
  </div>`;
}

/** The styles of an explanation. */
export const explanationStyles = css`
  .explanation {
    padding-inline-start: ${space(4)};
    border-inline-start: 2px solid var(--_edge);
    margin-block: ${space(2, 2.5)};
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
    overflow-wrap: anywhere;
  }

  .explanation p {
    margin-block: 0 ${space(1.5)};
  }

  .explanation strong {
    color: var(--_ink);
    font-weight: ${weight.strong};
  }

  /* The explanation of a price is below all prices of its approach. */
  .chips .explanation {
    order: 1;
    flex-basis: 100%;
    margin-block: 0;
    font-size: inherit;
  }
`;
