/** The last line of a small form (`mode`): the dates of the prices, and a button that shows the full calculator. */
import { html, type TemplateResult } from 'lit';
import type { Scenario } from '../../core/types.ts';
import { type PriceNoteContext, priceNote } from '../common/scenario/price-note.ts';

/** The line. `expand` shows the full calculator. */
export function smallFooter(
  scenario: Scenario,
  context: PriceNoteContext,
  expand: () => void,
): TemplateResult {
  return html`<div class="small">
    ${priceNote(scenario, context)}
    <button type="button" class="action" @click=${expand}>${context.messages.fullCalculation}</button>
  </div>`;
}
