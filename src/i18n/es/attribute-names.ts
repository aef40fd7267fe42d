/** Spanish names in the scenario that is made from the attributes of `<ft-breakeven>`. */
import type { Messages } from '../messages.ts';

/** The labels of its approaches and of its costs. */
export const attributeNames: Messages['attributeNames'] = {
  prompting: 'Prompting',
  fineTuned: 'Ajuste fino',
  setup: 'Puesta en marcha',
  monthlyCost: 'Costo mensual',
};
