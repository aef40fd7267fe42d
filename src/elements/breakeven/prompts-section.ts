/**
 * The prompts block: a tab and a token counter for each approach, and two bars. The bars split the tokens of one attempt (one call
 * of the model) and the cost of 1,000 attempts into fixed part, variable part and output.
 */

import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { bestGuess, difference } from '../../core/scenario/amount.ts';
import type { Approach, ApproachResult } from '../../core/types.ts';
import { promptsBlock as english } from '../../i18n/en/prompts-block.ts';
import { formatTokens, formatUsd, withEstimateMark } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { FtCountEvent } from '../common/count-event.ts';
import { counterFor } from '../common/counter-settings.ts';
import { hatches } from '../common/hatches.ts';
import { lineSample } from '../common/marks.ts';
import type { Pair, Series } from '../common/scenario/reading.ts';
import type { ModelNames } from '../common/wording/names.ts';
import type { FtTokenCounter } from '../token-counter/token-counter.ts';
import type { PromptCount, PromptState, PromptText, SessionPrompts } from './session-prompts.ts';
import type { StartController } from './start-controller.ts';
import { tabList } from './tabs.ts';

/** Length of a bar in the units of its view box. */
const barLength = 480;

/** The parts of one attempt. `usd` is `null` while a price is unknown. `cached`: a cache holds at least some of the fixed part. */
export interface Attempt {
  readonly tokens: readonly [fixed: number, variable: number, output: number];
  readonly usd: readonly [fixed: number, variable: number, output: number] | null;
  readonly cached: boolean;
}

/**
 * Splits an attempt into its parts. `null` while a token count is unknown. The variable part is priced at the plain input rate.
 * The fixed part has the rest of the input cost.
 */
export function attemptOf(approach: Approach, result: ApproachResult): Attempt | null {
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
  // `inputUsd` pays for everything that is not cacheable: the variable part and the rest of the prefix, at one rate.
  const plainTokens = prefix + variable - (result.cacheableTokens ?? 0);
  const variableUsd = plainTokens > 0 ? (inputUsd * variable) / plainTokens : 0;
  const fixedUsd = difference(inputUsd, variableUsd) + cachedInputUsd + cacheWriteUsd;
  return { tokens, usd: [fixedUsd, variableUsd, outputUsd], cached };
}

/**
 * The two bars with their legend, which leaves out a part without tokens. Nothing while the tokens are unknown. `approximate` means that
 * the token counts are estimates.
 */
export function attemptBars(
  { approach, result, sample }: Series,
  text: Messages['promptsBlock'],
  locale: string,
  approximate: boolean,
): TemplateResult | typeof nothing {
  const attempt = attemptOf(approach, result);
  if (!attempt) return nothing;
  const formatCount = (count: number): string =>
    withEstimateMark(formatTokens(count, locale), { approximate }, count);
  const formatMoney = (amount: number): string =>
    withEstimateMark(formatUsd(amount, locale), { approximate }, amount);
  const usd = attempt.usd?.map((each) => each * 1000);
  const names = [attempt.cached ? text.fixedCached : text.fixed, text.varies, text.output];
  return html`<div class="attempt ${sample}">
    ${hatches('muted')}
    <div class="attempt-bar">
      <span>${text.tokensPerAttempt}</span>${bar(attempt.tokens)}<b>${formatCount(sum(attempt.tokens))}</b>
    </div>
    ${
      usd
        ? html`<div class="attempt-bar">
            <span>${text.costOfThousandAttempts}</span>${bar(usd)}<b>${formatMoney(sum(usd))}</b>
          </div>`
        : nothing
    }
    <ul class="attempt-legend">
      ${names.map((name, index) =>
        attempt.tokens[index]
          ? html`<li>
                <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">${box(index, 0.5, 9, 10)}</svg>${name}
                <b>${formatCount(attempt.tokens[index])}</b>
                <span class="muted">${usd ? formatMoney(usd[index] ?? 0) : ''}</span>
              </li>`
          : nothing,
      )}
    </ul>
  </div>`;
}

/** One bar as SVG: its parts are as long as the values are large. */
function bar(values: readonly number[]): TemplateResult {
  const scale = sum(values) > 0 ? barLength / sum(values) : 0;
  let from = 0;
  return html`<svg class="split" viewBox="0 0 ${barLength} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${values.map((value, index) => {
      const x = from;
      from += value * scale;
      return value > 0 ? box(index, x, value * scale, 10) : nothing;
    })}
  </svg>`;
}

