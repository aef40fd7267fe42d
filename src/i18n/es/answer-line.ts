/** Spanish messages of the line that repeats the answer at the top of the window while the verdict is scrolled out of it. */
import type { Messages } from '../messages.ts';

/** Every message of the line. */
export const answerLine: Messages['answerLine'] = {
  name: 'La respuesta',
  saves: (usd) => `ahorra ${usd} al mes`,
  costs: (usd) => `cuesta ${usd} más al mes`,
  was: (payback, saving) => `antes ${payback}, ${saving} al mes`,
  paybacks: {
    atOnce: 'de inmediato',
    overTenYears: 'más de diez años',
    tooLate: 'demasiado tarde',
    afterBaselineEnd: 'demasiado tarde',
    never: 'nunca',
  },
  toResult: 'Ir al resultado',
};
