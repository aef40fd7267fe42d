/**
 * Keeps the user's calculation where the author of a page asks for it: in the hash of the address (`sync="hash"`), and for the time
 * of the browser's tab (`remember="session"`), with the texts of the prompts only for `remember="session prompts"`.
 */
import type { LitElement, ReactiveController } from 'lit';
import type { LateParts } from '../../controllers/late-parts.ts';
import { evaluate } from '../../core/index.ts';
import { today } from '../../core/scenario/calendar.ts';
import { breakeven } from '../../i18n/en/breakeven.ts';
import { FtErrorEvent, PartChangeEvent } from '../common/events.ts';
import { encodeShared, hashKey, linkTo, readShared } from '../common/scenario/scenario-link.ts';
import type { Session } from './session.ts';
import type { Context, PromptText } from './session-prompts.ts';

/** Time without a further change after which a calculation is written. Browsers limit the changes of an address. */
const pauseMs = 300;

/** A calculation in the storage of the tab. */
interface Draft {
  /** As in a link. */
  readonly calculation: string;
  /** The kind of scenario from which the user started. The prompts of the example belong to the example only. */
  readonly kind: Context['kind'];
  /** The changed prompts, by the ids of their approaches. Absent if prompts are not remembered. */
  readonly prompts?: readonly (readonly [string, PromptText])[];
  /** The values that are still those of the example, and the approaches with a user message of their own. Absent without an own prompt. */
  readonly own?: { readonly borrowed: readonly string[]; readonly apart: readonly string[] };
}

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
    const bar = this.#host.renderRoot.querySelector<LitElement>('ft-scenario-bar');
    if (this.#isRestored || !session.result || !(bar?.hasUpdated || late.lacks('ft-scenario-bar'))) return;
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
    const { calculation, kind, prompts, own } = JSON.parse(stored) as Draft;
    const read = readShared(calculation, { names: breakeven, today: today(new Date()) });
    if (read.kind !== 'shared') return;
    const { session, adopt } = this.#options;
    const { scenario, candidate } = read;
    const isReplaced = kind !== session.context.kind;
    adopt(new PartChangeEvent(scenario, evaluate(scenario), candidate, isReplaced ? 'replacement' : 'edit'));
    if (prompts && this.#remembers('prompts')) session.prompts?.restore(prompts);
    if (own)
      session.show(scenario, {
        ...session.context,
        own: { borrowed: new Set(own.borrowed), apart: new Set(own.apart) },
      });
    session.generation++;
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
    const { result, context } = this.#options.session;
    if (!result) return;
    const shared = { scenario: result.scenario, candidate: this.#host.candidate };
    if (this.#host.getAttribute('sync') === 'hash')
      history.replaceState(history.state, '', linkTo(shared, location.href, this.#key));
    if (!this.#remembers('session')) return;
    const draft: Draft = {
      calculation: encodeShared(shared),
      kind: context.kind,
      ...(this.#remembers('prompts') && { prompts: [...context.promptState.texts] }),
      ...(context.own && { own: { borrowed: [...context.own.borrowed], apart: [...context.own.apart] } }),
    };
    sessionStorage.setItem(this.#storageKey, JSON.stringify(draft));
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
