/** Chinese names in the scenario that is made from the attributes of `<ft-breakeven>`. */
import type { Messages } from '../messages.ts';

/** The labels of its approaches and of its costs. */
export const attributeNames: Messages['attributeNames'] = {
  prompting: '提示词',
  fineTuned: '微调',
  setup: '前期投入',
  monthlyCost: '月度费用',
};
