/**
 * Two bars under a prompt: the tokens of one call and the cost of 1,000, each split into what is fixed, what varies and
 * what comes out. Knows one approach's result; no prompt text.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { difference } from '../../core/amount.ts';
import type { Approach, ApproachResult } from '../../core/types.ts';
import { formatTokens, formatUsd } from '../../i18n/format.ts';
import type { BreakevenMessages } from '../../i18n/messages.ts';
import { bestGuess } from '../form/range.ts';
import type { Series } from '../views/series.ts';

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

/** The two bars with their legend; nothing while the tokens are unknown. */
export function callBars(
  { approach, result, sample }: Series,
  words: BreakevenMessages,
  locale: string,
): TemplateResult | typeof nothing {
  const call = callOf(approach, result);
  if (!call) return nothing;
  const usd = call.usd?.map((each) => each * 1000);
  const names = [call.cached ? words.fixedCached : words.fixed, words.varies, words.output];
  return html`<div class="call ${sample}">
    <div class="call-bar">
      <span>${words.tokensACall}</span>${bar(call.tokens)}<b>${formatTokens(sum(call.tokens), locale)}</b>
    </div>
    ${
      usd
        ? html`<div class="call-bar">
            <span>${words.costACall}</span>${bar(usd)}<b>${formatUsd(sum(usd), locale)}</b>
          </div>`
        : nothing
    }
    <ul class="call-legend">
      ${names.map(
        (name, index) =>
          html`<li>
            <svg viewBox="0 0 10 10" aria-hidden="true">${box(index, 0.5, 9, 10)}</svg>${name}
            <b>${formatTokens(call.tokens[index] ?? null, locale)}</b>
            <span class="muted">${usd ? formatUsd(usd[index] ?? null, locale) : ''}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

function bar(values: readonly number[]): TemplateResult {
  const scale = sum(values) > 0 ? width / sum(values) : 0;
  let from = 0;
  return html`<svg class="split" viewBox="0 0 ${width} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="output" width="5" height="10" patternUnits="userSpaceOnUse">
        <line class="stripe" x1="2.5" y1="0" x2="2.5" y2="10" />
      </pattern>
    </defs>
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
      ? svg`<rect class="stripes" x=${x} y="0.5" width=${Math.max(0.5, size - 1)} height=${height - 1} fill="url(#output)" />`
      : nothing
  }`;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
