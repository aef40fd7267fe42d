/** English texts of the missing evidence of the advice: a sentence, and a grey line about it. */
import type { EvidenceRuleId } from '../../core/advice/rules.ts';
import { figure, say } from '../pieces.ts';
import type { RuleText, Values, Written } from './advice-rules.ts';
import { withInterval } from './grammar.ts';
import { plural } from './plural.ts';

const casesWord = plural('case', 'cases');

/** The texts of missing evidence: a sentence, and a grey line about it. */
export interface MissingText {
  readonly says: RuleText['says'];
  readonly note: (texts: Written, values: Values) => string;
}

/**
 * The texts for an approach whose share of accepted answers may be on either side of the bar (the share that must be accepted): the
 * interval of the share contains the bar.
 */
const barOpen = (approach: string): MissingText => ({
  says: ({ share, low, high, bar }) =>
    say`The cases do not show whether ${approach} reaches your bar of ${bar}: ${figure(share)} of the answers are accepted, ${withInterval(low, high)}`,
  note: ({ needed, cases }, { cases: caseCount }) =>
    needed === ''
      ? `you have ${cases} ${casesWord(caseCount)}`
      : `about ${needed} cases would show on which side of the bar this share is; you have ${cases}`,
});

/** The texts of each rule about missing evidence. */
export const missing: Readonly<Record<EvidenceRuleId, MissingText>> = {
  'no-calculation': {
    says: () => say`The costs of a prompt are not known`,
    note: () => 'a scenario with a prompt and a tuned model gives them',
  },
  'evaluation-not-used': {
    says: () => say`The evaluation has been read, but the calculation has other success rates`,
    note: (texts, { cases: caseCount }) => `${texts.cases} ${casesWord(caseCount)} read and not used`,
  },
  'no-threshold': {
    says: () => say`Mean scores are compared, so it is not known which answers are accepted`,
    note: () => 'a threshold in the evaluation says from which score an answer is accepted',
  },
  'not-evaluated': {
    says: () => say`The success rates are not measured`,
    note: () => 'results of the same cases with prompt and tuned model would show them',
  },
  'prompt-not-measured': {
    says: () => say`The prompt is not in the evaluation`,
    note: () => 'the same cases with this prompt would measure it',
  },
  'tuned-not-measured': {
    says: () => say`The tuned model is not in the evaluation`,
    note: () => 'the same cases with a tuned model would measure it',
  },
  'both-not-measured': {
    says: () => say`Retrieval with the tuned model is not measured`,
    note: () => 'the same cases with both would measure it',
  },
  'not-compared': {
    says: () => say`Prompt and tuned model are not compared on the same cases`,
    note: () => 'the evaluation has another baseline, or no case has an answer of both',
  },
  'too-few-cases': {
    says: () => say`The evaluation has too few cases to tell the tuned model and the prompt apart`,
    note: (texts, { pairs: pairCount }) => `${texts.pairs} ${casesWord(pairCount)} answered by both`,
  },
  'difference-open': {
    says: ({ difference, low, high }) =>
      say`It is not shown whether the tuned model is better or worse than the prompt: ${figure(difference)}, ${withInterval(low, high)}`,
    note: ({ needed, pairs }, { pairs: pairCount }) =>
      needed === ''
        ? `you have ${pairs} ${casesWord(pairCount)}`
        : `about ${needed} cases would show this difference; you have ${pairs}`,
  },
  'prompt-bar-open': barOpen('the prompt'),
  'tuned-bar-open': barOpen('the tuned model'),
  'rag-bar-open': barOpen('retrieval'),
  'both-bar-open': barOpen('the tuned model with retrieval'),
  'other-model-bar-open': barOpen('the other model'),
  'no-training-file': {
    says: () => say`No training file has been read`,
    note: () => 'it would show how many examples there are, and whether hosts take them',
  },
  'amounts-missing': {
    says: (texts, { amounts: amountCount }) =>
      say`The payback is unknown, because ${figure(texts.amounts)} ${amountCount === 1 ? 'amount is' : 'amounts are'} missing`,
    note: () => 'the verdict names them',
  },
  'hit-rate-assumed': {
    says: ({ share }) => say`The cache hit rate of ${figure(share)} is calculated from the traffic`,
    note: () => 'a usage export would replace it',
  },
  'no-bar': {
    says: () => say`The share of answers that must be accepted is not known`,
    note: () => 'the first question asks for it',
  },
};
