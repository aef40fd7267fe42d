/** Chinese messages of the prompt editors. */
import type { Messages } from '../messages.ts';
import { listed, spaced } from './grammar.ts';

const labels: Readonly<Record<string, string>> = {
  system: '系统',
  developer: '开发者',
  examples: '示例',
  example: '示例',
  tools: '工具',
  user: '用户',
  assistant: '助手',
  tool: '工具结果',
  passages: '检索段落',
  history: '历史',
  fixed: '固定',
  prompt: '提示词',
  format: '聊天格式',
};

/** What is not counted, with the measure word of its number. */
const kinds: Readonly<Record<string, string>> = {
  image: '张图像',
  audio: '段音频',
  video: '段视频',
  file: '个文件',
  tool: '个托管工具',
  schema: '个输出架构',
  conversation: '个先前的响应',
  prompt: '个已存储的提示词',
  cache: '项缓存内容',
  item: '个已存储的条目',
};

/** Every message of `<ft-token-counter>`. */
export const counter: Messages['counter'] = {
  partLabel: (part) =>
    Object.hasOwn(labels, part) ? (labels[part] as string) : part.charAt(0).toUpperCase() + part.slice(1),
  partNumbered: (label, n) => spaced`${label}${n}`,
  placeholder: (part) => (part === 'user' ? '每次请求都不同的文本' : '粘贴提示词或请求正文'),

  exact: (tokenizer) => spaced`精确计数，${tokenizer}`,
  assumed: (tokenizer, model) => spaced`用${tokenizer}计数，假设它适用于${model}`,
  partly: (tokenizer, format) => spaced`文本用${tokenizer}计数${format ? '，聊天格式为估算' : ''}`,
  hostCounter: '页面提供的计数器',
  loading: (tokenizer) => spaced`正在加载${tokenizer}`,
  counting: (share) => (share === null ? '正在计数' : spaced`正在计数，已完成${share}`),
  estimate: (error, model) =>
    spaced`${model}${model && '的'}估算${error === null ? '' : spaced`，±${error}`}`,
  failed: '估算，分词器未能加载。',
  failedToCount: (reason) => `估算，计数失败${reason && `：${reason}`}。`,
  request: (model, named) => (named ? spaced`请求中指定的是${model}` : spaced`请求面向${model}`),
  countedWith: (tokenizer) => spaced`用${tokenizer}计数`,
  retry: '重试',
  approximately: '约',

  tokens: () => 'token',
  total: (written) => spaced`共${written}个 token`,
  format: (count) => spaced`其中${count}个属于聊天格式`,

  divider: (written) => spaced`以上${written}个 token 在每次请求中都相同`,
  dividerEmpty: '以上文本在每次请求中都相同',
  placeholderDivider: (tokens, _count, name) =>
    spaced`{{${name}}} 之前的${tokens}个 token 在每次请求中都相同`,
  placeholderFirst: (name) => `{{${name}}} 之前没有可缓存的内容`,
  moveDivider: '固定文本与可变文本的分界',
  divide: '从光标处起可变',
  undivide: '移除分界',

  more: (count) => spaced`……还有${count}个`,
  show: '显示',
  showAll: (label) => spaced`显示全部${label}`,
  showLess: '收起',
  undrawn: '已计数，但过长，不显示其 token。',
  unshown: '已完整计数，仅显示开头。',
  clear: '清空',
  whitespace: '显示空白字符',
  tokenDetail: (id, bytes) => `token ${id}，${bytes}`,
  bytes: (hex) => `字节 ${hex}`,
  firstBytes: (hex, count) => spaced`${count}个字节，${hex} …`,

  countFormat: '计入聊天格式',

  readAs: (provider, parts) => spaced`已识别为发给${provider}的请求，共${parts}个部分。`,
  keepAsText: '保留为文本',
  unreadCall: '此调用的代码按文本计数。只有完整、且其中没有任何值是变量或其他代码的调用，才会识别为请求。',
  things: (counts) => listed(counts.map(({ kind, shown }) => spaced`${shown}${kinds[kind] ?? kind}`)),
  uncounted: (things) => spaced`${things}未计数。`,

  reading: (name) => spaced`正在读取${name}`,
  unreadable: (name) => spaced`无法读取${name}。`,

  holds: (things) => spaced`${things}，未计数`,
  byRule: '按聊天格式的工具规则计数，而不是按此处显示的 JSON 文本。',
  hosted: '此工具由服务商运行，它为提示词增加的 token 数没有公布。',
  notCounted: '未计数',

  fixedTokens: (written) => spaced`${written}个固定 token`,
  varyingTokens: (written) => spaced`${written}个可变 token`,
  entered: (figures) => spaced`${listed(figures)}，没有文本。粘贴提示词即可计数。`,
  counted: (written) => spaced`已计数${written}个 token`,
  replaced: (figures) => spaced`计数结果取代之前的${listed(figures)}。`,
  kept: (figures) => spaced`没有文本，仍使用：${listed(figures)}。`,
  backToEntered: '清空文本并使用之前的数量',
};
