/** Chinese messages of `<ft-model-ranking>`. */
import type { Messages } from '../messages.ts';
import { listed, spaced } from './grammar.ts';

/** The models among which the cheapest is: the `shown` ones, or all usual ones for this prompt. */
const among = (shown: string | null): string =>
  shown === null ? '对此提示词而言' : spaced`在显示的${shown}个模型中`;

/** Every message of the ranking of models. */
export const ranking: Messages['ranking'] = {
  title: '各模型使用此提示词的费用',

  cheapest: (names, shown) => spaced`${among(shown)}，${listed(names)}最便宜`,
  yoursCheapest: (shown) => spaced`${among(shown)}，您的模型最便宜`,
  cost: (usd) => spaced`：每 1,000 次尝试${usd}。`,
  costAgainst: (usd, own, name) => spaced`：每 1,000 次尝试${usd}，而${name}为${own}。`,
  leftOut: {
    notServed: (date) => spaced`您的模型不参与比较：${date}不可用。`,
    tooSmall: () => '您的模型不参与比较：其上下文对此提示词来说太小。',
  },
  noneFits: '没有其他模型符合这些筛选条件',
  unknown: '还无法得知费用，因为缺少一项数值。',
  requestsMissing: (isCached) =>
    `请输入每月请求数，以查看哪个模型最便宜${isCached ? '：请求越多，在缓存中命中提示词的请求就越多。' : '。'}`,
  conditions: (fixed, varying, output, requests) =>
    spaced`固定${fixed}、可变${varying}、输出${output}个 token，第 1 个月${requests}次请求。已计入缓存、分级价格和托管；每个请求只回答一次。`,
  sameTokens: '所有模型都按这些 token 数计算，但其他模型对同一文本的切分可能不同。',
  costOnly: '只比较费用：另一模型的回答质量未知。',
  borrowed: '在输入其自身的合格率之前，所比较的模型沿用您提示词的合格率。',

  search: '搜索',
  searchBy: '按模型、厂商或服务商搜索',
  maker: '厂商',
  allMakers: '所有厂商',
  host: '服务商',
  allHosts: '所有服务商',
  fitting: (tokens) => spaced`可容纳${tokens}个 token`,
  fittingUnknown: '可容纳提示词',
  served: (date) => spaced`${date}可用`,
  current: (days) => spaced`近${days}天的价格`,
  tunable: '可微调',
  open: '权重已公开',
  makerAndHost: (maker, host) => `${maker} · ${host}`,
  clear: '清除筛选',
  shown: (shown, all) => (shown === all ? spaced`${all}个模型` : spaced`${all}个模型中的${shown}个`),

  rank: '排名',
  place: (rank) => rank,
  model: '模型',
  perThousand: '1,000 次尝试',
  perMonth: '每月',
  context: '上下文',
  asOf: '价格日期',
  until: '停用',
  action: '比较',

  yours: '您的模型',
  toTune: '待微调',
  ownPrices: '自有价格',
  tooSmall: (tokens) => spaced`${tokens}个 token 的上下文太小`,
  ended: (date) => spaced`已于${date}停用`,
  endsOn: (date) => spaced`${date}停用`,
  coming: '尚未提供',
  stale: (days) => spaced`价格已有${days}天`,
  undated: '价格无日期',
  changesOn: (date) => spaced`价格于${date}变动`,
  notRead: '未读取',
  aMonth: (usd) => spaced`每月${usd}`,

  compare: '比较',
  compareThis: (name, host) => spaced`比较${name}，${host}`,
  compared: '已加入比较',
  comparedThis: (name, host) => spaced`已加入比较：${name}，${host}`,
  today: '当前',
  added: (label) => spaced`已添加：${label}。撤销可将其移除。`,
  full: (count) => spaced`一个计算最多有${count}个方案：请先移除一个，再比较另一个。`,

  downloadCsv: '下载 CSV',
  downloadMarkdown: '下载 Markdown',

  more: (count) => spaced`再显示${count}个模型`,
  thenYours: (count) => spaced`另有${count}个模型，然后是您的`,

  assumed: '该服务商会缓存的最短提示词没有公布；此数值采用假设的最低要求。',
  otherwise: (name, tokens, usd) =>
    tokens === '0'
      ? spaced`如果任意长度都缓存，${name}为${usd}。`
      : spaced`如果从${tokens}个 token 起缓存，${name}为${usd}。`,
};
