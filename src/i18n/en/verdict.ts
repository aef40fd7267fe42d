/**
 * English messages of the verdict: its sentence, the lines below it, and its figures.
 * Functions take formatted figures.
 */

import { figure, say } from '../pieces.ts';
import { small } from './letters.ts';
import { counted, listed } from './plural.ts';

const atThisTraffic = 'at this traffic';

/** The sentence for a candidate that is cheaper from the start. */
const atOnce = (name: string, because: string) => ({
  claim: `${name} is cheaper from the first request`,
  rest: `: ${because}.`,
});

/** The sentence for a candidate that never pays back. `limited` is the claim if the candidate would pay back at another traffic. */
const never = (name: string, because: string) => ({
  because,
  claim: `${name} never pays back`,
  limited: `${name} never pays back ${atThisTraffic}`,
  rest: `: ${because}.`,
});

/** The monthly costs as a reason. */
const monthlyReason = (isHosting: boolean, usd: string): string =>
  isHosting ? `its hosting costs ${usd} a month` : `its fixed costs are ${usd} a month higher`;

/** The end of a sentence about an end of service, if the candidate saves something until then. */
const savingStops = (saves: boolean): string => (saves ? ', and the saving stops' : '');

const requestsOf = counted('request', 'requests');

/**
 * The start of a sentence about the cost of 1,000 requests. In a rollout, `share` is the part of the traffic that the candidate serves, and
 * `atFirst` says that the share changes later; otherwise `share` is ''.
 */
const atTraffic = (requests: string, count: number, share: string, atFirst: boolean): string =>
  `At ${requestsOf(requests, count)} a month${share && `, of which it serves ${share}${atFirst ? ' at first' : ''}`}, 1,000 requests`;

/** The parts of the cost of a request. */
const costParts = {
  tokens: 'the cost of tokens',
  other: 'other costs',
  repair: 'fixing answers',
  fixed: 'monthly costs',
} as const;

/** A part with its share in percent. */
type PartShare = readonly [part: keyof typeof costParts, share: string];

/** Why no saving is stated: the candidate saves nothing, or (`throughput`) its saving is unknown. */
const nothingSaved = {
  throughput: 'the speed of reading prompts (input throughput) is unknown, as is the saving',
  hosting: 'both need the same machines, so hosting costs the same',
  other: 'it saves nothing',
};

