/** The changes of the calculation that a usage file or a job offers, each with the result if only that change is taken. */

import type {
  Approach,
  JobChangeId,
  JobNote,
  Result,
  Scenario,
  TrainedAs,
  UsageChangeId,
  UsageEdit,
  UsageNote,
} from '../../core/index.ts';
import { applyJob, applyProfile, evaluate } from '../../core/index.ts';
import { keyOf } from '../../core/scenario/paths.ts';
import { trainsAllWeights } from '../../core/steps/route.ts';

import type { UsageFile } from '../../files/usage-file.ts';
import { offersUsed } from '../../prices/lookup.ts';
import { shipped } from '../../prices/shipped.ts';

/** The id of a line. */
export type LineId = UsageChangeId | JobChangeId;

/** A change that the list offers in a line of its own. */
export interface TakeableLine {
  readonly id: LineId;
  readonly edits: readonly UsageEdit[];
  readonly notes: readonly (UsageNote | JobNote)[];
  /** The result with this change alone. */
  readonly resultAlone: Result;
}

/** The effect of a file on the calculation: the offered changes, and the results before and after the chosen ones. */
export interface UsageEffect {
  /** Index of the approach that the file belongs to. */
  readonly index: number;
  readonly before: Result;
  readonly lines: readonly TakeableLine[];
  /** The lines that are not offered, and why. */
  readonly notOffered: readonly { readonly id: LineId; readonly code: (UsageNote | JobNote)['code'] }[];
  /** The result with the lines that are ticked. */
  readonly after: Result;
}

/** Matches the id of an offer that says that only an adapter is trained. */
const adapterId = /^q?lora/;

/** The training that an approach pays for: host, base model, method and weights. Empty if the catalogue does not have the model. */
function trainedAs(approach: Approach | undefined): TrainedAs {
  const model = approach?.model === undefined ? undefined : shipped.findModel(approach.model);
  if (!approach || !model) return {};
  const { training } = offersUsed(approach, shipped);
  const weights =
    training && trainsAllWeights(training.id) ? 'all' : adapterId.test(training?.id ?? '') ? 'adapter' : null;
  // If the catalogue has prices of supervised training only, the other methods have the same price or an unknown one. So the method is
  // left open.
  const hasOtherMethods = model.tuned?.training.some(({ method = 'supervised' }) => method !== 'supervised');
  const method = training && hasOtherMethods ? (training.method ?? 'supervised') : null;
  return { provider: model.provider, model: model.id, method, weights };
}

/**
 * The reason why a figure of a job (`id`; by default any figure) does not belong to the training of the approach; `null` = it belongs to
 * that training.
 */
export function otherTraining({ notOffered }: UsageEffect, id?: LineId): OtherTraining | null {
  const codes = notOffered.filter((each) => id === undefined || each.id === id).map(({ code }) => code);
  return codes.find(isOtherTraining) ?? null;
}

const otherTrainings = ['other-host', 'other-model', 'other-method', 'other-weights'] as const;
type OtherTraining = (typeof otherTrainings)[number];
const isOtherTraining = (code: string): code is OtherTraining =>
  (otherTrainings as readonly string[]).includes(code);

/** The changes that a file offers, and the scenario with the changes in `take`. */
function apply(scenario: Scenario, index: number, content: UsageFile, take: readonly LineId[]) {
  return content.kind === 'job'
    ? applyJob(scenario, index, content.job, {
        take: take as readonly JobChangeId[],
        trainedAs: trainedAs(scenario.approaches[index]),
      })
    : applyProfile(scenario, index, content.profile, {
        traffic: 'last-month',
        take: take as readonly UsageChangeId[],
      });
}

/** The effect of a file on a scenario; `null` without an approach at the index. `untickedIds` are the lines that are not taken. */
export function usageEffectOf(
  scenario: Scenario,
  index: number,
  content: UsageFile,
  untickedIds: ReadonlySet<LineId>,
): UsageEffect | null {
  if (scenario.approaches[index] === undefined) return null;
  const { changes, notOffered } = apply(scenario, index, content, []);
  const lines = changes.map(({ id, edits, notes }) => ({
    id,
    edits,
    notes,
    resultAlone: evaluate(apply(scenario, index, content, [id]).scenario),
  }));
  const tickedIds = lines.map(({ id }) => id).filter((id) => !untickedIds.has(id));
  return {
    index,
    before: evaluate(scenario),
    lines,
    notOffered,
    after: evaluate(apply(scenario, index, content, tickedIds).scenario),
  };
}

/** The codes which say that the scenario already has the value of a line: the measured value, or no cache because nothing was cached. */
const codesOfSameValue: ReadonlySet<string> = new Set(['no-difference', 'no-cache']);

/** Whether the scenario has the values of these lines. */
export function areTaken(
  scenario: Scenario,
  index: number,
  content: UsageFile,
  ids: readonly LineId[],
): boolean {
  if (scenario.approaches[index] === undefined) return false;
  const { notOffered } = apply(scenario, index, content, []);
  return ids.every((id) => notOffered.some((each) => each.id === id && codesOfSameValue.has(each.code)));
}

/** The lines that are ticked. */
export function tickedLines(
  { lines }: UsageEffect,
  untickedIds: ReadonlySet<LineId>,
): readonly TakeableLine[] {
  return lines.filter(({ id }) => !untickedIds.has(id));
}

/** The edit of the field with this key; `undefined` if there is none. */
export function editOf(edits: readonly UsageEdit[], key: string): UsageEdit | undefined {
  return edits.find(({ path }) => keyOf(path) === key);
}
