/** Values are the user's own: values of an example that the user keeps, or any that the user has entered. The event does not leave the calculator. */
export class FtKeepEvent extends Event {
  static readonly eventName = 'ft-keep';
  /** The names of the values (see `core/scenario/borrowed-names.ts`). */
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    super(FtKeepEvent.eventName, { bubbles: true, composed: false });
    this.names = names;
  }
}
