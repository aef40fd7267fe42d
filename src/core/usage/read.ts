/** Reads rows of usage into a profile, and merges profiles. */
import { createUsageProfile, type UsageOptions } from './profile-builder.ts';
import type { Profile, UsageSourceId } from './profile-types.ts';

/**
 * The profile of rows of usage: requests by month, tokens per request, hit rate, latency and dollars. `rows` is one of these:
 *
 * - a list of rows, or a text of JSON or JSON Lines
 * - a document of an API or tool, or a list of several pages of one
 * - a log that SQL has reduced to a table (docs/logs-to-profile.md)
 * - a saved profile
 *
 * Throws a `RangeError` for an unknown `source`. No row causes an error: rows that are not counted and values that are not known are in
 * `problems`.
 */
export function readUsage(rows: unknown, options: UsageOptions = {}): Profile {
  const builder = createUsageProfile(options);
  builder.add(rows);
  return builder.profile();
}

/**
 * Merges several profiles into one, such as the profiles of the parts of a log. The order does not matter, and merging is
 * associative: the result is the profile of all rows. A value that is not a profile gives the problem `not-a-profile`.
 */
export function mergeProfiles(
  profiles: readonly Profile[],
  options: Pick<UsageOptions, 'exactUpTo'> = {},
): Profile {
  const builder = createUsageProfile(options);
  for (const profile of profiles) builder.merge(profile);
  return builder.profile();
}

/**
 * The profile under another convention for one source: its input includes cached and written tokens (`true`), does not include them
 * (`false`), or is as the source documents it (`null`). The result is the same as reading all rows again with `inputIncludesCached`. If
 * the rows of a model disprove the convention, it is not applied to this model, and `convention-disproved` is in `problems`.
 */
export function withConvention(
  profile: Profile,
  source: UsageSourceId,
  inputIncludesCached: boolean | null,
  options: Pick<UsageOptions, 'exactUpTo'> = {},
): Profile {
  const { state } = profile;
  const groups = state.groups.map((group) =>
    group.source === source ? { ...group, given: inputIncludesCached } : group,
  );
  return mergeProfiles([{ ...profile, state: { ...state, groups } }], options);
}
