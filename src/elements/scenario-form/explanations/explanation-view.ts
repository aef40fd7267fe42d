/** The explanation below a field: what the field means, why it matters here, and the payback over the usual span of the field. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { fieldAt } from '../../../core/index.ts';
import { difference } from '../../../core/scenario/amount.ts';
import { chart } from '../../../i18n/en/chart.ts';
import { glossary } from '../../../i18n/en/glossary.ts';
import type { ExplainedField } from '../../../i18n/explained-fields.ts';
import type { FieldNames } from '../../../i18n/field-names.ts';
import { formatDuration, formatShare, formatUsd, withEstimateMark } from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { Pieces } from '../../../i18n/pieces.ts';
import { punctuationOf } from '../../../i18n/punctuation.ts';
import { explanationStyles as commonStyles } from '../../common/styles/explanation.ts';
import { space } from '../../common/styles/tokens.ts';
import { type ViewLanguage, viewLanguage } from '../../common/wording/formatters.ts';
import { leverValue } from '../../common/wording/lever-labels.ts';
import { perThousandFormatter } from '../../common/wording/names.ts';
import type { PairPaybackWord } from '../../common/wording/payback-word.ts';
import { type PaybackWord, writtenMonths } from '../../common/wording/verdict-facts.ts';
import type { ExplainedNumber, ExplanationFigures, FieldEffect } from './explanation-figures.ts';
import { drawingStyles, paybackDrawing } from './payback-drawing.ts';

/** A field to explain. */
export interface ExplainedSubject extends ExplainedNumber {
  /** Distinguishes this field from the others, also after approaches have moved. */
  readonly key: string;
  readonly field: ExplainedField;
  /** The label of the field. */
  readonly label: string;
  /** The name of the candidate. */
  readonly candidateName: string;
  /** Whether a reader may take the payback for the payback of another approach. The explanation then names the approach. */
  readonly isAmbiguous: boolean;
  /** Whether the figures depend on an estimated number of tokens. */
  readonly approximate: boolean;
}

/** The language of explanations. The optional messages are absent in English, because this module imports the English ones. */
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
  const fieldNames: Readonly<Record<string, FieldNames>> = messages.fields;
  const { label } = subject;
  const fullName = name ?? fieldNames[subject.field]?.label ?? label;
  const containsLabel = fullName.toLowerCase().includes(label.toLowerCase());
  return html`<div class="explanation" slot="explanation" role="note">
    <p><strong>${containsLabel ? fullName : text.wordFor(label, fullName)}</strong>${punctuationOf(locale).colon}${means}</p>
    <p>${matters}${figures?.effect ? html` ${boldFigures(effectText(figures.effect, text, { locale, approximate: subject.approximate }))}` : nothing}</p>
    ${figures ? paybackPart(subject, figures, text, language) : nothing}
  </div>`;
}

/** A sentence with its figures in bold. */
const boldFigures = (pieces: Pieces): readonly unknown[] =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : html`<strong>${piece.figure}</strong>`));

/** The cost or effect of the field in this scenario. */
function effectText(
  effect: FieldEffect,
  { here: text }: Messages['glossary'],
  view: { readonly locale: string; readonly approximate: boolean },
): Pieces {
  const { locale } = view;
  const mark = (usd: number, figure: string): string => withEstimateMark(figure, view, usd);
  switch (effect.kind) {
    case 'hits':
      return text.hits(effect.rates.map(({ caches, rate }) => [caches, formatShare(rate, locale)] as const));
    case 'training':
      return text.training(formatUsd(effect.usd, locale), formatUsd(effect.ofUsd, locale));
    case 'attempts':
      return text.attempts(
        mark(effect.usd, formatUsd(effect.usd, locale)),
        mark(effect.ofUsd, formatUsd(effect.ofUsd, locale)),
      );
    case 'saving': {
      const { candidateUsd, baselineUsd } = effect;
      const saved = difference(baselineUsd, candidateUsd);
      const usd = mark(saved, perThousandFormatter(locale, candidateUsd, baselineUsd)(Math.abs(saved)));
      return saved < 0 ? text.extra(usd) : text.saving(usd);
    }
  }
}

/** The reasons for no payback that have their own sentences. A sentence is shown if its reason applies over the whole span. */
const noPaybackReasons = ['never', 'tooLate'] as const satisfies readonly PaybackWord[];

/** The payback over the span of the field, and the rank of the field among all figures that move the payback. */
function paybackPart(
  subject: ExplainedSubject,
  { curve, paybacks, rank }: ExplanationFigures,
  text: Messages['glossary'],
  language: ViewLanguage,
): unknown {
  if (!curve || !paybacks) return nothing;
  const { scenario, levers, candidateName, isAmbiguous } = subject;
  const [path = ''] = levers;
  const { points, now, range } = curve;
  const [first, last] = [points[0] ?? now, points.at(-1) ?? now];
  // As in the field: a number of months is never written in weeks.
  const inputText = (input: number): string =>
    fieldAt(path)?.unit === 'months' ? language.months(input) : leverValue(scenario, path, input, language);
  const paybackText = (payback: number | PairPaybackWord): string => {
    if (typeof payback !== 'number') return text.paybacks[payback];
    // Durations of a similar length are in the same unit.
    const like = now.months && payback < 3 * now.months ? now.months : undefined;
    return withEstimateMark(
      formatDuration(payback, language.locale, { like, from: scenario.startsOn }),
      subject,
    );
  };
  const paybackTexts = {
    first: paybackText(paybacks.first),
    now: paybackText(paybacks.now),
    last: paybackText(paybacks.last),
  };
  const endTexts = [inputText(first.input), inputText(last.input)] as const;
  if (points.every(({ months }) => months === null)) {
    const words = new Set(Object.values(paybacks));
    const word = noPaybackReasons.find((each) => words.size === 1 && words.has(each)) ?? 'other';
    return html`<p>${text.noPaybacks[word](...endTexts, candidateName)}</p>`;
  }
  const isUnmoved = points.every(
    ({ months }) => months !== null && paybackText(writtenMonths(months)) === paybackTexts.now,
  );
  if (isUnmoved) return html`<p>${text.unmoved(...endTexts, candidateName, paybackTexts.now)}</p>`;
  const alternative = [
    text.drawing([
      [endTexts[0], paybackTexts.first],
      [inputText(now.input), paybackTexts.now],
      [endTexts[1], paybackTexts.last],
    ]),
    range ? text.shaded(inputText(range.p10), inputText(range.p90)) : '',
  ];
  const nameIfAmbiguous = isAmbiguous ? candidateName : null;
  return html`${
    rank
      ? html`<p>${boldFigures(text.rank(rank.place, language.count(rank.all), rank.all, nameIfAmbiguous))}</p>`
      : nameIfAmbiguous === null
        ? nothing
        : html`<p>${text.paybackOf(nameIfAmbiguous)}</p>`
  }
    ${paybackDrawing(curve, { inputText, paybacks: paybackTexts, alternative: alternative.filter(Boolean).join(' ') })}`;
}

/** The styles of explanations in the form. */
export const explanationStyles = css`
  ${commonStyles}

  /* The explanation of a price is below all prices of its approach. */
  .chips .explanation {
    order: 1;
    flex-basis: 100%;
    min-inline-size: 0;
    margin-block: ${space(1, 1.5)};
    font-size: inherit;
  }

  ${drawingStyles}
`;
