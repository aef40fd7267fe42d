/** Tinker: the data stays on the reader's computer, and a Python program of Tinker's cookbook controls the training. */
import { chatStep } from '../chat.ts';
import type { Job, Route, StepDraft } from '../route.ts';
import { bareWord, chosenName, lines, placeholder, plain, python, setting, shell } from '../snippet.ts';

const folder = chosenName('ft-tinker');
const checkpoint = placeholder('YOUR_CHECKPOINT');
const checkpointPath = shell`tinker://${bareWord(checkpoint)}`;
const batchSize = setting('batch', 8);

const create = ({ model, file, epochs, validationFile }: Job): StepDraft => ({
  kind: 'create',
  language: 'python',
  code: lines(
    plain('import asyncio'),
    plain('from tinker_cookbook import model_info'),
    plain('from tinker_cookbook.supervised import train'),
    plain('from tinker_cookbook.supervised.data import FromConversationFileBuilder'),
    plain('from tinker_cookbook.supervised.types import ChatDatasetBuilderCommonConfig'),
    plain(''),
    python`model = ${model}`,
    plain('config = train.Config('),
    python`    log_path=${folder},`,
    plain('    model_name=model,'),
    plain('    dataset_builder=FromConversationFileBuilder('),
    python`        file_path=${file},`,
    plain('        common_config=ChatDatasetBuilderCommonConfig('),
    plain('            model_name_for_tokenizer=model,'),
    plain('            renderer_name=model_info.get_recommended_renderer_name(model),'),
    plain('            max_length=None,'),
    python`            batch_size=${batchSize},`,
    plain('        ),'),
    plain('    ),'),
    python`    num_epochs=${epochs},`,
    plain(')'),
    plain('asyncio.run(train.main(config))'),
  ),
  packages: ['tinker', 'tinker-cookbook'],
  environment: ['TINKER_API_KEY'],
  notes: [validationFile ? { id: 'validation-unused' } : null, { id: 'checkpoint-expires', days: 7 }],
});

const watch: StepDraft = {
  kind: 'watch',
  language: 'shell',
  code: lines(
    shell`tail ${bareWord(folder)}/metrics.jsonl`,
    shell`tail -n 1 ${bareWord(folder)}/checkpoints.jsonl`,
  ),
};

const remove: StepDraft = {
  kind: 'delete',
  language: 'shell',
  code: shell`tinker checkpoint delete "${checkpointPath}"`,
  packages: ['tinker'],
  environment: ['TINKER_API_KEY'],
};

/** The steps at Tinker. */
export const tinker: Route = {
  id: 'tinker',
  sources: [
    {
      source: 'tinker-cookbook 0b53202 and 027aaba, recipes/sl_basic.py and supervised/train.py',
      asOf: '2026',
    },
    {
      source:
        'Tinker documentation, FromConversationFileBuilder, OpenAI-compatible API and `tinker checkpoint` (copies)',
      asOf: '2026-11',
    },
  ],
  methods: ['supervised'],
  format: 'openai-chat',
  models: { 'qwen3-8b': 'Qwen/Qwen3-8B' },
  steps: (job) => [
    create(job),
    watch,
    chatStep(
      {
        url: 'https://tinker.thinkingmachines.dev/services/tinker-prod/oai/api/v1',
        key: 'TINKER_API_KEY',
        model: checkpointPath,
      },
      job,
    ),
    remove,
  ],
};
