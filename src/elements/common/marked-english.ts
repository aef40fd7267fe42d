/** Marks the parts of a text that are English in every language, so that a screen reader speaks them as English. */

import { html, type TemplateResult } from 'lit';
import type { Approach } from '../../core/types.ts';
import { escapePattern } from '../../i18n/escape-pattern.ts';
import type { PricePages } from '../../prices/catalog.ts';
import { modelRow } from '../../prices/model-row.ts';

/** The names that the catalogue has for the monthly costs of these approaches. They are English in every language. */
export const feeNamesOf = (
  approaches: readonly Approach[],
  { findModel }: Pick<PricePages, 'findModel'>,
): readonly string[] =>
  approaches.flatMap((approach) => {
    const row = modelRow(approach, { findModel });
    return [row?.base, row?.tuned].flatMap((offer) => offer?.monthly ?? []).map(({ label }) => label);
  });

/** The text with each of its parts from `english` in an element with `lang="en"`, which runs from left to right. Parts that the text does not have are ignored. */
export function markedEnglish(
  text: string,
  english: readonly string[],
): string | readonly (string | TemplateResult)[] {
  if (english.length === 0) return text;
  // The longest parts come first, because some parts contain others.
  const patterns = english.toSorted((a, b) => b.length - a.length).map(escapePattern);
  return text
    .split(new RegExp(`(${patterns.join('|')})`))
    .map((part, i) => (i % 2 ? html`<span lang="en" dir="ltr">${part}</span>` : part));
}
