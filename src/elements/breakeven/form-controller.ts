/**
 * Makes `<ft-breakeven>` a control of the page form, which is the `<form>` around it. Its value is the encoded scenario, without prompts.
 * The control is invalid while the inputs refuse an entry, or while the calculator shows that the scenario cannot be read.
 */
import type { ReactiveController } from 'lit';
import type { LocalizeController } from '../../controllers/localize.ts';
import { chainOf } from '../../controllers/tree.ts';
import type { Result } from '../../core/types.ts';
import { parts as english } from '../../i18n/en/parts.ts';
import type { Messages } from '../../i18n/messages.ts';
import { afterPaint } from '../common/after-paint.ts';
import { RefusalEvent } from '../common/refusal-event.ts';
import { encodedOf } from '../common/scenario/scenario-link.ts';
import type { FtScenarioForm } from '../scenario-form/scenario-form.ts';
import type { FormElement, ValueController } from './form-element.ts';
import type { KeptCalculation } from './kept-calculation.ts';
import type { Session } from './session.ts';
import type { Context } from './session-prompts.ts';

/** The properties and methods of the host that the controller uses. */
interface Options {
  readonly session: Session;
  readonly internals: ElementInternals;
  readonly localize: LocalizeController<'breakeven'>;
}

type Host = FormElement & { candidate: string; readonly mode: string | null; readonly hide: string | null };

/** The value that was last given to the page form, and the values from which it was made. */
interface SentValue {
  readonly name: string | null;
  readonly result: Result | null;
  readonly context: Context;
  readonly candidate: string;
  readonly value: string;
}

/** Gives the page form the value and the validity of the calculator, and restores the state that the browser has kept. */
export class FormController implements ReactiveController, ValueController {
  readonly #host: Host;
  readonly #options: Options;
  readonly #kept: KeptCalculation;
  #sent: SentValue | null = null;
  /** Whether the next value is sent after the next frame. */
  #isSending = false;
  /** The attributes `mode` and `hide` at the last update. They may hide the inputs. */
  #hidingAttributes = '';
  /** The document or shadow root that contains the host and its page form. */
  #root: Node | null = null;

  constructor(host: Host, kept: KeptCalculation, options: Options) {
    this.#host = host;
    this.#kept = kept;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener(RefusalEvent.eventName, this.#updateValidity);
    this.#host.addEventListener('invalid', this.#revealEntry);
    this.#root = this.#host.getRootNode();
    // With `capture`, this listener is called before those of the page.
    this.#root.addEventListener('formdata', this.#updateFormData as EventListener, { capture: true });
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener(RefusalEvent.eventName, this.#updateValidity);
    this.#host.removeEventListener('invalid', this.#revealEntry);
    this.#root?.removeEventListener('formdata', this.#updateFormData as EventListener, { capture: true });
  }

  hostUpdated(): void {
    const { session, internals } = this.#options;
    const { mode, hide } = this.#host;
    const attributes = `${mode} ${hide}`;
    if (session.shown?.kind === 'error' || !internals.validity.valid || attributes !== this.#hidingAttributes)
      this.#updateValidity();
    this.#hidingAttributes = attributes;
    if (!this.#isSending && !this.#isSent) void this.#sendAfterPaint();
  }

  get value(): string {
    const { result } = this.#options.session;
    return result ? encodedOf(result.scenario) : '';
  }

  restore(state: string): void {
    this.#kept.restore(state);
  }

  reset(): void {
    const { session } = this.#options;
    this.#kept.followReset();
    // The code of `<ft-scenario-form>` may not be loaded yet.
    this.#inputs?.discardEntries?.();
    // The host reads its inputs again if nothing is shown.
    session.shown = null;
    Object.assign(this.#host, {
      scenario: session.givenScenario,
      candidate: this.#kept.givenCandidate,
    });
    this.#host.requestUpdate();
  }

  get #inputs(): FtScenarioForm | null {
    return this.#host.renderRoot.querySelector('ft-scenario-form');
  }

  /**
   * Whether the author hides the inputs. The reader could then not mend a refused entry. `checkVisibility` would also check the
   * elements around the calculator, and a page may hide those for a while, for example in a form with several steps.
   */
  get #areInputsHidden(): boolean {
    for (let node: Element | null = this.#inputs; node; node = node.parentElement)
      if (getComputedStyle(node).display === 'none') return true;
    return false;
  }

  /** Whether the page form has the value of the displayed calculation. */
  get #isSent(): boolean {
    const { result, context } = this.#options.session;
    const { name, candidate } = this.#host;
    const sent = this.#sent;
    if (!sent || sent.name !== name || sent.candidate !== candidate) return false;
    return sent.result === result && sent.context === context;
  }

  /** Encoding a long scenario takes longer than calculating it, so the answer is painted first. */
  async #sendAfterPaint(): Promise<void> {
    this.#isSending = true;
    await afterPaint();
    this.#isSending = false;
    this.#send();
  }

  #send(): void {
    if (this.#isSent) return;
    const { internals, session } = this.#options;
    const { result, context } = session;
    const { name, candidate } = this.#host;
    // A control without a name has no value in the page form, so its scenario need not be encoded.
    const value = name ? this.value : '';
    this.#sent = { name, result, context, candidate, value };
    internals.setFormValue(value || null, value && this.#kept.formState);
  }

  /** Replaces the value in the data that the browser has collected from the page form, if the value is older than the last edit. */
  #updateFormData = ({ target, formData }: FormDataEvent): void => {
    const { name } = this.#host;
    if (target !== this.#options.internals.form || !name || this.#host.matches(':disabled')) return;
    const valueBefore = this.#sent?.value ?? '';
    this.#send();
    const { value } = this;
    if (value === valueBefore) return;
    // Other controls may have the same name.
    const values = formData.getAll(name);
    const index = valueBefore === '' ? -1 : values.indexOf(valueBefore);
    values.splice(index < 0 ? values.length : index, 1, ...(value ? [value] : []));
    formData.delete(name);
    for (const each of values) formData.append(name, each);
  };

  #updateValidity = (): void => {
    const { session, internals, localize } = this.#options;
    const { shown } = session;
    const { parts: { badAttributes, badScenario } = english }: Partial<Messages> = localize.messages;
    // The content of the tag may be shown in place of an error. The reader then sees nothing that could be mended.
    const button = this.#host.renderRoot.querySelector<HTMLElement>('.error button');
    const refusedEntry = this.#inputs?.refusedEntry;
    const reachableEntry = refusedEntry && !this.#areInputsHidden ? refusedEntry : null;
    if (shown?.kind === 'error' && button)
      internals.setValidity(
        { customError: true },
        shown.stage === 'attribute' ? badAttributes : badScenario,
        button,
      );
    else if (reachableEntry)
      internals.setValidity({ customError: true }, reachableEntry.message, reachableEntry.input);
    else internals.setValidity({});
  };

  /**
   * Opens the sections around the refused entry, because a browser shows the reason only beside an entry that can get the focus. If a
   * script only asked whether the form is valid, nothing gets the focus, and the sections are closed again before the next frame.
   */
  #revealEntry = (): void => {
    const input = this.#inputs?.refusedEntry?.input;
    const opened: HTMLDetailsElement[] = [];
    for (const node of input ? chainOf(input) : []) {
      if (node === this.#host) break;
      if (node instanceof HTMLDetailsElement && !node.open) opened.push(node);
    }
    for (const section of opened) section.open = true;
    requestAnimationFrame(() => {
      if (!input?.matches(':focus')) for (const section of opened) section.open = false;
    });
  };
}
