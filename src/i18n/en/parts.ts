/** English messages of the parts of `<ft-breakeven>` that are loaded after its answer: the names of its views, the titles of their pictures, and the comparison. */

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
} as const;
