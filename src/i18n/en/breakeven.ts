/** English messages of `<ft-breakeven>` itself: its name, and parts that could not be loaded. */

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
} as const;
