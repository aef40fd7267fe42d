/**
 * The sections of set-up and monthly costs. Both are lists of cost lines that can be renamed, changed, added and
 * removed. A new line enters the scenario only once it has an amount. Without an amount, it would count as free or make
 * the totals unknown.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { bestGuess, tidy } from '../../../core/scenario/amount.ts';
import { withNewLine } from '../../../core/scenario/edits.ts';
import { nodeAt } from '../../../core/scenario/field-table.ts';
import { valueAt } from '../../../core/scenario/path-parts.ts';
import { keyOf } from '../../../core/scenario/paths.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import { isTuned } from '../../../core/scenario/technique.ts';
import type { Amount, CostLine, Scenario } from '../../../core/types.ts';
import { amountOf } from '../../../i18n/parse.ts';
import { feeNamesOf } from '../../common/marked-english.ts';
import { type FormSection, moreFields, nameInput, removeButton } from '../controls.ts';
import { readableNumber } from '../fields/field-spec.ts';
import {
  type AmountOptions,
  amountField,
  approachHeading,
  eachApproach,
  eachEntry,
  type FormView,
  figureRow,
  type PlacedApproach,
  setUnpricedCost,
  unpricedCostAt,
} from '../form-view.ts';
import { monthlySummary } from '../summaries.ts';
import { addHosting, hostingFields, hostingOf } from './hosting.ts';

/** The section of set-up costs: the calculated training job, and the lines that the user adds. */
export const setupSection: FormSection = {
  summary: setupSummary,
  body: setupBody,
  borrowable: ['setup'],
};

/** The set-up costs of the candidate. After a start with an own or a blank prompt, those of a tuned model are unknown until the user enters a cost. */
function setupSummary(view: FormView): string {
  const { text, money } = view.language;
  const placed = view.approaches.find(({ approach }) => approach.id === view.candidate) ?? view.approaches[0];
  const totalUsd = placed?.result.setup.totalUsd ?? null;
  const isMissing =
    view.assumed && placed && isTuned(placed.approach.technique) && !totalUsd && !hasSetup(view, placed);
  return totalUsd === null || isMissing ? text.unknown : text.once(money(totalUsd));
}

function setupBody(view: FormView): TemplateResult {
  const shownApproaches = view.approaches.filter(
    (placed) => hasSetup(view, placed) || placed.approach.id === view.candidate,
  );
  const others = view.approaches.filter((placed) => !shownApproaches.includes(placed));
  return html`
    ${eachApproach(shownApproaches, (placed) => setupBlock(view, placed, shownApproaches.length > 1))}
    ${others.length === 0 ? nothing : addSetupButtons(view, others)}
  `;
}

/** Maximum number of approaches without set-up costs whose buttons are always shown. */
const maxUnfoldedButtons = 2;

/** The buttons that add a set-up cost to one of these approaches, in a fold if there are many. */
function addSetupButtons(view: FormView, approaches: readonly PlacedApproach[]): TemplateResult {
  const { text } = view.language;
  const isFolded = approaches.length > maxUnfoldedButtons;
  const buttons = html`<div class="adds">${eachApproach(approaches, ({ path, approach }) => {
    const name = text.addSetupTo(approach.label);
    return addLineButton(view, `${path}.setup`, 0, {
      add: isFolded ? approach.label : name,
      name,
      label: text.newSetup,
    });
  })}</div>`;
  return isFolded ? moreFields(text.addSetupToOne, false, buttons) : buttons;
}

function hasSetup(view: FormView, { approach, path }: PlacedApproach): boolean {
  return (
    approach.setup.length > 0 ||
    approach.training !== undefined ||
    unpricedCostAt(view, `${path}.setup`) !== undefined
  );
}

function setupBlock(view: FormView, placed: PlacedApproach, hasHeading: boolean): TemplateResult {
  const { text, money } = view.language;
  const { approach, path, result } = placed;
  const training = result.setup.lines.find((line) => keyOf(line.path) === 'training');
  const moneyText = (usd: number | null) => (usd === null ? text.unknown : money(usd));
  return html`
    ${hasHeading ? approachHeading(placed) : nothing}
    <div class="fields">
      ${training ? figureRow(text.trainingJob, moneyText(training.usd)) : nothing}
      ${costLines(view, `${path}.setup`, approach.setup)}
      ${figureRow(text.setupTotal, moneyText(result.setup.totalUsd), true)}
    </div>
    <div class="adds">
      ${addLineButton(view, `${path}.setup`, approach.setup.length, { add: text.addSetup, label: text.newSetup })}
    </div>
  `;
}

