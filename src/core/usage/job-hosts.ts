/** The job objects of the hosts of training, as a table: the test that recognises each object, and the paths of its values. */
import { isRecord } from '../json-values.ts';
import type { Sourced } from '../scenario/types.ts';
import {
  bedrockStates,
  fireworksStates,
  type JobStates,
  openaiStates,
  togetherStates,
  vertexStates,
} from './job-states.ts';
import type { JobMethod, JobProvider } from './job-types.ts';
import { at, firstAt, textAt } from './values.ts';

/** The paths at which a value may be. The value at the first path that has one is used. */
type Paths = readonly string[];

/** One kind of job object. */
export interface JobHost extends Required<Sourced> {
  readonly provider: JobProvider;
  readonly recognises: (job: unknown) => boolean;
  /** Whether the object is an estimate of the price before the job, and not a job. */
  readonly isEstimate?: true;
  readonly id: Paths;
  readonly status: Paths;
  readonly statuses: JobStates;
  readonly method: (job: unknown) => JobMethod | null;
  /** The path of the word for the trained weights, `Lora` or `Full`. Absent = the host does not state it. */
  readonly trainingType?: Paths;
  readonly model: Paths;
  readonly tunedModel: Paths;
  /** Billed tokens of the whole job; no path if the host does not state them. */
  readonly trainedTokens: Paths;
  /** Price of the job; no path if the host does not state it. */
  readonly usd: Paths;
  /** Turns the number of the host into dollars. */
  readonly toUsd?: (price: number) => number;
  readonly epochs: Paths;
  readonly batchSize: Paths;
  readonly learningRate: Paths;
  readonly learningRateMultiplier: Paths;
  readonly adapterRank: Paths;
  readonly examples: Paths;
  readonly truncatedExamples: Paths;
  readonly createdAt: Paths;
  readonly finishedAt: Paths;
  readonly errorCode: Paths;
  readonly errorMessage: Paths;
}

const isText = (value: unknown): value is string => typeof value === 'string';
/** Whether a job has a value at one of the paths. */
const has = (job: unknown, paths: Paths): boolean => firstAt(job, paths) !== undefined;
const startsWith = (job: unknown, path: string, start: RegExp): boolean => {
  const value = at(job, path);
  return isText(value) && start.test(value);
};

const methods = ['supervised', 'dpo', 'reinforcement'] as const;

/** Hyperparameters of OpenAI: at the top only for supervised jobs, else inside the method. */
const openaiHyperparameters = (name: string): Paths => [
  ...methods.map((method) => `method.${method}.hyperparameters.${name}`),
  `hyperparameters.${name}`,
];

/** The training method that a word of a host means; `null` = unknown. */
const asMethod = (word: unknown): JobMethod | null =>
  word === 'supervised' || word === 'sft'
    ? 'supervised'
    : word === 'dpo' || word === 'preference'
      ? 'preference'
      : word === 'reinforcement' || word === 'rft'
        ? 'reinforcement'
        : null;

const openai: JobHost = {
  provider: 'openai',
  recognises: (job) => at(job, 'object') === 'fine_tuning.job',
  id: ['id'],
  status: ['status'],
  statuses: openaiStates,
  // Old jobs have no method; they were all supervised.
  method: (job) => asMethod(at(job, 'method.type') ?? 'supervised'),
  model: ['model'],
  tunedModel: ['fine_tuned_model'],
  trainedTokens: ['trained_tokens'],
  usd: [],
  epochs: openaiHyperparameters('n_epochs'),
  batchSize: openaiHyperparameters('batch_size'),
  learningRate: [],
  learningRateMultiplier: openaiHyperparameters('learning_rate_multiplier'),
  adapterRank: [],
  examples: [],
  truncatedExamples: [],
  createdAt: ['created_at'],
  finishedAt: ['finished_at'],
  errorCode: ['error.code'],
  errorMessage: ['error.message'],
  source: 'npm openai 7.57.0, resources/fine-tuning/jobs',
  asOf: '2026-11-13',
};

/**
 * Azure returns OpenAI's object. A tuned model of Azure is named `<model>.ft-<hash>`; the name of a tuned model of OpenAI begins
 * with `ft:`.
 */
