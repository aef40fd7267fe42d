/** French messages of a verdict that asks for missing figures. */
import type { Messages } from '../messages.ts';
import { de, until } from './grammar.ts';

const priceNames = {
  both: 'les prix d’entrée et de sortie',
  in: 'le prix d’entrée',
  out: 'le prix de sortie',
} as const;

const monthly = (hosting: boolean, usd: string): string =>
  hosting
    ? `avec les heures et le nombre de modèles par machine de ce calcul, son hébergement coûterait encore au moins ${usd} par mois`
    : `ses coûts fixes mensuels seraient encore supérieurs d’au moins ${usd}`;

const asZero = (hasUnknownCost: boolean): string =>
  hasUnknownCost ? ', les coûts inconnus comptés pour 0' : '';

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
  notWithin: (horizon, hasUnknownCost) =>
    ` Même si ce qui manque était aussi favorable que possible${asZero(hasUnknownCost)}, il n’y aurait pas d’amortissement en ${horizon} avec les autres valeurs telles quelles, y compris les valeurs supposées.`,
  neverAnyway: (best, what, hasUnknownCost) => ({
    claim: best.claim,
    rest: `, même si ce qui manque (${what}) était aussi favorable que possible${asZero(hasUnknownCost)}${best.rest}`,
  }),
  markedLimits: ' Avec une autre valeur possible, une limite marquée † serait différente.',
  bestReasons: {
    fixedAboveSaving: (_name, hosting, usd, saved) =>
      ` : ${monthly(hosting, usd)}, et ses requêtes économiseraient au plus ${saved} par mois.`,
    fixedDecides: (_name, hosting, usd) => ` : ${monthly(hosting, usd)}.`,
    notInHundredYears: (_name, saved, usd) =>
      ` : une économie d’au plus ${saved} par mois ne couvre pas en cent ans sa mise en place d’au moins ${usd}.`,
    cheaperUntil: (_name, date, horizon, usd) =>
      ` : son avance dure au plus ${until(date)} et se perd ensuite, et il coûte au moins ${usd} de plus sur ${horizon}.`,
    cachedPrompt: (_name, usd) => ` : un prompt en cache coûte au moins ${usd} de moins pour 1 000 requêtes.`,
    tokensDecide: (_name, usd) => ` : ses tokens coûtent au moins ${usd} de plus pour 1 000 requêtes.`,
    repairDecides: (_name, usd) =>
      ` : la correction de ses réponses coûte au moins ${usd} de plus pour 1 000 requêtes.`,
    otherDecides: (_name, usd) =>
      ` : ses autres coûts sont supérieurs d’au moins ${usd} pour 1 000 requêtes.`,
    retraining: (_name, usd, horizon, saved) =>
      ` : les réentraînements coûtent au moins ${usd} sur ${horizon}, pour au plus ${saved} économisés.`,
    savingShrinks: (_name, usd, recovered) =>
      recovered
        ? ` : l’économie diminue, et même si la mise en place d’au moins ${usd} est amortie un temps, l’avance se perd ensuite.`
        : ` : l’économie diminue avant que la mise en place d’au moins ${usd} soit amortie.`,
    endsTooSoon: (_name, end, model, usd, setup) =>
      ` : à l’arrêt ${de(model)}, ${end}, au plus ${usd} de sa mise en place d’au moins ${setup} sont amortis.`,
    costsMore: (_name, usd, horizon) => ` : son coût est supérieur d’au moins ${usd} sur ${horizon}.`,
  },
  assumeAlike: (share) => `Supposer ${share} de réponses acceptées pour les deux`,
  addFailure: {
    claim: 'Ajoutez le coût d’une réponse non acceptée',
    rest: ' : les approches laissent des parts différentes de requêtes sans réponse acceptée. 0 est permis.',
  },
};
