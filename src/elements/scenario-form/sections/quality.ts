/**
 * The section of quality: success rate, number of attempts, cost of a failure, and measured latency. Attempts and
 * failure cost are usually equal for all approaches, and then have one field for all.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { evaluate } from '../../../core/index.ts';
import { bestGuess, isBelief } from '../../../core/scenario/amount.ts';
import { asRange, sameAmount } from '../../../core/scenario/amount-edits.ts';
import { withSuccessComparedTo } from '../../../core/scenario/links.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import { commonSuccessRate, differenceTo } from '../../../core/scenario/success.ts';
import type { Amount, Approach, Belief, Latency, Scenario } from '../../../core/types.ts';
import type { ExplainedField } from '../../../i18n/explained-fields.ts';
import { type FormSection, moreFields } from '../controls.ts';
import { type FieldSpec, specAt } from '../fields/field-spec.ts';
import {
  type AmountOptions,
  amountField,
  approachHeading,
  eachApproach,
  explainedChoice,
  type FormView,
  labelOf,
  type PlacedApproach,
} from '../form-view.ts';
import { withEntry } from '../pending-input.ts';
import { qualitySummary } from '../summaries.ts';

/** The key that review costs share. In a simulation, the review costs of all approaches vary together. */
const sharedReview = 'human-review';

/** The section of quality. */
export const qualitySection: FormSection = {
  summary: qualitySummary,
  body,
  borrowable: ['successRate', 'maxAttempts', 'failureUsd'],
};

function body(view: FormView): TemplateResult {
  const { text } = view.language;
  return html`<div class="fields">
    ${eachApproach(view.approaches, (placed) => successField(view, placed))}
    ${sharedField(view, 'maxAttempts', { unit: text.attemptsUnit, value: null })}
    ${sharedField(view, 'failureUsd', {
      unit: text.each,
      hasSign: true,
      decimals: 2,
      placeholder: text.none,
      value: null,
    })}
  </div>
  ${assumeAlikeButton(view)}
  ${moreFields(
    text.cascadesAndRisk,
    view.approaches.some(({ approach }) => usesRareFields(approach)),
    html`${eachApproach(view.approaches, (placed) => rareFields(view, placed))}`,
  )}
  ${latencyFields(view)}`;
}

/**
 * The button for a user who does not know how good the answers are: it sets every success rate to the first that is known, or to 100 % if
 * none is. Nothing if all approaches have this rate already.
 */
function assumeAlikeButton(view: FormView): TemplateResult | typeof nothing {
  const { approaches, language } = view;
  const commonRate = commonSuccessRate(approaches.map(({ approach }) => approach));
  if (
    approaches.length < 2 ||
    approaches.every(({ approach }) => sameAmount(approach.successRate, commonRate))
  )
    return nothing;
  const assume = (): void => {
    view.change((scenario) =>
      approaches.reduce((next, { path }) => withField(next, `${path}.successRate`, commonRate), scenario),
    );
    view.keep(approaches.map(({ path }) => `${path}.successRate`));
    view.focus(`data-path="${approaches[0]?.path}.successRate"`);
  };
  return html`<div class="adds"><button type="button" class="action" @click=${assume}>${approaches.length > 2 ? language.text.assumeAllAlike : language.text.assumeBothAlike}</button></div>`;
}

/** The field for the success rate of an approach, or for its difference to the success rate of another approach. */
function successField(view: FormView, { approach, path, line }: PlacedApproach): TemplateResult {
  const { text } = view.language;
  const { label, successRate: value } = approach;
  const referenceId = differenceTo(approach);
  const options = { label, longLabel: text.perApproach(label, text.success), value, line };
  if (referenceId === undefined) return amountField(view, `${path}.successRate`, options);
  const referenceName =
    view.approaches.find((each) => each.approach.id === referenceId)?.approach.label ?? referenceId;
  return amountField(view, `${path}.successRate`, {
    ...options,
    longLabel: text.perApproach(label, text.successAgainst(referenceName)),
    spec: differenceSpec(),
    unit: text.points,
    note: text.successAgainst(referenceName),
    edit: (scenario, edited) =>
      withField(scenario, `${path}.successRate`, edited == null ? edited : asDifference(edited, referenceId)),
  });
}

/** An amount as a difference to the success rate of another approach. */
function asDifference(amount: number | Belief, referenceId: string): Belief {
  return { ...asRange(amount), differenceTo: referenceId };
}

let knownDifferenceSpec: FieldSpec | undefined;

/** The limits of a difference between two success rates: from -100 to 100 points. */
function differenceSpec(): FieldSpec {
  knownDifferenceSpec ??= { ...specAt('approaches[0].successRate'), min: -100, nullable: false };
  return knownDifferenceSpec;
}

