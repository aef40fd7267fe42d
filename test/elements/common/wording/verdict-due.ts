/**
 * Which sentence of a verdict is due for given figures, and which remarks: an independent statement of the order in which a verdict
 * chooses its sentence. A true sentence that names a lesser reason than the due one is an error.
 */

/** True, false, or `null` if two figures are so close that either answer is right. */
type Answer = boolean | null;

/** The figures of a pair. A figure that is not known is NaN. Pairs are `[candidate, baseline]`. */
export interface DueFigures {
  readonly kind: string;
  readonly reason: string | null;
  readonly chance: number | null;
  readonly payback: { readonly months: number };
  readonly isKnown: boolean;
  /** Whether nothing is saved, but the unknown reading speed of machines could change that. */
  readonly isSavingUnknown: boolean;
  readonly horizonMonths: number;
  readonly leadMonths: number;
  readonly endsAtMonths: number;
  readonly baselineEndsAtMonths: number;
  readonly isTrained: boolean;
  /** Requests of each month. */
  readonly requests: readonly number[];
  /** Whether the candidate serves all requests of month 1. */
  readonly servesAll: boolean;
  /** Dollars of one request of month 1, without and with monthly costs. */
  readonly requestUsd: readonly [number, number];
  readonly unitUsd: readonly [number, number];
  /** Dollars of all requests of the window. */
  readonly allRequestsUsd: readonly [number, number];
  /** Monthly costs of month 1, in dollars. */
  readonly fixedUsd: readonly [number, number];
  /** Extra dollars of one request by kind of cost. */
  readonly extraUsd: Readonly<Record<string, number>>;
  readonly monthUsd: readonly [number, number];
  readonly setupUsd: readonly [number, number];
  readonly savedByMonth: readonly number[];
  readonly retrainingExtraUsd: number;
  readonly aheadUntilMonths: number | null;
  readonly isAheadFromStart: () => boolean;
  /** Whether every request that is served costs less, at prices that do not change. */
  readonly everyRequestSaves: () => boolean;
  /** Whether the baseline reads a prompt from a cache. */
  readonly isCached: boolean;
  /** The probability that the candidate works. */
  readonly worksShare: number;
  readonly netUsd: number;
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

function equal(a: number, b: number): Answer {
  if (Number.isNaN(a) || Number.isNaN(b)) return false;
  if (a === b) return true;
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b)) ? null : false;
}

const not = (answer: Answer): Answer => (answer === null ? null : !answer);

function all(...answers: readonly Answer[]): Answer {
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}

const any = (...answers: readonly Answer[]): Answer => not(all(...answers.map(not)));

/** Dollars that the requests of month 1 save. */
const savedOnRequests = ({ requestUsd: [candidate, baseline], requests: [first = Number.NaN] }: DueFigures) =>
  first * (baseline - candidate);

/** Whether the extra cost of requests decides: they cost more in month 1 and over the window, and monthly costs do not add more. */
const requestsDecide = (of: DueFigures): Answer =>
  all(
    of.servesAll,
    above(...of.requestUsd),
    above(...of.allRequestsUsd),
    above(...of.unitUsd),
    not(above(of.fixedUsd[0] - of.fixedUsd[1], -savedOnRequests(of))),
  );

/** Whether the extra monthly costs decide. */
const fixedDecides = (of: DueFigures): Answer =>
  all(
    above(...of.fixedUsd),
    above(...of.monthUsd),
    above(of.fixedUsd[0] - of.fixedUsd[1], -savedOnRequests(of)),
    not(above(savedAtEnd(of), 0)),
  );

/** Whether a part of a request costs more, and no other part adds more. */
const isLargest = (part: string, { extraUsd }: DueFigures): Answer =>
  all(
    above(extraUsd[part] ?? Number.NaN, 0),
    ...['tokens', 'other', 'repair'].map((each) =>
      not(above(extraUsd[each] ?? Number.NaN, extraUsd[part] ?? Number.NaN)),
    ),
  );

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

const serves = ({ endsAtMonths, leadMonths, isTrained }: DueFigures): boolean =>
  endsAtMonths > leadMonths && isTrained;

/** The saving of the last month in which the candidate serves from its first to its last day. */
function savedAtEnd({ savedByMonth, horizonMonths, endsAtMonths }: DueFigures): number {
  const lastMonth = Math.max(1, Math.min(horizonMonths, Math.floor(endsAtMonths)));
  return savedByMonth[lastMonth - 1] ?? Number.NaN;
}

/** Whether a saving of every month would not cover the set-up in a hundred years. */
const savesTooSlowly = ({ monthUsd, setupUsd }: DueFigures): Answer =>
  all(above(monthUsd[1], monthUsd[0]), above(setupUsd[0] - setupUsd[1], 1200 * (monthUsd[1] - monthUsd[0])));

