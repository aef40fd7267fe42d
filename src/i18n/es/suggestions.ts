/** Spanish messages of the suggested changes, each of which would lead to a payback. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { numbered, preposition } from './grammar.ts';

/** A word with a space before it. `''` stays `''`. */
const after = (word: string): string => word && ` ${word}`;

/** Every message of the suggestions of `<ft-verdict>`. */
export const suggestions: Messages['suggestions'] = {
  toPayBack: (by, condition, single, doubtful) => {
    const enough = `${doubtful ? 'podría bastar' : 'bastaría'} ${single ? 'con esto' : 'con uno de estos cambios'}`;
    return condition === ''
      ? `Para amortizarse ${by}, ${enough}`
      : `${condition}, ${enough} para amortizarse ${by}`;
  },
  within: (horizon) => `en un plazo de ${horizon}`,
  before: (date) => `antes del ${date}`,
  priceCounted: (model, untuned, date) =>
    `Si ${model}${untuned ? ' sin ajustar' : ''} se pudiera seguir usando después del ${date}`,
  closedToNew: (model, host) => `En ${host}, los clientes nuevos ya no pueden ajustar ${model}.`,
  closedToUnused: (model, host, days) =>
    `En ${host}, solo los clientes que han usado un modelo ajustado en los últimos ${days} días pueden todavía ajustar ${model}.`,
  nothingAlone: (horizon) =>
    `Ningún cambio realista con este modelo lleva por sí solo a la amortización en ${horizon}; no se han probado otros modelos.`,
  try: 'Probar',
  tryThis: (what) => `Probar: ${what}`,
  undo: 'Deshacer',
  undoThis: (what) => `Deshacer: ${what}`,
  now: (value) => `ahora: ${value}`,
  was: (value) => `antes ${value}`,
  ofApproach: (approach, value) => `${approach}, ${value}`,
  orMore: 'o más',
  orLess: 'o menos',
  change: (what, value, side) => say`${what} ${preposition(value)}${figure(value)}${after(side)}`,
  changeLine: (label, value, side) => say`${label} a ${figure(value)}${after(side)}`,
  changeRequests: (value, side) => say`${figure(numbered(value, 'solicitudes'))} al mes${after(side)}`,
  changeRequestsBetween: (from, to) =>
    say`${figure(`de ${from} a ${numbered(to, 'solicitudes')}`)} al mes (no todos los números mayores se amortizan)`,
  beforeEnd: (requests, side, date) =>
    say`; con ${figure(numbered(requests, 'solicitudes'))}${after(side)}, esta condición no es necesaria: la amortización llega antes del ${date}`,
  changeFirstMonth: (value, side) =>
    say`${figure(numbered(value, 'solicitudes'))} en el mes 1${after(side)}, los demás meses en proporción`,
  changeEvery: (duration, side) => say`Reentrenar cada ${figure(duration)}${after(side)}`,
  changeSharing: (tenants, isLoadKnown) =>
    say`Un despliegue compartido por ${figure(tenants)} equipos o tareas con este tráfico cada uno${isLoadKnown ? '' : ', si sus máquinas soportan la carga de todos'}`,
  doubtMark: '‡',
  doubtNote:
    '‡\u00a0Con otro de los precios o rendimientos citados en las observaciones sobre los precios, este cambio no basta; quizá sí uno mayor.',
  doubtNoteOfRange:
    '‡\u00a0Con otro de los precios o rendimientos citados en las observaciones sobre los precios, al menos algunos números de este intervalo no bastan.',
  changeHost: (host) => say`El mismo modelo en ${figure(host)}`,
  changeDeployment: (deployment) => say`Otro despliegue en su proveedor: ${figure(deployment)}`,
  changeRates: (tuned, share) =>
    say`Un modelo${tuned ? ' ajustado' : ''} ${figure(`un ${share} más barato`)}`,
  inAndOut: (input, output) => `${input} de entrada y ${output} de salida`,
  ratesNow: (then, now) => `${then}, ${now}`,
  tokens: (value) => numbered(value, 'tokens'),
};
