/**
 * Begins a calculation with the user's own prompt or with a blank one, and marks the values that are still those of the example: in the
 * sentence of the verdict, in its model names, and in the inputs.
 */
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize.ts';
import { evaluate } from '../../core/index.ts';
import { editedGroupsOf, firstPathOf, groupsOf, isPromptGroup } from '../../core/scenario/borrowed.ts';
import { borrowedName } from '../../core/scenario/borrowed-name.ts';
import type { Borrowed, BorrowedGroup } from '../../core/scenario/borrowed-names.ts';
import { approachIndexOf } from '../../core/scenario/paths.ts';
import type { Scenario } from '../../core/types.ts';
import { start as english } from '../../i18n/en/start.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { readCatalog } from '../../prices/validate.ts';
import { countExamples } from '../../prompt/own-prompt.ts';
import { hasUnreadCall } from '../../prompt/request.ts';
import type { FtAdvisor } from '../advisor/advisor.ts';
import { memoizeLast } from '../common/memoize-last.ts';
import { type Pair, pairOf } from '../common/scenario/reading.ts';
import { addStyles } from '../common/styles/late.ts';
import type { ModelNames, VerdictView } from '../common/wording/names.ts';
import type { OwnWording, VerdictWording } from '../common/wording/verdict-text.ts';
import type { FtCostChart } from '../cost-chart/cost-chart.ts';
import type { FtCostTable } from '../cost-table/cost-table.ts';
import type { FtLadder } from '../ladder/ladder.ts';
import type { FtPaper } from '../paper/paper.ts';
import type { FtKeepEvent } from '../scenario-form/keep-event.ts';
import type { FtScenarioForm } from '../scenario-form/scenario-form.ts';
import type { FtShareBar } from '../share-bar/share-bar.ts';
import type { FtTokenCounter } from '../token-counter/token-counter.ts';
import type { FtVerdict } from '../verdict/verdict.ts';
import type { FtWorking } from '../working/working.ts';
import { namesOf, pricesOf } from './catalog-names.ts';
import {
  fieldOf,
  firstInputText,
  missingInputs,
  nextInput,
  promptSize,
  withAssumptions,
} from './first-inputs.ts';
import type { FoldsController } from './folds-controller.ts';
import { GivenPrompt } from './given-prompt.ts';
import { lacksUserMessage, OwnPrompts, proposalName } from './own-prompt.ts';
import { requestNote } from './request-note.ts';
import type { Session } from './session.ts';
import { type OwnState, partsOfText } from './session-prompts.ts';
import { startStyles } from './start.styles.ts';
import { type MissingInput, ownLines, pasteLine, readAsText, uncountedText } from './start-slot.ts';
import { wouldText } from './would-text.ts';

type Host = LitElement & {
  candidate: string;
  readonly catalog: PriceCatalog | null;
  readonly mode: string | null;
};

const nothingBorrowed: Borrowed = new Set();

/** The members of the calculator that the controller uses. */
interface StartOptions {
  /** Shows a scenario of the user, and fires `ft-change`. */
  readonly publish: (scenario: Scenario) => void;
  /** The part that takes training files. */
  readonly folds: Pick<FoldsController, 'takesTraining' | 'takeTraining'>;
}

/** The state of the field for an own prompt, and the marks. */
export class StartController implements ReactiveController {
  readonly #host: Host;
  readonly #session: Session;
  readonly #options: StartOptions;
  readonly #ownPrompts: OwnPrompts;
  readonly #givenPrompt: GivenPrompt;
  readonly #localize: LocalizeController<'start'>;
  readonly #hasUnreadCall = memoizeLast(hasUnreadCall);
  /** The last change of the session whose kind was read. */
  #lastChange: Session['change'] = null;
  /** The model names of the verdict, in which the models of the example are marked. Made once for each set of names. */
  #markedNames: { readonly source: ModelNames; readonly key: string; readonly names: ModelNames } | null =
    null;

