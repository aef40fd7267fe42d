/** The types of the rules by which hosts take training files. */
import type { TrainingFormatId, TrainingMethod } from '../types.ts';

/** Hosts that train models on files. */
export type TrainingHostId = 'openai' | 'azure' | 'vertex' | 'bedrock' | 'together' | 'fireworks' | 'mistral';

/** A rule by its kind, with its value. Sizes are in bytes, examples are counted, shares are 0–1. */
export type HostRuleKind =
  | { readonly rule: 'minimum-examples' | 'maximum-examples'; readonly value: number }
  /** Examples that the host advises; fewer are taken. */
  | { readonly rule: 'advised-examples'; readonly value: number }
  | { readonly rule: 'maximum-bytes'; readonly value: number }
  /** Tokens of one example; the rest is cut off. */
  | { readonly rule: 'maximum-tokens'; readonly value: number }
  /** Roles of messages, in the vocabulary of OpenAI. */
  | { readonly rule: 'roles' | 'answer-roles'; readonly value: readonly string[] }
  /** User and assistant take turns; the user is first and, but for a pair, the assistant last. */
  | { readonly rule: 'alternation'; readonly value: true }
  /** A system message is the first message. */
  | { readonly rule: 'system-first'; readonly value: true }
  /** At least one answer of the assistant, on each side of a pair. */
  | { readonly rule: 'answer'; readonly value: true }
  /** Exactly one message on each side of a pair, of the assistant. */
  | { readonly rule: 'one-answer'; readonly value: true }
  /** The last message is the user's: the model itself answers. */
  | { readonly rule: 'last-user'; readonly value: true }
  /** Texts that no message may have. */
  | { readonly rule: 'reserved-words' | 'other-reserved-words'; readonly value: readonly string[] }
  /** Keys that every example needs. */
  | { readonly rule: 'needs-keys'; readonly value: readonly string[] }
  /** Keys that the format does not have are refused. */
  | { readonly rule: 'extra-keys'; readonly value: true }
  /** No images, audio or files. */
  | { readonly rule: 'text-only'; readonly value: true }
  /** Images or videos of one example. */
  | { readonly rule: 'maximum-images' | 'maximum-videos'; readonly value: number }
  /** All examples have one format. */
  | { readonly rule: 'one-format'; readonly value: true }
  /** The file begins with a byte order mark. */
  | { readonly rule: 'byte-order-mark'; readonly value: true }
  /** The name of the file, as the source of a regular expression without flags. */
  | { readonly rule: 'file-name'; readonly value: string }
  | { readonly rule: 'validation-file'; readonly value: true }
  | { readonly rule: 'maximum-validation-examples' | 'maximum-validation-bytes'; readonly value: number }
  /** Validation examples per training example, for files of more training examples than `above`. */
  | { readonly rule: 'maximum-validation-share'; readonly value: number; readonly above: number };

/** Every rule by name. */
export type HostRuleId = HostRuleKind['rule'];

/** A rule of a host, with its source. */
export type HostRule = HostRuleKind & {
  /** Methods for which the source states it. */
  readonly methods: readonly TrainingMethod[];
  /** Where it was read. */
  readonly source: string;
  /** Day or month of that copy, `2026-10-05` or `2026-06`; a year alone where the copy says no more. */
  readonly asOf: string;
  /** Why it is only a note: sources disagree, or a newer page no longer says it. Absent = verified. */
  readonly unverified?: 'sources-disagree' | 'no-longer-stated' | 'secondary' | 'unclear';
};

/** A host and its rules. */
export interface TrainingHost {
  readonly id: TrainingHostId;
  readonly name: string;
  /** Formats by method; the first is the one to convert into. A method that is absent is not offered. */
  readonly formats: Readonly<Partial<Record<TrainingMethod, readonly TrainingFormatId[]>>>;
  readonly rules: readonly HostRule[];
  /** Day by which the host had ended its training of uploaded files; absent = it still trains. */
  readonly endedBy?: string;
}

/** A rule that a file breaks, or may break. */
export interface HostProblem {
  readonly host: TrainingHostId;
  readonly rule: HostRuleId | 'format' | 'method' | 'ended';
  /** `error`: refused. `warning`: taken, but not as meant. `note`: advised, or not verified. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly params: Readonly<Record<string, string | number>>;
  /** English, one sentence. */
  readonly message: string;
  /** `null` where no rule of the table is broken, such as a format that the host does not read. */
  readonly source: string | null;
  readonly asOf: string | null;
}
