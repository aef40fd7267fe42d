/** Chinese messages of `<ft-unit-cost>`. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

/** Messages of `<ft-unit-cost>`, without the name of its first column. */
export const unitCost: Messages['unitCost'] = {
  title: '1,000 次请求的费用',
  noneKnown: '尚无已知费用：缺少 token 数、价格或请求数。',
  success: '合格率',
  perThousandAttempts: '1,000 次尝试',
  perThousandRequests: '1,000 次请求',
  tokens: 'token',
  retry: '重试',
  other: '其他费用',
  review: '修正回答',
  monthly: '月度费用',
  monthlyIncluded: (usd) => spaced`含每月${usd}`,
  monthlyExtra: (usd) => spaced`另加每月${usd}`,
  rollout: (share) => spaced`承担${share}的请求`,
  barOf: (name, parts) => `${name}：${parts}`,
  barPart: (usd, what) => spaced`${what} ${usd}`,
  latency: (milliseconds) => spaced`每个回答${milliseconds}毫秒`,
};
