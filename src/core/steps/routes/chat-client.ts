/** The call of a model at an address that speaks OpenAI's API, such as a server of one's own. */
import { type Draft, inLanguage, type Job, prompt } from '../route.ts';
import { command, jsonWord, lines, plain, python, type Snippet, shell, typescript } from '../snippet.ts';

/** The server and the name of the model there. */
export interface ChatServer {
  readonly url: string;
  /** Environment variable with the key; `null` = the server needs none. */
  readonly key: string | null;
  /** Without quotes. */
  readonly model: Snippet;
}

/** Asks the model. A server without a key gets the word `none`, since the clients insist on one. */
export const useChat = ({ url, key, model }: ChatServer, { language }: Job): Draft => ({
  kind: 'use',
  ...inLanguage(language, {
    python: lines(
      key === null ? null : plain('import os'),
      plain('from openai import OpenAI'),
      plain(''),
      plain(
        `client = OpenAI(base_url="${url}", api_key=${key === null ? '"none"' : `os.environ["${key}"]`})`,
      ),
      plain('answer = client.chat.completions.create('),
      python`    model="${model}",`,
      python`    messages=[{"role": "user", "content": ${prompt}}],`,
      plain(')'),
      plain('print(answer.choices[0].message.content)'),
    ),
    typescript: lines(
      plain(`import OpenAI from 'openai';`),
      plain(''),
      plain(
        `const client = new OpenAI({ baseURL: '${url}', apiKey: ${key === null ? `'none'` : `process.env.${key}`} });`,
      ),
      plain('const answer = await client.chat.completions.create({'),
      typescript`  model: '${model}',`,
      typescript`  messages: [{ role: 'user', content: ${prompt} }],`,
      plain('});'),
      plain('console.log(answer.choices[0]?.message.content);'),
    ),
    shell: command(
      plain(`curl -sS "${url}/chat/completions"${key === null ? '' : ` -H "Authorization: Bearer $${key}"`}`),
      plain('-H "Content-Type: application/json"'),
      shell`-d ${jsonWord({ model, messages: [{ role: 'user', content: prompt }] })}`,
    ),
  }),
  packages: language === 'curl' ? [] : ['openai'],
  environment: key === null ? [] : [key],
});
