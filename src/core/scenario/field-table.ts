/**
 * The one table of every field of a scenario: bounds, default, unit, kind, section, and its letter in the encoded text.
 * The checks, encoding, form, print, sensitivity, solving and suggestions all read it.
 */
import { firstDate, hoursPerMonth, lastDate, maxHoursPerMonth } from './calendar.ts';
import { splitPattern } from './paths.ts';
import type { Section } from './sections.ts';

/** Largest amount of tokens, requests or dollars; a product of several stays far below overflow. */
export const maxAmount = 1e18;

/**
 * Maximum number of values in a whole scenario, and maximum length of all its texts together. They keep the text of
 * `encodeScenario` below `maxEncodedLength`.
 */
export const limits = { values: 4000, textLength: 20_000 } as const;

/** The members, each with its section added. */
const inSection = <T extends ObjectNode['members']>(section: Section, members: T): T =>
  Object.fromEntries(Object.entries(members).map(([key, node]) => [key, { ...node, section }])) as T;

/** The usual members of a field. */
const usualMembers: Omit<Field, 'code' | 'kind' | 'unit'> = {
  node: 'field',
  min: 0,
  max: maxAmount,
  minExclusive: false,
  whole: false,
  belief: false,
  nullable: false,
  suggested: false,
  default: undefined,
  required: false,
  choices: [],
};

/** A field of any kind, with the usual members unless others are given. */
const field = (code: string, kind: FieldKind, unit: string, overrides: Partial<Field> = {}): Field => ({
  ...usualMembers,
  code,
  kind,
  unit,
  ...overrides,
});

/**
 * The members of an amount that differ from the members of a usual amount. `suggested` is required, so that every amount says
 * whether a suggestion may change it.
 */
type AmountOptions = Partial<Field> & Pick<Field, 'suggested'>;

/** An amount that may be a range or unknown; absent = unknown unless a default is given. */
const amount = (code: string, unit: string, overrides: AmountOptions): Field =>
  field(code, 'amount', unit, { belief: true, nullable: true, default: null, ...overrides });

/** An amount that a suggestion may change. By default it may only be lowered, because most of these amounts are costs. */
const lever = (code: string, unit: string, overrides: Partial<Field> = {}): Field =>
  amount(code, unit, { suggested: 'lowered', ...overrides });

const share = (code: string, overrides: AmountOptions): Field =>
  amount(code, 'share', { kind: 'share', max: 1, ...overrides });

const growth = (code: string, unit: string, overrides: AmountOptions): Field =>
  amount(code, unit, { kind: 'growth', min: -1, max: 10, default: 0, mayVanish: true, ...overrides });

const count = (code: string, unit: string, overrides: Partial<Field> = {}): Field =>
  field(code, 'count', unit, { whole: true, max: 1e6, ...overrides });

const text = (code: string, max: number, overrides: Partial<Field> = {}): Field =>
  field(code, 'text', '', { max, ...overrides });

const date = (code: string, overrides: Partial<Field> = {}): Field => field(code, 'date', 'date', overrides);

const object = (
  code: string,
  members: ObjectNode['members'],
  overrides: Partial<ObjectNode> = {},
): ObjectNode => ({
  node: 'object',
  code,
  members,
  filled: false,
  remembered: false,
  ...overrides,
});

const list = (code: string, item: FieldNode, max: number, overrides: Partial<ListNode> = {}): ListNode => ({
  node: 'list',
  code,
  item,
  min: 0,
  max,
  filled: true,
  required: false,
  ...overrides,
});

const sourced = { source: text('S', 500), asOf: date('D') };

const tokenRates = {
  inputUsdPerMTok: lever('i', 'usd/MTok'),
  cachedInputUsdPerMTok: lever('c', 'usd/MTok', { nullIsAnswer: true }),
  cacheWriteUsdPerMTok: lever('w', 'usd/MTok', { nullIsAnswer: true }),
  outputUsdPerMTok: lever('o', 'usd/MTok'),
};

const batch = object(
  'b',
  { multiplier: field('m', 'amount', 'factor', { max: 100, required: true }), ...tokenRates },
  { either: [['multiplier'], Object.keys(tokenRates)], suggested: false },
);

const tier = object('', {
  aboveInputTokens: field('a', 'amount', 'tokens', { required: true }),
  ...tokenRates,
  batch,
});

const rates = object(
  'r',
  { ...tokenRates, tiers: list('t', tier, 8, { suggested: false }), batch, ...sourced },
  { filled: true, suggested: 'lowered' },
);

