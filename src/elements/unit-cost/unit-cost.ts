/** `<ft-unit-cost>`: the cost of 1,000 attempts and of 1,000 requests with each approach, and its parts. */
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize.ts';
import { knownShare } from '../../core/decision/ladder.ts';
import { bestGuess, difference, times } from '../../core/scenario/amount.ts';
import { ownSuccess } from '../../core/scenario/links.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import type { ApproachResult } from '../../core/types.ts';
import { breakeven } from '../../i18n/en/breakeven.ts';
import { service } from '../../i18n/en/service.ts';
import { unitCost } from '../../i18n/en/unit-cost.ts';
import { worth } from '../../i18n/en/worth.ts';
import {
  formatPercent,
  formatShare,
  formatTokens,
  formatUsd,
  unknown,
  withEstimateMark,
} from '../../i18n/format.ts';
import { asList } from '../../i18n/punctuation.ts';
import { causeOfModelStep, type ModelStepCause } from '../../prices/model-step.ts';
import { ExplainedTerms } from '../common/explained-terms.ts';
import { hatches } from '../common/hatches.ts';
import { lineSample, lineSampleStyles } from '../common/marks.ts';
import type { Pair, Series } from '../common/scenario/reading.ts';
import { LateView } from '../common/scenario/tab-view.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { barStyles } from '../common/styles/bars.ts';
import { baseStyles } from '../common/styles/base.ts';
import { termStyles } from '../common/styles/explanation.ts';
import { figureTableStyles } from '../common/styles/table.ts';
import { modelNextToName } from '../common/wording/names.ts';
import { serviceNote } from '../common/wording/service-note.ts';
import { partsOf, shareOf } from '../common/wording/verdict-facts.ts';
import { formatColumnUsd, formatStepUsd } from './column-usd.ts';
import { unitCostStyles } from './unit-cost.styles.ts';

/** The kinds of cost, in the order in which a bar shows them. `review` is the repair of failed answers. */
const kinds = ['tokens', 'retry', 'other', 'review', 'monthly'] as const;

type Kind = (typeof kinds)[number];

/** Dollars of 1,000 requests, by kind of cost. */
type Split = Readonly<Record<Kind, number>>;

/**
 * The cost of requests: success rate, cost of 1,000 attempts, and cost of 1,000 requests of month 1. A bar splits the
 * cost into tokens, retries, other costs, repair and monthly costs.
 *
 * @element ft-unit-cost
 * @slot - Shown until the element is upgraded and while there is no scenario.
 * @csspart title - The title.
 * @csspart table - The table.
 * @cssproperty --ft-a - Colour of the baseline.
 * @cssproperty --ft-b - Colour of the candidate and of focus.
 * @cssproperty --ft-c - Colour of the other approaches.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-error - The scenario could not be used (`scenario`), or the explanation of a term could not be loaded (`part`).
 */
export class FtUnitCost extends LateView {
  static override styles = [
    baseStyles,
    lineSampleStyles,
    barStyles,
    figureTableStyles,
    termStyles,
    unitCostStyles,
  ];

  static override parts = 'title,table';

  readonly #view = new ViewController(this);
  readonly #localize = new LocalizeController(this, { breakeven, service, unitCost, worth });
  readonly #terms = new ExplainedTerms(this, this.#localize);

  protected override willUpdate(): void {
    this.#view.update(this.scenario, this.candidate);
  }

