/**
 * The number field of the form: a label, an input with its unit, and a range.
 *
 * States of the number: the input shows `draft` while the user types, and `value` while `draft` is null. Each draft that can be
 * read is dispatched as an edit at once. If a draft cannot be read, or if the form refuses it, it stays in the input with its
 * `refusal`, and the last accepted value is still used. The range has the same states with `rangeDraft`.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { bestGuess, isBelief } from '../../../core/scenario/amount.ts';
import { sameAmount } from '../../../core/scenario/amount-edits.ts';
import type { Amount } from '../../../core/types.ts';
import { percent } from '../../../i18n/format.ts';
import { paragraphText } from '../../../i18n/pieces.ts';
import { BaseElement } from '../../common/base-element.ts';
import { RefusalEvent, type RefusedEntry } from '../../common/refusal-event.ts';
import { afterRelease, watchMouse } from '../after-release.ts';
import { selectText } from '../select-text.ts';
import { regroupInput } from './digit-groups.ts';
import { fieldClasses } from './field-classes.ts';
import { FieldEditEvent } from './field-edit-event.ts';
import { fieldLabel, labelledBy } from './field-label.ts';
import { englishFields, type FieldLanguage } from './field-messages.ts';
import { anyAmount, arrowStep, type FieldSpec, isPercent, shownNumber, steppedNumber } from './field-spec.ts';
import { type CurrentValue, type Entry, readAmount, stillUsing } from './number-entry.ts';
import { fieldStyles, layoutStyles } from './number-field.styles.ts';
import { meantPercentage, type OtherMeaning, otherMeaningQuestion } from './other-meaning.ts';
import { nextRangeDraft, type RangeDraft, readRange, readUnknownRange } from './range-draft.ts';
import { rangeTextInput } from './range-text-input.ts';
import { restoreButton } from './restore-button.ts';

/**
 * A number with a unit and a range. Internal to the form.
 *
 * @element ft-number-field
 * @fires ft-field-edit - The user entered a valid amount, which the form may still refuse. `value` is the amount, or
 *   `undefined` to restore the previous value.
 * @fires ft-explain - The user opened or closed the explanation.
 * @fires ft-refusal - An entry is refused, or no longer refused.
 * @slot sample - drawn before the label
 * @slot label - in place of the label, if not `named`
 * @slot tail - after the box: another field that belongs to this one, such as the price of a quantity
 * @slot explanation - below the field: the explanation that its label opens
 */
export class FtNumberField extends BaseElement {
  static override styles = [fieldStyles, layoutStyles];

  @property() label = '';
  /** Accessible name, if the label alone is not clear enough (price chips). */
  @property({ attribute: 'long-label' }) longLabel = '';
  @property({ attribute: false, hasChanged: (a, b) => !sameAmount(a as Amount, b as Amount) }) value: Amount =
    null;
  @property({ attribute: false }) spec: FieldSpec = anyAmount;
  @property({ attribute: false }) language: FieldLanguage = englishFields;
  /** Shown after the number. If it starts with %, the language decides on which side the sign stands. */
  @property() unit = '';
  /** Shown before or after the number: `$`. */
  @property() sign = '';
  /** Whether the sign stands after the number. */
  @property({ attribute: false }) signAfter = false;
  /** Minimum number of decimals, also for whole numbers: 2 for dollars. */
  @property({ type: Number }) decimals = 0;
  /** Whether the value is calculated from others. Typing overrides it. */
  @property({ type: Boolean }) derived = false;
  /** Whether the value comes from an example and is not yet the user's own. */
  @property({ type: Boolean }) example = false;
  /** The value before it was overridden. `null` or `undefined` if there is nothing to restore. */
  @property({ attribute: false }) was: number | null | undefined = undefined;
  @property() note = '';
  /** Whether the label names the field. If not, the slot `label` replaces the label, and `longLabel` names the field. */
  @property({ attribute: false }) named = true;
  /** A `row` of the form, an inline `chip`, or a `tail` in the row of another field. */
  @property({ reflect: true }) layout: 'row' | 'chip' | 'tail' = 'row';
  /** The text for an unknown value. By default it is the message `unknown`. */
  @property() placeholder: string | undefined = undefined;
  /** Whether empty is allowed although the number cannot be unknown. An empty field then dispatches `null`. */
  @property({ type: Boolean }) optional = false;
  /** Whether the value is missing and the verdict needs it. */
  @property({ type: Boolean }) missing = false;