  /** The wording of the verdict in an own calculation, which is one with an `OwnState`. Made once for each such state. */
  #ownWording: { readonly own: OwnState; readonly wording: OwnWording } | null = null;
  /** The names of the marked values of the form, made once for each set of borrowed values. */
  #formMarks: { readonly source: Borrowed; readonly names: Borrowed } | null = null;

  constructor(host: Host, session: Session, options: StartOptions) {
    this.#host = host;
    this.#session = session;
    this.#options = options;
    this.#ownPrompts = new OwnPrompts(session);
    this.#localize = new LocalizeController(host, { start: english });
    this.#givenPrompt = new GivenPrompt({
      host,
      folds: options.folds,
      language: () => ({ text: this.text, locale: this.#localize.locale }),
      use: (prompt) => {
        const scenario = this.#ownPrompts.begin(prompt, this.text);
        if (scenario) this.#showBegun(scenario);
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    addStyles(this.#host.shadowRoot, startStyles);
    this.#host.renderRoot.addEventListener('ft-keep', this.#keep as EventListener, { capture: true });
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener('ft-keep', this.#keep as EventListener, { capture: true });
  }

  /** Passes on what the user types into a counter. The prompts may not be loaded at first, so this is done at each update. */
  #followTyping(): void {
    const { prompts } = this.#session;
    if (prompts)
      prompts.afterTyping = (id, text, previous) =>
        this.#ownPrompts.adoptTyping(id, text, previous, this.text);
  }

  /** The messages in the language of the page, or in English if that language has none for the start. */
  get text(): Messages['start'] {
    const { start = english }: Partial<Messages> = this.#localize.messages;
    return start;
  }

  /** The values that are still those of the example. */
  get borrowed(): Borrowed {
    return this.#session.context.own?.borrowed ?? nothingBorrowed;
  }

  /** The groups with at least one value of the example. */
  get #groups(): readonly BorrowedGroup[] {
    const { result } = this.#session;
    return result ? groupsOf(this.borrowed, result.scenario) : [];
  }

  /** The groups with at least one value of the user's. */
  get #editedGroups(): readonly BorrowedGroup[] {
    const { result, context } = this.#session;
    return result ? editedGroupsOf(this.borrowed, result.scenario, context.original) : [];
  }

  /** Whether the verdict says “would”, because some figures are the example's. */
  get #hasExampleFigures(): boolean {
    return this.#groups.some((group) => group !== 'tunedPrompt');
  }

  /**
   * Sets the marks of the parts, which do not know the session, and makes them update at once. If another calculation has replaced the
   * last one, a file that is still being read for the last one is ignored.
   */
  hostUpdated(): void {
    const { change } = this.#session;
    const isReplaced = change?.kind === 'given' || change?.kind === 'replacement';
    if (change !== this.#lastChange && isReplaced) this.#givenPrompt.ignoreOlder();
    this.#lastChange = change;
    this.#followTyping();
    const verdict = this.#find<FtVerdict>('ft-verdict');
    const form = this.#find<FtScenarioForm>('ft-scenario-form');
    const shareBar = this.#find<FtShareBar>('ft-share-bar');
    const paper = this.#find<FtPaper>('ft-paper');
    const { wording } = this;
    if (verdict) {
      if (verdict.wording !== wording) verdict.requestUpdate();
      verdict.wording = wording;
      verdict.modelNames = this.#namesOfVerdict();
    }
    if (shareBar) shareBar.wording = wording;
    for (const part of [form, shareBar, paper]) if (part) part.borrowed = this.#borrowedInForm();
    if (form) form.assumed = this.#session.context.own?.assumed;
    const view = this.#find<FtCostChart | FtCostTable | FtWorking>(
      'ft-cost-chart, ft-cost-table, ft-working',
    );
    for (const part of [view, paper]) if (part) part.conditional = this.borrowed.size > 0;
    for (const part of this.#host.renderRoot.querySelectorAll<FtAdvisor | FtLadder>('ft-advisor,ft-ladder'))
      part.origin = this.#session.context;
  }

  /** The first element in the shadow root of the calculator that matches a selector; `null` if none matches. */
  #find<Found extends Element = HTMLElement>(selector: string): Found | null {
    return this.#host.renderRoot.querySelector<Found>(selector);
  }

  /**
   * The values of the example that the form marks. The token count of a proposed prompt is not one of them, because it is counted from
   * the proposed text.
   */
  #borrowedInForm(): Borrowed {
    if (this.#formMarks?.source !== this.borrowed) {
      const names = [...this.borrowed].filter((name) => !name.endsWith(proposalName('')));
      this.#formMarks = { source: this.borrowed, names: new Set(names) };
    }
    return this.#formMarks.names;
  }

