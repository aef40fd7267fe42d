/**
 * Fireworks: a data set is created and filled, and the tuned model needs a deployment. In TypeScript, the API of Fireworks is
 * called without a client.
 */
import { fireworksStates } from '../../usage/job-states.ts';
import { pythonChat, shellChat } from '../chat.ts';
import { type Address, post, remove as removeAt, request, saveField, showFields } from '../curl.ts';
import { inLanguage, type Job, prompt, type Route, type StepDraft } from '../route.ts';
import {
  bareWord,
  chosenName,
  formFile,
  lines,
  plain,
  python,
  type Snippet,
  setting,
  shell,
  typescript,
  type Value,
  type Word,
} from '../snippet.ts';
import { pythonEnded, pythonLoop, typescriptEnded, typescriptLoop, watchStep } from '../wait.ts';

const environment = ['FIREWORKS_API_KEY', 'FIREWORKS_ACCOUNT_ID'];
const trainSet = chosenName('ft-train');
const validSet = chosenName('ft-validation');
const tunedModel = chosenName('ft-model');
const maxReplicas = setting('replicas', 1);

const header = 'Authorization: Bearer $FIREWORKS_API_KEY';
/** The address of a part of the API. */
const addressOf = (path: Snippet): Address => ({ url: shell`https://api.fireworks.ai/v1/${path}`, header });
const accountPath = plain('accounts/$FIREWORKS_ACCOUNT_ID');

/** The function with which the TypeScript code calls the API. */
const typescriptClient = lines(
  plain("const account = 'accounts/' + process.env.FIREWORKS_ACCOUNT_ID;"),
  plain("async function call(path: string, body?: unknown, method = body ? 'POST' : 'GET'): Promise<any> {"),
  plain('  const isForm = body instanceof FormData;'),
  plain("  const response = await fetch(new URL(path, 'https://api.fireworks.ai'), {"),
  plain('    method,'),
  plain('    headers: {'),
  plain("      Authorization: 'Bearer ' + process.env.FIREWORKS_API_KEY,"),
  plain("      ...(body && !isForm ? { 'Content-Type': 'application/json' } : {}),"),
  plain('    },'),
  plain('    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),'),
  plain('  });'),
  plain('  if (!response.ok) throw new Error(await response.text());'),
  plain('  return response.json();'),
  plain('}'),
);

/** Python that creates a data set and uploads a file to it; `name` is the variable of the data set. */
const pythonSet = (name: string, id: Value, file: Value): Snippet =>
  lines(
    python`with open(${file}, "rb") as file:`,
    plain('    count = sum(1 for _ in file)'),
    python`${plain(name)} = client.datasets.create(dataset_id=${id}, dataset={"user_uploaded": {}, "example_count": str(count)})`,
    python`client.datasets.upload(${id}, file=open(${file}, "rb"))`,
  );

const typescriptSet = (id: Value, file: Value): Snippet => typescript`await upload(${id}, ${file});`;

const shellSet = (id: Word, file: Value): Snippet =>
  lines(
    post(addressOf(shell`${accountPath}/datasets`), { datasetId: id, dataset: { userUploaded: {} } }),
    request(addressOf(shell`${accountPath}/datasets/${bareWord(id)}:upload`), shell`-F ${formFile(file)}`),
  );

const isPreference = ({ method }: Job): boolean => method === 'preference';

/** The validation file of a job; `null` = none. Jobs of preference training have no place for it. */
const validationOf = (job: Job): Value | null => (isPreference(job) ? null : job.validationFile);

const upload = ({ language, file }: Job, validationFile: Value | null): StepDraft => ({
  kind: 'upload',
  ...inLanguage(language, {
    python: lines(
      plain('from fireworks import Fireworks'),
      plain(''),
      plain('client = Fireworks()'),
      pythonSet('train', trainSet, file),
      validationFile && pythonSet('valid', validSet, validationFile),
    ),
    typescript: lines(
      plain(`import { openAsBlob } from 'node:fs';`),
      plain(''),
      typescriptClient,
      plain('async function upload(datasetId: string, file: string) {'),
      plain("  await call('/v1/' + account + '/datasets', { datasetId, dataset: { userUploaded: {} } });"),
      plain('  const form = new FormData();'),
      plain("  form.append('file', await openAsBlob(file), datasetId + '.jsonl');"),
      plain("  await call('/v1/' + account + '/datasets/' + datasetId + ':upload', form);"),
      plain('}'),
      typescriptSet(trainSet, file),
      validationFile && typescriptSet(validSet, validationFile),
    ),
    shell: lines(shellSet(trainSet, file), validationFile && shellSet(validSet, validationFile)),
  }),
  packages: language === 'python' ? ['fireworks-ai'] : [],
  environment,
  notes: [{ id: 'upload-limit', megabytes: 150 }],
});

