/**
 * A user's own prompt in a session. It replaces the prompts of the example. The other values of the example, called the borrowed values,
 * stay marked until the user changes or confirms them. All approaches share the user message, and the calculator proposes the prompt of
 * the tuned approach.
 */

import { createScenario } from '../../core/index.ts';
import { bestGuess } from '../../core/scenario/amount.ts';
import { sameAmount } from '../../core/scenario/amount-edits.ts';
import {
  assumedAnswerTokens,
  comparedIndex,
  type OwnPrompt,
  withOnlyMarkedValues,
  withOwnPrompt,
  withoutBorrowed,
  withoutNames,
} from '../../core/scenario/borrowed.ts';
import { type Borrowed, borrowedFrom } from '../../core/scenario/borrowed-names.ts';
import type { Approach, Scenario } from '../../core/types.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { adoptModel } from '../../prices/switch-model.ts';
import {
  haveSameUser,
  isReplacement,
  type PastedPrompt,
  withoutExamples,
  withUserOf,
} from '../../prompt/own-prompt.ts';
import { hasVaryingText, type PromptPart } from '../../prompt/parts.ts';
import { totalsOf } from '../../prompt/totals.ts';
import { estimateTokens, familyOf } from '../../tokenizers/index.ts';
import { initialPromptState, type Session } from './session.ts';
import {
  type Context,
  emptyPrompt,
  type OwnState,
  type PromptState,
  type PromptText,
  partsOfText,
} from './session-prompts.ts';

/** The labels of the two approaches of a calculation that starts with the user's own prompt or without any values. */
export interface OwnLabels {
  readonly yourPrompt: string;
  readonly fineTuned: string;
}

const noNames: Borrowed = new Set();

/** The text of a token counter with these parts. */
const textOf = (parts: readonly PromptPart[], chat: boolean): PromptText => ({
  parts,
  value: null,
  split: null,
  chat,
});

/** The tokens of a prompt as an estimate; the counters replace them by exact counts. */
function estimateOf(parts: readonly PromptPart[], approach: Approach): OwnPrompt {
  const { family } = familyOf(approach.model ?? '');
  const { fixed, total } = totalsOf(parts, (text) => estimateTokens(text, family), null);
  return { prefix: fixed, variable: total > fixed ? total - fixed : null };
}

/** The tokens of a prompt that is already counted. */
const countOf = ({ prefixTokens, variableTokens }: Approach): OwnPrompt => ({
  prefix: bestGuess(prefixTokens) ?? 0,
  variable: bestGuess(variableTokens),
});

/** The name that the proposed prompt of an approach has among the borrowed values. */
export const proposalName = (id: string): string => `${id}.prefixTokens`;

/** The name that the user message of an approach has among the borrowed and the assumed values. */
const userMessageName = (id: string): string => `${id}.variableTokens`;

/** The names of the values that a blank start assumes. */
const assumedNames = ({ approaches }: Scenario): readonly string[] =>
  approaches.flatMap(({ id }) => [`${id}.outputTokens`, `${id}.successRate`, userMessageName(id)]);

/** Whether the user message of an approach is missing: it counts as 0 tokens, and the user has not entered this number. */
export const lacksUserMessage = ({ id, variableTokens }: Approach, { assumed }: OwnState): boolean =>
  bestGuess(variableTokens) === 0 && (assumed?.has(userMessageName(id)) ?? true);