/** Messages of `<ft-verdict>`. A sentence consists of a bold `claim` and the `rest`. */
export const verdict = {
  fineTuning: 'Fine-tuning',
  against: 'against',
  compareWith: 'Compare',
  estimated: 'From estimated token counts.',

  // Dates in sentences
  onDate: (date: string) => `on ${date}`,
  inMonthOf: (month: string) => `in ${month}`,
  /** `roundedUp`: the duration was rounded up, so the payback is a little earlier. */
  inTime: (duration: string, roundedUp: boolean) => `${roundedUp ? 'within' : 'in'} ${duration}`,
  afterTenYears: 'after more than ten years',
  atThisTraffic,
  ifTrafficHolds: (month: string) => `if month ${month}’s traffic holds`,
  ifDeclineGoesOn: (month: string) => `if traffic or prices go on falling after month ${month}`,

  // Two models of the same name in sentences
  tuned: (model: string) => `the tuned ${model}`,
  untuned: (model: string) => `the untuned ${model}`,

  /** The sentences, by the names that the conditions have in `verdict-claims.ts`. Each starts with the candidate. */
  verdicts: {
    likelyAnyway: (name: string, horizon: string, chance: string) => ({
      claim: `${name} does not pay back within ${horizon} at best guess`,
      rest: `, but more likely it does: its chance is ${chance}.`,
    }),
    unlikelyAtOnce: (name: string, horizon: string, chance: string) => ({
      claim: `${name} is cheaper over ${horizon} at best guess`,
      rest: `, but its chance is only ${chance}.`,
    }),
    cheaperNoSetup: (name: string) => atOnce(name, 'there is no set-up cost to recover'),
    cheaperLessSetup: (name: string, usd: string) => atOnce(name, `its set-up costs ${usd} less as well`),
    neverBehindLessSetup: (name: string, horizon: string, usd: string) => ({
      claim: `${name} is never behind within ${horizon}`,
      rest: `: its set-up costs ${usd} less.`,
    }),
    neverBehind: (name: string, horizon: string) => ({
      claim: `${name} is never behind within ${horizon}`,
      rest: '.',
    }),
    unlikely: (name: string, duration: string, when: string, horizon: string, chance: string) => ({
      claim: `${name} pays back ${duration} at best guess`,
      rest: `, ${when}, but its chance within ${horizon} is only ${chance}.`,
    }),
    after: (name: string, duration: string, when: string, requests: string, about: boolean) => ({
      claim: `${name} pays back ${duration}`,
      rest: `, after ${about ? 'about ' : ''}${requests} requests, ${when}.`,
    }),
    beyondTenYears: (name: string, assumption: string) => ({
      claim: `${name} needs more than ten years to pay back`,
      rest: `, ${assumption}.`,
    }),
    beyond: (name: string, month: string, horizon: string, assumption: string) => ({
      claim: `${name} pays back only in month ${month}`,
      rest: `, after your ${horizon}-month horizon, ${assumption}.`,
    }),
    retiredBefore: (name: string, model: string, when: string, past: boolean) => ({
      claim: `${name} comes too late`,
      rest: `: ${model} ${past ? 'was' : 'is'} switched off ${when}, before it would serve.`,
    }),
    notBeforeEnd: (name: string, date: string, model: string) => ({
      claim: `${name} does not pay back before ${model} is switched off on ${date}`,
      rest: '. From then on, requests to it must move anyway.',
    }),
    tooLate: (name: string, model: string, when: string, end: string, assumption: string) => ({
      claim: `${name} would pay back too late`,
      rest: `: only ${when}, ${assumption && `${assumption}, `}but ${model} is switched off ${end}.`,
    }),
    notTrainable: (name: string, model: string, date: string) =>
      never(name, `${model} has been closed to tuning at its host since ${date}`),
    noDifference: (name: string) => ({
      claim: `${name} makes no difference`,
      rest: ': both cost the same in every month.',
    }),
    cheaperUntil: (name: string, date: string, horizon: string, usd: string) => ({
      claim: `${name} is cheaper until ${date}`,
      rest: `, but over ${horizon} it costs ${usd} more.`,
    }),
    noTraffic: (name: string) => never(name, 'there are no requests to save on'),
    cachedPrompt: (name: string, usd: string) =>
      never(name, `a cached prompt is cheaper, by ${usd} per 1,000 requests`),
    tokensDecide: (name: string, usd: string) =>
      never(name, `its tokens cost ${usd} more per 1,000 requests`),
    repairDecides: (name: string, usd: string) =>
      never(name, `fixing its answers costs ${usd} more per 1,000 requests`),
    otherDecides: (name: string, usd: string) =>
      never(name, `its other costs are ${usd} higher per 1,000 requests`),
    fixedAboveSaving: (name: string, hosting: boolean, usd: string, saved: string) =>
      never(name, `${monthlyReason(hosting, usd)}, and its requests save only ${saved} a month`),
    fixedDecides: (name: string, hosting: boolean, usd: string) => never(name, monthlyReason(hosting, usd)),
    /**
     * The reason why nothing is saved. `throughput`: the speed of reading prompts is unknown; if it is low, one of the approaches may need
     * fewer machines than the other. `hosting`: both need the same machines at any speed.
     */
    savesNothing: (name: string, cause: 'throughput' | 'hosting' | 'other') =>
      cause === 'throughput'
        ? { claim: `${name} may or may not pay back`, rest: `: ${nothingSaved[cause]}.` }
        : never(name, nothingSaved[cause]),
    retraining: (name: string, usd: string, horizon: string, saved: string) =>
      never(name, `retraining costs ${usd} over ${horizon}, more than the ${saved} it saves`),
    /** `recovered`: the set-up is recovered for a time. */
    savingShrinks: (name: string, usd: string, recovered: boolean) =>
      never(
        name,
        `the saving shrinks ${recovered ? 'and it falls behind again after' : 'before'} its set-up of ${usd} is recovered`,
      ),
    /** `usd` is the saving of the candidate until the end of its service. */
    endsTooSoon: (name: string, end: string, model: string, usd: string, setup: string) =>
      never(name, `until ${model} is switched off ${end}, it recovers ${usd} of its ${setup} set-up`),
    notInHundredYears: (name: string, saved: string, usd: string) =>
      never(
        name,
        `the ${saved} a month that it saves does not cover its set-up of ${usd} in a hundred years`,
      ),
    costsMore: (name: string, usd: string, horizon: string) =>
      never(name, `it costs ${usd} more over ${horizon}`),
  },
  choose: { claim: 'Choose a model to fine-tune', rest: ' to see whether it pays back.' },
  unreadable: {
    claim: 'This scenario cannot be read',
    rest: '. Its text is damaged or holds values out of range.',
  },

  /** The lines under the verdict, by the names that the conditions have in `verdict-remarks.ts`. */
  remarks: {
    /** The set-up of the candidate: `all` of it, or how much `more` or `less` it costs than the set-up of the baseline. */
    setup: (usd: string, extra: 'all' | 'more' | 'less') =>
      say`Set-up costs ${figure(usd)}${extra === 'all' ? '' : ` ${extra}`}.`,
    startsLater: (date: string) => say`It serves from ${date} on.`,
    /** `monthlyCosts`: the candidate’s. `''`: monthly costs are counted, but not named. `null`: neither approach has any. */
    requests: (
      requests: string,
      count: number,
      candidate: string,
      baseline: string,
      monthlyCosts: string | null,
      share: string,
      atFirst: boolean,
    ) =>
      say`${atTraffic(requests, count, share, atFirst)} cost ${figure(candidate)}${monthlyCosts ? ` (with their share of ${monthlyCosts} a month)` : ''} instead of ${figure(baseline)}${monthlyCosts === '' ? ', monthly costs included' : ''}.`,
    requestsAlike: (
      requests: string,
      count: number,
      usd: string,
      monthlyCosts: string | null,
      share: string,
      atFirst: boolean,
    ) =>
      say`${atTraffic(requests, count, share, atFirst)} cost ${figure(usd)} with either approach${monthlyCosts !== null ? ', monthly costs included' : ''}.`,
    /** After `requests`: parts of the difference of both costs. Their shares add up to 100 %; `usd` is the first part. */
    partsOfDifference: (usd: string, shares: readonly PartShare[]) =>
      say`Of the difference, ${figure(usd)} ${listed(shares.map(([part, share], i) => `${i ? share : `(${share})`} is ${costParts[part]}`))}.`,
    /** For a candidate whose requests cost nothing, for example if the scenario states only the saving, as a cost of the baseline. */
    monthSaves: (requests: string, count: number, usd: string) =>
      say`It saves ${figure(usd)} a month at ${requestsOf(requests, count)} a month.`,
    cached: (hitRate: string, tokens: string, prompt: string) =>
      say`From the cache, ${hitRate} of requests read ${tokens} of ${prompt} fixed tokens.`,
    aheadUntil: (date: string) => say`It is ahead until ${date}.`,
    fallsBehind: (when: string, assumption: string) => say`It falls behind ${when}, ${assumption}.`,
    ends: (date: string, model: string, past: boolean, saves: boolean) =>
      say`On ${date}, ${model} ${past ? 'was' : 'is'} switched off${savingStops(saves)}.`,
    bothEnd: (date: string, past: boolean, saves: boolean) =>
      say`On ${date}, both models ${past ? 'were' : 'are'} switched off${savingStops(saves)}.`,
    setupNotRecovered: (missing: string, setup: string) =>
      say`By then, ${figure(missing)} of the ${figure(setup)} set-up is not recovered.`,
    behindAtEnd: (usd: string) => say`By then, it is ${figure(usd)} behind.`,
    retrainingStops: (model: string, date: string) =>
      say`Retraining of ${model} is counted only before ${date}.`,
    worksAssumed: (chance: string) => say`This assumes that tuning works. Its chance is ${figure(chance)}.`,
    baselineEnded: (date: string, model: string, assumed: boolean) =>
      say`On ${date}, ${model} was switched off, so requests to it had to move${assumed ? '; its last price is used' : ''}.`,
    /** `both`: the candidate's model is switched off on the same day. */
    baselineEnds: (date: string, model: string, both: boolean) =>
      say`On ${date}, ${model} is switched off${both ? ' too' : ', so requests to it must move'}.`,
    /** For another approach, which gets the requests for which the candidate or the baseline has no accepted answer. */
    fallbackEnds: (date: string, model: string, past: boolean) =>
      say`On ${date}, ${model} ${past ? 'was' : 'is'} switched off; answers not accepted still go to it, at its last price.`,
    /**
     * For a candidate whose service continues after the baseline's model is switched off on `date`. `usd` is its net saving or loss until
     * this day. `isDayStated`: the claim already states this day.
     */
    baselineEndsFirst: (date: string, model: string, usd: string, saved: boolean, isDayStated: boolean) =>
      say`${isDayStated ? '' : `On ${date}, ${model} is switched off, so requests to it must move. `}By ${isDayStated ? date : 'then'}, a net ${figure(usd)} is ${saved ? 'saved' : 'lost'}; later months use the baseline’s last price.`,
  },
  /** Shown until the names of the missing figures are loaded. */
  missingFigures: { claim: 'Add the missing figures', rest: ' to see whether it pays back.' },

  // Figures
  savedPerThousand: 'Saved per 1,000 requests',
  extraPerThousand: 'Extra per 1,000 requests',
  bothCost: (usd: string) => `${usd} with either approach`,
  insteadOf: (candidate: string, baseline: string) => `${candidate} instead of ${baseline}`,
  savedPerMonth: 'Saved per month',
  extraPerMonth: 'Extra per month',
  extraInMonth: (usd: string, month: string) => `${usd} extra in month\u00a0${month}`,
  savedInMonth: (usd: string, month: string) => `${usd} saved in month\u00a0${month}`,
  everyMonth: 'the same every month',
  everyMonthUntil: (date: string) => `every month until ${date}`,
  everyMonthFrom: (date: string) => `every month from ${date} on`,
  setupOnce: 'Set-up, once',
  setupExtra: 'Extra set-up',
  setupAvoided: 'Set-up avoided',
  largest: (share: string, label: string) => `${share} of it ${small(label)}`,
  noSetup: 'nothing to recover',
  netAfter: (duration: string) => `Net after ${duration}`,
  /** The notes on the net: its range, and ends of service. The semicolon is written here because `punctuation.ts` is not part of the first load. */
  endNotes: (notes: readonly string[]) => notes.join('; '),
  /** For a saving after the end of the baseline’s service. */
  priceAssumed: (date: string) => `assumes the baseline’s price after ${date}`,
  servesUntil: (date: string) => `candidate in service until ${date}`,
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  returned: (share: string, horizon: string) => `${share} return in ${horizon}`,
  returnedBy: (share: string, date: string) => `${share} return by ${date}`,
  moreThan: (figure: string) => `more than ${figure}`,
  payback: 'Payback',
  /** In place of the months of a payback. */
  paybackFigures: {
    atOnce: 'At once',
    overTenYears: 'Over 10 years',
    tooLate: 'Too late',
    never: 'Never',
    /** If the saving depends on a speed that is unknown. */
    unknown: 'Unknown',
  },
  discounted: (duration: string) => `${duration} discounted`,
} as const;
