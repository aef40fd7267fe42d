/** Japanese messages of the prompt editors. */
import type { Messages } from '../messages.ts';
import { ja, listed, noun } from './grammar.ts';

const labels: Readonly<Record<string, string>> = {
  system: 'システム',
  developer: '開発者',
  examples: '例',
  example: '例',
  tools: 'ツール',
  user: 'ユーザー',
  assistant: 'アシスタント',
  tool: 'ツールの結果',
  passages: '参照文',
  history: '履歴',
  fixed: '固定',
  prompt: 'プロンプト',
  format: 'チャット形式',
};

/** Each kind of content with its counter. */
const kinds: Readonly<Record<string, string>> = {
  image: ' 件の画像',
  audio: ' 件の音声',
  video: ' 件の動画',
  file: ' 件のファイル',
  tool: ' 件のホスト型ツール',
  schema: ' 件の出力スキーマ',
  conversation: ' 件の過去の応答',
  prompt: ' 件の保存済みプロンプト',
  cache: ' 件のキャッシュ済みコンテンツ',
  item: ' 件の保存済み項目',
};

/** Every message of `<ft-token-counter>`. */
export const counter: Messages['counter'] = {
  partLabel: (part) =>
    Object.hasOwn(labels, part) ? (labels[part] as string) : part.charAt(0).toUpperCase() + part.slice(1),
  partNumbered: (label, n) => `${label} ${n}`,
  placeholder: (part) =>
    part === 'user'
      ? 'リクエストごとに変わるテキスト'
      : 'プロンプト、またはリクエストの本文を貼り付けてください',

  exact: (tokenizer) => ja`${tokenizer}で正確にカウント`,
  assumed: (tokenizer, model) => ja`${tokenizer}でカウント（${model}でも同じと仮定）`,
  partly: (tokenizer, format) => ja`テキストは${tokenizer}でカウント${format ? '、チャット形式は推定' : ''}`,
  hostCounter: 'ページのカウンター',
  loading: (tokenizer) => ja`${tokenizer}を読み込み中`,
  counting: (share) => (share === null ? 'カウント中' : ja`カウント中、${share}完了`),
  estimate: (error, model) => ja`${model && ja`${model}の`}推定${error === null ? '' : `（±${error}）`}`,
  failed: '推定値です。トークナイザーを読み込めませんでした。',
  failedToCount: (reason) => ja`推定値です。カウントに失敗しました${reason && `（${reason}）`}。`,
  request: (model, named) => (named ? ja`リクエストの指定は${model}` : ja`リクエストの対象は${model}`),
  countedWith: (tokenizer) => ja`${tokenizer}でカウント`,
  retry: '再試行',
  approximately: '約',

  tokens: noun('トークン'),
  total: (written) => ja`合計 ${written} トークン`,
  format: (count) => ja`うち ${count} はチャット形式`,

  divider: (written) => ja`ここまでの ${written} トークンは、どのリクエストでも同じです`,
  dividerEmpty: 'ここまでのテキストは、どのリクエストでも同じです',
  placeholderDivider: (tokens, _count, name) =>
    ja`{{${name}}} より前の ${tokens} トークンは、どのリクエストでも同じです`,
  placeholderFirst: (name) => `{{${name}}} より前に、キャッシュできるものはありません`,
  moveDivider: '固定テキストと可変テキストの境界',
  divide: 'カーソル以降を可変にする',
  undivide: '境界を削除',

  more: (count) => ja`… ほか ${count} 件`,
  show: '表示',
  showAll: (label) => ja`${label}をすべて表示`,
  showLess: '表示を減らす',
  undrawn: 'カウント済みですが、長すぎるためトークンは表示できません。',
  unshown: 'すべてカウント済みです。表示は先頭部分だけです。',
  clear: '消去',
  whitespace: '空白を表示',
  tokenDetail: (id, bytes) => ja`トークン ${id}、${bytes}`,
  bytes: (hex) => ja`バイト ${hex}`,
  firstBytes: (hex, count) => ja`${count} バイト、${hex} …`,

  countFormat: 'チャット形式も数える',

  readAs: (provider, parts) => ja`${provider}へのリクエストとして、${parts} つの部分に分けて読み取りました。`,
  keepAsText: 'テキストのまま使用',
  unreadCall:
    'この呼び出しのコードはテキストとして数えています。呼び出しがリクエストとして読み取られるのは、最後まであり、値に変数やほかのコードがない場合だけです。',
  things: (counts) =>
    listed(
      counts.map(({ kind, shown }) =>
        Object.hasOwn(kinds, kind) ? `${shown}${kinds[kind]}` : `${shown} ${kind}`,
      ),
    ),
  uncounted: (things) => ja`${things}はカウントしていません。`,

  reading: (name) => ja`${name}を読み取り中`,
  unreadable: (name) => ja`${name}を読み取れませんでした。`,

  holds: (things) => `${things}（未カウント）`,
  byRule: 'ここに表示している JSON テキストではなく、チャット形式のツールの規則に従ってカウントしています。',
  hosted: 'このツールはプロバイダーが実行します。プロンプトに加わるトークン数は公開されていません。',
  notCounted: '未カウント',

  fixedTokens: (written) => ja`固定 ${written} トークン`,
  varyingTokens: (written) => ja`可変 ${written} トークン`,
  entered: (figures) => ja`${listed(figures)}（テキストなし）。プロンプトを貼り付けるとカウントします。`,
  counted: (written) => ja`カウント結果は ${written} トークン`,
  replaced: (figures) => ja`以前の値（${listed(figures)}）の代わりにカウント結果を使います。`,
  kept: (figures) => ja`テキストなしで引き続き使用：${listed(figures)}。`,
  backToEntered: 'テキストを消去して以前の値を使用',
};