  /** Whether the explanation that the label opens is open. `null`: the field has no explanation. */
  @property({ attribute: false }) explained: boolean | null = null;

  /** Whether the number is only used once the user has left the field or pressed Enter, because other numbers follow from it. */
  @property({ attribute: false }) waits = false;

  /**
   * Takes a text that is more than a number, such as "35 h at 45". With `isTyping`, it only says whether it would take the text. Once
   * the user has left the field or pressed Enter, it returns whether it has taken the text, or another meaning of a number, which the field
   * then offers.
   */
  @property({ attribute: false, hasChanged: () => false }) phrase:
    | ((typed: string, isTyping: boolean) => boolean | OtherMeaning)
    | null = null;

  /**
   * Number of characters in the row of a field with a tail, so that a long label can be above the row. `0` means no tail.
   */
  @property({ attribute: false }) characters = 0;

  /** The text that the user is typing or that was refused. With `null`, the field shows the value. */
  @state() private draft: string | null = null;
  /** The range that the user is typing or that was refused. With `null`, the input shows the range of the value. */
  @state() private rangeDraft: RangeDraft | null = null;
  @state() private refusal: string | null = null;
  /** The input whose entry the last refusal is about: the number or its range. */
  @state() private refusedPart: 'value' | 'range' = 'value';

  /** The other meaning of a typed number, which the field offers. `null` if there is nothing to ask. */
  @state() private offer: OtherMeaning | null = null;

  /** The amount when the user began to type. A range moves from this amount, not from the amount after each keystroke. */
  #rangeBase: Amount = null;
  /** Whether `#rangeBase` was the example's. A typed number then replaces it, so that no range of the example is left without a mark. */
  #isBaseOfExample = false;
  /** The value to restore if the typed text becomes unreadable, because its first characters may already have been used as an edit. */
  #accepted: Amount = null;
  /** The value of the last edit that the field dispatched. Any other new value was set by the form. */
  #sentValue: Amount | undefined = undefined;
  /** Whether the form wrote all separators in the input, so that it may move them (see `regroupInput`). */
  #separatorsByForm = false;
  /** Whether an arrow key wrote the text in the input. The browser cannot undo this, so the shortcut for Undo undoes the edit of the calculator. */
  @state() private isStepped = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // In another language or currency, the text that is being typed would be another amount.
    const previousLanguage = changed.get('language');
    if (previousLanguage && previousLanguage.locale !== this.language.locale) {
      this.discardEntry();
      this.#separatorsByForm = true;
    }
    const isSetByForm = changed.has('value') && !sameAmount(this.value, this.#sentValue);
    if (!isSetByForm) return;
    this.#sentValue = undefined;
    this.discardEntry();
  }

  protected override firstUpdated(): void {
    watchMouse();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // In the first update, the previous refusal is `undefined`. Nothing has changed for the form then.
    if (changed.get('refusal' as keyof FtNumberField) !== undefined) this.dispatchEvent(new RefusalEvent());
  }

  /** The entry that is refused; `null` if none is. */
  get refusedEntry(): RefusedEntry | null {
    const { refusal, refusedPart, label, longLabel } = this;
    if (refusal === null) return null;
    const input = this.renderRoot.querySelector<HTMLElement>(refusedPart === 'range' ? '#range' : '#value');
    if (!input) return null;
    return { message: this.language.text.perApproach(longLabel || label, refusal), input };
  }

  /** Removes a refused entry, and shows the value. */
  discardEntry(): void {
    this.draft = null;
    this.rangeDraft = null;
    this.refusal = null;
    this.offer = null;
    this.#acceptValue();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLInputElement>('#value')?.focus(options);
  }

