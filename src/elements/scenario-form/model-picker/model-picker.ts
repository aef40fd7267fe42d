/**
 * `<ft-model-picker>`: the choice of a model of the catalogue. A button names the chosen model, its maker and its
 * host. It opens a combobox with a list, as in the "combobox with listbox popup" of the WAI-ARIA Authoring Practices.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { IsoDate } from '../../../core/types.ts';
import type { PriceCatalog } from '../../../prices/index.ts';
import { BaseElement } from '../../common/base-element.ts';
import { englishFields, type FieldLanguage } from '../fields/field-messages.ts';
import {
  type Choice,
  type ChoiceGroup,
  choiceGroups,
  choiceOf,
  matchedPieces,
  matchingGroups,
} from './choices.ts';
import { modelPickerStyles } from './model-picker.styles.ts';

/**
 * A model was chosen. `null` means a model that is not in the catalogue, for which the user enters the prices. The event does not leave
 * the form.
 */
export class ModelPickEvent extends Event {
  static readonly eventName = 'ft-model-pick';
  readonly model: string | null;

  constructor(model: string | null) {
    super(ModelPickEvent.eventName, { bubbles: true, composed: false });
    this.model = model;
  }
}

/** The number of options by which Page Up and Page Down move. */
const optionsPerPage = 10;

/** The id of the option for a model that is not in the catalogue. */
const ownPricesId = '';

/**
 * The choice of a model. A character typed on the closed button opens the list and begins the search. Arrows, Home, End, Page Up and
 * Page Down move, Enter chooses, and Escape and Tab close the list without a change.
 *
 * @fires ft-model-pick - The user chose a model.
 */
export class FtModelPicker extends BaseElement {
  static override styles = modelPickerStyles;
  // Without this type annotation, the generated declaration would name members that TypeScript 5 types in another way.
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  @property({ attribute: false }) catalog: PriceCatalog | null = null;
  /** Id of the chosen model. `''` means none. */
  @property() value = '';
  /** Whether the choices are tuned models, not base models. */
  @property({ type: Boolean }) tuned = false;
  /** Whether the model comes from an example and is not yet the user's own choice. */
  @property({ type: Boolean }) example = false;
  /** Whether no price is known yet. The button then asks for a choice. */
  @property({ type: Boolean }) unpriced = false;
  /** The day for which the list shows which models have ended. */
  @property() on: IsoDate = '';
  /** The accessible name, such as "Model of Few-shot prompt". */
  @property() label = '';
  @property({ attribute: false }) language: FieldLanguage = englishFields;

  @state() private open = false;
  @state() private search = '';
  /** Id of the option that Enter would choose. `null` means none. */
  @state() private active: string | null = null;