/** The section of monthly costs that do not depend on traffic: hosting, storage, maintenance. */
export const monthlySection: FormSection = {
  summary: monthlySummary,
  body: (view) => eachApproach(view.approaches, (placed) => monthlyBlock(view, placed)),
};

function monthlyBlock(view: FormView, placed: PlacedApproach): TemplateResult {
  const { text, money } = view.language;
  const { approach, path, result } = placed;
  const listPath = `${path}.monthly`;
  const hosting = hostingOf(view, placed);
  const isEmpty = approach.monthly.length === 0 && !hosting && unpricedCostAt(view, listPath) === undefined;
  const { fixedUsd } = result.month;
  const minimum = amountField(view, `${path}.monthlyMinimumUsd`, {
    approachName: approach.label,
    value: approach.monthlyMinimumUsd,
    hasSign: true,
  });
  return html`
    ${approachHeading(placed)}
    ${hosting ? hostingFields(view, placed, hosting) : nothing}
    <div class="fields">
      ${costLines(view, listPath, approach.monthly)}
      ${hosting ? minimum : nothing}
      ${isEmpty ? nothing : figureRow(text.monthlyTotal, fixedUsd === null ? text.unknown : money(fixedUsd), true)}
    </div>
    <div class="adds">
      ${addLineButton(view, listPath, approach.monthly.length, { add: text.addMonthly, label: text.newMonthly })}
      ${hosting ? nothing : addHosting(view, placed)}
    </div>
    ${
      // A commitment for requests alone is rare, so its field is folded.
      hosting
        ? nothing
        : moreFields(
            view.language.fields.monthlyMinimumUsd.label,
            approach.monthlyMinimumUsd !== 0,
            html`<div class="fields">${minimum}</div>`,
          )
    }
  `;
}

/**
 * The lines of the list at `listPath` (`approaches[1].setup`), each a dollar amount or a quantity at a price. A new line without an
 * amount follows them.
 */
function costLines(view: FormView, listPath: string, lines: readonly CostLine[]): TemplateResult {
  const label = unpricedCostAt(view, listPath);
  // All lines are in one list, so that the focused field stays in the page when its line is added to the scenario.
  const allLines = label === undefined ? lines : [...lines, { label, usd: null }];
  return html`${eachEntry(view, listPath, allLines, (line, index) =>
    index < lines.length ? costLine(view, listPath, index, line) : newLine(view, listPath, index, line.label),
  )}`;
}

/** The start of a quantity at a price: a number, and a letter or a sign after it. */
const startOfPhrase = /^\p{Sc}?\s*[\d.,]+\s*(?:[\p{L}@/×*])/u;

/**
 * Takes a quantity at a price that is typed into a line, such as "35 h at 45" or "$2 per example". For a price per example without
 * a quantity, the quantity is the number of examples in the training file. A product that is typed as a quantity, such as "800 x 2", may
 * also mean 800 at the price of 2. `set` puts the resulting line into a scenario.
 */
function linePhrase(
  view: FormView,
  path: string,
  label: string,
  set: (scenario: Scenario, line: CostLine) => Scenario,
): NonNullable<AmountOptions['phrase']> {
  const { language, examples, scenario } = view;
  const enter = (line: CostLine): boolean => {
    if (view.change((current) => set(current, line)) !== null) return false;
    view.focus(`data-path="${path}.quantity"`);
    return true;
  };
  return (typed, isTyping) => {
    const cost = language.cost(typed);
    if (isTyping) return cost !== null || (language.parse(typed, null) === null && startOfPhrase.test(typed));
    const quantityBefore = valueAt(scenario, `${path}.quantity`) as Amount | undefined;
    if (cost === null) {
      const [quantity, price, ...furtherFactors] = language.factors(typed) ?? [];
      if (
        quantityBefore === undefined ||
        quantity === undefined ||
        price === undefined ||
        furtherFactors.length > 0
      )
        return false;
      const usdPerUnit = tidy(price / language.rate);
      return {
        shown: `${language.number(quantity)} × ${language.money(usdPerUnit)}`,
        use: () => void enter({ label, quantity, unit: '', usdPerUnit }),
      };
    }
    const isOfExamples = /^(example|label)/i.test(cost.unit);
    const quantity = cost.quantity
      ? amountOf(cost.quantity)
      : isOfExamples
        ? examples
        : (quantityBefore ?? null);
    return enter({ label, quantity, unit: cost.unit, usdPerUnit: amountOf(cost.usdPerUnit) });
  };
}

