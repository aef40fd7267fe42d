/** Chinese messages of the start of a calculation: the example, the user's own prompt, and what is still the example's. */
import type { Messages } from '../messages.ts';
import { figure } from '../pieces.ts';
import { say, spaced } from './grammar.ts';

/** Every message of the start. */
export const start: Messages['start'] = {
  example: '这是一个示例。',
  useOwn: '使用我自己的',
  inputs: {
    prompt: { claim: '请粘贴您的提示词', rest: '，以查看其费用以及微调能否回本。' },
    model: (tokens) => ({
      claim: spaced`您的提示词有${tokens}。`,
      rest: '请选择目前使用的模型。',
    }),
    fixedTokens: () => say`固定 token 在每次请求中都相同，因此服务商可能会缓存它们。`,
    requests: (usd, model) => ({
      claim: spaced`每 1,000 次请求花费${usd}`,
      rest: spaced`（${model}）。每月有多少次请求？`,
    }),
    requestsAlone: { claim: '请输入每月请求数', rest: '，以查看其费用。' },
    warmCache: () => say`请求越多，在缓存中命中提示词的请求就越多。`,
    answers: (tokens) => say`假设每个回答有${figure(tokens)}个 token。`,
    candidate: (usd, isFirst) => ({
      claim: isFirst ? spaced`您的提示词首月花费${usd}。` : spaced`您的提示词每月花费${usd}。`,
      rest: '请选择要微调的模型。',
    }),
    perThousand: (usd, model) => say`使用${model}时，每 1,000 次请求花费${figure(usd)}。`,
    setup: (name, usd, duration, isProposed) => ({
      claim: spaced`${name}的前期投入最多可为${usd}`,
      rest: spaced`；这是${isProposed ? '它采用为其建议的提示词时' : '它'}在${duration}内节省的金额。`,
    }),
    alike: () => say`假设两者的回答质量相同。`,
    enterSetup: () => say`请输入前期投入，以查看何时回本。`,
  },
  pasteHere: '粘贴您的提示词或请求',
  or: '或',
  chooseFile: '选择文件',
  take: '使用此提示词',
  startBlank: '从空白开始',
  blankHint: '不含我们的数值',
  blank: '空白：没有任何数值来自示例。',
  empty: '内容为空。请粘贴文本或请求，或选择 .txt、.json 或 .jsonl 文件。',
  unreadable: (name) => spaced`${name}不是文本文件。`,
  trainingData: (examples) => spaced`这看起来是训练数据${examples && `（${examples}）`}。`,
  useAsTraining: '用作训练数据',
  keepAsPrompt: '保留为提示词',

  yourPrompt: '您的提示词',
  fineTuned: '微调',
  yours: '您的',
  thePrompt: '该提示词',
  tokens: (fixed, varying) => spaced`${fixed}个固定 + ${varying}个可变 token`,
  allTokens: (written) => spaced`${written}个 token`,
  readAs: (parts) => spaced`识别为：${parts}`,
  uncounted: (name) => `未计入 {{${name}}} 的文本`,
  parts: {
    system: '系统',
    tools: '工具',
    user: '用户',
  },
  examples: (figure) => spaced`${figure}个示例`,
  edit: '编辑',
  stillExample: '仍来自示例',
  notYours: '还不是您的数值',
  groups: {
    models: '模型',
    traffic: '流量',
    user: '用户消息',
    tunedPrompt: '微调模型的提示词（建议）',
    answers: '回答长度',
    quality: '质量',
    costs: '费用',
  },
  missing: {
    title: '尚缺',
    model: '当前模型',
    requests: '每月请求数',
    candidate: '要微调的模型',
    setup: '前期投入',
  },
  keepAll: '全部保留',
  clearAll: '全部清除',

  eg: (value) => spaced`例如${value}`,
  keep: '保留',

  would: {
    payBack: (name, duration) => spaced`${name}会${duration}回本`,
    atOnce: (name) => spaced`${name}从第一次请求起就会更便宜`,
    tooSlow: (name) => spaced`${name}会需要超过十年才能回本`,
    beyond: (name, duration) => spaced`${name}会需要${duration}才能回本`,
    never: (name) => spaced`${name}不会回本`,
    notBeforeEnd: (name, date, model) => spaced`${name}在${model}于${date}停用之前不会回本`,
    switchedOff: (model, end, past) => spaced`${model}${past ? '已于' : '将于'}${end}停用`,
    ifYours: (because) => `，假如示例的数值就是您的数值${because && `：${because}`}。`,
    ifProposed: (because) => `，假如采用为它建议的提示词${because && `：${because}`}。`,
    setup: (usd, candidate, baseline) =>
      say`前期投入会是${figure(usd)}；之后每 1,000 次请求会花费${figure(candidate)}，基准方案为${figure(baseline)}。`,
    requests: (candidate, baseline) =>
      say`每 1,000 次请求会花费${figure(candidate)}，基准方案为${figure(baseline)}。`,
    withExample: '以下拆分按示例的数值计算。',
    withProposed: '以下拆分按建议的提示词计算。',
    onlyPrompt: () => say`目前只有提示词是您的。`,
  },

  proposed: '建议',
  proposedNote: '建议：您的提示词去掉示例后的版本。',
  proposedWhole: '建议：您的提示词。其中没有识别出可以去掉的示例。',
  writeOwn: '自己编写',
  requestNames: (settings) => spaced`请求中指定了${settings}。`,
  maxTokens: (tokens) => `max_tokens ${tokens}`,
  useModel: (model) => spaced`使用${model}`,
  useAsOutput: (tokens) => spaced`将${tokens}用作回答长度`,
  sharedUser: '所有方案共用此用户消息。',
  setApart: '单独设置',
  apartUser: '此用户消息仅用于此方案。',
  shareAgain: '恢复共用',
};
