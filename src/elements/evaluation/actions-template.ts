/** The line of actions of `<ft-evaluation>`, and the line that says that the figures are used. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EvaluationText } from './wording.ts';

/** State and commands of the actions. */
export interface ActionsView {
  readonly canUse: boolean;
  readonly isUsed: boolean;
  /** Whether there are cases to save. Results that consist only of totals have none. */
  readonly hasCases: boolean;
  readonly use: () => void;
  readonly undo: () => void;
  readonly save: () => void;
  readonly copy: () => void;
}

/** The buttons of the actions, and below them the line with Undo while the figures are used. */
export function actionsTemplate(text: EvaluationText, view: ActionsView): TemplateResult {
  return html`<div class="actions" part="actions" role="group" aria-label=${text.title}>
      ${view.canUse ? html`<button type="button" class="action primary" @click=${view.use}>${text.use}</button>` : nothing}
      ${view.hasCases ? html`<button type="button" class="action" @click=${view.save}>${text.download}</button>` : nothing}
      <button type="button" class="action" @click=${view.copy}>${text.copy}</button>
    </div>
    ${view.isUsed ? html`<p class="effect"><strong>${text.used}</strong> <button type="button" class="action" @click=${view.undo}>${text.undo}</button></p>` : nothing}`;
}
