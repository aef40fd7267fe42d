/** Japanese messages about an input that cannot be used, one per code of the core, and about a scenario that is not given. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

/** The kinds of values that the core names in English. */
const kinds: Readonly<Record<string, string>> = {
  text: 'テキスト',
  string: 'テキスト',
  number: '数値',
  flag: '真偽値 (true, false)',
  boolean: '真偽値 (true, false)',
  date: '日付',
  list: 'リスト',
  object: 'オブジェクト',
  null: '空の値 (null)',
  undefined: '値なし',
};

/** What the core counts, in English. */
const units: Readonly<Record<string, string>> = {
  entries: '項目',
  characters: '文字',
  'characters of text': '文字',
  values: '個の値',
};

const named = (names: Readonly<Record<string, string>>, name: unknown): string =>
  names[String(name)] ?? String(name);

/** Code of a problem → its message, made from the problem's `params`. */
export const problems: Messages['problems'] = {
  required: () => '入力が必要です。',
  'unknown-key': (p) => `ここには「${p.key}」という項目はありません。`,
  type: (p) => ja`${named(kinds, p.expected)}が必要ですが、${named(kinds, p.actual)}が指定されています。`,
  finite: () => '有限の数値でなければなりません。',
  range: (p) => ja`${p.min} から ${p.max} の範囲でなければなりません。`,
  above: (p) => ja`${p.min} より大きく ${p.max} 以下でなければなりません。`,
  whole: () => '整数でなければなりません。',
  /** For a range (a belief, `{p10, p50, p90}`) in a field that takes none. */
  belief: () => 'この項目に入力できるのは 1 つの数値だけで、範囲は使えません。',
  order: () => '範囲は小さい値から大きい値の順でなければなりません。',
  date: () => 'YYYY-MM-DD 形式の日付でなければなりません。',
  choice: (p) => `次のいずれかでなければなりません：${p.choices}。`,
  length: (p) => ja`${`${p.min} から ${p.max}`} ${named(units, p.of)}でなければなりません。`,
  duplicate: (p) => `ID「${p.id}」が重複しています。`,
  'no-such-approach': (p) => `ID「${p.id}」の方式はありません。`,
  circle: (p) => `直接、またはほかの方式を経由して「${p.id}」に戻ってしまいます。`,
  either: (p) => ja`${String(p.first)}と${String(p.second)}は、どちらか一方だけを指定してください。`,
  unreadable: () => '読み取れませんでした。',
  'too-large': (p) => ja`シナリオが ${p.max} ${named(units, p.of)}を超えています。`,
  'too-many': (p) => ja`問題が ${p.max} 件を超えています。残りは省略しています。`,
  'not-a-scenario': () => 'このテキストはエンコードされたシナリオではありません。',
  version: (p) => ja`このテキストのバージョンは ${p.version} ではありません。`,
  syntax: (p) =>
    ja`このリンクまたはテキストは不完全か、壊れているか、新しいバージョンのものです（${p.at} 文字目）。`,
  'no-such-field': (p) => `「${p.path}」という項目はありません。`,
  noScenario: () => 'この要素は、プロパティ「scenario」に計算が設定されるのを待っています。',
};
