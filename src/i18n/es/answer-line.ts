/** Spanish messages of the line that keeps the answer in sight. */
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
    never: 'nunca',
  },
  toResult: 'Ir al resultado',
};
