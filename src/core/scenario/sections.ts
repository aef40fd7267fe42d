/** The sections of a scenario. */

/** The sections of the form, of the printed page and of lists of inputs, in their order. */
export const sections = [
  'title',
  'approaches',
  'traffic',
  'tokens',
  'caching',
  'training',
  'quality',
  'setup',
  'monthly',
  'more-prices',
  'time-frame',
] as const;

/** A section of the form, of the printed page and of lists of inputs. */
export type Section = (typeof sections)[number];
