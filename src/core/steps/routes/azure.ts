/** Azure OpenAI: OpenAI's jobs at the reader's own resource; the tuned model has to be deployed, and the deployment is billed. */
import type { Job, Route, StepDraft } from '../route.ts';
import { bareWord, chosenName, command, lines, placeholder, plain, shell } from '../snippet.ts';
import { create, type OpenAiHost, remove, upload, use, watch } from './openai-jobs.ts';

const deployment = chosenName('ft-deployment');
const resource = placeholder('YOUR_RESOURCE');
const resourceGroup = placeholder('YOUR_RESOURCE_GROUP');
const tunedModel = placeholder('YOUR_TUNED_MODEL');

const client = {
  python: lines(
    plain('import os'),
    plain('from openai import OpenAI'),
    plain(''),
    plain('client = OpenAI('),
    plain('    base_url=os.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "/openai/v1/",'),
    plain('    api_key=os.environ["AZURE_OPENAI_API_KEY"],'),
    plain(')'),
  ),
  typescript: lines(
    plain(`import OpenAI from 'openai';`),
    plain(''),
    plain('const client = new OpenAI({'),
    plain(`  baseURL: new URL('/openai/v1/', process.env.AZURE_OPENAI_ENDPOINT).href,`),
    plain('  apiKey: process.env.AZURE_OPENAI_API_KEY,'),
    plain('});'),
  ),
};

/** The kinds of training as the documentation writes them, with the kind of deployment that goes with each. */
const kinds: Readonly<Record<string, { readonly training: string; readonly sku: string }>> = {
  global: { training: 'GlobalStandard', sku: 'GlobalStandard' },
  regional: { training: 'Standard', sku: 'Standard' },
  // A model that was trained as `Developer`, at a lower price, may be deployed for production too.
  developer: { training: 'Developer', sku: 'GlobalStandard' },
};
const kindOf = ({ trainingId }: Job) =>
  kinds[trainingId] ?? { training: 'GlobalStandard', sku: 'GlobalStandard' };

const hostFor = (job: Job): OpenAiHost => ({
  ...client,
  url: `\${AZURE_OPENAI_ENDPOINT%/}/openai/v1`,
  header: 'api-key: $AZURE_OPENAI_API_KEY',
  environment: ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_API_KEY'],
  trainingType: kindOf(job).training,
  deployment,
});

const accountOptions = shell`--resource-group ${bareWord(resourceGroup)} --name ${bareWord(resource)} --deployment-name ${bareWord(deployment)}`;

/** Deploys with Azure's management command in every language, because a deployment needs a login: the key of the resource is not enough. */
const deploy = (job: Job): StepDraft => ({
  kind: 'deploy',
  language: 'shell',
  code: command(
    plain('az cognitiveservices account deployment create'),
    accountOptions,
    shell`--model-name ${job.language === 'curl' ? plain('"$MODEL"') : bareWord(tunedModel)} --model-version 1 --model-format OpenAI`,
    shell`--sku-name ${bareWord(chosenName(kindOf(job).sku))} --sku-capacity 1`,
  ),
  notes: [
    { id: 'wait-until-ready' },
    { id: 'deployment-billed' },
    { id: 'idle-deployment-deleted', days: 15 },
  ],
});

const removeDeployment: StepDraft = {
  kind: 'delete',
  target: 'deployment',
  language: 'shell',
  code: command(plain('az cognitiveservices account deployment delete'), accountOptions),
};

/** The steps at Azure OpenAI. */
export const azure: Route = {
  id: 'azure',
  sources: [
    {
      source: 'Microsoft Learn, fine-tuning with the OpenAI SDK (azure-ai-docs 0a9685a)',
      asOf: '2025-09-01',
    },
    { source: 'Microsoft Learn, deploy a fine-tuned model (azure-ai-docs 4b3b342)', asOf: '2026-02-11' },
  ],
  methods: ['supervised', 'preference'],
  models: {
    'gpt-4.1': 'gpt-4.1-2025-04-14',
    'gpt-4.1-mini': 'gpt-4.1-mini-2025-04-14',
    'gpt-4.1-nano': 'gpt-4.1-nano-2025-04-14',
    'gpt-4o': 'gpt-4o-2024-08-06',
    'gpt-4o-mini': 'gpt-4o-mini-2024-07-18',
  },
  onlyFor: 'named-models',
  steps: (job) => {
    const host = hostFor(job);
    return [
      { ...upload(host, job), notes: [{ id: 'byte-order-mark' }] },
      { ...create(host, job), notes: job.trainingId === 'developer' ? [{ id: 'unverified' }] : [] },
      watch(host, job),
      deploy(job),
      use(host, job),
      removeDeployment,
      remove(host, job),
    ];
  },
};