  /**
   * The wording of the verdict in an own calculation; `null` in any other. Each `OwnState` has its own function, because the text depends on
   * what is still the example's or assumed.
   */
  get wording(): OwnWording | null {
    const { own } = this.#session.context;
    if (!own) return null;
    if (this.#ownWording?.own !== own) this.#ownWording = { own, wording: (view) => this.#wordingOf(view) };
    return this.#ownWording.wording;
  }

  /** Asks for the first missing input, or says what the verdict would be with the figures of the example. */
  #wordingOf(view: VerdictView): VerdictWording | null {
    const groups = this.#groups;
    const assumed = this.#session.context.own?.assumed;
    const isProposed = groups.includes('tunedPrompt');
    const wording =
      (this.#hasExampleFigures ? null : firstInputText(view, isProposed, this.text, assumed)) ??
      (groups.length > 0 ? wouldText(view, groups, this.#editedGroups, this.text) : null);
    return withAssumptions(view, wording, groups, this.text, assumed);
  }

  /**
   * The names of the sections of the form that are open if there is room: the quality and the set-up costs. In a calculation that began
   * without its first inputs (a blank start), the quality stays closed. The set-up costs open once the first inputs are known or a set-up
   * cost is entered. They are below all inputs that were entered before, so these do not move.
   */
  get openSections(): string {
    const { context, result } = this.#session;
    const [now, atStart] = [result, context.own && context.original && evaluate(context.original)].map(
      (each) => {
        const pair = each && pairOf(each, this.#host.candidate);
        return pair && { pair, result: each };
      },
    );
    if (!now || !atStart || nextInput(atStart) === null) return 'quality setup';
    const next = nextInput(now);
    return next === null || next === 'setup' || now.pair.candidate?.approach.setup.length ? 'setup' : '';
  }

  #namesOfVerdict(): ModelNames {
    const names = namesOf(readCatalog(this.#host.catalog).catalog);
    const models = (this.#session.result?.scenario.approaches ?? []).filter(({ id }) =>
      this.borrowed.has(`${id}.model`),
    );
    if (models.length === 0) return names;
    const key = models.map(({ model }) => model).join(' ');
    if (this.#markedNames?.source !== names || this.#markedNames.key !== key) {
      const markedNames = models.map(
        ({ model = '' }) => [model, this.text.eg(names[model] ?? model)] as const,
      );
      this.#markedNames = { source: names, key, names: { ...names, ...Object.fromEntries(markedNames) } };
    }
    return this.#markedNames.names;
  }

  /**
   * The content of the place above the verdict: for the example, for a preset, and for a calculation that began with the user's own or a
   * blank prompt. Nothing for any other calculation, and until the prompts are loaded.
   */
  slot(pair: Pair): TemplateResult | typeof nothing {
    const { baseline } = pair;
    const { context, prompts } = this.#session;
    const { text } = this;
    const hasBegun = context.own !== undefined;
    if (!prompts || (!prompts.replaceable && !hasBegun)) return nothing;
    const parts = hasBegun ? partsOfText(prompts.textOf(baseline)) : [];
    const showsOwnLines = hasBegun && (parts.some((part) => part.text !== '') || this.borrowed.size > 0);
    if (!showsOwnLines)
      return html`<p class="example">${hasBegun ? text.blank : text.example}</p>${pasteLine({
        text,
        isBlank: hasBegun,
        isTyped: this.#givenPrompt.isTyped,
        problem: this.#givenPrompt.problem,
        training: this.#givenPrompt.training,
        useText: this.#givenPrompt.useText,
        adoptTyped: this.#givenPrompt.adoptTyped,
        takeFile: (file) => void this.#givenPrompt.takeFile(file),
        startBlank: this.#startBlank,
      })}`;
    const { locale } = this.#localize;
    const isEstimate = context.promptState.estimated.has(baseline.id);
    // The varying tokens of a prompt without a user message are those of the example's message.
    const ownApproach = this.#groups.includes('user')
      ? { ...baseline.approach, variableTokens: 0 }
      : baseline.approach;
    return ownLines({
      text,
      locale,
      tokens: promptSize(ownApproach, isEstimate, text, locale),
      readAs: readAsText(parts, text, locale),
      uncounted: uncountedText(parts, text),
      unreadCall: this.#hasUnreadCall(parts) ? text.unreadCall : '',
      groups: this.#groups,
      ownGroups: this.#hasExampleFigures
        ? this.#editedGroups.filter((group) => !isPromptGroup(group) && !this.#groups.includes(group))
        : [],
      missing: this.#missingIn(pair),
      isHidden: (part) => this.#host.matches(`[hide~='${part}']`),
      edit: () => void this.#editPrompt(baseline.id),
      show: (group) => void this.#show(group),
      showMissing: (input) =>
        void (input === 'user' ? this.#editPrompt(baseline.id, input) : this.#reveal(fieldOf(input, pair))),
      keepAll: () => {
        this.#ownPrompts.keep(this.borrowed);
        this.#host.requestUpdate();
        void this.#focus('.own-lines');
      },
      clearAll: this.#clearAll,
    });
  }

  /**
   * The missing inputs that the calculator asks for. The set-up is not among them if the form has no field for it, or if the verdict states
   * a result with the figures of the example. The user message is the last, because the verdict does not wait for it.
   */
  #missingIn(pair: Pair): readonly MissingInput[] {
    const { result, context } = this.#session;
    const asksForSetup = this.#host.mode !== 'compact' && !this.#hasExampleFigures;
    const missing = result ? missingInputs({ pair, result }) : [];
    return [
      ...missing.filter((input) => input !== 'prompt').filter((input) => input !== 'setup' || asksForSetup),
      ...(context.own && lacksUserMessage(pair.baseline.approach, context.own) ? ['user' as const] : []),
    ];
  }

  /** Whether the prompt of an approach is a proposal. */
  isProposed(id: string): boolean {
    return this.borrowed.has(proposalName(id));
  }

  /**
   * The lines below the prompt of an approach: the settings of a pasted request, whether the prompt is proposed, and whether its user
   * message is the shared one.
   */
  promptNotes(id: string, pair: Pair): TemplateResult | typeof nothing {
    const { all, baseline } = pair;
    const { context, prompts } = this.#session;
    const request = this.#requestNote(id, pair);
    if (!context.own || !prompts || all.length < 2) return request;
    const { text } = this;
    const button = (name: string, run: () => void): TemplateResult =>
      html`<button type="button" class="action" @click=${() => {
        run();
        this.#host.requestUpdate();
      }}>${name}</button>`;
    const hasOwnMessage = context.own.ownMessageIds.has(id);
    const textOfBaseline = partsOfText(prompts.textOf(baseline));
    const note = countExamples(textOfBaseline) > 0 ? text.proposedNote : text.proposedWhole;
    return html`${request}${
      this.isProposed(id)
        ? html`<p class="prompt-note"><span>${note}</span>${button(text.keep, () => this.#ownPrompts.keep([proposalName(id)]))}${button(text.writeOwn, () => void this.#editPrompt(id))}</p>`
        : nothing
    }<p class="prompt-note"><span>${hasOwnMessage ? text.apartUser : text.sharedUser}</span>${button(hasOwnMessage ? text.shareAgain : text.setApart, () => this.#ownPrompts.setOwnMessage(id, !hasOwnMessage))}</p>`;
  }

  /** The line on the settings of a pasted request; nothing if there is no request, or if the calculation has its settings already. */
  #requestNote(id: string, { all, baseline }: Pair): TemplateResult | typeof nothing {
    const { result, context } = this.#session;
    const counter = this.#find<FtTokenCounter>(`ft-token-counter[data-approach="${CSS.escape(id)}"]`);
    const settings = counter?.requestSettings ?? (id === baseline.id ? context.own?.request : null);
    const series = all.find((each) => each.id === id);
    if (!settings || !series || !result) return nothing;
    const { catalog } = this.#host;
    return requestNote({
      settings,
      series,
      scenario: result.scenario,
      prices: pricesOf(catalog),
      names: namesOf(readCatalog(catalog).catalog),
      text: this.text,
      locale: this.#localize.locale,
      adopt: (scenario) => {
        this.#session.adopt(scenario, 'edit');
        this.#options.publish(scenario);
        void this.#focusNextNote();
      },
    });
  }

  #startBlank = (): void => {
    const scenario = this.#ownPrompts.blank(this.text);
    if (scenario) this.#showBegun(scenario, '.paste textarea');
  };

  #clearAll = (): void => {
    const scenario = this.#ownPrompts.clear(pricesOf(this.#host.catalog));
    if (scenario) this.#showBegun(scenario);
  };

  /** Shows a calculation that has just begun, and moves the focus to it. */
  #showBegun(scenario: Scenario, focusSelector = '.own-lines'): void {
    this.#givenPrompt.clear();
    // The new calculation may not have the approach that was compared.
    this.#session.choose(this.#host, '');
    this.#options.publish(scenario);
    void this.#focus(focusSelector);
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#find(selector)?.focus();
  }

  /** Moves the focus to the first button below the prompt if the focused button has disappeared. */
  async #focusNextNote(): Promise<void> {
    await this.#host.updateComplete;
    if (!this.#host.shadowRoot?.activeElement) this.#find('.prompt-note button')?.focus();
  }

  #keep = ({ paths }: FtKeepEvent): void => {
    const { result } = this.#session;
    if (result) this.#ownPrompts.keep(paths.map((path) => borrowedName(path, result.scenario)));
    this.#host.requestUpdate();
  };

  /** Moves to the first value of a group that is still the example's. */
  async #show(group: BorrowedGroup): Promise<void> {
    const { result } = this.#session;
    if (!result) return;
    const path = firstPathOf(group, this.borrowed, result.scenario) ?? '';
    if (isPromptGroup(group))
      await this.#editPrompt(result.scenario.approaches[approachIndexOf(path) ?? 0]?.id ?? '', group);
    else await this.#reveal(path);
  }

  /** Moves to a field of the form once the form is loaded, unless the user has moved the focus meanwhile. */
  async #reveal(path: string): Promise<void> {
    const { shadowRoot } = this.#host;
    const focused = shadowRoot?.activeElement;
    await customElements.whenDefined('ft-scenario-form');
    if (shadowRoot?.activeElement === focused) this.#find<FtScenarioForm>('ft-scenario-form')?.reveal(path);
  }

  /** Opens the prompt of an approach and moves the focus into it: for the group `user` into its last field, else into its first. */
  async #editPrompt(id: string, group: BorrowedGroup = 'tunedPrompt'): Promise<void> {
    this.#find(`#prompt-tab-${CSS.escape(id)}`)?.click();
    await this.#host.updateComplete;
    const counter = this.#find<LitElement>('ft-token-counter:not([hidden])');
    await counter?.updateComplete;
    const fields = counter?.shadowRoot?.querySelectorAll<HTMLElement>('textarea') ?? [];
    [...fields].at(group === 'user' ? -1 : 0)?.focus();
    counter?.scrollIntoView({ block: 'nearest' });
  }
}
