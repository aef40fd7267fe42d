/** French messages of a verdict that asks for missing figures. */
import type { Messages } from '../messages.ts';

const priceNames = {
  both: 'les prix d’entrée et de sortie',
  in: 'le prix d’entrée',
  out: 'le prix de sortie',
} as const;

const monthly = (hosting: boolean, usd: string): string =>
  hosting
    ? `sans changer ses heures ni son partage, son hébergement coûterait encore au moins ${usd} par mois`
    : `ses coûts fixes mensuels seraient encore supérieurs d’au moins ${usd}`;

/** Every request for missing figures. */
export const missing: Messages['missing'] = {
  addPrice: (name, which) => ({
    claim: `Ajoutez ${priceNames[which]} de « ${name} »`,
    rest: ' par 1 M de tokens pour savoir si le candidat s’amortit.',
  }),
  addServing: (name) => ({
    claim: `Ajoutez le prix du service de « ${name} »`,
    rest: ', par 1 M de tokens ou par heure avec le débit, pour savoir si le candidat s’amortit.',
  }),
  figuresOf: (what, owner) => `${what} pour « ${owner} »`,
  addFigures: (what) => ({
    claim: `Ajoutez ${what}`,
    rest: ' pour savoir si le candidat s’amortit.',
  }),
  notWithin: (horizon) =>
    ` Avec les autres valeurs telles quelles, y compris les valeurs supposées, c’est impossible en ${horizon}.`,
  neverAnyway: (best, what) => ({
    claim: best.claim,
    rest: `, même si ce qui manque (${what}) était aussi favorable que possible${best.rest}`,
  }),
  bestReasons: {
    fixedAboveSaving: (_name, hosting, usd, saved) =>
      ` : ${monthly(hosting, usd)}, et ses requêtes économiseraient au plus ${saved} par mois.`,
    fixedDecides: (_name, hosting, usd) => ` : ${monthly(hosting, usd)}.`,
    notInHundredYears: (_name, saved, usd) =>
      ` : une économie d’au plus ${saved} par mois ne couvre pas en cent ans sa mise en place d’au moins ${usd}.`,
  },
  addFailure: {
    claim: 'Ajoutez le coût d’une réponse non acceptée',
    rest: ' : les approches laissent des parts différentes de requêtes sans réponse acceptée. 0 est permis.',
  },
};
