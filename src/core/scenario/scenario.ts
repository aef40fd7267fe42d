/**
 * Makes a Scenario from any value, or lists every problem of the value. Edits one field of a Scenario. Finds the unknown
 * amounts that a verdict needs.
 */
import { problem, ScenarioError } from '../errors.ts';
import { type CheckState, check, isChecked, note } from './check.ts';
import { fieldAt, limits, nodeAt, type ObjectNode, scenarioNode } from './field-table.ts';
import { approachAt, approachIndexOf, joinPath, splitPath } from './paths.ts';
import { differenceTo, successGuess } from './success.ts';
import type { Approach, Scenario, ScenarioInput } from './types.ts';

/**
 * Checks the input, fills in defaults, and freezes a deep copy. If the input has problems, throws one `ScenarioError` that lists
 * them all; no input causes any other error. A Scenario is returned unchanged. Unchanged parts of a Scenario are reused, so that
 * `{...scenario, title}` takes little time.
 */
export function createScenario(input: ScenarioInput): Scenario {
  return scenarioFrom(input);
}

/** Like `createScenario`, for a value of any type. */
export function scenarioFrom(input: unknown): Scenario {
  if (isChecked(input, scenarioNode)) return input as Scenario;
  const state: CheckState = { problems: [], values: 0, textLength: 0 };
  const scenario = check(scenarioNode, input, '', state) as Scenario | undefined;
  if (input === undefined) note(state, '', 'required');
  else if (scenario && Array.isArray(scenario.approaches)) {
    noteDuplicates(scenario, state);
    noteLinks(scenario, state);
  }
  const { values, textLength } = limits;
  if (state.values > values) note(state, '', 'too-large', { max: values, of: 'values' });
  if (state.textLength > textLength)
    note(state, '', 'too-large', { max: textLength, of: 'characters of text' });
  if (state.problems.length > 0) throw new ScenarioError(state.problems);
  return scenario as Scenario;
}

/** Notes ids that two approaches have. */
function noteDuplicates({ approaches }: Scenario, state: CheckState): void {
  const seen = new Set<string>();
  approaches.forEach((approach, i) => {
    const id = approach?.id;
    if (typeof id !== 'string') return;
    if (seen.has(id)) note(state, `approaches[${i}].id`, 'duplicate', { id: id.slice(0, 64) });
    seen.add(id);
  });
}

/** The fields by which one approach refers to another, each with a function that reads the id. */
const links: readonly (readonly [string, (approach: Approach) => string | undefined])[] = [
  ['failureApproach', (approach) => approach.failureApproach],
  ['successRate.differenceTo', differenceTo],
];

/**
 * Notes links to an approach that does not exist, links that lead back to their start, and failures that are passed on and also
 * have a price.
 */
function noteLinks({ approaches }: Scenario, state: CheckState): void {
  const find = (id?: string): Approach | undefined =>
    approaches.find((approach) => id !== undefined && approach?.id === id);
  approaches.forEach((approach, i) => {
    for (const [field, target] of approach ? links : []) {
      const firstId = target(approach as Approach);
      if (typeof firstId !== 'string') continue;
      const path = `approaches[${i}].${field}`;
      const { id, failureUsd } = approach as Approach;
      if (field === 'failureApproach' && failureUsd != null)
        note(state, path, 'either', { first: 'failureUsd', second: field });
      let reached = find(firstId);
      if (!reached) note(state, path, 'no-such-approach', { id: firstId.slice(0, 64) });
      for (let n = 1; n < approaches.length && reached && reached.id !== id; n++)
        reached = find(target(reached));
      if (reached && reached.id === id) note(state, path, 'circle', { id: String(id).slice(0, 64) });
    }
  });
}

/** Whether `createScenario`, `decodeScenario` or `withField` made the value. */
export function isScenario(value: unknown): value is Scenario {
  return isChecked(value, scenarioNode);
}

/**
 * A copy of the scenario with one field, object or list entry replaced; all other parts are shared with the original.
 * `undefined` restores the default (in a list: removes the entry). Missing objects on the path are created; an index
 * equal to the length appends. Setting a field of one of two exclusive sets (`usd`) removes the fields of the other
 * (`quantity`, …). Throws `ScenarioError` if the path or the new scenario is not allowed.
 */
export function withField(scenario: Scenario, path: string, value: unknown): Scenario {
  const parts = splitPath(path);
  if (!parts || !nodeAt(path)) throw noField(path);
  return scenarioFrom(copyWithValue(scenario, parts, 0, value, path));
}

/** The error for a path without a field. */
function noField(path: string): ScenarioError {
  return new ScenarioError([problem(path, 'no-such-field', { path: path.slice(0, 200) })]);
}

