/** The explanation of a field, below it: what it is, why it matters here, and the payback over its usual span. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { chart } from '../../../i18n/en/chart.ts';
import { glossary } from '../../../i18n/en/glossary.ts';
import type { ExplainedField } from '../../../i18n/explained-fields.ts';
import type { FieldNames } from '../../../i18n/field-names.ts';
import { formatDuration, formatShare, formatUsd } from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { Pieces } from '../../../i18n/pieces.ts';
import { explanationStyles as commonStyles } from '../../common/styles/explanation.ts';
import { space } from '../../common/styles/tokens.ts';
import { type ViewLanguage, viewLanguage } from '../../common/wording/formatters.ts';
import { leverValue } from '../../common/wording/lever-labels.ts';
import { maxPaybackMonths } from '../../common/wording/verdict-facts.ts';
import type { ExplainedNumber, ExplanationFigures, Here } from './explanation-figures.ts';
import { drawingStyles, paybackDrawing } from './payback-drawing.ts';

export { explanationFigures } from './explanation-figures.ts';

/** A field to explain. */
export interface ExplainedSubject extends ExplainedNumber {
  /** Distinguishes it from the other fields, also after approaches have moved. */
  readonly key: string;
  readonly field: ExplainedField;
  /** Its label. */
  readonly label: string;
  /** The name of the candidate, if it is not the one of the verdict. */
  readonly candidateName: string | null;
}

/** The language of explanations. Messages that the form does not have are only given for other languages than English. */
export interface ExplanationLanguage {
  readonly messages: Pick<Messages, 'fields'> & Partial<Pick<Messages, 'glossary' | 'chart'>>;
  readonly locale: string;
}

/** The explanation of a field. */
export function explanation(
  subject: ExplainedSubject,
  figures: ExplanationFigures | null,
  { messages, locale }: ExplanationLanguage,
): TemplateResult {
  const text: Messages['glossary'] = messages.glossary ?? glossary;
  const language = viewLanguage(locale, { chart, ...messages });
  const { name, means, matters } = text.fields[subject.field];
  const names: Readonly<Record<string, FieldNames>> = messages.fields;
  return html`<div class="explanation" slot="explanation" role="note">
    <p><strong>${name ?? names[subject.field]?.label ?? subject.label}</strong>: ${means}</p>
    <p>${matters}${figures?.here ? html` ${boldFigures(hereText(figures.here, text, locale))}` : nothing}</p>
    ${figures ? paybackPart(subject, figures, text, language) : nothing}
  </div>`;
}

/** A sentence with its figures in bold. */
const boldFigures = (pieces: Pieces): readonly unknown[] =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : html`<strong>${piece.figure}</strong>`));

/** What the field costs or does here. */
function hereText(here: Here, { here: text }: Messages['glossary'], locale: string): Pieces {
  if (here.kind === 'saving')
    return here.usd < 0 ? text.extra(formatUsd(-here.usd, locale)) : text.saving(formatUsd(here.usd, locale));
  if (here.kind !== 'hits')
    return text[here.kind](formatUsd(here.usd, locale), formatUsd(here.ofUsd, locale));
  return text.hits(here.rates.map(({ caches, rate }) => [caches, formatShare(rate, locale)] as const));
}

/** The payback over the span of the field, and its place among all figures. */
function paybackPart(
  { scenario, levers: [path = ''], candidateName }: ExplainedSubject,
  { curve, rank }: ExplanationFigures,
  text: Messages['glossary'],
  language: ViewLanguage,
): unknown {
  if (!curve) return nothing;
  const { points, now, range } = curve;
  const [first, last] = [points[0] ?? now, points.at(-1) ?? now];
  const value = (input: number): string => leverValue(scenario, path, input, language);
  const payback = (months: number | null): string => {
    if (months === null) return text.payback.never;
    if (months > maxPaybackMonths) return text.payback.overTenYears;
    // Durations of a similar length are in the same unit.
    const like = now.months && months < 3 * now.months ? { like: now.months } : {};
    return months === 0 ? text.payback.atOnce : formatDuration(months, language.locale, like);
  };
  const ends = [value(first.input), value(last.input)] as const;
  if (points.every(({ months }) => months === null)) return html`<p>${text.neverOver(...ends)}</p>`;
  if (points.every(({ months }) => payback(months) === payback(now.months)))
    return html`<p>${text.unmoved(...ends, payback(now.months))}</p>`;
  const alternative = [
    text.drawing([first, now, last].map(({ input, months }) => [value(input), payback(months)] as const)),
    range ? text.shaded(value(range.p10), value(range.p90)) : '',
  ];
  return html`${rank ? html`<p>${boldFigures(text.rank(rank.place, language.count(rank.all)))}</p>` : nothing}
    ${candidateName === null ? nothing : html`<p>${text.paybackOf(candidateName)}</p>`}
    ${paybackDrawing(curve, { value, payback, alternative: alternative.filter(Boolean).join(' ') })}`;
}

/** The styles of explanations in the form. */
export const explanationStyles = css`
  ${commonStyles}

  /* The explanation of a price is below all prices of its approach. */
  .chips .explanation {
    order: 1;
    flex-basis: 100%;
    min-inline-size: 0;
    margin-block: 0 ${space(1.5)};
    font-size: inherit;
  }

  ${drawingStyles}
`;
