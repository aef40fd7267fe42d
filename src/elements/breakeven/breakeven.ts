/**
 * `<ft-breakeven>`: the whole calculator. It arranges verdict, views, unit cost, prompts and inputs around one scenario:
 * the scenario goes down to each, their edits come up and leave as one `ft-change`. It computes nothing itself.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SurroundingsController } from '../../controllers/host-environment.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { SimulationController } from '../../controllers/simulation.ts';
import { ThemeController } from '../../controllers/theme.ts';
import { evaluate } from '../../core/index.ts';
import { today } from '../../core/scenario/calendar.ts';
import type { Scenario } from '../../core/types.ts';
import { breakeven } from '../../i18n/en/breakeven.ts';
import { problems } from '../../i18n/en/problems.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { FtChangeEvent, type FtCountEvent, FtErrorEvent } from '../common/events.ts';
import { lineSampleStyles } from '../common/marks.ts';
import type { ScenarioSource } from '../common/scenario/reading.ts';
import { type Pair, pairOf, type Series } from '../common/scenario/reading.ts';
import { baseStyles } from '../common/styles/base.ts';
import type { ModelNames } from '../common/wording/names.ts';
import type { FtTokenCounter } from '../token-counter/token-counter.ts';
import { breakevenStyles } from './breakeven.styles.ts';
import { awaited, unusable, waysOut } from './footer.ts';
import { givenBy, sameContent } from './initial-scenario.ts';
import { Standing } from './session.ts';
import { type ViewId, viewsBlock, whenMoreViews } from './view-tabs.ts';

type Extras = typeof import('./lazy.ts');
/** From this width on, in pixels, folds that the verdict rests on stand open: markup, which no container query decides. */
const wide = 960;

/** What a host may set in place of a scenario; a change of any starts afresh from what it gave. */
const simple = ['tokensSaved', 'requestsPerMonth', 'usdPerMtok', 'setupUsd', 'startsOn'] as const;

/**
 * Should we keep prompting or fine-tune, and when does it pay back? Without attributes it shows a worked example.
 *
 * @element ft-breakeven
 * @slot - Fallback content, shown until the element is upgraded.
 * @csspart views - The views and their tabs.
 * @csspart prompts - The prompts block.
 * @csspart footer - Links, downloads and price dates.
 * @cssproperty --ft-a - Colour of the baseline.
 * @cssproperty --ft-b - Colour of the candidate and of focus.
 * @cssproperty --ft-c - Colour of the other approaches.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-ink - Text colour; read from the page when not set.
 * @cssproperty --ft-surface - Background behind the element; read from the page when not set.
 * @cssproperty --ft-mono - Font of prompts.
 * @fires ft-change - The user changed something: the new scenario and its result. Never for what a host sets.
 * @fires ft-error - What the host or a link gave cannot be used (`scenario`, `attribute`), or a part failed.
 */
export class FtBreakeven extends LitElement {
  static override styles = [baseStyles, lineSampleStyles, breakevenStyles];

  /** The scenario: an object, an input for `createScenario`, or encoded text (as in the attribute). Wins over all below. */
  @property() scenario: ScenarioSource = null;
  /** Id of the approach compared with the first; the second when empty or unknown. */
  @property() candidate = '';
  /** Simple case: prompt tokens a request needs less once the model is tuned. */
  @property({ attribute: 'tokens-saved' }) tokensSaved: string | number | null = null;
  /** Simple case: requests a month. */
  @property({ attribute: 'requests-per-month' }) requestsPerMonth: string | number | null = null;
  /** Simple case: dollars per 1,000,000 input tokens. */
  @property({ attribute: 'usd-per-mtok' }) usdPerMtok: string | number | null = null;
  /** Simple case: what tuning costs once, in dollars. */
  @property({ attribute: 'setup-usd' }) setupUsd: string | number | null = null;
  /** First day, `YYYY-MM-DD`; today when absent. */
  @property({ attribute: 'starts-on' }) startsOn: string | null = null;
  /** Where models and prices are picked from (see `createCatalog`); the shipped catalogue when `null`. */
  @property({ attribute: false }) catalog: PriceCatalog | null = null;

