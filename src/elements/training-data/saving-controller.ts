/** The files that one `<ft-training-data>` is saving: the progress of each, and how to end it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Output } from './outputs.ts';

/** Files that are being saved. */
export interface Saving {
  readonly names: readonly string[];
  /** The finished share, 0–1. */
  readonly share: number;
  readonly cancel: () => void;
}

/** How a saving ended. `done`: the sentence says what was saved; it is empty if the user closed the dialog of the browser. */
export type SavingEnd = { readonly kind: 'done'; readonly sentence: string } | { readonly kind: 'cancelled' };

/** Saves outputs, which may overlap, and updates the host. */
export class SavingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #savings = new Map<string, Saving>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** All files that are being saved, in the order in which they were started. */
  get savings(): readonly Saving[] {
    return [...this.#savings.values()];
  }

  hostDisconnected(): void {
    for (const { cancel } of this.savings) cancel();
  }

  /** Saves an output. Resolves with `null` if the same files are already being saved; that saving continues. Rejects if it fails. */
  async save({ names, write }: Output): Promise<SavingEnd | null> {
    const key = names.join('\n');
    if (this.#savings.has(key)) return null;
    const run = new AbortController();
    const { signal } = run;
    const cancel = (): void => {
      run.abort();
      this.#set(key, null);
    };
    const onShare = (share: number): void => this.#set(key, { names, share, cancel });
    onShare(0);
    try {
      return { kind: 'done', sentence: await write({ signal, onShare }) };
    } catch (error) {
      if (!signal.aborted) throw error;
      return { kind: 'cancelled' };
    } finally {
      // After a cancellation, the key may already belong to a new saving of the same files.
      if (!signal.aborted) this.#set(key, null);
    }
  }

  #set(key: string, saving: Saving | null): void {
    if (saving) this.#savings.set(key, saving);
    else this.#savings.delete(key);
    this.#host.requestUpdate();
  }
}
