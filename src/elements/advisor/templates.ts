/** The parts of `<ft-advisor>` as HTML: reasons, techniques, missing evidence, trade-offs and the table of all rules. */

import { html, nothing, type TemplateResult } from 'lit';
import { findingOf } from '../../core/advice/advise.ts';
import {
  adviceRules,
  type evidenceRules,
  type ReasonRuleId,
  reasonRules,
  type TradeOffRuleId,
} from '../../core/advice/rules.ts';
import type {
  Advice,
  AdviceFacts,
  AdviceReason,
  EvidenceWay,
  ExcludedOption,
  MissingEvidence,
  TechniqueFacts,
  TradeOffValue,
} from '../../core/advice/types.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import { currencyTexts } from '../../i18n/currency-texts.ts';
import { approximately, formatSignedUsd, formatTokens, unknown } from '../../i18n/format.ts';
import { formatNumber } from '../../i18n/format-quantity.ts';
import type { Pieces } from '../../i18n/pieces.ts';
import { asList, withCommas } from '../../i18n/punctuation.ts';
import { chevron, lineSample } from '../common/marks.ts';
import {
  type FigureWording,
  sentenceOf,
  writtenLimit,
  writtenSource,
  writtenTradeOff,
} from './written-figures.ts';

/** The messages, the language and the facts of the advice. */
export interface AdviceView extends FigureWording {
  readonly facts: AdviceFacts;
  readonly advice: Advice;
  /** Whether token counts are estimates: figures that depend on them are marked. */
  readonly approximate: boolean;
  /** The display name of a model by its catalogue id. */
  readonly nameOf: (model: string) => string;
  /**
   * The text on the dates of the prices of a reason, such as ", prices as of 25 Nov 2026". `''` if the reason rests on no price, or only on
   * prices that the user entered.
   */
  readonly pricesOf: (reason: AdviceReason) => string;
}

/** Maximum number of reasons on each side that are shown at first. */
const maxShownReasons = 3;

const withBoldFigures = (sentence: Pieces): readonly (TemplateResult | string)[] =>
  sentence.map((piece) => (typeof piece === 'string' ? piece : html`<strong>${piece.figure}</strong>`));

/** The sentence of a reason. */
export function reasonSentence({ rule, figures }: AdviceReason, view: AdviceView): Pieces {
  const id = rule as ReasonRuleId;
  const isMarked = view.approximate && reasonRules[id].dependsOnTokens === true;
  const { says } = view.text.reasons[id];
  const otherModel = view.facts.cheaperModel?.label;
  return sentenceOf((...values) => says(...values, otherModel), figures, view, isMarked);
}

/** The reasons for and against, side by side. */
export function reasonsTemplate(
  view: AdviceView,
  { showsAll, toggle }: { readonly showsAll: boolean; readonly toggle: () => void },
): TemplateResult {
  const { text, advice, locale } = view;
  const { page } = text;
  const name =
    advice.recommendation === 'not-enough-evidence'
      ? text.names['fine-tune']
      : text.names[advice.recommendation];
  const hiddenCount = [advice.reasonsFor, advice.reasonsAgainst].reduce(
    (sum, { length }) => sum + Math.max(0, length - maxShownReasons),
    0,
  );
  const side = (title: string, reasons: readonly AdviceReason[]): TemplateResult => html`<div>
    <h3>${title}</h3>
    ${
      reasons.length === 0
        ? html`<p class="muted">${page.noReasons}</p>`
        : html`<ul class="reasons">
            ${reasons.slice(0, showsAll ? undefined : maxShownReasons).map((reason) => reasonItem(reason, view))}
          </ul>`
    }
  </div>`;
  return html`<div class="sides" part="reasons">
      ${side(page.forIt(name), advice.reasonsFor)} ${side(page.againstIt(name), advice.reasonsAgainst)}
    </div>
    ${
      hiddenCount > 0
        ? html`<button type="button" class="action more" aria-expanded=${showsAll} @click=${toggle}>${showsAll ? page.fewerReasons : page.moreReasons(formatTokens(hiddenCount, locale))}</button>`
        : nothing
    }`;
}

function reasonItem(reason: AdviceReason, view: AdviceView): TemplateResult {
  const cases = reason.figures.cases?.value ?? null;
  return html`<li data-rule=${reason.rule}>
    ${withBoldFigures(reasonSentence(reason, view))}
    <span class="source muted">${writtenSource(reason.source, cases, view)}${view.pricesOf(reason)}</span>
  </li>`;
}

/** The techniques with the tokens that they add and their cost. A zero-shot prompt adds none and is left out. Nothing without a prompt. */
export function techniquesTemplate(view: AdviceView): TemplateResult | typeof nothing {
  const { text, locale, facts, advice } = view;
  const { page } = text;
  if (!facts.prompt || advice.tryFirst.length === 0) return nothing;
  return html`<div class="block" part="techniques">
    <div class="block-head"><h3>${page.tryFirst}</h3><p class="muted">${page.tryNote(facts.prompt.label || facts.prompt.id, currencyTexts(locale).name)}</p></div>
    <table>
      <caption class="visually-hidden">${page.tryFirst}</caption>
      <thead>
        <tr>
          <th scope="col">${page.technique}</th>
          <th scope="col" class="adds">${page.adds}</th>
          <th scope="col" class="number">${page.costs}</th>
          <th scope="col" class="number">${page.paysFrom}</th>
        </tr>
      </thead>
      <tbody>
        ${advice.tryFirst
          .filter(({ id }) => id !== 'zero-shot')
          .map(
            (technique) => html`<tr data-technique=${technique.id}>
            <th scope="row">${text.techniques[technique.id]}${technique.isDone ? html` <span class="muted">${page.done}</span>` : nothing}</th>
            <td class="adds muted">${addsText(technique, text, locale)}</td>
            <td class="number">${formatSignedUsd(technique.usdPerThousandCalls, locale)}</td>
            <td class="number">${paysFromText(technique, view)}</td>
          </tr>`,
          )}
      </tbody>
    </table>
  </div>`;
}

