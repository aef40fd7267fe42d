/** The event that says that a training file has been read. It carries counts only: no text of the file, and no places. */
import type { TrainingHostId } from '../../core/training/hosts/types.ts';
import type { TrainingReport } from '../../core/training/report-types.ts';

/** The counts of a training file. */
export type InspectedCounts = Pick<
  TrainingReport,
  | 'examples'
  | 'lineCount'
  | 'format'
  | 'method'
  | 'tokens'
  | 'assistantTokens'
  | 'limit'
  | 'overLimit'
  | 'truncatedTokens'
  | 'billedTokensPerEpoch'
  | 'billedTokensByHost'
  | 'epochs'
  | 'billedTokens'
  | 'refusedLines'
  | 'histogram'
  | 'quantiles'
  | 'turns'
> & {
  /** How often each check found something. */
  readonly findings: Readonly<Record<string, number>>;
  /** Whether no host should train on the file as it is: lines or the whole file would be refused, or validation examples are in it. */
  readonly isNotReady: boolean;
  /** The hosts that would refuse the file as it is, for example because they read another format or require more examples. */
  readonly refusedBy: readonly TrainingHostId[];
  /** The counts of the validation file; `null` without one. */
  readonly validation: {
    readonly examples: number;
    readonly tokens: number;
    /** The tokens with each example cut to the limit: hosts that bill validation bill these. */
    readonly billedTokensPerEpoch: number;
    /** How many of its inputs are also in the training file. */
    readonly leaks: number;
  } | null;
};

/** A training file has been read, or read again with another limit, validation file or fix. */
export class FtInspectEvent extends Event {
  static readonly eventName = 'ft-inspect';
  constructor(report: InspectedCounts) {
    super(FtInspectEvent.eventName, { bubbles: true, composed: false });
    this.report = report;
  }
  readonly report: InspectedCounts;
}

declare global {
  interface HTMLElementEventMap {
    'ft-inspect': FtInspectEvent;
  }
}
