/**
 * The paragraph on the value of tuning, and other parts that a verdict shows after its first paint. Load this file with `import()`: it
 * includes the price catalogue.
 */
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Scenario } from '../../core/types.ts';
import { paragraph } from '../../i18n/pieces.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { shipped } from '../../prices/shipped.ts';
import { readCatalog } from '../../prices/validate.ts';
import { afterPaint } from '../common/after-paint.ts';
import { AnnounceController } from '../common/announce.ts';
import { markedEnglish } from '../common/marked-english.ts';
import type { SharedPrompt } from '../common/scenario/scenario-change.ts';
import { addStyles } from '../common/styles/late.ts';
import type { Sentence, VerdictView } from '../common/wording/names.ts';
import { simulatedFiguresIn } from '../common/wording/verdict-figures.ts';
import { type Worth, type WorthMessages, worthOf } from '../common/wording/worth-text.ts';
import { figuresTemplate } from './figures.ts';
import { lateStyles } from './late.styles.ts';
import { piecesTemplate } from './pieces-template.ts';
import { successorTemplate } from './successor.ts';

/** The parts of a verdict that are drawn after its first paint, with the announcement of its sentence. */
export type LateVerdictParts = ReturnType<typeof latePartsOf>;

/** The late parts of the verdict `host`, which gets their styles. Make them once for each verdict, because the announcement knows what was announced before. */
export function latePartsOf(host: LitElement) {
  addStyles(host.shadowRoot, lateStyles);
  const announcer = new AnnounceController(host);
  let shownWorth: ReturnType<typeof worthTemplate> = nothing;
  // `waiting`: the paragraph is made again once the new verdict is painted. `due`: it is made again now.
  let worthState: 'shown' | 'waiting' | 'due' = 'due';
  let presentScenario: Scenario | null = null;
  return {
    simulatedFiguresIn,
    figuresTemplate,
    markedEnglish,
    successorTemplate,
    /**
     * The paragraph on the value of tuning. The first one is made at once. Each later one is made when the new verdict is painted, and until
     * then the last one is shown. The button of a paragraph does nothing once another scenario is shown.
     */
    worthTemplate: (...[view, catalog, messages, adopt, before]: Parameters<typeof worthTemplate>) => {
      const { scenario } = view.result;
      presentScenario = scenario;
      if (worthState === 'due' || !host.renderRoot.querySelector('[part=worth]')) {
        const adoptPresent: typeof adopt = (...edit) => {
          if (presentScenario === scenario) adopt(...edit);
        };
        shownWorth = worthTemplate(view, catalog, messages, adoptPresent, before);
        worthState = 'shown';
      } else if (worthState === 'shown') {
        worthState = 'waiting';
        void afterPaint().then(() => {
          worthState = 'due';
          host.requestUpdate();
        });
      }
      return shownWorth;
    },
    /** The hidden live region, which announces the sentence after a change. */
    announcement: ({ claim, rest }: Sentence, { result, pair, simulation, messages }: VerdictView) =>
      announcer.region(`${claim}${rest}`, {
        // The simulation arrives after the scenario. With it, the sentence may say that a payback is unlikely.
        subject: [result.scenario, pair.candidate?.id, simulation],
        messages,
      }),
  };
}

/**
 * The value of tuning at the prices of the catalogue that the page has set. If this catalogue is `null` or cannot be used,
 * the shipped catalogue applies. `before` is a text that stands before the value.
 */
export function worthAt(
  view: VerdictView,
  catalog: PriceCatalog | null,
  messages: WorthMessages,
  before?: string,
): Worth | null {
  return worthOf(view, readCatalog(catalog).catalog ?? shipped, messages, before);
}

/**
 * The paragraph. Its button adds an approach: the baseline's prompt on the candidate's model without tuning. `adopt` gets the new scenario.
 */
function worthTemplate(
  view: VerdictView,
  catalog: PriceCatalog | null,
  messages: WorthMessages,
  adopt: (scenario: Scenario, prompt: SharedPrompt) => void,
  before?: string,
): TemplateResult | typeof nothing {
  const worth = worthAt(view, catalog, messages, before);
  if (!worth) return nothing;
  const { text, assumed, addition } = worth;
  const add = (): void => {
    const scenario = addition?.scenario();
    const addedId = scenario?.approaches.at(-1)?.id;
    if (scenario && addedId !== undefined) adopt(scenario, { of: view.pair.baseline.id, added: addedId });
  };
  return html`<p class="worth" part="worth" tabindex="-1">
    ${piecesTemplate(paragraph(text, assumed === '' ? [] : [assumed]))}
    ${addition ? html`<button part="edit" class="action" type="button" @click=${add}>${addition.label}</button>` : nothing}
  </p>`;
}
