/** The form shows another number of examples in the training file. The event does not leave the calculator. */
export class ExamplesEvent extends Event {
  static readonly eventName = 'ft-examples';

  constructor() {
    super(ExamplesEvent.eventName, { bubbles: true, composed: false });
  }
}
