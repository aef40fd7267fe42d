/** Together: the file goes to the Files API, the host states the price before the job, and the tuned model needs an endpoint. */
import { togetherStates } from '../../usage/job-states.ts';
import { pythonChat, shellChat, typescriptChat } from '../chat.ts';
import { type Address, post, remove as removeAt, request, saveField, showFields } from '../curl.ts';
import { inLanguage, type Job, type Route, type StepDraft, trainsAllWeights } from '../route.ts';
import {
  type Body,
  bareWord,
  chosenName,
  fileArgument,
  lines,
  placeholder,
  plain,
  python,
  type Snippet,
  shell,
  typescript,
  type Value,
} from '../snippet.ts';
import { pythonEnded, pythonLoop, typescriptEnded, typescriptLoop, watchStep } from '../wait.ts';

const environment = ['TOGETHER_API_KEY'];
const trainingFileId = placeholder('YOUR_TRAINING_FILE_ID');
const validationFileId = placeholder('YOUR_VALIDATION_FILE_ID');
const tunedModel = placeholder('YOUR_TUNED_MODEL');
const project = placeholder('YOUR_PROJECT_SLUG');
const endpoint = chosenName('ft-endpoint');
const endpointId = placeholder('YOUR_ENDPOINT_ID');

const header = 'Authorization: Bearer $TOGETHER_API_KEY';
/** The address of a part of the API. */
const addressOf = (path: Snippet): Address => ({ url: shell`https://api.together.ai/v1/${path}`, header });
/** The address of models with an endpoint of their own. */
const inferenceUrl = 'https://api-inference.together.ai/v1';

const upload = ({ language, file, validationFile }: Job): StepDraft => {
  const send = (sentFile: Value): Snippet => shell`tg files upload ${fileArgument(sentFile)}`;
  return {
    kind: 'upload',
    ...inLanguage(language, {
      python: lines(
        plain('from together import Together'),
        plain(''),
        plain('client = Together()'),
        python`train = client.files.upload(file=${file}, purpose="fine-tune")`,
        validationFile && python`valid = client.files.upload(file=${validationFile}, purpose="fine-tune")`,
      ),
      typescript: lines(
        plain(`import Together from 'together-ai';`),
        plain(''),
        plain('const client = new Together();'),
        typescript`const train = await client.files.upload(${file}, 'fine-tune');`,
        validationFile &&
          typescript`const valid = await client.files.upload(${validationFile}, 'fine-tune');`,
      ),
      // The upload is a redirect to a signed address, which curl alone does not follow; `tg` comes with the Python package.
      shell: lines(send(file), validationFile && send(validationFile)),
    }),
    packages: [language === 'typescript' ? 'together-ai' : 'together'],
    environment,
  };
};

const isPreference = ({ method }: Job): boolean => method === 'preference';

/** The arguments of the calls that ask for the price and start the job. Without a type, the host trains a LoRA adapter. */
const pythonArguments = (job: Job): readonly (Snippet | null)[] => [
  python`    model=${job.model},`,
  plain('    training_file=train.id,'),
  job.validationFile && plain('    validation_file=valid.id,'),
  python`    n_epochs=${job.epochs},`,
  isPreference(job)
    ? plain('    training_method={"method": "dpo"},')
    : plain('    training_method={"method": "sft", "train_on_inputs": "auto"},'),
  trainsAllWeights(job.trainingId) ? plain('    training_type={"type": "Full"},') : null,
];

const typescriptArguments = (job: Job): readonly (Snippet | null)[] => [
  typescript`  model: ${job.model},`,
  plain('  training_file: train.id,'),
  job.validationFile && plain('  validation_file: valid.id,'),
  typescript`  n_epochs: ${job.epochs},`,
  isPreference(job)
    ? plain("  training_method: { method: 'dpo' },")
    : plain("  training_method: { method: 'sft', train_on_inputs: 'auto' },"),
  trainsAllWeights(job.trainingId) ? plain(`  training_type: { type: 'Full' },`) : null,
];

const bodyOf = (job: Job): Body => ({
  model: job.model,
  training_file: trainingFileId,
  validation_file: job.validationFile ? validationFileId : undefined,
  n_epochs: job.epochs,
  training_method: isPreference(job) ? { method: 'dpo' } : { method: 'sft', train_on_inputs: 'auto' },
  training_type: trainsAllWeights(job.trainingId) ? { type: 'Full' } : undefined,
});

const price = (job: Job): StepDraft => ({
  kind: 'price',
  ...inLanguage(job.language, {
    python: lines(
      plain('price = client.fine_tuning.estimate_price('),
      ...pythonArguments(job),
      plain(')'),
      plain('print(price)'),
    ),
    typescript: lines(
      plain('const price = await client.fineTuning.estimatePrice({'),
      ...typescriptArguments(job),
      plain('});'),
      plain('console.log(price);'),
    ),
    shell: post(addressOf(plain('fine-tunes/estimate-price')), bodyOf(job)),
  }),
});

