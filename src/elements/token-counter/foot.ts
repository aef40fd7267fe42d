/**
 * The templates below the box: the total or the token under the pointer, actions, and notices about pasted content.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { paragraphText } from '../../i18n/pieces.ts';
import type { ReadRequest } from '../../prompt/request.ts';
import type { Totals } from '../../prompt/totals.ts';
import type { Tokenizer } from '../../tokenizers/index.ts';
import {
  approximately,
  type CounterMessages,
  type EnteredTokens,
  type Figures,
  listOf,
} from './counter-view.ts';
import type { FileNotice } from './input.ts';
import type { DrawnToken } from './part-editor/backdrop.ts';

/** Input of `footView`. */
export interface FootView {
  readonly totals: Totals;
  /** Whether the totals are exact, not estimates. */
  readonly exact: boolean;
  /** The token under the pointer or at the cursor. */
  readonly token: DrawnToken | null;
  readonly tokenizer: Tokenizer | null;
  /** Whether white space is made visible. */
  readonly whitespace: boolean;
  /** Whether the chat format is counted. */
  readonly chat: boolean;
  /** The outcome of the last pasted or dropped file. */
  readonly fileNotice: FileNotice | null;
  /** The request that was pasted, if any. */
  readonly request: ReadRequest | null;
  /** Whether a text is the code of a call of an API that cannot be read as a request. */
  readonly isUnreadCall: boolean;
  readonly entered: EnteredTokens | null;
  /** Whether no part has content to count. */
  readonly isEmpty: boolean;
  /** Whether the prompt is one text with a divider that can be removed. */
  readonly isDivided: boolean;
  readonly messages: CounterMessages;
  readonly figures: Figures;
  readonly toggleWhitespace: () => void;
  readonly toggleChat: () => void;
  readonly divide: () => void;
  readonly undivide: () => void;
  readonly keepAsText: () => void;
  /** Empties every text, so that the entered token counts apply again. */
  readonly clearAll: () => void;
}

/** The foot of the box. */
export function footView(view: FootView): TemplateResult {
  const { messages } = view;
  const actions = html`<span class="actions">
    ${toggle(messages.whitespace, view.whitespace, view.toggleWhitespace)}
    ${toggle(messages.countFormat, view.chat, view.toggleChat)}
    <button class="action" type="button" @click=${view.divide}>${messages.divide}</button>
    ${view.isDivided ? html`<button class="action" type="button" @click=${view.undivide}>${messages.undivide}</button>` : nothing}
  </span>`;
  return html`${fileNoticeView(view)}${view.request ? requestNotice(view.request, view) : nothing}${view.isUnreadCall ? html`<p class="notice" role="status">${messages.unreadCall}</p>` : nothing}
    <div class="foot">
      <span class="readout ${view.token && view.tokenizer ? 'token' : 'total'}">${readoutView(view)}</span>
      ${view.isEmpty ? nothing : actions}
    </div>
    ${view.isEmpty ? nothing : enteredNotice(view)}`;
}

/** A toggle button. */
function toggle(text: string, isPressed: boolean, change: () => void): TemplateResult {
  return html`<button class="action" type="button" aria-pressed=${isPressed} @click=${change}>${text}</button>`;
}

/** The token under the pointer or at the cursor, or otherwise the total. While no part has content, the entered counts. */
function readoutView(view: FootView): TemplateResult {
  const { token, tokenizer, totals, exact, messages, figures } = view;
  if (view.isEmpty) {
    const { kept } = enteredSides(view);
    return html`${kept.length ? messages.entered(kept) : nothing}`;
  }
  if (token && tokenizer) {
    return html`<code>${visibleText(token.text)}</code> ${tokenDetail(token, tokenizer, messages, figures.formatCount)}`;
  }
  const totalText = enteredSides(view).kept.length ? messages.counted : messages.total;
  const countText = figures.formatCount(totals.total);
  // The mark stands before the number, which is not first in every language.
  const total = totalText(exact ? countText : approximately(countText), totals.total);
  return html`${total}${totals.format ? `${figures.comma}${messages.format(figures.formatCount(totals.format))}` : ''}`;
}

