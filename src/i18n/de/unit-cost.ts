/** German messages of `<ft-unit-cost>`. */
import type { Messages } from '../messages.ts';

/** Messages of `<ft-unit-cost>`, without the name of its first column. */
export const unitCost: Messages['unitCost'] = {
  title: 'Kosten von 1.000 Anfragen',
  noneKnown: 'Noch sind keine Kosten bekannt: Tokens, Preise oder Anfragen fehlen.',
  success: 'Erfolg',
  perThousandAttempts: '1.000 Versuche',
  perThousandRequests: '1.000 Anfragen',
  tokens: 'Tokens',
  retry: 'Wiederholung',
  other: 'sonstige Kosten',
  review: 'Nachbesserung',
  monthly: 'monatliche Kosten',
  monthlyIncluded: (usd) => `${usd} pro Monat enthalten`,
  monthlyExtra: (usd) => `und ${usd} pro Monat`,
  rollout: (share) => `bedient ${share} der Anfragen`,
  barOf: (name, parts) => `${name}: ${parts}`,
  barPart: (usd, what) => `${usd} ${what}`,
  latency: (milliseconds) => `${milliseconds}\u00a0ms pro Antwort`,
};
