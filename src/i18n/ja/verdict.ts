/** Japanese messages of the verdict: its sentence, the lines below it, and its figures. */
import type { Messages } from '../messages.ts';
import { figure } from '../pieces.ts';
import { ja, say } from './grammar.ts';

const atOnce = (name: string, rest: string) => ({
  claim: ja`${name}は最初のリクエストから安くなります`,
  rest: `。${rest}。`,
});

const never = (name: string, because: string) => ({
  because,
  claim: ja`${name}は投資を回収できません`,
  limited: ja`${name}はこのトラフィックでは投資を回収できません`,
  rest: `。${because}。`,
});

const monthly = (hosting: boolean): string => (hosting ? 'ホスティングの月額費用' : '固定の月額費用');

/** The traffic. In a rollout, `share` is what the candidate serves of it, and `atFirst` says that other shares follow. */
const traffic = (requests: string, share: string, atFirst: boolean): string =>
  ja`月${requests} 件のリクエスト${share && ja`（うち${atFirst ? '当初は' : ''}${share}を候補が処理）`}では`;

/** The parts of the cost of a request. */
const costParts = {
  tokens: 'トークンの費用',
  other: 'その他の費用',
  repair: '回答の修正',
  fixed: '月額費用',
} as const;

/** Messages of `<ft-verdict>`. */
export const verdict: Messages['verdict'] = {
  fineTuning: 'ファインチューニング',
  against: '比較対象',
  compareWith: '比較',
  estimated: '推定トークン数に基づきます。',

  onDate: (date) => ja`${date}に`,
  inMonthOf: (month) => ja`${month}に`,
  inTime: (duration, roundedUp) => (roundedUp ? ja`${duration}以内に` : ja`${duration}で`),
  afterTenYears: '10 年を超えてから',
  atThisTraffic: 'このトラフィックの場合',
  ifTrafficHolds: (month) => ja`${month} か月目のトラフィックが続く場合`,
  ifDeclineGoesOn: (month) => ja`${month} か月目より後もトラフィックまたは料金が下がり続ける場合`,

  tuned: (model) => ja`チューニング済みの${model}`,
  untuned: (model) => ja`チューニングなしの${model}`,

  verdicts: {
    likelyAnyway: (name, horizon, chance) => ({
      claim: ja`${name}は最良推定値では${horizon}以内に投資を回収できません`,
      rest: ja`。ただし、回収できる可能性のほうが高く、回収できる確率は${chance}です。`,
    }),
    unlikelyAtOnce: (name, horizon, chance) => ({
      claim: ja`${name}は最良推定値では${horizon}の総費用が安くなります`,
      rest: ja`。ただし、安くならない可能性のほうが高く、安くなる確率は${chance}です。`,
    }),
    cheaperNoSetup: (name) => atOnce(name, '回収すべき初期費用がありません'),
    cheaperLessSetup: (name, usd) => atOnce(name, ja`初期費用も${usd}少なく済みます`),
    neverBehindLessSetup: (name, horizon, usd) => ({
      claim: ja`${name}は${horizon}の間、一度も不利になりません`,
      rest: ja`。初期費用が${usd}少なく済みます。`,
    }),
    neverBehind: (name, horizon) => ({
      claim: ja`${name}は${horizon}の間、一度も不利になりません`,
      rest: '。',
    }),
    unlikely: (name, duration, when, horizon, chance) => ({
      claim: ja`${name}は最良推定値では${duration}投資を回収できます`,
      rest: ja`。${when}回収となる計算ですが、${horizon}以内に回収できる確率は${chance}にとどまります。`,
    }),
    after: (name, duration, when, requests, about) => ({
      claim: ja`${name}は${duration}投資を回収できます`,
      rest: ja`。${when}、累計${about ? '約 ' : ''}${requests} 件のリクエストで回収が完了します。`,
    }),
    beyondTenYears: (name, assumption) => ({
      claim: ja`${name}の投資回収には 10 年を超える期間がかかります`,
      rest: `（${assumption}）。`,
    }),
    beyond: (name, month, horizon, assumption) => ({
      claim: ja`${name}が投資を回収できるのは${month} か月目です`,
      rest: ja`。計算期間の${horizon} か月には間に合いません（${assumption}）。`,
    }),
    retiredBefore: (name, model, when, past) => ({
      claim: ja`${name}は間に合いません`,
      rest: ja`。稼働を始める前の${when}${model}の提供が終了${past ? 'しました' : 'します'}。`,
    }),
    notBeforeEnd: (name, date, model) => ({
      claim: ja`${name}は、${date}に${model}の提供が終了するまでに投資を回収できません`,
      rest: '。その後は、このモデルへのリクエストをいずれにしてもほかのモデルに移す必要があります。',
    }),
    tooLate: (name, model, when, end, assumption) => ({
      claim: ja`${name}は投資の回収が間に合いません`,
      rest: ja`。${assumption && `${assumption}、`}${when}ようやく回収できる計算ですが、${model}は${end}提供が終了します。`,
    }),
    notTrainable: (name, model, date) =>
      never(name, ja`このプロバイダーでは、${model}のチューニングの受付が${date}に終了しています`),
    noDifference: (name) => ({
      claim: ja`${name}にしても変わりません`,
      rest: '。どの月も費用は同じです。',
    }),
    cheaperUntil: (name, date, horizon, usd) => ({
      claim: ja`${name}は${date}までは安くなります`,
      rest: ja`。ただし、${horizon}の合計では${usd}高くなります。`,
    }),
    noTraffic: (name) => never(name, '節約の対象になるリクエストがありません'),
    cachedPrompt: (name, usd) =>
      never(name, ja`キャッシュされたプロンプトのほうが、1,000 リクエストあたり${usd}安くなります`),
    tokensDecide: (name, usd) => never(name, ja`トークンの費用が 1,000 リクエストあたり${usd}高くなります`),
    repairDecides: (name, usd) => never(name, ja`回答の修正に、1,000 リクエストあたり${usd}多くかかります`),
    otherDecides: (name, usd) => never(name, ja`その他の費用が 1,000 リクエストあたり${usd}高くなります`),
    fixedAboveSaving: (name, hosting, usd, saved) =>
      never(
        name,
        hosting
          ? ja`${monthly(true)}が${usd}で、リクエストで節約できる月${saved}を上回ります`
          : ja`${monthly(false)}が${usd}高く、リクエストで節約できる月${saved}を上回ります`,
      ),
    fixedDecides: (name, hosting, usd) =>
      never(
        name,
        hosting ? ja`${monthly(true)}が${usd}かかります` : ja`${monthly(false)}が${usd}高くなります`,
      ),
    savesNothing: (name, cause) =>
      cause === 'throughput'
        ? {
            claim: ja`${name}が投資を回収できるかどうかはわかりません`,
            rest: '。プロンプトを読み取る速度（入力スループット）が不明なため、節約額もわかりません。',
          }
        : never(
            name,
            cause === 'hosting'
              ? 'どちらの方式にも同じマシンが必要なため、ホスティングの費用は同じです'
              : '何も節約できません',
          ),
    retraining: (name, usd, horizon, saved) =>
      never(name, ja`${horizon}の再トレーニング費用が${usd}で、節約額の${saved}を上回ります`),
    savingShrinks: (name, usd, recovered) =>
      never(
        name,
        recovered
          ? ja`初期費用の${usd}はいったん回収できますが、節約額が縮小し、再び不利に転じます`
          : ja`初期費用の${usd}を回収する前に節約額が縮小します`,
      ),
    endsTooSoon: (name, end, model, usd, setup) =>
      never(name, ja`${end}${model}の提供が終了するまでに回収できるのは、初期費用${setup}のうち${usd}です`),
    notInHundredYears: (name, saved, usd) =>
      never(name, ja`月${saved}の節約では、100 年かけても初期費用の${usd}を回収できません`),
    costsMore: (name, usd, horizon) => never(name, ja`${horizon}の費用が${usd}高くなります`),
  },
  choose: {
    claim: 'ファインチューニングするモデルを選んでください',
    rest: '。投資を回収できるかどうかがわかります。',
  },
  unreadable: {
    claim: 'このシナリオは読み取れません',
    rest: '。テキストが壊れているか、範囲外の値が含まれています。',
  },

  remarks: {
    setup: (usd, extra) =>
      extra === 'all'
        ? say`初期費用は${figure(usd)}です。`
        : say`初期費用は${figure(usd)}${extra === 'more' ? '多くかかります' : '少なく済みます'}。`,
    startsLater: (date) => say`稼働は${date}からです。`,
    /** `monthlyCosts`: the candidate’s. `''`: monthly costs are counted, but not named. `null`: neither approach has any. */
    requests: (requests, _count, candidate, baseline, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, share, atFirst)}、1,000 リクエストの費用が${monthlyCosts === '' ? '月額費用を含めて' : ''}${figure(baseline)}から${figure(candidate)}${monthlyCosts ? ja`（月額費用${monthlyCosts}の按分額を含む）` : ''}になります。`,
    requestsAlike: (requests, _count, usd, monthlyCosts, share, atFirst) =>
      say`${traffic(requests, share, atFirst)}、1,000 リクエストの費用はどちらの方式でも${monthlyCosts !== null ? '月額費用を含めて' : ''}${figure(usd)}です。`,
    partsOfDifference: (usd, shares) =>
      say`差額のうち、${figure(usd)}${shares.map(([part, share], i) => (i ? ja`${share}は${costParts[part]}` : ja`（${share}）は${costParts[part]}`)).join('、')}です。`,
    monthSaves: (requests, _count, usd) =>
      say`月${requests} 件のリクエストで、月に${figure(usd)}を節約できます。`,
    cached: (hitRate, tokens, prompt) =>
      say`リクエストの${hitRate}が、固定部分の${prompt} トークンのうち${tokens} トークンをキャッシュから読み取ります。`,
    aheadUntil: (date) => say`有利なのは${date}までです。`,
    fallsBehind: (when, assumption) => say`${assumption}、${when}不利に転じます。`,
    ends: (date, model, past, saves) =>
      say`${date}に${model}の提供が終了し${saves ? '、節約も止まり' : ''}ま${past ? 'した' : 'す'}。`,
    bothEnd: (date, past, saves) =>
      say`${date}に両方のモデルの提供が終了し${saves ? '、節約も止まり' : ''}ま${past ? 'した' : 'す'}。`,
    setupNotRecovered: (missing, setup) =>
      say`その時点で、初期費用${figure(setup)}のうち${figure(missing)}が未回収で残ります。`,
    behindAtEnd: (usd) => say`その時点の収支は${figure(usd)}の赤字です。`,
    retrainingStops: (model, date) => say`${date}以降、${model}の再トレーニングは計算に含まれません。`,
    worksAssumed: (chance) =>
      say`チューニングが成功することを前提としています。成功する確率は${figure(chance)}です。`,
    baselineEnded: (date, model, assumed) =>
      say`${date}に${model}の提供が終了したため、このモデルへのリクエストはほかのモデルに移す必要がありました${assumed ? '。計算には最後の料金を使っています' : ''}。`,
    baselineEnds: (date, model, both) =>
      both
        ? say`${date}に${model}の提供も終了します。`
        : say`${date}に${model}の提供が終了するため、このモデルへのリクエストはほかのモデルに移す必要があります。`,
    fallbackEnds: (date, model, past) =>
      say`${date}に${model}の提供が終了しま${past ? 'した' : 'す'}。不合格の回答は、その最後の料金で計算を続けています。`,
    /** `isDayStated`: the claim already states the day. */
    baselineEndsFirst: (date, model, usd, saved, isDayStated) =>
      say`${isDayStated ? `${date}まで` : `${date}に${model}の提供が終了するため、このモデルへのリクエストはほかのモデルに移す必要があります。それまで`}の収支は${figure(usd)}の${saved ? '黒字' : '赤字'}で、その後の月も${isDayStated ? model : 'このモデル'}の最後の料金で計算しています。`,
  },
  missingFigures: {
    claim: '不足している数値を入力してください',
    rest: '。投資を回収できるかどうかがわかります。',
  },

  savedPerThousand: '1,000 リクエストの節約額',
  extraPerThousand: '1,000 リクエストの増加額',
  bothCost: (usd) => ja`どちらの方式でも${usd}`,
  insteadOf: (candidate, baseline) => ja`${baseline}から${candidate}に`,
  savedPerMonth: '月間節約額',
  extraPerMonth: '月間増加額',
  extraInMonth: (usd, month) => ja`${month} か月目は${usd}増加`,
  savedInMonth: (usd, month) => ja`${month} か月目は${usd}節約`,
  everyMonth: '毎月同額',
  everyMonthUntil: (date) => ja`${date}まで毎月`,
  everyMonthFrom: (date) => ja`${date}から毎月`,
  setupOnce: '初期費用（1 回）',
  setupExtra: '追加の初期費用',
  setupAvoided: '不要になる初期費用',
  largest: (share, label) => ja`うち${share}は${label}`,
  noSetup: '回収すべき費用なし',
  netAfter: (duration) => ja`${duration}後の収支`,
  endNotes: (notes) => notes.join('；'),
  priceAssumed: (date) => ja`${date}より後もベースラインの料金が続くと仮定`,
  servesUntil: (date) => ja`候補の提供は${date}まで`,
  fromTo: (low, high) => `${low}〜${high}`,
  returned: (share, horizon) => ja`${horizon}で${share}のリターン`,
  returnedBy: (share, date) => ja`${date}までに${share}のリターン`,
  moreThan: (figure) => ja`${figure}超`,
  payback: '回収期間',
  paybackFigures: {
    atOnce: '即時',
    overTenYears: '10 年超',
    tooLate: '間に合わない',
    never: '回収不可',
    unknown: '不明',
  },
  discounted: (duration) => ja`割引後は${duration}`,
};
