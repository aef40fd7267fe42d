/** The event with which a field tells the form, and the form the calculator, that an entry is refused or no longer refused. */

/** An entry that cannot be used. */
export interface RefusedEntry {
  /** The name of the field and the reason. */
  readonly message: string;
  /** The input with the entry. */
  readonly input: HTMLElement;
}

/** An entry is refused, or no longer refused. The event does not leave the shadow root in which it is fired. */
export class RefusalEvent extends Event {
  static readonly eventName = 'ft-refusal';

  constructor() {
    super(RefusalEvent.eventName, { bubbles: true, composed: false });
  }
}