/** Maximum number of shown characters of a token's text, so that its number and bytes fit on the line. */
const maxTokenText = 24;

/** A token's text with its white space made visible. */
function visibleText(text: string): string {
  const shown = text.length > maxTokenText ? `${text.slice(0, maxTokenText)}…` : text;
  return shown.replaceAll(' ', '·').replaceAll('\t', '→').replaceAll('\r', '␍').replaceAll('\n', '↵');
}

/** Maximum number of shown bytes of a token. More bytes would add no information. */
const maxBytes = 16;

/** The ids and bytes of a token, as the readout shows them. */
function tokenDetail(
  token: DrawnToken,
  tokenizer: Tokenizer,
  messages: CounterMessages,
  formatCount: (n: number) => string,
): string {
  const bytes = token.ids.flatMap((id) => [...(tokenizer.decodeToken?.(id) ?? [])]);
  const hex = bytes.slice(0, maxBytes).map((byte) => byte.toString(16).padStart(2, '0'));
  const detail =
    bytes.length > maxBytes
      ? messages.firstBytes(hex.join(' '), formatCount(bytes.length))
      : messages.bytes(hex.join(' '), bytes.length);
  return messages.tokenDetail(token.ids.join(' + '), detail);
}

/** The entered counts of the fixed and the varying side as text: `kept` if the side has no counted text, else `replaced`. */
function enteredSides({ entered, totals, messages, figures }: FootView): {
  readonly kept: readonly string[];
  readonly replaced: readonly string[];
} {
  const sides = [
    { enteredTokens: entered?.fixed, countedTokens: totals.fixed, textOf: messages.fixedTokens },
    {
      enteredTokens: entered?.varying,
      countedTokens: totals.total - totals.fixed,
      textOf: messages.varyingTokens,
    },
  ].filter(({ enteredTokens }) => typeof enteredTokens === 'number' && enteredTokens > 0);
  const textsOf = (someSides: typeof sides): readonly string[] =>
    someSides.map(({ enteredTokens, textOf }) =>
      textOf(figures.formatCount(enteredTokens as number), enteredTokens as number),
    );
  return {
    kept: textsOf(sides.filter(({ countedTokens }) => countedTokens === 0)),
    replaced: textsOf(sides.filter(({ countedTokens }) => countedTokens > 0)),
  };
}

/**
 * A notice about the entered counts that still apply, and those that a counted text has replaced. Nothing if none
 * were entered.
 */
function enteredNotice(view: FootView): TemplateResult | typeof nothing {
  const { messages } = view;
  const { kept, replaced } = enteredSides(view);
  if (!kept.length && !replaced.length) return nothing;
  const notice = paragraphText([
    ...(replaced.length ? [messages.replaced(replaced)] : []),
    ...(kept.length ? [messages.kept(kept)] : []),
  ]);
  return html`<p class="notice entered">
    ${notice}
    ${replaced.length ? html`<button class="action" type="button" @click=${view.clearAll}>${messages.backToEntered}</button>` : nothing}
  </p>`;
}

/**
 * The notice about a file. Its live region is always rendered, because screen readers only announce changes inside an
 * existing one.
 */
function fileNoticeView({ fileNotice, messages, figures }: FootView): TemplateResult {
  const notice =
    fileNotice?.kind === 'uncounted'
      ? messages.uncounted(listOf(fileNotice.uncounted, messages, figures.formatCount))
      : fileNotice && messages[fileNotice.kind](fileNotice.name);
  return html`<p class="file-notice" role="status">${notice ?? nothing}</p>`;
}

/** Says how a pasted request was read, and offers to keep it as text. */
function requestNotice(request: ReadRequest, { messages, figures, keepAsText }: FootView): TemplateResult {
  const uncountedList = listOf(request.uncounted, messages, figures.formatCount);
  return html`<p class="notice" role="status">
    ${messages.readAs(request.provider, figures.formatCount(request.parts.length), request.parts.length)}
    ${uncountedList ? html`<span class="warn">${messages.uncounted(uncountedList)}</span>` : nothing}
    <button class="action" type="button" @click=${keepAsText}>${messages.keepAsText}</button>
  </p>`;
}
