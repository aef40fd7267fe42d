/** Vertex AI: the file goes to a bucket first; the tuned Gemini gets an endpoint without a further step. */
import { vertexStates } from '../../usage/job-states.ts';
import { type Address, post, remove as removeAt, request, saveField, showFields } from '../curl.ts';
import { inLanguage, type Job, packagesIn, prompt, type Route, type StepDraft } from '../route.ts';
import {
  bareWord,
  chosenName,
  lines,
  placeholder,
  plain,
  python,
  type Snippet,
  shell,
  typescript,
  type Value,
  variable,
} from '../snippet.ts';
import { pythonEnded, pythonLoop, typescriptEnded, typescriptLoop, watchStep } from '../wait.ts';

const bucket = placeholder('YOUR_BUCKET');
const modelName = chosenName('ft-model');
const endpoint = placeholder('YOUR_ENDPOINT');
const tunedModel = placeholder('YOUR_TUNED_MODEL');
const environment = ['GOOGLE_CLOUD_PROJECT', 'GOOGLE_CLOUD_LOCATION'];

const uri = (object: string): Snippet => shell`gs://${bareWord(bucket)}/${plain(object)}`;
const trainingUri = uri('train.jsonl');
const validationUri = uri('validation.jsonl');

/** Copies from standard input, because gcloud would expand `*`, `?` and `[` in a name. */
const copy = (file: Value, target: Snippet): Snippet => shell`gcloud storage cp - "${target}" < ${file}`;

const upload = ({ file, validationFile }: Job): StepDraft => ({
  kind: 'upload',
  language: 'shell',
  code: lines(copy(file, trainingUri), validationFile && copy(validationFile, validationUri)),
});

/**
 * Shell code that sets `VERTEX_HOST`, the host name for the location. Multi-regions, in which tuned models are served, have another host
 * name than regions.
 */
const setHost = lines(
  plain('case $GOOGLE_CLOUD_LOCATION in'),
  plain('  us | eu) VERTEX_HOST=aiplatform.$GOOGLE_CLOUD_LOCATION.rep.googleapis.com ;;'),
  plain('  *) VERTEX_HOST=$GOOGLE_CLOUD_LOCATION-aiplatform.googleapis.com ;;'),
  plain('esac'),
);

/** The address of a part of the API. `setHost` must come before it in the shell code. */
const addressOf = (path: string): Address => ({
  url: `https://$VERTEX_HOST/v1/${path}`,
  header: 'Authorization: Bearer $(gcloud auth print-access-token)',
});
const locationPath = 'projects/$GOOGLE_CLOUD_PROJECT/locations/$GOOGLE_CLOUD_LOCATION';

const create = ({ language, model, epochs, validationFile }: Job): StepDraft => ({
  kind: 'create',
  ...inLanguage(language, {
    python: lines(
      plain('import os'),
      plain('from google import genai'),
      plain('from google.genai import types'),
      plain(''),
      plain('client = genai.Client('),
      plain('    vertexai=True,'),
      plain('    project=os.environ["GOOGLE_CLOUD_PROJECT"],'),
      plain('    location=os.environ["GOOGLE_CLOUD_LOCATION"],'),
      plain(')'),
      plain('job = client.tunings.tune('),
      python`    base_model=${model},`,
      python`    training_dataset=types.TuningDataset(gcs_uri="${trainingUri}"),`,
      plain('    config=types.CreateTuningJobConfig('),
      validationFile &&
        python`        validation_dataset=types.TuningValidationDataset(gcs_uri="${validationUri}"),`,
      python`        epoch_count=${epochs},`,
      python`        tuned_model_display_name=${modelName},`,
      plain('    ),'),
      plain(')'),
    ),
    typescript: lines(
      plain(`import { GoogleGenAI } from '@google/genai';`),
      plain(''),
      plain('const client = new GoogleGenAI({'),
      plain('  vertexai: true,'),
      plain(`  project: process.env.GOOGLE_CLOUD_PROJECT ?? '',`),
      plain(`  location: process.env.GOOGLE_CLOUD_LOCATION ?? '',`),
      plain('});'),
      plain('const job = await client.tunings.tune({'),
      typescript`  baseModel: ${model},`,
      typescript`  trainingDataset: { gcsUri: '${trainingUri}' },`,
      plain('  config: {'),
      validationFile && typescript`    validationDataset: { gcsUri: '${validationUri}' },`,
      typescript`    epochCount: ${epochs},`,
      typescript`    tunedModelDisplayName: ${modelName},`,
      plain('  },'),
      plain('});'),
    ),
    shell: lines(
      setHost,
      saveField(
        'JOB',
        post(addressOf(`${locationPath}/tuningJobs`), {
          baseModel: model,
          tunedModelDisplayName: modelName,
          supervisedTuningSpec: {
            trainingDatasetUri: trainingUri,
            validationDatasetUri: validationFile ? validationUri : undefined,
            hyperParameters: { epochCount: epochs },
          },
        }),
        'name',
      ),
    ),
  }),
  packages: packagesIn(language, 'google-genai', '@google/genai'),
  environment,
  notes: [{ id: 'regions' }],
});

