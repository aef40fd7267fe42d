/** `ft-breakeven prices`: lists prices of the catalogue, with their dates. */
import { catalog } from '../prices/index.ts';
import type { CatalogModel, TrainingOffer } from '../prices/types.ts';
import type { Command } from './command.ts';
import { styleOf } from './options.ts';
import { printedJson, table } from './table.ts';
import { CommandError } from './terminal.ts';

const price = (usd: number | null | undefined): string =>
  usd === null || usd === undefined ? '–' : `$${usd.toLocaleString('en', { maximumFractionDigits: 4 })}`;

/** The prices of training, each only once: for a million tokens, or for an hour of one machine with the number of machines. */
function trainingText(offers: readonly TrainingOffer[] | undefined): string {
  return (offers ?? [])
    .map((offer) =>
      'usdPerMTok' in offer
        ? `${price(offer.usdPerMTok)}/M`
        : `${price(offer.usdPerHour)}/h × ${offer.machines}`,
    )
    .filter((text, index, texts) => texts.indexOf(text) === index)
    .join(', ');
}

/** The rows of a model: one for its base offer, and one for its tuned offer. An offer without prices has no row. */
function rowsOf({ id, base, tuned }: CatalogModel): readonly (readonly string[])[] {
  const rowsOfOffer = (kind: string, offer: CatalogModel['base'], training: string): readonly string[][] => {
    const [rates] = offer?.prices ?? [];
    if (!rates) return [];
    const { inputUsdPerMTok, cachedInputUsdPerMTok, outputUsdPerMTok, asOf } = rates;
    return [
      [
        id,
        kind,
        price(inputUsdPerMTok),
        price(cachedInputUsdPerMTok),
        price(outputUsdPerMTok),
        training,
        asOf ?? 'undated',
      ],
    ];
  };
  return [...rowsOfOffer('base', base, ''), ...rowsOfOffer('tuned', tuned, trainingText(tuned?.training))];
}

/** The index of the first column with prices in the table below. The columns from it on are aligned to the right. */
const firstPriceColumn = 2;

/** Lists prices. If words are given, lists only the models for which each word is a part of the id or of the name. */
export const prices: Command = {
  usage: 'prices [MODEL] [--tunable]',
  about:
    'List prices per million tokens, for use and for training, with their dates. MODEL is a part of a name.',
  options: ['json', 'markdown', 'tunable'],
  async run({ files, values, terminal }) {
    const style = styleOf(values);
    const words = files.map((word) => word.toLowerCase());
    const models = catalog.models.filter(
      ({ id, name, tuned }) =>
        words.every((word) => `${id} ${name}`.toLowerCase().includes(word)) &&
        (!values.tunable || tuned !== null),
    );
    if (models.length === 0) throw new CommandError(`The catalogue has no model “${files.join(' ')}”.`);
    await terminal.write(
      style === 'json'
        ? printedJson({ compiledOn: catalog.compiledOn, models })
        : table(
            ['model', '', 'input', 'cached', 'output', 'training', 'price as of'],
            models.flatMap(rowsOf),
            style,
            firstPriceColumn,
          ),
    );
    return 0;
  },
};
