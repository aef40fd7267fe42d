/** The scenario of each app. */
import { createScenario, type Scenario } from 'ft-breakeven/core.js';

/** A scenario of two approaches with this number of requests per month. */
export const scenarioAt = (requestsPerMonth: number): Scenario =>
  createScenario({
    title: 'From the app',
    startsOn: '2027-01-01',
    requestsPerMonth,
    approaches: [
      {
        id: 'prompt',
        variableTokens: 600,
        // Because of this range, the calculator runs the simulation, which uses a worker.
        outputTokens: { p10: 40, p50: 50, p90: 60 },
        rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 8 },
      },
      {
        id: 'tuned',
        variableTokens: 100,
        outputTokens: 50,
        rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 8 },
        setup: [{ label: 'Tuning', usd: 50 }],
      },
    ],
  });

/** The requests per month of a scenario, which the app shows; `null` if unknown. */
export function requestsOf({ requestsPerMonth }: Scenario): number | null {
  return typeof requestsPerMonth === 'object' ? (requestsPerMonth?.p50 ?? null) : (requestsPerMonth ?? null);
}
