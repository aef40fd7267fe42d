/** Writes the billed tokens, the dollars and the hours of a training job into a scenario. */
import { billedTokens } from '../cost/plan.ts';
import { bestGuess, orNull, tidy } from '../scenario/amount.ts';
import { withField } from '../scenario/scenario.ts';
import type { HourTraining, Scenario, TokenTraining } from '../scenario/types.ts';
import { areOtherModels } from './base-model.ts';
import { type Applied, applyChanges, approachNamed, type Change, effectiveEdits } from './changes.ts';
import type { Job } from './job-types.ts';

/** The values that a job can change: the billed tokens with their epochs, the dollars of a run, the hours of a run. */
export type JobChangeId = 'tokens' | 'usd' | 'hours';

/** A fact about a change, or the reason why there is none. */
export type JobNoteCode =
  /** The host has estimated the value before the job. */
  | 'host-estimate'
  /** The job does not state its epochs, so the epochs of the approach stay. */
  | 'epochs-unknown'
  /** The tokens of the job include the tokens of the validation file, so these are not added again. */
  | 'validation-included'
  /** The hours are from the creation to the end of the job, so they include waiting. */
  | 'waiting-included'
  /** No change: the approach has no training. */
  | 'no-training'
  /** No change: the job is not done, or did not succeed. */
  | 'not-succeeded'
  /** No change: training of the approach is billed by the hour (for `tokens`), or by the token (for `hours`). */
  | 'other-billing'
  /** No change: the job ran at another host than the training of the approach. */
  | 'other-host'
  /** No change: the job trained another base model. */
  | 'other-model'
  /** No change: the job used another training method. */
  | 'other-method'
  /** No change: the job trains an adapter and the approach pays for all weights, or the other way round. Prices and times differ. */
  | 'other-weights'
  /** No change: the job does not state the value. */
  | 'unknown'
  /** No change: the price cannot be calculated without the number of billed tokens or hours. */
  | 'quantity-unknown'
  /** No change: the scenario already has these values. */
  | 'no-difference';

/** A note on a change. */
export interface JobNote {
  readonly code: JobNoteCode;
}

/** A change that can be taken. */
export type JobChange = Change<JobChangeId, JobNote>;

/** The changes that a job offers, and the scenario with the changes that were taken. */
export type AppliedJob = Applied<JobChangeId, JobNote>;

/** The training that an approach pays for. Absent or `null` = unknown. */
export interface TrainedAs extends Partial<Pick<Job, 'method' | 'weights'>> {
  /** Id of the host, as in the price catalogue. */
  readonly provider?: string | null;
  /** The base model, by its id in the price catalogue or by its name at a host. */
  readonly model?: string | null;
}

/** A change, or the code of the reason why the job offers no change. */
type Draft = JobChange | JobNoteCode;

/**
 * Offers changes that write the figures of the job into the training of an approach (its id or its index), and returns the scenario
 * with the changes that `take` lists (default: all). The change `usd` sets the price per token or hour so that a run costs exactly the
 * dollars of the job. `trainedAs` is the training that the approach pays for: a job of another host, base model or method offers
 * nothing, and a job that trains other weights offers only its tokens. Throws a `RangeError` if there is no such approach.
 */
export function applyJob(
  scenario: Scenario,
  approach: string | number,
  job: Job,
  options: { readonly take?: readonly JobChangeId[]; readonly trainedAs?: TrainedAs } = {},
): AppliedJob {
  const { index, target } = approachNamed(scenario, approach);
  const { training } = target;
  const path = `approaches[${index}].training`;
  const isTaken = (id: JobChangeId): boolean => options.take?.includes(id) ?? true;
  const isDone = job.status === 'succeeded' || job.isEstimate;
  const { trainedAs = {} } = options;
  const blockedBy: JobNoteCode | null = !training
    ? 'no-training'
    : isDone
      ? trainingMismatch(job, trainedAs)
      : 'not-succeeded';
  const trainsOtherWeights = areKnownAndOther(job.weights, trainedAs.weights);
  const priceBlockedBy = blockedBy ?? (trainsOtherWeights ? 'other-weights' : null);
  const quantities: Readonly<Record<'tokens' | 'hours', Draft>> = {
    tokens: blockedBy ?? tokensChange(path, training, job),
    hours: priceBlockedBy ?? hoursChange(path, training, job),
  };
  // The price is the dollars divided by a quantity: the quantity of the job if it is taken, otherwise the quantity of the scenario.
  const takenEdits = (['tokens', 'hours'] as const).flatMap((id) => {
    const draft = quantities[id];
    return typeof draft === 'string' || !isTaken(id) ? [] : draft.edits;
  });
  const scenarioWithQuantities = takenEdits.reduce(
    (before, edit) => withField(before, edit.path, edit.after),
    scenario,
  );
  const billedTraining = scenarioWithQuantities.approaches[index]?.training;
  const usd: Draft = priceBlockedBy ?? usdChange(path, billedTraining, job);
  return applyChanges<JobChangeId, JobNote>(
    scenario,
    { tokens: quantities.tokens, usd, hours: quantities.hours },
    options.take,
  );
}

