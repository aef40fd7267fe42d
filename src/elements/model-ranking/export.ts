/** The rows of the ranking as CSV and as a Markdown table. */
import { markdownTable } from '../../i18n/markdown.ts';
import { openWeightsOf } from '../../prices/maker.ts';
import { csvOf, type TableValue, textOf } from '../common/tables.ts';
import type { RankedRow } from './rows.ts';

/** A file format of the ranking. */
export type RankingFormat = 'csv' | 'md';

const columnNames = [
  'rank',
  'model',
  'id',
  'maker',
  'host',
  'usd_per_1000_requests',
  'usd_per_month',
  'usd_per_1000_requests_other_cache_minimum',
  'context_tokens',
  'open_weights',
  'price_date',
  'ends',
  'price_source',
] as const;

/** All rows that pass the filters, in the order of the table. Numbers have up to 12 digits. An unknown value is an empty cell. */
export function rankingFile(rows: readonly RankedRow[], format: RankingFormat): string {
  const values = rows.map(valuesOf);
  if (format === 'csv') return csvOf([columnNames, ...values]);
  const texts = values.map((row) => row.map(textOf));
  return `${markdownTable(columnNames, texts)}\n`;
}

function valuesOf(row: RankedRow): readonly TableValue[] {
  const { model, approach, service } = row;
  return [
    row.rank,
    row.name,
    model?.id ?? null,
    row.maker,
    row.host || null,
    row.usdPerThousandRequests,
    row.usdPerMonth,
    row.atOtherMinimum?.usdPerThousandRequests ?? null,
    model?.contextTokens ?? null,
    model && openWeightsOf(model),
    row.asOf,
    service?.until ?? null,
    approach.rates.source ?? null,
  ];
}
