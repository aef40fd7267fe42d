/** The sentence that asks for missing figures, with its texts, and the offer below it. It is loaded for the first verdict that lacks figures. */
import { html, nothing, type TemplateResult } from 'lit';
import { bestGuess } from '../../core/scenario/amount.ts';
import { withField } from '../../core/scenario/scenario.ts';
import { commonSuccessRate, differenceTo } from '../../core/scenario/success.ts';
import type { Scenario } from '../../core/types.ts';
import { fields } from '../../i18n/en/fields.ts';
import { missing } from '../../i18n/en/missing.ts';
import { formatPercent } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { askWith } from '../common/wording/missing-text.ts';
import type { AskFor, VerdictView } from '../common/wording/names.ts';

/** The parts of a verdict that lacks figures. */
export interface MissingParts {
  /** Makes the sentence that asks for missing figures. */
  readonly ask: AskFor;
  /** Offers to assume the same success rate for both approaches if one of theirs is missing. Nothing otherwise. */
  readonly offer: (view: VerdictView) => TemplateResult | typeof nothing;
}

/**
 * Makes the parts. Their texts are in the language that the page has when they are used, or in English if this language is not registered. `adopt`
 * gets the scenario with an assumption that the user has accepted.
 */
export function missingParts(
  page: { readonly messages: Partial<Messages> },
  adopt: (scenario: Scenario) => void,
): MissingParts {
  const texts = () => ({ missing, fields, ...page.messages });
  return {
    ask: (view, paths) => askWith(texts())(view, paths),
    offer: (view) => alikeOffer(view, texts().missing, adopt),
  };
}

function alikeOffer(
  { pair, result: { scenario }, locale }: VerdictView,
  text: Messages['missing'],
  adopt: (scenario: Scenario) => void,
): TemplateResult | typeof nothing {
  const { baseline, candidate, comparison } = pair;
  const verdict = comparison?.verdict;
  if (!candidate || verdict?.kind !== 'incomplete') return nothing;
  const both = [baseline, candidate];
  const withoutRate = both.filter(({ approach }) => approach.successRate === null);
  const commonRate = commonSuccessRate(both.map(({ approach }) => approach));
  // A success rate that is entered as a difference to another rate follows it, so nothing is assumed. With a rate of 0, no request ever succeeds.
  const isDifference = both.some(({ approach }) => differenceTo(approach) !== undefined);
  if (withoutRate.length === 0 || isDifference || bestGuess(commonRate) === 0) return nothing;
  const assume = (): void =>
    adopt(
      withoutRate.reduce(
        (changed, { index }) => withField(changed, `approaches[${index}].successRate`, commonRate),
        scenario,
      ),
    );
  return html`<p class="note"><button part="edit" class="action" type="button" @click=${assume}>${text.assumeAlike(formatPercent(bestGuess(commonRate), locale, 1))}</button></p>`;
}
