/** German messages of `<ft-prompt-parts>`. */
import type { Messages } from '../messages.ts';
import { counted, points, pointsDative } from './grammar.ts';

const tokens = counted('Token', 'Tokens');

/** Every message of the parts of a prompt. */
export const promptParts: Messages['promptParts'] = {
  title: 'Teile des Prompts',
  noPrompt:
    'Es gibt noch keinen Prompt. Sobald unter „Prompts“ einer steht, erscheinen hier seine Teile und ihre Kosten.',

  costs: (name, usd) => `${name} gibt ${usd} im Monat für den Prompt aus`,
  costsUnknown: (name) => `Die Kosten des Prompts von ${name} sind nicht bekannt`,
  split: (fixed, fixedCount, varying) =>
    `: ${tokens(fixed, fixedCount)} ${fixedCount === 1 ? 'ist' : 'sind'} in jeder Anfrage gleich, ${varying} sind variabel.`,
  calculated: (fixed, varying) =>
    `Das sind die Tokens des Textes. Die Berechnung verwendet andere Zahlen: ${fixed} feste und ${varying} variable Tokens.`,
  examples: (count, examples, usd) => `Davon ${count} ${examples === 1 ? 'Beispiel' : 'Beispiele'}: ${usd}.`,

  prompt: 'Prompt von',
  compareWith: 'Vergleichen mit',
  noComparison: 'keinem anderen',

  tableTitle: 'Tokens und Kosten jedes Teils',
  part: 'Teil',
  tokens: 'Tokens',
  perMonth: 'Pro Monat',
  removed: 'Ohne ihn',
  paysFrom: 'Lohnt sich ab',
  exampleNumber: (n) => `Beispiel ${n}`,
  outputFormat: 'Ausgabeformat',
  afterPlaceholder: 'Ab dem Platzhalter',
  reasoning: 'Reasoning',
  points: (written) => points(`+${written}`),
  atOnce: 'sofort',
  /** If no rise of the share of accepted answers pays for the part. */
  noRise: 'kein Anstieg genügt',
  needed: 'nötig',
  several: (first, last, count) => `${first} bis ${last} (${count} Teile)`,
  note: 'Pro Monat: die Kosten der eigenen Tokens. Ohne ihn: die Änderung der Monatskosten, wenn er entfällt und derselbe Anteil der Antworten akzeptiert wird.',
  paysNote:
    ' Lohnt sich ab: der Anstieg akzeptierter Antworten, der seine Tokens bezahlt. Ob der Teil diesen Anstieg bringt, ist nicht bekannt.',

  reorder: (names, count) =>
    `${names} ${count === 1 ? 'ist' : 'sind'} in jeder Anfrage gleich, ${count === 1 ? 'steht' : 'stehen'} aber hinter variablem Text`,
  reorderSaves: (usd) => `: am Anfang wären es ${usd} im Monat weniger.`,
  reorderNothing: ': am Anfang wären die Kosten gleich, weil nicht mehr in den Cache kommt.',
  reorderCosts: (usd) => `: am Anfang wären es ${usd} im Monat mehr.`,
  reorderUnknown: ': die Ersparnis am Anfang ist nicht bekannt.',
  move: 'An den Anfang stellen',
  moved: (usd) => `An den Anfang gestellt: ${usd} im Monat weniger.`,
  undo: 'Rückgängig',

  trial: (name, without) => `${name} ist dieser Prompt ohne ${without}. `,
  trialMeasured: (change, low, high, paysFrom) =>
    `Der ausgelassene Text ändert die akzeptierten Antworten um ${points(change)}, 95-%-Intervall von ${low} bis ${high}; ${paysFrom}. `,
  trialPays: {
    from: (rise) => `er lohnt sich ab ${pointsDative(rise)}`,
    atOnce: 'er lohnt sich ohne jeden Anstieg',
    never: 'kein Anstieg würde ihn bezahlen',
    unknown: 'der Anstieg, der ihn bezahlt, ist nicht bekannt',
  },
  trialUnpaired: (change) =>
    `Der ausgelassene Text ändert die akzeptierten Antworten um ${points(change)}, aber nicht an denselben Fällen. `,
  trialUnmeasured: 'Keine Evaluierung hat beide auf demselben Modell gemessen. ',
  trialWords: {
    pays: 'Der ausgelassene Text macht sich bezahlt.',
    'does-not-pay': 'Der ausgelassene Text macht sich nicht bezahlt.',
    'not-shown': 'Es ist nicht belegt, ob sich der ausgelassene Text bezahlt macht.',
  },

  comparison: (name, usd) => `Der Prompt von ${name} würde ${usd} im Monat kosten`,
  comparedMore: (usd, difference) => `, ${usd} mehr: ${difference} Tokens.`,
  comparedLess: (usd, difference) => `, ${usd} weniger: ${difference} Tokens.`,
  comparedSame: ', genauso viel.',
  comparedUnknown: (name) => `Die Kosten des Prompts von ${name} sind nicht bekannt.`,
  samePrices: 'Beide zu den Preisen und dem Anteil akzeptierter Antworten dieses Ansatzes.',
  changesTitle: 'Was sich unterscheidet',
  kinds: { removed: 'entfernt', added: 'hinzugefügt', moved: 'verschoben' },

  summary: (usd) => `${usd} im Monat`,
  summaryRest: (parts, count) => ` für ${parts} ${count === 1 ? 'Teil' : 'Teile'}`,
};
