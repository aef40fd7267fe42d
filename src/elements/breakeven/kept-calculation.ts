/**
 * Keeps the user's calculation for a return to the page: in the hash of the address (`sync="hash"`), in the storage of the browser's
 * tab (`remember="session"`, with the texts of the prompts only for `remember="session prompts"`), or else as the state of a control
 * of the page form. A calculation that the user has not changed is kept nowhere.
 */
import type { LitElement, ReactiveController } from 'lit';
import type { LateParts } from '../../controllers/late-parts.ts';
import { evaluate } from '../../core/index.ts';
import type { Scenario } from '../../core/types.ts';
import { FtErrorEvent, PartChangeEvent } from '../common/events.ts';
import { ExamplesEvent } from '../common/examples-event.ts';
import type { LinkParameters } from '../common/scenario/link-parameters.ts';
import { candidateIndex } from '../common/scenario/reading.ts';
import {
  decodeShared,
  encodeShared,
  hashIdOf,
  hashKey,
  linkTo,
  pageOf,
  type SharedCalculation,
  textInHashFor,
} from '../common/scenario/scenario-link.ts';
import { idsAt, type Session } from './session.ts';
import type { Context, PromptText } from './session-prompts.ts';

/** Time without a further change after which a calculation is written, in milliseconds. Browsers limit the changes of an address. */
export const pauseMs = 300;

/** A kept calculation, as JSON. A browser that fills in a form may return the encoded scenario alone. */
interface KeptData {
  /** The encoded scenario with its candidate and link parameters, as in a link. */
  readonly calculation: string;
  /** The kind of scenario from which the user started. The prompts of the example belong to the example only. */
  readonly kind: Context['kind'];
  /** The calculation in the address when this one was kept. Absent if there was none. */
  readonly link?: string;
  /** The changed prompts, by the ids of their approaches. Absent if prompts are not kept. */
  readonly prompts?: readonly (readonly [string, PromptText])[];
  /** The members of `OwnState`; `apart` are the `ownMessageIds`. Absent if the calculation has no own prompt. */
  readonly own?: {
    readonly borrowed: readonly string[];
    readonly assumed?: readonly string[];
    readonly apart: readonly string[];
  };
}

/** The place where a calculation is kept. */
interface Place {
  /** The address without the calculations in its hash. */
  readonly page: string;
  readonly storageKey: string;
  /** The calculation in the address; `null` = none. */
  readonly link: string | null;
}

/** The members of the calculator that are used. */
interface Options {
  readonly session: Session;
  readonly late: LateParts;
  /** Takes over the restored calculation as a change of the user. */
  readonly adopt: (event: PartChangeEvent) => void;
  /** Returns the link parameters of the displayed calculation. */
  readonly linkParameters: () => LinkParameters;
}

type Host = LitElement & { readonly candidate: string };

