/** The context of the form's sections, and the templates that sections share. */

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { bestGuess } from '../../core/scenario/amount.ts';
import { borrowedName } from '../../core/scenario/borrowed-name.ts';
import type { Borrowed } from '../../core/scenario/borrowed-names.ts';
import { pathById } from '../../core/scenario/path-parts.ts';
import { withField } from '../../core/scenario/scenario.ts';
import type { Amount, Approach, ApproachResult, IsoDate, Result, Scenario } from '../../core/types.ts';
import type { Term } from '../../i18n/en/glossary.ts';
import { type ExplainedField, explainedFieldAt } from '../../i18n/explained-fields.ts';
import { namesAt } from '../../i18n/field-names.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { termButton } from '../common/explained-terms.ts';
import { type LineKind, lineSample } from '../common/marks.ts';
import type { Pair } from '../common/scenario/reading.ts';
import type { RemarkLanguage } from '../common/wording/remark-language.ts';
import type { Explanations } from './explanations/explanations.ts';
import type { FieldEditEvent } from './fields/field-edit-event.ts';
import type { FieldLanguage } from './fields/field-messages.ts';
import { type FieldSpec, isPercent, readableNumber, specAt, specInCurrency } from './fields/field-spec.ts';
import type { OtherMeaning } from './fields/other-meaning.ts';
import type { SectionName } from './open-sections.ts';
import { type PendingInput, withEntry } from './pending-input.ts';

/** The context of a section in one rendering: values to show, and functions to edit them. */
export interface FormView {
  readonly scenario: Scenario;
  readonly result: Result;
  /** Id of the candidate approach. */
  readonly candidate: string;
  readonly approaches: readonly PlacedApproach[];
  readonly catalog: PriceCatalog;
  /** Whether the given catalogue cannot be used. If so, `catalog` is the shipped one. */
  readonly catalogFailed: boolean;
  readonly language: FieldLanguage;
  /** The messages of remarks on prices. */
  readonly remarks: RemarkLanguage;
  /** The messages of the successor of a model that ends. */
  readonly successor: Messages['successor'];
  readonly openSections: ReadonlySet<SectionName>;
  /** Sections that have been open. Their fields stay in the page, with the text that was typed in them. */
  readonly everOpened: ReadonlySet<SectionName>;
  /** Applies an edit and fires `ft-change`. Returns null, or the reason why the edit is not possible. */
  change(make: (scenario: Scenario) => Scenario, candidate?: string): string | null;
  toggleSection(section: SectionName, open: boolean): void;
  /** A key for each entry of the list at a path. An entry keeps its key while it is in the list. */
  keys(listPath: string, entries: readonly unknown[]): readonly number[];
  /** Removes an entry of a list. Focus goes to the remove button of the next entry, else to the add button. */
  remove(listPath: string, index: number): void;
  /**
   * After the next rendering, moves focus to the first element with one of these attributes, such as
   * `data-path="horizonMonths"`.
   */
  focus(...attributes: readonly string[]): void;
  /** Whether this is the view of a closed section of the form. */
  readonly isInClosedSection?: boolean;
  /** The explanations that the labels of fields open. */
  readonly explanations: Explanations;
  /** The button with the name of a term, which opens and closes its explanation. */
  readonly termButton: (term: Term, text: string) => TemplateResult;
  /** The explanation of a term while it is open, for the place below its button; else `null`. */
  readonly below: (term: Term) => TemplateResult | null;
  /** The names of the values that are still the example's. */
  readonly borrowed: Borrowed;
  /** The names of the values that a blank start assumes; absent for a calculation that did not begin with an own or a blank prompt. */
  readonly assumed: Borrowed | undefined;
  /** Tells that the values at these paths are the user's own: values of the example that the user keeps, or any that the user has entered. */
  keep(paths: readonly string[]): void;
  /** Ids of the approaches whose token counts are estimates. */
  readonly estimated: ReadonlySet<string>;
  /** Examples in the training file. `null` means unknown. */
  readonly examples: number | null;
  /** Whether the user entered the number of examples. If not, the page set it, or it was opened with the calculation. */
  readonly examplesEntered: boolean;
  setExamples(examples: number | null): void;
  /** Input that the scenario cannot represent yet. */
  readonly pending: PendingInput;
  setPending(change: Partial<PendingInput>): void;
}

