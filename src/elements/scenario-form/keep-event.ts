/**
 * Values are the user's own: values of an example that the user keeps, or any that the user has entered. The event does not bubble, so
 * the page of a form that stands alone does not get it; the calculator catches it on its way down.
 */
export class FtKeepEvent extends Event {
  static readonly eventName = 'ft-keep';
  /** The paths of the values in the scenario. */
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    super(FtKeepEvent.eventName, { bubbles: false, composed: false });
    this.paths = paths;
  }
}
