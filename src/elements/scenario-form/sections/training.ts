/** The section of training: tokens, epochs and runs of each trained approach, or its machine hours, and the price. */

import { html, nothing, type TemplateResult } from 'lit';
import { bestGuess } from '../../../core/scenario/amount.ts';
import { scaled } from '../../../core/scenario/amount-edits.ts';
import { withApproach } from '../../../core/scenario/edits.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import { isTuned } from '../../../core/scenario/technique.ts';
import { defaultEpochs } from '../../../core/training/epochs.ts';
import { tokensPerHour } from '../../../core/training/speed.ts';
import type {
  Amount,
  Approach,
  HourTraining,
  Scenario,
  TokenTraining,
  Training,
} from '../../../core/types.ts';
import { withCommas } from '../../../i18n/punctuation.ts';
import {
  comparablePrices,
  listedPrices,
  offersOf,
  offersUsed,
  restorablePrice,
} from '../../../prices/lookup.ts';
import { withTrainingOffer } from '../../../prices/switch-model.ts';
import type { FormSection } from '../controls.ts';
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

/** A new training: billed by tokens, of unknown size, with the default epochs of a file of 100 examples. */
const startingTraining = { tokens: null, epochs: defaultEpochs(100), usdPerMTok: null } as const;

/** The section of training. */
export const trainingSection: FormSection = {
  summary,
  body,
  borrowable: ['training.tokens', 'training.epochs'],
};

function body(view: FormView): TemplateResult {
  const trainedApproaches = view.approaches.filter(({ approach }) => approach.training);
  const trainableApproaches = view.approaches.filter(
    ({ approach }) => !approach.training && (isTuned(approach.technique) || trainedApproaches.length === 0),
  );
  return html`
    <slot name="training-data"></slot>
    ${eachApproach(trainedApproaches, (placed) => trainingBlock(view, placed, placed.approach.training as Training))}
    ${trainableApproaches.length === 0 ? nothing : html`<div class="adds">${eachApproach(trainableApproaches, (placed) => addTrainingButton(view, placed))}</div>`}
  `;
}

/** The size of the candidate's training, else of the first training. */
function summary({ approaches, candidate, language, examples }: FormView): string {
  const { text, number } = language;
  const trained = approaches.filter(({ approach }) => approach.training);
  const placed = trained.find(({ approach }) => approach.id === candidate) ?? trained[0];
  const training = placed?.approach.training;
  if (!training) return text.noTraining;
  if ('hours' in training) {
    const hours = bestGuess(training.hours);
    return hours === null
      ? text.sizeMissing
      : text.trainingHours(number(roundedHours(hours)), roundedHours(hours));
  }
  const tokens = bestGuess(training.tokens);
  if (tokens === null) return text.sizeMissing;
  return withCommas(
    [
      ...(examples ? [text.exampleCount(number(examples), examples)] : []),
      text.tokenCount(number(tokens), tokens),
      text.epochCount(number(training.epochs), training.epochs),
    ],
    language.locale,
  );
}

/** Rounds hours to one decimal. */
const roundedHours = (value: number) => Math.round(value * 10) / 10;

/** Makes the field for a number of a training, by its name. */
type Field = (name: string, options: AmountOptions) => TemplateResult;

function trainingBlock(view: FormView, placed: PlacedApproach, training: Training): TemplateResult {
  const { text } = view.language;
  const path = `${placed.path}.training`;
  const field: Field = (name, options) =>
    amountField(view, `${path}.${name}`, { ...options, approachName: placed.approach.label });
  return html`
    ${approachHeading(placed)}
    ${trainingPicker(view, placed)}
    <div class="fields">
      ${'tokens' in training ? byTokenFields(view, placed, training, field) : byHourFields(view, placed, training, field)}
      ${field('runs', { value: training.runs })}
    </div>
    <div class="adds">
      <button
        type="button"
        class="action"
        aria-label=${text.removeThis(text.perApproach(placed.approach.label, text.titles.training))}
        @click=${() => {
          view.change((scenario) => withField(scenario, path, undefined));
          view.focus(`data-add="${path}"`);
        }}
      >${text.remove}</button>
    </div>
  `;
}

/**
 * The choice between the catalogue's offers for training or hosting. Nothing for fewer than two offers. `other` is
 * shown if no offer is chosen (`undefined`), because the figures match none.
 */
