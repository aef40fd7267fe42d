/** The convention of each source: whether its input includes cached tokens, how that is known, and the menu that changes it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Profile, UsageConvention, UsageSourceId } from '../../core/index.ts';
import { usageSources } from '../../core/index.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import { becauseText, proofText } from './convention-text.ts';
import type { UsageWording } from './wording.ts';

/** Sets a convention; `null` = as documented. */
export type SetConvention = (source: UsageSourceId, inputIncludesCached: boolean | null) => void;

/** The table of conventions; nothing for a profile without requests. */
export function conventionTemplate(
  { conventions, state }: Profile,
  set: SetConvention,
  wording: UsageWording,
): TemplateResult | typeof nothing {
  const { text } = wording;
  const sources = [...new Set(conventions.map(({ source }) => source))];
  if (sources.length === 0) return nothing;
  return html`<div class="conventions" part="conventions">
    <div class="head">
      <h3>${text.conventionTitle}</h3>
      <p class="muted">${text.conventionNote}</p>
    </div>
    <table>
      <caption class="visually-hidden">${text.conventionTitle}</caption>
      <thead>
        <tr>
          <th scope="col">${text.source}</th>
          <th scope="col">${text.includes}</th>
          <th scope="col" class="because">${text.because}</th>
        </tr>
      </thead>
      <tbody>
        ${sources.map((source) => {
          const sourceConventions = conventions.filter((convention) => convention.source === source);
          const userChoice = state.groups.find((group) => group.source === source)?.given ?? null;
          return conventionRow(source, sourceConventions, userChoice, set, wording);
        })}
      </tbody>
    </table>
  </div>`;
}

function conventionRow(
  source: UsageSourceId,
  sourceConventions: readonly UsageConvention[],
  userChoice: boolean | null,
  set: SetConvention,
  wording: UsageWording,
): TemplateResult {
  const { text, locale } = wording;
  const documentedSource = usageSources.find(({ id }) => id === source);
  const documentedChoice = documentedSource?.inputIncludesCached ?? null;
  const documentedLabel =
    documentedChoice === null ? text.notDocumented : text.documented(documentedChoice ? text.yes : text.no);
  const choice = userChoice === null ? '' : String(userChoice);
  const options = [
    ['', documentedLabel],
    ['true', text.yes],
    ['false', text.no],
  ] as const;
  const provedConventions = sourceConventions.filter(({ proofs }) => proofs > 0);
  const assumedChoice = userChoice ?? documentedChoice;
  return html`<tr data-source=${source}>
    <th scope="row">${text.sources[source]}</th>
    <td>
      <span class="select"><select
        aria-label="${text.sources[source]}${punctuationOf(locale).colon}${text.includes}"
        .value=${live(choice)}
        @change=${({ target }: Event) => {
          const { value } = target as HTMLSelectElement;
          set(source, value === '' ? null : value === 'true');
        }}
      >${options.map(([value, label]) => html`<option value=${value} ?selected=${value === choice}>${label}</option>`)}</select></span>
    </td>
    <td class="because muted">
      ${becauseText(source, userChoice, wording)}
      ${provedConventions.map(
        (convention) =>
          html`<span class=${assumedChoice === false ? 'proof' : 'proof warn'}>${proofText(convention, sourceConventions.length > 1, assumedChoice === false, wording)}</span>`,
      )}
    </td>
  </tr>`;
}
