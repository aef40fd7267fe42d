/** Cumulative cost by month: as rows of data, as CSV and as an HTML table. */

import { html, nothing, type TemplateResult } from 'lit';
import { datedPayback, isAfterBaselineEnd } from '../../../core/cost/verdict.ts';
import { costByMonth } from '../../../core/index.ts';
import { difference } from '../../../core/scenario/amount.ts';
import { dateAt, unitsRoundedUp } from '../../../core/scenario/calendar.ts';
import type { Result } from '../../../core/types.ts';
import { decimalsIn, rateIn } from '../../../i18n/display-currency.ts';
import { decimalsOfMoney } from '../../../i18n/format-quantity.ts';
import { punctuationOf } from '../../../i18n/punctuation.ts';
import type { ExplainedTerms } from '../explained-terms.ts';
import { lineSample } from '../marks.ts';
import { csvOf } from '../tables.ts';
import type { ViewLanguage } from '../wording/formatters.ts';
import type { ModelNames } from '../wording/names.ts';
import { endingModelName, isReplacedByBaseline, wholeMonthsServed } from './end-of-service.ts';
import type { Pair, Series } from './reading.ts';

/** One month. `null` means unknown. The hit rate is also `null` without a cache. */
export interface CostRow {
  readonly month: number;
  /** First day of the month. */
  readonly from: string;
  /** First day of the next month. */
  readonly to: string;
  readonly requests: number | null;
  /** Cache hit rate of the baseline, or of the candidate if the baseline has no cache, 0–1. */
  readonly hitRate: number | null;
  /** Cumulative cost of each approach at the month's end, in the order of the scenario. */
  readonly cumulativeUsd: readonly (number | null)[];
  /** Baseline minus candidate at the month's end. 0 if both are equal within the tolerance of the calculation. */
  readonly aheadUsd: number | null;
  /** Id of the approach with the lowest cumulative cost. `null` if no cost is known, or if that approach ends before the month's end. */
  readonly cheapest: string | null;
}

function differenceUsd(baselineUsd: number | null, candidateUsd: number | null | undefined): number | null {
  if (baselineUsd === null || candidateUsd === null || candidateUsd === undefined) return null;
  return difference(baselineUsd, candidateUsd);
}

/** The rows of month 1 to month `months` of a result. */
export function costRows(
  result: Result,
  { baseline, candidate, all }: Pair,
  months: number,
): readonly CostRow[] {
  const monthsServed = new Map(all.map((series) => [series.id, wholeMonthsServed(series)]));
  const cachedSeries = baseline.approach.cache ? baseline : (candidate ?? baseline);
  return costByMonth(result.scenario)
    .slice(1, months + 1)
    .map(({ cheapest, cumulativeUsd }, i) => {
      return {
        month: i + 1,
        from: dateAt(result.scenario.startsOn, i),
        to: dateAt(result.scenario.startsOn, i + 1),
        requests: baseline.result.months[i]?.requests ?? null,
        hitRate: cachedSeries.result.months[i]?.hitRate ?? null,
        cumulativeUsd,
        aheadUsd: differenceUsd(
          cumulativeUsd[baseline.index] ?? null,
          candidate && cumulativeUsd[candidate.index],
        ),
        cheapest: i + 1 <= (monthsServed.get(cheapest ?? '') ?? 0) ? cheapest : null,
      };
    });
}

/**
 * The costs as CSV (RFC 4180): one row a month up to the horizon. Row 0 has the costs that are due at the start.
 * Costs are cumulative. The cell of an unknown number is empty.
 */
