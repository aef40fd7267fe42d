/** Portuguese names of every field of a scenario. */
import type { FieldName, FieldNames } from '../field-names.ts';
import { capital, small } from './grammar.ts';

/**
 * The forms of a name. `noun` is the subject of a sentence, with its article ("o número de solicitações"); `sentence` stands in a list
 * of what is missing ("uma taxa de acertos"); `start` begins a suggestion and is the same with a capital letter.
 * A field that is never unknown and never varied is in no sentence, so it has only its label.
 */
const named = (
  label: string,
  noun: string = small(label),
  sentence: string = small(label),
  list: string = small(label),
): FieldNames => ({
  label,
  list,
  listStart: capital(list),
  noun,
  sentence,
  start: capital(sentence),
});

/** The names of each field. */
export const fields: Readonly<Record<FieldName, FieldNames>> = {
  title: named('Título'),
  startsOn: named('Início', 'o início'),
  horizonMonths: named('Horizonte', 'o horizonte', 'um horizonte'),
  requestsPerMonth: named('Solicitações por mês', 'o número de solicitações por mês'),
  monthlyRequests: named('Solicitações por mês', 'o número de solicitações por mês'),
  growthPerMonth: named('Crescimento por mês', 'o crescimento por mês'),
  discountPerYear: named(
    'Taxa de desconto ao ano',
    'a taxa de desconto ao ano',
    'taxa de desconto ao ano',
    'taxa de desconto ao ano',
  ),

  label: named('Nome'),
  technique: named('Técnica'),
  model: named('Modelo'),
  prefixTokens: named('Prefixo fixo', 'o número de tokens fixos', 'um prefixo fixo', 'tokens fixos'),
  variableTokens: named('Variável', 'o número de tokens variáveis', 'uma parte variável', 'tokens variáveis'),
  variableCachedShare: named(
    'Histórico em cache',
    'a parcela em cache da parte variável',
    'uma parcela em cache da parte variável',
  ),
  outputTokens: named('Saída', 'o número de tokens de saída', 'uma saída', 'tokens de saída'),
  reasoningTokens: named(
    'Raciocínio',
    'o número de tokens de raciocínio',
    'raciocínio',
    'tokens de raciocínio',
  ),
  reasoningOff: named('As solicitações desativam o raciocínio'),

  inputUsdPerMTok: named('Preço de entrada', 'o preço de entrada', 'um preço de entrada'),
  cachedInputUsdPerMTok: named('Preço em cache', 'o preço da entrada em cache', 'um preço em cache'),
  cacheWriteUsdPerMTok: named(
    'Preço de gravação em cache',
    'o preço de gravação em cache',
    'um preço de gravação em cache',
  ),
  outputUsdPerMTok: named('Preço de saída', 'o preço de saída', 'um preço de saída'),
  aboveInputTokens: named('Acima de'),
  multiplier: named('Preço em lote', 'o preço em lote'),
  source: named('Fonte'),
  asOf: named('Lido em'),
  from: named('A partir de'),
  ratesChangePerYear: named(
    'Variação de preço ao ano',
    'a variação de preço ao ano',
    'uma variação de preço ao ano',
  ),

  hitRate: named(
    'Taxa de acertos',
    'a taxa de acertos do cache',
    'uma taxa de acertos do cache',
    'acertos de cache',
  ),
  minimumTokens: named('Menor prefixo em cache', 'o menor prefixo em cache'),
  stepTokens: named('Cache em blocos de', 'o tamanho dos blocos do cache'),
  ttlMinutes: named('Duração do cache', 'a duração do cache'),
  activeHoursPerDay: named('Horas ativas', 'o número de horas ativas'),
  caches: named(
    'Caches separados (por exemplo, um por cliente)',
    'o número de caches separados',
    'caches separados',
    'caches separados',
  ),

  batchShare: named('Em lote', 'a parcela em lote', 'uma parcela em lote', 'parcela em lote'),
  successRate: named(
    'Respostas aceitas',
    'a taxa de sucesso',
    'uma parcela de respostas aceitas',
    'respostas aceitas',
  ),
  maxAttempts: named('Tentativas', 'o número de tentativas'),
  failureUsd: named(
    'Correção de uma resposta',
    'o custo de corrigir uma resposta',
    'um custo de corrigir uma resposta',
  ),
  failureApproach: named('Respostas não aceitas vão para'),
  successDropPerMonth: named(
    'Perda de qualidade por mês',
    'a perda de qualidade por mês',
    'uma perda de qualidade por mês',
  ),
  worksWithProbability: named('Chance de funcionar', 'a chance de funcionar', 'uma chance de funcionar'),
  otherUsdPerRequest: named(
    'Busca, ferramentas',
    'o valor dos outros custos por solicitação',
    'outros custos por solicitação',
    'outros custos',
  ),

  monthlyMinimumUsd: named('Mínimo mensal', 'o mínimo mensal', 'um mínimo mensal'),

  usd: named('Valor', 'o valor', 'um valor'),
  quantity: named('Quantidade', 'a quantidade', 'uma quantidade'),
  unit: named('Unidade'),
  usdPerUnit: named('Preço unitário', 'o preço unitário', 'um preço unitário'),

  tokens: named(
    'Tokens',
    'o número de tokens de treinamento',
    'tokens de treinamento',
    'tokens de treinamento',
  ),
  epochs: named('Épocas', 'o número de épocas'),
  usdPerMTok: named('Preço do treinamento', 'o preço do treinamento', 'um preço do treinamento'),
  runs: named('Treinamentos', 'o número de treinamentos'),
  minimumUsd: named('Mínimo por trabalho', 'o mínimo por trabalho', 'um mínimo por trabalho'),
  validationTokens: named('Tokens de validação', 'o número de tokens de validação'),
  validationBilled: named('A validação é cobrada'),
  evaluations: named('Passagens de validação'),
  hours: named('Horas', 'o número de horas de treinamento', 'horas de treinamento', 'horas de treinamento'),
  usdPerHour: named('Preço por hora', 'o preço por hora', 'um preço por hora'),
  machines: named('Máquinas', 'o número de máquinas'),
  hoursPerMonth: named('Horas por mês', 'o número de horas por mês'),
  sharedBy: named('Adaptadores nas máquinas'),
  tokensPerSecond: named('Throughput de saída', 'o throughput de saída', 'throughput de saída'),
  inputTokensPerSecond: named('Throughput de entrada', 'o throughput de entrada', 'throughput de entrada'),
  machinesPerReplica: named(
    'Máquinas por cópia',
    'o número de máquinas por cópia do modelo',
    'máquinas por cópia do modelo',
  ),
  utilisation: named('Utilização', 'a utilização', 'uma utilização'),
  peakFactor: named('Pico ÷ média'),

  leadMonths: named('Prazo de treinamento', 'o prazo de treinamento', 'um prazo de treinamento'),
  trafficShare: named('Parcela do tráfego', 'a parcela do tráfego', 'uma parcela do tráfego'),
  // In the form, the number of months follows the label.
  everyMonths: named(
    'Retreinar a cada',
    'o intervalo entre retreinamentos',
    'intervalo entre retreinamentos',
    'intervalo entre retreinamentos',
  ),
  share: named(
    'Parcela da preparação',
    'a parcela da preparação por retreinamento',
    'uma parcela por retreinamento',
    'parcela por retreinamento',
  ),
  availableUntil: named('Desativação do modelo', 'o fim do serviço', 'um fim do serviço', 'fim do serviço'),
  trainableUntil: named('Fim do treinamento', 'o fim do treinamento', 'um fim do treinamento'),
  firstTokenMs: named('Tempo até o primeiro token', 'o tempo até o primeiro token'),
  'latency.tokensPerSecond': named('Velocidade da resposta', 'a velocidade da resposta'),
};
