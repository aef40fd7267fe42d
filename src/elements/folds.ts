/** The registry of folds, the parts of `<ft-breakeven>` below its inputs: the heading and the element of each. */
import type { Messages } from '../i18n/messages.ts';
import type { LateElement } from './common/late-element.ts';

/** The id of a fold, which is also the key of its texts in the messages. */
export type FoldId = keyof Messages['folds']['parts'];

/** The id of a heading above folds, which is also the key of its texts in the messages. */
export type FoldHeading = keyof Messages['folds']['headings'];

/** One fold of `<ft-breakeven>` and its element. */
export interface Fold extends LateElement {
  readonly id: FoldId;
  readonly heading: FoldHeading;
  /** Whether the fold is about prompts. A calculation at one price for all tokens has no prompts. */
  readonly needsPrompts?: true;
}

/** The row of each fold, in the order of the page. The folds of one heading follow each other. */
const rows = {
  trainingData: {
    heading: 'evidence',
    tag: 'ft-training-data',
    element: 'FtTrainingData',
    load: () => import('./training-data/training-data.ts'),
  },
  evaluation: {
    heading: 'evidence',
    tag: 'ft-evaluation',
    element: 'FtEvaluation',
    load: () => import('./evaluation/evaluation.ts'),
  },
  usage: {
    heading: 'evidence',
    tag: 'ft-usage',
    element: 'FtUsage',
    load: () => import('./usage/usage.ts'),
  },
  ladder: {
    heading: 'decision',
    tag: 'ft-ladder',
    element: 'FtLadder',
    load: () => import('./ladder/ladder.ts'),
  },
  promptParts: {
    heading: 'decision',
    tag: 'ft-prompt-parts',
    element: 'FtPromptParts',
    load: () => import('./prompt-parts/prompt-parts.ts'),
    needsPrompts: true,
  },
  advisor: {
    heading: 'decision',
    tag: 'ft-advisor',
    element: 'FtAdvisor',
    load: () => import('./advisor/advisor.ts'),
  },
  nextSteps: {
    heading: 'decision',
    tag: 'ft-next-steps',
    element: 'FtNextSteps',
    load: () => import('./next-steps/next-steps.ts'),
  },
} as const satisfies Record<FoldId, Omit<Fold, 'id'>>;

/** Every fold, in the order of the page. */
export const folds: readonly Fold[] = Object.entries(rows).map(([id, row]) => ({ ...row, id: id as FoldId }));

/** The fold that reads a file dropped on `<ft-breakeven>`, unless the file is of a kind that another fold reads. */
export const defaultFold: Fold = { ...rows.trainingData, id: 'trainingData' };
