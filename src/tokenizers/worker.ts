/**
 * The counting worker: builds an encoding from the vocabulary it is sent, then counts the texts it is sent. It is built into
 * its own script (`?worker&url`): if it shared modules with the page, a bundler could run the page's code in it too.
 */
import { buildEncoding } from './built-in.ts';
import type { ExactTokenizer } from './encoding.ts';
import { serveJobs } from './worker-jobs.ts';
import type { CountAnswer, CountJob } from './worker-messages.ts';

let tokenizer: Promise<ExactTokenizer> | undefined;

serveJobs(async (job: CountJob, _, onShare): Promise<CountAnswer> => {
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
    const tokens = count(text, { onProgress: (share) => onShare((done + share * text.length) / units) });
    done += text.length;
    return tokens;
  });
});
