/**
 * What the composite shows in place of an answer when what it was given cannot be used: never a blank.
 * Knows problems and words; not where they came from.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.ts';
import { problemList } from '../common/problem-list.ts';
import type { Shown } from './initial-scenario.ts';

/** The message, its problems, and a way on. */
export function unusable(
  shown: Extract<Shown, { kind: 'error' }>,
  { breakeven: words, problems: sentences }: Pick<Messages, 'breakeven' | 'problems'>,
  showExample: () => void,
): TemplateResult {
  return html`<div class="error" role="alert">
    <p><strong>${shown.stage === 'attribute' ? words.badAttributes : words.badScenario}</strong></p>
    ${problemList(shown.problems, sentences)}
    <button type="button" class="action" @click=${showExample}>${words.showExample}</button>
  </div>`;
}

/** The host's own content while the example is on its way; when it is `lost`, that, and how to try again. */
export function awaited(lost: boolean, words: Messages['breakeven'], again: () => void): TemplateResult {
  return html`<slot></slot>${
    lost
      ? html`<p role="alert">${words.exampleLost} <button type="button" class="action" @click=${again}>${words.retryExample}</button></p>`
      : nothing
  }`;
}