const azure: JobHost = {
  ...openai,
  provider: 'azure',
  recognises: (job) =>
    openai.recognises(job) &&
    (has(job, ['trainingType', 'extra_body.trainingType']) || startsWith(job, 'fine_tuned_model', /\.ft-/)),
  source: 'MicrosoftDocs/azure-ai-docs, fine-tuning how-to @0cfe2de',
  asOf: '2026-10-05',
};

const vertexSpecs = ['supervisedTuningSpec', 'preferenceOptimizationSpec'] as const;
const vertexStats = ['supervisedTuningDataStats', 'preferenceOptimizationDataStats'] as const;
const vertexHyperparameters = (name: string): Paths =>
  vertexSpecs.map((spec) => `${spec}.hyperParameters.${name}`);
const vertexStatistics = (name: string): Paths =>
  vertexStats.map((stats) => `tuningDataStats.${stats}.${name}`);

const vertex: JobHost = {
  provider: 'vertex',
  recognises: (job) =>
    startsWith(job, 'name', /\/tuningJobs\//) ||
    has(job, [...vertexSpecs, 'tuningDataStats', 'tunedModelDisplayName']),
  id: ['name'],
  status: ['state'],
  statuses: vertexStates,
  method: (job) =>
    has(job, [vertexSpecs[1]]) ? 'preference' : has(job, [vertexSpecs[0]]) ? 'supervised' : null,
  model: ['baseModel'],
  tunedModel: ['tunedModel.endpoint', 'tunedModel.model'],
  trainedTokens: vertexStatistics('totalBillableTokenCount'),
  usd: [],
  epochs: vertexHyperparameters('epochCount'),
  batchSize: [],
  learningRate: [],
  learningRateMultiplier: vertexHyperparameters('learningRateMultiplier'),
  // `adapterSize` is a name such as `ADAPTER_SIZE_FOUR`; see `adapterSizes`.
  adapterRank: vertexHyperparameters('adapterSize'),
  examples: vertexStatistics('tuningDatasetExampleCount'),
  truncatedExamples: vertexStatistics('totalTruncatedExampleCount'),
  createdAt: ['createTime'],
  finishedAt: ['endTime'],
  errorCode: ['error.code'],
  errorMessage: ['error.message'],
  source: 'npm @google/genai 3.3.0, TuningJob',
  asOf: '2026-11-12',
};

const bedrock: JobHost = {
  provider: 'bedrock',
  recognises: (job) =>
    startsWith(job, 'jobArn', /:model-customization-job\//) || has(job, ['customizationType']),
  id: ['jobArn', 'jobName'],
  status: ['status'],
  statuses: bedrockStates,
  method: (job) => {
    const type = at(job, 'customizationType');
    return type === 'FINE_TUNING'
      ? 'supervised'
      : type === 'REINFORCEMENT_FINE_TUNING'
        ? 'reinforcement'
        : null;
  },
  model: ['baseModelArn', 'baseModelIdentifier'],
  tunedModel: ['outputModelArn', 'outputModelName'],
  // The object has neither tokens nor a price.
  trainedTokens: [],
  usd: [],
  epochs: ['hyperParameters.epochCount'],
  batchSize: ['hyperParameters.batchSize'],
  learningRate: ['hyperParameters.learningRate'],
  learningRateMultiplier: ['hyperParameters.learningRateMultiplier'],
  adapterRank: [],
  examples: [],
  truncatedExamples: [],
  createdAt: ['creationTime'],
  finishedAt: ['endTime'],
  errorCode: [],
  errorMessage: ['failureMessage'],
  source: 'npm @aws-sdk/client-bedrock 3.1164.0, GetModelCustomizationJob',
  asOf: '2026-11',
};

/**
 * `total_price` is in billionths of a dollar (together-python, `finetune_price_to_dollars`, read 2026-11-27). The types of the
 * client do not say so. Every job costs at least a thousandth of a dollar, which is a million billionths, and less than a million
 * dollars. So a number below a million is already in dollars.
 */
const togetherUsd = (price: number): number => (price >= 1e6 ? price / 1e9 : price);

const togetherRank: Paths = ['training_type.lora_r', 'lora_r'];

const together: JobHost = {
  provider: 'together',
  recognises: (job) =>
    (startsWith(job, 'id', /^ft-/) && at(job, 'object') !== 'fine_tuning.job') ||
    (has(job, ['token_count', 'total_price', 'trainingfile_numlines']) &&
      has(job, ['training_file', 'n_epochs'])),
  id: ['id'],
  status: ['status'],
  statuses: togetherStates,
  method: (job) => asMethod(at(job, 'training_method.method')),
  trainingType: ['training_type.type'],
  model: ['model'],
  // The name in the registry of models is the one that is deployed; older jobs have no such name.
  tunedModel: ['model_object_name', 'model_output_name', 'output_name', 'x_model_output_name'],
  trainedTokens: ['token_count'],
  usd: ['total_price'],
  toUsd: togetherUsd,
  epochs: ['n_epochs'],
  batchSize: ['batch_size'],
  learningRate: ['learning_rate'],
  learningRateMultiplier: [],
  adapterRank: togetherRank,
  examples: ['trainingfile_numlines'],
  truncatedExamples: [],
  createdAt: ['created_at'],
  finishedAt: ['completed_at', 'finished_at'],
  errorCode: ['error.code'],
  errorMessage: ['error.message'],
  source: 'npm together-ai 0.52.0, FinetuneResponse',
  asOf: '2026-11',
};

/** The answer of `estimatePrice` before a job. It states the price in dollars. */
const togetherEstimate: JobHost = {
  ...together,
  recognises: (job) => has(job, ['estimated_total_price', 'estimated_train_token_count']),
  isEstimate: true,
  statuses: {},
  trainedTokens: ['estimated_train_token_count'],
  usd: ['estimated_total_price'],
  toUsd: (price) => price,
};

const fireworks: JobHost = {
  provider: 'fireworks',
  recognises: (job) =>
    startsWith(job, 'name', /^accounts\/.*\/(supervisedFineTuning|dpo|reinforcementFineTuning)Jobs?\//) ||
    (has(job, ['baseModel', 'warmStartFrom']) && has(job, ['loraRank', 'maxContextLength', 'outputModel'])),
  id: ['name'],
  status: ['state'],
  statuses: fireworksStates,
  method: (job) => {
    if (startsWith(job, 'name', /\/dpoJobs?\//)) return 'preference';
    return startsWith(job, 'name', /\/reinforcementFineTuningJobs?\//) ? 'reinforcement' : 'supervised';
  },
  model: ['baseModel', 'trainingConfig.baseModel'],
  tunedModel: ['outputModel', 'trainingConfig.outputModel'],
  // Whether the object has tokens and a price was not verified.
  trainedTokens: [],
  usd: [],
  epochs: ['epochs', 'trainingConfig.epochs'],
  batchSize: ['batchSize', 'trainingConfig.batchSize'],
  learningRate: ['learningRate', 'trainingConfig.learningRate'],
  learningRateMultiplier: [],
  adapterRank: ['loraRank', 'trainingConfig.loraRank'],
  examples: [],
  truncatedExamples: [],
  createdAt: ['createTime'],
  finishedAt: ['completedTime'],
  errorCode: [],
  errorMessage: ['status.message'],
  source: 'docs.fireworks.ai, API reference of supervised fine-tuning jobs',
  asOf: '2026',
};

/** In the order in which they are tried. Azure is before OpenAI, because OpenAI's row also recognises Azure's objects. */
export const jobHosts: readonly JobHost[] = [
  azure,
  openai,
  togetherEstimate,
  together,
  fireworks,
  vertex,
  bedrock,
];

/** The host that answered with this object; `null` = not recognised. */
export function jobHostOf(job: unknown): JobHost | null {
  return isRecord(job) ? (jobHosts.find(({ recognises }) => recognises(job)) ?? null) : null;
}

/** Whether an object in OpenAI's form may come from OpenAI or from Azure. False if it has a name or an id that only OpenAI gives. */
export function isOpenaiOrAzure(job: unknown): boolean {
  const organisation = textAt(job, ['organization_id']);
  return !startsWith(job, 'fine_tuned_model', /^ft:/) && !organisation?.startsWith('org-');
}
