/**
 * The verdict as one sentence, for every kind. Knows the result and a language's words; knows no markup.
 */

import { daysPerMonth } from '../../../core/index.ts';
import { best } from '../../../core/scenario/amount.ts';
import { approachAt, keyOf, lineAt } from '../../../core/scenario/paths.ts';
import type { NeverReason, Result } from '../../../core/types.ts';
import {
  daysBetween,
  formatDate,
  formatDuration,
  formatMonths,
  formatRequests,
  formatTokens,
  roundsRequests,
} from '../../../i18n/format.ts';
import { figure, modelName, nameInSentence, type Sentence, type VerdictView } from './names.ts';

/** Any duration read in months. */
const inMonths = 12;

/** The sentence of the pair's verdict; without a candidate, the one that asks for it. */
export function sentenceOf(view: VerdictView): Sentence {
  const { words, locale, pair, result } = view;
  const { candidate, comparison } = pair;
  if (!candidate || !comparison) return words.choose;
  const name = nameInSentence(candidate, words);
  const { spelled } = words;
  const { verdict } = comparison;
  switch (verdict.kind) {
    case 'immediately':
      return words.immediately(name, comparison.setupUsd === 0);
    case 'after': {
      const shown = formatRequests(verdict.requests, locale);
      const requests =
        view.approximate || roundsRequests(verdict.requests) ? words.aboutRequests(shown) : shown;
      const duration = figure(formatDuration(verdict.months, locale, { spelled }), view);
      return words.after(name, duration, requests, formatDate(verdict.date, locale));
    }
    case 'beyond-horizon': {
      const { horizonMonths } = result.scenario;
      const more = Math.round(verdict.months) - horizonMonths;
      return words.beyond(
        name,
        figure(formatDuration(verdict.months, locale, { like: inMonths }), view),
        more > 0 ? formatTokens(more, locale) : words.lessThanAMonth,
        formatTokens(horizonMonths, locale),
      );
    }
    case 'retired-first': {
      const model = modelName(candidate.approach, view.modelNames) ?? candidate.name;
      if ((candidate.result.endsAtMonths ?? 1) <= 0)
        return words.retiredBefore(name, model, formatDate(verdict.endsOn, locale));
      const gap = daysBetween(verdict.endsOn, verdict.date) / daysPerMonth;
      return words.tooLate(
        name,
        figure(formatDate(verdict.date, locale), view),
        formatDuration(gap, locale, { spelled }),
        model,
      );
    }
    case 'never':
      return {
        claim: verdict.reason === 'no-difference' ? words.noDifference(name) : words.never(name),
        rest: causeOf(view, verdict.reason),
      };
    case 'incomplete':
      return askFor(view, verdict.missing);
  }
}

/** Why it never pays back. Where no single cost decides there may be a plainer reason than costs. */
function causeOf({ words, locale, pair, result }: VerdictView, reason: NeverReason): string {
  const { horizonMonths } = result.scenario;
  if (isIdle(result)) return words.noTraffic;
  if (reason !== 'several') return words.reasons[reason];
  if (best(pair.candidate?.approach.leadMonths) >= horizonMonths)
    return words.notReady(formatMonths(horizonMonths, locale));
  return pair.comparison?.savingUsdPerMonth === 0 ? words.savesNothing : words.reasons.several;
}

/** Whether nobody asks anything in any month. */
function isIdle({ approaches }: Result): boolean {
  return approaches[0]?.months.every(({ requests }) => requests === 0) ?? false;
}

/** Asks for the price of an approach first, else for the first missing field. */
function askFor({ words, result, modelNames }: VerdictView, missing: readonly string[]): Sentence {
  const priced = missing.find((path) => /rates\.(input|output)UsdPerMTok$/.test(path));
  const owner = priced === undefined ? null : approachAt(result.scenario, priced);
  if (owner) {
    const lacks = (rate: string) =>
      missing.some((path) => path === priced?.replace(/(input|output)(?=Usd)/, rate));
    const which = lacks('input') ? (lacks('output') ? 'both' : 'in') : 'out';
    return words.addPrice(modelName(owner, modelNames) ?? (owner.label || owner.id), which);
  }
  const [path] = missing;
  if (!path) return words.addFigure(words.missingFigures, '');
  const approach = approachAt(result.scenario, path);
  return words.addFigure(
    fieldName(path, words),
    lineAt(result.scenario, path)?.label ?? (approach ? approach.label || approach.id : ''),
  );
}

/** What the field at a path is called inside a sentence. */
export function fieldName(path: string, words: VerdictView['words']): string {
  const key = keyOf(path);
  const known = (words.fields as Readonly<Record<string, string>>)[key];
  return known ? known.charAt(0).toLowerCase() + known.slice(1) : key;
}
