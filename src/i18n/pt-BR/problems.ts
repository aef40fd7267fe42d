/** Portuguese messages about an input that cannot be used, one per code of the core, and about a scenario that is not given. */
import type { Messages } from '../messages.ts';

/** The kinds of values that the core names in English. */
const kinds: Readonly<Record<string, string>> = {
  text: 'texto',
  string: 'texto',
  number: 'um número',
  flag: 'sim ou não (true, false)',
  boolean: 'sim ou não (true, false)',
  date: 'uma data',
  list: 'uma lista',
  object: 'um objeto',
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
  required: () => 'Isto é necessário.',
  'unknown-key': (p) => `Não há aqui nenhum campo chamado “${p.key}”.`,
  type: (p) => `Esperado: ${named(kinds, p.expected)}. Recebido: ${named(kinds, p.actual)}.`,
  finite: () => 'Um número precisa ser finito.',
  range: (p) => `Precisa estar entre ${p.min} e ${p.max}.`,
  above: (p) => `Precisa ser maior que ${p.min} e no máximo ${p.max}.`,
  whole: () => 'Precisa ser um número inteiro.',
  /** For a range (a belief, `{p10, p50, p90}`) in a field that takes none. */
  belief: () => 'Este campo aceita um único número, não uma faixa.',
  order: () => 'Uma faixa precisa subir do extremo baixo ao alto.',
  date: () => 'Precisa ser uma data do calendário na forma AAAA-MM-DD.',
  choice: (p) => `Precisa ser um destes valores: ${p.choices}.`,
  length: (p) => `Precisa ter de ${p.min} a ${p.max} ${named(units, p.of)}.`,
  duplicate: (p) => `O id “${p.id}” é usado duas vezes.`,
  'no-such-approach': (p) => `Não há nenhuma abordagem com o id “${p.id}”.`,
  circle: (p) => `Isto leva de volta a “${p.id}”, diretamente ou por outras abordagens.`,
  either: (p) => `Informe ${p.first} ou ${p.second}, não os dois.`,
  unreadable: () => 'Não foi possível ler isto.',
  'too-large': (p) => `O cenário contém mais de ${p.max} ${named(units, p.of)}.`,
  'too-many': (p) => `Mais de ${p.max} problemas; os demais foram omitidos.`,
  'not-a-scenario': () => 'Este texto não é um cenário codificado.',
  version: (p) => `Este texto tem uma versão diferente de ${p.version}.`,
  syntax: (p) =>
    `Este link ou texto está incompleto, está danificado ou é de uma versão mais recente (caractere ${p.at}).`,
  'no-such-field': (p) => `Não há nenhum campo em “${p.path}”.`,
  noScenario: () => 'Este elemento espera um cálculo na propriedade “scenario”.',
};
