/**
 * One number of the form: a label, a box with its unit, and a slot for its range, whatever state it is in.
 * It knows what may be typed and how arrow keys step; it does not know what the number means.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { bestGuess, isBelief, sameAmount } from '../../../core/scenario/amount.ts';
import type { Amount } from '../../../core/types.ts';
import { FieldEditEvent } from './field-edit-event.ts';
import { englishFields, type FieldLanguage } from './field-messages.ts';
import { anyAmount, arrowStep, type FieldSpec, readable, stepped } from './field-spec.ts';
import { type Entry, keptGrouped, readAmount, readRange, stillUsing } from './number-entry.ts';
import { fieldStyles, layoutStyles } from './number-field.styles.ts';

// What a number field is put together from: its looks, its range, and the way back to what it was before it was typed
// over. Pure templates; the field knows what becomes of what is typed.

/** Classes for the state of a field; `refused` is the part whose entry was refused. The layout is an attribute. */
function fieldClasses(
  field: {
    readonly derived: boolean;
    readonly missing: boolean;
    /** Characters of its row where another field is its tail; else 0. */
    readonly characters: number;
  },
  refused: 'value' | 'range' | null,
): string {
  const { derived, missing, characters } = field;
  const classes = [
    'field',
    characters > 0 && 'with-tail',
    characters > 16 && 'long',
    characters > 22 && 'longest',
    derived && 'derived',
    refused === 'value' && 'refused',
    refused === 'range' && 'refused-range',
    missing && 'missing',
  ];
  return classes.filter(Boolean).join(' ');
}

/** The box of a range; empty it offers one. `shown` is what is typed, else the range as the form writes it. */
function rangeInput(options: {
  readonly shown: string;
  /** What the field is called. */
  readonly name: string;
  readonly refused: boolean;
  /** Whether a refusal, of this or the number, is there to be read out. */
  readonly described: boolean;
  readonly language: FieldLanguage;
  readonly type: (event: InputEvent) => void;
  readonly leave: () => void;
}): TemplateResult {
  const { shown, language } = options;
  const { text } = language;
  return html`<input
    id="range"
    class=${shown ? '' : 'offer'}
    type="text"
    autocomplete="off"
    spellcheck="false"
    size=${Math.max(text.rangeOffer.length, shown.length)}
    aria-label=${text.rangeOf(options.name)}
    aria-invalid=${options.refused ? 'true' : nothing}
    aria-describedby=${options.described ? 'refusal' : nothing}
    placeholder=${text.rangeOffer}
    .value=${live(shown)}
    @input=${options.type}
    @blur=${options.leave}
  />`;
}

/** "was 86", which puts it back. */
function restoreButton(
  { text }: FieldLanguage,
  name: string,
  was: string,
  restore: () => void,
): TemplateResult {
  return html`<button type="button" class="action" aria-label=${text.restore(name, was)} @click=${restore}>${text.was(was)}</button>`;
}

/**
 * A number with a unit and a range. Internal to the form.
 *
 * @element ft-number-field
 * @fires ft-field-edit - one accepted edit; `value` is an amount, or `undefined` to restore what was there before
 * @slot sample - drawn before the label
 * @slot label - in place of the label, when not `named`
 * @slot tail - behind the box: another field that belongs to this one, as the price of a quantity does
 */
export class FtNumberField extends LitElement {
  static override styles = [fieldStyles, layoutStyles];

  @property() label = '';
  /** What the field is called where the label alone would not say enough (price chips). */
  @property({ attribute: 'long-label' }) longLabel = '';
  @property({ attribute: false, hasChanged: (a, b) => !sameAmount(a as Amount, b as Amount) }) value: Amount =
    null;
  @property({ attribute: false }) spec: FieldSpec = anyAmount;
  @property({ attribute: false }) language: FieldLanguage = englishFields;
  /** Shown after the number. */
  @property() unit = '';
  /** Shown before the number: `$`. */
  @property() currency = '';
  /** Decimals a whole number still shows: 2 for dollars. */
  @property({ type: Number }) decimals = 0;
  /** True while the value follows from others; typing overrides it. */
  @property({ type: Boolean }) derived = false;
  /** What an overridden value was before; `null` or absent = nothing to restore. */
  @property({ attribute: false }) was: number | null | undefined = undefined;
  @property() note = '';
  /** False where the page puts something of its own in place of the label; then `longLabel` names the field. */
  @property({ attribute: false }) named = true;
  /** `row` of a form, inline `chip`, or `tail` in the row of another field. */
  @property({ reflect: true }) layout: 'row' | 'chip' | 'tail' = 'row';
  /** Shown while unknown; default the word for unknown. */
  @property() placeholder: string | undefined = undefined;
  /** Whether empty is an answer although the field itself has no unknown (`null` is sent). */
  @property({ type: Boolean }) optional = false;
  /** True where an answer is missing that the verdict needs. */
  @property({ type: Boolean }) missing = false;

