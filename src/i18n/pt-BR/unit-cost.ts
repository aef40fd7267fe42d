/** Portuguese messages of `<ft-unit-cost>`. */
import type { Messages } from '../messages.ts';

/** Messages of `<ft-unit-cost>`, without the name of its first column. */
export const unitCost: Messages['unitCost'] = {
  title: 'Custo de 1.000 solicitações',
  noneKnown: 'Nenhum custo é conhecido ainda: faltam tokens, preços ou solicitações.',
  success: 'Sucesso',
  perThousandAttempts: '1.000 tentativas',
  perThousandRequests: '1.000 solicitações',
  tokens: 'tokens',
  retry: 'novas tentativas',
  other: 'outros custos',
  review: 'correção de respostas',
  monthly: 'custos mensais',
  monthlyIncluded: (usd) => `${usd} por mês incluídos`,
  monthlyExtra: (usd) => `e ${usd} por mês`,
  rollout: (share) => `${share} das solicitações`,
  barOf: (name, parts) => `${name}: ${parts}`,
  barPart: (usd, what) => `${usd} ${what}`,
  latency: (milliseconds) => `${milliseconds}\u00a0ms por resposta`,
};
