/** German names of every field of a scenario. */
import type { FieldName, FieldNames } from '../field-names.ts';

/**
 * The forms of a name. German nouns have a capital letter everywhere. `noun` is the subject of a sentence, with its article and in the
 * singular ("die Zahl der Anfragen"); `list` stands in any list, also in one of what is missing, so it is `listStart` and `sentence` too;
 * `start` begins a suggestion ("Eine Trefferquote von …"). A field that is never unknown and never varied is in no sentence, so it has only its label.
 */
const named = (
  label: string,
  noun: string = label,
  start: string = label,
  list: string = label,
): FieldNames => ({ label, list, listStart: list, noun, sentence: list, start });

/** The names of each field. */
export const fields: Readonly<Record<FieldName, FieldNames>> = {
  title: named('Titel'),
  startsOn: named('Beginn', 'der Beginn', 'Ein Beginn'),
  horizonMonths: named('Zeitraum', 'der Zeitraum', 'Ein Zeitraum'),
  requestsPerMonth: named('Anfragen pro Monat', 'die Zahl der Anfragen pro Monat'),
  monthlyRequests: named('Anfragen pro Monat', 'die Zahl der Anfragen pro Monat'),
  growthPerMonth: named('Wachstum pro Monat', 'das Wachstum pro Monat', 'Ein Wachstum pro Monat'),
  discountPerYear: named('Zinssatz pro Jahr', 'der Zinssatz pro Jahr', 'Ein Zinssatz pro Jahr'),

  label: named('Name'),
  technique: named('Technik'),
  model: named('Modell'),
  prefixTokens: named('Festes Präfix', 'die Zahl der festen Tokens', 'Ein festes Präfix', 'feste Tokens'),
  variableTokens: named('Variabel', 'die Zahl der variablen Tokens', 'Ein variabler Teil', 'variable Tokens'),
  variableCachedShare: named(
    'Verlauf im Cache',
    'der Cache-Anteil des variablen Teils',
    'Ein Cache-Anteil des variablen Teils',
  ),
  outputTokens: named('Ausgabe', 'die Zahl der Ausgabetokens', 'Eine Ausgabe', 'Ausgabetokens'),
  reasoningTokens: named('Reasoning', 'die Zahl der Reasoning-Tokens', 'Reasoning', 'Reasoning-Tokens'),
  reasoningOff: named('Anfragen schalten das Reasoning aus'),

  inputUsdPerMTok: named('Eingabepreis', 'der Eingabepreis', 'Ein Eingabepreis'),
  cachedInputUsdPerMTok: named('Cache-Preis', 'der Preis von Eingaben aus dem Cache', 'Ein Cache-Preis'),
  cacheWriteUsdPerMTok: named(
    'Preis für Cache-Schreiben',
    'der Preis für das Schreiben in den Cache',
    'Ein Preis für das Schreiben in den Cache',
  ),
  outputUsdPerMTok: named('Ausgabepreis', 'der Ausgabepreis', 'Ein Ausgabepreis'),
  aboveInputTokens: named('Über'),
  multiplier: named('Batch-Preis', 'der Batch-Preis', 'Ein Batch-Preis'),
  source: named('Quelle'),
  asOf: named('Gelesen am'),
  from: named('Ab'),
  ratesChangePerYear: named(
    'Preisänderung pro Jahr',
    'die Preisänderung pro Jahr',
    'Eine Preisänderung pro Jahr',
  ),

  hitRate: named('Trefferquote', 'die Cache-Trefferquote', 'Eine Cache-Trefferquote', 'Cache-Treffer'),
  minimumTokens: named('Kürzestes Präfix im Cache', 'das kürzeste Präfix im Cache'),
  stepTokens: named('Blockgröße im Cache', 'die Blockgröße im Cache'),
  ttlMinutes: named('Lebensdauer im Cache', 'die Lebensdauer im Cache', 'Eine Lebensdauer im Cache'),
  activeHoursPerDay: named('Aktive Stunden', 'die Zahl der aktiven Stunden'),
  caches: named(
    'Getrennte Caches (z. B. einer je Kunde)',
    'die Zahl der getrennten Caches',
    'Getrennte Caches',
    'Getrennte Caches',
  ),

  batchShare: named('Als Batch', 'der Batch-Anteil', 'Ein Batch-Anteil', 'Batch-Anteil'),
  successRate: named(
    'Akzeptierte Antworten',
    'die Erfolgsquote',
    'Eine Erfolgsquote',
    'akzeptierte Antworten',
  ),
  maxAttempts: named('Versuche', 'die Zahl der Versuche'),
  failureUsd: named(
    'Nachbesserung einer Antwort',
    'der Preis der Nachbesserung einer Antwort',
    'Nachbesserungskosten einer Antwort',
  ),
  failureApproach: named('Nicht akzeptierte Antworten gehen an'),
  successDropPerMonth: named(
    'Qualitätsverlust pro Monat',
    'der Qualitätsverlust pro Monat',
    'Ein Qualitätsverlust pro Monat',
  ),
  worksWithProbability: named(
    'Chance, dass es funktioniert',
    'die Chance, dass es funktioniert',
    'Eine Chance, dass es funktioniert,',
  ),
  otherUsdPerRequest: named(
    'Retrieval, Tools',
    'der Betrag der sonstigen Kosten pro Anfrage',
    'Sonstige Kosten pro Anfrage',
    'sonstige Kosten',
  ),

  monthlyMinimumUsd: named('Monatliches Minimum', 'das monatliche Minimum', 'Ein monatliches Minimum'),

  usd: named('Betrag', 'der Betrag', 'Ein Betrag'),
  quantity: named('Menge', 'die Menge', 'Eine Menge'),
  unit: named('Einheit'),
  usdPerUnit: named('Stückpreis', 'der Stückpreis', 'Ein Stückpreis'),

  tokens: named('Tokens', 'die Zahl der Trainingstokens', 'Trainingstokens', 'Trainingstokens'),
  epochs: named('Epochen', 'die Zahl der Epochen'),
  usdPerMTok: named('Trainingspreis', 'der Trainingspreis', 'Ein Trainingspreis'),
  runs: named('Trainingsläufe', 'die Zahl der Trainingsläufe'),
  minimumUsd: named('Minimum pro Auftrag', 'das Minimum pro Auftrag', 'Ein Minimum pro Auftrag'),
  validationTokens: named('Validierungstokens', 'die Zahl der Validierungstokens'),
  validationBilled: named('Validierung wird abgerechnet'),
  evaluations: named('Validierungsdurchläufe'),
  hours: named('Stunden', 'die Zahl der Trainingsstunden', 'Trainingsstunden', 'Trainingsstunden'),
  usdPerHour: named('Preis pro Stunde', 'der Preis pro Stunde', 'Ein Preis pro Stunde'),
  machines: named('Maschinen', 'die Zahl der Maschinen'),
  hoursPerMonth: named('Stunden pro Monat', 'die Zahl der Stunden pro Monat'),
  sharedBy: named('Adapter auf den Maschinen'),
  tokensPerSecond: named('Ausgabedurchsatz', 'der Ausgabedurchsatz', 'Ein Ausgabedurchsatz'),
  inputTokensPerSecond: named('Eingabedurchsatz', 'der Eingabedurchsatz', 'Ein Eingabedurchsatz'),
  machinesPerReplica: named('Maschinen pro Kopie', 'die Zahl der Maschinen pro Kopie des Modells'),
  utilisation: named('Auslastung', 'die Auslastung', 'Eine Auslastung'),
  peakFactor: named('Spitze ÷ Durchschnitt'),

  leadMonths: named('Vorlaufzeit', 'die Vorlaufzeit', 'Eine Vorlaufzeit'),
  trafficShare: named('Anteil am Traffic', 'der Anteil am Traffic', 'Ein Anteil am Traffic'),
  // In the form, the number of months follows the label.
  everyMonths: named(
    'Neues Training alle',
    'der Abstand der Trainings',
    'Ein Abstand der Trainings',
    'Abstand der Trainings',
  ),
  share: named(
    'Anteil der Einrichtung',
    'der Einrichtungsanteil pro neuem Training',
    'Ein Anteil pro neuem Training',
    'Anteil pro neuem Training',
  ),
  availableUntil: named(
    'Abschaltung des Modells',
    'das Ende des Betriebs',
    'Ein Ende des Betriebs',
    'Ende des Betriebs',
  ),
  trainableUntil: named('Ende des Trainings', 'das Ende des Trainings', 'Ein Ende des Trainings'),
  firstTokenMs: named('Zeit bis zum ersten Token', 'die Zeit bis zum ersten Token'),
  'latency.tokensPerSecond': named('Geschwindigkeit der Antwort', 'die Geschwindigkeit der Antwort'),
};
