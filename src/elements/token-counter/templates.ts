/**
 * The templates of the token counter above and inside its box: the head with the counting status, the rows of the parts,
 * and the divider. All are pure functions from values and handlers to HTML.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { CountState } from '../../controllers/count/count.ts';
import { hasEstimateMark } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { isSent, type PromptPart } from '../../prompt/parts.ts';
import type { CountStrategy } from '../../prompt/strategy.ts';
import type { Totals } from '../../prompt/totals.ts';
import { memoizeLast } from '../common/memoize-last.ts';
import {
  approximately,
  type CounterMessages,
  type EnteredTokens,
  type Figures,
  figuresOf,
  labelsOf,
  listOf,
} from './counter-view.ts';

/** Input of `headView`. */
export interface HeadView {
  /** Heading of the box. Empty if it has none. */
  readonly title: string;
  readonly state: CountState;
  /** Id of the tokenizer that counts. */
  readonly tokenizer: string;
  /** Whether no part has content to count. */
  readonly isEmpty: boolean;
  readonly strategy: CountStrategy;
  /** Whether the tokens of the chat format are an estimate. */
  readonly formatEstimated: boolean;
  readonly messages: CounterMessages;
  readonly figures: Figures;
  readonly retry: () => void;
}

/** The head of the box: title, counting status, and a progress bar while the finished share is known. */
export function headView(view: HeadView): TemplateResult {
  const { title, state, messages } = view;
  const share = state.kind === 'counting' ? state.share : null;
  return html`<div class="head">
    ${title ? html`<span class="title">${title}</span>` : nothing}
    <span class="status" part="status" tabindex="-1" role=${state.kind === 'failed' ? 'status' : nothing}
      >${view.isEmpty ? nothing : statusView(view)}</span
    >
    ${share === null ? nothing : html`<progress .value=${share} aria-label=${messages.counting(null)}></progress>`}
  </div>`;
}

/** The state of counting as a sentence, with a retry button after a failure. */
function statusView(view: HeadView): TemplateResult {
  const { state, tokenizer, strategy, messages, figures, retry } = view;
  switch (state.kind) {
    case 'exact':
      return html`${messages.exact(tokenizer)}`;
    case 'assumed':
      return html`${approximately(assumedText(view))}`;
    case 'partly':
      return html`${approximately(messages.partly(tokenizer, view.formatEstimated))}`;
    case 'estimate': {
      const error = state.error === null ? null : figures.share(state.error);
      return html`${approximately(withRequest(messages.estimate(error, strategy.estimateOf), view))}`;
    }
    case 'loading':
      return html`${messages.loading(tokenizer)}`;
    case 'counting':
      return html`${messages.counting(state.share === null ? null : figures.share(state.share))}`;
    case 'failed':
      return html`<span class="warn">${state.stage === 'load' ? messages.failed : messages.failedToCount(reasonOf(state.error))}</span>
        <button class="action" type="button" @click=${retry}>${messages.retry}</button>`;
  }
}

/** The sentence that names a tokenizer which is not known to be the model's. */
function assumedText(view: HeadView): string {
  const { tokenizer, strategy, messages } = view;
  return strategy.assumption?.kind === 'assumed'
    ? messages.assumed(tokenizer, strategy.assumption.model)
    : withRequest(messages.countedWith(tokenizer), view);
}

/** `text`, followed by the model of the pasted request if that differs from the model of the count. */
function withRequest(text: string, { strategy: { assumption }, messages, figures }: HeadView): string {
  return assumption?.kind === 'request'
    ? `${text}${figures.comma}${messages.request(assumption.model, assumption.named)}`
    : text;
}

/** Maximum length of a shown error message. A longer message is meant for developers. */
const maxReasonLength = 160;

/** The message of the error that stopped counting. Empty if it has none. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  return text.trim().replace(/\.$/, '').slice(0, maxReasonLength);
}

/** Input of `rowView`. All its values together decide whether a row is rendered again. */
interface RowView {
  readonly part: PromptPart;
  readonly index: number;
  readonly label: string;
  readonly tokens: RowTokens;
  readonly exact: boolean;
  readonly isFixed: boolean;
  /** Whether the tokens come from the rule of the chat format. If so, the text itself is not counted. */
  readonly isByRule: boolean;
  /** Whether the summary is shown instead of the text. */
  readonly isSummarised: boolean;
  /** Whether a button offers to show only the start of the text again. */
  readonly isCollapsible: boolean;
  /** The divider, if it precedes this row. */
  readonly divider: TemplateResult | typeof nothing;
}