/**
 * The reason why no figure of the job can be used for this training; `null` if figures can be used. A job in OpenAI's form may also
 * be a job of Azure.
 */
function trainingMismatch(
  { provider, model, method, problems }: Job,
  trainedAs: TrainedAs,
): JobNoteCode | null {
  const isAzure = trainedAs.provider === 'azure' && problems.some(({ code }) => code === 'openai-or-azure');
  if (!isAzure && areKnownAndOther(provider, trainedAs.provider)) return 'other-host';
  if (model !== null && trainedAs.model && areOtherModels(model, trainedAs.model)) return 'other-model';
  return areKnownAndOther(method, trainedAs.method) ? 'other-method' : null;
}

const areKnownAndOther = (one: string | null, other: string | null = null): boolean =>
  one !== null && other !== null && one !== other;

const estimateNotes = ({ isEstimate }: Job): readonly JobNote[] =>
  isEstimate ? [{ code: 'host-estimate' }] : [];

function tokensChange(path: string, training: TokenTraining | HourTraining | undefined, job: Job): Draft {
  if (!training || 'hours' in training) return 'other-billing';
  if (job.trainedTokens === null) return 'unknown';
  const epochs = job.epochs !== null && job.epochs > 0 ? job.epochs : training.epochs;
  if (!(epochs > 0)) return 'quantity-unknown';
  const hasValidation = training.validationBilled && training.validationTokens > 0;
  return {
    id: 'tokens',
    edits: effectiveEdits(
      { path: `${path}.tokens`, before: training.tokens, after: tidy(job.trainedTokens / epochs) },
      { path: `${path}.epochs`, before: training.epochs, after: epochs },
      ...(hasValidation
        ? [{ path: `${path}.validationTokens`, before: training.validationTokens, after: 0 }]
        : []),
    ),
    notes: [
      ...estimateNotes(job),
      ...(job.epochs === null ? [{ code: 'epochs-unknown' } as const] : []),
      ...(hasValidation ? [{ code: 'validation-included' } as const] : []),
    ],
  };
}

function hoursChange(path: string, training: TokenTraining | HourTraining | undefined, job: Job): Draft {
  if (!training || !('hours' in training)) return 'other-billing';
  if (job.hours === null) return 'unknown';
  return {
    id: 'hours',
    edits: effectiveEdits({ path: `${path}.hours`, before: training.hours, after: tidy(job.hours) }),
    notes: [...estimateNotes(job), { code: 'waiting-included' }],
  };
}

/** The price at which a run costs the dollars of the job. */
function usdChange(path: string, training: TokenTraining | HourTraining | undefined, job: Job): Draft {
  if (!training) return 'no-training';
  if (job.usd === null) return 'unknown';
  const quantity = 'hours' in training ? machineHours(training) : millionTokens(training);
  if (quantity === null || quantity === 0) return 'quantity-unknown';
  const price = tidy(job.usd / quantity);
  return {
    id: 'usd',
    edits:
      'hours' in training
        ? effectiveEdits({ path: `${path}.usdPerHour`, before: training.usdPerHour, after: price })
        : effectiveEdits(
            { path: `${path}.usdPerMTok`, before: training.usdPerMTok, after: price },
            ...(training.minimumUsd > job.usd
              ? [{ path: `${path}.minimumUsd`, before: training.minimumUsd, after: job.usd }]
              : []),
          ),
    notes: estimateNotes(job),
  };
}

function machineHours({ hours, machines }: HourTraining): number | null {
  const guess = bestGuess(hours);
  return guess === null ? null : guess * machines;
}

/** Billed tokens of one run, in millions. */
function millionTokens(training: TokenTraining): number | null {
  return orNull(billedTokens(training) / 1e6);
}
