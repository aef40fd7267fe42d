/**
 * States independently which sentence and which remarks are due, which means that a verdict has to use them for given figures, and
 * in which order a verdict chooses its sentence. A true sentence that names a lesser reason than the due one is an error.
 */

/** True, false, or `null` if two figures are so close that either answer is right. */
type Answer = boolean | null;

/** The figures of a pair. A figure that is not known is NaN. Pairs are `[candidate, baseline]`. */
export interface DueFigures {
  readonly kind: string;
  readonly reason: string | null;
  /** The chance of a payback inside the window, or within a year if the best guess pays back within a year. `null` without a simulation whose draws differ. */
  readonly chance: number | null;
  readonly payback: { readonly months: number };
  readonly isKnown: boolean;
  /** Whether nothing is saved, but the unknown reading speed of machines could change that. */
  readonly isSavingUnknown: boolean;
  readonly horizonMonths: number;
  readonly leadMonths: number;
  readonly endsAtMonths: number;
  readonly baselineEndsAtMonths: number;
  /** Whether the candidate is never ahead until the baseline's service ends. */
  readonly isBehindUntilBaselineEnds: () => boolean;
  /** Whether the candidate can be trained. */
  readonly isTrainable: boolean;
  /** Requests of each month. */
  readonly requests: readonly number[];
  /** Whether the candidate serves all requests of month 1. */
  readonly servesAll: boolean;
  /** Dollars of one request of month 1, without monthly costs. */
  readonly requestUsd: readonly [number, number];
  /** Dollars of one request of month 1, with monthly costs. */
  readonly unitUsd: readonly [number, number];
  /** Dollars of all requests until the horizon. */
  readonly allRequestsUsd: readonly [number, number];
  /** Monthly costs of month 1, in dollars. */
  readonly fixedUsd: readonly [number, number];
  /** Extra dollars of one request by kind of cost. */
  readonly extraUsd: Readonly<Record<string, number>>;
  readonly monthUsd: readonly [number, number];
  readonly setupUsd: readonly [number, number];
  /** Dollars saved in each month, without retraining. */
  readonly savedByMonth: readonly number[];
  /** Dollars until the horizon by which retraining the candidate costs more than retraining the baseline. */
  readonly retrainingExtraUsd: number;
  /** As in the verdict: months until the candidate has cost more than the baseline again. */
  readonly aheadUntilMonths: number | null;
  /** Whether the candidate has cost less than the baseline at every moment until `aheadUntilMonths`. */
  readonly isAheadFromStart: () => boolean;
  /** Whether every request that is served costs less, at prices that do not change. */
  readonly everyRequestSaves: () => boolean;
  /** Whether the baseline reads a prompt from a cache. */
  readonly isCached: boolean;
  /** The probability that the candidate reaches its success rate. */
  readonly worksShare: number;
  readonly netUsd: number;
  /**
   * Whether unanswered requests of the pair go, directly or through other approaches, to one whose service ends inside the window or ended
   * before it.
   */
  readonly fallbackEnds: boolean;
  /** Whether a model that is retrained closes to training while it serves. */
  readonly missesRetraining: () => boolean;
}

const tolerance = 1e-7;

/** Whether `a` is above `b`. An unknown figure is not above. */
function above(a: number, b: number): Answer {
  if (Number.isNaN(a) || Number.isNaN(b)) return false;
  if (a === b) return false;
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b)) ? null : a > b;
}

/** Whether two figures are equal. An unknown figure equals nothing. */
function equal(a: number, b: number): Answer {
  if (Number.isNaN(a) || Number.isNaN(b)) return false;
  if (a === b) return true;
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b)) ? null : false;
}

const not = (answer: Answer): Answer => (answer === null ? null : !answer);

function allHold(...answers: readonly Answer[]): Answer {
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}

const anyHolds = (...answers: readonly Answer[]): Answer => not(allHold(...answers.map(not)));

/** Dollars that the requests of month 1 save. */
const savedOnRequests = ({ requestUsd: [candidate, baseline], requests: [first = Number.NaN] }: DueFigures) =>
  first * (baseline - candidate);

/** Whether the extra cost of requests decides: they cost more in month 1 and over the window, and monthly costs do not add more. */
const requestsDecide = (figures: DueFigures): Answer =>
  allHold(
    figures.servesAll,
    above(...figures.requestUsd),
    above(...figures.allRequestsUsd),
    above(...figures.unitUsd),
    not(above(figures.fixedUsd[0] - figures.fixedUsd[1], -savedOnRequests(figures))),
  );

/** Whether the extra monthly costs decide. */
const fixedDecides = (figures: DueFigures): Answer =>
  allHold(
    above(...figures.fixedUsd),
    above(...figures.monthUsd),
    above(figures.fixedUsd[0] - figures.fixedUsd[1], -savedOnRequests(figures)),
    not(above(savedAtEnd(figures), 0)),
  );