const createSupervised = ({ language, model, epochs }: Job, validationFile: Value | null): StepDraft => ({
  kind: 'create',
  ...inLanguage(language, {
    python: lines(
      plain('job = client.supervised_fine_tuning_jobs.create('),
      python`    base_model=${model},`,
      plain('    dataset=train.name,'),
      validationFile && plain('    evaluation_dataset=valid.name,'),
      python`    epochs=${epochs},`,
      plain(')'),
    ),
    typescript: lines(
      plain("const job = await call('/v1/' + account + '/supervisedFineTuningJobs', {"),
      typescript`  baseModel: ${model},`,
      typescript`  dataset: account + '/datasets/${bareWord(trainSet)}',`,
      validationFile && typescript`  evaluationDataset: account + '/datasets/${bareWord(validSet)}',`,
      typescript`  outputModel: account + '/models/${bareWord(tunedModel)}',`,
      typescript`  epochs: ${epochs},`,
      plain('});'),
    ),
    shell: saveField(
      'JOB',
      post(addressOf(shell`${accountPath}/supervisedFineTuningJobs`), {
        baseModel: model,
        dataset: inAccount('datasets', trainSet),
        evaluationDataset: validationFile ? inAccount('datasets', validSet) : undefined,
        outputModel: inAccount('models', tunedModel),
        epochs,
      }),
      'name',
    ),
  }),
});

/** A job of preference training (DPO). Model and epochs are in its `trainingConfig`. */
const createPreference = ({ language, model, epochs, validationFile }: Job): StepDraft => ({
  kind: 'create',
  ...inLanguage(language, {
    python: lines(
      plain('import os'),
      plain(''),
      plain('job = client.dpo_jobs.create('),
      plain('    dataset=train.name,'),
      plain('    training_config={'),
      python`        "base_model": ${model},`,
      python`        "output_model": "accounts/" + os.environ["FIREWORKS_ACCOUNT_ID"] + "/models/${bareWord(tunedModel)}",`,
      python`        "epochs": ${epochs},`,
      plain('    },'),
      plain(')'),
    ),
    typescript: lines(
      plain("const job = await call('/v1/' + account + '/dpoJobs', {"),
      typescript`  dataset: account + '/datasets/${bareWord(trainSet)}',`,
      plain('  trainingConfig: {'),
      typescript`    baseModel: ${model},`,
      typescript`    outputModel: account + '/models/${bareWord(tunedModel)}',`,
      typescript`    epochs: ${epochs},`,
      plain('  },'),
      plain('});'),
    ),
    shell: saveField(
      'JOB',
      post(addressOf(shell`${accountPath}/dpoJobs`), {
        dataset: inAccount('datasets', trainSet),
        trainingConfig: { baseModel: model, outputModel: inAccount('models', tunedModel), epochs },
      }),
      'name',
    ),
  }),
  notes: [validationFile ? { id: 'validation-unused' } : null],
});

/** `accounts/<the reader's account>/…` as a string in a JSON body, which is in single quotes of the shell. */
function inAccount(kind: 'datasets' | 'models', name: Word): Snippet {
  return shell`accounts/'"$FIREWORKS_ACCOUNT_ID"'/${plain(kind)}/${bareWord(name)}`;
}

/** The name of the tuned model in the job, in Python and TypeScript. */
const tunedModelIn = (job: Job): { readonly python: Snippet; readonly typescript: Snippet } =>
  isPreference(job)
    ? {
        python: plain('job.training_config.output_model'),
        typescript: plain('done.trainingConfig.outputModel'),
      }
    : { python: plain('job.output_model'), typescript: plain('done.outputModel') };

const watch = (job: Job): StepDraft =>
  watchStep(job.language, {
    python: lines(
      plain('job_id = job.name.split("/")[-1]'),
      pythonEnded(fireworksStates),
      pythonLoop(
        `(job := client.${isPreference(job) ? 'dpo_jobs' : 'supervised_fine_tuning_jobs'}.get(job_id)).state not in ended`,
      ),
      python`print(job.state, ${tunedModelIn(job).python})`,
    ),
    typescript: lines(
      typescriptEnded(fireworksStates),
      typescriptLoop('done', `call('/v1/' + job.name)`, '!ended.includes(done.state)'),
      typescript`console.log(done.state, ${tunedModelIn(job).typescript});`,
    ),
    shell: showFields(
      request(addressOf(plain('$JOB'))),
      isPreference(job) ? 'state, trainingConfig, status' : 'state, outputModel, status',
    ),
  });

