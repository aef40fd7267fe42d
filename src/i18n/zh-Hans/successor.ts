/** Chinese messages about a successor: the model that replaces one whose service ends. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

/** Every message about a successor. */
export const successor: Messages['successor'] = {
  named: (maker, model, ended, source, date) =>
    spaced`${maker}将${model}列为${ended}的替代模型（${source}，${date}）。`,
  suggested: (model, ended) =>
    spaced`我们建议使用${model}，即同一系列的最新版本。我们没有找到${ended}的厂商指定替代模型的声明。`,
  use: (model) => spaced`使用${model}`,
  useFor: (model, approach) => spaced`将${model}用于${approach}`,
};
