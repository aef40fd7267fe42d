/** The error in place of the answer if the scenario or the attributes cannot be used. */
import { html, type TemplateResult } from 'lit';
import { parts as english } from '../../i18n/en/parts.ts';
import type { Messages } from '../../i18n/messages.ts';
import { problemList } from '../common/problem-list.ts';
import type { DisplayedState } from './initial-scenario.ts';

/** The error with its problems, and a button that shows the example. */
export function errorTemplate(
  shown: Extract<DisplayedState, { kind: 'error' }>,
  { parts: messages = english, problems: sentences }: Partial<Messages> & Pick<Messages, 'problems'>,
  showExample: () => void,
): TemplateResult {
  return html`<div class="error" role="alert">
    <p><strong>${shown.stage === 'attribute' ? messages.badAttributes : messages.badScenario}</strong></p>
    ${problemList(shown.problems, sentences)}
    <button type="button" class="action" @click=${showExample}>${messages.showExample}</button>
  </div>`;
}