/** An approach with its position, line and result. */
export interface PlacedApproach {
  readonly approach: Approach;
  readonly index: number;
  /** `approaches[2]` */
  readonly path: string;
  readonly line: LineKind;
  readonly result: ApproachResult;
}

/** All approaches in order. `approach.label` is never empty. */
export function placedApproaches({ all }: Pair): readonly PlacedApproach[] {
  return all.map(({ index, approach, name, sample, result }) => ({
    approach: approach.label === name ? approach : { ...approach, label: name },
    index,
    path: `approaches[${index}]`,
    line: sample,
    result,
  }));
}

/** Renders a template for each approach. The elements stay with their approach when approaches are added, removed or moved. */
export function eachApproach(
  approaches: readonly PlacedApproach[],
  template: (placed: PlacedApproach) => unknown,
): unknown {
  return repeat(approaches, ({ approach }) => approach.id, template);
}

/** Renders a template for each entry of the list at a path. The elements stay with their entry when entries are added or removed. */
export function eachEntry<T>(
  view: FormView,
  listPath: string,
  entries: readonly T[],
  template: (entry: T, index: number) => unknown,
): unknown {
  const keys = view.keys(listPath, entries);
  return repeat(entries, (_, index) => keys[index], template);
}

/** The name of the cost without an amount at a path. `undefined` if there is no such cost. */
export function unpricedCostAt({ pending, scenario }: FormView, path: string): string | undefined {
  return pending.unpricedCosts[pathById(path, scenario)];
}

/** Sets the name of the cost without an amount at a path, or removes this cost (`undefined`). */
export function setUnpricedCost(view: FormView, path: string, name: string | undefined): void {
  const { unpricedCosts } = view.pending;
  view.setPending({ unpricedCosts: withEntry(unpricedCosts, pathById(path, view.scenario), name) });
}

/** The options of a field for a number of the scenario. */
export interface AmountOptions {
  /** The label. By default it is the name of the field at the path. */
  readonly label?: string;
  /** Whether the label has the mark of a remark on this price. */
  readonly isMarked?: boolean;
  readonly value: Amount | undefined;
  /** Label of the approach. Together with the label of the field, it is the field's name for screen readers. */
  readonly approachName?: string;
  /** The name of the field for screen readers, if `approachName` and the label are not enough. */
  readonly longLabel?: string;
  /** Value of `data-path` instead of the path, if two fields show the same number. */
  readonly name?: string;
  /**
   * The unit: a text, or a function of the shown number (`null` if it is unknown): "token" for 1. By default, a percentage
   * has `%`.
   */
  readonly unit?: string | ((count: number | null) => string);
  /** Whether the sign of the currency stands in the field. */
  readonly hasSign?: boolean;
  readonly decimals?: number;
  /** Whether the number is calculated from others. */
  readonly isDerived?: boolean;
  /** The number before the user replaced it, which a button restores: the price of the catalogue, for example. */
  readonly was?: number | null | undefined;
  /** A line below the field. */
  readonly note?: string;
  /** Whether the field is an inline chip, not a row. */
  readonly isChip?: boolean;
  /** Whether the field is the `tailPart` of another field, and in the row of that field. */
  readonly isTail?: boolean;
  readonly placeholder?: string;
  /** Whether the number is missing and the verdict needs it. */
  readonly isMissing?: boolean;
  /**
   * Whether empty is allowed although the number cannot be unknown. An empty field removes the object around the
   * number.
   */
  readonly optional?: boolean;
  readonly line?: LineKind;
  /** Replaces the limits of the field at the path. It must always be the same object. */
  readonly spec?: FieldSpec;
  /** Replaces the label. */
  readonly labelPart?: TemplateResult;
  /** A field with `isTail`, shown after this field's box. */
  readonly tailPart?: TemplateResult;
  /** Number of characters in the row of a field with a tail, for its layout. */
  readonly characters?: number;
  /** Applies the edit, if it does more than set this number. The value `undefined` restores the previous number. */
  readonly edit?: (scenario: Scenario, value: Amount | undefined) => Scenario;
  /** As in the number field. */
  readonly waits?: boolean;
  readonly phrase?: (typed: string, isTyping: boolean) => boolean | OtherMeaning;
  /** The paths of the values that this field shows, if they are more than the number at its path. */
  readonly shows?: readonly string[];
  /** The explanation that the label opens. By default, the field at the path is explained. `null`: the label opens none. */
  readonly explains?: ExplainedField | null;
  /** Takes a pasted text that is more than this number. */
  readonly paste?: (event: ClipboardEvent) => void;
}

