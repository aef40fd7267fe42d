/** German messages of the verdict: its sentence, the lines below it, and its figures. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { counted, dative, listed } from './grammar.ts';

const atThisTraffic = 'bei diesem Traffic';

const atOnce = (name: string, because: string) => ({
  claim: `${name} ist ab der ersten Anfrage günstiger`,
  rest: `: ${because}.`,
});

const never = (name: string, because: string) => ({
  because,
  claim: `${name} amortisiert sich nie`,
  limited: `${name} amortisiert sich ${atThisTraffic} nie`,
  rest: `: ${because}.`,
});

const monthly = (hosting: boolean, usd: string): string =>
  hosting ? `das Hosting kostet ${usd} im Monat` : `die festen monatlichen Kosten sind ${usd} höher`;

const stops = (saves: boolean): string => (saves ? ', und die Ersparnis endet' : '');

/** In the dative, after "bei". */
const requestsOf = counted('Anfrage', 'Anfragen');

/** The traffic. In a rollout, `share` is what the candidate serves of it, and `atFirst` says that other shares follow. */
const traffic = (requests: string, count: number, share: string, atFirst: boolean): string =>
  `Bei ${requestsOf(requests, count)} pro Monat${share && `, von denen ${atFirst ? 'anfangs ' : ''}${share} umgestellt sind,`}`;

/** The parts of the cost of a request. */
const costParts = {
  tokens: 'die Tokenkosten',
  other: 'sonstige Kosten',
  repair: 'die Nachbesserung von Antworten',
  fixed: 'monatliche Kosten',
} as const;

const nothingSaved = {
  throughput:
    'die Ersparnis ist unbekannt, weil die Geschwindigkeit, mit der Prompts gelesen werden (Eingabedurchsatz), unbekannt ist',
  hosting: 'beide Ansätze brauchen dieselben Maschinen, daher kostet das Hosting gleich viel',
  other: 'nichts wird gespart',
};

