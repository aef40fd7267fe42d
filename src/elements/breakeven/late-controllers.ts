/** The controllers that `<ft-breakeven>` starts after its first rendering, once for each element. */
import { type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type LateParts, loadPart } from '../../controllers/late-parts.ts';
import type { LocalizeController } from '../../controllers/localize.ts';
import {
  ModelQuestion,
  type SimulationQuestion,
  simulationQuestion,
} from '../../controllers/model-question.ts';
import { evaluate } from '../../core/index.ts';
import type { Scenario, Simulation } from '../../core/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import { retriable } from '../../tokenizers/retriable.ts';
import { type PartChangeEvent, reportError } from '../common/events.ts';
import { type Pair, pairOf, type Series } from '../common/scenario/reading.ts';
import { addStyles } from '../common/styles/late.ts';
import { breakpoint } from '../common/styles/tokens.ts';
import type { ModelNames } from '../common/wording/names.ts';
import type { FtCostChart } from '../cost-chart/cost-chart.ts';
import type { FtScenarioBar } from '../scenario-bar/scenario-bar.ts';
import { FoldsController } from './folds-controller.ts';
import { FormController } from './form-controller.ts';
import { HostWidthController } from './host-width.ts';
import { JsonChild } from './json-child.ts';
import { KeptCalculation } from './kept-calculation.ts';
import { lateStyles } from './late.styles.ts';
import { LinkParametersController } from './link-parameters-controller.ts';
import { NearController } from './near-controller.ts';
import type { PresetPrompts } from './preset-prompts.ts';
import type { Session } from './session.ts';
import type { PromptCount } from './session-prompts.ts';
import type { StartController } from './start-controller.ts';
import { showSelectedTabs } from './tabs.ts';

const loadStories = retriable(() => import('../../i18n/en/preset-stories.ts'));

type PromptsModule = typeof import('./prompts.ts');

type PresetsIn = typeof import('../common/scenario/presets.ts').presetsIn;

/** The properties and methods of the host that the controllers use. */
interface Options {
  readonly session: Session;
  readonly late: LateParts;
  readonly internals: ElementInternals;
  readonly localize: LocalizeController<'breakeven'>;
  /** Takes over a change of the user that a part has made. */
  readonly adopt: (event: PartChangeEvent) => void;
  /** Shows a scenario of the user, and fires `ft-change`. */
  readonly publish: (scenario: Scenario) => void;
}

type Host = ConstructorParameters<typeof StartController>[0] &
  ConstructorParameters<typeof FormController>[0] &
  ConstructorParameters<typeof JsonChild>[0] &
  ConstructorParameters<typeof LinkParametersController>[0] & { readonly preset: unknown };

/** The controllers of one calculator. */
export class LateControllers implements ReactiveController {
  /** `null` until the prompts are loaded. */
  start: StartController | null = null;
  #presetPrompts: PresetPrompts | null = null;
  #promptsModule: PromptsModule | null = null;
  /** Id of the approach whose prompt is open. */
  #openPrompt = '';
  readonly folds: FoldsController;
  readonly near: NearController;
  readonly width: HostWidthController;
  readonly form: FormController;
  readonly linkParameters: LinkParametersController;
  readonly #simulation: ModelQuestion<SimulationQuestion>;
  #isSimulating = false;
  #presets: PresetsIn | null = null;
  #arePresetsRequested = false;
  /** The loading of the menu of presets and of their stories, the texts that explain each preset. */
  #menuLoading: Promise<void> | null = null;
  #isMenuLoadingOver = false;
  #englishStories: Messages['presetStories'] | null = null;
  readonly #host: Host;
  readonly #options: Options;

  constructor(host: Host, options: Options) {
    const { session, late } = options;
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#simulation = new ModelQuestion(host, (error) => reportError(host, error, 'part'));
    this.folds = new FoldsController(host, late);
    this.near = new NearController(host, late);
    this.width = new HostWidthController(host, [breakpoint.wide]);
    new JsonChild(host, session);
    this.linkParameters = new LinkParametersController(host, session);
    const kept = new KeptCalculation(host, { ...options, linkParameters: this.linkParameters.current });
    this.form = new FormController(host, kept, options);
    const knownAttributes = (host.constructor as typeof LitElement).observedAttributes;
    if (host.getAttributeNames().some((name) => !knownAttributes.includes(name)))
      loadPart(
        'unknown-attributes',
        () => import('./unknown-attributes.ts'),
        ({ warnOfUnknownAttributes }) => warnOfUnknownAttributes(host, knownAttributes),
      );
  }

