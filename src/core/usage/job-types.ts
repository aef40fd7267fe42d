/** The types of a training job. */
import type { ValueCode } from './values.ts';

/** A host whose job objects are known. */
export type JobProvider = 'openai' | 'azure' | 'vertex' | 'bedrock' | 'together' | 'fireworks';

/** The state of a job, the same words for every host. */
export type JobStatus = 'queued' | 'running' | 'paused' | 'succeeded' | 'failed' | 'cancelled';

/** The training method of a job. */
export type JobMethod = 'supervised' | 'preference' | 'reinforcement';

/** The weights that a job trains: those of an adapter (LoRA), or all weights of the model. */
export type JobWeights = 'adapter' | 'all';

/** Something in a job object that was not understood, or not used. */
export interface JobProblem {
  readonly code:
    | 'not-json'
    | 'not-an-object'
    | 'empty-list'
    /** The list has several jobs; the first is read. */
    | 'several-jobs'
    /** No known host has such objects. */
    | 'unknown-job'
    /** OpenAI and Azure both have this object; OpenAI is assumed. */
    | 'openai-or-azure'
    | 'unknown-status'
    /** The reason why a number or a time was not used. */
    | Exclude<ValueCode, 'number-as-text'>;
  /** The path in the object, such as `trained_tokens`; `''` = the whole. */
  readonly path: string;
}

/** A training job. `null` = the object does not state the value, or the value was not understood. */
export interface Job {
  readonly provider: JobProvider | null;
  readonly id: string | null;
  readonly status: JobStatus | null;
  /** The word of the host for the status. */
  readonly hostStatus: string | null;
  readonly method: JobMethod | null;
  readonly weights: JobWeights | null;
  /** The model before and after the training, as the host names them. */
  readonly model: string | null;
  readonly tunedModel: string | null;
  /** Billed tokens of all epochs. */
  readonly trainedTokens: number | null;
  /** Dollars of the whole job. */
  readonly usd: number | null;
  /** Whether tokens and dollars are an estimate of the host before the job. */
  readonly isEstimate: boolean;
  /** `null` also if the host chooses the number (`auto`). */
  readonly epochs: number | null;
  readonly batchSize: number | null;
  readonly learningRate: number | null;
  readonly learningRateMultiplier: number | null;
  readonly adapterRank: number | null;
  readonly examples: number | null;
  /** Examples that were cut because they are too long. */
  readonly truncatedExamples: number | null;
  /** ISO 8601 in UTC. */
  readonly createdAt: string | null;
  readonly finishedAt: string | null;
  /** Hours from `createdAt` to `finishedAt`, waiting included. */
  readonly hours: number | null;
  /** Code and message of the host if the job failed; the message is a text of the host. */
  readonly error: { readonly code: string | null; readonly message: string } | null;
  readonly problems: readonly JobProblem[];
}
