/** Portuguese messages of `<ft-ladder>`. */
import type { Messages } from '../messages.ts';
import { points, small } from './grammar.ts';

const barOf = (bar: string, isOwn: boolean): string => `${isOwn ? 'a sua meta' : 'uma meta'} de ${bar}`;

const attemptsColumn = '1.000 tentativas';
const acceptedCostColumn = '1.000 aceitas';

const by = { measured: 'na medição', entered: 'conforme informado', example: 'conforme o exemplo' } as const;

/** Every message of the ladder. */
export const ladder: Messages['ladder'] = {
  title: 'Escada',

  reached: (name, bar, isOwn) => `${name} é o primeiro degrau que atinge ${barOf(bar, isOwn)}`,
  reachedMeasured: (share, usd) => `: ${share} aceitas, por ${usd} por 1.000 respostas aceitas.`,
  reachedEntered: (share, usd, basis) =>
    `: ${share} aceitas ${by[basis]}, por ${usd} por 1.000 respostas aceitas.`,
  repaired: (usd) => `${usd} com correções`,
  ofItFixed: (usd, fixed) => `${usd} (dos quais ${fixed} de hospedagem e custos mensais)`,
  reachedNoCost: (share) => `: ${share} aceitas, a um custo desconhecido.`,
  notReached: (bar, isOwn) => `Nenhum degrau atinge ${barOf(bar, isOwn)}`,
  closest: (name, share) => `; quem chega mais perto é ${name}, com ${share}.`,
  noShare: 'Não se conhece nenhuma parcela de respostas aceitas',
  noShareRest: ': informe-a para cada abordagem, ou meça-a.',
  doesNotCount: (name, date) => `${name} foi desativado em ${date} e não conta.`,

  interval: (low, high) => `Intervalo de 95%: de ${low} a ${high}`,
  range: (low, high) => `Informada como ${low} a ${high} (8 de 10 casos), não medida`,
  entered: 'Informada como um único número, não medida',
  ofExample: 'Do exemplo, não medida',
  mayMiss: ', por isso ainda pode ficar abaixo da meta',
  end: '. ',

  next: (name) => `O próximo degrau, ${name}, `,
  costs: 'custa ',
  once: ' uma vez',
  noSetup: 'não precisa de preparação',
  unknownSetup: 'tem uma preparação de custo desconhecido',
  more: (basis) => ` e tem, ${by[basis]}, `,
  points,
  lessThan: (points) => `menos de ${points}`,
  morePoints: ' a mais',
  fewerPoints: ' a menos',
  samePoints: (basis) => ` e tem, ${by[basis]}, a mesma parcela`,
  pointsInterval: (low, high) => ` (intervalo de 95%: de ${low} a ${high})`,
  ifThatHolds: '; se isso se confirmar, ele ',
  saves: (usd) => `economiza ${usd} por 1.000 respostas aceitas`,
  costsMore: (usd) => `custa ${usd} a mais por 1.000 respostas aceitas`,
  costsSame: 'custa o mesmo por 1.000 respostas aceitas',
  fixedIncluded: ' (hospedagem e custos mensais incluídos)',
  repairsIncluded: ' (correções incluídas)',
  fixedAndRepairsIncluded: ' (correções, hospedagem e custos mensais incluídos)',
  costUnknown: '; não se sabe em que difere o custo dele por 1.000 respostas aceitas',
  paidBack: (duration) => ` e se paga em ${duration}`,
  overTenYears: ' e se paga após mais de dez anos',
  aheadAtOnce: ' e fica à frente desde o primeiro dia',
  butPaidBack: (duration) => `, mas se paga em ${duration}`,
  butAheadAtOnce: ', mas fica à frente desde o primeiro dia',
  notPaidBack: ', e a preparação dele nunca se paga',
  butNotPaidBack: ', mas a preparação dele nunca se paga',
  endsFirst: ', mas o serviço dele termina antes de a preparação se pagar',
  belowEndsFirst: ', mas a preparação dele não se paga antes de terminar o serviço do degrau anterior',
  nextUnknown: '; a parcela dele não é conhecida',
  cheapestFrom: (share) => `, e seria o degrau mais barato a partir de ${share}`,
  neverCheapest: ', e não seria o degrau mais barato com nenhuma parcela',
  stop: '.',
  lastRung: 'Não há degrau acima dele.',

  chartTitle: 'Parcela aceita',
  chartNote: (currency) => ` em função do custo (${small(currency)}) por 1.000 respostas aceitas.`,
  lines95: ' Linhas: intervalo de 95%.',
  linesRange: ' Linhas: 8 de 10 casos.',
  linesBoth: ' Linhas: intervalo de 95% se medida, senão 8 de 10 casos.',
  steps: ' Pontilhado: de um degrau ao próximo com parcela maior.',
  hollow: ' Vazado: não medido.',
  view: 'Custos no gráfico',
  withRepairs: 'com correções',
  attemptsOnly: 'só tentativas',
  dot: (share, usd) => `${share}, ${usd}`,
  firstDot: (share, usd) => `${share}, ${usd}, primeiro a atingir a meta`,
  unknownLine: (from) =>
    from === null
      ? 'parcela desconhecida; o custo com cada parcela'
      : `parcela desconhecida; o mais barato a partir de ${from}`,
  barLine: (bar, isOwn) => `${isOwn ? 'Sua meta' : 'Meta'}: ${bar}`,
  bar: 'Meta: a parcela que precisa ser aceita',
  barField: 'Meta, em porcentagem',
  chart: (first) => `Gráfico da parcela de respostas aceitas em função do custo delas. ${first}`,
  reading: 'Degrau lido no gráfico',
  noCosts: 'Nenhum degrau disponível tem parcela e custo conhecidos, por isso não há nada a desenhar.',

  accepted: (share) => `${share} aceitas`,
  attempts: (usd) => `${usd} por mil tentativas`,
  setup: (usd) => `${usd} uma vez`,
  less: (usd, name) => `${usd} a menos que ${name}`,
  moreThan: (usd, name) => `${usd} a mais que ${name}`,
  sameAs: (name) => `o mesmo que ${name}`,

  rung: 'Degrau',
  acceptedColumn: 'Aceitas',
  attemptsColumn,
  acceptedCostColumn,
  setupColumn: 'Preparação',
  workColumn: 'Horas de trabalho',
  unknownShare: 'desconhecida',
  notMeasured: { entered: 'informada', example: 'do exemplo' },
  effort: { low: 'esforço baixo', medium: 'esforço médio', high: 'esforço alto' },
  noWork: 'nenhuma',
  hours: (hours) => `${hours}\u00a0h`,
  tableTitle: 'Degraus em ordem de esforço',
  firstRow: 'o primeiro que atinge a meta',

  unknownRung: (name, from) =>
    `A parcela de ${name} não é conhecida. Seria o degrau mais barato a partir de ${from} aceitas.`,
  unknownRungNever: (name) =>
    `A parcela de ${name} não é conhecida. Com nenhuma parcela seria o degrau mais barato.`,
  fixed: (costs) =>
    `A hospedagem e os custos mensais estão incluídos na coluna “${acceptedCostColumn}”, mas não na coluna “${attemptsColumn}”: ${costs}.`,
  fixedOf: (name, usd, perThousand) =>
    perThousand === null ? `${name} ${usd} por mês` : `${name} ${perThousand} (${usd} por mês)`,

  summaryReached: (name) => name,
  summaryReachedRest: (bar, basis) => ` é o primeiro a atingir ${bar}, ${by[basis]}`,
  summaryNotReached: 'Nenhum degrau',
  summaryNotReachedRest: (bar) => ` atinge ${bar}`,
  summaryUnknown: 'Nenhuma parcela conhecida',
  summaryUnknownRest: '',
};
