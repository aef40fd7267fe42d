/**
 * What every section of the form is given, and the small templates they share. It knows no section.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { bestGuess } from '../../core/scenario/amount.ts';
import { type Section, sections } from '../../core/scenario/field-table.ts';
import { approachIndexOf, insideApproach } from '../../core/scenario/paths.ts';
import { withField } from '../../core/scenario/scenario.ts';
import type { Amount, Approach, ApproachResult, Result, Scenario } from '../../core/types.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { type LineKind, lineSample } from '../common/marks.ts';
import type { Pair } from '../common/scenario/reading.ts';
import type { FieldEditEvent } from './fields/field-edit-event.ts';
import type { FieldLanguage } from './fields/field-messages.ts';
import { readable, specAt } from './fields/field-spec.ts';
import { type Aside, withEntry } from './pending-input.ts';

/** The sections of the form that are open or closed. */
export type FoldName = Exclude<Section, 'title' | 'approaches' | 'traffic'>;

/** All of them, in their order. */
export const foldNames: readonly FoldName[] = sections.filter(
  (name) => name !== 'title' && name !== 'approaches' && name !== 'traffic',
);

/** One rendering's worth of everything: values in, edits out. */
export interface FormView {
  readonly scenario: Scenario;
  readonly result: Result;
  /** Id of the candidate. */
  readonly candidate: string;
  readonly approaches: readonly Placed[];
  readonly catalog: PriceCatalog;
  /** Whether the host gave a catalogue that cannot be used; `catalog` is the shipped one. */
  readonly catalogFailed: boolean;
  readonly language: FieldLanguage;
  readonly open: ReadonlySet<FoldName>;
  /** Folds that were open before: their fields stay, and with them what was typed. */
  readonly seen: ReadonlySet<FoldName>;
  /** Makes the scenario that an edit asks for and tells the page; comes back with the reason when it cannot. */
  change(make: (scenario: Scenario) => Scenario, candidate?: string): string | null;
  toggle(fold: FoldName, open: boolean): void;
  /** A key for each entry of the list at a path, the same as long as the entry is there. */
  keys(list: string, entries: readonly unknown[]): readonly number[];
  /** Takes an entry out of a list; the keyboard goes to the cross of the one that follows, else to what adds one. */
  remove(list: string, index: number): void;
  /** Moves the keyboard, after this rendering, to the first part there is: `data-path="horizonMonths"`. */
  focus(...parts: readonly string[]): void;
  /** Examples in the training file; `null` = not known. */
  readonly examples: number | null;
  setExamples(examples: number | null): void;
  /** What the person said that the scenario does not hold. */
  readonly aside: Aside;
  setAside(change: Partial<Aside>): void;
}

/** An approach with its place. */
export interface Placed {
  readonly approach: Approach;
  readonly index: number;
  /** `approaches[2]` */
  readonly path: string;
  readonly line: LineKind;
  readonly result: ApproachResult;
}

/** Every approach with its place and line, in order; `approach.label` is never empty. */
export function placed({ all }: Pair): readonly Placed[] {
  return all.map(({ index, approach, name, sample, result }) => ({
    approach: approach.label === name ? approach : { ...approach, label: name },
    index,
    path: `approaches[${index}]`,
    line: sample,
    result,
  }));
}

/** A part of the form for each of these approaches; it stays with its approach when others come, go or change places. */
export function eachOf(approaches: readonly Placed[], part: (one: Placed) => unknown): unknown {
  return repeat(approaches, ({ approach }) => approach.id, part);
}

/** A part of the form for each entry of the list at a path; it stays with its entry when others come and go. */
export function eachEntry<T>(
  view: FormView,
  list: string,
  entries: readonly T[],
  part: (entry: T, index: number) => unknown,
): unknown {
  const keys = view.keys(list, entries);
  return repeat(entries, (_, index) => keys[index], part);
}

/** The name of a cost of a list or part that waits for its amount; `undefined` = none does. */
export function waitingAt({ aside, scenario }: FormView, path: string): string | undefined {
  return aside.waiting[byId(path, scenario)];
}

/** Has a cost wait for its amount, or no longer. */
export function setWaiting(view: FormView, path: string, name: string | undefined): void {
  const { waiting } = view.aside;
  view.setAside({ waiting: withEntry(waiting, byId(path, view.scenario), name) });
}

/** A path by its approach's id, as approaches may change places: `few-shot.setup`. */
export function byId(path: string, { approaches }: Scenario): string {
  const index = approachIndexOf(path);
  if (index === null) return path;
  const [id, inside] = [approaches[index]?.id ?? '', insideApproach(path)];
  return inside === '' ? id : `${id}.${inside}`;
}