  /**
   * Whether the first answer has to wait. The answer of a preset waits for the field for an own prompt and for the menu of presets, which
   * would push it down. The answer of a link with values of an example waits for the code that makes it say “would”. In other languages
   * than English, every answer waits for the menu of presets, because the styles reserve only the height of the English one.
   */
  get isStartLoading(): boolean {
    const { late, session, localize } = this.#options;
    if (this.#host.renderRoot.querySelector('ft-verdict')) return false;
    if (!this.#host.preset) {
      // The locale of an English page with another currency begins with `en` too.
      const needsMenu = !localize.locale.startsWith('en') && !customElements.get('ft-scenario-bar');
      if (needsMenu) late.need('ft-scenario-bar');
      return (
        (session.context.own !== undefined && !this.start && !late.lacks('ft-token-counter')) ||
        (needsMenu && !late.lacks('ft-scenario-bar'))
      );
    }
    this.#menuLoading ??= this.#loadMenuAndStories();
    const arePromptsLoading = session.context.kind !== 'simple' && (this.#presetPrompts?.isLoading ?? true);
    const isLoading = arePromptsLoading || !this.#isMenuLoadingOver;
    return isLoading && !late.lacks('ft-token-counter') && !late.lacks('ft-scenario-bar');
  }

  async #loadMenuAndStories(): Promise<void> {
    this.#options.late.need('ft-scenario-bar');
    const stories = loadStories().then(({ presetStories }) => {
      this.#englishStories = presetStories;
    });
    // The answer is shown without a story that cannot be loaded.
    await Promise.allSettled([customElements.whenDefined('ft-scenario-bar'), stories]);
    this.#isMenuLoadingOver = true;
    this.#host.requestUpdate();
  }

  /** The presets, for the attribute `preset`. `null` until the first call with this attribute has loaded them. */
  get presets(): PresetsIn | null {
    if ((this.#host.preset ?? null) !== null && !this.#arePresetsRequested) {
      this.#arePresetsRequested = true;
      loadPart(
        'attributes',
        () => import('../common/scenario/presets.ts'),
        ({ presetsIn }) => {
          this.#presets = presetsIn;
          this.#host.requestUpdate();
        },
      );
    }
    return this.#presets;
  }

  /** Takes the prompts once they are loaded. */
  takePrompts(module: PromptsModule): void {
    const { session, localize, publish } = this.#options;
    if (this.start) return;
    this.#promptsModule = module;
    this.start = new module.StartController(this.#host, session, { publish, folds: this.folds });
    session.prompts = new module.SessionPrompts(session, module.examplePrompts(localize.messages));
    this.#presetPrompts = new module.PresetPrompts(this.#host, session, () => localize.messages);
  }

  /** The prompts of the approaches. Nothing until the prompts are loaded. */
  promptsBlock(pair: Pair, names: ModelNames | undefined): TemplateResult | typeof nothing {
    const { session, localize } = this.#options;
    const { prompts } = session;
    if (!this.#promptsModule || !prompts) return nothing;
    return this.#promptsModule.promptsBlock({
      pair,
      prompt: this.#openPrompt,
      promptState: session.context.promptState,
      prompts,
      start: this.start ?? undefined,
      messages: localize.messages,
      names,
      locale: localize.locale,
      choose: (id) => {
        this.#openPrompt = id;
        this.#host.requestUpdate();
      },
      generation: session.generation,
      adopt: this.#adoptCount,
    });
  }

  /** Takes over the token counts of an approach's prompt. */
  readonly #adoptCount = (series: Series, count: PromptCount): void => {
    const { session, publish } = this.#options;
    const isEdit = session.prompts?.adoptCount(series, count);
    this.#host.requestUpdate();
    if (isEdit && session.result) publish(session.result.scenario);
  };

  /** The names of the sections of the form that are open: none in a narrow calculator. */
  get openSections(): string {
    return this.width.width < breakpoint.wide ? '' : (this.start?.openSections ?? 'quality setup');
  }

  /**
   * The simulation of a scenario, if the calculator is near the visible part of the page or was rendered on a server. `null` until the
   * simulation is calculated, and if all its draws would be equal. After a change, the old simulation stays until the new one arrives, unless
   * it would contradict the new figures: the kind of verdict has changed, or the new net is outside the old range.
   */
  simulationOf(scenario: Scenario, isFromServer: boolean): Simulation | null {
    const question = isFromServer || this.near.isNear ? simulationQuestion(scenario) : null;
    this.#simulation.ask(question);
    const { answer, answered } = this.#simulation;
    const isOutdated = answer !== null && answered !== null && answered.scenario !== scenario;
    const isRefuted = isOutdated && this.#isRefuted(answer, answered.scenario, scenario);
    const simulation = isRefuted ? null : answer;
    this.#isSimulating = question !== null && !simulation;
    return simulation;
  }

  /** Whether an earlier simulation contradicts a scenario: the verdict on the candidate has another kind, or its net is outside the range. */
  #isRefuted(simulation: Simulation, earlier: Scenario, now: Scenario): boolean {
    const [before, after] = [earlier, now].map(
      (scenario) => pairOf(evaluate(scenario), this.#host.candidate)?.comparison,
    );
    const range = simulation.comparisons.find(({ id }) => id === after?.id)?.netUsd;
    const net = Number(after?.netUsd);
    return (
      before?.verdict.kind !== after?.verdict.kind || net < Number(range?.p10) || net > Number(range?.p90)
    );
  }

  hostConnected(): void {
    addStyles(this.#host.shadowRoot, lateStyles);
  }

  /**
   * Brings the parts up to date after each rendering:
   *
   * - Scrolls each row of tabs to its selected tab.
   * - Sets the state of the chart.
   * - Gives the menu of presets its stories, before the menu is first rendered.
   * - After a change of language, makes the calculator read the example, the preset or the attributes again, unless the user has changed
   *   something.
   */
  hostUpdated(): void {
    const { session, localize } = this.#options;
    showSelectedTabs(this.#host.renderRoot);
    const chart = this.#host.renderRoot.querySelector<FtCostChart>('ft-cost-chart');
    if (chart) {
      chart.brief = this.#host.mode === 'compact';
      chart.simulating = this.#isSimulating;
    }
    const scenarioBar = this.#host.renderRoot.querySelector<FtScenarioBar>('ft-scenario-bar');
    if (scenarioBar && !scenarioBar.englishStories) scenarioBar.englishStories = this.#englishStories;
    if (localize.messages.breakeven === session.messages?.breakeven) return;
    if (!session.context.isUntouched || session.givenScenario || session.chosen !== null) return;
    // The next update reads the calculation before it renders, so the old one stays on the page until then.
    session.shown = null;
    this.#host.requestUpdate();
  }
}
