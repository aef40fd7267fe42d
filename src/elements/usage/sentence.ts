/** The sentence that sums up a file, and the grey line below it. Each claim is calculated from the figures beside it. */

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
  const { text, count } = wording;
  if (profile.prompt === null && profile.problems.some(({ code }) => code === 'convention-unknown'))
    return text.askConvention;
  if (view === null) return tokensSentence(profile, wording);
  const parts = view.effect.lines.flatMap(
    (line) => differencePart(line, profile, view.effect, wording) ?? [],
  );
  const isAllOffered = view.effect.notOffered.every(({ code }) => code === 'no-difference');
  if (parts.length > 0) return { claim: text.thanAssumed(parts), rest: paybackRest(view, wording) };
  return isAllOffered || view.effect.lines.length > 0
    ? { claim: text.asAssumed, rest: paybackRest(view, wording) }
    : tokensSentence(profile, { ...wording, count });
}

/** The sentence that all requests are to other models than that of the approach; empty if this is not sure. */
export function otherModelSentence(
  profile: Pick<Profile, 'models'>,
  approach: Approach | undefined,
  { text }: UsageWording,
): string {
  const other = otherModelIn(profile, approach);
  return other === null ? '' : text.otherModel(other, profile.models.length === 1);
}

/** The sentence with the mean tokens of a request. */
function tokensSentence(
  { prompt, output, requests }: Profile,
  { text, count, locale }: UsageWording,
): Sentence {
  const mean = (value: number | null | undefined): string =>
    value === null || value === undefined ? text.unknown : count(value);
  const claim = text.tokensRead(mean(prompt?.mean), mean(output?.mean));
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
  const relative = (measured: number | null | undefined, assumed: number | null): number | null =>
    measured === null || measured === undefined || !assumed ? null : measured / assumed - 1;
  const say = (
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
      const assumed = Array.isArray(edit?.before) ? (edit.before[0] as number | null) : guess(edit?.before);
      return say(relative(guess(edit?.after), assumed), differences.traffic);
    }
    case 'prompt':
      return say(
        relative(profile.prompt?.mean, sum(approach?.prefixTokens, approach?.variableTokens)),
        differences.prompt,
      );
    case 'output':
      return say(
        relative(profile.output?.mean, sum(approach?.outputTokens, approach?.reasoningTokens)),
        differences.output,
      );
    case 'hit-rate': {
      const edit = editOf(edits, 'hitRate');
      const [now, then] = [guess(edit?.before), guess(edit?.after)];
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
const guess = (value: unknown): number | null =>
  typeof value === 'number' || (typeof value === 'object' && value !== null)
    ? bestGuess(value as Amount)
    : null;

function sum(first: Amount | undefined, second: Amount | undefined): number | null {
  const [a, b] = [guess(first), guess(second)];
  return a === null || b === null ? null : a + b;
}

/** The end of a sentence: the payback with the ticked lines, and the payback without them. */
function paybackRest({ effect, untickedIds, candidate, isUsed }: EffectView, wording: UsageWording): string {
  if (!comparisonIn(effect.before, candidate) || tickedLines(effect, untickedIds).length === 0)
    return punctuationOf(wording.locale).stop;
  const like = paybackWithinTenYears(comparisonIn(effect.before, candidate));
  const [then, now] = [effect.after, effect.before].map((result) =>
    paybackText(result, candidate, like, wording),
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
  const now = monthsIn(effect.before);
  const moves = effect.lines.map(({ id, resultAlone }) => ({
    id,
    resultAlone,
    by: Math.abs(monthsIn(resultAlone) - now),
  }));
  if (moves.length < 2 || !Number.isFinite(now) || moves.some(({ by }) => Number.isNaN(by))) return '';
  const most = moves.reduce((largest, move) => (move.by > largest.by ? move : largest));
  const [then, present] = [most.resultAlone, effect.before].map((result) =>
    paybackText(result, candidate, now, wording),
  ) as [string, string];
  return then === present ? '' : wording.text.mostEffect(wording.text.changes[most.id], then, present);
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
  const share = job.trainedTokens / estimated - 1;
  const percent = differenceText(share, locale);
  return {
    claim: percent === null ? text.jobSame : share > 0 ? text.jobMore(percent) : text.jobFewer(percent),
    rest,
  };
}
