/** French texts of the missing evidence of the advice: a sentence, and a grey line about it. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { counted, plural } from './grammar.ts';

type Missing = Messages['advice']['missing'];

const cases = counted('cas', 'cas');

/** The texts for an approach whose share of accepted answers may be on either side of the bar: the interval of the share contains the bar. */
const barOpen = (approach: string): Missing[keyof Missing] => ({
  says: ({ share, low, high, bar }) =>
    say`Les cas n’établissent pas si ${approach} atteint votre objectif de ${bar} : ${figure(share)} des réponses sont acceptées, intervalle à 95 % de ${low} à ${high}`,
  note: ({ needed, cases: available }) =>
    needed === ''
      ? `vous avez ${available} cas`
      : `environ ${needed} cas montreraient de quel côté de l’objectif se trouve cette part ; vous en avez ${available}`,
});

/** The texts of each rule about missing evidence. */
export const missing: Missing = {
  'no-calculation': {
    says: () => say`Les coûts d’un prompt ne sont pas connus`,
    note: () => 'un scénario avec un prompt et un modèle affiné les donne',
  },
  'evaluation-not-used': {
    says: () => say`L’évaluation a été lue, mais le calcul utilise d’autres taux de réussite`,
    note: (texts, { cases: caseCount }) =>
      `${cases(texts.cases, caseCount)} ${plural('lu et non utilisé', 'lus et non utilisés')(caseCount)}`,
  },
  'no-threshold': {
    says: () => say`Les scores moyens sont comparés, donc on ne sait pas quelles réponses sont acceptées`,
    note: () => 'un seuil dans l’évaluation dit à partir de quel score une réponse est acceptée',
  },
  'not-evaluated': {
    says: () => say`Les taux de réussite ne sont pas mesurés`,
    note: () => 'des résultats des mêmes cas avec le prompt et le modèle affiné les montreraient',
  },
  'prompt-not-measured': {
    says: () => say`Le prompt n’est pas dans l’évaluation`,
    note: () => 'les mêmes cas avec ce prompt le mesureraient',
  },
  'tuned-not-measured': {
    says: () => say`Le modèle affiné n’est pas dans l’évaluation`,
    note: () => 'les mêmes cas avec un modèle affiné le mesureraient',
  },
  'both-not-measured': {
    says: () => say`Le RAG avec le modèle affiné n’est pas mesuré`,
    note: () => 'les mêmes cas avec les deux le mesureraient',
  },
  'not-compared': {
    says: () => say`Le prompt et le modèle affiné ne sont pas comparés sur les mêmes cas`,
    note: () => 'l’évaluation a une autre référence, ou aucun cas n’a de réponse des deux',
  },
  'too-few-cases': {
    says: () => say`L’évaluation a trop peu de cas pour départager le modèle affiné et le prompt`,
    note: (texts, { pairs: pairCount }) => `${cases(texts.pairs, pairCount)} avec une réponse des deux`,
  },
  'difference-open': {
    says: ({ difference, low, high }) =>
      say`Il n’est pas établi si le modèle affiné est meilleur ou moins bon que le prompt : ${figure(difference)}, intervalle à 95 % de ${low} à ${high}`,
    note: ({ needed, pairs }) =>
      needed === ''
        ? `vous avez ${pairs} cas`
        : `environ ${needed} cas montreraient cette différence ; vous en avez ${pairs}`,
  },
  'prompt-bar-open': barOpen('le prompt'),
  'tuned-bar-open': barOpen('le modèle affiné'),
  'rag-bar-open': barOpen('le RAG'),
  'both-bar-open': barOpen('le modèle affiné avec RAG'),
  'other-model-bar-open': barOpen('l’autre modèle'),
  'no-training-file': {
    says: () => say`Aucun fichier d’entraînement n’a été lu`,
    note: () => 'il montrerait combien il y a d’exemples, et si les fournisseurs les acceptent',
  },
  'amounts-missing': {
    says: (texts, { amounts: amountCount }) =>
      say`L’amortissement est inconnu, car ${figure(texts.amounts)} ${plural('montant manque', 'montants manquent')(amountCount)}`,
    note: () => 'le verdict les nomme',
  },
  'hit-rate-assumed': {
    says: ({ share }) => say`Le taux d’accès au cache de ${figure(share)} est calculé d’après le trafic`,
    note: () => 'un export d’utilisation le remplacerait',
  },
  'no-bar': {
    says: () => say`La part de réponses qui doit être acceptée n’est pas connue`,
    note: () => 'la première question la demande',
  },
};
