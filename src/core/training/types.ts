/** The training example that every file format is read into, and the interface of a format. */
import type { Json } from '../json-values.ts';

/**
 * The data that a model learns from: answers (supervised), pairs of a better and a worse answer (preference), graded answers that the model
 * itself writes (reinforcement), or plain text (pretraining).
 */
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
 * One example of a training file, whatever its format. Messages are in the form of OpenAI's chat (`role`, `content` as text or
 * parts, `tool_calls` with arguments as JSON text, `tool_call_id`, `name`, `weight`). The form is not checked: a flawed file may
 * have numbers as roles, and texts in place of messages. If the format already has this form, the values are the objects of the
 * parsed line and not copies.
 */
export interface TrainingExample {
  readonly method: TrainingMethod;
  /** `plain`: the model learns the texts as they are, without the markers of a chat format. */
  readonly notation: 'chat' | 'plain';
  /** Supervised: the whole conversation. Preference and reinforcement: the prompt. Pretraining: empty. */
  readonly messages: readonly unknown[];
  /** Messages before this index are not learned, whatever their role; see `isLearned`. With 0, only the roles decide. */
  readonly learnedFrom: number;
  /** The better answer of a preference example; `null` if there is none, for example if the only answer is a worse one. */
  readonly preferred: readonly unknown[] | null;
  /** The worse answer of a preference example; `null` = there is none. */
  readonly rejected: readonly unknown[] | null;
  /** The text of a pretraining example, else `null`. */
  readonly text: string | null;
  /** Tool definitions, in the form of OpenAI unless the file is flawed; `null` if there are none. */
  readonly tools: unknown;
  /**
   * Keys that are not the format's own: fields for graders, columns of a data set, options such as `parallel_tool_calls`. `null`
   * if there are none.
   */
  readonly extra: Json | null;
  /** Details of the notation of the line that only its own format can reproduce; `null` if the notation is the usual one. */
  readonly layout: TrainingLayout | null;
}

/** Details of how an example is written in one format. No other format reads `values`. */
export interface TrainingLayout {
  readonly format: TrainingFormatId;
  readonly values: Json;
  /**
   * Whether a conversion that leaves the layout out reports the loss `layout`. This is so if the example then loses something that a
   * reader of the file uses, such as the border between two columns.
   */
  readonly matters: boolean;
}

/**
 * The loss of a conversion, or the reason why it is impossible. `method` and all members after it are reasons why it is impossible: there is
 * then no converted example (`ConvertedExample.example` is `null`).
 */
export type ConversionLoss =
  /** Messages are no longer learned, or are learned although the source excluded them: the target has no weights. */
  | 'weight'
  /** Names of speakers. */
  | 'name'
  /** The role `developer` becomes `system`. */
  | 'developer-role'
  /** Several system messages become one, or one moves to the front. */
  | 'system-messages'
  /** The system text becomes a part of the prompt. */
  | 'system-merged'
  /** Ids of tool calls; calls and results are then paired by name and order. */
  | 'tool-call-ids'
  /** Arguments that are not the JSON of an object are kept as text. */
  | 'tool-arguments'
  /** Tool definitions. */
  | 'tools'
  /** Several parts of text become one text. */
  | 'content-parts'
  /** Other keys of messages. */
  | 'message-keys'
  /** Other keys of the example, such as fields for graders. */
  | 'extra-keys'
  /** A detail of how the line is written, such as the border between `instruction` and `input` of Alpaca. */
  | 'layout'
  /** The worse answer of a pair. */
  | 'rejected-answer'
  /** The label that a single answer is good. */
  | 'label'
  /** The border between prompt and completion. */
  | 'prompt-border'
  /** Impossible: the target's method needs what the example does not have (a worse answer, an answer, graders). */
  | 'method'
  /** Impossible: the target allows only one round, or one message on each side. */
  | 'turns'
  /** Impossible: roles do not alternate as the target requires. */
  | 'alternation'
  /** Impossible: roles that the target does not have. */
  | 'roles'
  /** Impossible: images, audio, files. */
  | 'media'
  /** Impossible: tool calls or their results. */
  | 'tool-calls'
  /** Impossible: a message that is not an object with a role and contents, or an example that is not in the expected format. */
  | 'unreadable';

/** Records a loss of a conversion. */
export type RecordLoss = (loss: ConversionLoss) => void;

/** One file format. None of its functions throws, whatever the value. */
export interface TrainingFormat {
  readonly id: TrainingFormatId;
  /** The usual method of the format. A line of some formats may have another one; see `method` of its example. */
  readonly method: TrainingMethod;
  /** Top-level keys of the format; others are in `extra`. */
  readonly keys: readonly string[];
  /** Keys that a line may have besides `keys`: any key, or the keys in this list. A conversion into the format keeps them. */
  readonly carries: 'any' | readonly string[];
  /** Whether a parsed line has the shape of the format. A line may have the shape of several formats. */
  recognise(value: Json): boolean;
  /** The example of a parsed line; `null` if the line lacks the format's own keys. */
  read(value: Json): TrainingExample | null;
  /**
   * The example as the JSON value of a line of this format. Calls `recordLoss` for everything that the line lacks. If the example cannot
   * be written, the result is `null`, and `recordLoss` is called with the reason.
   */
  write(example: TrainingExample, recordLoss: RecordLoss): Json | null;
}

/** An example with these values, and with the usual values for all others. */
export function trainingExample(
  values: Pick<TrainingExample, 'method'> & Partial<TrainingExample>,
): TrainingExample {
  // One object shape for all formats, so that engines keep the functions that read examples fast.
  return {
    method: values.method,
    notation: values.notation ?? 'chat',
    messages: values.messages ?? noMessages,
    learnedFrom: values.learnedFrom ?? 0,
    preferred: values.preferred ?? null,
    rejected: values.rejected ?? null,
    text: values.text ?? null,
    tools: values.tools ?? null,
    extra: values.extra ?? null,
    layout: values.layout ?? null,
  };
}

const noMessages: readonly unknown[] = [];