/** Writes the calculation after each change of the user, and restores it once. */
export class KeptCalculation implements ReactiveController {
  readonly #host: Host;
  readonly #options: Options;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /**
   * Where the next calculation is written; `null` = nothing is to be written. The place is determined when the user changes something,
   * not when the calculation is written: by then, a router may have set the address of the next page, and an element that was removed does
   * not know whether it was the first calculator of its page.
   */
  #place: Place | null = null;
  /** Whether the storage of the tab was read, or must not be read any more. */
  #isStorageRead = false;
  /** The state of the page form that is still to be restored; '' = none. */
  #stateToRestore = '';
  /** The context of the last update. */
  #context: Context | null = null;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    // `<ft-scenario-bar>` must get the author's calculation before the restored one, so that Undo and Reset return to the author's.
    void customElements.whenDefined('ft-scenario-bar').then(() => host.requestUpdate());
  }

  hostConnected(): void {
    this.#host.addEventListener('ft-change', this.#writeSoon);
    this.#host.renderRoot.addEventListener(ExamplesEvent.eventName, this.#writeParametersSoon);
    addEventListener('pagehide', this.#writeNow);
  }

  hostDisconnected(): void {
    this.#writeNow();
    this.#host.removeEventListener('ft-change', this.#writeSoon);
    this.#host.renderRoot.removeEventListener(ExamplesEvent.eventName, this.#writeParametersSoon);
    removeEventListener('pagehide', this.#writeNow);
  }

  hostUpdated(): void {
    const { result, context } = this.#options.session;
    if (!result || !this.#hasHistory || !this.#hasPrompts) return;
    if (!this.#isStorageRead || this.#stateToRestore !== '') {
      // The user may have changed something before this file was loaded.
      if (this.#isUntouched) void this.#host.updateComplete.then(() => this.#attempt(this.#restoreOnce));
      else this.forget();
    }
    // The marks of the example's values change without an `ft-change`.
    if (context !== this.#context && !this.#isUntouched) this.#schedule();
    this.#context = context;
  }

  /**
   * The state for the page form: the user's calculation without the texts of prompts. Empty if the user has changed nothing, or if the
   * address or the storage of the tab keeps the calculation.
   */
  get formState(): string {
    return this.#isKeptElsewhere || this.#isUntouched ? '' : this.#keptText(false, this.#link);
  }

  /** The id of the candidate that the page has set. If the user has chosen the present candidate, it is the candidate before that choice. */
  get givenCandidate(): string {
    const { chosen, givenCandidate } = this.#options.session;
    return this.#host.candidate === chosen ? givenCandidate : this.#host.candidate;
  }

  /** Restores a state of the page form, or a value that the browser fills in, unless the user has already changed something. */
  restore(state: string): void {
    this.#stateToRestore = state;
    this.#host.requestUpdate();
  }

  /** Ensures that nothing is restored from now on. */
  forget(): void {
    this.#stateToRestore = '';
    this.#isStorageRead = true;
  }

  /** Follows a reset of the page form, for which no `ft-change` is fired. */
  followReset(): void {
    this.forget();
    this.#schedule();
  }

  /**
   * Whether `<ft-scenario-bar>` has the author's calculation, so that Undo and Reset return to it after another one is restored. Also
   * `true` if that element could not be loaded.
   */
  get #hasHistory(): boolean {
    const scenarioBar = this.#host.renderRoot.querySelector<LitElement>('ft-scenario-bar');
    return scenarioBar?.hasUpdated || this.#options.late.lacks('ft-scenario-bar');
  }

  /** Whether kept prompts can be restored. Also `true` if no prompts are kept, or if the code for prompts could not be loaded. */
  get #hasPrompts(): boolean {
    const { session, late } = this.#options;
    return session.prompts !== null || !this.#remembers('prompts') || late.lacks('ft-token-counter');
  }

  /** Whether the calculation is that of the author: the user has changed nothing, or has undone every change. */
  get #isUntouched(): boolean {
    const { result, context } = this.#options.session;
    const { candidate } = this.#host;
    if (!result) return true;
    const givenIndex = candidateIndex(result.scenario, this.givenCandidate);
    return context.isUntouched && givenIndex === candidateIndex(result.scenario, candidate);
  }

  get #placeNow(): Place {
    const { pathname, href } = location;
    return {
      page: pageOf(href),
      storageKey: `ft-breakeven ${pathname} ${this.#key}`,
      link: this.#link,
    };
  }

  /** The calculation in the address; `null` = none. */
  get #link(): string | null {
    return textInHashFor(this.#host, location.hash);
  }

  get #isSynced(): boolean {
    return this.#host.getAttribute('sync') === 'hash';
  }

  /** Whether the address or the storage of the tab keeps the calculation, so that the page form need not. */
  get #isKeptElsewhere(): boolean {
    return this.#isSynced || this.#remembers('session');
  }

  /** Whether the attribute `remember` has this word. */
  #remembers(word: 'session' | 'prompts'): boolean {
    return (this.#host.getAttribute('remember') ?? '').split(/\s+/).includes(word);
  }

  /** The key of this calculator's calculation in the hash. */
  get #key(): string {
    return hashKey(hashIdOf(this.#host));
  }

  /** Restores the calculation that the storage of the tab or the page form has kept. */
  #restoreOnce = (): void => {
    const stored =
      !this.#isStorageRead && this.#remembers('session')
        ? sessionStorage.getItem(this.#placeNow.storageKey)
        : null;
    const text = this.#isKeptElsewhere ? stored : this.#stateToRestore;
    this.forget();
    if (!text) return;
    const kept = keptIn(text);
    const link = this.#link;
    // A link was opened on purpose, so it takes precedence, unless the kept calculation was made from this link.
    if (link === null || kept.link === link) this.#takeOver(kept, link);
  };

  /** Takes a kept calculation over as a change of the user. `link` is the calculation in the address. Throws if it cannot be read. */
  #takeOver({ calculation, kind, prompts, own }: KeptData, link: string | null): void {
    const { session, adopt } = this.#options;
    const { scenario, candidate, estimated } = decodeShared(calculation);
    // A replacement removes the displayed prompts, because the prompts of an example or a preset do not fit other token counts.
    const isReplaced = kind !== session.context.kind || session.context.promptState.texts.size > 0;
    // With `sync`, the address usually has the same calculation. It is then displayed already, without the texts of its prompts.
    if (calculation !== link)
      adopt(
        new PartChangeEvent(scenario, evaluate(scenario), candidate, isReplaced ? 'replacement' : 'edit'),
      );
    session.show(session.result?.scenario ?? scenario, {
      ...session.context,
      promptState: {
        ...session.context.promptState,
        // Without the parameter `@e`, all token counts of the stored calculation are exact.
        estimated: idsAt(scenario.approaches, estimated),
      },
      ...(own && {
        own: {
          borrowed: new Set(own.borrowed),
          assumed: own.assumed && new Set(own.assumed),
          ownMessageIds: new Set(own.apart),
        },
      }),
    });
    if (prompts && this.#remembers('prompts')) session.prompts?.restore(prompts);
    session.renewCounters();
    this.#host.requestUpdate();
  }

  /** The calculation as the JSON of `KeptData`; empty without a result. `includesPrompts`: with the texts of the prompts. `link`: the calculation in the address. */
  #keptText(includesPrompts: boolean, link: string | null): string {
    const { result, context } = this.#options.session;
    if (!result) return '';
    const kept: KeptData = {
      calculation: encodeShared(this.#sharedOf(result.scenario)),
      kind: context.kind,
      ...(link !== null && { link }),
      ...(includesPrompts && { prompts: [...context.promptState.texts] }),
      ...(context.own && {
        own: {
          borrowed: [...context.own.borrowed],
          assumed: context.own.assumed && [...context.own.assumed],
          apart: [...context.own.ownMessageIds],
        },
      }),
    };
    return JSON.stringify(kept);
  }

  #sharedOf(scenario: Scenario): SharedCalculation {
    return { scenario, candidate: this.#host.candidate, ...this.#options.linkParameters() };
  }

  #writeSoon = (event: Event): void => {
    if (event.target === this.#host) this.#schedule();
  };

  /** The user can change the number of examples without changing the scenario. */
  #writeParametersSoon = (): void => {
    if (!this.#isUntouched) this.#schedule();
  };

  #schedule(): void {
    const place = this.#placeNow;
    // The tokens of the last change may be counted while the router already shows the address of the next page.
    if (!this.#place || this.#place.page === place.page) this.#place = place;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#writeNow, pauseMs);
  }

  #writeNow = (): void => {
    const place = this.#place;
    if (!place) return;
    clearTimeout(this.#timer);
    this.#place = null;
    this.#attempt(() => this.#write(place));
  };

  #write({ page, storageKey, link }: Place): void {
    const { result } = this.#options.session;
    if (!result) return;
    const isUntouched = this.#isUntouched;
    const shared = this.#sharedOf(result.scenario);
    const isHashWritten = this.#isSynced && (!isUntouched || link !== null) && page === pageOf(location.href);
    if (isHashWritten) history.replaceState(history.state, '', linkTo(shared, location.href, this.#key));
    if (!this.#remembers('session')) return;
    if (isUntouched) sessionStorage.removeItem(storageKey);
    else
      sessionStorage.setItem(
        storageKey,
        this.#keptText(this.#remembers('prompts'), isHashWritten ? encodeShared(shared) : link),
      );
  }

  /** Runs an action that can fail: a page may forbid storage or a change of its address, and a kept text may be damaged or of another version. */
  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#host.dispatchEvent(new FtErrorEvent(error, 'storage'));
    }
  }
}

/** Reads a kept text. Throws if it is neither JSON nor an encoded scenario. */
function keptIn(text: string): KeptData {
  return text.startsWith('ft') ? { calculation: text, kind: 'given' } : JSON.parse(text);
}
