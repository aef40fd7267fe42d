/**
 * `<ft-token-counter>`: the parts of a prompt in text areas, counted while they are typed, with a divider between the
 * fixed beginning and the part that varies. Text stays inside the element. Its events contain only counts.
 */
import type { ComplexAttributeConverter } from 'lit';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CountController } from '../../controllers/count/count.ts';
import type { LoadCounter } from '../../controllers/count/counter-loader.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { ThemeController } from '../../controllers/theme.ts';
import { counter } from '../../i18n/en/counter.ts';
import { isFormatEstimated } from '../../prompt/chat-format.ts';
import type { Draft, PastedRequest } from '../../prompt/draft.ts';
import { isSent, type PromptPart } from '../../prompt/parts.ts';
import {
  dividerIndex,
  dividerRange,
  type Prompt,
  partsOfPrompt,
  promptOf,
  samePrompt,
  sameTexts,
} from '../../prompt/prompt.ts';
import { hasUnreadCall, type ReadRequest } from '../../prompt/request.ts';
import {
  type CountStrategy,
  countStrategy,
  defaultSettings,
  defaultTokenizer,
} from '../../prompt/strategy.ts';
import { type Totals, totalsOf } from '../../prompt/totals.ts';
import { loadTokenizer } from '../../tokenizers/index.ts';
import type { Counter } from '../../tokenizers/types.ts';
import { BaseElement } from '../common/base-element.ts';
import { memoizeLast } from '../common/memoize-last.ts';
import { createPromptCounter } from '../common/prompt-counter.ts';
import { baseStyles } from '../common/styles/base.ts';
import { CountAnnouncer } from './count-announcer.ts';
import { type EnteredTokens, figuresOf } from './counter-view.ts';
import { EditCommands } from './edit-commands.ts';
import { footView } from './foot.ts';
import type { FileNotice } from './input.ts';
import type { DrawnToken } from './part-editor/backdrop.ts';
import { readFallbackText } from './part-editor/field-switcher.ts';
import { FocusState } from './part-editor/focus-state.ts';
import { TokenHover } from './part-editor/token-hover.ts';
import { maxPartsDrawnAtOnce, Viewport } from './part-editor/viewport.ts';
import { headView, hiddenTokensText, rowsView } from './templates.ts';
import { textStyles, tokenStyles } from './text.styles.ts';
import { boxStyles, frameStyles } from './token-counter.styles.ts';

export type { PromptPart } from '../../prompt/parts.ts';
export type { EnteredTokens } from './counter-view.ts';

/** Converts an attribute to a number. `null` if it is absent or not a number. */
const numberOrNull: ComplexAttributeConverter<number | null> = {
  fromAttribute: (value) => (!value?.trim() || Number.isNaN(Number(value)) ? null : Number(value)),
};

/**
 * Counts the tokens of a prompt while it is typed, part by part: system text, examples, tools, user turn.
 *
 * @element ft-token-counter
 * @slot - Initial text, used if neither `value` nor `parts` is set. Shown until the element is upgraded.
 * @csspart box - The bordered box around all parts.
 * @csspart label - The name of a part.
 * @csspart count - The tokens of a part.
 * @csspart text - The text area of a part.
 * @csspart divider - The line between the fixed start and the part that varies.
 * @csspart status - Which tokenizer counts, and whether the count is exact.
 * @cssproperty --ft-a - Colour of the baseline.
 * @cssproperty --ft-b - Colour of the candidate, and of focus.
 * @cssproperty --ft-c - Colour of other approaches.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-mono - Font of prompt text.
 * @cssproperty --ft-counter-lines - Lines of a part before it scrolls (16).
 * @fires ft-count - The count changed: `tokens`, `exact`, `tokenizer` and `parts`. Never any text.
 * @fires ft-error - The tokenizer could not be loaded or could not count, and the estimate stays (`tokenizer`), or `parts` is not a list of parts (`attribute`).
 */
export class FtTokenCounter extends BaseElement {
  static override styles = [baseStyles, boxStyles, frameStyles, textStyles, tokenStyles];

  static override parts = 'box,label,count,text,divider,status';

