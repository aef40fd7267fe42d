/**
 * Which unknown amounts keep a verdict from being given.
 * Knows how to walk a scenario; the question itself is put to the caller's judgement.
 */
import type { Scenario } from './types.ts';

/** Fields in which `null` is an answer: the input rate, or "not repaired". */
const answers = new Set(['cachedInputUsdPerMTok', 'cacheWriteUsdPerMTok', 'failureUsd']);

/** What stands in for the other unknowns while one is looked at: inside the range of every field. */
const standIn = 0.5;

/**
 * Paths of the amounts that are needed: those with which, everything else being known, there would still be no
 * verdict. `isUnknown` says whether a scenario is without one; `sides` are the indices of the approaches compared.
 */
export function missingPaths(
  scenario: Scenario,
  sides: readonly number[],
  isUnknown: (scenario: Scenario) => boolean,
): readonly string[] {
  const unknown = nullPaths(scenario).filter((path) => {
    const index = /^approaches\[(\d+)\]/.exec(path)?.[1];
    return index === undefined || sides.includes(Number(index));
  });
  const needed = unknown.filter((path) => isUnknown(onlyUnknown(scenario, '', path) as Scenario));
  return needed.length > 0 ? needed : unknown;
}

function nullPaths(scenario: Scenario): string[] {
  const paths: string[] = [];
  const visit = (value: unknown, path: string, key: string): void => {
    if (value === null) {
      if (!answers.has(key)) paths.push(path);
    } else if (Array.isArray(value)) {
      value.forEach((item, i) => {
        visit(item, `${path}[${i}]`, key);
      });
    } else if (typeof value === 'object') {
      for (const [name, item] of Object.entries(value)) visit(item, path ? `${path}.${name}` : name, name);
    }
  };
  visit(scenario, '', '');
  return paths;
}

/** A copy in which every unknown but the one at `kept` has a value. */
function onlyUnknown(value: unknown, path: string, kept: string): unknown {
  if (Array.isArray(value)) return value.map((item, i) => onlyUnknown(item, `${path}[${i}]`, kept));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        item === null && answers.has(key) ? null : onlyUnknown(item, path ? `${path}.${key}` : key, kept),
      ]),
    );
  }
  return value === null && path !== kept ? standIn : value;
}
