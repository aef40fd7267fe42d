/**
 * English texts of the rules of the advice: when a rule holds, and what it says. Functions take formatted figures, which are empty if
 * they are unknown. “The article” in the comments is the one that the advice follows (docs/advice.md).
 */
import type { ReasonRuleId, TradeOffRuleId } from '../../core/advice/rules.ts';
import type { FigureName, PromptTechniqueId } from '../../core/advice/types.ts';
import { figure, type Pieces, say } from '../pieces.ts';
import { points, withInterval } from './grammar.ts';
import { plural } from './plural.ts';

/** Formatted figures. */
export type Written = Readonly<Record<FigureName, string>>;

/** The same figures as numbers, for words whose form depends on a number. An unknown figure is 0. */
export type Values = Readonly<Record<FigureName, number>>;

/** The texts of a rule. `when` takes the formatted limit; `says` is a clause that starts in lower case or with a figure. */
export interface RuleText {
  readonly when: (limit: string) => string;
  /** `otherModel`: the name of the cheapest other model; absent if the catalogue has none. */
  readonly says: (texts: Written, values: Values, otherModel?: string) => Pieces;
}

const examplesWord = plural('example', 'examples');

/** "12 % of the answers need …". */
const shareOf =
  (rest: string): RuleText['says'] =>
  ({ share }) =>
    say`${figure(share)} ${rest}`;

/** Says that a training or a service ended on the first day of the calculation or before it: "… was closed 8 months before the first day". */
const ended =
  (what: string): RuleText['says'] =>
  ({ months }, { months: monthCount }) =>
    monthCount === 0
      ? say`${what} ${figure('on the first day')}`
      : say`${what} ${figure(months)} before the first day`;

