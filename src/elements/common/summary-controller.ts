/** Fires `ft-summary` for an element in a fold when the value for the fold's header, or the state of the element's file, has changed. */
import type { LitElement, ReactiveController } from 'lit';
import { type FileUse, FtSummaryEvent } from './summary-event.ts';
import type { Sentence } from './wording/names.ts';

/** The value, and the state of the file of the element. */
export interface FoldSummary {
  /** `null` = there is no value yet, for instance because there is no file. */
  readonly summary: Sentence | null;
  readonly use: FileUse;
}

/** Compares the value and the state after each update of its host. */
export class SummaryController implements ReactiveController {
  readonly #host: LitElement;
  readonly #summaryOf: () => FoldSummary;
  #lastValue = '';

  constructor(host: LitElement, summaryOf: () => FoldSummary) {
    this.#host = host;
    this.#summaryOf = summaryOf;
    host.addController(this);
  }

  hostUpdated(): void {
    this.follow();
  }

  /** Fires `ft-summary` if the value or the state has changed. To be called after a change for which the host is not rendered. */
  follow(): void {
    const { summary, use } = this.#summaryOf();
    const value = `${use} ${summary?.claim}${summary?.rest}`;
    if (value === this.#lastValue) return;
    this.#lastValue = value;
    this.#host.dispatchEvent(new FtSummaryEvent(summary, use));
  }
}