/** One part of a bar. The third part, the output, is hatched. */
function box(index: number, x: number, size: number, height: number) {
  return svg`<rect
    class="part-${index}"
    x=${x}
    y="0.5"
    width=${Math.max(0.5, size - 1)}
    height=${height - 1}
    fill=${index === 2 ? 'url(#hatch-muted)' : nothing}
  />`;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** The contents and callbacks of the prompts block. */
export interface PromptsOptions {
  readonly pair: Pair;
  /** Id of the approach whose prompt is open. An unknown id opens that of the baseline. */
  readonly prompt: string;
  /** The ids of the approaches whose counters keep their texts, and of those with estimated counts. */
  readonly promptState: Pick<PromptState, 'opened' | 'estimated'>;
  /** The text of each counter, and the tokens that the user entered for it. */
  readonly prompts: Pick<SessionPrompts, 'textOf' | 'enteredTokensOf' | 'revision' | 'keepOpened'>;
  /** Knows which prompts are proposed, and writes the lines below a prompt. `undefined` until it is loaded. */
  readonly start: Pick<StartController, 'isProposed' | 'promptNotes' | 'text'> | undefined;
  readonly messages: Partial<Messages>;
  /** Names of models. `undefined` until the catalogue is loaded. */
  readonly names: ModelNames | undefined;
  readonly locale: string;
  readonly choose: (id: string) => void;
  /** A new number replaces all counters by new ones with the texts of `textOf`. */
  readonly generation: number;
  /** Takes over the count of an approach's counter. */
  readonly adopt: (series: Series, count: PromptCount) => void;
}

/** The prompts block as HTML. */
export function promptsBlock(options: PromptsOptions): TemplateResult {
  const { pair, prompt, promptState, prompts, start, locale, choose } = options;
  const { promptsBlock: text = english } = options.messages;
  const { all, baseline } = pair;
  const chosen = all.find(({ id }) => id === prompt) ?? baseline;
  return html`<section class="prompts" part="prompts">
    <h3 part="title">${text.title}</h3>
    ${tabList({
      name: 'prompt',
      label: text.title,
      chosen: chosen.id,
      choose: (id) => {
        prompts.keepOpened(chosen.id, id);
        choose(id);
      },
      tabs: all.map(({ id, name, sample }) => ({
        id,
        content: html`${lineSample(sample)}<span>${name}${start?.isProposed(id) ? html` <i>${start.text.proposed}</i>` : nothing}</span>`,
      })),
    })}
    <div id="prompt-panel" role="tabpanel" aria-labelledby="prompt-tab-${chosen.id}">
      ${repeat(
        all.filter(({ id }) => promptState.opened.has(id) || id === chosen.id),
        // A counter keeps its text after every edit, until the generation changes.
        ({ id }) => `${options.generation} ${id}`,
        (series) => counter(series, chosen, options),
      )}
      ${start?.promptNotes(chosen.id, pair)}
      ${attemptBars(chosen, text, locale, promptState.estimated.has(chosen.id))}
    </div>
  </section>`;
}

/** The index that gives a counter the colour of its approach: 0 = baseline, 1 = candidate, 2 = any other. */
const colorIndexOf = (sample: Series['sample']): number => (sample === 'a' ? 0 : sample === 'b' ? 1 : 2);

function counter(series: Series, chosen: Series, options: PromptsOptions): TemplateResult {
  const { generation, prompts, start, names, adopt } = options;
  const { approach, id, sample } = series;
  const { tokenizer, family, assumedFor } = counterFor(approach, names);
  const element = createRef<FtTokenCounter>();
  const [fixed, varying] = prompts.enteredTokensOf(series).map((amount) => bestGuess(amount ?? undefined));
  // Set only if the text was changed by other means than typing, because setting it again would discard the typed text.
  const setOnce = <Key extends keyof PromptText>(key: Key) =>
    guard([generation, prompts.revision], () => prompts.textOf(series)[key]);
  return html`<ft-token-counter
    data-approach=${id}
    class=${start?.isProposed(id) ? 'proposed' : ''}
    ?hidden=${series !== chosen}
    .parts=${setOnce('parts')}
    .value=${setOnce('value')}
    .split=${setOnce('split')}
    .chat=${setOnce('chat')}
    .tokenizer=${tokenizer}
    .family=${family}
    .assumedFor=${assumedFor}
    .entered=${guard([fixed, varying], () => ({ fixed, varying }))}
    .approach=${colorIndexOf(sample)}
    ${ref(element)}
    @ft-count=${({ tokens, exact, parts }: FtCountEvent) => {
      // Events contain no text, so the text is read from the counter.
      if (element.value) adopt(series, { tokens, exact, parts, text: element.value });
    }}
  ></ft-token-counter>`;
}
