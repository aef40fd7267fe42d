/**
 * Form input that the scenario cannot represent yet: costs without an amount, half of a measurement, and the traffic
 * in the notation that is not in use (one number, or a list of months). It is discarded when the form shows other approaches.
 */
import { sameAmount } from '../../core/scenario/amount-edits.ts';
import type { PreviousTraffic } from '../../core/scenario/edits.ts';
import type { Latency, Scenario } from '../../core/types.ts';

/** The pending input of a form. */
export interface PendingInput {
  /** Names of costs without an amount, by the path of their future list or object (`few-shot.setup`). */
  readonly unpricedCosts: Readonly<Record<string, string>>;
  /** Latency measurements with one figure missing, by approach id. */
  readonly latency: Readonly<Record<string, Partial<Latency>>>;
  /** Whether the user has opened the latency fields. */
  readonly latencyRequested: boolean;
  /** Traffic in the notation that is not in use, as it was before the user switched to the other one. */
  readonly previousTraffic: PreviousTraffic;
  /** Tokens of a training example: typed by the user, or calculated from the number of examples that the page set. `null` means unknown. */
  readonly tokensPerExample: number | null;
}

/** No pending input. */
export const noPendingInput: PendingInput = {
  unpricedCosts: {},
  latency: {},
  latencyRequested: false,
  previousTraffic: {},
  tokensPerExample: null,
};

/** The pending input that still applies after the page or the calculator has set another scenario. */
export function pendingInputFor(
  pending: PendingInput,
  before: Scenario | null,
  after: Scenario | null,
): PendingInput {
  if (!before || !after || ids(before) !== ids(after)) return noPendingInput;
  return hasSameTraffic(before, after) ? pending : { ...pending, previousTraffic: {} };
}

function ids({ approaches }: Scenario): string {
  return JSON.stringify(approaches.map(({ id }) => id).sort());
}

function hasSameTraffic(a: Scenario, b: Scenario): boolean {
  return (
    sameAmount(a.requestsPerMonth, b.requestsPerMonth) &&
    sameAmount(a.growthPerMonth, b.growthPerMonth) &&
    JSON.stringify(a.monthlyRequests) === JSON.stringify(b.monthlyRequests)
  );
}

/** The entries with one entry set, or removed (`undefined`). */
export function withEntry<T>(
  entries: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  const { [key]: _previous, ...others } = entries;
  return value === undefined ? others : { ...others, [key]: value };
}
