/** Set-up costs of each approach that has some: the training job as calculated, and every line a person adds. */
import { html, nothing, type TemplateResult } from 'lit';
import { fold } from '../fold.ts';
import { approachHeading, eachOf, type FormView, figureRow, type Placed, waitingAt } from '../form-view.ts';
import { addLine, costLines } from './costs.ts';

export function setupFold(view: FormView): TemplateResult {
  const { text, money } = view.words;
  const all = view.approaches;
  const total = candidateOf(all, view)?.result.setup.totalUsd ?? null;
  return fold(view, 'setup', text.setup, total === null ? text.unknown : text.once(money(total)), () => {
    const shown = all.filter((one) => hasSetup(view, one) || one.approach.id === view.candidate);
    const rest = all.filter((one) => !shown.includes(one));
    return html`
      ${eachOf(shown, (one) => setupBlock(view, one, shown.length > 1))}
      ${
        rest.length === 0
          ? nothing
          : html`<div class="adds">${eachOf(rest, (one) =>
              addLine(view, `${one.path}.setup`, 0, {
                add: text.addSetupTo(one.approach.label),
                label: text.newSetup,
              }),
            )}</div>`
      }
    `;
  });
}

function candidateOf(all: readonly Placed[], { candidate }: FormView): Placed | undefined {
  return all.find(({ approach }) => approach.id === candidate) ?? all[0];
}

function hasSetup(view: FormView, { approach, path }: Placed): boolean {
  return (
    approach.setup.length > 0 ||
    approach.training !== undefined ||
    waitingAt(view, `${path}.setup`) !== undefined
  );
}

function setupBlock(view: FormView, one: Placed, headed: boolean): TemplateResult {
  const { text, money } = view.words;
  const { approach, path, result } = one;
  const training = result.setup.lines.find((line) => line.path.endsWith('training'));
  const shown = (usd: number | null) => (usd === null ? text.unknown : money(usd));
  return html`
    ${headed ? approachHeading(one) : nothing}
    <div class="fields">
      ${training ? figureRow(text.trainingJob, shown(training.usd)) : nothing}
      ${costLines(view, `${path}.setup`, approach.setup)}
      ${figureRow(text.setupTotal, shown(result.setup.totalUsd), true)}
    </div>
    <div class="adds">
      ${addLine(view, `${path}.setup`, approach.setup.length, { add: text.addSetup, label: text.newSetup })}
    </div>
  `;
}
