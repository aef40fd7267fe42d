/** French messages of `<ft-unit-cost>`. */
import type { Messages } from '../messages.ts';

/** Messages of `<ft-unit-cost>`, without the name of its first column. */
export const unitCost: Messages['unitCost'] = {
  title: 'Coût de 1 000 requêtes',
  noneKnown: 'Aucun coût n’est encore connu : il manque des tokens, des prix ou des requêtes.',
  success: 'Réussite',
  perThousandAttempts: '1 000 tentatives',
  perThousandRequests: '1 000 requêtes',
  tokens: 'tokens',
  retry: 'relances',
  other: 'autres coûts',
  review: 'correction',
  monthly: 'coûts mensuels',
  monthlyIncluded: (usd) => `${usd} par mois compris`,
  monthlyExtra: (usd) => `et ${usd} par mois`,
  rollout: (share) => `traite ${share} des requêtes`,
  barOf: (name, parts) => `${name} : ${parts}`,
  barPart: (usd, what) => `${usd} ${what}`,
  latency: (milliseconds) => `${milliseconds} ms par réponse`,
};
