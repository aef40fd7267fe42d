/** Japanese messages of the parts of `<ft-breakeven>` that are loaded after its answer: the names of its views, the titles of their pictures, the comparison, and the error in place of the answer. */
import type { Messages } from '../messages.ts';

/** Every message of these parts. */
export const parts: Messages['parts'] = {
  views: '表示',
  viewNames: {
    time: '推移',
    volume: 'リクエスト数別',
    sensitivity: '影響の大きさ',
    map: '回収マップ',
    table: '表',
    models: 'モデル',
    working: '計算過程',
  },
  pictures: {
    time: '費用の推移',
    volume: 'リクエスト数別の費用',
    sensitivity: '影響の大きさ',
    map: '回収マップ',
    table: '月別の費用',
    models: 'モデル別の費用',
    working: '計算過程',
  },
  compareWith: '別の計算と比較',
  badScenario: 'このシナリオは読み取れません。',
  badAttributes: 'これらの属性は使用できません。',
  showExample: '代わりにサンプルを表示',
};
