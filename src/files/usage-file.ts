/**
 * Reads a file that shows what really happened: the job object of a host of training, or an export of usage as JSON, JSON Lines,
 * CSV or a log of Inspect (`.eval`).
 */

import { isRecord } from '../core/json-values.ts';
import { readJob } from '../core/usage/job.ts';
import type { Job } from '../core/usage/job-types.ts';
import { createUsageProfile, type UsageOptions } from '../core/usage/profile-builder.ts';
import type { Profile } from '../core/usage/profile-types.ts';
import { createDelimitedReader, type DelimitedRow } from './delimited-rows.ts';
import { FileError } from './errors.ts';
import { isZip } from './evaluation/documents.ts';
import { isNeededEntry, isSampleEntry, logHeader } from './evaluation/inspect-entries.ts';
import { beginsLikeJson } from './file-start.ts';
import { type ReadLine, type ReadLinesOptions, readLines } from './read-lines.ts';
import { turnsForPage } from './slices.ts';
import { bytesOf, type FileSource } from './source.ts';

/**
 * The content of the file. A file without any known row gives a profile without requests. The problems of this profile say what was found.
 */
export type UsageFile =
  | { readonly kind: 'job'; readonly job: Job }
  | { readonly kind: 'usage'; readonly profile: Profile };

/** The options of `readUsageFile`: the options of a profile, and some of the options of `readLines`. */
export interface UsageFileOptions extends UsageOptions, Pick<ReadLinesOptions, 'signal' | 'onProgress'> {}

/** A line that is longer than this (in UTF-16 units) may have many rows, so its rows are added in steps. */
const longLineUnits = 20_000;

/** Maximum length, in UTF-16 units, of a text that is searched for a job. The search parses the text once more. */
const maxJobUnits = 1_000_000;

/**
 * Reads a file of any size in slices. If the first object of the file is a job, or a list of jobs, the result is the first job; `readLines`
 * gives an object that is written on several lines as one line. Otherwise, rows are read in the same way as by `readUsage`; the first line
 * of a table has the names of the fields. Rejects like `readLines`.
 */
export async function readUsageFile(
  source: FileSource,
  { signal, onProgress, ...options }: UsageFileOptions = {},
): Promise<UsageFile> {
  const profile = createUsageProfile(options);
  const nextTurn = turnsForPage(signal);
  const addRows = async (rows: unknown): Promise<void> => {
    for (const _ of profile.addInSteps(rows)) {
      const turn = nextTurn();
      if (turn) await turn;
    }
  };
  if (isZip(await bytesOf(source, 0, Math.min(source.size, 4)))) {
    await addRows(await logInArchive(source, signal));
    return { kind: 'usage', profile: profile.profile() };
  }
  const tableReader = createDelimitedReader();
  let notation: 'json' | 'table' | null = null;
  let job: Job | null = null;
  const addRow = (row: DelimitedRow | null): void => {
    if (row !== null) profile.add(row);
  };
  const addLine = ({ text, flaw }: ReadLine): void | Promise<void> => {
    const line = notation === null && text.startsWith('\uFEFF') ? text.slice(1) : text;
    if (notation === null && line.trim() === '') return;
    if (notation === null) {
      notation = beginsLikeJson(line) ? 'json' : 'table';
      if (notation === 'json' && line.length <= maxJobUnits) job = jobIn(line);
    }
    if (notation === 'table') addRow(tableReader.add(line));
    else if (line.length > longLineUnits) return addRows(line);
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
        const turn = nextTurn();
        if (turn) await turn;
      }
    },
  });
  addRow(tableReader.end());
  return job ? { kind: 'job', job } : { kind: 'usage', profile: profile.profile() };
}

/**
 * The log of Inspect in an archive, in the form of Inspect's JSON logs. In place of a sample that cannot be read, the list of samples has
 * the name of its file, so that the profile reports it as a row that cannot be read.
 */
async function logInArchive(source: FileSource, signal: AbortSignal | undefined): Promise<unknown> {
  const { readArchive } = await import('./evaluation/archive.ts');
  const bytes = await bytesOf(source, 0, source.size);
  signal?.throwIfAborted();
  const { entries, brokenNames } = await readArchive(bytes, isNeededEntry);
  signal?.throwIfAborted();
  const header = logHeader(entries);
  if (!isRecord(header)) throw new FileError('not-text', { kind: 'a zip archive' }, { file: source.name });
  const samples = [...entries].flatMap(([name, value]) => (isSampleEntry(name) ? [value] : []));
  return { ...header, samples: [...samples, ...brokenNames] };
}

/** The job in the text of an object or of a list; `null` if there is none. */
function jobIn(text: string): Job | null {
  const job = readJob(text);
  return job.provider === null ? null : job;
}
