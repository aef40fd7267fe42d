/** Spanish messages of `<ft-prompt-parts>`. */
import type { Messages } from '../messages.ts';
import { counted, numbered, points } from './grammar.ts';

const tokens = counted('token', 'tokens');
const parts = counted('parte', 'partes');
const examples = counted('ejemplo', 'ejemplos');

/** Every message of the parts of a prompt. */
export const promptParts: Messages['promptParts'] = {
  title: 'Partes del prompt',
  noPrompt:
    'Aún no hay ningún prompt. Cuando haya uno en “Prompts”, aquí aparecerán sus partes y sus costos.',

  costs: (name, usd) => `${name} gasta ${usd} al mes en su prompt`,
  costsUnknown: (name) => `No se conoce el costo del prompt de ${name}`,
  split: (fixed, fixedCount, varying) =>
    `: ${tokens(fixed, fixedCount)} ${fixedCount === 1 ? 'es igual' : 'son iguales'} en todas las solicitudes, ${varying} son variables.`,
  calculated: (fixed, varying) =>
    `Estos son los tokens del texto. El cálculo usa otras cifras: ${numbered(fixed, 'tokens fijos')} y ${varying} variables.`,
  examples: (count, number, usd) => `De ello, ${examples(count, number)}: ${usd}.`,

  prompt: 'Prompt de',
  compareWith: 'Comparar con',
  noComparison: 'ningún otro',

  tableTitle: 'Tokens y costo de cada parte',
  part: 'Parte',
  tokens: 'Tokens',
  perMonth: 'Al mes',
  removed: 'Sin ella',
  paysFrom: 'Compensa desde',
  exampleNumber: (n) => `Ejemplo ${n}`,
  outputFormat: 'Formato de salida',
  afterPlaceholder: 'Desde el marcador',
  reasoning: 'Razonamiento',
  points: (written) => points(`+${written}`),
  atOnce: 'de inmediato',
  /** If no rise of the share of accepted answers pays for the part. */
  noRise: 'ningún aumento basta',
  needed: 'necesaria',
  several: (first, last, count) => `de ${first} a ${last} (${count} partes)`,
  note: 'Al mes: el costo de sus propios tokens. Sin ella: el cambio del costo del mes si se omite y se acepta la misma proporción de respuestas.',
  paysNote:
    ' Compensa desde: el aumento de respuestas aceptadas que paga sus tokens. No se sabe si la parte aporta ese aumento.',

  reorder: (names, count) =>
    count === 1
      ? `${names} es igual en todas las solicitudes, pero está después de texto variable`
      : `${names} son iguales en todas las solicitudes, pero están después de texto variable`,
  reorderSaves: (usd) => `: al principio, ${usd} menos al mes.`,
  reorderNothing: ': al principio costaría lo mismo, porque no se almacena más en caché.',
  reorderCosts: (usd) => `: al principio costaría ${usd} más al mes.`,
  reorderUnknown: ': no se sabe cuánto ahorraría al principio.',
  move: 'Mover al principio',
  moved: (usd) => `Movido al principio: ${usd} menos al mes.`,
  undo: 'Deshacer',

  trial: (name, without) => `${name} es este prompt sin ${without}. `,
  trialMeasured: (change, low, high, paysFrom) =>
    `El texto omitido cambia las respuestas aceptadas en ${points(change)}, intervalo del 95\u00a0% de ${low} a ${high}; ${paysFrom}. `,
  trialPays: {
    from: (rise) => `compensa desde ${rise}`,
    atOnce: 'compensa sin ningún aumento',
    never: 'ningún aumento lo pagaría',
    unknown: 'no se conoce el aumento que lo paga',
  },
  trialUnpaired: (change) =>
    `El texto omitido cambia las respuestas aceptadas en ${points(change)}, pero no en los mismos casos. `,
  trialUnmeasured: 'Ninguna evaluación ha medido ambos en el mismo modelo. ',
  trialWords: {
    pays: 'El texto omitido compensa su costo.',
    'does-not-pay': 'El texto omitido no compensa su costo.',
    'not-shown': 'No está demostrado si el texto omitido compensa su costo.',
  },

  comparison: (name, usd) => `El prompt de ${name} costaría ${usd} al mes`,
  comparedMore: (usd, difference) => `, ${usd} más: ${numbered(difference, 'tokens')}.`,
  comparedLess: (usd, difference) => `, ${usd} menos: ${numbered(difference, 'tokens')}.`,
  comparedSame: ', lo mismo.',
  comparedUnknown: (name) => `No se conoce el costo del prompt de ${name}.`,
  samePrices: 'Ambos con los precios y la proporción de respuestas aceptadas de este enfoque.',
  changesTitle: 'En qué difieren',
  kinds: { removed: 'quitado', added: 'agregado', moved: 'movido' },

  summary: (usd) => `${usd} al mes`,
  summaryRest: (written, count) => ` por ${parts(written, count)}`,
};
