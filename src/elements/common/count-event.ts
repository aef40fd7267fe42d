/** The event of the token counter. It has a file of its own, because only a page with prompts loads it. */

import type { PartCount } from '../../prompt/totals.ts';

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
  /** Tokens of the whole prompt. */
  readonly tokens: number;
  readonly exact: boolean;
  /** Id of the tokenizer that counted. */
  readonly tokenizer: string;
  readonly parts: readonly PartCount[];
}

declare global {
  interface HTMLElementEventMap {
    'ft-count': FtCountEvent;
  }
}
