/**
 * The templates of the token counter: pure functions from values and handlers to HTML. They hold no state.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { CountState } from '../../controllers/count/count.ts';
import { formatPercent, formatTokens } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { isSent, type PromptPart } from '../../prompt/parts.ts';
import type { HowToCount } from '../../prompt/strategy.ts';
import type { Tally } from '../../prompt/totals.ts';
import type { EnteredTokens } from './foot.ts';
import { approximately, labelsOf, listOf } from './foot.ts';
import { remember } from './prompt-counter.ts';

/** The words of the token counter in some language. */
export type CounterWords = Messages['counter'];

/** How counts and shares are written. */
export interface Figures {
  readonly whole: (value: number) => string;
  readonly share: (value: number) => string;
}

const figures = new Map<string, Figures>();

/** Counts and shares as a language writes them: the same object for each language. */
export function figuresOf(locale: string): Figures {
  let found = figures.get(locale);
  if (!found) {
    found = { whole: (value) => formatTokens(value, locale), share: (value) => formatPercent(value, locale) };
    figures.set(locale, found);
  }
  return found;
}

/**
 * What stands behind the first lines of a long text, in words: a function of the hidden tokens, and of whether they are
 * counted or guessed. It is the same one while it says the same.
 */
export function moreTexts(): (
  state: CountState,
  messages: Pick<Messages, 'counter'>,
  locale: string,
) => (hidden: number, counted: boolean) => string {
  const made = remember(
    (kind: CountState['kind'], messages: Pick<Messages, 'counter'>, locale: string) =>
      (hidden: number, counted: boolean) => {
        const count = figuresOf(locale).whole(hidden);
        return messages.counter.more(kind === 'exact' && counted ? count : approximately(count));
      },
  );
  return ({ kind }, messages, locale) => made(kind, messages, locale);
}

/** Stands in a place of its own beside the number (see the styles), so that nothing moves when it goes. */
const approximateSign = html`<span class="approx" aria-hidden="true">≈\u2009</span>`;

/** Of a part: its tokens, that nobody knows them, or (`none`) that there is nothing to count yet. */
export type Counted = number | 'unknown' | 'none';

/** A count, marked where it is an estimate. Its line is kept where there is none yet. */
function countView(
  tokens: Counted,
  exact: boolean,
  words: CounterWords,
  figures: Figures,
  id: string,
): TemplateResult {
  if (tokens === 'none') return html`<span class="count" part="count" id=${id}>\u00a0</span>`;
  if (tokens === 'unknown') {
    return html`<span class="count" part="count" id=${id}
      ><span aria-hidden="true">–</span><span class="visually-hidden">${words.notCounted}</span></span
    >`;
  }
  return html`<span class="count" part="count" id=${id}
    >${exact ? nothing : approximateSign}<span class="visually-hidden">${exact ? nothing : words.approximately}</span> ${figures.whole(tokens)}
    <span class="visually-hidden">${words.tokens('', tokens === 1)}</span></span
  >`;
}

interface RowView {
  readonly part: PromptPart;
  readonly index: number;
  readonly label: string;
  readonly tokens: Counted;
  readonly exact: boolean;
  readonly fixed: boolean;
  /** Tokens by a rule, in place of the text's. */
  readonly byRule: boolean;
  /** Show the summary instead of the text. */
  readonly summarised: boolean;
  /** Offer to fold a text that is long. */
  readonly foldable: boolean;
  readonly before: TemplateResult | typeof nothing;
}

/** Everything the rows need. */
export interface RowsView {
  readonly parts: readonly PromptPart[];
  readonly tally: Tally;
  readonly exact: boolean;
  readonly entered: EnteredTokens | null;
  /** Number of parts before the divider; null where there is none. */
  readonly dividerAt: number | null;
  readonly dividerRange: { readonly now: number; readonly max: number };
  /** Parts that are shown whole. */
  readonly opened: ReadonlySet<number>;
  readonly words: CounterWords;
  readonly figures: Figures;
  readonly open: (index: number, focus: boolean) => void;
  readonly fold: (index: number) => void;
  readonly clear: (index: number) => void;
  readonly moveByKey: (event: KeyboardEvent) => void;
  readonly grab: (event: PointerEvent) => void;
}

