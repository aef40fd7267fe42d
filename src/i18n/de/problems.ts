/** German messages about an input that cannot be used, one per code of the core, and about a scenario that is not given. */
import type { Messages } from '../messages.ts';

/** The kinds of values that the core names in English. */
const kinds: Readonly<Record<string, string>> = {
  text: 'Text',
  string: 'Text',
  number: 'eine Zahl',
  flag: 'ja oder nein (true, false)',
  boolean: 'ja oder nein (true, false)',
  date: 'ein Datum',
  list: 'eine Liste',
  object: 'ein Objekt',
  null: 'nichts (null)',
  undefined: 'nichts',
};

/** What the core counts, in English. */
const units: Readonly<Record<string, string>> = {
  entries: 'Einträge',
  characters: 'Zeichen',
  'characters of text': 'Zeichen',
  values: 'Werte',
};

const named = (names: Readonly<Record<string, string>>, name: unknown): string =>
  names[String(name)] ?? String(name);

/** Code of a problem → its message, made from the problem's `params`. */
export const problems: Messages['problems'] = {
  required: () => 'Diese Angabe wird benötigt.',
  'unknown-key': (p) => `Ein Feld namens „${p.key}“ gibt es hier nicht.`,
  type: (p) => `Erwartet wird ${named(kinds, p.expected)}, vorhanden ist ${named(kinds, p.actual)}.`,
  finite: () => 'Eine Zahl muss endlich sein.',
  range: (p) => `Muss zwischen ${p.min} und ${p.max} liegen.`,
  above: (p) => `Muss größer als ${p.min} und höchstens ${p.max} sein.`,
  whole: () => 'Muss eine ganze Zahl sein.',
  /** For a range (a belief, `{p10, p50, p90}`) in a field that takes none. */
  belief: () => 'Dieses Feld nimmt eine einzelne Zahl, keine Spanne.',
  order: () => 'Eine Spanne muss von ihrem unteren zu ihrem oberen Ende steigen.',
  date: () => 'Muss ein Kalenderdatum der Form JJJJ-MM-TT sein.',
  choice: (p) => `Muss einer dieser Werte sein: ${p.choices}.`,
  length: (p) => `Muss ${p.min} bis ${p.max} ${named(units, p.of)} haben.`,
  duplicate: (p) => `Die ID „${p.id}“ kommt zweimal vor.`,
  'no-such-approach': (p) => `Es gibt keinen Ansatz mit der ID „${p.id}“.`,
  circle: (p) => `Das führt direkt oder über andere Ansätze zurück zu „${p.id}“.`,
  either: (p) => `Entweder ${p.first} oder ${p.second} angeben, nicht beides.`,
  unreadable: () => 'Das ist nicht lesbar.',
  'too-large': (p) => `Das Szenario enthält mehr als ${p.max} ${named(units, p.of)}.`,
  'too-many': (p) => `Mehr als ${p.max} Probleme; die übrigen sind ausgelassen.`,
  'not-a-scenario': () => 'Dieser Text ist kein codiertes Szenario.',
  version: (p) => `Dieser Text hat eine andere Version als ${p.version}.`,
  syntax: (p) =>
    `Dieser Link oder Text ist unvollständig, beschädigt oder von einer neueren Version (Zeichen ${p.at}).`,
  'no-such-field': (p) => `Unter „${p.path}“ gibt es kein Feld.`,
  noScenario: () => 'Dieses Element wartet auf eine Berechnung in seiner Eigenschaft „scenario“.',
};
