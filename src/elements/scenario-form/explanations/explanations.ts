/** The explanations of the form that are open. Their texts and drawings are loaded when the first one is opened. */
import type { LitElement, ReactiveController } from 'lit';
import { retriable } from '../../../controllers/retriable.ts';
import { reportError } from '../../common/events.ts';
import { addStyles } from '../../common/styles/late.ts';
import type { ExplainedSubject, ExplanationMessages } from './explanation-view.ts';

const loadView = retriable(() => import('./explanation-view.ts'));

/** The open explanations of one form. */
export class Explanations implements ReactiveController {
  readonly #host: LitElement;
  readonly #messages: () => ExplanationMessages;
  #open: ReadonlySet<string> = new Set();
  #view: typeof import('./explanation-view.ts') | null = null;

  constructor(host: LitElement, messages: () => ExplanationMessages) {
    this.#host = host;
    this.#messages = messages;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Whether the explanation with this key is open. */
  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  /** Opens or closes the explanation with this key. */
  toggle(key: string): void {
    const others = [...this.#open].filter((open) => open !== key);
    this.#open = new Set(this.#open.has(key) ? others : [...others, key]);
    this.#host.requestUpdate();
    if (!this.#view) void this.#load();
  }

  /** The explanation. `null` until it is loaded. */
  render(subject: ExplainedSubject): unknown {
    return this.#view?.explanation(subject, this.#messages()) ?? null;
  }

  async #load(): Promise<void> {
    try {
      this.#view = await loadView();
      addStyles(this.#host.shadowRoot, this.#view.explanationStyles);
    } catch (error) {
      this.#open = new Set();
      reportError(this.#host, error, 'part');
    }
    this.#host.requestUpdate();
  }
}
