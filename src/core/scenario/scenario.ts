/**
 * Makes a Scenario from any value or lists every problem of the value; edits one field of a Scenario; and finds the
 * unknown amounts that a verdict needs.
 */
import { problem, ScenarioError } from '../errors.ts';
import { check, isChecked, note, type Walk } from './check.ts';
import { fieldAt, limits, nodeAt, type ObjectNode, scenarioNode } from './field-table.ts';
import { approachAt, approachIndexOf, joinPath, splitPath } from './paths.ts';
import type { Scenario, ScenarioInput } from './types.ts';

/**
 * Fills defaults, validates everything, copies, and freezes the copy deeply.
 * Throws one `ScenarioError` that lists every problem, whatever the input is. A Scenario is returned as it is, and its
 * unchanged parts are reused, so that `{...scenario, title}` costs little.
 */
export function createScenario(input: ScenarioInput): Scenario {
  return scenarioFrom(input);
}

/** As `createScenario`, for a value of any type. */
export function scenarioFrom(input: unknown): Scenario {
  if (isChecked(input, scenarioNode)) return input as Scenario;
  const walk: Walk = { problems: [], values: 0, textLength: 0 };
  const scenario = check(scenarioNode, input, '', walk) as Scenario | undefined;
  if (input === undefined) note(walk, '', 'required');
  else if (scenario && Array.isArray(scenario.approaches)) {
    noteDuplicates(scenario, walk);
    noteCascades(scenario, walk);
  }
  const { values, textLength } = limits;
  if (walk.values > values) note(walk, '', 'too-large', { max: values, of: 'values' });
  if (walk.textLength > textLength)
    note(walk, '', 'too-large', { max: textLength, of: 'characters of text' });
  if (walk.problems.length > 0) throw new ScenarioError(walk.problems);
  return scenario as Scenario;
}

function noteDuplicates({ approaches }: Scenario, walk: Walk): void {
  const seen = new Set<string>();
  approaches.forEach((approach, i) => {
    const id = approach?.id;
    if (typeof id !== 'string') return;
    if (seen.has(id)) note(walk, `approaches[${i}].id`, 'duplicate', { id: id.slice(0, 64) });
    seen.add(id);
  });
}

/** Notes where a failure goes to an approach that does not exist, or comes back, or has a price of its own as well. */
function noteCascades({ approaches }: Scenario, walk: Walk): void {
  const next = (id: string): string | undefined =>
    approaches.find((approach) => approach?.id === id)?.failureApproach;
  approaches.forEach((approach, i) => {
    const { id, failureUsd = null, failureApproach } = approach ?? {};
    if (typeof failureApproach !== 'string') return;
    const path = `approaches[${i}].failureApproach`;
    if (failureUsd !== null) note(walk, path, 'either', { first: 'failureUsd', second: 'failureApproach' });
    if (!approaches.some((other) => other?.id === failureApproach)) {
      note(walk, path, 'no-such-approach', { id: failureApproach.slice(0, 64) });
      return;
    }
    let step: string | undefined = failureApproach;
    for (let n = 0; n < approaches.length && step !== undefined && step !== id; n++) step = next(step);
    if (step === id) note(walk, path, 'circle', { id: id.slice(0, 64) });
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
  return scenarioFrom(replaced(scenario, parts, 0, value, path));
}

function noField(path: string): ScenarioError {
  return new ScenarioError([problem(path, 'no-such-field', { path: path.slice(0, 200) })]);
}

function replaced(
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
    const item = replaced(items[part], parts, depth + 1, value, path);
    items.splice(part, 1, ...(item === undefined ? [] : [item]));
    return items;
  }
  const members = { ...(holder as Record<string, unknown> | undefined) };
  const item = replaced(members[part], parts, depth + 1, value, path);
  if (item === undefined) {
    delete members[part];
    return members;
  }
  const node = nodeAt(joinPath(parts.slice(0, depth))) ?? scenarioNode;
  for (const other of excludedBy(node as ObjectNode, part)) delete members[other];
  members[part] = item;
  return members;
}

function excludedBy({ either, excludes }: ObjectNode, key: string): readonly string[] {
  const other = excludes?.[key];
  if (other !== undefined) return [other];
  if (!either) return [];
  if (either[0].includes(key)) return either[1];
  return either[1].includes(key) ? either[0] : [];
}

/** The value of all other unknowns while one of them is tested; the bounds of every field allow it. */
const standIn = 0.5;

/**
 * Paths of the unknown amounts that the verdict needs: an amount is needed if there is no verdict when it alone is
 * unknown. `isUnknown` says whether a scenario has no verdict; `sides` are the indices of the compared approaches. An amount
 * of an approach that answers what a side leaves over is needed like one of the side itself. The cost of a failure is needed
 * where only one side leaves requests unanswered.
 */
export function missingPaths(
  scenario: Scenario,
  sides: readonly number[],
  isUnknown: (scenario: Scenario) => boolean,
): readonly string[] {
  const answering = withFailureApproaches(scenario, sides);
  const unknown = nullPaths(scenario).filter((path) => {
    const index = approachIndexOf(path);
    return index === null || answering.has(index);
  });
  const failures = sides
    .filter((index) => scenario.approaches[index]?.failureUsd === null)
    .map((index) => `approaches[${index}].failureUsd`);
  // An unknown success rate comes first: it decides whether anything is left unanswered.
  const askable = failures.filter((path) => approachAt(scenario, path)?.successRate !== null);
  const needed = [...unknown, ...askable].filter((path) =>
    isUnknown(onlyUnknown(scenario, '', path, failures) as Scenario),
  );
  return needed.length > 0 ? needed : unknown;
}

/** The indices of these approaches and of all that answer what they leave over, one after the other. */
function withFailureApproaches({ approaches }: Scenario, sides: readonly number[]): ReadonlySet<number> {
  const found = new Set(sides);
  // A set also visits what is added to it on the way.
  for (const index of found) {
    const next = approaches.findIndex(({ id }) => id === approaches[index]?.failureApproach);
    if (next >= 0) found.add(next);
  }
  return found;
}

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

/** A copy in which only the amount at `kept` is unknown; `failures` are costs whose `null` counts as unknown here. */
function onlyUnknown(value: unknown, path: string, kept: string, failures: readonly string[]): unknown {
  if (Array.isArray(value)) {
    return value.map((item, i) => onlyUnknown(item, `${path}[${i}]`, kept, failures));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        onlyUnknown(item, path ? `${path}.${key}` : key, kept, failures),
      ]),
    );
  }
  if (value !== null || path === kept) return value;
  return failures.includes(path) || !fieldAt(path)?.nullIsAnswer ? standIn : null;
}
