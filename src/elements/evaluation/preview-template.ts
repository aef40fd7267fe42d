/** A preview of the calculation with the figures of an evaluation: every figure that would change, and the effect on the payback. */
import { html, nothing, type TemplateResult } from 'lit';
import { isInputIndivisible } from '../../core/evaluation/apply.ts';
import { bestGuess, isBelief } from '../../core/scenario/amount.ts';
import type { Amount, Scenario } from '../../core/types.ts';
import { formatUsdCents, numberFormat, withEstimateMark } from '../../i18n/format.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { asList, punctuationOf } from '../../i18n/punctuation.ts';
import type { ApproachLinks } from './choices.ts';
import type { ComparedView } from './sentences.ts';
import type { UsedChange, UsedQuantity, UseOffer } from './use.ts';
import { differenceText, type EvaluationWording, secondsText, shareText } from './wording.ts';

/** The data of the preview, and the callback for a changed link. */
export interface PreviewView {
  readonly scenario: Scenario;
  readonly view: ComparedView;
  /** For each approach of the evaluation, the id of the approach of the scenario that takes its figures. */
  readonly links: ApproachLinks;
  /** The scenario with the figures of the evaluation; `null` if no approach is linked. */
  readonly offer: UseOffer | null;
  /** Whether the scenario already has these figures because the user chose to use them. */
  readonly isUsed: boolean;
  /** The change of the payback, as the end of a sentence; `null` if the scenario compares nothing. */
  readonly effect: string | null;
  /** Whether token counts of the scenario are estimated. */
  readonly approximate: boolean;
  readonly link: (approach: string, to: string | null) => void;
}

/** The section of the preview: a menu for the link of each approach, the table of changes, and the sentence about the payback. */
export function previewTemplate(preview: PreviewView, wording: EvaluationWording): TemplateResult {
  const { scenario, view, links, offer, isUsed } = preview;
  const { text } = wording;
  const { colon } = punctuationOf(wording.locale);
  return html`<section class="block" part="use">
    <h3>${text.ifUsed}</h3>
    <div class="links">
      ${view.comparisons.map(
        ({ approach, label }) => html`<label>
          <span>${label}</span>
          <span class="select"><select data-approach=${approach} aria-label="${label}${colon}${text.inCalculation}" @change=${({ target }: Event) => preview.link(approach, (target as HTMLSelectElement).value || null)}>
            <option value="" ?selected=${links[approach] == null}>${text.notUsed}</option>
            ${scenario.approaches.map(({ id, label: name }) => html`<option value=${id} ?selected=${links[approach] === id}>${name || id}</option>`)}
          </select></span>
        </label>`,
      )}
    </div>
    ${
      isUsed
        ? nothing
        : !offer
          ? html`<p class="note muted">${text.chooseApproach}</p>`
          : offer.changes.length === 0
            ? html`<p class="note muted">${text.nothing}</p>`
            : changesTemplate(offer.changes, preview, wording)
    }
    ${unknownTimes(preview, wording)}
    ${undividedInput(preview, wording)}
    ${unmeasuredBaseline(preview, wording)}
    ${view.measure === 'score' ? html`<p class="note muted">${text.noShares}</p>` : nothing}
    ${!isUsed && offer && offer.changes.length > 0 && preview.effect !== null ? html`<p class="note effect-text">${text.effect.start}${preview.effect}</p>` : nothing}
  </section>`;
}

/** The note on approaches whose times are measured, but do not show the time to the first token. */
function unknownTimes(
  { view, links }: PreviewView,
  { text, locale }: EvaluationWording,
): TemplateResult | typeof nothing {
  const names = view.comparisons
    .filter(({ approach, latency }) => links[approach] != null && latency && latency.firstTokenMs === null)
    .map(({ label }) => label);
  return names.length === 0
    ? nothing
    : html`<p class="note muted">${text.unknownTimes(asList(names, locale))}</p>`;
}

/** The note on approaches whose input tokens are measured, but cannot be divided into a fixed and a varying part. */
function undividedInput(
  { scenario, view, links }: PreviewView,
  { text, locale }: EvaluationWording,
): TemplateResult | typeof nothing {
  const names = view.comparisons
    .filter((comparison) => {
      const linked = scenario.approaches.find(({ id }) => id === links[comparison.approach]);
      return linked !== undefined && isInputIndivisible(linked, comparison);
    })
    .map(({ label }) => label);
  return names.length === 0
    ? nothing
    : html`<p class="note muted">${text.undividedInput(asList(names, locale))}</p>`;
}

