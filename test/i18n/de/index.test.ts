/** Tests the German sentences whose form depends on a number, a duration or a case. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messages } from '../../../src/i18n/de/index.ts';
import { formatDuration } from '../../../src/i18n/format.ts';
import { plainText } from '../../../src/i18n/pieces.ts';

const { advice, chart, counter, evaluation, glossary, inputs, ladder, promptParts, remarks, verdict } =
  messages;
const duration = (months: number): string => formatDuration(months, 'de');

it.each([
  [0.1, 'in 4 Tagen'],
  [1 / 30.4375, 'in 1 Tag'],
  [0.48, 'in 2 Wochen'],
  [4, 'in 18 Wochen'],
  [8, 'in 8 Monaten'],
  [31, 'in 31 Monaten'],
])('a payback after %f months is "%s"', (months, text) => {
  expect(verdict.inTime(duration(months), false)).toBe(text);
});

it.each([
  [
    verdict.verdicts.after('Fine-Tuning', 'in 2 Wochen', 'am 16. Januar 2027', '50.000', false),
    'Fine-Tuning amortisiert sich in 2 Wochen, nach 50.000 Anfragen, am 16. Januar 2027.',
  ],
  [
    verdict.verdicts.beyond('A', '31', '24', 'wenn X'),
    'A amortisiert sich erst in Monat 31, nach dem Zeitraum von 24 Monaten, wenn X.',
  ],
  [verdict.verdicts.neverBehind('A', '24 Monate'), 'A liegt innerhalb von 24 Monaten nie zurück.'],
  [
    verdict.verdicts.fixedAboveSaving('A', true, '90 $', '20 $'),
    'A amortisiert sich nie: das Hosting kostet 90 $ im Monat, mehr als die 20 $ im Monat, die die Anfragen sparen.',
  ],
  [
    verdict.verdicts.tooLate('A', 'M', 'nach mehr als zehn Jahren', 'am 1. Mai 2028', ''),
    'A würde sich zu spät amortisieren: erst nach mehr als zehn Jahren, aber M wird am 1. Mai 2028 abgeschaltet.',
  ],
])('a verdict is put together as a sentence: %j', ({ claim, rest }, text) => {
  expect(claim + rest).toBe(text);
});

it.each([
  [chart.afterMonths('1', 1), 'Nach 1 Monat'],
  [chart.afterMonths('12', 12), 'Nach 12 Monaten'],
  [chart.rangeIn('10 – 68', 'week', 68), '10 – 68 Wochen'],
  [chart.rangeIn('1', 'month', 1), '1 Monat'],
  [chart.belowIt('5 %', '1 Jahr').join(''), ': unter 5 % gibt es innerhalb von 1 Jahr keine Amortisation.'],
  [
    counter.things([
      { kind: 'image', count: 1, shown: '1' },
      { kind: 'tool', count: 2, shown: '2' },
    ]),
    '1 Bild und 2 gehostete Tools',
  ],
  [ladder.paidBack('8 Monate'), ' und hat sich in 8 Monaten amortisiert'],
  [
    remarks.furtherRemarks(['Ein Aktionspreis', 'Cache-Regeln angenommen']),
    'Weitere Gründe für das Zeichen †: Ein Aktionspreis; Cache-Regeln angenommen.',
  ],
  [remarks.restated('Der Trainingspreis', false, 'X'), 'Der Trainingspreis stammt aus X.'],
  [
    remarks.tooLateAfter(remarks.almostTenYears),
    'nach knapp zehn Jahren, aber das Modell des Kandidaten wird vorher abgeschaltet',
  ],
  [
    verdict.verdicts.after('A', 'in 4 Tagen', 'am 1. Mai 2027', '1', false).rest,
    ', nach 1 Anfrage, am 1. Mai 2027.',
  ],
  [
    plainText(
      advice.reasons['examples-do-not-fit'].says(
        { examples: '1', each: '9.000 Tokens', context: '8.192 Tokens', room: '' } as never,
        { examples: 1 } as never,
      ),
    ),
    '1 Beispiel mit 9.000 Tokens passt neben Prompt und Antwort nicht in den Kontext von 8.192 Tokens',
  ],
  [
    plainText(
      advice.reasons['examples-fit'].says(
        { examples: '2', each: '300 Tokens', room: '7.000 Tokens' } as never,
        { examples: 2 } as never,
      ),
    ),
    '2 Beispiele mit je 300 Tokens passen in die 7.000 Tokens, die Prompt und Antwort im Kontext frei lassen',
  ],
  [
    advice.missing['prompt-bar-open'].note({ needed: '', cases: '1' } as never, { cases: 1 } as never),
    'vorhanden ist ein Fall',
  ],
  [advice.points('+1'), '+1 Punkt'],
  [advice.points('−1'), '−1 Punkt'],
  [
    messages.usage.problems['partial-month']('1', 1, 'Januar 2027', ''),
    'Der Export beginnt oder endet im Laufe des Monats Januar 2027.',
  ],
  [advice.points('0,1'), '0,1 Punkte'],
  [advice.points('+11'), '+11 Punkte'],
  [promptParts.trialPays.from(promptParts.points('4')), 'er lohnt sich ab +4 Punkten'],
  [
    evaluation.payback('1', 'below'),
    'Mit diesen Ergebnissen gibt es im Zeitraum keine Amortisation, wenn der Unterschied unter 1 Punkt liegt.',
  ],
  [inputs.usdPerMTok('Britische Pfund'), 'Britische Pfund pro 1.000.000 Tokens'],
  [
    plainText(glossary.rank(2, '40', 40, null)),
    'Von 40 Werten, jeweils über die Spanne oder um 20\u00a0% verändert, hat dieser den zweitgrößten Einfluss auf die Amortisation.',
  ],
  [
    plainText(
      verdict.remarks.partsOfDifference('4,00 $', [
        ['tokens', '96 %'],
        ['repair', '4 %'],
      ]),
    ),
    'Vom Unterschied entfallen 4,00 $ (96 %) auf die Tokenkosten und 4 % auf die Nachbesserung von Antworten.',
  ],
])('a text reads "%s"', (text, expected) => {
  expect(text).toBe(expected);
});

it('no text addresses the reader', () => {
  const folder = new URL('../../../src/i18n/de/', import.meta.url);
  // A capital "Sie" that does not begin a sentence is "you".
  const address = /[\p{L},] (?:Sie|Ihr(?:e[mnrs]?)?|Ihnen)(?!\p{L})/u;
  const lines = readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8').split('\n'),
  );
  expect(lines.filter((line) => address.test(line))).toEqual([]);
});
