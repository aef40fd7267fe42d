/** Questions of the form, the printed page and the catalogue about the table of fields; a file of its own because the first load needs none of it. */

import { type Field, fieldAt, nodeAt, type Section } from './field-table.ts';
import { joinPath, splitPath } from './paths.ts';
import type { Technique } from './types.ts';

/** The sections of the form, of the printed page and of lists of inputs, in their order. */
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

/** The section of a path of the scenario: its own, else that of the nearest part that contains it; `null` if there is none. */
export function sectionAt(path: string): Section | null {
  if (!nodeAt(path)) return null;
  const parts = splitPath(path.replaceAll('[]', '[0]')) ?? [];
  for (let length = parts.length; length > 0; length -= 1) {
    const section = nodeAt(joinPath(parts.slice(0, length)))?.section;
    if (section) return section;
  }
  return null;
}

/** The first value that the form and the catalogue enter in a field; throws `RangeError` if the table has none. */
export function startAt(path: string): number {
  const field = fieldAt(path);
  const start = field?.start ?? field?.default;
  if (typeof start !== 'number') throw new RangeError(`Nothing to start ${path} with`);
  return start;
}

/** Maximum number of entries of the list at a path; 0 if there is no list. */
export function maxEntriesAt(path: string): number {
  const node = nodeAt(path);
  return node?.node === 'list' ? node.max : 0;
}

/** Whether a technique uses a tuned model. For choosing prices and messages; the arithmetic never reads it. */
export function isTuned(technique: Technique): boolean {
  return technique === 'fine-tuned' || technique === 'rag-fine-tuned';
}

/** Whether a field is written in percent: a share, or a growth per month or year. */
export function isPercentage({ kind }: Field): boolean {
  return kind === 'share' || kind === 'growth';
}

/** The parts of a scenario that no suggestion changes: the discount rate, reasoning tokens, prices that are not charged now. */
const neverSuggested = [
  'discountPerYear',
  'approaches[].reasoningTokens',
  'approaches[].rates.tiers',
  'approaches[].rates.batch',
  'approaches[].rateChanges',
];

/** Whether a suggestion may change the amount at a path of the scenario. */
export function maySuggest(path: string): boolean {
  const pattern = path.replace(/\[\d+\]/g, '[]');
  return !neverSuggested.some(
    (part) => pattern === part || (/^[.[]/.test(pattern.slice(part.length)) && pattern.startsWith(part)),
  );
}
