/** The tables of `<ft-evaluation>`: the approaches with their intervals, the differences to the baseline, and the other measurements. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison } from '../../core/evaluation/comparison-types.ts';
import { percentage } from '../../i18n/format.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { asList, punctuationOf } from '../../i18n/punctuation.ts';
import { type LineKind, lineSample } from '../common/marks.ts';
import { axisAround, axisLabels, differencePlot, intervalPlot } from './plots.ts';
import type { ComparedView } from './sentences.ts';
import {
  differenceIntervalText,
  differenceText,
  type EvaluationWording,
  intervalText,
  pEquation,
  pText,
  scoreText,
  secondsText,
  shareText,
} from './wording.ts';

/** A function that returns the kind of line of an approach. */
export type KindOf = (approach: string) => LineKind;

/** The name of an approach with the sample of its line, and its model if the name does not contain it. */
function nameCell(
  { approach, label }: Pick<Comparison, 'approach' | 'label'>,
  kindOf: KindOf,
  model: string | undefined = undefined,
): TemplateResult {
  return html`<th scope="row"><span class="named">${lineSample(kindOf(approach))}<span>${label}${model && !label.includes(model) ? html` <span class="muted">${model}</span>` : nothing}</span></span></th>`;
}

/**
 * The table of approaches: the share or mean score of each with its interval, as figures and as a dot on a line. With mean scores, no
 * answers are counted as accepted.
 */
export function approachesTemplate(
  { comparisons, measure }: ComparedView,
  kindOf: KindOf,
  wording: EvaluationWording,
  models: ReadonlyMap<string, string | undefined>,
): TemplateResult {
  const { text, write, locale } = wording;
  const isShare = measure === 'share';
  const figures = comparisons.map((comparison) => ({
    comparison,
    value: isShare ? comparison.shareAccepted : comparison.meanScore,
    interval: isShare ? comparison.shareInterval : comparison.scoreInterval,
  }));
  const ends = figures.flatMap(({ value, interval }) => [
    ...(interval ? [Math.max(0, interval.low), Math.min(1, interval.high)] : []),
    ...(value === null ? [] : [value]),
  ]);
  const axis = axisAround(ends.length > 0 ? ends : [0, 1], [0, 1]);
  const answers = new Set(comparisons.map((comparison) => comparison.answers));
  const [answerCount] = answers;
  const hasSameNumber = answers.size === 1 && answerCount !== undefined;
  const countOf = ({ accepted, answers: count }: Comparison): string =>
    hasSameNumber ? write(accepted) : text.ofCount(write(accepted), write(count));
  return html`<table class="approaches" part="approaches">
    <caption class="visually-hidden">${text.results}</caption>
    <thead>
      <tr>
        <th scope="col">${text.approach}</th>
        <th scope="col" class="number">${isShare ? text.accepted : text.meanScore}</th>
        <th scope="col" class="number range">${text.confidence}</th>
        ${isShare ? html`<th scope="col" class="number count">${hasSameNumber ? text.of(write(answerCount)) : text.ofAnswers}</th>` : nothing}
        <th scope="col" class="plot-cell"><span class="visually-hidden">${text.sharePlot}</span></th>
      </tr>
    </thead>
    <tbody>
      ${figures.map(({ comparison, value, interval }) => {
        const valueText =
          value === null ? '–' : isShare ? shareText(value, wording) : scoreText(value, wording);
        return html`<tr>
          ${nameCell(comparison, kindOf, models.get(comparison.approach))}
          <td class="number strong">${valueText}</td>
          <td class="number muted range">${interval ? intervalText(interval, measure, wording) : '–'}</td>
          ${isShare ? html`<td class="number count">${countOf(comparison)}</td>` : nothing}
          <td class="plot-cell">${value !== null && interval ? intervalPlot(axis, { value, ...interval }, kindOf(comparison.approach)) : nothing}</td>
        </tr>`;
      })}
    </tbody>
    ${
      ends.length === 0
        ? nothing
        : html`<tbody class="axis-row" aria-hidden="true">
      <tr><td colspan=${isShare ? 4 : 3}></td><td class="plot-cell">${axisLabels(axis, (value, isLast) => {
        const tickValue = isShare ? Math.round(value * 1000) / 10 : value;
        const options = { maximumFractionDigits: 2 };
        return isShare && isLast
          ? percentage(tickValue, locale, options)
          : new Intl.NumberFormat(locale, options).format(tickValue);
      })}</td></tr>
    </tbody>`
    }
  </table>`;
}

/** Whether an approach has answered a case more than once. */
export const hasRepeats = ({ answers, cases }: Comparison): boolean => answers > cases;

