/** The verdict while figures of an example remain in a user's calculation: it says what the verdict would be, and names no date. */
import { isPayback } from '../../core/cost/verdict.ts';
import type { BorrowedGroup } from '../../core/scenario/borrowed-names.ts';
import { formatUsdCompact, withEstimateMark } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { paragraph } from '../../i18n/pieces.ts';
import { nameInSentence, perThousandFormatter, type VerdictView } from '../common/wording/names.ts';
import { durationText, withinDuration as inTime } from '../common/wording/sentence-figures.ts';
import { factsOf, writtenPayback } from '../common/wording/verdict-facts.ts';
import type { VerdictWording } from '../common/wording/verdict-text.ts';

/** The wording for a calculation with these groups of the example's values. `null` for a verdict that lacks figures. */
export function wouldText(
  view: VerdictView,
  groups: readonly BorrowedGroup[],
  { would, groups: groupNames }: Messages['start'],
): VerdictWording | null {
  const facts = factsOf(view);
  if (!facts || facts.verdict.kind === 'incomplete' || facts.isSavingUnknown) return null;
  const { verdict, setupExtra, unitUsd } = facts;
  const name = nameInSentence(facts, view.messages);
  const duration = (months: number): string => withEstimateMark(durationText(view, months), view);
  const [setup, candidate, baseline] = view.mark ? view.mark(amountsOf, view) : amountsOf(view);
  const isOnlyProposed = groups.length === 1 && groups[0] === 'tunedPrompt';
  const claim = (): string => {
    const months = writtenPayback(verdict);
    if (months === 'atOnce') return would.atOnce(name);
    if (months === 'overTenYears') return would.tooSlow(name);
    if (typeof months !== 'number') return would.never(name);
    return isPayback(verdict)
      ? would.payBack(name, inTime(facts, months))
      : would.beyond(name, duration(months));
  };
  const isOnlyPromptReplaced =
    groups.filter((group) => group !== 'user').length === Object.keys(groupNames).length - 1;
  return {
    sentence: { claim: claim(), rest: isOnlyProposed ? would.ifProposed : would.ifYours },
    reason: paragraph(
      isOnlyPromptReplaced ? would.onlyPrompt() : [],
      setupExtra > 0
        ? would.setup(setup, candidate, baseline)
        : Number.isFinite(unitUsd.candidate - unitUsd.baseline)
          ? would.requests(candidate, baseline)
          : [],
    ),
  };
}

/** The extra set-up cost, and the costs of 1,000 requests of the candidate and of the baseline, as texts. */
function amountsOf(view: VerdictView): readonly [setup: string, candidate: string, baseline: string] {
  const { setupExtra = Number.NaN, unitUsd } = factsOf(view) ?? {};
  const { candidate, baseline } = unitUsd ?? { candidate: Number.NaN, baseline: Number.NaN };
  const format = perThousandFormatter(view.locale, candidate, baseline);
  const write = (usd: number): string => withEstimateMark(format(usd, true), view, usd);
  return [formatUsdCompact(setupExtra, view.locale), write(candidate), write(baseline)];
}
