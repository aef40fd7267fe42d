/** How many requests there are: one number and its growth, or a list of months. Knows nothing of approaches. */
import { html, type TemplateResult } from 'lit';
import { withField } from '../../core/scenario.ts';
import { amountField, type FormView } from './view.ts';

export function trafficSection(view: FormView): TemplateResult {
  const { text } = view.words;
  return html`<section class="block" part="section" aria-labelledby="traffic">
    <div class="head"><h3 id="traffic">${text.traffic}</h3><span class="value">${text.rangeMeans}</span></div>
    <div class="fields">${view.scenario.monthlyRequests ? listed(view) : one(view)}</div>
  </section>`;
}

function one(view: FormView): TemplateResult {
  const { text } = view.words;
  return html`
    ${amountField(view, 'requestsPerMonth', {
      label: text.requests,
      value: view.scenario.requestsPerMonth,
      unit: text.aMonth,
    })}
    ${growth(view)}
  `;
}

function growth(view: FormView): TemplateResult {
  const { text } = view.words;
  return amountField(view, 'growthPerMonth', {
    label: text.growth,
    value: view.scenario.growthPerMonth,
    unit: text.percentAMonth,
  });
}

function listed(view: FormView): TemplateResult {
  const { text, number } = view.words;
  const months = view.scenario.monthlyRequests ?? [];
  const toOne = (): void => {
    view.change((scenario) => withField(scenario, 'requestsPerMonth', months[0] ?? null));
  };
  return html`
    <p class="hint wide">
      ${text.monthList(number(months.length))}
      <button type="button" class="action" @click=${toOne}>${text.useOneNumber}</button>
    </p>
    ${months.map((requests, index) =>
      amountField(view, `monthlyRequests[${index}]`, {
        label: text.month(number(index + 1)),
        value: requests,
        unit: text.aMonth,
      }),
    )}
  `;
}
