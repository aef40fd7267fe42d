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
  readonly #openKeys = new Set<string>();
  #shownExplanations: ShownExplanations | null = null;

  constructor(host: LitElement, language: () => ExplanationLanguage) {
    this.#host = host;
    this.#language = language;
  }

  /** Whether the explanation with this key is open. */
  isOpen(key: string): boolean {
    return this.#openKeys.has(key);
  }

  /** Opens or closes the explanation with this key. */
  toggle(key: string): void {
    if (this.#openKeys.delete(key)) this.#shownExplanations?.forget(key);
    else this.#openKeys.add(key);
    this.#host.requestUpdate();
    if (!this.#shownExplanations) void this.#load();
  }

  /** The explanation of a label, which must be open. `undefined` until the code of explanations is loaded. */
  render(form: ExplainedForm, label: ExplainedLabel): unknown {
    return this.#shownExplanations?.render(form, label);
  }

  async #load(): Promise<void> {
    try {
      const { ShownExplanations, explanationStyles } = await loadView();
      this.#shownExplanations ??= new ShownExplanations(this.#host, this.#language, this.#openKeys);
      addStyles(this.#host.shadowRoot, explanationStyles);
    } catch (error) {
      this.#openKeys.clear();
      reportError(this.#host, error, 'part');
    }
    this.#host.requestUpdate();
  }
}
