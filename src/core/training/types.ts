/** The training example that every file format is read into, and the interface of a format. */
import type { Json } from '../json-values.ts';

/** How a file trains: on answers, on better and worse answers, on graded answers of the model itself, on plain text. */
export type TrainingMethod = 'supervised' | 'preference' | 'reinforcement' | 'pretraining';

/** Every format of training files; see `docs/training-files.md`. */
export type TrainingFormatId =
  | 'openai-chat'
  | 'openai-preference'
  | 'openai-reinforcement'
  | 'vertex-gemini'
  | 'bedrock-nova'
  | 'bedrock-nova-preference'
  | 'prompt-completion'
  | 'text'
  | 'sharegpt'
  | 'alpaca'
  | 'trl-messages'
  | 'trl-prompt-completion'
  | 'trl-preference'
  | 'trl-unpaired';

/**
 * One example of a training file, whatever its format. Messages are in the form of OpenAI's chat (`role`, `content` as text
 * or parts, `tool_calls` with arguments as JSON text, `tool_call_id`, `name`, `weight`), but nothing guarantees it: a flawed
 * file has numbers as roles and texts in place of messages. Values are those of the parsed line, shared and never copied
 * where the format already has this form.
 */
export interface TrainingExample {
  readonly method: TrainingMethod;
  /** `plain`: the texts are trained as they are, without the markers of a chat format. */
  readonly notation: 'chat' | 'plain';
  /** Supervised: the whole conversation. Preference and reinforcement: the prompt. Pretraining: empty. */
  readonly messages: readonly unknown[];
  /** Messages before this index are not learned, whatever their role; see `isLearned`. 0 = the roles decide. */
  readonly learnedFrom: number;
  /** The better answer of a preference example; `null` = there is none, as for an unpaired worse answer. */
  readonly preferred: readonly unknown[] | null;
  /** The worse answer of a preference example; `null` = there is none. */
  readonly rejected: readonly unknown[] | null;
  /** The text of a pretraining example, else `null`. */
  readonly text: string | null;
  /** Tool definitions as given, in the form of OpenAI where the file is sound; `null` = none. */
  readonly tools: unknown;
  /** Keys beside the format's own: fields for graders, columns of a data set, options such as `parallel_tool_calls`. `null` if there are none. */
  readonly extra: Json | null;
  /** Ways of writing that only the format itself can reproduce; `null` where its usual way of writing was used. */
  readonly layout: TrainingLayout | null;
}

/** How one format wrote an example, beside its contents. No other format reads `values`. */
export interface TrainingLayout {
  readonly format: TrainingFormatId;
  readonly values: Json;
  /** Whether another format loses something a reader of the file would see, such as the border between two columns. */
  readonly matters: boolean;
}

/**
 * What a conversion loses, or why there is none. The last group stands beside an `example` of `null`: the example cannot be
 * written in the target's format.
 */
export type ConversionLoss =
  /** Messages are no longer learned, or are learned although they were not: the target has no weights. */
  | 'weight'
  /** Names of speakers. */
  | 'name'
  /** The role `developer` becomes `system`. */
  | 'developer-role'
  /** Several system messages become one, or one moves to the front. */
  | 'system-messages'
  /** The system text becomes a part of the prompt. */
  | 'system-merged'
  /** Ids of tool calls; calls and results pair by name and order. */
  | 'tool-call-ids'
  /** Arguments that are not the JSON of an object stay a text. */
  | 'tool-arguments'
  /** Tool definitions. */
  | 'tools'
  /** Several parts of text become one text. */
  | 'content-parts'
  /** Other keys of messages. */
  | 'message-keys'
  /** Other keys of the example, such as fields for graders. */
  | 'extra-keys'
  /** A way of writing, such as the border between `instruction` and `input` of Alpaca. */
  | 'layout'
  /** The worse answer of a pair. */
  | 'rejected-answer'
  /** The mark of a single answer as good. */
  | 'label'
  /** The border between prompt and completion. */
  | 'prompt-border'
  /** Impossible: the target's method needs what the example does not have (a worse answer, an answer, graders). */
  | 'method'
  /** Impossible: more turns, or others, than the target can hold. */
  | 'turns'
  /** Impossible: roles do not alternate as the target requires. */
  | 'alternation'
  /** Impossible: roles that the target does not have. */
  | 'roles'
  /** Impossible: images, audio, files. */
  | 'media'
  /** Impossible: tool calls or their results. */
  | 'tool-calls'
  /** Impossible: a message that is not an object with a role and contents, or an example not in the format it should have. */
  | 'unreadable';

/** Takes note of what a conversion loses. */
export type Lose = (loss: ConversionLoss) => void;

/** One file format. Nothing of it throws, whatever the value. */
export interface TrainingFormat {
  readonly id: TrainingFormatId;
  readonly method: TrainingMethod;
  /** Top-level keys of the format; others are in `extra`. */
  readonly keys: readonly string[];
  /** Other keys that a conversion carries over: any column of a data set, or these options. */
  readonly carries: 'any' | readonly string[];
  /** Whether a parsed line has the shape of the format; a sound line may have that of several. */
  recognise(value: Json): boolean;
  /** The example of a parsed line; `null` if the line lacks the format's own keys. */
  read(value: Json): TrainingExample | null;
  /**
   * The example as a line of this format, its JSON value; calls `lose` for everything that is not in it. `null` = impossible;
   * `lose` was then called with the reason.
   */
  write(example: TrainingExample, lose: Lose): Json | null;
}

/** An example with the usual values where none are given. */
export function trainingExample(
  given: Pick<TrainingExample, 'method'> & Partial<TrainingExample>,
): TrainingExample {
  // One object shape for all formats, so that engines keep the functions that read examples fast.
  return {
    method: given.method,
    notation: given.notation ?? 'chat',
    messages: given.messages ?? none,
    learnedFrom: given.learnedFrom ?? 0,
    preferred: given.preferred ?? null,
    rejected: given.rejected ?? null,
    text: given.text ?? null,
    tools: given.tools ?? null,
    extra: given.extra ?? null,
    layout: given.layout ?? null,
  };
}

const none: readonly unknown[] = [];
