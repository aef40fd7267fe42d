/** What the form, paper and the catalogue ask of the table of fields; apart from it, as a first answer needs none of it. */

import { type Field, fieldAt, nodeAt, type Section } from './field-table.ts';
import { joinPath, splitPath } from './paths.ts';
import type { Technique } from './types.ts';

/** The sections of the form, of paper and of lists of inputs, in their order. */
export const sections = [
  'title',
  'approaches',
  'traffic',
  'tokens',
  'caching',
  'training',
  'quality',
  'setup',
  'monthly',
  'more-prices',
  'time-frame',
] as const satisfies readonly Section[];

/** The section of a path of the scenario: its own or that of the part around it; `null` where there is none. */
export function sectionAt(path: string): Section | null {
  if (!nodeAt(path)) return null;
  const parts = splitPath(path.replaceAll('[]', '[0]')) ?? [];
  for (let length = parts.length; length > 0; length -= 1) {
    const section = nodeAt(joinPath(parts.slice(0, length)))?.section;
    if (section) return section;
  }
  return null;
}

/** The number that the form and the catalogue begin a field with; throws `RangeError` where the table has none. */
export function startAt(path: string): number {
  const field = fieldAt(path);
  const start = field?.start ?? field?.default;
  if (typeof start !== 'number') throw new RangeError(`Nothing to start ${path} with`);
  return start;
}

/** Most entries that the list at a path holds; 0 where there is no list. */
export function maxEntriesAt(path: string): number {
  const node = nodeAt(path);
  return node?.node === 'list' ? node.max : 0;
}

/** Whether a technique is served by a tuned model. For choosing prices and words; the arithmetic never reads it. */
export function isTuned(technique: Technique): boolean {
  return technique === 'fine-tuned' || technique === 'rag-fine-tuned';
}

/** Whether a field holds a share of something, and is written in percent: a share, a growth, a rate a year. */
export function isPercentage({ kind }: Field): boolean {
  return kind === 'share' || kind === 'growth';
}