  @state() private view: ViewId = 'time';
  @state() private prompt = '';
  /** A link is being read; nothing else flashes by meanwhile. */
  @state() private linking = false;
  /** The example could not be fetched. */
  @state() private lost = false;

  readonly #localize = new LocalizeController(this, { breakeven, problems });
  readonly #simulation = new SimulationController(this);
  readonly #surroundings = new SurroundingsController(this, {
    steps: [wide],
    onHash: (hash) => void this.#readHash(hash),
  });
  readonly #standing = new Standing();
  /** The scenario the host or a link gave, if any: simple attributes yield to it. */
  #given: ScenarioSource = null;
  /** The address's hash that was read last. */
  #hash = '';
  /** The user asked for the example in place of what could not be used. */
  #example = false;
  #extras: Extras | null = null;

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    whenMoreViews(() => this.requestUpdate());
    void this.#fetchExtras();
  }

  /** The example, the catalogue's names, the prompts: too large to be waited for by a page that brings its own scenario. */
  async #fetchExtras(): Promise<void> {
    this.lost = false;
    try {
      this.#extras ??= await import('./lazy.ts');
      this.#standing.examplePrompts = this.#extras.examplePrompts;
      this.requestUpdate();
    } catch (error) {
      this.lost = true;
      this.dispatchEvent(new FtErrorEvent(error, 'scenario'));
    }
  }

  async #readHash(hash: string): Promise<void> {
    // Most addresses hold nothing for a calculator: what reads them is fetched when one does. An element that is only
    // moved on its page has read this one.
    if (hash === this.#hash || !/([#&]|%26)ft[^&=]*?(=|%3D)/i.test(hash)) return;
    this.#hash = hash;
    this.linking = this.#standing.result === null;
    try {
      const { linkedTo } = await import('./hash.ts');
      const linked = linkedTo(hash, this, this.#localize.messages.breakeven);
      // A damaged link says so on a page that was opened with it; it takes no work away from one that is in use.
      if (linked?.broken && !this.linking) throw linked.broken;
      if (linked) Object.assign(this, { scenario: linked.scenario, candidate: linked.candidate });
    } catch (error) {
      this.dispatchEvent(new FtErrorEvent(error, 'scenario'));
    }
    this.linking = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { shown } = this.#standing;
    // A host that mirrors what `ft-change` gave it, as text or as an object, gives nothing new.
    const another = changed.has('scenario') && !sameContent(this.scenario, shown);
    const attribute = simple.some((name) => changed.has(name));
    if (another) this.#given = this.scenario;
    else if (attribute && !this.#given) this.scenario = null;
    if (another || attribute || shown === null) this.#read();
    else if (shown.kind === 'awaited') this.#read(this.#example);
  }

  /** Reads what was given; `example` = as if nothing had been, once it is there. */
  #read(example = false): void {
    this.#example = example;
    const shown = this.#standing.read({
      ...givenBy(example ? {} : this),
      today: today(new Date()),
      names: this.#localize.messages.breakeven,
      example: this.#extras?.exampleScenario ?? null,
    });
    if (shown.kind !== 'error') return;
    // After this update: a listener may set properties.
    void this.updateComplete.then(() => this.dispatchEvent(new FtErrorEvent(shown.error, shown.stage)));
  }

  protected override render(): TemplateResult {
    const { shown, result, moment } = this.#standing;
    const pair = result && pairOf(result, this.candidate);
    if (shown?.kind === 'error')
      return unusable(shown, this.#localize.messages, () => {
        this.#read(true);
        this.requestUpdate();
      });
    if (!result || !pair || this.linking)
      return awaited(this.lost, this.#localize.messages.breakeven, () => void this.#fetchExtras());
    // The form says so where it cannot be used.
    const catalog = this.#extras?.readCatalog(this.catalog).catalog ?? null;
    const names = this.#extras?.namesOf(catalog);
    const { breakeven: words } = this.#localize.messages;
    const { scenario } = result;
    this.#simulation.take(scenario);
    const { simulation } = this.#simulation;
    const candidate = pair.candidate?.id ?? '';
    const { kind, untouched, counting } = moment;
    const approximate = [pair.baseline.id, candidate].some((id) => counting.estimated.has(id));
    const lean = kind === 'lean';
    const answered = pair.comparison !== null && pair.comparison.verdict.kind !== 'incomplete';
    return html`
      <div class="start">
        ${kind === 'example' && untouched ? html`<p class="example">${words.example} <span class="hint">${words.exampleHint}</span></p>` : nothing}
        <ft-scenario-bar
          .scenario=${scenario}
          .candidate=${candidate}
          .corrections=${this.#standing.corrections}
          .course=${this.#standing.course}
          .replacements=${this.#standing.replacements}
          .prices=${catalog}
          @ft-change=${this.#adopt}
        ></ft-scenario-bar>
      </div>
      <div class="answer" @ft-change=${this.#adopt} @ft-error=${this.#passOn}>
        <ft-verdict
          .scenario=${scenario}
          .candidate=${candidate}
          .simulation=${simulation}
          .approximate=${approximate}
          .modelNames=${names}
        ></ft-verdict>
        <div class="grid">
          <div class="results">
            ${
              answered
                ? viewsBlock({
                    given: { scenario, candidate, approximate, simulation, names, catalog },
                    view: this.view,
                    words,
                    choose: (id) => {
                      this.view = id;
                    },
                  })
                : nothing
            }
            ${lean ? nothing : html`<ft-unit-cost .scenario=${scenario} .candidate=${candidate} .approximate=${approximate} .modelNames=${names}></ft-unit-cost>`}
            ${lean ? nothing : this.#prompts(pair, names)}
          </div>
          <ft-scenario-form
            .scenario=${scenario}
            .candidate=${candidate}
            .catalog=${this.catalog}
            .openSections=${this.#surroundings.width >= wide ? 'quality setup' : ''}
          ></ft-scenario-form>
        </div>
      </div>
      ${waysOut({
        given: { scenario, candidate, approximate, simulation, names, catalog },
        words,
        lean,
        id: this.id,
        view: this.view,
        canvas: this.#canvas,
        adopt: this.#adopt,
        passOn: this.#passOn,
      })}
    `;
  }

  #prompts({ all, baseline }: Pair, names: ModelNames | undefined): TemplateResult | typeof nothing {
    const chosen = all.find(({ id }) => id === this.prompt) ?? baseline;
    if (!this.#extras) return nothing;
    return this.#extras.promptsBlock({
      all,
      chosen,
      visited: this.#standing.moment.counting.visited,
      estimated: this.#standing.moment.counting.estimated,
      textOf: (series) => this.#standing.textOf(series),
      enteredIn: (series) => this.#standing.enteredIn(series),
      words: this.#localize.messages.breakeven,
      names,
      locale: this.#localize.locale,
      choose: (id) => {
        this.#standing.visit(chosen.id, id);
        this.prompt = id;
      },
      generation: this.#standing.generation,
      adopt: this.#adoptCount,
    });
  }

  /** An edit from any part, or a step back or forth among them. */
  #adopt = (event: FtChangeEvent): void => {
    event.stopPropagation();
    const part = event.target as HTMLElement & { candidate?: string; replaced?: boolean };
    if (part.candidate !== undefined) this.candidate = part.candidate;
    this.#standing.adopt(event.scenario, part.replaced ?? false);
    this.#publish(event.scenario);
  };

  /** Counts become the approach's tokens. */
  #adoptCount = (series: Series, event: FtCountEvent): void => {
    const edited = this.#standing.adoptCount(series, event, event.target as FtTokenCounter);
    this.requestUpdate();
    const { result } = this.#standing;
    if (edited && result) this.#publish(result.scenario);
  };

  #publish(scenario: Scenario): void {
    this.scenario = scenario;
    this.requestUpdate();
    this.dispatchEvent(new FtChangeEvent(scenario, evaluate(scenario)));
  }

  /** An error of a part is an error of the whole; its own event ends at the shadow root. */
  #passOn = ({ error, stage }: FtErrorEvent): void => {
    this.dispatchEvent(new FtErrorEvent(error, stage));
  };

  /** The chart in view, for a picture of it. */
  #canvas = (): HTMLCanvasElement | null =>
    this.renderRoot.querySelector('#view-panel > *')?.shadowRoot?.querySelector('canvas') ?? null;
}