/** Starts, keeps and clears a calculation with a user's own prompt. */
export class OwnPrompts {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Puts a pasted prompt in place of the example, or of a blank prompt. Returns the new scenario; `null` without a result. */
  begin({ parts, request }: PastedPrompt, labels: OwnLabels): Scenario | null {
    const scenario = this.#start(textOf(parts, request !== null), labels, false);
    if (!scenario) return null;
    this.#session.renewCounters();
    const { context } = this.#session;
    if (context.own && request) {
      const { provider, model, maxTokens } = request;
      this.#session.show(scenario, {
        ...context,
        own: { ...context.own, request: { provider, model, maxTokens } },
      });
    }
    return scenario;
  }

  /** Shows a calculation with this text as the prompt of the first approach. `isCounted`: the scenario already has the counted tokens of this text. */
  #start(text: PromptText, labels: OwnLabels, isCounted: boolean): Scenario | null {
    const { result, context } = this.#session;
    const { chat } = text;
    const parts = partsOfText(text);
    const scenario = result?.scenario;
    const baseline = scenario?.approaches[0];
    const tuned = scenario?.approaches[comparedIndex(scenario)];
    if (!scenario || !baseline || !tuned || baseline === tuned) return null;
    const proposed = withoutExamples(parts);
    const hasUserMessage = hasVaryingText(parts);
    // The tokens of a preset without prompts stand for the whole prompt, so none of them is left as a user message. Tokens that the user
    // has entered are kept.
    const { replaceable } = this.#session.prompts ?? {};
    const presetTokens = context.original?.approaches[0]?.variableTokens;
    const noUserMessage =
      replaceable &&
      !(baseline.id in replaceable) &&
      !hasUserMessage &&
      sameAmount(baseline.variableTokens, presetTokens)
        ? { variable: 0 }
        : null;
    const newScenario = withOwnPrompt(
      context.own ? scenario : withOnlyMarkedValues(scenario, context.original),
      {
        label: labels.yourPrompt,
        technique: parts.some(({ part }) => part === 'examples') ? 'few-shot' : 'other',
      },
      {
        baseline: { ...(isCounted ? countOf(baseline) : estimateOf(parts, baseline)), ...noUserMessage },
        tuned: { ...estimateOf(proposed, tuned), ...noUserMessage },
      },
    );
    const ids = [baseline.id, tuned.id];
    const messageNames = ids.map(userMessageName);
    const assumedBefore = context.own ? context.own.assumed : new Set(noUserMessage ? messageNames : []);
    const { counted, estimated: estimatedBefore } = context.promptState;
    const borrowedBefore = context.own?.borrowed ?? borrowedFrom(newScenario);
    const borrowed = new Set([
      ...withoutNames(borrowedBefore, hasUserMessage || noUserMessage ? messageNames : []),
      proposalName(tuned.id),
    ]);
    this.#show(newScenario, {
      promptState: {
        ...initialPromptState(),
        opened: new Set(ids),
        texts: new Map([
          [baseline.id, text],
          [tuned.id, textOf(proposed, chat)],
        ]),
        counted: new Map(isCounted ? [[baseline.id, counted.get(baseline.id) ?? []]] : []),
        estimated: new Set(ids.filter((id) => !isCounted || id !== baseline.id || estimatedBefore.has(id))),
        pending: new Set(ids),
      },
      own: {
        borrowed,
        assumed: assumedBefore && withoutNames(assumedBefore, hasUserMessage ? messageNames : []),
        ownMessageIds: new Set(),
      },
    });
    return newScenario;
  }

  /** Shows a calculation without any figure of the example. It starts on the same day. Returns its scenario; `null` without a result. */
  blank({ yourPrompt, fineTuned }: OwnLabels): Scenario | null {
    const { result } = this.#session;
    if (!result) return null;
    const { startsOn } = result.scenario;
    const rates = { inputUsdPerMTok: null, outputUsdPerMTok: null };
    const tokens = { prefixTokens: null, outputTokens: assumedAnswerTokens };
    const scenario = createScenario({
      startsOn,
      requestsPerMonth: null,
      approaches: [
        { id: 'prompt', label: yourPrompt, technique: 'other', ...tokens, rates },
        { id: 'fine-tuned', label: fineTuned, technique: 'fine-tuned', ...tokens, rates },
      ],
    });
    this.#session.renewCounters();
    this.#show(scenario, {
      promptState: initialPromptState(),
      own: { borrowed: noNames, assumed: new Set(assumedNames(scenario)), ownMessageIds: new Set() },
    });
    return scenario;
  }

  /** Keeps values of the example, and assumed values, as the user's own. Other names are ignored. */
  keep(names: Iterable<string>): void {
    const { context, result } = this.#session;
    const { prompts } = this.#session;
    if (!context.own || !result || !prompts) return;
    const { borrowed, assumed } = context.own;
    const keptNames = [...names].filter((name) => borrowed.has(name) || assumed?.has(name));
    if (keptNames.length === 0) return;
    const own = prompts.ownStateWith(
      { ...context.own, assumed: assumed && withoutNames(assumed, keptNames) },
      withoutNames(borrowed, keptNames),
    );
    this.#session.show(result.scenario, { ...context, isUntouched: false, own });
  }

  /** Removes every value of the example. The user's prompt and the proposed one stay. Returns the new scenario; `null` without an own prompt. */
  clear(prices: PriceCatalog): Scenario | null {
    const { context, result } = this.#session;
    if (!context.own || !result) return null;
    const { borrowed, assumed } = context.own;
    const scenarioWithoutBorrowed = withoutBorrowed(result.scenario, borrowed);
    const scenario = createScenario({
      ...scenarioWithoutBorrowed,
      approaches: scenarioWithoutBorrowed.approaches.map((approach) =>
        borrowed.has(`${approach.id}.model`)
          ? { ...adoptModel(approach, undefined, prices), training: undefined, cache: undefined }
          : approach,
      ),
    });
    const proposals = scenario.approaches
      .map(({ id }) => proposalName(id))
      .filter((name) => borrowed.has(name));
    this.#show(scenario, {
      promptState: context.promptState,
      own: {
        ...context.own,
        borrowed: new Set(proposals),
        assumed:
          assumed && new Set([...assumed, ...assumedNames(scenario).filter((name) => borrowed.has(name))]),
      },
    });
    return scenario;
  }

  /** Gives an approach a user message of its own, or the shared one again. */
  setOwnMessage(id: string, hasOwnMessage: boolean): void {
    const { context, result } = this.#session;
    if (!result) return;
    const ownMessageIds = new Set(context.own?.ownMessageIds);
    if (hasOwnMessage) ownMessageIds.add(id);
    else ownMessageIds.delete(id);
    const own = { ...(context.own ?? { borrowed: noNames }), ownMessageIds };
    const texts = hasOwnMessage
      ? context.promptState.texts
      : this.#withSharedUserMessage(context, ownMessageIds, result.scenario);
    this.#session.show(result.scenario, {
      ...context,
      own,
      promptState: withOpenedTexts(context.promptState, texts),
    });
    if (!hasOwnMessage) this.#rereadTexts();
  }

  #withSharedUserMessage(
    { promptState: { texts } }: Context,
    ownMessageIds: ReadonlySet<string>,
    { approaches }: Scenario,
  ): ReadonlyMap<string, PromptText> {
    const source = texts.get(approaches.find(({ id }) => !ownMessageIds.has(id))?.id ?? '');
    if (!source) return texts;
    return new Map(
      [...texts].map(([id, text]) => [
        id,
        ownMessageIds.has(id) || text === source
          ? text
          : { ...text, parts: withUserOf(partsOfText(text), partsOfText(source)), value: null, split: null },
      ]),
    );
  }

  /**
   * Updates the calculation after the user has typed into a counter. If the user has replaced a text of the example, this starts a
   * calculation with the user's own prompt. After later edits, the shared user message and the proposed prompt change too.
   */
  adoptTyping(id: string, text: PromptText, previous: PromptText, labels: OwnLabels): void {
    const { result, context } = this.#session;
    const [baseline] = result?.scenario.approaches ?? [];
    if (!result || !baseline) return;
    if (context.own) this.#passOnEdit(id, text, previous, context.own);
    else if (id === baseline.id) this.#replaceExample(id, text, labels);
  }

  /**
   * Starts a calculation with the user's own prompt if a fixed part of the example's prompt was replaced. Parts that still have the text
   * of the example become empty. Any text replaces the tokens of a preset without prompts.
   */
  #replaceExample(id: string, text: PromptText, labels: OwnLabels): void {
    const parts = partsOfText(text);
    const { replaceable } = this.#session.prompts ?? {};
    if (!replaceable) return;
    const example = replaceable[id] ?? [];
    const isSameShape =
      parts.length === example.length && parts.every(({ part }, at) => part === example[at]?.part);
    const isOwn = (part: PromptPart, at: number): boolean =>
      !isSameShape || isReplacement(part.text, example[at]?.text ?? '');
    if (!parts.some((part, at) => part.fixed && isOwn(part, at))) return;
    const isAllOwn = parts.every((part, at) => isOwn(part, at) || part.text === '');
    const ownParts = parts.map((part, at) => {
      const { summary: _, ...partWithoutSummary } = part;
      return isOwn(part, at) ? part : { ...partWithoutSummary, text: '' };
    });
    if (this.#start(isAllOwn ? text : textOf(ownParts, text.chat), labels, isAllOwn)) this.#rereadTexts();
  }

  /**
   * Passes an edit on to the user messages of the other approaches, and an edit of the baseline's prompt on to the proposed prompts. An
   * edited text is no longer borrowed.
   */
  #passOnEdit(id: string, text: PromptText, previous: PromptText, own: OwnState): void {
    const { result, context } = this.#session;
    if (!result) return;
    const [parts, partsBefore] = [partsOfText(text), partsOfText(previous)];
    const [baseline, ...others] = result.scenario.approaches;
    const texts = new Map(context.promptState.texts);
    let { borrowed, assumed } = own;
    const isUserMessageNew = !haveSameUser(parts, partsBefore);
    const isFirstFixedText =
      id === baseline?.id && !partsBefore.some((part) => part.fixed && part.text !== '');
    if (isFirstFixedText)
      borrowed = new Set([
        ...borrowed,
        ...others.filter((other) => !texts.has(other.id)).map((other) => proposalName(other.id)),
      ]);
    const newMessageNames: string[] = [];
    for (const other of result.scenario.approaches) {
      const oldText = texts.get(other.id);
      if (
        other.id === id ||
        own.ownMessageIds.has(id) ||
        own.ownMessageIds.has(other.id) ||
        !isUserMessageNew
      )
        continue;
      const newParts = withUserOf(oldText ? partsOfText(oldText) : emptyPrompt, parts);
      texts.set(other.id, textOf(newParts, oldText?.chat ?? text.chat));
      newMessageNames.push(userMessageName(other.id));
    }
    if (isUserMessageNew) {
      newMessageNames.push(userMessageName(id));
      borrowed = withoutNames(borrowed, newMessageNames);
      // A message that was deleted is missing again.
      assumed &&= hasVaryingText(parts)
        ? withoutNames(assumed, newMessageNames)
        : new Set([...assumed, ...newMessageNames]);
    }
    if (id === baseline?.id) {
      for (const other of others.filter((each) => borrowed.has(proposalName(each.id)))) {
        const oldText = texts.get(other.id);
        const userSource = own.ownMessageIds.has(other.id) && oldText ? partsOfText(oldText) : parts;
        texts.set(other.id, textOf(withUserOf(withoutExamples(parts), userSource), text.chat));
      }
    } else if (!isUserMessageNew) borrowed = withoutNames(borrowed, [proposalName(id)]);
    this.#session.show(result.scenario, {
      ...context,
      own: { ...own, borrowed, assumed },
      promptState: withOpenedTexts(context.promptState, texts),
    });
    this.#rereadTexts();
  }

  /** Makes the counters read their texts again. */
  #rereadTexts(): void {
    if (this.#session.prompts) this.#session.prompts.revision++;
  }

  #show(scenario: Scenario, context: Pick<Context, 'promptState' | 'own'>): void {
    this.#session.change = { kind: 'edit', scenario };
    this.#session.show(scenario, { kind: 'given', isUntouched: false, original: scenario, ...context });
  }
}

/** The state with these texts. Their counters are opened, so that the texts are counted. */
function withOpenedTexts(promptState: PromptState, texts: ReadonlyMap<string, PromptText>): PromptState {
  return { ...promptState, texts, opened: new Set([...promptState.opened, ...texts.keys()]) };
}