/** The runs that are not counted as answers, for each approach that has some, and how repeats are counted, if there are any. */
export function notCountedTemplate(
  comparisons: readonly Comparison[],
  { text, write, locale }: EvaluationWording,
): TemplateResult {
  const rows = comparisons.flatMap(({ label, notAnswers }) => {
    const parts = (['error', 'replayed', 'cancelled', 'unscored'] as const)
      .filter((outcome) => notAnswers[outcome] > 0)
      .map((outcome) => text.outcomes[outcome](write(notAnswers[outcome]), notAnswers[outcome]));
    return parts.length > 0 ? [text.outcomesOf(label, asList(parts, locale))] : [];
  });
  return html`${rows.length > 0 ? html`<p class="note muted">${text.notCounted}${punctuationOf(locale).colon}${paragraphText(rows)}</p>` : nothing}
    ${comparisons.some(hasRepeats) ? html`<p class="note muted">${text.meanOfRepeats}</p>` : nothing}`;
}

/**
 * The difference in quality at which the payback begins or ends, and the side of it without a payback. `null` = there is no such
 * difference, or it is not known.
 */
export type PaybackLimit = {
  readonly difference: number;
  readonly sideWithoutPayback: 'below' | 'above';
} | null;

/** The cases of the pair in a table of four counts, its difference on an axis, and the sentences on the test. */
export function pairTemplate(
  { baseline, candidate, measure }: ComparedView,
  limit: PaybackLimit,
  wording: EvaluationWording,
): TemplateResult {
  const { text, write } = wording;
  const pair = candidate?.toBaseline;
  if (!candidate || !pair || pair.difference === null) return html``;
  const [candidateName, baselineName] = [candidate.label, baseline.label];
  const { counts, difference, low, high } = pair;
  const hasPlot = low !== null && high !== null;
  const values = [
    0,
    difference,
    ...(hasPlot ? [low, high] : []),
    // A limit further away is left off the axis, which it would make too long.
    ...(limit && Math.abs(limit.difference) < 0.3 ? [limit.difference] : []),
  ];
  const axis = axisAround(values, [-1, 1]);
  const isOnAxis = limit !== null && limit.difference >= axis.low && limit.difference <= axis.high;
  const pairDifference = (value: number): string => differenceText(value, measure, wording);
  const tick = (value: number): string =>
    value === 0
      ? '0'
      : measure === 'share'
        ? differenceText(value, measure, wording).replace(/([.,]0)$/, '')
        : pairDifference(value);
  return html`<div class="pair">
    ${
      counts
        ? html`<table class="counts">
          <caption class="visually-hidden">${text.caseByCase}</caption>
          <thead><tr><td></td><th scope="col" class="number">${text.right(candidateName)}</th><th scope="col" class="number">${text.wrong(candidateName)}</th></tr></thead>
          <tbody>
            <tr><th scope="row">${text.right(baselineName)}</th><td class="number">${write(counts.both)}</td><td class="number strong">${write(counts.secondOnly)}</td></tr>
            <tr><th scope="row">${text.wrong(baselineName)}</th><td class="number strong">${write(counts.firstOnly)}</td><td class="number">${write(counts.neither)}</td></tr>
          </tbody>
        </table>`
        : nothing
    }
    ${
      hasPlot
        ? html`<div class="difference-box">
          <p><strong>${text.minus(candidateName, baselineName)}</strong><span class="muted">${measure === 'share' ? text.inPoints : text.inScore}</span></p>
          ${differencePlot(
            axis,
            { value: difference, low, high },
            {
              value: pairDifference(difference),
              tick,
              limit: isOnAxis ? { ...limit, paysNot: text.paysNot, pays: text.paysBack } : null,
            },
          )}
        </div>`
        : nothing
    }
  </div>
  <p class="note muted">${paragraphText(testSentences(pair, [candidateName, baselineName], wording))}${
    limit && measure === 'share'
      ? html` ${text.payback(pairDifference(limit.difference), limit.sideWithoutPayback)}${
          low !== null && high !== null && low < limit.difference && high > limit.difference
            ? text.paybackCrosses
            : nothing
        }`
      : nothing
  }</p>`;
}

