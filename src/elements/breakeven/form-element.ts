/** The base class of an element that takes part in the `<form>` of a page. What its value is, it learns from a controller that is loaded later. */
import { LitElement } from 'lit';

/** What the element does in its form. */
export interface FormPart {
  /** The encoded scenario; empty without one. */
  readonly value: string;
  /** Shows the calculation with which the page began. */
  reset(): void;
}

/** An element with the members of a control of a form. */
export class FormElement extends LitElement {
  /** Lets the browser call `formResetCallback` and `formStateRestoreCallback`. */
  static readonly formAssociated = true;

  /**
   * Name of the value in a form. Without a name, the form gets no value.
   * @attr
   */
  declare name: string | null;
  /**
   * Whether the reader can change nothing, as with `readonly`, and a form gets no value.
   * @attr
   */
  declare disabled: boolean;

  /**
   * For the controllers of the element.
   * @internal
   */
  readonly internals: ElementInternals = this.attachInternals();
  /** `null` until it is loaded. Until then the form has no value. */
  protected formPart: FormPart | null = null;
  /**
   * The state that the browser has kept of an earlier visit of the page. `null` = none, or it was restored.
   * @internal
   */
  keptState: string | null = null;

  /** The form of the page to which the element belongs; `null` without one. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  /** The encoded scenario, which is the value in the form. Empty without a scenario. */
  get value(): string {
    return this.formPart?.value ?? '';
  }
  set value(value: string) {
    Object.assign(this, { scenario: value });
  }
  /** Whether the value can be used: it cannot while an entry is refused, or if the scenario cannot be read. */
  get validity(): ValidityState {
    return this.internals.validity;
  }
  /** Why the value cannot be used; empty if it can. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  /** Whether a form checks the value. It does not while the reader can change nothing. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  /** Whether the value can be used. If not, the event `invalid` is fired. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }
  /** Like `checkValidity`, and the browser shows the reader the reason. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** Called by the browser if the form is reset. @internal */
  formResetCallback(): void {
    this.formPart?.reset();
  }
  /** Called by the browser after a return to the page. @internal */
  formStateRestoreCallback(state: string): void {
    this.keptState = state;
    this.requestUpdate();
  }
}