/** Whether a part of a request costs more, and no other part adds more. */
const isLargest = (part: string, { extraUsd }: DueFigures): Answer =>
  allHold(
    above(extraUsd[part] ?? Number.NaN, 0),
    ...['tokens', 'other', 'repair'].map((each) =>
      not(above(extraUsd[each] ?? Number.NaN, extraUsd[part] ?? Number.NaN)),
    ),
  );

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

const serves = ({ endsAtMonths, leadMonths, isTrainable }: DueFigures): boolean =>
  endsAtMonths > leadMonths && isTrainable;

/** The saving of the last month in which the candidate serves from its first to its last day. */
function savedAtEnd({ savedByMonth, horizonMonths, endsAtMonths }: DueFigures): number {
  const lastMonth = Math.max(1, Math.min(horizonMonths, Math.floor(endsAtMonths)));
  return savedByMonth[lastMonth - 1] ?? Number.NaN;
}

/** Whether the saving of month 1, in every month of a hundred years, would not cover the set-up. */
const savesTooSlowly = ({ monthUsd, setupUsd }: DueFigures): Answer =>
  allHold(
    above(monthUsd[1], monthUsd[0]),
    above(setupUsd[0] - setupUsd[1], 1200 * (monthUsd[1] - monthUsd[0])),
  );

/** Whether the service of the candidate ends before the horizon, and something was saved until then. */
const isCutShort = (figures: DueFigures): Answer =>
  allHold(
    figures.endsAtMonths < figures.horizonMonths,
    above(figures.setupUsd[0] - figures.setupUsd[1] + figures.netUsd, 0),
  );

/** Whether most draws pay back, also when their share is rounded to whole per cent, although the best guess does not. */
const isLikelyAnyway = ({
  chance,
  isSavingUnknown,
  baselineEndsAtMonths,
  horizonMonths,
}: DueFigures): boolean =>
  chance !== null && chance > 0.505 && !isSavingUnknown && baselineEndsAtMonths >= horizonMonths;

/** Whether the claim names the end of the candidate's service. */
const claimNamesEnd = (figures: DueFigures): boolean =>
  !isLikelyAnyway(figures) &&
  (figures.kind === 'retired-first' || dueVerdicts(figures).join() === 'endsTooSoon');

/** Whether the payback is after the end of the baseline's service, which is in the future, and the candidate is never ahead before. */
const paysBackAfterBaseline = (figures: DueFigures): Answer =>
  allHold(
    figures.baselineEndsAtMonths > 0,
    above(figures.payback.months, figures.baselineEndsAtMonths),
    figures.isBehindUntilBaselineEnds(),
  );

type DueRules = readonly (readonly [name: string, answer: (figures: DueFigures) => Answer])[];