export function costCsv(result: Result, { baseline, candidate, all }: Pair): string {
  const head = [
    'month',
    'from',
    'requests',
    'hit_rate',
    ...all.map(({ name }) => `${name} (cumulative USD)`),
    'ahead (cumulative USD)',
  ];
  const startUsd = all.map((series) => series.result.cumulativeUsd[0] ?? null);
  const startDifferenceUsd = differenceUsd(
    startUsd[baseline.index] ?? null,
    candidate ? (startUsd[candidate.index] ?? null) : null,
  );
  const startRow = [0, result.scenario.startsOn, 0, null, ...startUsd, startDifferenceUsd];
  const rows = costRows(
    result,
    { baseline, candidate, all, comparison: null },
    result.scenario.horizonMonths,
  );
  const lines = [
    head,
    startRow,
    ...rows.map((row) => [
      row.month,
      row.from,
      row.requests,
      row.hitRate,
      ...row.cumulativeUsd,
      row.aheadUsd,
    ]),
  ];
  return csvOf(lines);
}

/**
 * The number of decimals with which the smallest amount is shown as more than zero. In dollars: 0 from $100 on, 2 from $0.10 on, else up
 * to 8. A currency without cents needs none from 10 on.
 */
export function tableDecimals(rows: readonly CostRow[], locale: string): number {
  const amounts = rows.flatMap(({ cumulativeUsd }) =>
    cumulativeUsd.filter((usd) => usd !== null && usd !== 0),
  );
  const smallest = rateIn(locale) * Math.min(...amounts.map((usd) => Math.abs(usd ?? 0)));
  if (!Number.isFinite(smallest) || smallest >= 100) return 0;
  return Math.min(8, Math.max(decimalsIn(locale), decimalsOfMoney(smallest, locale)));
}

interface TableView {
  readonly result: Result;
  readonly pair: Pair;
  readonly months: number;
  readonly language: ViewLanguage;
  readonly caption: TemplateResult | string;
  /** Names of models by catalogue id. For a model without a name, one is made from its id. */
  readonly modelNames?: ModelNames | undefined;
  /** Whether a payback is shown as a month instead of a day. */
  readonly toTheMonth?: boolean;
  /** Whether some figures of the scenario are an example's, not the reader's own. The table then says that the candidate would pay back, without a date. */
  readonly conditional?: boolean;
  /** The terms in the column headings that open an explanation. A printed table has none. */
  readonly terms?: ExplainedTerms;
}

/** Whether the cheapest approach of each month is marked. With two approaches, their difference shows it already. */
export function isCheapestMarked({ all }: Pair): boolean {
  return all.length > 2;
}

