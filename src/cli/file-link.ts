/**
 * Makes the link that opens a training file in the calculator. The calculator then compares a prompted model with the same model tuned
 * on the file.
 */
import { createScenario } from '../core/scenario/scenario.ts';
import type { IsoDate } from '../core/scenario/types.ts';
import { type BilledReport, billedTokensAt, type TrainingCost } from '../core/training/costs.ts';
import { linkTo } from '../elements/common/scenario/scenario-link.ts';
import { examples } from '../i18n/en/examples.ts';
import { approachFor } from '../prices/index.ts';

/**
 * A link to a page with `<ft-breakeven>` that opens the cheapest training of the file. Only trainings with a price per token are
 * considered, and only those whose base model has prices for prompts. `null` if there is no such training. The scenario of the link has the
 * tokens of the file, and the epochs and prices of the training. Traffic and the tokens of a request are unknown.
 */
export function fileLink(
  report: Pick<BilledReport, 'billedTokensPerEpoch' | 'billedTokensByHost'>,
  costs: readonly TrainingCost[],
  {
    page,
    startsOn,
    validationTokens,
  }: { readonly page: string; readonly startsOn: IsoDate; readonly validationTokens: number },
): { readonly link: string; readonly offer: string } | null {
  for (const { offer, provider, model, usd, tokens: billedTokens, epochs } of costs) {
    if (usd === null || billedTokens === null) continue;
    const basePrices = approachFor(model);
    // An offer is `provider/model#training`, with the id of the price of training at its end.
    const [, training] = offer.split('#');
    const tokensPerEpoch = billedTokensAt(report, provider);
    const tunedPrices = approachFor(model, {
      tuned: true,
      ...(training && { training }),
      tokens: tokensPerEpoch,
      epochs,
    });
    if (!basePrices || !tunedPrices?.training) continue;
    const scenario = createScenario({
      startsOn,
      requestsPerMonth: null,
      approaches: [
        { id: 'prompting', label: examples.approaches.prompting, technique: 'few-shot', ...basePrices },
        {
          id: 'fine-tuned',
          label: examples.approaches.fineTuned,
          technique: 'fine-tuned',
          ...tunedPrices,
          training: { ...tunedPrices.training, ...(validationTokens > 0 && { validationTokens }) },
        },
      ],
    });
    // `ft` is the key of a calculator without an id.
    return { link: linkTo({ scenario, candidate: '' }, page, 'ft'), offer };
  }
  return null;
}

/** A link as a line of text. If no address of a page (`page`) is given, the line says where the link can be pasted. */
export function linkText(link: string, page: string | undefined): string {
  const where = 'Paste this into the field of a page with <ft-breakeven>, or give its address with --page: ';
  return `\n${page === undefined ? where : ''}${link}\n`;
}