/** The sentences of each kind of verdict, the most specific first. */
const sentencesInOrder: Readonly<Record<string, DueRules>> = {
  immediately: [
    ['unlikelyAtOnce', ({ chance }) => chance !== null && chance < 0.495],
    [
      'cheaperNoSetup',
      (figures) => allHold(figures.everyRequestSaves(), figures.setupUsd[0] === 0, figures.setupUsd[1] === 0),
    ],
    [
      'cheaperLessSetup',
      (figures) => allHold(figures.everyRequestSaves(), above(figures.setupUsd[1], figures.setupUsd[0])),
    ],
    ['neverBehindLessSetup', (figures) => above(figures.setupUsd[1], figures.setupUsd[0])],
    ['neverBehind', () => true],
  ],
  after: [
    ['notBeforeEnd', paysBackAfterBaseline],
    ['unlikely', ({ chance }) => chance !== null && chance < 0.495],
    ['after', () => true],
  ],
  'beyond-horizon': [
    ['notBeforeEnd', paysBackAfterBaseline],
    ['likelyAnyway', isLikelyAnyway],
    ['beyondTenYears', ({ payback }) => above(payback.months, 120)],
    ['beyond', () => true],
  ],
  'retired-first': [
    ['likelyAnyway', isLikelyAnyway],
    ['retiredBefore', (figures) => figures.endsAtMonths <= figures.leadMonths],
    ['tooLate', () => true],
  ],
  never: [
    ['likelyAnyway', isLikelyAnyway],
    ['notTrainable', ({ reason }) => reason === 'not-trainable'],
    ['noDifference', ({ reason }) => reason === 'no-difference'],
    [
      'cheaperUntil',
      (figures) =>
        allHold(
          not(above(...figures.setupUsd)),
          (figures.aheadUntilMonths ?? 0) > 0,
          Number.isFinite(figures.setupUsd[0] - figures.setupUsd[1]),
          (figures.aheadUntilMonths ?? 0) > 0 && figures.isAheadFromStart(),
        ),
    ],
    ['noTraffic', ({ requests }) => requests.every((each) => each === 0)],
    [
      'cachedPrompt',
      (figures) => allHold(figures.reason === 'caching', requestsDecide(figures), figures.isCached),
    ],
    ['tokensDecide', (figures) => allHold(requestsDecide(figures), isLargest('tokens', figures))],
    ['repairDecides', (figures) => allHold(requestsDecide(figures), isLargest('repair', figures))],
    ['otherDecides', (figures) => allHold(requestsDecide(figures), isLargest('other', figures))],
    [
      'fixedAboveSaving',
      (figures) => allHold(fixedDecides(figures), above(figures.requestUsd[1], figures.requestUsd[0])),
    ],
    ['fixedDecides', fixedDecides],
    [
      'savesNothing',
      (figures) =>
        allHold(
          equal(figures.retrainingExtraUsd, 0),
          ...figures.savedByMonth.map((saved) => equal(saved, 0)),
        ),
    ],
    [
      'retraining',
      (figures) =>
        allHold(
          above(sum(figures.savedByMonth), 0),
          above(figures.retrainingExtraUsd, sum(figures.savedByMonth)),
        ),
    ],
    ['endsTooSoon', (figures) => allHold(savesTooSlowly(figures), isCutShort(figures))],
    [
      'savingShrinks',
      (figures) =>
        allHold(
          above(figures.monthUsd[1], figures.monthUsd[0]),
          above(...figures.setupUsd),
          above(figures.monthUsd[1] - figures.monthUsd[0], savedAtEnd(figures)),
        ),
    ],
    [
      'notInHundredYears',
      (figures) =>
        allHold(
          savesTooSlowly(figures),
          ...figures.savedByMonth.map((saved) =>
            not(above(saved, figures.monthUsd[1] - figures.monthUsd[0])),
          ),
        ),
    ],
    ['costsMore', () => true],
  ],
};

/** The sentences that may be used: one, or several if figures are so close that either is right. Empty if the verdict asks for a figure. */
export function dueVerdicts(figures: DueFigures): readonly string[] {
  if (figures.kind === 'incomplete')
    return figures.endsAtMonths <= figures.leadMonths ? ['retiredBefore'] : [];
  const due: string[] = [];
  for (const [name, answer] of sentencesInOrder[figures.kind] ?? []) {
    const isDue = answer(figures);
    if (isDue !== false) due.push(name);
    if (isDue === true) break;
  }
  return due;
}

const hasNoDifference = ({ kind, reason }: DueFigures): boolean =>
  kind === 'never' && reason === 'no-difference';

/**
 * The parts of the difference in cost per request, as shares of it, the largest first. Empty if two have different signs, or if a part
 * is so small that it may count as none.
 */
function sharesOf({ extraUsd, unitUsd: [candidate, baseline] }: DueFigures): readonly number[] {
  const largest = Math.max(candidate, baseline);
  const parts = Object.values(extraUsd).filter((usd) => !(Math.abs(usd) <= 1e-12 * largest));
  const isUnclear = parts.some((usd) => !(Math.abs(usd) > 1e-6 * largest));
  if (isUnclear || new Set(parts.map(Math.sign)).size !== 1) return [];
  return parts.map((usd) => usd / sum(parts)).sort((a, b) => b - a);
}

/** Whether the end of the candidate's service is past or inside the window, and the claim does not name it. */
const isEndDue = (figures: DueFigures): boolean =>
  !claimNamesEnd(figures) &&
  !hasNoDifference(figures) &&
  (serves(figures)
    ? figures.endsAtMonths < figures.horizonMonths
    : figures.isKnown && figures.endsAtMonths <= 0);

/** Whether the baseline's service ends inside the window. */
const baselineEnds = ({ isKnown, baselineEndsAtMonths, horizonMonths }: DueFigures): boolean =>
  isKnown && baselineEndsAtMonths > 0 && baselineEndsAtMonths < horizonMonths;

/** Whether the candidate still serves when the baseline's service has ended. */
const outlivesBaseline = (figures: DueFigures): boolean =>
  serves(figures) && figures.endsAtMonths > figures.baselineEndsAtMonths && !hasNoDifference(figures);

