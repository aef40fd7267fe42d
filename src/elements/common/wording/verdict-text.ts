/** The verdict as one sentence, and the line under it with the amounts that make it true. */

import { daysPerMonth } from '../../../core/index.ts';
import { best } from '../../../core/scenario/amount.ts';
import { approachAt, keyOf, lineAt } from '../../../core/scenario/paths.ts';
import type { ApproachResult, NeverReason, Result } from '../../../core/types.ts';
import { namesAt } from '../../../i18n/field-names.ts';
import {
  daysBetween,
  formatDate,
  formatDuration,
  formatMonths,
  formatPercent,
  formatRequests,
  formatTokens,
  formatUsd,
  formatUsdCompact,
  roundsRequests,
} from '../../../i18n/format.ts';
import { type Pieces, paragraph } from '../../../i18n/pieces.ts';
import {
  modelName,
  nameInSentence,
  type Sentence,
  thousands,
  type VerdictView,
  withEstimateMark,
} from './names.ts';

/** The reason line; empty when there is nothing more to say. */
export function reasonOf(view: VerdictView): Pieces {
  const { comparison } = view.pair;
  if (!comparison) return [];
  const { verdict } = comparison;
  switch (verdict.kind) {
    case 'immediately':
      return paragraph(answersOf(view, view.messages.answers), splitOf(view));
    case 'after':
    case 'beyond-horizon':
      return payingBack(view);
    case 'retired-first':
      return retired(view, verdict.endsOn);
    case 'never':
      return never(view, verdict);
    case 'incomplete':
      return [];
  }
}

function payingBack(view: VerdictView): Pieces {
  const { messages, locale, pair } = view;
  const { comparison, candidate } = pair;
  if (!comparison || !candidate) return [];
  const setup = messages.setupCosts(formatUsdCompact(comparison.setupUsd, locale));
  // Where a candidate sends nothing that is billed, "1,000 answers cost $0" would be odd: say what it saves.
  if (candidate.result.requestUsd === 0)
    return paragraph(
      setup,
      messages.thenSaves(
        withEstimateMark(formatUsdCompact(comparison.savingUsdPerMonth, locale), view),
        formatTokens(candidate.result.month.requests, locale),
      ),
    );
  return paragraph(setup, answersOf(view, messages.thenAnswers), splitOf(view));
}

function answersOf(view: VerdictView, write: (candidate: string, baseline: string) => Pieces): Pieces {
  const { baseline, candidate } = view.pair;
  if (!candidate) return [];
  const [own, other] = [candidate, baseline].map(({ result }) => result.usdPerAcceptedAnswer) as [
    number | null,
    number | null,
  ];
  // Where no answer is accepted there is no price of one.
  if (own === null || other === null) return [];
  const thousand = thousands(view.locale, own, other);
  return write(withEstimateMark(thousand(own), view), withEstimateMark(thousand(other), view));
}

/** The share of tokens in the saving; empty unless both sides repair their failures and both shares are savings. */
function splitOf({ messages, locale, pair }: VerdictView): Pieces {
  const { baseline, candidate } = pair;
  const [a, b] = [repairUsd(baseline.result), candidate ? repairUsd(candidate.result) : null];
  const saving = pair.comparison?.savingUsdPerRequest ?? null;
  if (a === null || b === null || saving === null) return [];
  const repair = a - b;
  const share = repair / saving;
  if (!(share > 0.005 && share < 0.995)) return [];
  const reviews = Math.round(share * 100) / 100;
  return messages.splitSaving(formatPercent(1 - reviews, locale), formatPercent(reviews, locale));
}

/** Dollars of repair per request; `null` when unknown. */
function repairUsd({ requestUsd, attempts, attempt }: ApproachResult): number | null {
  if (requestUsd === null || attempts === null || attempt.totalUsd === null) return null;
  return Math.max(0, requestUsd - attempts * attempt.totalUsd);
}

function retired(view: VerdictView, endsOn: string): Pieces {
  const { messages, locale, pair } = view;
  const { comparison, candidate } = pair;
  const ends = candidate?.result.endsAtMonths ?? null;
  const on = formatDate(endsOn, locale);
  const inWindow = ends !== null && ends <= view.result.scenario.horizonMonths;
  // From the end of service on both cost the same, so what is open at the horizon was open then.
  if (!comparison || comparison.netUsd === null || !inWindow || comparison.netUsd >= 0)
    return messages.goesOn(on);
  return messages.stillOpen(
    on,
    withEstimateMark(formatUsdCompact(-comparison.netUsd, locale), view),
    formatUsdCompact(comparison.setupUsd, locale),
  );
}

