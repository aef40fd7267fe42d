/** The error in place of the answer if the scenario or the attributes cannot be used. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.ts';
import { problemList } from '../common/problem-list.ts';
import type { DisplayedState } from './initial-scenario.ts';

/** The error with its problems, and a button that shows the example. */
export function errorTemplate(
  shown: Extract<DisplayedState, { kind: 'error' }>,
  { breakeven: messages, problems: sentences }: Pick<Messages, 'breakeven' | 'problems'>,
  showExample: () => void,
): TemplateResult {
  return html`<div class="error" role="alert">
    <p><strong>${shown.stage === 'attribute' ? messages.badAttributes : messages.badScenario}</strong></p>
    ${problemList(shown.problems, sentences)}
    <button type="button" class="action" @click=${showExample}>${messages.showExample}</button>
  </div>`;
}
