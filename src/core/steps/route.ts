/** The type of a route: a host or program, with the function that writes its steps. */
import type { TrainingFormatId, TrainingMethod } from '../training/types.ts';
import { placeholder, type Snippet, type Value } from './snippet.ts';
import type {
  CodeLanguage,
  RouteId,
  Step,
  StepKind,
  StepLanguage,
  StepNote,
  StepSource,
  StepTarget,
} from './types.ts';

/** The facts of a job that the routes use. */
export interface Job {
  readonly language: StepLanguage;
  readonly file: Value;
  readonly validationFile: Value | null;
  /** The number of epochs. Its literal (`text`) is a number and not a string. */
  readonly epochs: Value & { readonly text: number };
  /** The base model by the name that the host takes; a placeholder if that name was not found. */
  readonly model: Value;
  readonly method: TrainingMethod;
  /** The part of the offer's id after `#`, such as `developer` in `azure/gpt-4.1-mini#developer`. Empty if the id has no `#`. */
  readonly trainingId: string;
}

/** A step before `stepOf` completes it. */
export interface StepDraft {
  readonly kind: StepKind;
  readonly target?: StepTarget;
  readonly language: CodeLanguage;
  readonly code: Snippet;
  readonly packages?: readonly string[];
  readonly environment?: readonly string[];
  readonly notes?: readonly (StepNote | null)[];
}

/** A host or program that trains. */
export interface Route {
  readonly id: RouteId;
  readonly sources: readonly StepSource[];
  /** The training methods for which the route has steps. */
  readonly methods: readonly TrainingMethod[];
  /** The format that the route reads; absent = the format in the host's rules for training files. */
  readonly format?: TrainingFormatId;
  /** The name of each base model at the host. The keys are catalogue ids without the provider, such as `gpt-4.1` for `openai/gpt-4.1`. */
  readonly models?: Readonly<Record<string, string>>;
  /** Like `models`, for further base models of which the host trains adapters only. */
  readonly adapterModels?: Readonly<Record<string, string>>;
  /** Set if the steps are only for the models in `models`, because the documentation of other models was not read. */
  readonly onlyFor?: 'named-models';
  /** Set if the steps only train adapters, because the documentation of training all weights was not read. */
  readonly isAdapterOnly?: true;
  readonly steps: (job: Job) => readonly StepDraft[];
}

/** Whether an offer trains all weights, and not an adapter. `trainingId` is the part of the offer's id after `#`. */
export const trainsAllWeights = (trainingId: string): boolean => trainingId.startsWith('full');

/** The text that the reader sends to the tuned model. */
export const prompt = placeholder('YOUR_PROMPT');

/** One of three pieces of code, by the chosen language. */
export const inLanguage = (
  language: StepLanguage,
  pieces: { readonly python: Snippet; readonly typescript: Snippet; readonly shell: Snippet },
): { readonly language: CodeLanguage; readonly code: Snippet } => {
  const chosen: CodeLanguage = language === 'curl' ? 'shell' : language;
  return { language: chosen, code: pieces[chosen] };
};

/** The package that the code imports, as a list; a command of the shell imports none. */
export const packagesIn = (language: StepLanguage, python: string, typescript: string): readonly string[] =>
  language === 'curl' ? [] : [language === 'python' ? python : typescript];

/**
 * Makes a step from its draft. Only the step that creates the training job (`create`) gets the expected bill and hours. The notes
 * in `more` are added after the notes of the draft.
 */
export function stepOf(
  route: Route,
  draft: StepDraft,
  expected: Pick<Step, 'usd' | 'hours'>,
  more: readonly (StepNote | null)[],
): Step {
  const startsJob = draft.kind === 'create';
  return {
    kind: draft.kind,
    target: draft.target ?? null,
    route: route.id,
    language: draft.language,
    code: draft.code.code,
    marks: draft.code.marks,
    packages: draft.packages ?? [],
    environment: draft.environment ?? [],
    usd: startsJob ? expected.usd : null,
    hours: startsJob ? expected.hours : null,
    notes: [...(draft.notes ?? []), ...more].filter((note) => note !== null),
    sources: route.sources,
  };
}
