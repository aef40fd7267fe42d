/** The sentence that sums up a file, and the grey line below it. Each claim is calculated from figures that the element shows too. */

import type { Amount, Approach, Job, Profile, Result } from '../../core/index.ts';
import { bestGuess } from '../../core/scenario/amount.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { Sentence } from '../common/wording/names.ts';
import { otherModelIn } from './approach-of.ts';
import { decimalText } from './edit-text.ts';
import { differenceText } from './figure-text.ts';
import { comparisonIn, paybackText, paybackWithinTenYears } from './payback.ts';
import {
  editOf,
  type LineId,
  otherTraining,
  type TakeableLine,
  tickedLines,
  type UsageEffect,
} from './take-lines.ts';
import type { UsageWording } from './wording.ts';

/** The effect of a file, its lines that are not ticked, and the candidate. Without a scenario, functions get `null` instead of this view. */
export interface EffectView {
  readonly effect: UsageEffect;
  readonly untickedIds: ReadonlySet<LineId>;
  readonly candidate: string;
  /** Whether the ticked lines are in the calculation. */
  readonly isUsed: boolean;
}

/** The sentence about a profile. */
export function profileSentence(profile: Profile, view: EffectView | null, wording: UsageWording): Sentence {
  const { text } = wording;
  if (profile.prompt === null && profile.problems.some(({ code }) => code === 'convention-unknown'))
    return text.askConvention;
  if (view === null) return tokensSentence(profile, wording);
  const parts = view.effect.lines.flatMap(
    (line) => differencePart(line, profile, view.effect, wording) ?? [],
  );
  // Some lines may be left out only because the calculation has their values already.
  const areLeftOutLinesSame = view.effect.notOffered.every(({ code }) => code === 'no-difference');
  if (parts.length > 0) return { claim: text.thanAssumed(parts), rest: paybackRest(view, wording) };
  return areLeftOutLinesSame || view.effect.lines.length > 0
    ? { claim: text.asAssumed, rest: paybackRest(view, wording) }
    : tokensSentence(profile, wording);
}

/** The sentence that all requests are to other models than that of the approach; empty if this is not sure. */
export function otherModelSentence(
  profile: Pick<Profile, 'models'>,
  approach: Approach | undefined,
  { text }: UsageWording,
): string {
  const otherModel = otherModelIn(profile, approach);
  return otherModel === null ? '' : text.otherModel(otherModel, profile.models.length === 1);
}

/** The sentence with the mean tokens of a request. */
function tokensSentence(
  { prompt, output, requests }: Profile,
  { text, count, locale }: UsageWording,
): Sentence {
  const meanText = (value: number | null | undefined): string =>
    value === null || value === undefined ? text.unknown : count(value);
  const claim = text.tokensRead(meanText(prompt?.mean), meanText(output?.mean));
  return requests === null
    ? { claim, rest: punctuationOf(locale).stop }
    : { claim, rest: text.onRequests(count(requests), requests) };
}

/** "6 % fewer requests a month"; `null` if the line has no such figure, or the difference would be written as 0. */
function differencePart(
  { id, edits }: TakeableLine,
  profile: Profile,
  { before, index }: UsageEffect,
  { text, locale }: UsageWording,
): string | null {
  const approach = before.scenario.approaches[index];
  const relativeDifference = (measured: number | null | undefined, assumed: number | null): number | null =>
    measured === null || measured === undefined || !assumed ? null : measured / assumed - 1;
  const differenceClause = (
    share: number | null,
    sentence: (percent: string, isMore: boolean) => string,
  ): string | null => {
    const percent = share === null ? null : differenceText(share, locale);
    return percent === null || share === null ? null : sentence(percent, share > 0);
  };
  const { differences } = text;
  switch (id) {
    case 'traffic': {
      const edit = editOf(edits, 'requestsPerMonth');
      const assumed = Array.isArray(edit?.before) ? (edit.before[0] as number | null) : guessOf(edit?.before);
      return differenceClause(relativeDifference(guessOf(edit?.after), assumed), differences.traffic);
    }
    case 'prompt':
      return differenceClause(
        relativeDifference(profile.prompt?.mean, sumOf(approach?.prefixTokens, approach?.variableTokens)),
        differences.prompt,
      );
    case 'output':
      return differenceClause(
        relativeDifference(profile.output?.mean, sumOf(approach?.outputTokens, approach?.reasoningTokens)),
        differences.output,
      );
    case 'hit-rate': {
      const edit = editOf(edits, 'hitRate');
      const [now, then] = [guessOf(edit?.before), guessOf(edit?.after)];
      const points = now === null || then === null ? 0 : (then - now) * 100;
      return Math.abs(points) < 0.05
        ? null
        : differences['hit-rate'](decimalText(Math.abs(points), locale), points > 0);
    }
    default:
      return null;
  }
}

