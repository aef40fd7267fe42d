/** The explanations of the form that are open. Their texts, figures and drawings are loaded when the first one is opened. */
import type { LitElement } from 'lit';
import { retriable } from '../../../tokenizers/retriable.ts';
import { reportError } from '../../common/events.ts';
import { addStyles } from '../../common/styles/late.ts';
import type { ExplainedForm, ExplainedLabel } from './explained-label.ts';
import type { ExplanationLanguage } from './explanation-view.ts';
import type { ShownExplanations } from './shown-explanations.ts';

const loadView = retriable(() => import('./shown-explanations.ts'));

/** The open explanations of one form. */
export class Explanations {
  readonly #host: LitElement;
  readonly #language: () => ExplanationLanguage;
  readonly #open = new Set<string>();
  #shown: ShownExplanations | null = null;

  constructor(host: LitElement, language: () => ExplanationLanguage) {
    this.#host = host;
    this.#language = language;
  }

  /** Whether the explanation with this key is open. */
  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  /** Opens or closes the explanation with this key. */
  toggle(key: string): void {
    if (this.#open.delete(key)) this.#shown?.forget(key);
    else this.#open.add(key);
    this.#host.requestUpdate();
    if (!this.#shown) void this.#load();
  }

  /** The explanation of a label, which must be open. `undefined` until the code of explanations is loaded. */
  render(form: ExplainedForm, label: ExplainedLabel): unknown {
    return this.#shown?.render(form, label);
  }

  async #load(): Promise<void> {
    try {
      const { ShownExplanations, explanationStyles } = await loadView();
      this.#shown ??= new ShownExplanations(this.#host, this.#language, this.#open);
      addStyles(this.#host.shadowRoot, explanationStyles);
    } catch (error) {
      this.#open.clear();
      reportError(this.#host, error, 'part');
    }
    this.#host.requestUpdate();
  }
}
