/** Sums and bins of usage, to which requests are added. Their form as plain JSON always has the same order. */
import { binAround } from '../histogram.ts';
import type {
  UsageBin,
  UsageCell,
  UsageGroup,
  UsageGroupMonth,
  UsageMeasure,
  UsageProblem,
  UsageProblemCode,
  UsageSourceId,
} from './profile-types.ts';

/** All measures, in the order of the plain form. */
export const usageMeasures: readonly UsageMeasure[] = [
  'input',
  'whole',
  'cached',
  'written',
  'output',
  'reasoning',
  'first-token',
  'latency',
  'speed',
];

/** The key of the month that holds the requests without a time. */
const undatedKey = '';

/**
 * The values of one measure in one month. While a cell has at most `exactUpTo` requests, it counts each value by itself; with more
 * requests, it counts values by bins. So whether a cell is exact depends only on the number of its requests, not on the order or the
 * parts in which they were added.
 */
class Cell {
  requests = 0;
  total = 0;
  /** Sum of the buckets whose number of requests is not known. */
  uncountedTotal = 0;
  /** Requests that are known only as a part of a bucket. */
  bucketed = 0;
  private isExact = true;
  private readonly exactUpTo: number;
  private counts = new Map<number, number>();

  constructor(exactUpTo: number) {
    this.exactUpTo = exactUpTo;
  }

  /** Adds requests with the value `from` (if `width` is 1), or in the bin that begins there. */
  add(from: number, width: number, requests: number): void {
    this.requests += requests;
    if (this.isExact && (width > 1 || this.requests > this.exactUpTo)) this.coarsen();
    const key = this.isExact ? from : binAround(from).from;
    this.counts.set(key, (this.counts.get(key) ?? 0) + requests);
  }

  /** From now on, counts values by bins. */
  private coarsen(): void {
    this.isExact = false;
    const exact = this.counts;
    this.counts = new Map();
    for (const [value, requests] of exact) {
      const { from } = binAround(value);
      this.counts.set(from, (this.counts.get(from) ?? 0) + requests);
    }
  }

  plain(measure: UsageMeasure): UsageCell {
    const bins = [...this.counts]
      .sort(([a], [b]) => a - b)
      .map(([from, requests]): UsageBin => [from, this.isExact ? 1 : binAround(from).width, requests]);
    const { requests, total, uncountedTotal, bucketed } = this;
    return { measure, requests, total, uncounted: uncountedTotal, bucketed, bins };
  }
}

/** A month of a group. */
class Month {
  requests = 0;
  /** Number of buckets that do not state their number of requests. */
  uncountedBuckets = 0;
  nanoUsd: number | null = null;
  private readonly exactUpTo: number;
  private readonly days = new Map<number, number>();
  private readonly cells = new Map<UsageMeasure, Cell>();

  constructor(exactUpTo: number) {
    this.exactUpTo = exactUpTo;
  }

  cell(measure: UsageMeasure): Cell {
    const cell = this.cells.get(measure) ?? new Cell(this.exactUpTo);
    this.cells.set(measure, cell);
    return cell;
  }

  addDay(day: number, requests: number): void {
    this.days.set(day, (this.days.get(day) ?? 0) + requests);
  }

  addUsd(nanoUsd: number): void {
    this.nanoUsd = (this.nanoUsd ?? 0) + nanoUsd;
  }

  plain(month: string): UsageGroupMonth {
    const { requests, uncountedBuckets, nanoUsd } = this;
    return {
      month: month === undatedKey ? null : month,
      requests,
      uncounted: uncountedBuckets,
      days: [...this.days].sort(([a], [b]) => a - b),
      nanoUsd,
      cells: usageMeasures.flatMap((measure) => this.cells.get(measure)?.plain(measure) ?? []),
    };
  }
}

/** The requests of one model in one source. `given` is the option `inputIncludesCached` with which they were read. */
class Group {
  /** Number of rows with more cached and written tokens than input. They prove that the input does not include these tokens. */
  proofs = 0;
  /** The number of the first of these rows; `null` = unknown. */
  firstProof: number | null = null;
  private readonly months = new Map<string, Month>();
  private readonly exactUpTo: number;
  readonly source: UsageSourceId;
  readonly given: boolean | null;
  readonly model: string | null;

  constructor(source: UsageSourceId, given: boolean | null, model: string | null, exactUpTo: number) {
    this.source = source;
    this.given = given;
    this.model = model;
    this.exactUpTo = exactUpTo;
  }

  month(month: string | null): Month {
    const key = month ?? undatedKey;
    const monthSums = this.months.get(key) ?? new Month(this.exactUpTo);
    this.months.set(key, monthSums);
    return monthSums;
  }

  addProofs(count: number, firstRow: number | null): void {
    this.proofs += count;
    this.firstProof = earlier(this.firstProof, firstRow);
  }

  plain(): UsageGroup {
    const { source, given, model, proofs, firstProof } = this;
    const months = [...this.months].sort(byKey).map(([key, month]) => month.plain(key));
    return { source, given, model, proofs, firstProof, months };
  }
}

/** The smaller number; a number that is `null` does not count. */
function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** All sums of a profile, and its problems. */
export class Sums {
  rows = 0;
  private readonly exactUpTo: number;
  private readonly groups = new Map<string, Group>();
  private readonly problems = new Map<string, UsageProblem>();

  constructor(exactUpTo: number) {
    this.exactUpTo = exactUpTo;
  }

  group(source: UsageSourceId, given: boolean | null, model: string | null): Group {
    const key = model === null ? `${source} ${given}` : `${source} ${given} ${model}`;
    const group = this.groups.get(key) ?? new Group(source, given, model, this.exactUpTo);
    this.groups.set(key, group);
    return group;
  }

  note(code: UsageProblemCode, field: string, first: number | null, count = 1): void {
    const key = `${code} ${field}`;
    const previous = this.problems.get(key);
    this.problems.set(key, {
      code,
      field,
      count: (previous?.count ?? 0) + count,
      first: previous ? earlier(previous.first, first) : first,
    });
  }

  plainGroups(): readonly UsageGroup[] {
    const groups = [...this.groups.values()].map((group) => {
      const { source, given, model } = group;
      return [JSON.stringify([source, given, model]), group] as const;
    });
    return groups.sort(byKey).map(([, group]) => group.plain());
  }

  plainProblems(): readonly UsageProblem[] {
    return [...this.problems].sort(byKey).map(([, problem]) => problem);
  }
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
