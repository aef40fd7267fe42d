/** The event with which a part of `<ft-breakeven>` asks for another part to be opened. */

/** The user wants to go to another part. */
export class FtOpenEvent extends Event {
  static readonly eventName = 'ft-open';
  constructor(part: string) {
    super(FtOpenEvent.eventName, { bubbles: true, composed: false });
    this.part = part;
  }
  /** The id of a fold. Nothing happens if there is no such fold. */
  readonly part: string;
}

declare global {
  interface HTMLElementEventMap {
    'ft-open': FtOpenEvent;
  }
}
