/** Japanese messages about a successor: the model that replaces one whose service ends. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

/** Every message about a successor. */
export const successor: Messages['successor'] = {
  named: (maker, model, ended, source, date) =>
    ja`${maker}は${ended}の後継として${model}を挙げています（${source}、${date}）。`,
  suggested: (model, ended) =>
    ja`同じ系列の最新版である${model}を提案します。${ended}の開発元が後継モデルを挙げた記述は見つかりませんでした。`,
  use: (model) => ja`${model}を使用`,
  useFor: (model, approach) => ja`${approach}に${model}を使用`,
};
