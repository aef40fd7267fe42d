/** French messages of `<ft-usage>`. */
import type { Messages } from '../messages.ts';
import { amount, capital, counted, day, de, listed, plural, points, small } from './grammar.ts';

const rows = counted('ligne', 'lignes');
const requests = counted('requête', 'requêtes');

type ProblemText = (written: string, count: number, field: string, first: string) => string;

const unused =
  (what: string): ProblemText =>
  (written, count, field, first) =>
    `${rows(written, count)}${first} : ${what}${field === '' ? '' : ` dans ${field}`}. La valeur est inconnue.`;

const notCounted =
  (why: string): ProblemText =>
  (written, count, _field, first) =>
    `${rows(written, count)} non ${plural('comptée', 'comptées')(count)}${first} : ${why}.`;

/** Every message of the element. */
export const usage: Messages['usage'] = {
  title: 'Utilisation',

  drop: 'Déposez un export d’utilisation ou un job terminé',
  orPaste: ', collez son JSON ou ',
  chooseOne: 'choisissez un fichier',
  formatsAccepted:
    'Formats acceptés : JSON, JSON Lines et CSV de toute taille, et journaux d’Inspect (.eval) : réponses et rapports d’utilisation d’OpenAI, d’Anthropic, de Gemini et de Bedrock, OpenTelemetry, LiteLLM, Langfuse, Helicone, Braintrust, Inspect et promptfoo, et jobs de six fournisseurs.',
  staysHere: 'Tout est lu dans cette page. Seules des sommes sont conservées, jamais les lignes.',
  sample: 'Essayer un export fictif',
  sampleName: 'made-up-usage.json',
  pastedName: 'Texte collé',
  replace: 'Remplacer',
  cancel: 'Interrompre',
  tooMany: (count) => `Vous avez déposé ${count} fichiers. Déposez-en un seul, ou réunissez-les d’abord.`,

  reading: (percent) => ({ claim: `Lecture : ${percent}`, rest: '.' }),
  readingStarts: { claim: 'Lecture', rest: '.' },
  cancelled: (name) => `Interrompu : ${name}.`,

  earlierKept: (name) => `${name} reste utilisé.`,
  fileErrors: {
    empty: (file) => `${file} est vide.`,
    'not-text': (file, kind) =>
      `${file} n’est pas utilisable (type : ${kind}). Exportez l’utilisation en JSON, JSON Lines ou CSV et déposez ce fichier.`,
    unreadable: (file) =>
      `${file} est illisible. C’est peut-être un dossier, ou le fichier a peut-être été déplacé.`,
    changed: (file) => `${file} a changé ou disparu pendant la lecture. Déposez à nouveau le fichier.`,
    other: (file, message) => `${file} est illisible : ${message}`,
  },
  noRequests: (file, count, rowCount) =>
    `${file} compte ${rows(count, rowCount)}, mais aucune requête d’une source connue, et n’est pas un job. Un tableau doit avoir les colonnes input et output et, pour les mois, la colonne time.`,

  requestsIn: (count, number, span) => `${requests(count, number)}${span === '' ? '' : `, ${span}`}`,
  requestsUnknown: (span) => `un nombre inconnu de requêtes${span === '' ? '' : `, ${span}`}`,
  span: (from, to) => (from === to ? from : `${de(from)} à ${to}`),
  job: (host, status, id) => [host, status, id].filter(Boolean).join(', '),
  providers: {
    openai: 'OpenAI',
    azure: 'Azure',
    vertex: 'Vertex',
    bedrock: 'Bedrock',
    together: 'Together',
    fireworks: 'Fireworks',
  },
  statuses: {
    queued: 'en attente',
    running: 'en cours',
    paused: 'en pause',
    succeeded: 'réussi',
    failed: 'échoué',
    cancelled: 'annulé',
  },
  unknownStatus: 'état inconnu',
  estimate: 'estimation d’avant le job',

  differences: {
    traffic: (percent, isMore) => `${percent} de requêtes de ${isMore ? 'plus' : 'moins'} par mois`,
    prompt: (percent, isMore) => `des prompts ${percent} plus ${isMore ? 'longs' : 'courts'}`,
    'hit-rate': (written, isMore) => `${points(written)} d’accès au cache de ${isMore ? 'plus' : 'moins'}`,
    output: (percent, isMore) => `des réponses ${percent} plus ${isMore ? 'longues' : 'courtes'}`,
  },
  thanAssumed: (parts) => `${capital(listed(parts))} que supposé`,
  tokensRead: (prompt, output) => `${amount(prompt, 'tokens')} en entrée et ${output} en sortie par requête`,
  onRequests: (count, number) => `, en moyenne sur ${requests(count, number)}.`,
  asAssumed: 'Requêtes et tokens comme supposé',
  askConvention: {
    claim: 'Indiquez si l’entrée comprend les tokens en cache',
    rest: ' : d’ici là, le prompt est inconnu.',
  },
  jobMore: (percent) => `Le job a facturé ${percent} de tokens de plus qu’estimé`,
  jobFewer: (percent) => `Le job a facturé ${percent} de tokens de moins qu’estimé`,
  jobSame: 'Le job a facturé autant de tokens qu’estimé',
  jobTokens: (tokens) => `Le job a facturé ${amount(tokens, 'tokens')}`,
  jobDone: 'Le job a réussi',
  jobNotDone: (status) => ({
    claim: 'Le job n’a pas réussi',
    rest: ` : son état est « ${status} », donc rien ne peut encore être utilisé.`,
  }),
  jobEstimate: 'Une estimation du fournisseur, d’avant le job',
  jobError: (message) => `Le fournisseur indique : ${message}`,
  paybackThen: (then, now) =>
    ` ; amortissement avec les lignes cochées : ${then}, ${then === now ? 'comme actuellement' : `actuellement ${now}`}.`,
  paybackUsed: (then, before) => ` ; amortissement avec les lignes utilisées : ${then}, avant : ${before}.`,
  mostEffect: (line, then, now) =>
    `Plus grand effet d’une seule ligne sur l’amortissement : ${small(line)}, ${then} au lieu de ${now}.`,
  otherModel: (model, isOnly) =>
    `${isOnly ? `Ce sont des requêtes à ${model}, et cette approche a un autre modèle` : `Ce sont des requêtes à plusieurs modèles, le plus souvent à ${model}, et aucune au modèle de cette approche`} : tokens, cache et temps peuvent différer.`,
  unreadRows: (written, count) =>
    `${rows(written, count)} ${plural('n’a pas été comptée', 'n’ont pas été comptées')(count)}, voir ci-dessous.`,
  truncated: (written, count) =>
    count === 1
      ? `${written} exemple a été coupé, car il est trop long.`
      : `${amount(written, 'exemples')} ont été coupés, car ils sont trop longs.`,

  figuresTitle: 'Chaque requête',
  figureColumns: { p10: 'P10', p50: 'Médiane', p90: 'P90', mean: 'Moyenne' },
  figures: {
    prompt: 'Entrée',
    cached: 'lus dans un cache',
    written: 'écrits dans un cache',
    output: 'Sortie',
    reasoning: 'raisonnement',
    hitRate: 'Requêtes avec accès au cache',
    cachedShare: 'Tokens d’entrée lus dans un cache',
    firstTokenMs: 'Premier token après',
    latencyMs: 'Dernier token après',
    tokensPerSecond: 'Tokens par seconde entre les deux',
    usd: 'Coût dans l’export',
  },
  unknown: 'inconnu',
  ofRequests: (count) => `sur ${amount(count, 'requêtes')}`,
  binned: 'Chaque quantile dépasse la valeur affichée d’un seizième au plus.',
  bucketed: (count) =>
    `Pour ${amount(count, 'requêtes')}, seules les sommes de leurs intervalles de temps sont connues ; les quantiles sont donc inconnus.`,

  monthsTitle: 'Requêtes par mois',
  monthsTable: 'Tableau des mois',
  month: 'Mois',
  requestsColumn: 'Requêtes',
  dollars: 'Coût',
  assumed: (count) => `supposé : ${count}`,
  assumedAttempts: (count) => `supposé : ${count}, tentatives répétées comprises`,
  partialMonth: 'en partie seulement',
  undated: (count, number) => `${requests(count, number)} sans date ni heure.`,

  conventionTitle: 'L’entrée comprend-elle les tokens en cache ?',
  conventionNote: 'Le coût de chaque requête en dépend.',
  sources: {
    'openai-chat': 'Réponses OpenAI chat',
    'openai-responses': 'OpenAI Responses',
    'openai-usage': 'Rapport d’utilisation OpenAI',
    'openai-costs': 'Rapport de coûts OpenAI',
    anthropic: 'Messages Anthropic',
    'anthropic-usage': 'Rapport d’utilisation Anthropic',
    'anthropic-costs': 'Rapport de coûts Anthropic',
    gemini: 'Gemini',
    bedrock: 'Bedrock Converse',
    opentelemetry: 'OpenTelemetry',
    litellm: 'LiteLLM',
    langfuse: 'Langfuse',
    helicone: 'Helicone',
    braintrust: 'Braintrust',
    inspect: 'Inspect',
    'inspect-before-0.3.184': 'Inspect avant 0.3.184',
    promptfoo: 'promptfoo',
    rows: 'Lignes simples',
  },
  source: 'Source',
  includes: 'L’entrée les comprend',
  because: 'Raison',
  yes: 'oui',
  no: 'non',
  documented: (answer) => `comme documenté : ${answer}`,
  notDocumented: 'inconnu',
  bySource: (source, asOf) => `documenté dans ${source}, lu le ${day(asOf)}`,
  byNothing: 'sa documentation ne le dit pas, ou cela varie',
  byYou: 'vous l’avez indiqué',
  byProof: (count, number, first, model) =>
    `${requests(count, number)}${model === '' ? '' : ` ${de(model)}`} ${plural('a', 'ont')(number)} plus de tokens lus et écrits en cache que de tokens d’entrée${first}`,
  disproved: 'ce qui prouve que l’entrée ne les comprend pas',
  agrees: 'ce qui concorde',
  row: (number) => `, la première à la ligne ${number}`,

  changesTitle: 'Ce qui change',
  jobTitle: 'Estimation et valeur réelle',
  requestsOf: 'Requêtes de',
  jobOf: 'Job de',
  takeOver: 'Reprendre',
  now: 'Actuel',
  measured: 'Mesuré',
  range: 'Plage',
  payback: 'Amortissement, seul',
  estimateColumn: 'Estimation',
  actual: 'Réel',
  difference: 'Différence',
  changes: {
    traffic: 'Requêtes par mois',
    growth: 'Croissance par mois',
    prompt: 'Tokens du prompt',
    'hit-rate': 'Taux d’accès au cache',
    output: 'Tokens de sortie',
    latency: 'Latence',
    tokens: 'Tokens facturés',
    usd: 'Coût du job',
    hours: 'Heures du job',
  },
  fields: {
    requestsPerMonth: 'Requêtes par mois',
    growthPerMonth: 'Croissance par mois',
    prefixTokens: 'Tokens fixes',
    variableTokens: 'Tokens variables',
    cache: 'Cache',
    hitRate: 'Taux d’accès au cache',
    variableCachedShare: 'Part en cache de la partie variable',
    outputTokens: 'Tokens de sortie',
    reasoningTokens: 'Tokens de raisonnement',
    firstTokenMs: 'Premier token après',
    tokensPerSecond: 'Tokens par seconde ensuite',
    tokens: 'Tokens par époque',
    epochs: 'Époques',
    validationTokens: 'Tokens de validation',
    usdPerMTok: 'Prix par million de tokens',
    minimumUsd: 'Minimum par job',
    hours: 'Heures d’un entraînement',
    usdPerHour: 'Prix par heure',
  },
  fromTraffic: 'd’après le trafic',
  hasCache: 'utilisé',
  noCache: 'non utilisé',
  months: (count) => `liste de ${count} mois`,
  fromTo: (low, high) => `${low} – ${high}`,
  noApproach: 'Aucune approche du calcul n’est entraînée.',
  billedTokens: 'Tokens facturés',
  jobCost: 'Coût du job',
  jobTime: 'Durée',
  billAsk: (currency) => `Montant de la facture, ${currency}`,
  fromBill: (currencySign) => `${currencySign} facturés`,

  use: (written, count) =>
    count === 1 ? 'Utiliser la ligne cochée' : `Utiliser les ${written} lignes cochées`,
  nothingTicked: 'Cochez une ligne pour l’utiliser.',
  effect: (then, date) => `Amortissement ensuite : ${then}${date === '' ? '' : `, ${day(date)}`}.`,
  used: 'Utilisé.',
  undo: 'Annuler',
  undone: 'Annulé.',
  saveProfile: 'Enregistrer le profil',
  savedProfile: (name) =>
    `Enregistré : ${name}. Ce fichier n’a que des sommes et peut être déposé ici à nouveau.`,
  paybacks: {
    atOnce: 'immédiat',
    never: 'jamais',
    unknown: 'inconnu',
    tooLate: 'trop tard',
    afterBaselineEnd: 'trop tard',
    overTenYears: 'plus de 10 ans',
  },

  problemsTitle: (written, count) => `${written} ${plural('remarque', 'remarques')(count)} sur les lignes`,
  firstAt: (row) => `, la première à la ligne ${row}`,
  problems: {
    'not-a-row': notCounted('pas un objet'),
    'unknown-row': notCounted('aucune source connue n’a de tels champs'),
    'no-tokens': notCounted('aucun token'),
    replay: notCounted('réponse venue d’un cache de l’outil, et non du modèle'),
    'other-call': notCounted('pas une requête à un modèle de langage'),
    'other-model': notCounted('un autre modèle'),
    'other-currency': notCounted('montant dans une autre devise'),
    'bad-bin': notCounted('une ligne impossible d’un journal réduit'),
    'not-a-profile': notCounted('un profil d’une autre version'),
    'not-json': notCounted('pas du JSON'),
    uncounted: (written, count) =>
      `${rows(written, count)} avec les tokens d’un nombre inconnu de requêtes : ${plural('elle n’entre', 'elles n’entrent')(count)} dans aucune moyenne.`,
    'no-time': (written, count) =>
      `${requests(written, count)} sans date ni heure ${plural('n’appartient', 'n’appartiennent')(count)} à aucun mois.`,
    'cached-unknown': (written, count) => `Nombre de tokens en cache inconnu : ${requests(written, count)}.`,
    'reasoning-unclear': (written, count, _field, first) =>
      `${rows(written, count)}${first} : la source ne dit pas si la sortie comprend le raisonnement. La sortie est inconnue.`,
    'reasoning-above-output': (written, count, _field, first) =>
      `${rows(written, count)}${first} : plus de tokens de raisonnement que de sortie. Le raisonnement est inconnu.`,
    'more-pages': () => 'La réponse de l’API a d’autres pages, qui ne sont pas dans ce fichier.',
    'convention-disproved': (written, count, field) =>
      `${rows(written, count)} ${de(field)} ${plural('a', 'ont')(count)} plus de tokens lus et écrits en cache que de tokens d’entrée.`,
    'convention-unknown': (_written, _count, field) =>
      `On ne sait pas si l’entrée ${de(field)} comprend les tokens en cache, donc le prompt est inconnu.`,
    'missing-month': (_written, _count, field) =>
      `${capital(field)} n’a pas de requêtes dans l’export : leur nombre est inconnu.`,
    'partial-month': (_written, _count, field) => `L’export commence ou se termine au cours ${de(field)}.`,
    'several-costs': () => 'Plusieurs sources indiquent des coûts, qui sont peut-être les mêmes.',
    'not-a-number': unused('valeur non numérique'),
    negative: unused('nombre négatif'),
    'too-large': unused('nombre trop grand'),
    'not-whole': unused('nombre non entier'),
    'not-a-time': unused('date et heure non valides'),
    'number-as-text': (written, count, field, first) =>
      `${rows(written, count)}${first} : nombre écrit comme texte${field === '' ? '' : ` dans ${field}`}. Il est lu comme un nombre.`,
  },
  notes: {
    'partial-month': ({ month = '' }) =>
      `${capital(month)} est omis : l’export commence ou se termine pendant ce mois.`,
    'missing-month': ({ month = '' }) => `Les requêtes ${de(month)} sont inconnues.`,
    undated: ({ requests: count = '' }) =>
      count === '1'
        ? '1 requête n’a ni date ni heure et n’appartient à aucun mois.'
        : `${amount(count, 'requêtes')} n’ont ni date ni heure et n’appartiennent à aucun mois.`,
    'too-many-months': () => 'Seuls les 120 derniers mois comptent.',
    'of-month': ({ month = '' }) => `Requêtes ${de(month)}.`,
    'between-months': ({ from = '', to = '' }) =>
      `${capital(de(from))} à ${to}. La poursuite de cette croissance n’est pas mesurée.`,
    'several-models': () => 'Les requêtes de tous les modèles comptent.',
    attempts: ({ attempts = '' }) =>
      `Divisé par ${attempts}, les tentatives attendues par requête, car chaque ligne est une tentative.`,
    'part-of-traffic': () => 'Cette approche traite une part des requêtes.',
    uncounted: () => 'Le nombre de requêtes est inconnu.',
    'no-time': () => 'Aucune requête n’a de date ni d’heure.',
    'no-growth': () => 'Inconnu : la croissance demande trois mois.',
    'tokens-unknown': () => 'Inconnu.',
    'prefix-unknown': () => 'La partie fixe est inconnue : tout le prompt compte comme variable.',
    'prefix-above-prompt': () =>
      'La partie fixe est plus longue que le prompt moyen : tout compte comme fixe.',
    'cached-unknown': () => 'Inconnu : l’export n’indique pas les tokens en cache de toutes les requêtes.',
    'no-cache': () => 'Rien n’était en cache.',
    'below-minimum': () => 'Le fournisseur ne met pas en cache un préfixe aussi court.',
    'written-unknown': () =>
      'Les tokens écrits sont inconnus : on suppose que chaque requête sans accès au cache écrit tout le préfixe.',
    'reasoning-in-output': () => 'La sortie comprend les tokens de raisonnement.',
    'no-first-token': () => 'Inconnu : l’export n’a pas de temps jusqu’au premier token, ou pas de vitesse.',
    'no-difference': () => 'Comme dans le calcul.',
    'host-estimate': () => 'L’estimation du fournisseur, d’avant le job.',
    'epochs-unknown': () => 'Le job n’indique pas ses époques : celles de l’approche sont conservées.',
    'validation-included': () => 'Les tokens de validation sont compris, donc ils ne sont plus ajoutés.',
    'waiting-included': () => 'De la création du job à sa fin, attente comprise.',
    'no-training': () => 'Cette approche n’a pas d’entraînement.',
    'not-succeeded': () => 'Le job n’a pas réussi.',
    'other-billing': () => 'L’entraînement de cette approche est facturé autrement.',
    'other-host': () =>
      'Le job s’est déroulé chez un autre fournisseur que l’entraînement de cette approche : ses valeurs ne s’appliquent pas ici.',
    'other-model': () =>
      'Le job a entraîné un autre modèle que celui de cette approche : ses valeurs ne s’appliquent pas ici.',
    'other-method': () =>
      'Le job a utilisé une autre méthode d’entraînement que cette approche : ses valeurs ne s’appliquent pas ici.',
    'other-weights': () =>
      'Le job a entraîné un adaptateur (LoRA) et cette approche entraîne tous les poids, ou l’inverse : le coût et la durée du job ne s’appliquent pas ici.',
    unknown: () => 'Le job ne l’indique pas.',
    'quantity-unknown': () => 'La quantité facturée est inconnue.',
  },

  summaryReading: (name) => ({ claim: `Lecture : ${name}`, rest: '' }),
  summaryUsage: (count, number) => ({ claim: requests(count, number), rest: '' }),
  summaryUsageUnknown: { claim: 'Utilisation lue', rest: '' },
  summaryJob: (host) => ({ claim: `Job chez ${host}`, rest: '' }),
  summaryUsed: ' ; utilisé',
  summaryUnused: ' ; pas encore utilisé',
};
