/**
 * The events of all elements. They are `Event` subclasses with their data as fields, bubble,
 * and stay inside the tree they were fired in. None carries prompt text or training data.
 */

import type { Result, Scenario } from '../../core/types.ts';
import type { PartCount } from '../../prompt/totals.ts';
import type { PartChangeKind } from './scenario/scenario-change.ts';

/** The user changed something. Never fired because a host set a property. */
export class FtChangeEvent extends Event {
  static readonly eventName = 'ft-change';
  constructor(scenario: Scenario, result: Result) {
    super(FtChangeEvent.eventName, { bubbles: true, composed: false });
    this.scenario = scenario;
    this.result = result;
  }
  readonly scenario: Scenario;
  readonly result: Result;
}

/**
 * What a part of the calculator fires: the change, the approach compared after it, and whether it edits the calculation
 * or puts another one in its place. Then prompts and whatever else a host keeps with the former no longer belong to it.
 */
export class PartChangeEvent extends FtChangeEvent {
  constructor(scenario: Scenario, result: Result, candidate: string, kind: PartChangeKind = 'edit') {
    super(scenario, result);
    this.candidate = candidate;
    this.kind = kind;
  }
  /** Id of the approach compared with the first; the second when empty or unknown. */
  readonly candidate: string;
  readonly kind: PartChangeKind;
}

/** A count arrived: first often an estimate (`exact: false`), then the exact one. */
export class FtCountEvent extends Event {
  static readonly eventName = 'ft-count';
  constructor(count: { tokens: number; exact: boolean; tokenizer: string; parts: readonly PartCount[] }) {
    super(FtCountEvent.eventName, { bubbles: true, composed: false });
    this.tokens = count.tokens;
    this.exact = count.exact;
    this.tokenizer = count.tokenizer;
    this.parts = count.parts;
  }
  readonly tokens: number;
  readonly exact: boolean;
  /** Id of the tokenizer that counted. */
  readonly tokenizer: string;
  readonly parts: readonly PartCount[];
}

/** Where at the rim something failed. */
export type ErrorStage =
  | 'scenario'
  | 'attribute'
  | 'catalog'
  | 'tokenizer'
  | 'chart'
  | 'training-data'
  | 'export';

/** Something at the rim failed, or a host gave what cannot be used. */
export class FtErrorEvent extends Event {
  static readonly eventName = 'ft-error';
  constructor(error: unknown, stage: ErrorStage) {
    super(FtErrorEvent.eventName, { bubbles: true, composed: false });
    this.error = error;
    this.stage = stage;
  }
  readonly error: unknown;
  readonly stage: ErrorStage;
}

/** Fires `ft-error` once the present update of `host` is complete, so that a listener may set its properties. */
export function reportError(
  host: EventTarget & { readonly updateComplete: Promise<boolean> },
  error: unknown,
  stage: ErrorStage,
): void {
  void host.updateComplete.then(() => host.dispatchEvent(new FtErrorEvent(error, stage)));
}

declare global {
  interface HTMLElementEventMap {
    'ft-change': FtChangeEvent;
    'ft-count': FtCountEvent;
    'ft-error': FtErrorEvent;
  }
}
