/** Finds the approach of a scenario to which a file of usage belongs. */

import type { Approach, Profile, Scenario } from '../../core/index.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import { areOtherModels } from '../../core/usage/base-model.ts';

/** The name of a model without its host, its date and the mark of a tuned model: "gpt-4.1-mini" of "ft:gpt-4.1-mini-2025-04-14:acme". */
function plainName(model: string): string {
  const name = model.toLowerCase().replace(/^ft:/, '').split(':')[0] ?? '';
  return (name.split('/').at(-1) ?? '').replace(/-\d{4}-?\d{2}-?\d{2}$/, '').replaceAll('.', '-');
}

/**
 * Index of the first approach with the most frequent model of a profile; 0 if no approach has this model. If the name of the model says
 * that it is tuned, a tuned approach is preferred, else an untuned one.
 */
export function approachOfProfile({ approaches }: Scenario, { models }: Pick<Profile, 'models'>): number {
  const model = models[0]?.model ?? null;
  if (model === null) return 0;
  const name = plainName(model);
  const isTunedName = /^ft:|\.ft-/.test(model);
  const hasModel = approaches.map((approach) => plainName(approach.model ?? '') === name);
  const preferredIndex = approaches.findIndex(
    ({ technique }, index) => hasModel[index] && isTuned(technique) === isTunedName,
  );
  return Math.max(0, preferredIndex >= 0 ? preferredIndex : hasModel.indexOf(true));
}

/** The most frequent model of a profile, if every model of the profile surely differs from the model of the approach; else `null`. */
export function otherModelIn(
  { models }: Pick<Profile, 'models'>,
  approach: Approach | undefined,
): string | null {
  const approachModel = approach?.model;
  const areOthers = models.every(
    ({ model }) => approachModel && model !== null && areOtherModels(model, approachModel),
  );
  return areOthers ? (models[0]?.model ?? null) : null;
}
