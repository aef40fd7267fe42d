/** English messages of `<ft-breakeven>` itself: parts that could not be loaded, and names for the scenario of its attributes. */

/** Messages of `<ft-breakeven>`. */
export const breakeven = {
  calculator: 'Break-even of fine-tuning',
  approach: 'Approach',

  // Parts whose file could not be loaded, by tag or name
  lost: {
    example: 'The charts, the prompts and the example could not be loaded.',
    prompts: 'The example could not be loaded.',
    link: 'The calculation in the link could not be loaded.',
    attributes: 'The code that reads the attributes could not be loaded.',
    view: 'This view could not be loaded.',
    'ft-unit-cost': 'The costs of a request could not be loaded.',
    'ft-scenario-form': 'The inputs could not be loaded.',
    'ft-token-counter': 'The prompts could not be loaded.',
    'ft-share-bar': 'Links and downloads could not be loaded.',
    'ft-scenario-bar': 'Undo and presets could not be loaded.',
    'ft-comparison': 'The comparison could not be loaded.',
  },
  retryLoad: 'Retry',
  reloadPage: 'Reload the page',

  // Names in the scenario that is made from the attributes of the element
  prompting: 'Prompting',
  fineTuned: 'Fine-tuned',
  setup: 'Set-up',
  monthlyCost: 'Monthly cost',
} as const;
