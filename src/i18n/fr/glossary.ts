/** French explanations of the terms of the interface, and the sentences of explanations. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { explainedFields } from './explained-fields.ts';
import { de, plural, small } from './grammar.ts';

/** The places of a ranking in words. The index is the place. */
const places: Readonly<Record<number, string>> = {
  1: 'plus grand',
  2: 'deuxième plus grand',
  3: 'troisième plus grand',
  4: 'quatrième plus grand',
  5: 'cinquième plus grand',
};

const cacheNoun = plural('cache', 'caches');

/** Says that the candidate does not pay back over a span of a field. */
const over = (what: string) => (low: string, high: string, name: string) =>
  `De ${low} à ${high}, ${name} ${what}.`;

/** The messages of explanations. */
export const glossary: Messages['glossary'] = {
  terms: {
    range: {
      name: 'Plage',
      means:
        'vous êtes sûr à 80 % que la valeur se trouve entre ses deux bornes. Le verdict utilise la valeur ; la probabilité d’un amortissement utilise la plage. Saisissez 200k – 300k ou ±20 %.',
    },
    baseline: {
      name: 'Référence',
      means:
        'l’approche qui répond aujourd’hui. Le verdict lui compare le candidat. Les autres approches sont seulement affichées.',
    },
    candidate: { name: 'Candidat', means: 'l’approche dont le verdict indique l’amortissement.' },
    zeroShot: { name: 'Zero-shot', means: 'un prompt avec des instructions et sans exemples.' },
    fewShot: { name: 'Few-shot', means: 'un prompt qui montre quelques exemples au modèle.' },
    chainOfThought: {
      name: 'Chaîne de pensée',
      means: 'un prompt qui demande au modèle de raisonner avant de répondre.',
    },
    retrieval: {
      name: 'Recherche (RAG)',
      means: 'une recherche dont les résultats sont ajoutés à chaque prompt.',
    },
    fineTuning: {
      name: 'Fine-tuning (affinage)',
      means:
        'entraîner un modèle sur vos exemples, pour qu’il ait besoin d’un prompt plus court ou réponde mieux.',
    },
    token: {
      name: 'Token',
      means: 'un morceau de texte, environ quatre lettres en anglais. Les modèles se paient au token.',
    },
    cache: {
      name: 'Cache',
      means:
        'le fournisseur garde le préfixe fixe d’un prompt pendant quelques minutes. La requête qui l’y enregistre paie le prix d’écriture en cache, et celles qui l’y trouvent (accès au cache) paient le prix plus bas de l’entrée en cache.',
    },
    batch: {
      name: 'Lots',
      means: 'des requêtes envoyées ensemble et traitées en quelques heures, en général à moitié prix.',
    },
    adapter: {
      name: 'Adaptateur',
      means:
        'la petite partie d’un modèle que le fine-tuning modifie. Plusieurs adaptateurs peuvent tourner sur une même machine.',
    },
    attempts: {
      name: 'Tentative',
      means: 'un appel au modèle. Une requête en a plusieurs si sa réponse n’est pas acceptée.',
    },
    accepted: {
      name: 'Réponse acceptée',
      means: 'une réponse assez bonne pour être utilisée, selon votre propre critère.',
    },
    requests: {
      name: 'Requête',
      means:
        'une question avec toutes ses tentatives. Son coût comprend ce que coûte la correction de la réponse si aucune n’est acceptée, et une part des coûts mensuels.',
    },
    savedPerThousand: {
      name: 'Économie pour 1 000 requêtes',
      means:
        'ce que 1 000 requêtes du mois 1 coûtent de moins avec le candidat qu’avec la référence, coûts mensuels compris et sans la mise en place.',
    },
    extraPerThousand: {
      name: 'Surcoût pour 1 000 requêtes',
      means:
        'ce que 1 000 requêtes du mois 1 coûtent de plus avec le candidat qu’avec la référence, coûts mensuels compris et sans la mise en place.',
    },
    savedPerMonth: {
      name: 'Économie par mois',
      means:
        'ce que le mois 1 coûte de moins avec le candidat, coûts mensuels compris et sans la mise en place.',
    },
    extraPerMonth: {
      name: 'Surcoût par mois',
      means:
        'ce que le mois 1 coûte de plus avec le candidat, coûts mensuels compris et sans la mise en place.',
    },
    setupOnce: {
      name: 'Mise en place',
      means: 'ce qui est payé une fois avant que le candidat réponde : entraînement, annotation, ingénierie.',
    },
    setupExtra: {
      name: 'Surcoût de mise en place',
      means:
        'la mise en place du candidat moins celle de la référence : entraînement, annotation, ingénierie.',
    },
    setupAvoided: {
      name: 'Mise en place évitée',
      means: 'la mise en place de la référence moins celle du candidat, qui est plus petite.',
    },
    netAfter: {
      name: 'Net',
      means:
        'l’économie jusqu’au mois indiqué, moins le surcoût de mise en place et les réentraînements. Le rendement est le net à l’horizon divisé par le surcoût de mise en place.',
    },
    chance: {
      name: 'S’amortit en un an',
      means:
        'sur 10 000 tirages dans toutes les plages, la part qui s’est amortie après 12 mois. « Probablement » désigne l’intervalle où se trouvent 8 tirages sur 10 (P10 à P90).',
    },
    payback: {
      name: 'Amortissement',
      means:
        'le temps jusqu’à ce que l’économie ait remboursé la mise en place (délai de récupération), arrondi vers le haut ; un demi-mois est écrit « deux semaines ». « Avec actualisation » compte un montant futur pour moins, selon le taux d’actualisation.',
    },
    presentValue: {
      name: 'Valeur actuelle nette (VAN)',
      means:
        'le net à l’horizon, en valeur d’aujourd’hui : les économies futures comptent pour moins, selon le taux d’actualisation.',
    },
    internalReturn: {
      name: 'Taux de rentabilité interne (TRI)',
      means: 'le taux d’actualisation auquel l’économie rembourserait tout juste la mise en place.',
    },
    cacheHits: {
      name: 'Accès au cache',
      means: 'la part des requêtes qui trouvent le préfixe fixe du prompt dans le cache du fournisseur.',
    },
    ahead: {
      name: 'Avance',
      means: 'ce que le candidat a coûté de moins que la référence jusqu’ici, mise en place comprise.',
    },
    estimate: {
      name: '≈',
      means: 'la valeur dépend d’un nombre de tokens estimé, et non compté.',
    },
    uncertainPrice: {
      name: '†',
      means:
        'une autre lecture d’un prix changerait cette valeur. Les remarques sur les prix disent laquelle.',
    },
  },
  fields: explainedFields,

  here: {
    attempts: (usd, ofUsd) =>
      say`Ici, cela représente ${figure(usd)} sur les ${figure(ofUsd)} que coûtent 1 000 tentatives.`,
    training: (usd, ofUsd) =>
      say`Ici, l’entraînement représente ${figure(usd)} sur les ${figure(ofUsd)} de mise en place.`,
    saving: (usd) => say`Ici, 1 000 requêtes économisent ${figure(usd)}.`,
    extra: (usd) => say`Ici, 1 000 requêtes coûtent ${figure(usd)} de plus.`,
    hits: (rates) => [
      'Ici, le taux d’accès au cache est de ',
      ...rates.flatMap(([caches, share], i) => [
        i === 0 ? '' : i === rates.length - 1 ? ' et de ' : ', de ',
        figure(share),
        i === 0 ? ` avec ${caches} ${cacheNoun(caches)}` : ` avec ${caches}`,
      ]),
      '.',
    ],
  },

  paybacks: {
    atOnce: 'immédiat',
    overTenYears: 'plus de dix ans',
    tooLate: 'trop tard',
    afterBaselineEnd: 'trop tard',
    never: 'jamais',
    unknown: 'inconnu',
  },
  paybackOf: (name) => `Amortissement ${de(name)} :`,
  rank: (place, all, count, name) => {
    const payback = name === null ? 'l’amortissement' : `l’amortissement ${de(name)}`;
    const moved = 'chacune variant sur sa plage ou de 20 %';
    if (count === 1)
      return say`De toutes les valeurs, ${moved}, celle-ci est ${figure('la seule')} à changer ${payback}.`;
    return place in places
      ? say`Sur ${all} valeurs, ${moved}, celle-ci a le ${figure(places[place] ?? '')} effet sur ${payback}.`
      : say`Sur ${all} valeurs, ${moved}, celle-ci est la ${figure(`numéro ${place}`)} par son effet sur ${payback}.`;
  },
  noPaybacks: {
    never: over('ne s’amortit jamais'),
    tooLate: over('prend fin avant de s’amortir'),
    other: over('ne s’amortit pas'),
  },
  unmoved: (low, high, name, payback) =>
    `De ${low} à ${high}, l’amortissement ${de(name)} ne change pas : ${payback}.`,
  wordFor: (word, name) => `${word} (${small(name)})`,
  drawing: (points) =>
    `Amortissement : ${points.map(([value, payback]) => `${payback} à ${value}`).join(', ')}.`,
  shaded: (low, high) => `La plage va de ${low} à ${high}.`,
};
