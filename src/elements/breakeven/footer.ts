/**
 * Below the answer: another calculation to compare with, and the ways to take this one along, on paper too.
 * Only arranges; the elements it renders do the work.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { BreakevenMessages, Messages } from '../../i18n/messages.ts';
import type { FtChangeEvent, FtErrorEvent } from '../common/events.ts';
import { chevron } from '../common/marks.ts';
import { problemList } from '../common/problem-list.ts';
import type { Shown } from './initial-scenario.ts';
import type { ViewGiven, ViewId } from './view-tabs.ts';

interface WaysOut {
  readonly given: ViewGiven;
  readonly words: BreakevenMessages;
  /** The simple case. */
  readonly lean: boolean;
  /** The host's id: the key of its part of the address. */
  readonly id: string;
  /** The view that is open. */
  readonly view: ViewId;
  /** The chart in it, for a picture. */
  readonly canvas: () => HTMLCanvasElement | null;
  readonly adopt: (event: FtChangeEvent) => void;
  readonly passOn: (event: FtErrorEvent) => void;
}

/** The comparison fold, what stands in its place on paper, and the last line. */
export function waysOut({ given, words, view, canvas, ...host }: WaysOut): TemplateResult {
  const { scenario, candidate, simulation, approximate, names = {}, catalog } = given;
  return html`
    <details class="compare">
      <summary>
        ${chevron}
        ${words.compareWith}
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
      .lean=${host.lean}
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

// What the composite shows in place of an answer when what it was given cannot be used: never a blank.
// Knows problems and words; not where they came from.

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
