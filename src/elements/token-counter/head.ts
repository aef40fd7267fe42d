/**
 * The line above the box: its title, and where counting stands. A pure function from values to HTML.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { CountState } from '../../controllers/count/count.ts';
import type { HowToCount } from '../../prompt/strategy.ts';
import { approximately } from './describe.ts';
import type { CounterWords, Figures } from './templates.ts';

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
