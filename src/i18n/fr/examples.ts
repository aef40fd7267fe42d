/** French names that the worked example, presets and comparisons write into a scenario. */
import type { Messages } from '../messages.ts';

/** Every such name. */
export const examples: Messages['examples'] = {
  approaches: {
    prompting: 'Prompting',
    fineTuned: 'Fine-tuning',
    fewShot: 'Prompt few-shot',
    zeroShot: 'Zero-shot',
    cachedPrompt: 'Prompt few-shot en cache',
    hosted: 'Fine-tuning, hébergé',
    large: 'Grand modèle avec prompt',
    small: 'Petit modèle distillé',
    smallPrompted: 'Petit modèle avec prompt',
    newer: 'Modèle plus récent, même prompt',
    older: 'Modèle plus ancien, même prompt',
    hostedModel: 'Modèle hébergé avec prompt',
    ownGpu: 'Votre GPU, fine-tuning',
    rag: 'RAG',
    ragFineTuning: 'RAG + fine-tuning',
    ragSmall: 'RAG, petit modèle',
  },
  samePrompt: (model) => `Prompt sur ${model}`,
  costs: {
    fineTuning: 'Fine-tuning',
    labelling: 'Annotation',
    engineering: 'Ingénierie',
    evaluation: 'Évaluation',
    teacherIn: 'Enseignant, tokens d’entrée',
    teacherOut: 'Enseignant, tokens de sortie',
    review: 'Relecture des exemples',
    upkeep: 'Maintenance',
  },
  units: { hour: 'h', million: 'million' },
};
