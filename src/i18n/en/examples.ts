/** English names that the worked example, presets and comparisons write into a scenario. Loaded only together with these. */

/** All these names. In a scenario, such a name is an ordinary text, like one that a reader types. */
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
    smallPrompted: 'Small model, prompted',
    newer: 'Newer model, same prompt',
    older: 'Older model, same prompt',
    hostedModel: 'Hosted model, prompted',
    ownGpu: 'Own GPU, fine-tuned',
    rag: 'RAG',
    ragFineTuning: 'RAG + fine-tuning',
    ragSmall: 'RAG, small model',
  },
  /** The baseline's prompt on another model. */
  samePrompt: (model: string) => `Prompt on ${model}`,
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
