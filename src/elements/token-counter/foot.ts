/**
 * The lines below the box: the total or the token looked at, actions, and what a pasted request was read as.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Tokenizer } from '../../tokenizers/index.ts';
import type { DrawnToken } from './backdrop.ts';
import { tokenDetail, visibleText } from './describe.ts';
import type { ReadRequest } from './request.ts';
import type { Tally } from './tally.ts';
import type { CounterWords, Figures } from './view.ts';

/** A request that was pasted and read, and the way back. */
export interface PastedRequest {
  readonly request: ReadRequest;
  readonly undo: () => void;
}

/** Everything the foot needs. */
export interface FootView {
  readonly tally: Tally;
  readonly exact: boolean;
  readonly token: DrawnToken | null;
  readonly tokenizer: Tokenizer | null;
  readonly whitespace: boolean;
  /** Whether the chat format is counted. */
  readonly chat: boolean;
  readonly pasted: PastedRequest | null;
  /** A divider stands in one text and can be taken away. */
  readonly divided: boolean;
  readonly words: CounterWords;
  readonly figures: Figures;
  readonly toggleWhitespace: () => void;
  readonly toggleChat: () => void;
  readonly divide: () => void;
  readonly undivide: () => void;
}

/** The foot of the box. */
export function footView(view: FootView): TemplateResult {
  const { words, tally } = view;
  const actions = html`<span class="actions">
    <button class="action" type="button" aria-pressed=${view.whitespace} @click=${view.toggleWhitespace}>
      ${words.whitespace}
    </button>
    <button class="action" type="button" aria-pressed=${view.chat} @click=${view.toggleChat}>
      ${words.countFormat}
    </button>
    <button class="action" type="button" @click=${view.divide}>${words.divide}</button>
    ${view.divided ? html`<button class="action" type="button" @click=${view.undivide}>${words.undivide}</button>` : nothing}
  </span>`;
  return html`${view.pasted ? noticeView(view.pasted, view) : nothing}
    <div class="foot">
      <span class="readout ${view.token && view.tokenizer ? 'token' : 'total'}">${readoutView(view)}</span>
      ${tally.total > 0 ? actions : nothing}
    </div>`;
}

function readoutView({ token, tokenizer, tally, exact, words, figures }: FootView): TemplateResult {
  if (token && tokenizer) {
    return html`<code>${visibleText(token.text)}</code> ${tokenDetail(token, tokenizer, words, figures.whole)}`;
  }
  const total = `${exact ? '' : '≈ '}${words.total(figures.whole(tally.total), tally.total === 1)}`;
  return html`${total}${tally.format ? `, ${words.format(figures.whole(tally.format))}` : ''}`;
}

function noticeView({ request, undo }: PastedRequest, { words, figures }: FootView): TemplateResult {
  const counts = Object.entries(request.uncounted).map(([kind, count]) => ({
    kind,
    count,
    shown: figures.whole(count),
  }));
  return html`<p class="notice" role="status">
    ${words.readAs(request.provider, figures.whole(request.parts.length), request.parts.length === 1)}
    ${counts.length ? html`<span class="warn">${words.uncounted(counts)}</span>` : nothing}
    <button class="action" type="button" @click=${undo}>${words.keepAsText}</button>
  </p>`;
}