/** Whether the service ends in the window after something was saved. */
const isCutShort = (of: DueFigures): Answer =>
  all(of.endsAtMonths < of.horizonMonths, above(of.setupUsd[0] - of.setupUsd[1] + of.netUsd, 0));

/** Whether the claim names the end of the candidate's service. */
const claimNamesEnd = (of: DueFigures): boolean =>
  of.kind === 'retired-first' || dueVerdicts(of).join() === 'endsTooSoon';

type Rows = readonly (readonly [name: string, answer: (of: DueFigures) => Answer])[];

/** The sentences of each kind of verdict, the most specific first. */
const ordered: Readonly<Record<string, Rows>> = {
  immediately: [
    ['cheaperNoSetup', (of) => all(of.everyRequestSaves(), of.setupUsd[0] === 0, of.setupUsd[1] === 0)],
    ['cheaperLessSetup', (of) => all(of.everyRequestSaves(), above(of.setupUsd[1], of.setupUsd[0]))],
    ['neverBehindLessSetup', (of) => above(of.setupUsd[1], of.setupUsd[0])],
    ['neverBehind', () => true],
  ],
  after: [
    ['unlikely', ({ chance }) => chance !== null && chance < 0.5],
    ['after', () => true],
  ],
  'beyond-horizon': [
    ['beyondTenYears', ({ payback }) => above(payback.months, 120)],
    ['beyond', () => true],
  ],
  'retired-first': [
    ['retiredBefore', (of) => of.endsAtMonths <= of.leadMonths],
    ['tooLate', () => true],
  ],
  never: [
    ['notTrainable', ({ reason }) => reason === 'not-trainable'],
    ['noDifference', ({ reason }) => reason === 'no-difference'],
    [
      'cheaperUntil',
      (of) =>
        all(
          not(above(...of.setupUsd)),
          (of.aheadUntilMonths ?? 0) > 0,
          Number.isFinite(of.setupUsd[0] - of.setupUsd[1]),
          (of.aheadUntilMonths ?? 0) > 0 && of.isAheadFromStart(),
        ),
    ],
    ['noTraffic', ({ requests }) => requests.every((each) => each === 0)],
    ['cachedPrompt', (of) => all(of.reason === 'caching', requestsDecide(of), of.isCached)],
    ['tokensDecide', (of) => all(requestsDecide(of), isLargest('tokens', of))],
    ['repairDecides', (of) => all(requestsDecide(of), isLargest('repair', of))],
    ['otherDecides', (of) => all(requestsDecide(of), isLargest('other', of))],
    ['fixedAboveSaving', (of) => all(fixedDecides(of), above(of.requestUsd[1], of.requestUsd[0]))],
    ['fixedDecides', fixedDecides],
    [
      'savesNothing',
      (of) => all(equal(of.retrainingExtraUsd, 0), ...of.savedByMonth.map((saved) => equal(saved, 0))),
    ],
    [
      'retraining',
      (of) => all(above(sum(of.savedByMonth), 0), above(of.retrainingExtraUsd, sum(of.savedByMonth))),
    ],
    ['endsTooSoon', (of) => all(savesTooSlowly(of), isCutShort(of))],
    [
      'savingShrinks',
      (of) =>
        all(
          above(of.monthUsd[1], of.monthUsd[0]),
          above(...of.setupUsd),
          above(of.monthUsd[1] - of.monthUsd[0], savedAtEnd(of)),
        ),
    ],
    [
      'notInHundredYears',
      (of) =>
        all(
          savesTooSlowly(of),
          ...of.savedByMonth.map((saved) => not(above(saved, of.monthUsd[1] - of.monthUsd[0]))),
        ),
    ],
    ['costsMore', () => true],
  ],
};

/** The sentences that may be said: one, or several if figures are so close that either is right. Empty if the verdict asks for a figure. */
export function dueVerdicts(of: DueFigures): readonly string[] {
  if (of.kind === 'incomplete') return of.endsAtMonths <= of.leadMonths ? ['retiredBefore'] : [];
  const due: string[] = [];
  for (const [name, answer] of ordered[of.kind] ?? []) {
    const found = answer(of);
    if (found !== false) due.push(name);
    if (found === true) break;
  }
  return due;
}

const isSame = ({ kind, reason }: DueFigures): boolean => kind === 'never' && reason === 'no-difference';

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
const isEndDue = (of: DueFigures): boolean =>
  of.isKnown &&
  !claimNamesEnd(of) &&
  !isSame(of) &&
  (serves(of) ? of.endsAtMonths < of.horizonMonths : of.endsAtMonths <= 0);

/** Whether the baseline's service ends inside the window. */
const baselineEnds = ({ isKnown, baselineEndsAtMonths, horizonMonths }: DueFigures): boolean =>
  isKnown && baselineEndsAtMonths > 0 && baselineEndsAtMonths < horizonMonths;

