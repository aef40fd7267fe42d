/** The words that hosts of training use for the states of a job, and which of them are final. */
import type { JobStatus } from './job-types.ts';

/** The state that each word of a host means. */
export type JobStates = Readonly<Record<string, JobStatus>>;

/**
 * States of OpenAI, which Azure has too. The client's list of states lacks `paused`, although a job can be paused. Source: npm
 * openai 7.57.0.
 */
export const openaiStates: JobStates = {
  validating_files: 'queued',
  pending: 'queued',
  queued: 'queued',
  running: 'running',
  pausing: 'running',
  paused: 'paused',
  resuming: 'running',
  succeeded: 'succeeded',
  failed: 'failed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
};

/** States of Vertex. Source: npm @google/genai 3.3.0, `JobState`. */
export const vertexStates: JobStates = {
  JOB_STATE_QUEUED: 'queued',
  JOB_STATE_PENDING: 'queued',
  JOB_STATE_RUNNING: 'running',
  JOB_STATE_UPDATING: 'running',
  JOB_STATE_CANCELLING: 'running',
  JOB_STATE_PAUSED: 'paused',
  JOB_STATE_SUCCEEDED: 'succeeded',
  JOB_STATE_PARTIALLY_SUCCEEDED: 'succeeded',
  JOB_STATE_FAILED: 'failed',
  JOB_STATE_EXPIRED: 'failed',
  JOB_STATE_CANCELLED: 'cancelled',
};

/** States of Bedrock. Source: npm @aws-sdk/client-bedrock 3.1164.0, `ModelCustomizationJobStatus`. */
export const bedrockStates: JobStates = {
  InProgress: 'running',
  Stopping: 'running',
  Completed: 'succeeded',
  Failed: 'failed',
  Stopped: 'cancelled',
};

/** States of Together. Source: npm together-ai 0.52.0; `user_error` is a state of its other jobs only. */
export const togetherStates: JobStates = {
  pending: 'queued',
  queued: 'queued',
  running: 'running',
  compressing: 'running',
  uploading: 'running',
  cancel_requested: 'running',
  completed: 'succeeded',
  error: 'failed',
  user_error: 'failed',
  cancelled: 'cancelled',
};

/**
 * States of Fireworks. A job that is stopped early, because its validation loss no longer improves, has trained a model; a deleted
 * job counts as cancelled. Sources: the API reference of Fireworks (copy of 2026), with its pages of batch inference jobs for the list and
 * of supervised fine-tuning jobs (`earlyStop`) for early stops; fw-ai/cookbook for `JOB_STATE_ARCHIVED`, the state of some deleted jobs.
 */
export const fireworksStates: JobStates = {
  JOB_STATE_CREATING: 'queued',
  JOB_STATE_CREATING_INPUT_DATASET: 'queued',
  JOB_STATE_VALIDATING: 'queued',
  JOB_STATE_PENDING: 'queued',
  JOB_STATE_RE_QUEUEING: 'queued',
  JOB_STATE_IDLE: 'queued',
  JOB_STATE_RUNNING: 'running',
  JOB_STATE_WRITING_RESULTS: 'running',
  JOB_STATE_CANCELLING: 'running',
  JOB_STATE_PAUSED: 'paused',
  JOB_STATE_COMPLETED: 'succeeded',
  JOB_STATE_EARLY_STOPPED: 'succeeded',
  JOB_STATE_FAILED: 'failed',
  JOB_STATE_EXPIRED: 'failed',
  JOB_STATE_CANCELLED: 'cancelled',
  JOB_STATE_DELETING: 'cancelled',
  JOB_STATE_DELETING_CLEANING_UP: 'cancelled',
  JOB_STATE_DELETED: 'cancelled',
  JOB_STATE_ARCHIVED: 'cancelled',
};

const isUnfinished = (status: JobStatus | undefined): boolean =>
  status === 'queued' || status === 'running' || status === 'paused';

/** The words of a host for jobs that have ended: the host does not work on them any more, and they cannot be resumed. */
export const finalStates = (states: JobStates): readonly string[] =>
  Object.keys(states).filter((word) => !isUnfinished(states[word]));