  /** The parts of a prompt, in the order in which they are sent. If not empty, they take precedence over `value`. */
  @property({ attribute: false }) parts: readonly PromptPart[] = [];
  /** A prompt as one text. */
  @property() value: string | null = null;
  /** The end of the fixed start of `value`, in UTF-16 units. Without this property, the fixed start ends at the first `{{placeholder}}`; a text without placeholders has no fixed start. */
  @property({ converter: numberOrNull }) split: number | null = null;
  /** Id of the tokenizer that counts. By default it is `o200k_base`. */
  @property()
  get tokenizer(): string {
    return this.#tokenizer ?? defaultTokenizer;
  }
  set tokenizer(id: string | null) {
    this.#tokenizer = typeof id === 'string' && id !== '' ? id : null;
  }
  /**
   * Model family for an estimate, if no public tokenizer exists (`claude`, `gemini`, `nova`, …). If it is set, no
   * tokenizer is loaded.
   */
  @property() family = '';
  /** Heading of the box. */
  @property() label = '';
  /** Index of the prompt's approach, for its colour: 0 = baseline, 1 = candidate, 2 or more = others. */
  @property({ type: Number }) approach = 0;
  /** Whether to count the chat format too: roles, names, markers, tool definitions. */
  @property({ type: Boolean }) chat = false;
  /** Whether to show spaces, tabs and line ends. */
  @property({ type: Boolean }) whitespace = false;
  /** A counter of the page, such as a call to its server. It counts in place of `tokenizer`. */
  @property({ attribute: false }) counter: Counter | null = null;
  /**
   * Display name of the model for which `tokenizer` is assumed, because no publication names its tokenizer. The count
   * is then marked “≈”.
   */
  @property({ attribute: 'assumed-for' }) assumedFor = '';
  /** Loads tokenizers by id. A page can set its own loader at any time. */
  @property({ attribute: false }) load: LoadCounter = loadTokenizer;

  /**
   * Tokens that a user has entered for the fixed or the varying side of the prompt. They are shown in place of zero while
   * this side has no text. When a text replaces them, a notice names them.
   */
  @property({ attribute: false }) entered: EnteredTokens | null = null;

  /** The pasted request, with the draft in which that request is kept as plain text. */
  @state() private pasted: PastedRequest | null = null;
  /** The notice about the last pasted or dropped file. */
  @state() private fileNotice: FileNotice | null = null;
  /** The token under the pointer or at the cursor. */
  @state() private token: DrawnToken | null = null;

