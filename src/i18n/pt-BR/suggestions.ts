/** Portuguese messages of the suggested changes, each of which would lead to a payback. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { before } from './grammar.ts';

/** A word with a space before it. `''` stays `''`. */
const after = (word: string): string => word && ` ${word}`;

/** Every message of the suggestions of `<ft-verdict>`. */
export const suggestions: Messages['suggestions'] = {
  toPayBack: (by, condition, single, doubtful) => {
    const one = single ? 'isto' : 'uma destas mudanças';
    const what = doubtful ? `${one} poderia bastar` : `${one} bastaria`;
    return condition === '' ? `Para se pagar ${by}, ${what}` : `${condition}, ${what} para se pagar ${by}`;
  },
  within: (horizon) => `em até ${horizon}`,
  before: (date) => `antes de ${date}`,
  priceCounted: (model, untuned, date) =>
    `Se o ${model}${untuned ? ' sem ajuste' : ''} ainda pudesse ser usado após ${date}`,
  closedToNew: (model, host) => `Em ${host}, novos clientes já não podem ajustar o ${model}.`,
  closedToUnused: (model, host, days) =>
    `Em ${host}, só clientes que usaram um modelo ajustado nos últimos ${days} dias ainda podem ajustar o ${model}.`,
  nothingAlone: (horizon) =>
    `Nenhuma mudança realista com este modelo, sozinha, leva a um payback em até ${horizon}; outros modelos não foram testados.`,
  try: 'Testar',
  tryThis: (what) => `Testar: ${what}`,
  undo: 'Desfazer',
  undoThis: (what) => `Desfazer: ${what}`,
  now: (value) => `agora: ${value}`,
  was: (value) => `antes ${value}`,
  ofApproach: (approach, value) => `${approach}, ${value}`,
  orMore: 'ou mais',
  orLess: 'ou menos',
  change: (what, value, side) => say`${what} de ${figure(value)}${after(side)}`,
  changeLine: (label, value, side) => say`${label} a ${figure(value)}${after(side)}`,
  changeRequests: (value, side) => say`${figure(`${before(value)} solicitações`)} por mês${after(side)}`,
  changeRequestsBetween: (from, to) =>
    say`${figure(`${from} a ${before(to)} solicitações`)} por mês (nem todo número maior se paga)`,
  beforeEnd: (requests, side, date) =>
    say`; com ${figure(`${before(requests)} solicitações`)}${after(side)}, essa condição não é necessária: o payback ocorre antes de ${date}`,
  changeFirstMonth: (value, side) =>
    say`${figure(`${before(value)} solicitações`)} no mês 1${after(side)}, os outros meses na mesma proporção`,
  changeEvery: (duration, side) => say`Retreinar a cada ${figure(duration)}${after(side)}`,
  changeSharing: (tenants, isLoadKnown) =>
    say`Uma implantação dividida por ${figure(tenants)} equipes ou tarefas, cada uma com este tráfego${isLoadKnown ? '' : ', se as máquinas aguentarem a carga de todas'}`,
  doubtMark: '‡',
  doubtNote:
    '‡\u00a0Com outro dos preços ou throughputs citados nas observações sobre os preços, esta mudança não basta; uma maior talvez baste.',
  doubtNoteOfRange:
    '‡\u00a0Com outro dos preços ou throughputs citados nas observações sobre os preços, ao menos alguns números deste intervalo não bastam.',
  changeHost: (host) => say`O mesmo modelo em ${figure(host)}`,
  changeDeployment: (deployment) => say`Outra implantação no mesmo provedor: ${figure(deployment)}`,
  changeRates: (tuned, share) =>
    say`${tuned ? 'Um modelo ajustado' : 'Um modelo'} ${figure(`${share} mais barato`)}`,
  inAndOut: (input, output) => `${input} de entrada e ${output} de saída`,
  ratesNow: (then, now) => `${then}, ${now}`,
  tokens: (value) => `${before(value)} tokens`,
};
