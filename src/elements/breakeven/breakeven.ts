/**
 * `<ft-breakeven>`: the whole calculator. It arranges verdict, views, unit cost, prompts and inputs around one
 * scenario. Each part gets the scenario and fires an event for each edit. The calculator then fires its own `ft-change`.
 */

import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dayAttribute } from '../../controllers/hydration.ts';
import { LateParts, type LoadElement, loadPart } from '../../controllers/late-parts.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { ThemeController } from '../../controllers/theme.ts';
import { evaluate } from '../../core/index.ts';
import { today } from '../../core/scenario/calendar.ts';
import type { Scenario } from '../../core/types.ts';
import { breakeven } from '../../i18n/en/breakeven.ts';
import { problems } from '../../i18n/en/problems.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { FtChangeEvent, type FtErrorEvent, type PartChangeEvent, reportError } from '../common/events.ts';
import { lineSampleStyles } from '../common/marks.ts';
import { propertyOf, scenarioAttributes } from '../common/scenario/attribute-names.ts';
import { parametersRead } from '../common/scenario/link-parameters.ts';
import type { ScenarioSource } from '../common/scenario/reading.ts';
import { pairOf } from '../common/scenario/reading.ts';
import { baseStyles } from '../common/styles/base.ts';
import type { ViewId } from '../views.ts';
import { AuthorElement } from './author-element.ts';
import { breakevenStyles } from './breakeven.styles.ts';
import type { FooterOptions } from './footer.ts';
import { type HostProperties, type InitialInputs, inputsOfHost, isAlreadyShown } from './initial-scenario.ts';
import { LocationHashController } from './location-hash.ts';
import { lostPart } from './lost-part.ts';
import { Session } from './session.ts';

/** The code that is loaded after the first rendering. */
type LazyModule = typeof import('./lazy.ts');

/** The code that is loaded only if the calculation has prompts or may be the example. */
type PromptsModule = typeof import('./prompts.ts');

/** Whether a tag has content of the page's author, which is shown in place of an error. */
const hasContent = ({ childNodes }: Node): boolean =>
  [...(childNodes ?? [])].some(({ nodeName, textContent }) => nodeName !== 'SCRIPT' && textContent?.trim());

/** Properties that a page may set instead of a scenario. A change of one of them replaces the user's calculation. */
const authorProperties = ['startsOn', ...scenarioAttributes.map(propertyOf)];

/**
 * Should we keep prompting or fine-tune, and when does it pay back? Without attributes it shows a worked example.
 *
 * @element ft-breakeven
 * @slot - Fallback content, shown until there is an answer, and in place of the error message if the tag cannot be used.
 * @csspart views - The views and their tabs.
 * @csspart tab - Each tab, of views and of prompts.
 * @csspart tab-selected - The selected tab of each row.
 * @csspart title - The titles of the prompts and of the folds.
 * @csspart prompts - The prompts block.
 * @csspart footer - Links, downloads and price dates.
 * @cssproperty --ft-a - Colour of the baseline.
 * @cssproperty --ft-b - Colour of the candidate and of focus.
 * @cssproperty --ft-c - Colour of the other approaches.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @cssproperty --ft-mono - Font of prompts.
 * @cssproperty --ft-sticky-top - Height of a bar of the page that stays at the top of the window: the line with the answer stays below it.
 * @fires ft-change - The user has changed something. The event carries the new scenario and its result. It is not fired for a change by the page.
 * @fires ft-error - The input of the page or of a link cannot be used (`scenario`, `attribute`), a part failed or could
 *   not be loaded (`part`), or the calculation could not be kept or restored (`storage`). Errors of the elements inside are fired
 *   again with their own `stage`, such as `training-data` or `export`.
 */
export class FtBreakeven extends AuthorElement {
  /**
   * Reads the attributes of a scenario. The function is loaded only if such an attribute is set, and is `null` until then.
   * `define/breakeven.js` sets it at once, because a server cannot wait for it.
   * @internal
   */
  static readAttributes: InitialInputs['reader'] = null;

  /**
   * Loads and registers the element of a part. The entries of `define` set it.
   * @internal
   */
  static loadElement: LoadElement = null;

  static override styles = [baseStyles, lineSampleStyles, breakevenStyles];

