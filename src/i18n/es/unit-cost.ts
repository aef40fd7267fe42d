/** Spanish messages of `<ft-unit-cost>`. */
import type { Messages } from '../messages.ts';

/** Messages of `<ft-unit-cost>`, without the name of its first column. */
export const unitCost: Messages['unitCost'] = {
  title: 'Costo de 1000 solicitudes',
  noneKnown: 'Aún no se conoce ningún costo: faltan tokens, precios o solicitudes.',
  success: 'Éxito',
  perThousandAttempts: '1000 intentos',
  perThousandRequests: '1000 solicitudes',
  tokens: 'tokens',
  retry: 'reintentos',
  other: 'otros costos',
  review: 'corrección de respuestas',
  monthly: 'costos mensuales',
  monthlyIncluded: (usd) => `${usd} al mes incluidos`,
  monthlyExtra: (usd) => `y ${usd} al mes`,
  rollout: (share) => `${share} de las solicitudes`,
  barOf: (name, parts) => `${name}: ${parts}`,
  barPart: (usd, what) => `${usd}, ${what}`,
  latency: (milliseconds) => `${milliseconds}\u00a0ms por respuesta`,
};
