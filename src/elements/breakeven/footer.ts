/**
 * The parts below the answer: comparison, print and sharing; and the templates shown while there is no answer.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { BreakevenMessages, Messages } from '../../i18n/messages.ts';
import type { FtErrorEvent, PartChangeEvent } from '../common/events.ts';
import { chevron } from '../common/marks.ts';
import { problemList } from '../common/problem-list.ts';
import type { ViewId } from '../views.ts';
import type { Shown } from './initial-scenario.ts';
import type { ViewGiven } from './view-tabs.ts';

interface FooterOptions {
  readonly given: ViewGiven;
  readonly messages: BreakevenMessages;
  /** The scenario of the simple attributes: it has no unit cost to split. */
  readonly isSimple: boolean;
  /** The host's id: the key of its part of the hash. */
  readonly id: string;
  /** The view that is open. */
  readonly view: ViewId;
  /** The chart in that view, for a picture. */
  readonly canvas: () => HTMLCanvasElement | null;
  readonly adopt: (event: PartChangeEvent) => void;
  readonly passOn: (event: FtErrorEvent) => void;
}

/** The comparison (folded), the printed page, and the line of links and downloads. */
export function footer({ given, messages, view, canvas, ...host }: FooterOptions): TemplateResult {
  const { scenario, candidate, simulation, approximate, names = {}, catalog } = given;
  return html`
    <details class="compare">
      <summary>
        ${chevron}
        ${messages.compareWith}
      </summary>
      <ft-comparison
        .scenario=${scenario}
        .candidate=${candidate}
        .approximate=${approximate}
        .modelNames=${names}
        @ft-change=${host.adopt}
      ></ft-comparison>
    </details>
    <ft-paper
      .scenario=${scenario}
      .candidate=${candidate}
      .simulation=${simulation}
      .approximate=${approximate}
      .modelNames=${names}
      .catalog=${catalog}
      .withoutUnitCost=${host.isSimple}
      .hashId=${host.id}
    ></ft-paper>
    <ft-share-bar
      part="footer"
      .scenario=${scenario}
      .candidate=${candidate}
      .simulation=${simulation}
      .approximate=${approximate}
      .modelNames=${names}
      .catalog=${catalog}
      .hashId=${host.id}
      .view=${view}
      .canvas=${canvas}
      @ft-error=${host.passOn}
    ></ft-share-bar>
  `;
}

/** The error that a scenario or attributes cannot be used, its problems, and a button that shows the example. */
export function errorTemplate(
  shown: Extract<Shown, { kind: 'error' }>,
  { breakeven: messages, problems: sentences }: Pick<Messages, 'breakeven' | 'problems'>,
  showExample: () => void,
): TemplateResult {
  return html`<div class="error" role="alert">
    <p><strong>${shown.stage === 'attribute' ? messages.badAttributes : messages.badScenario}</strong></p>
    ${problemList(shown.problems, sentences)}
    <button type="button" class="action" @click=${showExample}>${messages.showExample}</button>
  </div>`;
}

/** The host's own content while the example is loading; with an error and a Retry button once that has `failed`. */
export function pendingTemplate(
  failed: boolean,
  messages: Messages['breakeven'],
  retry: () => void,
): TemplateResult {
  return html`<slot></slot>${
    failed
      ? html`<p role="alert">${messages.exampleLost} <button type="button" class="action" @click=${retry}>${messages.retryExample}</button></p>`
      : nothing
  }`;
}
