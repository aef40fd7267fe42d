/** The parts below the answer: comparison, print and sharing. */
import { html, type TemplateResult } from 'lit';
import type { LateParts } from '../../controllers/late-parts.ts';
import type { BreakevenMessages } from '../../i18n/messages.ts';
import type { FtErrorEvent, PartChangeEvent } from '../common/events.ts';
import { chevron } from '../common/marks.ts';
import type { ViewId } from '../views.ts';
import { lostPart } from './lost-part.ts';
import type { ViewGiven } from './view-tabs.ts';

interface FooterOptions {
  readonly given: ViewGiven;
  readonly messages: BreakevenMessages;
  readonly late: LateParts;
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
export function footer({ given, messages, late, view, canvas, ...host }: FooterOptions): TemplateResult {
  const { scenario, candidate, simulation, approximate, names = {}, catalog } = given;
  return html`
    <details class="compare">
      <summary>
        ${chevron}
        ${messages.compareWith}
      </summary>
      ${lostPart(
        'ft-comparison',
        late,
        messages,
        html`<ft-comparison
          .scenario=${scenario}
          .candidate=${candidate}
          .approximate=${approximate}
          .modelNames=${names}
          @ft-change=${host.adopt}
        ></ft-comparison>`,
      )}
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
    ${lostPart(
      'ft-share-bar',
      late,
      messages,
      html`<ft-share-bar
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
      ></ft-share-bar>`,
    )}
  `;
}
