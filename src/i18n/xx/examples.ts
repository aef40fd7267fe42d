/** English names inside the worked example and the presets: approaches, costs and units. Loaded with those only. */

/** Every name that an example puts into a scenario. From then on it is the reader's own text. */
export const examples = {
  approaches: {
    prompting: 'Prompting',
    fineTuned: 'Fine-tuned',
    fewShot: 'Few-shot prompt',
    zeroShot: 'Zero-shot',
    cachedPrompt: 'Cached few-shot prompt',
    hosted: 'Fine-tuned, hosted',
    large: 'Large model, prompted',
    small: 'Small model, distilled',
    newer: 'Newer model, same prompt',
    older: 'Older model, same prompt',
    hostedModel: 'Hosted model, prompted',
    ownGpu: 'Own GPU, fine-tuned',
    rag: 'RAG',
    ragFineTuning: 'RAG + fine-tuning',
  },
  costs: {
    fineTuning: 'Fine-tuning',
    labelling: 'Labelling',
    engineering: 'Engineering',
    evaluation: 'Evaluation',
    teacherIn: 'Teacher tokens in',
    teacherOut: 'Teacher tokens out',
    review: 'Review of the examples',
    upkeep: 'Upkeep',
  },
  units: { hour: 'h', million: 'million' },
} as const;
