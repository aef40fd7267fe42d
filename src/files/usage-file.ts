/**
 * Reads a file that shows what really happened: the job object of a host of training, or an export of usage as JSON, JSON Lines,
 * CSV or a log of Inspect (`.eval`).
 */

import { isRecord } from '../core/json-values.ts';
import { readJob } from '../core/usage/job.ts';
import type { Job } from '../core/usage/job-types.ts';
import { createUsageProfile, type UsageOptions } from '../core/usage/profile-builder.ts';
import type { Profile } from '../core/usage/profile-types.ts';
import { yieldToPage } from '../tokenizers/yield-to-page.ts';
import { createDelimitedReader, type DelimitedRow } from './delimited-rows.ts';
import { FileError } from './errors.ts';
import { isZip, wantedEntries } from './evaluation/documents.ts';
import { type ReadLine, type ReadLinesOptions, readLines } from './read-lines.ts';
import { bytesOf, type FileSource } from './source.ts';

/** The content of the file. A file without any known row is a profile without requests, whose problems say what was found. */
export type UsageFile =
  | { readonly kind: 'job'; readonly job: Job }
  | { readonly kind: 'usage'; readonly profile: Profile };

/** The options of `readUsageFile`: those of a profile, and some of `readLines`. */
export interface UsageFileOptions extends UsageOptions, Pick<ReadLinesOptions, 'signal' | 'onProgress'> {}

/** Length of a line in UTF-16 units above which it may have many rows, which are added in steps. */
const longLine = 20_000;

/** Longest text in UTF-16 units that may be a job or a list of jobs. The limit is there because the text is parsed once more to find out. */
const maxJobUnits = 1_000_000;

/** Milliseconds of work after which the page gets a turn. */
const workMs = 12;

/**
 * Reads a file of any size in slices. It is a job if its first object is one; of a list of jobs, the first is read. Rows are read as
 * by `readUsage`; a table has the names of the fields in its first line. Rejects like `readLines`.
 */
export async function readUsageFile(
  source: FileSource,
  { signal, onProgress, ...options }: UsageFileOptions = {},
): Promise<UsageFile> {
  const profile = createUsageProfile(options);
  let until = performance.now() + workMs;
  const pause = async (): Promise<void> => {
    await yieldToPage();
    signal?.throwIfAborted();
    until = performance.now() + workMs;
  };
  const add = async (rows: unknown): Promise<void> => {
    for (const _ of profile.addInSteps(rows)) if (performance.now() >= until) await pause();
  };
  if (isZip(await bytesOf(source, 0, Math.min(source.size, 4)))) {
    await add(await logInArchive(source, signal));
    return { kind: 'usage', profile: profile.profile() };
  }
  const table = createDelimitedReader();
  let notation: 'json' | 'table' | null = null;
  let job: Job | null = null;
  const addRow = (row: DelimitedRow | null): void => {
    if (row !== null) profile.add(row);
  };
  const addLine = ({ text, flaw }: ReadLine): void | Promise<void> => {
    const line = notation === null && text.startsWith('\uFEFF') ? text.slice(1) : text;
    if (notation === null && line.trim() === '') return;
    if (notation === null) {
      notation = /^\s*[[{]/.test(line) ? 'json' : 'table';
      if (notation === 'json' && line.length <= maxJobUnits) job = jobIn(line);
    }
    if (notation === 'table') addRow(table.add(line));
    else if (line.length > longLine) return add(line);
    // A line that is too long to be read counts as one that is not JSON.
    else profile.add(flaw === 'too-long' ? '{' : line);
  };
  await readLines(source, {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
    onLines: async (lines) => {
      for (const line of lines) {
        const adding = addLine(line);
        if (adding) await adding;
        if (performance.now() >= until) await pause();
      }
    },
  });
  addRow(table.end());
  return job ? { kind: 'job', job } : { kind: 'usage', profile: profile.profile() };
}

/** The log of Inspect in an archive, as its JSON format has it. Samples that cannot be read are left as texts, which are no rows. */
async function logInArchive(source: FileSource, signal: AbortSignal | undefined): Promise<unknown> {
  const { readArchive } = await import('./evaluation/archive.ts');
  const bytes = await bytesOf(source, 0, source.size);
  signal?.throwIfAborted();
  const { entries, broken } = await readArchive(bytes, (name) => wantedEntries.test(name));
  signal?.throwIfAborted();
  const header = entries.get('header.json') ?? entries.get('_journal/start.json');
  if (!isRecord(header)) throw new FileError('not-text', { kind: 'a zip archive' }, { file: source.name });
  const samples = [...entries].flatMap(([name, value]) => (name.startsWith('samples/') ? [value] : []));
  return { ...header, samples: [...samples, ...broken] };
}

/** The job in the text of an object or of a list; `null` if it is none. */
function jobIn(text: string): Job | null {
  const job = readJob(text);
  return job.provider === null ? null : job;
}
