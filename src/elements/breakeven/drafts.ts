/**
 * Keeps the user's calculation where the author of a page asks for it: in the hash of the address (`sync="hash"`), and for the time
 * of the browser's tab (`remember="session"`), with the texts of the prompts only for `remember="session prompts"`.
 */
import type { LitElement, ReactiveController } from 'lit';
import type { LateParts } from '../../controllers/late-parts.ts';
import { FtErrorEvent, type PartChangeEvent } from '../common/events.ts';
import { hashKey, linkTo } from '../common/scenario/scenario-link.ts';
import { hasHistory, restoreDraft, writeDraft } from './draft.ts';
import type { Session } from './session.ts';

/** Time without a further change after which a calculation is written. Browsers limit the changes of an address. */
const pauseMs = 300;

/** What is kept of a calculator. */
interface Options {
  readonly session: Session;
  readonly late: LateParts;
  /** Takes over the restored calculation as a change of the user. */
  readonly adopt: (event: PartChangeEvent) => void;
}

type Host = LitElement & { readonly candidate: string };

/** Writes the calculation after each change, and restores it once. */
export class Drafts implements ReactiveController {
  readonly #host: Host;
  readonly #options: Options;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRestored = false;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    // The bar must know the author's calculation before the restored one, so that Undo and Reset return to it.
    void customElements.whenDefined('ft-scenario-bar').then(() => host.requestUpdate());
  }

  hostConnected(): void {
    this.#host.addEventListener('ft-change', this.#writeSoon);
    addEventListener('pagehide', this.#writeNow);
  }

  hostDisconnected(): void {
    this.#writeNow();
    this.#host.removeEventListener('ft-change', this.#writeSoon);
    removeEventListener('pagehide', this.#writeNow);
  }

  hostUpdated(): void {
    const { session, late } = this.#options;
    if (this.#isRestored || !session.result || !hasHistory(this.#host, late)) return;
    this.#isRestored = true;
    // The user may have changed something before this file was loaded.
    if (!session.context.isUntouched) {
      this.#schedule();
      return;
    }
    // A link was opened on purpose, so it takes precedence.
    if (!this.#remembers('session') || location.hash.includes(`${this.#key}=`)) return;
    void this.#host.updateComplete.then(() => this.#attempt(() => this.#restore()));
  }

  /** Whether the attribute `remember` has that word. */
  #remembers(word: 'session' | 'prompts'): boolean {
    return (this.#host.getAttribute('remember') ?? '').split(/\s+/).includes(word);
  }

  get #key(): string {
    return hashKey(this.#host.id);
  }

  get #storageKey(): string {
    return `ft-breakeven ${location.pathname} ${this.#key}`;
  }

  #restore(): void {
    const stored = sessionStorage.getItem(this.#storageKey);
    if (stored === null) return;
    const { session, adopt } = this.#options;
    restoreDraft(stored, session, adopt, this.#remembers('prompts'));
    this.#host.requestUpdate();
  }

  #writeSoon = (event: Event): void => {
    if (event.target === this.#host) this.#schedule();
  };

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#writeNow, pauseMs);
  }

  #writeNow = (): void => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#attempt(() => this.#write());
  };

  #write(): void {
    const { session } = this.#options;
    const { candidate } = this.#host;
    if (!session.result) return;
    const shared = { scenario: session.result.scenario, candidate };
    if (this.#host.getAttribute('sync') === 'hash')
      history.replaceState(history.state, '', linkTo(shared, location.href, this.#key));
    if (!this.#remembers('session')) return;
    const draft = writeDraft(session, candidate, this.#remembers('prompts'));
    if (draft !== null) sessionStorage.setItem(this.#storageKey, draft);
  }

  /** A page may forbid storage or a change of its address, and a user may have changed the stored text. */
  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#host.dispatchEvent(new FtErrorEvent(error, 'storage'));
    }
  }
}
