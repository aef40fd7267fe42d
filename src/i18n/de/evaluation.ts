/** German messages of `<ft-evaluation>`. */
import type { Messages } from '../messages.ts';
import { counted, points, pointsDative } from './grammar.ts';

const cases = counted('Fall', 'Fälle');
/** In the dative, after "an" and "mit". */
const casesDative = counted('Fall', 'Fällen');
const approaches = counted('Ansatz', 'Ansätze');

/** Every message of the element. */
export const evaluation: Messages['evaluation'] = {
  title: 'Evaluierung',

  drop: 'Eine Ergebnisdatei hier ablegen',
  orPaste: ', ihre Zeilen einfügen oder ',
  chooseOne: 'eine wählen',
  formatsAccepted:
    'promptfoo, Inspect, OpenAI Evals, lm-eval, DeepEval, Ragas, LangSmith, Langfuse, Braintrust oder jede CSV- oder JSON-Lines-Datei mit Eingaben, erwarteten und tatsächlichen Antworten. Eine Datei mit mehreren Ansätzen oder eine Datei für jeden.',
  staysHere: 'Die Datei wird auf dieser Seite gelesen und nirgendwohin gesendet.',
  sample: 'Mit einem Beispiel probieren',
  sampleName: 'sample-results.jsonl',
  pastedName: 'eingefügte Ergebnisse',

  facts: (approachCount, numberOfApproaches, caseCount, numberOfCases) =>
    `${approaches(approachCount, numberOfApproaches)}, ${cases(caseCount, numberOfCases)}`,
  severalFiles: (files) => `${files} Dateien`,
  addResults: 'Ergebnisse hinzufügen',
  replace: 'Ersetzen',
  reading: (name) => ({ claim: 'Wird gelesen:', rest: ` ${name}` }),
  cancel: 'Abbrechen',
  cancelled: (name) => `${name} wurde nicht gelesen.`,

  unreadable: (name) =>
    `${name} ist nicht lesbar. Vielleicht ist es ein Ordner, oder die Datei wurde verschoben.`,
  workerFailed: (name) =>
    `Das Lesen von ${name} ist abgebrochen. Vielleicht reicht der Speicher nicht; die Datei teilen oder lange Texte weglassen.`,
  noResults: (name) => `${name} hat keine lesbaren Ergebnisse.`,
  kept: (name) => `${name} bleibt in Verwendung.`,

  points,
  interval: (low, high) => `95-%-Intervall von ${low} bis ${high}`,
  sentence: {
    better: (a, b) => `${a} wird öfter akzeptiert als ${b}`,
    worse: (a, b) => `${a} wird seltener akzeptiert als ${b}`,
    higher: (a, b) => `${a} hat eine höhere Punktzahl als ${b}`,
    lower: (a, b) => `${a} hat eine niedrigere Punktzahl als ${b}`,
    alike: (a, b, count, number) =>
      `${a} und ${b} lassen sich an ${casesDative(count, number)} nicht unterscheiden`,
    tooFew: (a, b, count, number) =>
      `${cases(count, number)} ${number === 1 ? 'ist' : 'sind'} zu wenig, um ${a} und ${b} zu unterscheiden`,
    tooFewRest: (difference) =>
      `: ${difference}, und selbst ein Unterschied in jedem Fall könnte Zufall sein.`,
    difference: (difference, interval) => `: ${difference}, ${interval}.`,
    noInterval: (difference) =>
      `: ${difference}; alle Fälle unterscheiden sich gleich stark, daher ist kein Intervall bekannt.`,
    unpaired: {
      claim: 'Diese Ergebnisse stammen aus verschiedenen Fällen',
      rest: ': kein Fall wurde von beiden beantwortet, daher erscheint nur das Intervall von jedem.',
    },
    single: (share, name, count, number) => ({
      claim: `${share} der Antworten von ${name} sind an ${casesDative(count, number)} akzeptiert`,
      rest: '',
    }),
    singleScore: (score, name, count, number) => ({
      claim: `${name} hat eine mittlere Punktzahl von ${score} an ${casesDative(count, number)}`,
      rest: '',
    }),
    end: (interval) => `, ${interval}.`,
    unscored: {
      claim: 'Keine Antwort lässt sich bewerten',
      rest: ': die Datei hat weder erwartete Antworten noch verwendbare Bewertungen.',
    },
  },
  why: {
    needed: (count, number, difference) =>
      `Mit etwa ${casesDative(count, number)} würden vier von fünf Evaluierungen einen Unterschied von ${pointsDative(difference)} zeigen.`,
    totals:
      'Nur Summen sind bekannt. Das Intervall gilt für alle Paarungen der Fälle, wenn beide dieselben Fälle beantwortet haben.',
    totalsOpen:
      'Mit den Ergebnissen jedes Falls könnte sich ein Unterschied zeigen: manche Paarungen zeigen einen.',
    totalsEvery: 'In jeder Paarung zeigt sich ein Unterschied.',
    totalsNone: 'In keiner Paarung zeigt sich ein Unterschied.',
    notConfirmed: (p, count, number) =>
      number === 1
        ? `Das Intervall enthält 0 nicht, aber der Test bestätigt das nicht: ${p}.`
        : `Das Intervall enthält 0 nicht, aber bei einem von ${count} Vergleichen kann das Zufall sein: dafür korrigiert (Holm) ist ${p}.`,
    testAlone: (p) =>
      `Der Test allein würde einen Unterschied belegen (${p}), aber das Intervall enthält 0. Ein Unterschied gilt nur als belegt, wenn beide übereinstimmen.`,
    other: (sentence, difference, interval) => `${sentence}: ${difference}, ${interval}.`,
    addSecond: 'Für einen Vergleich die Ergebnisse eines zweiten Ansatzes an denselben Fällen hinzufügen.',
    pairs: (count, number) =>
      `${cases(count, number)} ${number === 1 ? 'wurde' : 'wurden'} von beiden beantwortet.`,
  },

  accepted: 'Akzeptiert',
  means: ' heißt: ',
  acceptedInFile: ' wie in der Datei gezählt, die nur Summen hat.',
  meanScores:
    ': es ist kein Schwellenwert gesetzt, daher werden mittlere Punktzahlen statt Anteile verglichen.',
  scoreGroup: 'Bewertung',
  scoreNames: {
    grader: 'Bewertung des Tools',
    'json-equal': 'JSON gleich',
    normalised: 'Normalisiert',
    exact: 'Exakt',
    numeric: 'Zahl',
    regex: 'Muster',
    'edit-similarity': 'Ähnlichkeit',
    'token-f1': 'Token-F1',
    'rouge-l': 'ROUGE-L',
    chrf: 'chrF',
  },
  scoreMeanings: {
    grader: (from) =>
      `das Tool, das die Datei geschrieben hat, gab der Antwort eine Bewertung von mindestens ${from}; „bestanden“ ist 1`,
    'json-equal': () =>
      'die Antwort ist dasselbe JSON wie die erwartete, in beliebiger Reihenfolge ihrer Elemente',
    normalised: () =>
      'die Antwort gleicht der erwarteten ohne Groß- und Kleinschreibung, Satzzeichen, englische Artikel und mehrfache Leerzeichen',
    exact: () => 'die Antwort gleicht der erwarteten Zeichen für Zeichen',
    numeric: () => 'die letzte Zahl der Antwort gleicht der der erwarteten',
    regex: () => 'der erwartete Text, als regulärer Ausdruck gelesen, passt auf die Antwort',
    'edit-similarity': (from) => `ihre Editier-Ähnlichkeit mit der erwarteten Antwort ist mindestens ${from}`,
    'token-f1': (from) => `das F1 ihrer Wörter mit denen der erwarteten Antwort ist mindestens ${from}`,
    'rouge-l': (from) => `ihr ROUGE-L mit der erwarteten Antwort ist mindestens ${from}`,
    chrf: (from) => `ihr chrF mit der erwarteten Antwort ist mindestens ${from}`,
  },
  threshold: 'Akzeptiert ab',
  thresholdHelp: '0 bis 1; ist das Feld leer, werden mittlere Punktzahlen verglichen',
  grade: 'Bewertung',

  approach: 'Ansatz',
  confidence: '95-%-Intervall',
  of: (count) => `Von ${count}`,
  ofAnswers: 'Akzeptiert von Antworten',
  ofCount: (accepted, all) => `${accepted} von ${all}`,
  meanScore: 'Mittlere Punktzahl',
  results: 'Ergebnisse',
  sharePlot: 'Intervalle',
  meanOfRepeats: 'Jeder Fall zählt einmal, mit dem Mittelwert seiner Wiederholungen.',
  notCounted: 'Nicht als Antworten gezählt',
  outcomes: {
    error: counted('Fehler', 'Fehler'),
    replayed: counted('Wiedergabe aus einem Cache', 'Wiedergaben aus einem Cache'),
    cancelled: counted('abgebrochener Lauf', 'abgebrochene Läufe'),
    unscored: counted('Antwort ohne Bewertung', 'Antworten ohne Bewertung'),
  },
  outcomesOf: (name, list) => `${name}: ${list}.`,

  caseByCase: 'Fall für Fall',
  against: 'gegen',
  baselineChoice: 'Vergleichsbasis',
  candidateChoice: 'Verglichener Ansatz',
  right: (name) => `${name} akzeptiert`,
  wrong: (name) => `${name} nicht`,
  minus: (a, b) => `${a} minus ${b}`,
  inPoints: ', Punkte',
  inScore: ', Punktzahl',
  paysBack: 'amortisiert sich',
  paysNot: 'amortisiert sich nicht',
  disagree: (count, number) => `Die beiden sind in ${casesDative(count, number)} uneinig`,
  goTo: (a, won, b, lost) => `: ${won} ${won === '1' ? 'geht' : 'gehen'} an ${a}, ${lost} an ${b}.`,
  never: 'Die beiden sind in jedem Fall einig.',
  chance: (tries) => `Zufall allein würde sie in ${tries} mindestens so ungleich verteilen (McNemar, exakt).`,
  tries: (count) => `${count} von 100 Versuchen`,
  fewTries: (limit) => `weniger als 1 von ${limit} Versuchen`,
  scoreTest: (p) => `${p} (gepaarter t-Test).`,
  signTest: (p) => `${p} (Vorzeichentest über die Fälle, weil Fälle Wiederholungen haben).`,
  totalsTest: (p) => `${p} in jeder Paarung (McNemar, exakt).`,
  totalsRange: (low, high) => `Von ${low} bis ${high} über alle Paarungen der Fälle (McNemar, exakt).`,
  payback: (limit, side) =>
    `Mit diesen Ergebnissen gibt es im Zeitraum keine Amortisation, wenn der Unterschied ${side === 'below' ? 'unter' : 'über'} ${pointsDative(points(limit))} liegt.`,
  paybackCrosses: ' Das Intervall reicht über diese Grenze hinaus.',
  differencesTo: (name) => `Unterschiede zu ${name}`,
  difference: 'Unterschied',
  adjustedP: (count) => `p, Holm über ${count}`,
  p: 'p',
  shows: 'Zeigt',
  words: {
    better: 'besser',
    worse: 'schlechter',
    'no-difference-shown': 'kein Unterschied belegt',
    'too-few-cases': 'zu wenige Fälle',
  },
  pairsHead: 'Paare',
  neededHead: 'Nötige Fälle',
  neededFor: 'für',
  neededUnit: 'Punkte',
  neededUnitScore: 'Hundertstel',

  alsoMeasured: 'Außerdem gemessen',
  similarity: 'Mittlere Ähnlichkeit',
  medianTime: 'Medianzeit',
  ninetieth: '90.',
  tokensIn: 'Tokens ein',
  cached: 'Cache',
  tokensOut: 'Aus',
  reasoning: 'Reasoning',
  measuredNote: 'Tokens sind Mittelwerte der gezählten Antworten. Zeiten sind die der ganzen Antwort.',

  worst: 'Schlechteste Fälle',
  sets: {
    lost: (candidate, baseline) => `${candidate} falsch, ${baseline} richtig`,
    won: (candidate, baseline) => `${baseline} falsch, ${candidate} richtig`,
    'both-wrong': (candidate, baseline) => `${candidate} und ${baseline} falsch`,
  },
  repeatSets: {
    lost: (candidate, baseline) => `${candidate} seltener akzeptiert als ${baseline}`,
    won: (candidate, baseline) => `${candidate} öfter akzeptiert als ${baseline}`,
    'both-wrong': () => 'beide gleich oft, nicht immer',
  },
  scoreSets: {
    lost: (candidate, baseline) => `${candidate} unter ${baseline}`,
    won: (candidate, baseline) => `${candidate} über ${baseline}`,
    'both-wrong': () => 'beide gleich',
  },
  wrongSet: (name) => `${name} nicht akzeptiert`,
  wrongSetOfRepeats: (name) => `${name} nicht immer akzeptiert`,
  setCount: (label, count) => `${label}: ${count}`,
  caseId: (id) => `Fall ${id}`,
  expected: 'Erwartet',
  noAnswer: 'keine Antwort',
  noInput: 'keine Eingabe in der Datei',
  missing: 'fehlt: ',
  added: 'zusätzlich: ',
  more: (count) => `${count} weitere`,
  cut: (count, compared) =>
    `Von einem langen Text werden nur die ersten ${count} Zeichen gezeigt${compared ? ' und Wort für Wort verglichen' : ''}.`,
  noCases: 'Einen solchen Fall gibt es nicht.',

  problems: 'Was nicht gelesen wurde, und warum',
  places: (first, further) => (further === null ? first : `${first} und ${further} weitere`),
  problem: {
    empty: () => 'Die Datei ist leer.',
    'not-text': (_count, params) => `Die Datei ist keine Ergebnisdatei, sondern: ${params.kind}.`,
    'too-large': () => 'Die Datei ist länger, als ein Text in diesem Browser sein darf. Die Datei teilen.',
    'not-json': (count) => `${count} × kein JSON`,
    'not-a-row': (count) => `${count} × kein Objekt`,
    'half-file': () => 'Die Datei endet zu früh; ihre vollständigen Zeilen wurden gelesen',
    'archive-entry': (count, params) =>
      `${count} × ein nicht lesbarer Teil des Archivs. Dieser Befehl wandelt das Protokoll um: ${params.command}`,
    'unknown-format': () => 'Kein bekanntes Tool hat diese Datei geschrieben.',
    'unknown-archive': () => 'Das Archiv ist kein Protokoll von Inspect.',
    'totals-only': () => 'Die Datei hat nur Summen. Die Datei mit den Einzelfällen wählen.',
    'bad-totals': (count) =>
      `${count} × eine Zeile mit Summen ohne Namen, ohne Fälle, mit mehr akzeptierten Antworten als Fällen oder mit einer Zahl, die fehlt, negativ oder nicht ganz ist`,
    'totals-twice': (count) => `${count} × Summen eines Ansatzes, der weiter oben schon Summen hat`,
    'no-answers': () => 'Die Datei hat keinen Fall.',
    'grade-out-of-range': (count) => `${count} × eine Bewertung außerhalb von 0 bis 1, die nicht zählt`,
    'log-status': (_count, params) =>
      `Laut Protokoll endete der Lauf mit „${params.status}“; was bewertet wurde, zählt`,
    'cached-unclear': (count) =>
      `${count} × Eingabetokens, die solche aus dem Cache enthalten können oder nicht und daher ausgelassen sind`,
    'one-filter': (_count, params) =>
      `Die Datei hat jede Antwort einmal pro Filter; gelesen werden die von „${params.filter}“`,
    'more-pages': () => 'Die Liste hat weitere Seiten, die nicht in dieser Datei sind',
    'paired-by-input': () =>
      'Keine zwei Ansätze haben eine gemeinsame ID, daher werden Fälle über gleiche Eingaben gepaart',
    'id-with-other-input': (count) =>
      `${count} × dieselbe ID mit einer anderen Eingabe: als eigener Fall gelesen`,
    'no-key': (count) => `${count} × weder ID noch Eingabe: mit nichts gepaart`,
  },
  otherProblem: (code, count) => `${count} × ${code}`,

  columns: (name) => `Spalten von ${name}`,
  columnsWhy:
    'Für jede Spalte wählen, was sie ist. Bis die Seite geschlossen oder neu geladen wird, gilt die Wahl auch für weitere Dateien mit denselben Spalten.',
  columnsWithoutAnswers:
    'Mit diesen Spalten hat die Datei keine Antworten. Mindestens die Spalte der Antworten wählen.',
  roles: {
    id: 'ID des Falls',
    input: 'Eingabe',
    expected: 'Erwartete Antwort',
    actual: 'Antwort',
    approach: 'Name des Ansatzes',
    grade: 'Bewertung des Tools',
    latencyMs: 'Latenz in Millisekunden',
    inputTokens: 'Eingabetokens, mit denen aus dem Cache',
    outputTokens: 'Ausgabetokens',
  },
  severalAnswers: 'Eine Spalte für jeden Ansatz',
  noColumn: 'keine',
  readColumns: 'Mit diesen Spalten lesen',
  showColumns: 'Spalten',

  ifUsed: 'Bei Verwendung in der Berechnung',
  inCalculation: 'In der Berechnung',
  notUsed: 'nicht verwendet',
  quantity: 'Wert',
  now: 'Jetzt',
  afterwards: 'Dann',
  quantities: {
    success: 'Akzeptiert',
    input: 'Eingabetokens',
    output: 'Ausgabetokens',
    reasoning: 'Reasoning-Tokens',
    firstToken: 'Erstes Token',
    speed: 'Tokens pro Sekunde',
    accepted: '1.000 akzeptierte Antworten',
  },
  range: (guess, low, high) => `${guess} (${low} bis ${high})`,
  toOther: (difference, name) => `${points(difference)} zu ${name}`,
  rangeNote: 'Spannen reichen vom 10. bis zum 90. Perzentil.',
  estimatedTimes: 'Erstes Token und Tokens pro Sekunde sind aus Zeiten und Längen der Antworten geschätzt.',
  unknownTimes: (names) =>
    `${names}: Die Zeit bis zum ersten Token ist unbekannt, weil sie sich aus den Zeiten und Längen der Antworten nicht schätzen lässt. Es werden keine Zeiten übernommen.`,
  undividedInput: (names) =>
    `${names}: Die gemessenen Eingabetokens werden nicht übernommen, weil unbekannt ist, wie viele davon fest und wie viele variabel sind.`,
  unmeasuredBaseline: (name, share) =>
    `Diese Ergebnisse messen ${name} nicht: Der Anteil der dort akzeptierten Antworten bleibt bei ${share}, und die gemessenen Anteile werden damit verglichen.`,
  noShares:
    'Verglichen werden mittlere Punktzahlen, daher wird keine Erfolgsquote übernommen. Dafür einen Schwellenwert setzen.',
  nothing: 'In der Berechnung würde sich nichts ändern.',
  chooseApproach: 'Wählen, welchem Ansatz der Berechnung jeder Ansatz der Datei entspricht.',
  use: 'In der Berechnung verwenden',
  used: 'In der Berechnung verwendet.',
  undo: 'Rückgängig',
  undone: 'Die Verwendung der Evaluierung wurde rückgängig gemacht.',
  effect: {
    start: 'Mit diesen Ergebnissen',
    paybackSame: (duration) => `: die Amortisation bleibt gleich (${duration}).`,
    payback: (after, before) => `: die neue Amortisation ist ${after} statt ${before}.`,
    verdictSame: ' bleibt das Ergebnis gleich.',
    verdict: (claim) => ` wird das Ergebnis: ${claim}.`,
  },
  download: 'Bewertete Fälle herunterladen',
  downloadName: 'scored-cases.csv',
  copy: 'Als Tabelle kopieren',
  copied: 'Die Tabelle wurde kopiert.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt.',
  saved: (name) => `${name} wurde gespeichert.`,
  notSaved: 'Die Datei konnte nicht geschrieben werden.',

  summaryUnused: '; noch nicht verwendet',
  summaryUsed: '; verwendet',
};
