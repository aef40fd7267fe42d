/** The event of `<ft-ladder>` after the user has moved the bar. */

/** The user set the share of answers that must be accepted. */
export class FtBarEvent extends Event {
  static readonly eventName = 'ft-bar';
  constructor(bar: number) {
    super(FtBarEvent.eventName, { bubbles: true, composed: false });
    this.bar = bar;
  }
  /** The share, 0–1. */
  readonly bar: number;
}

declare global {
  interface HTMLElementEventMap {
    'ft-bar': FtBarEvent;
  }
}
