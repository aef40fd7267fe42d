/** Portuguese messages of the charts and the table. */
import type { Messages } from '../messages.ts';
import { before, counted, listed, plural, small } from './grammar.ts';

const requests = counted('solicitação', 'solicitações');
const tokens = counted('token', 'tokens');
const months = counted('mês', 'meses');

/** The noun of a unit of time. The upper number of a range decides between singular and plural: "3 a 4 meses". */
const timeUnits = {
  day: plural('dia', 'dias'),
  week: plural('semana', 'semanas'),
  month: plural('mês', 'meses'),
  year: plural('ano', 'anos'),
};

const notIn = (horizon: string): string => `, não há payback em até ${horizon}.`;
const isIn = (horizon: string): string => `, há payback em até ${horizon}.`;

/** Every message of the charts and views. */
export const chart: Messages['chart'] = {
  unknown: '–',
  badScenario: 'Não é possível ler este cenário.',
  noCandidate: 'Escolha uma segunda abordagem para comparar.',
  chartFailed: 'Não foi possível carregar o gráfico. Os valores dele estão na tabela.',
  retryLoad: 'Repetir',
  missing: (names) => `Fora do gráfico, porque falta um valor: ${names}.`,
  allMissing: 'Falta um valor, por isso ainda não se conhece nenhum custo.',
  tableOfChart: 'Valores deste gráfico',
  approximateNote: 'Com contagens de tokens estimadas.',

  cumulative: 'Custo acumulado',
  inCurrency: (currency) => `, ${small(currency)}.`,
  shaded: (candidate, baseline) =>
    ` Área sombreada: quanto custa ${candidate} em 8 de 10 simulações, em proporção à linha de ${baseline}.`,
  monthsShown: 'Meses exibidos',
  reading: 'Mês lido no gráfico',
  afterMonths: (written, count) => `Após ${months(written, count)}`,
  atStart: 'No início',
  ahead: (amount) => `${amount} de vantagem`,
  behind: (amount) => `${amount} de desvantagem`,
  even: 'empate',
  wouldPayBack: 'Haveria payback',
  paysBackOn: (date) => `Payback em ${date}`,
  paysBackIn: (month) => `Payback em ${month}`,
  fromTo: (low, high) => `${low} a ${high}`,
  overTenYears: 'mais de dez anos',
  rangeIn: (range, unit, upper) => `${range} ${timeUnits[unit](upper)}`,
  likely: (range) => `provavelmente ${range}`,
  paybackDetail: (duration, likely) => (likely ? `${duration}, ${likely}` : duration),
  retires: (name) => `Desativação: ${name}`,
  retiresOn: (date, month) => `${date}, mês ${month}`,
  retiresShort: (date) => `fim em ${date}`,
  /** Label of the months after the candidate's end of service, in which the baseline serves the requests again. */
  again: (name) => `volta a ${name}`,
  /** Label of the dotted line: the candidate's cost if its service did not end. */
  ifItStayed: 'sem a desativação',
  by: (amount, date) => `${amount} até ${date}`,
  cheapestSoFar: (name) => `${name}: menor total até aqui`,
  cheapestUntil: (name, date) => `Até ${date}, ${name} tem o menor custo total.`,
  costChart: (duration, ends, payback) =>
    `Gráfico do custo acumulado em ${duration}. ${ends} ${payback}`.trim(),
  endsAt: (name, amount) => `${name}: ${amount} no fim.`,

  tableTitle: 'Custo acumulado por mês',
  tableNote: (currency) => `, ${small(currency)}, cada premissa em sua melhor estimativa.`,
  tableCheapest: ' Em negrito: o menor total até aqui.',
  cheapestHere: 'o menor total até aqui',
  month: 'Mês',
  requests: 'Solicitações',
  cacheHits: 'Acertos de cache',
  aheadBy: 'Vantagem',
  tableTo: (date) => `até ${date}`,
  tablePaysBack: (date) => `Payback em ${date}`,
  tableAfterRequests: (written, count) => `, após ${requests(written, count)}`,
  tableRetires: (name, date) => `${name}: desativação em ${date}.`,
  tableFromHere: (candidate, baseline) => ` A partir daí, ${candidate} custa tanto quanto ${baseline}.`,
  downloadCsv: 'Baixar CSV',

  costPerMonth: 'Custo por mês',
  volumeNote: ' conforme as solicitações por mês, as duas escalas logarítmicas.',
  volumeSpread: (duration) => ` Preparação distribuída em ${duration}`,
  volumeUntilEnd: (name) => ` até a desativação de ${name}`,
  volumeHits: '; a taxa de acertos do cache é recalculada para cada volume.',
  volumeAxis: 'solicitações por mês',
  fromVolume: (volume) => `A partir de ${volume} por mês`,
  isCheaper: (name) => `${name} custa menos`,
  beats: (volume, name) => `${volume}: custa menos que ${name}`,
  yourVolume: (volume) => `Você: ${volume}`,
  isCheapest: (name) => `${name} tem o menor custo`,
  atVolume: (volume) => `Com ${volume} por mês`,
  volumeReading: 'Solicitações por mês lidas no gráfico',
  volumeChart: (parts) => `Gráfico do custo por mês conforme as solicitações por mês. ${parts}`,
  stretchFromTo: (who, from, to) => `${who} de ${from} a ${to}.`,
  bothCostSame: 'As duas custam o mesmo',
  allCostSame: 'Todas custam o mesmo',
  costSame: (names) => `${listed(names)} custam o mesmo`,
  usdPerMonth: 'Custo por mês',
  cheapest: 'Menor custo',

  weeksTitle: 'Semanas até o payback',
  monthsTitle: 'Meses até o payback',
  netTitle: (duration) => `Saldo após ${duration}`,
  mattersNote:
    ' quando uma premissa varia em sua faixa (em ±20% se não tiver faixa) e as outras não mudam. A barra mais larga vem primeiro.',
  bestGuess: (value) => `${value} na sua melhor estimativa`,
  sooner: 'antes',
  later: 'depois',
  less: 'menos',
  more: 'mais',
  never: 'nunca',
  lever: 'Premissa',
  lowInput: 'Baixo',
  highInput: 'Alto',
  nothingMoves: 'Nenhuma premissa muda o resultado.',
  noneAlone: 'Nenhuma mudança de uma única premissa dentro de sua faixa leva a um payback.',
  lastPriceAfter: (date) => `Após o fim do serviço da referência, em ${date}, vale o último preço dela.`,
  restsOn: 'O veredito muda conforme ',
  belowIt: (value, horizon) => [': abaixo de ', value, notIn(horizon)],
  aboveIt: (value, horizon) => [': acima de ', value, notIn(horizon)],
  fromIt: (value, horizon) => [': a partir de ', value, isIn(horizon)],
  upToIt: (value, horizon) => [': até ', value, isIn(horizon)],
  of: (approach, field) => `${approach}, ${field}`,
  inSentence: (field, whose) => `${field} de ${whose}`,

  mapTitle: 'Payback',
  mapNote:
    ' conforme as solicitações por mês e os tokens de prompt economizados em cada uma, as duas escalas logarítmicas. Cada linha é um tempo de payback.',
  mapChart: (parts) =>
    `Mapa do payback conforme as solicitações por mês e os tokens economizados. ${parts}`.trim(),
  mapYourPayback: (payback) => `Você: ${payback}`,
  mapReading: 'Solicitações por mês lidas no mapa',
  mapTable: 'Mínimo de tokens de prompt a economizar para um payback',
  mapWithin: (duration) => `em até ${duration}`,
  mapTokens: 'tokens economizados',
  mapAt: (volume) => `Com ${volume} por mês, tokens a economizar:`,
  mapOutOfReach: 'fora de alcance',
  mapAny: 'qualquer economia',
  mapNotWithin: (duration) => `não em até ${duration}`,
  mapEmpty: (horizon) => `Em nenhum ponto deste mapa há payback em até ${horizon}.`,
  mapNever: 'não se paga',
  mapTooLate: 'desativado antes',
  mapMissing: (figures) => `Não há mapa enquanto faltar um valor: ${figures}.`,
  mapEmptyFirstMonth:
    'Não há mapa: o mês 1 não tem solicitações, por isso os outros meses não podem ser escalados a partir dele.',
  mapNoRequests: 'Seu cálculo não está neste mapa: não há solicitações.',
  mapLonger: (candidate, written, count, baseline) =>
    `Seu cálculo não está neste mapa: ${candidate} envia ${tokens(written, count)} a mais que ${baseline} e não economiza nenhum.`,
  mapAsLong: (candidate, baseline) =>
    `Seu cálculo não está neste mapa: ${candidate} envia tantos tokens quanto ${baseline} e não economiza nenhum.`,
  mapNeeds: (volume, written, count, horizon) =>
    `Com ${before(volume)} solicitações por mês, um payback em até ${horizon} exige uma economia de ${tokens(written, count)} em cada solicitação.`,
  mapNeedsAny: (volume, horizon) =>
    `Com ${before(volume)} solicitações por mês, qualquer economia de tokens se pagaria em até ${horizon}.`,
  /** If no saving on the map is enough. */
  mapNoneNeeded: (volume, horizon) =>
    `Com ${before(volume)} solicitações por mês, nenhuma economia deste mapa se paga em até ${horizon}.`,
  atOnce: 'imediato',
};
