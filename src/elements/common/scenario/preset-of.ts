/** Which scenarios are presets as they are, so that the prompts of the preset belong to them. */
import type { Scenario } from '../../../core/types.ts';
import type { Messages } from '../../../i18n/messages.ts';

/** The stable id of a preset, which is also the key of its messages. */
export type PresetId = keyof Messages['share']['presets'];

const presets = new WeakMap<Scenario, PresetId>();

/** Notes that a scenario is this preset. Returns the scenario. */
export function asPreset<Made extends Scenario | null>(scenario: Made, id: PresetId): Made {
  if (scenario) presets.set(scenario, id);
  return scenario;
}

/** The preset that a scenario is. `null` if it is none. */
export function presetOf(scenario: Scenario): PresetId | null {
  return presets.get(scenario) ?? null;
}
