/**
 * The base class of an element that is a control of the page form, which is the `<form>` around it. The value of the control comes from
 * a controller that is loaded later (`form-controller.ts`).
 */
import { BaseElement } from '../common/base-element.ts';

/** The controller that gives the page form the value of the element. */
export interface ValueController {
  /** The encoded scenario; empty without one. */
  readonly value: string;
  /** Brings back the calculation of the author. */
  reset(): void;
  /** Restores what the browser has kept of an earlier visit of the page. */
  restore(state: string): void;
}

/** An element with the members of a control of the page form. */
export class FormElement extends BaseElement {
  /** Lets the browser call `formResetCallback` and `formStateRestoreCallback`. */
  static readonly formAssociated = true;

  /**
   * Name of the value in the page form. Without a name, the page form gets no value.
   * @attr
   */
  name: string | null = null;
  /**
   * Whether the reader can change nothing, as with `readonly`, and the page form gets no value.
   * @attr
   */
  declare disabled: boolean;

  /** The scenario that the value sets. @internal */
  declare scenario: unknown;
  protected readonly internals: ElementInternals = this.attachInternals();
  /** The controller. Absent until it is loaded; until then, the page form has no value. */
  #controller?: ValueController;
  /** The last request of the browser before the controller was loaded. It replaces any earlier one. */
  #request: ((controller: ValueController) => void) | undefined;

  /** The page form, which is the `<form>` around the element; `null` without one. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  /** The encoded scenario, which is the value in the page form. Empty without a scenario. */
  get value(): string {
    return this.#controller?.value ?? '';
  }
  set value(value: string) {
    this.scenario = value;
  }
  /** Whether the value can be used: it cannot while an entry is refused, or if the scenario cannot be read. */
  get validity(): ValidityState {
    return this.internals.validity;
  }
  /** Why the value cannot be used; empty if it can. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  /** Whether the page form checks the value. It does not while the reader can change nothing. */
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

  /** Called by the browser if the page form is reset. @internal */
  formResetCallback(): void {
    this.#ask((controller) => controller.reset());
  }
  /** Called by the browser after a return to the page. @internal */
  formStateRestoreCallback(state: string): void {
    this.#ask((controller) => controller.restore(state));
  }

  /** Takes the controller once it is loaded. */
  protected takeFormController(controller: ValueController): void {
    this.#controller = controller;
    this.#request?.(controller);
    this.#request = undefined;
  }

  /** Passes a request to the controller, or keeps the request until the controller is loaded. */
  #ask(request: (controller: ValueController) => void): void {
    if (this.#controller) request(this.#controller);
    else this.#request = request;
  }
}
