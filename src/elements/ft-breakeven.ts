/**
 * `<ft-breakeven>`: the whole calculator. It arranges verdict, views, unit cost, prompts and inputs around one scenario:
 * the scenario goes down to each, their edits come up and leave as one `ft-change`. It computes nothing itself.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../controllers/localize.ts';
import { SimulationController } from '../controllers/simulation.ts';
import { SurroundingsController } from '../controllers/surroundings.ts';
import { ThemeController } from '../controllers/theme.ts';
import { evaluate } from '../core/index.ts';
import type { Result, Scenario } from '../core/types.ts';
import { breakeven } from '../i18n/en/breakeven.ts';
import { problems } from '../i18n/en/problems.ts';
import type { PriceCatalog } from '../prices/index.ts';
import { baseStyles } from './base.styles.ts';
import {
  type Counting,
  counted,
  startCounting,
  startingParts,
  visited,
  withCounts,
} from './breakeven/prompts.ts';
import { givenBy, type Shown, shownOf, today } from './breakeven/source.ts';
import { awaited, unusable } from './breakeven/unusable.ts';
import { type ViewId, viewsBlock, whenMoreViews } from './breakeven/views.ts';
import { waysOut } from './breakeven/ways-out.ts';
import { FtChangeEvent, type FtCountEvent, FtErrorEvent } from './events.ts';
import { lineSampleStyles } from './form/line-sample.ts';
import { breakevenStyles } from './ft-breakeven.styles.ts';
import type { ScenarioSource } from './reading.ts';
import type { ModelNames } from './verdict/view.ts';
import { type Pair, pairOf } from './views/series.ts';

type Extras = typeof import('./breakeven/extras.ts');
/** From this width on, in pixels, folds that the verdict rests on stand open: markup, which no container query decides. */
const wide = 960;

