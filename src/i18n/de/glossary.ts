/** German explanations of the terms of the interface, and the sentences of explanations. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { explainedFields } from './explained-fields.ts';
import { plural } from './grammar.ts';

/** The places of a ranking in words. The index is the place. */
const places: Readonly<Record<number, string>> = {
  1: 'größten',
  2: 'zweitgrößten',
  3: 'drittgrößten',
  4: 'viertgrößten',
  5: 'fünftgrößten',
};

const cacheNoun = plural('Cache', 'Caches');

/** Says that the candidate does not pay back over a span of a field. */
const over = (verb: string, what: string) => (low: string, high: string, name: string) =>
  `Von ${low} bis ${high} ${verb} ${name} ${what}.`;

/** The messages of explanations. */
export const glossary: Messages['glossary'] = {
  terms: {
    range: {
      name: 'Spanne',
      means:
        'mit einer Sicherheit von 80\u00a0% liegt der Wert zwischen ihren beiden Enden. Das Ergebnis verwendet den Wert, die Chance einer Amortisation die Spanne. Einzugeben als 200k – 300k oder ±20\u00a0%.',
    },
    baseline: {
      name: 'Vergleichsbasis',
      means:
        'der Ansatz, der heute antwortet. Das Ergebnis vergleicht den Kandidaten mit ihr. Andere Ansätze werden nur gezeigt.',
    },
    candidate: { name: 'Kandidat', means: 'der Ansatz, dessen Amortisation das Ergebnis nennt.' },
    zeroShot: { name: 'Zero-Shot', means: 'ein Prompt mit Anweisungen und ohne Beispiele.' },
    fewShot: { name: 'Few-Shot', means: 'ein Prompt, der dem Modell einige Beispiele zeigt.' },
    chainOfThought: {
      name: 'Gedankenkette (Chain of Thought)',
      means: 'ein Prompt, der das Modell auffordert, vor der Antwort zu überlegen.',
    },
    retrieval: {
      name: 'Retrieval (RAG)',
      means: 'eine Suche, deren Treffer zu jedem Prompt hinzugefügt werden.',
    },
    fineTuning: {
      name: 'Fine-Tuning',
      means:
        'das Training eines Modells mit eigenen Beispielen, damit es einen kürzeren Prompt braucht oder besser antwortet.',
    },
    token: {
      name: 'Token',
      means: 'ein Stück Text, etwa vier Buchstaben im Englischen. Modelle werden pro Token bezahlt.',
    },
    cache: {
      name: 'Cache',
      means:
        'der Anbieter behält das feste Präfix eines Prompts für einige Minuten. Die Anfrage, die es speichert, zahlt den Preis für das Schreiben in den Cache; Anfragen, die es dort finden (Treffer), zahlen den niedrigeren Preis für Eingaben aus dem Cache.',
    },
    batch: {
      name: 'Batch',
      means:
        'Anfragen, die zusammen gesendet und innerhalb von Stunden beantwortet werden, meist zum halben Preis.',
    },
    adapter: {
      name: 'Adapter',
      means:
        'der kleine Teil eines Modells, den das Tuning ändert. Auf einer Maschine können mehrere Adapter laufen.',
    },
    attempts: {
      name: 'Versuch',
      means:
        'ein Aufruf des Modells. Eine Anfrage hat mehr als einen, wenn ihre Antwort nicht akzeptiert wird.',
    },
    accepted: {
      name: 'Akzeptierte Antwort',
      means: 'eine Antwort, die nach eigenem Maßstab gut genug ist, um sie zu verwenden.',
    },
    requests: {
      name: 'Anfrage',
      means:
        'eine Frage mit all ihren Versuchen. Ihre Kosten enthalten die Nachbesserung der Antwort, falls keine akzeptiert wird, und einen Anteil der monatlichen Kosten.',
    },
    savedPerThousand: {
      name: 'Ersparnis pro 1.000 Anfragen',
      means:
        'was 1.000 Anfragen aus Monat 1 mit dem Kandidaten weniger kosten als mit der Vergleichsbasis, mit den monatlichen Kosten und ohne die Einrichtung.',
    },
    extraPerThousand: {
      name: 'Mehrkosten pro 1.000 Anfragen',
      means:
        'was 1.000 Anfragen aus Monat 1 mit dem Kandidaten mehr kosten als mit der Vergleichsbasis, mit den monatlichen Kosten und ohne die Einrichtung.',
    },
    savedPerMonth: {
      name: 'Ersparnis pro Monat',
      means: 'was Monat 1 mit dem Kandidaten weniger kostet, mit monatlichen Kosten und ohne Einrichtung.',
    },
    extraPerMonth: {
      name: 'Mehrkosten pro Monat',
      means: 'was Monat 1 mit dem Kandidaten mehr kostet, mit monatlichen Kosten und ohne Einrichtung.',
    },
    setupOnce: {
      name: 'Einrichtung',
      means: 'was einmal bezahlt wird, bevor der Kandidat antwortet: Training, Labeling, Entwicklung.',
    },
    setupExtra: {
      name: 'Zusätzliche Einrichtung',
      means: 'die Einrichtung des Kandidaten minus die der Vergleichsbasis: Training, Labeling, Entwicklung.',
    },
    setupAvoided: {
      name: 'Vermiedene Einrichtung',
      means: 'die Einrichtung der Vergleichsbasis minus die des Kandidaten, die kleiner ist.',
    },
    netAfter: {
      name: 'Netto',
      means:
        'die Ersparnis bis zum genannten Monat, minus die zusätzliche Einrichtung und die neuen Trainings. Die Rendite ist das Netto am Ende des Zeitraums geteilt durch die zusätzliche Einrichtung.',
    },
    chance: {
      name: 'Amortisiert in einem Jahr',
      means:
        'der Anteil von 10.000 Ziehungen aus allen Spannen, der sich nach 12 Monaten amortisiert hat. „Wahrscheinlich“ ist die Spanne, in der 8 von 10 Ziehungen liegen (P10 bis P90).',
    },
    payback: {
      name: 'Amortisation',
      means:
        'die Zeit, bis die Ersparnis die Einrichtung zurückgezahlt hat, aufgerundet; ein halber Monat steht als zwei Wochen da. „Abgezinst“ heißt: ein späterer Betrag zählt um den Zinssatz weniger.',
    },
    presentValue: {
      name: 'Kapitalwert (NPV)',
      means:
        'das Netto am Ende des Zeitraums in heutigem Geld: spätere Ersparnisse zählen um den Zinssatz weniger.',
    },
    internalReturn: {
      name: 'Interner Zinsfuß (IRR)',
      means: 'der Zinssatz, bei dem die Ersparnis die Einrichtung gerade zurückzahlen würde.',
    },
    cacheHits: {
      name: 'Cache-Treffer',
      means: 'der Anteil der Anfragen, die das feste Präfix des Prompts im Cache des Anbieters finden.',
    },
    ahead: {
      name: 'Vorsprung',
      means: 'wie viel weniger der Kandidat bisher gekostet hat als die Vergleichsbasis, mit Einrichtung.',
    },
    estimate: {
      name: '≈',
      means: 'der Wert hängt von einer Tokenzahl ab, die geschätzt und nicht gezählt ist.',
    },
    uncertainPrice: {
      name: '†',
      means:
        'eine andere Lesart eines Preises würde diesen Wert ändern. Die Anmerkungen zu den Preisen sagen, welche.',
    },
  },
  fields: explainedFields,

  here: {
    attempts: (usd, ofUsd) =>
      say`Hier macht das ${figure(usd)} der ${figure(ofUsd)} aus, die 1.000 Versuche kosten.`,
    training: (usd, ofUsd) =>
      say`Hier macht das Training ${figure(usd)} der ${figure(ofUsd)} für die Einrichtung aus.`,
    saving: (usd) => say`Hier sparen 1.000 Anfragen ${figure(usd)}.`,
    extra: (usd) => say`Hier kosten 1.000 Anfragen ${figure(usd)} mehr.`,
    hits: (rates) => [
      'Hier beträgt die Trefferquote ',
      ...rates.flatMap(([caches, share], i) => [
        i === 0 ? '' : i === rates.length - 1 ? ' und ' : ', ',
        figure(share),
        i === 0 ? ` bei ${caches} ${cacheNoun(caches)}` : ` bei ${caches}`,
      ]),
      '.',
    ],
  },

  paybacks: {
    atOnce: 'sofort',
    overTenYears: 'über zehn Jahre',
    tooLate: 'zu spät',
    afterBaselineEnd: 'zu spät',
    never: 'nie',
    unknown: 'unbekannt',
  },
  paybackOf: (name) => `Die Amortisation von ${name}:`,
  rank: (place, all, count, name) => {
    const payback = name === null ? 'die Amortisation' : `die Amortisation von ${name}`;
    const moved = 'jeweils über die Spanne oder um 20\u00a0% verändert';
    if (count === 1) return say`Von allen Werten, ${moved}, ändert ${figure('nur')} dieser ${payback}.`;
    return place in places
      ? say`Von ${all} Werten, ${moved}, hat dieser den ${figure(places[place] ?? '')} Einfluss auf ${payback}.`
      : say`Von ${all} Werten, ${moved}, steht dieser nach seinem Einfluss auf ${payback} an ${figure(`${place}. Stelle`)}.`;
  },
  noPaybacks: {
    never: over('amortisiert sich', 'nie'),
    tooLate: over('wird', 'vor der Amortisation abgeschaltet'),
    other: over('amortisiert sich', 'nicht'),
  },
  unmoved: (low, high, name, payback) =>
    `Von ${low} bis ${high} ändert sich die Amortisation von ${name} nicht: ${payback}.`,
  wordFor: (word, name) => `${word} (${name})`,
  drawing: (points) =>
    `Amortisation: ${points.map(([value, payback]) => `${payback} bei ${value}`).join(', ')}.`,
  shaded: (low, high) => `Die Spanne ist ${low} bis ${high}.`,
};
