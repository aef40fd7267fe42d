/** Replaces the names of a scenario: its title, and the labels, sources, units and models of its parts. */
import { createScenario, type Scenario, type ScenarioInput } from '../../src/core/index.ts';

/** The scenario with other names. `rename` returns the new text, or `undefined` to leave the name out. */
export function withNames(
  scenario: Scenario,
  rename: (text: string, key: string) => string | undefined,
): Scenario {
  // The keys whose texts are names.
  const nameKey = /^(id|label|title|source|unit|sharedAs|model)$/;
  const renamed = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return nameKey.test(key) ? rename(value, key) : value;
    if (Array.isArray(value)) return value.map((each) => renamed(each));
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).map(([name, member]) => [name, renamed(member, name)]);
    return Object.fromEntries(members.filter(([, member]) => member !== undefined));
  };
  const { approaches, ...otherInputs } = renamed(scenario) as Scenario;
  // Two ids that became equal would be refused.
  const withIds = approaches.map((each, index) => ({ ...each, id: String(index) }));
  return createScenario({ ...otherInputs, approaches: withIds } as unknown as ScenarioInput);
}

/**
 * The scenario with all its names in Cyrillic letters, so that every Latin letter of a text comes from the messages. It has no
 * models, whose names are data.
 */
export const inOtherLetters = (scenario: Scenario): Scenario =>
  withNames(scenario, (text, key) => (key === 'model' ? undefined : text.replaceAll(/[A-Za-z]/g, 'ж')));
