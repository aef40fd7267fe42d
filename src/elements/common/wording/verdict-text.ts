/**
 * The one line under the verdict: the amounts that make it true. Knows the result and a language's words.
 */
import { difference } from '../../../core/scenario/amount.ts';
import type { ApproachResult } from '../../../core/types.ts';
import {
  formatDate,
  formatDuration,
  formatPercent,
  formatTokens,
  formatUsd,
  formatUsdCompact,
} from '../../../i18n/format.ts';
import { figure, type Pieces, thousands, type VerdictView } from './names.ts';

/** The reason line as pieces, every second one a figure; empty when there is nothing more to say. */
export function reasonOf(view: VerdictView): Pieces {
  const { comparison } = view.pair;
  switch (comparison?.verdict.kind) {
    case 'immediately':
      return join(answersOf(view, view.words.answers), splitOf(view));
    case 'after':
    case 'beyond-horizon':
      return payingBack(view);
    case 'retired-first':
      return retired(view, comparison.verdict.endsOn);
    case 'never':
      return never(view);
    default:
      return [];
  }
}

function payingBack(view: VerdictView): Pieces {
  const { words, locale, pair } = view;
  const { comparison, candidate } = pair;
  if (!comparison || !candidate) return [];
  const setup = words.setupCosts(formatUsdCompact(comparison.setupUsd, locale));
  // Where a candidate sends nothing that is billed, "1,000 answers cost $0" would be odd: say what it saves.
  if (candidate.result.requestUsd === 0)
    return join(
      setup,
      words.thenSaves(
        figure(formatUsdCompact(comparison.savingUsdPerMonth, locale), view),
        formatTokens(candidate.result.month.requests, locale),
      ),
    );
  return join(setup, answersOf(view, words.thenAnswers), splitOf(view));
}

function answersOf(view: VerdictView, write: (candidate: string, baseline: string) => Pieces): Pieces {
  const { baseline, candidate } = view.pair;
  if (!candidate) return [];
  const accepted: Two = [candidate.result.usdPerAcceptedAnswer, baseline.result.usdPerAcceptedAnswer];
  const requests: Two = [candidate.result.requestUsd, baseline.result.requestUsd];
  const [own, other] = accepted;
  // Nothing left over is repaired, so the verdict, which counts requests, may be at odds with what an answer costs.
  if (isCheaper(requests) && other !== null && (own === null || !isCheaper(accepted)))
    return view.words.requestsBut(...written(requests, view), own === null ? null : written(accepted, view));
  // Where no answer is accepted there is no price of one.
  if (own === null || other === null) return [];
  return write(...written(accepted, view));
}

/** The candidate's and the baseline's. */
type Two = readonly [number | null, number | null];

function isCheaper([own, other]: Two): boolean {
  return own !== null && other !== null && difference(own, other) < 0;
}

function written([own, other]: Two, view: VerdictView): [string, string] {
  const write = thousands(view.locale, own, other);
  return [figure(write(own), view), figure(write(other), view)];
}

/** What share of the saving is tokens, where both sides repair what is left over and both shares are savings. */
function splitOf({ words, locale, pair }: VerdictView): Pieces {
  const { baseline, candidate } = pair;
  const [a, b] = [repairUsd(baseline.result), candidate ? repairUsd(candidate.result) : null];
  const saving = pair.comparison?.savingUsdPerRequest ?? null;
  if (a === null || b === null || saving === null) return [];
  const repair = a - b;
  const share = repair / saving;
  if (!(share > 0.005 && share < 0.995)) return [];
  const reviews = Math.round(share * 100) / 100;
  return words.splitSaving(formatPercent(1 - reviews, locale), formatPercent(reviews, locale));
}

/** What repairing costs per request; `null` when unknown. */
function repairUsd({ requestUsd, attempts, attempt }: ApproachResult): number | null {
  if (requestUsd === null || attempts === null || attempt.totalUsd === null) return null;
  return Math.max(0, requestUsd - attempts * attempt.totalUsd);
}

function retired(view: VerdictView, endsOn: string): Pieces {
  const { words, locale, pair } = view;
  const { comparison, candidate } = pair;
  const ends = candidate?.result.endsAtMonths ?? null;
  const on = formatDate(endsOn, locale);
  const inWindow = ends !== null && ends <= view.result.scenario.horizonMonths;
  // From the end of service on both cost the same, so what is open at the horizon was open then.
  if (!comparison || comparison.netUsd === null || !inWindow || comparison.netUsd >= 0)
    return words.goesOn(on);
  return words.stillOpen(
    on,
    figure(formatUsdCompact(-comparison.netUsd, locale), view),
    formatUsdCompact(comparison.setupUsd, locale),
  );
}

function never(view: VerdictView): Pieces {
  const { words, locale, pair, result } = view;
  const { baseline, candidate, comparison } = pair;
  if (!candidate || comparison?.verdict.kind !== 'never') return [];
  const { reason, aheadUntilMonths } = comparison.verdict;
  if (reason === 'no-difference') return [];
  const costs = answersOf(view, words.answers);
  const more: Pieces[] = [];
  if (reason === 'caching') {
    const hitRate = baseline.result.months[0]?.hitRate ?? null;
    const tokens = baseline.result.cacheableTokens;
    if (hitRate !== null && tokens) {
      more.push(words.cachedPrefix(formatPercent(hitRate, locale), formatTokens(tokens, locale)));
    }
  }
  if (reason === 'fixed-costs')
    more.push(words.fixedPerMonth(formatUsd(candidate.result.month.fixedUsd, locale)));
  if (aheadUntilMonths !== null && aheadUntilMonths > 0 && aheadUntilMonths < result.scenario.horizonMonths)
    more.push(words.aheadUntil(formatDuration(aheadUntilMonths, locale, { spelled: words.spelled })));
  return join(costs, ...more);
}

/** Puts piece lists one after the other; text stays at even places, figures at odd ones. */
function join(...lists: readonly Pieces[]): Pieces {
  return lists.reduce((all, list) => {
    if (all.length === 0) return list;
    if (list.length === 0) return all;
    // Lists end on text, so the seam is one text.
    return [...all.slice(0, -1), `${all.at(-1)}${list[0]}`, ...list.slice(1)];
  }, []);
}
