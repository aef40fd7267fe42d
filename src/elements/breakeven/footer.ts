/** The parts below the folds: the last line of a small form, the comparison, the printed page, and sharing. */
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { LateParts } from '../../controllers/late-parts.ts';
import type { Scenario } from '../../core/types.ts';
import { parts as englishParts } from '../../i18n/en/parts.ts';
import { priceDates as english } from '../../i18n/en/price-dates.ts';
import type { BreakevenMessages, Messages } from '../../i18n/messages.ts';
import type { FtErrorEvent, PartChangeEvent } from '../common/events.ts';
import { chevron } from '../common/marks.ts';
import type { LinkParameters } from '../common/scenario/link-parameters.ts';
import { type PriceNoteContext, priceNote } from '../common/scenario/price-note.ts';
import type { Pair } from '../common/scenario/reading.ts';
import { hashIdOf } from '../common/scenario/scenario-link.ts';
import type { TabView } from '../common/scenario/tab-view.ts';
import type { ViewId } from '../views.ts';
import { pricesOf } from './catalog-names.ts';
import { lostPart } from './lost-part.ts';
import type { SessionPrompts } from './session-prompts.ts';
import type { ViewProperties } from './view-tabs.ts';

/** Properties, state and callbacks of the parts. */
export interface FooterOptions {
  readonly properties: ViewProperties;
  /** The session's prompts; `null` until they are loaded. */
  readonly prompts: SessionPrompts | null;
  /** Returns the link parameters of the displayed calculation. */
  readonly linkParameters: () => LinkParameters;
  readonly pair: Pair;
  readonly messages: BreakevenMessages;
  readonly late: LateParts;
  /** Whether the scenario comes from attributes that state one price for all tokens. Such a scenario has no unit cost to split. */
  readonly isSimple: boolean;
  /** The `<ft-breakeven>`. Its id determines the key of its calculation in the hash. */
  readonly calculator: LitElement & { mode: string | null; readonly view: ViewId };
  readonly locale: string;
  /** All messages of the page's language. */
  readonly language: Partial<Messages>;
  /** Takes over a change that a part has made. */
  readonly adopt: (event: PartChangeEvent) => void;
  /** Fires a part's error again on the calculator. */
  readonly passOn: (event: FtErrorEvent) => void;
}

/** For each calculator, the function that finds its open view. It is made once, because a new function would make the share bar render again. */
const openViews = new WeakMap<LitElement, () => TabView | null>();

function openViewOf(calculator: LitElement): () => TabView | null {
  const findOpenView =
    openViews.get(calculator) ?? (() => calculator.renderRoot.querySelector('#view-panel > *'));
  openViews.set(calculator, findOpenView);
  return findOpenView;
}

/** The last line of a small form, the comparison (closed at first), the printed page, and the line of links and downloads. */
export function footer({
  properties,
  prompts,
  linkParameters,
  messages,
  late,
  isSimple,
  calculator,
  locale,
  language: { parts = englishParts, priceDates = english },
  adopt,
  passOn,
}: FooterOptions): TemplateResult {
  const { scenario, candidate, simulation, approximate, assumed, names = {}, catalog } = properties;
  late.need('ft-share-bar');
  const isSmall = ['compact', 'verdict', 'chart'].includes(calculator.mode ?? '');
  return html`
    ${
      isSmall
        ? smallFooter(
            scenario,
            { messages: priceDates, locale, pages: pricesOf(catalog), modelNames: names },
            prompts?.replaceable || linkParameters().borrowed ? priceDates.example : '',
            () => {
              calculator.mode = 'full';
            },
          )
        : nothing
    }
    <details class="compare" @toggle=${() => late.need('ft-comparison')}>
      <summary>
        ${chevron}
        ${parts.compareWith}
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
          @ft-change=${adopt}
        ></ft-comparison>`,
      )}
    </details>
    <ft-paper
      .scenario=${scenario}
      .candidate=${candidate}
      .simulation=${simulation}
      .approximate=${approximate}
      .assumed=${assumed}
      .modelNames=${names}
      .catalog=${catalog}
      .withoutUnitCost=${isSimple}
      .linkParameters=${linkParameters}
      .hashId=${hashIdOf(calculator)}
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
        .linkParameters=${linkParameters}
        .hashId=${hashIdOf(calculator)}
        .view=${calculator.view}
        .openView=${openViewOf(calculator)}
        @ft-error=${passOn}
      ></ft-share-bar>`,
    )}
  `;
}

/**
 * The last line of a small form (`mode`):
 *
 * - `exampleNote`, which says that the form has figures of an example; `''` if it has none
 * - the dates of the prices
 * - a button that calls `expand`, which shows the full calculator
 */
function smallFooter(
  scenario: Scenario,
  context: PriceNoteContext,
  exampleNote: string,
  expand: () => void,
): TemplateResult {
  return html`<div class="small">
    ${exampleNote && html`<p>${exampleNote}</p>`} ${priceNote(scenario, context)}
    <button type="button" class="action" @click=${expand}>${context.messages.fullCalculation}</button>
  </div>`;
}