/** The costs as an HTML table. A narrow container hides the columns of class `wide`. */
export function costTable({
  result,
  pair,
  months,
  language,
  caption,
  modelNames,
  toTheMonth,
  conditional,
  terms,
}: TableView): TemplateResult {
  const { text } = language;
  const { baseline, candidate, comparison, all } = pair;
  const rows = costRows(result, pair, months);
  const decimals = tableDecimals(rows, language.locale);
  const hasHitRates = rows.some(({ hitRate }) => hitRate !== null);
  const hasMarks = isCheapestMarked(pair);
  // The two compared approaches and their difference are adjacent columns. The other approaches follow.
  const others = all.filter((series) => series !== baseline && series !== candidate);
  const startsOnFirstOfMonth = result.scenario.startsOn.endsWith('-01');
  const monthLabel = ({ from, to, month }: CostRow): string => {
    if (!startsOnFirstOfMonth) return text.tableTo(language.shortDate(to));
    const showsYear = month === 1 || from.slice(5, 7) === '01';
    return showsYear ? language.monthYearShort(from) : language.monthName(from);
  };
  // The month, the requests and the difference; the hit rate; and each approach. Without a candidate, there is no difference.
  const columnCount = 3 + (hasHitRates ? 1 : 0) + all.length - (candidate ? 0 : 1);
  const payback = datedPayback(comparison?.verdict);
  const paybackMonth = payback ? Math.max(1, unitsRoundedUp(payback.months)) : 0;
  const endMonth = candidate ? wholeMonthsServed(candidate) : Number.POSITIVE_INFINITY;
  const amountText = (value: number | null): string =>
    value === null ? text.unknown : language.tableUsd(value, decimals);
  const paybackText = (date: string): string => {
    if (conditional || isAfterBaselineEnd(comparison?.verdict, baseline.result.endsAtMonths))
      return text.wouldPayBack;
    return toTheMonth ? text.paysBackIn(language.monthYear(date)) : text.tablePaysBack(language.date(date));
  };

  const amountCell = ({ cumulativeUsd, cheapest, month }: CostRow, series: Series): TemplateResult => {
    const costText = amountText(cumulativeUsd[series.index] ?? null);
    return hasMarks && series.id === cheapest
      ? html`<td class="cheapest">${costText}<span class="visually-hidden">${punctuationOf(language.locale).comma}${text.cheapestHere}</span></td>`
      : html`<td class=${month > wholeMonthsServed(series) ? 'ended' : nothing}>${costText}</td>`;
  };
  const seriesHeader = (series: Series): TemplateResult =>
    html`<th scope="col" class="series">${lineSample(series.sample)}${series.name}</th>`;

  const monthRow = (row: CostRow): TemplateResult => html`
    <tr class=${row.month === paybackMonth ? 'payback' : row.month > endMonth ? 'ended' : nothing}>
      <th scope="row">
        <span class="number">${language.count(row.month)}</span>
        <span class="muted">${monthLabel(row)}</span>
      </th>
      <td class="wide">${row.requests === null ? text.unknown : language.count(row.requests)}</td>
      ${hasHitRates ? html`<td class="wide">${row.hitRate === null ? text.unknown : language.share(row.hitRate)}</td>` : nothing}
      ${amountCell(row, baseline)}${candidate ? amountCell(row, candidate) : nothing}
      ${candidate ? html`<td>${row.aheadUsd === null ? text.unknown : language.tableDifference(row.aheadUsd, decimals)}</td>` : nothing}
      ${others.map((series) => amountCell(row, series))}
    </tr>`;

  const eventRows = (month: number): TemplateResult[] => {
    const rowsOfMonth: TemplateResult[] = [];
    if (payback && month === paybackMonth)
      rowsOfMonth.push(
        html`<tr class="event"><td colspan=${columnCount}><span class="event-text"><strong>${paybackText(payback.date)}</strong><span class="muted">${text.tableAfterRequests(language.compactCount(payback.requests), payback.requests)}</span></span></td></tr>`,
      );
    for (const series of [baseline, ...(candidate ? [candidate] : []), ...others]) {
      const { availableUntil } = series.approach;
      if (!availableUntil || month !== wholeMonthsServed(series) || month >= months) continue;
      const isReplaced = series !== baseline && isReplacedByBaseline(series, pair);
      rowsOfMonth.push(
        html`<tr class="event"><td colspan=${columnCount}><span class="event-text"><strong>${text.tableRetires(endingModelName(series, all, modelNames), language.date(availableUntil))}</strong>${isReplaced ? html`<span class="muted">${text.tableFromHere(series.name, baseline.name)}</span>` : nothing}</span></td></tr>`,
      );
    }
    return rowsOfMonth;
  };

  const explanations = terms?.below(hasHitRates && 'cacheHits', candidate && 'ahead');
  return html`<table class="costs" part="table">
    <caption class="visually-hidden">${caption}</caption>
    <thead>
      <tr>
        <th scope="col">${text.month}</th>
        <th scope="col" class="wide">${text.requests}</th>
        ${hasHitRates ? html`<th scope="col" class="wide">${terms?.button('cacheHits', text.cacheHits) ?? text.cacheHits}</th>` : nothing}
        ${seriesHeader(baseline)}${candidate ? seriesHeader(candidate) : nothing}
        ${candidate ? html`<th scope="col">${terms?.button('ahead', text.aheadBy) ?? text.aheadBy}</th>` : nothing}
        ${others.map(seriesHeader)}
      </tr>
      ${explanations ? html`<tr class="event"><td colspan=${columnCount}><div class="event-text">${explanations}</div></td></tr>` : nothing}
    </thead>
    <tbody>
      ${eventRows(0)}${rows.map((row) => [monthRow(row), ...eventRows(row.month)])}
    </tbody>
  </table>`;
}