/** Whether an approach uses one of the rare fields of quality. */
function usesRareFields(approach: Approach): boolean {
  const { failureApproach, successDropPerMonth, worksWithProbability } = approach;
  const isLinked = failureApproach !== undefined || differenceTo(approach) !== undefined;
  return isLinked || successDropPerMonth !== 0 || worksWithProbability !== 1;
}

/**
 * The fields for the approach to which the success rate is compared, the approach that answers failures, the monthly drop of the success
 * rate, and the probability that the approach works.
 */
function rareFields(view: FormView, placed: PlacedApproach): TemplateResult {
  const { text } = view.language;
  const { approach, path, index } = placed;
  const approachName = approach.label;
  return html`${approachHeading(placed)}
    <div class="fields">
      ${view.approaches.length > 1 ? [comparisonMenu(view, placed), failureMenu(view, placed)] : nothing}
      ${amountField(view, `${path}.successDropPerMonth`, {
        approachName,
        value: approach.successDropPerMonth,
        unit: '%',
      })}
      ${
        index === 0
          ? nothing
          : amountField(view, `${path}.worksWithProbability`, {
              approachName,
              value: approach.worksWithProbability,
              unit: '%',
              note: text.assumedToWork,
            })
      }
    </div>`;
}

/** The choice of the approach with which the success rate of this one is compared. */
function comparisonMenu(view: FormView, placed: PlacedApproach): TemplateResult {
  const { text } = view.language;
  return otherApproachMenu(view, placed, {
    path: `${placed.path}.successRate.differenceTo`,
    label: text.successGivenAs,
    none: text.ownSuccess,
    chosenId: differenceTo(placed.approach),
    optionText: text.successAgainst,
    explains: 'differenceTo',
    choose: (scenario, id) => withSuccessComparedTo(scenario, placed.index, id),
  });
}

/** The choice of the approach that answers the failures of this one. */
function failureMenu(view: FormView, placed: PlacedApproach): TemplateResult {
  const path = `${placed.path}.failureApproach`;
  return otherApproachMenu(view, placed, {
    path,
    label: labelOf(view, path),
    none: view.language.text.noApproach,
    chosenId: placed.approach.failureApproach,
    optionText: (label) => label,
    explains: 'failureApproach',
    choose: (scenario, id) => withField(scenario, path, id),
  });
}

/** A choice of another approach or of none. */
interface OtherApproachChoice {
  readonly path: string;
  readonly label: string;
  readonly explains: ExplainedField;
  /** The text of the option for no approach. */
  readonly none: string;
  /** The id of the chosen approach; `undefined` = none. */
  readonly chosenId: string | undefined;
  /** The text of the option for an approach, made from the label of the approach. */
  readonly optionText: (label: string) => string;
  readonly choose: (scenario: Scenario, id: string | undefined) => Scenario;
}

/** A menu of the other approaches, with its label. */
function otherApproachMenu(
  view: FormView,
  { approach }: PlacedApproach,
  { path, label, explains, none, chosenId, optionText, choose }: OtherApproachChoice,
): TemplateResult {
  const { text } = view.language;
  const spokenName = text.perApproach(approach.label, label);
  const { button, part } = explainedChoice(view, path, { explains, label, spokenName });
  const apply = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const id = select.value === '' ? undefined : select.value;
    const refusal = view.change((scenario) => choose(scenario, id));
    // A choice by which two approaches would refer to each other is refused, and the previous choice stays.
    if (refusal !== null) select.value = chosenId ?? '';
  };
  return html`<div class="figure"><span>${button}</span><span class="select"><select
    class="pick"
    part="select"
    data-path=${path}
    aria-label=${spokenName}
    @change=${apply}
  >
    <option value="" ?selected=${chosenId === undefined}>${none}</option>
    ${view.approaches
      .filter((each) => each.approach.id !== approach.id)
      .map(
        ({ approach: { id, label: otherLabel } }) =>
          html`<option value=${id} ?selected=${id === chosenId}>${optionText(otherLabel)}</option>`,
      )}
  </select></span></div>${part}`;
}

/** One field for all approaches while their values are equal, else one field each. */
function sharedField(
  view: FormView,
  field: 'maxAttempts' | 'failureUsd',
  options: AmountOptions,
): TemplateResult {
  const approaches = view.approaches;
  const [first] = approaches;
  if (!first) return html``;
  const areEqual = approaches.every(({ approach }) => sameAmount(approach[field], first.approach[field]));
  if (areEqual) {
    return amountField(view, `${first.path}.${field}`, {
      ...options,
      ...failureNote(view, field, approaches),
      value: first.approach[field],
      shows: approaches.map(({ path }) => `${path}.${field}`),
      edit: (scenario, value) => withSameForAll(scenario, field, value),
    });
  }
  return html`${eachApproach(approaches, (placed) =>
    amountField(view, `${placed.path}.${field}`, {
      ...options,
      ...nameOptions(view, placed, field),
      ...(isFailureMissing(view, field, [placed]) ? { isMissing: true } : {}),
      value: placed.approach[field],
    }),
  )}`;
}

