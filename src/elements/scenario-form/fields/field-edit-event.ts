/**
 * The event with which a field inside the form tells it of one edit. Internal: it never leaves the form's shadow root.
 */

/** One edit. A listener that cannot use it calls `refuse` with the sentence that the field then shows. */
export class FieldEditEvent<T = unknown> extends Event {
  static readonly eventName = 'ft-field-edit';
  readonly value: T;
  /** Why the edit could not be used; `null` = it was taken. */
  refusal: string | null = null;

  constructor(value: T) {
    super(FieldEditEvent.eventName, { bubbles: true, composed: false });
    this.value = value;
  }

  refuse(message: string): void {
    this.refusal = message;
  }
}
