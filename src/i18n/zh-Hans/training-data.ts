/** Chinese messages of `<ft-training-data>`. */
import type { Messages } from '../messages.ts';
import { listed, spaced } from './grammar.ts';
import { checkNames, expectations, hostProblems, hostRules, losses } from './training-checks.ts';

const examples = (written: string): string => spaced`${written}个示例`;

/** The formats that the element reads. */
const formatNames = 'OpenAI 聊天、偏好对、提示词和补全、Gemini、Nova、ShareGPT 和 Alpaca';

/** Every message of the element. */
export const trainingData: Messages['trainingData'] = {
  title: '训练数据',

  drop: '拖放 JSONL 文件',
  orPaste: '，粘贴其内容，或',
  chooseOne: '选择文件',
  formatsAccepted: spaced`接受${formatNames}，大小不限。第二个文件作为验证文件读取。`,
  staysHere: '文件在此页面中读取，不会发送到任何地方。您复制的链接包含文件的统计数，从不包含其文本。',
  sample: '试用含 600 张工单的样例',
  sampleName: 'sample-tickets.jsonl',
  pastedName: 'pasted.jsonl',
  addValidation: '添加验证文件',
  removeValidation: '移除验证文件',
  replace: '替换',
  cancel: '取消',
  cancelled: (name) => spaced`已取消读取${name}。`,
  validation: '验证：',
  cleaned: '已修复',
  formats: {
    'openai-chat': 'OpenAI 聊天',
    'openai-preference': 'OpenAI 偏好',
    'openai-reinforcement': 'OpenAI 强化',
    'vertex-gemini': 'Gemini',
    'bedrock-nova': 'Nova',
    'bedrock-nova-preference': 'Nova 偏好',
    'prompt-completion': '提示词和补全',
    text: '纯文本',
    sharegpt: 'ShareGPT',
    alpaca: 'Alpaca',
    'trl-messages': 'TRL 消息',
    'trl-prompt-completion': 'TRL 提示词和补全',
    'trl-preference': 'TRL 偏好',
    'trl-unpaired': 'TRL 非成对',
  },
  hosts: {
    openai: 'OpenAI',
    azure: 'Azure',
    vertex: 'Vertex',
    bedrock: 'Bedrock',
    together: 'Together',
    fireworks: 'Fireworks',
    mistral: 'Mistral',
  },
  hostProblems,
  hostRules,
  noFormat: '格式未知',
  size: (format, size) => `${format}，${size}`,
  lineCount: (written) => spaced`${written}行`,

  fileErrors: {
    empty: (name) => spaced`${name}为空：0 字节。请重新保存示例，并将保存的文件拖放到此处。`,
    'not-text': (name, kind) =>
      spaced`${name}是${kind}，不是 JSONL。请将示例导出为每行一个 JSON 对象，并将导出的文件拖放到此处。`,
    unreadable: (name) => spaced`无法读取${name}：它可能是文件夹，已被移动，或需要权限。请拖放文件本身。`,
    changed: (name, done) => spaced`读取${done}之后，${name}被更改或消失。请重新拖放文件。`,
    'worker-failed': (name, done) =>
      spaced`读取${name}两次在同一位置中止，即读取${done}之后。内存可能不足。请关闭其他标签页，再重新拖放文件。`,
    other: (name, reason) => spaced`无法读取${name}（${reason}）。请重新拖放文件。`,
  },
  earlierKept: (name) => spaced`仍使用${name}。`,
  noLine: (line) => spaced`无法再次读取第${line}行，因为文件已更改。请重新拖放文件。`,
  notSaved: (reason) => `无法保存文件（${reason}）。请重试，或选择其他文件夹。`,
  tooManyFiles: (written) => spaced`拖放了${written}个文件。请只拖放训练文件，或将其与验证文件一起拖放。`,

  reading: (percent) => ({ claim: spaced`正在读取：${percent}`, rest: '' }),
  readingStream: { claim: '正在读取', rest: '' },
  timeLeft: (duration) => spaced`，约剩${duration}。`,
  nothing: {
    claim: '此文件中没有示例',
    rest: spaced`：没有一行具有已知格式（例如${formatNames}）的键。`,
  },
  notLines: {
    claim: '尚未就绪',
    rest: '：示例是一个 JSON 数组，而服务商只接受每行一个示例。修复后的文件每行一个。',
  },
  notUtf8: {
    claim: '尚未就绪',
    rest: '：文件为 UTF-16，而服务商只接受 UTF-8。修复后的文件为 UTF-8。',
  },
  notReady: (refused, refusedCount, leaks, leakCount) => ({
    claim: '尚未就绪',
    rest: `：${[
      refusedCount > 0 ? spaced`${refused}行会被拒绝` : '',
      leakCount > 0 ? spaced`${leaks}个验证示例也在训练文件中` : '',
    ]
      .filter((part) => part !== '')
      .join('，')}。`,
  }),
  mixedFormats: (written) => ({
    claim: '尚未就绪',
    rest: spaced`：${examples(written)}的格式与文件其余部分不同，而服务商只接受一种格式。`,
  }),
  tooFew: (hosts, written, _count, minimums, others) => ({
    claim: spaced`对${listed(hosts)}来说太少`,
    rest: spaced`：${examples(written)}，而最低要求为${listed(minimums)}个${
      others.length === 0 ? '' : spaced`；${listed(others)}会接受此文件`
    }。`,
  }),
  thin: (written) => ({
    claim: '已就绪，但示例较少',
    rest: spaced`：${written}个。通常从 50 到 100 个示例起才有收益；500 个以上为佳。`,
  }),
  ready: (hosts, convert, refuse) => ({
    claim: spaced`可用于${listed(hosts)}`,
    rest:
      convert.length + refuse.length === 0
        ? '。'
        : `；${[
            convert.length > 0 ? spaced`${listed(convert)}需要转换（见下文）` : '',
            refuse.length > 0 ? spaced`${listed(refuse)}会拒绝现有的文件` : '',
          ]
            .filter((part) => part !== '')
            .join('，')}。`,
  }),
  needsConversion: (hosts) => ({
    claim: spaced`用于${listed(hosts)}需要转换`,
    rest: '（见下文）；没有服务商接受现有的文件。',
  }),
  refusedEverywhere: {
    claim: '没有服务商接受现有的文件',
    rest: '：原因见下文。',
  },
  ownCode: {
    claim: '只能用于您自己的代码',
    rest: '：没有服务商接受此类文件。',
  },

  enough: (written, count) =>
    count >= 500
      ? spaced`${examples(written)}足够：50 到 100 个较少，500 个以上为佳。`
      : spaced`${examples(written)}：50 到 100 个较少，500 个以上为佳。`,
  longerThanLimit: (written) => spaced`${examples(written)}超过上限，其结尾会丢失。`,
  private: (written) => spaced`${written}处密钥或个人数据不应出现在模型中。`,
  problems: (problems, _count, all) => spaced`${all}行中有${problems}个问题。`,
  mended: (removed, changed, left, before) =>
    spaced`${before}行中，去掉${removed}行，更改${changed}行，剩余${left}行。`,
  progress: (done, total, rate) =>
    spaced`已读取${done}，共${total}，每秒${rate}。您可以继续工作；文件分块读取，不会保留。`,
  starting: '您可以继续工作；文件分块读取，不会保留。',

  figures: {
    examples: '示例',
    tokens: '每轮 token',
    epochs: '训练轮数',
    billed: '计费 token',
    longest: '最长的示例',
    examplesSoFar: '目前的示例',
    tokensSoFar: '目前的 token',
    longestSoFar: '目前最长',
    problemsSoFar: '目前的问题',
  },
  noneRefused: '没有被拒绝的',
  refused: (written) => spaced`${written}行被拒绝`,
  answers: (percent) => spaced`${percent}为回答`,
  usualFor: (examples) => spaced`${examples}时的常用值`,
  usualEpochs: '此示例数的常用值',
  givenEpochs: '按给定值',
  times: (tokens, epochs) => `${tokens} × ${epochs}`,
  atLine: (line, limit) => spaced`第${line}行，上限${limit}`,
  limitOnly: (limit) => spaced`上限${limit}`,
  inAll: (figure) => spaced`共${figure}`,
  anEpoch: (figure) => spaced`每轮${figure}`,

  histogram: '每个示例的 token',
  logScale: '，对数刻度。',
  spread: (half, most) => spaced`半数示例不超过${half}，20 个中有 19 个不超过${most}。`,
  limit: '上限',
  limitFlag: (limit) => spaced`上限${limit}`,
  /** The examples above the limit, and the tokens that are cut off. */
  longerLose: (written, _count, tokens) => spaced`${written}个更长的示例丢失${tokens}个 token`,
  tokens: 'token',
  noneLonger: (limit) => spaced`没有示例超过${limit}的上限。`,
  histogramTable: '以表格显示每个示例的 token',
  columns: { tokens: 'Token', examples: '示例', overLimit: '超过上限' },
  fromTo: (from, to) => (from === to ? from : spaced`${from}至${to}`),

  checksTitle: '检查',
  checksCount: (all, found, foundCount) =>
    foundCount === 0 ? spaced`${all}项检查均未发现问题` : spaced`${all}项检查，${found}项有发现`,
  problem: '问题',
  problemSoFar: '目前的问题',
  count: '数量',
  firstLines: '最先出现的行',
  fix: '修复',
  groups: {
    refused: '被服务商拒绝',
    some: '被部分服务商拒绝',
    distorts: '使验证结果失真',
    private: '不应出现在模型中',
    look: '值得查看',
  },
  checks: checkNames,
  overTheLimit: (limit) => spaced`超过${limit}的上限`,
  nothingFound: (written) => spaced`${written}项检查未发现问题`,
  more: (written) => spaced`另有${written}个`,
  moreGroups: (written) => spaced`另有${written}组`,
  byHosts: (hosts) => spaced`由${listed(hosts)}拒绝`,
  listTitle: (check, shown) => spaced`${check}：前${shown}处`,
  closeList: '关闭列表',
  places: {
    copies: (line, copies) => spaced`${line}，${copies}次`,
    pair: (one, other) => spaced`${one}和${other}`,
    leak: (line, trainingLine) => spaced`验证第${line}行即第${trainingLine}行`,
    nearLeak: (line, trainingLine) => spaced`验证第${line}行与第${trainingLine}行相似`,
    tokens: (line, tokens) => spaced`${line}，${tokens}个 token`,
    masked: (line, mask) => `${line}：${mask}`,
    quoted: (line, name) => `${line}：“${name}”`,
  },
  leaksNotChecked: '未检查：泄漏，因为没有验证文件。',
  laterChecks: '读取整个文件之后，才会查找近似重复和泄漏。',
  nothingSoFar: '目前没有问题。',
  compared: (percent, leaks) =>
    spaced`已在至少${percent}的示例中查找重复${leaks ? '、泄漏' : ''}、相互矛盾的回答以及与通常不同的系统提示词和工具。`,
  open: (line) => spaced`打开第${line}行`,
  opened: (line) => spaced`第${line}行`,
  closeExample: '关闭',
  otherLine: (line) => spaced`打开第${line}行进行比较`,
  cutText: (characters) => spaced`此行有${characters}个字符，只显示一部分。`,
  maskedHere: '密钥和个人数据已遮盖。',
  column: (column, reason) => spaced`第${column}列：${reason}。`,
  expectations,
  messageNumber: (number, reason) => spaced`第${number}条消息：${reason}。`,
  reasonOnly: (reason) => `${reason}。`,

  fixes: {
    mask: '遮盖',
    keepFirst: '保留第一个',
    dropLeaks: '从训练中去掉',
    leaveOut: '去掉',
    join: '合并',
    mend: '修复',
    rewrite: '改写为逐行',
    dropRefused: (written, count) => (count === 1 ? '去掉此行' : spaced`去掉全部${written}行`),
  },
  addExamples: '无法修复，请添加示例',
  fixOf: (fix, check) => `${fix}：${check}`,
  applyFixes: '应用所提供的修复',
  undoFixes: '撤销修复',
  applying: (percent) => ({ claim: spaced`正在修复：${percent}`, rest: '' }),

  costTitle: '训练的费用',
  costNote: (tokens) => spaced`${tokens}个 token，最便宜的在前`,
  host: '服务商和模型',
  format: '格式',
  perMTok: (sign) => `${sign}/100 万`,
  thisFile: '此文件',
  toServe: '提供服务',
  priceRead: '价格读取日期',
  states: {
    ready: '就绪',
    convert: '转换',
    mend: '先修复',
    refused: '拒绝',
    code: '用代码',
    unknown: '未知',
  },
  yours: '在您的计算中',
  perToken: '按 token',
  byTheHour: '按小时',
  anHour: (usd) => spaced`每小时${usd}`,
  aMonth: (usd) => spaced`每月${usd}`,
  stops: (date) => spaced`${date}停止`,
  unknownCost: '价格未知',
  old: (date, days) => spaced`${date}，已有${days}天`,
  undated: '无日期',
  minimum: (host, minimum, byTokens) =>
    spaced`${host}每个作业至少收取${minimum}；仅按 token 计算为${byTokens}。`,
  validationBilled: (hosts) => spaced`${listed(hosts)}也对验证 token 计费。`,
  atMostEpochs: (written) => spaced`最多训练${written}轮`,
  takes: (duration) => spaced`需要${duration}`,
  allOffers: (written) => spaced`显示全部${written}个报价`,
  fewerOffers: '每个服务商只显示一个报价',
  countedWith: 'token 用 OpenAI 的 o200k_base 计数。其他厂商的模型分词方式不同，各服务商按自己的计数收费。',
  noCosts: '价格目录中没有此类文件的训练价格。',

  summaryReading: (name) => ({ claim: spaced`正在读取${name}`, rest: '' }),
  summaryRead: (written, count, billedTokens) => ({
    claim: count === 0 ? '没有找到示例' : examples(written),
    rest: count === 0 ? '' : spaced`，${billedTokens}个计费 token`,
  }),
  summaryUsed: (approach) => spaced`；已用于${approach}`,
  summaryUnused: '；尚未使用',
  summaryNotReady: '；尚未就绪',

  use: '用于计算',
  used: '已使用。',
  undo: '撤销',
  undone: '计算已恢复原状。',
  effect: {
    job: (approach) => spaced`采用此文件，${approach}的训练费用：`,
    jobNow: (usd) => spaced`，而不是${usd}`,
    setup: '；前期投入变为 ',
    setupSame: '；前期投入仍为 ',
    paybackSame: (duration) => spaced`，回本时间仍为${duration}。`,
    payback: (after, before) => spaced`，回本时间变为${after}，而不是${before}。`,
    verdictSame: '，结论不变。',
    verdict: (claim) => `，结论变为：${claim}。`,
    unknownJob: '未知',
  },
  blocked: {
    'no-approach': '此计算中没有可以使用该文件的微调方案。',
    'no-training': (approach) => spaced`${approach}没有训练价格：请先在表单中选择其模型，再使用该文件。`,
    'unknown-speed': (approach) => spaced`${approach}按小时训练，而其机器的速度未知：请在表单中输入小时数。`,
    notReady: '文件就绪后才能用于计算。',
    same: '计算中已经是这些 token 数。',
  },

  downloadCleaned: '下载修复后的文件',
  downloadReport: '下载报告',
  reportAsJson: '下载为 JSON',
  split: '按 90 : 10 拆分',
  convertTo: '转换为',
  saved: (name) => spaced`已保存：${name}。`,
  writing: (names, percent) => spaced`正在写入${listed(names)}：${percent}`,
  cancelWriting: (names) => spaced`取消：${listed(names)}`,
  savingCancelled: '已取消保存。',
  savedBoth: (one, other) => spaced`已保存：${one}和${other}。`,
  converted: (written) => spaced`已转换${examples(written)}。`,
  notConverted: (written, count, first) =>
    spaced`${examples(written)}无法转换：第${listed(first)}行${count > first.length ? '等' : ''}。`,
  lost: (what, written) => spaced`${examples(written)}中丢失：${what}`,
  losses,

  report: {
    title: (name) => spaced`训练文件${name}`,
    figures: ['数值', '值'],
    findings: ['类别', '检查', '数量', '最先出现处'],
    costs: ['服务商', '模型', '费用', '价格读取日期'],
  },
};
