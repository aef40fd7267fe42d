/** Japanese messages of the views that list a scenario's inputs: the report, the printed page and the comparison of two scenarios. */
import type { Messages } from '../messages.ts';
import { form } from './form.ts';
import { ja, listed, noun } from './grammar.ts';

/** Messages of `<ft-comparison>`, the report and `<ft-paper>`. */
export const inputs: Messages['inputs'] = {
  report: 'プロンプティングかファインチューニングか',
  keyFigures: '主な数値',
  inputs: '入力',
  prices: '料金',
  input: '入力',
  value: '値',
  figure: '数値',
  note: '注',
  openAgain: 'この計算を開く',
  usdPerMTok: (currency) => `1,000,000 トークンあたり（${currency}）`,

  aboveTokens: (tokens) => ja`${tokens} トークン超`,
  asBatch: 'バッチ',
  fromDay: (date) => ja`${date}から`,
  times: (factor) => `×\u00a0${factor}`,

  pricesPerMTok: (currency) => `料金（1,000,000 トークンあたり、${currency}）`,
  eachApproach: '各方式',
  atDefault: '既定値のまま：',
  priceSources: '料金の出典',

  comparison: '別の計算と比較',
  paste: 'リンクまたは JSON を貼り付け',
  pasteHint: 'リンク、埋め込みコード、JSON、レポートのいずれか。このページの外には送信されません。',
  openFile: 'または JSON ファイルかレポートを開く',
  mine: '現在の計算',
  theirs: '貼り付けた計算',
  withExample: '値の一部はサンプルのままです。',
  open: '貼り付けた計算で続行',
  continued: '貼り付けた計算で続行しています。「元に戻す」で前の計算に戻れます。',
  clear: '消去',
  differs: '相違点',
  field: '項目',
  same: 'どちらの入力も同じです。',
  differences: (written) => ja`${written} 件の入力が異なります。`,
  refused: {
    unreadable: 'ファイルを読み取れません。フォルダーであるか、移動された可能性があります。',
    nothing: 'このテキストには計算が含まれていません。',
    'too-long': 'このテキストは、計算としては長すぎます。',
    'broken-json': 'この JSON は途切れているか、壊れています。',
    'results-only':
      '表に含まれるのは結果だけで、元の入力は含まれません。代わりにリンク、JSON、埋め込みコードのいずれかを貼り付けてください。',
  },
  moreProblems: (count) => ja`… ほか ${count} 件。`,
  absent: 'この計算にはありません',
  baseline: 'ベースライン',
  against: (candidate, baseline) => ja`${candidate}と${baseline}の比較`,

  unknown: '不明',
  asInput: '入力と同じ',
  notRepaired: '修正なし',
  yes: 'はい',
  no: 'いいえ',
  fromTraffic: 'トラフィックから計算',
  range: (value, low, high) => `${value}（${low} – ${high}）`,
  /** A success rate that is stated as a difference to the approach `label`. */
  points: (range, label) => ja`「${label}」との差 ${range} ポイント`,
  togetherInAll: (value) => `${value}（すべての方式で連動）`,
  together: (value, others) => `${value}（${listed(others.map((other) => `「${other}」`))}と連動）`,
  perMTok: (price) => `${price} / 100 万トークン`,
  withUnit: (value, unit) => `${value} ${unit}`,
  lineAmount: (quantity, unit, price) => `${quantity} ${unit} ×\u00a0${price}`,
  month: (number) => ja`${number} か月目`,
  entry: (what, number) => `${what} ${number}`,
  /** A source, and the prices that the user entered in place of the prices of the source. */
  except: (source, what) => `${source}。代わりに入力した項目：${what}`,
  inside: (outer, inner) => `${outer}：${inner}`,

  /** The name of each object and list of a scenario, by its key; `''` means not named. */
  parts: {
    rates: '',
    tiers: '長いプロンプト',
    batch: 'バッチ',
    rateChanges: '新料金',
    cache: form.titles.caching,
    setup: form.titles.setup,
    monthly: form.titles.monthly,
    training: 'トレーニング',
    hosting: form.hosting,
    retrain: '再トレーニング',
    latency: 'レイテンシー',
    monthlyRequests: form.requests,
  },

  units: {
    tokens: noun('トークン'),
    months: noun('か月'),
    minutes: noun('分'),
    hours: noun('時間'),
    ms: noun('ミリ秒'),
    'tokens/second': noun('トークン/秒'),
    'usd/hour': noun('/ 時間'),
  },
};