const line = object(
  '',
  {
    label: text('l', 200, { default: '' }),
    usd: lever('u', 'usd', { min: -maxAmount }),
    quantity: lever('q', 'units', { min: -maxAmount }),
    unit: text('n', 60, { default: '' }),
    usdPerUnit: lever('p', 'usd/unit', { min: -maxAmount }),
    ...sourced,
  },
  { either: [['usd'], ['quantity', 'unit', 'usdPerUnit']] },
);

const training = object(
  'T',
  {
    tokens: lever('t', 'tokens'),
    epochs: field('e', 'amount', 'epochs', { max: 1e4, required: true, start: 3 }),
    usdPerMTok: lever('p', 'usd/MTok'),
    minimumUsd: field('m', 'amount', 'usd', { default: 0 }),
    validationTokens: field('v', 'amount', 'tokens', { default: 0 }),
    validationBilled: field('b', 'flag', '', { default: false }),
    evaluations: field('n', 'amount', 'runs', { default: 1, max: 1e9 }),
    hours: lever('h', 'hours'),
    usdPerHour: lever('u', 'usd/hour'),
    machines: count('k', 'machines', { default: 1 }),
    runs: count('r', 'runs', { default: 1 }),
    ...sourced,
  },
  {
    either: [
      ['tokens', 'epochs', 'usdPerMTok', 'minimumUsd', 'validationTokens', 'validationBilled', 'evaluations'],
      ['hours', 'usdPerHour', 'machines'],
    ],
  },
);

const hosting = object(
  'H',
  {
    usdPerHour: lever('u', 'usd/hour'),
    hoursPerMonth: field('h', 'amount', 'hours', { max: maxHoursPerMonth, default: hoursPerMonth }),
    machines: count('m', 'machines', { required: true, suggested: 'lowered', start: 1 }),
    tokensPerSecond: lever('t', 'tokens/second', { suggested: 'raised', minExclusive: true, start: 1000 }),
    inputTokensPerSecond: lever('i', 'tokens/second', {
      suggested: 'raised',
      minExclusive: true,
      default: undefined,
      nullIsAnswer: true,
    }),
    machinesPerReplica: count('r', 'machines', { min: 1, nullable: true, start: 1 }),
    // Throughput is measured at full load; a deployment is rarely fully loaded all day.
    utilisation: share('z', { suggested: 'raised', minExclusive: true, start: 0.3 }),
    peakFactor: field('f', 'amount', 'factor', { min: 1, max: 1000, default: 1 }),
    sharedBy: field('s', 'amount', 'tenants', { suggested: 'raised', min: 1, max: 1e6, default: 1 }),
    ...sourced,
  },
  {
    either: [
      ['machines'],
      ['tokensPerSecond', 'inputTokensPerSecond', 'machinesPerReplica', 'utilisation', 'peakFactor'],
    ],
  },
);

const cache = object('c', {
  hitRate: share('h', { suggested: 'raised', choices: ['from-traffic'], mayVanish: true }),
  minimumTokens: field('m', 'amount', 'tokens', { default: 0 }),
  stepTokens: count('s', 'tokens', { min: 1, max: 1e9, default: 1 }),
  ttlMinutes: field('t', 'amount', 'minutes', { max: 1e9, default: 5 }),
  activeHoursPerDay: field('a', 'amount', 'hours', { max: 24, minExclusive: true, default: 24 }),
  caches: field('k', 'amount', 'caches', { min: 1, max: 1e9, default: 1 }),
});

/** Techniques in the order of their codes in encoded text: append only. */
const techniques = [
  'zero-shot',
  'few-shot',
  'chain-of-thought',
  'optimised-prompt',
  'rag',
  'fine-tuned',
  'rag-fine-tuned',
  'other',
] as const;

const tokens = (code: string, overrides: AmountOptions): Field =>
  amount(code, 'tokens', { default: 0, ...overrides });

