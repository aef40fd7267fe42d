/** Makes scenarios for the benchmarks. Each seed gives another scenario, so that no cached result is measured. */
import { createScenario } from '../dist/core/index.js';

const range = (p50, spread = 0.3) => ({ p10: p50 * (1 - spread), p50, p90: p50 * (1 + spread) });

/**
 * Three approaches over 24 months, with hit rates from the traffic, success rates, set-up costs and growth. If `isUncertain`, ten of the
 * amounts are ranges.
 */
export function scenario(seed, isUncertain = false) {
  const seedFactor = 1 + (seed % 997) / 10_000;
  const amount = (value) => (isUncertain ? range(value * seedFactor) : value * seedFactor);
  const cache = { hitRate: 'from-traffic', minimumTokens: 1024, caches: 15 };
  return createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: amount(250_000),
    growthPerMonth: isUncertain ? { p10: 0.02, p50: 0.04, p90: 0.06 } : 0.04,
    approaches: [
      {
        id: 'few-shot',
        prefixTokens: 2140,
        variableTokens: amount(180),
        outputTokens: amount(160),
        rates: {
          inputUsdPerMTok: 2,
          cachedInputUsdPerMTok: 0.1,
          cacheWriteUsdPerMTok: 2.5,
          outputUsdPerMTok: 10,
        },
        cache,
        successRate: isUncertain ? { p10: 0.91, p50: 0.93, p90: 0.95 } : 0.93,
        maxAttempts: 2,
        failureUsd: amount(0.4),
      },
      {
        id: 'tuned',
        prefixTokens: 60,
        variableTokens: 180,
        outputTokens: 160,
        rates: { inputUsdPerMTok: 0.035, outputUsdPerMTok: 0.14 },
        successRate: isUncertain ? { p10: 0.9, p50: 0.95, p90: 0.97 } : 0.95,
        maxAttempts: 2,
        failureUsd: 0.4,
        monthly: [{ label: 'Storage', usd: 1.95 }],
        training: { tokens: 231_480, epochs: 3, usdPerMTok: 1 },
        setup: [
          { label: 'Labelling', quantity: amount(30), unit: 'hour', usdPerUnit: 45 },
          { label: 'Engineering', quantity: amount(24), unit: 'hour', usdPerUnit: 90 },
        ],
        retrain: { everyMonths: 9 },
      },
      {
        id: 'zero-shot',
        prefixTokens: 420,
        variableTokens: 180,
        outputTokens: amount(220),
        rates: { inputUsdPerMTok: 0.1, cachedInputUsdPerMTok: 0.01, outputUsdPerMTok: 0.5 },
        cache,
        successRate: 0.78,
        maxAttempts: 2,
        failureUsd: 0.4,
      },
    ],
  });
}
