/** The models of a catalogue by their state on a day. */
import type { IsoDate } from '../core/types.ts';
import type { ModelFilter, PriceCatalog, ProviderModels } from './catalog.ts';
import { type ServiceState, serviceOn } from './service.ts';
import type { CatalogModel } from './types.ts';

/** The models of a catalogue for a picker, by their state. */
export interface ModelsByService {
  readonly current: readonly ProviderModels[];
  readonly ending: readonly ProviderModels[];
  readonly ended: readonly ProviderModels[];
}

/**
 * The models of a catalogue by their state on a day, grouped by provider. Models that are not served yet are left out. Each
 * of the others is in exactly one list. Without `tunable`, the better state of its two offers decides: a model that is still served is
 * current, even if it is no longer trained.
 */
export function modelsByService(
  prices: Pick<PriceCatalog, 'models'>,
  on: IsoDate,
  { tunable }: Pick<ModelFilter, 'tunable'> = {},
): ModelsByService {
  const tunableValues = tunable === undefined ? [false, true] : [tunable];
  const groups = prices.models(tunable === undefined ? {} : { tunable });
  const stateOf = (model: CatalogModel) => {
    const states = tunableValues.map((value) => serviceOn(model, on, value)?.state);
    return (['current', 'ending', 'ended'] as const).find((state) => states.includes(state));
  };
  const groupsInState = (wanted: ServiceState['state']) =>
    groups
      .map(({ provider, models }) => ({
        provider,
        models: models.filter((model) => stateOf(model) === wanted),
      }))
      .filter(({ models }) => models.length > 0);
  return {
    current: groupsInState('current'),
    ending: groupsInState('ending'),
    ended: groupsInState('ended'),
  };
}
