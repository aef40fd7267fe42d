/** The question whether a typed text was meant in another way than it is used: 50 % for "0.5", or 800 at $2 for "800 x 2". */
import { html, type TemplateResult } from 'lit';
import { tidy } from '../../../core/scenario/amount.ts';
import { percent } from '../../../i18n/format.ts';
import type { FieldLanguage } from './field-messages.ts';
import { type FieldSpec, isPercent } from './field-spec.ts';

/** Another meaning of a typed text than the one that is used. */
export interface OtherMeaning {
  /** The value that the user may have meant, as text. */
  readonly shown: string;
  /** Uses that value. */
  readonly use: () => void;
}

/**
 * The percentage that a user may have meant by a number below 1 in a field of percentages: 50 % for "0.5". `null` for any other entry.
 * `enter` enters the number in the field.
 */
export function meantPercentage(
  typed: string,
  spec: FieldSpec,
  { parse, number, locale }: FieldLanguage,
  enter: (number: string) => void,
): OtherMeaning | null {
  if (!isPercent(spec) || typed.includes('%')) return null;
  const parsed = parse(typed, null);
  if (parsed === null || parsed.isRange || parsed.p50 <= 0 || parsed.p50 >= 1) return null;
  const written = number(tidy(parsed.p50 * 100));
  return { shown: written + percent.sign(locale), use: () => enter(written) };
}

/** Says which value is used, and offers the other meaning. `used`: the value as text. `accept` is called if the user chooses the other meaning. */
export function otherMeaningQuestion(
  { shown }: OtherMeaning,
  used: string,
  { text }: FieldLanguage,
  accept: () => void,
): TemplateResult {
  return html`<p class="note" role="status">${text.readAs(used)}
    <button type="button" class="action" @click=${accept}>${text.use(shown)}</button></p>`;
}
