/** The event by which a field asks its form to open or close the explanation of its label. */

/** The user opened or closed an explanation. */
export class ExplainEvent extends Event {
  static readonly eventName = 'ft-explain';
  constructor() {
    super(ExplainEvent.eventName, { bubbles: false });
  }
}
