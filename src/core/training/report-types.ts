/** The options of an inspection of a training file, and everything that its report says. */
import type { ChatFamily } from '../chat/overheads.ts';
import type { Count } from '../chat/tokens.ts';
import type { Bin, Quantile } from '../histogram.ts';
import type { EpochsReason } from './epochs.ts';
import type { Severity } from './findings.ts';
import type { Place } from './first-lines.ts';
import type { HostProblem, TrainingHostId } from './hosts/types.ts';
import type { NearDuplicates } from './near-duplicates.ts';
import type { ExampleProblem, TrainingRules } from './rules.ts';
import type { TrainingFormatId, TrainingMethod } from './types.ts';
import type { UsedTokenizer } from './used-tokenizers.ts';

/** The options of an inspection. */
export interface TrainingOptions {
  readonly count: Count;
  /** The tokenizer whose function `count` is, for the states of parts. Default: unknown. */
  readonly tokenizer?: UsedTokenizer | null;
  /** Default `current`. */
  readonly rules?: TrainingRules;
  /**
   * Maximum number of tokens of one example; the rest is cut off. If it is absent or not above 0, it is 4,096 with the rules
   * `cookbook-2023`. With the rules `current`, it is then the maximum of the host (the option `target`, else the host of the
   * example's format), or 65,536 if that maximum is unknown.
   */
  readonly limit?: number | null;
  /** Number of epochs. If it is absent or not above 0: `defaultEpochs` of the number of examples. */
  readonly epochs?: number | null;
  /** Family of the chat format, whose own tokens (`chatOverheads`) are added to the tokens of the texts; default `o200k`. */
  readonly family?: ChatFamily | (string & {});
  /** Maximum number of problems, and of places of each finding, that are listed; all are counted. Default 1,000. */
  readonly maxProblems?: number;
  /** Format of the file. Default: each line is read as the first format whose shape it has. */
  readonly format?: TrainingFormatId | null;
  /** Method of the training. Default: the method of the format. */
  readonly method?: TrainingMethod | null;
  /** The file that is inspected (default `training`). When the inspections of both files are merged, their examples are compared. */
  readonly role?: 'training' | 'validation';
  /**
   * Whether it is known that there is no validation file; hosts that require one then refuse the training file. Default `false`: it
   * is unknown, until the inspection of a validation file is merged.
   */
  readonly withoutValidation?: boolean;
  /**
   * Host whose rules are applied. Default: none. Only one rule of the host of the format then applies, its minimum number of examples;
   * for OpenAI's formats, its maximum of 512 MB applies too.
   */
  readonly target?: TrainingHostId | null;
  /** Further hosts whose rules are applied, for `hosts` of the report. Default: none. */
  readonly hosts?: readonly TrainingHostId[];
  /** Name of the file without its folder, for hosts that have rules for it. */
  readonly fileName?: string | null;
  /** Size of the file in bytes, for the limits of hosts. Default: the number of its UTF-16 units. */
  readonly fileBytes?: number | null;
  /** Lines of the file before this part. Default 0. */
  readonly offset?: number;
  /** Maximum number of examples whose tokens are listed one by one, from the start of the file. Default 100,000. */
  readonly maxExamples?: number;
  /** `counts`: only problems and tokens, which is twice as fast. Default `all`. */
  readonly checks?: 'all' | 'counts';
}

/** One problem of a file. `line` starts at 1; 0 means the file as a whole. */
export interface TrainingProblem extends ExampleProblem {
  readonly line: number;
}

/** Everything found by one rule. */
export interface Finding {
  /** A rule of `findingRules`, or a rule of the host with `host-` in front. */
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  /** First lines, ascending, each once. */
  readonly lines: readonly number[];
  /**
   * The first places: each is a line with further facts. They have no text of the file except roles, names, keys, markers of chat formats
   * and masked secrets.
   */
  readonly places: readonly Place[];
  /** Whether there is a fix: the rule is one of `trainingFixes` (`cleanTrainingLine`) or of `dropReasons` (`linesToDrop`). */
  readonly fix: boolean;
  /** Further numbers of the finding as a whole. */
  readonly params: Readonly<Record<string, number | string>>;
  /** English, one sentence. */
  readonly message: string;
}

/** A value that occurs on several lines: the first line, and the number of lines. */
export interface Repeated {
  readonly line: number;
  readonly count: number;
}

/** Examples that are equal word for word. */
export interface ExactDuplicates {
  /** Examples beyond the first of each group, among those compared. */
  readonly examples: number;
  readonly groups: number;
  /** At most 20 groups, in the order of their first lines. */
  readonly first: readonly Repeated[];
  /** Share of the distinct examples that were compared. It is 1 if there are at most 100,000; otherwise a random sample is compared. */
  readonly comparedShare: number;
  /** `examples` for the whole file: the same number if all were compared, otherwise an estimate. Rounded. */
  readonly estimate: number;
}

