/** Chinese messages of the suggested changes, each of which would lead to a payback. */
import type { Messages } from '../messages.ts';
import { figure } from '../pieces.ts';
import { say, spaced } from './grammar.ts';

/** Every message of the suggestions of `<ft-verdict>`. */
export const suggestions: Messages['suggestions'] = {
  toPayBack: (by, condition, single, doubtful) => {
    const enough = spaced`要${by}回本，${single ? '以下这一项' : '以下任意一项'}${doubtful ? '可能就够了' : '就够了'}`;
    return condition === '' ? enough : `${condition}，${enough}`;
  },
  within: (horizon) => spaced`在${horizon}内`,
  before: (date) => spaced`在${date}之前`,
  priceCounted: (model, untuned, date) =>
    spaced`如果${untuned ? '未微调的' : ''} ${model}在${date}之后仍可使用`,
  closedToNew: (model, host) => spaced`在${host}，新客户已无法微调${model}。`,
  closedToUnused: (model, host, days) =>
    spaced`在${host}，只有过去${days}天内使用过微调后的模型的客户仍可微调${model}。`,
  nothingAlone: (horizon) =>
    spaced`使用该模型时，没有任何一项现实可行的改变能单独实现在${horizon}内回本；其他模型未作尝试。`,
  try: '试试',
  tryThis: (what) => spaced`试试：${what}`,
  undo: '撤销',
  undoThis: (what) => spaced`撤销：${what}`,
  now: (value) => spaced`现为${value}`,
  was: (value) => spaced`原为${value}`,
  ofApproach: (approach, value) => spaced`${approach}，${value}`,
  orMore: '或以上',
  orLess: '或以下',
  change: (what, value, side) => say`${what}为${figure(value)}${side}`,
  changeLine: (label, value, side) => say`${label}为${figure(value)}${side}`,
  changeRequests: (value, side) => say`每月${figure(spaced`${value}次请求`)}${side}`,
  changeRequestsBetween: (from, to) =>
    say`每月${figure(spaced`${from}至${to}次请求`)}（更大的数量并不都能回本）`,
  beforeEnd: (requests, side, date) =>
    say`；若达到${figure(spaced`${requests}次请求`)}${side}，则无需这一条件：在${spaced`${date}之前`}即可回本`,
  changeFirstMonth: (value, side) =>
    say`第 1 个月${figure(spaced`${value}次请求`)}${side}，其他月份按比例变化`,
  changeEvery: (duration, side) => say`每${figure(duration)}${side}重新训练一次`,
  changeSharing: (tenants, isLoadKnown) =>
    say`由流量相同的${figure(tenants)}个团队或任务共用一个部署${isLoadKnown ? '' : '，前提是其机器能承受全部负载'}`,
  doubtMark: '‡',
  doubtNote: '‡\u00a0如果采用价格备注中提到的其他价格或吞吐量，这一改变还不够；更大的改变或许可以。',
  doubtNoteOfRange: '‡\u00a0如果采用价格备注中提到的其他价格或吞吐量，这一范围中至少有些数量还不够。',
  changeHost: (host) => say`在${figure(host)}使用同一模型`,
  changeDeployment: (deployment) => say`在其服务商处改用另一种部署：${figure(deployment)}`,
  changeRates: (tuned, share) => say`${tuned ? '微调后的模型' : '模型'}${figure(spaced`便宜${share}`)}`,
  inAndOut: (input, output) => spaced`输入${input}、输出${output}`,
  ratesNow: (then, now) => spaced`${then}（${now}）`,
  tokens: (value) => spaced`${value}个 token`,
};
