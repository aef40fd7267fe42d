/** French texts of the rules of the advice: when a rule holds, and what it says. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { plural, points } from './grammar.ts';

type Advice = Messages['advice'];

const exampleNoun = plural('exemple', 'exemples');
const fitVerb = plural('tient', 'tiennent');

/** "12 % des réponses exigent …". */
const shareOf =
  (rest: string) =>
  ({ share }: { readonly share: string }) =>
    say`${figure(share)} ${rest}`;

/** Says that a training or a service ended on the first day of the calculation or before it: "… a été fermé 8 mois avant le premier jour". */
const ended =
  (what: string) =>
  ({ months }: { readonly months: string }, { months: monthCount }: { readonly months: number }) =>
    monthCount === 0
      ? say`${what} ${figure('le premier jour')}`
      : say`${what} ${figure(months)} avant le premier jour`;

/** The rules that speak for or against something. */
export const reasons: Advice['reasons'] = {
  'pays-back': {
    when: () =>
      'Le modèle affiné s’amortit dans la période calculée, et pas seulement après l’arrêt du modèle du prompt',
    says: ({ months }, values) =>
      values.months === 0
        ? say`le fine-tuning s’amortit ${figure('immédiatement')} : il coûte moins dès le début`
        : say`le fine-tuning s’amortit après ${figure(months)}`,
  },
  'pays-back-later': {
    when: () =>
      'Le fine-tuning ne s’amortit qu’après la période calculée, et pas seulement après l’arrêt du modèle du prompt',
    says: ({ months, horizon }) =>
      say`le fine-tuning s’amortit après ${figure(months)}, plus tard que les ${horizon} calculés`,
  },
  'ends-first': {
    when: () => 'Le service du modèle affiné prend fin avant qu’il s’amortisse',
    says: ({ end }) => say`le modèle affiné est arrêté après ${figure(end)}, avant de s’amortir`,
  },
  'never-pays': {
    when: () => 'Le fine-tuning ne s’amortit jamais',
    says: ({ horizon }) =>
      say`le fine-tuning ne s’amortit ni dans les ${figure(horizon)} calculés, ni plus tard`,
  },
  'not-trainable': {
    when: () => 'L’entraînement du modèle est fermé le premier jour',
    says: ended('l’entraînement du modèle a été fermé'),
  },
  'switched-off': {
    when: () => 'Le service du modèle affiné prend fin avant le premier jour, ou ce jour-là',
    says: ended('le modèle affiné a été arrêté'),
  },
  'both-not-trainable': {
    when: () => 'L’entraînement du modèle affiné avec RAG est fermé le premier jour',
    says: ended('l’entraînement du modèle affiné avec RAG a été fermé'),
  },
  'both-switched-off': {
    when: () => 'Le service du modèle affiné avec RAG prend fin avant le premier jour, ou ce jour-là',
    says: ended('le modèle affiné avec RAG a été arrêté'),
  },
  'cheaper-answers': {
    when: (limit) =>
      `1 000 réponses acceptées du modèle affiné coûtent moins de ${limit} de celles du prompt`,
    says: ({ tuned, prompt }) =>
      say`1 000 réponses acceptées coûtent ${figure(tuned)} avec le fine-tuning, ${figure(prompt)} avec le prompt`,
  },
  'dearer-answers': {
    when: (limit) => `1 000 réponses acceptées du modèle affiné coûtent plus de ${limit} de celles du prompt`,
    says: ({ tuned, prompt }) =>
      say`1 000 réponses acceptées coûtent ${figure(prompt)} avec le prompt, ${figure(tuned)} avec le fine-tuning`,
  },
  'rag-dearer': {
    when: (limit) => `1 000 réponses acceptées avec le RAG coûtent plus de ${limit} de celles du prompt`,
    says: ({ rag, prompt }) =>
      say`1 000 réponses acceptées coûtent ${figure(rag)} avec le RAG, ${figure(prompt)} avec le prompt`,
  },
  'untested-model-cheaper': {
    when: (limit) =>
      `Sur un autre modèle, le même prompt coûte au plus ${limit} du coût actuel ; ses réponses ne sont pas mesurées`,
    says: ({ other, prompt }, _values, otherModel) =>
      say`1 000 tentatives avec le même prompt coûtent ${figure(other)} sur ${otherModel ?? 'un autre modèle'} au lieu de ${figure(prompt)} ; ses réponses ne sont pas mesurées`,
  },
  'too-slow': {
    when: () => 'Le prompt répond trop lentement, et pas le modèle affiné',
    says: ({ prompt, tuned, limit }) =>
      say`le prompt répond en ${figure(prompt)}, le modèle affiné en ${figure(tuned)} ; le maximum permis est de ${limit}`,
  },
  'tuned-too-slow': {
    when: () => 'Le modèle affiné répond trop lentement',
    says: ({ tuned, limit }) =>
      say`le modèle affiné répond en ${figure(tuned)} ; le maximum permis est de ${figure(limit)}`,
  },
  'may-not-be-sent': {
    when: () => 'Aucun exemple ne peut être envoyé à un fournisseur pour l’entraînement',
    says: ({ share }) =>
      say`${figure(share)} des exemples peuvent être envoyés à un fournisseur ; il ne reste que l’entraînement sur votre propre machine`,
  },
  'file-ready': {
    when: (limit) =>
      `Le fichier d’entraînement compte au moins ${limit} exemples, et aucune ligne ne serait refusée`,
    says: (texts, { examples: exampleCount }) =>
      say`le fichier est là : ${figure(texts.examples)} ${exampleNoun(exampleCount)}, aucune ligne refusée`,
  },
  'refused-lines': {
    when: () => 'Une ligne du fichier d’entraînement serait refusée',
    says: ({ lines }) =>
      say`les fournisseurs refuseraient ${figure(lines)} des lignes du fichier d’entraînement`,
  },
  'leaked-cases': {
    when: () => 'Un cas du fichier de validation est aussi dans le fichier d’entraînement',
    says: (texts, { cases: caseCount }) =>
      say`${figure(texts.cases)} des cas de validation ${plural('est', 'sont')(caseCount)} aussi dans le fichier d’entraînement et ne ${plural('teste', 'testent')(caseCount)} donc rien`,
  },
  'prompt-reaches-bar': {
    when: () => 'Le prompt atteint l’objectif',
    says: ({ share, bar }) =>
      say`${figure(share)} des réponses du prompt sont acceptées, votre objectif est de ${bar}`,
  },
  'good-enough': {
    when: () =>
      'Le prompt atteint l’objectif et est assez rapide, et aucune mesure ne montre que le fine-tuning s’amortit même à la borne basse de sa différence',
    says: ({ share, bar }) =>
      say`${figure(share)} des réponses du prompt sont acceptées, votre objectif est de ${bar}, et aucune mesure ne montre que le fine-tuning s’amortirait`,
  },
  'prompt-misses-bar': {
    when: () => 'Le prompt n’atteint pas l’objectif',
    says: ({ share, bar }) =>
      say`seulement ${figure(share)} des réponses du prompt sont acceptées, votre objectif est de ${bar}`,
  },
  'tuned-alone-reaches-bar': {
    when: () => 'Le modèle affiné atteint l’objectif, et pas le prompt',
    says: ({ tuned, prompt, bar }) =>
      say`le modèle affiné atteint votre objectif de ${bar} avec ${figure(tuned)}, le prompt le manque avec ${figure(prompt)}`,
  },
  'tuned-misses-bar': {
    when: () => 'Le modèle affiné n’atteint pas l’objectif',
    says: ({ tuned, bar }) =>
      say`seulement ${figure(tuned)} des réponses du modèle affiné sont acceptées, votre objectif est de ${bar}`,
  },
  'better-shown': {
    when: () => 'Il est établi que le modèle affiné est accepté plus souvent que le prompt sur les mêmes cas',
    says: ({ difference, low, high }) =>
      say`le modèle affiné est accepté plus souvent : ${figure(difference)}, intervalle à 95 % de ${low} à ${high}`,
  },
  'worse-shown': {
    when: () =>
      'Il est établi que le modèle affiné est accepté moins souvent que le prompt, et rien n’établit qu’il atteint l’objectif',
    says: ({ difference, low, high }) =>
      say`le modèle affiné est accepté moins souvent : ${figure(difference)}, intervalle à 95 % de ${low} à ${high}`,
  },
  'worse-over-bar': {
    when: () =>
      'Il est établi que le modèle affiné est accepté moins souvent que le prompt, mais il atteint l’objectif',
    says: ({ difference, low, high }) =>
      say`le modèle affiné atteint votre objectif, mais est accepté moins souvent que le prompt : ${figure(difference)}, intervalle à 95 % de ${low} à ${high}`,
  },
  'no-difference-shown': {
    when: () => 'Les cas ne montrent aucune différence entre le modèle affiné et le prompt',
    says: ({ difference, low, high, pairs }) =>
      say`${pairs} cas ne permettent pas de départager le modèle affiné et le prompt : ${figure(difference)}, intervalle à 95 % de ${low} à ${high}`,
  },
  'surely-pays': {
    when: () =>
      'Le fine-tuning s’amortit même à la borne basse de la différence mesurée, et pas seulement après l’arrêt du modèle du prompt',
    says: ({ low }) =>
      say`le fine-tuning s’amortit même à la borne basse de la différence mesurée, ${figure(points(low))}`,
  },
  'may-not-pay': {
    when: () => 'Le fine-tuning s’amortit, mais pas à la borne basse de la différence mesurée',
    says: ({ low }) =>
      say`à la borne basse de la différence mesurée, ${figure(points(low))}, le fine-tuning ne s’amortit pas à temps`,
  },
  'rag-alone-reaches-bar': {
    when: () => 'Le RAG atteint l’objectif, et pas le prompt',
    says: ({ rag, prompt, bar }) =>
      say`le RAG atteint votre objectif de ${bar} avec ${figure(rag)}, le prompt le manque avec ${figure(prompt)}`,
  },
  'rag-misses-bar': {
    when: () => 'Le RAG n’atteint pas l’objectif',
    says: ({ rag, bar }) =>
      say`seulement ${figure(rag)} des réponses avec le RAG sont acceptées, votre objectif est de ${bar}`,
  },
  'both-alone-reach-bar': {
    when: () => 'Seul le modèle affiné avec RAG atteint l’objectif selon la mesure',
    says: ({ both, bar }) =>
      say`parmi ce qui a été mesuré, seul le modèle affiné avec RAG atteint votre objectif de ${bar} : ${figure(both)}`,
  },
  'other-model-reaches-bar': {
    when: () =>
      'Un prompt sur un autre modèle atteint l’objectif, et ses réponses acceptées coûtent moins cher',
    says: ({ share, bar, other, prompt }) =>
      say`un autre modèle atteint votre objectif de ${bar} avec ${figure(share)}, à ${figure(other)} au lieu de ${prompt} pour 1 000 réponses acceptées`,
  },
  'few-prompts-tried': {
    when: (limit) => `Moins de ${limit} prompts ont été essayés`,
    says: ({ prompts }) => say`vous avez essayé ${figure(prompts)} jusqu’ici`,
  },
  'too-few-examples': {
    when: () => 'Il y a moins d’exemples d’entraînement que le fournisseur du modèle affiné n’en accepte',
    says: (texts, { examples: exampleCount }) =>
      say`il y a ${figure(texts.examples)} ${exampleNoun(exampleCount)} ; le fournisseur du modèle affiné en refuse moins de ${texts.limit}`,
  },
  'rules-change': {
    when: (limit) => `Les étiquettes ou les règles changent au moins ${limit} fois par an`,
    says: ({ changes, usd }) =>
      usd === ''
        ? say`les étiquettes ou les règles changent ${figure(changes)}, et chaque changement exige un réentraînement`
        : say`les étiquettes ou les règles changent ${figure(changes)} ; chaque réentraînement coûte ${figure(usd)}`,
  },
  'rules-stay': {
    when: () => 'Les étiquettes ou les règles changent au plus une fois par an',
    says: ({ changes }) =>
      say`les étiquettes ou les règles changent ${figure(changes)}, donc peu de réentraînements sont nécessaires`,
  },
  'needs-deployment': {
    when: () => 'Le modèle affiné a des coûts mensuels hors requêtes supérieurs à ceux du prompt',
    says: ({ tuned, prompt }) =>
      say`le modèle affiné coûte ${figure(tuned)} par mois avant la première requête, le prompt ${prompt}`,
  },
  'many-prompts-tried': {
    when: (limit) => `Au moins ${limit} prompts ont été essayés`,
    says: ({ prompts }) => say`vous avez déjà essayé ${figure(prompts)}`,
  },
  inconsistent: {
    when: (limit) => `Au moins ${limit} des entrées reçoivent une autre réponse quand on les renvoie`,
    says: shareOf('des entrées reçoivent une autre réponse quand on les renvoie'),
  },
  'examples-do-not-fit': {
    when: () =>
      'Les exemples dont la tâche a besoin ne tiennent pas dans le contexte du modèle à côté du prompt et de la réponse',
    says: ({ examples: written, each, context, room }, { examples: exampleCount }) =>
      room === ''
        ? say`${figure(written)} ${exampleNoun(exampleCount)} de ${figure(each)} ne ${fitVerb(exampleCount)} pas dans le contexte de ${context} à côté du prompt et de la réponse`
        : say`${figure(written)} ${exampleNoun(exampleCount)} de ${figure(each)} ne ${fitVerb(exampleCount)} pas dans les ${room} que le prompt et la réponse laissent dans le contexte`,
  },
  'examples-fit': {
    when: () =>
      'Les exemples dont la tâche a besoin tiennent dans le contexte du modèle à côté du prompt et de la réponse',
    says: ({ examples: written, each, room }, { examples: exampleCount }) =>
      say`${figure(written)} ${exampleNoun(exampleCount)} de ${figure(each)} ${fitVerb(exampleCount)} dans les ${room} que le prompt et la réponse laissent dans le contexte`,
  },
  'own-tone': {
    when: (limit) => `Au moins ${limit} des réponses exigent une voix ou un ton qui vous est propre`,
    says: shareOf('des réponses exigent un ton qui vous est propre'),
  },
  'own-terms': {
    when: (limit) => `Au moins ${limit} des réponses exigent les termes de votre domaine`,
    says: shareOf('des réponses exigent les termes de votre domaine'),
  },
  'broken-format': {
    when: (limit) => `Au moins ${limit} des réponses ne respectent pas le format`,
    says: shareOf('des réponses ne respectent pas le format'),
  },
  'niche-knowledge': {
    when: (limit) => `Au moins ${limit} des réponses exigent un savoir que le modèle n’a pas`,
    says: shareOf('des réponses exigent un savoir que le modèle n’a pas'),
  },
  'own-format': {
    when: (limit) => `Au moins ${limit} des réponses exigent un format de sortie inhabituel`,
    says: shareOf('des réponses exigent un format inhabituel'),
  },
  'rare-task': {
    when: (limit) => `Au moins ${limit} des requêtes ne ressemblent à rien dans les textes publics`,
    says: shareOf('des requêtes ne ressemblent à rien dans les textes publics'),
  },
  faster: {
    when: (limit) => `Le modèle affiné met au plus ${limit} du temps du prompt`,
    says: ({ tuned, prompt }) =>
      say`le modèle affiné répond en ${figure(tuned)} au lieu de ${figure(prompt)}`,
  },
  slower: {
    when: (limit) => `Le modèle affiné met au moins ${limit} du temps du prompt`,
    says: ({ tuned, prompt }) =>
      say`le modèle affiné répond en ${figure(tuned)}, le prompt en ${figure(prompt)}`,
  },
  'cheaper-calls': {
    when: (limit) =>
      `Une tentative avec le modèle affiné coûte moins de ${limit} d’une tentative avec le prompt`,
    says: ({ tuned, prompt }) => say`1 000 tentatives coûtent ${figure(tuned)} au lieu de ${figure(prompt)}`,
  },
  'dearer-calls': {
    when: (limit) =>
      `Une tentative avec le modèle affiné coûte plus de ${limit} d’une tentative avec le prompt`,
    says: ({ tuned, prompt }) =>
      say`1 000 tentatives coûtent ${figure(prompt)} avec le prompt, ${figure(tuned)} avec le fine-tuning`,
  },
  'shorter-prompt': {
    when: (limit) => `Le prompt du modèle affiné compte au plus ${limit} des tokens du prompt actuel`,
    says: ({ tuned, prompt }) =>
      say`le modèle affiné se contente d’un prompt de ${figure(tuned)} au lieu de ${figure(prompt)}`,
  },
  'takes-time': {
    when: (limit) => `Le modèle affiné entre en service ${limit} ou plus après le début`,
    says: ({ months }) => say`le modèle affiné n’entre en service qu’après ${figure(months)}`,
  },
  'ends-in-window': {
    when: () => 'Le service du modèle affiné prend fin pendant la période calculée',
    says: ({ end, horizon }) =>
      say`le modèle affiné est arrêté après ${figure(end)} sur les ${horizon} calculés, et un nouvel entraînement est alors nécessaire`,
  },
  'thin-data': {
    when: (limit) => `Il y a moins de ${limit} exemples d’entraînement`,
    says: (texts, { examples: exampleCount }) =>
      say`peu de données : ${figure(texts.examples)} ${exampleNoun(exampleCount)} ; les gains commencent en général entre ${texts.limit} et 100`,
  },
  'much-data': {
    when: (limit) => `Il y a au moins ${limit} exemples d’entraînement`,
    says: (texts) =>
      say`il y a ${figure(texts.examples)} exemples ; pour les meilleurs résultats, 500 ou plus sont conseillés`,
  },
  'repeated-examples': {
    when: (limit) => `Au moins ${limit} des exemples en répètent un autre`,
    says: ({ share }) =>
      say`${figure(share)} des exemples en répètent un autre, donc le fichier est moins varié que sa taille ne le suggère`,
  },
  'unreviewed-examples': {
    when: (limit) => `Moins de ${limit} des exemples du fichier ont été relus`,
    says: ({ reviewed, examples: all }, { reviewed: reviewedCount }) =>
      say`seulement ${figure(reviewed)} ${exampleNoun(reviewedCount)} sur ${figure(all)} ${plural('a été relu', 'ont été relus')(reviewedCount)}`,
  },
  'mixed-system-prompts': {
    when: () => 'Certains exemples ont un prompt système et d’autres n’en ont pas',
    says: (texts, { examples: exampleCount }) =>
      say`${figure(texts.examples)} des exemples ${plural('n’a', 'n’ont')(exampleCount)} pas de prompt système, et les autres en ont un`,
  },
  'facts-change': {
    when: (limit) => `Au moins ${limit} des réponses exigent des faits qui changent`,
    says: shareOf(
      'des réponses exigent des faits qui changent, que le RAG trouve et qu’un entraînement ne trouve pas',
    ),
  },
  'facts-and-style': {
    when: (limit) =>
      `Au moins ${limit} des réponses exigent des faits qui changent, et au moins ${limit} exigent un style qui vous est propre`,
    says: ({ facts, style }) =>
      say`${figure(facts)} des réponses exigent des faits qui changent, et ${figure(style)} un style qui vous est propre`,
  },
};

/** The lines of the table of trade-offs. */
export const tradeOffs: Advice['tradeOffs'] = {
  'prompt-tokens': 'Tokens de prompt par tentative',
  'response-time': 'Temps d’une réponse',
  'accepted-share': 'Réponses acceptées',
  consistency: 'Même réponse si on redemande',
  'cost-of-calls': '1 000 tentatives, coûts mensuels compris',
  'set-up': 'Mise en place',
  'change-of-rules': 'Un changement de règles',
  'data-needed': 'Exemples relus nécessaires, au moins',
  'time-to-start': 'Délai de démarrage',
  infrastructure: 'Coûts mensuels sans requêtes',
  'tied-to': 'Lié à',
  'end-of-service': 'Fin de service',
};

/** The prompting techniques. */
export const techniques: Advice['techniques'] = {
  'zero-shot': 'Décrire seulement la tâche',
  'clear-instructions': 'Instructions claires',
  'system-prompt': 'Prompt système',
  'few-shot': 'Un exemple de plus',
  'output-format': 'Format de sortie fixe',
  'chain-of-thought': 'Raisonner étape par étape',
};
