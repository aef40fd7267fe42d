/** Chinese messages of `<ft-prompt-parts>`. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

/** Every message of the parts of a prompt. */
export const promptParts: Messages['promptParts'] = {
  title: '提示词的组成',
  noPrompt: '还没有提示词。在“提示词”处粘贴后，这里会列出其各部分及费用。',

  costs: (name, usd) => spaced`${name}每月在提示词上花费${usd}`,
  costsUnknown: (name) => spaced`${name}的提示词费用未知`,
  split: (fixed, _count, varying) => spaced`：${fixed}个 token 在每次请求中都相同，${varying}个可变。`,
  calculated: (fixed, varying) =>
    spaced`这些是文本的 token 数。计算使用其他数值：${fixed}个固定和${varying}个可变 token。`,
  examples: (count, _examples, usd) => spaced`其中${count}个示例占${usd}。`,

  prompt: '提示词所属方案',
  compareWith: '比较对象',
  noComparison: '无',

  tableTitle: '各部分的 token 和费用',
  part: '部分',
  tokens: 'Token',
  perMonth: '每月',
  removed: '去掉后',
  paysFrom: '回报起点',
  exampleNumber: (n) => spaced`示例${n}`,
  outputFormat: '输出格式',
  afterPlaceholder: '占位符之后',
  reasoning: '推理',
  points: (points) => spaced`+${points}个百分点`,
  atOnce: '立即',
  /** If no rise of the share of accepted answers pays for the part. */
  noRise: '再高也不够',
  needed: '必需',
  several: (first, last, count) => spaced`${first}至${last}（${count}个部分）`,
  note: '每月：该部分自身 token 的费用。去掉后：如果去掉该部分而合格率不变，当月费用的变化。',
  paysNote: '回报起点：合格率提高多少，就抵得上该部分的 token。该部分是否带来这一提高，并不清楚。',

  reorder: (names) => spaced`${names}在每次请求中都相同，却位于可变文本之后`,
  reorderSaves: (usd) => spaced`：移到最前，每月少${usd}。`,
  reorderNothing: '：移到最前，费用不变，因为缓存的内容不会增多。',
  reorderCosts: (usd) => spaced`：移到最前，每月会多${usd}。`,
  reorderUnknown: '：移到最前能节省多少，尚不清楚。',
  move: '移到最前',
  moved: (usd) => spaced`已移到最前：每月少${usd}。`,
  undo: '撤销',

  trial: (name, without) => spaced`${name}是去掉${without}后的这一提示词。`,
  trialMeasured: (points, low, high, paysFrom) =>
    spaced`被去掉的文本使合格率变化${points}个百分点，95% 区间为${low}至${high}；${paysFrom}。`,
  trialPays: {
    from: (rise) => spaced`从${rise}起才划算`,
    atOnce: '合格率不提高也划算',
    never: '无论提高多少都不划算',
    unknown: '提高多少才划算，尚不清楚',
  },
  trialUnpaired: (points) => spaced`被去掉的文本使合格率变化${points}个百分点，但不是在相同的用例上。`,
  trialUnmeasured: '还没有评估在同一模型上测量过两者。',
  trialWords: {
    pays: '被去掉的文本是划算的。',
    'does-not-pay': '被去掉的文本不划算。',
    'not-shown': '被去掉的文本是否划算，尚无法证明。',
  },

  comparison: (name, usd) => spaced`${name}的提示词每月会花费${usd}`,
  comparedMore: (usd, difference) => spaced`，多${usd}：${difference}个 token。`,
  comparedLess: (usd, difference) => spaced`，少${usd}：${difference}个 token。`,
  comparedSame: '，两者相同。',
  comparedUnknown: (name) => spaced`${name}的提示词费用未知。`,
  samePrices: '两者均按此方案的价格和合格率计算。',
  changesTitle: '差异',
  kinds: { removed: '已移除', added: '已添加', moved: '已移动' },

  summary: (usd) => spaced`每月${usd}`,
  summaryRest: (parts) => spaced`，共${parts}个部分`,
};
