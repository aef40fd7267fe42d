/** Spanish messages of the views that list a scenario's inputs: the report, the printed page and the comparison of two scenarios. */
import type { Messages } from '../messages.ts';
import { form } from './form.ts';
import { counted, listed, plural, points } from './grammar.ts';

const tokens = counted('token', 'tokens');

/** Messages of `<ft-comparison>`, the report and `<ft-paper>`. */
export const inputs: Messages['inputs'] = {
  report: 'Prompting o ajuste fino',
  keyFigures: 'Cifras clave',
  inputs: 'Datos de entrada',
  prices: 'Precios',
  input: 'Dato',
  value: 'Valor',
  figure: 'Cifra',
  note: 'Nota',
  openAgain: 'Abrir este cálculo',
  usdPerMTok: (currency) => `En ${currency} por millón de tokens`,

  aboveTokens: (written, count) => `más de ${tokens(written, count)}`,
  asBatch: 'en lotes',
  fromDay: (date) => `desde el ${date}`,
  times: (factor) => `×\u00a0${factor}`,

  pricesPerMTok: (currency) => `Precios, ${currency} por millón de tokens`,
  eachApproach: 'Cada enfoque',
  atDefault: 'Con sus valores predeterminados:',
  priceSources: 'Fuentes de los precios',

  comparison: 'Comparar con otro cálculo',
  paste: 'Pegar un enlace o JSON',
  pasteHint: 'Un enlace, código para insertar, JSON o informe. Se queda en esta página.',
  openFile: 'o abrir un archivo JSON o un informe',
  mine: 'Propio',
  theirs: 'Pegado',
  withExample: 'Algunos de sus datos son todavía de un ejemplo.',
  open: 'Continuar con el pegado',
  continued: 'Ahora se usa el cálculo pegado. “Deshacer” restaura el anterior.',
  clear: 'Vaciar',
  differs: 'Diferencias',
  field: 'Campo',
  same: 'Ambos tienen los mismos datos de entrada.',
  differences: counted('dato de entrada es distinto.', 'datos de entrada son distintos.'),
  refused: {
    unreadable: 'El archivo no se puede leer. Puede ser una carpeta, o puede haberse movido.',
    nothing: 'Este texto no contiene ningún cálculo.',
    'too-long': 'Este texto es más largo que cualquier cálculo.',
    'broken-json': 'Este JSON está cortado o dañado.',
    'results-only':
      'Una tabla contiene resultados, no los datos de entrada que hay detrás. En su lugar, pegar un enlace, JSON o código para insertar.',
  },
  moreProblems: (count) => `… y ${count} más.`,
  absent: 'no está en este cálculo',
  baseline: 'Referencia',
  against: (candidate, baseline) => `${candidate} frente a ${baseline}`,

  unknown: 'desconocido',
  asInput: 'como la entrada',
  notRepaired: 'sin corregir',
  yes: 'sí',
  no: 'no',
  fromTraffic: 'según el tráfico',
  range: (value, low, high) => `${value} (${low} – ${high})`,
  /** A success rate that is stated as a difference to the approach `label`. */
  points: (range, label) => `${points(range)} respecto a “${label}”`,
  togetherInAll: (value) => `${value}, varía a la vez en todos los enfoques`,
  together: (value, others) => `${value}, varía junto con ${listed(others.map((other) => `“${other}”`))}`,
  perMTok: (price) => `${price} por millón de tokens`,
  withUnit: (value, unit) => `${value} ${unit}`,
  lineAmount: (quantity, unit, price) => `${quantity} ${unit} ×\u00a0${price}`,
  month: (number) => `mes ${number}`,
  entry: (what, number) => `${what} ${number}`,
  /** A source, and the prices that the user entered in place of the prices of the source. */
  except: (source, what) => `${source}. Introducido en su lugar: ${what}`,
  inside: (outer, inner) => `${outer}: ${inner}`,

  /** The name of each object and list of a scenario, by its key; `''` means not named. */
  parts: {
    rates: '',
    tiers: 'Prompts largos',
    batch: 'Lotes',
    rateChanges: 'Nuevos precios',
    cache: form.titles.caching,
    setup: form.titles.setup,
    monthly: form.titles.monthly,
    training: 'Entrenamiento',
    hosting: form.hosting,
    retrain: 'Reentrenamiento',
    latency: 'Latencia',
    monthlyRequests: form.requests,
  },

  units: {
    tokens: plural('token', 'tokens'),
    months: plural('mes', 'meses'),
    minutes: plural('minuto', 'minutos'),
    hours: plural('hora', 'horas'),
    ms: plural('ms', 'ms'),
    'tokens/second': plural('tokens/s', 'tokens/s'),
    'usd/hour': plural('por hora', 'por hora'),
  },
};
