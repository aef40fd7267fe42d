/** Remembers from which preset a scenario was made, because the prompts of the preset are shown with the scenario. */
import type { Scenario } from '../../../core/types.ts';
import type { Messages } from '../../../i18n/messages.ts';

/** The stable id of a preset, which is also the key of its messages. */
export type PresetId = keyof Messages['share']['presets'];

const presetOfScenario = new WeakMap<Scenario, PresetId>();

/** The scenarios that have every figure of their preset, so that the story of the preset is true of them. */
const unchangedScenarios = new WeakSet<Scenario>();

/**
 * Remembers that this preset made a scenario, and returns the scenario. `isChanged`: attributes of the page have changed a figure, so
 * the story of the preset is not true of this scenario.
 */
export function rememberPreset<Made extends Scenario | null>(
  scenario: Made,
  id: PresetId,
  isChanged = false,
): Made {
  if (scenario) presetOfScenario.set(scenario, id);
  if (scenario && !isChanged) unchangedScenarios.add(scenario);
  return scenario;
}

/** The preset from which this scenario was made, and whose prompts are shown with it. `null` if it was made otherwise. */
export function presetOf(scenario: Scenario): PresetId | null {
  return presetOfScenario.get(scenario) ?? null;
}

/** The preset from which this scenario was made without a change, so that the story of the preset applies. `null` otherwise. */
export function unchangedPresetOf(scenario: Scenario): PresetId | null {
  return unchangedScenarios.has(scenario) ? presetOf(scenario) : null;
}
