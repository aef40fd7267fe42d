/** Chinese messages of `<ft-verdict>` that split a saving into the part of the model and the part of the tuning. */
import type { Messages } from '../messages.ts';
import { figure } from '../pieces.ts';
import { say, spaced } from './grammar.ts';

const onlyIf = (assumption: string): string => assumption && `，${assumption}`;

/** Every message of the split. */
export const worth: Messages['worth'] = {
  split: (model, tuning) => [
    '每 1,000 次请求中，',
    ...(model === null
      ? ['换用另一模型费用不变']
      : model.cause === 'price'
        ? model.saves
          ? say`换用更便宜的模型节省${figure(model.usd)}`
          : say`换用更贵的模型多花${figure(model.usd)}`
        : [
            ...say`在${model.name}上使用同一提示词`,
            ...(model.cause === 'repair'
              ? [model.saves ? '，因为修正回答的费用更低，' : '，因为修正回答的费用更高，']
              : []),
            ...(model.saves ? say`节省${figure(model.usd)}` : say`多花${figure(model.usd)}`),
          ]),
    '，',
    ...(tuning === null
      ? ['微调没有节省。']
      : tuning.saves
        ? say`微调节省${figure(tuning.usd)}。`
        : say`微调多花${figure(tuning.usd)}。`),
  ],

  alone: (model, outcome) => say`与在${model}上使用同一提示词相比，仅靠微调${figure(outcome)}。`,
  paysBackIn: (duration, assumption) => spaced`将${duration}回本${onlyIf(assumption)}`,
  afterTenYears: (assumption) => `需要超过十年才能回本${onlyIf(assumption)}`,
  atOnce: '立即回本',
  never: (limit) => `${limit && `${limit}，`}永远无法回本`,
  noDifference: '不带来任何差别',
  tooLate: (model, end) => spaced`在${model}于${end}停用之前无法回本`,

  assumed: (share, below) =>
    spaced`假设：不微调时，该提示词在此模型上的合格率与在基准方案的模型上相同（${share}）。${below === null ? '' : spaced`如果这一合格率低于${below}，微调就能省钱。`}`,
  unlisted: (model) => spaced`费用差额中有多少来自模型，尚不清楚：价格目录中没有未微调的${model}的价格。`,
  noPrice: (model) => spaced`价格目录中没有未微调的${model}的价格。`,
  atTunedPrice: (model, usd, saved) =>
    say`按微调后模型的价格计算，在未微调的${model}上使用同一提示词，就已能实现每 1,000 次请求${saved}节省中的${figure(usd)}。`,
  aloneAtThatPrice: (outcome) => say`与按该价格使用该提示词相比，仅靠微调${figure(outcome)}。`,
  unknown: (model) => spaced`费用差额中有多少来自模型，尚不清楚：缺少同一提示词在${model}上的一项数值。`,
  step: '差异',
  causes: { cheaperModel: '更便宜的模型', dearerModel: '更贵的模型', otherModel: '其他模型', tuning: '微调' },
  add: '将该提示词加入比较',
};
