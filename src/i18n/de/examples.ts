/** German names that the worked example, presets and comparisons write into a scenario. */
import type { Messages } from '../messages.ts';

/** Every such name. */
export const examples: Messages['examples'] = {
  approaches: {
    prompting: 'Prompting',
    fineTuned: 'Fine-Tuning',
    fewShot: 'Few-Shot-Prompt',
    zeroShot: 'Zero-Shot',
    cachedPrompt: 'Few-Shot-Prompt im Cache',
    hosted: 'Fine-Tuning, gehostet',
    large: 'Großes Modell mit Prompt',
    small: 'Kleines Modell, destilliert',
    smallPrompted: 'Kleines Modell mit Prompt',
    newer: 'Neueres Modell, gleicher Prompt',
    older: 'Älteres Modell, gleicher Prompt',
    hostedModel: 'Gehostetes Modell mit Prompt',
    ownGpu: 'Eigene GPU, Fine-Tuning',
    rag: 'RAG',
    ragFineTuning: 'RAG + Fine-Tuning',
    ragSmall: 'RAG, kleines Modell',
  },
  samePrompt: (model) => `Prompt auf ${model}`,
  costs: {
    fineTuning: 'Fine-Tuning',
    labelling: 'Labeling',
    engineering: 'Entwicklung',
    evaluation: 'Evaluierung',
    teacherIn: 'Lehrermodell, Eingabetokens',
    teacherOut: 'Lehrermodell, Ausgabetokens',
    review: 'Prüfung der Beispiele',
    upkeep: 'Pflege',
  },
  units: { hour: 'h', million: 'Mio.' },
};
