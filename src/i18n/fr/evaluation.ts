/** French messages of `<ft-evaluation>`. */
import type { Messages } from '../messages.ts';
import { counted, de, inside, plural, points, que } from './grammar.ts';

const cases = counted('cas', 'cas');
const approaches = counted('approche', 'approches');

/** Every message of the element. */
export const evaluation: Messages['evaluation'] = {
  title: 'Évaluation',

  drop: 'Déposez un fichier de résultats',
  orPaste: ', collez ses lignes ou ',
  chooseOne: 'choisissez-en un',
  formatsAccepted:
    'promptfoo, Inspect, OpenAI Evals, lm-eval, DeepEval, Ragas, LangSmith, Langfuse, Braintrust, ou tout fichier CSV ou JSON Lines avec des entrées, des réponses attendues et des réponses obtenues. Un fichier pour plusieurs approches, ou un fichier pour chacune.',
  staysHere: 'Le fichier est lu dans cette page et n’est envoyé nulle part.',
  sample: 'Essayer avec un exemple',
  sampleName: 'sample-results.jsonl',
  pastedName: 'résultats collés',

  facts: (approachCount, numberOfApproaches, caseCount, numberOfCases) =>
    `${approaches(approachCount, numberOfApproaches)}, ${cases(caseCount, numberOfCases)}`,
  severalFiles: (files) => `${files} fichiers`,
  addResults: 'Ajouter des résultats',
  replace: 'Remplacer',
  reading: (name) => ({ claim: 'Lecture :', rest: ` ${name}` }),
  cancel: 'Interrompre',
  cancelled: (name) => `${name} n’a pas été lu.`,

  unreadable: (name) =>
    `${name} est illisible. C’est peut-être un dossier, ou le fichier a peut-être été déplacé.`,
  workerFailed: (name) =>
    `La lecture ${de(name)} s’est arrêtée. La mémoire est peut-être insuffisante ; divisez le fichier ou supprimez-en les longs textes.`,
  noResults: (name) => `${name} ne contient aucun résultat lisible.`,
  kept: (name) => `${name} reste utilisé.`,

  points,
  interval: (low, high) => `intervalle à 95 % de ${low} à ${high}`,
  sentence: {
    better: (a, b) => `${a} obtient plus de réponses acceptées ${que(b)}`,
    worse: (a, b) => `${a} obtient moins de réponses acceptées ${que(b)}`,
    higher: (a, b) => `${a} a un score plus élevé ${que(b)}`,
    lower: (a, b) => `${a} a un score plus bas ${que(b)}`,
    alike: (a, b, count, number) =>
      `${cases(count, number)} ${plural('ne permet', 'ne permettent')(number)} pas de départager ${a} et ${b}`,
    tooFew: (a, b, count, number) => `${cases(count, number)}, c’est trop peu pour départager ${a} et ${b}`,
    tooFewRest: (difference) =>
      ` : ${difference}, et même une différence dans chaque cas pourrait être due au hasard.`,
    difference: (difference, interval) => ` : ${difference}, ${interval}.`,
    noInterval: (difference) =>
      ` : ${difference} ; tous les cas diffèrent d’autant, donc aucun intervalle n’est connu.`,
    unpaired: {
      claim: 'Ces résultats viennent de cas différents',
      rest: ' : aucun cas n’a reçu de réponse des deux, donc seul l’intervalle de chacune est affiché.',
    },
    single: (share, name, count, number) => ({
      claim: `${share} des réponses ${de(name)} sont acceptées sur ${cases(count, number)}`,
      rest: '',
    }),
    singleScore: (score, name, count, number) => ({
      claim: `${name} a un score moyen de ${score} sur ${cases(count, number)}`,
      rest: '',
    }),
    end: (interval) => `, ${interval}.`,
    unscored: {
      claim: 'Aucune réponse ne peut être notée',
      rest: ' : le fichier n’a ni réponses attendues ni notes utilisables.',
    },
  },
  why: {
    needed: (count, number, difference) =>
      `Avec environ ${cases(count, number)}, quatre évaluations sur cinq montreraient une différence de ${difference}.`,
    totals:
      'Seuls les totaux sont connus. L’intervalle vaut pour tous les appariements des cas, si les deux ont répondu aux mêmes cas.',
    totalsOpen:
      'Avec les résultats de chaque cas, une différence pourrait apparaître : certains appariements en montrent une.',
    totalsEvery: 'Tous les appariements montrent une différence.',
    totalsNone: 'Aucun appariement ne montre de différence.',
    notConfirmed: (p, count, number) =>
      number === 1
        ? `L’intervalle ne contient pas 0, mais le test ne le confirme pas : ${p}.`
        : `L’intervalle ne contient pas 0, mais une comparaison sur ${count} peut donner cela par hasard : après correction (Holm), ${p}.`,
    testAlone: (p) =>
      `Le test seul établirait une différence (${p}), mais l’intervalle contient 0. Une différence n’est tenue pour établie que si les deux concordent.`,
    other: (sentence, difference, interval) => `${sentence} : ${difference}, ${interval}.`,
    addSecond: 'Ajoutez les résultats d’une seconde approche sur les mêmes cas pour comparer les deux.',
    pairs: (count, number) =>
      `${cases(count, number)} ${plural('a', 'ont')(number)} reçu une réponse des deux.`,
  },

  accepted: 'Acceptée',
  means: ' signifie que ',
  acceptedInFile: ' selon le décompte du fichier, qui n’a que des totaux.',
  meanScores: ' : aucun seuil n’est fixé, donc les scores moyens sont comparés au lieu des parts.',
  scoreGroup: 'Score',
  scoreNames: {
    grader: 'Note de l’outil',
    'json-equal': 'JSON égal',
    normalised: 'Normalisé',
    exact: 'Exact',
    numeric: 'Nombre',
    regex: 'Motif',
    'edit-similarity': 'Similarité',
    'token-f1': 'F1 des tokens',
    'rouge-l': 'ROUGE-L',
    chrf: 'chrF',
  },
  scoreMeanings: {
    grader: (from) =>
      `l’outil qui a produit le fichier lui a donné une note d’au moins ${from} ; « réussi » vaut 1`,
    'json-equal': () =>
      'la réponse est le même JSON que la réponse attendue, quel que soit l’ordre de ses membres',
    normalised: () =>
      'la réponse est égale à la réponse attendue, sans tenir compte de la casse, de la ponctuation, des articles anglais et des espaces répétés',
    exact: () => 'la réponse est égale à la réponse attendue, caractère par caractère',
    numeric: () => 'le dernier nombre de la réponse est égal à celui de la réponse attendue',
    regex: () => 'le texte attendu, lu comme une expression régulière, correspond à la réponse',
    'edit-similarity': (from) => `sa similarité d’édition avec la réponse attendue est d’au moins ${from}`,
    'token-f1': (from) => `le F1 de ses mots avec ceux de la réponse attendue est d’au moins ${from}`,
    'rouge-l': (from) => `son ROUGE-L avec la réponse attendue est d’au moins ${from}`,
    chrf: (from) => `son chrF avec la réponse attendue est d’au moins ${from}`,
  },
  threshold: 'Acceptée dès',
  thresholdHelp: '0 à 1 ; si ce champ est vide, les scores moyens sont comparés',
  grade: 'Note',

  approach: 'Approche',
  confidence: 'Intervalle à 95 %',
  of: (count) => `Sur ${count}`,
  ofAnswers: 'Acceptées sur réponses',
  ofCount: (accepted, all) => `${accepted} sur ${all}`,
  meanScore: 'Score moyen',
  results: 'Résultats',
  sharePlot: 'Intervalles',
  meanOfRepeats: 'Chaque cas compte une fois, avec la moyenne de ses répétitions.',
  notCounted: 'Non compté comme réponse',
  outcomes: {
    error: counted('erreur', 'erreurs'),
    replayed: counted('réponse relue d’un cache', 'réponses relues d’un cache'),
    cancelled: counted('exécution annulée', 'exécutions annulées'),
    unscored: counted('réponse sans score', 'réponses sans score'),
  },
  outcomesOf: (name, list) => `${name} : ${list}.`,

  caseByCase: 'Cas par cas',
  against: 'face à',
  baselineChoice: 'Référence',
  candidateChoice: 'Approche comparée',
  right: (name) => `${name} : acceptée`,
  wrong: (name) => `${name} : non acceptée`,
  minus: (a, b) => `${a} moins ${b}`,
  inPoints: ', points',
  inScore: ', score',
  paysBack: 's’amortit',
  paysNot: 'ne s’amortit pas',
  disagree: (count, number) => `Les deux diffèrent sur ${cases(count, number)}`,
  goTo: (a, won, b, lost) => ` : ${won} en faveur ${de(a)}, ${lost} en faveur ${de(b)}.`,
  never: 'Les deux concordent sur tous les cas.',
  chance: (tries) =>
    `Le hasard seul les répartirait de façon au moins aussi inégale dans ${tries} (McNemar, exact).`,
  tries: (count) => `${count} essais sur 100`,
  fewTries: (limit) => `moins de 1 essai sur ${limit}`,
  scoreTest: (p) => `${p} (test t apparié).`,
  signTest: (p) => `${p} (test du signe sur les cas, car des cas ont des répétitions).`,
  totalsTest: (p) => `${p} dans tous les appariements (McNemar, exact).`,
  totalsRange: (low, high) => `De ${low} à ${high} selon l’appariement des cas (McNemar, exact).`,
  payback: (limit, side) =>
    `Avec ces résultats, il n’y a pas d’amortissement dans l’horizon si la différence est ${side === 'below' ? 'inférieure' : 'supérieure'} à ${points(limit)}.`,
  paybackCrosses: ' L’intervalle dépasse cette limite.',
  differencesTo: (name) => `Différences avec ${name}`,
  difference: 'Différence',
  adjustedP: (count) => `p, Holm sur ${count}`,
  p: 'p',
  shows: 'Montre',
  words: {
    better: 'mieux',
    worse: 'moins bien',
    'no-difference-shown': 'aucune différence établie',
    'too-few-cases': 'trop peu de cas',
  },
  pairsHead: 'Paires',
  neededHead: 'Cas nécessaires',
  neededFor: 'pour montrer',
  neededUnit: 'points',
  neededUnitScore: 'centièmes',

  alsoMeasured: 'Aussi mesuré',
  similarity: 'Similarité moyenne',
  medianTime: 'Temps médian',
  ninetieth: '90e',
  tokensIn: 'Tokens d’entrée',
  cached: 'En cache',
  tokensOut: 'Sortie',
  reasoning: 'Raisonnement',
  measuredNote:
    'Les tokens sont des moyennes des réponses comptées. Les temps sont ceux de la réponse entière.',

  worst: 'Pires cas',
  sets: {
    lost: (candidate, baseline) => `${candidate} faux, ${baseline} juste`,
    won: (candidate, baseline) => `${baseline} faux, ${candidate} juste`,
    'both-wrong': (candidate, baseline) => `${candidate} et ${baseline} faux`,
  },
  repeatSets: {
    lost: (candidate, baseline) => `${candidate} : moins souvent que ${baseline}`,
    won: (candidate, baseline) => `${candidate} : plus souvent que ${baseline}`,
    'both-wrong': () => 'les deux aussi souvent, pas toujours',
  },
  scoreSets: {
    lost: (candidate, baseline) => `${candidate} sous ${baseline}`,
    won: (candidate, baseline) => `${candidate} au-dessus ${de(baseline)}`,
    'both-wrong': () => 'les deux à égalité',
  },
  wrongSet: (name) => `${name} : non acceptée`,
  wrongSetOfRepeats: (name) => `${name} : pas toujours acceptée`,
  setCount: (label, count) => `${label} : ${count}`,
  caseId: (id) => `cas ${id}`,
  expected: 'Attendu',
  noAnswer: 'pas de réponse',
  noInput: 'pas d’entrée dans le fichier',
  missing: 'manque : ',
  added: 'en trop : ',
  more: (count) => `${count} de plus`,
  cut: (count, compared) =>
    `Seuls les ${count} premiers caractères d’un long texte sont affichés${compared ? ' et comparés mot à mot' : ''}.`,
  noCases: 'Il n’y a pas de tel cas.',

  problems: 'Ce qui n’a pas été lu, et pourquoi',
  places: (first, further) => (further === null ? first : `${first} et ${further} de plus`),
  problem: {
    empty: () => 'Le fichier est vide.',
    'not-text': (_count, params) => `Le fichier n’est pas un fichier de résultats (type : ${params.kind}).`,
    'too-large': () => 'Le fichier est plus long qu’un texte ne peut l’être dans ce navigateur. Divisez-le.',
    'not-json': (count) => `${count} × pas du JSON`,
    'not-a-row': (count) => `${count} × pas un objet`,
    'half-file': () => 'Le fichier se termine trop tôt ; ses lignes complètes ont été lues',
    'archive-entry': (count, params) =>
      `${count} × une partie illisible de l’archive. Cette commande convertit le journal : ${params.command}`,
    'unknown-format': () => 'Aucun outil connu n’a écrit ce fichier.',
    'unknown-archive': () => 'L’archive n’est pas un journal d’Inspect.',
    'totals-only': () => 'Le fichier n’a que des totaux. Choisissez le fichier avec les échantillons.',
    'bad-totals': (count) =>
      `${count} × une ligne de totaux sans nom, sans cas, avec plus de réponses acceptées que de cas ou avec un nombre manquant, négatif ou non entier`,
    'totals-twice': (count) => `${count} × les totaux d’une approche qui en a déjà plus haut`,
    'no-answers': () => 'Le fichier n’a aucun cas.',
    'grade-out-of-range': (count) => `${count} × une note hors de 0 à 1, qui n’est pas comptée`,
    'log-status': (_count, params) =>
      `Le journal indique que son exécution s’est terminée par « ${params.status} » ; ce qui a reçu un score est compté`,
    'cached-unclear': (count) =>
      `${count} × des tokens d’entrée dont on ne sait pas s’ils comprennent ceux du cache, donc omis`,
    'one-filter': (_count, params) =>
      `Le fichier a chaque réponse une fois par filtre ; celles de « ${params.filter} » sont lues`,
    'more-pages': () => 'La liste a d’autres pages, qui ne sont pas dans ce fichier',
    'paired-by-input': () =>
      'Aucune paire d’approches n’a d’ID commun, donc les cas sont appariés par entrées égales',
    'id-with-other-input': (count) => `${count} × le même ID avec une autre entrée : lu comme un cas à part`,
    'no-key': (count) => `${count} × ni ID ni entrée : apparié avec rien`,
  },
  otherProblem: (code, count) => `${count} × ${code}`,

  columns: (name) => `Colonnes ${de(name)}`,
  columnsWhy:
    'Choisissez ce qu’est chaque colonne. Jusqu’à la fermeture ou au rechargement de la page, ce choix est conservé pour les fichiers qui ont les mêmes colonnes.',
  columnsWithoutAnswers:
    'Avec ces colonnes, le fichier n’a aucune réponse. Choisissez au moins la colonne des réponses.',
  roles: {
    id: 'ID du cas',
    input: 'Entrée',
    expected: 'Réponse attendue',
    actual: 'Réponse',
    approach: 'Nom de l’approche',
    grade: 'Note de l’outil',
    latencyMs: 'Latence en millisecondes',
    inputTokens: 'Tokens d’entrée, cache compris',
    outputTokens: 'Tokens de sortie',
  },
  severalAnswers: 'Une colonne par approche',
  noColumn: 'aucune',
  readColumns: 'Lire avec ces colonnes',
  showColumns: 'Colonnes',

  ifUsed: 'Si vous utilisez ceci dans le calcul',
  inCalculation: 'Dans le calcul',
  notUsed: 'non utilisée',
  quantity: 'Valeur',
  now: 'Actuel',
  afterwards: 'Après',
  quantities: {
    success: 'Acceptées',
    input: 'Tokens d’entrée',
    output: 'Tokens de sortie',
    reasoning: 'Tokens de raisonnement',
    firstToken: 'Premier token',
    speed: 'Tokens par seconde',
    accepted: '1 000 réponses acceptées',
  },
  range: (guess, low, high) => `${guess} (${low} à ${high})`,
  toOther: (difference, name) => `${points(difference)} par rapport à ${name}`,
  rangeNote: 'Les plages vont du 10e au 90e centile.',
  estimatedTimes:
    'Le premier token et les tokens par seconde sont estimés d’après les temps et les longueurs des réponses.',
  unknownTimes: (names) =>
    `${names} : le temps jusqu’au premier token est inconnu, car il ne peut pas être estimé d’après les temps et les longueurs des réponses. Aucun temps n’est repris.`,
  undividedInput: (names) =>
    `${names} : les tokens d’entrée mesurés ne sont pas repris, car on ne sait pas combien d’entre eux sont fixes et combien sont variables.`,
  unmeasuredBaseline: (name, share) =>
    `Ces résultats ne mesurent pas ${name} : sa part de réponses acceptées reste à ${share}, et les parts mesurées y sont comparées.`,
  noShares:
    'Les scores moyens sont comparés, donc aucun taux de réussite n’est repris. Fixez un seuil pour le reprendre.',
  nothing: 'Rien ne changerait dans le calcul.',
  chooseApproach: 'Choisissez à quelle approche du calcul correspond chaque approche du fichier.',
  use: 'Utiliser dans le calcul',
  used: 'Utilisé dans le calcul.',
  undo: 'Annuler',
  undone: 'L’utilisation de l’évaluation a été annulée.',
  effect: {
    start: 'Avec ces résultats',
    paybackSame: (duration) => `, amortissement inchangé : ${duration}.`,
    payback: (after, before) => `, amortissement : ${after} au lieu de ${before}.`,
    verdictSame: ', le verdict reste le même.',
    verdict: (claim) => `, le verdict devient : ${inside(claim)}.`,
  },
  download: 'Télécharger les cas notés',
  downloadName: 'scored-cases.csv',
  copy: 'Copier comme tableau',
  copied: 'Le tableau a été copié.',
  notCopied: 'Le navigateur n’a pas permis la copie.',
  saved: (name) => `${name} a été enregistré.`,
  notSaved: 'Le fichier n’a pas pu être écrit.',

  summaryUnused: ' ; pas encore utilisée',
  summaryUsed: ' ; utilisée',
};
