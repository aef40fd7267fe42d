/** Chinese messages about an input that cannot be used, one per code of the core, and about a scenario that is not given. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

/** The kinds of values that the core names in English. */
const kinds: Readonly<Record<string, string>> = {
  text: '文本',
  string: '文本',
  number: '数字',
  flag: '是或否（true、false）',
  boolean: '是或否（true、false）',
  date: '日期',
  list: '列表',
  object: '对象',
  null: '空值（null）',
  undefined: '空值',
};

/** What the core counts, in English, with the measure word of its number. */
const units: Readonly<Record<string, string>> = {
  entries: '个条目',
  characters: '个字符',
  'characters of text': '个字符',
  values: '个值',
};

const named = (names: Readonly<Record<string, string>>, name: unknown): string =>
  names[String(name)] ?? String(name);

/** Code of a problem → its message, made from the problem's `params`. */
export const problems: Messages['problems'] = {
  required: () => '此项必填。',
  'unknown-key': (p) => `这里没有名为“${p.key}”的字段。`,
  type: (p) => spaced`应为${named(kinds, p.expected)}，实际为${named(kinds, p.actual)}。`,
  finite: () => '数字必须是有限值。',
  range: (p) => spaced`必须介于${p.min ?? ''}和${p.max ?? ''}之间。`,
  above: (p) => spaced`必须大于${p.min ?? ''}，且不超过${p.max ?? ''}。`,
  whole: () => '必须是整数。',
  /** For a range (a belief, `{p10, p50, p90}`) in a field that takes none. */
  belief: () => '此字段只接受一个数字，不接受范围。',
  order: () => '范围必须从低到高。',
  date: () => '必须是 YYYY-MM-DD 格式的日期。',
  choice: (p) => spaced`必须是以下值之一：${p.choices ?? ''}。`,
  length: (p) => spaced`必须有${p.min ?? ''}至${p.max ?? ''}${named(units, p.of)}。`,
  duplicate: (p) => `ID“${p.id}”重复。`,
  'no-such-approach': (p) => `没有 ID 为“${p.id}”的方案。`,
  circle: (p) => `直接或经由其他方案又回到了“${p.id}”。`,
  either: (p) => spaced`${p.first ?? ''}和${p.second ?? ''}只能填写其中一个。`,
  unreadable: () => '无法读取。',
  'too-large': (p) => spaced`场景包含的内容超过${p.max ?? ''}${named(units, p.of)}。`,
  'too-many': (p) => spaced`问题超过${p.max ?? ''}个，其余已省略。`,
  'not-a-scenario': () => '此文本不是编码后的场景。',
  version: (p) => spaced`此文本的版本不是${p.version ?? ''}。`,
  syntax: (p) => spaced`此链接或文本不完整、已损坏或来自更新的版本（第${p.at ?? ''}个字符）。`,
  'no-such-field': (p) => `“${p.path}”处没有字段。`,
  noScenario: () => '此元素正在等待属性“scenario”中的计算。',
};
