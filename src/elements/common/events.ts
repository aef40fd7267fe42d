/**
 * The events of all elements. They are `Event` subclasses with their data as fields, bubble,
 * and stay inside the tree they were fired in. None carries prompt text or training data.
 */

import type { Result, Scenario } from '../../core/types.ts';
import type { PartCount } from '../../prompt/totals.ts';
import type { PartChangeKind, SharedPrompt } from './scenario/scenario-change.ts';

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
 * The event of a part of the calculator: the change, the compared approach after it, and whether it edits the calculation
 * or replaces it. After a replacement, prompts and other data that a host keeps for the old calculation no longer apply.
 */
export class PartChangeEvent extends FtChangeEvent {
  constructor(
    scenario: Scenario,
    result: Result,
    candidate: string,
    kind: PartChangeKind = 'edit',
    sharedPrompt: SharedPrompt | null = null,
  ) {
    super(scenario, result);
    this.candidate = candidate;
    this.kind = kind;
    this.sharedPrompt = sharedPrompt;
  }
  /** Id of the approach compared with the first; the second when empty or unknown. */
  readonly candidate: string;
  readonly kind: PartChangeKind;
  /** The prompt that an added approach takes over; `null` = none. */
  readonly sharedPrompt: SharedPrompt | null;
}

/** A token count is available: often first an estimate (`exact: false`), then the exact count. */
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

/**
 * The place of a failure: an input, or a part that failed; `part` = the file of an element could not be loaded, or the
 * simulation or the suggestions failed.
 */
export type ErrorStage =
  | 'scenario'
  | 'attribute'
  | 'catalog'
  | 'tokenizer'
  | 'chart'
  | 'part'
  | 'training-data'
  | 'export';

/** A part failed, or the host gave an invalid value. */
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