const create = (job: Job): StepDraft => ({
  kind: 'create',
  ...inLanguage(job.language, {
    python: lines(plain('job = client.fine_tuning.create('), ...pythonArguments(job), plain(')')),
    typescript: lines(
      plain('const job = await client.fineTuning.create({'),
      ...typescriptArguments(job),
      plain('});'),
    ),
    shell: saveField('JOB', post(addressOf(plain('fine-tunes')), bodyOf(job)), 'id'),
  }),
  notes: [{ id: 'may-not-deploy' }],
});

const watch = ({ language }: Job): StepDraft =>
  watchStep(language, {
    python: lines(
      pythonEnded(togetherStates),
      pythonLoop('(job := client.fine_tuning.retrieve(job.id)).status not in ended'),
      plain('print(job.status, job.token_count, job.total_price, job.model_object_name)'),
    ),
    typescript: lines(
      typescriptEnded(togetherStates),
      typescriptLoop('done', 'client.fineTuning.retrieve(job.id)', '!ended.includes(done.status)'),
      plain('console.log(done.status, done.token_count, done.total_price, done.model_object_name);'),
    ),
    shell: showFields(
      request(addressOf(plain('fine-tunes/$JOB'))),
      'status, token_count, total_price, model_object_name',
    ),
  });

/** Uses the second version of endpoints, because the first version is supported only until the end of 2026. */
const deploy: StepDraft = {
  kind: 'deploy',
  language: 'shell',
  code: shell`tg beta endpoints deploy ${bareWord(tunedModel)} --endpoint ${bareWord(endpoint)} --traffic-weight 1`,
  packages: ['together'],
  environment: ['TOGETHER_API_KEY', 'TOGETHER_PROJECT_ID'],
  notes: [{ id: 'wait-until-ready' }, { id: 'deployment-billed' }, { id: 'unverified' }],
};

/** The name by which the deployed model is called. */
const endpointName = shell`${bareWord(project)}/${bareWord(endpoint)}`;

const use = ({ language }: Job): StepDraft => ({
  kind: 'use',
  ...inLanguage(language, {
    python: pythonChat(`Together(base_url="${inferenceUrl}")`, python`"${endpointName}"`),
    typescript: typescriptChat(`new Together({ baseURL: '${inferenceUrl}' })`, typescript`'${endpointName}'`),
    shell: shellChat({ url: inferenceUrl, header }, endpointName),
  }),
});

const removeEndpoint: StepDraft = {
  kind: 'delete',
  target: 'deployment',
  language: 'shell',
  code: shell`tg beta endpoints rm ${bareWord(endpointId)} --force`,
  packages: ['together'],
  environment: ['TOGETHER_API_KEY', 'TOGETHER_PROJECT_ID'],
};

const remove = ({ language, validationFile }: Job): StepDraft => {
  const drop = (path: Snippet): Snippet => removeAt(addressOf(path));
  return {
    kind: 'delete',
    target: 'job',
    ...inLanguage(language, {
      python: lines(
        plain('client.fine_tuning.delete(job.id)'),
        plain('client.files.delete(train.id)'),
        validationFile && plain('client.files.delete(valid.id)'),
      ),
      typescript: lines(
        plain('await client.fineTuning.delete(job.id);'),
        plain('await client.files.delete(train.id);'),
        validationFile && plain('await client.files.delete(valid.id);'),
      ),
      shell: lines(
        drop(plain('fine-tunes/$JOB')),
        drop(shell`files/${bareWord(trainingFileId)}`),
        validationFile && drop(shell`files/${bareWord(validationFileId)}`),
      ),
    }),
  };
};

/** The steps at Together. There is no model name for a size class (`up-to-16b`), and none for GLM 5.2, which is not in the host's list. */
export const together: Route = {
  id: 'together',
  sources: [
    { source: 'npm together-ai 0.52.0, resources/fine-tuning and resources/files', asOf: '2026-11' },
    { source: 'together-py 03f629c, command `tg beta endpoints deploy`, and 132d61c, `rm`', asOf: '2026-11' },
    { source: 'Together, supported models of fine-tuning (copy)', asOf: '2026' },
    { source: 'Together, migrate from v1 of dedicated endpoints (copy)', asOf: '2026' },
  ],
  methods: ['supervised', 'preference'],
  models: {
    'llama-3.1-8b': 'meta-llama/Meta-Llama-3.1-8B-Instruct-Reference',
    'llama-3.3-70b': 'meta-llama/Llama-3.3-70B-Instruct-Reference',
  },
  adapterModels: {
    'gpt-oss-20b': 'openai/gpt-oss-20b',
    'gpt-oss-120b': 'openai/gpt-oss-120b',
    'llama-4-scout': 'meta-llama/Llama-4-Scout-17B-16E-Instruct',
    'llama-4-maverick': 'meta-llama/Llama-4-Maverick-17B-128E-Instruct',
    'deepseek-v3.1': 'deepseek-ai/DeepSeek-V3.1',
    'kimi-k2.6': 'moonshotai/Kimi-K2.6',
  },
  steps: (job) => [
    upload(job),
    price(job),
    create(job),
    watch(job),
    deploy,
    use(job),
    removeEndpoint,
    remove(job),
  ],
};
