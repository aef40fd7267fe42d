/** OpenAI: the file goes to the Files API, and the tuned model is called by its name. OpenAI takes no jobs from 6 January 2027 on. */
import type { Route } from '../route.ts';
import { lines, plain } from '../snippet.ts';
import { create, type OpenAiHost, remove, upload, use, watch } from './openai-jobs.ts';

const host: OpenAiHost = {
  python: lines(plain('from openai import OpenAI'), plain(''), plain('client = OpenAI()')),
  typescript: lines(plain(`import OpenAI from 'openai';`), plain(''), plain('const client = new OpenAI();')),
  url: 'https://api.openai.com/v1',
  header: 'Authorization: Bearer $OPENAI_API_KEY',
  environment: ['OPENAI_API_KEY'],
};

/** The steps at OpenAI. */
export const openai: Route = {
  id: 'openai',
  sources: [
    { source: 'npm openai 7.57.0, resources/files and resources/fine-tuning', asOf: '2026-11-13' },
    { source: 'OpenAI, guide to supervised fine-tuning', asOf: '2026-06' },
  ],
  methods: ['supervised', 'preference'],
  models: {
    'gpt-4.1': 'gpt-4.1-2025-04-14',
    'gpt-4.1-mini': 'gpt-4.1-mini-2025-04-14',
    'gpt-4o': 'gpt-4o-2024-08-06',
    'gpt-4o-mini': 'gpt-4o-mini-2024-07-18',
  },
  onlyFor: 'named-models',
  steps: (job) => [upload(host, job), create(host, job), watch(host, job), use(host, job), remove(host, job)],
};
