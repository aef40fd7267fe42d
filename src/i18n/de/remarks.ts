/** German messages of remarks on prices. Notes and gaps come from the catalogue as English sentences. */
import type { Messages } from '../messages.ts';
import { dative, plural } from './grammar.ts';

const tokenNoun = plural('Token', 'Tokens');

const sources = ['', 'einer Quelle', 'zwei Quellen', 'drei Quellen', 'vier Quellen'];

const unlessOff = (always: boolean): string =>
  always ? '' : ', sofern die Anfrage das nicht ganz oder fast ganz ausschaltet';

/** Every message of remarks on prices. */
export const remarks: Messages['remarks'] = {
  title: 'Anmerkungen zu den Preisen',
  kinds: {
    closed: 'Geschlossen',
    unconfirmed: 'Angenommen',
    conflict: 'Umstritten',
    promotion: 'Angenommen',
    assumption: 'Angenommen',
    reasoning: 'Angenommen',
    cache: 'Angenommen',
    quantity: 'Angenommen',
    throughput: 'Angenommen',
    'prompt-speed': 'Angenommen',
    derived: 'Berechnet',
    restated: 'Aus zweiter Hand',
    uncached: 'Nicht im Cache',
    'no-minimum': 'Lücke',
    'longer-cache': 'Auch angeboten',
    'no-cache': 'Auch angeboten',
    'same-counts': 'Angenommen',
    'all-hours': 'Hinweis',
    gap: 'Lücke',
    note: 'Hinweis',
  },
  lead: (kind, sentence) => `${kind}: ${sentence}`,
  revisedKind: 'Geändert',
  ofApproach: (owner, text) => `${owner}: ${text}`,
  marked: (text) => `†\u00a0${text}`,
  ofModel: (line, model) => `${line} (${model})`,
  furtherRemarks: (lines) =>
    `${lines.length > 1 ? 'Weitere Gründe' : 'Ein weiterer Grund'} für das Zeichen †: ${lines.join('; ')}.`,

  andMore: (line, count) => `${line}, und ${count} weitere`,
  closedLine: (date) => `Seit ${date} für neue Kunden geschlossen`,
  unconfirmedLine: 'Angenommen wird, dass das Tuning des Modells hier möglich ist',
  conflictLine: (what) => `Quellen sind uneinig: ${what}`,
  revisedLine: (what) => `Die Quelle hat geändert: ${what}`,
  promotionLine: 'Ein Aktionspreis',
  assumed: {
    'base-profile': 'globaler oder regionaler Basispreis',
    'cache-writes': 'Preis für Cache-Schreiben',
    'cached-input': 'Preis für Eingabe aus dem Cache',
    'end-of-service': 'Ende des Dienstes',
    'regional-price': 'regionaler Preis',
    'serving-price': 'Preis des Betriebs',
    'tuning-access': 'wer das Modell tunen kann',
    utilisation: 'Auslastung der Maschinen',
  },
  assumptionLine: (what) => `Eine Annahme (${what})`,
  reasoningLine: 'Keine Reasoning-Tokens gezählt',
  minimumLine: 'Cache-Minimum angenommen',
  cacheLine: 'Cache-Regeln angenommen',
  quantityLine: (what, amount) => `Eine angenommene Menge (${what}: ${amount})`,
  throughputLine: 'Durchsatz anderswo gemessen',
  promptSpeedLine: 'Lesen des Prompts nicht gezählt',
  derivedLine: 'Ein berechneter, nicht gelesener Preis',
  restatedLine: 'Preis aus einer anderen Quelle',
  uncachedLine: 'Zu kurz für den Cache',
  noMinimumLine: 'Kein Mindestbetrag gefunden',
  longerCacheLine: 'Ein längerer Cache wird angeboten',
  noCacheLine: 'Der Cache kostet mehr, als er spart',
  sameCountsLine: 'Tokens wie für ein anderes Modell gezählt',
  allHoursLine: 'Maschinen den ganzen Monat gezählt',
  gapLine: 'Ein nicht gefundener Wert',
  noteLine: 'Ein Hinweis',

  untilAtLeast: (date) => `mindestens ${date}`,
  closed: (model, host, date, until) =>
    `Seit ${date} steht das Tuning von ${model} bei ${host} nur bestehenden Kunden offen${until && `; ihnen bis ${until}`}.`,
  closedToUnused: (model, host, date, days, until) =>
    `Seit ${date} steht das Tuning von ${model} bei ${host} nur Kunden offen, die in den ${days} Tagen vor dem Training ein Modell mit Tuning genutzt haben${until && `; ihnen bis ${until}`}.`,
  unconfirmed: (model) =>
    `Keine gelesene Quelle sagt, dass das Tuning von ${model} hier möglich ist; der Trainingspreis ist der anderer Modelle dieser Größe.`,
  conflict: (what, values, used) =>
    `Quellen sind uneinig: ${what}. Die Werte sind ${values}. Die Berechnung verwendet ${used}.`,
  revised: (what, values, used, newest) =>
    `${what} wurde so angegeben: ${values.join(', ')}. Die Berechnung verwendet ${used}${newest ? ', den zuletzt genannten Wert' : ''}.`,
  valueFrom: (value, source) => `${value} (${source})`,
  promotion: (model, date) =>
    `Der Preis von ${model} ist eine Aktion bis ${date}; ein späterer Preis wurde nicht gefunden, daher gilt der Aktionspreis auch danach.`,
  reasoning: (model, always) =>
    `${model} überlegt vor der Antwort (Reasoning)${unlessOff(always)}. Das Reasoning wird als Ausgabe abgerechnet, aber es sind keine Reasoning-Tokens gezählt.`,
  reasoningTuned: (model, always) =>
    `${model} überlegt vor der Antwort (Reasoning)${unlessOff(always)}, und auch das Modell nach dem Tuning kann das tun. Das Reasoning wird als Ausgabe abgerechnet, aber es sind keine Reasoning-Tokens gezählt.`,
  cache: (model, rules, none) =>
    `${none ? `Für ${model} wurde keine Cache-Regel gefunden` : `Für ${model} wurden nicht alle Cache-Regeln als genaue Werte gefunden`}; die Berechnung nimmt an: ${rules}.`,
  minimum: (tokens) => `ein Minimum von ${tokens} Tokens`,
  minimumFrom: (tokens, models) => `ein Minimum von ${tokens} Tokens, wie für ${models} dokumentiert`,
  noMinimum: 'kein Minimum',
  step: (tokens, count) => `Caching in Schritten von ${tokens} ${tokenNoun(count)}`,
  lifetime: (time) => `eine Lebensdauer im Cache von ${dative(time)}`,
  quantity: (what, amount) => `${what}: in der Berechnung ${amount}.`,
  amount: (number, unit) => `${number} ${unit}`,
  speed: (number) => `${number} Tokens/s`,
  promptSpeed:
    'Die Geschwindigkeit, mit der Prompts gelesen werden (Eingabedurchsatz), wurde nicht gefunden, daher zählt nur die Zeit für das Schreiben von Antworten.',
  promptReadAt: (speed) =>
    `ein Prompt, der nicht schneller gelesen wird, als Antworten geschrieben werden (${speed}, der langsamste Fall)`,
  promptReadFaster: 'Werden Prompts schneller gelesen, amortisiert es sich vielleicht erst später oder nie.',
  neverAtAnySpeed: (values) => `Mit diesem Wert amortisiert es sich bei keiner Geschwindigkeit: ${values}.`,
  throughput: (speed, source) =>
    `Der Durchsatz von ${speed} wurde nicht bei diesem Anbieter gemessen: ${source}.`,
  throughputOf: (speed, year, source) =>
    `Der Durchsatz von ${speed} wurde ${year} und nicht bei diesem Anbieter gemessen: ${source}.`,
  throughputByHost: (speed, year, source) =>
    `Den Durchsatz von ${speed} hat der Anbieter selbst ${year} gemessen: ${source}.`,
  parts: {
    rates: 'der Preis der Tokens',
    rateChanges: 'der angekündigte Preis',
    setup: 'ein Betrag der Einrichtung',
    monthly: 'die monatliche Gebühr',
    training: 'der Trainingspreis',
    hosting: 'der Hosting-Preis',
  },
  derived: (part, source) => `${part} wurde nicht als Zahl gefunden; die Berechnung verwendet: ${source}.`,
  restated: (parts, several, places) => `${parts} ${several ? 'stammen' : 'stammt'} aus ${places}.`,
  uncached: (prompt, minimum) =>
    `Die ${prompt} festen Tokens des Prompts sind weniger als die ${minimum}, ab denen ein Cache gezählt wird.`,
  noMinimumCharge: 'Ein Mindestbetrag für einen Trainingsauftrag wurde nicht gefunden, daher zählt keiner.',
  noCache:
    'Ein Prompt kommt nur in den Cache, wenn die Anfrage Caching verlangt. Bei diesem Traffic kostet der Cache mehr, als er spart.',
  withoutCache: 'kein Caching',
  sameCounts: (model, other) =>
    `Die Tokens von Eingabe und Antwort sind die für ${other} gezählten; für ${model ? `${model}, das einen Text anders teilt` : 'das getunte Modell, das einen Text anders teilen kann'}, wurden sie nicht neu gezählt.`,
  allHours: (hours) =>
    `Maschinen zählen mit allen ${hours} Stunden eines Monats. Wenn sie ohne Last stoppen, sind weniger Stunden einzutragen.`,
  longerCache: (model, lifetime, usd) =>
    `${model} bietet auch ${lifetime}, ${usd === '' ? 'wenn die Anfragen sie verlangen' : `das Schreiben kostet dann ${usd} pro 1 Mio. Tokens`}.`,

  noEffect: (value) => `Mit diesem Wert ändern sich bei diesem Traffic keine Kosten: ${value}.`,
  noEffectAtAll: (value) => `Mit diesem Wert ändern sich keine Kosten: ${value}.`,
  noBatches: (value) =>
    `Mit diesem Wert ändern sich keine Kosten, weil keine Anfrage im Batch gesendet wird: ${value}.`,
  smallEffect: (value) =>
    `Mit diesem Wert ändern sich die Kosten bei diesem Traffic um weniger als 0,1\u00a0%: ${value}.`,
  unknownEffect: (value) =>
    `Die Wirkung dieses Werts ist unbekannt, bis die fehlenden Werte eingegeben sind: ${value}.`,
  effectNotCalculated: 'Mit dem anderen Wert wären die Kosten höher; um wie viel, ist nicht berechnet.',
  otherEnd: (value, payback) => `Endet der Betrieb am ${value}, gilt für die ${payback}.`,
  alreadyEnded: (value, baseline, payback) =>
    `Falls der Betrieb am ${value} geendet hat, ist ${baseline ? 'das Modell, mit dem verglichen wird,' : 'das Modell'} nicht mehr nutzbar; berechnete ${payback}.`,
  monthly: (value, name, then, now) =>
    `Mit diesem Wert (${value}) kostet „${name}“ in Monat 1 ${then} statt ${now}`,
  monthlyToo: (first, name, then, now) => `${first}, und „${name}“ ${then} statt ${now}`,
  once: (value, name, then, now) =>
    `Mit diesem Wert (${value}) kostet „${name}“ einmalig ${then} statt ${now}`,
  overHorizon: (value, name, then, now, horizon) =>
    `Mit diesem Wert (${value}) kostet „${name}“ über ${horizon} ${then} statt ${now}`,
  effect: (cost, payback) => `${cost}; ${payback}.`,
  effectOnly: (cost) => `${cost}.`,
  samePayback: (payback) => `Amortisation: weiterhin ${payback}`,
  otherPayback: (then, now) => `Amortisation: ${then} (jetzt: ${now})`,
  years: (count) => `${count} Jahre`,
  almostTenYears: 'knapp zehn Jahre',
  noneWithin: (horizon) => `keine innerhalb von ${dative(horizon)}`,
  tooLateAfter: (duration) =>
    `nach ${dative(duration)}, aber das Modell des Kandidaten wird vorher abgeschaltet`,
  paybacks: {
    atOnce: 'sofort',
    overTenYears: 'mehr als zehn Jahre',
    tooLate: 'keine, bevor das Modell des Kandidaten abgeschaltet wird',
    afterBaselineEnd: 'keine, bevor das Modell der Vergleichsbasis abgeschaltet wird',
    never: 'nie',
    unknown: 'unbekannt',
  },
  use: (value) => `Verwenden: ${value}`,

  restatedBy: (count, number) => `nach ${sources[number] ?? `${count} Quellen`}`,
  restatedIn: (place) => `nach ${place}`,
  copy: 'in einer Kopie',
  calculated: 'berechnet',
  about: (date) => `um den ${date}`,
  upTo: (days) => `bis zu ${days}`,
};
