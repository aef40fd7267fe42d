/**
 * Says when a count is news: fires `ft-count` and `ft-error` on an element, each fact once.
 */
import type { CountController } from '../../controllers/count/count.ts';
import { hasUnusable } from '../../prompt/prompt.ts';
import type { Tally } from '../../prompt/totals.ts';
import { FtCountEvent, FtErrorEvent } from '../common/events.ts';

export class Announcer {
  readonly #host: EventTarget;
  #parts: unknown = null;
  #signature = '';
  #error: unknown = null;

  constructor(host: EventTarget) {
    this.#host = host;
  }

  /** A host gave parts of which some are none, and are left out. */
  check(parts: unknown): void {
    if (parts === this.#parts) return;
    this.#parts = parts;
    if (!hasUnusable(parts)) return;
    const error = new TypeError('parts must be a list of { part, text, fixed } with texts');
    this.#host.dispatchEvent(new FtErrorEvent(error, 'attribute'));
  }

  /** A count is news when the user changed it (`edited`), and when it is final; never twice with the same figures. */
  announce(tally: Tally, count: CountController, edited: boolean): void {
    const { total: tokens, parts } = tally;
    const { exact, usedTokenizer: tokenizer, pending, state } = count;
    const signature = JSON.stringify([tokens, exact, tokenizer, parts]);
    // A box that was empty from the start has counted nothing yet: its zero must not replace anyone's figure.
    const untouched = !edited && tokens === 0 && this.#signature === '';
    if ((edited || !pending) && !untouched && signature !== this.#signature) {
      this.#signature = signature;
      this.#host.dispatchEvent(new FtCountEvent({ tokens, exact, tokenizer, parts }));
    }
    const error = state.kind === 'failed' ? state.error : null;
    if (error !== null && error !== this.#error)
      this.#host.dispatchEvent(new FtErrorEvent(error, 'tokenizer'));
    this.#error = error;
  }
}
