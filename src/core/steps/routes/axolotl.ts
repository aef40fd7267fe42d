/** Axolotl on the reader's own GPU: one file of settings and one command. */
import type { Job, Route, StepDraft } from '../route.ts';
import {
  bareWord,
  chosenName,
  lines,
  plain,
  type Snippet,
  setting,
  shell,
  typescript,
  type Value,
} from '../snippet.ts';
import { afterTraining, alpha, maxTokens, ownGpu, rank, trainingNotes, weightsOf } from './own-gpu.ts';

const folder = chosenName('ft-axolotl');
const config = chosenName('ft-axolotl.yml');

/** A line of YAML. Its values are written as in TypeScript, because YAML reads strings of JSON. */
const yaml = typescript;

const dataSet = (key: string, file: Value): Snippet =>
  lines(
    plain(`${key}:`),
    yaml`  - path: ${file}`,
    plain('    ds_type: json'),
    plain('    split: train'),
    plain('    type: chat_template'),
  );

const create = (job: Job): StepDraft => {
  const { model, file, validationFile, epochs } = job;
  const weights = weightsOf(job);
  return {
    kind: 'create',
    language: 'shell',
    code: lines(
      shell`cat > ${bareWord(config)} <<'YAML'`,
      yaml`base_model: ${model}`,
      dataSet('datasets', file),
      validationFile && dataSet('test_datasets', validationFile),
      ...(weights === 'full'
        ? []
        : [
            plain(`adapter: ${weights}`),
            weights === 'qlora' ? plain('load_in_4bit: true') : null,
            yaml`lora_r: ${rank}`,
            yaml`lora_alpha: ${alpha}`,
            plain('lora_target_linear: true'),
          ]),
      yaml`sequence_len: ${maxTokens}`,
      yaml`num_epochs: ${epochs}`,
      yaml`micro_batch_size: ${setting('batch', 2)}`,
      yaml`gradient_accumulation_steps: ${setting('accumulation', 4)}`,
      plain('optimizer: adamw_torch_fused'),
      yaml`learning_rate: ${setting('rate', weights === 'full' ? 0.00002 : 0.0002)}`,
      plain('bf16: auto'),
      plain('gradient_checkpointing: true'),
      yaml`output_dir: ${folder}`,
      plain('YAML'),
      shell`axolotl train ${bareWord(config)}`,
    ),
    packages: ['axolotl'],
    notes: trainingNotes,
  };
};

/** The steps with Axolotl. */
export const axolotl: Route = {
  id: 'axolotl',
  sources: [
    { source: 'axolotl-ai-cloud/axolotl 067b021, docs/dataset-formats', asOf: '2026-07-24' },
    { source: 'axolotl-ai-cloud/axolotl 139a7e6, docs/agents/sft.md', asOf: '2026' },
  ],
  ...ownGpu,
  format: 'openai-chat',
  steps: (job) => [create(job), ...afterTraining(job, folder)],
};
