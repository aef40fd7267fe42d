/**
 * `<ft-token-counter>`: the parts of a prompt in text areas, counted live, what is fixed and what varies told apart.
 * It knows no prices and no scenario; text stays inside it, only counts leave.
 */
import type { ComplexAttributeConverter } from 'lit';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CountController } from '../../controllers/count/count.ts';
import type { LoadCounter } from '../../controllers/count/source.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { ThemeController } from '../../controllers/theme.ts';
import { counter } from '../../i18n/en/counter.ts';
import { estimatesFormat } from '../../prompt/chat-format.ts';
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
import {
  type CountStrategy,
  countStrategy,
  defaultSettings,
  defaultTokenizer,
} from '../../prompt/strategy.ts';
import { type Totals, totalsOf } from '../../prompt/totals.ts';
import { loadTokenizer } from '../../tokenizers/index.ts';
import type { Counter } from '../../tokenizers/types.ts';
import { baseStyles } from '../common/styles/base.ts';
import { type EnteredTokens, figuresOf } from './counter-view.ts';
import { EditCommands } from './edit-commands.ts';
import { footView } from './foot.ts';
import type { FileNotice } from './input.ts';
import type { DrawnToken } from './part-editor/backdrop.ts';
import { readFallbackText } from './part-editor/field-switcher.ts';
import { FocusState } from './part-editor/focus-state.ts';
import { TokenHover } from './part-editor/token-hover.ts';
import { maxPartsDrawnAtOnce, Viewport } from './part-editor/viewport.ts';
import { CountAnnouncer, createPromptCounter } from './prompt-counter.ts';
import { headView, hiddenTokensText, rowsView } from './templates.ts';
import { textStyles, tokenStyles } from './text.styles.ts';
import { boxStyles, frameStyles } from './token-counter.styles.ts';

export type { PromptPart } from '../../prompt/parts.ts';
export type { EnteredTokens } from './counter-view.ts';

/** A number in an attribute; what is none is as good as absent. */
const numberOrNull: ComplexAttributeConverter<number | null> = {
  fromAttribute: (value) => (!value?.trim() || Number.isNaN(Number(value)) ? null : Number(value)),
};

/**
 * Counts the tokens of a prompt while it is typed: system text, examples, tools and user turn apart.
 *
 * @element ft-token-counter
 * @slot - Text to start with, where neither `value` nor `parts` is given. Shown until the element is upgraded.
 * @csspart box - The bordered box around all parts.
 * @csspart label - The name of a part.
 * @csspart count - The tokens of a part.
 * @csspart text - The text area of a part.
 * @csspart divider - The line between what is fixed and what varies.
 * @csspart status - Which tokenizer counts, and whether the count is exact.
 * @cssproperty --ft-a - Colour of the baseline.
 * @cssproperty --ft-b - Colour of the candidate, and of focus.
 * @cssproperty --ft-c - Colour of other approaches.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-mono - Font of prompt text.
 * @cssproperty --ft-counter-lines - Lines of a part before it scrolls (16).
 * @fires ft-count - The count changed: `tokens`, `exact`, `tokenizer` and `parts`. Never any text.
 * @fires ft-error - The tokenizer did not load or count; the estimate stays.
 */
export class FtTokenCounter extends LitElement {
  static override styles = [baseStyles, boxStyles, frameStyles, textStyles, tokenStyles];