  #groups: readonly ChoiceGroup[] = [];
  #shownGroups: readonly ChoiceGroup[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNewList = (['catalog', 'on', 'tuned', 'language'] as const).some((name) => changed.has(name));
    if (isNewList || (this.open && this.#groups.length === 0))
      this.#groups =
        this.open && this.catalog
          ? choiceGroups(this.catalog, this.on, this.tuned, this.language.locale)
          : [];
    this.#shownGroups = this.open ? matchingGroups(this.#groups, this.search) : [];
  }

  protected override render(): TemplateResult {
    const { text } = this.language;
    const chosen = this.#chosen();
    const name = this.#nameOf(chosen);
    const host = chosen ? this.#hostOf(chosen) : '';
    return html`<button
        type="button"
        class="button"
        part="select"
        aria-haspopup="listbox"
        aria-expanded=${this.open}
        aria-label=${text.chosenModel(this.label, this.example ? `${text.eg} ${name}` : name, host)}
        @click=${this.#toggle}
        @keydown=${this.#onButtonKey}
      >${this.example ? html`<i class="muted" aria-hidden="true">${text.eg}</i> ` : nothing}<span class="name ${this.example ? 'muted' : ''}">${name}</span>${host ? html` <span class="muted host">${host}</span>` : nothing}</button>
      ${this.open ? this.#popup(chosen) : nothing}`;
  }

  #popup(chosen: Choice | null): TemplateResult {
    const { text, number } = this.language;
    const [foundCount, allCount] = [this.#shownGroups, this.#groups].map((groups) =>
      groups.reduce((sum, { choices }) => sum + choices.length, 0),
    ) as [number, number];
    const countText =
      this.search === ''
        ? text.modelCount(number(allCount), allCount)
        : text.modelsFound(number(foundCount), number(allCount), allCount);
    return html`<div class="popup" @focusout=${this.#onFocusOut} @pointerdown=${this.#keepFocus}>
      <div class="search">
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${text.searchModels}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls="list"
          aria-activedescendant=${this.active === null ? nothing : optionId(this.active)}
          placeholder=${text.searchModels}
          .value=${this.search}
          @input=${this.#filter}
          @keydown=${this.#onKey}
        />
        <span class="muted count">${text.countWithUnit(countText, this.language.currency.sign)}</span>
      </div>
      <div class="list" id="list" role="listbox" aria-label=${this.label} tabindex="-1">
        ${this.#shownGroups.map((group, index) => this.#group(group, index))}
        ${foundCount === 0 ? html`<p class="muted none" role="presentation">${this.#noneFound()}</p>` : nothing}
        ${this.#ownOption()}
      </div>
      <p class="keys muted" aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> ${text.keyMove} <kbd>Enter</kbd> ${text.keyChoose} <kbd>Esc</kbd> ${text.keyKeep(this.#nameOf(chosen))}
      </p>
      <span class="visually-hidden" role="status">${countText}</span>
    </div>`;
  }

  #noneFound(): string {
    const { text, date } = this.language;
    const compiledOn = this.catalog?.catalog.compiledOn ?? null;
    return compiledOn === null ? text.noModel(this.search) : text.noModelOn(this.search, date(compiledOn));
  }

  #group({ heading, choices }: ChoiceGroup, index: number): TemplateResult {
    const { text, date } = this.language;
    const title =
      heading ?? (this.tuned ? text.notTrainedOn(date(this.on)) : text.notServedOn(date(this.on)));
    return html`<div role="group" aria-labelledby="group-${index}" class=${heading === null ? 'ended' : nothing}>
      <div class="heading muted" id="group-${index}" role="presentation">${title}</div>
      ${choices.map((choice) => this.#option(choice))}
    </div>`;
  }

  #option(choice: Choice): TemplateResult {
    const { text } = this.language;
    const { id, name, state } = choice;
    return html`<div
      class="option ${id === this.active ? 'active' : ''}"
      id=${optionId(id)}
      role="option"
      aria-selected=${id === this.value}
      data-model=${id}
      @click=${() => this.#choose(id)}
      @pointermove=${() => this.#activate(id)}
    >
      <span class="name">${matchedPieces(name, this.search).map((piece) => (piece.matches ? html`<mark>${piece.text}</mark>` : piece.text))}</span>
      <span class="muted host">${choice.host}</span>
      <span class="price">${this.#priceOf(choice)}</span>
      ${id === this.value ? html`<span class="until muted">${text.chosen}</span>` : nothing}
      ${state === 'current' ? nothing : html`<span class="until ${state === 'ending' ? 'warn' : 'muted'}">${this.#endOf(choice)}</span>`}
    </div>`;
  }

  /** The option for a model that is not in the catalogue. */
  #ownOption(): TemplateResult {
    const { text } = this.language;
    return html`<div
      class="option own ${this.active === ownPricesId ? 'active' : ''}"
      id=${optionId(ownPricesId)}
      role="option"
      aria-selected=${this.value === ownPricesId}
      data-model=""
      @click=${() => this.#choose(ownPricesId)}
      @pointermove=${() => this.#activate(ownPricesId)}
    ><span class="name">${text.ownPrices}</span></div>`;
  }

  #priceOf({ inputUsdPerMTok, outputUsdPerMTok, usdPerHour }: Choice): string {
    const { text } = this.language;
    const price = (usd: number | null) => (usd === null ? text.unknownPrice : this.language.price(usd));
    return usdPerHour === undefined
      ? text.inAndOut(price(inputUsdPerMTok), price(outputUsdPerMTok))
      : text.priceAnHour(price(usdPerHour));
  }

  /** The text about the day on which a model ends. `''` if no day is known. */
  #endOf({ state, until }: Choice): string {
    const { text, date } = this.language;
    if (until === null) return '';
    if (state === 'ended') return text.endedOn(date(until));
    return this.tuned ? text.closesOn(date(until)) : text.endsOn(date(until));
  }

  /** The chosen model. `null` if none is chosen or the catalogue does not have its id. */
  #chosen(): Choice | null {
    const row = this.value === '' ? null : (this.catalog?.findModel(this.value) ?? null);
    const provider = this.catalog?.catalog.providers.find(({ id }) => id === row?.provider);
    return row && provider ? choiceOf(row, provider, this.on, this.tuned) : null;
  }

  #nameOf(chosen: Choice | null): string {
    const { text } = this.language;
    if (chosen) return chosen.name;
    if (this.value !== '') return text.notListed(this.value);
    return this.unpriced ? text.chooseModel : text.ownPrices;
  }

  /** The host of a model, preceded by its maker if that is another company. */
  #hostOf({ maker, host }: Choice): string {
    return maker === null ? host : this.language.text.makerAndHost(maker, host);
  }

  /** The ids of the options in their order. The option for own prices is the last. */
  get #ids(): readonly string[] {
    return [...this.#shownGroups.flatMap(({ choices }) => choices.map(({ id }) => id)), ownPricesId];
  }

  #toggle = (): void => {
    if (this.open) this.#close();
    else void this.#show('');
  };

  async #show(search: string): Promise<void> {
    this.open = true;
    this.search = search;
    this.active = search === '' ? this.value : null;
    await this.updateComplete;
    if (this.active === null) this.#activateFirst();
    this.renderRoot.querySelector('input')?.focus();
    // The option for own prices is the last of the list. A user who has chosen it looks for a model, so the list stays at its start.
    if (this.active !== ownPricesId) this.#reveal();
  }

  /** Closes the list. Focus returns to the button, unless the user has moved it elsewhere. */
  #close(focus = true): void {
    this.open = false;
    this.#groups = [];
    if (focus) this.renderRoot.querySelector('button')?.focus();
  }

  #choose(id: string): void {
    this.#close();
    if (id !== this.value || id === ownPricesId)
      this.dispatchEvent(new ModelPickEvent(id === ownPricesId ? null : id));
  }

  #filter = async (event: Event): Promise<void> => {
    this.search = (event.target as HTMLInputElement).value;
    await this.updateComplete;
    this.#activateFirst();
  };

  /** Makes the first model active. Without a match, no option is active, so that Enter after a typing error does not empty the model. */
  #activateFirst(): void {
    const [first = null] = this.#ids;
    this.active = first === ownPricesId ? null : first;
    this.#reveal();
  }

  #activate(id: string): void {
    this.active = id;
  }

  #onButtonKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOpening = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    const isTyping = event.key.length === 1 && event.key !== ' ';
    if (!isOpening && !isTyping) return;
    event.preventDefault();
    void this.#show(isTyping ? event.key : '');
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const ids = this.#ids;
    const activeIndex = this.active === null ? -1 : ids.indexOf(this.active);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: activeIndex + 1 < ids.length ? activeIndex + 1 : 0,
      ArrowUp: activeIndex > 0 ? activeIndex - 1 : ids.length - 1,
      Home: 0,
      End: ids.length - 1,
      PageDown: Math.min(activeIndex + optionsPerPage, ids.length - 1),
      PageUp: Math.max(activeIndex - optionsPerPage, 0),
    };
    const target = Object.hasOwn(targets, event.key) ? targets[event.key] : undefined;
    if (target !== undefined) {
      this.active = ids[target] ?? null;
      this.#reveal();
    } else if (event.key === 'Enter') {
      if (this.active !== null) this.#choose(this.active);
    } else if (event.key === 'Escape') this.#close();
    else return;
    // Enter must not submit the page form, and Escape must not close a dialog around the picker.
    event.preventDefault();
    event.stopPropagation();
  };

  /** Scrolls the active option into view inside the list. */
  async #reveal(): Promise<void> {
    await this.updateComplete;
    const list = this.renderRoot.querySelector('.list');
    // The first option is shown together with the heading above it.
    if (list && this.active === this.#ids[0]) list.scrollTop = 0;
    else this.renderRoot.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' });
  }

  #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget)) return;
    this.#close(false);
  };

  /** A press on the list does not move the focus out of the search. */
  #keepFocus = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
  };
}

/** The id of an option's element. */
function optionId(model: string): string {
  return `option-${model}`;
}
