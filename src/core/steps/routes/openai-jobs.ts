/** The jobs of OpenAI's API, which Azure has too: upload, create, watch, use, delete. */
import { type Draft, inLanguage, type Job, prompt, repeatNote } from '../route.ts';
import {
  type Body,
  command,
  formFile,
  jsonWord,
  lines,
  plain,
  python,
  type Snippet,
  shell,
  typescript,
  type Value,
  variable,
} from '../snippet.ts';

/** The differences between the two hosts. */
export interface OpenAiHost {
  /** Imports and client. */
  readonly python: Snippet;
  readonly typescript: Snippet;
  /** The address without its last part, inside double quotes of the shell. */
  readonly url: string;
  /** The header with the key, inside double quotes of the shell. */
  readonly header: string;
  readonly environment: readonly string[];
  /** Azure's kind of training. */
  readonly trainingType?: string;
  /** The name to call the model by, if it is not that of the tuned model. */
  readonly deployment?: Value;
}

const typescriptWait = (state: string, ask: string): Snippet =>
  lines(
    plain(`  await new Promise((resolve) => setTimeout(resolve, 60_000));`),
    plain(`  ${state} = await ${ask};`),
    plain('}'),
  );

/** A loop that asks every minute. `pending` is the condition to wait on. */
export const typescriptLoop = (state: string, ask: string, pending: string): Snippet =>
  lines(plain(`let ${state} = await ${ask};`), plain(`while (${pending}) {`), typescriptWait(state, ask));

const methodKey = ({ method }: Job): 'dpo' | 'supervised' => (method === 'preference' ? 'dpo' : 'supervised');

/** A request with the key; `path` is inside double quotes. */
const request = (host: OpenAiHost, path: string, ...more: readonly (Snippet | null)[]): Snippet =>
  command(plain(`curl -sS "${host.url}${path}" -H "${host.header}"`), ...more);

const withBody = (host: OpenAiHost, path: string, body: Body): Snippet =>
  request(host, path, plain('-H "Content-Type: application/json"'), shell`-d ${jsonWord(body)}`);

const saved = (name: string, run: Snippet, filter: string): Snippet =>
  shell`${plain(name)}=$(${run} | jq -r ${plain(filter)})`;

/** Sends the files. */
export function upload(host: OpenAiHost, job: Job): Draft {
  const { file, validationFile } = job;
  const send = (name: string, sent: Value): Snippet =>
    saved(name, request(host, '/files', plain('-F purpose=fine-tune'), shell`-F ${formFile(sent)}`), '.id');
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
export function create(host: OpenAiHost, job: Job): Draft {
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
      shell: saved(
        'JOB',
        withBody(host, '/fine_tuning/jobs', {
          model,
          training_file: variable('TRAIN'),
          validation_file: validationFile ? variable('VALID') : undefined,
          method: { type: key, [key]: { hyperparameters: { n_epochs: epochs } } },
          trainingType,
        }),
        '.id',
      ),
    }),
  };
}

/** Waits for the end of the job. */
export const watch = (host: OpenAiHost, { language }: Job): Draft => ({
  kind: 'watch',
  ...inLanguage(language, {
    python: lines(
      plain('import time'),
      plain(''),
      plain(
        'while (job := client.fine_tuning.jobs.retrieve(job.id)).status not in ("succeeded", "failed", "cancelled"):',
      ),
      plain('    time.sleep(60)'),
      plain('print(job.status, job.trained_tokens, job.fine_tuned_model, job.error)'),
    ),
    typescript: lines(
      typescriptLoop(
        'done',
        'client.fineTuning.jobs.retrieve(job.id)',
        `!['succeeded', 'failed', 'cancelled'].includes(done.status)`,
      ),
      plain('console.log(done.status, done.trained_tokens, done.fine_tuned_model, done.error);'),
    ),
    shell: lines(
      saved('MODEL', request(host, '/fine_tuning/jobs/$JOB'), '.fine_tuned_model'),
      shell`${request(host, '/fine_tuning/jobs/$JOB')} | jq ${plain("'{status, trained_tokens, fine_tuned_model, error}'")}`,
    ),
  }),
  notes: [repeatNote(language)],
});

/** Asks the tuned model. */
export function use(host: OpenAiHost, { language }: Job): Draft {
  const { deployment } = host;
  return {
    kind: 'use',
    ...inLanguage(language, {
      python: lines(
        plain('answer = client.chat.completions.create('),
        deployment ? python`    model=${deployment},` : plain('    model=job.fine_tuned_model,'),
        python`    messages=[{"role": "user", "content": ${prompt}}],`,
        plain(')'),
        plain('print(answer.choices[0].message.content)'),
      ),
      typescript: lines(
        plain('const answer = await client.chat.completions.create({'),
        deployment ? typescript`  model: ${deployment},` : plain(`  model: done.fine_tuned_model ?? '',`),
        typescript`  messages: [{ role: 'user', content: ${prompt} }],`,
        plain('});'),
        plain('console.log(answer.choices[0]?.message.content);'),
      ),
      shell: withBody(host, '/chat/completions', {
        model: deployment ?? variable('MODEL'),
        messages: [{ role: 'user', content: prompt }],
      }),
    }),
  };
}

/** Deletes the tuned model and the files. */
export function remove(host: OpenAiHost, { language, validationFile }: Job): Draft {
  const drop = (path: string): Snippet => request(host, path, plain('-X DELETE'));
  return {
    kind: 'delete',
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
