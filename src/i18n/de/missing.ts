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
    ? `das Hosting würde bei unveränderten Stunden und unveränderter gemeinsamer Nutzung immer noch mindestens ${usd} im Monat kosten`
    : `die festen monatlichen Kosten wären immer noch mindestens ${usd} höher`;

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
  notWithin: (horizon) =>
    ` Mit den übrigen Werten, wie sie sind, auch den angenommenen, ist das innerhalb von ${dative(horizon)} nicht möglich.`,
  neverAnyway: (best, what) => ({
    claim: best.claim,
    rest: `, selbst wenn das Fehlende (${what}) so günstig wie möglich wäre${best.rest}`,
  }),
  bestReasons: {
    fixedAboveSaving: (_name, hosting, usd, saved) =>
      `: ${monthly(hosting, usd)}, und die Anfragen würden höchstens ${saved} im Monat sparen.`,
    fixedDecides: (_name, hosting, usd) => `: ${monthly(hosting, usd)}.`,
    notInHundredYears: (_name, saved, usd) =>
      `: die Ersparnis von höchstens ${saved} im Monat deckt die Einrichtung von mindestens ${usd} in hundert Jahren nicht.`,
  },
  addFailure: {
    claim: 'Noch zu ergänzen: die Kosten einer nicht akzeptierten Antwort',
    rest: '. Die Ansätze lassen unterschiedliche Anteile der Anfragen ohne akzeptierte Antwort. 0 ist erlaubt.',
  },
};
