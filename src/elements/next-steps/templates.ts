/** The parts of `<ft-next-steps>` as HTML: radio groups, and one step with its code. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Step, StepNote } from '../../core/steps/types.ts';
import { formatDate, formatTokens } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { asList, withCommas } from '../../i18n/punctuation.ts';

type Text = Messages['steps'];

/** A group of radio buttons; arrows move between them. */
export function radios<Id extends string>({
  name,
  label,
  options,
  chosen,
  choose,
}: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly {
    readonly id: Id;
    readonly label: string;
    /** Whether the label is struck through. */
    readonly isStruck?: boolean;
    /** An addition to the label, for assistive technology only. */
    readonly hint?: string;
  }[];
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
}): TemplateResult {
  return html`<fieldset class="radios" data-name=${name}>
    <legend class="visually-hidden">${label}</legend>
    ${options.map(
      ({
        id,
        label: text,
        isStruck = false,
        hint = '',
      }) => html`<label class=${id === chosen ? 'chosen' : ''}>
        <input type="radio" name=${name} value=${id} .checked=${id === chosen} @change=${() => choose(id)} />
        ${isStruck ? html`<s>${text}</s>` : text}${hint === '' ? nothing : html`<span class="visually-hidden"> (${hint})</span>`}
      </label>`,
    )}
  </fieldset>`;
}

/** The text of a remark. A remark has at most one value besides its id; `on` is a date. */
export function noteText(note: StepNote, text: Text, locale: string): string {
  const [parameter = ''] = Object.entries(note).flatMap(([key, value]) => {
    if (key === 'id') return [];
    if (key === 'on') return [formatDate(String(value), locale)];
    return [typeof value === 'number' ? formatTokens(value, locale) : String(value)];
  });
  return text.notes[note.id](parameter);
}

/** The code, with marks on the values from the user's file, on the names that the code chooses, and on the placeholders to replace. */
function codeTemplate({ code, marks }: Step): readonly (TemplateResult | string)[] {
  if (code === null) return [];
  const parts: (TemplateResult | string)[] = [];
  let at = 0;
  for (const { start, end, kind } of marks) {
    parts.push(code.slice(at, start), html`<span class=${kind}>${code.slice(start, end)}</span>`);
    at = end;
  }
  return [...parts, code.slice(at)];
}

/** The title of a step. */
export const titleOf = ({ kind, target }: Step, text: Text): string =>
  target === null ? text.titles[kind] : text.deletions[target];

/** One step: its title, its cost, its remarks, and its code with a button that copies it. */
export function stepTemplate(
  step: Step,
  {
    text,
    locale,
    number,
    expected,
    warning,
    isRefused,
    copy,
  }: {
    readonly text: Text;
    readonly locale: string;
    readonly number: number;
    /** The expected epochs, tokens and cost, as text, for the step that starts the training; `''` for other steps. */
    readonly expected: string;
    /** A warning above the remarks of the step; `''` = none. */
    readonly warning: string;
    /** Whether the browser has refused to copy the code, which is then selected. */
    readonly isRefused: boolean;
    readonly copy: (step: Step, number: number) => void;
  },
): TemplateResult {
  const { page } = text;
  const title = titleOf(step, text);
  const needs = [
    ...(step.packages.length > 0 ? [page.packages(asList(step.packages, locale))] : []),
    ...(step.environment.length > 0 ? [page.environment(asList(step.environment, locale))] : []),
  ];
  return html`<li data-kind=${step.kind}>
    <div class="step-head">
      <h3>${title} <span class="muted expected">${expected}</span></h3>
      ${
        step.code === null
          ? nothing
          : html`<button type="button" class="action" aria-label=${page.copyStep(title)} @click=${() => copy(step, number)}>${page.copy}</button>`
      }
    </div>
    ${isRefused ? html`<p class="note warn" role="alert">${page.copyRefused}</p>` : nothing}
    ${warning === '' ? nothing : html`<p class="note warn">${warning}</p>`}
    ${step.notes.map((note) => html`<p class=${isWarning(note) ? 'note warn' : 'note muted'}>${noteText(note, text, locale)}</p>`)}
    ${
      step.code === null
        ? nothing
        : html`<pre id="code-${number}" tabindex="0" role="group" aria-label=${withCommas([title, step.language === null ? '' : page.codeLanguages[step.language]], locale)}><code>${codeTemplate(step)}</code></pre>`
    }
    ${needs.length > 0 ? html`<p class="note muted">${paragraphText(needs)}</p>` : nothing}
  </li>`;
}

/** The ids of the remarks that are warnings. */
const warningIds: ReadonlySet<StepNote['id']> = new Set([
  'closed',
  'model-closed',
  'may-not-deploy',
  'closes',
  'closed-to-new',
  'closed-to-unused',
  'unverified',
  'deployment-billed',
]);
const isWarning = ({ id }: StepNote): boolean => warningIds.has(id);
