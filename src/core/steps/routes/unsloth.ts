/** Unsloth on the reader's own GPU: it loads the model, and TRL trains it. */
import type { Job, Route, StepDraft } from '../route.ts';
import { chosenName, lines, plain, python } from '../snippet.ts';
import {
  afterTraining,
  alpha,
  dataSets,
  maxTokens,
  ownGpu,
  rank,
  trainerSettings,
  trainingNotes,
  weightsOf,
} from './own-gpu.ts';

const folder = chosenName('ft-unsloth');

const create = (job: Job): StepDraft => {
  const { model, validationFile } = job;
  const weights = weightsOf(job);
  const weightsArgument =
    weights === 'full'
      ? 'full_finetuning=True'
      : weights === 'qlora'
        ? 'load_in_4bit=True'
        : 'load_in_4bit=False';
  return {
    kind: 'create',
    language: 'python',
    code: lines(
      plain('from unsloth import FastLanguageModel'),
      plain('from datasets import load_dataset'),
      plain('from trl import SFTConfig, SFTTrainer'),
      plain(''),
      plain('model, tokenizer = FastLanguageModel.from_pretrained('),
      python`    model_name=${model}, max_seq_length=${maxTokens}, ${plain(weightsArgument)}`,
      plain(')'),
      weights === 'full'
        ? null
        : python`model = FastLanguageModel.get_peft_model(model, r=${rank}, lora_alpha=${alpha})`,
      ...dataSets(job),
      plain(''),
      plain('def as_text(rows):'),
      plain(
        '    return {"text": [tokenizer.apply_chat_template(row, tokenize=False) for row in rows["messages"]]}',
      ),
      plain(''),
      plain('trainer = SFTTrainer('),
      plain('    model=model,'),
      plain('    processing_class=tokenizer,'),
      plain('    train_dataset=train.map(as_text, batched=True, remove_columns=train.column_names),'),
      validationFile &&
        plain('    eval_dataset=valid.map(as_text, batched=True, remove_columns=valid.column_names),'),
      trainerSettings(job, folder),
      plain(')'),
      plain('trainer.train()'),
      python`model.save_pretrained(${folder})`,
      python`tokenizer.save_pretrained(${folder})`,
    ),
    packages: ['unsloth', 'datasets', 'trl'],
    notes: [...trainingNotes, { id: 'trains-on-prompts' }, { id: 'unverified' }],
  };
};

/** The steps with Unsloth. */
export const unsloth: Route = {
  id: 'unsloth',
  sources: [
    { source: 'TRL documentation, Unsloth integration (copy)', asOf: '2026' },
    { source: 'a third party’s reference of Unsloth, last verified by its authors', asOf: '2026-07-14' },
  ],
  ...ownGpu,
  format: 'trl-messages',
  steps: (job) => [create(job), ...afterTraining(job, folder)],
};
