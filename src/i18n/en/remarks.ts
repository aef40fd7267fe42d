/**
 * English messages of remarks on prices: the way in which a price was read, assumptions, and disagreements of sources.
 * Notes and gaps come from the catalogue as sentences. Functions take formatted figures, and also the number if a word depends on
 * it.
 */
import { small } from './letters.ts';
import { listed, plural } from './plural.ts';

const tokenNoun = plural('token', 'tokens');

/** The number of sources other than the maker's page that state a price, in words. From five on it is written in figures. */
const sources = ['', 'one source', 'two sources', 'three sources', 'four sources'];

/** Restricts a sentence about reasoning. `always`: no request can switch the reasoning off. */
const unlessOff = (always: boolean): string =>
  always ? '' : ' unless the request switches that off or nearly off';

/** Every message of remarks on prices. */
export const remarks = {
  /** The heading of a list of remarks. */
  title: 'Remarks on the prices',
  /** The word before a sentence. */
  kinds: {
    closed: 'Closed',
    unconfirmed: 'Assumed',
    conflict: 'Disputed',
    promotion: 'Assumed',
    assumption: 'Assumed',
    reasoning: 'Assumed',
    cache: 'Assumed',
    quantity: 'Assumed',
    throughput: 'Assumed',
    'prompt-speed': 'Assumed',
    derived: 'Calculated',
    restated: 'Second-hand',
    uncached: 'Not cached',
    'no-minimum': 'Gap',
    'longer-cache': 'Also offered',
    'no-cache': 'Also offered',
    'same-counts': 'Assumed',
    'all-hours': 'Note',
    gap: 'Gap',
    note: 'Note',
  },
  lead: (kind: string, sentence: string) => `${kind}: ${sentence}`,
  /** The word before `revised`, in place of `kinds.conflict`. */
  revisedKind: 'Revised',
  /** A text with the name of the approach or of the model that it is about. */
  ofApproach: (owner: string, text: string) => `${owner}: ${text}`,
  marked: (text: string) => `†\u00a0${text}`,
  /** A remark in a few words with its model. It is used if the compared models differ. */
  ofModel: (line: string, model: string) => `${line} (${model})`,
  /** After the most serious assumption, under the verdict: the others in a few words each. */
  furtherRemarks: (lines: readonly string[]) =>
    `${lines.length > 1 ? 'Other reasons' : 'Another reason'} for the mark †: ${lines.map(small).join('; ')}.`,

  // The line for all remarks, which names the most serious one
  andMore: (line: string, count: string) => `${line}, and ${count} more`,
  closedLine: (date: string) => `Closed to new customers since ${date}`,
  unconfirmedLine: 'It is assumed that the model can be tuned here',
  conflictLine: (what: string) => `Sources disagree on ${what}`,
  revisedLine: (what: string) => `The source has changed ${what}`,
  promotionLine: 'A promotional price',
  /** The assumption of a row, as it is named in `assumptionLine`. */
  assumed: {
    'base-profile': 'whether the base price is global or regional',
    'cache-writes': 'the price of cache writes',
    'cached-input': 'the price of cached input',
    'end-of-service': 'when the service ends',
    'regional-price': 'the regional price',
    'serving-price': 'the price of serving',
    'tuning-access': 'who can tune the model',
    utilisation: 'the utilisation of the machines',
  },
  assumptionLine: (what: string) => `An assumption about ${what}`,
  reasoningLine: 'No reasoning tokens counted',
  minimumLine: 'Cache minimum assumed',
  cacheLine: 'Cache rules assumed',
  quantityLine: (what: string, amount: string) => `An assumed quantity (${small(what)}: ${amount})`,
  throughputLine: 'Throughput measured elsewhere',
  promptSpeedLine: 'Reading of the prompt not counted',
  derivedLine: 'A price calculated, not read',
  restatedLine: 'Price read in another source',
  uncachedLine: 'Too short for the cache',
  noMinimumLine: 'No minimum charge found',
  longerCacheLine: 'A longer cache is offered',
  noCacheLine: 'The cache costs more than it saves',
  sameCountsLine: 'Tokens as counted for another model',
  allHoursLine: 'Machines counted all month',
  gapLine: 'A figure not found',
  noteLine: 'A note',

  // One sentence each
  /** The day until which training is promised. It is not known when training ends after that day. */
  untilAtLeast: (date: string) => `${date} at least`,
  /** `until` is '' if the end of training is not known. */
  closed: (model: string, host: string, date: string, until: string) =>
    `Since ${date}, only existing customers have been able to tune ${model} at ${host}${until && `; they can until ${until}`}.`,
  /** For a host that also excludes customers who have not used a tuned model for a number of days. */
  closedToUnused: (model: string, host: string, date: string, days: string, until: string) =>
    `Since ${date}, only customers who used a tuned model in the ${days} days before training have been able to tune ${model} at ${host}${until && `; they can until ${until}`}.`,
  unconfirmed: (model: string) =>
    `No source that was read says that ${model} can be tuned here; its training price is that of other models of its size.`,
  conflict: (what: string, values: string, used: string) =>
    `Sources disagree on ${what}: ${values}. The calculation uses ${used}.`,
  /**
   * For a price or fact for which sources gave different values over time. `what` names it, with a capital first letter; `values` are in
   * the order of time. `newest`: the calculation uses the last value.
   */
  revised: (what: string, values: readonly string[], used: string, newest: boolean) =>
    `${what} was stated ${listed(values.map((value) => `as ${value}`))}. The calculation uses ${used}${newest ? ', as last stated' : ''}.`,
  valueFrom: (value: string, source: string) => `${value} (${source})`,
  promotion: (model: string, date: string) =>
    `The price of ${model} is a promotion until ${date}; no later price was found, so the promotion is counted afterwards too.`,
  /** `always` as for `unlessOff`. */
  reasoning: (model: string, always: boolean) =>
    `${model} reasons before it answers${unlessOff(always)}. The reasoning is billed as output, but no reasoning tokens are counted.`,
  reasoningTuned: (model: string, always: boolean) =>
    `${model} reasons before it answers${unlessOff(always)}, and the tuned model may reason too. The reasoning is billed as output, but no reasoning tokens are counted.`,
  /** `none`: no rule was found. */
  cache: (model: string, rules: string, none: boolean) =>
    `${none ? `No cache rule of ${model} was found` : `Not all cache rules of ${model} were found as exact figures`}; the calculation assumes ${rules}.`,
  minimum: (tokens: string) => `a minimum of ${tokens} tokens`,
  minimumFrom: (tokens: string, models: string) =>
    `a minimum of ${tokens} tokens, as documented for ${models}`,
  noMinimum: 'no minimum',
  step: (tokens: string, count: number) => `caching in steps of ${tokens} ${tokenNoun(count)}`,
  lifetime: (time: string) => `a cache that keeps a prompt for ${time}`,
  quantity: (what: string, amount: string) => `${what} of ${amount} is counted.`,
  amount: (number: string, unit: string) => `${number} ${unit}`,
  speed: (number: string) => `${number} tokens/s`,
  promptSpeed:
    'The speed at which prompts are read (input throughput) was not found, so only the time for writing answers is counted.',
  /** The slowest speed at which a prompt may be read: the speed of writing. */
  promptReadAt: (speed: string) =>
    `a prompt that is read no faster than answers are written (${speed}, the slowest case)`,
  /** After the effect of `promptReadAt`, if tuning pays back at that speed. */
  promptReadFaster: 'If prompts are read faster, it may pay back later or never.',
  /** After `promptReadFaster`: other possible values with which nothing is saved at any speed. */
  neverAtAnySpeed: (values: string) => `With ${values}, it never pays back at any speed.`,
  throughput: (speed: string, source: string) =>
    `The throughput of ${speed} was not measured on this host: ${source}.`,
  throughputOf: (speed: string, year: string, source: string) =>
    `The throughput of ${speed} was measured in ${year} and not on this host: ${source}.`,
  throughputByHost: (speed: string, year: string, source: string) =>
    `The throughput of ${speed} was measured in ${year} by the host itself: ${source}.`,
  /** The parts of the prices, by their names in a scenario. */
  parts: {
    rates: 'the price of its tokens',
    rateChanges: 'the announced price',
    setup: 'a set-up cost',
    monthly: 'its monthly fee',
    training: 'the training price',
    hosting: 'the hosting price',
  },
  /** `source` is a noun phrase: "10 % more than the global price". */
  derived: (part: string, source: string) =>
    `${part} was not found as a figure; the calculation uses ${source}.`,
  restated: (parts: string, several: boolean, places: string) =>
    `${parts} ${several ? 'were' : 'was'} taken from ${places}.`,
  uncached: (prompt: string, minimum: string) =>
    `The prompt’s ${prompt} fixed tokens are fewer than the ${minimum} from which a cache is counted.`,
  noMinimumCharge: 'No minimum charge for a training job was found, so none is counted.',
  noCache:
    'A prompt is cached only if the request asks for caching. At this traffic, the cache costs more than it saves.',
  withoutCache: 'no caching',
  /** `model` is '' if the row stands for all models of a size. */
  sameCounts: (model: string, other: string) =>
    `The tokens of the input and the answer are those counted for ${other}; they were not recounted for ${model ? `${model}, which splits` : 'the model that is tuned, which may split'} a text differently.`,
  allHours: (hours: string) =>
    `Machines are counted for all ${hours} hours of a month. If yours stop while idle, enter fewer hours.`,
  /** `usd` is '' if writes cost as much as input. */
  longerCache: (model: string, lifetime: string, usd: string) =>
    `${model} can be used with ${lifetime} too, ${usd === '' ? 'if requests ask for it' : `with writes at ${usd} per 1M tokens`}.`,

  // The effect of another possible value
  noEffect: (value: string) => `With ${value}, no cost changes at this traffic.`,
  /** For a figure that no traffic affects, such as a charge for training. */
  noEffectAtAll: (value: string) => `With ${value}, no cost changes.`,
  /** For a price of batches. */
  noBatches: (value: string) => `With ${value}, no cost changes, because no request is sent in batches.`,
  smallEffect: (value: string) => `With ${value}, the costs change by less than 0.1\u00a0% at this traffic.`,
  unknownEffect: (value: string) =>
    `The effect of ${value} is unknown until the missing figures are entered.`,
  /** For a disagreement about values that are not fields of a scenario. */
  effectNotCalculated: 'The other value would cost more; how much is not calculated.',
  /** Another end of service. `payback` is `samePayback` or `otherPayback`. */
  otherEnd: (value: string, payback: string) => `With an end of service on ${value}, ${payback}.`,
  /** Another end of service, which is before the start of the calculation. `baseline`: it is the end of the baseline's model. */
  alreadyEnded: (value: string, baseline: boolean, payback: string) =>
    `If its service ended on ${value}, ${baseline ? 'the model to compare with' : 'the model'} cannot be used any more; calculated ${payback}.`,
  monthly: (value: string, name: string, then: string, now: string) =>
    `With ${value}, “${name}” costs ${then} in month 1 instead of ${now}`,
  /** A second approach whose cost changes too, after `monthly`, `once` or `overHorizon`. */
  monthlyToo: (first: string, name: string, then: string, now: string) =>
    `${first}, and “${name}” ${then} instead of ${now}`,
  once: (value: string, name: string, then: string, now: string) =>
    `With ${value}, “${name}” costs ${then} once instead of ${now}`,
  overHorizon: (value: string, name: string, then: string, now: string, horizon: string) =>
    `With ${value}, “${name}” costs ${then} over ${horizon} instead of ${now}`,
  effect: (cost: string, payback: string) => `${cost}; ${payback}.`,
  effectOnly: (cost: string) => `${cost}.`,
  samePayback: (payback: string) => `payback: still ${payback}`,
  otherPayback: (then: string, now: string) => `payback: ${then} (now: ${now})`,
  /** A payback in years, for a sentence whose other payback is longer than ten years. */
  years: (count: string) => `${count} years`,
  /** A payback that is shorter than ten years but would be written as 10. */
  almostTenYears: 'just under ten years',
  /** A payback that is unknown because figures are missing, but that is not within the horizon whatever these are. */
  noneWithin: (horizon: string) => `none within ${horizon}`,
  /** A payback after the end of the service. */
  tooLateAfter: (duration: string) => `${duration}, but the candidate’s model is switched off before that`,
  paybacks: {
    atOnce: 'at once',
    overTenYears: 'more than ten years',
    tooLate: 'none before the candidate’s model is switched off',
    afterBaselineEnd: 'none before the baseline’s model is switched off',
    never: 'never',
    unknown: 'unknown',
  },
  use: (value: string) => `Use ${value}`,

  // How a price was read, after the name of its page
  restatedBy: (count: string, number: number) => `as restated by ${sources[number] ?? `${count} sources`}`,
  restatedIn: (place: string) => `as restated by ${place}`,
  /** The page was read in a copy of it. */
  copy: 'in a copy',
  calculated: 'calculated',
  /** A date that was inferred and is not printed. */
  about: (date: string) => `about ${date}`,
  /** An age in days, for a date of which only the month or the year is known. */
  upTo: (days: string) => `up to ${days}`,
} as const;
