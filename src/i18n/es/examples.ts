/** Spanish names that the worked example, presets and comparisons write into a scenario. */
import type { Messages } from '../messages.ts';

/** Every such name. */
export const examples: Messages['examples'] = {
  approaches: {
    prompting: 'Prompting',
    fineTuned: 'Ajuste fino',
    fewShot: 'Prompt few-shot',
    zeroShot: 'Zero-shot',
    cachedPrompt: 'Prompt few-shot en caché',
    hosted: 'Ajuste fino, alojado',
    large: 'Modelo grande con prompt',
    small: 'Modelo pequeño, destilado',
    smallPrompted: 'Modelo pequeño con prompt',
    newer: 'Modelo más nuevo, mismo prompt',
    older: 'Modelo más antiguo, mismo prompt',
    hostedModel: 'Modelo alojado con prompt',
    ownGpu: 'GPU propia, ajuste fino',
    rag: 'RAG',
    ragFineTuning: 'RAG + ajuste fino',
    ragSmall: 'RAG, modelo pequeño',
  },
  samePrompt: (model) => `Prompt en ${model}`,
  costs: {
    fineTuning: 'Ajuste fino',
    labelling: 'Etiquetado',
    engineering: 'Ingeniería',
    evaluation: 'Evaluación',
    teacherIn: 'Modelo maestro, tokens de entrada',
    teacherOut: 'Modelo maestro, tokens de salida',
    review: 'Revisión de los ejemplos',
    upkeep: 'Mantenimiento',
  },
  units: { hour: 'h', million: 'mill.' },
};
