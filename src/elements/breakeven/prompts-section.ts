/**
 * Two bars under a prompt: the tokens of one call and the cost of 1,000, each split into what is fixed, what varies and
 * what comes out. Knows one approach's result; no prompt text.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { bestGuess, difference } from '../../core/scenario/amount.ts';
import type { Amount, Approach, ApproachResult } from '../../core/types.ts';
import { formatTokens, formatUsd } from '../../i18n/format.ts';
import type { BreakevenMessages } from '../../i18n/messages.ts';
import { familyOf } from '../../tokenizers/families.ts';
import type { FtCountEvent } from '../common/events.ts';
import { lineSample } from '../common/marks.ts';
import type { Series } from '../common/scenario/reading.ts';
import { tabList } from '../common/tabs.ts';
import { type ModelNames, modelName } from '../common/wording/names.ts';
import type { PromptText } from './session.ts';

const width = 480;

/** What a call consists of; `null` = unknown. */
export interface Call {
  readonly tokens: readonly [fixed: number, varies: number, output: number];
  readonly usd: readonly [fixed: number, varies: number, output: number] | null;
  readonly cached: boolean;
}

/** Splits a call. The varying part is charged at the plain input rate; the rest of the input cost is the fixed part's. */
export function callOf(approach: Approach, result: ApproachResult): Call | null {
  const [prefix, variable, visible, reasoning] = [
    approach.prefixTokens,
    approach.variableTokens,
    approach.outputTokens,
    approach.reasoningTokens,
  ].map(bestGuess);
  if (prefix == null || variable == null || visible == null || reasoning == null) return null;
  const tokens = [prefix, variable, visible + reasoning] as const;
  const { inputUsd, cachedInputUsd, cacheWriteUsd, outputUsd } = result.attempt;
  const cached = (result.cacheableTokens ?? 0) > 0;
  if (inputUsd === null || cachedInputUsd === null || cacheWriteUsd === null || outputUsd === null)
    return { tokens, usd: null, cached };
  // `inputUsd` pays what is not cacheable: the varying part and the rest of the prefix, at one rate.
  const plain = prefix + variable - (result.cacheableTokens ?? 0);
  const varying = plain > 0 ? (inputUsd * variable) / plain : 0;
  const fixed = difference(inputUsd, varying) + cachedInputUsd + cacheWriteUsd;
  return { tokens, usd: [fixed, varying, outputUsd], cached };
}

