/** The four inputs of the form in a compact calculator: the prompt, the model that answers now, the requests, and the model to tune. */
import { html, nothing, type TemplateResult } from 'lit';
import { amountField, type FormView, type PlacedApproach } from '../form-view.ts';
import { modelPicker } from './approaches.ts';

/** The four inputs. The requests are left out if the scenario has a list of months, and the model to tune if there is no candidate. */
export function essentialInputs(view: FormView): TemplateResult {
  const { text } = view.language;
  const [baseline, ...others] = view.approaches;
  const candidate = others.find(({ approach }) => approach.id === view.candidate);
  return html`<div class="essential">
    ${baseline && promptField(view, baseline)}
    ${baseline && labelledField(text.modelToday, modelPicker(view, baseline))}
    ${
      view.scenario.monthlyRequests
        ? nothing
        : amountField(view, 'requestsPerMonth', {
            label: text.requests,
            value: view.scenario.requestsPerMonth,
            unit: text.aMonth,
          })
    }
    ${candidate ? labelledField(text.modelToTune, modelPicker(view, candidate)) : nothing}
  </div>`;
}

/** The field for the tokens that every request repeats, or, without any, for the tokens that vary. */
function promptField(view: FormView, { approach, path }: PlacedApproach): TemplateResult {
  const { prefixTokens, variableTokens } = approach;
  const key = prefixTokens === 0 && variableTokens !== 0 ? 'variableTokens' : 'prefixTokens';
  return amountField(view, `${path}.${key}`, {
    label: view.language.text.prompt,
    value: approach[key],
    unit: view.language.text.tokensUnit,
  });
}

function labelledField(label: string, field: TemplateResult): TemplateResult {
  return html`<div class="essential-model"><span>${label}</span>${field}</div>`;
}