/** The best guess of an amount. `null` for an unknown amount or another value. */
const guessOf = (value: unknown): number | null =>
  typeof value === 'number' || (typeof value === 'object' && value !== null)
    ? bestGuess(value as Amount)
    : null;

function sumOf(first: Amount | undefined, second: Amount | undefined): number | null {
  const [a, b] = [guessOf(first), guessOf(second)];
  return a === null || b === null ? null : a + b;
}

/** The end of a sentence: the payback with the ticked lines, and the payback without them. */
function paybackRest({ effect, untickedIds, candidate, isUsed }: EffectView, wording: UsageWording): string {
  if (!comparisonIn(effect.before, candidate) || tickedLines(effect, untickedIds).length === 0)
    return punctuationOf(wording.locale).stop;
  const likeMonths = paybackWithinTenYears(comparisonIn(effect.before, candidate));
  const [then, now] = [effect.after, effect.before].map((result) =>
    paybackText(result, candidate, likeMonths, wording),
  ) as [string, string];
  return (isUsed ? wording.text.paybackUsed : wording.text.paybackThen)(then, now);
}

/**
 * The sentence about the line that, taken alone, changes the payback most: a line after which there is no payback, else the line with the
 * largest difference. Empty if there is a single line, or if a payback is unknown.
 */
export function largestEffect({ effect, candidate }: EffectView, wording: UsageWording): string {
  const monthsIn = (result: Result): number => {
    const comparison = comparisonIn(result, candidate);
    if (comparison?.verdict.kind === 'incomplete') return Number.NaN;
    return paybackWithinTenYears(comparison) ?? Number.POSITIVE_INFINITY;
  };
  const monthsNow = monthsIn(effect.before);
  const shifts = effect.lines.map(({ id, resultAlone }) => ({
    id,
    resultAlone,
    months: Math.abs(monthsIn(resultAlone) - monthsNow),
  }));
  if (shifts.length < 2 || !Number.isFinite(monthsNow) || shifts.some(({ months }) => Number.isNaN(months)))
    return '';
  const largestShift = shifts.reduce((largest, shift) => (shift.months > largest.months ? shift : largest));
  const [then, now] = [largestShift.resultAlone, effect.before].map((result) =>
    paybackText(result, candidate, monthsNow, wording),
  ) as [string, string];
  return then === now ? '' : wording.text.mostEffect(wording.text.changes[largestShift.id], then, now);
}

/** The sentence about a job. `estimated` are the billed tokens of a run in the calculation; `null` = unknown. */
export function jobSentence(
  job: Job,
  estimated: number | null,
  view: EffectView | null,
  wording: UsageWording,
): Sentence {
  const { text, locale, count } = wording;
  if (job.status !== 'succeeded' && !job.isEstimate)
    return text.jobNotDone(
      job.status === null ? (job.hostStatus ?? text.unknownStatus) : text.statuses[job.status],
    );
  const rest = view === null ? punctuationOf(locale).stop : paybackRest(view, wording);
  if (job.isEstimate) return { claim: text.jobEstimate, rest };
  if (job.trainedTokens === null) return { claim: text.jobDone, rest };
  const isOther = view !== null && otherTraining(view.effect, 'tokens') !== null;
  if (!estimated || isOther) return { claim: text.jobTokens(count(job.trainedTokens)), rest };
  const relativeDifference = job.trainedTokens / estimated - 1;
  const percent = differenceText(relativeDifference, locale);
  return {
    claim:
      percent === null
        ? text.jobSame
        : relativeDifference > 0
          ? text.jobMore(percent)
          : text.jobFewer(percent),
    rest,
  };
}
