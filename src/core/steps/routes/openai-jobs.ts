/** The jobs of OpenAI's API, which Azure has too: upload, create, watch, use, delete. */
import { openaiStates } from '../../usage/job-states.ts';
import { pythonChat, shellChat, typescriptChat } from '../chat.ts';
import { type Address, post, remove as removeAt, request, saveField, showFields } from '../curl.ts';
import { inLanguage, type Job, type StepDraft } from '../route.ts';
import {
  formFile,
  lines,
  plain,
  python,
  type Snippet,
  shell,
  typescript,
  type Value,
  variable,
} from '../snippet.ts';
import { pythonEnded, pythonLoop, typescriptEnded, typescriptLoop, watchStep } from '../wait.ts';

/** The differences between OpenAI and Azure. */
export interface OpenAiHost {
  /** The code that imports and makes the client, in Python and in TypeScript. */
  readonly python: Snippet;
  readonly typescript: Snippet;
  /** The address without its last part, inside double quotes of the shell. */
  readonly url: string;
  /** The header with the key, inside double quotes of the shell. */
  readonly header: string;
  readonly environment: readonly string[];
  /** Azure's kind of training. */
  readonly trainingType?: string;
  /** The name by which the model is called, if it is not the name of the tuned model. */
  readonly deployment?: Value;
}

/** The name of the training method in the API. */
const methodKey = ({ method }: Job): 'dpo' | 'supervised' => (method === 'preference' ? 'dpo' : 'supervised');

/** The address of a part of the API. */
const addressOf = ({ url, header }: OpenAiHost, path: string): Address => ({ url: `${url}${path}`, header });

/** Sends the files. */
export function upload(host: OpenAiHost, job: Job): StepDraft {
  const { file, validationFile } = job;
  const send = (name: string, sentFile: Value): Snippet =>
    saveField(
      name,
      request(addressOf(host, '/files'), plain('-F purpose=fine-tune'), shell`-F ${formFile(sentFile)}`),
      'id',
    );
  return {
    kind: 'upload',
    ...inLanguage(job.language, {
      python: lines(
        host.python,
        plain(''),
        python`train = client.files.create(file=open(${file}, "rb"), purpose="fine-tune")`,
        validationFile &&
          python`valid = client.files.create(file=open(${validationFile}, "rb"), purpose="fine-tune")`,
        plain('client.files.wait_for_processing(train.id)'),
        validationFile && plain('client.files.wait_for_processing(valid.id)'),
      ),
      typescript: lines(
        plain(`import { createReadStream } from 'node:fs';`),
        host.typescript,
        plain(''),
        typescript`const train = await client.files.create({ file: createReadStream(${file}), purpose: 'fine-tune' });`,
        validationFile &&
          typescript`const valid = await client.files.create({ file: createReadStream(${validationFile}), purpose: 'fine-tune' });`,
        plain('await client.files.waitForProcessing(train.id);'),
        validationFile && plain('await client.files.waitForProcessing(valid.id);'),
      ),
      shell: lines(send('TRAIN', file), validationFile && send('VALID', validationFile)),
    }),
    packages: job.language === 'curl' ? [] : ['openai'],
    environment: host.environment,
  };
}

/** Starts the job. */
export function create(host: OpenAiHost, job: Job): StepDraft {
  const { model, validationFile, epochs } = job;
  const key = methodKey(job);
  const { trainingType } = host;
  return {
    kind: 'create',
    ...inLanguage(job.language, {
      python: lines(
        plain('job = client.fine_tuning.jobs.create('),
        python`    model=${model},`,
        plain('    training_file=train.id,'),
        validationFile && plain('    validation_file=valid.id,'),
        python`    method={"type": "${plain(key)}", "${plain(key)}": {"hyperparameters": {"n_epochs": ${epochs}}}},`,
        trainingType === undefined ? null : plain(`    extra_body={"trainingType": "${trainingType}"},`),
        plain(')'),
      ),
      typescript: lines(
        plain('const job = await client.fineTuning.jobs.create({'),
        typescript`  model: ${model},`,
        plain('  training_file: train.id,'),
        validationFile && plain('  validation_file: valid.id,'),
        typescript`  method: { type: '${plain(key)}', ${plain(key)}: { hyperparameters: { n_epochs: ${epochs} } } },`,
        // A spread, because the types of the client do not have this field.
        trainingType === undefined ? null : plain(`  ...{ trainingType: '${trainingType}' },`),
        plain('});'),
      ),
      shell: saveField(
        'JOB',
        post(addressOf(host, '/fine_tuning/jobs'), {
          model,
          training_file: variable('TRAIN'),
          validation_file: validationFile ? variable('VALID') : undefined,
          method: { type: key, [key]: { hyperparameters: { n_epochs: epochs } } },
          trainingType,
        }),
        'id',
      ),
    }),
  };
}

/** Waits for the end of the job. */
export function watch(host: OpenAiHost, { language }: Job): StepDraft {
  const ask = request(addressOf(host, '/fine_tuning/jobs/$JOB'));
  return watchStep(language, {
    python: lines(
      pythonEnded(openaiStates),
      pythonLoop('(job := client.fine_tuning.jobs.retrieve(job.id)).status not in ended'),
      plain('print(job.status, job.trained_tokens, job.fine_tuned_model, job.error)'),
    ),
    typescript: lines(
      typescriptEnded(openaiStates),
      typescriptLoop('done', 'client.fineTuning.jobs.retrieve(job.id)', '!ended.includes(done.status)'),
      plain('console.log(done.status, done.trained_tokens, done.fine_tuned_model, done.error);'),
    ),
    shell: lines(
      saveField('MODEL', ask, 'fine_tuned_model'),
      showFields(ask, 'status, trained_tokens, fine_tuned_model, error'),
    ),
  });
}

/** Calls the tuned model. */
export const use = ({ url, header, deployment }: OpenAiHost, { language }: Job): StepDraft => ({
  kind: 'use',
  ...inLanguage(language, {
    python: pythonChat('client', deployment ? python`${deployment}` : plain('job.fine_tuned_model')),
    typescript: typescriptChat(
      'client',
      deployment ? typescript`${deployment}` : plain(`done.fine_tuned_model ?? ''`),
    ),
    shell: shellChat({ url, header }, deployment ?? variable('MODEL')),
  }),
});

/** Deletes the tuned model and the files. */
export function remove(host: OpenAiHost, { language, validationFile }: Job): StepDraft {
  const drop = (path: string): Snippet => removeAt(addressOf(host, path));
  return {
    kind: 'delete',
    target: 'model-and-files',
    ...inLanguage(language, {
      python: lines(
        plain('client.models.delete(job.fine_tuned_model)'),
        plain('client.files.delete(train.id)'),
        validationFile && plain('client.files.delete(valid.id)'),
      ),
      typescript: lines(
        plain(`await client.models.delete(done.fine_tuned_model ?? '');`),
        plain('await client.files.delete(train.id);'),
        validationFile && plain('await client.files.delete(valid.id);'),
      ),
      shell: lines(drop('/models/$MODEL'), drop('/files/$TRAIN'), validationFile && drop('/files/$VALID')),
    }),
  };
}
