/** Chinese messages about an attribute whose value cannot be used, one per code. The page shows the name of the attribute before the message. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

/** Code of a problem → its message. */
export const attributeProblems: Messages['attributeProblems'] = {
  'not-a-number': (value) => `“${value}”不是数字。`,
  negative: (value) => `“${value}”小于 0。`,
  'unknown-model': (value) => `价格目录中没有 ID 为“${value}”的模型。ID 的格式为 provider/model。`,
  'no-base-price': (value) => `价格目录中没有“${value}”未微调时的价格。`,
  'not-tunable': (value) => `价格目录中没有微调“${value}”的报价。`,
  'unknown-preset': (value, choices) => `“${value}”不是预设。可用的预设有：${choices}。`,
  'preset-unpriced': (value) => `价格目录中没有“${value}”所用某个模型的价格。`,
  'more-than-prompt': (value, tokens) => spaced`“${value}”超过了提示词的${tokens}个 token。`,
};
