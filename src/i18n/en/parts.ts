/**
 * English messages of the parts of `<ft-breakeven>` that are loaded after its answer: the names of its views, the titles of their pictures,
 * the comparison, and the error in place of the answer.
 */

/** Every message of these parts. */
export const parts = {
  views: 'Views',
  viewNames: {
    time: 'Over time',
    volume: 'By volume',
    sensitivity: 'What matters',
    map: 'Payback map',
    table: 'Table',
    models: 'Models',
    working: 'Working',
  },
  /** The title of a picture, by the view that it shows. */
  pictures: {
    time: 'Costs over time',
    volume: 'Costs by volume',
    sensitivity: 'What matters',
    map: 'Payback map',
    table: 'Costs by month',
    models: 'Costs by model',
    working: 'Working',
  },
  compareWith: 'Compare with another calculation',

  // Input that cannot be used
  badScenario: 'This scenario cannot be read.',
  badAttributes: 'These attributes cannot be used.',
  showExample: 'Show the example instead',
} as const;
