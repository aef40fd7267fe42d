/** German messages of `<ft-training-data>`. */
import type { Messages } from '../messages.ts';
import { counted, listed } from './grammar.ts';
import { checkNames, expectations, hostProblems, hostRules, losses } from './training-checks.ts';

const examples = counted('Beispiel', 'Beispiele');
const lines = counted('Zeile', 'Zeilen');
const epochs = counted('Epoche', 'Epochen');

/** The formats that the element reads. */
const formatNames = 'OpenAI Chat, Präferenzpaare, Prompt und Completion, Gemini, Nova, ShareGPT und Alpaca';

/** Every message of the element. */
export const trainingData: Messages['trainingData'] = {
  title: 'Trainingsdaten',

  drop: 'Eine JSONL-Datei hier ablegen',
  orPaste: ', ihre Zeilen einfügen oder ',
  chooseOne: 'eine wählen',
  formatsAccepted: `Gelesen werden ${formatNames}, in jeder Größe. Eine zweite Datei wird als Validierungsdatei gelesen.`,
  staysHere:
    'Die Datei wird auf dieser Seite gelesen und nirgendwohin gesendet. Ein kopierter Link enthält Zahlen der Datei, nie ihren Text.',
  sample: 'Mit 600 Beispiel-Tickets probieren',
  sampleName: 'sample-tickets.jsonl',
  pastedName: 'pasted.jsonl',
  addValidation: 'Validierungsdatei hinzufügen',
  removeValidation: 'Validierungsdatei entfernen',
  replace: 'Ersetzen',
  cancel: 'Abbrechen',
  cancelled: (name) => `Das Lesen von ${name} wurde abgebrochen.`,
  validation: 'Validierung: ',
  cleaned: 'repariert',
  formats: {
    'openai-chat': 'OpenAI Chat',
    'openai-preference': 'OpenAI Präferenz',
    'openai-reinforcement': 'OpenAI Reinforcement',
    'vertex-gemini': 'Gemini',
    'bedrock-nova': 'Nova',
    'bedrock-nova-preference': 'Nova Präferenz',
    'prompt-completion': 'Prompt und Completion',
    text: 'einfacher Text',
    sharegpt: 'ShareGPT',
    alpaca: 'Alpaca',
    'trl-messages': 'TRL Nachrichten',
    'trl-prompt-completion': 'TRL Prompt und Completion',
    'trl-preference': 'TRL Präferenz',
    'trl-unpaired': 'TRL ungepaart',
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
  noFormat: 'kein bekanntes Format',
  size: (format, size) => `${format}, ${size}`,
  lineCount: lines,

  fileErrors: {
    empty: (name) =>
      `${name} ist leer: die Datei hat 0 Bytes. Die Beispiele erneut speichern und die gespeicherte Datei hier ablegen.`,
    'not-text': (name, kind) =>
      `${name} ist kein JSONL (Art: ${kind}). Die Beispiele als ein JSON-Objekt pro Zeile exportieren und die exportierte Datei hier ablegen.`,
    unreadable: (name) =>
      `${name} ist nicht lesbar: vielleicht ist es ein Ordner, die Datei wurde verschoben, oder eine Berechtigung fehlt. Die Datei selbst ablegen.`,
    changed: (name, done) =>
      `${name} hat sich geändert oder ist verschwunden, nachdem ${done} gelesen waren. Die Datei erneut ablegen.`,
    'worker-failed': (name, done) =>
      `Das Lesen von ${name} ist zweimal an derselben Stelle abgebrochen, nach ${done}. Vielleicht reicht der Speicher nicht. Andere Tabs schließen und die Datei erneut ablegen.`,
    other: (name, reason) => `${name} konnte nicht gelesen werden (${reason}). Die Datei erneut ablegen.`,
  },
  earlierKept: (name) => `${name} bleibt in Verwendung.`,
  noLine: (line) =>
    `Zeile ${line} konnte nicht noch einmal gelesen werden, weil sich die Datei geändert hat. Die Datei erneut ablegen.`,
  notSaved: (reason) =>
    `Die Datei konnte nicht gespeichert werden (${reason}). Noch einmal versuchen oder einen anderen Ordner wählen.`,
  tooManyFiles: (written) =>
    `${written} Dateien wurden abgelegt. Die Trainingsdatei allein oder zusammen mit ihrer Validierungsdatei ablegen.`,

  reading: (percent) => ({ claim: `Wird gelesen: ${percent}`, rest: '' }),
  readingStream: { claim: 'Wird gelesen', rest: '' },
  timeLeft: (duration) => `, noch etwa ${duration}.`,
  nothing: {
    claim: 'Kein Beispiel in dieser Datei',
    rest: `: keine Zeile hat die Schlüssel eines bekannten Formats, zum Beispiel ${formatNames}.`,
  },
  notLines: {
    claim: 'Nicht bereit',
    rest: ': die Beispiele sind ein einziges JSON-Array, und Anbieter akzeptieren nur ein Beispiel pro Zeile. Die reparierte Datei hat eines pro Zeile.',
  },
  notUtf8: {
    claim: 'Nicht bereit',
    rest: ': die Datei ist in UTF-16, und Anbieter akzeptieren nur UTF-8. Die reparierte Datei ist in UTF-8.',
  },
  notReady: (refused, refusedCount, leaks, leakCount) => ({
    claim: 'Nicht bereit',
    rest: `: ${[
      refusedCount > 0
        ? `${lines(refused, refusedCount)} ${refusedCount === 1 ? 'würde' : 'würden'} abgelehnt`
        : '',
      leakCount > 0
        ? `${leaks} ${leakCount === 1 ? 'Validierungsbeispiel steht' : 'Validierungsbeispiele stehen'} auch in der Trainingsdatei`
        : '',
    ]
      .filter((part) => part !== '')
      .join(', und ')}.`,
  }),
  mixedFormats: (written, count) => ({
    claim: 'Nicht bereit',
    rest: `: ${examples(written, count)} ${count === 1 ? 'hat' : 'haben'} ein anderes Format als der Rest der Datei, und Anbieter akzeptieren nur eines.`,
  }),
  tooFew: (hosts, written, count, minimums, others) => ({
    claim: `Zu wenige für ${listed(hosts)}`,
    rest: `: ${examples(written, count)}; das Minimum ist dort ${listed(minimums)}${
      others.length === 0
        ? ''
        : `; ${listed(others)} ${others.length === 1 ? 'würde' : 'würden'} die Datei akzeptieren`
    }.`,
  }),
  thin: (written) => ({
    claim: 'Bereit, aber mit wenigen Beispielen',
    rest: `: ${written}. Verbesserungen beginnen meist bei 50 bis 100 Beispielen; 500 oder mehr sind gut.`,
  }),
  ready: (hosts, convert, refuse) => ({
    claim: `Bereit für ${listed(hosts)}`,
    rest:
      convert.length + refuse.length === 0
        ? '.'
        : `; ${[
            convert.length > 0
              ? `${listed(convert)} ${convert.length === 1 ? 'braucht' : 'brauchen'} eine Umwandlung, die unten angeboten ist`
              : '',
            refuse.length > 0
              ? `${listed(refuse)} ${refuse.length === 1 ? 'würde' : 'würden'} die Datei so ablehnen`
              : '',
          ]
            .filter((part) => part !== '')
            .join(', und ')}.`,
  }),
  needsConversion: (hosts) => ({
    claim: `Braucht eine Umwandlung für ${listed(hosts)}`,
    rest: ', die unten angeboten ist; so akzeptiert kein Anbieter die Datei.',
  }),
  refusedEverywhere: {
    claim: 'So akzeptiert kein Anbieter diese Datei',
    rest: ': die Gründe stehen unten.',
  },
  ownCode: {
    claim: 'Nur für eigenen Code',
    rest: ': kein Anbieter akzeptiert Dateien dieser Art.',
  },

  enough: (written, count) =>
    count >= 500
      ? `${examples(written, count)} genügen: 50 bis 100 sind wenige, 500 oder mehr sind gut.`
      : `${examples(written, count)}: 50 bis 100 sind wenige, 500 oder mehr sind gut.`,
  longerThanLimit: (written, count) =>
    count === 1
      ? 'Ein Beispiel ist länger als die Grenze und verliert sein Ende.'
      : `${written} Beispiele sind länger als die Grenze und verlieren ihr Ende.`,
  private: (written, count) =>
    count === 1
      ? `${written} Geheimnis oder personenbezogene Angabe gehört nicht in ein Modell.`
      : `${written} Geheimnisse oder personenbezogene Angaben gehören nicht in ein Modell.`,
  problems: (problems, count, all, allCount) =>
    `${problems} ${count === 1 ? 'Problem' : 'Probleme'} in ${lines(all, allCount)}.`,
  mended: (removed, changed, left, before) =>
    `Von ${before} Zeilen wurden ${removed} ausgelassen und ${changed} geändert; ${left} bleiben.`,
  progress: (done, total, rate) =>
    `${done} von ${total}, ${rate} pro Sekunde. Währenddessen lässt sich weiterarbeiten; die Datei wird in Stücken gelesen und nicht behalten.`,
  starting: 'Währenddessen lässt sich weiterarbeiten; die Datei wird in Stücken gelesen und nicht behalten.',

  figures: {
    examples: 'Beispiele',
    tokens: 'Tokens pro Epoche',
    epochs: 'Epochen',
    billed: 'Abgerechnete Tokens',
    longest: 'Längstes Beispiel',
    examplesSoFar: 'Beispiele bisher',
    tokensSoFar: 'Tokens bisher',
    longestSoFar: 'Längstes bisher',
    problemsSoFar: 'Probleme bisher',
  },
  noneRefused: 'keine abgelehnt',
  refused: (written, count) => `${lines(written, count)} abgelehnt`,
  answers: (percent) => `${percent} sind Antworten`,
  usualFor: (examples) => `üblich für ${examples}`,
  usualEpochs: 'üblich für so viele Beispiele',
  givenEpochs: 'wie angegeben',
  times: (tokens, epochs) => `${tokens} × ${epochs}`,
  atLine: (line, limit) => `Zeile ${line}, Grenze ${limit}`,
  limitOnly: (limit) => `Grenze ${limit}`,
  inAll: (figure) => `${figure} insgesamt`,
  anEpoch: (figure) => `${figure} pro Epoche`,

  histogram: 'Tokens pro Beispiel',
  logScale: ', logarithmisch.',
  spread: (half, most) => ` Die Hälfte der Beispiele hat bis zu ${half}, 19 von 20 haben bis zu ${most}.`,
  limit: 'Grenze',
  limitFlag: (limit) => `Grenze ${limit}`,
  /** The examples above the limit, and the tokens that are cut off. */
  longerLose: (written, count, tokens) =>
    count === 1
      ? `1 längeres Beispiel verliert ${tokens} Tokens`
      : `${written} längere Beispiele verlieren ${tokens} Tokens`,
  tokens: 'Tokens',
  noneLonger: (limit) => ` Kein Beispiel ist länger als die Grenze von ${limit}.`,
  histogramTable: 'Tokens pro Beispiel als Tabelle',
  columns: { tokens: 'Tokens', examples: 'Beispiele', overLimit: 'über der Grenze' },
  fromTo: (from, to) => (from === to ? from : `${from} bis ${to}`),

  checksTitle: 'Prüfungen',
  checksCount: (all, found, foundCount) =>
    foundCount === 0
      ? `${all} Prüfungen haben nichts gefunden`
      : `${all} Prüfungen, ${found} ${foundCount === 1 ? 'hat' : 'haben'} etwas gefunden`,
  problem: 'Problem',
  problemSoFar: 'Problem bisher',
  count: 'Anzahl',
  firstLines: 'Erste Zeilen',
  fix: 'Korrektur',
  groups: {
    refused: 'Von Anbietern abgelehnt',
    some: 'Von manchen Anbietern abgelehnt',
    distorts: 'Verfälscht die Validierung',
    private: 'Gehört nicht in ein Modell',
    look: 'Einen Blick wert',
  },
  checks: checkNames,
  overTheLimit: (limit) => `Über der Grenze von ${limit}`,
  nothingFound: (written, count) =>
    count === 1 ? `${written} Prüfung hat nichts gefunden` : `${written} Prüfungen haben nichts gefunden`,
  more: (written) => `${written} weitere`,
  moreGroups: (written, count) => `${written} weitere ${count === 1 ? 'Gruppe' : 'Gruppen'}`,
  byHosts: (hosts) => `von ${listed(hosts)}`,
  listTitle: (check, shown) => `${check}: die ersten ${shown} Stellen`,
  closeList: 'Liste schließen',
  places: {
    copies: (line, copies) => `${line}, ${copies}-mal`,
    pair: (one, other) => `${one} und ${other}`,
    leak: (line, trainingLine) => `Validierungszeile ${line} ist Zeile ${trainingLine}`,
    nearLeak: (line, trainingLine) => `Validierungszeile ${line} ähnelt Zeile ${trainingLine}`,
    tokens: (line, tokens) => `${line}, ${tokens} Tokens`,
    masked: (line, mask) => `${line}: ${mask}`,
    quoted: (line, name) => `${line}: „${name}“`,
  },
  leaksNotChecked: 'Nicht geprüft: Lecks, denn es gibt keine Validierungsdatei.',
  laterChecks: 'Nach Beinahe-Duplikaten und Lecks wird gesucht, sobald die ganze Datei gelesen ist.',
  nothingSoFar: 'Bisher kein Problem.',
  compared: (percent, leaks) =>
    `Nach Duplikaten${leaks ? ', Lecks' : ''}, widersprüchlichen Antworten sowie vom Üblichen abweichenden System-Prompts und Tools wurde in mindestens ${percent} der Beispiele gesucht.`,
  open: (line) => `Zeile ${line} öffnen`,
  opened: (line) => `Zeile ${line}`,
  closeExample: 'Schließen',
  otherLine: (line) => `Zeile ${line} zum Vergleich öffnen`,
  cutText: (characters) => `Die Zeile hat ${characters} Zeichen; nur ein Teil ist gezeigt.`,
  maskedHere: 'Geheimnisse und personenbezogene Daten sind unkenntlich gemacht.',
  column: (column, reason) => `Spalte ${column}: ${reason}.`,
  expectations,
  messageNumber: (number, reason) => `Nachricht ${number}: ${reason}.`,
  reasonOnly: (reason) => `${reason}.`,

  fixes: {
    mask: 'Unkenntlich machen',
    keepFirst: 'Das erste behalten',
    dropLeaks: 'Aus dem Training nehmen',
    leaveOut: 'Auslassen',
    join: 'Verbinden',
    mend: 'Reparieren',
    rewrite: 'Als Zeilen schreiben',
    dropRefused: (written, count) => (count === 1 ? 'Die Zeile entfernen' : `Alle ${written} entfernen`),
  },
  addExamples: 'keine Korrektur, Beispiele hinzufügen',
  fixOf: (fix, check) => `${fix}: ${check}`,
  applyFixes: 'Angebotene Korrekturen anwenden',
  undoFixes: 'Korrekturen rückgängig machen',
  applying: (percent) => ({ claim: `Wird repariert: ${percent}`, rest: '' }),

  costTitle: 'Was das Training kosten würde',
  costNote: (tokens) => `${tokens} Tokens, das Günstigste zuerst`,
  host: 'Anbieter und Modell',
  format: 'Format',
  perMTok: (sign) => `${sign} pro 1 Mio.`,
  thisFile: 'Diese Datei',
  toServe: 'Betrieb',
  priceRead: 'Preis gelesen',
  states: {
    ready: 'bereit',
    convert: 'umwandeln',
    mend: 'erst reparieren',
    refused: 'abgelehnt',
    code: 'aus Code',
    unknown: 'nicht bekannt',
  },
  yours: 'in dieser Berechnung',
  perToken: 'pro Token',
  byTheHour: 'pro Stunde',
  anHour: (usd) => `${usd} pro Stunde`,
  aMonth: (usd) => `${usd} pro Monat`,
  stops: (date) => `endet ${date}`,
  unknownCost: 'Preis nicht bekannt',
  old: (date, days, count) => `${date}, ${days} ${count === 1 ? 'Tag' : 'Tage'} alt`,
  undated: 'kein Datum',
  minimum: (host, minimum, byTokens) =>
    `${host} berechnet mindestens ${minimum} pro Auftrag; die Tokens allein würden ${byTokens} kosten.`,
  validationBilled: (hosts) =>
    `${listed(hosts)} ${hosts.length === 1 ? 'rechnet' : 'rechnen'} auch Validierungstokens ab.`,
  atMostEpochs: (written, count) => `höchstens ${epochs(written, count)}`,
  takes: (duration) => `dauert ${duration}`,
  allOffers: (written) => `Alle ${written} Angebote zeigen`,
  fewerOffers: 'Ein Angebot pro Anbieter zeigen',
  countedWith:
    'Tokens sind mit o200k_base von OpenAI gezählt. Modelle anderer Hersteller teilen Text anders, und jeder Anbieter rechnet nach seiner eigenen Zählung ab.',
  noCosts: 'Der Katalog hat keinen Trainingspreis für Dateien dieser Art.',

  summaryReading: (name) => ({ claim: `${name} wird gelesen`, rest: '' }),
  summaryRead: (written, count, billedTokens) => ({
    claim: count === 0 ? 'Kein Beispiel gefunden' : examples(written, count),
    rest: count === 0 ? '' : `, ${billedTokens} abgerechnete Tokens`,
  }),
  summaryUsed: (approach) => `; verwendet in ${approach}`,
  summaryUnused: '; noch nicht verwendet',
  summaryNotReady: '; nicht bereit',

  use: 'In der Berechnung verwenden',
  used: 'Verwendet.',
  undo: 'Rückgängig',
  undone: 'Die Berechnung ist wie vorher.',
  effect: {
    job: (approach) => `Mit dieser Datei kostet das Training von ${approach} `,
    jobNow: (usd) => ` statt ${usd}`,
    setup: '; Einrichtung neu ',
    setupSame: '; Einrichtung weiterhin ',
    paybackSame: (duration) => `, Amortisation weiterhin ${duration}.`,
    payback: (after, before) => `, Amortisation neu ${after} statt ${before}.`,
    verdictSame: ', und das Ergebnis bleibt gleich.',
    verdict: (claim) => `, und das neue Ergebnis ist: ${claim}.`,
    unknownJob: 'einen unbekannten Betrag',
  },
  blocked: {
    'no-approach': 'Diese Berechnung hat keinen Ansatz mit Tuning, der die Datei verwenden könnte.',
    'no-training': (approach) =>
      `${approach} hat keinen Trainingspreis: erst im Formular das Modell wählen, dann die Datei verwenden.`,
    'unknown-speed': (approach) =>
      `${approach} wird pro Stunde trainiert, und die Geschwindigkeit der Maschine ist nicht bekannt: die Stunden im Formular eingeben.`,
    notReady: 'Die Datei lässt sich in der Berechnung verwenden, sobald sie bereit ist.',
    same: 'Die Berechnung hat diese Tokens bereits.',
  },

  downloadCleaned: 'Reparierte Datei herunterladen',
  downloadReport: 'Bericht herunterladen',
  reportAsJson: 'als JSON',
  split: '90 : 10 teilen',
  convertTo: 'Umwandeln in',
  saved: (name) => `Gespeichert: ${name}.`,
  writing: (names, percent) => `Wird geschrieben (${listed(names)}): ${percent}`,
  cancelWriting: (names) => `Abbrechen: ${listed(names)}`,
  savingCancelled: 'Das Speichern wurde abgebrochen.',
  savedBoth: (one, other) => `Gespeichert: ${one} und ${other}.`,
  converted: (written, count) => `${examples(written, count)} umgewandelt.`,
  notConverted: (written, count, first) =>
    `${examples(written, count)} nicht umwandelbar: ${first.length === 1 ? 'Zeile' : 'Zeilen'} ${listed(first)}${count > first.length ? ' und andere' : ''}.`,
  lost: (what, written, count) =>
    `Verloren in ${count === 1 ? `${written} Beispiel` : `${written} Beispielen`}: ${what}`,
  losses,

  report: {
    title: (name) => `Trainingsdatei ${name}`,
    figures: ['Kennzahl', 'Wert'],
    findings: ['Gruppe', 'Prüfung', 'Anzahl', 'Erste Stellen'],
    costs: ['Anbieter', 'Modell', 'Kosten', 'Preis gelesen'],
  },
};
