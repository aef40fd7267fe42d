/** The event with which a field reports an edit to the form. It does not leave the form's shadow root. */

/** One edit. A listener that cannot use it calls `refuse` with the reason, which the field then shows. */
export class FieldEditEvent<T = unknown> extends Event {
  static readonly eventName = 'ft-field-edit';
  readonly value: T;
  /** The reason why the edit was refused. `null` means it was accepted. */
  refusal: string | null = null;

  constructor(value: T) {
    super(FieldEditEvent.eventName, { bubbles: true, composed: false });
    this.value = value;
  }

  refuse(message: string): void {
    this.refusal = message;
  }
}
