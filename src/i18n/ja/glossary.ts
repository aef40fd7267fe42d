/** Japanese explanations of the terms of the interface, and the sentences of explanations. */
import type { Messages } from '../messages.ts';
import { figure, type Pieces } from '../pieces.ts';
import { explainedFields } from './explained-fields.ts';
import { ja, say } from './grammar.ts';

/** Says that the candidate does not pay back over a span of a field. */
const over = (what: string) => (low: string, high: string, name: string) =>
  ja`${`${low}〜${high}`}の範囲では、${name}は${what}。`;

/** The messages of explanations. */
export const glossary: Messages['glossary'] = {
  terms: {
    range: {
      name: '範囲',
      means:
        '数値がその両端の間に収まる確率が 80% だと考える幅。判定には数値そのものを、回収の確率には範囲を使います。200k – 300k や ±20% のように入力します。',
    },
    baseline: {
      name: 'ベースライン',
      means: '現在回答している方式。判定では、候補をベースラインと比較します。ほかの方式は参考表示です。',
    },
    candidate: { name: '候補', means: '判定で投資の回収を示す対象の方式。' },
    zeroShot: { name: 'Zero-shot', means: '指示だけで例を含まないプロンプト。' },
    fewShot: { name: 'Few-shot', means: 'いくつかの例をモデルに示すプロンプト。' },
    chainOfThought: {
      name: '思考の連鎖（Chain of Thought）',
      means: '回答の前に推論するようモデルに求めるプロンプト。',
    },
    retrieval: { name: '検索（RAG）', means: '結果を各プロンプトに加える検索。' },
    fineTuning: {
      name: 'ファインチューニング',
      means: '手元の例でモデルをトレーニングし、プロンプトを短くしたり、回答を良くしたりすること。',
    },
    token: {
      name: 'トークン',
      means: 'テキストの断片。英語では約 4 文字に当たります。モデルの料金はトークン単位です。',
    },
    cache: {
      name: 'キャッシュ',
      means:
        'プロバイダーがプロンプトの固定プレフィックスを数分間保持する仕組み。保存するリクエストにはキャッシュ書き込み料金が、見つけたリクエスト（ヒット）には、より安いキャッシュ入力料金がかかります。',
    },
    batch: {
      name: 'バッチ',
      means: 'まとめて送信し、数時間以内に回答を受け取るリクエスト。通常は半額です。',
    },
    adapter: {
      name: 'アダプター',
      means: 'モデルのうち、チューニングで変わる小さな部分。1 台のマシンで複数のアダプターを動かせます。',
    },
    attempts: {
      name: '試行',
      means: 'モデルの 1 回の呼び出し。回答が不合格の場合、1 つのリクエストが複数の試行になります。',
    },
    accepted: {
      name: '合格した回答',
      means: '自分の基準で、そのまま使えるだけの質がある回答。',
    },
    requests: {
      name: 'リクエスト',
      means:
        '1 つの質問と、そのすべての試行。費用には、合格した回答がない場合の修正費用と、月額費用の割り当て分を含みます。',
    },
    savedPerThousand: {
      name: '1,000 リクエストの節約額',
      means:
        '1 か月目の 1,000 リクエストの費用が、候補ではベースラインよりどれだけ安いか。月額費用を含み、初期費用は含みません。',
    },
    extraPerThousand: {
      name: '1,000 リクエストの増加額',
      means:
        '1 か月目の 1,000 リクエストの費用が、候補ではベースラインよりどれだけ高いか。月額費用を含み、初期費用は含みません。',
    },
    savedPerMonth: {
      name: '月間節約額',
      means: '候補では 1 か月目の費用がどれだけ安いか。月額費用を含み、初期費用は含みません。',
    },
    extraPerMonth: {
      name: '月間増加額',
      means: '候補では 1 か月目の費用がどれだけ高いか。月額費用を含み、初期費用は含みません。',
    },
    setupOnce: {
      name: '初期費用',
      means: '候補が稼働する前に 1 回だけ支払う費用。トレーニング、ラベル付け、開発など。',
    },
    setupExtra: {
      name: '追加の初期費用',
      means: '候補の初期費用からベースラインの初期費用を引いたもの。トレーニング、ラベル付け、開発など。',
    },
    setupAvoided: {
      name: '不要になる初期費用',
      means: 'ベースラインの初期費用から、それより少ない候補の初期費用を引いたもの。',
    },
    netAfter: {
      name: '収支',
      means:
        '示した月までの節約額から、追加の初期費用と再トレーニングの費用を引いたもの。リターンは、計算期間の終わりの収支を追加の初期費用で割ったものです。',
    },
    chance: {
      name: '1 年以内の回収確率',
      means:
        'すべての範囲を使った 10,000 回のシミュレーションのうち、12 か月後に投資を回収していた割合。「おそらく」は、10 回中 8 回が収まる幅（P10〜P90）です。',
    },
    payback: {
      name: '回収期間',
      means:
        '節約額が初期費用に達するまでの期間。切り上げて表示し、半月は 2 週間と書きます。「割引後」では、割引率に従って、将来の金額をより少なく評価します。',
    },
    presentValue: {
      name: '正味現在価値（NPV）',
      means: '計算期間の終わりの収支を現在の価値で表したもの。将来の節約は、割引率に従って少なく評価します。',
    },
    internalReturn: {
      name: '内部収益率（IRR）',
      means: '節約額がちょうど初期費用に見合う割引率。',
    },
    cacheHits: {
      name: 'キャッシュヒット',
      means: 'プロンプトの固定プレフィックスがプロバイダーのキャッシュに見つかるリクエストの割合。',
    },
    ahead: {
      name: '有利な額',
      means: 'それまでの候補の費用が、初期費用を含めてベースラインよりどれだけ少ないか。',
    },
    estimate: {
      name: '≈',
      means: '数値が、カウントではなく推定したトークン数に基づくことを示します。',
    },
    uncertainPrice: {
      name: '†',
      means: '料金の読み方が異なれば、この数値も変わることを示します。内容は料金の注記にあります。',
    },
  },
  fields: explainedFields,

  here: {
    attempts: (usd, ofUsd) =>
      say`この計算では、1,000 回の試行の費用${figure(ofUsd)}のうち${figure(usd)}を占めます。`,
    training: (usd, ofUsd) =>
      say`この計算では、初期費用${figure(ofUsd)}のうちトレーニングが${figure(usd)}を占めます。`,
    saving: (usd) => say`この計算では、1,000 リクエストで${figure(usd)}を節約できます。`,
    extra: (usd) => say`この計算では、1,000 リクエストの費用が${figure(usd)}増えます。`,
    hits: (rates): Pieces => [
      'この計算でのヒット率は、',
      ...rates.flatMap(([caches, share], i) => [
        i === 0 ? '' : '、',
        i === 0 ? ja`キャッシュが ${caches} 個なら ` : ja`${caches} 個なら `,
        figure(share),
      ]),
      ' です。',
    ],
  },

  paybacks: {
    atOnce: '即時',
    overTenYears: '10 年超',
    tooLate: '間に合わない',
    afterBaselineEnd: '間に合わない',
    never: '回収不可',
    unknown: '不明',
  },
  paybackOf: (name) => ja`${name}の回収期間：`,
  rank: (place, all, count, name) => {
    const payback = name === null ? '回収期間' : ja`${name}の回収期間`;
    const moved = '範囲内または 20% の幅で 1 つずつ動かしたとき';
    if (count === 1)
      return say`すべての数値を${moved}、${payback}が変わるのは${figure('この数値だけ')}です。`;
    return say`${all} 個の数値を${moved}、${payback}への影響はこの数値が${figure(place === 1 ? '最も大きく' : ja`${String(place)} 番目に大きく`)}なります。`;
  },
  noPaybacks: {
    never: over('投資を回収できません'),
    tooLate: over('投資を回収する前に提供が終了します'),
    other: over('投資の回収に至りません'),
  },
  unmoved: (low, high, name, payback) =>
    ja`${`${low}〜${high}`}の範囲では、${name}の回収期間は変わりません（${payback}）。`,
  wordFor: (word, name) => `${word}（${name}）`,
  drawing: (points) => `回収期間：${points.map(([value, payback]) => ja`${value}で${payback}`).join('、')}。`,
  shaded: (low, high) => ja`範囲は${`${low}〜${high}`}です。`,
};
