/** Job objects of each host, written as the types of its client describe them, and hostile ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJob } from '../../../src/core/usage/job.ts';
import { jobHosts } from '../../../src/core/usage/job-hosts.ts';

const openai = {
  object: 'fine_tuning.job',
  id: 'ftjob-1',
  model: 'gpt-4.1-mini-2025-04-14',
  fine_tuned_model: 'ft:gpt-4.1-mini-2025-04-14:acme::abc',
  organization_id: 'org-1',
  status: 'succeeded',
  trained_tokens: 1_204_331,
  created_at: 1_764_000_000,
  finished_at: 1_764_005_400,
  training_file: 'file-1',
  validation_file: null,
  method: {
    type: 'supervised',
    supervised: { hyperparameters: { n_epochs: 2, batch_size: 'auto', learning_rate_multiplier: 1.8 } },
  },
  error: null,
};

const vertex = {
  name: 'projects/7/locations/us-central1/tuningJobs/42',
  state: 'JOB_STATE_SUCCEEDED',
  baseModel: 'gemini-2.5-flash',
  createTime: '2026-10-01T08:00:00.123456Z',
  endTime: '2026-10-01T10:30:00.123456Z',
  supervisedTuningSpec: {
    hyperParameters: { epochCount: '3', learningRateMultiplier: 1, adapterSize: 'ADAPTER_SIZE_FOUR' },
  },
  tuningDataStats: {
    supervisedTuningDataStats: {
      tuningDatasetExampleCount: '500',
      totalBillableTokenCount: '250000',
      totalTruncatedExampleCount: '2',
    },
  },
  tunedModel: { model: 'projects/7/models/9', endpoint: 'projects/7/endpoints/8' },
};

const bedrock = {
  jobArn: 'arn:aws:bedrock:us-east-1:1:model-customization-job/x',
  status: 'Completed',
  customizationType: 'FINE_TUNING',
  baseModelArn: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-micro-v1:0',
  outputModelArn: 'arn:aws:bedrock:us-east-1:1:custom-model/y',
  creationTime: '2026-10-01T08:00:00+00:00',
  endTime: '2026-10-01T09:00:00+00:00',
  hyperParameters: { epochCount: '2', learningRate: '0.00001', batchSize: '1' },
};

const together = {
  id: 'ft-1234',
  status: 'completed',
  training_file: 'file-1',
  model: 'meta-llama/Meta-Llama-3.1-8B-Instruct-Reference',
  model_output_name: 'acme/llama-tuned',
  n_epochs: 3,
  batch_size: 8,
  learning_rate: 0.00001,
  token_count: 3_000_000,
  total_price: 4_800_000_000,
  training_method: { method: 'sft' },
  training_type: { type: 'Lora', lora_r: 16 },
  trainingfile_numlines: 400,
  created_at: '2026-10-01T08:00:00Z',
};

const fireworks = {
  name: 'accounts/acme/supervisedFineTuningJobs/j1',
  state: 'JOB_STATE_COMPLETED',
  baseModel: 'accounts/fireworks/models/llama-v3p1-8b-instruct',
  outputModel: 'accounts/acme/models/tuned',
  epochs: 2,
  learningRate: 0.0001,
  loraRank: 8,
  maxContextLength: 8192,
  status: { code: 'OK', message: '' },
};

describe('a job', () => {
  it.each([
    [
      'OpenAI: trained tokens are the billed ones',
      openai,
      { provider: 'openai', status: 'succeeded', trainedTokens: 1_204_331, epochs: 2, usd: null, hours: 1.5 },
    ],
    [
      'OpenAI: an old job has its hyperparameters at the top',
      { ...openai, method: undefined, hyperparameters: { n_epochs: 4 } },
      { method: 'supervised', epochs: 4, batchSize: null },
    ],
    [
      'OpenAI: a preference job has its hyperparameters inside its method',
      { ...openai, method: { type: 'dpo', dpo: { hyperparameters: { n_epochs: 1, beta: 'auto' } } } },
      { method: 'preference', epochs: 1 },
    ],
    [
      'OpenAI: tokens are unknown while the job runs, and automatic epochs too',
      {
        ...openai,
        status: 'running',
        trained_tokens: null,
        hyperparameters: { n_epochs: 'auto' },
        method: null,
      },
      { status: 'running', trainedTokens: null, epochs: null },
    ],
    [
      'Azure: the same object with another name of the tuned model',
      { ...openai, organization_id: undefined, fine_tuned_model: 'gpt-4.1-mini-2025-04-14.ft-0123' },
      { provider: 'azure', trainedTokens: 1_204_331 },
    ],
    [
      'Vertex: 64-bit numbers are texts',
      vertex,
      {
        provider: 'vertex',
        status: 'succeeded',
        trainedTokens: 250_000,
        epochs: 3,
        adapterRank: 4,
        examples: 500,
        truncatedExamples: 2,
        hours: 2.5,
        tunedModel: 'projects/7/endpoints/8',
      },
    ],
    [
      'Vertex: names with underscores, as the Python client writes them',
      {
        name: vertex.name,
        state: 'JOB_STATE_RUNNING',
        supervised_tuning_spec: { hyper_parameters: { epoch_count: 5 } },
        tuning_data_stats: { supervised_tuning_data_stats: { total_billable_token_count: 7 } },
      },
      { provider: 'vertex', status: 'running', epochs: 5, trainedTokens: 7, method: 'supervised' },
    ],
    [
      'Bedrock: neither tokens nor a price',
      bedrock,
      {
        provider: 'bedrock',
        status: 'succeeded',
        trainedTokens: null,
        usd: null,
        epochs: 2,
        learningRate: 1e-5,
      },
    ],
    [
      'Together: the price is in billionths of a dollar',
      together,
      {
        provider: 'together',
        status: 'succeeded',
        trainedTokens: 3_000_000,
        usd: 4.8,
        epochs: 3,
        adapterRank: 16,
        weights: 'adapter',
      },
    ],
    ['Together: the tuned model of an older job', together, { tunedModel: 'acme/llama-tuned' }],
    [
      'Together: the tuned model has the name by which it is deployed',
      { ...together, model_object_name: 'project/llama-tuned' },
      { tunedModel: 'project/llama-tuned' },
    ],
    ['Together: a price that was converted to dollars', { ...together, total_price: 4.8 }, { usd: 4.8 }],
    [
      'Together: the estimate before the job is in dollars',
      { estimated_train_token_count: 900, estimated_eval_token_count: 1, estimated_total_price: 6 },
      { provider: 'together', isEstimate: true, trainedTokens: 900, usd: 6, status: null },
    ],
    [
      'Fireworks: tokens and price are unknown',
      fireworks,
      { provider: 'fireworks', status: 'succeeded', epochs: 2, adapterRank: 8, usd: null, error: null },
    ],
    [
      'Fireworks: a job of preference training has its models inside its settings',
      {
        name: 'accounts/acme/dpoJobs/j1',
        state: 'JOB_STATE_COMPLETED',
        trainingConfig: { baseModel: fireworks.baseModel, outputModel: fireworks.outputModel, epochs: 2 },
      },
      { method: 'preference', epochs: 2, model: fireworks.baseModel, tunedModel: fireworks.outputModel },
    ],
    [
      'a failed job has the error message of the host',
      { ...openai, status: 'failed', error: { code: 'invalid_file', message: 'Line 3', param: null } },
      { status: 'failed', error: { code: 'invalid_file', message: 'Line 3' } },
    ],
  ])('%s', (_title, object, expected) => {
    const job = readJob(object);
    expect(job).toMatchObject({ ...expected, problems: [] });
    expect(readJob(JSON.stringify(object))).toEqual(job);
  });

  it.each([
    ['VALIDATING', 'queued'],
    ['CREATING_INPUT_DATASET', 'queued'],
    ['RE_QUEUEING', 'queued'],
    ['IDLE', 'queued'],
    ['WRITING_RESULTS', 'running'],
    ['PAUSED', 'paused'],
    ['EARLY_STOPPED', 'succeeded'],
    ['EXPIRED', 'failed'],
    ['DELETING', 'cancelled'],
    ['DELETING_CLEANING_UP', 'cancelled'],
    ['DELETED', 'cancelled'],
    ['ARCHIVED', 'cancelled'],
  ])('a job of Fireworks is read in the state %s', (state, status) => {
    expect(readJob({ ...fireworks, state: `JOB_STATE_${state}` })).toMatchObject({ status, problems: [] });
  });

  it('is the first of a list', () => {
    expect(readJob({ object: 'list', data: [openai] })).toEqual(readJob(openai));
    expect(readJob([bedrock, openai])).toMatchObject({
      provider: 'bedrock',
      problems: [{ code: 'several-jobs', path: '' }],
    });
  });
});

describe('a part of a job that cannot be read', () => {
  it.each([
    ['a text that is not JSON', '{"id":', 'not-json', ''],
    ['no object', 7, 'not-an-object', ''],
    ['an empty list', [], 'empty-list', ''],
    ['an unknown object', { id: 'x' }, 'unknown-job', ''],
    ['an unknown status', { ...openai, status: '__proto__' }, 'unknown-status', 'status'],
    ['a negative number of tokens', { ...openai, trained_tokens: -5 }, 'negative', 'trained_tokens'],
    ['half a token', { ...openai, trained_tokens: 1.5 }, 'not-whole', 'trained_tokens'],
    ['NaN', { ...openai, trained_tokens: Number.NaN }, 'not-a-number', 'trained_tokens'],
    [
      'a text instead of a number',
      { ...openai, trained_tokens: '1,204,331' },
      'not-a-number',
      'trained_tokens',
    ],
    ['too many tokens', { ...openai, trained_tokens: 1e300 }, 'too-large', 'trained_tokens'],
    ['an unknown time', { ...openai, created_at: 'yesterday' }, 'not-a-time', 'created_at'],
    [
      'an object that OpenAI and Azure have',
      { ...openai, fine_tuned_model: null, organization_id: undefined },
      'openai-or-azure',
      '',
    ],
  ])('has a problem with a code and a path: %s', (_title, object, code, path) => {
    expect(readJob(object).problems).toContainEqual({ code, path });
  });

  it('is not read from inherited members instead', () => {
    const hostile = JSON.parse(
      '{"object":"fine_tuning.job","__proto__":{"status":"succeeded","trained_tokens":9}}',
    );
    expect(readJob(hostile)).toMatchObject({ status: null, trainedTokens: null });
    expect(readJob(Object.create(openai)).provider).toBe(null);
  });

  it('never throws an error, for any value', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readJob(value).problems.length).toBeGreaterThan(0);
      }),
    );
    const paths = jobHosts.flatMap((host) => Object.values(host).filter(Array.isArray).flat());
    const member = fc.tuple(
      fc.constantFrom<string>(...paths.filter((path) => !path.includes('.'))),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.array(member), (members) => {
        expect(Array.isArray(readJob({ ...openai, ...Object.fromEntries(members) }).problems)).toBe(true);
      }),
    );
  });
});

it('every host has a source and a date', () => {
  for (const { source, asOf } of jobHosts) expect(`${source} ${asOf}`).toMatch(/.{10,} 20\d\d/);
});
