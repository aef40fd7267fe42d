/**
 * The prompts of a calculator and their token counts: which tokens a count replaces, and which return once a text is
 * deleted. The session stores this state. This file is loaded with the token counters, because only they change the state.
 */
import { withField } from '../../core/index.ts';
import { borrowedAfter } from '../../core/scenario/borrowed.ts';
import type { Borrowed } from '../../core/scenario/borrowed-names.ts';
import type { Amount, Approach, Result, Scenario } from '../../core/types.ts';
import { hasVaryingText, type PromptPart, partsOf } from '../../prompt/parts.ts';
import type { ReadRequest } from '../../prompt/request.ts';
import type { PartCount } from '../../prompt/totals.ts';
import type { FtCountEvent } from '../common/count-event.ts';
import type { Pair, Series } from '../common/scenario/reading.ts';
import type { ScenarioChange, SharedPrompt } from '../common/scenario/scenario-change.ts';
import type { ApproachPrompt } from '../prompt-parts/pieces.ts';
import { tokensOf } from './counted-tokens.ts';

/** The prompts of the example or of a preset, by approach. */
export type ExamplePrompts = Readonly<Record<string, readonly PromptPart[]>>;

/** An empty prompt to paste into: a fixed part first, then one that varies. */
export const emptyPrompt: readonly PromptPart[] = Object.freeze([
  { part: 'system', text: '', fixed: true },
  { part: 'user', text: '', fixed: false },
]);

/** The text of a token counter. The members are the properties of `<ft-token-counter>` with the same names. */
export interface PromptText {
  readonly parts: readonly PromptPart[];
  readonly value: string | null;
  readonly split: number | null;
  readonly chat: boolean;
}

const emptyText: PromptText = Object.freeze({ parts: emptyPrompt, value: null, split: null, chat: false });

/** The text with which an approach's counter starts: the prompt that the example has for the approach, else an empty prompt. */
function startingText({ id }: Approach, example: ExamplePrompts | null): PromptText {
  const parts = example?.[id];
  return parts ? { ...emptyText, parts } : emptyText;
}

/** The text of a counter, without the other properties of the counter. */
function plainText({ parts, value, split, chat }: PromptText): PromptText {
  return { parts, value, split, chat };
}

/** The parts of texts that the user has not divided into parts, made once for each text. */
const partsOfTexts = new WeakMap<PromptText, readonly PromptPart[]>();

/** The parts of a prompt. A text that the user has not divided becomes parts here. Empty without a text. */
export function partsOfText(text: PromptText): readonly PromptPart[] {
  if (text.parts.length > 0) return text.parts;
  const parts = partsOfTexts.get(text) ?? (text.value ? partsOf(text.value, text.split) : []);
  partsOfTexts.set(text, parts);
  return parts;
}

/** Whether two texts are the same for a counter: their parts must be the same object. */
function isSameText(a: PromptText, b: PromptText): boolean {
  return a.parts === b.parts && a.value === b.value && a.split === b.split && a.chat === b.chat;
}

/** Whether a prompt has text that is fixed, or, if `fixed` is false, text that varies. A text that is not divided into parts counts for both. */
function hasText({ parts, value }: PromptText, fixed: boolean): boolean {
  if (!parts.length) return Boolean(value);
  return fixed ? parts.some((part) => part.fixed && part.text !== '') : hasVaryingText(parts);
}

// While a prompt has text, its counted tokens replace the entered ones. Once the text is deleted, the entered tokens
// return.

/** The two sides of a prompt: the field of an approach that has the tokens of the side, and whether it is the fixed side. */
const sides = [
  ['prefixTokens', true],
  ['variableTokens', false],
] as const;

/**
 * The tokens that were entered for a side before counted ones replaced them. A side without entered tokens is absent.
 */
type ReplacedTokens = Readonly<Partial<Record<(typeof sides)[number][0], Amount | null>>>;

