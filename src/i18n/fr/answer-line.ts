/** French messages of the line that repeats the answer at the top of the window while the verdict is scrolled out of it. */
import type { Messages } from '../messages.ts';

/** Every message of the line. */
export const answerLine: Messages['answerLine'] = {
  name: 'La réponse',
  saves: (usd) => `économise ${usd} par mois`,
  costs: (usd) => `coûte ${usd} de plus par mois`,
  was: (payback, saving) => `avant : ${payback}, ${saving} par mois`,
  paybacks: {
    atOnce: 'immédiat',
    overTenYears: 'plus de dix ans',
    tooLate: 'trop tard',
    afterBaselineEnd: 'trop tard',
    never: 'jamais',
  },
  toResult: 'Voir le résultat',
};
