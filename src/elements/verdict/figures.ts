/** The key figures of a verdict, with labels that open explanations and the drawn distribution of the payback. */
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.ts';
import { ExplainedTerms } from '../common/explained-terms.ts';
import type { KeyFigure } from '../common/wording/key-figures.ts';
import { markedTemplate } from './pieces-template.ts';
import { spark } from './spark.ts';

/** The messages of the verdict in the language of the page, which may change. */
interface Localized {
  readonly messages: Pick<Messages, 'verdict'>;
  readonly locale: string;
}

const termsOf = new WeakMap<LitElement, ExplainedTerms>();

/** The terms of a verdict. */
function termsIn(host: LitElement, localize: Localized): ExplainedTerms {
  const knownTerms = termsOf.get(host);
  if (knownTerms) return knownTerms;
  const terms = new ExplainedTerms(host, localize);
  termsOf.set(host, terms);
  return terms;
}

/** If the first four figures have this many characters together, five columns have no room for them. The number was measured in all languages. */
const longFigures = 37;

/** Whether figures need wider columns or smaller type. The fifth figure does not count, because it changes when the simulation is ready. */
const isLong = (figures: readonly KeyFigure[]): boolean =>
  figures
    .slice(0, 4)
    .map(({ value }) => value)
    .join('').length >= longFigures;

/** The figures of a verdict, and below them the explanations that are open. */
export function figuresTemplate(
  figures: readonly KeyFigure[],
  host: LitElement,
  localize: Localized,
): TemplateResult | typeof nothing {
  if (figures.length === 0) return nothing;
  const terms = termsIn(host, localize);
  return html`<dl class="figures ${isLong(figures) ? 'long' : ''}" part="figures">
      ${figures.map(
        ({ term, label, value, note, histogram }) => html`<div>
          <dt>${terms.button(term, label)}</dt>
          <dd class="value"><span>${markedTemplate(value)}</span>${histogram ? spark(histogram) : nothing}</dd>
          <dd class="under">${note || '\u00a0'}</dd>
        </div>`,
      )}
    </dl>
    ${terms.below(...figures.map(({ term }) => term))}`;
}