/** Whether each remark is due; `null` allows either. If `|` separates names, one of these remarks is due. Remarks that are not listed only have to be true. */
const remarks: DueRules = [
  [
    'setup',
    (figures) => allHold(['after', 'beyond-horizon'].includes(figures.kind), not(equal(...figures.setupUsd))),
  ],
  [
    'startsLater',
    (figures) => allHold(figures.isKnown, serves(figures), figures.leadMonths > 0, !hasNoDifference(figures)),
  ],
  [
    'requests|requestsAlike',
    (figures) =>
      allHold(
        figures.isKnown,
        serves(figures),
        !figures.isSavingUnknown,
        Number.isFinite(figures.unitUsd[0] - figures.unitUsd[1]),
        (figures.requests[0] ?? 0) > 0,
        figures.unitUsd[0] !== 0,
      ),
  ],
  [
    'monthSaves',
    (figures) =>
      allHold(
        figures.isKnown,
        serves(figures),
        figures.unitUsd[0] === 0,
        above(figures.monthUsd[1], figures.monthUsd[0]),
      ),
  ],
  ['cached', (figures) => (dueVerdicts(figures).join() === 'cachedPrompt' ? true : null)],
  [
    'aheadUntil',
    (figures) =>
      allHold(
        figures.kind === 'never',
        (figures.aheadUntilMonths ?? 0) > 0,
        anyHolds(
          above(...figures.setupUsd),
          (figures.aheadUntilMonths ?? 0) > 0 && !figures.isAheadFromStart(),
        ),
      ),
  ],
  [
    'fallsBehind',
    (figures) =>
      allHold(
        figures.kind !== 'never' && figures.aheadUntilMonths !== null,
        !dueVerdicts(figures).includes('notBeforeEnd') || null,
      ),
  ],
  [
    'setupNotRecovered|behindAtEnd',
    (figures) =>
      allHold(
        figures.kind === 'retired-first',
        claimNamesEnd(figures),
        serves(figures),
        figures.endsAtMonths <= figures.horizonMonths,
        above(0, figures.netUsd),
      ),
  ],
  [
    'behindAtEnd',
    (figures) =>
      allHold(
        figures.kind === 'retired-first',
        claimNamesEnd(figures),
        serves(figures),
        figures.endsAtMonths <= figures.horizonMonths,
        above(0, figures.netUsd),
        above(-figures.netUsd, figures.setupUsd[0] - figures.setupUsd[1]),
      ),
  ],
  ['retrainingStops', (figures) => figures.isKnown && serves(figures) && figures.missesRetraining()],
  [
    'setupNotRecovered',
    (figures) =>
      allHold(
        figures.kind === 'retired-first',
        claimNamesEnd(figures),
        serves(figures),
        figures.endsAtMonths <= figures.horizonMonths,
        above(0, figures.netUsd),
        not(above(-figures.netUsd, figures.setupUsd[0] - figures.setupUsd[1])),
      ),
  ],
  ['ends', (figures) => isEndDue(figures) && figures.endsAtMonths !== figures.baselineEndsAtMonths],
  ['bothEnd', (figures) => isEndDue(figures) && figures.endsAtMonths === figures.baselineEndsAtMonths],
  [
    'baselineEnded',
    (figures) =>
      figures.baselineEndsAtMonths <= 0 &&
      !(isEndDue(figures) && figures.endsAtMonths === figures.baselineEndsAtMonths),
  ],
  ['baselineEndsFirst', (figures) => baselineEnds(figures) && outlivesBaseline(figures)],
  [
    'baselineEnds',
    (figures) =>
      baselineEnds(figures) &&
      !outlivesBaseline(figures) &&
      (figures.endsAtMonths !== figures.baselineEndsAtMonths || claimNamesEnd(figures)),
  ],
  ['fallbackEnds', (figures) => figures.isKnown && figures.fallbackEnds],
  ['worksAssumed', (figures) => figures.isKnown && serves(figures) && figures.worksShare < 1],
  [
    'partsOfDifference',
    (figures) => {
      const [largest, secondLargest = 0] = sharesOf(figures);
      const isNamed =
        figures.isKnown && serves(figures) && (figures.requests[0] ?? 0) > 0 && figures.unitUsd[0] !== 0;
      // A line that writes both costs alike names no difference.
      const isAlike =
        Math.abs(figures.unitUsd[0] - figures.unitUsd[1]) <= 2e-4 * Math.max(...figures.unitUsd);
      if (largest === undefined || !isNamed || isAlike) return null;
      if (secondLargest > 0.006) return true;
      // A single part explains nothing.
      return secondLargest === 0 ? false : null;
    },
  ],
];

/** The first of the used remarks that is not due. `null` if there is none. */
export function undueRemark(figures: DueFigures, used: readonly string[]): string | null {
  const undue = remarks.find(
    ([names, answer]) => names.split('|').some((name) => used.includes(name)) && answer(figures) === false,
  );
  return undue?.[0] ?? null;
}

/** The first remark that is due but not used. `null` if there is none. */
export function missingRemark(figures: DueFigures, used: readonly string[]): string | null {
  const missing = remarks.find(
    ([names, answer]) => !names.split('|').some((name) => used.includes(name)) && answer(figures) === true,
  );
  return missing?.[0] ?? null;
}