function never(
  view: VerdictView,
  { reason, aheadUntilMonths }: { readonly reason: NeverReason; readonly aheadUntilMonths: number | null },
): Pieces {
  const { messages, locale, pair, result } = view;
  const { baseline, candidate } = pair;
  if (!candidate || reason === 'no-difference') return [];
  const costs = answersOf(view, messages.answers);
  const more: Pieces[] = [];
  if (reason === 'caching') {
    const hitRate = baseline.result.months[0]?.hitRate ?? null;
    const tokens = baseline.result.cacheableTokens;
    if (hitRate !== null && tokens) {
      more.push(messages.cachedPrefix(formatPercent(hitRate, locale), formatTokens(tokens, locale)));
    }
  }
  if (reason === 'fixed-costs')
    more.push(messages.fixedPerMonth(formatUsd(candidate.result.month.fixedUsd, locale)));
  if (aheadUntilMonths !== null && aheadUntilMonths > 0 && aheadUntilMonths < result.scenario.horizonMonths)
    more.push(messages.aheadUntil(formatDuration(aheadUntilMonths, locale, { spelled: messages.spelled })));
  return paragraph(costs, ...more);
}

/** A duration that is written in months. */
const inMonths = 12;

/** The sentence of the pair's verdict; without a candidate, the one that asks for it. */
export function sentenceOf(view: VerdictView): Sentence {
  const { messages, locale, pair, result } = view;
  const { candidate, comparison } = pair;
  if (!candidate || !comparison) return messages.choose;
  const name = nameInSentence(candidate, messages);
  const { spelled } = messages;
  const { verdict } = comparison;
  switch (verdict.kind) {
    case 'immediately':
      return messages.immediately(name, comparison.setupUsd === 0);
    case 'after': {
      const shown = formatRequests(verdict.requests, locale);
      const requests =
        view.approximate || roundsRequests(verdict.requests) ? messages.aboutRequests(shown) : shown;
      const duration = withEstimateMark(formatDuration(verdict.months, locale, { spelled }), view);
      return messages.after(name, duration, requests, formatDate(verdict.date, locale));
    }
    case 'beyond-horizon': {
      const { horizonMonths } = result.scenario;
      const more = Math.round(verdict.months) - horizonMonths;
      return messages.beyond(
        name,
        withEstimateMark(formatDuration(verdict.months, locale, { like: inMonths }), view),
        more > 0 ? formatTokens(more, locale) : messages.lessThanAMonth,
        formatTokens(horizonMonths, locale),
      );
    }
    case 'retired-first': {
      const model = modelName(candidate.approach, view.modelNames) ?? candidate.name;
      if ((candidate.result.endsAtMonths ?? 1) <= 0)
        return messages.retiredBefore(name, model, formatDate(verdict.endsOn, locale));
      const gap = daysBetween(verdict.endsOn, verdict.date) / daysPerMonth;
      return messages.tooLate(
        name,
        withEstimateMark(formatDate(verdict.date, locale), view),
        formatDuration(gap, locale, { spelled }),
        model,
      );
    }
    case 'never':
      return {
        claim: verdict.reason === 'no-difference' ? messages.noDifference(name) : messages.never(name),
        rest: causeOf(view, verdict.reason),
      };
    case 'incomplete':
      return askFor(view, verdict.missing);
  }
}

/** Why it never pays back. Where no single cost decides there may be a plainer reason than costs. */
function causeOf({ messages, locale, pair, result }: VerdictView, reason: NeverReason): string {
  const { horizonMonths } = result.scenario;
  if (isIdle(result)) return messages.noTraffic;
  if (reason !== 'several') return messages.reasons[reason];
  if (best(pair.candidate?.approach.leadMonths) >= horizonMonths)
    return messages.notReady(formatMonths(horizonMonths, locale));
  return pair.comparison?.savingUsdPerMonth === 0 ? messages.savesNothing : messages.reasons.several;
}

/** Whether every month is without requests. */
function isIdle({ approaches }: Result): boolean {
  return approaches[0]?.months.every(({ requests }) => requests === 0) ?? false;
}

/** Asks for the price of an approach first, else for the first missing field. */
function askFor({ messages, fields, result, modelNames }: VerdictView, missing: readonly string[]): Sentence {
  const priced = missing.find((path) => /rates\.(input|output)UsdPerMTok$/.test(path));
  const owner = priced === undefined ? null : approachAt(result.scenario, priced);
  if (owner) {
    const lacks = (rate: string) =>
      missing.some((path) => path === priced?.replace(/(input|output)(?=Usd)/, rate));
    const which = lacks('input') ? (lacks('output') ? 'both' : 'in') : 'out';
    return messages.addPrice(modelName(owner, modelNames) ?? (owner.label || owner.id), which);
  }
  const [path] = missing;
  if (!path) return messages.addFigure(messages.missingFigures, '');
  if (keyOf(path) === 'failureUsd') return messages.addFailure;
  const approach = approachAt(result.scenario, path);
  return messages.addFigure(
    namesAt(path, fields).sentence,
    lineAt(result.scenario, path)?.label ?? (approach ? approach.label || approach.id : ''),
  );
}
