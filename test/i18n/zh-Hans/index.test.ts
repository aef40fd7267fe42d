/** Tests the Chinese sentences that are put together from pieces, their spaces, and typed amounts. */
import { expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { formatDate, formatDuration } from '../../../src/i18n/format.ts';
import { parseAmount, parseCost } from '../../../src/i18n/parse.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import { messages } from '../../../src/i18n/zh-Hans/index.ts';

const {
  advice,
  chart,
  counter,
  examples,
  glossary,
  ladder,
  priceDates,
  remarks,
  share,
  start,
  suggestions,
  trainingData,
  usage,
  verdict,
} = messages;
const duration = (months: number): string => formatDuration(months, 'zh-Hans');
const date = formatDate('2027-01-16', 'zh-Hans');

it.each([
  [0.1, '在 4 天后'],
  [1 / 30.4375, '在 1 天后'],
  [0.48, '在 2 周后'],
  [4, '在 18 周后'],
  [8, '在 8 个月后'],
  [31, '在 31 个月后'],
])('a payback after %f months is "%s"', (months, text) => {
  expect(verdict.inTime(duration(months), false)).toBe(text);
});

it.each([
  [
    verdict.verdicts.after('微调', verdict.inTime('≈\u00a018周', true), verdict.onDate(date), '50,000', true),
    '微调将在 ≈\u00a018 周内回本（2027 年 1 月 16 日），届时已处理约 50,000 次请求。',
  ],
  [
    verdict.verdicts.unlikely('RAG', verdict.inTime('2周', false), '2027年1月', '24个月', '30%'),
    '按最佳估计，RAG 将在 2 周后回本（2027 年 1 月），但在 24 个月内回本的概率仅为 30%。',
  ],
  [
    verdict.verdicts.beyond('微调', '31', '24', verdict.ifTrafficHolds('24')),
    '微调要到第 31 个月才能回本，晚于您 24 个月的计算期，前提是第 24 个月的流量保持不变。',
  ],
  [verdict.verdicts.neverBehind('RAG + 微调', '24个月'), 'RAG + 微调在 24 个月内始终不落后。'],
  [
    verdict.verdicts.fixedAboveSaving('微调', true, '$90', '$20'),
    '微调永远无法回本：托管费用每月为 $90，超过请求每月节省的 $20。',
  ],
  [
    verdict.verdicts.tooLate('微调', verdict.tuned('Nova'), verdict.afterTenYears, date, ''),
    '微调回本太迟：要到十年以后才能回本，但微调后的 Nova 将于 2027 年 1 月 16 日停用。',
  ],
])('a verdict is put together as a sentence: %j', ({ claim, rest }, text) => {
  expect(claim + rest).toBe(text);
});

it('a verdict `never` is limited to the present traffic', () => {
  expect(verdict.verdicts.costsMore('微调', '$1', '24个月').limited).toBe('微调在当前流量下永远无法回本');
});

it.each([0, 1, 2, 5, 11, 1234])('a noun has one form, here for %d', (count) => {
  const written = count.toLocaleString('en');
  expect(usage.requestsIn(written, count, '')).toBe(`${written} 次请求`);
});

it.each([
  [chart.afterMonths('1', 1), '1 个月后'],
  [chart.rangeIn('10 – 68', 'week', 68), '10 – 68 周'],
  [chart.belowIt('5%', '12个月').join(''), '。低于 5% 时，在 12 个月内无法回本。'],
  [chart.belowIt('20万', '12个月').join(''), '。低于 20万时，在 12 个月内无法回本。'],
  [chart.fromIt('8个月', '12个月').join(''), '。从 8 个月起，可在 12 个月内回本。'],
  [chart.costSame(['微调', 'RAG', '提示词']), '微调、RAG 和提示词费用相同'],
  [chart.of('RAG', '缓存命中率'), 'RAG 的缓存命中率'],
  [chart.of('微调', '缓存命中率'), '微调的缓存命中率'],
  [
    counter.things([
      { kind: 'image', count: 1, shown: '1' },
      { kind: 'tool', count: 2, shown: '2' },
    ]),
    '1 张图像和 2 个托管工具',
  ],
  [
    [
      ladder.next('微调'),
      ladder.costs,
      '$50',
      ladder.once,
      ladder.more('measured'),
      ladder.points('3'),
      ladder.morePoints,
      ladder.ifThatHolds,
      ladder.saves('$2'),
      ladder.paidBack('8个月'),
      ladder.stop,
    ].join(''),
    '下一梯级是微调，前期投入为 $50（一次性），实测合格率有 3 个百分点的提高；若属实，则每 1,000 个合格回答节省 $2，并在 8 个月内回本。',
  ],
  [remarks.furtherRemarks(['促销价格', '假设了缓存规则']), '† 标记的其他原因：促销价格；假设了缓存规则。'],
  [
    remarks.revised('训练价格', ['$3', '$4'], '$4', true),
    '训练价格有多种说法：$3、$4。计算采用 $4，即最新的说法。',
  ],
  [
    trainingData.ready(['OpenAI', 'Azure', 'Together'], ['Vertex'], []).claim,
    '可用于 OpenAI、Azure 和 Together',
  ],
  [
    remarks.closed('Nova', 'Azure', date, remarks.untilAtLeast(date)),
    '自 2027 年 1 月 16 日起，只有现有客户才能在 Azure 微调 Nova，期限至 2027 年 1 月 16 日或更晚。',
  ],
  [usage.problems['not-a-number']('3', 3, 'input', ''), '3 行：input 不是数字。该值未知。'],
  [remarks.noEffectAtAll('$1或A（B）或不使用缓存'), '$1 或 A（B）或不使用缓存时，没有任何费用改变。'],
  [share.pricesFrom(date, 'a.com和b.com'), '价格截至 2027 年 1 月 16 日，来自 a.com 和 b.com。'],
  [
    priceDates.amountsIn('欧元', '$1', '€0.92', date),
    '金额货币：欧元，$1\u00a0=\u00a0€0.92（2027 年 1 月 16 日）。',
  ],
  [
    plainText(verdict.remarks.requests('5,000', 5000, '€2', '€3', '', '', false)),
    '按每月 5,000 次请求计算，每 1,000 次请求花费 €2，基准方案为 €3（均含月度费用）。',
  ],
  [
    start.inputs.setup('微调', '¥900', '12个月', true).rest,
    '；这是它采用为其建议的提示词时在 12 个月内节省的金额。',
  ],
  [`${trainingData.effect.job('微调')}${trainingData.effect.unknownJob}`, '采用此文件，微调的训练费用：未知'],
  [examples.samePrompt('Nova'), 'Nova 上的提示词'],
  [
    plainText(glossary.rank(2, '40', 40, null)),
    '在 40 项数值中（各自在其范围内变动，或变动 20%），此项对回本时间的影响第二大。',
  ],
  [
    plainText(
      verdict.remarks.partsOfDifference('$4.00', [
        ['tokens', '96%'],
        ['repair', '4%'],
      ]),
    ),
    '差额中，$4.00（96%）来自 token 费用，4% 来自修正回答的费用。',
  ],
  [
    plainText(advice.reasons['prompt-reaches-bar'].says({ share: '82%', bar: '80%' } as never, {} as never)),
    '提示词的合格率为 82%，您的达标线为 80%',
  ],
  [
    suggestions.toPayBack(suggestions.within('24个月'), '', false, true),
    '要在 24 个月内回本，以下任意一项可能就够了',
  ],
])('a text reads "%s"', (text, expected) => {
  expect(text).toBe(expected);
});

it('a text that a reader typed is not changed, and a space before a figure is not part of the figure', () => {
  expect(chart.again('GPT4模型v2')).toBe('重新使用 GPT4模型v2');
  expect(verdict.remarks.setup('$1,015', 'all')).toEqual(['前期投入为', ' ', { figure: '$1,015' }, '。']);
});

it('amounts are read as they are typed in Chinese', () => {
  addLanguage('zh-Hans', messages);
  expect(parseAmount('1.5万', 'zh-Hans')?.p50).toBe(15_000);
  expect(parseAmount('20万到30万', 'zh-Hans')).toMatchObject({ p10: 200_000, p90: 300_000 });
  expect(parseAmount('２００～３００', 'zh-Hans')).toMatchObject({ p10: 200, p90: 300 });
  expect(parseAmount('2亿', 'zh-CN')?.p50).toBe(200_000_000);
  expect(parseCost('35小时单价45', 'zh-Hans')).toMatchObject({
    quantity: { p50: 35 },
    unit: '小时',
    usdPerUnit: { p50: 45 },
  });
  expect(parseCost('$2每个示例', 'zh-Hans')).toMatchObject({ unit: '示例', usdPerUnit: { p50: 2 } });
});
