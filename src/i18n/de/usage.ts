/** German messages of `<ft-usage>`. */
import type { Messages } from '../messages.ts';
import { counted, listed, points } from './grammar.ts';

const rows = counted('Zeile', 'Zeilen');
const requests = counted('Anfrage', 'Anfragen');
/** In the dative, after "mit" and "von". */
const have = (count: number): string => (count === 1 ? 'hat' : 'haben');

/** With a capital letter first. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type ProblemText = (written: string, count: number, field: string, first: string) => string;

const unused =
  (what: string): ProblemText =>
  (written, count, field, first) =>
    `${rows(written, count)}${first}: ${what}${field === '' ? '' : ` in ${field}`}. Der Wert ist unbekannt.`;

const notCounted =
  (why: string): ProblemText =>
  (written, count, _field, first) =>
    `${rows(written, count)} nicht gezählt${first}: ${why}.`;

/** Every message of the element. */
export const usage: Messages['usage'] = {
  title: 'Nutzung',

  drop: 'Einen Nutzungsexport oder einen fertigen Auftrag hier ablegen',
  orPaste: ', dessen JSON einfügen oder ',
  chooseOne: 'eine Datei wählen',
  formatsAccepted:
    'Gelesen werden JSON, JSON Lines und CSV jeder Größe und Protokolle von Inspect (.eval): Antworten und Nutzungsberichte von OpenAI, Anthropic, Gemini und Bedrock, OpenTelemetry, LiteLLM, Langfuse, Helicone, Braintrust, Inspect und promptfoo sowie Aufträge von sechs Anbietern.',
  staysHere: 'Alles wird auf dieser Seite gelesen. Nur Summen bleiben erhalten, nie die Zeilen.',
  sample: 'Einen erfundenen Export probieren',
  sampleName: 'made-up-usage.json',
  pastedName: 'Eingefügter Text',
  replace: 'Ersetzen',
  cancel: 'Abbrechen',
  tooMany: (count) => `Das sind ${count} Dateien. Nur eine ablegen oder sie vorher zusammenfügen.`,

  reading: (percent) => ({ claim: `Wird gelesen: ${percent}`, rest: '.' }),
  readingStarts: { claim: 'Wird gelesen', rest: '.' },
  cancelled: (name) => `Abgebrochen: ${name}.`,

  earlierKept: (name) => `${name} bleibt in Verwendung.`,
  fileErrors: {
    empty: (file) => `${file} ist leer.`,
    'not-text': (file, kind) =>
      `${file} ist nicht lesbar (Art: ${kind}). Die Nutzung als JSON, JSON Lines oder CSV exportieren und diese Datei ablegen.`,
    unreadable: (file) =>
      `${file} ist nicht lesbar. Vielleicht ist es ein Ordner, oder die Datei wurde verschoben.`,
    changed: (file) =>
      `${file} hat sich während des Lesens geändert oder ist verschwunden. Die Datei erneut ablegen.`,
    other: (file, message) => `${file} ist nicht lesbar: ${message}`,
  },
  noRequests: (file, count, rowCount) =>
    `${file} hat ${rows(count, rowCount)}, aber keine Anfrage einer bekannten Quelle, und ist kein Auftrag. Eine Tabelle braucht die Spalten input und output und für Monate die Spalte time.`,

  requestsIn: (count, number, span) => `${requests(count, number)}${span === '' ? '' : `, ${span}`}`,
  requestsUnknown: (span) => `eine unbekannte Zahl von Anfragen${span === '' ? '' : `, ${span}`}`,
  span: (from, to) => (from === to ? from : `${from} bis ${to}`),
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
    queued: 'wartend',
    running: 'läuft',
    paused: 'angehalten',
    succeeded: 'erfolgreich',
    failed: 'fehlgeschlagen',
    cancelled: 'abgebrochen',
  },
  unknownStatus: 'Status unbekannt',
  estimate: 'Schätzung vor dem Auftrag',

  differences: {
    traffic: (percent, isMore) => `${percent} ${isMore ? 'mehr' : 'weniger'} Anfragen pro Monat`,
    prompt: (percent, isMore) => `um ${percent} ${isMore ? 'längere' : 'kürzere'} Prompts`,
    'hit-rate': (written, isMore) => `${points(written)} ${isMore ? 'mehr' : 'weniger'} Cache-Treffer`,
    output: (percent, isMore) => `um ${percent} ${isMore ? 'längere' : 'kürzere'} Antworten`,
  },
  thanAssumed: (parts) => `${capital(listed(parts))} als angenommen`,
  tokensRead: (prompt, output) => `${prompt} Tokens ein und ${output} aus pro Anfrage`,
  onRequests: (count, number) => `, im Mittel von ${requests(count, number)}.`,
  asAssumed: 'Anfragen und Tokens sind wie angenommen',
  askConvention: {
    claim: 'Angeben, ob die Eingabe Tokens aus dem Cache enthält',
    rest: ': bis dahin ist der Prompt unbekannt.',
  },
  jobMore: (percent) => `Für den Auftrag wurden ${percent} mehr Tokens abgerechnet als geschätzt`,
  jobFewer: (percent) => `Für den Auftrag wurden ${percent} weniger Tokens abgerechnet als geschätzt`,
  jobSame: 'Für den Auftrag wurden so viele Tokens abgerechnet wie geschätzt',
  jobTokens: (tokens) => `Für den Auftrag wurden ${tokens} Tokens abgerechnet`,
  jobDone: 'Der Auftrag war erfolgreich',
  jobNotDone: (status) => ({
    claim: 'Der Auftrag ist nicht erfolgreich abgeschlossen',
    rest: `: sein Status ist „${status}“, daher lässt sich noch nichts verwenden.`,
  }),
  jobEstimate: 'Eine Schätzung des Anbieters von vor dem Auftrag',
  jobError: (message) => `Der Anbieter sagt: ${message}`,
  paybackThen: (then, now) =>
    `; Amortisation mit den angekreuzten Zeilen: ${then}, ${then === now ? 'wie jetzt' : `jetzt ${now}`}.`,
  paybackUsed: (then, before) => `; Amortisation mit den verwendeten Zeilen: ${then}, vorher ${before}.`,
  mostEffect: (line, then, now) =>
    `Größte Wirkung einer einzelnen Zeile auf die Amortisation: ${line}, ${then} statt ${now}.`,
  otherModel: (model, isOnly) =>
    `${isOnly ? `Dies sind Anfragen an ${model}, und dieser Ansatz hat ein anderes Modell` : `Dies sind Anfragen an mehrere Modelle, am häufigsten an ${model}, und keine an das Modell dieses Ansatzes`}: Tokens, Cache und Zeiten können abweichen.`,
  unreadRows: (written, count) =>
    `${rows(written, count)} ${count === 1 ? 'wurde' : 'wurden'} nicht gezählt, siehe unten.`,
  truncated: (written, count) =>
    count === 1
      ? `${written} Beispiel wurde abgeschnitten, weil es zu lang ist.`
      : `${written} Beispiele wurden abgeschnitten, weil sie zu lang sind.`,

  figuresTitle: 'Jede Anfrage',
  figureColumns: { p10: 'P10', p50: 'Median', p90: 'P90', mean: 'Mittel' },
  figures: {
    prompt: 'Ein',
    cached: 'aus einem Cache gelesen',
    written: 'in einen Cache geschrieben',
    output: 'Aus',
    reasoning: 'Reasoning',
    hitRate: 'Anfragen mit Cache-Treffer',
    cachedShare: 'Aus einem Cache gelesene Eingabetokens',
    firstTokenMs: 'Erstes Token nach',
    latencyMs: 'Letztes Token nach',
    tokensPerSecond: 'Tokens pro Sekunde dazwischen',
    usd: 'Kosten im Export',
  },
  unknown: 'unbekannt',
  ofRequests: (count) => `von ${count} Anfragen`,
  binned: 'Jedes Quantil liegt höchstens ein Sechzehntel über dem gezeigten Wert.',
  bucketed: (count) =>
    `Von ${count} Anfragen sind nur die Summen ihrer Zeitspannen bekannt, die Quantile daher unbekannt.`,

  monthsTitle: 'Anfragen pro Monat',
  monthsTable: 'Tabelle der Monate',
  month: 'Monat',
  requestsColumn: 'Anfragen',
  dollars: 'Kosten',
  assumed: (count) => `angenommen ${count}`,
  assumedAttempts: (count) => `angenommen ${count}, mit wiederholten Versuchen`,
  partialMonth: 'nur teilweise',
  undated: (count, number) => `${requests(count, number)} ohne Zeit.`,

  conventionTitle: 'Enthält die Eingabe Tokens aus dem Cache?',
  conventionNote: 'Davon hängen die Kosten jeder Anfrage ab.',
  sources: {
    'openai-chat': 'OpenAI-Chat-Antworten',
    'openai-responses': 'OpenAI Responses',
    'openai-usage': 'OpenAI-Nutzungsbericht',
    'openai-costs': 'OpenAI-Kostenbericht',
    anthropic: 'Anthropic-Nachrichten',
    'anthropic-usage': 'Anthropic-Nutzungsbericht',
    'anthropic-costs': 'Anthropic-Kostenbericht',
    gemini: 'Gemini',
    bedrock: 'Bedrock Converse',
    opentelemetry: 'OpenTelemetry',
    litellm: 'LiteLLM',
    langfuse: 'Langfuse',
    helicone: 'Helicone',
    braintrust: 'Braintrust',
    inspect: 'Inspect',
    'inspect-before-0.3.184': 'Inspect vor 0.3.184',
    promptfoo: 'promptfoo',
    rows: 'Einfache Zeilen',
  },
  source: 'Quelle',
  includes: 'Eingabe enthält sie',
  because: 'Grund',
  yes: 'ja',
  no: 'nein',
  documented: (answer) => `wie dokumentiert: ${answer}`,
  notDocumented: 'nicht bekannt',
  bySource: (source, asOf) => `dokumentiert in ${source}, gelesen ${asOf}`,
  byNothing: 'die Dokumentation sagt es nicht, oder es ist verschieden',
  byYou: 'eigene Angabe',
  byProof: (count, number, first, model) =>
    `${requests(count, number)}${model === '' ? '' : ` von ${model}`} ${have(number)} mehr gelesene und geschriebene Cache-Tokens als Eingabe${first}`,
  disproved: 'was beweist, dass die Eingabe sie nicht enthält',
  agrees: 'was dazu passt',
  row: (number) => `, die erste in Zeile ${number}`,

  changesTitle: 'Was sich ändert',
  jobTitle: 'Schätzung und tatsächlicher Wert',
  requestsOf: 'Anfragen von',
  jobOf: 'Auftrag von',
  takeOver: 'Übernehmen',
  now: 'Jetzt',
  measured: 'Gemessen',
  range: 'Spanne',
  payback: 'Amortisation nur damit',
  estimateColumn: 'Schätzung',
  actual: 'Tatsächlich',
  difference: 'Unterschied',
  changes: {
    traffic: 'Anfragen pro Monat',
    growth: 'Wachstum pro Monat',
    prompt: 'Prompt-Tokens',
    'hit-rate': 'Cache-Trefferquote',
    output: 'Ausgabetokens',
    latency: 'Latenz',
    tokens: 'Abgerechnete Tokens',
    usd: 'Kosten des Auftrags',
    hours: 'Stunden des Auftrags',
  },
  fields: {
    requestsPerMonth: 'Anfragen pro Monat',
    growthPerMonth: 'Wachstum pro Monat',
    prefixTokens: 'Feste Tokens',
    variableTokens: 'Variable Tokens',
    cache: 'Cache',
    hitRate: 'Cache-Trefferquote',
    variableCachedShare: 'Cache-Anteil des variablen Teils',
    outputTokens: 'Ausgabetokens',
    reasoningTokens: 'Reasoning-Tokens',
    firstTokenMs: 'Erstes Token nach',
    tokensPerSecond: 'Tokens pro Sekunde danach',
    tokens: 'Tokens pro Epoche',
    epochs: 'Epochen',
    validationTokens: 'Validierungstokens',
    usdPerMTok: 'Preis pro Million Tokens',
    minimumUsd: 'Minimum pro Auftrag',
    hours: 'Stunden eines Laufs',
    usdPerHour: 'Preis pro Stunde',
  },
  fromTraffic: 'aus dem Traffic berechnet',
  hasCache: 'verwendet',
  noCache: 'nicht verwendet',
  months: (count) => `Liste von ${count} Monaten`,
  fromTo: (low, high) => `${low} – ${high}`,
  noApproach: 'Kein Ansatz der Berechnung wird trainiert.',
  billedTokens: 'Abgerechnete Tokens',
  jobCost: 'Kosten des Auftrags',
  jobTime: 'Zeit',
  billAsk: (currency) => `Betrag laut Rechnung, ${currency}`,
  fromBill: (currencySign) => `${currencySign} laut Rechnung`,

  use: (written, count) =>
    count === 1 ? 'Die angekreuzte Zeile verwenden' : `Die ${written} angekreuzten Zeilen verwenden`,
  nothingTicked: 'Zum Verwenden eine Zeile ankreuzen.',
  effect: (then, date) => `Amortisation dann: ${then}${date === '' ? '' : `, ${date}`}.`,
  used: 'Verwendet.',
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht.',
  saveProfile: 'Profil speichern',
  savedProfile: (name) =>
    `Gespeichert: ${name}. Die Datei hat nur Summen und kann hier wieder abgelegt werden.`,
  paybacks: {
    atOnce: 'sofort',
    never: 'nie',
    unknown: 'unbekannt',
    tooLate: 'zu spät',
    afterBaselineEnd: 'zu spät',
    overTenYears: 'über 10 Jahre',
  },

  problemsTitle: (written, count) => `${written} ${count === 1 ? 'Anmerkung' : 'Anmerkungen'} zu den Zeilen`,
  firstAt: (row) => `, die erste in Zeile ${row}`,
  problems: {
    'not-a-row': notCounted('kein Objekt'),
    'unknown-row': notCounted('keine bekannte Quelle hat solche Felder'),
    'no-tokens': notCounted('keine Tokens'),
    replay: notCounted('aus einem Cache des Tools beantwortet, nicht vom Modell'),
    'other-call': notCounted('keine Anfrage an ein Sprachmodell'),
    'other-model': notCounted('ein anderes Modell'),
    'other-currency': notCounted('Beträge in einer anderen Währung'),
    'bad-bin': notCounted('eine unmögliche Zeile eines verkürzten Protokolls'),
    'not-a-profile': notCounted('ein Profil einer anderen Version'),
    'not-json': notCounted('kein JSON'),
    uncounted: (written, count) =>
      `${rows(written, count)} mit den Tokens einer unbekannten Zahl von Anfragen: sie gehen in kein Mittel ein.`,
    'no-time': (written, count) =>
      `${requests(written, count)} ohne Zeit ${count === 1 ? 'gehört' : 'gehören'} zu keinem Monat.`,
    'cached-unknown': (written, count) =>
      `Die Zahl der Tokens aus dem Cache ist unbekannt: ${requests(written, count)}.`,
    'reasoning-unclear': (written, count, _field, first) =>
      `${rows(written, count)}${first}: die Quelle sagt nicht, ob die Ausgabe das Reasoning enthält. Die Ausgabe ist unbekannt.`,
    'reasoning-above-output': (written, count, _field, first) =>
      `${rows(written, count)}${first}: mehr Reasoning- als Ausgabetokens. Das Reasoning ist unbekannt.`,
    'more-pages': () => 'Die Antwort der API hat weitere Seiten, die nicht in dieser Datei sind.',
    'convention-disproved': (written, count, field) =>
      `${rows(written, count)} von ${field} ${have(count)} mehr gelesene und geschriebene Cache-Tokens als Eingabe.`,
    'convention-unknown': (_written, _count, field) =>
      `Es ist nicht bekannt, ob die Eingabe von ${field} Tokens aus dem Cache enthält, daher ist der Prompt unbekannt.`,
    'missing-month': (_written, _count, field) =>
      `${field} hat im Export keine Anfragen: ihre Zahl ist unbekannt.`,
    'partial-month': (_written, _count, field) =>
      `Der Export beginnt oder endet im Laufe des Monats ${field}.`,
    'several-costs': () => 'Mehrere Quellen nennen Kosten, vielleicht dieselben.',
    'not-a-number': unused('keine Zahl'),
    negative: unused('eine negative Zahl'),
    'too-large': unused('eine zu große Zahl'),
    'not-whole': unused('keine ganze Zahl'),
    'not-a-time': unused('keine Zeit'),
    'number-as-text': (written, count, field, first) =>
      `${rows(written, count)}${first}: eine als Text geschriebene Zahl${field === '' ? '' : ` in ${field}`}. Sie wird als Zahl gelesen.`,
  },
  notes: {
    'partial-month': ({ month = '' }) =>
      `${month} ist ausgelassen: der Export beginnt oder endet innerhalb dieses Monats.`,
    'missing-month': ({ month = '' }) => `Die Anfragen von ${month} sind unbekannt.`,
    undated: ({ requests: count = '' }) =>
      count === '1'
        ? '1 Anfrage hat keine Zeit und gehört zu keinem Monat.'
        : `${count} Anfragen haben keine Zeit und gehören zu keinem Monat.`,
    'too-many-months': () => 'Nur die letzten 120 Monate zählen.',
    'of-month': ({ month = '' }) => `Anfragen von ${month}.`,
    'between-months': ({ from = '', to = '' }) =>
      `Von ${from} bis ${to}. Ob das Wachstum anhält, ist nicht gemessen.`,
    'several-models': () => 'Die Anfragen aller Modelle zählen.',
    attempts: ({ attempts = '' }) =>
      `Geteilt durch ${attempts}, die erwarteten Versuche pro Anfrage, weil jede Zeile ein Versuch ist.`,
    'part-of-traffic': () => 'Dieser Ansatz bedient einen Anteil der Anfragen.',
    uncounted: () => 'Die Zahl der Anfragen ist unbekannt.',
    'no-time': () => 'Keine Anfrage hat eine Zeit.',
    'no-growth': () => 'Unbekannt: Wachstum braucht drei Monate.',
    'tokens-unknown': () => 'Unbekannt.',
    'prefix-unknown': () => 'Der feste Teil ist unbekannt: der ganze Prompt zählt als variabel.',
    'prefix-above-prompt': () => 'Der feste Teil ist länger als der mittlere Prompt: alles zählt als fest.',
    'cached-unknown': () => 'Unbekannt: der Export nennt nicht für alle Anfragen die Tokens aus dem Cache.',
    'no-cache': () => 'Nichts war im Cache.',
    'below-minimum': () => 'Der Anbieter nimmt ein so kurzes Präfix nicht in den Cache.',
    'written-unknown': () =>
      'Geschriebene Tokens sind unbekannt: für jede Anfrage ohne Treffer wird angenommen, dass sie das ganze Präfix schreibt.',
    'reasoning-in-output': () => 'Die Ausgabe enthält Reasoning-Tokens.',
    'no-first-token': () =>
      'Unbekannt: der Export hat keine Zeit bis zum ersten Token oder keine Geschwindigkeit.',
    'no-difference': () => 'Wie in der Berechnung.',
    'host-estimate': () => 'Die Schätzung des Anbieters von vor dem Auftrag.',
    'epochs-unknown': () => 'Der Auftrag nennt seine Epochen nicht: die des Ansatzes bleiben.',
    'validation-included': () => 'Validierungstokens sind enthalten, daher werden sie nicht mehr addiert.',
    'waiting-included': () => 'Vom Anlegen des Auftrags bis zu seinem Ende, mit Wartezeit.',
    'no-training': () => 'Dieser Ansatz hat kein Training.',
    'not-succeeded': () => 'Der Auftrag ist nicht erfolgreich abgeschlossen.',
    'other-billing': () => 'Das Training dieses Ansatzes wird anders abgerechnet.',
    'other-host': () =>
      'Der Auftrag lief bei einem anderen Anbieter als das Training dieses Ansatzes: Seine Werte gelten hier nicht.',
    'other-model': () =>
      'Der Auftrag trainierte ein anderes Modell als dieser Ansatz: Seine Werte gelten hier nicht.',
    'other-method': () =>
      'Der Auftrag trainierte mit einer anderen Methode als dieser Ansatz: Seine Werte gelten hier nicht.',
    'other-weights': () =>
      'Der Auftrag trainierte einen Adapter (LoRA), dieser Ansatz alle Gewichte, oder umgekehrt: Kosten und Dauer des Auftrags gelten hier nicht.',
    unknown: () => 'Der Auftrag nennt es nicht.',
    'quantity-unknown': () => 'Die abgerechnete Menge ist unbekannt.',
  },

  summaryReading: (name) => ({ claim: `${name} wird gelesen`, rest: '' }),
  summaryUsage: (count, number) => ({ claim: requests(count, number), rest: '' }),
  summaryUsageUnknown: { claim: 'Nutzung gelesen', rest: '' },
  summaryJob: (host) => ({ claim: `Auftrag bei ${host}`, rest: '' }),
  summaryUsed: '; verwendet',
  summaryUnused: '; noch nicht verwendet',
};
