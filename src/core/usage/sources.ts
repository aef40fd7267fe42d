/** All sources of usage, and the source of a row. */
import type { UsageSourceId } from './profile-types.ts';
import { providerSources } from './provider-sources.ts';
import type { FoundRow, UsageSource } from './source-types.ts';
import { plainRows, toolSources } from './tool-sources.ts';

/** The first source that recognises a row reads it. */
const sourcesByPriority: readonly UsageSource[] = [...toolSources, ...providerSources, plainRows];

/**
 * Whether the input of each source includes cached tokens (`inputIncludesCached`; `null` = unknown, or it varies), with the place
 * and the date at which this was read.
 */
export const usageSources: readonly Pick<UsageSource, 'id' | 'inputIncludesCached' | 'source' | 'asOf'>[] =
  sourcesByPriority;

/** The source with this id; `null` = there is none. */
export function sourceById(id: string): UsageSource | null {
  return sourcesByPriority.find((source) => source.id === id) ?? null;
}

/** The first source that recognises the row; `null` = none does. */
export function sourceOf(found: FoundRow): UsageSource | null {
  return sourcesByPriority.find(({ recognises }) => recognises(found)) ?? null;
}

/** Whether a text is the id of a source. */
export function isSourceId(id: unknown): id is UsageSourceId {
  return typeof id === 'string' && sourceById(id) !== null;
}

export { plainRows };
