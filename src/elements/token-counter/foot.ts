/**
 * The lines below the box: the total or the token looked at, actions, and what a pasted request was read as.
 */

import { html, nothing, type TemplateResult } from 'lit';
import type { PromptPart, UncountedCounts } from '../../prompt/parts.ts';
import type { ReadRequest } from '../../prompt/request.ts';
import type { Tally } from '../../prompt/totals.ts';
import type { Tokenizer } from '../../tokenizers/index.ts';
import type { Aside } from './input.ts';
import type { DrawnToken } from './part-editor/highlight.ts';
import type { CounterWords, Figures } from './templates.ts';

// Puts a token, a part's name and a label for several of a kind into words. It formats and counts nothing else.

/** More bytes than this are cut: a token of a hundred spaces says nothing more in full. */
const mostBytes = 16;

/** A longer token's text is cut, so that its number and bytes can be read beside it. */
const mostCharacters = 24;

/** A figure or a sentence about one, marked as an estimate. */
export function approximately(text: string): string {
  return `≈\u2009${text}`;
}

/** What a request or a part of one holds besides text, as a list. */
export function listOf(counts: UncountedCounts, words: CounterWords, whole: (n: number) => string): string {
  const items = Object.entries(counts).filter(([, count]) => count > 0);
  return words.things(items.map(([kind, count]) => ({ kind, count, shown: whole(count) })));
}

/** A token's text with its white space made visible. */
export function visibleText(text: string): string {
  const shown = text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
  return shown.replaceAll(' ', '·').replaceAll('\t', '→').replaceAll('\r', '␍').replaceAll('\n', '↵');
}

/** The numbers and bytes of a token in words. */
export function tokenDetail(
  token: DrawnToken,
  tokenizer: Tokenizer,
  words: CounterWords,
  whole: (n: number) => string,
): string {
  const bytes = token.ids.flatMap((id) => [...(tokenizer.decodeToken?.(id) ?? [])]);
  const hex = bytes.slice(0, mostBytes).map((byte) => byte.toString(16).padStart(2, '0'));
  const detail =
    bytes.length > mostBytes
      ? words.firstBytes(hex.join(' '), whole(bytes.length))
      : words.bytes(hex.join(' '), bytes.length === 1);
  return words.tokenDetail(token.ids.join(' + '), detail);
}

/** The label of each part; parts of one kind without a label of their own are numbered. */
export function labelsOf(parts: readonly PromptPart[], words: CounterWords): readonly string[] {
  const kind = ({ part, role, name }: PromptPart): string =>
    words.partLabel(((part === 'examples' || part === 'message') && role) || part) + (name ? ` ${name}` : '');
  const kinds = parts.map(kind);
  const all = new Map<string, number>();
  for (const label of kinds) all.set(label, (all.get(label) ?? 0) + 1);
  const before = new Map<string, number>();
  return parts.map((part, index) => {
    const label = kinds[index] as string;
    const number = (before.get(label) ?? 0) + 1;
    before.set(label, number);
    return part.label || (all.get(label) === 1 ? label : words.partNumbered(label, number));
  });
}

/** Tokens that a person has entered for a side of the prompt that has no text; null for none. */
export interface EnteredTokens {
  readonly fixed: number | null;
  readonly varying: number | null;
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
  /** What is to be said of a file that was given. */
  readonly aside: Aside | null;
  /** The request that was read, if any. */
  readonly request: ReadRequest | null;
  readonly entered: EnteredTokens | null;
  /** There is nothing to count. */
  readonly empty: boolean;
  /** A divider stands in one text and can be taken away. */
  readonly divided: boolean;
  readonly words: CounterWords;
  readonly figures: Figures;
  readonly toggleWhitespace: () => void;
  readonly toggleChat: () => void;
  readonly divide: () => void;
  readonly undivide: () => void;
  readonly keepAsText: () => void;
  /** Empties every text, so that the figures that were entered stand again. */
  readonly clearAll: () => void;
}

