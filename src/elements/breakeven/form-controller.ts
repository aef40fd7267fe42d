/**
 * The part of `<ft-breakeven>` in the `<form>` of a page: its value is the encoded scenario, without prompts. It is not valid while
 * the inputs refuse an entry, or if the scenario cannot be read.
 */
import type { ReactiveController } from 'lit';
import type { LateParts } from '../../controllers/late-parts.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { encodeScenario } from '../../core/index.ts';
import { breakeven } from '../../i18n/en/breakeven.ts';
import { FtErrorEvent, type PartChangeEvent } from '../common/events.ts';
import { RefusalEvent } from '../common/refusal-event.ts';
import type { ScenarioSource } from '../common/scenario/reading.ts';
import type { FtScenarioForm } from '../scenario-form/scenario-form.ts';
import { hasHistory, restoreDraft, writeDraft } from './draft.ts';
import type { FormElement, FormPart } from './form-element.ts';
import type { Session } from './session.ts';

/** What the controller needs of its host. */
interface Options {
  readonly session: Session;
  readonly late: LateParts;
  /** The scenario that the host was given, but not the one that a user has made of it. */
  readonly given: () => ScenarioSource;
  /** Takes over a calculation as a change of the user. */
  readonly adopt: (event: PartChangeEvent) => void;
}

type Host = FormElement & { candidate: string };

/** What was last given to the form. */
interface Sent {
  readonly name: string | null;
  readonly value: string;
  readonly candidate: string;
}

/** Gives the form its value and its validity after each update, and takes back what the browser has kept. */
export class FormController implements ReactiveController, FormPart {
  readonly #host: Host;
  readonly #options: Options;
  readonly #localize: LocalizeController<'breakeven'>;
  /** The compared approach before the first change of the user. */
  #firstCandidate = '';
  #sent: Sent | null = null;
  /** The scenario that was encoded last, because a long one takes longer than its comparison. */
  #encoded: { readonly of: object; readonly text: string } | null = null;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#localize = new LocalizeController(host, { breakeven });
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener(RefusalEvent.eventName, this.#check);
    this.#host.addEventListener('invalid', this.#show);
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener(RefusalEvent.eventName, this.#check);
    this.#host.removeEventListener('invalid', this.#show);
  }

  hostUpdated(): void {
    const { session } = this.#options;
    if (session.context.isUntouched) this.#firstCandidate = this.#host.candidate;
    this.#restore();
    this.#send();
    this.#check();
  }

  get value(): string {
    const { result } = this.#options.session;
    if (!result) return '';
    if (this.#encoded?.of !== result) this.#encoded = { of: result, text: encodeScenario(result.scenario) };
    return this.#encoded.text;
  }

  reset(): void {
    // Its file may not be loaded yet.
    this.#form?.discardEntries?.();
    // The host reads its inputs again if nothing is shown.
    this.#options.session.shown = null;
    Object.assign(this.#host, { scenario: this.#options.given(), candidate: this.#firstCandidate });
    this.#host.requestUpdate();
  }

  get #form(): FtScenarioForm | null {
    return this.#host.renderRoot.querySelector('ft-scenario-form');
  }

  #send(): void {
    const { session } = this.#options;
    const { name, candidate, internals } = this.#host;
    // A control without a name has no value in a form, so its scenario need not be encoded.
    const value = name ? this.value : '';
    const sent = this.#sent;
    if (sent && sent.name === name && sent.value === value && sent.candidate === candidate) return;
    this.#sent = { name, value, candidate };
    internals.setFormValue(value || null, value && writeDraft(session, candidate, false));
  }

  #check = (): void => {
    const { internals } = this.#host;
    const { shown } = this.#options.session;
    if (shown?.kind === 'error') {
      const { badAttributes, badScenario } = this.#localize.messages.breakeven;
      const button = this.#host.renderRoot.querySelector<HTMLElement>('.error button');
      const message = shown.stage === 'attribute' ? badAttributes : badScenario;
      internals.setValidity({ customError: true }, message, button ?? undefined);
      return;
    }
    const refusal = this.#form?.refusal;
    if (refusal) internals.setValidity({ customError: true }, refusal.message, refusal.input);
    else internals.setValidity({});
  };

  /** Opens the section of the refused entry, because a browser shows the reason only beside an entry that can get the focus. */
  #show = (): void => {
    let node: Node | null = this.#form?.refusal?.input ?? null;
    while (node && node !== this.#host) {
      if (node instanceof HTMLDetailsElement) node.open = true;
      node = node instanceof ShadowRoot ? node.host : node.parentNode;
    }
  };

  /** Restores the calculation of an earlier visit, unless the user has already changed something. */
  #restore(): void {
    const { session, late, adopt } = this.#options;
    const { keptState } = this.#host;
    if (keptState === null || !session.result || !hasHistory(this.#host, late)) return;
    this.#host.keptState = null;
    if (!session.context.isUntouched) return;
    // A browser that fills in forms knows only the value.
    const draft = keptState.startsWith('{')
      ? keptState
      : JSON.stringify({ calculation: keptState, kind: 'given' });
    void this.#host.updateComplete.then(() => {
      try {
        restoreDraft(draft, session, adopt, false);
      } catch (error) {
        this.#host.dispatchEvent(new FtErrorEvent(error, 'storage'));
      }
    });
  }
}