/** Whether the candidate still serves when the baseline's service has ended. */
const goesOn = (of: DueFigures): boolean =>
  serves(of) && of.endsAtMonths > of.baselineEndsAtMonths && !isSame(of);

/** For each remark that some figures make due, whether it is due. Other remarks only have to be true. */
const remarks: Rows = [
  ['setup', (of) => all(['after', 'beyond-horizon'].includes(of.kind), not(equal(...of.setupUsd)))],
  ['startsLater', (of) => all(of.isKnown, serves(of), of.leadMonths > 0, !isSame(of))],
  [
    'requests|requestsAlike',
    (of) =>
      all(
        of.isKnown,
        serves(of),
        !of.isSavingUnknown,
        Number.isFinite(of.unitUsd[0] - of.unitUsd[1]),
        (of.requests[0] ?? 0) > 0,
        of.unitUsd[0] !== 0,
      ),
  ],
  [
    'monthSaves',
    (of) => all(of.isKnown, serves(of), of.unitUsd[0] === 0, above(of.monthUsd[1], of.monthUsd[0])),
  ],
  ['cached', (of) => (dueVerdicts(of).join() === 'cachedPrompt' ? true : null)],
  [
    'aheadUntil',
    (of) =>
      all(
        of.kind === 'never',
        (of.aheadUntilMonths ?? 0) > 0,
        any(above(...of.setupUsd), (of.aheadUntilMonths ?? 0) > 0 && !of.isAheadFromStart()),
      ),
  ],
  ['fallsBehind', (of) => of.kind !== 'never' && of.aheadUntilMonths !== null],
  ['unlikelyAtOnce', ({ kind, chance }) => kind === 'immediately' && chance !== null && chance < 0.5],
  [
    'setupNotRecovered|behindAtEnd',
    (of) =>
      all(of.kind === 'retired-first', serves(of), of.endsAtMonths <= of.horizonMonths, above(0, of.netUsd)),
  ],
  [
    'behindAtEnd',
    (of) =>
      all(
        of.kind === 'retired-first',
        serves(of),
        of.endsAtMonths <= of.horizonMonths,
        above(0, of.netUsd),
        above(-of.netUsd, of.setupUsd[0] - of.setupUsd[1]),
      ),
  ],
  ['retrainingStops', (of) => of.isKnown && serves(of) && of.missesRetraining()],
  [
    'setupNotRecovered',
    (of) =>
      all(
        of.kind === 'retired-first',
        serves(of),
        of.endsAtMonths <= of.horizonMonths,
        above(0, of.netUsd),
        not(above(-of.netUsd, of.setupUsd[0] - of.setupUsd[1])),
      ),
  ],
  ['ends', (of) => isEndDue(of) && of.endsAtMonths !== of.baselineEndsAtMonths],
  ['bothEnd', (of) => isEndDue(of) && of.endsAtMonths === of.baselineEndsAtMonths],
  [
    'baselineEnded',
    (of) => of.baselineEndsAtMonths <= 0 && !(isEndDue(of) && of.endsAtMonths === of.baselineEndsAtMonths),
  ],
  ['baselineEndsFirst', (of) => baselineEnds(of) && goesOn(of)],
  [
    'baselineEnds',
    (of) =>
      baselineEnds(of) && !goesOn(of) && (of.endsAtMonths !== of.baselineEndsAtMonths || claimNamesEnd(of)),
  ],
  ['worksAssumed', ({ isKnown, worksShare }) => isKnown && worksShare < 1],
  [
    'partsOfDifference',
    (of) => {
      const [first, second = 0] = sharesOf(of);
      const isNamed = of.isKnown && serves(of) && (of.requests[0] ?? 0) > 0 && of.unitUsd[0] !== 0;
      // A line that writes both costs alike names no difference.
      const isAlike = Math.abs(of.unitUsd[0] - of.unitUsd[1]) <= 2e-4 * Math.max(...of.unitUsd);
      if (first === undefined || !isNamed || isAlike) return null;
      if (second > 0.006) return true;
      // A single part explains nothing.
      return second === 0 ? false : null;
    },
  ],
];

/** The first remark that is said although it is not due. `null` if there is none. */
export function undueRemark(of: DueFigures, said: readonly string[]): string | null {
  const undue = remarks.find(
    ([names, answer]) => names.split('|').some((name) => said.includes(name)) && answer(of) === false,
  );
  return undue?.[0] ?? null;
}

/** The first remark that is due and not said. `null` if there is none. */
export function missingRemark(of: DueFigures, said: readonly string[]): string | null {
  const missing = remarks.find(
    ([names, answer]) => !names.split('|').some((name) => said.includes(name)) && answer(of) === true,
  );
  return missing?.[0] ?? null;
}