/** The label of the field at `path`. */
export function labelOf(
  { language }: FormView,
  path: string,
  { label }: Pick<AmountOptions, 'label'> = {},
): string {
  return label ?? namesAt(path, language.fields).label;
}

/** The name of the field at `path` for screen readers. `''` if its label is enough. */
function longLabelOf(
  view: FormView,
  path: string,
  options: Pick<AmountOptions, 'label' | 'longLabel' | 'approachName'>,
): string {
  const { longLabel = '', approachName } = options;
  return approachName === undefined
    ? longLabel
    : view.language.text.perApproach(approachName, labelOf(view, path, options));
}

/** Whether a value at one of these paths is borrowed (see `core/scenario/borrowed-names.ts`). */
export function isBorrowed({ borrowed, scenario }: FormView, paths: readonly string[]): boolean {
  return borrowed.size > 0 && paths.some((path) => borrowed.has(borrowedName(path, scenario)));
}

/** The explanation that a label opens. */
interface OpenableExplanation {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** The rendered explanation; `null` while it is closed. */
  readonly part: unknown;
}

type ExplanationOptions = Pick<AmountOptions, 'explains' | 'name' | 'shows' | 'label' | 'isChip'>;

/** The explanation that a label opens. */
function explanationAt(
  view: FormView,
  path: string,
  options: ExplanationOptions & { readonly explains: ExplainedField },
): OpenableExplanation;
/** The explanation that the label of the field at `path` opens. `null` if it opens none. */
function explanationAt(view: FormView, path: string, options: ExplanationOptions): OpenableExplanation | null;
/** The implementation of both overloads. */
function explanationAt(
  view: FormView,
  path: string,
  {
    explains = explainedFieldAt(path),
    name = path,
    shows = [path],
    isChip = false,
    ...options
  }: ExplanationOptions,
): OpenableExplanation | null {
  if (explains === null) return null;
  const { explanations } = view;
  // A price can be a chip and also a row of a section.
  const key = `${isChip ? 'chip ' : ''}${pathById(name, view.scenario)}`;
  const isOpen = explanations.isOpen(key);
  const label = labelOf(view, path, options);
  return {
    isOpen,
    toggle: () => explanations.toggle(key),
    part: isOpen ? explanations.render(view, { key, field: explains, label, path, levers: shows }) : null,
  };
}

/**
 * The label of a choice, as a button that opens an explanation, and that explanation, which the caller shows below. `spokenName` is the name
 * of the choice for screen readers.
 */
export function explainedChoice(
  view: FormView,
  path: string,
  {
    explains,
    label,
    spokenName,
  }: { readonly explains: ExplainedField; readonly label: string; readonly spokenName: string },
): { readonly button: TemplateResult; readonly part: unknown } {
  const explanation = explanationAt(view, path, { explains, label, shows: [] });
  const button = termButton({
    ...explanation,
    text: label,
    name: view.language.text.explanationOf(spokenName),
  });
  return { button, part: explanation.part };
}

