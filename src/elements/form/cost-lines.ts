/**
 * A list of cost lines that can be renamed, changed, added to and taken from; set-up and monthly costs use it alike.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { nodeAt } from '../../core/fields.ts';
import { withField } from '../../core/scenario.ts';
import type { CostLine } from '../../core/types.ts';
import { withNewLine } from './edits.ts';
import { removal } from './removal.ts';
import { textInput } from './text-input.ts';
import { amountField, type FormView } from './view.ts';

/** The lines of `list` (`approaches[1].setup`), each a dollar amount or a quantity at a price. */
export function costLines(view: FormView, list: string, lines: readonly CostLine[]): TemplateResult {
  return html`${lines.map((line, index) => costLine(view, `${list}[${index}]`, line))}`;
}

function costLine(view: FormView, path: string, line: CostLine): TemplateResult {
  const { text } = view.words;
  const labelPart = html`<span slot="label" class="line-label">
    ${textInput({
      value: line.label,
      name: text.lineLabel(line.label),
      path: `${path}.label`,
      set: (label) => view.change((scenario) => withField(scenario, `${path}.label`, label)),
    })}
    ${removal(text.removeThis(line.label), () => view.change((scenario) => withField(scenario, path, undefined)))}
  </span>`;
  if ('usd' in line) {
    return amountField(view, `${path}.usd`, {
      label: line.label,
      longLabel: line.label,
      value: line.usd,
      currency: '$',
      labelPart,
    });
  }
  return html`<div class="pair">
    ${amountField(view, `${path}.quantity`, {
      label: line.label,
      longLabel: line.label,
      value: line.quantity,
      unit: line.unit,
      labelPart,
    })}
    ${amountField(view, `${path}.usdPerUnit`, {
      label: text.at,
      longLabel: text.unitPrice(line.label),
      value: line.usdPerUnit,
      currency: '$',
      unit: text.each,
    })}
  </div>`;
}

/** Adds a line in dollars, to be named and priced; gone once the list is full. */
export function addLine(
  view: FormView,
  list: string,
  lines: number,
  words: { readonly add: string; readonly label: string },
): TemplateResult | typeof nothing {
  const node = nodeAt(list);
  if (node?.node === 'list' && lines >= node.max) return nothing;
  const add = (): void => {
    view.change((scenario) => withNewLine(scenario, list, { label: words.label, usd: 0 }));
  };
  return html`<button type="button" class="action add" data-add=${list} @click=${add}>${words.add}</button>`;
}
