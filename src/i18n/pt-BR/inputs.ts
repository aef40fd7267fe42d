/** Portuguese messages of the views that list a scenario's inputs: the report, the printed page and the comparison of two scenarios. */
import type { Messages } from '../messages.ts';
import { form } from './form.ts';
import { counted, listed, plural, points, small } from './grammar.ts';

const tokens = counted('token', 'tokens');

/** Messages of `<ft-comparison>`, the report and `<ft-paper>`. */
export const inputs: Messages['inputs'] = {
  report: 'Prompting ou ajuste fino',
  keyFigures: 'Indicadores',
  inputs: 'Entradas',
  prices: 'Preços',
  input: 'Entrada',
  value: 'Valor',
  figure: 'Indicador',
  note: 'Nota',
  openAgain: 'Abrir este cálculo',
  usdPerMTok: (currency) => `Em ${small(currency)} por 1.000.000 de tokens`,

  aboveTokens: (written, count) => `acima de ${tokens(written, count)}`,
  asBatch: 'em lote',
  fromDay: (date) => `a partir de ${date}`,
  times: (factor) => `×\u00a0${factor}`,

  pricesPerMTok: (currency) => `Preços, ${small(currency)} por 1.000.000 de tokens`,
  eachApproach: 'Cada abordagem',
  atDefault: 'Nos valores padrão:',
  priceSources: 'Fontes dos preços',

  comparison: 'Comparar com outro cálculo',
  paste: 'Cole um link ou JSON',
  pasteHint: 'Um link, código de incorporação, JSON ou relatório. Tudo fica nesta página.',
  openFile: 'ou abra um arquivo JSON ou um relatório',
  mine: 'Meu',
  theirs: 'Colado',
  withExample: 'Alguns de seus valores ainda são de um exemplo.',
  open: 'Continuar com o colado',
  continued: 'Agora vale o cálculo colado. “Desfazer” restaura o anterior.',
  clear: 'Limpar',
  differs: 'Diferenças',
  field: 'Campo',
  same: 'Os dois têm as mesmas entradas.',
  differences: counted('entrada é diferente.', 'entradas são diferentes.'),
  refused: {
    unreadable: 'Não é possível ler o arquivo. Talvez seja uma pasta, ou tenha sido movido.',
    nothing: 'Este texto não contém nenhum cálculo.',
    'too-long': 'Este texto é mais longo do que qualquer cálculo.',
    'broken-json': 'Este JSON está cortado ou danificado.',
    'results-only':
      'Uma tabela contém resultados, não as entradas por trás deles. Cole um link, JSON ou código de incorporação.',
  },
  moreProblems: (count) => `… e mais ${count}.`,
  absent: 'fora deste cálculo',
  baseline: 'Referência',
  against: (candidate, baseline) => `${candidate} contra ${baseline}`,

  unknown: 'desconhecido',
  asInput: 'como a entrada',
  notRepaired: 'não corrigida',
  yes: 'sim',
  no: 'não',
  fromTraffic: 'pelo tráfego',
  range: (value, low, high) => `${value} (${low} – ${high})`,
  /** A success rate that is stated as a difference to the approach `label`. */
  points: (range, label) => `${points(range)} em relação a “${label}”`,
  togetherInAll: (value) => `${value}, varia ao mesmo tempo em todas as abordagens`,
  together: (value, others) => `${value}, varia junto com ${listed(others.map((other) => `“${other}”`))}`,
  perMTok: (price) => `${price} por 1 mi de tokens`,
  withUnit: (value, unit) => `${value} ${unit}`,
  lineAmount: (quantity, unit, price) => `${quantity} ${unit} ×\u00a0${price}`,
  month: (number) => `mês ${number}`,
  entry: (what, number) => `${what} ${number}`,
  /** A source, and the prices that the user entered in place of the prices of the source. */
  except: (source, what) => `${source}. Informado em vez disso: ${what}`,
  inside: (outer, inner) => `${outer}: ${inner}`,

  /** The name of each object and list of a scenario, by its key; `''` means not named. */
  parts: {
    rates: '',
    tiers: 'Prompts longos',
    batch: 'Lote',
    rateChanges: 'Novos preços',
    cache: form.titles.caching,
    setup: form.titles.setup,
    monthly: form.titles.monthly,
    training: 'Treinamento',
    hosting: form.hosting,
    retrain: 'Retreinamento',
    latency: 'Latência',
    monthlyRequests: form.requests,
  },

  units: {
    tokens: plural('token', 'tokens'),
    months: plural('mês', 'meses'),
    minutes: plural('minuto', 'minutos'),
    hours: plural('hora', 'horas'),
    ms: plural('ms', 'ms'),
    'tokens/second': plural('tokens/s', 'tokens/s'),
    'usd/hour': plural('por hora', 'por hora'),
  },
};