  /** Selects the text of the number, so that typing replaces it. */
  select(): void {
    this.renderRoot.querySelector<HTMLInputElement>('#value')?.select();
  }

  protected override render(): TemplateResult {
    const refusedValue = this.refusal !== null && this.refusedPart === 'value';
    const shownText = this.draft ?? this.#format(this.value);
    const placeholder = this.placeholder ?? (this.#nullable ? this.language.text.unknown : '');
    const [unitBefore, unitAfter] = this.language.unitParts(this.unit);
    const describedBy = [
      this.example && 'example',
      unitBefore && 'unit-before',
      unitAfter && 'unit',
      this.note && 'note',
      this.refusal && 'refusal',
    ]
      .filter(Boolean)
      .join(' ');
    return html`
      <div class=${fieldClasses(this, this.refusal === null ? null : this.refusedPart, this.language.text.eg)}>
        <div class="row">
          ${this.named ? fieldLabel(this, html`<slot name="sample"></slot>`) : html`<span class="label"><slot name="label"></slot></span>`}
          <span class="box" part="field" @click=${this.#focusInput}>
            ${this.example ? html`<i class="unit" id="example" role="img" aria-label=${this.language.text.forExample} ?hidden=${this.layout === 'tail'}>${this.language.text.eg}</i>` : nothing}
            ${this.sign && !this.signAfter ? html`<span class="unit" dir="ltr" aria-hidden="true">${this.sign}</span>` : nothing}
            ${unitBefore ? html`<span class="unit" id="unit-before">${unitBefore}</span>` : nothing}
            <input
              id="value"
              type="text"
              inputmode="decimal"
              autocomplete="off"
              spellcheck="false"
              size=${Math.max(2, (shownText || placeholder).length)}
              aria-label=${this.longLabel || nothing}
              aria-labelledby=${labelledBy(this)}
              aria-invalid=${refusedValue ? 'true' : nothing}
              aria-describedby=${describedBy || nothing}
              placeholder=${placeholder}
              ?data-stepped=${this.isStepped}
              .value=${live(shownText)}
              @focus=${this.#startEditing}
              @input=${this.#readValue}
              @change=${() => afterRelease(this.#commit)}
              @keydown=${this.#step}
              @blur=${() => afterRelease(this.#showAccepted)}
            />
            ${this.sign && this.signAfter ? html`<span class="unit sign-after" dir="ltr" aria-hidden="true">${this.sign}</span>` : nothing}
            ${unitAfter ? html`<span class="unit" id="unit">${unitAfter}</span>` : nothing}
          </span>
          <slot name="tail"></slot>
          ${this.#rangeOrRestore()}
        </div>
        ${this.#notes()}
        <slot name="explanation"></slot>
      </div>
    `;
  }

  /**
   * The range or the restore button. A row always reserves space for them. A chip and a tail have that space only if there is
   * something to show.
   */
  #rangeOrRestore(): TemplateResult {
    const hasRange = this.rangeDraft !== null || isBelief(this.value);
    const inRangeBox = (part: TemplateResult | typeof nothing) => html`<span class="range">${part}</span>`;
    if (this.layout === 'row')
      return inRangeBox(this.#isRestorable && !hasRange ? this.#restoreButton() : this.#range());
    return html`${hasRange ? inRangeBox(this.#range()) : nothing}${this.#isRestorable ? inRangeBox(this.#restoreButton()) : nothing}`;
  }

  #range(): TemplateResult | typeof nothing {
    if (!this.spec.allowsRange) return nothing;
    return rangeTextInput({
      shown: this.rangeDraft?.text ?? this.#rangeText,
      name: this.longLabel || this.label,
      isRefused: this.refusal !== null && this.refusedPart === 'range',
      showsRefusal: this.refusal !== null,
      language: this.language,
      readTyped: this.#readRange,
      commit: () => afterRelease(this.#commitRange),
      leave: () => afterRelease(this.#showAccepted),
    });
  }

  get #rangeText(): string {
    return this.language.range(this.value, this.spec, this.decimals);
  }

  get #isRestorable(): boolean {
    return this.was !== undefined && this.was !== null && !this.derived;
  }

