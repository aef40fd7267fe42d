/**
 * Reads one example of a training file once: counts its tokens, hashes it, and reports what the checks of texts, messages and tools
 * find. Only the tools and the system message are kept, because the next example often has the same.
 */
import { isRole, readMessage, textsOf } from '../chat/message.ts';
import type { ChatOverhead } from '../chat/overheads.ts';
import { type Count, countAround, countToolTokens } from '../chat/tokens.ts';
import { isRecord, type Json, textOrEmpty, textOrJson } from '../json-values.ts';
import { ExampleText, shingleSides } from './example-text.ts';
import type { FindingRule, ReportFinding } from './findings.ts';
import { type Lanes, newLanes } from './hash.ts';
import {
  answerIndexOf,
  hashedTexts,
  otherRoles,
  roleNumber,
  startInput,
  systemRole,
  toolsHash,
} from './input-hash.ts';
import { hasSelfReference, type LanguageCode, languageOf } from './languages.ts';
import { checkOrder, checkTools } from './message-checks.ts';
import { sensitiveIn } from './secrets.ts';
import { answerPhrase, chatMarker, encodingFlaws, type OutputForm, outputForm } from './text-checks.ts';
import { marks } from './text-marks.ts';
import type { TrainingExample } from './types.ts';

/** The data that an inspection keeps of one example. Its hashes are valid until the next example is read. */
export interface ExampleRead {
  /** The tokens of the whole example, with the tokens that the chat format adds. */
  readonly tokens: number;
  readonly assistantTokens: number;
  readonly messages: number;
  readonly hasSystem: boolean;
  readonly hasUser: boolean;
  /** Hash of the normalised example, its tools included. */
  readonly hash: Lanes;
  /**
   * Hash of the input: the tools and everything before the last answer, or the whole of a pretraining text. `null` if there is no input, if a
   * supervised example has no answer to it, or if only tokens are counted.
   */
  readonly inputHash: Lanes | null;
  /**
   * Whether the example has an answer or fields for graders. Two such examples with the same `inputHash` and a different `hash`
   * contradict each other.
   */
  readonly hasAnswer: boolean;
  /** Hash of the system messages, `null` if there are none. */
  readonly systemHash: Lanes | null;
  readonly toolsHash: Lanes | null;
  /** Form of the last answer; `null` if it has no text. */
  readonly form: OutputForm | null;
  /** Hash of the last answer if it is one short line, which may be the label of a class; else `null`. */
  readonly labelHash: Lanes | null;
  /** Language of the last answer, or of a pretraining text; `null` if it is unknown. */
  readonly language: LanguageCode | null;
  /** Tokens of the last answer. If a cut at the maximum length removes at least this number of tokens, the whole answer is lost. */
  readonly answerTokens: number;
}

/** The options of an `ExampleReader`. */
export interface ReaderOptions {
  readonly count: Count;
  readonly overhead: ChatOverhead;
  /**
   * Whether the rules are `current`, and not `cookbook-2023`. Only with `current`, tool definitions count and `developer` is a
   * system role.
   */
  readonly hasCurrentRules: boolean;
  /** `counts`: only tokens are counted. Default `all`. */
  readonly checks?: 'all' | 'counts';
}

/** Length, in UTF-16 units, of the longest answer that can be a label. */
const maxLabelLength = 40;

/** Keys of a message whose content is one text. A message with other keys is read by `readMessage`, which is slower. */
const keysOfOneText = new Set(['role', 'content', 'weight']);

/** A finding in a text, without the place of the text in the example. */
interface TextFinding {
  readonly rule: FindingRule;
  readonly params: Readonly<Record<string, string>>;
}

/** A system message whose content is one text, with everything that is known of it. */
interface ReadSystem {
  readonly content: string;
  readonly tokens: number;
  readonly findings: readonly TextFinding[];
  /** The normalised text and its hash; without meaning if only tokens are counted. */
  readonly bytes: Uint8Array;
  readonly hash: Lanes;
}

