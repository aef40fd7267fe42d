/** English names in the scenario that is made from the attributes of `<ft-breakeven>`. */

/** The labels of its approaches and of its costs. */
export const attributeNames = {
  prompting: 'Prompting',
  fineTuned: 'Fine-tuned',
  setup: 'Set-up',
  monthlyCost: 'Monthly cost',
} as const;
