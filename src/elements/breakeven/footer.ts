/**
 * Below the answer: another calculation to compare with, and the ways to take this one along, on paper too.
 * Only arranges; the elements it renders do the work.
 */
import { html, type TemplateResult } from 'lit';
import type { BreakevenMessages } from '../../i18n/messages.ts';
import { chevron } from '../common/chevron.ts';
import type { FtChangeEvent, FtErrorEvent } from '../common/events.ts';
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
