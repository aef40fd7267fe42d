/** German messages of a verdict that asks for missing figures. */
import type { Messages } from '../messages.ts';
import { dative } from './grammar.ts';

const priceNames = {
  both: 'Ein- und Ausgabepreis',
  in: 'Eingabepreis',
  out: 'Ausgabepreis',
} as const;

const monthly = (hosting: boolean, usd: string): string =>
  hosting
    ? `das Hosting würde mit den Stunden und der Zahl der Modelle pro Maschine aus dieser Berechnung immer noch mindestens ${usd} im Monat kosten`
    : `die festen monatlichen Kosten wären immer noch mindestens ${usd} höher`;

const asZero = (hasUnknownCost: boolean): string => (hasUnknownCost ? ', mit unbekannten Kosten von 0' : '');

/** Every request for missing figures. */
export const missing: Messages['missing'] = {
  addPrice: (name, which) => ({
    claim: `Noch zu ergänzen: ${priceNames[which]} von „${name}“`,
    rest: ' pro 1 Mio. Tokens. Dann zeigt sich, ob es sich amortisiert.',
  }),
  addServing: (name) => ({
    claim: `Noch zu ergänzen: der Preis für den Betrieb von „${name}“`,
    rest: ', pro 1 Mio. Tokens oder pro Stunde mit dem Durchsatz. Dann zeigt sich, ob es sich amortisiert.',
  }),
  figuresOf: (what, owner) => `${what} für „${owner}“`,
  addFigures: (what) => ({
    claim: `Noch zu ergänzen: ${what}`,
    rest: '. Dann zeigt sich, ob es sich amortisiert.',
  }),
  notWithin: (horizon, hasUnknownCost) =>
    ` Selbst wenn das Fehlende so günstig wie möglich wäre${asZero(hasUnknownCost)}, gäbe es mit den übrigen Werten, wie sie sind, auch den angenommenen, innerhalb von ${dative(horizon)} keine Amortisation.`,
  neverAnyway: (best, what, hasUnknownCost) => ({
    claim: best.claim,
    rest: `, selbst wenn das Fehlende (${what}) so günstig wie möglich wäre${asZero(hasUnknownCost)}${best.rest}`,
  }),
  markedLimits: ' Mit einem anderen möglichen Wert wäre eine mit † markierte Grenze anders.',
  bestReasons: {
    fixedAboveSaving: (_name, hosting, usd, saved) =>
      `: ${monthly(hosting, usd)}, und die Anfragen würden höchstens ${saved} im Monat sparen.`,
    fixedDecides: (_name, hosting, usd) => `: ${monthly(hosting, usd)}.`,
    notInHundredYears: (_name, saved, usd) =>
      `: die Ersparnis von höchstens ${saved} im Monat deckt die Einrichtung von mindestens ${usd} in hundert Jahren nicht.`,
    cheaperUntil: (_name, date, horizon, usd) =>
      `: der Vorsprung hält höchstens bis ${date} und geht dann verloren, und die Kosten sind über ${horizon} um mindestens ${usd} höher.`,
    cachedPrompt: (_name, usd) =>
      `: ein Prompt im Cache ist um mindestens ${usd} pro 1.000 Anfragen günstiger.`,
    tokensDecide: (_name, usd) => `: die Tokens kosten pro 1.000 Anfragen mindestens ${usd} mehr.`,
    repairDecides: (_name, usd) =>
      `: die Nachbesserung von Antworten kostet mindestens ${usd} mehr pro 1.000 Anfragen.`,
    otherDecides: (_name, usd) =>
      `: die sonstigen Kosten sind pro 1.000 Anfragen um mindestens ${usd} höher.`,
    retraining: (_name, usd, horizon, saved) =>
      `: neue Trainings kosten mindestens ${usd} über ${horizon}, und die Ersparnis ist höchstens ${saved}.`,
    savingShrinks: (_name, usd, recovered) =>
      recovered
        ? `: die Ersparnis schrumpft, und selbst wenn die Einrichtung von mindestens ${usd} eine Zeit lang gedeckt ist, geht der Vorsprung wieder verloren.`
        : `: die Ersparnis schrumpft, bevor die Einrichtung von mindestens ${usd} gedeckt ist.`,
    endsTooSoon: (_name, end, model, usd, setup) =>
      `: bis ${model} ${end} abgeschaltet wird, sind höchstens ${usd} der Einrichtung von mindestens ${setup} gedeckt.`,
    costsMore: (_name, usd, horizon) => `: die Kosten sind über ${horizon} um mindestens ${usd} höher.`,
  },
  assumeAlike: (share) => `${share} akzeptierte Antworten für beide annehmen`,
  addFailure: {
    claim: 'Noch zu ergänzen: die Kosten einer nicht akzeptierten Antwort',
    rest: '. Die Ansätze lassen unterschiedliche Anteile der Anfragen ohne akzeptierte Antwort. 0 ist erlaubt.',
  },
};