  /** The parts of a prompt, in the order in which they are sent. Wins over `value` where it is not empty. */
  @property({ attribute: false }) parts: readonly PromptPart[] = [];
  /** A prompt as one text. */
  @property() value: string | null = null;
  /** Where the fixed start of `value` ends, in UTF-16 units. Without it, `{{placeholders}}` decide. */
  @property({ converter: numberOrNull }) split: number | null = null;
  /** Id of the tokenizer that counts; `o200k_base` where none is set. */
  @property()
  get tokenizer(): string {
    return this.#tokenizer ?? defaultTokenizer;
  }
  set tokenizer(id: string | null) {
    this.#tokenizer = typeof id === 'string' && id !== '' ? id : null;
  }
  /** Whose estimate to show where no public tokenizer exists (`claude`, `gemini`, `nova`, …); then nothing is loaded. */
  @property() family = '';
  /** Heading of the box. */
  @property() label = '';
  /** Which approach this prompt belongs to, for its colour: 0 baseline, 1 candidate, others beyond. */
  @property({ type: Number }) approach = 0;
  /** Count what the chat format adds: roles, names, markers, tool definitions. */
  @property({ type: Boolean }) chat = false;
  /** Show spaces, tabs and line ends. */
  @property({ type: Boolean }) whitespace = false;
  /** A counter of the host's own, such as a call to its server. It counts in place of `tokenizer`. */
  @property({ attribute: false }) counter: Counter | null = null;
  /** Name, as people write it, of the model for which `tokenizer` is only assumed, since nothing published names it: the count is marked “≈”. */
  @property({ attribute: 'assumed-for' }) assumedFor = '';
  /** Gives tokenizers by id; replaceable by hosts with a loader of their own, also later. */
  @property({ attribute: false }) load: LoadCounter = loadTokenizer;

  /** Tokens that a person has entered for a side without text: shown in place of zeros, and once a text replaces them. */
  @property({ attribute: false }) entered: EnteredTokens | null = null;

  /** The request that was read, and the way back. */
  @state() private pasted: PastedRequest | null = null;
  /** What is to be said of a file that was given. */
  @state() private aside: FileNotice | null = null;
  /** The token pointed at or under the cursor. */
  @state() private token: DrawnToken | null = null;

