/** Reads rows of usage into a profile, and merges profiles. */
import { createUsageProfile, type UsageOptions } from './fold.ts';
import type { Profile } from './profile-types.ts';

/**
 * The profile of rows of usage: requests by month, tokens per request, hit rate, latency and dollars. `rows` is a list, a document of
 * an API or tool (also several pages in a list), JSON or JSON Lines as a text, a reduced log, or a saved profile. Never throws for
 * foreign rows: what is not counted, or not known, is in `problems`.
 */
export function readUsage(rows: unknown, options: UsageOptions = {}): Profile {
  const builder = createUsageProfile(options);
  builder.add(rows);
  return builder.profile();
}

/**
 * One profile of several, such as those of parts of a log. The order does not matter, and merging is associative: the result is the
 * profile of all rows. A value that is no profile is the problem `not-a-profile`.
 */
export function mergeProfiles(
  profiles: readonly Profile[],
  options: Pick<UsageOptions, 'exactUpTo'> = {},
): Profile {
  const builder = createUsageProfile(options);
  for (const profile of profiles) builder.merge(profile);
  return builder.profile();
}
