/** Replaces the Latin letters in the names of a scenario, so that every Latin letter of a text comes from the messages. */
import { createScenario, type Scenario, type ScenarioInput } from '../../src/core/index.ts';

/** The scenario with all its names in Cyrillic letters, and without models, whose names are data. */
export function inOtherLetters(scenario: Scenario): Scenario {
  const nameKey = /^(id|label|title|source|unit|sharedAs)$/;
  const translated = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return nameKey.test(key) ? value.replaceAll(/[A-Za-z]/g, 'ж') : value;
    if (Array.isArray(value)) return value.map((each) => translated(each));
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).filter(([name]) => name !== 'model');
    return Object.fromEntries(members.map(([name, member]) => [name, translated(member, name)]));
  };
  const { approaches, ...otherInputs } = translated(scenario) as Scenario;
  // Two ids that became equal would be refused.
  const withIds = approaches.map((each, index) => ({ ...each, id: String(index) }));
  return createScenario({ ...otherInputs, approaches: withIds } as unknown as ScenarioInput);
}
