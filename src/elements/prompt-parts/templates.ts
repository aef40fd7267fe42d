/** The tables of `<ft-prompt-parts>`: the parts of a prompt, and the differences between two prompts. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PromptChange, PromptComparison, PromptCosts } from '../../core/decision/prompt-part-types.ts';
import { unknown } from '../../i18n/format.ts';
import type { Sentence } from '../common/wording/names.ts';
import type { ShownPiece } from './pieces.ts';
import {
  changeText,
  monthText,
  type PartWording,
  paysFromText,
  promptOnly,
  sumUsd,
  tokensChange,
  tokensText,
} from './wording.ts';

/** The table of the parts: their tokens, their dollars a month, and how these dollars change without the part. */
export function partsTable(
  { parts }: PromptCosts,
  pieces: readonly ShownPiece[],
  proseWording: PartWording,
): TemplateResult {
  const wording = { ...proseWording, isInTable: true };
  const { text } = wording;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${text.tableTitle}>
    <table part="table">
      <caption class="visually-hidden">${text.tableTitle}</caption>
      <thead>
        <tr>
          <th scope="col">${text.part}</th>
          <th scope="col">${text.tokens}</th>
          <th scope="col">${text.perMonth}</th>
          <th scope="col">${text.removed}</th>
          <th scope="col" class="wide">${text.paysFrom}</th>
        </tr>
      </thead>
      <tbody>
        ${parts.map(({ index, tokens, usdPerMonth, savingUsdPerMonth, paysFrom }) => {
          const piece = index === null ? null : pieces[index];
          const isRemovable = piece?.isRemovable ?? true;
          // `-savingUsdPerMonth` would be −0 if nothing is saved.
          const changeUsd = savingUsdPerMonth === null ? null : 0 - savingUsdPerMonth;
          return html`<tr>
            <th scope="row" class="series">
              ${piece?.name ?? text.reasoning}${piece?.excerpt ? html` <span class="excerpt wide"><span dir="auto" lang=${piece.lang ?? nothing}>${piece.excerpt}</span></span>` : nothing}
            </th>
            <td>${tokensText(tokens, wording)}</td>
            <td>${monthText(usdPerMonth, wording)}</td>
            <td>${isRemovable ? changeText(changeUsd, wording) : html`<span class="muted">${text.needed}</span>`}</td>
            <td class="wide">${isRemovable ? paysFromText(paysFrom, wording) : ''}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

/** Compares the prompt of another approach with the shown prompt: the cost of the other prompt, and the parts that differ. */
export function comparisonTemplate(
  comparison: PromptComparison,
  names: {
    /** The name of the approach that has the other prompt. */
    readonly other: string;
    /** The pieces of the shown prompt (`before`) and of the other prompt (`after`). */
    readonly before: readonly ShownPiece[];
    readonly after: readonly ShownPiece[];
  },
  wording: PartWording,
): TemplateResult {
  const { text } = wording;
  const { usdPerMonthDifference: usd, tokensDifference: tokens, after, changes } = comparison;
  const total = monthText(after.usdPerMonth, wording);
  const nameOf = ({ before: indexBefore, after: indexAfter }: PromptChange): string =>
    (indexBefore === null ? names.after[indexAfter ?? -1] : names.before[indexBefore])?.name ?? '';
  const sentence =
    usd === null || tokens === null
      ? html`<strong>${text.comparedUnknown(names.other)}</strong>`
      : html`<strong>${text.comparison(names.other, total)}</strong>${
          usd === 0
            ? text.comparedSame
            : usd > 0
              ? text.comparedMore(monthText(usd, wording), tokensChange(tokens, wording))
              : text.comparedLess(monthText(-usd, wording), tokensChange(tokens, wording))
        }`;
  const inTable = { ...wording, isInTable: true };
  return html`<p class="compared">${sentence} <span class="muted">${text.samePrices}</span></p>
    ${
      changes.length === 0
        ? nothing
        : html`<div class="scroll" tabindex="0" role="region" aria-label=${text.changesTitle}>
            <table class="changes">
              <caption class="visually-hidden">${text.changesTitle}</caption>
              <thead>
                <tr>
                  <th scope="col">${text.changesTitle}</th>
                  <th scope="col"><span class="visually-hidden">${text.part}</span></th>
                  <th scope="col">${text.tokens}</th>
                  <th scope="col">${text.perMonth}</th>
                </tr>
              </thead>
              <tbody>
                ${changes.map(
                  (change) =>
                    html`<tr>
                      <th scope="row" class="series">${nameOf(change)}</th>
                      <td>${text.kinds[change.kind]}</td>
                      <td>${tokensText(change.tokens, inTable)}</td>
                      <td>${changeText(change.usdPerMonth, inTable)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }`;
}

/** The value for the header of the fold. */
export function summarySentence(costs: PromptCosts, wording: PartWording): Sentence {
  const parts = promptOnly(costs);
  const usd = sumUsd(parts);
  const count = parts.length;
  return {
    claim: usd === null ? unknown : wording.text.summary(monthText(usd, wording)),
    rest: wording.text.summaryRest(String(count), count),
  };
}