  readonly #count = new CountController(this, { load: (id) => (this.load ?? loadTokenizer)(id) });
  readonly #localize = new LocalizeController(this, { counter });
  readonly #announcer = new CountAnnouncer(this);
  readonly #attention = new FocusState(this);
  readonly #drawing = new Viewport(() => this.renderRoot);
  readonly #pointing = new TokenHover(this, (token) => (this.token = token));
  readonly #editing = new EditCommands(
    {
      root: () => this.renderRoot,
      draft: () => this.#draft,
      adopt: (draft) => this.#adopt(draft),
      showFileNotice: (aside) => (this.aside = aside),
    },
    this.#attention,
  );
  readonly #more = hiddenTokensText();
  readonly #counted = createPromptCounter(this.#count);
  #tokenizer: string | null = null;
  #prompt: Prompt = { kind: 'text', value: '', split: null };
  #parts: readonly PromptPart[] = [];
  #how: CountStrategy = countStrategy(defaultSettings);
  #totals: Totals = totalsOf([], () => 0, null);
  #edited = false;

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
    this.addEventListener('keydown', this.#editing.runShortcut);
  }

  /** Tokens in all, exact or estimated. */
  get tokens(): number {
    return this.#totals.total;
  }

  /** True when `tokens` is the model's own count. */
  get exact(): boolean {
    return this.#count.exact;
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
      // A host's: nothing that was done to the one before is true of it.
      this.pasted = null;
      this.#editing.clearHistory();
      const parts = partsOfPrompt(prompt);
      this.#attention.resetOpened((index) => parts[index]?.text === this.#parts[index]?.text);
    }
    // The same value as long as it is the same prompt: what follows from it is asked for once, not with every word of progress.
    if (!samePrompt(prompt, this.#prompt)) this.#prompt = prompt;
    this.#parts = partsOfPrompt(this.#prompt);
    this.#how = this.#counted.strategy({
      tokenizer: this.#tokenizer,
      family: this.family,
      counter: this.counter,
      assumedFor: this.assumedFor,
      request: this.pasted?.request ?? null,
    });
    const leftOut = Object.keys(this.pasted?.request.uncounted ?? {}).length > 0;
    this.#totals = this.#counted.totals(this.#parts, this.chat, this.#how, leftOut);
  }

  protected override render(): TemplateResult {
    const words = this.#localize.messages.counter;
    const figures = figuresOf(this.#localize.locale);
    const shared = { totals: this.#totals, exact: this.exact, words, figures };
    const color = !this.approach ? 'a' : this.approach === 1 ? 'b' : 'c';
    const empty = !this.#parts.some(isSent);
    const edit = this.#editing;
    return html`
      ${headView({
        title: this.label,
        state: this.#count.state,
        tokenizer: this.#count.askedTokenizer || words.hostCounter,
        strategy: this.#how,
        formatEstimated: this.chat && estimatesFormat(this.#parts, this.#how.chatFamily),
        empty,
        words,
        figures,
        retry: this.#retry,
      })}
      <div
        class="box ${color} ${this.#parts.length > maxPartsDrawnAtOnce ? 'many' : ''}"
        part="box"
        @beforeinput=${edit.undoByMenu}
        @input=${edit.recordInput}
        @paste=${edit.pasteOrDrop}
        @drop=${edit.pasteOrDrop}
        @pointermove=${this.#pointing.followPointer}
        @pointerleave=${this.#pointing.leavePointer}
        @pointerup=${this.#pointing.followCursor}
        @keyup=${this.#pointing.followCursor}
        @selectionchange=${this.#pointing.followSelection}
        @focusout=${this.#pointing.refresh}
      >
        ${rowsView({
          ...shared,
          parts: this.#parts,
          entered: this.entered,
          dividerAt: dividerIndex(this.#prompt),
          dividerRange: dividerRange(this.#prompt),
          opened: this.#attention.opened,
          open: this.#attention.open,
          collapse: this.#fold,
          clearPart: edit.clearPart,
          moveDividerByKey: edit.moveDividerByKey,
          dragDivider: edit.dragDivider,
        })}
      </div>
      ${footView({
        ...shared,
        token: this.token,
        tokenizer: this.#count.tokenizer,
        whitespace: this.whitespace,
        fileNotice: this.aside,
        request: this.pasted?.request ?? null,
        entered: this.entered,
        empty,
        chat: this.chat,
        divided: this.#prompt.kind === 'text' && this.#prompt.split !== null,
        toggleWhitespace: () => (this.whitespace = !this.whitespace),
        toggleChat: edit.toggleChat,
        divide: edit.divide,
        undivide: edit.undivide,
        keepAsText: edit.keepAsText,
        clearAll: edit.clearAll,
      })}
    `;
  }

  protected override updated(): void {
    this.#drawing.draw({
      parts: this.#parts,
      totals: this.#totals,
      count: this.#count,
      whitespace: this.whitespace,
      opened: this.#attention.opened,
      more: this.#more(this.#count.state, this.#localize.messages, this.#localize.locale),
    });
    this.#attention.applyFocus();
    this.#pointing.refresh();
    this.#announcer.reportInvalidParts(this.parts);
    this.#announcer.announce(this.#totals, this.#count, this.#edited);
    this.#edited = false;
  }

  get #draft(): Draft {
    return { prompt: this.#prompt, chat: this.chat, pasted: this.pasted, opened: this.#attention.opened };
  }

  /** Takes over what the user made of the prompt. */
  #adopt({ prompt, chat, pasted, opened }: Draft): void {
    this.#edited = true;
    this.#prompt = prompt;
    this.aside = null;
    [this.chat, this.pasted] = [chat, pasted];
    if (opened !== this.#attention.opened) this.#attention.openOnly(opened);
    if (prompt.kind === 'parts') this.parts = prompt.parts;
    else [this.parts, this.value, this.split] = [[], prompt.value, prompt.split];
  }

  #retry = (): void => {
    // The button goes; what comes of it is told here.
    this.#attention.focusAfterUpdate('.status');
    this.#count.retry();
  };

  #fold = (index: number): void => this.#attention.collapse(index, this.#parts[index]?.summary !== undefined);
}