const deploy = (job: Job): StepDraft => ({
  kind: 'deploy',
  ...inLanguage(job.language, {
    python: lines(
      python`deployment = client.deployments.create(base_model=${tunedModelIn(job).python}, min_replica_count=0, max_replica_count=${maxReplicas})`,
      plain('print(deployment.name)'),
    ),
    typescript: lines(
      plain("const deployment = await call('/v1/' + account + '/deployments', {"),
      typescript`  baseModel: ${tunedModelIn(job).typescript},`,
      plain('  minReplicaCount: 0,'),
      typescript`  maxReplicaCount: ${maxReplicas},`,
      plain('});'),
    ),
    shell: saveField(
      'DEPLOYMENT',
      post(addressOf(shell`${accountPath}/deployments`), {
        baseModel: inAccount('models', tunedModel),
        minReplicaCount: 0,
        maxReplicaCount: maxReplicas,
      }),
      'name',
    ),
  }),
  notes: [{ id: 'wait-until-ready' }, { id: 'deployment-billed' }],
});

const use = (job: Job): StepDraft => ({
  kind: 'use',
  ...inLanguage(job.language, {
    python: pythonChat('client', python`f"{${tunedModelIn(job).python}}#{deployment.name}"`),
    typescript: lines(
      plain("const answer = await call('/inference/v1/chat/completions', {"),
      typescript`  model: ${tunedModelIn(job).typescript} + '#' + deployment.name,`,
      typescript`  messages: [{ role: 'user', content: ${prompt} }],`,
      plain('});'),
      plain('console.log(answer.choices[0].message.content);'),
    ),
    shell: shellChat(
      { url: 'https://api.fireworks.ai/inference/v1', header },
      shell`${inAccount('models', tunedModel)}#'"$DEPLOYMENT"'`,
    ),
  }),
});

const remove = (job: Job, validationFile: Value | null): StepDraft => {
  const drop = (path: Snippet): Snippet => removeAt(addressOf(path));
  return {
    kind: 'delete',
    ...inLanguage(job.language, {
      python: lines(
        plain('client.deployments.delete(deployment.name.split("/")[-1])'),
        python`client.models.delete(${tunedModelIn(job).python}.split("/")[-1])`,
        python`client.datasets.delete(${trainSet})`,
        validationFile && python`client.datasets.delete(${validSet})`,
      ),
      typescript: lines(
        plain("await call('/v1/' + deployment.name, undefined, 'DELETE');"),
        typescript`await call('/v1/' + ${tunedModelIn(job).typescript}, undefined, 'DELETE');`,
        typescript`await call('/v1/' + account + '/datasets/${bareWord(trainSet)}', undefined, 'DELETE');`,
        validationFile &&
          typescript`await call('/v1/' + account + '/datasets/${bareWord(validSet)}', undefined, 'DELETE');`,
      ),
      shell: lines(
        drop(plain('$DEPLOYMENT')),
        drop(shell`${accountPath}/models/${bareWord(tunedModel)}`),
        drop(shell`${accountPath}/datasets/${bareWord(trainSet)}`),
        validationFile && drop(shell`${accountPath}/datasets/${bareWord(validSet)}`),
      ),
    }),
  };
};

/** The steps at Fireworks. */
export const fireworks: Route = {
  id: 'fireworks',
  sources: [
    { source: 'Fireworks, fine-tuning via API (copy)', asOf: '2026' },
    { source: 'fw-ai-external/python-sdk, examples/sftj_workflow.py (efd8b64) and api.md', asOf: '2026' },
    { source: 'Fireworks, API reference of DPO jobs, and DPO fine-tuning (copies)', asOf: '2026' },
    { source: 'fw-ai-external/python-sdk 72626a7, types/dpo_job.py', asOf: '2026' },
    { source: 'Fireworks, model pages gpt-oss-20b and gpt-oss-120b (copies)', asOf: '2026-11' },
    { source: 'Fireworks, create deployment and deploying models (copies)', asOf: '2026' },
  ],
  methods: ['supervised', 'preference'],
  models: {
    'gpt-oss-20b': 'accounts/fireworks/models/gpt-oss-20b',
    'gpt-oss-120b': 'accounts/fireworks/models/gpt-oss-120b',
  },
  isAdapterOnly: true,
  steps: (job) => {
    const validationFile = validationOf(job);
    return [
      upload(job, validationFile),
      isPreference(job) ? createPreference(job) : createSupervised(job, validationFile),
      watch(job),
      deploy(job),
      use(job),
      remove(job, validationFile),
    ];
  },
};
