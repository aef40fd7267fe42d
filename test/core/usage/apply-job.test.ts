/** A finished job in a scenario: a run costs what the job cost, and each change that is not offered has a reason. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, type ScenarioInput } from '../../../src/core/index.ts';
import { applyJob, type JobChangeId, type TrainedAs } from '../../../src/core/usage/apply-job.ts';
import { readJob } from '../../../src/core/usage/job.ts';
import type { Job } from '../../../src/core/usage/job-types.ts';

type TrainingInput = NonNullable<ScenarioInput['approaches'][number]['training']>;

const byToken = { tokens: 200_000, epochs: 3, usdPerMTok: 5 } as TrainingInput;
const byHour = { hours: 2, usdPerHour: 10, machines: 4 } as TrainingInput;

const scenarioWith = (training?: TrainingInput) =>
  createScenario({
    startsOn: '2026-11-01',
    horizonMonths: 12,
    requestsPerMonth: 1000,
    approaches: [{ id: 'now' }, { id: 'tuned', ...(training && { training }) }],
  } as ScenarioInput);

const emptyJob = readJob({});
const jobWith = (fields: Partial<Job>): Job => ({
  ...emptyJob,
  provider: 'together',
  status: 'succeeded',
  ...fields,
});
const trainingUsd = (scenario: ReturnType<typeof scenarioWith>): number | null =>
  evaluate(scenario).approaches[1]?.setup.totalUsd ?? null;
const notOfferedReasons = (training: TrainingInput | undefined, job: Job): Record<string, string> =>
  Object.fromEntries(
    applyJob(scenarioWith(training), 'tuned', job).notOffered.map(({ id, code }) => [id, code]),
  );

describe('applyJob', () => {
  it('makes a training run cost the dollars of the job, with any tokens, epochs, minimum and validation file', () => {
    fc.assert(
      fc.property(
        fc.record({
          trainedTokens: fc.integer({ min: 1, max: 1e9 }),
          usd: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
          epochs: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
        }),
        fc.record({
          minimumUsd: fc.constantFrom(0, 4, 500),
          validationTokens: fc.constantFrom(0, 9000),
          validationBilled: fc.boolean(),
        }),
        fc.constantFrom<readonly JobChangeId[]>(['tokens', 'usd'], ['usd']),
        (jobFields, trainingFields, take) => {
          const before = scenarioWith({ ...byToken, ...trainingFields } as TrainingInput);
          const { scenario } = applyJob(before, 'tuned', jobWith(jobFields), { take });
          expect((trainingUsd(scenario) ?? 0) / jobFields.usd).toBeCloseTo(1, 8);
        },
      ),
    );
  });

  it('sets the tokens and epochs of a run, and counts the tokens of the validation file only once', () => {
    const job = jobWith({ trainedTokens: 621_756, epochs: 3 });
    const before = scenarioWith({
      ...byToken,
      validationTokens: 9000,
      validationBilled: true,
    } as TrainingInput);
    const { scenario, changes } = applyJob(before, 'tuned', job, { take: ['tokens'] });
    expect(scenario.approaches[1]?.training).toMatchObject({
      tokens: 207_252,
      epochs: 3,
      validationTokens: 0,
      usdPerMTok: 5,
    });
    expect(trainingUsd(scenario)).toBeCloseTo((621_756 * 5) / 1e6, 9);
    expect(changes.find(({ id }) => id === 'tokens')?.notes).toEqual([{ code: 'validation-included' }]);
  });

  it('keeps the epochs of the approach if the job does not state the number of epochs', () => {
    const job = jobWith({ trainedTokens: 600_000, epochs: null });
    const { scenario, changes } = applyJob(scenarioWith(byToken), 1, job);
    expect(scenario.approaches[1]?.training).toMatchObject({ tokens: 200_000, epochs: 3 });
    expect(changes).toEqual([]);
  });

  it('sets the hours of a run that is billed by the hour, and their price', () => {
    const job = jobWith({ hours: 1.5, usd: 90 });
    const { scenario } = applyJob(scenarioWith(byHour), 'tuned', job);
    expect(scenario.approaches[1]?.training).toMatchObject({ hours: 1.5, usdPerHour: 15 });
    expect(trainingUsd(scenario)).toBeCloseTo(90, 9);
  });

  it.each<[string, TrainingInput | undefined, Partial<Job>, Record<string, string>]>([
    [
      'no training',
      undefined,
      { trainedTokens: 9 },
      { tokens: 'no-training', usd: 'no-training', hours: 'no-training' },
    ],
    [
      'a running job',
      byToken,
      { status: 'running' },
      { tokens: 'not-succeeded', usd: 'not-succeeded', hours: 'not-succeeded' },
    ],
    ['a job that says nothing', byToken, {}, { tokens: 'unknown', usd: 'unknown', hours: 'other-billing' }],
    [
      'a job without hours, for a training by the hour',
      byHour,
      {},
      { tokens: 'other-billing', usd: 'unknown', hours: 'unknown' },
    ],
    [
      'a scenario without tokens',
      { ...byToken, tokens: 0 } as TrainingInput,
      { usd: 3 },
      { tokens: 'unknown', usd: 'quantity-unknown', hours: 'other-billing' },
    ],
    [
      'a job with the values that the scenario has already',
      byToken,
      { trainedTokens: 600_000, epochs: 3, usd: 3 },
      { tokens: 'no-difference', usd: 'no-difference', hours: 'other-billing' },
    ],
  ])('has a reason for each change that is not offered: %s', (_, training, fields, expected) => {
    expect(notOfferedReasons(training, jobWith(fields))).toEqual(expected);
  });

  it('offers an estimate that the host made before the training as changes with a note', () => {
    const job = jobWith({ status: null, isEstimate: true, trainedTokens: 300_000, usd: 2 });
    const { changes } = applyJob(scenarioWith(byToken), 'tuned', job);
    expect(changes.map(({ id, notes }) => [id, notes[0]?.code])).toEqual([
      ['tokens', 'host-estimate'],
      ['usd', 'host-estimate'],
    ]);
  });

  it.each<[string, Partial<Job>, TrainedAs, Record<string, string>]>([
    [
      'nothing for another host',
      { provider: 'together' },
      { provider: 'openai' },
      { tokens: 'other-host', usd: 'other-host', hours: 'other-host' },
    ],
    [
      'nothing for another model of the same host',
      { model: 'meta-llama/Llama-3.3-70B-Instruct-Reference' },
      { provider: 'together', model: 'together/llama-3.1-8b' },
      { tokens: 'other-model', usd: 'other-model', hours: 'other-model' },
    ],
    [
      'nothing for another method',
      { method: 'preference' },
      { provider: 'together', method: 'supervised' },
      { tokens: 'other-method', usd: 'other-method', hours: 'other-method' },
    ],
    [
      'only the tokens for other weights, because they are the same',
      { weights: 'all' },
      { weights: 'adapter' },
      { usd: 'other-weights', hours: 'other-weights' },
    ],
    [
      'all that its billing allows, for an object that OpenAI and Azure share',
      { provider: 'openai', problems: [{ code: 'openai-or-azure', path: '' }] },
      { provider: 'azure' },
      { hours: 'other-billing' },
    ],
    [
      'all that its billing allows, for unknown method and weights',
      { method: null },
      { method: 'supervised', weights: 'all' },
      { hours: 'other-billing' },
    ],
  ])('offers the figures that may be those of the same training: %s', (_, fields, trainedAs, expected) => {
    const job = jobWith({ trainedTokens: 300_000, usd: 2, ...fields });
    const { notOffered } = applyJob(scenarioWith(byToken), 'tuned', job, { trainedAs });
    expect(Object.fromEntries(notOffered.map(({ id, code }) => [id, code]))).toEqual(expected);
  });

  it('throws for an approach that is not there', () => {
    expect(() => applyJob(scenarioWith(), 'other', emptyJob)).toThrow(RangeError);
  });
});