  protected override render(): TemplateResult {
    const { reading } = this.#view;
    if (reading.kind !== 'result') return this.#view.message() ?? html``;
    const messages = this.#localize.messages.unitCost;
    const { all } = reading.pair;
    const approaches = all.map(({ approach }) => approach);
    // A table of unknown costs would say nothing.
    if (all.every(({ result }) => result.attempt.totalUsd === null && !result.month.fixedUsd))
      return html`<h3 part="title">${messages.title}</h3><p class="none">${messages.noneKnown}</p>`;
    const splits = all.map((series) => splitOf(series, reading.pair.baseline));
    const steps = stepsOf(reading.pair, splits);
    const maxUsd = Math.max(...splits.map((split) => (split ? totalOf(split) : 0)));
    const legend = kinds.filter(
      (kind) => kind === 'tokens' || splits.some((split) => split && split[kind] > 0),
    );
    const explained = this.#terms.below('accepted', 'attempts', 'requests');
    return html`
      ${hatches('a', 'b', 'c')}
      <div class="head">
        <h3 id="title" part="title">${messages.title}</h3>
        ${
          legend.length > 1
            ? html`<p class="legend">
                ${legend.map(
                  (kind) =>
                    html`<span><svg class="swatch c" viewBox="0 0 10 10" aria-hidden="true">${barPart(kind, 0, 10, 10, 'c')}</svg>${messages[kind]}</span>`,
                )}
              </p>`
            : nothing
        }
      </div>
      <table part="table" aria-labelledby="title">
        <thead>
          <tr>
            <th scope="col">${this.#localize.messages.breakeven.approach}</th>
            <th scope="col" class="success">${this.#terms.button('accepted', messages.success)}</th>
            <th scope="col">${this.#terms.button('attempts', messages.perThousandAttempts)}</th>
            <th scope="col">${this.#terms.button('requests', messages.perThousandRequests)}</th>
            ${steps.size > 0 ? html`<th scope="col" class="step">${this.#localize.messages.worth.step}</th>` : nothing}
            <td class="bar-cell"></td>
          </tr>
          ${explained ? html`<tr><td class="explained" colspan=${steps.size > 0 ? 6 : 5}>${explained}</td></tr>` : nothing}
        </thead>
        <tbody>
          ${all.map((series, index) => {
            const success = bestGuess(ownSuccess(series.approach, approaches));
            // If neither the cost of an attempt nor the success rate is known, the default success rate is not shown.
            const isOnlyDefault =
              series.result.attempt.totalUsd === null &&
              knownShare(reading.result.scenario, series.approach) === null;
            return this.#row(series, isOnlyDefault ? null : success, splits[index] ?? null, maxUsd, steps);
          })}
        </tbody>
      </table>
    `;
  }

  #row(
    series: Series,
    success: number | null,
    split: Split | null,
    maxUsd: number,
    steps: ReadonlyMap<string, Step>,
  ): TemplateResult {
    const { locale } = this.#view.language;
    const { result, name, sample } = series;
    const perThousandText = (value: number | null): string =>
      value === null ? unknown : withEstimateMark(formatColumnUsd(value * 1000, locale), this, value);
    const model = modelNextToName(series, this.modelNames);
    const bar = split && maxUsd > 0 ? this.#bar(series, split, maxUsd) : nothing;
    return html`<tr class="has-bar">
        <th scope="row">
          <span>${lineSample(sample)}<span>${name} ${model ? html`<span class="model">${model}</span>` : nothing}${
            result.responseMs === null
              ? nothing
              : html`<span class="latency">${this.#localize.messages.unitCost.latency(formatTokens(result.responseMs, locale))}</span>`
          }${this.#endOfService(series)}</span></span>
        </th>
        <td class="success">${formatPercent(success, locale, 1)}</td>
        <td>${this.#attempt(series, split, perThousandText)}</td>
        <td class="request">${perThousandText(split ? totalOf(split) / 1000 : result.requestUsd)}${this.#monthly(result, split)}${this.#rollout(series)}</td>
        ${steps.size > 0 ? html`<td class="step">${this.#step(steps.get(series.id))}</td>` : nothing}
        <td class="bar-cell ${sample}">${bar}</td>
      </tr>
      <tr class="bar-row" aria-hidden="true">
        <td colspan="3" class=${sample}>${bar}</td>
      </tr>`;
  }

  /**
   * The cost of 1,000 attempts. If the approach is paid only by the hour or the month, its attempts are not free: the cell shows their part
   * of these costs. In a rollout, or without requests, that part is unknown.
   */
  #attempt(
    { index, approach, result }: Series,
    split: Split | null,
    perThousandText: (value: number | null) => string,
  ): TemplateResult | string {
    const { attempt, attempts, month } = result;
    if (attempt.totalUsd !== 0 || !month.fixedUsd) return perThousandText(attempt.totalUsd);
    if (!split || !attempts || servedShare(index, approach) !== 1) return unknown;
    return html`${perThousandText(split.monthly / 1000 / attempts)}${this.#monthly(result, split)}`;
  }

  /** The step of the cost that leads to an approach (see `Step`), with its sign and its cause. Nothing if no step leads to it. */
  #step(step: Step | undefined): TemplateResult | typeof nothing {
    if (!step) return nothing;
    const { causes } = this.#localize.messages.worth;
    const { fromUsd, toUsd, by } = step;
    const stepUsd = difference(toUsd, fromUsd);
    const modelCause =
      by !== 'price' ? causes.otherModel : stepUsd > 0 ? causes.dearerModel : causes.cheaperModel;
    const cause = by === 'tuning' ? causes.tuning : modelCause;
    const usd =
      stepUsd === 0
        ? formatColumnUsd(0, this.#view.language.locale)
        : formatStepUsd(fromUsd, toUsd, this.#view.language.locale);
    return html`${withEstimateMark(usd, this, stepUsd)} <span class="cause">${cause}</span>`;
  }

  /** The note on the monthly costs. Without requests, the cost of one request cannot include them. */
  #monthly({ month: { fixedUsd } }: ApproachResult, split: Split | null): TemplateResult | typeof nothing {
    if (!fixedUsd) return nothing;
    const { monthlyIncluded, monthlyExtra } = this.#localize.messages.unitCost;
    const monthlyText = split ? monthlyIncluded : monthlyExtra;
    return html`<span class="monthly">${monthlyText(formatUsd(fixedUsd, this.#view.language.locale))}</span>`;
  }

  /**
   * The note on a rollout: the share of the requests that the approach serves. The cost in its row is the mean over these requests and
   * those that the baseline still serves.
   */
  #rollout({ index, approach }: Series): TemplateResult | typeof nothing {
    const share = servedShare(index, approach);
    if (share === 1) return nothing;
    const { rollout } = this.#localize.messages.unitCost;
    return html`<span class="monthly rollout">${rollout(formatShare(share, this.#view.language.locale))}</span>`;
  }

  /** The note on an end of service before the horizon. */
  #endOfService({ approach, result }: Series): TemplateResult | typeof nothing {
    const { reading, language } = this.#view;
    if (reading.kind !== 'result') return nothing;
    const serviceEnd = {
      availableUntil: approach.availableUntil ?? null,
      endsAtMonths: result.endsAtMonths,
    };
    const { horizonMonths } = reading.result.scenario;
    const note = serviceNote(serviceEnd, horizonMonths, this.#localize.messages.service, language.locale);
    return note ? html`<span class="service-end">${note}</span>` : nothing;
  }

  #bar({ name, stroke }: Series, split: Split, maxUsd: number): TemplateResult {
    const messages = this.#localize.messages.unitCost;
    const { locale } = this.#view.language;
    const width = 240;
    let from = 0;
    const parts = kinds.flatMap((kind) => {
      const partWidth = Math.max(0, split[kind] / maxUsd) * width;
      const start = from;
      from += partWidth;
      return partWidth > 0 ? [barPart(kind, start, partWidth, 8, stroke.color)] : [];
    });
    const description = asList(
      kinds
        .filter((kind) => split[kind] > 0)
        .map((kind) =>
          messages.barPart(
            withEstimateMark(formatUsd(split[kind], locale), this, split[kind]),
            messages[kind],
          ),
        ),
      locale,
    );
    return html`<svg
      class="bar"
      role="img"
      aria-label=${messages.barOf(name, description)}
      viewBox="0 0 ${width} 8"
      preserveAspectRatio="none"
    >
      ${parts}
    </svg>`;
  }
}

/**
 * One step from the baseline's cost to the candidate's: the dollars of 1,000 requests before and after the step, and its cause, which is
 * the tuning or the other model.
 */
interface Step {
  readonly fromUsd: number;
  readonly toUsd: number;
  readonly by: ModelStepCause | 'tuning';
}

/**
 * Two steps: from the baseline to an intermediate approach, and from there to the tuned candidate. The intermediate approach has the
 * baseline's technique and the candidate's model. The key of a step is the id of the approach to which it leads. Empty without an
 * intermediate approach, or if a cost is unknown.
 */
function stepsOf(
  { baseline, candidate, all }: Pair,
  splits: readonly (Split | null)[],
): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  if (!candidate || !isTuned(candidate.approach.technique) || isTuned(baseline.approach.technique))
    return steps;
  // In a rollout, only a part of the requests takes these steps.
  if (shareOf(candidate.approach) !== 1) return steps;
  const { model } = candidate.approach;
  if (model === undefined || model === baseline.approach.model) return steps;
  const between = all.find(
    ({ index, approach }) =>
      index > 0 && approach.model === model && approach.technique === baseline.approach.technique,
  );
  const [baselineSplit, betweenSplit, candidateSplit] = [baseline, between, candidate].map(
    (series) => splits[series?.index ?? -1] ?? null,
  );
  if (!between || !baselineSplit || !betweenSplit || !candidateSplit) return steps;
  return steps
    .set(between.id, {
      fromUsd: totalOf(baselineSplit),
      toUsd: totalOf(betweenSplit),
      by: causeOfModelStep(baseline.result, between.result),
    })
    .set(candidate.id, { fromUsd: totalOf(betweenSplit), toUsd: totalOf(candidateSplit), by: 'tuning' });
}

function totalOf(split: Split): number {
  return kinds.reduce((sum, kind) => sum + split[kind], 0);
}

/** The share of the requests of month 1 that an approach serves; 1 for the baseline. */
const servedShare = (index: number, approach: Series['approach']): number =>
  index === 0 ? 1 : shareOf(approach);

/** Dollars of the tokens that the further attempts at one request use. */
function retryUsd({ attempt, attempts }: ApproachResult): number {
  const onceUsd = (attempt.totalUsd ?? Number.NaN) - (attempt.otherUsd ?? Number.NaN);
  return difference((attempts ?? Number.NaN) * onceUsd, onceUsd);
}

/** Splits the cost of 1,000 requests. In a rollout, these include requests that the baseline still serves. `null` if a part is unknown. */
function splitOf({ index, approach, result }: Series, baseline: Series): Split | null {
  const share = servedShare(index, approach);
  const { tokens, other, repair, fixed } = partsOf(result, baseline.result, share);
  const retry = times(share, retryUsd(result)) + times(1 - share, retryUsd(baseline.result));
  const perRequest: Split = {
    tokens: difference(tokens, retry),
    retry,
    other,
    review: repair,
    monthly: fixed,
  };
  if (kinds.some((kind) => Number.isNaN(perRequest[kind]))) return null;
  return Object.fromEntries(kinds.map((kind) => [kind, perRequest[kind] * 1000])) as Record<Kind, number>;
}

type Colour = Series['stroke']['color'];

/** One part of a bar. `colour` is the colour of its approach. */
function barPart(kind: Kind, x: number, width: number, height: number, colour: Colour): SVGTemplateResult {
  const inset = kind === 'review' ? Math.min(0.5, width / 2) : 0;
  return svg`<rect
    class="fill-${kind}"
    x=${x + inset}
    y=${inset}
    width=${Math.max(0, width - 2 * inset)}
    height=${height - 2 * inset}
    fill=${kind === 'review' ? `url(#hatch-${colour})` : nothing}
  />`;
}
