/** The types of the steps after the decision: from the training file on the disk to the tuned model in use. */
import type { IsoDate } from '../scenario/types.ts';
import type { TrainingCost } from '../training/costs.ts';
import type { TrainingFormatId } from '../training/types.ts';

/** The language that the reader chose; `curl` stands for any command of a shell. */
export type StepLanguage = 'python' | 'typescript' | 'curl';

/** The language of one piece of code. It may differ from the language that the reader chose, because some steps exist as a command only. */
export type CodeLanguage = 'python' | 'typescript' | 'shell';

/** The programs that train on the reader's own GPU. */
export type Framework = 'trl' | 'axolotl' | 'unsloth';

/** Hosts and programs with steps. */
export type RouteId =
  | 'openai'
  | 'azure'
  | 'vertex'
  | 'bedrock'
  | 'together'
  | 'fireworks'
  | 'tinker'
  | Framework;

/**
 * The purpose of a step. `price`: asks the host for its own price before anything is billed. `closed`: the host takes no new job.
 * `unavailable`: there is no code, for the reason in its notes.
 */
export type StepKind =
  | 'upload'
  | 'price'
  | 'create'
  | 'watch'
  | 'deploy'
  | 'use'
  | 'delete'
  | 'closed'
  | 'unavailable';

/** What a step of kind `delete` deletes. `job`: the training job and its files. */
export type StepTarget = 'model-and-deployment' | 'files' | 'model-and-files' | 'deployment' | 'job';

/**
 * A part of the code, by its UTF-16 offsets; `end` is the offset after the part. `value`: from the reader's file or calculation.
 * `choice`: a name or setting that this code chooses; the reader may change it. `placeholder`: the reader has to replace it.
 */
export interface StepMark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'value' | 'choice' | 'placeholder';
  /** The subject of the part (`file`, `model`, `epochs`), or the text of a placeholder. */
  readonly name: string;
}

/** A remark on a step, as data; the texts are in the message table `steps`. */
export type StepNote =
  /** The host has taken no new job since this day. */
  | { readonly id: 'closed'; readonly on: IsoDate }
  /** The host stopped the training of this model on this day. */
  | { readonly id: 'model-closed'; readonly on: IsoDate }
  /** The host will take no new job from this day on. */
  | { readonly id: 'closes'; readonly on: IsoDate }
  /** Customers who come after this day are refused. */
  | { readonly id: 'closed-to-new'; readonly on: IsoDate }
  /** Customers who have not used a tuned model of this host in the past `days` days are refused. */
  | { readonly id: 'closed-to-unused'; readonly days: number }
  /** The host never trained models of its customers. */
  | { readonly id: 'never-trained' }
  /** There is no code, because the authors of this package have not read the documentation of the host. */
  | { readonly id: 'host-not-read' }
  /** The authors have not read the documentation of the host for this model. */
  | { readonly id: 'model-not-read' }
  /** The authors have not read the documentation of the host for this kind of training. */
  | { readonly id: 'method-not-read' }
  /** Reinforcement needs a grader, which only the reader can write. */
  | { readonly id: 'grader-needed' }
  /** The format that the host reads. */
  | { readonly id: 'file-format'; readonly format: TrainingFormatId }
  /** The name of the base model at the host was not found. */
  | { readonly id: 'model-name-unknown' }
  /** The host trains models that it cannot deploy. The reader should check the host's list of models before the training. */
  | { readonly id: 'may-not-deploy' }
  /** An older page asks for a byte order mark at the start of the file. */
  | { readonly id: 'byte-order-mark' }
  /** The command asks once for the state of the job. The reader runs it again until the job has ended. */
  | { readonly id: 'repeat-until-done' }
  | { readonly id: 'progress-in-terminal' }
  /** The command runs until the reader stops it, so the next step needs a second terminal. */
  | { readonly id: 'keeps-running' }
  | { readonly id: 'wait-until-ready' }
  /** The deployment is billed while it exists. */
  | { readonly id: 'deployment-billed' }
  | { readonly id: 'idle-deployment-deleted'; readonly days: number }
  /** Tuned models are served in the multi-regions `us` and `eu` only. */
  | { readonly id: 'regions' }
  | { readonly id: 'epochs-limit'; readonly max: number }
  | { readonly id: 'upload-limit'; readonly megabytes: number }
  /** The route has no place for a validation file. */
  | { readonly id: 'validation-unused' }
  | { readonly id: 'checkpoint-expires'; readonly days: number }
  /** The reader chose another language, and the step exists in Python only. */
  | { readonly id: 'python-only' }
  /** The code runs on the machine with the GPU, and the file has to be on that machine. */
  | { readonly id: 'on-the-machine' }
  /** Longer examples lose their end. */
  | { readonly id: 'cut-examples'; readonly tokens: number }
  /** The licence of the weights has to be accepted at Hugging Face. */
  | { readonly id: 'gated-weights' }
  /** The loss counts prompts too, not only answers. */
  | { readonly id: 'trains-on-prompts' }
  /** The names in this code come from one source only, and the code was not run. */
  | { readonly id: 'unverified' };

/** The name of a remark. */
export type StepNoteId = StepNote['id'];

/** A page, file or package in which the names of the code were read. */
export interface StepSource {
  /** If the name ends in “(copy)”, a copy of the page was read. */
  readonly source: string;
  /** Date of the version that was read: a day, a month or a year, as exactly as the source states it. */
  readonly asOf: string;
}

/** One step. */
export interface Step {
  readonly kind: StepKind;
  /** What the step deletes. `null` = it deletes nothing, or no other step of its route deletes. */
  readonly target: StepTarget | null;
  /** `null` = a host without steps. */
  readonly route: RouteId | null;
  /** `null` = no code. */
  readonly language: CodeLanguage | null;
  /** Code that is ready to run after its placeholders are replaced and the code of the earlier steps has run. `null` = no code. */
  readonly code: string | null;
  /** Parts of the code to emphasise, in the order of the code; they do not overlap. */
  readonly marks: readonly StepMark[];
  /** Packages that the code imports, by their names at the registry of the language. */
  readonly packages: readonly string[];
  /** Environment variables that the code reads, such as the host's usual name for its key. */
  readonly environment: readonly string[];
  /** Expected bill of the training; only `create` has one. `null` = unknown, or no bill. */
  readonly usd: number | null;
  /** Expected hours of the training; only `create` has them. `null` = unknown. */
  readonly hours: number | null;
  readonly notes: readonly StepNote[];
  readonly sources: readonly StepSource[];
}

/**
 * The training offer: a row of `trainingCosts`, or only the id of the offer, as `{ offer: 'azure/gpt-4.1-mini#global' }`. The other
 * fields of the row are optional; the steps use provider, price, hours, method, snapshot and closing days.
 */
export type StepOffer = Pick<TrainingCost, 'offer'> & Partial<TrainingCost>;

/** The options of `nextSteps`. */
export interface StepOptions {
  /** Name of the training file, as the reader's computer has it. */
  readonly file: string;
  /** Default: none. */
  readonly validationFile?: string | null;
  /** A whole number from 1 on. If the maximum of the host is smaller, the code has that maximum. */
  readonly epochs: number;
  readonly language: StepLanguage;
  /**
   * The day on which the training would start, as the page or program knows it. Default: the day on which the closing days of the
   * hosts were read (`registryDay`), because core never reads the clock. If a host closes after this day, the step has a remark (`closes`) with
   * the day on which it closes.
   */
  readonly on?: IsoDate;
  /** The program for the reader's own GPU; default `trl`. */
  readonly framework?: Framework;
}