const watch = ({ language }: Job): StepDraft =>
  watchStep(language, {
    python: lines(
      pythonEnded(vertexStates),
      pythonLoop('(job := client.tunings.get(name=job.name)).state not in ended'),
      plain('print(job.state, job.error, job.tuned_model)'),
    ),
    typescript: lines(
      typescriptEnded(vertexStates),
      typescriptLoop(
        'done',
        `client.tunings.get({ name: job.name ?? '' })`,
        `!ended.includes(done.state ?? '')`,
      ),
      plain('console.log(done.state, done.error, done.tunedModel);'),
    ),
    shell: lines(
      saveField('ENDPOINT', request(addressOf('$JOB')), 'tunedModel.endpoint'),
      saveField('MODEL', request(addressOf('$JOB')), 'tunedModel.model'),
      showFields(request(addressOf('$JOB')), 'state, error, tunedModel, tuningDataStats'),
    ),
  });

const use = ({ language }: Job): StepDraft => ({
  kind: 'use',
  ...inLanguage(language, {
    python: lines(
      python`answer = client.models.generate_content(model=job.tuned_model.endpoint, contents=${prompt})`,
      plain('print(answer.text)'),
    ),
    typescript: lines(
      plain('const answer = await client.models.generateContent({'),
      plain(`  model: done.tunedModel?.endpoint ?? '',`),
      typescript`  contents: ${prompt},`,
      plain('});'),
      plain('console.log(answer.text);'),
    ),
    shell: post(addressOf('$ENDPOINT:generateContent'), {
      contents: [{ role: 'user', parts: [{ text: prompt }] }],
    }),
  }),
  notes: [{ id: 'regions' }],
});

/**
 * Removes the model from its endpoint, waits until that is done, and deletes both. In every language the code sends requests with
 * curl, because the client has no function for endpoints, and the pages of `gcloud ai` name no multi-region.
 */
const remove = ({ language }: Job): StepDraft => ({
  kind: 'delete',
  target: 'model-and-deployment',
  language: 'shell',
  code: lines(
    ...(language === 'curl'
      ? []
      : [setHost, shell`ENDPOINT=${bareWord(endpoint)}`, shell`MODEL=${bareWord(tunedModel)}`]),
    saveField('DEPLOYED', request(addressOf('$ENDPOINT')), 'deployedModels[0].id'),
    saveField(
      'OPERATION',
      post(addressOf('$ENDPOINT:undeployModel'), { deployedModelId: variable('DEPLOYED') }),
      'name',
    ),
    shell`while [ "$(${request(addressOf('$OPERATION'))} | jq '.done or .error')" = false ]; do sleep 5; done`,
    removeAt(addressOf('$ENDPOINT')),
    // The name of the model ends in the number of its version, `@1`.
    removeAt(addressOf(`\${MODEL%@*}`)),
  ),
  environment: language === 'curl' ? [] : environment,
});

const removeFiles = ({ validationFile }: Job): StepDraft => ({
  kind: 'delete',
  target: 'files',
  language: 'shell',
  code: lines(
    shell`gcloud storage rm "${trainingUri}"`,
    validationFile && shell`gcloud storage rm "${validationUri}"`,
  ),
});

/** The steps on Vertex AI, for Gemini. */
export const vertex: Route = {
  id: 'vertex',
  sources: [
    { source: 'Google Cloud, supervised tuning of Gemini (copy)', asOf: '2026' },
    { source: 'npm @google/genai 3.3.0', asOf: '2026-11-12' },
    {
      source: 'Google Cloud, undeploy a model and delete the endpoint, and REST of endpoints (copies)',
      asOf: '2026',
    },
  ],
  methods: ['supervised'],
  models: {
    'gemini-3.5-flash': 'gemini-3.5-flash',
    'gemini-3.1-flash-lite': 'gemini-3.1-flash-lite',
    'gemini-3.5-flash-lite': 'gemini-3.5-flash-lite',
  },
  onlyFor: 'named-models',
  steps: (job) => [upload(job), create(job), watch(job), use(job), remove(job), removeFiles(job)],
};
