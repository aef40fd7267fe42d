/** The changes of the calculation that a finished job offers, by the method and the model that the approach pays for. */
import { expect, it } from 'vitest';
import { applyProfile, createScenario, readUsage } from '../../../src/core/index.ts';
import { readJob } from '../../../src/core/usage/job.ts';
import type { Job, JobProvider } from '../../../src/core/usage/job-types.ts';
import { areTaken, usageEffectOf } from '../../../src/elements/usage/take-lines.ts';
import * as shipped from '../../../src/prices/index.ts';

/** The changes of a job (by default, of preferences) for a model that is tuned at a host. */
function offeredLines(model: string, provider: JobProvider, fields: Partial<Job> = {}): readonly string[] {
  const scenario = createScenario({
    startsOn: '2026-11-26',
    requestsPerMonth: 1000,
    approaches: [
      { id: 'now' },
      {
        id: 'tuned',
        technique: 'fine-tuned',
        ...shipped.approachFor(model, { tuned: true, tokens: 200_000 }),
      },
    ],
  });
  const job = {
    ...readJob({}),
    provider,
    status: 'succeeded' as const,
    method: 'preference' as const,
    trainedTokens: 9e5,
    ...fields,
  };
  const effect = usageEffectOf(scenario, 1, { kind: 'job', job } as never, new Set());
  return effect?.lines.map(({ id }) => id) ?? [];
}

it('a preference job is used where the catalogue has no price of another method, and not where preferences have a price of their own', () => {
  expect(offeredLines('openai/gpt-4.1', 'openai')).toContain('tokens');
  expect(offeredLines('together/up-to-16b', 'together')).toEqual([]);
});

it('a job of another model of the same host is not used', () => {
  const job = { method: 'supervised', model: 'gpt-4.1-2025-04-14' } as const;
  expect(offeredLines('openai/gpt-4.1', 'openai', job)).toContain('tokens');
  expect(offeredLines('openai/gpt-4.1-mini', 'openai', job)).toEqual([]);
});

it('a line is taken if nothing was cached and the approach no longer has a cache', () => {
  const profile = readUsage([
    { time: '2026-10-01', model: 'm', input: 900, cached: 0, written: 0, output: 5 },
  ]);
  const content = { kind: 'usage', profile } as never;
  const scenario = createScenario({
    startsOn: '2026-11-26',
    requestsPerMonth: 1000,
    approaches: [
      {
        id: 'now',
        prefixTokens: 800,
        variableTokens: 100,
        rates: { inputUsdPerMTok: 2, cacheWriteUsdPerMTok: 2.5, outputUsdPerMTok: 10 },
        cache: { hitRate: 'from-traffic' },
      },
    ],
  });
  expect(areTaken(scenario, 0, content, ['hit-rate'])).toBe(false);
  const after = applyProfile(scenario, 0, profile, { take: ['hit-rate'] }).scenario;
  expect(areTaken(after, 0, content, ['hit-rate'])).toBe(true);
});
