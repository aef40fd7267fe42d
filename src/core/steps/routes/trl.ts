/** The steps that tune a model with TRL, a library of Hugging Face, on the reader's own GPU. */
import type { Job, Route, StepDraft } from '../route.ts';
import { chosenName, lines, plain, python } from '../snippet.ts';
import {
  afterTraining,
  alpha,
  dataSets,
  ownGpu,
  rank,
  trainerSettings,
  trainingNotes,
  weightsOf,
} from './own-gpu.ts';

const folder = chosenName('ft-trl');

const create = (job: Job): StepDraft => {
  const { model, validationFile } = job;
  const weights = weightsOf(job);
  return {
    kind: 'create',
    language: 'python',
    code: lines(
      plain('from datasets import load_dataset'),
      weights === 'full' ? null : plain('from peft import LoraConfig'),
      weights === 'qlora' ? plain('from transformers import AutoModelForCausalLM, BitsAndBytesConfig') : null,
      plain('from trl import SFTConfig, SFTTrainer'),
      plain(''),
      ...dataSets(job),
      plain('trainer = SFTTrainer('),
      weights === 'qlora'
        ? lines(
            plain('    model=AutoModelForCausalLM.from_pretrained('),
            python`        ${model}, quantization_config=BitsAndBytesConfig(load_in_4bit=True)`,
            plain('    ),'),
          )
        : python`    model=${model},`,
      plain('    train_dataset=train,'),
      validationFile && plain('    eval_dataset=valid,'),
      trainerSettings(job, folder, plain('        assistant_only_loss=True,')),
      weights === 'full'
        ? null
        : python`    peft_config=LoraConfig(r=${rank}, lora_alpha=${alpha}, task_type="CAUSAL_LM"),`,
      plain(')'),
      plain('trainer.train()'),
      plain('trainer.save_model()'),
    ),
    packages: [
      'trl',
      'datasets',
      ...(weights === 'full' ? [] : ['peft']),
      ...(weights === 'qlora' ? ['transformers', 'bitsandbytes'] : []),
    ],
    notes: trainingNotes,
  };
};

/** The steps with TRL. */
export const trl: Route = {
  id: 'trl',
  sources: [
    {
      source: 'huggingface/trl f2cd577, docs/source/dataset_formats.md and trl/trainer/sft_config.py',
      asOf: '2026-07-24',
    },
  ],
  ...ownGpu,
  format: 'trl-messages',
  steps: (job) => [create(job), ...afterTraining(job, folder)],
};