/** A copy of `holder` with `value` at the path; `depth` is the number of parts of the path that lead to `holder`. */
function copyWithValue(
  holder: unknown,
  parts: readonly (string | number)[],
  depth: number,
  value: unknown,
  path: string,
): unknown {
  const part = parts[depth];
  if (part === undefined) return value;
  if (typeof part === 'number') {
    const items = Array.isArray(holder) ? [...holder] : [];
    if (part > items.length) throw noField(path);
    const item = copyWithValue(items[part], parts, depth + 1, value, path);
    items.splice(part, 1, ...(item === undefined ? [] : [item]));
    return items;
  }
  const members = { ...(holder as Record<string, unknown> | undefined) };
  const item = copyWithValue(members[part], parts, depth + 1, value, path);
  if (item === undefined) {
    delete members[part];
    return members;
  }
  const node = nodeAt(joinPath(parts.slice(0, depth))) ?? scenarioNode;
  for (const excluded of excludedBy(node as ObjectNode, part)) delete members[excluded];
  members[part] = item;
  return members;
}

/** The members that have to be removed when the member `key` is set. */
function excludedBy({ either, excludes }: ObjectNode, key: string): readonly string[] {
  const excluded = excludes?.[key];
  if (excluded !== undefined) return [excluded];
  if (!either) return [];
  if (either[0].includes(key)) return either[1];
  return either[1].includes(key) ? either[0] : [];
}

/** The value that replaces all other unknown amounts while one is tested. Every field allows it. */
const assumedAmount = 0.5;

/**
 * The paths of the unknown amounts that a verdict needs. An amount is needed if there is no verdict when only this amount is
 * unknown. `compared` are the indices of the two compared approaches; `isUnknown` says whether a scenario has no verdict. The
 * amounts of further approaches count too if a compared one passes its failures to them, or has a success rate given
 * as a difference to theirs. The cost of a failure is needed if only one of the two leaves requests unanswered.
 */
export function missingPaths(
  scenario: Scenario,
  compared: readonly number[],
  isUnknown: (scenario: Scenario) => boolean,
): readonly string[] {
  const involved = withLinked(scenario, compared);
  const unknownPaths = nullPaths(scenario).filter((path) => {
    const index = approachIndexOf(path);
    return index === null || involved.has(index);
  });
  const failurePaths = compared
    .filter((index) => scenario.approaches[index]?.failureUsd === null)
    .map((index) => `approaches[${index}].failureUsd`);
  // If the success rate is unknown, the cost of a failure is not asked for yet: there may be no failures.
  const failuresToAsk = failurePaths.filter((path) => {
    const approach = approachAt(scenario, path);
    return approach !== null && !Number.isNaN(successGuess(approach, scenario.approaches));
  });
  const needed = [...unknownPaths, ...failuresToAsk].filter((path) =>
    isUnknown(withOnlyUnknown(scenario, '', path, failurePaths) as Scenario),
  );
  return needed.length > 0 ? needed : unknownPaths;
}

/** The indices of these approaches, and of all approaches to which they refer, directly or through others. */
function withLinked({ approaches }: Scenario, indices: readonly number[]): ReadonlySet<number> {
  const linkedIndices = new Set(indices);
  // The loop also visits the indices that it adds to the set.
  for (const index of linkedIndices) {
    const approach = approaches[index] as Approach;
    approaches.forEach(({ id }, i) => {
      if (id === approach.failureApproach || id === differenceTo(approach)) linkedIndices.add(i);
    });
  }
  return linkedIndices;
}

/** The paths of all amounts whose `null` means unknown. */
function nullPaths(scenario: Scenario): string[] {
  const paths: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (value === null) {
      if (!fieldAt(path)?.nullIsAnswer) paths.push(path);
    } else if (Array.isArray(value)) {
      value.forEach((item, i) => {
        visit(item, `${path}[${i}]`);
      });
    } else if (typeof value === 'object') {
      for (const [name, item] of Object.entries(value)) visit(item, path ? `${path}.${name}` : name);
    }
  };
  visit(scenario, '');
  return paths;
}

/**
 * A copy in which only the amount at `unknownPath` is unknown. `failurePaths` are the paths of the costs of failures, whose `null`
 * counts as unknown here.
 */
function withOnlyUnknown(
  value: unknown,
  path: string,
  unknownPath: string,
  failurePaths: readonly string[],
): unknown {
  if (Array.isArray(value)) {
    return value.map((item, i) => withOnlyUnknown(item, `${path}[${i}]`, unknownPath, failurePaths));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        withOnlyUnknown(item, path ? `${path}.${key}` : key, unknownPath, failurePaths),
      ]),
    );
  }
  if (value !== null || path === unknownPath) return value;
  return failurePaths.includes(path) || !fieldAt(path)?.nullIsAnswer ? assumedAmount : null;
}
