/** Japanese messages of remarks on prices. Notes and gaps come from the catalogue as English sentences. */
import type { Messages } from '../messages.ts';
import { apart, ja } from './grammar.ts';

/** Whether a request can switch the reasoning off. */
const unlessOff = (always: boolean): string =>
  always ? '' : 'リクエストで推論をオフ、またはほぼオフにしない限り、';

/** Every message of remarks on prices. */
export const remarks: Messages['remarks'] = {
  title: '料金の注記',
  kinds: {
    closed: '受付終了',
    unconfirmed: '仮定',
    conflict: '不一致',
    promotion: '仮定',
    assumption: '仮定',
    reasoning: '仮定',
    cache: '仮定',
    quantity: '仮定',
    throughput: '仮定',
    'prompt-speed': '仮定',
    derived: '計算値',
    restated: '二次情報',
    uncached: 'キャッシュなし',
    'no-minimum': '情報なし',
    'longer-cache': 'ほかの選択肢',
    'no-cache': 'ほかの選択肢',
    'same-counts': '仮定',
    'all-hours': '補足',
    gap: '情報なし',
    note: '補足',
  },
  lead: (kind, sentence) => `${kind}：${sentence}`,
  revisedKind: '改定',
  ofApproach: (owner, text) => `${owner}：${text}`,
  marked: (text) => `†\u00a0${text}`,
  ofModel: (line, model) => `${line}（${model}）`,
  furtherRemarks: (lines) => ja`† が付くほかの理由：${lines.join('、')}。`,

  andMore: (line, count) => ja`${line}、ほか ${count} 件`,
  closedLine: (date) => ja`${date}から新規顧客の受付を終了`,
  unconfirmedLine: 'ここでモデルをチューニングできると仮定',
  conflictLine: (what) => ja`出典の間で${what}が不一致`,
  revisedLine: (what) => ja`出典で${what}が改定`,
  promotionLine: 'プロモーション料金',
  assumed: {
    'base-profile': '基本料金が全世界共通か地域別か',
    'cache-writes': 'キャッシュ書き込みの料金',
    'cached-input': 'キャッシュ入力の料金',
    'end-of-service': '提供終了日',
    'regional-price': 'リージョン料金',
    'serving-price': '提供料金',
    'tuning-access': 'モデルをチューニングできる利用者',
    utilisation: 'マシンの使用率',
  },
  assumptionLine: (what) => ja`${what}に関する仮定`,
  reasoningLine: '推論トークンを計上していない',
  minimumLine: 'キャッシュの最小長を仮定',
  cacheLine: 'キャッシュの条件を仮定',
  quantityLine: (what, amount) => ja`数量の仮定（${what}：${amount}）`,
  throughputLine: '別の環境で測定したスループット',
  promptSpeedLine: 'プロンプトの読み取りを計上していない',
  derivedLine: '確認した値ではなく計算した料金',
  restatedLine: '別の情報源で確認した料金',
  uncachedLine: 'キャッシュするには短すぎる',
  noMinimumLine: '最低料金は見つかっていない',
  longerCacheLine: 'より長いキャッシュも提供',
  noCacheLine: 'キャッシュの費用が節約額を上回る',
  sameCountsLine: '別のモデルでカウントしたトークン数',
  allHoursLine: 'マシンを月の全時間で計上',
  gapLine: '見つからなかった数値',
  noteLine: '補足',

  untilAtLeast: (date) => ja`少なくとも${date}`,
  closed: (model, host, date, until) =>
    ja`${date}以降、${host}で${model}をチューニングできるのは既存顧客だけです${until && ja`（${until}まで）`}。`,
  closedToUnused: (model, host, date, days, until) =>
    ja`${date}以降、${host}で${model}をチューニングできるのは、トレーニング前の${days}日間にチューニング済みモデルを使った顧客だけです${until && ja`（${until}まで）`}。`,
  unconfirmed: (model) =>
    ja`ここで${model}をチューニングできると述べた出典は、確認した範囲にはありません。トレーニング料金は、同じ規模のほかのモデルのものです。`,
  conflict: (what, values, used) =>
    ja`出典の間で${what}が一致しません：${values}。計算には${used}を使っています。`,
  revised: (what, values, used, newest) =>
    ja`${what}は、${values.join('、')}と記載されています。計算には${newest ? '最新の記載である' : ''}${used}を使っています。`,
  valueFrom: (value, source) => `${value}（${source}）`,
  promotion: (model, date) =>
    ja`${model}の料金は${date}までのプロモーション料金です。その後の料金は見つからなかったため、以降も同じ料金で計算しています。`,
  reasoning: (model, always) =>
    ja`${model}は、${unlessOff(always)}回答の前に推論を行います。推論は出力として課金されますが、推論トークンを計上していません。`,
  reasoningTuned: (model, always) =>
    ja`${model}は、${unlessOff(always)}回答の前に推論を行い、チューニング済みモデルも推論を行う可能性があります。推論は出力として課金されますが、推論トークンを計上していません。`,
  cache: (model, rules, none) =>
    none
      ? ja`${model}のキャッシュの条件は見つかりませんでした。計算では${rules}を仮定しています。`
      : ja`${model}のキャッシュの条件には、正確な数値が見つからなかったものがあります。計算では${rules}を仮定しています。`,
  minimum: (tokens) => ja`最小 ${tokens} トークン`,
  minimumFrom: (tokens, models) => ja`最小 ${tokens} トークン（${models}のドキュメントによる）`,
  noMinimum: '最小長なし',
  step: (tokens) => ja`${tokens} トークン単位のキャッシュ`,
  lifetime: (time) => ja`保持時間 ${time}のキャッシュ`,
  quantity: (what, amount) => ja`${what}を${amount}として計上しています。`,
  amount: (number, unit) => `${number} ${unit}`,
  speed: (number) => ja`${number} トークン/秒`,
  promptSpeed:
    'プロンプトを読み取る速度（入力スループット）は見つからなかったため、回答を書き出す時間だけを計上しています。',
  promptReadAt: (speed) => ja`プロンプトの読み取り速度が回答の書き出し速度以下（${speed}、最も遅い想定）`,
  promptReadFaster:
    'プロンプトがより速く読み取られる場合、投資の回収は遅くなるか、できない可能性があります。',
  neverAtAnySpeed: (values) => ja`${apart(values)}の場合は、どの速度でも投資を回収できません。`,
  throughput: (speed, source) =>
    ja`${speed}というスループットは、このプロバイダーで測定したものではありません：${source}。`,
  throughputOf: (speed, year, source) =>
    ja`${speed}というスループットは ${year} 年に測定されたもので、このプロバイダーでの測定ではありません：${source}。`,
  throughputByHost: (speed, year, source) =>
    ja`${speed}というスループットは、プロバイダー自身が ${year} 年に測定したものです：${source}。`,
  parts: {
    rates: 'トークンの料金',
    rateChanges: '発表済みの料金',
    setup: '初期費用の一部',
    monthly: '月額料金',
    training: 'トレーニング料金',
    hosting: 'ホスティング料金',
  },
  derived: (part, source) => ja`${part}は数値としては見つかりませんでした。計算に使った値：${source}。`,
  restated: (parts, _several, places) => ja`${parts}の情報源は${places}です。`,
  uncached: (prompt, minimum) =>
    ja`プロンプトの固定部分の ${prompt} トークンは、キャッシュを計上する下限の ${minimum} トークンに達していません。`,
  noMinimumCharge: 'トレーニングジョブの最低料金は見つからなかったため、計上していません。',
  noCache:
    'プロンプトは、リクエストでキャッシュを指定した場合だけキャッシュされます。このトラフィックでは、キャッシュの費用が節約額を上回ります。',
  withoutCache: 'キャッシュなし',
  sameCounts: (model, other) =>
    ja`入力と回答のトークン数は${other}でカウントした値です。${model ? ja`${model}はテキストの分割方法が異なりますが` : 'チューニングするモデルではテキストの分割方法が異なる場合がありますが'}、カウントし直していません。`,
  allHours: (hours) =>
    ja`マシンは月の全時間（${hours} 時間）で計上しています。負荷がない間は停止する場合、より少ない時間を入力してください。`,
  longerCache: (model, lifetime, usd) =>
    ja`${model}では${lifetime}も使えます（${usd === '' ? 'リクエストで指定した場合' : ja`書き込みは 100 万トークンあたり${usd}`}）。`,

  noEffect: (value) => ja`${apart(value)}の場合も、このトラフィックでは費用は変わりません。`,
  noEffectAtAll: (value) => ja`${apart(value)}の場合も、費用は変わりません。`,
  noBatches: (value) =>
    ja`${apart(value)}の場合も、バッチで送信するリクエストがないため、費用は変わりません。`,
  smallEffect: (value) => ja`${apart(value)}の場合、このトラフィックでの費用の変化は 0.1% 未満です。`,
  unknownEffect: (value) => ja`${apart(value)}の場合の影響は、不足している数値を入力するまでわかりません。`,
  effectNotCalculated: 'もう一方の値では費用が高くなりますが、その差は計算していません。',
  otherEnd: (value, payback) => ja`提供終了が${value}の場合、${payback}。`,
  alreadyEnded: (value, baseline, payback) =>
    ja`${value}に提供が終了した場合、${baseline ? '比較対象のモデル' : 'このモデル'}はもう使えません。計算上の${payback}。`,
  monthly: (value, name, then, now) =>
    ja`${value}の場合、「${name}」の 1 か月目の費用は${then}になります（現在は${now}）`,
  monthlyToo: (first, name, then, now) => ja`${first}。「${name}」は${then}になります（現在は${now}）`,
  once: (value, name, then, now) =>
    ja`${value}の場合、「${name}」の 1 回限りの費用は${then}になります（現在は${now}）`,
  overHorizon: (value, name, then, now, horizon) =>
    ja`${value}の場合、「${name}」の${horizon}の費用は${then}になります（現在は${now}）`,
  effect: (cost, payback) => `${cost}。${payback}。`,
  effectOnly: (cost) => `${cost}。`,
  samePayback: (payback) => `回収期間：${payback}（変わらず）`,
  otherPayback: (then, now) => `回収期間：${then}（現在：${now}）`,
  years: (count) => ja`${count} 年`,
  almostTenYears: '10 年弱',
  noneWithin: (horizon) => ja`${horizon}以内には回収できない`,
  tooLateAfter: (duration) => ja`${duration}後で、候補のモデルの提供終了に間に合わない`,
  paybacks: {
    atOnce: '即時',
    overTenYears: '10 年超',
    tooLate: '候補のモデルの提供終了前には回収できない',
    afterBaselineEnd: 'ベースラインのモデルの提供終了前には回収できない',
    never: '回収不可',
    unknown: '不明',
  },
  use: (value) => ja`${value}を使用`,

  restatedBy: (count) => ja`${count} 件の情報源による再掲`,
  restatedIn: (place) => ja`${place}による再掲`,
  copy: '写しで確認',
  calculated: '計算値',
  about: (date) => ja`${date}ごろ`,
  upTo: (days) => ja`最大 ${days}`,
};