/** Input of `rowsView`. */
export interface RowsView {
  readonly parts: readonly PromptPart[];
  readonly totals: Totals;
  readonly exact: boolean;
  readonly entered: EnteredTokens | null;
  /** Number of parts before the divider. `null` if there is none. */
  readonly dividerAt: number | null;
  readonly dividerRange: { readonly now: number; readonly max: number };
  /** Indices of the parts that are shown whole. */
  readonly opened: ReadonlySet<number>;
  readonly messages: CounterMessages;
  readonly figures: Figures;
  readonly open: (index: number, focus: boolean) => void;
  readonly collapse: (index: number) => void;
  readonly clearPart: (index: number) => void;
  readonly moveDividerByKey: (event: KeyboardEvent) => void;
  readonly dragDivider: (event: PointerEvent) => void;
}

/** An opened text with more UTF-16 units than this gets a “Show less” button. */
const collapsibleUnits = 1000;

/**
 * All parts in order. The divider is rendered inside the row after it, so that no row moves in the DOM while a user
 * types in it.
 */
export function rowsView(view: RowsView): readonly unknown[] {
  const { parts, dividerAt, opened } = view;
  const labels = labelsOf(parts, view.messages);
  const divider = dividerView(view);
  const isEmpty = !parts.some(isSent);
  const tokensOfRow = (index: number): RowTokens => {
    const tokens = view.totals.tokens[index] ?? 0;
    const { text, fixed } = parts[index] as PromptPart;
    // The user may have entered a count for the fixed or the varying side. An empty part of this side then shows no zero.
    const hasEnteredCount = text === '' && (view.entered?.[fixed ? 'fixed' : 'varying'] ?? 0) > 0;
    return isEmpty || hasEnteredCount
      ? 'none'
      : tokens === 0 && view.totals.byRule.has(index)
        ? 'unknown'
        : tokens;
  };
  const rows = parts.map((part, index) => {
    const row: RowView = {
      part,
      index,
      label: labels[index] ?? '',
      tokens: tokensOfRow(index),
      isByRule: view.totals.byRule.has(index),
      exact: view.exact,
      isFixed: dividerAt !== null ? index < dividerAt : part.fixed,
      isSummarised: part.summary !== undefined && !opened.has(index),
      isCollapsible: opened.has(index) && (part.text.length > collapsibleUnits || part.summary !== undefined),
      divider: dividerAt === index ? divider : nothing,
    };
    // A keystroke changes one row, so only that row is rendered again.
    return guard([...Object.values(row), view.messages, view.figures], () => rowView(row, view));
  });
  return [rows, dividerAt === rows.length ? divider : nothing];
}

function rowView(row: RowView, { messages, figures, open, collapse, clearPart }: RowsView): TemplateResult {
  const { part, index, label } = row;
  const uncountedList = listOf(part.uncounted ?? {}, messages, figures.formatCount);
  const placeholder = uncountedList ? messages.holds(uncountedList) : messages.placeholder(part.part);
  const summary = html`<p class="summary">
    <bdi lang=${part.lang ?? nothing}>${part.summary}</bdi>
    <button id="show-${index}" class="action" type="button" aria-label=${messages.showAll(label)} @click=${() => open(index, true)}>
      ${messages.show}
    </button>
  </p>`;
  const showLess = html`<button class="action less" type="button" @click=${() => collapse(index)}>
    ${messages.showLess}<span class="visually-hidden"> (${label})</span>
  </button>`;
  return html`<div class="part ${row.isFixed ? 'fixed' : 'varying'}">
    ${row.divider}
    <div class="row">
      <label id="label-${index}" class="label" part="label" for="text-${index}" @click=${() => open(index, true)}>${label}</label>
      ${countView(row.tokens, row.exact, messages, figures, `count-${index}`)}
      ${row.isSummarised ? summary : nothing}
      <div class="editor" data-index=${index} ?hidden=${row.isSummarised}>
        <div class="scroll">
          <div class="sheet" lang=${part.lang ?? nothing} @focusin=${() => open(index, false)} @pointerdown=${() => open(index, false)}>
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
        <p class="note">${messages.undrawn}</p>
        <p class="unshown-note">
          ${messages.unshown}
          <button class="action" type="button" @click=${() => clearPart(index)}>
            ${messages.clear}<span class="visually-hidden"> (${label})</span>
          </button>
        </p>
        ${row.isByRule ? html`<p class="rule">${row.tokens === 'unknown' ? messages.hosted : messages.byRule}</p>` : nothing}
        ${row.isCollapsible ? showLess : nothing}
      </div>
    </div>
  </div>`;
}

