/**
 * English messages of presets, sharing and history. Functions take formatted figures.
 */

/** Messages of `<ft-share-bar>` and `<ft-scenario-bar>`, and the labels of the presets. */
export const share = {
  // Share and download
  actions: 'Share and download',
  copyLink: 'Copy link',
  embedCode: 'Embed code',
  download: 'Download',
  csv: 'CSV',
  png: 'PNG',
  /** A picture with twice as many pixels in each direction. */
  'png@2x': 'PNG 2×',
  json: 'JSON',
  markdown: 'Markdown',
  downloadAs: (format: string) => `Download ${format}`,
  linkCopied: 'Link copied. It contains every input, but no prompt text.',
  /** After `linkCopied`, while values of an example are left. */
  linkKeepsMarks: 'It also says which values are still the example’s.',
  embedCopied: 'Embed code copied.',
  copyRefused: 'The browser refused to copy. The text is selected here:',
  close: 'Close',
  saved: (file: string) => `${file} downloaded.`,
  noPicture: 'No view is open, so there is nothing to save as a picture.',
  failed: 'The export failed.',
  /**
   * The last line of a picture. `sources` are the sentences on prices and currency, or `''`. `site` is the page that shows the calculation.
   */
  pictureSource: (sources: string, site: string) => `${sources} Calculated with ft-breakeven, ${site}`,
  /** `sites` is a list of the pages of the prices. */
  pricesFrom: (date: string, sites: string) => `Prices as of ${date} from ${sites}.`,

  // Start, undo, redo
  start: 'Start from',
  asGiven: 'As opened',
  asPasted: 'As pasted',
  /** The entry of the menu `start` while the calculation is edited. `label` is the entry from which it started. */
  changedSince: (label: string) => `${label}, with changes`,
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',
  resetTo: (label: string) => `Reset to “${label}”`,
  undone: 'Undone.',
  redone: 'Redone.',
  wasReset: 'Reset.',
  presetFailed: 'This example could not be loaded.',
  presetUnpriced: 'The price list has no price for this example.',
  presets: {
    article: { label: 'The article’s example' },
    'newer-model': { label: 'A newer, cheaper base model' },
    'hosted-by-the-hour': { label: 'Hosted by the hour' },
    'cached-prompt': { label: 'A cached prompt is cheaper than tuning' },
    'own-gpu': { label: 'Your own GPU' },
    distillation: { label: 'Distil a large model into a small one' },
    'rag-fine-tuning': { label: 'RAG + fine-tuning' },
  },
} as const;
