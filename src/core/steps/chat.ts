/** The call of a model through `chat.completions`, in OpenAI's API and in compatible APIs. */
import { type Address, post } from './curl.ts';
import { inLanguage, type Job, prompt, type StepDraft } from './route.ts';
import { type Body, lines, plain, python, type Snippet, typescript } from './snippet.ts';

/** The call in Python. `client` and `model` are code. */
export const pythonChat = (client: string, model: Snippet): Snippet =>
  lines(
    plain(`answer = ${client}.chat.completions.create(`),
    python`    model=${model},`,
    python`    messages=[{"role": "user", "content": ${prompt}}],`,
    plain(')'),
    plain('print(answer.choices[0].message.content)'),
  );

/** The call in TypeScript. `client` and `model` are code. */
export const typescriptChat = (client: string, model: Snippet): Snippet =>
  lines(
    plain(`const answer = await ${client}.chat.completions.create({`),
    typescript`  model: ${model},`,
    typescript`  messages: [{ role: 'user', content: ${prompt} }],`,
    plain('});'),
    plain('console.log(answer.choices[0]?.message?.content);'),
  );

/** The call with curl; `url` is the address without its last part. */
export const shellChat = ({ url, header }: Address & { readonly url: string }, model: Body): Snippet =>
  post({ url: `${url}/chat/completions`, header }, { model, messages: [{ role: 'user', content: prompt }] });

/** A server with an API like OpenAI's, and the name of the model there. */
export interface ChatServer {
  readonly url: string;
  /** Environment variable with the key; `null` = the server needs no key. */
  readonly key: string | null;
  /** The name of the model, without quotes. */
  readonly model: Snippet;
}

/**
 * The step that calls the model, with OpenAI's client or curl. A server that needs no key gets the word `none`, because OpenAI's
 * clients refuse to start without a key.
 */
export const chatStep = ({ url, key, model }: ChatServer, { language }: Job): StepDraft => ({
  kind: 'use',
  ...inLanguage(language, {
    python: lines(
      key === null ? null : plain('import os'),
      plain('from openai import OpenAI'),
      plain(''),
      plain(
        `client = OpenAI(base_url="${url}", api_key=${key === null ? '"none"' : `os.environ["${key}"]`})`,
      ),
      pythonChat('client', python`"${model}"`),
    ),
    typescript: lines(
      plain(`import OpenAI from 'openai';`),
      plain(''),
      plain(
        `const client = new OpenAI({ baseURL: '${url}', apiKey: ${key === null ? `'none'` : `process.env.${key}`} });`,
      ),
      typescriptChat('client', typescript`'${model}'`),
    ),
    shell: shellChat({ url, header: key === null ? null : `Authorization: Bearer $${key}` }, model),
  }),
  packages: language === 'curl' ? [] : ['openai'],
  environment: key === null ? [] : [key],
});