/** Messages of `<ft-verdict>`. */
export const verdict: Messages['verdict'] = {
  fineTuning: 'Fine-Tuning',
  against: 'gegen',
  compareWith: 'Vergleichen',
  estimated: 'Aus geschätzten Tokenzahlen.',

  onDate: (date) => `am ${date}`,
  inMonthOf: (month) => `im ${month}`,
  inTime: (duration, roundedUp) => `${roundedUp ? 'innerhalb von' : 'in'} ${dative(duration)}`,
  afterTenYears: 'nach mehr als zehn Jahren',
  atThisTraffic,
  ifTrafficHolds: (month) => `wenn der Traffic von Monat ${month} anhält`,
  ifDeclineGoesOn: (month) => `wenn Traffic oder Preise nach Monat ${month} weiter sinken`,

  tuned: (model) => `${model} mit Tuning`,
  untuned: (model) => `${model} ohne Tuning`,

  verdicts: {
    likelyAnyway: (name, horizon, chance) => ({
      claim: `${name} amortisiert sich nach den Schätzwerten nicht innerhalb von ${dative(horizon)}`,
      rest: `, wahrscheinlicher aber doch: die Chance ist ${chance}.`,
    }),
    unlikelyAtOnce: (name, horizon, chance) => ({
      claim: `${name} ist nach den Schätzwerten über ${horizon} günstiger`,
      rest: `, wahrscheinlicher aber nicht: die Chance ist ${chance}.`,
    }),
    cheaperNoSetup: (name) => atOnce(name, 'es gibt keine Einrichtungskosten zu decken'),
    cheaperLessSetup: (name, usd) => atOnce(name, `auch die Einrichtung kostet ${usd} weniger`),
    neverBehindLessSetup: (name, horizon, usd) => ({
      claim: `${name} liegt innerhalb von ${dative(horizon)} nie zurück`,
      rest: `: die Einrichtung kostet ${usd} weniger.`,
    }),
    neverBehind: (name, horizon) => ({
      claim: `${name} liegt innerhalb von ${dative(horizon)} nie zurück`,
      rest: '.',
    }),
    unlikely: (name, duration, when, horizon, chance) => ({
      claim: `${name} amortisiert sich nach den Schätzwerten ${duration}`,
      rest: `, ${when}, aber die Chance innerhalb von ${dative(horizon)} ist nur ${chance}.`,
    }),
    after: (name, duration, when, requests, about) => ({
      claim: `${name} amortisiert sich ${duration}`,
      rest: `, nach ${about ? 'etwa ' : ''}${requests} ${requests === '1' ? 'Anfrage' : 'Anfragen'}, ${when}.`,
    }),
    beyondTenYears: (name, assumption) => ({
      claim: `${name} braucht mehr als zehn Jahre bis zur Amortisation`,
      rest: `, ${assumption}.`,
    }),
    beyond: (name, month, horizon, assumption) => ({
      claim: `${name} amortisiert sich erst in Monat ${month}`,
      rest: `, nach dem Zeitraum von ${horizon} ${horizon === '1' ? 'Monat' : 'Monaten'}, ${assumption}.`,
    }),
    retiredBefore: (name, model, when, past) => ({
      claim: `${name} kommt zu spät`,
      rest: past
        ? `: ${model} wurde ${when} abgeschaltet, vor dem Beginn des Einsatzes.`
        : `: ${model} wird ${when} abgeschaltet, vor dem Beginn des Einsatzes.`,
    }),
    notBeforeEnd: (name, date, model) => ({
      claim: `${name} amortisiert sich nicht, bevor ${model} am ${date} abgeschaltet wird`,
      rest: '. Danach müssen Anfragen an dieses Modell ohnehin zu einem anderen wechseln.',
    }),
    tooLate: (name, model, when, end, assumption) => ({
      claim: `${name} würde sich zu spät amortisieren`,
      rest: `: erst ${when}, ${assumption && `${assumption}, `}aber ${model} wird ${end} abgeschaltet.`,
    }),
    notTrainable: (name, model, date) =>
      never(name, `${model} ist bei diesem Anbieter seit ${date} für das Tuning geschlossen`),
    noDifference: (name) => ({
      claim: `${name} macht keinen Unterschied`,
      rest: ': beide kosten in jedem Monat gleich viel.',
    }),
    cheaperUntil: (name, date, horizon, usd) => ({
      claim: `${name} ist bis ${date} günstiger`,
      rest: `, kostet aber über ${horizon} insgesamt ${usd} mehr.`,
    }),
    noTraffic: (name) => never(name, 'es gibt keine Anfragen, an denen sich sparen ließe'),
    cachedPrompt: (name, usd) =>
      never(name, `ein Prompt im Cache ist um ${usd} pro 1.000 Anfragen günstiger`),
    tokensDecide: (name, usd) => never(name, `die Tokens kosten pro 1.000 Anfragen ${usd} mehr`),
    repairDecides: (name, usd) =>
      never(name, `die Nachbesserung von Antworten kostet ${usd} mehr pro 1.000 Anfragen`),
    otherDecides: (name, usd) => never(name, `die sonstigen Kosten sind pro 1.000 Anfragen um ${usd} höher`),
    fixedAboveSaving: (name, hosting, usd, saved) =>
      never(name, `${monthly(hosting, usd)}, mehr als die ${saved} im Monat, die die Anfragen sparen`),
    fixedDecides: (name, hosting, usd) => never(name, monthly(hosting, usd)),
    savesNothing: (name, cause) =>
      cause === 'throughput'
        ? { claim: `Ob sich ${name} amortisiert, ist offen`, rest: `: ${nothingSaved[cause]}.` }
        : never(name, nothingSaved[cause]),
    retraining: (name, usd, horizon, saved) =>
      never(name, `neue Trainings kosten ${usd} über ${horizon}, mehr als die ${saved} Ersparnis`),
    savingShrinks: (name, usd, recovered) =>
      never(
        name,
        recovered
          ? `die Einrichtung von ${usd} wird gedeckt, aber die Ersparnis schrumpft und der Vorsprung geht wieder verloren`
          : `die Ersparnis schrumpft, bevor die Einrichtung von ${usd} gedeckt ist`,
      ),
    endsTooSoon: (name, end, model, usd, setup) =>
      never(name, `bis ${model} ${end} abgeschaltet wird, sind ${usd} der Einrichtung von ${setup} gedeckt`),
    notInHundredYears: (name, saved, usd) =>
      never(
        name,
        `die Ersparnis von ${saved} im Monat deckt die Einrichtung von ${usd} in hundert Jahren nicht`,
      ),
    costsMore: (name, usd, horizon) => never(name, `die Kosten sind über ${horizon} um ${usd} höher`),
  },
  choose: {
    claim: 'Ein Modell für das Fine-Tuning wählen',
    rest: '. Dann zeigt sich, ob es sich amortisiert.',
  },
  unreadable: {
    claim: 'Dieses Szenario ist nicht lesbar',
    rest: '. Sein Text ist beschädigt oder enthält unzulässige Werte.',
  },

  remarks: {
    setup: (usd, extra) =>
      say`Die Einrichtung kostet ${figure(usd)}${extra === 'all' ? '' : extra === 'more' ? ' mehr' : ' weniger'}.`,
    startsLater: (date) => say`Der Einsatz beginnt am ${date}.`,
    /** `monthlyCosts`: the candidate’s. `''`: monthly costs are counted, but not named. `null`: neither approach has any. */
    requests: (requests, count, candidate, baseline, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, count, share, atFirst)} kosten 1.000 Anfragen ${figure(candidate)}${monthlyCosts ? ` (mit ihrem Anteil an monatlichen Kosten von ${monthlyCosts})` : ''} statt ${figure(baseline)}${monthlyCosts === '' ? ', monatliche Kosten eingerechnet' : ''}.`,
    requestsAlike: (requests, count, usd, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, count, share, atFirst)} kosten 1.000 Anfragen mit beiden Ansätzen ${figure(usd)}${monthlyCosts !== null ? ', monatliche Kosten eingerechnet' : ''}.`,
    partsOfDifference: (usd, shares) =>
      say`Vom Unterschied entfallen ${figure(usd)} ${listed(shares.map(([part, share], i) => `${i ? share : `(${share})`} auf ${costParts[part]}`))}.`,
    monthSaves: (requests, count, usd) =>
      say`Die Ersparnis beträgt ${figure(usd)} im Monat bei ${requestsOf(requests, count)} pro Monat.`,
    cached: (hitRate, tokens, prompt) =>
      say`Aus dem Cache lesen ${hitRate} der Anfragen ${tokens} von ${prompt} festen Tokens.`,
    aheadUntil: (date) => say`Der Vorsprung hält bis ${date}.`,
    fallsBehind: (when, assumption) => say`Der Rückstand beginnt ${when}, ${assumption}.`,
    ends: (date, model, past, saves) =>
      past
        ? say`Am ${date} wurde ${model} abgeschaltet${stops(saves)}.`
        : say`Am ${date} wird ${model} abgeschaltet${stops(saves)}.`,
    bothEnd: (date, past, saves) =>
      say`Am ${date} ${past ? 'wurden' : 'werden'} beide Modelle abgeschaltet${stops(saves)}.`,
    setupNotRecovered: (missing, setup) =>
      say`Bis dahin sind ${figure(missing)} der Einrichtung von ${figure(setup)} nicht gedeckt.`,
    behindAtEnd: (usd) => say`Bis dahin beträgt der Rückstand ${figure(usd)}.`,
    retrainingStops: (model, date) => say`Ab ${date} wird kein neues Training von ${model} gezählt.`,
    worksAssumed: (chance) =>
      say`Das nimmt an, dass das Tuning funktioniert. Die Chance dafür ist ${figure(chance)}.`,
    baselineEnded: (date, model, assumed) =>
      say`Am ${date} wurde ${model} abgeschaltet, daher mussten Anfragen daran zu einem anderen Modell wechseln${assumed ? '; gerechnet wird mit dem letzten Preis' : ''}.`,
    baselineEnds: (date, model, both) =>
      both
        ? say`Am ${date} wird auch ${model} abgeschaltet.`
        : say`Am ${date} wird ${model} abgeschaltet, daher müssen Anfragen daran bis dahin zu einem anderen Modell wechseln.`,
    fallbackEnds: (date, model, past) =>
      past
        ? say`Am ${date} wurde ${model} abgeschaltet; nicht akzeptierte Antworten gehen weiter dorthin, zum letzten Preis.`
        : say`Am ${date} wird ${model} abgeschaltet; nicht akzeptierte Antworten gehen weiter dorthin, zum letzten Preis.`,
    /** `isDayStated`: the claim already states the day. */
    baselineEndsFirst: (date, model, usd, saved, isDayStated) =>
      say`${isDayStated ? `Bis zum ${date}` : `Am ${date} wird ${model} abgeschaltet, daher müssen Anfragen daran zu einem anderen Modell wechseln. Bis dahin`} sind netto ${figure(usd)} ${saved ? 'gespart' : 'verloren'}; spätere Monate sind mit ${isDayStated ? `dem letzten Preis von ${model}` : 'seinem letzten Preis'} gerechnet.`,
  },
  missingFigures: {
    claim: 'Die fehlenden Werte ergänzen',
    rest: '. Dann zeigt sich, ob es sich amortisiert.',
  },

  savedPerThousand: 'Ersparnis pro 1.000 Anfragen',
  extraPerThousand: 'Mehrkosten pro 1.000 Anfragen',
  bothCost: (usd) => `${usd} mit beiden Ansätzen`,
  insteadOf: (candidate, baseline) => `${candidate} statt ${baseline}`,
  savedPerMonth: 'Ersparnis pro Monat',
  extraPerMonth: 'Mehrkosten pro Monat',
  extraInMonth: (usd, month) => `${usd} mehr in Monat\u00a0${month}`,
  savedInMonth: (usd, month) => `${usd} gespart in Monat\u00a0${month}`,
  everyMonth: 'jeden Monat gleich',
  everyMonthUntil: (date) => `jeden Monat bis ${date}`,
  everyMonthFrom: (date) => `jeden Monat ab ${date}`,
  setupOnce: 'Einrichtung, einmalig',
  setupExtra: 'Zusätzliche Einrichtung',
  setupAvoided: 'Vermiedene Einrichtung',
  largest: (share, label) => `davon ${share} ${label}`,
  noSetup: 'nichts zu decken',
  netAfter: (duration) => `Netto nach ${dative(duration)}`,
  endNotes: (notes) => notes.join('; '),
  priceAssumed: (date) => `nimmt den Preis der Vergleichsbasis nach dem ${date} an`,
  servesUntil: (date) => `Kandidat im Einsatz bis ${date}`,
  fromTo: (low, high) => `${low} bis ${high}`,
  returned: (share, horizon) => `${share} Rendite in ${dative(horizon)}`,
  returnedBy: (share, date) => `${share} Rendite bis ${date}`,
  moreThan: (figure) => `mehr als ${figure}`,
  payback: 'Amortisation',
  paybackFigures: {
    atOnce: 'Sofort',
    overTenYears: 'Über 10 Jahre',
    tooLate: 'Zu spät',
    never: 'Nie',
    unknown: 'Unbekannt',
  },
  discounted: (duration) => `${duration} abgezinst`,
};
