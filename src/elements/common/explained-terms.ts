/** Terms that open their explanation: the button of a term, and the terms of one element. */
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Term } from '../../i18n/en/glossary.ts';
import type { Messages } from '../../i18n/messages.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import { retriable } from '../../tokenizers/retriable.ts';
import { reportError } from './events.ts';
import { explanationStyles } from './styles/explanation.ts';
import { addStyles } from './styles/late.ts';

const loadGlossary = retriable(() => import('../../i18n/en/glossary.ts'));

/**
 * A button that looks like text with a dotted underline. A press opens or closes the explanation, which the caller shows below; Escape
 * closes it. `name`: the accessible name, if it must say more than the text. The name must contain the text.
 */
export function termButton(options: {
  readonly text: unknown;
  readonly name?: string;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}): TemplateResult {
  const { text, name, isOpen, toggle } = options;
  const press = (event: Event): void => {
    event.stopPropagation();
    toggle();
  };
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    // A dialog around the calculator stays open.
    event.preventDefault();
    press(event);
  };
  return html`<button
    type="button"
    class="term"
    aria-label=${name ?? nothing}
    aria-expanded=${isOpen}
    @click=${press}
    @keydown=${close}
  >${text}</button>`;
}

/** The messages and the locale of the host. The messages contain the glossary, except in English. */
interface Localized {
  readonly messages: object;
  readonly locale: string;
}

/** The terms of one element that open their explanation. The texts are loaded when the first one is opened. */
export class ExplainedTerms {
  readonly #host: LitElement;
  readonly #localized: Localized;
  readonly #openTerms = new Set<Term>();
  #english: Messages['glossary'] | null = null;

  constructor(host: LitElement, localized: Localized) {
    this.#host = host;
    this.#localized = localized;
  }

  /** The button of a term. `text` is the text on the button: the word or words that are explained. */
  button(term: Term, text: unknown): TemplateResult {
    return termButton({ text, isOpen: this.#openTerms.has(term), toggle: () => this.#toggle(term) });
  }

  /**
   * The explanations of the given terms that are open. `null` if none is open. Give only terms whose button is on the page,
   * because only the button can close the explanation.
   */
  below(...terms: readonly (Term | false | null)[]): TemplateResult | null {
    const { glossary }: Partial<Pick<Messages, 'glossary'>> = this.#localized.messages;
    const text = glossary ?? this.#english;
    const openTerms = terms.filter((term): term is Term => !!term && this.#openTerms.has(term));
    if (!text || openTerms.length === 0) return null;
    return html`${openTerms.map((term) => {
      const { name, means } = text.terms[term];
      return html`<div class="explanation" role="note" data-term=${term}><p><strong>${name}</strong>${punctuationOf(this.#localized.locale).colon}${means}</p></div>`;
    })}`;
  }

  #toggle(term: Term): void {
    if (this.#openTerms.delete(term)) this.#host.requestUpdate();
    else void this.#open(term);
  }

  async #open(term: Term): Promise<void> {
    this.#openTerms.add(term);
    this.#host.requestUpdate();
    if (!this.#english) await this.#load();
    await this.#host.updateComplete;
    // Other figures may stand between the button and the explanation. In a small window, the explanation may then be out of sight.
    this.#host.renderRoot.querySelector(`[data-term="${term}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  async #load(): Promise<void> {
    try {
      this.#english = (await loadGlossary()).glossary;
      addStyles(this.#host.shadowRoot, explanationStyles);
    } catch (error) {
      this.#openTerms.clear();
      reportError(this.#host, error, 'part');
    }
    this.#host.requestUpdate();
  }
}
