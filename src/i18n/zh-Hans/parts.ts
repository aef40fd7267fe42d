/** Chinese messages of the parts of `<ft-breakeven>` that are loaded after its answer: the names of its views, the titles of their pictures, the comparison, and the error in place of the answer. */
import type { Messages } from '../messages.ts';

/** Every message of these parts. */
export const parts: Messages['parts'] = {
  views: '视图',
  viewNames: {
    time: '随时间',
    volume: '按请求量',
    sensitivity: '关键因素',
    map: '回本图',
    table: '表格',
    models: '模型',
    working: '计算过程',
  },
  pictures: {
    time: '费用随时间的变化',
    volume: '各请求量下的费用',
    sensitivity: '关键因素',
    map: '回本图',
    table: '每月费用',
    models: '各模型的费用',
    working: '计算过程',
  },
  compareWith: '与另一个计算比较',
  badScenario: '无法读取此场景。',
  badAttributes: '无法使用这些属性。',
  showExample: '改为显示示例',
};
