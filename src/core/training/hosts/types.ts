/** The types of the rules of hosts for training files. */
import type { TrainingFormatId, TrainingMethod } from '../types.ts';

/** Hosts that train models on files. */
export type TrainingHostId = 'openai' | 'azure' | 'vertex' | 'bedrock' | 'together' | 'fireworks' | 'mistral';

/** The content of a rule by its kind (`rule`). Sizes are in bytes, examples are counted, shares are 0–1. */
export type HostRuleContent =
  | { readonly rule: 'minimum-examples' | 'maximum-examples'; readonly value: number }
  /** Number of examples that the host advises; it also accepts fewer. */
  | { readonly rule: 'advised-examples'; readonly value: number }
  | { readonly rule: 'maximum-bytes'; readonly value: number }
  /** Maximum number of tokens of one example; the host cuts the rest off. */
  | { readonly rule: 'maximum-tokens'; readonly value: number }
  /** The allowed roles of all messages, or of the messages in the answers of a pair, by OpenAI's names. */
  | { readonly rule: 'roles' | 'answer-roles'; readonly value: readonly string[] }
  /** User and assistant take turns. The user is first; the assistant is last, except in the prompt of a pair. */
  | { readonly rule: 'alternation'; readonly value: true }
  /** A system message can only be the first message. */
  | { readonly rule: 'system-first'; readonly value: true }
  /** At least one answer of the assistant, on each side of a pair. */
  | { readonly rule: 'answer'; readonly value: true }
  /** Exactly one message on each side of a pair, of the assistant. */
  | { readonly rule: 'one-answer'; readonly value: true }
  /** The last message is by the user, because the model itself writes the answer. */
  | { readonly rule: 'last-user'; readonly value: true }
  /** Words that no message may contain. `other-reserved-words`: the validator of the host refuses them, but its documentation does not name them. */
  | { readonly rule: 'reserved-words' | 'other-reserved-words'; readonly value: readonly string[] }
  /** Keys that every example needs. */
  | { readonly rule: 'needs-keys'; readonly value: readonly string[] }
  /** No keys besides the format's own, not even those that the format allows, such as `parallel_tool_calls`. */
  | { readonly rule: 'extra-keys'; readonly value: true }
  /** No images, audio or files. */
  | { readonly rule: 'text-only'; readonly value: true }
  /** A model of the host that takes no images, audio or files, by its name. The host's other models take them. */
  | { readonly rule: 'text-only-model'; readonly value: string }
  /** Maximum number of examples with images, audio, video or files. */
  | { readonly rule: 'maximum-media-examples'; readonly value: number }
  /** Maximum number of epochs of a training. It concerns the job and not the file, so it is only a note. */
  | { readonly rule: 'maximum-epochs'; readonly value: number }
  /** Maximum number of images or videos in one example. */
  | { readonly rule: 'maximum-images' | 'maximum-videos'; readonly value: number }
  /** All examples have one format. */
  | { readonly rule: 'one-format'; readonly value: true }
  /** The file begins with a byte order mark. */
  | { readonly rule: 'byte-order-mark'; readonly value: true }
  /** The name of the file matches a regular expression. `value` is its source; it has no flags. */
  | { readonly rule: 'file-name'; readonly value: string }
  /** There is a validation file. */
  | { readonly rule: 'validation-file'; readonly value: true }
  | { readonly rule: 'maximum-validation-examples' | 'maximum-validation-bytes'; readonly value: number }
  /**
   * Maximum of the number of validation examples ÷ training examples. It applies only if there are more than `above` training
   * examples.
   */
  | { readonly rule: 'maximum-validation-share'; readonly value: number; readonly above: number };

/** Every rule by name. */
export type HostRuleId = HostRuleContent['rule'];

/** A rule of a host, with its source. */
export type HostRule = HostRuleContent & {
  /** Methods for which the source states the rule. */
  readonly methods: readonly TrainingMethod[];
  /** The page or file in which the rule was read. If the name ends in “(copy)”, a copy of the page was read. */
  readonly source: string;
  /** Date of the copy that was read: a day, a month or a year (`2026-10-05`, `2026-06`, `2026`), as exact as the copy states it. */
  readonly asOf: string;
  /** The reason why the rule is not verified. A file that breaks such a rule only gets a note. Absent = verified. */
  readonly unverified?: 'sources-disagree' | 'no-longer-stated' | 'secondary' | 'unclear';
};

/** A host and its rules. */
export interface TrainingHost {
  readonly id: TrainingHostId;
  readonly name: string;
  /** Formats by method; a file of another format is converted into the first. The host does not offer an absent method. */
  readonly formats: Readonly<Partial<Record<TrainingMethod, readonly TrainingFormatId[]>>>;
  readonly rules: readonly HostRule[];
  /** By this day the host had stopped training on uploaded files; absent = it still trains on them. */
  readonly endedBy?: string;
}

/** A rule that a file breaks, or may break. */
export interface HostProblem {
  readonly host: TrainingHostId;
  readonly rule: HostRuleId | 'format' | 'method' | 'ended';
  /**
   * `error`: the host refuses the file. `warning`: the host cuts examples. `note`: the host does not refuse the file for it, or the rule is
   * not verified.
   */
  readonly severity: 'error' | 'warning' | 'note';
  readonly params: Readonly<Record<string, string | number>>;
  /** English, one sentence. */
  readonly message: string;
  /** `null` if the problem is not a rule of the table, for example a format that the host does not read. */
  readonly source: string | null;
  readonly asOf: string | null;
}
