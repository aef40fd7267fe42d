/** Changes of a scenario that can be taken one by one. A change without an effect is not offered. */
import { isBelief } from '../scenario/amount.ts';
import { sameAmount } from '../scenario/amount-edits.ts';
import { withField } from '../scenario/scenario.ts';
import type { Amount, Approach, Scenario } from '../scenario/types.ts';

/** One field that a change sets. If the change removes the field, `after` is `undefined`. */
export interface UsageEdit {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A change that can be taken, with notes on it. */
export interface Change<Id extends string, Note extends { readonly code: string }> {
  readonly id: Id;
  readonly edits: readonly UsageEdit[];
  readonly notes: readonly Note[];
}

/** The changes that are offered, and the scenario with the changes that were taken. */
export interface Applied<Id extends string, Note extends { readonly code: string }> {
  readonly scenario: Scenario;
  readonly changes: readonly Change<Id, Note>[];
  /** The values for which there is no change, with the reason. */
  readonly notOffered: readonly { readonly id: Id; readonly code: Note['code'] }[];
}

/** The approach with this id or index, and its index. Throws a `RangeError` if there is none. */
export function approachNamed(
  { approaches }: Scenario,
  name: string | number,
): { readonly index: number; readonly target: Approach } {
  const index = typeof name === 'number' ? name : approaches.findIndex(({ id }) => id === name);
  const target = approaches[index];
  if (!target) throw new RangeError(`No approach ${String(name)}`);
  return { index, target };
}

/** The edits that change something. */
export function effectiveEdits(...edits: readonly UsageEdit[]): readonly UsageEdit[] {
  return edits.filter(({ before, after }) =>
    isBelief(after) ? !sameAmount(before as Amount, after) : JSON.stringify(before) !== JSON.stringify(after),
  );
}

/**
 * The scenario with the changes that `take` lists (default: all). A draft is a change, or the code of the reason why there is none; a
 * change without edits is not offered either (`no-difference`).
 */
export function applyChanges<Id extends string, Note extends { readonly code: string }>(
  scenario: Scenario,
  drafts: Readonly<Partial<Record<Id, Change<Id, Note> | Note['code']>>>,
  take?: readonly Id[],
): Applied<Id, Note> {
  const changes: Change<Id, Note>[] = [];
  const notOffered: { id: Id; code: Note['code'] }[] = [];
  for (const id of Object.keys(drafts) as Id[]) {
    const draft: Change<Id, Note> | Note['code'] | undefined = drafts[id];
    if (draft === undefined) continue;
    if (typeof draft === 'string') notOffered.push({ id, code: draft });
    else if (draft.edits.length === 0) notOffered.push({ id, code: 'no-difference' });
    else changes.push(draft);
  }
  const edits = changes.filter(({ id }) => take?.includes(id) ?? true).flatMap((change) => change.edits);
  return {
    scenario: edits.reduce((changed, { path, after }) => withField(changed, path, after), scenario),
    changes,
    notOffered,
  };
}
