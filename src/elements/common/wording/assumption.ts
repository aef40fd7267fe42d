/**
 * The price assumptions on which the verdict and its figures depend, kept for each result. `<ft-breakeven>` passes them to
 * `<ft-verdict>`, and `<ft-working>` marks the remarks on them.
 */
import type { Result } from '../../../core/types.ts';
import { remarks } from '../../../i18n/en/remarks.ts';
import { verdict } from '../../../i18n/en/verdict.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { RankingPrices } from '../../../prices/ranking.ts';
import { shipped } from '../../../prices/shipped.ts';
import { pairOf } from '../scenario/reading.ts';
import { type AssumedFigures, assumedFigures } from './assumed-figures.ts';
import type { AskFor } from './names.ts';
import { neverAnywaySentence } from './never-anyway.ts';
import type { OwnWording } from './verdict-text.ts';

/** The last assumptions found for each result, so that the verdict is rendered again only if one of the `inputs` changes. */
const lastFound = new WeakMap<
  Result,
  {
    readonly inputs: readonly unknown[];
    readonly wording: OwnWording | null | undefined;
    readonly assumptions: AssumedFigures;
  }
>();

/**
 * The assumptions, in English if the language has no such messages. `approximate` means that the figures depend on estimated token counts.
 * `ownWording`: the wording of the verdict; `null` = the usual one; absent = the wording with which the assumptions of the result were last
 * found. Returns `null` if the result has no approaches.
 */
export function assumptionOf(
  result: Result,
  candidate: string,
  catalog: RankingPrices | null,
  approximate: boolean,
  {
    messages: { remarks: text = remarks, verdict: messages = verdict },
    locale,
  }: { readonly messages: Partial<Messages>; readonly locale: string },
  ownWording?: OwnWording | null,
): AssumedFigures | null {
  const last = lastFound.get(result);
  const wording = ownWording === undefined ? last?.wording : ownWording;
  const inputs = [candidate, catalog, approximate, text, messages, locale, wording];
  if (last?.inputs.every((each, i) => each === inputs[i])) return last.assumptions;
  const pair = pairOf(result, candidate);
  const assumptions = pair
    ? assumedFigures(
        { result, pair, simulation: null, messages, ask, locale, approximate },
        { result, candidate, pages: catalog ?? shipped, approximate },
        { text, locale },
        wording,
      )
    : null;
  if (assumptions) lastFound.set(result, { inputs, wording, assumptions });
  return assumptions;
}

/**
 * The sentence of a verdict that lacks figures. Only the sentence that the candidate never pays back has figures to mark. So the texts that
 * ask for figures are not needed here; a page loads them only if a figure is missing.
 */
const ask: AskFor = (view, paths) => neverAnywaySentence(view, paths) ?? view.messages.missingFigures;
