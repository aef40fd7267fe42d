/** French names of every field of a scenario. */
import type { FieldName, FieldNames } from '../field-names.ts';
import { capital, small } from './grammar.ts';

/**
 * The forms of a name. `noun` follows "Le verdict dépend", with "de" and its article ("du taux de réussite"); `sentence` follows
 * "Ajoutez" ("une part de réponses acceptées"); `start` stands before "de" and a value ("Une part de réponses acceptées de 90 %"). A field that is never
 * unknown and never varied is in no sentence, so it has only its label.
 */
const named = (
  label: string,
  list: string = small(label),
  noun: string = list,
  sentence: string = list,
  start: string = capital(sentence),
): FieldNames => ({ label, list, listStart: capital(list), noun, sentence, start });

/** The names of each field. */
export const fields: Readonly<Record<FieldName, FieldNames>> = {
  title: named('Titre'),
  startsOn: named('Début', 'début', 'du début', 'un début'),
  horizonMonths: named('Horizon', 'horizon', 'de l’horizon', 'un horizon'),
  requestsPerMonth: named(
    'Requêtes par mois',
    'requêtes par mois',
    'du nombre de requêtes par mois',
    'le nombre de requêtes par mois',
    'Un nombre de requêtes par mois',
  ),
  monthlyRequests: named(
    'Requêtes par mois',
    'requêtes par mois',
    'du nombre de requêtes par mois',
    'le nombre de requêtes par mois',
    'Un nombre de requêtes par mois',
  ),
  growthPerMonth: named(
    'Croissance par mois',
    'croissance par mois',
    'de la croissance par mois',
    'une croissance par mois',
  ),
  discountPerYear: named(
    'Taux d’actualisation par an',
    'actualisation par an',
    'du taux d’actualisation',
    'un taux d’actualisation par an',
  ),

  label: named('Nom'),
  technique: named('Technique'),
  model: named('Modèle'),
  prefixTokens: named('Préfixe fixe', 'tokens fixes', 'du nombre de tokens fixes', 'un préfixe fixe'),
  variableTokens: named(
    'Variable',
    'tokens variables',
    'du nombre de tokens variables',
    'une partie variable',
  ),
  variableCachedShare: named(
    'Historique en cache',
    'historique en cache',
    'de la part en cache de la partie variable',
    'une part en cache de la partie variable',
  ),
  outputTokens: named('Sortie', 'tokens de sortie', 'du nombre de tokens de sortie', 'une sortie'),
  reasoningTokens: named(
    'Raisonnement',
    'tokens de raisonnement',
    'du nombre de tokens de raisonnement',
    'un raisonnement',
  ),
  reasoningOff: named('Les requêtes désactivent le raisonnement'),

  inputUsdPerMTok: named('Prix d’entrée', 'prix d’entrée', 'du prix d’entrée', 'un prix d’entrée'),
  cachedInputUsdPerMTok: named(
    'Prix en cache',
    'prix en cache',
    'du prix de l’entrée en cache',
    'un prix en cache',
  ),
  cacheWriteUsdPerMTok: named(
    'Prix d’écriture en cache',
    'prix d’écriture en cache',
    'du prix d’écriture en cache',
    'un prix d’écriture en cache',
  ),
  outputUsdPerMTok: named('Prix de sortie', 'prix de sortie', 'du prix de sortie', 'un prix de sortie'),
  aboveInputTokens: named('Au-delà de'),
  multiplier: named('Prix par lots', 'prix par lots', 'du prix par lots', 'un prix par lots'),
  source: named('Source'),
  asOf: named('Lu le'),
  from: named('À partir du'),
  ratesChangePerYear: named(
    'Évolution des prix par an',
    'évolution des prix par an',
    'de l’évolution des prix par an',
    'une évolution des prix par an',
  ),

  hitRate: named('Accès au cache', 'accès au cache', 'du taux d’accès au cache', 'un taux d’accès au cache'),
  minimumTokens: named(
    'Plus court préfixe en cache',
    'plus court préfixe en cache',
    'du plus court préfixe en cache',
    'le plus court préfixe en cache',
    'Un plus court préfixe en cache',
  ),
  stepTokens: named(
    'Blocs en cache de',
    'taille des blocs en cache',
    'de la taille des blocs en cache',
    'la taille des blocs en cache',
    'Une taille des blocs en cache',
  ),
  ttlMinutes: named(
    'Durée de vie du cache',
    'durée de vie du cache',
    'de la durée de vie du cache',
    'une durée de vie du cache',
  ),
  activeHoursPerDay: named(
    'Heures actives',
    'heures actives',
    'du nombre d’heures actives',
    'le nombre d’heures actives',
    'Un nombre d’heures actives',
  ),
  caches: named(
    'Caches séparés (par exemple un par client)',
    'caches séparés',
    'du nombre de caches séparés',
    'le nombre de caches séparés',
    'Un nombre de caches séparés',
  ),

  batchShare: named('Envoyé par lots', 'part par lots', 'de la part envoyée par lots', 'une part par lots'),
  successRate: named(
    'Réponses acceptées',
    'réponses acceptées',
    'du taux de réussite',
    'une part de réponses acceptées',
  ),
  maxAttempts: named(
    'Tentatives',
    'tentatives',
    'du nombre de tentatives',
    'le nombre de tentatives',
    'Un nombre de tentatives',
  ),
  failureUsd: named(
    'Correction d’une réponse',
    'correction d’une réponse',
    'du coût de correction d’une réponse',
    'un coût de correction d’une réponse',
  ),
  failureApproach: named('Les réponses non acceptées vont à'),
  successDropPerMonth: named(
    'Perte de qualité par mois',
    'perte de qualité par mois',
    'de la perte de qualité par mois',
    'une perte de qualité par mois',
  ),
  worksWithProbability: named(
    'Probabilité de succès',
    'probabilité de succès',
    'de la probabilité de succès',
    'une probabilité de succès',
  ),
  otherUsdPerRequest: named(
    'Recherche, outils',
    'autres coûts',
    'des autres coûts par requête',
    'les autres coûts par requête',
    'D’autres coûts par requête',
  ),

  monthlyMinimumUsd: named('Minimum mensuel', 'minimum mensuel', 'du minimum mensuel', 'un minimum mensuel'),

  usd: named('Montant', 'montant', 'du montant', 'un montant'),
  quantity: named('Quantité', 'quantité', 'de la quantité', 'une quantité'),
  unit: named('Unité'),
  usdPerUnit: named('Prix unitaire', 'prix unitaire', 'du prix unitaire', 'un prix unitaire'),

  tokens: named(
    'Tokens',
    'tokens d’entraînement',
    'du nombre de tokens d’entraînement',
    'le nombre de tokens d’entraînement',
    'Un entraînement',
  ),
  epochs: named('Époques', 'époques', 'du nombre d’époques', 'le nombre d’époques', 'Un nombre d’époques'),
  usdPerMTok: named(
    'Prix d’entraînement',
    'prix d’entraînement',
    'du prix d’entraînement',
    'un prix d’entraînement',
  ),
  runs: named(
    'Entraînements lancés',
    'entraînements lancés',
    'du nombre d’entraînements lancés',
    'le nombre d’entraînements lancés',
    'Un nombre d’entraînements lancés',
  ),
  minimumUsd: named('Minimum par job', 'minimum par job', 'du minimum par job', 'un minimum par job'),
  validationTokens: named(
    'Tokens de validation',
    'tokens de validation',
    'du nombre de tokens de validation',
    'le nombre de tokens de validation',
    'Une validation',
  ),
  validationBilled: named('La validation est facturée'),
  evaluations: named('Passages de validation'),
  hours: named(
    'Heures',
    'heures d’entraînement',
    'du nombre d’heures d’entraînement',
    'le nombre d’heures d’entraînement',
    'Un nombre d’heures d’entraînement',
  ),
  usdPerHour: named('Prix par heure', 'prix par heure', 'du prix par heure', 'un prix par heure'),
  machines: named(
    'Machines',
    'machines',
    'du nombre de machines',
    'le nombre de machines',
    'Un nombre de machines',
  ),
  hoursPerMonth: named(
    'Heures par mois',
    'heures par mois',
    'du nombre d’heures par mois',
    'le nombre d’heures par mois',
    'Un nombre d’heures par mois',
  ),
  sharedBy: named('Adaptateurs sur les machines'),
  tokensPerSecond: named('Débit de sortie', 'débit de sortie', 'du débit de sortie', 'un débit de sortie'),
  inputTokensPerSecond: named('Débit d’entrée', 'débit d’entrée', 'du débit d’entrée', 'un débit d’entrée'),
  machinesPerReplica: named(
    'Machines par copie',
    'machines par copie du modèle',
    'du nombre de machines par copie du modèle',
    'le nombre de machines par copie du modèle',
    'Un nombre de machines par copie du modèle',
  ),
  utilisation: named(
    'Taux d’utilisation',
    'taux d’utilisation',
    'du taux d’utilisation',
    'un taux d’utilisation',
  ),
  peakFactor: named('Pointe ÷ moyenne'),

  leadMonths: named(
    'Durée de préparation',
    'préparation',
    'de la durée de préparation',
    'une durée de préparation',
  ),
  trafficShare: named('Part du trafic', 'part du trafic', 'de la part du trafic', 'une part du trafic'),
  // In the form, the number of months follows the label.
  everyMonths: named(
    'Réentraîner tous les',
    'intervalle entre réentraînements',
    'de l’intervalle entre réentraînements',
    'l’intervalle entre réentraînements',
    'Un intervalle entre réentraînements',
  ),
  share: named(
    'Part de la mise en place',
    'part par réentraînement',
    'de la part de la mise en place par réentraînement',
    'une part par réentraînement',
  ),
  availableUntil: named('Arrêt du modèle', 'fin de service', 'de la fin de service', 'une fin de service'),
  trainableUntil: named('Fin de l’entraînement'),
  firstTokenMs: named('Temps jusqu’au premier token'),
  'latency.tokensPerSecond': named('Vitesse de la réponse'),
};
