/** Fires the count of a prompt and the errors of counting as events on the element. */
import type { CountController } from '../../controllers/count/count.ts';
import { hasInvalidParts } from '../../prompt/prompt.ts';
import type { Totals } from '../../prompt/totals.ts';
import { FtCountEvent } from '../common/count-event.ts';
import { FtErrorEvent } from '../common/events.ts';

/** Fires `ft-count` and `ft-error` on an element, once for each result. */
export class CountAnnouncer {
  readonly #host: EventTarget;
  #checkedParts: unknown = null;
  #announcedSignature = '';
  #lastError: unknown = null;

  constructor(host: EventTarget) {
    this.#host = host;
  }

  /** Reports invalid entries in the property `parts` of the element, once per value. */
  reportInvalidParts(parts: unknown): void {
    if (parts === this.#checkedParts) return;
    this.#checkedParts = parts;
    if (!hasInvalidParts(parts)) return;
    const error = new TypeError('parts must be a list of { part, text, fixed } with texts');
    this.#host.dispatchEvent(new FtErrorEvent(error, 'attribute'));
  }

  /**
   * Fires `ft-count` after an edit and when a count is final, unless the same figures were already announced. Fires
   * `ft-error` on failure.
   */
  announce(totals: Totals, countController: CountController, isEdited: boolean): void {
    const { total: tokens, parts } = totals;
    const { exact, usedTokenizer: tokenizer, pending, state } = countController;
    const signature = JSON.stringify([tokens, exact, tokenizer, parts]);
    // A box that is empty from the start has not counted anything yet, so its zero must not replace an entered
    // figure.
    const isUntouched = !isEdited && tokens === 0 && this.#announcedSignature === '';
    if ((isEdited || !pending) && !isUntouched && signature !== this.#announcedSignature) {
      this.#announcedSignature = signature;
      this.#host.dispatchEvent(new FtCountEvent({ tokens, exact, tokenizer, parts }));
    }
    const error = state.kind === 'failed' ? state.error : null;
    if (error !== null && error !== this.#lastError)
      this.#host.dispatchEvent(new FtErrorEvent(error, 'tokenizer'));
    this.#lastError = error;
  }
}