/**
 * The replaced tokens after a count of `parts`. If a side without a text gets one, the tokens of `approach` are replaced.
 * `replaced`, `previousParts` and `text` are the replaced tokens, the counted parts and the text before that count.
 */
export function replacedAfter(
  approach: Approach,
  replaced: ReplacedTokens,
  parts: readonly PartCount[],
  previousParts: readonly PartCount[],
  text: PromptText,
): ReplacedTokens {
  let newReplaced = replaced;
  for (const [field, fixed] of sides) {
    const isFirstCount = tokensOf(previousParts, fixed) === 0 && tokensOf(parts, fixed) > 0;
    if (isFirstCount && !hasText(text, fixed)) newReplaced = { ...newReplaced, [field]: approach[field] };
  }
  return newReplaced;
}

/**
 * The entered tokens of each side; `null` = none. Those of a side without text are the tokens of the approach. Those of a side with text
 * are the tokens that the count of the text has replaced.
 */
function enteredTokens(
  approach: Approach,
  replaced: ReplacedTokens,
  counted: readonly PartCount[],
  text: PromptText,
): readonly (Amount | null)[] {
  return sides.map(([field, fixed]) => {
    const isEmpty = tokensOf(counted, fixed) === 0 && !hasText(text, fixed);
    return (isEmpty ? approach[field] : replaced[field]) ?? null;
  });
}

/**
 * The scenario with an approach's counts: fixed parts make the prefix, the others the variable part. A side without
 * text, now and in `previousParts`, keeps its tokens. A side with deleted text gets its `replaced` tokens back. The
 * scenario stays the same object if no token count changes or the approach does not exist.
 */
export function withCounts(
  scenario: Scenario,
  id: string,
  parts: readonly PartCount[],
  previousParts: readonly PartCount[] = [],
  replaced: ReplacedTokens = {},
): Scenario {
  const index = scenario.approaches.findIndex((approach) => approach.id === id);
  const approach = scenario.approaches[index];
  if (!approach) return scenario;
  let newScenario = scenario;
  for (const [field, fixed] of sides) {
    const counted = tokensOf(parts, fixed);
    if (counted === 0 && tokensOf(previousParts, fixed) === 0) continue;
    const tokens = counted === 0 && replaced[field] !== undefined ? replaced[field] : counted;
    if (approach[field] !== tokens)
      newScenario = withField(newScenario, `approaches[${index}].${field}`, tokens);
  }
  return newScenario;
}

// The prompts of a scenario and their counts are stored outside of the scenario, because links and files contain the
// scenario.

/** Prompts and counts of a scenario. The keys of maps and the members of sets are ids of approaches. */
export interface PromptState {
  /** Approaches whose counters were opened. These counters stay on the page and keep their texts. */
  readonly opened: ReadonlySet<string>;
  /** The texts that the user changed, and those of a preset. */
  readonly texts: ReadonlyMap<string, PromptText>;
  /** The last count of each prompt. */
  readonly counted: ReadonlyMap<string, readonly PartCount[]>;
  /** The tokens that the counted ones have replaced. */
  readonly replaced: ReadonlyMap<string, ReplacedTokens>;
  /** Approaches with estimated tokens. */
  readonly estimated: ReadonlySet<string>;
  /** Approaches with a prompt that the user changed and for which only estimates have arrived since. */
  readonly pending: ReadonlySet<string>;
}

/** The state after counters were opened. */
function withOpened(promptState: PromptState, ...ids: readonly string[]): PromptState {
  return { ...promptState, opened: new Set([...promptState.opened, ...ids]) };
}

/** The state after a count. `isTyped` means that the user has changed the text. */
function withCounted(
  promptState: PromptState,
  id: string,
  { exact, parts }: Pick<FtCountEvent, 'exact' | 'parts'>,
  text: PromptText,
  isTyped: boolean,
  replaced: ReplacedTokens = {},
): PromptState {
  return {
    ...promptState,
    texts: isTyped ? new Map([...promptState.texts, [id, text]]) : promptState.texts,
    counted: new Map([...promptState.counted, [id, parts]]),
    replaced: new Map([...promptState.replaced, [id, replaced]]),
    estimated: withMember(promptState.estimated, id, !exact),
    pending: withMember(promptState.pending, id, !exact && (isTyped || promptState.pending.has(id))),
  };
}

