/** English messages of the folds of `<ft-breakeven>`: their headings and titles, and the line that says what the verdict rests on. */

/** Every message of the folds and of the line. */
export const folds = {
  headings: {
    evidence: { title: 'Evidence', note: 'Figures measured from your files.' },
    decision: { title: 'Decision', note: 'What to do about it, and how.' },
  },
  parts: {
    trainingData: {
      title: 'Training data',
      empty: { claim: 'No file yet', rest: '' },
      lost: 'The part that reads training files could not be loaded.',
    },
    evaluation: {
      title: 'Evaluation',
      empty: { claim: 'No results yet', rest: '' },
      lost: 'The part that reads result files could not be loaded.',
    },
    usage: {
      title: 'Usage',
      empty: { claim: 'No export yet', rest: '' },
      lost: 'The part that reads usage and finished jobs could not be loaded.',
    },
    ladder: {
      title: 'Ladder',
      empty: { claim: 'Not compared yet', rest: '' },
      lost: 'The ladder could not be loaded.',
    },
    promptParts: {
      title: 'Prompt parts',
      empty: { claim: '', rest: 'Tokens and cost per part' },
      lost: 'The parts of the prompt could not be loaded.',
    },
    advisor: {
      title: 'Recommendation',
      empty: { claim: 'Not advised yet', rest: '' },
      lost: 'The recommendation could not be loaded.',
    },
    nextSteps: {
      title: 'Next steps',
      empty: { claim: 'No host yet', rest: '' },
      lost: 'The next steps could not be loaded.',
    },
  },

  // The line below the verdict
  restsOn: 'Rests on',
  promptTokens: 'prompt tokens',
  /** How the prompt tokens are known (`promptBasis`): counted from texts, estimated, some of them counted, or all entered. */
  promptTokensAre: {
    counted: 'counted',
    estimated: 'estimated',
    partly: 'partly counted',
    entered: 'not counted',
  },
  trainingFile: 'training file',
  trainingFileIs: { none: 'none', reading: 'being read', read: 'read, not used', used: 'used' },
} as const;
