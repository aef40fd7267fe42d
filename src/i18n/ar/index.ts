/** All Arabic messages as one object. */
import type { Messages } from '../messages.ts';
import { advice } from './advice.ts';
import { answerLine } from './answer-line.ts';
import { attributeNames } from './attribute-names.ts';
import { attributeProblems } from './attribute-problems.ts';
import { breakeven } from './breakeven.ts';
import { chance } from './chance.ts';
import { chart } from './chart.ts';
import { counter } from './counter.ts';
import { evaluation } from './evaluation.ts';
import { examples } from './examples.ts';
import { fields } from './fields.ts';
import { folds } from './folds.ts';
import { form } from './form.ts';
import { glossary } from './glossary.ts';
import { inputs } from './inputs.ts';
import { ladder } from './ladder.ts';
import { missing } from './missing.ts';
import { numberWords } from './number-words.ts';
import { parts } from './parts.ts';
import { presetStories } from './preset-stories.ts';
import { priceDates } from './price-dates.ts';
import { problems } from './problems.ts';
import { promptParts } from './prompt-parts.ts';
import { promptsBlock } from './prompts-block.ts';
import { punctuation } from './punctuation.ts';
import { ranking } from './ranking.ts';
import { remarks } from './remarks.ts';
import { service } from './service.ts';
import { share } from './share.ts';
import { start } from './start.ts';
import { steps } from './steps.ts';
import { successor } from './successor.ts';
import { suggestions } from './suggestions.ts';
import { training } from './training.ts';
import { trainingData } from './training-data.ts';
import { unitCost } from './unit-cost.ts';
import { usage } from './usage.ts';
import { verdict } from './verdict.ts';
import { working } from './working.ts';
import { worth } from './worth.ts';

/** Every Arabic message. */
export const messages: Messages = {
  advice,
  answerLine,
  verdict,
  breakeven,
  parts,
  priceDates,
  problems,
  attributeNames,
  attributeProblems,
  missing,
  numberWords,
  fields,
  folds,
  form,
  chance,
  chart,
  counter,
  ladder,
  promptParts,
  promptsBlock,
  punctuation,
  ranking,
  remarks,
  service,
  share,
  presetStories,
  successor,
  suggestions,
  glossary,
  inputs,
  working,
  worth,
  training,
  trainingData,
  start,
  steps,
  evaluation,
  unitCost,
  usage,
  examples,
};