function addsText(
  { inputTokens, outputTokens, isCounted }: TechniqueFacts,
  text: AdviceView['text'],
  locale: string,
): string {
  const { page } = text;
  const tokens = (value: number): string => text.tokens(formatTokens(value, locale), value);
  if (inputTokens === 0 && outputTokens === 0) return page.addsNothing;
  if (isCounted) return page.addsExample(tokens(inputTokens));
  return inputTokens > 0 ? page.addsInput(tokens(inputTokens)) : page.addsOutput(tokens(outputTokens));
}

function paysFromText(
  { paysFrom, usdPerThousandCalls }: TechniqueFacts,
  { text, locale, approximate }: AdviceView,
): string {
  if (usdPerThousandCalls === null || paysFrom === null) return unknown;
  if (paysFrom === 'never') return text.page.noRise;
  if (paysFrom === 0) return text.page.atOnce;
  // Rounded up, so that the displayed rise of the success rate pays for the technique.
  const share = Math.ceil(paysFrom * 1e4) / 1e4;
  const rise = text.points(`+${formatNumber(share * 100, locale, 2)}`);
  return approximate ? approximately(rise) : rise;
}

/** The list of missing evidence. Each item has the way to get the evidence: a button that calls `open` if `isOffered`, else a text. */
export function missingTemplate(
  view: AdviceView,
  {
    open,
    isOffered,
  }: { readonly open: (way: EvidenceWay) => void; readonly isOffered: (way: EvidenceWay) => boolean },
): TemplateResult | typeof nothing {
  const { text, advice } = view;
  if (advice.missingEvidence.length === 0) return nothing;
  const item = ({ rule, figures, way }: MissingEvidence): TemplateResult => {
    const { says, note } = text.missing[rule as keyof typeof evidenceRules];
    const explanation = sentenceOf((...values) => [note(...values)], figures, view);
    const label = text.ways[way];
    return html`<li data-rule=${rule}>
      <span>${withBoldFigures(sentenceOf(says, figures, view))}<span class="source muted">${withBoldFigures(explanation)}</span></span>
      ${isOffered(way) ? html`<button type="button" class="action way" @click=${() => open(way)}>${label}</button>` : html`<span class="way muted">${label}</span>`}
    </li>`;
  };
  return html`<div class="block" part="missing">
    <h3>${text.page.missing}</h3>
    <ul class="reasons rows">${advice.missingEvidence.map(item)}</ul>
  </div>`;
}

/** The table of trade-offs; nothing without a prompt and another approach. */
export function tradeOffsTemplate(view: AdviceView): TemplateResult | typeof nothing {
  const { text, advice, approximate, nameOf } = view;
  const { approaches, rows } = advice.tradeOffs;
  if (approaches.length < 2) return nothing;
  const cell = (rule: string, value: TradeOffValue): string => {
    const { dependsOnTokens } = adviceRules[rule] ?? {};
    return writtenTradeOff(value, view, nameOf, approximate && dependsOnTokens);
  };
  return html`<div class="block" part="trade-offs">
    <h3 id="trade-offs">${text.page.tradeOffs}</h3>
    <div class="scroll" role="region" aria-labelledby="trade-offs" tabindex="0">
      <table>
        <thead>
          <tr>
            <td></td>
            ${approaches.map(({ id, label, technique }) => html`<th scope="col" class="number">${isTuned(technique) ? lineSample('b') : lineSample('a')}${label || id}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ rule, values }) => html`<tr data-rule=${rule}>
              <th scope="row" class="muted">${text.tradeOffs[rule as TradeOffRuleId]}</th>
              ${values.map((value) => html`<td class=${value === null ? 'number muted' : 'number'}>${cell(rule, value)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </div>`;
}

/** Every rule and whether it holds, in a disclosure. */
export function whyTemplate({ text, locale, facts }: AdviceView): TemplateResult {
  const { page } = text;
  const optionNames = (options: readonly ExcludedOption[]): string =>
    asList(
      options.map((option) => text.names[option]),
      locale,
    );
  return html`<details class="why">
    <summary>${chevron}${page.why}</summary>
    <p class="muted">${page.whyNote}</p>
    <table>
      <caption class="visually-hidden">${page.why}</caption>
      <thead>
        <tr>
          <th scope="col">${page.rule}</th>
          <th scope="col" class="adds">${page.speaks}</th>
          <th scope="col" class="number">${page.weight}</th>
          <th scope="col" class="number">${page.state}</th>
        </tr>
      </thead>
      <tbody>
        ${(Object.keys(reasonRules) as ReasonRuleId[]).map((id) => {
          const rule = reasonRules[id];
          const finding = findingOf(facts, id);
          // `null`: a fact that the rule needs is unknown.
          const state = finding ? 'holds' : finding === null ? 'unknown' : 'fails';
          const speaks = withCommas(
            [
              ...(rule.for ? [page.speaksFor(optionNames(rule.for))] : []),
              ...(rule.against ? [page.speaksAgainst(optionNames(rule.against))] : []),
            ],
            locale,
          );
          return html`<tr data-rule=${id} class=${state}>
            <th scope="row">${text.reasons[id].when(writtenLimit(rule, id, locale))}</th>
            <td class="adds muted">${speaks}</td>
            <td class="number">${rule.weight === 'excludes' ? page.excludes : formatTokens(rule.weight, locale)}</td>
            <td class="number">${page.states[state]}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </details>`;
}
