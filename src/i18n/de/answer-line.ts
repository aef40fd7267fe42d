/** German messages of the line that repeats the answer at the top of the window while the verdict is scrolled out of it. */
import type { Messages } from '../messages.ts';

/** Every message of the line. */
export const answerLine: Messages['answerLine'] = {
  name: 'Die Antwort',
  saves: (usd) => `spart ${usd} im Monat`,
  costs: (usd) => `kostet ${usd} mehr im Monat`,
  was: (payback, saving) => `vorher ${payback}, ${saving} im Monat`,
  paybacks: {
    atOnce: 'sofort',
    overTenYears: 'mehr als zehn Jahre',
    tooLate: 'zu spät',
    afterBaselineEnd: 'zu spät',
    never: 'nie',
  },
  toResult: 'Zum Ergebnis',
};
