/**
 * The public function that calculates the hit rate of a cache from its traffic. It has a file of its own, because the first load
 * does not need it.
 */
import { orNull } from '../scenario/amount.ts';
import { hitRateIn, renewalsPerRequest, type TrafficRules } from './request.ts';

/**
 * Share of requests that find the prefix cached, if requests arrive at random and each hit renews the cache:
 * `1 - exp(-λT / k)`, with λ requests per minute, a lifetime of T minutes and k caches. At least 0 and
 * below 1, because the first request misses; `null` if an argument is unknown or out of range.
 */
export function hitRateFromTraffic(
  requestsPerMonth: number | null,
  ttlMinutes: number | null,
  rules: TrafficRules = {},
): number | null {
  if (requestsPerMonth === null || ttlMinutes === null) return null;
  const { activeHoursPerDay = 24, caches = 1 } = rules;
  if (!(requestsPerMonth >= 0 && ttlMinutes >= 0 && activeHoursPerDay > 0 && caches > 0)) return null;
  return orNull(
    hitRateIn({ share: null, perRequest: renewalsPerRequest(ttlMinutes, rules) }, requestsPerMonth),
  );
}
