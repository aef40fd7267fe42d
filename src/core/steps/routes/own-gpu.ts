/**
 * The code that the three programs for the reader's own GPU share: serving the weights with vLLM, the call, and the settings of
 * LoRA.
 */
import { chatStep } from '../chat.ts';
import { type Job, type Route, type StepDraft, trainsAllWeights } from '../route.ts';
import {
  bareWord,
  chosenName,
  command,
  lines,
  plain,
  python,
  type Snippet,
  setting,
  shell,
  type Word,
} from '../snippet.ts';

/** The names that models of the catalogue have at Hugging Face. */
const huggingFaceModels: Readonly<Record<string, string>> = {
  'llama-3.1-8b': 'meta-llama/Llama-3.1-8B-Instruct',
  'llama-3.1-70b': 'meta-llama/Llama-3.1-70B-Instruct',
};

/** The rank of the LoRA adapter, a setting that the reader may change. */
export const rank = setting('rank', 16);
/** The scale of the adapter: twice the rank. */
export const alpha = setting('alpha', 32);
/** Maximum number of tokens of an example; longer examples are cut. */
export const maxTokens = setting('tokens', 4096);

/** Notes on every training on the reader's own machine. */
export const trainingNotes: NonNullable<StepDraft['notes']> = [
  { id: 'on-the-machine' },
  { id: 'cut-examples', tokens: Number(maxTokens.text) },
  { id: 'gated-weights' },
  { id: 'progress-in-terminal' },
];

/** The data sets for a trainer of Hugging Face. */
export const dataSets = ({ file, validationFile }: Job): readonly (Snippet | null)[] => [
  python`train = load_dataset("json", data_files=${file}, split="train")`,
  validationFile && python`valid = load_dataset("json", data_files=${validationFile}, split="train")`,
];

/** The argument with the settings for a trainer of Hugging Face. The weights are written to `folder`; `more` are settings of one route. */
export const trainerSettings = (
  { epochs, validationFile }: Job,
  folder: Word,
  ...more: readonly Snippet[]
): Snippet =>
  lines(
    plain('    args=SFTConfig('),
    python`        output_dir=${folder},`,
    python`        num_train_epochs=${epochs},`,
    python`        max_length=${maxTokens},`,
    ...more,
    validationFile && plain('        eval_strategy="epoch",'),
    plain('    ),'),
  );

/** The kind of training that the offer names: `lora`, `qlora` (4 bits) or `full`. */
export const weightsOf = (job: Job): 'lora' | 'qlora' | 'full' =>
  trainsAllWeights(job.trainingId) ? 'full' : job.trainingId.startsWith('qlora') ? 'qlora' : 'lora';

const servedName = chosenName('tuned');
const serverUrl = 'http://localhost:8000/v1';

/** The steps after the training: serve the trained weights, which are in `folder`, call the model, and delete the weights. */
export function afterTraining(job: Job, folder: Word): readonly StepDraft[] {
  return [
    {
      kind: 'deploy',
      language: 'shell',
      code: trainsAllWeights(job.trainingId)
        ? shell`vllm serve ${bareWord(folder)} --served-model-name ${bareWord(servedName)}`
        : command(
            shell`vllm serve ${job.model} --enable-lora --max-lora-rank ${plain(String(rank.text))}`,
            shell`--lora-modules ${bareWord(servedName)}=${bareWord(folder)}`,
          ),
      packages: ['vllm'],
      notes: [{ id: 'keeps-running' }],
    },
    chatStep({ url: serverUrl, key: null, model: bareWord(servedName) }, job),
    { kind: 'delete', language: 'shell', code: lines(shell`rm -r -- ${bareWord(folder)}`) },
  ];
}

/** The fields that the three routes have in common. */
export const ownGpu: Pick<Route, 'methods' | 'models'> = {
  methods: ['supervised'],
  models: huggingFaceModels,
};