  /** The scenario: an object, an input for `createScenario`, or encoded text. Takes precedence over `startsOn` and the attributes of a scenario. */
  @property() override scenario: ScenarioSource = null;
  /** Id of the approach that is compared with the first approach. An empty or unknown id selects the second approach. */
  @property() candidate = '';
  /** First day of the calculation, `YYYY-MM-DD`. `null` means today. */
  @property({ attribute: 'starts-on' }) startsOn: string | null = null;
  /** The catalogue of models and prices (see `createCatalog`). `null` means the shipped catalogue. */
  @property({ attribute: false }) catalog: PriceCatalog | null = null;

  /**
   * Id of the open view: `time`, `volume`, `sensitivity`, `map`, `table`, `models` or `working`. An unknown id opens the first
   * view. The reader may open another view.
   */
  @property() view: ViewId = 'time';
  /** Whether a link is being read. Meanwhile, no answer is shown. */
  @state() private isReadingLink = false;

  readonly #localize = new LocalizeController(this, { breakeven, problems });
  readonly #lateParts = new LateParts(
    this,
    (error) => reportError(this, error, 'part'),
    (tag) => FtBreakeven.loadElement?.(tag),
  );
  readonly #session = new Session();
  /** The last hash that was read. */
  #hash = '';
  /** Whether this is a server, or a server has rendered the element. The HTML of a server has every part. */
  readonly #isFromServer = isServer || this.shadowRoot !== null;
  /** Whether the user asked for the example instead of an invalid scenario. */
  #showsExample = false;
  #lazy: LazyModule | null = null;
  #promptsModule: PromptsModule | null = null;
  #arePromptsRequested = false;
  #controllers: InstanceType<LazyModule['LateControllers']> | undefined;
  #isAttributeReaderRequested = false;

  constructor() {
    super();
    new ThemeController(this, this.internals);
    new LocationHashController(this, (hash) => this.#readHash(hash));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Loads the controllers, the tabs of the views, the footer, the catalogue and its names. The first rendering needs none of them. If the
    // loading fails, the message `lost.example` says so.
    loadPart(
      'example',
      () => import('./lazy.ts'),
      (lazy) => {
        this.#lazy = lazy;
        this.#controllers ??= new lazy.LateControllers(this, {
          session: this.#session,
          late: this.#lateParts,
          internals: this.internals,
          localize: this.#localize,
          adopt: this.#adopt,
          publish: this.#publish,
        });
        this.takeFormController(this.#controllers.form);
        this.#takePrompts();
      },
    );
  }

  /** Loads the prompts and the example. A calculation at one price for all tokens needs them only with the attribute `remember`. */
  #needPrompts(): void {
    const { kind } = this.#session.shown ?? {};
    if (isServer || this.#arePromptsRequested || (kind === 'simple' && !this.remember) || kind === 'error')
      return;
    this.#arePromptsRequested = true;
    loadPart(
      // The name of the part in whose place a failure is shown: the answer, or the prompts block below it.
      kind === 'pending' ? 'prompts' : 'ft-token-counter',
      () => import('./prompts.ts'),
      (module) => {
        this.#promptsModule = module;
        this.#takePrompts();
      },
    );
  }

  #takePrompts(): void {
    if (this.#promptsModule) this.#controllers?.takePrompts(this.#promptsModule);
    this.requestUpdate();
  }

  #readHash(hash: string): void {
    // Few URLs contain a calculation, so the code that reads one is only loaded for a hash that looks like one. An element
    // that was moved in its page has read the hash already.
    if (hash === this.#hash || !/([#&]|%26)ft[^&=]*?(=|%3D)/i.test(hash)) return;
    this.#hash = hash;
    this.isReadingLink = this.#session.result === null;
    loadPart(
      'link',
      () => import('./hash.ts'),
      ({ linkedTo }) => {
        // Another link may have been opened meanwhile.
        if (hash !== this.#hash) return;
        const linked = linkedTo(hash, this, this.#localize.messages);
        // A damaged link shows an error only if the page was opened with it. No error replaces a calculation in use.
        if (linked?.error && !this.isReadingLink) reportError(this, linked.error, 'scenario');
        else Object.assign(this, linked?.calculation);
        this.isReadingLink = false;
      },
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { shown } = this.#session;
    // A page may set the scenario that it got from `ft-change`, as text or as an object. That scenario is not new, unless it was read
    // from a link with other parameters. Until the controllers can compare the parameters, each scenario of a link counts as new.
    const isNewScenario =
      changed.has('scenario') &&
      (!isAlreadyShown(this.scenario, shown) ||
        (this.#controllers?.linkParameters.differFrom(this.scenario) ??
          parametersRead.has(this.scenario as Scenario)));
    const hasNewAttribute = authorProperties.some((name) => changed.has(name as keyof FtBreakeven));
    if (isNewScenario) this.#session.givenScenario = this.scenario;
    else if (hasNewAttribute && !this.#session.givenScenario) this.scenario = null;
    if (isNewScenario || hasNewAttribute || shown === null) this.#read();
    else if (shown.kind === 'pending') this.#read(this.#showsExample);
    // Until the attributes are read, it is not known whether they need the example.
    if (
      this.#session.shown?.kind !== 'pending' ||
      !this.#isAttributeReaderRequested ||
      FtBreakeven.readAttributes
    )
      this.#needPrompts();
  }

  /** Reads the inputs that the page has set. If `example` is true, shows the example instead, as soon as the example is loaded. */
  #read(example = false): void {
    this.#showsExample = example;
    const prompts = this.#promptsModule;
    const inputs = inputsOfHost(example ? {} : (this as unknown as HostProperties));
    const { messages } = this.#localize;
    const day = today(new Date());
    if (
      !FtBreakeven.readAttributes &&
      !this.#isAttributeReaderRequested &&
      Object.keys(inputs.texts).length > 0
    ) {
      this.#isAttributeReaderRequested = true;
      loadPart(
        'attributes',
        () => import('../common/scenario/scenario-attributes.ts'),
        ({ fromAttributes }) => {
          FtBreakeven.readAttributes = fromAttributes;
          this.requestUpdate();
        },
      );
    }
    const shown = this.#session.read({
      ...inputs,
      reader: FtBreakeven.readAttributes,
      today: day,
      messages,
      prices: this.#lazy?.pricesOf(this.catalog),
      presets: this.#controllers?.presets,
      example: prompts && ((date) => prompts.exampleScenario(date, messages)),
    });
    // A browser keeps the HTML of a server only on this day.
    if (isServer && this.#session.result?.scenario.startsOn === day) this.setAttribute(dayAttribute, day);
    if (shown.kind !== 'error') return;
    reportError(this, shown.error, shown.stage);
    // The author of the page has to mend the tag, and may have no listener for `ft-error`.
    console.error(`<${this.localName}>`, shown.stage, shown.error);
  }

  protected override render(): TemplateResult {
    const [answer, options] = this.#answer();
    // The folds keep their place without a result, so that the files that they have read are not lost.
    return html`${answer}${this.#controllers?.folds.sections(options)}${options && this.#lazy?.footer(options)}`;
  }

  /** The answer or its replacement, and the options of the parts below it; `null` = no part is shown below it. */
  #answer(): readonly [TemplateResult | typeof nothing, FooterOptions | null] {
    const { shown, result, context } = this.#session;
    const pair = result && pairOf(result, this.candidate);
    const { breakeven: messages } = this.#localize.messages;
    /** `present`, or a message with a Retry button if the part of this name could not be loaded. An element (`ft-…`) is requested here. */
    const orRetry = <Present>(part: string, present: Present) => {
      if (!isServer && part.startsWith('ft-')) this.#lateParts.need(part);
      return lostPart(part, this.#lateParts, messages, present);
    };
    // The reader of a page can mend a link but not a tag. If a tag cannot be used, the reader sees the author's content, if there is any.
    if (shown?.kind === 'error' && (this.#hash || !hasContent(this)))
      return [
        orRetry(
          'example',
          this.#lazy?.errorTemplate(shown, this.#localize.messages, () => {
            this.#read(true);
            this.requestUpdate();
          }) ?? nothing,
        ),
        null,
      ];
    const showsAllParts = this.#isFromServer || this.#lateParts.lacks('example');
    // Until the controllers are loaded, three calculations show nothing: a preset, a chart alone, and a calculation with values
    // of an example, which its text marks by `@b…`, or escaped by `%40b…`.
    const isStartLoading =
      !showsAllParts &&
      (this.#controllers?.isStartLoading ??
        (this.preset || this.mode === 'chart' || /(@|40)b/.test(this.#hash + this.getAttribute('scenario'))));
    // Until there is a result, the slot shows the content that the page's author has put into the tag.
    if (!result || !pair || this.isReadingLink || isStartLoading)
      return [
        html`<slot></slot>${orRetry(this.isReadingLink ? 'link' : 'example', nothing)}${orRetry('prompts', nothing)}${orRetry('attributes', nothing)}`,
        null,
      ];
    // An invalid catalogue is reported by the form.
    const catalog = this.#lazy?.readCatalog(this.catalog).catalog ?? null;
    const names = this.#lazy?.namesOf(catalog);
    const { scenario } = result;
    const isNear = showsAllParts || this.#controllers?.near.isNear;
    const simulation = this.#controllers?.simulationOf(scenario, this.#isFromServer) ?? null;
    const candidate = pair.candidate?.id ?? '';
    const { kind, promptState } = context;
    const approximate = [pair.baseline.id, candidate].some((id) => promptState.estimated.has(id));
    const wording = this.#controllers?.start?.wording ?? null;
    const assumption = this.#lazy?.assumptionOf(
      result,
      candidate,
      catalog,
      approximate,
      this.#localize,
      wording,
    );
    const assumed = assumption?.mark.onPayback ?? false;
    const properties = { scenario, candidate, approximate, assumed, simulation, names, catalog };
    const isSimple = kind === 'simple';
    const answer = html`
      <div class="start">
        ${this.#controllers?.start?.slot(pair)}
        ${orRetry('link', nothing)}
        ${orRetry(
          'ft-scenario-bar',
          html`<ft-scenario-bar
            .change=${this.#session.change}
            .candidate=${candidate}
            .prices=${catalog}
            @ft-change=${this.#adopt}
            @ft-error=${this.#passOn}
          ></ft-scenario-bar>`,
        )}
      </div>
      <div class="answer" @ft-change=${this.#adopt} @ft-error=${this.#passOn}>
        <ft-verdict
          .scenario=${scenario}
          .candidate=${candidate}
          .simulation=${simulation}
          .approximate=${approximate}
          .mark=${assumption?.mark}
          .assumption=${assumption?.text ?? ''}
          .english=${assumption?.english ?? []}
          .modelNames=${names}
          .catalog=${catalog}
        ></ft-verdict>
        ${this.#controllers?.folds.basis(pair, context)}
        <div class="grid">${
          isNear
            ? html`<div class="results">
            ${orRetry(
              'example',
              this.#lazy?.viewsBlock({
                pair,
                properties,
                view: this.view,
                messages: this.#localize.messages,
                late: this.#lateParts,
                choose: (id) => {
                  this.view = id;
                },
              }) ?? nothing,
            )}
            ${
              isSimple
                ? nothing
                : [
                    orRetry(
                      'ft-unit-cost',
                      html`<ft-unit-cost .scenario=${scenario} .candidate=${candidate} .approximate=${approximate} .modelNames=${names}></ft-unit-cost>`,
                    ),
                    orRetry('ft-token-counter', this.#controllers?.promptsBlock(pair, names) ?? nothing),
                  ]
            }
          </div>
          ${orRetry(
            'ft-scenario-form',
            html`<ft-scenario-form
              .scenario=${scenario}
              .candidate=${candidate}
              .catalog=${this.catalog}
              .estimated=${promptState.estimated}
              .essential=${this.mode === 'compact'}
              .openSections=${this.#controllers?.openSections ?? ''}
            ></ft-scenario-form>`,
          )}`
            : nothing
        }</div>
      </div>
    `;
    // The controllers arrive with the code of the footer.
    if (!isNear || !this.#controllers) return [answer, null];
    return [
      answer,
      {
        properties,
        prompts: this.#session.prompts,
        linkParameters: this.#controllers.linkParameters.current,
        pair,
        messages,
        late: this.#lateParts,
        calculator: this,
        locale: this.#localize.locale,
        language: this.#localize.messages,
        isSimple,
        adopt: this.#adopt,
        passOn: this.#passOn,
      },
    ];
  }

  /** Takes over a change that a part has made. */
  #adopt = (event: PartChangeEvent): void => {
    event.stopPropagation();
    this.#session.choose(this, event.candidate);
    this.#session.adopt(event.scenario, event.kind, event.sharedPrompt);
    this.#publish(event.scenario);
  };

  /** Sets a scenario that the user has changed, and fires `ft-change`. */
  #publish = (scenario: Scenario): void => {
    this.scenario = scenario;
    this.requestUpdate();
    this.dispatchEvent(new FtChangeEvent(scenario, evaluate(scenario)));
  };

  /** Fires a part's error again, because the part's own event does not leave the shadow root. */
  #passOn = ({ error, stage }: FtErrorEvent): void => reportError(this, error, stage);
}