/** The field of a line of the scenario. */
function costLine(view: FormView, listPath: string, index: number, line: CostLine): TemplateResult {
  const { text } = view.language;
  const path = `${listPath}[${index}]`;
  const labelPart = lineLabel(
    view,
    line.label,
    path,
    (label) => view.change((scenario) => withField(scenario, `${path}.label`, label)),
    removeButton(view, text.removeThis(line.label), listPath, index),
  );
  const phrase = linePhrase(view, path, line.label, (scenario, changedLine) =>
    withField(scenario, path, changedLine),
  );
  const { rate } = view.language;
  const numberText = (amount: Amount, scale = 1) =>
    view.language.number(readableNumber((bestGuess(amount) ?? 0) * scale));
  if ('usd' in line) return dollarField(view, path, line.label, line.usd, labelPart, { phrase });
  return amountField(view, `${path}.quantity`, {
    label: line.label,
    longLabel: line.label,
    value: line.quantity,
    unit: line.unit,
    phrase,
    labelPart,
    characters: [line.label, line.unit, numberText(line.quantity), numberText(line.usdPerUnit, rate)].join('')
      .length,
    tailPart: html`<span slot="tail" class="tail">${amountField(view, `${path}.usdPerUnit`, {
      label: text.at,
      longLabel: text.unitPrice(line.label),
      value: line.usdPerUnit,
      hasSign: true,
      decimals: decimalsOf(line.usdPerUnit, rate),
      isTail: true,
    })}</span>`,
  });
}

/** The field of a line that has no amount yet and is not in the scenario. */
function newLine(view: FormView, listPath: string, index: number, label: string): TemplateResult {
  const { text } = view.language;
  const path = `${listPath}[${index}]`;
  const discard = (): void => {
    setUnpricedCost(view, listPath, undefined);
    view.focus(`data-add="${listPath}"`);
  };
  const labelPart = lineLabel(
    view,
    label,
    path,
    (name) => setUnpricedCost(view, listPath, name),
    removeButton(view, text.removeThis(label), listPath, index, discard),
  );
  const addToScenario = (scenario: Scenario, usd: Amount | undefined): Scenario => {
    if (usd === undefined || usd === null) return scenario;
    const scenarioWithLine = withNewLine(scenario, listPath, { label, usd });
    setUnpricedCost(view, listPath, undefined);
    return scenarioWithLine;
  };
  const phrase = linePhrase(view, path, label, (scenario, line) => {
    const scenarioWithLine = withNewLine(scenario, listPath, line);
    setUnpricedCost(view, listPath, undefined);
    return scenarioWithLine;
  });
  return dollarField(view, path, label, null, labelPart, {
    note: text.notCounted,
    edit: addToScenario,
    phrase,
  });
}

/** The name of a line, which can be edited, and the button that removes the line. */
function lineLabel(
  { language: { text }, scenario, catalog }: FormView,
  label: string,
  path: string,
  set: (label: string) => void,
  removeEntry: TemplateResult,
): TemplateResult {
  return html`<span slot="label" class="line-label">
    ${nameInput({ value: label, label: text.lineLabel(label), path: `${path}.label`, isDefault: [text.newSetup, text.newMonthly].includes(label), isEnglish: feeNamesOf(scenario.approaches, catalog).includes(label), set })} ${removeEntry}
  </span>`;
}

/** The number of decimals: 2 for an amount with cents in the shown currency, else 0. */
const decimalsOf = (usd: Amount, rate: number): number =>
  Number.isInteger(tidy((bestGuess(usd) ?? 0) * rate)) ? 0 : 2;

/** The field of a line that is one amount of dollars. */
function dollarField(
  view: FormView,
  path: string,
  label: string,
  value: Amount,
  labelPart: TemplateResult,
  furtherOptions: Partial<Parameters<typeof amountField>[2]> = {},
): TemplateResult {
  return amountField(view, `${path}.usd`, {
    label,
    longLabel: label,
    value,
    hasSign: true,
    decimals: decimalsOf(value, view.language.rate),
    labelPart,
    ...furtherOptions,
  });
}

/**
 * The button (`add` is its text) that adds a line with the name `label` to a list of `lineCount` lines. Nothing once the list is full.
 * `name` is the accessible name of the button, if its text does not say what it adds.
 */
function addLineButton(
  view: FormView,
  listPath: string,
  lineCount: number,
  texts: { readonly add: string; readonly label: string; readonly name?: string },
): TemplateResult | typeof nothing {
  const node = nodeAt(listPath);
  if (node?.node === 'list' && lineCount >= node.max) return nothing;
  const add = (): void => {
    setUnpricedCost(view, listPath, unpricedCostAt(view, listPath) ?? texts.label);
    view.focus(`data-path="${listPath}[${lineCount}].usd"`);
  };
  return html`<button type="button" class="action add" data-add=${listPath} aria-label=${texts.name ?? nothing} @click=${add}>${texts.add}</button>`;
}
