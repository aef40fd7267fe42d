/** Portuguese messages of remarks on prices. Notes and gaps come from the catalogue as English sentences. */
import type { Messages } from '../messages.ts';
import { before, counted, small } from './grammar.ts';

const tokensOf = counted('token', 'tokens');

/** The number of sources other than the maker's page that state a price, in words. From five on it is written in figures. */
const sources = ['', 'uma fonte', 'duas fontes', 'três fontes', 'quatro fontes'];

const unlessOff = (always: boolean): string =>
  always ? '' : ', a menos que a solicitação desligue isso por completo ou quase';

/** Every message of remarks on prices. */
export const remarks: Messages['remarks'] = {
  title: 'Observações sobre os preços',
  kinds: {
    closed: 'Fechado',
    unconfirmed: 'Suposição',
    conflict: 'Divergente',
    promotion: 'Suposição',
    assumption: 'Suposição',
    reasoning: 'Suposição',
    cache: 'Suposição',
    quantity: 'Suposição',
    throughput: 'Suposição',
    'prompt-speed': 'Suposição',
    derived: 'Calculado',
    restated: 'De segunda mão',
    uncached: 'Fora do cache',
    'no-minimum': 'Lacuna',
    'longer-cache': 'Também oferecido',
    'no-cache': 'Também oferecido',
    'same-counts': 'Suposição',
    'all-hours': 'Nota',
    gap: 'Lacuna',
    note: 'Nota',
  },
  lead: (kind, sentence) => `${kind}: ${sentence}`,
  revisedKind: 'Alterado',
  ofApproach: (owner, text) => `${owner}: ${text}`,
  marked: (text) => `†\u00a0${text}`,
  ofModel: (line, model) => `${line} (${model})`,
  furtherRemarks: (lines) =>
    `${lines.length > 1 ? 'Outros motivos' : 'Outro motivo'} da marca †: ${lines.map(small).join('; ')}.`,

  andMore: (line, count) => `${line}, e mais ${count}`,
  closedLine: (date) => `Fechado a novos clientes desde ${date}`,
  unconfirmedLine: 'Supõe-se que o modelo possa ser ajustado aqui',
  conflictLine: (what) => `As fontes divergem: ${what}`,
  revisedLine: (what) => `Alterado pela fonte: ${what}`,
  promotionLine: 'Um preço promocional',
  assumed: {
    'base-profile': 'preço base global ou regional',
    'cache-writes': 'o preço da gravação em cache',
    'cached-input': 'o preço da entrada em cache',
    'end-of-service': 'o fim do serviço',
    'regional-price': 'o preço regional',
    'serving-price': 'o preço do serviço',
    'tuning-access': 'quem pode ajustar o modelo',
    utilisation: 'a utilização das máquinas',
  },
  assumptionLine: (what) => `Uma suposição (${what})`,
  reasoningLine: 'Nenhum token de raciocínio contado',
  minimumLine: 'Mínimo do cache suposto',
  cacheLine: 'Regras de cache supostas',
  quantityLine: (what, amount) => `Uma quantidade suposta (${what}: ${amount})`,
  throughputLine: 'Throughput medido em outro lugar',
  promptSpeedLine: 'Leitura do prompt não contada',
  derivedLine: 'Um preço calculado, não lido',
  restatedLine: 'Preço lido em outra fonte',
  uncachedLine: 'Curto demais para o cache',
  noMinimumLine: 'Nenhuma cobrança mínima encontrada',
  longerCacheLine: 'Um cache mais longo é oferecido',
  noCacheLine: 'O cache custa mais do que economiza',
  sameCountsLine: 'Tokens como contados para outro modelo',
  allHoursLine: 'Máquinas contadas o mês inteiro',
  gapLine: 'Um valor não encontrado',
  noteLine: 'Uma nota',

  untilAtLeast: (date) => `${date}, no mínimo`,
  closed: (model, host, date, until) =>
    `Desde ${date}, só clientes já existentes podem ajustar o ${model} via ${host}${until && `; para eles, até ${until}`}.`,
  closedToUnused: (model, host, date, days, until) =>
    `Desde ${date}, só clientes que usaram um modelo ajustado nos ${days} dias anteriores ao treinamento podem ajustar o ${model} via ${host}${until && `; para eles, até ${until}`}.`,
  unconfirmed: (model) =>
    `Nenhuma fonte lida diz que o ${model} pode ser ajustado aqui; o preço do treinamento é o de outros modelos do mesmo tamanho.`,
  conflict: (what, values, used) =>
    `As fontes divergem: ${what}. Os valores são ${values}. O cálculo usa ${used}.`,
  revised: (what, values, used, newest) =>
    `${what}: informado como ${values.join(', como ')}. O cálculo usa ${used}${newest ? ', o último informado' : ''}.`,
  valueFrom: (value, source) => `${value} (${source})`,
  promotion: (model, date) =>
    `O preço do ${model} é uma promoção até ${date}; nenhum preço posterior foi encontrado, por isso a promoção também é contada depois disso.`,
  reasoning: (model, always) =>
    `O ${model} raciocina antes de responder${unlessOff(always)}. O raciocínio é cobrado como saída, mas nenhum token de raciocínio é contado.`,
  reasoningTuned: (model, always) =>
    `O ${model} raciocina antes de responder${unlessOff(always)}, e o modelo ajustado também pode raciocinar. O raciocínio é cobrado como saída, mas nenhum token de raciocínio é contado.`,
  cache: (model, rules, none) =>
    `${none ? `Nenhuma regra de cache do ${model} foi encontrada` : `Nem todas as regras de cache do ${model} foram encontradas como valores exatos`}; o cálculo supõe ${rules}.`,
  minimum: (tokens) => `um mínimo de ${before(tokens)} tokens`,
  minimumFrom: (tokens, models) => `um mínimo de ${before(tokens)} tokens, como documentado para ${models}`,
  noMinimum: 'nenhum mínimo',
  step: (tokens, count) => `cache em blocos de ${tokensOf(tokens, count)}`,
  lifetime: (time) => `uma duração do cache de ${time}`,
  quantity: (what, amount) => `Quantidade contada de ${what}: ${amount}.`,
  amount: (number, unit) => `${number} ${unit}`,
  speed: (number) => `${number} tokens/s`,
  promptSpeed:
    'A velocidade de leitura dos prompts (throughput de entrada) não foi encontrada, por isso só conta o tempo de escrever as respostas.',
  promptReadAt: (speed) =>
    `um prompt que não é lido mais rápido do que as respostas são escritas (${speed}, o caso mais lento)`,
  promptReadFaster: 'Se os prompts forem lidos mais rápido, a abordagem pode se pagar mais tarde ou nunca.',
  neverAtAnySpeed: (values) => `Com este valor, a abordagem não se paga em nenhuma velocidade: ${values}.`,
  throughput: (speed, source) => `O throughput de ${speed} não foi medido neste provedor: ${source}.`,
  throughputOf: (speed, year, source) =>
    `O throughput de ${speed} foi medido em ${year} e não neste provedor: ${source}.`,
  throughputByHost: (speed, year, source) =>
    `O throughput de ${speed} foi medido em ${year} pelo próprio provedor: ${source}.`,
  parts: {
    rates: 'o preço dos tokens',
    rateChanges: 'o preço anunciado',
    setup: 'um custo de preparação',
    monthly: 'o custo mensal',
    training: 'o preço do treinamento',
    hosting: 'o preço da hospedagem',
  },
  derived: (part, source) => `${part} não foi encontrado como valor; o cálculo usa: ${source}.`,
  restated: (parts, several, places) => `${parts} ${several ? 'vêm' : 'vem'} de ${places}.`,
  uncached: (prompt, minimum) =>
    `Os ${before(prompt)} tokens fixos do prompt são menos que os ${minimum} a partir dos quais um cache é contado.`,
  noMinimumCharge:
    'Não foi encontrada cobrança mínima por um trabalho de treinamento, por isso nenhuma é contada.',
  noCache:
    'Um prompt só vai para o cache se a solicitação pedir o cache. Com este tráfego, o cache custa mais do que economiza.',
  withoutCache: 'nenhum cache',
  sameCounts: (model, other) =>
    `Os tokens da entrada e da resposta são os contados para o ${other}; não foram recontados para o ${model ? `${model}, que divide` : 'modelo que é ajustado, que talvez divida'} um texto de outra forma.`,
  allHours: (hours) =>
    `As máquinas são contadas em todas as ${hours} horas do mês. Se elas param quando não há carga, informe menos horas.`,
  longerCache: (model, lifetime, usd) =>
    `O ${model} também pode ser usado com ${lifetime}, ${usd === '' ? 'se as solicitações a pedirem' : `com gravações a ${usd} por 1 mi de tokens`}.`,

  noEffect: (value) => `Com este valor, nenhum custo muda com este tráfego: ${value}.`,
  noEffectAtAll: (value) => `Com este valor, nenhum custo muda: ${value}.`,
  noBatches: (value) =>
    `Com este valor, nenhum custo muda, porque nenhuma solicitação é enviada em lote: ${value}.`,
  smallEffect: (value) => `Com este valor, os custos mudam menos de 0,1% com este tráfego: ${value}.`,
  unknownEffect: (value) =>
    `O efeito deste valor é desconhecido até que os valores que faltam sejam informados: ${value}.`,
  effectNotCalculated: 'Com o outro valor, o custo seria maior; a diferença não é calculada.',
  otherEnd: (value, payback) => `Se o serviço terminar em ${value}, ${payback}.`,
  alreadyEnded: (value, baseline, payback) =>
    `Se o serviço tiver terminado em ${value}, ${baseline ? 'o modelo com que se compara' : 'o modelo'} não pode mais ser usado; no cálculo, ${payback}.`,
  monthly: (value, name, then, now) =>
    `Com este valor (${value}), “${name}” custa ${then} no mês 1 em vez de ${now}`,
  monthlyToo: (first, name, then, now) => `${first}, e “${name}” ${then} em vez de ${now}`,
  once: (value, name, then, now) =>
    `Com este valor (${value}), “${name}” custa ${then} uma vez em vez de ${now}`,
  overHorizon: (value, name, then, now, horizon) =>
    `Com este valor (${value}), “${name}” custa ${then} em ${horizon} em vez de ${now}`,
  effect: (cost, payback) => `${cost}; ${payback}.`,
  effectOnly: (cost) => `${cost}.`,
  samePayback: (payback) => `payback: ainda ${payback}`,
  otherPayback: (then, now) => `payback: ${then} (agora: ${now})`,
  years: (count) => `${count} anos`,
  almostTenYears: 'pouco menos de dez anos',
  noneWithin: (horizon) => `nenhum em até ${horizon}`,
  tooLateAfter: (duration) => `após ${duration}, mas o modelo da candidata é desativado antes`,
  paybacks: {
    atOnce: 'imediato',
    overTenYears: 'mais de dez anos',
    tooLate: 'nenhum antes de o modelo da candidata ser desativado',
    afterBaselineEnd: 'nenhum antes de o modelo da referência ser desativado',
    never: 'nunca',
    unknown: 'desconhecido',
  },
  use: (value) => `Usar: ${value}`,

  restatedBy: (count, number) => `segundo ${sources[number] ?? `${count} fontes`}`,
  restatedIn: (place) => `segundo ${place}`,
  copy: 'em uma cópia',
  calculated: 'calculado',
  about: (date) => `por volta de ${date}`,
  upTo: (days) => `até ${days}`,
};
