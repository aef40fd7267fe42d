/** French messages about an input that cannot be used, one per code of the core, and about a scenario that is not given. */
import type { Messages } from '../messages.ts';

/** The kinds of values that the core names in English. */
const kinds: Readonly<Record<string, string>> = {
  text: 'un texte',
  string: 'un texte',
  number: 'un nombre',
  flag: 'oui ou non (true, false)',
  boolean: 'oui ou non (true, false)',
  date: 'une date',
  list: 'une liste',
  object: 'un objet',
  null: 'rien (null)',
  undefined: 'rien',
};

/** What the core counts, in English. */
const units: Readonly<Record<string, string>> = {
  entries: 'entrées',
  characters: 'caractères',
  'characters of text': 'caractères de texte',
  values: 'valeurs',
};

const named = (names: Readonly<Record<string, string>>, name: unknown): string =>
  names[String(name)] ?? String(name);

/** Code of a problem → its message, made from the problem's `params`. */
export const problems: Messages['problems'] = {
  required: () => 'Cette valeur est requise.',
  'unknown-key': (p) => `Il n’y a pas de champ nommé « ${p.key} » ici.`,
  type: (p) => `Attendu : ${named(kinds, p.expected)} ; reçu : ${named(kinds, p.actual)}.`,
  finite: () => 'Un nombre doit être fini.',
  range: (p) => `Doit être compris entre ${p.min} et ${p.max}.`,
  above: (p) => `Doit être supérieur à ${p.min} et au plus égal à ${p.max}.`,
  whole: () => 'Doit être un nombre entier.',
  /** For a range (a belief, `{p10, p50, p90}`) in a field that takes none. */
  belief: () => 'Ce champ prend un seul nombre, pas une plage.',
  order: () => 'Une plage doit aller de sa borne basse à sa borne haute.',
  date: () => 'Doit être une date du calendrier au format AAAA-MM-JJ.',
  choice: (p) => `Doit être l’une de ces valeurs : ${p.choices}.`,
  length: (p) => `Doit compter de ${p.min} à ${p.max} ${named(units, p.of)}.`,
  duplicate: (p) => `L’ID « ${p.id} » est utilisé deux fois.`,
  'no-such-approach': (p) => `Aucune approche n’a l’ID « ${p.id} ».`,
  circle: (p) => `Ce renvoi ramène à « ${p.id} », directement ou par d’autres approches.`,
  either: (p) => `Indiquez soit ${p.first}, soit ${p.second}, mais pas les deux.`,
  unreadable: () => 'Cette entrée est illisible.',
  'too-large': (p) => `Le scénario contient plus de ${p.max} ${named(units, p.of)}.`,
  'too-many': (p) => `Plus de ${p.max} problèmes ; les autres sont omis.`,
  'not-a-scenario': () => 'Ce texte n’est pas un scénario codé.',
  version: (p) => `Ce texte n’est pas de la version ${p.version}.`,
  syntax: (p) =>
    `Ce lien ou ce texte est incomplet, endommagé ou d’une version plus récente (caractère ${p.at}).`,
  'no-such-field': (p) => `Il n’y a pas de champ à l’emplacement « ${p.path} ».`,
  noScenario: () => 'Cet élément attend un calcul dans sa propriété « scenario ».',
};
