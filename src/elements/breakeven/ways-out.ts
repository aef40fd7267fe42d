/**
 * Below the answer: another calculation to compare with, and the ways to take this one along, on paper too.
 * Only arranges; the elements it renders do the work.
 */
import { html, type TemplateResult } from 'lit';
import type { BreakevenMessages } from '../../i18n/messages.ts';
import type { FtChangeEvent, FtErrorEvent } from '../events.ts';
import type { ModelNames } from '../verdict/view.ts';
import type { ViewGiven } from './views.ts';

interface WaysOutGiven extends ViewGiven {
  readonly names: ModelNames | undefined;
  readonly words: BreakevenMessages;
  /** The simple case. */
  readonly lean: boolean;
  /** The host's id: the key of its part of the address. */
  readonly id: string;
  /** The chart in view, for a picture of it. */
  readonly canvas: () => HTMLCanvasElement | null;
  readonly adopt: (event: FtChangeEvent) => void;
  readonly passOn: (event: FtErrorEvent) => void;
}

/** The comparison fold, what stands in its place on paper, and the last line. */
export function waysOut(given: WaysOutGiven): TemplateResult {
  const { scenario, candidate, names = {}, words } = given;
  return html`
    <details class="compare">
      <summary>
        <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M4 2 8 6 4 10" /></svg>
        ${words.compareWith}
      </summary>
      <ft-comparison
        .scenario=${scenario}
        .candidate=${candidate}
        .approximate=${given.approximate}
        .modelNames=${names}
        @ft-change=${given.adopt}
      ></ft-comparison>
    </details>
    <ft-paper
      .scenario=${scenario}
      .candidate=${candidate}
      .simulation=${given.simulation}
      .approximate=${given.approximate}
      .modelNames=${names}
      .catalog=${given.catalog}
      .lean=${given.lean}
      .hashId=${given.id}
    ></ft-paper>
    <ft-share-bar
      part="footer"
      .scenario=${scenario}
      .candidate=${candidate}
      .simulation=${given.simulation}
      .approximate=${given.approximate}
      .modelNames=${names}
      .catalog=${given.catalog}
      .hashId=${given.id}
      .canvas=${given.canvas}
      @ft-error=${given.passOn}
    ></ft-share-bar>
  `;
}
