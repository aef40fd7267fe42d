/** Japanese messages of `<ft-unit-cost>`. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

/** Messages of `<ft-unit-cost>`, without the name of its first column. */
export const unitCost: Messages['unitCost'] = {
  title: '1,000 リクエストの費用',
  noneKnown: '費用はまだわかりません。トークン数、料金、リクエスト数のいずれかが不足しています。',
  success: '合格率',
  perThousandAttempts: '1,000 試行',
  perThousandRequests: '1,000 リクエスト',
  tokens: 'トークン',
  retry: '再試行',
  other: 'その他の費用',
  review: '回答の修正',
  monthly: '月額費用',
  monthlyIncluded: (usd) => ja`月${usd}を含む`,
  monthlyExtra: (usd) => ja`ほかに月${usd}`,
  rollout: (share) => ja`リクエストの${share}を処理`,
  barOf: (name, parts) => `${name}：${parts}`,
  barPart: (usd, what) => ja`${what}${usd}`,
  latency: (milliseconds) => ja`1 回答あたり ${milliseconds} ミリ秒`,
};