/** The two bars with their legend; nothing while the tokens are unknown. `approximate` = a token count is an estimate. */
export function callBars(
  { approach, result, sample }: Series,
  words: BreakevenMessages,
  locale: string,
  approximate: boolean,
): TemplateResult | typeof nothing {
  const call = callOf(approach, result);
  if (!call) return nothing;
  const mark = (figure: string): string => (approximate ? words.approximate(figure) : figure);
  const tokens = (count: number): string => mark(formatTokens(count, locale));
  const money = (amount: number): string => mark(formatUsd(amount, locale));
  const usd = call.usd?.map((each) => each * 1000);
  const names = [call.cached ? words.fixedCached : words.fixed, words.varies, words.output];
  return html`<div class="call ${sample}">
    ${stripes}
    <div class="call-bar">
      <span>${words.tokensACall}</span>${bar(call.tokens)}<b>${tokens(sum(call.tokens))}</b>
    </div>
    ${
      usd
        ? html`<div class="call-bar">
            <span>${words.costACall}</span>${bar(usd)}<b>${money(sum(usd))}</b>
          </div>`
        : nothing
    }
    <ul class="call-legend">
      ${names.map(
        (name, index) =>
          html`<li>
            <svg viewBox="0 0 10 10" aria-hidden="true">${box(index, 0.5, 9, 10)}</svg>${name}
            <b>${tokens(call.tokens[index] ?? 0)}</b>
            <span class="muted">${usd ? money(usd[index] ?? 0) : ''}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What fills the output's part, once for both bars and the legend. Not hidden: a pattern that is not displayed fills nothing. */
const stripes = html`<svg class="visually-hidden" aria-hidden="true">
  <defs>
    <pattern id="call-output" width="5" height="10" patternUnits="userSpaceOnUse">
      <line class="stripe" x1="2.5" y1="0" x2="2.5" y2="10" />
    </pattern>
  </defs>
</svg>`;

function bar(values: readonly number[]): TemplateResult {
  const scale = sum(values) > 0 ? width / sum(values) : 0;
  let from = 0;
  return html`<svg class="split" viewBox="0 0 ${width} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${values.map((value, index) => {
      const x = from;
      from += value * scale;
      return value > 0 ? box(index, x, value * scale, 10) : nothing;
    })}
  </svg>`;
}

function box(index: number, x: number, size: number, height: number) {
  return svg`<rect class="part-${index}" x=${x} y="0.5" width=${Math.max(0.5, size - 1)} height=${height - 1} />${
    index === 2
      ? svg`<rect class="stripes" x=${x} y="0.5" width=${Math.max(0.5, size - 1)} height=${height - 1} fill="url(#call-output)" />`
      : nothing
  }`;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

// How the tokens of an approach are counted: what its model is known by, as settings of a counter.

/** How a counter counts: its properties of the same names. */
export interface CounterSettings {
  readonly tokenizer: string;
  readonly family: string;
  readonly assumedFor: string;
}

/**
 * How an approach's tokens are counted: by an encoding, known or assumed for its model, or by the estimate of a family.
 * A model is named as people write it, as far as `names` has come.
 */
export function counterFor(approach: Approach, names?: ModelNames): CounterSettings {
  const { encoding, family, assumed } = familyOf(approach.model ?? '');
  if (!encoding) return { tokenizer: 'o200k_base', family, assumedFor: '' };
  return { tokenizer: encoding, family: '', assumedFor: assumed ? (modelName(approach, names) ?? '') : '' };
}

// The prompts block: a tab for each approach, its counter under it, and what a call is made of.
// Draws; the texts are the counters', the counts the composite's.

/** What the block is given. */
export interface PromptsGiven {
  readonly all: readonly Series[];
  readonly chosen: Series;
  /** Approaches whose counter exists: the chosen one, and those looked at before, which keep their text. */
  readonly visited: ReadonlySet<string>;
  /** Approaches with a token count that is an estimate. */
  readonly estimated: ReadonlySet<string>;
  /** What a new counter starts with. */
  readonly textOf: (series: Series) => PromptText;
  /** Tokens that a person has entered for a prompt: what is fixed, and what varies. */
  readonly enteredIn: (series: Series) => readonly (Amount | null)[];
  readonly words: BreakevenMessages;
  /** Names of models; absent until the catalogue is there. */
  readonly names: ModelNames | undefined;
  readonly locale: string;
  readonly choose: (id: string) => void;
  /** Counts the scenarios given, so that texts of an earlier one are dropped. */
  readonly generation: number;
  readonly adopt: (series: Series, event: FtCountEvent) => void;
}

/** The block. */
export function promptsBlock(given: PromptsGiven): TemplateResult {
  const { all, chosen, visited, words, locale, choose } = given;
  return html`<section class="prompts" part="prompts">
    <h3>${words.prompts}</h3>
    ${tabList({
      name: 'prompt',
      label: words.prompts,
      chosen: chosen.id,
      choose,
      tabs: all.map(({ id, name, sample }) => ({
        id,
        content: html`${lineSample(sample)}<span>${name}</span>`,
      })),
    })}
    <div id="prompt-panel" role="tabpanel" aria-labelledby="prompt-tab-${chosen.id}">
      ${repeat(
        all.filter(({ id }) => visited.has(id) || id === chosen.id),
        // A counter keeps its text through every edit, and none when another scenario is given.
        ({ id }) => `${given.generation} ${id}`,
        (series) => counter(series, given),
      )}
      ${callBars(chosen, words, locale, given.estimated.has(chosen.id))}
    </div>
  </section>`;
}

function counter(series: Series, given: PromptsGiven): TemplateResult {
  const { chosen, generation, textOf, names, adopt } = given;
  const { approach, id, sample } = series;
  const { tokenizer, family, assumedFor } = counterFor(approach, names);
  const [fixed, varying] = given.enteredIn(series).map((amount) => bestGuess(amount ?? undefined));
  // Set once in a counter's life: set again with every rendering, it would undo what was typed meanwhile.
  const once = <Key extends keyof PromptText>(key: Key) => guard([generation], () => textOf(series)[key]);
  return html`<ft-token-counter
    data-approach=${id}
    ?hidden=${series !== chosen}
    .parts=${once('parts')}
    .value=${once('value')}
    .split=${once('split')}
    .chat=${once('chat')}
    .tokenizer=${tokenizer}
    .family=${family}
    .assumedFor=${assumedFor}
    .entered=${guard([fixed, varying], () => ({ fixed, varying }))}
    .approach=${sample === 'a' ? 0 : sample === 'b' ? 1 : 2}
    @ft-count=${(event: FtCountEvent) => adopt(series, event)}
  ></ft-token-counter>`;
}
