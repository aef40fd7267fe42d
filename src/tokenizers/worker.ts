/**
 * The counting worker: an encoding, put together from the vocabulary it is sent, and texts to count with it.
 * Built into a script of its own (`?worker&url`): were its modules shared with a page, a bundler could have the page's
 * code run in the worker too.
 */
import { buildEncoding } from './built-in.ts';
import type { ExactTokenizer } from './encoding.ts';
import { serveJobs } from './worker-jobs.ts';
import type { CountAnswer, CountJob } from './worker-messages.ts';

let tokenizer: Promise<ExactTokenizer> | undefined;

serveJobs(async (job: CountJob, _, tell): Promise<CountAnswer> => {
  if ('packed' in job) {
    tokenizer = buildEncoding(job.encoding, job.packed);
    await tokenizer;
    return [];
  }
  if (!tokenizer) throw new Error('No vocabulary yet');
  const { count } = await tokenizer;
  const units = job.texts.reduce((sum, text) => sum + text.length, 0);
  let done = 0;
  return job.texts.map((text) => {
    const tokens = count(text, { onProgress: (share) => tell((done + share * text.length) / units) });
    done += text.length;
    return tokens;
  });
});
