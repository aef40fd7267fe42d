/** Remembers which preset made a scenario, because the prompts of the preset belong to it. */
import type { Scenario } from '../../../core/types.ts';
import type { Messages } from '../../../i18n/messages.ts';

/** The stable id of a preset, which is also the key of its messages. */
export type PresetId = keyof Messages['share']['presets'];

const presets = new WeakMap<Scenario, PresetId>();

/** Remembers that this preset made a scenario. Returns the scenario. */
export function asPreset<Made extends Scenario | null>(scenario: Made, id: PresetId): Made {
  if (scenario) presets.set(scenario, id);
  return scenario;
}

/** The id of the preset that made this scenario. `null` if no preset made it, or if it was changed since. */
export function presetOf(scenario: Scenario): PresetId | null {
  return presets.get(scenario) ?? null;
}
