/** Remarks on caching: assumed rules, another cache of the host, a cache that costs more than it saves, and a prompt that is too short. */
import { bestGuess } from '../core/scenario/amount.ts';
import type { Amount, Approach } from '../core/types.ts';
import type { OtherReading } from './readings.ts';
import type { ContentWithOthers, RemarkContent } from './remark.ts';
import type { CacheRules, Offer, PriceSet } from './types.ts';

/** The best guess of a number of tokens; 0 if it is unknown. */
export const guess = (amount: Amount): number => bestGuess(amount) ?? 0;

/** The tokens of a prompt, by the best guess. */
export const promptTokens = ({ prefixTokens, variableTokens }: Approach): number =>
  guess(prefixTokens) + guess(variableTokens);

/** The values with which assumed cache rules are compared: the step of OpenAI's cache, and its longest lifetime (one hour). */
const otherRules = { stepTokens: 128, ttlMinutes: 60 } as const;

/**
 * The remark on the assumed cache rules that the user has not changed, each with another possible value. Empty if the known rules show
 * that nothing is cached.
 */
export function cacheRulesRemarks(approach: Approach, offer: Offer): readonly ContentWithOthers[] {
  const { cache } = approach;
  const rules = offer.cache;
  if (!cache || !rules || isNeverCached(approach, rules)) return [];
  const assumed = (rules.assumed ?? []).filter((field) => cache[field] === rules[field]);
  if (assumed.length === 0) return [];
  const others = assumed.flatMap((field): readonly OtherReading[] => {
    const [value, source = null] = otherRule(rules, field);
    return value === undefined || value === rules[field]
      ? []
      : [{ value: null, source, fields: { [`cache.${field}`]: value } }];
  });
  return [{ kind: 'cache', rules, assumed, others }];
}

/** The value with which an assumed cache rule is compared, and the place where it was read. */
function otherRule(
  rules: CacheRules,
  field: NonNullable<CacheRules['assumed']>[number],
): readonly [value: number | undefined, source?: string] {
  switch (field) {
    case 'minimumTokens':
      return [rules.otherMinimumTokens, rules.otherMinimumFrom];
    case 'stepTokens':
      return [otherRules.stepTokens];
    case 'ttlMinutes':
      return [rules.otherTtlMinutes ?? otherRules.ttlMinutes, rules.otherTtlFrom];
  }
}

/**
 * Whether nothing is cached, so that no assumption matters: the prefix is shorter than a documented minimum, and no earlier message is
 * cached.
 */
function isNeverCached(
  { cache, prefixTokens, variableCachedShare }: Approach,
  { assumed = [] }: CacheRules,
): boolean {
  return (
    !assumed.includes('minimumTokens') &&
    bestGuess(variableCachedShare) === 0 &&
    guess(prefixTokens) < (cache?.minimumTokens ?? 0)
  );
}

/**
 * The remark on another cache of the host: it has a longer lifetime, and a request can ask for it. Empty if the host has none, if the user
 * changed the lifetime or the price of writes, or if long-context prices apply to the prompt.
 */
export function longerCacheRemarks(
  approach: Approach,
  { cache, prices }: Offer,
): readonly ContentWithOthers[] {
  const { longer } = cache ?? {};
  const { rates, cache: present } = approach;
  const isUnchanged =
    present?.ttlMinutes === cache?.ttlMinutes &&
    (rates.cacheWriteUsdPerMTok ?? null) === (prices[0].cacheWriteUsdPerMTok ?? null);
  if (!longer || !present || !isUnchanged || isLongPrompt(approach, prices[0])) return [];
  const fields = {
    'cache.ttlMinutes': longer.ttlMinutes,
    'rates.cacheWriteUsdPerMTok': longer.cacheWriteUsdPerMTok,
  };
  return [{ kind: 'longer-cache', ...longer, others: [{ value: null, source: null, fields }] }];
}

/**
 * The remark on a cache that each request has to ask for (opt-in), compared with no caching. `remarksOn` keeps this remark only if the
 * cache costs more than it saves.
 */
export function noCacheRemarks(approach: Approach, offer: Offer): readonly ContentWithOthers[] {
  if (!approach.cache || !offer.cache?.optIn) return [];
  // With a minimum above the length of the prompt, nothing is cached.
  const fields = { 'cache.minimumTokens': promptTokens(approach) + 1 };
  return [{ kind: 'no-cache', others: [{ value: null, source: null, fields, validFor: 'approach' }] }];
}

/** The remark on a prompt whose prefix is too short for the cache of its model, but has at least a quarter of the minimum. */
export function uncachedRemarks({ prefixTokens, cache }: Approach): readonly RemarkContent[] {
  const prefix = guess(prefixTokens);
  // A much shorter prompt is not meant to be cached.
  if (!cache || prefix < cache.minimumTokens / 4 || prefix >= cache.minimumTokens) return [];
  return [{ kind: 'uncached', prefixTokens: prefix, minimumTokens: cache.minimumTokens }];
}

/** Whether a prompt is so long that a long-context price applies to it. */
const isLongPrompt = (approach: Approach, { tiers = [] }: PriceSet): boolean =>
  tiers.some(({ aboveInputTokens }) => promptTokens(approach) > aboveInputTokens);