export function offerPicker(options: {
  readonly view: FormView;
  /** The path of the costs that an offer fills in. */
  readonly path: string;
  readonly explains: 'trainingOffer' | 'hostingOffer';
  readonly label: string;
  readonly name: string;
  readonly offers: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: string | undefined;
  readonly other: string;
  readonly choose: (id: string) => void;
}): TemplateResult | typeof nothing {
  const { view, path, explains, label, name, offers, chosen, other, choose } = options;
  if (offers.length < 2) return nothing;
  const { button, part } = explainedChoice(view, path, { explains, label, spokenName: name });
  return html`<div class="pick-row">
    <span>${button}</span>
    <span class="select"><select class="pick" part="select" aria-label=${name} data-value=${chosen ?? ''} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${chosen === undefined ? html`<option value="" selected disabled>${other}</option>` : nothing}
      ${offers.map((offer) => html`<option lang="en" dir="ltr" value=${offer.id} ?selected=${offer.id === chosen}>${offer.label}</option>`)}
    </select></span>
  </div>${part}`;
}

function byTokenFields(
  view: FormView,
  placed: PlacedApproach,
  training: TokenTraining,
  field: Field,
): TemplateResult {
  const { text } = view.language;
  const path = `${placed.path}.training`;
  const { training: listedTraining } = comparablePrices(placed.approach, view.catalog);
  const prices = listedTraining && 'usdPerMTok' in listedTraining ? listedTraining : undefined;
  const label = labelOf(view, `${path}.validationBilled`);
  const spokenName = text.perApproach(placed.approach.label, label);
  const validation = explainedChoice(view, `${path}.validationBilled`, {
    explains: 'validationBilled',
    label,
    spokenName,
  });
  const setValidationBilled = (event: Event): void => {
    const isBilled = (event.target as HTMLInputElement).checked;
    view.change((scenario) => withField(scenario, `${path}.validationBilled`, isBilled));
  };
  return html`
    ${field('tokens', {
      value: training.tokens,
      unit: text.anEpoch,
      ...markIfUnknown(view, training.tokens),
      phrase: (typed, isTyping) => {
        const [examples, perExample, ...furtherFactors] = view.language.factors(typed) ?? [];
        if (isTyping || examples === undefined || perExample === undefined || furtherFactors.length > 0)
          return false;
        // "800 × 900" are examples and tokens per example. The field itself uses their product.
        view.setExamples(examples);
        view.setPending({ tokensPerExample: perExample });
        return false;
      },
    })}
    ${exampleFields(view, path, training, field)}
    ${field('epochs', { value: training.epochs })}
    ${field('usdPerMTok', {
      value: training.usdPerMTok,
      hasSign: true,
      decimals: 2,
      unit: text.perMillionShort,
      ...restorablePrice(`${path}.usdPerMTok`, training.usdPerMTok, prices?.usdPerMTok),
    })}
    ${field('minimumUsd', {
      value: training.minimumUsd,
      hasSign: true,
      ...restorablePrice(`${path}.minimumUsd`, training.minimumUsd, prices?.minimumUsd),
    })}
    ${field('validationTokens', { value: training.validationTokens, unit: text.tokensUnit })}
    ${field('evaluations', { value: training.evaluations })}
    <div class="check wide">
      <input type="checkbox" .checked=${training.validationBilled} aria-label=${spokenName} @change=${setValidationBilled} />
      <span>${validation.button}</span>
    </div>
    ${validation.part}
  `;
}

/**
 * The tokens as a number of examples and tokens per example. The scenario has only the product, so the form stores
 * both factors. A number of examples changes the tokens only if the tokens per example are known. They are known from
 * the user, or from a page that set the number of examples. Without this rule, typing "800" would scale the tokens at
 * every key press.
 */
function exampleFields(view: FormView, path: string, training: TokenTraining, field: Field): TemplateResult {
  const { examples, examplesEntered, language, pending } = view;
  const { text } = language;
  const tokens = bestGuess(training.tokens);
  const averageTokens = tokens === null || !examples ? null : tokens / examples;
  const tokensPerExample = pending.tokensPerExample ?? (examplesEntered ? null : averageTokens);
  const withTokens = (scenario: Scenario, count: number | null, perExample: number | null) =>
    count === null || perExample === null
      ? scenario
      : withField(scenario, `${path}.tokens`, Math.round(count * perExample));
  return html`
    ${field('tokens', {
      label: text.examples,
      name: `${path}.examples`,
      explains: 'examples',
      shows: [],
      waits: true,
      value: examples,
      edit: (scenario, value) => {
        const count = bestGuess(value);
        view.setExamples(count);
        view.setPending({ tokensPerExample });
        return withTokens(scenario, count, tokensPerExample);
      },
    })}
    ${
      examples
        ? field('tokens', {
            label: text.perExample,
            name: `${path}.perExample`,
            explains: 'perExample',
            shows: [],
            waits: true,
            value: averageTokens === null ? null : Math.round(averageTokens),
            unit: text.tokensUnit,
            isDerived: true,
            edit: (scenario, value) => {
              const perExample = bestGuess(value);
              view.setPending({ tokensPerExample: perExample });
              return withTokens(scenario, examples, perExample);
            },
          })
        : nothing
    }
  `;
}