const approach = object(
  '',
  {
    ...inSection('approaches', {
      id: text('i', 64, { min: 1, required: true }),
      label: text('l', 200),
      technique: field('q', 'choice', '', { default: 'other', choices: techniques }),
      model: text('m', 200),
    }),
    ...inSection('tokens', {
      prefixTokens: tokens('p', { suggested: 'lowered' }),
      variableTokens: tokens('v', { suggested: 'lowered' }),
      variableCachedShare: share('V', { suggested: 'raised', default: 0, mayVanish: true, addition: true }),
      outputTokens: tokens('o', { suggested: 'lowered' }),
      reasoningTokens: tokens('z', { suggested: false }),
      reasoningOff: field('Z', 'flag', ''),
    }),
    ...inSection('more-prices', {
      rates,
      rateChanges: list('R', object('', { from: date('f', { required: true }), rates }), 24, {
        suggested: false,
      }),
      ratesChangePerYear: growth('y', 'share/year', { suggested: 'lowered', minExclusive: true }),
    }),
    ...inSection('caching', { cache }),
    ...inSection('more-prices', {
      batchShare: share('b', { suggested: 'raised', default: 0, mayVanish: true }),
    }),
    ...inSection('quality', {
      successRate: share('s', { suggested: 'raised', default: 1, difference: true }),
      maxAttempts: count('n', 'attempts', { min: 1, max: 100, default: 1 }),
      failureUsd: lever('f', 'usd', { nullIsAnswer: true }),
      failureApproach: text('F', 64, { min: 1 }),
      successDropPerMonth: share('D', { suggested: 'lowered', default: 0, mayVanish: true, addition: true }),
      // No verdict depends on this probability.
      worksWithProbability: share('W', { suggested: false, default: 1, addition: true }),
    }),
    ...inSection('more-prices', {
      otherUsdPerRequest: lever('x', 'usd', { default: 0, mayVanish: true }),
    }),
    ...inSection('setup', { setup: list('S', line, 40) }),
    ...inSection('monthly', {
      monthly: list('M', line, 40),
      monthlyMinimumUsd: lever('K', 'usd', { default: 0, mayVanish: true, addition: true }),
    }),
    ...inSection('training', { training }),
    ...inSection('monthly', { hosting }),
    ...inSection('time-frame', {
      leadMonths: lever('L', 'months', { max: 120, default: 0, mayVanish: true }),
      trafficShare: share('A', { suggested: true, default: 1, maxEntries: 120, addition: true }),
      retrain: object('N', {
        everyMonths: count('e', 'months', { suggested: true, min: 1, max: 120, required: true }),
        share: share('s', { suggested: 'lowered', default: undefined, mayVanish: true }),
      }),
      availableUntil: date('E', { suggested: true }),
      trainableUntil: date('U'),
    }),
    ...inSection('quality', {
      latency: object('Y', {
        firstTokenMs: field('f', 'amount', 'ms', { max: 1e9, required: true }),
        tokensPerSecond: field('t', 'amount', 'tokens/second', { minExclusive: true, required: true }),
      }),
    }),
  },
  { remembered: true, excludes: { failureUsd: 'failureApproach', failureApproach: 'failureUsd' } },
);

/** The whole scenario. `startsOn` is encoded last, so that a link ends in a digit: chat programs cut punctuation off. */
export const scenarioNode: ObjectNode = object(
  '',
  {
    ...inSection('title', { title: text('t', 200, { default: '' }) }),
    ...inSection('time-frame', { horizonMonths: count('h', 'months', { min: 1, max: 120, default: 24 }) }),
    ...inSection('traffic', {
      requestsPerMonth: lever('q', 'requests', { suggested: 'raised' }),
      monthlyRequests: list(
        'Q',
        field('', 'amount', 'requests', { suggested: 'raised', nullable: true, required: true }),
        120,
        {
          min: 1,
          filled: false,
        },
      ),
      growthPerMonth: growth('g', 'share/month', { suggested: 'raised' }),
    }),
    ...inSection('time-frame', {
      discountPerYear: growth('d', 'share/year', { suggested: false, minExclusive: true, max: 1000 }),
    }),
    approaches: list('a', approach, 8, { min: 1, filled: false, required: true }),
    ...inSection('time-frame', { startsOn: date('s', { required: true }) }),
  },
  { either: [['requestsPerMonth'], ['monthlyRequests']], remembered: true },
);

/** The texts that a range may have besides its numbers, in the order of the encoded text. */
export const rangeTexts = ['sharedAs', 'differenceTo'] as const;

/** Maximum length of each text of a range, in UTF-16 units: enough for the name of any quantity. */
export const maxRangeTextLength = 120;

/** The first and the last date that a scenario may contain. */
export const dateRange = { min: firstDate, max: lastDate } as const;

/** The scale on which a number varies (`share` logit, `amount` log, `growth` linear, `count` whole), or the type of any other value. */
export type FieldKind = 'share' | 'growth' | 'amount' | 'count' | 'date' | 'text' | 'choice' | 'flag';

/** The common member of all nodes of the table. */
interface NodeBase {
  /** The section that shows the node in the form, on the printed page and in lists of inputs; default: the section of its parent. */
  readonly section?: Section;
}