  /** For a field with a `tail`: the characters of its row, so that a long name can stand above. `0` = no tail. */
  @property({ attribute: false }) characters = 0;

  /** What is being typed, or was refused; `null` shows the value. */
  @state() private draft: string | null = null;
  @state() private rangeDraft: string | null = null;
  @state() private refusal: string | null = null;
  @state() private refused: 'value' | 'range' = 'value';

  /** The amount when the person began to type: a range moves along from there, not from each keystroke. */
  #before: Amount = null;
  /** What holds when the text in the box turns out to be no answer: its first keys may have looked like one. */
  #answer: Amount = null;
  #sent: Amount | undefined = undefined;
  /** Whether every separator in the box is the form's own (see `keptGrouped`). */
  #ownSeparators = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const fromOutside = changed.has('value') && !sameAmount(this.value, this.#sent);
    if (!fromOutside) return;
    this.#sent = undefined;
    this.draft = null;
    this.rangeDraft = null;
    this.refusal = null;
    this.#settle();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLInputElement>('#value')?.focus(options);
  }

  protected override render(): TemplateResult {
    const refusedValue = this.refusal !== null && this.refused === 'value';
    const shown = this.draft ?? this.#number(this.value);
    const placeholder = this.placeholder ?? (this.#nullable ? this.language.text.unknown : '');
    const described = [this.unit && 'unit', this.note && 'note', this.refusal && 'refusal']
      .filter(Boolean)
      .join(' ');
    return html`
      <div class=${fieldClasses(this, this.refusal === null ? null : this.refused)}>
        <div class="row">
          ${
            this.named
              ? html`<label for="value"><slot name="sample"></slot><span>${this.label}</span></label>`
              : html`<span class="label"><slot name="label"></slot></span>`
          }
          <span class="box" @click=${this.#enter}>
            ${this.currency ? html`<span class="unit" aria-hidden="true">${this.currency}</span>` : nothing}
            <input
              id="value"
              type="text"
              inputmode="decimal"
              autocomplete="off"
              spellcheck="false"
              size=${Math.max(2, (shown || placeholder).length)}
              aria-label=${this.longLabel || nothing}
              aria-invalid=${refusedValue ? 'true' : nothing}
              aria-describedby=${described || nothing}
              placeholder=${placeholder}
              .value=${live(shown)}
              @focus=${this.#begin}
              @input=${this.#type}
              @keydown=${this.#step}
              @blur=${this.#leave}
            />
            ${this.unit ? html`<span class="unit" id="unit">${this.unit}</span>` : nothing}
          </span>
          <slot name="tail"></slot>
          ${this.#beside()}
        </div>
        ${this.#notes()}
      </div>
    `;
  }

  /** The range slot, which a row always keeps; a chip and a tail have what there is to show. */
  #beside(): TemplateResult {
    const ranged = this.rangeDraft !== null || isBelief(this.value);
    const inSlot = (part: TemplateResult | typeof nothing) => html`<span class="range">${part}</span>`;
    if (this.layout === 'row') return inSlot(this.#restorable && !ranged ? this.#restore() : this.#range());
    return html`${ranged ? inSlot(this.#range()) : nothing}${this.#restorable ? inSlot(this.#restore()) : nothing}`;
  }

  #range(): TemplateResult | typeof nothing {
    if (!this.spec.belief) return nothing;
    return rangeInput({
      shown: this.rangeDraft ?? this.#rangeShown,
      name: this.longLabel || this.label,
      refused: this.refusal !== null && this.refused === 'range',
      described: this.refusal !== null,
      language: this.language,
      type: this.#typeRange,
      leave: this.#leave,
    });
  }

  get #rangeShown(): string {
    return this.language.range(this.value, this.spec.scale, this.decimals);
  }

  get #restorable(): boolean {
    return this.was !== undefined && this.was !== null && !this.derived;
  }

  #restore(): TemplateResult {
    return restoreButton(
      this.language,
      this.longLabel || this.label,
      this.#number(this.was ?? null),
      this.#goBack,
    );
  }

  /** The button goes with what it restores; the keyboard stays in the field. */
  #goBack = (): void => {
    this.refusal = this.#send(undefined);
    if (this.refusal === null) this.draft = null;
    this.focus();
  };

  #notes(): TemplateResult {
    const both = this.#restorable && isBelief(this.value) && this.layout === 'row';
    return html`
      ${this.note ? html`<p class="note" id="note">${this.note}</p>` : nothing}
      ${both ? html`<p class="note range">${this.#restore()}</p>` : nothing}
      ${this.refusal === null ? nothing : html`<p class="note refusal" id="refusal" role="alert">${this.#refusalShown}</p>`}
    `;
  }

  /** Refusals of chips stand together, below all of them. */
  get #refusalShown(): string | null {
    const { refusal, label } = this;
    return refusal !== null && this.layout === 'chip'
      ? this.language.text.perApproach(label, refusal)
      : refusal;
  }

  #number(value: Amount): string {
    const guess = bestGuess(value);
    return guess === null ? '' : this.language.number(readable(guess * this.spec.scale), this.decimals);
  }

  /** What a range moves from, and the answer in force with currency and unit, for sentences. */
  get #inForce(): { value: Amount; shown: string } {
    const number = this.#number(this.#answer);
    const unit = this.unit.startsWith('%') ? '\u00a0%' : '';
    return { value: this.#before, shown: number === '' ? '' : `${this.currency}${number}${unit}` };
  }

  get #nullable(): boolean {
    return this.spec.nullable || this.optional;
  }

  #enter(): void {
    if (!this.shadowRoot?.activeElement) this.focus();
  }

  #begin(): void {
    this.#ownSeparators = this.draft === null;
    if (this.refusal === null) this.#settle();
  }

  #type(event: InputEvent): void {
    this.#ownSeparators = keptGrouped(event, this.#ownSeparators, this.language);
    const typed = (event.target as HTMLInputElement).value;
    this.draft = typed;
    if (typed.trim() === '' && this.#nullable) this.#take({ kind: 'taken', value: null }, 'value');
    else this.#take(readAmount(typed, this.spec, this.language, this.#inForce), 'value');
  }

  #typeRange = (event: InputEvent): void => {
    const typed = (event.target as HTMLInputElement).value;
    this.rangeDraft = typed;
    const inForce = { value: this.value, shown: this.#number(this.value), range: this.#rangeShown };
    this.#take(readRange(typed, this.spec, this.language, inForce), 'range');
  };

  /** Hands an accepted entry to the form, which may still refuse it. */
  #take(entry: Entry, part: 'value' | 'range'): void {
    this.refused = part;
    this.refusal = entry.kind === 'refused' ? entry.message : this.#send(entry.value);
    if (this.refusal === null && entry.kind === 'taken') {
      this.value = entry.value;
      if (part === 'range') this.#settle();
    } else if (part === 'value' && !sameAmount(this.value, this.#answer)) {
      this.#send(this.#answer);
      this.value = this.#answer;
    }
  }

  /** The sentence that says why, where the form cannot use the edit. */
  #send(value: Amount | undefined): string | null {
    this.#sent = value;
    const edit = new FieldEditEvent<Amount | undefined>(value);
    this.dispatchEvent(edit);
    return edit.refusal && `${edit.refusal} ${stillUsing(this.language.text, this.#inForce)}`;
  }

  /** The value is an answer from here on, whatever is typed next. */
  #settle(): void {
    this.#before = this.value;
    this.#answer = this.value;
  }

  #step(event: KeyboardEvent): void {
    const direction = arrowStep(event);
    if (direction === 0) return;
    event.preventDefault();
    const { scale, min, max, least } = this.spec;
    const now = (bestGuess(this.value) ?? 0) * scale;
    const next = stepped(now, direction, { min, max, least }, event.shiftKey);
    this.draft = this.language.number(next, this.decimals);
    this.#ownSeparators = true;
    this.#take(readAmount(this.draft, this.spec, this.language, this.#inForce), 'value');
    if (this.refusal === null) this.#answer = this.value;
  }

  /** What was taken is shown as the form writes it; what was refused stays as it was typed. */
  #leave = (): void => {
    if (this.refusal !== null) return;
    this.draft = null;
    this.rangeDraft = null;
  };
}