  readonly #count = new CountController(this, { load: (id) => (this.load ?? loadTokenizer)(id) });
  readonly #localize = new LocalizeController(this, { counter });
  readonly #announcer = new CountAnnouncer(this);
  readonly #focus = new FocusState(this);
  readonly #viewport = new Viewport(() => this.renderRoot);
  readonly #tokenHover = new TokenHover(this, (token) => (this.token = token));
  readonly #commands = new EditCommands(
    {
      root: () => this.renderRoot,
      draft: () => this.#draft,
      adopt: (draft) => this.#adopt(draft),
      showFileNotice: (notice) => (this.fileNotice = notice),
    },
    this.#focus,
  );
  readonly #hiddenTokensText = hiddenTokensText();
  readonly #promptCounter = createPromptCounter(this.#count);
  #tokenizer: string | null = null;
  #prompt: Prompt = { kind: 'text', value: '', split: null };
  #parts: readonly PromptPart[] = [];
  #strategy: CountStrategy = countStrategy(defaultSettings);
  #totals: Totals = totalsOf([], () => 0, null);
  #isEdited = false;
  readonly #hasUnreadCall = memoizeLast(hasUnreadCall);

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
    this.addEventListener('keydown', this.#commands.runShortcut);
  }

  /** All tokens of the prompt, exact or estimated. */
  get tokens(): number {
    return this.#totals.total;
  }

  /** Whether `tokens` is the model's own count. */
  get exact(): boolean {
    return this.#count.exact;
  }

  /** The provider, the model and the maximum number of answer tokens that the pasted request names. `null` if no request was pasted. */
  get requestSettings(): Pick<ReadRequest, 'provider' | 'model' | 'maxTokens'> | null {
    const request = this.pasted?.request;
    return request
      ? { provider: request.provider, model: request.model, maxTokens: request.maxTokens }
      : null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    readFallbackText(this, (text) => {
      if (this.value === null && !this.parts?.length) this.value = text;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('load')) this.#count.reload();
    const prompt = promptOf(this.parts, this.value, this.split);
    if (!sameTexts(prompt, this.#prompt)) {
      // The page has set another prompt: the edits of the previous one do not apply to it.
      this.pasted = null;
      this.#commands.clearHistory();
      const parts = partsOfPrompt(prompt);
      this.#focus.resetOpened((index) => parts[index]?.text === this.#parts[index]?.text);
    }
    // An equal prompt stays the same object, so that its figures are not computed again at every progress update.
    if (!samePrompt(prompt, this.#prompt)) this.#prompt = prompt;
    this.#parts = partsOfPrompt(this.#prompt);
    this.#strategy = this.#promptCounter.strategy({
      tokenizer: this.#tokenizer,
      family: this.family,
      counter: this.counter,
      assumedFor: this.assumedFor,
      request: this.pasted?.request ?? null,
    });
    const hasOtherContent = Object.keys(this.pasted?.request.uncounted ?? {}).length > 0;
    this.#totals = this.#promptCounter.totals(this.#parts, this.chat, this.#strategy, hasOtherContent);
  }

  protected override render(): TemplateResult {
    const messages = this.#localize.messages.counter;
    const figures = figuresOf(this.#localize.locale);
    const sharedView = { totals: this.#totals, exact: this.exact, messages, figures };
    const color = !this.approach ? 'a' : this.approach === 1 ? 'b' : 'c';
    const isEmpty = !this.#parts.some(isSent);
    const commands = this.#commands;
    return html`
      ${headView({
        title: this.label,
        state: this.#count.state,
        tokenizer: this.#count.askedTokenizer || messages.hostCounter,
        strategy: this.#strategy,
        formatEstimated: this.chat && isFormatEstimated(this.#parts, this.#strategy.chatFamily),
        isEmpty,
        messages,
        figures,
        retry: this.#retry,
      })}
      <div
        class="box ${color} ${this.#parts.length > maxPartsDrawnAtOnce ? 'many' : ''}"
        part="box"
        @beforeinput=${commands.undoByMenu}
        @input=${commands.recordInput}
        @paste=${commands.pasteOrDrop}
        @drop=${commands.pasteOrDrop}
        @pointermove=${this.#tokenHover.followPointer}
        @pointerleave=${this.#tokenHover.leavePointer}
        @pointerup=${this.#tokenHover.followCursor}
        @keyup=${this.#tokenHover.followCursor}
        @selectionchange=${this.#tokenHover.followSelection}
        @focusout=${this.#tokenHover.refresh}
      >
        ${rowsView({
          ...sharedView,
          parts: this.#parts,
          entered: this.entered,
          dividerAt: dividerIndex(this.#prompt),
          dividerRange: dividerRange(this.#prompt),
          opened: this.#focus.opened,
          open: this.#focus.open,
          collapse: this.#collapse,
          clearPart: commands.clearPart,
          moveDividerByKey: commands.moveDividerByKey,
          dragDivider: commands.dragDivider,
        })}
      </div>
      ${footView({
        ...sharedView,
        token: this.token,
        tokenizer: this.#count.tokenizer,
        whitespace: this.whitespace,
        fileNotice: this.fileNotice,
        request: this.pasted?.request ?? null,
        isUnreadCall: this.#hasUnreadCall(this.#parts),
        entered: this.entered,
        isEmpty,
        chat: this.chat,
        isDivided: this.#prompt.kind === 'text' && this.#prompt.split !== null,
        toggleWhitespace: () => (this.whitespace = !this.whitespace),
        toggleChat: commands.toggleChat,
        divide: commands.divide,
        undivide: commands.undivide,
        keepAsText: commands.keepAsText,
        clearAll: commands.clearAll,
      })}
    `;
  }

  protected override updated(): void {
    this.#viewport.draw({
      parts: this.#parts,
      totals: this.#totals,
      count: this.#count,
      whitespace: this.whitespace,
      opened: this.#focus.opened,
      hiddenText: this.#hiddenTokensText(this.#count.state, this.#localize.messages, this.#localize.locale),
    });
    this.#focus.applyFocus();
    this.#tokenHover.refresh();
    this.#announcer.reportInvalidParts(this.parts);
    this.#announcer.announce(this.#totals, this.#count, this.#isEdited);
    this.#isEdited = false;
  }

  get #draft(): Draft {
    return { prompt: this.#prompt, chat: this.chat, pasted: this.pasted, opened: this.#focus.opened };
  }

  /** Makes an edited draft the state of the element. */
  #adopt({ prompt, chat, pasted, opened }: Draft): void {
    this.#isEdited = true;
    this.#prompt = prompt;
    this.fileNotice = null;
    [this.chat, this.pasted] = [chat, pasted];
    if (opened !== this.#focus.opened) this.#focus.openOnly(opened);
    if (prompt.kind === 'parts') this.parts = prompt.parts;
    else [this.parts, this.value, this.split] = [[], prompt.value, prompt.split];
  }

  #retry = (): void => {
    // The button disappears, so the focus moves to the status, which shows the outcome.
    this.#focus.focusAfterUpdate('.status');
    this.#count.retry();
  };

  #collapse = (index: number): void => this.#focus.collapse(index, this.#parts[index]?.summary !== undefined);
}