/** The line between the fixed start of the prompt and the part that varies. */
function dividerView(view: RowsView): TemplateResult {
  const { totals, exact, messages, figures, dividerRange, moveDividerByKey, dragDivider } = view;
  const { fixed, prefix } = totals;
  const placeholderName = prefix.placeholder?.name;
  const textWith = (countText: string): string =>
    placeholderName !== undefined
      ? fixed === 0
        ? messages.placeholderFirst(placeholderName)
        : messages.placeholderDivider(countText, fixed, placeholderName)
      : fixed === 0
        ? messages.dividerEmpty
        : messages.divider(countText, fixed);
  const formattedCount = figures.formatCount(fixed);
  const text = textWith(formattedCount);
  const isEstimate = hasEstimateMark(!exact, fixed);
  return html`<div
    class="divider"
    part="divider"
    role="separator"
    tabindex="0"
    aria-orientation="horizontal"
    aria-label=${messages.moveDivider}
    aria-valuemin="0"
    aria-valuemax=${dividerRange.max}
    aria-valuenow=${dividerRange.now}
    aria-valuetext=${isEstimate ? textWith(`${messages.approximately} ${formattedCount}`) : text}
    @keydown=${moveDividerByKey}
    @pointerdown=${dragDivider}
  >
    <span class="divider-text">${isEstimate ? approximateSign : nothing}${text}</span>
  </div>`;
}

/** The sign of an estimate. It is outside the flow (see the styles), so that nothing moves when it disappears. */
const approximateSign = html`<span class="approx" aria-hidden="true">${approximately('')}</span>`;

/** The token figure of a row: a count, `unknown` for content that cannot be counted, or `none` before anything is counted. */
type RowTokens = number | 'unknown' | 'none';

/** A count, marked if it is an estimate. Without a count, a blank reserves the height of the line. */
function countView(
  tokens: RowTokens,
  exact: boolean,
  messages: CounterMessages,
  figures: Figures,
  id: string,
): TemplateResult {
  if (tokens === 'none') return html`<span class="count" part="count" id=${id}>\u00a0</span>`;
  if (tokens === 'unknown') {
    return html`<span class="count" part="count" id=${id}
      ><span aria-hidden="true">–</span><span class="visually-hidden">${messages.notCounted}</span></span
    >`;
  }
  const isEstimate = hasEstimateMark(!exact, tokens);
  return html`<span class="count" part="count" id=${id}
    >${isEstimate ? approximateSign : nothing}<span class="visually-hidden">${isEstimate ? messages.approximately : nothing}</span> ${figures.formatCount(tokens)}
    <span class="visually-hidden">${messages.tokens(tokens)}</span></span
  >`;
}

/**
 * Makes the function for the text at the end of a preview, such as “… 120 more”. The text depends on the number of
 * hidden tokens, and on whether they were counted. The function stays the same object while locale, messages and
 * state give the same texts.
 */
export function hiddenTokensText(): (
  state: CountState,
  messages: Pick<Messages, 'counter'>,
  locale: string,
) => (hidden: number, counted: boolean) => string {
  const textFor = memoizeLast(
    (kind: CountState['kind'], messages: Pick<Messages, 'counter'>, locale: string) =>
      (hidden: number, counted: boolean) => {
        const countText = figuresOf(locale).formatCount(hidden);
        return messages.counter.more(kind === 'exact' && counted ? countText : approximately(countText));
      },
  );
  return ({ kind }, messages, locale) => textFor(kind, messages, locale);
}