/** Reads examples one after another; all share one buffer. */
export class ExampleReader {
  readonly #options: ReaderOptions;
  readonly #buffer = new ExampleText();
  readonly #tokensOfRole = new Map<string, number>();
  /** The tools of the previous example, because most files repeat one list. */
  #tools: { readonly json: string; readonly tokens: number; readonly hash: Lanes | null } | null = null;
  /** The system message with one text that was read last, because most files repeat one. */
  #system: ReadSystem | null = null;
  readonly #hash = newLanes();
  readonly #inputHash = newLanes();
  readonly #systemLanes = newLanes();
  readonly #labelHash = newLanes();

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** Reads an example; `reportFinding` is called for everything that is wrong or worth knowing. */
  read(example: TrainingExample, reportFinding: ReportFinding): ExampleRead {
    const { overhead, hasCurrentRules, checks = 'all' } = this.#options;
    const checksAll = checks === 'all';
    const buffer = this.#buffer;
    buffer.clear();
    const { messages } = example;
    const hasNoMarkers = example.notation === 'plain';
    const answerIndex = answerIndexOf(example);
    const lastUserIndex = messages.findLastIndex((message) => isRole(message, 'user'));
    let tokens = hasNoMarkers ? 0 : overhead.reply;
    let assistantTokens = 0;
    let answerTokens = 0;
    let answerStart = -1;
    let systemHash: Lanes | null = null;
    let hasSystem = false;
    let hasUser = false;
    let hasInput = false;
    let answer = '';
    let answerHasSelfReference = false;
    let answerLanguage: LanguageCode | null = null;
    let userLanguage: LanguageCode | null = null;

    for (let index = 0; index < messages.length; index += 1) {
      const message = messages[index];
      if (!isRecord(message)) {
        tokens += overhead.perMessage;
        if (checksAll) for (const each of hashedTexts(message)) buffer.write(each, otherRoles.unknown, null);
        continue;
      }
      const role = textOrEmpty(message.role);
      const isSystem = role === 'system' || (hasCurrentRules && role === 'developer');
      const isAssistant = role === 'assistant';
      if (isSystem) hasSystem = true;
      if (role === 'user') hasUser = true;
      if (index === answerIndex) answerStart = buffer.length;
      const roleInHash = roleNumber(role);
      const shingleSide =
        roleInHash === systemRole ? null : index === answerIndex ? shingleSides.answer : shingleSides.input;
      const messageStart = buffer.length;
      const hasOneText =
        typeof message.content === 'string' && message.content !== '' && hasOnlyKeysOfOneText(message);
      let messageTokens = 0;
      let system: ReadSystem | null = null;
      if (hasOneText && roleInHash === systemRole) {
        system = this.#readSystem(message.content as string);
        messageTokens = system.tokens;
        if (!hasNoMarkers) tokens += this.#tokensAround(role);
        reportAll(system.findings, index, reportFinding);
      } else if (hasOneText) {
        const content = message.content as string;
        messageTokens = this.#options.count(content);
        if (!hasNoMarkers) tokens += this.#tokensAround(role);
        if (isAssistant) assistantTokens += messageTokens;
        if (checksAll) {
          const foundMarks = buffer.write(content, roleInHash, shingleSide);
          if (shingleSide === shingleSides.input && buffer.wordCount > 0) hasInput = true;
          reportAll(findingsIn(content, foundMarks), index, reportFinding);
          if (index === lastUserIndex) userLanguage = languageOf(content, buffer, foundMarks);
          if (index === answerIndex) {
            answer = content;
            answerLanguage = languageOf(content, buffer, foundMarks);
            answerHasSelfReference = hasSelfReference(buffer);
          }
        }
      } else {
        const messageRead = readMessage(message);
        if (!messageRead.isReference) {
          for (const each of messageRead.texts) messageTokens += this.#options.count(each);
          if (!hasNoMarkers)
            tokens += countAround(messageRead.role, messageRead.name, this.#options.count, overhead);
        }
        if (isAssistant)
          for (const each of textsOf(message.content)) assistantTokens += this.#options.count(each);
        if (checksAll) {
          for (const each of messageRead.texts) {
            const foundMarks = buffer.write(each, roleInHash, shingleSide);
            if (shingleSide === shingleSides.input && buffer.wordCount > 0) hasInput = true;
            reportAll(findingsIn(each, foundMarks), index, reportFinding);
          }
          if (index === answerIndex && !message.tool_calls)
            answer = messageRead.texts.length === 1 ? (messageRead.texts[0] ?? '') : '';
        }
      }
      tokens += messageTokens;
      if (index === answerIndex) answerTokens = messageTokens;
      if (roleInHash === systemRole && checksAll) {
        if (systemHash !== null)
          systemHash = this.#buffer.continueHash(this.#copyOf(systemHash), messageStart);
        else systemHash = system?.hash ?? buffer.hash(this.#systemLanes, messageStart);
      }
    }

    let inputEnd = answerStart >= 0 ? answerStart : buffer.length;
    // Reads the preferred or the rejected answers of a pair.
    const readOutputs = (
      outputs: readonly unknown[],
      side: 'preferred' | 'rejected',
      roleInHash: number,
    ): void => {
      const reportOutput: ReportFinding = (rule, params) => reportFinding(rule, { ...params, side });
      for (const [index, message] of outputs.entries()) {
        if (!isRecord(message)) continue;
        const messageRead = readMessage(message);
        let messageTokens = 0;
        for (const each of messageRead.texts) {
          messageTokens += this.#options.count(each);
          if (checksAll)
            reportAll(
              findingsIn(each, buffer.write(each, roleInHash, shingleSides.answer)),
              index,
              reportOutput,
            );
        }
        tokens += messageTokens;
        if (!hasNoMarkers)
          tokens += countAround(messageRead.role, messageRead.name, this.#options.count, overhead);
        if (isRole(message, 'assistant')) assistantTokens += messageTokens;
      }
    };
    if (example.preferred) readOutputs(example.preferred, 'preferred', roleNumber('assistant'));
    if (example.rejected) readOutputs(example.rejected, 'rejected', otherRoles.rejected);

    if (example.text !== null) {
      tokens += this.#options.count(example.text);
      if (checksAll) {
        const foundMarks = buffer.write(example.text, otherRoles.pretraining, shingleSides.input);
        hasInput = true;
        inputEnd = buffer.length;
        reportAll(findingsIn(example.text, foundMarks), 0, reportFinding);
        answerLanguage = languageOf(example.text, buffer, foundMarks);
        if (example.text.trim() === '') reportFinding('blank-content', { message: 0 });
      }
    }

    const tools = this.#readTools(example.tools);
    if (hasCurrentRules && tools) tokens += tools.tokens;

    const isAnswered = answerStart >= 0 && buffer.length > answerStart;
    const isGraded = example.method === 'reinforcement' && example.extra !== null;
    // The fields for graders take the place of an answer.
    if (isGraded && checksAll) buffer.write(textOrJson(example.extra), otherRoles.unknown, null);
    if (checksAll) {
      checkOrder(example, reportFinding);
      checkTools(example, reportFinding);
      if (answer !== '') {
        const phrase = answerPhrase(answer, answerHasSelfReference);
        if (phrase) reportFinding(phrase, { message: answerIndex });
        if (answerLanguage && userLanguage && answerLanguage !== userLanguage) {
          reportFinding('answer-language', {
            message: answerIndex,
            language: answerLanguage,
            asked: userLanguage,
          });
        }
      }
    }
    const isLabel = answer !== '' && answer.length <= maxLabelLength && !answer.trim().includes('\n');
    const isCompared = checksAll && hasInput && (isAnswered || example.method !== 'supervised');
    const labelHash = isLabel && checksAll ? buffer.hash(this.#labelHash, answerStart) : null;
    if (checksAll) {
      buffer.continueHash(startInput(tools?.hash ?? null, this.#inputHash), 0, inputEnd);
      // The hash of the example continues the hash of its input, so two examples have the same hash only if input and answer are
      // equal.
      this.#hash.set(this.#inputHash);
      buffer.continueHash(this.#hash, inputEnd);
    }
    return {
      tokens,
      assistantTokens,
      messages: messages.length,
      hasSystem,
      hasUser,
      hash: this.#hash,
      inputHash: isCompared ? this.#inputHash : null,
      hasAnswer: isAnswered || isGraded,
      systemHash,
      toolsHash: hasCurrentRules ? (tools?.hash ?? null) : null,
      form: answer === '' ? null : outputForm(answer),
      labelHash,
      language: answerLanguage,
      answerTokens,
    };
  }

  /** The tokens and the hash of a list of tools; `null` if the example has no such list. */
  #readTools(tools: unknown): { readonly tokens: number; readonly hash: Lanes | null } | null {
    if (!Array.isArray(tools)) return null;
    const json = textOrJson(tools);
    if (this.#tools?.json !== json || json === '') {
      const { count, overhead } = this.#options;
      this.#tools = { json, tokens: countToolTokens(tools, count, overhead), hash: toolsHash(tools) };
    }
    return this.#tools;
  }

  /** Hash of a line in no known format, for exact duplicates; valid until the next line is read. */
  hashOf(value: Json): Lanes {
    this.#buffer.clear();
    this.#buffer.write(textOrJson(value), otherRoles.unknown, null);
    return this.#buffer.hash(this.#hash);
  }

  /** The shingles (hashes of the runs of five words) of the example that was read last. */
  get shingles(): Uint32Array {
    return this.#buffer.shingles;
  }

  /** The smallest shingle of the example that was read last. */
  get smallestShingle(): number {
    return this.#buffer.smallestShingle;
  }

  /** Counts a system message with one text, and writes it into the buffer. The last message is kept and not read again. */
  #readSystem(content: string): ReadSystem {
    const buffer = this.#buffer;
    if (this.#system?.content === content) {
      buffer.writeAgain(this.#system.bytes);
      return this.#system;
    }
    const { count, checks = 'all' } = this.#options;
    const start = buffer.length;
    const findings =
      checks === 'all' ? findingsIn(content, buffer.write(content, systemRole, null)) : noFindings;
    this.#system = {
      content,
      tokens: count(content),
      findings,
      bytes: buffer.copyFrom(start),
      hash: buffer.hash(newLanes(), start),
    };
    return this.#system;
  }

  /**
   * A copy of the hash of the system messages so far. The copy may be changed. The original must not change, because it may be the
   * kept hash of `#system`.
   */
  #copyOf(hash: Lanes): Lanes {
    this.#systemLanes.set(hash);
    return this.#systemLanes;
  }

  /** The tokens of a message of this role apart from its content. */
  #tokensAround(role: string): number {
    let tokens = this.#tokensOfRole.get(role);
    if (tokens === undefined) {
      tokens = countAround(role, null, this.#options.count, this.#options.overhead);
      // A hostile file could have as many roles as lines.
      if (this.#tokensOfRole.size < 100) this.#tokensOfRole.set(role, tokens);
    }
    return tokens;
  }
}

const noFindings: readonly TextFinding[] = [];

/** The encoding faults, chat markers and sensitive data in a text; `foundMarks` are the marks of the text (`ExampleText.write`). */
function findingsIn(text: string, foundMarks: number): readonly TextFinding[] {
  const hasSensitiveMark = (foundMarks & (marks.longRun | marks.at | marks.digits7 | marks.dash)) !== 0;
  // Most texts have none of the characters that the checks look for.
  if (!hasSensitiveMark && !(foundMarks & (marks.beyondAscii | marks.bracket))) return noFindings;
  const findings: TextFinding[] = [];
  for (const rule of encodingFlaws(text, foundMarks)) findings.push({ rule, params: {} });
  const word = chatMarker(text, foundMarks);
  if (word !== null) findings.push({ rule: 'reserved-word', params: { word } });
  if (hasSensitiveMark) {
    for (const { rule, kind, masked } of sensitiveIn(text, foundMarks))
      findings.push({ rule, params: { kind, masked } });
  }
  return findings;
}

/** Reports the findings in a text of a message. */
function reportAll(findings: readonly TextFinding[], message: number, reportFinding: ReportFinding): void {
  for (const { rule, params } of findings) reportFinding(rule, { message, ...params });
}

function hasOnlyKeysOfOneText(message: Json): boolean {
  for (const key in message) if (!keysOfOneText.has(key)) return false;
  return true;
}