/** How one number of the scenario is shown. */
export interface AmountOptions {
  readonly label: string;
  readonly value: Amount | undefined;
  readonly longLabel?: string;
  /** What the field is called in place of its path, where two show the same number. */
  readonly name?: string;
  /** Or what it is for the number as it is written: "token" of 1. */
  readonly unit?: string | ((number: string) => string);
  readonly currency?: '$';
  readonly decimals?: number;
  readonly derived?: boolean;
  readonly was?: number | null | undefined;
  readonly note?: string;
  readonly chip?: boolean;
  /** Stands in the row of the field that it is the `tailPart` of. */
  readonly tail?: boolean;
  readonly placeholder?: string;
  readonly missing?: boolean;
  /** Empty is allowed although the field has no unknown: the object around it goes. */
  readonly optional?: boolean;
  readonly line?: LineKind;
  /** In place of the label. */
  readonly labelPart?: TemplateResult;
  /** A field with `tail`, behind this one's box. */
  readonly tailPart?: TemplateResult;
  /** How much there is to write in the row of a field with a tail. */
  readonly characters?: number;
  /** What the edit does where it is more than setting this field; `undefined` = restore. */
  readonly edit?: (scenario: Scenario, value: Amount | undefined) => Scenario;
}

/** The field for the number at `path`. */
export function amountField(view: FormView, path: string, options: AmountOptions): TemplateResult {
  const take = (event: FieldEditEvent<Amount | undefined>): void => {
    // A tail stands inside the field it belongs to, whose own edit this is not.
    event.stopPropagation();
    const refusal = view.change((scenario) =>
      options.edit ? options.edit(scenario, event.value) : withField(scenario, path, event.value),
    );
    if (refusal !== null) event.refuse(refusal);
  };
  return html`<ft-number-field
    data-path=${options.name ?? path}
    .label=${options.label}
    .longLabel=${options.longLabel ?? ''}
    .value=${options.value ?? null}
    .spec=${specAt(path)}
    .language=${view.language}
    .unit=${unitOf(view, options)}
    .currency=${options.currency ?? ''}
    .decimals=${options.decimals ?? 0}
    .derived=${options.derived ?? false}
    .was=${options.was}
    .note=${options.note ?? ''}
    .layout=${options.chip ? 'chip' : options.tail ? 'tail' : 'row'}
    .placeholder=${options.placeholder}
    .missing=${options.missing ?? false}
    .optional=${options.optional ?? false}
    .characters=${options.characters ?? 0}
    .named=${options.labelPart === undefined}
    @ft-field-edit=${take}
  >${options.line ? lineSample(options.line, 'sample') : nothing}${options.labelPart ?? nothing}${options.tailPart ?? nothing}</ft-number-field>`;
}

function unitOf({ language }: FormView, { unit = '', value }: AmountOptions): string {
  if (typeof unit === 'string') return unit;
  const guess = bestGuess(value);
  return unit(guess === null ? '' : language.number(readable(guess)));
}

/** A line of text with its approach's line, above that approach's fields. */
export function approachHeading(
  { approach, line }: Placed,
  end: TemplateResult | string = '',
): TemplateResult {
  return html`<div class="of-approach">${lineSample(line)}<span class="name">${approach.label}</span>${end}</div>`;
}

/** A row whose value follows from others: label, figure. */
export function figureRow(label: string, figure: string, strong = false): TemplateResult {
  return html`<div class="figure ${strong ? 'strong' : ''}"><span>${label}</span><span>${figure}</span></div>`;
}

// Which folds stand open, and on whose account: what a person opened stays open when the host no longer asks for it.

export interface OpenFolds {
  readonly open: ReadonlySet<FoldName>;
  /** What the host asks for. */
  readonly asked: ReadonlySet<FoldName>;
  /** Of the open ones, those that are so for the host's sake only. */
  readonly forHost: ReadonlySet<FoldName>;
}

const none: ReadonlySet<FoldName> = new Set();

export const allClosed: OpenFolds = { open: none, asked: none, forHost: none };

/** The host asks for other folds (names separated by spaces): only the difference is opened and closed. */
export function followed(folds: OpenFolds, names: string): OpenFolds {
  const words = names.split(/\s+/);
  const asked = new Set(foldNames.filter((name) => words.includes(name)));
  const opened = [...asked].filter((name) => !folds.asked.has(name) && !folds.open.has(name));
  const kept = [...folds.open].filter((name) => asked.has(name) || !folds.forHost.has(name));
  const stillForHost = [...folds.forHost].filter((name) => asked.has(name));
  return { asked, open: new Set([...kept, ...opened]), forHost: new Set([...stillForHost, ...opened]) };
}

/** A person opens or closes one; the same value where nothing changes. */
export function toggled(folds: OpenFolds, fold: FoldName, isOpen: boolean): OpenFolds {
  if (folds.open.has(fold) === isOpen) return folds;
  const without = (names: ReadonlySet<FoldName>) => [...names].filter((name) => name !== fold);
  return {
    ...folds,
    open: new Set([...without(folds.open), ...(isOpen ? [fold] : [])]),
    forHost: new Set(without(folds.forHost)),
  };
}