/** The rules that speak for or against something. */
export const reasons: Readonly<Record<ReasonRuleId, RuleText>> = {
  // Calculation
  'pays-back': {
    when: () =>
      'The tuned model pays back inside the calculated time, and not only after the prompt’s model is switched off',
    says: ({ months }, values) =>
      values.months === 0
        ? say`fine-tuning pays back ${figure('at once')}: it costs less from the start`
        : say`fine-tuning pays back after ${figure(months)}`,
  },
  'pays-back-later': {
    when: () =>
      'Fine-tuning pays back only after the calculated time, and not only after the prompt’s model is switched off',
    says: ({ months, horizon }) =>
      say`fine-tuning pays back after ${figure(months)}, later than the calculated ${horizon}`,
  },
  'ends-first': {
    when: () => 'The service of the tuned model ends before it pays back',
    says: ({ end }) => say`the tuned model is switched off after ${figure(end)}, before it pays back`,
  },
  'never-pays': {
    when: () => 'Fine-tuning never pays back',
    says: ({ horizon }) =>
      say`fine-tuning does not pay back, neither in the calculated ${figure(horizon)} nor later`,
  },
  'not-trainable': {
    when: () => 'The training of the model is closed on the first day',
    says: ended('the training of the model was closed'),
  },
  'switched-off': {
    when: () => 'The service of the tuned model ends before the first day, or on it',
    says: ended('the tuned model was switched off'),
  },
  'both-not-trainable': {
    when: () => 'The training of the tuned model with retrieval is closed on the first day',
    says: ended('the training of the tuned model with retrieval was closed'),
  },
  'both-switched-off': {
    when: () => 'The service of the tuned model with retrieval ends before the first day, or on it',
    says: ended('the tuned model with retrieval was switched off'),
  },
  'cheaper-answers': {
    when: (limit) =>
      `1,000 accepted answers of the tuned model cost less than ${limit} of those of the prompt`,
    says: ({ tuned, prompt }) =>
      say`1,000 accepted answers cost ${figure(tuned)} fine-tuned, ${figure(prompt)} with the prompt`,
  },
  'dearer-answers': {
    when: (limit) =>
      `1,000 accepted answers of the tuned model cost more than ${limit} of those of the prompt`,
    says: ({ tuned, prompt }) =>
      say`1,000 accepted answers cost ${figure(prompt)} with the prompt, ${figure(tuned)} fine-tuned`,
  },
  'rag-dearer': {
    when: (limit) => `1,000 accepted answers with retrieval cost more than ${limit} of those of the prompt`,
    says: ({ rag, prompt }) =>
      say`1,000 accepted answers cost ${figure(rag)} with retrieval, ${figure(prompt)} with the prompt`,
  },
  'untested-model-cheaper': {
    when: (limit) =>
      `On another model, the same prompt costs at most ${limit} of today’s cost; its answers are not measured`,
    says: ({ other, prompt }, _values, otherModel) =>
      say`1,000 attempts with the same prompt cost ${figure(other)} on ${otherModel ?? 'another model'} instead of ${figure(prompt)}; its answers are not measured`,
  },
  'too-slow': {
    when: () => 'The prompt answers too slowly, and the tuned model does not',
    says: ({ prompt, tuned, limit }) =>
      say`the prompt answers in ${figure(prompt)}, the tuned model in ${figure(tuned)}; at most ${limit} are allowed`,
  },
  'tuned-too-slow': {
    when: () => 'The tuned model answers too slowly',
    says: ({ tuned, limit }) =>
      say`the tuned model answers in ${figure(tuned)}; at most ${figure(limit)} are allowed`,
  },
  'may-not-be-sent': {
    when: () => 'No example may be sent to a host for training',
    says: ({ share }) =>
      say`${figure(share)} of the examples may be sent to a host; only training on a machine of your own remains`,
  },
  // Training file
  'file-ready': {
    when: (limit) => `The training file has at least ${limit} examples, and no line would be refused`,
    says: (texts, { examples: exampleCount }) =>
      say`the file is there: ${figure(texts.examples)} ${examplesWord(exampleCount)}, none refused`,
  },
  'refused-lines': {
    when: () => 'A line of the training file would be refused',
    says: ({ lines }) => say`hosts would refuse ${figure(lines)} of the lines of the training file`,
  },
  'leaked-cases': {
    when: () => 'A case of the validation file is also in the training file',
    says: (texts, { cases: caseCount }) =>
      say`${figure(texts.cases)} of the validation cases ${caseCount === 1 ? 'is' : 'are'} also in the training file, so ${caseCount === 1 ? 'it tests' : 'they test'} nothing`,
  },
  // Evaluation
  'prompt-reaches-bar': {
    when: () => 'The prompt reaches the bar',
    says: ({ share, bar }) =>
      say`${figure(share)} of the answers of the prompt are accepted, your bar is ${bar}`,
  },
  'good-enough': {
    when: () =>
      'The prompt reaches the bar and is fast enough, and no measurement shows that fine-tuning pays back even at the lower end of its difference',
    says: ({ share, bar }) =>
      say`${figure(share)} of the answers of the prompt are accepted, your bar is ${bar}, and no measurement shows that fine-tuning would pay back`,
  },
  'prompt-misses-bar': {
    when: () => 'The prompt misses the bar',
    says: ({ share, bar }) =>
      say`only ${figure(share)} of the answers of the prompt are accepted, your bar is ${bar}`,
  },
  'tuned-alone-reaches-bar': {
    when: () => 'The tuned model reaches the bar, and the prompt misses it',
    says: ({ tuned, prompt, bar }) =>
      say`the tuned model reaches your bar of ${bar} with ${figure(tuned)}, the prompt misses it with ${figure(prompt)}`,
  },
  'tuned-misses-bar': {
    when: () => 'The tuned model misses the bar',
    says: ({ tuned, bar }) =>
      say`only ${figure(tuned)} of the answers of the tuned model are accepted, your bar is ${bar}`,
  },
  'better-shown': {
    when: () => 'The tuned model is shown to be accepted more often than the prompt on the same cases',
    says: ({ difference, low, high }) =>
      say`the tuned model is accepted more often: ${figure(difference)}, ${withInterval(low, high)}`,
  },
  'worse-shown': {
    when: () =>
      'The tuned model is shown to be accepted less often than the prompt, and is not known to reach the bar',
    says: ({ difference, low, high }) =>
      say`the tuned model is accepted less often: ${figure(difference)}, ${withInterval(low, high)}`,
  },
  'worse-over-bar': {
    when: () => 'The tuned model is shown to be accepted less often than the prompt, but reaches the bar',
    says: ({ difference, low, high }) =>
      say`the tuned model reaches your bar, but is accepted less often than the prompt: ${figure(difference)}, ${withInterval(low, high)}`,
  },
  'no-difference-shown': {
    when: () => 'The cases show no difference between tuned model and prompt',
    says: ({ difference, low, high, pairs }) =>
      say`tuned model and prompt can’t be told apart on ${pairs} cases: ${figure(difference)}, ${withInterval(low, high)}`,
  },
  'surely-pays': {
    when: () =>
      'Fine-tuning pays back even at the lower end of the measured difference, and not only after the prompt’s model is switched off',
    says: ({ low }) =>
      say`fine-tuning pays back even at the lower end of the measured difference, ${figure(points(low))}`,
  },
  'may-not-pay': {
    when: () => 'Fine-tuning pays back, but not at the lower end of the measured difference',
    says: ({ low }) =>
      say`at the lower end of the measured difference, ${figure(points(low))}, fine-tuning does not pay back in time`,
  },
  'rag-alone-reaches-bar': {
    when: () => 'Retrieval reaches the bar, and the prompt misses it',
    says: ({ rag, prompt, bar }) =>
      say`retrieval reaches your bar of ${bar} with ${figure(rag)}, the prompt misses it with ${figure(prompt)}`,
  },
  'rag-misses-bar': {
    when: () => 'Retrieval misses the bar',
    says: ({ rag, bar }) =>
      say`only ${figure(rag)} of the answers with retrieval are accepted, your bar is ${bar}`,
  },
  'both-alone-reach-bar': {
    when: () => 'Only the tuned model with retrieval is measured to reach the bar',
    says: ({ both, bar }) =>
      say`of what was measured, only the tuned model with retrieval reaches your bar of ${bar}: ${figure(both)}`,
  },
  'other-model-reaches-bar': {
    when: () => 'A prompt on another model reaches the bar, and its accepted answers cost less',
    says: ({ share, bar, other, prompt }) =>
      say`another model reaches your bar of ${bar} with ${figure(share)}, at ${figure(other)} instead of ${prompt} for 1,000 accepted answers`,
  },
  // The article: prompting first
  'few-prompts-tried': {
    when: (limit) => `Fewer than ${limit} prompts were tried`,
    says: ({ prompts }) => say`you have tried ${figure(prompts)} so far`,
  },
  'too-few-examples': {
    when: () => 'There are fewer examples for training than the host of the tuned model accepts',
    says: (texts, { examples: exampleCount }) =>
      say`there are ${figure(texts.examples)} ${examplesWord(exampleCount)}; the host of the tuned model refuses fewer than ${texts.limit}`,
  },
  'rules-change': {
    when: (limit) => `Labels or rules change at least ${limit} times a year`,
    says: ({ changes, usd }) =>
      usd === ''
        ? say`labels or rules change ${figure(changes)}, and each change needs a new training`
        : say`labels or rules change ${figure(changes)}; each new training costs ${figure(usd)}`,
  },
  'rules-stay': {
    when: () => 'Labels or rules change at most once a year',
    says: ({ changes }) => say`labels or rules change ${figure(changes)}, so few new trainings are needed`,
  },
  'needs-deployment': {
    when: () => 'The tuned model has higher monthly costs apart from requests than the prompt',
    says: ({ tuned, prompt }) =>
      say`the tuned model costs ${figure(tuned)} a month before the first request, the prompt ${prompt}`,
  },
  // The article: indicators of fine-tuning
  'many-prompts-tried': {
    when: (limit) => `At least ${limit} prompts were tried`,
    says: ({ prompts }) => say`you have already tried ${figure(prompts)}`,
  },
  inconsistent: {
    when: (limit) => `At least ${limit} of the inputs get another answer when they are sent again`,
    says: shareOf('of the inputs get another answer when they are sent again'),
  },
  'examples-do-not-fit': {
    when: () =>
      'The examples that the task needs do not fit into the context of the model beside the prompt and the answer',
    says: ({ examples: written, each, context, room }, { examples: exampleCount }) => [
      ...say`${figure(written)} ${examplesWord(exampleCount)} of ${figure(each)} ${exampleCount === 1 ? 'does' : 'do'} not fit into the `,
      room === ''
        ? `context of ${context} beside the prompt and the answer`
        : `${room} that the prompt and the answer leave in the context`,
    ],
  },
  'examples-fit': {
    when: () =>
      'The examples that the task needs fit into the context of the model beside the prompt and the answer',
    says: ({ examples: written, each, room }, { examples: exampleCount }) =>
      say`${figure(written)} ${examplesWord(exampleCount)} of ${figure(each)} ${exampleCount === 1 ? 'fits' : 'fit'} into the ${room} that the prompt and the answer leave in the context`,
  },
  'own-tone': {
    when: (limit) => `At least ${limit} of the answers need a voice or tone of your own`,
    says: shareOf('of the answers need a tone of your own'),
  },
  'own-terms': {
    when: (limit) => `At least ${limit} of the answers need the terms of your field`,
    says: shareOf('of the answers need the terms of your field'),
  },
  'broken-format': {
    when: (limit) => `At least ${limit} of the answers break the format`,
    says: shareOf('of the answers break the format'),
  },
  'niche-knowledge': {
    when: (limit) => `At least ${limit} of the answers need knowledge that the model lacks`,
    says: shareOf('of the answers need knowledge that the model lacks'),
  },
  'own-format': {
    when: (limit) => `At least ${limit} of the answers need an output format that is unusual`,
    says: shareOf('of the answers need an unusual format'),
  },
  'rare-task': {
    when: (limit) => `At least ${limit} of the requests are unlike anything in public texts`,
    says: shareOf('of the requests are unlike anything in public texts'),
  },
  faster: {
    when: (limit) => `The tuned model needs at most ${limit} of the time of the prompt`,
    says: ({ tuned, prompt }) =>
      say`the tuned model answers in ${figure(tuned)} instead of ${figure(prompt)}`,
  },
  slower: {
    when: (limit) => `The tuned model needs at least ${limit} of the time of the prompt`,
    says: ({ tuned, prompt }) =>
      say`the tuned model answers in ${figure(tuned)}, the prompt in ${figure(prompt)}`,
  },
  'cheaper-calls': {
    when: (limit) => `An attempt with the tuned model costs less than ${limit} of one with the prompt`,
    says: ({ tuned, prompt }) => say`1,000 attempts cost ${figure(tuned)} instead of ${figure(prompt)}`,
  },
  'dearer-calls': {
    when: (limit) => `An attempt with the tuned model costs more than ${limit} of one with the prompt`,
    says: ({ tuned, prompt }) =>
      say`1,000 attempts cost ${figure(prompt)} with the prompt, ${figure(tuned)} fine-tuned`,
  },
  'shorter-prompt': {
    when: (limit) => `The prompt of the tuned model has at most ${limit} of the tokens of today’s prompt`,
    says: ({ tuned, prompt }) =>
      say`the tuned model needs a prompt of ${figure(tuned)} instead of ${figure(prompt)}`,
  },
  // The article: training and its data
  'takes-time': {
    when: (limit) => `The tuned model serves ${limit} or more after the start`,
    says: ({ months }) => say`the tuned model serves only after ${figure(months)}`,
  },
  'ends-in-window': {
    when: () => 'The service of the tuned model ends inside the calculated time',
    says: ({ end, horizon }) =>
      say`the tuned model is switched off after ${figure(end)} of the calculated ${horizon}, and a new training is then needed`,
  },
  'thin-data': {
    when: (limit) => `There are fewer than ${limit} examples for training`,
    says: (texts, { examples: exampleCount }) =>
      say`few data: ${figure(texts.examples)} ${examplesWord(exampleCount)}; gains usually start at ${texts.limit} to 100`,
  },
  'much-data': {
    when: (limit) => `There are at least ${limit} examples for training`,
    says: (texts) =>
      say`there are ${figure(texts.examples)} examples; 500 or more are advised for the best results`,
  },
  'repeated-examples': {
    when: (limit) => `At least ${limit} of the examples repeat another one`,
    says: ({ share }) =>
      say`${figure(share)} of the examples repeat another one, so the file is less diverse than its size suggests`,
  },
  'unreviewed-examples': {
    when: (limit) => `Fewer than ${limit} of the examples of the file were reviewed`,
    says: ({ reviewed, examples: all }, { reviewed: reviewedCount }) =>
      say`only ${figure(reviewed)} of ${figure(all)} examples ${reviewedCount === 1 ? 'was' : 'were'} reviewed`,
  },
  'mixed-system-prompts': {
    when: () => 'Some examples have a system prompt and others have none',
    says: (texts, { examples: exampleCount }) =>
      say`${figure(texts.examples)} of the examples ${exampleCount === 1 ? 'has' : 'have'} no system prompt, and the others have one`,
  },
  // The article: hybrid
  'facts-change': {
    when: (limit) => `At least ${limit} of the answers need facts that change`,
    says: shareOf('of the answers need facts that change, which retrieval finds and a training does not'),
  },
  'facts-and-style': {
    when: (limit) =>
      `At least ${limit} of the answers need facts that change, and at least ${limit} need a style of your own`,
    says: ({ facts, style }) =>
      say`${figure(facts)} of the answers need facts that change, and ${figure(style)} need a style of your own`,
  },
};

/** The lines of the table of trade-offs. */
export const tradeOffs: Readonly<Record<TradeOffRuleId, string>> = {
  'prompt-tokens': 'Prompt tokens per attempt',
  'response-time': 'Time of an answer',
  'accepted-share': 'Accepted answers',
  consistency: 'Same answer when asked again',
  'cost-of-calls': '1,000 attempts, monthly costs included',
  'set-up': 'Set-up',
  'change-of-rules': 'A change of rules',
  'data-needed': 'Reviewed examples needed, at least',
  'time-to-start': 'Time to start',
  infrastructure: 'Monthly costs without requests',
  'tied-to': 'Tied to',
  'end-of-service': 'End of service',
};

/** The prompting techniques. */
export const techniques: Readonly<Record<PromptTechniqueId, string>> = {
  'zero-shot': 'Only describe the task',
  'clear-instructions': 'Clear instructions',
  'system-prompt': 'System prompt',
  'few-shot': 'One more example',
  'output-format': 'Fixed output format',
  'chain-of-thought': 'Think step by step',
};