/** A text longer than this can be folded again once it was opened. */
const foldableCharacters = 1000;

/** All parts in order. The divider goes into the row it precedes: rows must not move while someone types in them. */
export function rowsView(view: RowsView): readonly unknown[] {
  const { parts, dividerAt, opened } = view;
  const labels = labelsOf(parts, view.words);
  const divider = dividerView(view);
  const empty = !parts.some(isSent);
  const counted = (index: number): Counted => {
    const tokens = view.tally.tokens[index] ?? 0;
    const { text, fixed } = parts[index] as PromptPart;
    // No zero beside a figure that was entered and stands.
    const stands = text === '' && (view.entered?.[fixed ? 'fixed' : 'varying'] ?? 0) > 0;
    return empty || stands ? 'none' : tokens === 0 && view.tally.byRule.has(index) ? 'unknown' : tokens;
  };
  const rows = parts.map((part, index) => {
    const row: RowView = {
      part,
      index,
      label: labels[index] ?? '',
      tokens: counted(index),
      byRule: view.tally.byRule.has(index),
      exact: view.exact,
      fixed: dividerAt !== null ? index < dividerAt : part.fixed,
      summarised: part.summary !== undefined && !opened.has(index),
      foldable: opened.has(index) && (part.text.length > foldableCharacters || part.summary !== undefined),
      before: dividerAt === index ? divider : nothing,
    };
    // Of a thousand rows a key changes one.
    return guard([...Object.values(row), view.words, view.figures], () => rowView(row, view));
  });
  return [rows, dividerAt === rows.length ? divider : nothing];
}

function rowView(row: RowView, { words, figures, open, fold, clear }: RowsView): TemplateResult {
  const { part, index, label } = row;
  const things = listOf(part.uncounted ?? {}, words, figures.whole);
  const placeholder = things ? words.holds(things) : words.placeholder(part.part);
  const summary = html`<p class="summary">
    ${part.summary}
    <button id="show-${index}" class="action" type="button" aria-label=${words.showAll(label)} @click=${() => open(index, true)}>
      ${words.show}
    </button>
  </p>`;
  const less = html`<button class="action less" type="button" @click=${() => fold(index)}>
    ${words.showLess}<span class="visually-hidden"> (${label})</span>
  </button>`;
  return html`<div class="part ${row.fixed ? 'fixed' : 'varying'}">
    ${row.before}
    <div class="row">
      <label id="label-${index}" class="label" part="label" for="text-${index}" @click=${() => open(index, true)}>${label}</label>
      ${countView(row.tokens, row.exact, words, figures, `count-${index}`)}
      ${row.summarised ? summary : nothing}
      <div class="editor" data-index=${index} ?hidden=${row.summarised}>
        <div class="scroll">
          <div class="sheet" @focusin=${() => open(index, false)} @pointerdown=${() => open(index, false)}>
            <div class="ruler"></div>
            <div class="backdrop" dir="auto" aria-hidden="true" data-placeholder=${part.text ? nothing : placeholder}></div>
            <div class="preview" dir="auto" aria-hidden="true"></div>
            <textarea
              id="text-${index}"
              part="text"
              rows="1"
              dir="auto"
              spellcheck="false"
              autocapitalize="off"
              autocomplete="off"
              aria-describedby="count-${index}"
              data-index=${index}
              placeholder=${placeholder}
            ></textarea>
          </div>
        </div>
        <p class="note">${words.undrawn}</p>
        <p class="unshown-note">
          ${words.unshown}
          <button class="action" type="button" @click=${() => clear(index)}>
            ${words.clear}<span class="visually-hidden"> (${label})</span>
          </button>
        </p>
        ${row.byRule ? html`<p class="rule">${row.tokens === 'unknown' ? words.hosted : words.byRule}</p>` : nothing}
        ${row.foldable ? less : nothing}
      </div>
    </div>
  </div>`;
}

