/** Spanish texts of the missing evidence of the advice: a sentence, and a grey line about it. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { article, counted } from './grammar.ts';

type Missing = Messages['advice']['missing'];

const casesOf = counted('caso', 'casos');

/** The texts for an approach whose share of accepted answers may be on either side of the bar: the interval of the share contains the bar. */
const barOpen = (approach: string): Missing[keyof Missing] => ({
  says: ({ share, low, high, bar }) =>
    say`Los casos no demuestran si ${approach} alcanza el objetivo (${bar}): se acepta ${article(share)}${figure(share)} de las respuestas, intervalo del 95\u00a0% de ${low} a ${high}`,
  note: ({ needed, cases }, { cases: caseCount }) =>
    needed === ''
      ? `hay ${casesOf(cases, caseCount)}`
      : `unos ${needed} casos mostrarían de qué lado del objetivo está esta proporción; hay ${cases}`,
});

/** The texts of each rule about missing evidence. */
export const missing: Missing = {
  'no-calculation': {
    says: () => say`No se conocen los costos de un prompt`,
    note: () => 'los da un escenario con un prompt y un modelo ajustado',
  },
  'evaluation-not-used': {
    says: () => say`La evaluación se ha leído, pero el cálculo tiene otras tasas de éxito`,
    note: (texts, { cases: caseCount }) =>
      `${casesOf(texts.cases, caseCount)} ${caseCount === 1 ? 'leído y no usado' : 'leídos y no usados'}`,
  },
  'no-threshold': {
    says: () => say`Se comparan puntuaciones medias, así que no se sabe qué respuestas se aceptan`,
    note: () => 'un umbral en la evaluación dice desde qué puntuación se acepta una respuesta',
  },
  'not-evaluated': {
    says: () => say`Las tasas de éxito no se han medido`,
    note: () => 'las mostrarían los resultados de los mismos casos con el prompt y con el modelo ajustado',
  },
  'prompt-not-measured': {
    says: () => say`El prompt no está en la evaluación`,
    note: () => 'los mismos casos con este prompt lo medirían',
  },
  'tuned-not-measured': {
    says: () => say`El modelo ajustado no está en la evaluación`,
    note: () => 'los mismos casos con un modelo ajustado lo medirían',
  },
  'both-not-measured': {
    says: () => say`El modelo ajustado con recuperación no se ha medido`,
    note: () => 'los mismos casos con ambos lo medirían',
  },
  'not-compared': {
    says: () => say`El prompt y el modelo ajustado no se han comparado en los mismos casos`,
    note: () => 'la evaluación tiene otra referencia, o ningún caso tiene respuesta de ambos',
  },
  'too-few-cases': {
    says: () => say`La evaluación tiene muy pocos casos para distinguir el modelo ajustado del prompt`,
    note: (texts, { pairs: pairCount }) => `${casesOf(texts.pairs, pairCount)} con respuesta de ambos`,
  },
  'difference-open': {
    says: ({ difference, low, high }) =>
      say`No está demostrado si el modelo ajustado es mejor o peor que el prompt: ${figure(difference)}, intervalo del 95\u00a0% de ${low} a ${high}`,
    note: ({ needed, pairs }, { pairs: pairCount }) =>
      needed === ''
        ? `hay ${casesOf(pairs, pairCount)}`
        : `unos ${needed} casos mostrarían esta diferencia; hay ${pairs}`,
  },
  'prompt-bar-open': barOpen('el prompt'),
  'tuned-bar-open': barOpen('el modelo ajustado'),
  'rag-bar-open': barOpen('la recuperación'),
  'both-bar-open': barOpen('el modelo ajustado con recuperación'),
  'other-model-bar-open': barOpen('el otro modelo'),
  'no-training-file': {
    says: () => say`No se ha leído ningún archivo de entrenamiento`,
    note: () => 'mostraría cuántos ejemplos hay y si los proveedores los aceptan',
  },
  'amounts-missing': {
    says: (texts, { amounts: amountCount }) =>
      say`La amortización se desconoce porque ${amountCount === 1 ? 'falta' : 'faltan'} ${figure(texts.amounts)} ${amountCount === 1 ? 'importe' : 'importes'}`,
    note: () => 'el veredicto los nombra',
  },
  'hit-rate-assumed': {
    says: ({ share }) => say`La tasa de aciertos de caché, ${figure(share)}, se calcula a partir del tráfico`,
    note: () => 'una exportación de uso la reemplazaría',
  },
  'no-bar': {
    says: () => say`No se sabe qué proporción de las respuestas debe aceptarse`,
    note: () => 'la primera pregunta la pide',
  },
};