/** The foot of the box. */
export function footView(view: FootView): TemplateResult {
  const { words } = view;
  const actions = html`<span class="actions">
    ${toggle(words.whitespace, view.whitespace, view.toggleWhitespace)}
    ${toggle(words.countFormat, view.chat, view.toggleChat)}
    <button class="action" type="button" @click=${view.divide}>${words.divide}</button>
    ${view.divided ? html`<button class="action" type="button" @click=${view.undivide}>${words.undivide}</button>` : nothing}
  </span>`;
  return html`${asideView(view)}${view.request ? noticeView(view.request, view) : nothing}
    <div class="foot">
      <span class="readout ${view.token && view.tokenizer ? 'token' : 'total'}">${readoutView(view)}</span>
      ${view.empty ? nothing : actions}
    </div>
    ${view.empty ? nothing : enteredNotice(view)}`;
}

/** An action that is on or off. */
function toggle(text: string, on: boolean, change: () => void): TemplateResult {
  return html`<button class="action" type="button" aria-pressed=${on} @click=${change}>${text}</button>`;
}

function readoutView(view: FootView): TemplateResult {
  const { token, tokenizer, tally, exact, words, figures } = view;
  if (view.empty) {
    const { kept } = enteredSides(view);
    return html`${kept.length ? words.entered(kept) : nothing}`;
  }
  if (token && tokenizer) {
    return html`<code>${visibleText(token.text)}</code> ${tokenDetail(token, tokenizer, words, figures.whole)}`;
  }
  const say = enteredSides(view).kept.length ? words.counted : words.total;
  const total = say(figures.whole(tally.total), tally.total === 1);
  return html`${exact ? total : approximately(total)}${tally.format ? `, ${words.format(figures.whole(tally.format))}` : ''}`;
}

/** Of the figures that were entered, those that stand since their side has no text, and those that a text replaced. */
function enteredSides({ entered, tally, words, figures }: FootView): {
  readonly kept: readonly string[];
  readonly replaced: readonly string[];
} {
  const sides = [
    { figure: entered?.fixed, counted: tally.fixed, say: words.fixedTokens },
    { figure: entered?.varying, counted: tally.total - tally.fixed, say: words.varyingTokens },
  ].filter(({ figure }) => typeof figure === 'number' && figure > 0);
  const told = (list: typeof sides): readonly string[] =>
    list.map(({ figure, say }) => say(figures.whole(figure as number)));
  return {
    kept: told(sides.filter(({ counted }) => counted === 0)),
    replaced: told(sides.filter(({ counted }) => counted > 0)),
  };
}

/** What became of the figures that were entered; nothing where there were none. */
function enteredNotice(view: FootView): TemplateResult | typeof nothing {
  const { words } = view;
  const { kept, replaced } = enteredSides(view);
  if (!kept.length && !replaced.length) return nothing;
  const said = [
    ...(replaced.length ? [words.replaced(replaced)] : []),
    ...(kept.length ? [words.kept(kept)] : []),
  ].join(' ');
  return html`<p class="notice entered">
    ${said}
    ${replaced.length ? html`<button class="action" type="button" @click=${view.clearAll}>${words.backToEntered}</button>` : nothing}
  </p>`;
}

/** Always there, so that what comes into it is read out. */
function asideView({ aside, words, figures }: FootView): TemplateResult {
  const said =
    aside?.kind === 'uncounted'
      ? words.uncounted(listOf(aside.uncounted, words, figures.whole))
      : aside && words[aside.kind](aside.name);
  return html`<p class="aside" role="status">${said ?? nothing}</p>`;
}

function noticeView(request: ReadRequest, { words, figures, keepAsText }: FootView): TemplateResult {
  const things = listOf(request.uncounted, words, figures.whole);
  return html`<p class="notice" role="status">
    ${words.readAs(request.provider, figures.whole(request.parts.length), request.parts.length === 1)}
    ${things ? html`<span class="warn">${words.uncounted(things)}</span>` : nothing}
    <button class="action" type="button" @click=${keepAsText}>${words.keepAsText}</button>
  </p>`;
}