/** Attributes and properties a host sets; a change of any starts afresh from what it gave. */
const given = ['scenario', 'tokensSaved', 'requestsPerMonth', 'usdPerMtok', 'setupUsd', 'startsOn'] as const;

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
  /** What was given, as read; what the user or the counters made of it is in `#own`. */
  #shown: Shown | null = null;
  #own: Scenario | null = null;
  /** How often something was given; prompts of an earlier one are not kept. */
  #generation = 0;
  /** The user changed something; the example is then no longer one. */
  #touched = false;
  /** The user is at work in a prompt, so that its counts are the user's. */
  #typing = false;
  #counting: Counting = startCounting([]);
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
      this.#extras ??= await import('./breakeven/extras.ts');
      this.requestUpdate();
    } catch (error) {
      this.lost = true;
      this.dispatchEvent(new FtErrorEvent(error, 'scenario'));
    }
  }

  async #readHash(hash: string): Promise<void> {
    // Most addresses hold nothing for a calculator: what reads them is fetched when one does.
    if (!hash.includes('ft')) return;
    this.linking = true;
    try {
      const { linkedTo } = await import('./breakeven/link.ts');
      Object.assign(this, linkedTo(hash, this, this.#localize.messages.breakeven));
    } catch (error) {
      this.dispatchEvent(new FtErrorEvent(error, 'scenario'));
    }
    this.linking = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const ours = this.#own !== null && this.scenario === this.#own;
    const anew = given.some((name) => changed.has(name) && !(name === 'scenario' && ours));
    if (anew || this.#shown === null || this.#shown.kind === 'awaited') this.#read();
  }

  /** Reads what was given; `example` = as if nothing had been. */
  #read(example = false): void {
    this.#shown = shownOf({
      ...givenBy(example ? {} : this),
      today: today(new Date()),
      names: this.#localize.messages.breakeven,
      example: this.#extras?.exampleScenario ?? null,
    });
    this.#own = null;
    this.#generation++;
    this.#touched = false;
    this.#typing = false;
    const { approaches } = this.#shown.kind === 'example' ? this.#shown.result.scenario : { approaches: [] };
    this.#counting = startCounting(approaches);
    if (this.#shown.kind !== 'error') return;
    const { error, stage } = this.#shown;
    // After this update: a listener may set properties.
    void this.updateComplete.then(() => this.dispatchEvent(new FtErrorEvent(error, stage)));
  }

  /** What is on show: the user's scenario, else what was given. */
  get #result(): Result | null {
    if (this.#own) return evaluate(this.#own);
    return this.#shown && 'result' in this.#shown ? this.#shown.result : null;
  }

  protected override render(): TemplateResult {
    const result = this.#result;
    const pair = result && pairOf(result, this.candidate);
    if (this.#shown?.kind === 'error' && !this.#own)
      return unusable(this.#shown, this.#localize.messages, () => {
        this.#read(true);
        this.requestUpdate();
      });
    if (!result || !pair || this.linking)
      return awaited(this.lost, this.#localize.messages.breakeven, () => void this.#fetchExtras());
    const names = this.#extras?.namesOf(this.catalog);
    const { breakeven: words } = this.#localize.messages;
    const { scenario } = result;
    this.#simulation.take(scenario);
    const { simulation } = this.#simulation;
    const candidate = pair.candidate?.id ?? '';
    const approximate = [pair.baseline.id, candidate].some((id) => this.#counting.estimated.has(id));
    const lean = this.#shown?.kind === 'lean';
    const answered = pair.comparison !== null && pair.comparison.verdict.kind !== 'incomplete';
    return html`
      <div class="start">
        ${this.#shown?.kind === 'example' && !this.#touched ? html`<p class="example">${words.example} <span class="hint">${words.exampleHint}</span></p>` : nothing}
        <ft-scenario-bar .scenario=${scenario} .candidate=${candidate} .prices=${this.catalog} @ft-change=${this.#adopt}></ft-scenario-bar>
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
                    given: { scenario, candidate, approximate, simulation },
                    view: this.view,
                    words,
                    choose: (id) => {
                      this.view = id;
                    },
                  })
                : nothing
            }
            ${lean ? nothing : html`<ft-unit-cost .scenario=${scenario} .candidate=${candidate} .modelNames=${names}></ft-unit-cost>`}
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
        scenario,
        candidate,
        simulation,
        approximate,
        names,
        words,
        lean,
        id: this.id,
        canvas: this.#canvas,
        adopt: this.#adopt,
        passOn: this.#passOn,
      })}
    `;
  }

  #prompts({ all, baseline }: Pair, names: ModelNames | undefined): TemplateResult | typeof nothing {
    const chosen = all.find(({ id }) => id === this.prompt) ?? baseline;
    const example = this.#shown?.kind === 'example' ? this.#extras : null;
    if (!this.#extras) return nothing;
    return this.#extras.promptsBlock({
      all,
      chosen,
      visited: this.#counting.visited,
      partsOf: ({ approach }) => startingParts(approach, example?.examplePrompts ?? null),
      words: this.#localize.messages.breakeven,
      names,
      locale: this.#localize.locale,
      choose: (id) => {
        this.#counting = visited(this.#counting, chosen.id, id);
        this.prompt = id;
      },
      generation: this.#generation,
      adopt: this.#adoptCount,
      typing: () => {
        this.#typing = true;
      },
    });
  }

  /** An edit from any part. */
  #adopt = (event: FtChangeEvent): void => {
    event.stopPropagation();
    const part = event.target as HTMLElement & { candidate?: string; replaced?: boolean };
    if (part.candidate !== undefined) this.candidate = part.candidate;
    this.#touched = true;
    if (part.replaced) {
      // Another calculation: read as if given, so that the prompts of the former one are gone.
      this.#own = null;
      this.scenario = event.scenario;
      this.dispatchEvent(new FtChangeEvent(event.scenario, event.result));
      return;
    }
    this.#publish(event.scenario);
  };

  #publish(scenario: Scenario): void {
    this.#own = scenario;
    this.scenario = scenario;
    this.requestUpdate();
    this.dispatchEvent(new FtChangeEvent(scenario, evaluate(scenario)));
  }

  /** Counts become the approach's tokens. Counts that only turn exact are no change of the user's. */
  #adoptCount = (id: string, event: FtCountEvent): void => {
    const result = this.#result;
    // A prompt that was never there says nothing about the tokens of a given scenario.
    const before = this.#counting.counted.get(id);
    if (!result || (event.tokens === 0 && !before)) return;
    this.#counting = counted(this.#counting, id, event);
    const scenario = withCounts(result.scenario, id, event.parts, before);
    this.requestUpdate();
    if (scenario === result.scenario) return;
    if (this.#typing) {
      this.#touched = true;
      this.#publish(scenario);
    } else this.#own = scenario;
  };

  /** An error of a part is an error of the whole; its own event ends at the shadow root. */
  #passOn = ({ error, stage }: FtErrorEvent): void => {
    this.dispatchEvent(new FtErrorEvent(error, stage));
  };

  /** The chart in view, for a picture of it. */
  #canvas = (): HTMLCanvasElement | null =>
    this.renderRoot.querySelector('#view-panel > *')?.shadowRoot?.querySelector('canvas') ?? null;
}
