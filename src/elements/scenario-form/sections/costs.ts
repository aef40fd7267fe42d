/**
 * A list of cost lines that can be renamed, changed, added to and taken from; set-up and monthly costs use it alike.
 * A new line joins the scenario with its amount: until then it would be free, or make everything unknown.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { withNewLine } from '../../../core/scenario/edits.ts';
import { nodeAt } from '../../../core/scenario/fields.ts';
import { bestGuess } from '../../../core/scenario/range.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Amount, CostLine, Scenario } from '../../../core/types.ts';
import { textInput } from '../controls.ts';
import { readable } from '../fields/step.ts';
import { amountField, eachEntry, type FormView, setWaiting, waitingAt } from '../form-view.ts';
import { removal } from '../removal.ts';

/** The lines of `list` (`approaches[1].setup`), each a dollar amount or a quantity at a price, and the new one, if any. */
export function costLines(view: FormView, list: string, lines: readonly CostLine[]): TemplateResult {
  const label = waitingAt(view, list);
  // One list, so that the field a person is typing in stays when its line joins the others.
  const all = label === undefined ? lines : [...lines, { label, usd: null }];
  return html`${eachEntry(view, list, all, (line, index) =>
    index < lines.length ? costLine(view, list, index, line) : newLine(view, list, index, line.label),
  )}`;
}

function costLine(view: FormView, list: string, index: number, line: CostLine): TemplateResult {
  const { text } = view.words;
  const path = `${list}[${index}]`;
  const labelPart = nameAnd(
    view,
    line.label,
    path,
    (label) => view.change((scenario) => withField(scenario, `${path}.label`, label)),
    removal(view, text.removeThis(line.label), list, index),
  );
  const shown = (amount: Amount) => view.words.number(readable(bestGuess(amount) ?? 0));
  if ('usd' in line) return dollars(view, path, line.label, line.usd, labelPart);
  return amountField(view, `${path}.quantity`, {
    label: line.label,
    longLabel: line.label,
    value: line.quantity,
    unit: line.unit,
    labelPart,
    characters: [line.label, line.unit, shown(line.quantity), shown(line.usdPerUnit)].join('').length,
    tailPart: html`<span slot="tail" class="tail">${amountField(view, `${path}.usdPerUnit`, {
      label: text.at,
      longLabel: text.unitPrice(line.label),
      value: line.usdPerUnit,
      currency: '$',
      // Cents where there are some.
      decimals: Number.isInteger(bestGuess(line.usdPerUnit) ?? 0) ? 0 : 2,
      tail: true,
    })}</span>`,
  });
}

function newLine(view: FormView, list: string, index: number, label: string): TemplateResult {
  const { text } = view.words;
  const path = `${list}[${index}]`;
  const drop = (): void => {
    setWaiting(view, list, undefined);
    view.focus(`data-add="${list}"`);
  };
  const labelPart = nameAnd(
    view,
    label,
    path,
    (name) => setWaiting(view, list, name),
    removal(view, text.removeThis(label), list, index, drop),
  );
  const join = (scenario: Scenario, usd: Amount | undefined): Scenario => {
    if (usd === undefined || usd === null) return scenario;
    const next = withNewLine(scenario, list, { label, usd });
    setWaiting(view, list, undefined);
    return next;
  };
  return dollars(view, path, label, null, labelPart, { note: text.notCounted, edit: join });
}

function nameAnd(
  { words }: FormView,
  label: string,
  path: string,
  set: (label: string) => void,
  cross: TemplateResult,
): TemplateResult {
  return html`<span slot="label" class="line-label">
    ${textInput({ value: label, name: words.text.lineLabel(label), path: `${path}.label`, set })} ${cross}
  </span>`;
}

function dollars(
  view: FormView,
  path: string,
  label: string,
  value: Amount,
  labelPart: TemplateResult,
  rest: Partial<Parameters<typeof amountField>[2]> = {},
): TemplateResult {
  return amountField(view, `${path}.usd`, {
    label,
    longLabel: label,
    value,
    currency: '$',
    labelPart,
    ...rest,
  });
}

/** Adds a line, to be priced and named; gone once the list is full. */
export function addLine(
  view: FormView,
  list: string,
  lines: number,
  words: { readonly add: string; readonly label: string },
): TemplateResult | typeof nothing {
  const node = nodeAt(list);
  if (node?.node === 'list' && lines >= node.max) return nothing;
  const add = (): void => {
    setWaiting(view, list, waitingAt(view, list) ?? words.label);
    view.focus(`data-path="${list}[${lines}].usd"`);
  };
  return html`<button type="button" class="action add" data-add=${list} @click=${add}>${words.add}</button>`;
}
