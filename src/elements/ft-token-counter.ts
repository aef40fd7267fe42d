/**
 * `<ft-token-counter>`: the parts of a prompt in text areas, counted live, what is fixed and what varies told apart.
 * It knows no prices and no scenario; text stays inside it, only counts leave.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CountController } from '../controllers/count.ts';
import type { Counter, LoadCounter } from '../controllers/count-source.ts';
import { LocalizeController } from '../controllers/localize.ts';
import { ThemeController } from '../controllers/theme.ts';
import { counter } from '../i18n/en/counter.ts';
import { loadTokenizer } from '../tokenizers/index.ts';
import { baseStyles } from './base.styles.ts';
import { boxStyles } from './ft-token-counter.styles.ts';
import { Announcer } from './token-counter/announcer.ts';
import { Attention } from './token-counter/attention.ts';
import type { DrawnToken } from './token-counter/backdrop.ts';
import { countPrompt } from './token-counter/counting.ts';
import { dividedAtHeight, followPointer, placedParts } from './token-counter/drag.ts';
import { drawEditors } from './token-counter/draw.ts';
import { takeFallbackText } from './token-counter/fallback.ts';
import { footView, type PastedRequest } from './token-counter/foot.ts';
import { defaultTokenizer, numberOrNull } from './token-counter/how.ts';
import { textOffset, withLineEndsOf } from './token-counter/line-ends.ts';
import type { PromptPart } from './token-counter/parts.ts';
import { carefulPaste } from './token-counter/paste.ts';
import { Pointing } from './token-counter/pointing.ts';
import {
  divideAt,
  dividerIndex,
  dividerRange,
  editPart,
  moveDivider,
  type Prompt,
  partsOfPrompt,
  promptOf,
  stepOfKey,
} from './token-counter/prompt.ts';
import { type Tally, tallyOf } from './token-counter/tally.ts';
import { textStyles } from './token-counter/text.styles.ts';
import { tokenStyles } from './token-counter/tokens.styles.ts';
import { figuresOf, headView, moreText, rowsView } from './token-counter/view.ts';

export type { PromptPart } from './token-counter/parts.ts';

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
  static override styles = [baseStyles, boxStyles, textStyles, tokenStyles];

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
  /** Gives tokenizers by id; replaceable by hosts with a loader of their own. */
  @property({ attribute: false }) load: LoadCounter = loadTokenizer;

  /** A request that was pasted and read, and the way back. */
  @state() private pasted: PastedRequest | null = null;
  /** The token pointed at or under the cursor. */
  @state() private token: DrawnToken | null = null;

  readonly #count = new CountController(this, { load: (id) => (this.load ?? loadTokenizer)(id) });
  readonly #localize = new LocalizeController(this, { counter });
  readonly #announcer = new Announcer(this);
  readonly #attention = new Attention(this);
  readonly #pointing = new Pointing((token) => (this.token = token));
  #tokenizer: string | null = null;
  #prompt: Prompt = { kind: 'text', value: '', split: null };
  #parts: readonly PromptPart[] = [];
  #tally: Tally = tallyOf([], () => 0, null);
  #edited = false;

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  /** Tokens in all, exact or estimated. */
  get tokens(): number {
    return this.#tally.total;
  }

  /** True when `tokens` is the model's own count. */
  get exact(): boolean {
    return this.#count.exact;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    takeFallbackText(this, (text) => {
      if (this.value === null && !this.parts?.length) this.value = text;
    });
  }

  protected override willUpdate(): void {
    this.#prompt = promptOf(this.parts, this.value, this.split);
    this.#parts = partsOfPrompt(this.#prompt);
    this.#tally = countPrompt(this.#parts, this.chat, this, this.#count);
  }

  protected override render(): TemplateResult {
    const words = this.#localize.messages.counter;
    const figures = figuresOf(this.#localize.locale);
    const shared = { tally: this.#tally, exact: this.exact, words, figures };
    const color = !this.approach ? 'a' : this.approach === 1 ? 'b' : 'c';
    return html`
      ${headView({
        title: this.label,
        state: this.#count.state,
        tokenizer: this.#count.askedTokenizer || words.hostCounter,
        assumedFor: this.assumedFor ?? '',
        words,
        figures,
        retry: () => this.#count.retry(),
      })}
      <div
        class="box ${color}"
        part="box"
        @input=${this.#adoptInput}
        @paste=${this.#adoptPaste}
        @pointermove=${this.#pointing.point}
        @pointerleave=${this.#pointing.leave}
        @keyup=${this.#pointing.followCursor}
        @pointerup=${this.#pointing.followCursor}
      >
        ${rowsView({
          ...shared,
          parts: this.#parts,
          dividerAt: dividerIndex(this.#prompt),
          dividerRange: dividerRange(this.#prompt),
          opened: this.#attention.opened,
          open: this.#attention.open,
          fold: this.#fold,
          clear: (index) => this.#adopt(editPart(this.#prompt, index, '')),
          moveByKey: this.#moveByKey,
          grab: this.#grab,
        })}
      </div>
      ${footView({
        ...shared,
        token: this.token,
        tokenizer: this.#count.tokenizer,
        whitespace: this.whitespace,
        pasted: this.pasted,
        chat: this.chat,
        divided: this.#prompt.kind === 'text' && this.#prompt.split !== null,
        toggleWhitespace: () => (this.whitespace = !this.whitespace),
        toggleChat: this.#toggleChat,
        divide: this.#divideAtCursor,
        undivide: () => this.#adopt({ ...this.#prompt, split: null } as Prompt),
      })}
    `;
  }

  protected override updated(): void {
    drawEditors(this.renderRoot, {
      parts: this.#parts,
      tally: this.#tally,
      count: this.#count,
      whitespace: this.whitespace,
      opened: this.#attention.opened,
      more: (hidden, counted) => moreText(hidden, this.exact && counted, this.#localize),
    });
    this.#attention.settle();
    this.#announcer.announce(this.#tally, this.#count, this.#edited);
    this.#edited = false;
  }

  /** Takes a prompt over that the user made. */
  #adopt(prompt: Prompt): void {
    this.#edited = true;
    this.#prompt = prompt;
    if (prompt.kind === 'parts') this.parts = prompt.parts;
    else [this.parts, this.value, this.split] = [[], prompt.value, prompt.split];
  }

  #adoptInput = (event: Event): void => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    const index = Number(event.target.dataset.index);
    const former = this.#parts[index]?.text ?? '';
    this.#attention.open(index);
    this.#adopt(editPart(this.#prompt, index, withLineEndsOf(former, event.target.value)));
  };

  /** A pasted request body becomes parts, and what no text area can hold goes past it; anything else is text. */
  #adoptPaste = (event: ClipboardEvent): void => {
    const paste = carefulPaste(event, (index) => this.#parts[index]?.text ?? '');
    if (!paste) return;
    event.preventDefault();
    const { request, index, plain } = paste;
    if (!request) {
      this.#adopt(editPart(this.#prompt, index, plain));
      return;
    }
    const [before, chat] = [this.#prompt, this.chat];
    const undo = (): void => {
      this.chat = chat;
      this.pasted = null;
      this.#attention.openOnly([index]);
      this.#attention.focus(`#text-${index}`);
      this.#adopt(editPart(before, index, plain));
    };
    this.chat = true;
    this.pasted = { request, undo };
    this.#attention.openOnly([index]);
    this.#adopt({ kind: 'parts', parts: request.parts });
  };

  #toggleChat = (): void => {
    this.#edited = true;
    this.chat = !this.chat;
  };

  #fold = (index: number): void => this.#attention.fold(index, this.#parts[index]?.summary !== undefined);

  #divideAtCursor = (): void => {
    const { area } = this.#attention;
    if (!area) return;
    this.#attention.focus('.divider');
    this.#attention.openOnly(this.#parts.keys());
    const index = Number(area.dataset.index);
    const { text } = this.#parts[index] as PromptPart;
    this.#adopt(divideAt(this.#prompt, index, textOffset(text, area.selectionStart)));
  };

  #moveByKey = (event: KeyboardEvent): void => {
    const move = stepOfKey(event.key);
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#attention.focus('.divider');
    this.#adopt(moveDivider(this.#prompt, move.step, move.forward));
  };

  #grab = (event: PointerEvent): void => {
    this.#attention.openOnly(this.#parts.keys());
    followPointer(event, (y) => {
      const prompt = dividedAtHeight(this.#prompt, placedParts(this.renderRoot), y);
      if (prompt) this.#adopt(prompt);
    });
  };
}
