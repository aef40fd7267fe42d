/**
 * English messages of presets, sharing and history. Functions take formatted figures.
 */

/** Every message of `<ft-share-bar>`, `<ft-scenario-bar>` and the presets. */
export const share = {
  // Share and download
  actions: 'Share and download',
  copyLink: 'Copy link',
  embedCode: 'Embed code',
  download: 'Download',
  csv: 'CSV',
  png: 'PNG',
  json: 'JSON',
  markdown: 'Markdown',
  downloadAs: (format: string) => `Download ${format}`,
  linkCopied: 'Link copied. It contains every input, but no prompt text.',
  embedCopied: 'Embed code copied.',
  copyRefused: 'The browser refused to copy. The text is selected here:',
  close: 'Close',
  saved: (file: string) => `${file} downloaded.`,
  noPicture: 'No chart is open. Choose Over time, By volume or Payback map for a picture.',
  failed: 'The export failed.',
  /** The title of a picture, by the view that it shows. */
  pictures: { time: 'Costs over time', volume: 'Costs by volume', map: 'Payback map' },

  // Start, undo, redo
  start: 'Start from',
  asGiven: 'As opened',
  asPasted: 'As pasted',
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
    article: { label: 'The article’s example', note: '500 tokens saved on 100,000 requests, $50 once.' },
    'cached-prompt': {
      label: 'A cached prompt is cheaper than tuning',
      note: 'The same model on the same host: the long prompt is nearly always in the cache.',
    },
    'hosted-by-the-hour': {
      label: 'Hosted by the hour',
      note: 'The deployment costs the same whether it is used or not.',
    },
    distillation: {
      label: 'Distil a large model into a small one',
      note: 'A large prompted model writes the examples; then a small tuned model answers.',
    },
    'own-gpu': {
      label: 'Your own GPU',
      note: 'A tuned open model on rented GPUs, as many as the peak needs.',
    },
    'rag-fine-tuning': {
      label: 'RAG + fine-tuning',
      note: 'Retrieval adds the facts, tuning the tone; the model is tuned again twice a year.',
    },
    'newer-model': {
      label: 'A newer, cheaper base model',
      note: 'The prompt moves to a newer model; the tuned model is an older one.',
    },
  },
} as const;