/** The field for the number at `path`. */
export function amountField(view: FormView, path: string, options: AmountOptions): TemplateResult {
  const { rate, currency } = view.language;
  const spec = specInCurrency(options.spec ?? specAt(path), rate);
  const shownPaths = options.shows ?? [path];
  const apply = (event: FieldEditEvent<Amount | undefined>): void => {
    // A tail is inside another field, which must not handle this event.
    event.stopPropagation();
    const refusal = view.change((scenario) =>
      options.edit ? options.edit(scenario, event.value) : withField(scenario, path, event.value),
    );
    if (refusal !== null) event.refuse(refusal);
    // A number is the user's own even if the same number was typed again.
    else view.keep(shownPaths);
  };
  const explanation = options.isTail || options.labelPart ? null : explanationAt(view, path, options);
  const label = labelOf(view, path, options);
  return html`<ft-number-field
    exportparts="field, label"
    data-path=${options.name ?? path}
    .label=${options.isMarked ? view.language.text.markedPrice(label) : label}
    .longLabel=${longLabelOf(view, path, options)}
    .value=${options.value ?? null}
    .spec=${spec}
    .language=${view.language}
    .unit=${unitOf(options, spec)}
    .sign=${options.hasSign ? currency.sign : ''}
    .signAfter=${currency.isAfter}
    .decimals=${spec.isMoney && !currency.hasCents ? 0 : (options.decimals ?? 0)}
    .derived=${options.isDerived ?? false}
    .example=${isBorrowed(view, shownPaths)}
    .was=${options.was}
    .note=${options.note ?? ''}
    .layout=${options.isChip ? 'chip' : options.isTail ? 'tail' : 'row'}
    .waits=${options.waits ?? false}
    .phrase=${options.phrase ?? null}
    .placeholder=${options.placeholder}
    .missing=${options.isMissing ?? false}
    .optional=${options.optional ?? false}
    .characters=${options.characters ?? 0}
    .named=${options.labelPart === undefined}
    .explained=${explanation?.isOpen ?? null}
    @ft-field-edit=${apply}
    @ft-explain=${explanation?.toggle}
    @paste=${options.paste}
  >${options.line ? lineSample(options.line, 'sample') : nothing}${options.labelPart ?? nothing}${options.tailPart ?? nothing}${explanation?.part ?? nothing}</ft-number-field>`;
}

/** The options of a field for a date of the scenario. */
interface DateOptions {
  /** The label. By default it is the name of the field at the path. */
  readonly label?: string;
  /** As in `AmountOptions`. */
  readonly approachName?: string;
  readonly longLabel?: string;
  readonly value: IsoDate | undefined;
  readonly optional?: boolean;
  /** The date before the user replaced it, which a button restores. */
  readonly was?: IsoDate | undefined;
  /** Shown after the label. */
  readonly end?: TemplateResult;
}

/** The field for the date at `path`. */
export function dateField(view: FormView, path: string, options: DateOptions): TemplateResult {
  const apply = (event: FieldEditEvent<IsoDate | undefined>): void => {
    const refusal = view.change((scenario) => withField(scenario, path, event.value));
    if (refusal !== null) event.refuse(refusal);
  };
  const explanation = explanationAt(view, path, options);
  return html`<ft-date-field
    exportparts="field, label"
    data-path=${path}
    .label=${labelOf(view, path, options)}
    .longLabel=${longLabelOf(view, path, options)}
    .value=${options.value}
    .language=${view.language}
    .optional=${options.optional ?? false}
    .was=${options.was}
    .explained=${explanation?.isOpen ?? null}
    @ft-field-edit=${apply}
    @ft-explain=${explanation?.toggle}
  >${options.end ?? ''}${explanation?.part ?? nothing}</ft-date-field>`;
}

/** The unit of a field for its value. */
function unitOf({ unit = '', value }: AmountOptions, spec: FieldSpec): string {
  if (unit === '') return isPercent(spec) ? '%' : '';
  if (typeof unit === 'string') return unit;
  const guess = bestGuess(value);
  return unit(guess === null ? null : readableNumber(guess));
}

/** Heading of an approach's fields: its line sample and its name. */
export function approachHeading(
  { approach, line }: PlacedApproach,
  end: TemplateResult | string = '',
): TemplateResult {
  return html`<div class="of-approach">${lineSample(line)}<span class="name">${approach.label}</span>${end}</div>`;
}

/** A row with a calculated figure. */
export function figureRow(label: string, figure: string, strong = false): TemplateResult {
  return html`<div class="figure ${strong ? 'strong' : ''}"><span>${label}</span><span>${figure}</span></div>`;
}
