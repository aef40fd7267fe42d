/**
 * The date field of the form, which reads dates as people write them. A date in digits must begin with the year, because
 * 1/2/2027 is a different day in different countries.
 */

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { dateAt, formatDate, parseDate } from '../../../core/scenario/calendar.ts';
import { dateRange } from '../../../core/scenario/field-table.ts';
import type { IsoDate } from '../../../core/types.ts';
import { paragraphText } from '../../../i18n/pieces.ts';
import { readDate } from '../../../i18n/read-date.ts';
import { BaseElement } from '../../common/base-element.ts';
import { RefusalEvent, type RefusedEntry } from '../../common/refusal-event.ts';
import { FieldEditEvent } from './field-edit-event.ts';
import { fieldLabel, labelledBy } from './field-label.ts';
import { englishFields, type FieldLanguage } from './field-messages.ts';
import { arrowStep } from './field-spec.ts';
import { fieldStyles } from './number-field.styles.ts';
import { restoreButton } from './restore-button.ts';

/** The date some days and months later. If the month has no such day, its last day counts. */
export function shiftedDate(date: IsoDate, days: number, months: number): IsoDate {
  return formatDate((parseDate(dateAt(date, months)) ?? Number.NaN) + days);
}

/**
 * A date. If it is `optional`, it may be empty. Arrow keys move by a day, with Shift by a month. Internal to the form.
 *
 * @element ft-date-field
 * @fires ft-field-edit - The user entered a valid date, which the form may still refuse. `value` is an ISO date, or
 *   `undefined` for no date or to restore the previous one.
 * @fires ft-explain - The user opened or closed the explanation.
 * @fires ft-refusal - The entry is refused, or no longer refused.
 * @slot - after the label
 * @slot explanation - below the field: the explanation that its label opens
 */
export class FtDateField extends BaseElement {
  static override styles = fieldStyles;

  @property() label = '';
  @property({ attribute: 'long-label' }) longLabel = '';
  @property() value: IsoDate | undefined = undefined;
  /** Whether the date may be absent. */
  @property({ type: Boolean }) optional = false;
  @property({ attribute: false }) language: FieldLanguage = englishFields;
  /** The date before it was overridden. */
  @property({ attribute: false }) was: IsoDate | undefined = undefined;

  /** Whether the explanation that the label opens is open. `null`: the field has no explanation. */
  @property({ attribute: false }) explained: boolean | null = null;

  @state() private draft: string | null = null;
  @state() private refusal: string | null = null;
  /** Whether an arrow key wrote the text in the input. The browser cannot undo this. */
  @state() private isStepped = false;
  #sentDate: IsoDate | undefined = undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // In another language, the text that is being typed would be another date.
    const previousLanguage = changed.get('language');
    if (previousLanguage && previousLanguage.locale !== this.language.locale) this.discardEntry();
    if (!changed.has('value') || this.value === this.#sentDate) return;
    this.#sentDate = this.value;
    this.discardEntry();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // In the first update, the previous refusal is `undefined`. Nothing has changed for the form then.
    if (changed.get('refusal' as keyof FtDateField) !== undefined) this.dispatchEvent(new RefusalEvent());
  }

  /** The entry that is refused; `null` if none is. */
  get refusedEntry(): RefusedEntry | null {
    const { refusal, label, longLabel } = this;
    if (refusal === null) return null;
    const input = this.renderRoot.querySelector<HTMLElement>('#value');
    if (!input) return null;
    return { message: this.language.text.perApproach(longLabel || label, refusal), input };
  }

  /** Removes a refused entry, and shows the value. */
  discardEntry(): void {
    this.draft = null;
    this.refusal = null;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLInputElement>('#value')?.focus(options);
  }

  protected override render(): TemplateResult {
    const { text } = this.language;
    const shownText = this.draft ?? this.#format(this.value);
    return html`
      <div class="field date ${this.refusal === null ? '' : 'refused'}">
        <div class="row">
          <span class="label">${fieldLabel(this)}<slot></slot></span>
          <span class="box" part="field">
            <input
              id="value"
              type="text"
              autocomplete="off"
              spellcheck="false"
              size=${Math.max(8, shownText.length)}
              placeholder=${this.optional ? text.noEnd : ''}
              aria-label=${this.longLabel || nothing}
              aria-labelledby=${labelledBy(this)}
              aria-invalid=${this.refusal === null ? nothing : 'true'}
              aria-describedby=${this.refusal === null ? nothing : 'refusal'}
              ?data-stepped=${this.isStepped}
              .value=${live(shownText)}
              @input=${this.#readTyped}
              @keydown=${this.#step}
              @blur=${this.#showAccepted}
            />
          </span>
          <span class="range">${this.#restoreButton()}</span>
        </div>
        ${this.refusal === null ? nothing : html`<p class="note refusal" id="refusal" role="alert">${this.refusal}</p>`}
        <slot name="explanation"></slot>
      </div>
    `;
  }

  #restoreButton(): TemplateResult | typeof nothing {
    if (this.was === undefined || this.was === this.value) return nothing;
    return restoreButton(this, this.#format(this.was), this.#restorePrevious);
  }

  /** Restores the previous date. The button disappears, so focus goes to the field. */
  #restorePrevious = (): void => {
    this.draft = null;
    this.#applyDate(this.was);
    this.focus();
  };

  #format(date: IsoDate | undefined): string {
    return date === undefined ? '' : this.language.date(date);
  }

  #readTyped(event: InputEvent): void {
    const typed = (event.target as HTMLInputElement).value;
    this.draft = typed;
    this.isStepped = false;
    if (typed.trim() === '' && this.optional) {
      this.#applyDate(undefined);
      return;
    }
    const date = readDate(typed, this.language.locale);
    if (date === null || date < dateRange.min || date > dateRange.max) this.#refuse();
    else this.#applyDate(date);
  }

  /** Refuses the typed text, with the allowed dates and the date that is still used. */
  #refuse(): void {
    const { text, date } = this.language;
    const still = this.value === undefined ? '' : text.stillUsing(date(this.value));
    this.refusal = paragraphText([text.dateBetween(date(dateRange.min), date(dateRange.max)), still]);
  }

  #applyDate(date: IsoDate | undefined): void {
    this.#sentDate = date;
    const edit = new FieldEditEvent(date);
    this.dispatchEvent(edit);
    this.refusal = edit.refusal;
    if (this.refusal === null) this.value = date;
  }

  #step(event: KeyboardEvent): void {
    const direction = arrowStep(event);
    if (direction === 0 || this.value === undefined) return;
    event.preventDefault();
    const date = event.shiftKey
      ? shiftedDate(this.value, 0, direction)
      : shiftedDate(this.value, direction, 0);
    if (date < dateRange.min || date > dateRange.max) return;
    this.draft = this.#format(date);
    this.isStepped = true;
    this.#applyDate(date);
  }

  #showAccepted(): void {
    this.isStepped = false;
    if (this.refusal === null) this.draft = null;
  }
}
