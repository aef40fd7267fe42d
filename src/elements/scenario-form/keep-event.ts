/** The user keeps values of an example as their own. The event does not leave the calculator. */
export class FtKeepEvent extends Event {
  static readonly eventName = 'ft-keep';
  /** The names of the values (see `core/scenario/borrowed-names.ts`). */
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    super(FtKeepEvent.eventName, { bubbles: true, composed: false });
    this.names = names;
  }
}