/** The note that the baseline of the calculation keeps its share, although the results measure the shares of other approaches. */
function unmeasuredBaseline(
  { offer }: PreviewView,
  wording: EvaluationWording,
): TemplateResult | typeof nothing {
  const { approach, share } = offer?.unmeasuredBaseline ?? {};
  return approach === undefined || share === undefined
    ? nothing
    : html`<p class="note muted">${wording.text.unmeasuredBaseline(approach.label || approach.id, shareText(share, wording, 1))}</p>`;
}

function changesTemplate(
  changes: readonly UsedChange[],
  { scenario, approximate }: PreviewView,
  wording: EvaluationWording,
): TemplateResult {
  const { text } = wording;
  // Measured tokens are exact, but their division into a fixed and a varying part is not, and costs depend on it.
  const markedText = (amount: Amount | null, quantity: UsedQuantity, isEstimate: boolean): string =>
    withEstimateMark(
      amountText(amount, quantity, scenario, wording),
      { approximate: approximate && isEstimate },
      // The value 0 gets no mark, so it stands for an unknown amount.
      bestGuess(amount ?? 0) ?? 0,
    );
  const hasTimes = changes.some(({ quantity }) => quantity === 'firstToken' || quantity === 'speed');
  const ids = [...new Set(changes.map(({ approach }) => approach.id))];
  return html`<table class="changes">
      <caption class="visually-hidden">${text.ifUsed}</caption>
      <thead><tr><th scope="col">${text.quantity}</th><th scope="col" class="number">${text.now}</th><th scope="col" class="number">${text.afterwards}</th></tr></thead>
      ${ids.map((id) => {
        const changesOfApproach = changes.filter(({ approach }) => approach.id === id);
        return html`<tbody>
          <tr><th scope="rowgroup" colspan="3" class="strong">${changesOfApproach[0]?.approach.label || id}</th></tr>
          ${changesOfApproach.map(
            ({ quantity, before, after }) => html`<tr>
              <th scope="row">${text.quantities[quantity]}</th>
              <td class="number muted">${markedText(before, quantity, quantity === 'input' || quantity === 'accepted')}</td>
              <td class="number strong">${markedText(after, quantity, quantity === 'accepted')}</td>
            </tr>`,
          )}
        </tbody>`;
      })}
    </table>
    <p class="note muted">${paragraphText([text.rangeNote, ...(hasTimes ? [text.estimatedTimes] : [])])}</p>`;
}

function amountText(
  amount: Amount | null,
  quantity: UsedQuantity,
  scenario: Scenario,
  wording: EvaluationWording,
): string {
  const { text } = wording;
  if (amount === null) return '–';
  // A range has three percentiles in place of one number.
  if (!isBelief(amount)) return figureText(amount, quantity, wording);
  const { p10, p50, p90 } = amount;
  const otherId = 'differenceTo' in amount ? amount.differenceTo : undefined;
  if (otherId !== undefined) {
    const [low, guess, high] = [p10, p50, p90].map((each) => differenceText(each, 'share', wording)) as [
      string,
      string,
      string,
    ];
    const otherApproach = scenario.approaches.find(({ id }) => id === otherId);
    return text.toOther(text.range(guess, low, high), otherApproach?.label || otherId);
  }
  const [low, guess, high] = [p10, p50, p90].map((each) => figureText(each, quantity, wording)) as [
    string,
    string,
    string,
  ];
  return text.range(guess, low, high);
}

function figureText(value: number, quantity: UsedQuantity, wording: EvaluationWording): string {
  switch (quantity) {
    case 'success':
      return shareText(value, wording, 1);
    // The cost of 1,000 accepted answers.
    case 'accepted':
      return formatUsdCents(value, wording.locale);
    case 'firstToken':
      return secondsText(value, wording);
    case 'speed':
      return numberFormat(wording.locale, { maximumSignificantDigits: 3 }).format(value);
    default:
      return wording.write(value);
  }
}