/**
 * The state after an approach was added with the prompt of another approach. `text`: the text of that prompt. The count of the added
 * approach is an estimate until its own tokenizer has counted the text. The counter of the added approach is therefore opened at once.
 */
function withSharedPrompt(
  promptState: PromptState,
  { of, added }: SharedPrompt,
  text: PromptText,
): PromptState {
  if (!hasText(text, true) && !hasText(text, false)) return promptState;
  const parts = promptState.counted.get(of);
  return {
    ...withOpened(promptState, added),
    texts: new Map([...promptState.texts, [added, text]]),
    counted: parts ? new Map([...promptState.counted, [added, parts]]) : promptState.counted,
    replaced: new Map([...promptState.replaced, [added, promptState.replaced.get(of) ?? {}]]),
    estimated: withMember(promptState.estimated, added, true),
  };
}

/** Whether both states have the same texts. */
function haveSameTexts(a: PromptState, b: PromptState): boolean {
  if (a.texts.size !== b.texts.size) return false;
  return [...a.texts].every(([id, text]) => {
    const textInB = b.texts.get(id);
    return textInB !== undefined && isSameText(text, textInB);
  });
}

function withMember(set: ReadonlySet<string>, id: string, isMember: boolean): ReadonlySet<string> {
  if (set.has(id) === isMember) return set;
  return new Set(isMember ? [...set, id] : [...set].filter((each) => each !== id));
}

/** A count from a counter, with the counter's text. */
export interface PromptCount extends Pick<FtCountEvent, 'tokens' | 'exact' | 'parts'> {
  readonly text: PromptText;
}

/** The provider, the model and the maximum length of the answer that a request names. */
export type RequestSettings = Pick<ReadRequest, 'provider' | 'model' | 'maxTokens'>;

/** The state of a calculation with the user's own prompt, or with a blank one. */
export interface OwnState {
  /** The names of the values that are still the example's, and the names of the proposed prompts (`proposalName`). */
  readonly borrowed: Borrowed;
  /**
   * The names of the values that a blank start assumes and the user has not entered: the length of the answers, the success rates, and the
   * lengths of the user messages. Absent if the names are not known, as for a link: a value that equals the assumed one then counts as assumed.
   */
  readonly assumed?: Borrowed | undefined;
  /** The ids of the approaches with a user message of their own. The others share one. */
  readonly ownMessageIds: ReadonlySet<string>;
  /** The settings of the request from which the prompt was read. Absent if it was read from any other text. */
  readonly request?: RequestSettings | null;
}

/** The session's data for one scenario. */
export interface Context {
  /** Where the scenario is from (see `DisplayedState`). */
  readonly kind: 'given' | 'simple' | 'example';
  /** Whether the user has not changed anything yet. Only an unchanged example is labelled as an example. */
  readonly isUntouched: boolean;
  readonly promptState: PromptState;
  /** The scenario of the calculation before any edit. `null` until a scenario is displayed. */
  readonly original: Scenario | null;
  /** The prompts of the preset from which the calculation was made. The user may replace them by an own prompt, like those of the example. */
  readonly preset?: ExamplePrompts | undefined;
  /** Present if the user has replaced the example by an own or a blank prompt, or has opened a link of such a calculation. */
  readonly own?: OwnState | undefined;
}

/** The members of a session that its prompts read and change. */
interface PromptedSession {
  readonly context: Context;
  readonly result: Result | null;
  change: ScenarioChange | null;
  show(scenario: Scenario, context: Context): void;
}

