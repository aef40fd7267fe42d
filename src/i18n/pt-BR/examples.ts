/** Portuguese names that the worked example, presets and comparisons write into a scenario. */
import type { Messages } from '../messages.ts';

/** Every such name. */
export const examples: Messages['examples'] = {
  approaches: {
    prompting: 'Prompting',
    fineTuned: 'Ajuste fino',
    fewShot: 'Prompt few-shot',
    zeroShot: 'Zero-shot',
    cachedPrompt: 'Prompt few-shot em cache',
    hosted: 'Ajuste fino, hospedado',
    large: 'Modelo grande com prompt',
    small: 'Modelo pequeno, destilado',
    smallPrompted: 'Modelo pequeno com prompt',
    newer: 'Modelo mais novo, mesmo prompt',
    older: 'Modelo mais antigo, mesmo prompt',
    hostedModel: 'Modelo hospedado com prompt',
    ownGpu: 'GPU própria, ajuste fino',
    rag: 'RAG',
    ragFineTuning: 'RAG + ajuste fino',
    ragSmall: 'RAG, modelo pequeno',
  },
  samePrompt: (model) => `Prompt no ${model}`,
  costs: {
    fineTuning: 'Ajuste fino',
    labelling: 'Rotulagem',
    engineering: 'Engenharia',
    evaluation: 'Avaliação',
    teacherIn: 'Tokens de entrada do professor',
    teacherOut: 'Tokens de saída do professor',
    review: 'Revisão dos exemplos',
    upkeep: 'Manutenção',
  },
  units: { hour: 'h', million: 'mi' },
};
