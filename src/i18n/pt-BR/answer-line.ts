/** Portuguese messages of the line that keeps the answer in sight. */
import type { Messages } from '../messages.ts';

/** Every message of the line. */
export const answerLine: Messages['answerLine'] = {
  name: 'A resposta',
  saves: (usd) => `economiza ${usd} por mês`,
  costs: (usd) => `custa ${usd} a mais por mês`,
  was: (payback, saving) => `antes ${payback}, ${saving} por mês`,
  paybacks: {
    atOnce: 'imediato',
    overTenYears: 'mais de dez anos',
    tooLate: 'tarde demais',
    never: 'nunca',
  },
  toResult: 'Ir ao resultado',
};