/** The prompts of one session. */
export class SessionPrompts {
  readonly #session: PromptedSession;
  readonly #example: ExamplePrompts;
  /** A number that increases when the texts of opened counters were changed by other means than typing. */
  revision = 0;
  /** Called after the user has changed the text of an approach's counter. */
  afterTyping: ((id: string, text: PromptText, previous: PromptText) => void) | null = null;
  /** The prompt that `reorder` has taken and that is not part of the state yet. */
  #reorderedPrompt: { readonly id: string; readonly parts: readonly PromptPart[] } | null = null;
  #list: readonly ApproachPrompt[] = [];

  constructor(session: PromptedSession, example: ExamplePrompts) {
    this.#session = session;
    this.#example = example;
  }

  /**
   * Shows the scenario with the count of a prompt. Returns whether the scenario was changed by an edit of the user. The count of a text that
   * the user did not change is only a correction.
   */
  adoptCount(series: Series, { text: textOfCounter, ...count }: PromptCount): boolean {
    const { id } = series;
    const { result } = this.#session;
    const { promptState } = this.#session.context;
    // An empty prompt that was never counted does not change the tokens of a scenario.
    const previousParts = promptState.counted.get(id);
    const approach = result?.scenario.approaches.find((each) => each.id === id);
    if (!result || !approach || (count.tokens === 0 && !previousParts)) return false;
    const text = plainText(textOfCounter);
    const previousText = this.textOf(series);
    const isTyped = !isSameText(text, previousText);
    const previouslyReplaced = promptState.replaced.get(id) ?? {};
    const replaced = replacedAfter(
      approach,
      previouslyReplaced,
      count.parts,
      previousParts ?? [],
      previousText,
    );
    const scenario = withCounts(result.scenario, id, count.parts, previousParts, replaced);
    const isChanged = scenario !== result.scenario;
    const isEdit = isChanged && (isTyped || promptState.pending.has(id));
    if (isChanged) this.#session.change = { kind: isTyped ? 'edit' : 'correction', scenario };
    this.#session.show(scenario, {
      ...this.#session.context,
      isUntouched: this.#session.context.isUntouched && !isEdit,
      promptState: withCounted(promptState, id, count, text, isTyped, replaced),
    });
    if (isTyped) this.afterTyping?.(id, text, previousText);
    return isEdit;
  }

  /** The text of an approach's counter, or the text with which the counter will start. */
  textOf({ id, approach }: Pick<Series, 'id' | 'approach'>): PromptText {
    const { kind, promptState } = this.#session.context;
    return promptState.texts.get(id) ?? startingText(approach, kind === 'example' ? this.#example : null);
  }

  /** The prompts that an own prompt of the user would replace: those of the example or of a preset. `null` for any other calculation. */
  get replaceable(): ExamplePrompts | null {
    const { kind, preset, own } = this.#session.context;
    return own ? null : kind === 'example' ? this.#example : (preset ?? null);
  }

  /** The state of an own prompt after an edit by another part of the calculator. `undefined` if the calculation has no own prompt. */
  ownStateAfter(scenario: Scenario): OwnState | undefined {
    const { own } = this.#session.context;
    const scenarioBefore = this.#session.result?.scenario;
    if (!own || !scenarioBefore) return undefined;
    const assumed = own.assumed && borrowedAfter(own.assumed, scenarioBefore, scenario);
    return this.ownStateWith({ ...own, assumed }, borrowedAfter(own.borrowed, scenarioBefore, scenario));
  }

  /**
   * The state of an own prompt with these borrowed names instead of those of `own`. `undefined` if the last name was removed and no prompt
   * has a text, as in a calculation from a link: all values are then the user's, and the field for an own prompt is no longer shown.
   */
  ownStateWith(own: OwnState, borrowed: Borrowed): OwnState | undefined {
    const hasLostLastName = own.borrowed.size > 0 && borrowed.size === 0;
    return hasLostLastName && this.#session.context.promptState.texts.size === 0
      ? undefined
      : { ...own, borrowed };
  }

  /** The tokens that were entered for an approach's prompt: those of the fixed side, and those of the varying side. `null` = none. */
  enteredTokensOf(series: Series): readonly (Amount | null)[] {
    const { counted, replaced } = this.#session.context.promptState;
    const { id, approach } = series;
    return enteredTokens(approach, replaced.get(id) ?? {}, counted.get(id) ?? [], this.textOf(series));
  }

  /** Records that the counters of these approaches were opened, so that they stay on the page and keep their texts. */
  keepOpened(...ids: readonly string[]): void {
    const { result } = this.#session;
    if (!result) return;
    const promptState = withOpened(this.#session.context.promptState, ...ids);
    this.#session.show(result.scenario, { ...this.#session.context, promptState });
  }

  /** Takes a prompt whose parts the user has put in another order. The prompt becomes part of the state with the next change. */
  readonly reorder = (id: string, parts: readonly PromptPart[]): void => {
    this.#reorderedPrompt = { id, parts };
  };

  /** The state for the next scenario. It has the prompt that `reorder` has taken, or the prompt of the approach that was added (`shared`; `null` = none was added). */
  stateWith(shared: SharedPrompt | null): PromptState {
    const { promptState } = this.#session.context;
    const reordered = this.#reorderedPrompt;
    this.#reorderedPrompt = null;
    if (reordered) {
      const { id, parts } = reordered;
      const chat = promptState.texts.get(id)?.chat ?? false;
      const text: PromptText = { parts, value: null, split: null, chat };
      return { ...promptState, texts: new Map([...promptState.texts, [id, text]]) };
    }
    const approach = this.#session.result?.scenario.approaches.find(({ id }) => id === shared?.of);
    if (!shared || !approach) return promptState;
    return withSharedPrompt(promptState, shared, this.textOf({ id: approach.id, approach }));
  }

  /**
   * Shows the prompts of a preset. The tokens of the scenario are estimates until the prompts are counted. `isUnchangedPreset`: the page's
   * author has not changed the values of the preset.
   */
  showPreset(prompts: ExamplePrompts, isUnchangedPreset: boolean): void {
    const { result, context } = this.#session;
    if (!result) return;
    const texts = Object.entries(prompts).map(([id, parts]) => [id, { ...emptyText, parts }] as const);
    const estimated = new Set(texts.map(([id]) => id));
    const promptState = { ...context.promptState, texts: new Map(texts), estimated };
    this.#session.show(result.scenario, {
      ...context,
      promptState,
      ...(isUnchangedPreset && { preset: prompts }),
    });
  }

  /** Replaces the texts by those of an earlier visit to the page. Their counters are opened, so that the texts are counted again. */
  restore(texts: readonly (readonly [string, PromptText])[]): void {
    const { result, context } = this.#session;
    if (!result) return;
    const ids = texts.map(([id]) => id);
    const promptState = { ...withOpened(context.promptState, ...ids), texts: new Map(texts) };
    this.#session.show(result.scenario, { ...context, promptState });
  }

  /** The prompts of all approaches as parts. While none changes, the list stays the same object. */
  list({ all }: Pick<Pair, 'all'>): readonly ApproachPrompt[] {
    const prompts = all.map((series): ApproachPrompt => {
      const text = this.textOf(series);
      return { id: series.id, parts: partsOfText(text), chat: text.chat };
    });
    const lastList = this.#list;
    const isSame =
      lastList.length === prompts.length &&
      prompts.every(({ id, parts, chat }, index) => {
        const lastPrompt = lastList[index];
        return lastPrompt?.id === id && lastPrompt.parts === parts && lastPrompt.chat === chat;
      });
    if (!isSame) this.#list = prompts;
    return this.#list;
  }

  /** Whether the session has other texts than this state. */
  differsFrom(promptState: PromptState): boolean {
    return !haveSameTexts(promptState, this.#session.context.promptState);
  }
}
