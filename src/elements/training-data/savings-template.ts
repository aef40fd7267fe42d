/** The lines below the actions: the files that are being saved, and the outcome of the last action. */
import { html, type TemplateResult } from 'lit';
import { formatDone } from '../common/wording/file-formats.ts';
import type { Saving } from './saving-controller.ts';
import type { FileWording } from './wording.ts';

/** A line for each saving in progress, and the outcome of the last action. */
export function savingsTemplate(
  savings: readonly Saving[],
  outcome: string,
  cancel: (saving: Saving) => void,
  { text, locale }: Pick<FileWording, 'text' | 'locale'>,
): TemplateResult {
  return html`${savings.map(
    (saving) =>
      html`<p class="saving muted">${text.writing(saving.names, formatDone(saving.share, locale))} <button type="button" class="action" aria-label=${text.cancelWriting(saving.names)} @click=${() => cancel(saving)}>${text.cancel}</button></p>`,
  )}
    <p class="outcome muted" role="status">${outcome}</p>`;
}
