/** Spanish messages of `<ft-model-ranking>`. */
import type { Messages } from '../messages.ts';
import { counted, listed, numbered, plural, theDate } from './grammar.ts';

const models = counted('modelo', 'modelos');

const among = (shown: string | null): string =>
  shown === null ? 'para este prompt' : `de los ${shown} modelos mostrados`;

/** Every message of the ranking of models. */
export const ranking: Messages['ranking'] = {
  title: 'Costo de este prompt por modelo',

  cheapest: (names, shown) =>
    `${listed(names)} ${names.length === 1 ? 'es el más barato' : 'son los más baratos'} ${among(shown)}`,
  yoursCheapest: (shown) => `El modelo propio es el más barato ${among(shown)}`,
  cost: (usd) => `: ${usd} por cada 1000 intentos.`,
  costAgainst: (usd, own, name) => `: ${usd} por cada 1000 intentos, frente a ${own} en ${name}.`,
  leftOut: {
    notServed: (date) => `El modelo propio no se tiene en cuenta: no está disponible ${theDate(date)}.`,
    tooSmall: () =>
      'El modelo propio no se tiene en cuenta: su contexto es demasiado pequeño para este prompt.',
  },
  noneFits: 'Ningún otro modelo cumple estos filtros',
  unknown: 'Aún no se conoce ningún costo, porque falta un dato.',
  requestsMissing: (isCached) =>
    `Faltan las solicitudes al mes para ver qué modelo es el más barato${isCached ? ': cuantas más hay, más de ellas encuentran el prompt en la caché.' : '.'}`,
  conditions: (fixed, varying, output, requests) =>
    `${numbered(fixed, 'tokens')} fijos, ${varying} variables y ${output} de salida; ${numbered(requests, 'solicitudes')} en el mes 1. Se incluyen la caché, los tramos de precios y el alojamiento; cada solicitud se responde una vez.`,
  sameTokens:
    'Todos los modelos se calculan con estos tokens, aunque otro modelo puede dividir el mismo texto de otra forma.',
  costOnly: 'Solo se comparan costos: no se conoce la calidad de las respuestas de otro modelo.',
  borrowed: 'Un modelo comparado tiene la tasa de éxito del prompt propio hasta que se introduzca la suya.',

  search: 'Buscar',
  searchBy: 'Buscar por modelo, creador o proveedor',
  maker: 'Creador',
  allMakers: 'Todos los creadores',
  host: 'Proveedor',
  allHosts: 'Todos los proveedores',
  fitting: (tokens) => `admite ${numbered(tokens, 'tokens')}`,
  fittingUnknown: 'admite el prompt',
  served: (date) => `disponible el ${date}`,
  current: (days) => `precio de los últimos ${days} días`,
  tunable: 'se puede ajustar',
  open: 'pesos publicados',
  makerAndHost: (maker, host) => `${maker} · ${host}`,
  clear: 'Quitar los filtros',
  shown: (shown, all, count) => (shown === all ? models(all, count) : `${shown} de ${models(all, count)}`),

  rank: 'Puesto',
  place: (rank) => `${rank}.º`,
  model: 'Modelo',
  perThousand: '1000 intentos',
  perMonth: 'Al mes',
  context: 'Contexto',
  asOf: 'Fecha del precio',
  until: 'Termina',
  action: 'Comparar',

  yours: 'modelo propio',
  toTune: 'para ajustar',
  ownPrices: 'precios propios',
  tooSmall: (tokens) => `el contexto de ${numbered(tokens, 'tokens')} es demasiado pequeño`,
  ended: (date) => `terminó ${theDate(date)}`,
  endsOn: (date) => `termina ${theDate(date)}`,
  coming: 'aún no disponible',
  stale: (days, count) => `precio de hace ${days} ${plural('día', 'días')(count)}`,
  undated: 'precio sin fecha',
  changesOn: (date) => `el precio cambia ${theDate(date)}`,
  notRead: 'sin consultar',
  aMonth: (usd) => `${usd} al mes`,

  compare: 'Comparar',
  compareThis: (name, host) => `Comparar ${name}, ${host}`,
  compared: 'comparado',
  comparedThis: (name, host) => `${name}, ${host}, está comparado`,
  today: 'hoy',
  added: (label) => `Agregado: ${label}. “Deshacer” lo quita.`,
  full: (count) => `Un cálculo tiene ${count} enfoques como máximo: para comparar otro, hay que quitar uno.`,

  downloadCsv: 'Descargar CSV',
  downloadMarkdown: 'Descargar Markdown',

  more: (count, number) => `Mostrar ${count} ${plural('modelo', 'modelos')(number)} más`,
  thenYours: (count) => `${count} modelos más, y luego el propio`,

  assumed:
    'No se ha publicado cuál es el prompt más corto que este proveedor almacena en caché; la cifra usa un mínimo supuesto.',
  otherwise: (name, tokens, usd) =>
    tokens === '0'
      ? `${name}, si se almacena en caché cualquier longitud: ${usd}.`
      : `${name}, si se almacena en caché desde ${numbered(tokens, 'tokens')}: ${usd}.`,
};
