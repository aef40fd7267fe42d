/** Tests the Japanese sentences: their word order, their counters, and the spaces beside Latin characters and figures. */
import { expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { formatDuration } from '../../../src/i18n/format.ts';
import { messages } from '../../../src/i18n/ja/index.ts';
import { parseAmount, parseNumber } from '../../../src/i18n/parse.ts';
import { plainText } from '../../../src/i18n/pieces.ts';

addLanguage('ja', messages);

const { advice, chart, counter, evaluation, fields, glossary, ladder, remarks, suggestions, usage, verdict } =
  messages;
const duration = (months: number): string => formatDuration(months, 'ja');

it.each([
  [0.1, '4 日で'],
  [1 / 30.4375, '1 日で'],
  [0.48, '2 週間で'],
  [4, '18 週間で'],
  [8, '8 か月で'],
  [31, '31 か月で'],
])('a payback after %f months is "%s"', (months, text) => {
  expect(verdict.inTime(duration(months), false)).toBe(text);
});

it('a payback after a duration that is rounded up is “within” this duration', () => {
  expect(verdict.inTime(duration(8), true)).toBe('8 か月以内に');
});

it.each([
  [
    verdict.verdicts.after('ファインチューニング', '2 週間で', '2027年1月16日に', '50,000', false),
    'ファインチューニングは 2 週間で投資を回収できます。2027年1月16日に、累計 50,000 件のリクエストで回収が完了します。',
  ],
  [
    verdict.verdicts.after('GPT-4.1 mini', '8 か月で', '2027年1月に', '50,000', true),
    'GPT-4.1 mini は 8 か月で投資を回収できます。2027年1月に、累計約 50,000 件のリクエストで回収が完了します。',
  ],
  [
    verdict.verdicts.beyond('A', '31', '24', '24 か月目のトラフィックが続く場合'),
    'A が投資を回収できるのは 31 か月目です。計算期間の 24 か月には間に合いません（24 か月目のトラフィックが続く場合）。',
  ],
  [
    verdict.verdicts.unlikely('A', '8 か月で', '2027年1月16日に', '24 か月', '34 %'),
    'A は最良推定値では 8 か月で投資を回収できます。2027年1月16日に回収となる計算ですが、24 か月以内に回収できる確率は 34 % にとどまります。',
  ],
  [
    verdict.verdicts.neverBehind('検索（RAG）', '24 か月'),
    '検索（RAG）は 24 か月の間、一度も不利になりません。',
  ],
  [
    verdict.verdicts.fixedAboveSaving('A', true, '$90', '$20'),
    'A は投資を回収できません。ホスティングの月額費用が $90 で、リクエストで節約できる月 $20 を上回ります。',
  ],
  [
    verdict.verdicts.tooLate('A', 'M', '10 年を超えてから', '2028年5月1日に', ''),
    'A は投資の回収が間に合いません。10 年を超えてからようやく回収できる計算ですが、M は 2028年5月1日に提供が終了します。',
  ],
])('a verdict is put together as a sentence: %j', ({ claim, rest }, text) => {
  expect(claim + rest).toBe(text);
});

it('a verdict `never` that holds only at the present traffic says so', () => {
  expect(verdict.verdicts.fixedDecides('A', false, '$90')).toMatchObject({
    limited: 'A はこのトラフィックでは投資を回収できません',
  });
});

it.each([0, 1, 2, 5, 11, 1234])('%d examples need no plural', (number) => {
  const written = number.toLocaleString('ja');
  expect(messages.form.exampleCount(written, number)).toBe(`${written} 件の例`);
  expect(counter.total(written, number)).toBe(`合計 ${written} トークン`);
  expect(usage.requestsIn(written, number, '')).toBe(`${written} 件のリクエスト`);
});

it.each([
  [chart.afterMonths('1', 1), '1 か月後'],
  [chart.tableAfterRequests('84.7万', 847_000), '、累計 84.7万件のリクエスト'],
  [chart.yourVolume('25万'), '現在：25万'],
  [remarks.restated('料金', false, '@scope/prices'), '料金の情報源は @scope/prices です。'],
  [chart.afterMonths('12', 12), '12 か月後'],
  [chart.rangeIn('10 – 68', 'week', 68), '10 – 68 週間'],
  [
    `${chart.restsOn}${chart.inSentence(fields.hitRate.noun, 'GPT-4.1 mini')}${chart.belowIt('5 %', '1 年').join('')}`,
    '判定を左右するのは、GPT-4.1 mini のキャッシュヒット率です。5 % を下回ると、1 年以内に投資を回収できません。',
  ],
  [chart.belowIt('20万', '1 年').join(''), 'です。20万を下回ると、1 年以内に投資を回収できません。'],
  [chart.fromIt('8 か月', '1 年').join(''), 'です。8 か月以上であれば、1 年以内に投資を回収できます。'],
  [plainText(verdict.remarks.setup('€320', 'all')), '初期費用は €320 です。'],
  [
    plainText(verdict.remarks.requests('5,000', 5000, '₩310', '₩465', null, '10 %', true)),
    '月 5,000 件のリクエスト（うち当初は 10 % を候補が処理）では、1,000 リクエストの費用が ₩465 から ₩310 になります。',
  ],
  [
    remarks.revised('トレーニング料金', ['なし', '$4', 'なし'], '$4', false),
    'トレーニング料金は、なし、$4、なしと記載されています。計算には $4 を使っています。',
  ],
  [remarks.tooLateAfter('8 か月'), '8 か月後で、候補のモデルの提供終了に間に合わない'],
  [
    `${ladder.summaryReached('GPT-4.1')}${ladder.summaryReachedRest('90 %', 'measured')}`,
    'GPT-4.1：最初に 90 % に達します（測定値）',
  ],
  [
    messages.trainingData.tooFew(['OpenAI', 'Azure'], '5', 5, ['10', '25'], []).rest,
    '。例は 5 件で、必要なのは 10 件以上、25 件以上です。',
  ],
  [
    verdict.verdicts.retiredBefore('A', 'GPT-4.1', '2027年1月16日に', false).rest,
    '。稼働を始める前の 2027年1月16日に GPT-4.1 の提供が終了します。',
  ],
  [
    remarks.noEffectAtAll('$1またはA（B）または保持時間 5 分のキャッシュ'),
    '$1 または A（B）または保持時間 5 分のキャッシュの場合も、費用は変わりません。',
  ],
  [remarks.noEffectAtAll('2026年7月1日または20万'), '2026年7月1日または 20万の場合も、費用は変わりません。'],
  [
    `${messages.trainingData.effect.job('A')}${messages.trainingData.effect.unknownJob}`,
    'このファイルを使うと、A のトレーニング費用：不明',
  ],
  [
    counter.things([
      { kind: 'image', count: 1, shown: '1' },
      { kind: 'tool', count: 2, shown: '2' },
    ]),
    '1 件の画像と 2 件のホスト型ツール',
  ],
  [
    `${ladder.next('ファインチューニング')}${ladder.costs}$120${ladder.once}${ladder.more('measured')}${ladder.points('3')}${ladder.morePoints}${ladder.pointsInterval('1.2', '4.8')}${ladder.ifThatHolds}${ladder.saves('$4')}${ladder.paidBack('8 か月')}${ladder.stop}`,
    '次の段階のファインチューニングは、初期費用が $120 かかり、合格率は実測で 3 ポイント高くなります（95% 区間は 1.2〜4.8）。これが成り立つなら、合格回答 1,000 件あたり $4 安くなります。初期費用は 8 か月で回収できます。',
  ],
  [
    remarks.furtherRemarks(['プロモーション料金', 'キャッシュの条件を仮定']),
    '† が付くほかの理由：プロモーション料金、キャッシュの条件を仮定。',
  ],
  [
    suggestions.toPayBack(suggestions.within('24 か月'), '', true, false),
    '24 か月以内に投資を回収するには、次の変更で足ります',
  ],
  [
    suggestions.toPayBack(suggestions.before('2027年5月1日'), '', false, true),
    '2027年5月1日より前に投資を回収するには、次のいずれか 1 つで足りる可能性があります',
  ],
  [
    plainText(suggestions.change(fields.hitRate.start, '50 %', suggestions.orMore)),
    'キャッシュヒット率：50 % 以上',
  ],
  [
    plainText(glossary.rank(2, '40', 40, null)),
    '40 個の数値を範囲内または 20% の幅で 1 つずつ動かしたとき、回収期間への影響はこの数値が 2 番目に大きくなります。',
  ],
  [
    plainText(
      verdict.remarks.partsOfDifference('$4.00', [
        ['tokens', '96 %'],
        ['repair', '4 %'],
      ]),
    ),
    '差額のうち、$4.00（96 %）はトークンの費用、4 % は回答の修正です。',
  ],
  [
    usage.thanAssumed([usage.differences.traffic('12 %', true), usage.differences.output('5 %', false)]),
    '想定より、リクエスト数は 12 % 多く、回答は 5 % 短くなっています',
  ],
  [
    evaluation.sentence.alike('A', 'ベースライン', '40', 40),
    '40 件のケースでは、A とベースラインの優劣を判別できません',
  ],
  [advice.perYear(1, '1'), '年 1 回'],
  [advice.perYear(4, '4'), '年 4 回'],
  [
    messages.trainingData.ready(['OpenAI', 'Azure', 'Together'], [], []).claim,
    'OpenAI、Azure、Together で使える状態です',
  ],
])('a text reads "%s"', (text, expected) => {
  expect(text).toBe(expected);
});

it('amounts are read with the Japanese words', () => {
  expect(parseNumber('20万', 'ja')).toBe(200_000);
  expect(parseNumber('３千万', 'ja')).toBe(30_000_000);
  expect(parseNumber('1.5億', 'ja')).toBe(150_000_000);
  expect(parseAmount('20万〜30万', 'ja')).toMatchObject({ p10: 200_000, p90: 300_000 });
  expect(parseAmount('20～30万', 'ja')).toMatchObject({ p10: 200_000, p90: 300_000 });
  expect(parseAmount('200から300', 'ja')).toMatchObject({ p10: 200, p90: 300 });
});

/** Each text of the messages with its path; functions are left out. */
function textsOf(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${path}.${key}`));
}

it('a space stands between Japanese and Latin characters, and half-width punctuation never follows Japanese', () => {
  // A Latin character, a digit or punctuation directly after Japanese (except after a year), or Japanese directly after them.
  const wrong = textsOf(messages, 'ja').filter(([, text]) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー](?<!\d年)[\p{Script=Latin}\d,.:;!?]|[\p{Script=Latin}\d%](?!年|月)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(
      text,
    ),
  );
  expect(wrong).toEqual([]);
});
