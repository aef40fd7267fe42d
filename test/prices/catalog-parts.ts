/** The parts of the catalogue that several tests read: evidence, remarks and token prices. */
import type { CatalogModel, Evidence, PlainRates, Remarks } from '../../src/prices/types.ts';

/** Every object in a part of the catalogue that has evidence for a figure, with its path. The part may be the object itself. */
export function evidences(
  value: unknown,
  path = 'catalog',
): readonly { readonly path: string; readonly evidence: Evidence }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'confidence' in value ? [{ path, evidence: value as Evidence }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, part]) => evidences(part, `${path}.${key}`))];
}

/** The remarks of one kind on a row and on its offers. */
export const remarksOfRow = <K extends keyof Remarks>(row: CatalogModel, key: K) =>
  [row, row.base, row.tuned].flatMap(
    (part: Remarks | null): readonly unknown[] => part?.[key] ?? [],
  ) as unknown as NonNullable<Remarks[K]>[number][];

/** The four token prices as a list: input, cached input, cache write, output. */
export const ratesOf = ({
  inputUsdPerMTok,
  cachedInputUsdPerMTok,
  cacheWriteUsdPerMTok,
  outputUsdPerMTok,
}: PlainRates) => [inputUsdPerMTok, cachedInputUsdPerMTok, cacheWriteUsdPerMTok, outputUsdPerMTok];