/** The line between what is the same on every request and what varies. */
function dividerView(view: RowsView): TemplateResult {
  const { tally, exact, words, figures, dividerRange, moveByKey, grab } = view;
  const { fixed, prefix } = tally;
  const name = prefix.placeholder?.name;
  const text =
    name !== undefined
      ? fixed === 0
        ? words.placeholderFirst(name)
        : words.placeholderDivider(figures.whole(fixed), name, fixed === 1)
      : fixed === 0
        ? words.dividerEmpty
        : words.divider(figures.whole(fixed), fixed === 1);
  return html`<div
    class="divider"
    part="divider"
    role="separator"
    tabindex="0"
    aria-orientation="horizontal"
    aria-label=${words.moveDivider}
    aria-valuemin="0"
    aria-valuemax=${dividerRange.max}
    aria-valuenow=${dividerRange.now}
    aria-valuetext=${exact || fixed === 0 ? text : `${words.approximately} ${text}`}
    @keydown=${moveByKey}
    @pointerdown=${grab}
  >
    <span class="told">${exact || fixed === 0 ? nothing : approximateSign}${text}</span>
  </div>`;
}

// The line above the box: its title, and where counting stands. A pure function from values to HTML.

/** What the head of the box says: its title, and where counting stands. */
export interface HeadView {
  /** Empty for none. */
  readonly title: string;
  readonly state: CountState;
  /** Id of the tokenizer that counts. */
  readonly tokenizer: string;
  /** There is nothing to count yet. */
  readonly empty: boolean;
  readonly how: HowToCount;
  /** What the chat format adds is an estimate. */
  readonly formatEstimated: boolean;
  readonly words: CounterWords;
  readonly figures: Figures;
  readonly retry: () => void;
}

/** The head of the box, with a line for how far counting is where that is known. */
export function headView(view: HeadView): TemplateResult {
  const { title, state, words } = view;
  const share = state.kind === 'counting' ? state.share : null;
  return html`<div class="head">
    ${title ? html`<span class="title">${title}</span>` : nothing}
    <span class="status" part="status" tabindex="-1" role=${state.kind === 'failed' ? 'status' : nothing}
      >${view.empty ? nothing : statusView(view)}</span
    >
    ${share === null ? nothing : html`<progress .value=${share} aria-label=${words.counting(null)}></progress>`}
  </div>`;
}

/** Where counting stands. */
function statusView(view: HeadView): TemplateResult {
  const { state, tokenizer, how, words, figures, retry } = view;
  switch (state.kind) {
    case 'exact':
      return html`${words.exact(tokenizer)}`;
    case 'assumed':
      return html`${approximately(assumedText(view))}`;
    case 'partly':
      return html`${approximately(words.partly(tokenizer, view.formatEstimated))}`;
    case 'estimate': {
      const error = state.error === null ? null : figures.share(state.error);
      return html`${approximately(withRequest(words.estimate(error, how.estimateOf), view))}`;
    }
    case 'loading':
      return html`${words.loading(tokenizer)}`;
    case 'counting':
      return html`${words.counting(state.share === null ? null : figures.share(state.share))}`;
    case 'failed':
      return html`<span class="warn">${state.stage === 'load' ? words.failed : words.failedToCount(reasonOf(state.error))}</span>
        <button class="action" type="button" @click=${retry}>${words.retry}</button>`;
  }
}

/** By what a text was counted that is not known to be the model's. */
function assumedText(view: HeadView): string {
  const { tokenizer, how, words } = view;
  return how.doubt?.kind === 'assumed'
    ? words.assumed(tokenizer, how.doubt.model)
    : withRequest(words.countedWith(tokenizer), view);
}

/** What was counted, and the model of the request where that is another. */
function withRequest(text: string, { how: { doubt }, words }: HeadView): string {
  return doubt?.kind === 'request' ? `${text}, ${words.request(doubt.model, doubt.named)}` : text;
}

/** A longer reason is a report for its developer. */
const longestReason = 160;

/** Why counting failed, as whatever failed says it. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  return text.trim().replace(/\.$/, '').slice(0, longestReason);
}
