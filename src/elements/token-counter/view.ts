/**
 * The templates of the token counter: pure functions from values and handlers to HTML. They hold no state.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { CountState } from '../../controllers/count.ts';
import { formatPercent, formatTokens } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { labelsOf } from './describe.ts';
import type { PromptPart } from './parts.ts';
import type { Tally } from './tally.ts';

/** The words of the token counter in some language. */
export type CounterWords = Messages['counter'];

/** How counts and shares are written. */
export interface Figures {
  readonly whole: (value: number) => string;
  readonly share: (value: number) => string;
}

/** Counts and shares as a language writes them. */
export function figuresOf(locale: string): Figures {
  return {
    whole: (value) => formatTokens(value, locale),
    share: (value) => formatPercent(value, locale),
  };
}

/** What stands behind the first lines of a long text. */
export function moreText(
  hidden: number,
  exact: boolean,
  { messages, locale }: { readonly messages: Pick<Messages, 'counter'>; readonly locale: string },
): string {
  return messages.counter.more(`${exact ? '' : '≈\u202f'}${figuresOf(locale).whole(hidden)}`);
}

/** What the head of the box says: its title, and where counting stands. */
export interface HeadView {
  /** Empty for none. */
  readonly title: string;
  readonly state: CountState;
  /** Id of the tokenizer that counts. */
  readonly tokenizer: string;
  /** The model for which it is assumed; empty where it is known. */
  readonly assumedFor: string;
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
    <span class="status" part="status" role=${state.kind === 'failed' ? 'status' : nothing}>${statusView(view)}</span>
    ${share === null ? nothing : html`<progress .value=${share} aria-label=${words.counting(null)}></progress>`}
  </div>`;
}

/** Where counting stands. */
function statusView(view: HeadView): TemplateResult {
  const { state, tokenizer, assumedFor, words, figures, retry } = view;
  switch (state.kind) {
    case 'exact':
      return html`${words.exact(tokenizer)}`;
    case 'assumed':
      return html`≈ ${words.assumed(tokenizer, assumedFor)}`;
    case 'partly':
      return html`≈ ${words.partly(tokenizer)}`;
    case 'estimate':
      return html`≈ ${words.estimate(state.error === null ? null : figures.share(state.error))}`;
    case 'loading':
      return html`${words.loading(tokenizer)}`;
    case 'counting':
      return html`${words.counting(state.share === null ? null : figures.share(state.share))}`;
    case 'failed':
      return html`<span class="warn">${state.stage === 'load' ? words.failed : words.failedToCount}</span>
        <button class="action" type="button" @click=${retry}>${words.retry}</button>`;
  }
}

/** Stands in a place of its own beside the number (see the styles), so that nothing moves when it goes. */
const approximateSign = html`<span class="approx" aria-hidden="true">≈</span>`;

/** A count, marked where it is an estimate. */
export function countView(
  tokens: number,
  exact: boolean,
  words: CounterWords,
  figures: Figures,
  id: string,
): TemplateResult {
  return html`<span class="count" part="count" id=${id}
    >${exact ? nothing : approximateSign}<span class="visually-hidden">${exact ? nothing : words.approximately}</span> ${figures.whole(tokens)}
    <span class="visually-hidden">${words.tokens('', tokens === 1)}</span></span
  >`;
}

interface RowView {
  readonly part: PromptPart;
  readonly index: number;
  readonly label: string;
  readonly tokens: number;
  readonly exact: boolean;
  readonly fixed: boolean;
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
  const rows = parts.map((part, index) =>
    rowView(
      {
        part,
        index,
        label: labels[index] ?? '',
        tokens: view.tally.tokens[index] ?? 0,
        exact: view.exact,
        fixed: dividerAt !== null ? index < dividerAt : part.fixed,
        summarised: part.summary !== undefined && !opened.has(index),
        foldable: opened.has(index) && (part.text.length > foldableCharacters || part.summary !== undefined),
        before: dividerAt === index ? divider : nothing,
      },
      view,
    ),
  );
  return [rows, dividerAt === rows.length ? divider : nothing];
}

function rowView(row: RowView, { words, figures, open, fold, clear }: RowsView): TemplateResult {
  const { part, index, label } = row;
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
      <label class="label" part="label" for="text-${index}">${label}</label>
      ${countView(row.tokens, row.exact, words, figures, `count-${index}`)}
      ${row.summarised ? summary : nothing}
      <div class="editor" data-index=${index} ?hidden=${row.summarised}>
        <div class="scroll">
          <div class="sheet">
            <div class="ruler"></div>
            <div class="backdrop" aria-hidden="true"></div>
            <div class="preview" aria-hidden="true"></div>
            <textarea
              id="text-${index}"
              part="text"
              rows="1"
              spellcheck="false"
              autocapitalize="off"
              autocomplete="off"
              aria-describedby="count-${index}"
              data-index=${index}
              placeholder=${words.placeholder(part.part)}
              @focus=${() => open(index, false)}
              @pointerdown=${() => open(index, false)}
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
        ${row.foldable ? less : nothing}
      </div>
    </div>
  </div>`;
}

/** The line between what is the same on every request and what varies. */
function dividerView(view: RowsView): TemplateResult {
  const { tally, exact, words, figures, dividerRange, moveByKey, grab } = view;
  const { fixed, prefix } = tally;
  const text = prefix.placeholder
    ? words.placeholderDivider(figures.whole(fixed), prefix.placeholder.name)
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