/** Marks an unknown size of a training, without which no payback is known. */
function markIfUnknown({ language }: FormView, size: Amount): Partial<AmountOptions> {
  return size === null ? { isMissing: true, note: language.text.sizeNeeded } : {};
}

/** Path of the field for the missing size of an approach's training. `null` if nothing is missing. */
function missingSizePath({ training }: Approach, path: string): string | null {
  if (!training) return null;
  if ('tokens' in training) return training.tokens === null ? `${path}.training.tokens` : null;
  return training.hours === null ? `${path}.training.hours` : null;
}

/** Replaces an approach, and opens the training section if the new one lacks the size of its training. */
export function replaceApproach(view: FormView, placed: PlacedApproach, approach: Approach): void {
  view.change((scenario) => withApproach(scenario, placed.index, approach));
  if (missingSizePath(approach, placed.path) !== null) view.toggleSection('training', true);
}

/** The button that moves to the missing size of a training. `null` if no size is missing. */
export function addSizeButton(view: FormView, placed: PlacedApproach): TemplateResult | null {
  const path = missingSizePath(placed.approach, placed.path);
  if (path === null) return null;
  const { text } = view.language;
  const openField = (): void => {
    view.toggleSection('training', true);
    view.focus(`data-path="${path}"`);
  };
  return html`<button type="button" class="action warn" aria-label=${text.perApproach(placed.approach.label, text.addSize)} @click=${openField}>${text.addSize}</button>`;
}

function byHourFields(
  view: FormView,
  placed: PlacedApproach,
  training: HourTraining,
  field: Field,
): TemplateResult {
  const { text } = view.language;
  const { training: listedTraining } = comparablePrices(placed.approach, view.catalog);
  const listedUsdPerHour =
    listedTraining && 'usdPerHour' in listedTraining ? listedTraining.usdPerHour : undefined;
  return html`
    ${tokensOfHours(view, placed, training, field)}
    ${field('hours', { value: training.hours, unit: text.hour, ...markIfUnknown(view, training.hours) })}
    ${field('usdPerHour', {
      label: view.language.fields.usdPerMTok.label,
      value: training.usdPerHour,
      hasSign: true,
      decimals: 2,
      unit: text.anHour,
      ...restorablePrice(`${placed.path}.training.usdPerHour`, training.usdPerHour, listedUsdPerHour),
    })}
    ${field('machines', { value: training.machines })}
  `;
}

/**
 * The tokens of all epochs that the chosen machine trains on in these hours. Entering them sets the hours. Nothing if the catalogue does
 * not know the speed, or if the offer has another number of machines.
 */
function tokensOfHours(
  view: FormView,
  placed: PlacedApproach,
  { hours, machines }: HourTraining,
  field: Field,
): TemplateResult | typeof nothing {
  const { text, number } = view.language;
  const offer = offersUsed(placed.approach, view.catalog).training;
  const speed = offer && 'usdPerHour' in offer && offer.machines === machines ? offer.tokensPerSecond : null;
  if (speed === null) return nothing;
  const perHour = tokensPerHour(speed);
  const knownHours = bestGuess(hours);
  return field('tokens', {
    label: text.tokensOfAllEpochs,
    name: `${placed.path}.training.tokensOfAllEpochs`,
    explains: 'tokensOfAllEpochs',
    value: knownHours === null ? null : Math.round(knownHours * perHour),
    unit: text.atSpeed(number(speed)),
    isDerived: true,
    edit: (scenario, tokens) =>
      withField(scenario, `${placed.path}.training.hours`, scaled(tokens ?? null, 1 / perHour)),
  });
}

function trainingPicker(view: FormView, placed: PlacedApproach): TemplateResult | typeof nothing {
  const { text } = view.language;
  const { approach } = placed;
  return offerPicker({
    view,
    path: `${placed.path}.training`,
    explains: 'trainingOffer',
    label: text.trainedAs,
    name: text.perApproach(approach.label, text.trainedAs),
    offers: offersOf(approach, view.catalog).training,
    chosen: offersUsed(approach, view.catalog).training?.id,
    other: text.ownSource,
    choose: (id) =>
      view.change((scenario) =>
        withApproach(scenario, placed.index, withTrainingOffer(approach, id, view.catalog)),
      ),
  });
}

/** The button that adds a training to an approach. */
function addTrainingButton(view: FormView, placed: PlacedApproach): TemplateResult {
  const { text } = view.language;
  const path = `${placed.path}.training`;
  const add = (): void => {
    const start = listedPrices(placed.approach, view.catalog)?.training ?? startingTraining;
    view.change((scenario) => withField(scenario, path, start));
    view.focus(`data-path="${path}.${'tokens' in start ? 'tokens' : 'hours'}"`);
  };
  return html`<button type="button" class="action add" data-add=${path} @click=${add}>${text.addTraining(placed.approach.label)}</button>`;
}
