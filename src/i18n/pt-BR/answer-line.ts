/** Portuguese messages of the line that repeats the answer at the top of the window while the verdict is scrolled out of it. */
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
    afterBaselineEnd: 'tarde demais',
    never: 'nunca',
  },
  toResult: 'Ir ao resultado',
};
