/** The verdict while figures of an example remain in a user's calculation: it says what the verdict would be, without the date of a payback. */
import { isPayback, isTooLate } from '../../core/cost/verdict.ts';
import type { BorrowedGroup } from '../../core/scenario/borrowed-names.ts';
import { formatUsdCompact, withEstimateMark } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { paragraph } from '../../i18n/pieces.ts';
import { nameInSentence, perThousandFormatter, type VerdictView } from '../common/wording/names.ts';
import { durationText, modelOf, onDay, withinDuration } from '../common/wording/sentence-figures.ts';
import { endOf, verdicts } from '../common/wording/verdict-claims.ts';
import { type Facts, factsOf, writtenPayback } from '../common/wording/verdict-facts.ts';
import { unitNotes } from '../common/wording/verdict-remarks.ts';
import { sentenceOf, type VerdictWording } from '../common/wording/verdict-text.ts';

/**
 * The wording for a calculation with these groups of the example's values. `edited`: the groups with a value of the user's
 * (`editedGroupsOf`). `null` if the verdict lacks figures, or if it is unknown whether the candidate saves anything.
 */
export function wouldText(
  view: VerdictView,
  groups: readonly BorrowedGroup[],
  edited: readonly BorrowedGroup[],
  { would }: Messages['start'],
): VerdictWording | null {
  const facts = factsOf(view);
  if (!facts || facts.verdict.kind === 'incomplete' || facts.isSavingUnknown) return null;
  const { verdict, setupExtra, unitUsd } = facts;
  const name = nameInSentence(facts, view.messages);
  const duration = (months: number): string => withEstimateMark(durationText(view, months), view);
  const [setup, candidate, baseline, monthly] = view.mark ? view.mark(amountsOf, view) : amountsOf(view);
  const cause = causeOf(view, facts, would);
  // The cause may have named the monthly costs already.
  const monthlyIfUnnamed = monthly !== '' && cause.includes(monthly) ? '' : monthly;
  const areCostsKnown = Number.isFinite(unitUsd.candidate - unitUsd.baseline);
  const isOnlyProposed = groups.length === 1 && groups[0] === 'tunedPrompt';
  const claim = (): string => {
    if (verdicts.notBeforeEnd.holds(facts)) return would.notBeforeEnd(name, ...endOf(facts));
    const months = writtenPayback(verdict);
    if (months === 'atOnce') return would.atOnce(name);
    if (months === 'overTenYears') return would.tooSlow(name);
    if (typeof months !== 'number') return would.never(name);
    return isPayback(verdict)
      ? would.payBack(name, withinDuration(facts, months))
      : would.beyond(name, duration(months));
  };
  return {
    sentence: {
      claim: claim(),
      rest: would[isOnlyProposed ? 'ifProposed' : 'ifYours'](cause),
    },
    beforeWorth: would[isOnlyProposed ? 'withProposed' : 'withExample'],
    reason: paragraph(
      edited.every((group) => group === 'user') ? would.onlyPrompt() : [],
      areCostsKnown
        ? setupExtra > 0
          ? would.setup(setup, candidate, baseline, monthlyIfUnnamed)
          : would.requests(candidate, baseline, monthlyIfUnnamed)
        : [],
    ),
  };
}

/** Why the candidate would not pay back: the end of its service, or the reason of the usual sentence. `''` if it would, or without a reason. */
function causeOf(view: VerdictView, facts: Facts, would: Messages['start']['would']): string {
  const { verdict, endsAt, candidate } = facts;
  return isTooLate(verdict)
    ? would.switchedOff(modelOf(facts), onDay(facts, candidate.approach.availableUntil), endsAt <= 0)
    : (sentenceOf(view).because ?? '');
}

/**
 * As texts: the extra set-up cost, the costs of 1,000 requests of the candidate and of the baseline, and the monthly costs of the candidate,
 * if they are a large part of its cost (`unitNotes`; `''` otherwise).
 */
function amountsOf(
  view: VerdictView,
): readonly [setup: string, candidate: string, baseline: string, monthly: string] {
  const facts = factsOf(view);
  const { setupExtra = Number.NaN, unitUsd } = facts ?? {};
  const { candidate, baseline } = unitUsd ?? { candidate: Number.NaN, baseline: Number.NaN };
  const format = perThousandFormatter(view.locale, candidate, baseline);
  // `true`: the amount is a cost, and not the difference of the two.
  const amountText = (usd: number): string => withEstimateMark(format(usd, true), view, usd);
  const [monthly] = facts ? unitNotes(facts) : [];
  return [
    formatUsdCompact(setupExtra, view.locale),
    amountText(candidate),
    amountText(baseline),
    monthly ?? '',
  ];
}
