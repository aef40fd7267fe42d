/** Spanish messages about an input that cannot be used, one per code of the core, and about a scenario that is not given. */
import type { Messages } from '../messages.ts';

/** The kinds of values that the core names in English. */
const kinds: Readonly<Record<string, string>> = {
  text: 'un texto',
  string: 'un texto',
  number: 'un número',
  flag: 'sí o no (true, false)',
  boolean: 'sí o no (true, false)',
  date: 'una fecha',
  list: 'una lista',
  object: 'un objeto',
  null: 'nada (null)',
  undefined: 'nada',
};

/** What the core counts, in English. */
const units: Readonly<Record<string, string>> = {
  entries: 'entradas',
  characters: 'caracteres',
  'characters of text': 'caracteres de texto',
  values: 'valores',
};

const named = (names: Readonly<Record<string, string>>, name: unknown): string =>
  names[String(name)] ?? String(name);

/** Code of a problem → its message, made from the problem's `params`. */
export const problems: Messages['problems'] = {
  required: () => 'Este dato es necesario.',
  'unknown-key': (p) => `Aquí no hay ningún campo llamado “${p.key}”.`,
  type: (p) => `Se esperaba ${named(kinds, p.expected)} y hay ${named(kinds, p.actual)}.`,
  finite: () => 'Un número debe ser finito.',
  range: (p) => `Debe estar entre ${p.min} y ${p.max}.`,
  above: (p) => `Debe ser mayor que ${p.min} y como máximo ${p.max}.`,
  whole: () => 'Debe ser un número entero.',
  /** For a range (a belief, `{p10, p50, p90}`) in a field that takes none. */
  belief: () => 'Este campo admite un solo número, no un rango.',
  order: () => 'Un rango debe ir de su extremo inferior a su extremo superior.',
  date: () => 'Debe ser una fecha del calendario con la forma AAAA-MM-DD.',
  choice: (p) => `Debe ser uno de estos valores: ${p.choices}.`,
  length: (p) => `Debe tener de ${p.min} a ${p.max} ${named(units, p.of)}.`,
  duplicate: (p) => `El id “${p.id}” se usa dos veces.`,
  'no-such-approach': (p) => `No hay ningún enfoque con el id “${p.id}”.`,
  circle: (p) => `Esto lleva de vuelta a “${p.id}”, directamente o a través de otros enfoques.`,
  either: (p) => `Hay que indicar ${p.first} o ${p.second}, no ambos.`,
  unreadable: () => 'Esto no se pudo leer.',
  'too-large': (p) => `El escenario contiene más de ${p.max} ${named(units, p.of)}.`,
  'too-many': (p) => `Más de ${p.max} problemas; los demás se omiten.`,
  'not-a-scenario': () => 'Este texto no es un escenario codificado.',
  version: (p) => `Este texto tiene otra versión que ${p.version}.`,
  syntax: (p) =>
    `Este enlace o texto está incompleto, está dañado o es de una versión más reciente (carácter ${p.at}).`,
  'no-such-field': (p) => `No hay ningún campo en “${p.path}”.`,
  noScenario: () => 'Este elemento espera un cálculo en su propiedad “scenario”.',
};
