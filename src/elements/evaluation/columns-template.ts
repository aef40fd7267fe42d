/** The form in which the user says what each column of a table is. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ColumnMapping } from '../../files/evaluation/read-types.ts';
import { asList, punctuationOf } from '../../i18n/punctuation.ts';
import type { ReadFile } from './evaluation-controller.ts';
import type { EvaluationText, EvaluationWording } from './wording.ts';

type Role = keyof EvaluationText['roles'];

const roles: readonly Role[] = [
  'input',
  'actual',
  'expected',
  'id',
  'approach',
  'grade',
  'latencyMs',
  'inputTokens',
  'outputTokens',
];

/** The value of the option for a table in which each approach has its own column of answers. With the null character, it differs from every column name. */
const severalColumns = '\u0000several';

/** The selects, filled with the guessed columns. `read` is called with the choice. */
export function columnsTemplate(
  { file, summary }: ReadFile,
  { text, locale }: EvaluationWording,
  read: (mapping: ColumnMapping) => void,
): TemplateResult {
  const { columns, mapping } = summary;
  const { actual } = mapping;
  const answerColumns = typeof actual === 'string' || actual == null ? null : actual;
  const submit = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const chosen = new FormData(form);
    read(
      Object.fromEntries(
        roles.map((role) => {
          const column = String(chosen.get(role) ?? '');
          return [role, column === severalColumns ? answerColumns : column === '' ? null : column];
        }),
      ) as ColumnMapping,
    );
  };
  return html`<form class="columns" part="columns" @submit=${submit}>
    <h3>${text.columns(file.name)}</h3>
    <p class="note muted">${text.columnsWhy}</p>
    <div class="roles">
      ${roles.map(
        (role) => html`<label>
          <span class="muted">${text.roles[role]}</span>
          <span class="select"><select name=${role}>
            <option value="">${text.noColumn}</option>
            ${role === 'actual' && answerColumns ? html`<option value=${severalColumns} selected>${text.severalAnswers}${punctuationOf(locale).colon}${asList(answerColumns, locale)}</option>` : nothing}
            ${columns.map((column) => html`<option value=${column} ?selected=${mapping[role] === column}>${column}</option>`)}
          </select></span>
        </label>`,
      )}
    </div>
    <p><button type="submit" class="action primary">${text.readColumns}</button></p>
  </form>`;
}
