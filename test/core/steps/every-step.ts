/** Every step of every offer of the catalogue, in each language and with each training program, with and without a validation file. */
import { nextSteps } from '../../../src/core/steps/next-steps.ts';
import type { CodeLanguage, Framework, Step, StepLanguage } from '../../../src/core/steps/types.ts';
import { type TrainingCost, trainingCosts } from '../../../src/core/training/costs.ts';
import { catalog } from '../../../src/prices/index.ts';

/** A day on which OpenAI still trains the models that the catalogue lists for it. */
export const day = '2026-11-27';
export const languages: readonly StepLanguage[] = ['python', 'typescript', 'curl'];
const frameworks: readonly Framework[] = ['trl', 'axolotl', 'unsloth'];
/** The hosts that rent out machines: the code of their steps depends on the training program. */
const gpuHosts: ReadonlySet<string> = new Set(['runpod', 'modal', 'lambda', 'vast', 'replicate']);

/** The file names with which the tests make the code of the steps. */
export const plainFiles = { file: 'train.jsonl', validationFile: 'valid.jsonl' };

/** All offers of the catalogue, of all methods. */
export const offers: readonly TrainingCost[] = (
  ['supervised', 'preference', 'reinforcement'] as const
).flatMap((method) => trainingCosts({ billedTokensPerEpoch: 208_332, epochs: 3, method }, catalog));

/** An offer, with the options that change the code of its steps. */
interface Case {
  readonly offer: TrainingCost;
  readonly language: StepLanguage;
  readonly framework: Framework;
  readonly files: { readonly file: string; readonly validationFile: string | null };
}

const stepsOf = ({ offer, language, framework, files }: Case): readonly Step[] =>
  nextSteps(offer, { ...files, epochs: 3, language, framework, on: day });

/** Every case with its steps. */
export const cases: readonly (Case & { readonly steps: readonly Step[] })[] = offers
  .flatMap((offer) =>
    languages.flatMap((language) =>
      (gpuHosts.has(offer.provider) ? frameworks : frameworks.slice(0, 1)).flatMap((framework) =>
        [plainFiles, { ...plainFiles, validationFile: null }].map((files) => ({
          offer,
          language,
          framework,
          files,
        })),
      ),
    ),
  )
  .map((each) => ({ ...each, steps: stepsOf(each) }));

/** Steps with code. */
export type CodeStep = Step & { readonly code: string; readonly language: CodeLanguage };

export const hasCode = (step: Step): step is CodeStep => step.code !== null;

/** Offers that have steps but no price in the catalogue. */
const unpricedOffers = ['openai/gpt-4.1-mini#dpo', 'azure/gpt-4.1-mini#dpo'];

/** The steps of all cases and of `unpricedOffers`, without repeats: many offers have the same code. */
export function distinctSteps(): readonly (readonly CodeStep[])[] {
  const unpriced = unpricedOffers.flatMap((offer) =>
    languages.map((language) => nextSteps({ offer }, { ...plainFiles, epochs: 3, language, on: day })),
  );
  const stepsByCode = new Map<string, readonly CodeStep[]>();
  for (const steps of [...cases.map((each) => each.steps), ...unpriced])
    stepsByCode.set(steps.map(({ code }) => code).join('\n'), steps.filter(hasCode));
  stepsByCode.delete('');
  return [...stepsByCode.values()];
}

/** One offer of each host that trains, and one offer of a rented machine with each of the three training programs. */
export const exampleOffers: readonly (readonly [offer: string, framework?: Framework])[] = [
  ['openai/gpt-4.1-mini#sft'],
  ['azure/gpt-4.1-mini#global'],
  ['vertex/gemini-3.5-flash#sft'],
  ['bedrock/amazon-nova-micro#sft'],
  ['together/up-to-16b#lora-sft'],
  ['fireworks/up-to-16b#lora-sft'],
  ['tinker/qwen3-8b#lora'],
  ...frameworks.map((framework) => ['runpod/llama-3.1-8b#lora-h100', framework] as const),
];

/** The steps of `exampleOffers` in each language. `snapshot` is the name of the model at the host. */
export const exampleSteps = (
  files: Case['files'] = plainFiles,
  snapshot?: string,
): readonly (readonly CodeStep[])[] =>
  exampleOffers.flatMap(([offer, framework]) =>
    languages.map((language) =>
      nextSteps(
        { offer, ...(snapshot && { snapshot }) },
        { ...files, epochs: 3, language, on: day, ...(framework && { framework }) },
      ).filter(hasCode),
    ),
  );

/** The code of the steps in one language, as a program of its own. */
export const programOf = (steps: readonly CodeStep[], language: CodeLanguage): string =>
  steps
    .filter((step) => step.language === language)
    .map(({ code }) => code)
    .join('\n');
