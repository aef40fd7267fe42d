/** Reads the job object that a host of training returns: what was trained, what it cost, and how it ended. */
import { isRecord, parseJson } from '../json-values.ts';
import { isOpenaiOrAzure, type JobHost, jobHostOf } from './job-hosts.ts';
import type { Job, JobProblem } from './job-types.ts';
import { at, firstAt, numberOf, textAt, timeOf } from './values.ts';

const unknownJob: Job = {
  provider: null,
  id: null,
  status: null,
  hostStatus: null,
  method: null,
  weights: null,
  model: null,
  tunedModel: null,
  trainedTokens: null,
  usd: null,
  isEstimate: false,
  epochs: null,
  batchSize: null,
  learningRate: null,
  learningRateMultiplier: null,
  adapterRank: null,
  examples: null,
  truncatedExamples: null,
  createdAt: null,
  finishedAt: null,
  hours: null,
  error: null,
  problems: [],
};

const msPerHour = 3_600_000;

/** The numbers in Google's names of adapter sizes. */
const adapterSizes: ReadonlyMap<unknown, number> = new Map([
  ['ADAPTER_SIZE_ONE', 1],
  ['ADAPTER_SIZE_TWO', 2],
  ['ADAPTER_SIZE_FOUR', 4],
  ['ADAPTER_SIZE_EIGHT', 8],
  ['ADAPTER_SIZE_SIXTEEN', 16],
  ['ADAPTER_SIZE_THIRTY_TWO', 32],
]);

/**
 * Reads the JSON, or the parsed value, of one job of OpenAI, Azure, Vertex, Bedrock, Together or Fireworks, or of Together's price
 * estimate. The first job of a list is read. Never throws. A value that is absent or not understood is `null`. A number, a time or a
 * status that is there but not understood also has a problem.
 */
export function readJob(json: unknown): Job {
  const value = typeof json === 'string' ? parseJson(json) : json;
  if (typeof json === 'string' && value === undefined) return unreadable('not-json');
  const jobs = Array.isArray(value) ? value : at(value, 'data');
  if (!Array.isArray(jobs)) return readOne(value, []);
  if (jobs.length === 0) return unreadable('empty-list');
  return readOne(jobs[0], jobs.length > 1 ? [{ code: 'several-jobs', path: '' }] : []);
}

/** A job of which nothing is known, with the reason. */
function unreadable(code: JobProblem['code']): Job {
  return { ...unknownJob, problems: [{ code, path: '' }] };
}

function readOne(job: unknown, earlierProblems: readonly JobProblem[]): Job {
  const host = jobHostOf(job);
  if (!host) {
    const code = isRecord(job) ? 'unknown-job' : 'not-an-object';
    return { ...unknownJob, problems: [...earlierProblems, { code, path: '' }] };
  }
  const problems = [...earlierProblems];
  const numberAt = (paths: readonly string[], whole = true): number | null => {
    const rawValue = firstAt(job, paths);
    if (rawValue === 'auto') return null;
    const { value, code } = numberOf(adapterSizes.get(rawValue) ?? rawValue, { whole });
    if (value === null && code !== null && code !== 'number-as-text')
      problems.push({ code, path: pathOf(job, paths) });
    return value;
  };
  const timeAt = (paths: readonly string[]): number | null => {
    const { value, code } = timeOf(firstAt(job, paths));
    if (code === 'not-a-time') problems.push({ code, path: pathOf(job, paths) });
    return value;
  };
  if (host.provider === 'openai' && isOpenaiOrAzure(job))
    problems.push({ code: 'openai-or-azure', path: '' });
  const hostStatus = textAt(job, host.status);
  const status =
    (hostStatus !== null && Object.hasOwn(host.statuses, hostStatus) && host.statuses[hostStatus]) || null;
  if (hostStatus !== null && status === null)
    problems.push({ code: 'unknown-status', path: pathOf(job, host.status) });
  const price = numberAt(host.usd, false);
  const adapterRank = numberAt(host.adapterRank);
  const [created, finished] = [timeAt(host.createdAt), timeAt(host.finishedAt)];
  return {
    provider: host.provider,
    id: textAt(job, host.id),
    status,
    hostStatus,
    method: host.method(job),
    weights: /^full$/i.test(textAt(job, host.trainingType ?? []) ?? '')
      ? 'all'
      : adapterRank
        ? 'adapter'
        : null,
    model: textAt(job, host.model),
    tunedModel: textAt(job, host.tunedModel),
    trainedTokens: numberAt(host.trainedTokens),
    usd: price === null ? null : (host.toUsd?.(price) ?? price),
    isEstimate: host.isEstimate ?? false,
    epochs: numberAt(host.epochs, false),
    batchSize: numberAt(host.batchSize),
    learningRate: numberAt(host.learningRate, false),
    learningRateMultiplier: numberAt(host.learningRateMultiplier, false),
    adapterRank,
    examples: numberAt(host.examples),
    truncatedExamples: numberAt(host.truncatedExamples),
    createdAt: isoOf(created),
    finishedAt: isoOf(finished),
    hours:
      created !== null && finished !== null && finished >= created ? (finished - created) / msPerHour : null,
    error: errorOf(job, host),
    problems,
  };
}

function pathOf(job: unknown, paths: readonly string[]): string {
  return paths.find((path) => (at(job, path) ?? null) !== null) ?? '';
}

const isoOf = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

function errorOf(job: unknown, host: JobHost): Job['error'] {
  const message = textAt(job, host.errorMessage);
  const code = firstAt(job, host.errorCode);
  // Fireworks gives a status with the code OK and an empty message to jobs without an error.
  return message === null ? null : { code: code === undefined ? null : String(code).slice(0, 200), message };
}