function testSentences(
  { counts, p, measure, pairs, totals }: NonNullable<Comparison['toBaseline']>,
  [candidateName, baselineName]: readonly [string, string],
  wording: EvaluationWording,
): readonly string[] {
  const { text, write } = wording;
  if (p === null) return [];
  const equation = pEquation(p, wording);
  if (totals) {
    const lowEquation = pEquation(totals.pLow, wording);
    return [lowEquation === equation ? text.totalsTest(equation) : text.totalsRange(lowEquation, equation)];
  }
  if (measure === 'score') return [text.why.pairs(write(pairs), pairs), text.scoreTest(equation)];
  if (!counts) return [text.why.pairs(write(pairs), pairs), text.signTest(equation)];
  const differing = counts.firstOnly + counts.secondOnly;
  if (differing === 0) return [text.never];
  const tries =
    p >= 0.01 ? text.tries(write(Math.round(p * 100))) : text.fewTries(write(p >= 0.001 ? 100 : 1000));
  return [
    text.disagree(write(differing), differing) +
      text.goTo(candidateName, write(counts.firstOnly), baselineName, write(counts.secondOnly)),
    text.chance(tries),
  ];
}

/** The table of all differences to the baseline. */
export function differencesTemplate(
  { comparisons, baseline, measure }: ComparedView,
  kindOf: KindOf,
  wording: EvaluationWording,
): TemplateResult {
  const { text, write } = wording;
  const otherComparisons = comparisons.filter(({ toBaseline }) => toBaseline && toBaseline.pairs > 0);
  if (otherComparisons.length === 0) return html``;
  const testCount = otherComparisons.length;
  return html`<table class="differences">
    <caption>${text.differencesTo(baseline.label)}</caption>
    <thead>
      <tr>
        <th scope="col">${text.approach}</th>
        <th scope="col" class="number">${text.difference}${measure === 'share' ? text.inPoints : ''}</th>
        <th scope="col" class="number">${text.confidence}</th>
        <th scope="col" class="number wide">${text.pairsHead}</th>
        <th scope="col" class="number wide">${testCount > 1 ? text.adjustedP(write(testCount)) : text.p}</th>
        <th scope="col">${text.shows}</th>
      </tr>
    </thead>
    <tbody>
      ${otherComparisons.map((comparison) => {
        const pair = comparison.toBaseline;
        if (!pair || pair.difference === null) return nothing;
        return html`<tr>
          ${nameCell(comparison, kindOf)}
          <td class="number strong">${differenceText(pair.difference, measure, wording)}</td>
          <td class="number muted">${differenceIntervalText(pair, measure, wording)}</td>
          <td class="number wide">${write(pair.pairs)}</td>
          <td class="number wide">${pair.adjustedP === null ? '–' : pText(pair.adjustedP, wording)}</td>
          <td>${text.words[pair.word]}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** Average similarity, times and tokens. Columns without a value are left out. If no column has one, nothing is shown. */
export function measuredTemplate(
  { comparisons }: ComparedView,
  similarity: Readonly<Record<string, number | null>> | null,
  kindOf: KindOf,
  wording: EvaluationWording,
): TemplateResult {
  const { text, write } = wording;
  const tokens = (value: number | null): string | null => (value === null ? null : write(Math.round(value)));
  const columns: readonly {
    readonly head: string;
    readonly textOf: (comparison: Comparison) => string | null;
  }[] = [
    {
      head: text.similarity,
      textOf: ({ approach }) => {
        const value = similarity?.[approach] ?? null;
        return value === null ? null : scoreText(value, wording);
      },
    },
    { head: text.medianTime, textOf: ({ latency }) => latency && secondsText(latency.p50Ms, wording) },
    { head: text.ninetieth, textOf: ({ latency }) => latency && secondsText(latency.p90Ms, wording) },
    { head: text.tokensIn, textOf: (comparison) => tokens(comparison.tokens.input) },
    { head: text.cached, textOf: (comparison) => tokens(comparison.tokens.cached) },
    { head: text.tokensOut, textOf: (comparison) => tokens(comparison.tokens.output) },
    {
      head: text.reasoning,
      textOf: (comparison) => (comparison.tokens.reasoning ? tokens(comparison.tokens.reasoning) : null),
    },
  ];
  const shownColumns = columns.filter(({ textOf }) =>
    comparisons.some((comparison) => textOf(comparison) !== null),
  );
  if (shownColumns.length === 0) return html``;
  return html`<section class="block" part="measured">
    <h3>${text.alsoMeasured}</h3>
    <div class="scroll" tabindex="0" role="region" aria-label=${text.alsoMeasured}>
      <table class="measured">
        <caption class="visually-hidden">${text.alsoMeasured}</caption>
        <thead><tr><th scope="col">${text.approach}</th>${shownColumns.map(({ head }) => html`<th scope="col" class="number">${head}</th>`)}</tr></thead>
        <tbody>${comparisons.map((comparison) => html`<tr>${nameCell(comparison, kindOf)}${shownColumns.map(({ textOf }) => html`<td class="number">${textOf(comparison) ?? '–'}</td>`)}</tr>`)}</tbody>
      </table>
    </div>
    <p class="note muted">${text.measuredNote}</p>
  </section>`;
}