/** One field that holds a value. `code` is its letter in the encoded text: never reuse or change one. */
export interface Field extends NodeBase {
  readonly node: 'field';
  readonly code: string;
  readonly kind: FieldKind;
  /** `tokens`, `usd`, `usd/MTok`, `share`, `months`, …; `''` for texts. */
  readonly unit: string;
  /** Smallest and largest value; for texts the number of characters (UTF-16 units); for dates see `firstDate`. */
  readonly min: number;
  readonly max: number;
  /** Whether `min` itself is not allowed. */
  readonly minExclusive: boolean;
  readonly whole: boolean;
  /** Whether `{p10, p50, p90}` is allowed. */
  readonly belief: boolean;
  /** Whether a range may contain differences (-1 to 1) to the same field of another approach (`differenceTo`). */
  readonly difference?: true;
  /** Whether `null` (unknown) is allowed. */
  readonly nullable: boolean;
  /** The value of an absent field; `undefined` = it stays absent. */
  readonly default: number | string | boolean | null | undefined;
  /** The first value that the form and the catalogue enter if nothing is known; if absent, the default. */
  readonly start?: number;
  /** Whether `null` has a meaning ("as the input rate", "not repaired") instead of an unknown amount. */
  readonly nullIsAnswer?: boolean;
  /**
   * Whether a suggestion may change the value in both directions (`true`), only raise or only lower it, or not change it. Even a
   * value that may change is not changed inside a part with `suggested: false`.
   */
  readonly suggested: boolean | 'raised' | 'lowered';
  /**
   * Whether a suggestion may lower the value by any factor, down to 0. Otherwise a change by a very large factor is not suggested,
   * because it is not realistic.
   */
  readonly mayVanish?: boolean;
  /** Whether the default means that the field is not used. While it has its default, it is left out of levers and sensitivities. */
  readonly addition?: boolean;
  /** Maximum number of entries, if a list of numbers is allowed as well as one number; else absent. */
  readonly maxEntries?: number;
  readonly required: boolean;
  /** Allowed texts: all values of a `choice`, or texts that are allowed besides numbers. */
  readonly choices: readonly string[];
}

/** An object with known members. `either` lists two exclusive sets of members; exactly one of them is given. */
export interface ObjectNode extends NodeBase {
  readonly node: 'object';
  readonly code: string;
  readonly members: Readonly<Record<string, FieldNode>>;
  readonly either?: readonly [readonly string[], readonly string[]];
  /** Members of which at most one is given: setting one removes the other. */
  readonly excludes?: Readonly<Record<string, string>>;
  /** False if no suggestion changes anything inside, `lowered` if a suggestion may lower all amounts inside together. */
  readonly suggested?: false | 'lowered';
  /** Whether an absent object becomes an object of defaults. */
  readonly filled: boolean;
  /**
   * Whether a checked part is remembered, so that after an edit elsewhere it is reused without a second check. Only for a
   * few large parts, since each remembered part costs garbage collection.
   */
  readonly remembered: boolean;
}

/** A list whose items have the same node. */
export interface ListNode extends NodeBase {
  readonly node: 'list';
  readonly code: string;
  readonly item: FieldNode;
  readonly min: number;
  readonly max: number;
  /** False if no suggestion changes anything inside. */
  readonly suggested?: false;
  /** Whether an absent list becomes an empty list. */
  readonly filled: boolean;
  readonly required: boolean;
}

/** A node of the table: a single value, an object or a list. */
export type FieldNode = Field | ObjectNode | ListNode;

/** The node at a path of the scenario, such as `approaches[0].cache`. The value of an index does not matter. `null` if there is no node. */
export function nodeAt(path: string): FieldNode | null {
  let node: FieldNode | undefined = scenarioNode;
  // No member is named `?`.
  for (const part of splitPattern(path) ?? ['?']) {
    if (node?.node === 'list' && typeof part === 'number') node = node.item;
    else if (node?.node === 'field' && node.maxEntries && typeof part === 'number') continue;
    else if (node?.node === 'object' && Object.hasOwn(node.members, part)) node = node.members[part];
    else return null;
  }
  return node ?? null;
}

/** The field at a path (`approaches[1].rates.inputUsdPerMTok`); `null` if there is none. */
export function fieldAt(path: string): Field | null {
  const node = nodeAt(path);
  return node?.node === 'field' ? node : null;
}

/** Every field with its path pattern (`approaches[].rates.inputUsdPerMTok`), in the order of the table. */
export function allFields(): readonly { readonly path: string; readonly field: Field }[] {
  const fields: { path: string; field: Field }[] = [];
  const visit = (node: FieldNode, path: string): void => {
    if (node.node === 'field') fields.push({ path, field: node });
    else if (node.node === 'list') visit(node.item, `${path}[]`);
    else
      for (const [key, member] of Object.entries(node.members)) visit(member, path ? `${path}.${key}` : key);
  };
  visit(scenarioNode, '');
  return fields;
}
