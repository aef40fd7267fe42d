/** Chinese messages of `<ft-breakeven>` itself: its name, and parts that could not be loaded. */
import type { Messages } from '../messages.ts';

/** Messages of `<ft-breakeven>`. */
export const breakeven: Messages['breakeven'] = {
  calculator: '微调的盈亏平衡',
  approach: '方案',

  lost: {
    example: '无法加载图表、提示词和示例。',
    prompts: '无法加载示例。',
    link: '无法加载链接中的计算。',
    attributes: '无法加载读取属性的代码。',
    view: '无法加载此视图。',
    'ft-unit-cost': '无法加载请求的费用。',
    'ft-scenario-form': '无法加载输入项。',
    'ft-token-counter': '无法加载提示词。',
    'ft-share-bar': '无法加载链接和下载。',
    'ft-scenario-bar': '无法加载撤销和预设。',
    'ft-comparison': '无法加载比较。',
  },
  retryLoad: '重试',
  reloadPage: '重新加载页面',
};