  #restoreButton(): TemplateResult {
    return restoreButton(this, this.#format(this.was ?? null), this.#restorePrevious);
  }

  /** Restores the previous value. The button disappears, so focus goes to the field. */
  #restorePrevious = (): void => {
    this.refusal = this.#dispatchEdit(undefined);
    if (this.refusal === null) this.draft = null;
    this.focus();
  };

  #notes(): TemplateResult {
    const showsBoth = this.#isRestorable && isBelief(this.value) && this.layout === 'row';
    return html`
      ${this.note ? html`<p class="note" id="note">${this.note}</p>` : nothing}
      ${this.offer ? this.#question(this.offer) : nothing}
      ${showsBoth ? html`<p class="note range">${this.#restoreButton()}</p>` : nothing}
      ${this.refusal === null ? nothing : html`<p class="note refusal" id="refusal" role="alert">${this.#refusalText}</p>`}
    `;
  }

  /** The question whether the typed text had another meaning. */
  #question(offer: OtherMeaning): TemplateResult {
    const unit = isPercent(this.spec) || this.unit === '' ? '' : `\u00a0${this.unit}`;
    return otherMeaningQuestion(offer, this.#shown(this.value) + unit, this.language, () => {
      this.offer = null;
      offer.use();
    });
  }

  /** Enters a number in place of what the user has typed. */
  #enter = (number: string): void => {
    this.draft = null;
    this.#applyEntry(readAmount(number, this.spec, this.language, this.#current), 'value');
    this.#acceptValue();
    this.focus();
  };

  /** The refusal as shown. The refusals of chips are listed together below the chips, so each one names its field. */
  get #refusalText(): string | null {
    const { refusal, label } = this;
    return refusal !== null && this.layout === 'chip'
      ? this.language.text.perApproach(label, refusal)
      : refusal;
  }

  #format(value: Amount): string {
    const guess = bestGuess(value);
    return guess === null ? '' : this.language.number(shownNumber(guess, this.spec), this.decimals);
  }

  /** The base of a range, and the accepted value with currency and unit, as messages show it. */
  get #current(): CurrentValue {
    return {
      value: this.#rangeBase,
      isReplaced: this.#isBaseOfExample,
      shown: this.#shown(this.#accepted),
    };
  }

  /** A value with its currency or percent sign. `''` if it is unknown. */
  #shown(value: Amount): string {
    const number = this.#format(value);
    if (number === '') return '';
    const unit = isPercent(this.spec) ? percent.sign(this.language.locale) : '';
    return this.signAfter ? `${number}\u00a0${this.sign}` : `${this.sign}${number}${unit}`;
  }

  get #nullable(): boolean {
    return this.spec.nullable || this.optional;
  }

  #focusInput(): void {
    if (!this.shadowRoot?.activeElement) this.focus();
  }

  #startEditing(event: Event): void {
    // A number of the example is to be replaced. Without this, typed digits would be added to it.
    if (this.example) selectText(event.target as HTMLInputElement);
    this.isStepped = false;
    this.#separatorsByForm = this.draft === null;
    if (this.refusal === null) this.#acceptValue();
  }

  #readValue(event: InputEvent): void {
    this.#separatorsByForm = regroupInput(event, this.#separatorsByForm, this.language);
    const typed = (event.target as HTMLInputElement).value;
    this.draft = typed;
    this.isStepped = false;
    this.offer = null;
    // The last accepted number is used until the text is complete.
    if (this.phrase?.(typed, true)) this.#applyEntry({ kind: 'accepted', value: this.#accepted }, 'value');
    else if (this.waits) this.#checkEntry(this.#entryOf(typed, true));
    else this.#applyEntry(this.#entryOf(typed, true), 'value');
  }

  /** Shows a refusal of an entry that is not used yet (`waits`). */
  #checkEntry(entry: Entry): void {
    this.refusedPart = 'value';
    this.refusal = entry.kind === 'refused' ? entry.message : null;
  }

  /** Reads the typed text as a number or a range. */
  #entryOf(typed: string, isTyping: boolean): Entry {
    if (typed.trim() === '' && this.#nullable) return { kind: 'accepted', value: null };
    return readAmount(typed, this.spec, this.language, this.#current, isTyping);
  }

  /** Uses a number or a phrase that waited for the end of typing, and refuses words that are still unfinished. */
  #commit = (): void => {
    const typed = this.draft;
    if (typed === null) return;
    const entry = this.#entryOf(typed, false);
    const phraseResult = this.phrase?.(typed, false);
    if (phraseResult === true) this.draft = null;
    else if (this.waits || this.phrase || entry.kind === 'refused') this.#applyEntry(entry, 'value');
    if (this.refusal !== null || phraseResult === true) return;
    this.offer = phraseResult || meantPercentage(typed, this.spec, this.language, this.#enter);
  };

  #readRange = (event: InputEvent): void => {
    const typed = (event.target as HTMLInputElement).value;
    const { value, spec, language } = this;
    const current = { value, text: this.#rangeText, shownNumber: this.#format(value) };
    this.rangeDraft = nextRangeDraft(typed, current, this.rangeDraft);
    this.#applyEntry(readRange(this.rangeDraft, spec, language, current), 'range');
  };

  /** Uses the text in the range input of a number that was unknown. The text may also be a single number. */
  #commitRange = (): void => {
    const draft = this.rangeDraft;
    if (draft && bestGuess(draft.before.value) === null)
      this.#applyEntry(readUnknownRange(draft, this.spec, this.language, false), 'range');
  };

  /**
   * Dispatches a readable entry to the form, which may still refuse it. For an unreadable entry, restores the
   * accepted value.
   */
  #applyEntry(entry: Entry, part: 'value' | 'range'): void {
    this.refusedPart = part;
    this.refusal = entry.kind === 'refused' ? entry.message : this.#dispatchEdit(entry.value);
    if (this.refusal === null && entry.kind === 'accepted') {
      this.value = entry.value;
      if (part === 'range') this.#acceptValue();
    } else if (part === 'value' && !sameAmount(this.value, this.#accepted)) {
      this.#dispatchEdit(this.#accepted);
      this.value = this.#accepted;
    }
  }

  /** Dispatches an edit. Returns the reason if the form refuses it, else null. */
  #dispatchEdit(value: Amount | undefined): string | null {
    this.#sentValue = value;
    const edit = new FieldEditEvent<Amount | undefined>(value);
    this.dispatchEvent(edit);
    return edit.refusal && paragraphText([edit.refusal, stillUsing(this.language.text, this.#current)]);
  }

  /** Makes the current value the accepted one. */
  #acceptValue(): void {
    this.#rangeBase = this.value;
    this.#isBaseOfExample = this.example;
    this.#accepted = this.value;
  }

  #step(event: KeyboardEvent): void {
    const direction = arrowStep(event);
    if (direction === 0) return;
    event.preventDefault();
    const { scale, min, max, minStep } = this.spec;
    const currentNumber = (bestGuess(this.value) ?? 0) * scale;
    const nextNumber = steppedNumber(currentNumber, direction, { min, max, minStep }, event.shiftKey);
    this.draft = this.language.number(nextNumber, this.decimals);
    this.isStepped = true;
    this.offer = null;
    this.#separatorsByForm = true;
    this.#applyEntry(readAmount(this.draft, this.spec, this.language, this.#current), 'value');
    if (this.refusal === null) this.#accepted = this.value;
  }

  /** Shows an accepted value in its format. A refused text does not change. */
  #showAccepted = (): void => {
    if (this.refusal !== null) return;
    this.draft = null;
    this.rangeDraft = null;
  };
}
