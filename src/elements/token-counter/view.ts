/**
 * The templates of the token counter: pure functions from values and handlers to HTML. They hold no state.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { CountState } from '../../controllers/count.ts';
import type { counter } from '../../i18n/en/counter.ts';
import type { PromptPart } from './parts.ts';
import type { Tally } from './tally.ts';

type Words = typeof counter;

/** How counts and shares are written. */
export interface Figures {
  readonly whole: (value: number) => string;
  readonly share: (value: number) => string;
}

/** Where counting stands, at the head of the box. */
export function statusView(
  state: CountState,
  tokenizer: string,
  words: Words,
  figures: Figures,
  retry: () => void,
): TemplateResult {
  switch (state.kind) {
    case 'exact':
      return html`${words.exact(tokenizer)}`;
    case 'estimate':
      return html`≈ ${words.estimate(state.error === null ? null : figures.share(state.error))}`;
    case 'loading':
      return html`${words.loading(tokenizer)}`;
    case 'counting':
      return html`${words.counting(state.share === null ? null : figures.share(state.share))}`;
    case 'failed':
      return html`<span class="warn">${words.failed}</span>
        <button class="action" type="button" @click=${retry}>${words.retry}</button>`;
  }
}

/** A count with its slot for “≈”, which is there whether or not it is needed, so that nothing moves. */
export function countView(
  tokens: number,
  exact: boolean,
  words: Words,
  figures: Figures,
  id: string,
): TemplateResult {
  return html`<span class="count" part="count" id=${id}
    ><span class="approx" aria-hidden="true" ?hidden=${exact}>≈</span
    ><span class="visually-hidden">${exact ? nothing : words.approximately}</span> ${figures.whole(tokens)}
    <span class="visually-hidden">${words.tokens('', tokens === 1)}</span></span
  >`;
}

/** Everything a row needs. */
export interface RowView {
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

/** What a reader can do in a row. */
export interface RowActions {
  readonly open: (index: number, focus: boolean) => void;
  readonly fold: (index: number) => void;
}

/** One part: its label, its count, its text. */
export function rowView(row: RowView, words: Words, figures: Figures, actions: RowActions): TemplateResult {
  const { part, index, label } = row;
  const summary = html`<p class="summary">
    ${part.summary}
    <button class="action" type="button" aria-label=${words.showAll(label)} @click=${() => actions.open(index, true)}>
      ${words.show}
    </button>
  </p>`;
  const less = html`<button class="action less" type="button" @click=${() => actions.fold(index)}>
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
              @focus=${() => actions.open(index, false)}
            ></textarea>
          </div>
        </div>
        ${row.foldable ? less : nothing}
      </div>
    </div>
  </div>`;
}

/** What a divider can be asked to do. */
export interface DividerActions {
  readonly key: (event: KeyboardEvent) => void;
  readonly grab: (event: PointerEvent) => void;
}

/** The line between what is the same on every request and what varies. */
export function dividerView(
  tally: Tally,
  words: Words,
  figures: Figures,
  limits: { readonly now: number; readonly max: number },
  actions: DividerActions,
): TemplateResult {
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
    aria-valuemax=${limits.max}
    aria-valuenow=${limits.now}
    aria-valuetext=${text}
    @keydown=${actions.key}
    @pointerdown=${actions.grab}
  >
    <span>${text}</span>
  </div>`;
}