/** Inputs of the validation file that are also in the training file. */
export interface Leaks {
  /** Validation examples with the same input. */
  readonly examples: number;
  /**
   * At most 20 of the shared inputs. Each has a line in the validation file, a line in the training file, and the number of validation
   * examples with the input.
   */
  readonly first: readonly { readonly line: number; readonly trainingLine: number; readonly count: number }[];
  /**
   * Validation examples with nearly the same input (similarity ≥ 0.8), without the examples with the same input; `null` if not
   * compared yet.
   */
  readonly near: number | null;
  /** Share of the different inputs that were compared: the smaller of the shares of the two files. */
  readonly comparedShare: number;
}

/** The system prompts, or the lists of tools, of a file. */
export interface CommonValues {
  /** Number of examples with such a value: a system prompt, or a list of tools. */
  readonly examples: number;
  /** Number of different values; an estimate if `comparedShare` is below 1. */
  readonly distinct: number;
  /**
   * Share of the different examples whose values were compared. It is 1 if there are at most 10,000 different values, or at most 20,000
   * different examples with a system prompt or tools; otherwise a random sample of these examples is compared.
   */
  readonly comparedShare: number;
  /**
   * The most common values, at most 20. `line` is the first compared line with the value, and `count` is the number of lines of the
   * file with it; the number is an estimate if `comparedShare` is below 1.
   */
  readonly commonest: readonly Repeated[];
}

/** The content of a training file. Per-example lists share their order; `lines[i]` is the line of example i. */
export interface TrainingReport {
  /** Lines with an example that can be read, flawed or not. */
  readonly examples: number;
  readonly problems: readonly TrainingProblem[];
  /** Problems of each code, those beyond `maxProblems` included. */
  readonly problemCounts: Readonly<Record<string, number>>;
  readonly lines: readonly number[];
  /** Tokens of whole examples, format included, not cut to the limit. For a preference example: prompt and both answers. */
  readonly tokensPerExample: readonly number[];
  /** Tokens of the content of the assistant's messages. */
  readonly assistantTokensPerExample: readonly number[];
  readonly messagesPerExample: readonly number[];
  /** Maximum number of tokens of one example; in a file of several formats, of an example in the commonest one. */
  readonly limit: number;
  /** Examples longer than the limit. */
  readonly overLimit: number;
  /** Examples without a system message. */
  readonly missingSystem: number;
  /** Examples without a message of the user. */
  readonly missingUser: number;
  /** Tokens of all examples, each cut to the limit. */
  readonly billedTokensPerEpoch: number;
  /**
   * Tokens of one epoch at each host that states a maximum of tokens per example for the method of the file: each example is cut to
   * the maximum of this host. Empty if the option `limit` was given, and with the rules `cookbook-2023`.
   */
  readonly billedTokensByHost: Readonly<Partial<Record<TrainingHostId, number>>>;
  readonly epochs: number;
  /** Billed tokens of all epochs. */
  readonly billedTokens: number;

  /** Lines of the file, blank ones included. */
  readonly lineCount: number;
  /** Lines with an error that makes a host refuse them, or train the model on something else than intended; see `refusesLine`. */
  readonly refusedLines: number;
  /** For each host of the option `hosts`, its problems with the file, errors first; empty if the host takes the file. */
  readonly hosts: Readonly<Partial<Record<TrainingHostId, readonly HostProblem[]>>>;
  /** Whether the file starts with a byte order mark. It is a property of the file; a host may want it or not. */
  readonly byteOrderMark: boolean;
  /** The most frequent format; `null` if no example is in a known format. */
  readonly format: TrainingFormatId | null;
  readonly method: TrainingMethod | null;
  readonly tokens: number;
  readonly assistantTokens: number;
  /** The assistant's share of the tokens, from 0 to 1; `null` without tokens. */
  readonly assistantShare: number | null;
  /** Tokens beyond the limit, which are cut off. */
  readonly truncatedTokens: number;
  readonly histogram: readonly Bin[];
  /** The quantiles 0.05, 0.25, 0.5, 0.75, 0.95 and 0.99 of the tokens per example; exact up to 100,000 examples. */
  readonly quantiles: readonly Quantile[];
  /** The number of messages of all examples, and the histogram of messages per example. */
  readonly turns: { readonly messages: number; readonly histogram: readonly Bin[] };
  /** Answers by language, ISO 639-1; `unknown` for short, mixed and other texts. */
  readonly languages: Readonly<Record<string, number>>;
  readonly systemPrompts: CommonValues;
  readonly toolLists: CommonValues;
  /** `near` is `null` in a partial report. */
  readonly duplicates: { readonly exact: ExactDuplicates; readonly near: NearDuplicates | null };
  /** `null` until a training and a validation inspection have merged. */
  readonly leaks: Leaks | null;
  /** Errors first, then by count; at most one of each rule. */
  readonly findings: readonly Finding[];
  readonly epochsReason: EpochsReason;
}
