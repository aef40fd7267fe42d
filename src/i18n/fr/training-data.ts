/** French messages of `<ft-training-data>`. */
import type { Messages } from '../messages.ts';
import { amount, counted, day, de, inside, listed, on, plural } from './grammar.ts';
import { checkNames, expectations, hostProblems, hostRules, losses } from './training-checks.ts';

const examples = counted('exemple', 'exemples');
const lines = counted('ligne', 'lignes');
const checks = counted('contrôle', 'contrôles');
const epochs = counted('époque', 'époques');
const validationExamples = counted('exemple de validation', 'exemples de validation');

/** The formats that the element reads. */
const formatNames =
  'OpenAI chat, paires de préférences, prompt et completion, Gemini, Nova, ShareGPT et Alpaca';

/** Every message of the element. */
export const trainingData: Messages['trainingData'] = {
  title: 'Données d’entraînement',

  drop: 'Déposez un fichier JSONL',
  orPaste: ', collez ses lignes ou ',
  chooseOne: 'choisissez-en un',
  formatsAccepted: `Formats acceptés, de toute taille : ${formatNames}. Un second fichier est lu comme fichier de validation.`,
  staysHere:
    'Le fichier est lu dans cette page et n’est envoyé nulle part. Un lien que vous copiez contient des décomptes du fichier, jamais son texte.',
  sample: 'Essayer avec 600 tickets',
  sampleName: 'sample-tickets.jsonl',
  pastedName: 'pasted.jsonl',
  addValidation: 'Ajouter un fichier de validation',
  removeValidation: 'Retirer le fichier de validation',
  replace: 'Remplacer',
  cancel: 'Interrompre',
  cancelled: (name) => `La lecture ${de(name)} a été interrompue.`,
  validation: 'validation : ',
  cleaned: 'réparé',
  formats: {
    'openai-chat': 'OpenAI chat',
    'openai-preference': 'OpenAI préférences',
    'openai-reinforcement': 'OpenAI renforcement',
    'vertex-gemini': 'Gemini',
    'bedrock-nova': 'Nova',
    'bedrock-nova-preference': 'Nova préférences',
    'prompt-completion': 'prompt et completion',
    text: 'texte brut',
    sharegpt: 'ShareGPT',
    alpaca: 'Alpaca',
    'trl-messages': 'TRL messages',
    'trl-prompt-completion': 'TRL prompt et completion',
    'trl-preference': 'TRL préférences',
    'trl-unpaired': 'TRL non apparié',
  },
  hosts: {
    openai: 'OpenAI',
    azure: 'Azure',
    vertex: 'Vertex',
    bedrock: 'Bedrock',
    together: 'Together',
    fireworks: 'Fireworks',
    mistral: 'Mistral',
  },
  hostProblems,
  hostRules,
  noFormat: 'aucun format connu',
  size: (format, size) => `${format}, ${size}`,
  lineCount: lines,

  fileErrors: {
    empty: (name) =>
      `${name} est vide : le fichier fait 0 octet. Enregistrez à nouveau les exemples et déposez ici le fichier enregistré.`,
    'not-text': (name, kind) =>
      `${name} n’est pas du JSONL (type : ${kind}). Exportez les exemples avec un objet JSON par ligne et déposez ici le fichier exporté.`,
    unreadable: (name) =>
      `${name} est illisible : c’est peut-être un dossier, le fichier a peut-être été déplacé, ou il manque une autorisation. Déposez le fichier lui-même.`,
    changed: (name, done) =>
      `${name} a changé ou disparu après la lecture de ${done}. Déposez à nouveau le fichier.`,
    'worker-failed': (name, done) =>
      `La lecture ${de(name)} s’est arrêtée deux fois au même endroit, après ${done}. La mémoire est peut-être insuffisante. Fermez d’autres onglets et déposez à nouveau le fichier.`,
    other: (name, reason) => `${name} n’a pas pu être lu (${reason}). Déposez à nouveau le fichier.`,
  },
  earlierKept: (name) => `${name} reste utilisé.`,
  noLine: (line) =>
    `La ligne ${line} n’a pas pu être relue, car le fichier a changé. Déposez à nouveau le fichier.`,
  notSaved: (reason) =>
    `Le fichier n’a pas pu être enregistré (${reason}). Réessayez, ou choisissez un autre dossier.`,
  tooManyFiles: (written) =>
    `${written} fichiers ont été déposés. Déposez le fichier d’entraînement seul, ou avec son fichier de validation.`,

  reading: (percent) => ({ claim: `Lecture : ${percent}`, rest: '' }),
  readingStream: { claim: 'Lecture', rest: '' },
  timeLeft: (duration) => `, encore environ ${duration}.`,
  nothing: {
    claim: 'Aucun exemple dans ce fichier',
    rest: ` : aucune ligne n’a les clés d’un format connu, par exemple ${formatNames}.`,
  },
  notLines: {
    claim: 'Pas prêt',
    rest: ' : les exemples forment un seul tableau JSON, et les fournisseurs n’acceptent qu’un exemple par ligne. Le fichier réparé en a un par ligne.',
  },
  notUtf8: {
    claim: 'Pas prêt',
    rest: ' : le fichier est en UTF-16, et les fournisseurs n’acceptent que l’UTF-8. Le fichier réparé est en UTF-8.',
  },
  notReady: (refused, refusedCount, leaks, leakCount) => ({
    claim: 'Pas prêt',
    rest: ` : ${[
      refusedCount > 0
        ? `${lines(refused, refusedCount)} ${plural('serait refusée', 'seraient refusées')(refusedCount)}`
        : '',
      leakCount > 0
        ? `${validationExamples(leaks, leakCount)} ${plural('est', 'sont')(leakCount)} aussi dans le fichier d’entraînement`
        : '',
    ]
      .filter((part) => part !== '')
      .join(', et ')}.`,
  }),
  mixedFormats: (written, count) => ({
    claim: 'Pas prêt',
    rest: ` : ${examples(written, count)} ${plural('a', 'ont')(count)} un autre format que le reste du fichier, et les fournisseurs n’en acceptent qu’un.`,
  }),
  tooFew: (hosts, written, count, minimums, others) => ({
    claim: `Trop peu pour ${listed(hosts)}`,
    rest: ` : ${examples(written, count)}, pour un minimum de ${listed(minimums)}${
      others.length === 0
        ? ''
        : ` ; ${listed(others)} ${others.length === 1 ? 'accepterait' : 'accepteraient'} le fichier`
    }.`,
  }),
  thin: (written) => ({
    claim: 'Prêt, mais avec peu d’exemples',
    rest: ` : ${written}. Les gains commencent en général entre 50 et 100 exemples ; 500 ou plus sont un bon nombre.`,
  }),
  ready: (hosts, convert, refuse) => ({
    claim: `Prêt pour ${listed(hosts)}`,
    rest:
      convert.length + refuse.length === 0
        ? '.'
        : ` ; ${[
            convert.length > 0
              ? `${listed(convert)} ${convert.length === 1 ? 'exige' : 'exigent'} une conversion, proposée ci-dessous`
              : '',
            refuse.length > 0
              ? `${listed(refuse)} ${refuse.length === 1 ? 'refuserait' : 'refuseraient'} le fichier tel quel`
              : '',
          ]
            .filter((part) => part !== '')
            .join(', et ')}.`,
  }),
  needsConversion: (hosts) => ({
    claim: `Exige une conversion pour ${listed(hosts)}`,
    rest: ', proposée ci-dessous ; aucun fournisseur n’accepte le fichier tel quel.',
  }),
  refusedEverywhere: {
    claim: 'Aucun fournisseur n’accepte ce fichier tel quel',
    rest: ' : les raisons sont ci-dessous.',
  },
  ownCode: {
    claim: 'Seulement pour votre propre code',
    rest: ' : aucun fournisseur n’accepte les fichiers de ce type.',
  },

  enough: (written, count) =>
    count >= 500
      ? `${examples(written, count)} suffisent : 50 à 100, c’est peu ; 500 ou plus, c’est bien.`
      : `${examples(written, count)} : 50 à 100, c’est peu ; 500 ou plus, c’est bien.`,
  longerThanLimit: (written, count) =>
    count === 1
      ? 'Un exemple dépasse la limite et perd sa fin.'
      : `${amount(written, 'exemples')} dépassent la limite et perdent leur fin.`,
  private: (written, count) =>
    count === 1
      ? `${written} secret ou donnée personnelle ne devrait pas se trouver dans un modèle.`
      : `${written} secrets ou données personnelles ne devraient pas se trouver dans un modèle.`,
  problems: (problems, count, all, allCount) =>
    `${problems} ${plural('problème', 'problèmes')(count)} dans ${lines(all, allCount)}.`,
  mended: (removed, changed, left, before) =>
    `Sur ${amount(before, 'lignes')} : ${removed} exclues, ${changed} modifiées ; il en reste ${left}.`,
  progress: (done, total, rate) =>
    `${done} sur ${total}, ${rate} par seconde. Vous pouvez continuer à travailler ; le fichier est lu par morceaux et n’est pas conservé.`,
  starting: 'Vous pouvez continuer à travailler ; le fichier est lu par morceaux et n’est pas conservé.',

  figures: {
    examples: 'Exemples',
    tokens: 'Tokens par époque',
    epochs: 'Époques',
    billed: 'Tokens facturés',
    longest: 'Exemple le plus long',
    examplesSoFar: 'Exemples jusqu’ici',
    tokensSoFar: 'Tokens jusqu’ici',
    longestSoFar: 'Le plus long jusqu’ici',
    problemsSoFar: 'Problèmes jusqu’ici',
  },
  noneRefused: 'aucune ligne refusée',
  refused: (written, count) => `${lines(written, count)} ${plural('refusée', 'refusées')(count)}`,
  answers: (percent) => `dont ${percent} de réponses`,
  usualFor: (examples) => `habituel pour ${examples}`,
  usualEpochs: 'habituel pour autant d’exemples',
  givenEpochs: 'tel qu’indiqué',
  times: (tokens, epochs) => `${tokens} × ${epochs}`,
  atLine: (line, limit) => `ligne ${line}, limite ${limit}`,
  limitOnly: (limit) => `limite ${limit}`,
  inAll: (figure) => `${figure} au total`,
  anEpoch: (figure) => `${figure} par époque`,

  histogram: 'Tokens par exemple',
  logScale: ', échelle logarithmique.',
  spread: (half, most) => ` La moitié des exemples compte jusqu’à ${half}, et 19 sur 20 jusqu’à ${most}.`,
  limit: 'Limite',
  limitFlag: (limit) => `Limite ${limit}`,
  /** The examples above the limit, and the tokens that are cut off. */
  longerLose: (written, count, tokens) =>
    count === 1
      ? `1 exemple plus long perd ${amount(tokens, 'tokens')}`
      : `${amount(written, 'exemples plus longs')} perdent ${amount(tokens, 'tokens')}`,
  tokens: 'tokens',
  noneLonger: (limit) => ` Aucun exemple ne dépasse la limite de ${limit}.`,
  histogramTable: 'Tokens par exemple sous forme de tableau',
  columns: { tokens: 'Tokens', examples: 'Exemples', overLimit: 'au-delà de la limite' },
  fromTo: (from, to) => (from === to ? from : `${from} à ${to}`),

  checksTitle: 'Contrôles',
  checksCount: (all, found, foundCount) =>
    foundCount === 0
      ? `${all} contrôles n’ont rien trouvé`
      : `${all} contrôles, dont ${found} ${plural('a', 'ont')(foundCount)} trouvé quelque chose`,
  problem: 'Problème',
  problemSoFar: 'Problème jusqu’ici',
  count: 'Nombre',
  firstLines: 'Premières lignes',
  fix: 'Correctif',
  groups: {
    refused: 'Refusé par les fournisseurs',
    some: 'Refusé par certains fournisseurs',
    distorts: 'Fausse la validation',
    private: 'À exclure d’un modèle',
    look: 'À examiner',
  },
  checks: checkNames,
  overTheLimit: (limit) => `Au-delà de la limite de ${limit}`,
  nothingFound: (written, count) => `${checks(written, count)} ${plural('n’a', 'n’ont')(count)} rien trouvé`,
  more: (written) => `${written} de plus`,
  moreGroups: (written, count) => `${written} ${plural('groupe', 'groupes')(count)} de plus`,
  byHosts: (hosts) => `par ${listed(hosts)}`,
  listTitle: (check, shown) => `${check} : premiers emplacements (${shown})`,
  closeList: 'Fermer la liste',
  places: {
    copies: (line, copies) => `${line}, ${copies} fois`,
    pair: (one, other) => `${one} et ${other}`,
    leak: (line, trainingLine) => `la ligne de validation ${line} est la ligne ${trainingLine}`,
    nearLeak: (line, trainingLine) => `la ligne de validation ${line} ressemble à la ligne ${trainingLine}`,
    tokens: (line, tokens) => `${line}, ${amount(tokens, 'tokens')}`,
    masked: (line, mask) => `${line} : ${mask}`,
    quoted: (line, name) => `${line} : « ${name} »`,
  },
  leaksNotChecked: 'Non vérifié : les fuites, faute de fichier de validation.',
  laterChecks: 'Les quasi-doublons et les fuites sont recherchés une fois tout le fichier lu.',
  nothingSoFar: 'Aucun problème jusqu’ici.',
  compared: (percent, leaks) =>
    `Les doublons${leaks ? ', les fuites' : ''}, les réponses contradictoires ainsi que les prompts système et outils inhabituels ont été recherchés dans au moins ${percent} des exemples.`,
  open: (line) => `Ouvrir la ligne ${line}`,
  opened: (line) => `Ligne ${line}`,
  closeExample: 'Fermer',
  otherLine: (line) => `Ouvrir la ligne ${line} pour comparer`,
  cutText: (characters) =>
    `La ligne compte ${amount(characters, 'caractères')} ; seule une partie est affichée.`,
  maskedHere: 'Les secrets et les données personnelles sont masqués.',
  column: (column, reason) => `Colonne ${column} : ${reason}.`,
  expectations,
  messageNumber: (number, reason) => `Message ${number} : ${reason}.`,
  reasonOnly: (reason) => `${reason}.`,

  fixes: {
    mask: 'Masquer',
    keepFirst: 'Garder le premier',
    dropLeaks: 'Retirer de l’entraînement',
    leaveOut: 'Exclure',
    join: 'Fusionner',
    mend: 'Réparer',
    rewrite: 'Réécrire en lignes',
    dropRefused: (written, count) => (count === 1 ? 'Retirer la ligne' : `Retirer les ${written}`),
  },
  addExamples: 'pas de correctif, ajoutez des exemples',
  fixOf: (fix, check) => `${fix} : ${check}`,
  applyFixes: 'Appliquer les correctifs proposés',
  undoFixes: 'Annuler les correctifs',
  applying: (percent) => ({ claim: `Réparation : ${percent}`, rest: '' }),

  costTitle: 'Ce que l’entraînement coûterait',
  costNote: (tokens) => `${amount(tokens, 'tokens')}, du moins cher au plus cher`,
  host: 'Fournisseur et modèle',
  format: 'Format',
  perMTok: (sign) => `${sign} par 1 M`,
  thisFile: 'Ce fichier',
  toServe: 'Service',
  priceRead: 'Prix lu',
  states: {
    ready: 'prêt',
    convert: 'à convertir',
    mend: 'à réparer d’abord',
    refused: 'refusé',
    code: 'par code',
    unknown: 'inconnu',
  },
  yours: 'dans votre calcul',
  perToken: 'au token',
  byTheHour: 'à l’heure',
  anHour: (usd) => `${usd} par heure`,
  aMonth: (usd) => `${usd} par mois`,
  stops: (date) => `arrêt ${on(date)}`,
  unknownCost: 'prix inconnu',
  old: (date, days, count) => `${day(date)}, il y a ${days} ${plural('jour', 'jours')(count)}`,
  undated: 'sans date',
  minimum: (host, minimum, byTokens) =>
    `${host} facture au moins ${minimum} par job ; les tokens seuls coûteraient ${byTokens}.`,
  validationBilled: (hosts) =>
    `${listed(hosts)} ${hosts.length === 1 ? 'facture' : 'facturent'} aussi les tokens de validation.`,
  atMostEpochs: (written, count) => `au plus ${epochs(written, count)}`,
  takes: (duration) => `dure ${duration}`,
  allOffers: (written) => `Afficher les ${written} offres`,
  fewerOffers: 'Afficher une offre par fournisseur',
  countedWith:
    'Les tokens sont comptés avec o200k_base d’OpenAI. Les modèles d’autres éditeurs découpent le texte autrement, et chaque fournisseur facture son propre décompte.',
  noCosts: 'Le catalogue n’a pas de prix d’entraînement pour les fichiers de ce type.',

  summaryReading: (name) => ({ claim: `Lecture : ${name}`, rest: '' }),
  summaryRead: (written, count, billedTokens) => ({
    claim: count === 0 ? 'Aucun exemple trouvé' : examples(written, count),
    rest: count === 0 ? '' : `, ${amount(billedTokens, 'tokens facturés')}`,
  }),
  summaryUsed: (approach) => ` ; utilisé dans ${approach}`,
  summaryUnused: ' ; pas encore utilisé',
  summaryNotReady: ' ; pas prêt',

  use: 'Utiliser dans le calcul',
  used: 'Utilisé.',
  undo: 'Annuler',
  undone: 'Le calcul est comme avant.',
  effect: {
    job: (approach) => `Avec ce fichier, l’entraînement ${de(approach)} coûte `,
    jobNow: (usd) => ` au lieu de ${usd}`,
    setup: ' ; la mise en place passe à ',
    setupSame: ' ; la mise en place reste à ',
    paybackSame: (duration) => `, amortissement inchangé : ${duration}.`,
    payback: (after, before) => `, amortissement : ${after} au lieu de ${before}.`,
    verdictSame: ', et le verdict reste le même.',
    verdict: (claim) => `, et le verdict devient : ${inside(claim)}.`,
    unknownJob: 'un montant inconnu',
  },
  blocked: {
    'no-approach': 'Ce calcul n’a pas d’approche affinée qui puisse utiliser le fichier.',
    'no-training': (approach) =>
      `${approach} n’a pas de prix d’entraînement : choisissez son modèle dans le formulaire, puis utilisez le fichier.`,
    'unknown-speed': (approach) =>
      `${approach} s’entraîne à l’heure, et la vitesse de sa machine n’est pas connue : saisissez les heures dans le formulaire.`,
    notReady: 'Le fichier pourra être utilisé dans le calcul une fois prêt.',
    same: 'Le calcul a déjà ces tokens.',
  },

  downloadCleaned: 'Télécharger le fichier réparé',
  downloadReport: 'Télécharger le rapport',
  reportAsJson: 'en JSON',
  split: 'Diviser 90 : 10',
  convertTo: 'Convertir en',
  saved: (name) => `Enregistré : ${name}.`,
  writing: (names, percent) => `Écriture ${de(listed(names))} : ${percent}`,
  cancelWriting: (names) => `Interrompre : ${listed(names)}`,
  savingCancelled: 'Enregistrement interrompu.',
  savedBoth: (one, other) => `Enregistrés : ${one} et ${other}.`,
  converted: (written, count) => `${examples(written, count)} ${plural('converti', 'convertis')(count)}.`,
  notConverted: (written, count, first) =>
    `${examples(written, count)} ${plural('n’a pas pu être converti', 'n’ont pas pu être convertis')(count)} : ${first.length === 1 ? 'ligne' : 'lignes'} ${listed(first)}${count > first.length ? ' et d’autres' : ''}.`,
  lost: (what, written, count) => `Perdu dans ${examples(written, count)} : ${what}`,
  losses,

  report: {
    title: (name) => `Fichier d’entraînement ${name}`,
    figures: ['Chiffre', 'Valeur'],
    findings: ['Groupe', 'Contrôle', 'Nombre', 'Premiers emplacements'],
    costs: ['Fournisseur', 'Modèle', 'Coût', 'Prix lu'],
  },
};
