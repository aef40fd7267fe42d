/**
 * English messages of the suggested changes, each of which would lead to a payback. Functions take formatted figures.
 */
import { figure, say } from '../pieces.ts';

/** A word with a space before it. `''` stays `''`. */
function withSpaceBefore(word: string): string {
  return word && ` ${word}`;
}

/** Every message of the suggestions of `<ft-verdict>`. */
export const suggestions = {
  /**
   * The heading of the list. `by` is `within` or `before`; `condition` is `priceCounted` or `''`. `single`: there is only one change.
   * `doubtful`: one of the changes has the mark ‡.
   */
  toPayBack: (by: string, condition: string, single: boolean, doubtful: boolean) => {
    const enough = `${single ? 'this' : 'one of these'} ${doubtful ? 'could' : 'would'} be enough`;
    return condition === '' ? `To pay back ${by}, ${enough}` : `${condition}, ${enough} to pay back ${by}`;
  },
  within: (horizon: string) => `within ${horizon}`,
  before: (date: string) => `before ${date}`,
  /** If the service of the baseline ends first. */
  priceCounted: (model: string, untuned: boolean, date: string) =>
    `If ${untuned ? 'the untuned ' : ''}${model} could still be used after ${date}`,
  closedToNew: (model: string, host: string) => `At ${host}, new customers can no longer tune ${model}.`,
  /** For a host that also excludes customers who have not used a tuned model for a number of days. */
  closedToUnused: (model: string, host: string, days: string) =>
    `At ${host}, only customers who have used a tuned model in the past ${days} days can still tune ${model}.`,
  nothingAlone: (horizon: string) =>
    `No single realistic change with this model leads to a payback within ${horizon}; other models have not been tried.`,
  try: 'Try',
  tryThis: (what: string) => `Try ${what}`,
  undo: 'Undo',
  undoThis: (what: string) => `Undo ${what}`,
  now: (value: string) => `now: ${value}`,
  was: (value: string) => `was ${value}`,
  ofApproach: (approach: string, value: string) => `${approach}, ${value}`,
  orMore: 'or more',
  orLess: 'or less',
  /** `side` is `orMore`, `orLess` or `''`, here and in the following functions. */
  change: (what: string, value: string, side: string) =>
    say`${what} of ${figure(value)}${withSpaceBefore(side)}`,
  changeLine: (label: string, value: string, side: string) =>
    say`${label} at ${figure(value)}${withSpaceBefore(side)}`,
  changeRequests: (value: string, side: string) =>
    say`${figure(`${value} requests`)} a month${withSpaceBefore(side)}`,
  /**
   * Every number of requests from `from` to `to` pays back, and some larger number does not: a further machine may cost more than it saves.
   */
  changeRequestsBetween: (from: string, to: string) =>
    say`${figure(`${from} to ${to} requests`)} a month (not every larger number pays back)`,
  /**
   * A suggested number of requests may assume that the baseline keeps its price after its end of service. This text then follows it, with
   * the number of requests that pays back without the assumption. `side` is `orMore` or `''`.
   */
  beforeEnd: (requests: string, side: string, date: string) =>
    say`; with ${figure(requests)}${withSpaceBefore(side)}, this condition is not needed: the payback is before ${date}`,
  changeFirstMonth: (value: string, side: string) =>
    say`${figure(`${value} requests`)} in month 1${withSpaceBefore(side)}, the other months in proportion`,
  changeEvery: (duration: string, side: string) =>
    say`Retraining every ${figure(duration)}${withSpaceBefore(side)}`,
  /**
   * `isLoadKnown`: the calculation contains the load of all these teams on the machines, because the speeds of reading and writing are
   * known.
   */
  changeSharing: (tenants: string, isLoadKnown: boolean) =>
    say`A deployment shared by ${figure(tenants)} teams or tasks with this traffic each${isLoadKnown ? '' : ', if its machines carry the load of all'}`,
  /**
   * The mark after a change that might not lead to a payback, because another reading of a price or speed is possible; and the notes on a
   * change to one value and on a range of requests.
   */
  doubtMark: '‡',
  doubtNote:
    '‡\u00a0With another price or throughput that the remarks on the prices name, this change is not enough; a larger one may be.',
  doubtNoteOfRange:
    '‡\u00a0With another price or throughput that the remarks on the prices name, at least some numbers in this range are not enough.',
  changeHost: (host: string) => say`The same model at ${figure(host)}`,
  changeDeployment: (deployment: string) => say`Another deployment at its host: ${figure(deployment)}`,
  changeRates: (tuned: boolean, share: string) =>
    say`${tuned ? 'A tuned model' : 'A model'} ${figure(`${share} cheaper`)}`,
  inAndOut: (input: string, output: string) => `${input} in and ${output} out`,
  ratesNow: (then: string, now: string) => `${then}, ${now}`,
  tokens: (value: string) => `${value} tokens`,
} as const;
