/**
 * `<ft-breakeven>`: the whole calculator. It arranges verdict, views, unit cost, prompts and inputs around one scenario:
 * the scenario goes down to each, their edits come up and leave as one `ft-change`. It computes nothing itself.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../controllers/localize.ts';
import { SimulationController } from '../controllers/simulation.ts';
import { ThemeController } from '../controllers/theme.ts';
import { evaluate } from '../core/index.ts';
import type { Result, Scenario } from '../core/types.ts';
import { baseStyles } from './base.styles.ts';
import { type Copied, footer, type Takeaway } from './breakeven/footer.ts';
import { startingParts, withCounts } from './breakeven/prompts.ts';
import { promptsBlock } from './breakeven/prompts-view.ts';
import { fromHash, hashKey } from './breakeven/share.ts';
import { type Shown, shownOf } from './breakeven/source.ts';
import { tabList } from './breakeven/tabs.ts';
import { takeAlong } from './breakeven/take.ts';
import { unusable } from './breakeven/unusable.ts';
import { offeredViews, type ViewId, whenMoreViews } from './breakeven/views.ts';
import { FtChangeEvent, type FtCountEvent, FtErrorEvent } from './events.ts';
import { lineSampleStyles } from './form/line-sample.ts';
import { breakevenStyles } from './ft-breakeven.styles.ts';
import { type Pair, pairOf, type Series } from './views/series.ts';
import type { ScenarioSource } from './views/source.ts';

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

  @state() private view: ViewId = 'time';
  @state() private prompt = '';
  @state() private copied: Copied | null = null;
  @state() private wide = false;

  readonly #localize = new LocalizeController(this);
  readonly #simulation = new SimulationController(this);
  /** What was given, as read; what the user or the counters made of it is in `#own`. */
  #shown: Shown | null = null;
  #own: Scenario | null = null;
  /** How often something was given; prompts of an earlier one are not kept. */
  #generation = 0;
  /** The user changed something; the example is then no longer one. */
  #touched = false;
  /** The user is at work in a prompt, so that its counts are the user's. */
  #typing = false;
  #visited: ReadonlySet<string> = new Set();
  /** Approaches whose prompt was counted. */
  #counted: ReadonlySet<string> = new Set();
  /** Approaches whose counts are estimates. */
  #estimated: ReadonlySet<string> = new Set();
  #size: ResizeObserver | null = null;

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readHash();
    addEventListener('hashchange', this.#readHash);
    whenMoreViews(() => this.requestUpdate());
    // Which folds stand open is markup, which no container query can decide.
    this.#size = new ResizeObserver(([entry]) => {
      this.wide = (entry?.contentRect.width ?? 0) >= 960;
    });
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#readHash);
    this.#size?.disconnect();
  }

  /** A link is for the calculator with that id, or without one for the first of the page. */
  #readHash = (): void => {
    const text = fromHash(location.hash, hashKey(this.id));
    const root = this.getRootNode() as ParentNode;
    if (text !== null && (this.id || root.querySelector('ft-breakeven') === this)) this.scenario = text;
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    const ours = this.#own !== null && this.scenario === this.#own;
    const anew = given.some((name) => changed.has(name) && !(name === 'scenario' && ours));
    if (anew || this.#shown === null) this.#read();
  }

  /** Reads what was given; `example` = as if nothing had been. */
  #read(example = false): void {
    const text = (value: string | number | null): string | null =>
      value === null || example ? null : String(value);
    this.#shown = shownOf({
      scenario: example ? null : this.scenario,
      attributes: {
        tokensSaved: text(this.tokensSaved),
        requestsPerMonth: text(this.requestsPerMonth),
        usdPerMtok: text(this.usdPerMtok),
        setupUsd: text(this.setupUsd),
      },
      startsOn: text(this.startsOn),
      today: today(),
      names: this.#localize.messages.breakeven,
    });
    this.#own = null;
    this.#generation++;
    this.#touched = false;
    this.#typing = false;
    this.#visited = new Set();
    this.#counted = new Set();
    this.#estimated =
      this.#shown.kind === 'example'
        ? new Set(this.#shown.result.scenario.approaches.map(({ id }) => id))
        : new Set();
    if (this.#shown.kind !== 'error') return;
    const { error, stage } = this.#shown;
    // After this update: a listener may set properties.
    void this.updateComplete.then(() => this.dispatchEvent(new FtErrorEvent(error, stage)));
  }

  /** What is on show: the user's scenario, else what was given. */
  get #result(): Result | null {
    if (this.#own) return evaluate(this.#own);
    return this.#shown && this.#shown.kind !== 'error' ? this.#shown.result : null;
  }

  protected override render(): TemplateResult {
    const result = this.#result;
    const pair = result && pairOf(result, this.candidate);
    if (this.#shown?.kind === 'error' && !this.#own)
      return unusable(this.#shown, this.#localize.messages, this.#showExample);
    if (!result || !pair) return html``;
    const words = this.#localize.messages.breakeven;
    const { scenario } = result;
    this.#simulation.take(scenario);
    const candidate = pair.candidate?.id ?? '';
    const approximate = [pair.baseline.id, candidate].some((id) => this.#estimated.has(id));
    const lean = this.#shown?.kind === 'lean';
    const answered = pair.comparison !== null && pair.comparison.verdict.kind !== 'incomplete';
    return html`
      ${this.#shown?.kind === 'example' && !this.#touched ? html`<p class="example">${words.example}</p>` : nothing}
      <div @ft-change=${this.#adopt} @ft-error=${this.#passOn}>
        <ft-verdict
          .scenario=${scenario}
          .candidate=${candidate}
          .simulation=${this.#simulation.simulation}
          .approximate=${approximate}
        ></ft-verdict>
        <div class="grid">
          <div class="results">
            ${answered ? this.#views(scenario, candidate, approximate) : nothing}
            ${lean ? nothing : html`<ft-unit-cost .scenario=${scenario} .candidate=${candidate}></ft-unit-cost>`}
            ${lean ? nothing : this.#prompts(pair)}
          </div>
          <ft-scenario-form
            .scenario=${scenario}
            .candidate=${candidate}
            .openSections=${this.wide ? 'quality setup' : ''}
          ></ft-scenario-form>
        </div>
      </div>
      ${footer({
        scenario,
        words,
        locale: this.#localize.locale,
        copied: this.copied,
        take: (what) => void this.#take(what),
      })}
    `;
  }

  #views(scenario: Scenario, candidate: string, approximate: boolean): TemplateResult | typeof nothing {
    const words = this.#localize.messages.breakeven;
    const offered = offeredViews();
    const view = offered.find(({ id }) => id === this.view) ?? offered[0];
    if (!view) return nothing;
    return html`<section part="views">
      ${tabList({
        name: 'view',
        label: words.views,
        chosen: view.id,
        choose: (id) => {
          this.view = id as ViewId;
        },
        tabs: offered.map(({ id }) => ({ id, content: words.viewNames[id] })),
      })}
      <div id="view-panel" role="tabpanel" aria-labelledby="view-tab-${view.id}">
        ${view.draw({ scenario, candidate, simulation: this.#simulation.simulation, approximate })}
      </div>
    </section>`;
  }

  #prompts({ all, baseline }: Pair): TemplateResult {
    const chosen = all.find(({ id }) => id === this.prompt) ?? baseline;
    const example = this.#shown?.kind === 'example';
    const words = this.#localize.messages.breakeven;
    return promptsBlock({
      all,
      chosen,
      visited: this.#visited,
      partsOf: (series: Series) => startingParts(series.approach, example, words),
      words,
      locale: this.#localize.locale,
      choose: (id) => {
        this.#visited = new Set([...this.#visited, chosen.id, id]);
        this.prompt = id;
      },
      generation: this.#generation,
      adopt: this.#adoptCount,
      typing: this.#startTyping,
    });
  }

  #showExample = (): void => {
    this.#read(true);
    this.requestUpdate();
  };

  /** An edit from any part. */
  #adopt = (event: FtChangeEvent): void => {
    event.stopPropagation();
    const { candidate } = event.target as HTMLElement & { candidate?: string };
    if (candidate) this.candidate = candidate;
    this.#touched = true;
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
    if (!result || (event.tokens === 0 && !this.#counted.has(id))) return;
    this.#counted = new Set([...this.#counted, id]);
    const others = [...this.#estimated].filter((each) => each !== id);
    this.#estimated = new Set(event.exact ? others : [...others, id]);
    const scenario = withCounts(result.scenario, id, event.parts);
    this.requestUpdate();
    if (scenario === result.scenario) return;
    if (this.#typing) {
      this.#touched = true;
      this.#publish(scenario);
    } else this.#own = scenario;
  };

  #startTyping = (): void => {
    this.#typing = true;
  };

  /** An error of a part is an error of the whole; its own event ends at the shadow root. */
  #passOn = (event: FtErrorEvent): void => {
    this.dispatchEvent(
      new FtErrorEvent(event.error, event.stage as ConstructorParameters<typeof FtErrorEvent>[1]),
    );
  };

  async #take(what: Takeaway): Promise<void> {
    const result = this.#result;
    if (!result) return;
    try {
      this.copied = await takeAlong(what, result, hashKey(this.id));
    } catch (error) {
      this.dispatchEvent(new FtErrorEvent(error, 'export'));
    }
  }
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
