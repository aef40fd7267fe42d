/** The list of suggested changes with their buttons Try and Undo. It is loaded for the first verdict that has suggestions. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { type BreakevenChangesQuestion, ModelQuestion } from '../../controllers/model-question.ts';
import { isNeverFor, type Outcome } from '../../core/cost/verdict.ts';
import type { Scenario } from '../../core/types.ts';
import { fields } from '../../i18n/en/fields.ts';
import { suggestions } from '../../i18n/en/suggestions.ts';
import { formatMonths } from '../../i18n/format.ts';
import { plainText } from '../../i18n/pieces.ts';
import type { AlternativePrices } from '../../prices/alternatives.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { shipped } from '../../prices/shipped.ts';
import { readCatalog } from '../../prices/validate.ts';
import { reportError } from '../common/events.ts';
import { addStyles } from '../common/styles/late.ts';
import type { VerdictView } from '../common/wording/names.ts';
import { type Change, type SuggestionView, withChange } from './change.ts';
import { piecesTemplate } from './pieces-template.ts';
import { suggestionStyles } from './suggestions.styles.ts';
import { changesOf, closedNoteOf, doubtNotesOf, headingOf } from './suggestions.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** The suggestions of one verdict element. `adopt` shows another scenario and tells the page. */
export class Suggestions {
  readonly #host: Host;
  readonly #adopt: (scenario: Scenario) => void;
  readonly #localize: LocalizeController<'suggestions' | 'fields'>;
  readonly #question: ModelQuestion<BreakevenChangesQuestion>;
  /** The change that "Undo" takes back. */
  #triedChange: {
    readonly before: Scenario;
    readonly after: Scenario;
    readonly change: Change;
    /** The index of the change in the list. */
    readonly index: number;
  } | null = null;

  constructor(host: Host, adopt: (scenario: Scenario) => void) {
    this.#host = host;
    addStyles(host.shadowRoot, suggestionStyles);
    this.#adopt = adopt;
    this.#localize = new LocalizeController(host, { suggestions, fields });
    this.#question = new ModelQuestion(host, (error) => reportError(host, error, 'part'));
  }

  /**
   * The changes for a view, or the change that was tried. `outcome` is the outcome of the view's verdict; `catalog` is the
   * catalogue of the element, or `null` for the shipped one.
   */
  render(view: VerdictView, outcome: Outcome, catalog: PriceCatalog | null): unknown {
    const { messages } = this.#localize;
    const suggestionView: SuggestionView = {
      ...view,
      messages: messages.suggestions,
      fields: messages.fields,
    };
    if (this.#triedChange?.after !== view.result.scenario) this.#triedChange = null;
    return this.#triedChange
      ? this.#undoTemplate(suggestionView, this.#triedChange.change)
      : this.#list(suggestionView, outcome, readCatalog(catalog).catalog ?? shipped);
  }

  /** The change that the user has tried, with the button Undo. */
  #undoTemplate({ messages }: SuggestionView, { text, was }: Change): TemplateResult {
    return html`<section class="changes" part="changes">
      <ul>
        <li class="change">
          <span>${piecesTemplate(text)}</span>
          <button part="edit" class="action" type="button" aria-label=${messages.undoThis(plainText(text))} @click=${this.#undo}>
            ${messages.undo}
          </button>
          <span class="now">${was}</span>
        </li>
      </ul>
    </section>`;
  }

  #list(view: SuggestionView, outcome: Outcome, prices: AlternativePrices): unknown {
    const { messages, pair, result } = view;
    const verdict = pair.comparison?.verdict;
    const isRetired = outcome === 'tooLate';
    // If both approaches cost the same, any small change would make tuning pay back, so suggestions would say nothing.
    const hasDifference = !isNeverFor(verdict, 'no-difference');
    const canHaveChanges = isRetired || (outcome === 'never' && hasDifference);
    const candidate = pair.candidate?.id ?? '';
    this.#question.ask(
      canHaveChanges ? { kind: 'breakeven-changes', scenario: result.scenario, candidate } : null,
    );
    const { answer } = this.#question;
    if (!canHaveChanges || !answer) return nothing;
    // To write the changes, hundreds of scenarios are often evaluated. The changes are therefore written again only if one of these
    // inputs is replaced by another one.
    const { approximate, assumed, locale, modelNames, fields: fieldTexts } = view;
    const inputs = [
      result,
      candidate,
      answer,
      prices,
      approximate,
      assumed,
      locale,
      modelNames,
      messages,
      fieldTexts,
    ];
    return guard(inputs, () => this.#changes(view, answer, prices));
  }

  #changes(
    view: SuggestionView,
    answer: Parameters<typeof changesOf>[1],
    prices: AlternativePrices,
  ): TemplateResult {
    const { messages, result, locale } = view;
    const changes = changesOf(view, answer, prices);
    const horizon = formatMonths(result.scenario.horizonMonths, locale);
    if (changes.length === 0)
      return html`<p class="note" part="changes">${messages.nothingAlone(horizon)}</p>`;
    const closedNote = closedNoteOf(view, prices);
    return html`<section class="changes" part="changes">
      <h3>${headingOf(view, changes)}</h3>
      ${closedNote ? html`<p class="note">${closedNote}</p>` : nothing}
      <ul>
        ${changes.map(
          (change, index) => html`<li class="change">
            <span>${piecesTemplate(change.text)}</span>
            <button
              part="edit"
              class="action"
              type="button"
              aria-label=${messages.tryThis(plainText(change.text))}
              @click=${() => this.#try(view, change, index)}
            >
              ${messages.try}
            </button>
            <span class="now">${change.now}</span>
          </li>`,
        )}
      </ul>
      ${doubtNotesOf(changes, messages).map((note) => html`<p class="note">${note}</p>`)}
    </section>`;
  }

  #try({ result, pair }: SuggestionView, change: Change, index: number): void {
    const before = result.scenario;
    const after = withChange(before, pair.candidate?.id ?? '', change);
    this.#triedChange = { before, after, change, index };
    this.#adopt(after);
    void this.#focusAction(0);
  }

  #undo = (): void => {
    if (!this.#triedChange) return;
    const { before, index } = this.#triedChange;
    this.#triedChange = null;
    this.#adopt(before);
    void this.#focusAction(index);
  };

  /** Focuses the button that replaces a pressed one, so that keyboard users keep their place. */
  async #focusAction(index: number): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelectorAll<HTMLElement>('.changes .action')[index]?.focus();
  }
}