/** Whether a comparison lacks the failure cost of one of these approaches. */
function isFailureMissing({ scenario }: FormView, field: string, group: readonly PlacedApproach[]): boolean {
  if (field !== 'failureUsd') return false;
  return evaluate(scenario).comparisons.some(
    ({ verdict }) =>
      verdict.kind === 'incomplete' &&
      group.some(({ path }) => verdict.missing.includes(`${path}.failureUsd`)),
  );
}

/** The note at an empty failure cost that all approaches share. */
function failureNote(
  view: FormView,
  field: string,
  all: readonly PlacedApproach[],
): Pick<AmountOptions, 'note' | 'isMissing'> {
  const { text } = view.language;
  if (isFailureMissing(view, field, all)) return { note: text.failureNeeded, isMissing: true };
  const isEmpty = field === 'failureUsd' && all[0]?.approach.failureUsd === null;
  return { note: isEmpty ? text.unrepaired : '' };
}

/** The label and line of a field for one approach. */
function nameOptions(
  view: FormView,
  { approach, line }: PlacedApproach,
  field: string,
): Pick<AmountOptions, 'label' | 'line'> {
  return { label: view.language.text.perApproach(approach.label, labelOf(view, field)), line };
}

/** The scenario with one value for all approaches. */
function withSameForAll(scenario: Scenario, field: string, value: Amount | undefined): Scenario {
  const shared = field === 'failureUsd' && isBelief(value) ? { sharedAs: sharedReview, ...value } : value;
  return scenario.approaches.reduce(
    (next, _, index) => withField(next, `approaches[${index}].${field}`, shared),
    scenario,
  );
}

/**
 * Measured latency, which does not change any cost. One button opens the fields of all approaches, because latencies
 * are compared.
 */
function latencyFields(view: FormView): TemplateResult {
  const { text } = view.language;
  const { pending, approaches } = view;
  const areShown =
    pending.latencyRequested || approaches.some((placed) => Object.keys(latencyOf(view, placed)).length > 0);
  if (!areShown) {
    const showFields = (): void => {
      view.setPending({ latencyRequested: true });
      view.focus(`data-path="${approaches[0]?.path}.latency.firstTokenMs"`);
    };
    return html`<div class="adds"><button type="button" class="action" @click=${showFields}>${text.addLatency}</button></div>`;
  }
  return html`<p class="hint sub">${text.latency}</p>
    <div class="fields">${eachApproach(approaches, (placed) => latencyPair(view, placed))}</div>`;
}

/** The measurement of an approach, complete or with one figure missing. */
function latencyOf({ pending }: FormView, { approach }: PlacedApproach): Partial<Latency> {
  return approach.latency ?? pending.latency[approach.id] ?? {};
}

function latencyPair(view: FormView, placed: PlacedApproach): TemplateResult {
  const { text } = view.language;
  const { approach, path, line } = placed;
  const measurement = latencyOf(view, placed);
  const isIncomplete = !approach.latency && Object.keys(measurement).length > 0;
  const field = (name: keyof Latency, label: string, unit: string, furtherOptions = {}) =>
    amountField(view, `${path}.latency.${name}`, {
      label,
      longLabel: text.perApproach(approach.label, labelOf(view, `latency.${name}`)),
      value: measurement[name],
      unit,
      optional: true,
      placeholder: '',
      edit: (scenario, value) => withLatency(view, scenario, placed, name, value),
      ...furtherOptions,
    });
  return html`<div class="pair lined">
    ${field('firstTokenMs', approach.label, text.milliseconds, { line })}
    ${field('tokensPerSecond', text.thenTokens, text.tokensPerSecond, { note: isIncomplete ? text.bothNeeded : '' })}
  </div>`;
}

/** Sets one figure. The scenario has both figures or none, so a single figure is pending input. */
function withLatency(
  view: FormView,
  scenario: Scenario,
  placed: PlacedApproach,
  name: keyof Latency,
  value: Amount | undefined,
): Scenario {
  const { [name]: _previous, ...otherFigure } = latencyOf(view, placed);
  const figure = bestGuess(value);
  const latency: Partial<Latency> = figure === null ? otherFigure : { ...otherFigure, [name]: figure };
  const isComplete = Object.keys(latency).length === 2;
  const path = `${placed.path}.latency`;
  const isUnchanged = !isComplete && placed.approach.latency === undefined;
  const editedScenario = isUnchanged ? scenario : withField(scenario, path, isComplete ? latency : undefined);
  const pendingLatency = isComplete || Object.keys(latency).length === 0 ? undefined : latency;
  // The fields stay open while the user edits them, even without any figure.
  view.setPending({
    latencyRequested: true,
    latency: withEntry(view.pending.latency, placed.approach.id, pendingLatency),
  });
  return editedScenario;
}
