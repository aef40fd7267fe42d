/**
 * The events of all elements. They are subclasses of `Event` with their data as fields. They bubble, but do not leave
 * the shadow tree in which they are fired. None contains prompt text or training data.
 */

import type { Result, Scenario } from '../../core/types.ts';
import type { PartChangeKind, SharedPrompt } from './scenario/scenario-change.ts';

/** The user changed something. Never fired because the page set a property. */
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
 * A change that a part of the calculator fires, with the compared approach after the change. `kind` says whether the
 * calculation was edited or replaced. After a replacement, prompts and other data that a page has for the old calculation
 * no longer apply.
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
  /** Id of the approach that is compared with the first approach. An empty or unknown id selects the second approach. */
  readonly candidate: string;
  readonly kind: PartChangeKind;
  /** The ids of an added approach and of the approach from which it takes its prompt. `null` if no approach was added. */
  readonly sharedPrompt: SharedPrompt | null;
}

/**
 * The input or part that failed. `part` means that the code of an element or the text of an explanation could not be loaded, or that
 * the simulation or the suggestions failed. `storage` means that the calculation could not be kept for the tab or written into the
 * address, or that a kept one could not be read.
 */
export type ErrorStage =
  | 'scenario'
  | 'attribute'
  | 'catalog'
  | 'tokenizer'
  | 'chart'
  | 'part'
  | 'storage'
  | 'training-data'
  | 'evaluation'
  | 'usage'
  | 'export';

/** A part failed, or the page gave an invalid value. */
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

/** Fires `ft-error` after the current update of `host`, so that a listener may set the properties of `host`. */
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
    'ft-error': FtErrorEvent;
  }
}
