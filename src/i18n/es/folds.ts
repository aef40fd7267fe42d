/** Spanish messages of the folds of `<ft-breakeven>`: their headings and titles, and the line that says what the verdict rests on. */
import type { Messages } from '../messages.ts';

/** Every message of the folds and of the line. */
export const folds: Messages['folds'] = {
  headings: {
    evidence: { title: 'Evidencia', note: 'Datos medidos a partir de archivos propios.' },
    decision: { title: 'Decisión', note: 'Qué hacer al respecto, y cómo.' },
  },
  parts: {
    trainingData: {
      title: 'Datos de entrenamiento',
      empty: { claim: 'Aún no hay archivo', rest: '' },
      lost: 'No se pudo cargar la parte que lee archivos de entrenamiento.',
    },
    evaluation: {
      title: 'Evaluación',
      empty: { claim: 'Aún no hay resultados', rest: '' },
      lost: 'No se pudo cargar la parte que lee archivos de resultados.',
    },
    usage: {
      title: 'Uso',
      empty: { claim: 'Aún no hay exportación', rest: '' },
      lost: 'No se pudo cargar la parte que lee el uso y los trabajos terminados.',
    },
    ladder: {
      title: 'Escalera',
      empty: { claim: 'Aún sin comparar', rest: '' },
      lost: 'No se pudo cargar la escalera.',
    },
    promptParts: {
      title: 'Partes del prompt',
      empty: { claim: '', rest: 'Tokens y costo por parte' },
      lost: 'No se pudieron cargar las partes del prompt.',
    },
    advisor: {
      title: 'Recomendación',
      empty: { claim: 'Aún sin recomendación', rest: '' },
      lost: 'No se pudo cargar la recomendación.',
    },
    nextSteps: {
      title: 'Próximos pasos',
      empty: { claim: 'Aún no hay proveedor', rest: '' },
      lost: 'No se pudieron cargar los próximos pasos.',
    },
  },

  restsOn: 'Se basa en',
  promptTokens: 'tokens del prompt',
  promptTokensAre: {
    counted: 'contados',
    estimated: 'estimados',
    partly: 'contados en parte',
    entered: 'no contados',
  },
  trainingFile: 'archivo de entrenamiento',
  trainingFileIs: { none: 'ninguno', reading: 'leyéndose', read: 'leído, sin usar', used: 'en uso' },
};
