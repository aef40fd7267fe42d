/** The rules that say which evidence is missing, and the way to get it. */
import { casesForShare } from '../../evaluation/cases-needed.ts';
import { answerTo, count, type EvidenceRule, findingIf, points, reachesBar, share } from './rule.ts';

/** The rule for an approach whose interval contains the bar: only more cases can show whether it reaches the bar. */
const openBarRule = (approachName: 'prompt' | 'otherModel' | 'rag' | 'tuned' | 'ragTuned'): EvidenceRule => ({
  kind: 'evidence',
  article: null,
  way: 'add-cases',
  source: 'evaluation',
  when: (facts) => {
    // If the only tuned model has retrieval, the facts have it as `tuned` too. Only the rule for `tuned` then states it.
    const approach =
      approachName === 'ragTuned' && facts.tuned?.id === facts.ragTuned?.id ? null : facts[approachName];
    const measured = approach?.measured;
    const bar = answerTo(facts, 'bar');
    const casesNeeded =
      measured?.share == null || bar === undefined ? null : casesForShare({ share: measured.share, bar });
    return findingIf(
      {
        share: share(measured?.share),
        low: share(measured?.low),
        high: share(measured?.high),
        bar: share(bar),
        cases: count(measured?.cases),
      },
      () => reachesBar(facts, approach) === null,
      {
        more: {
          needed: casesNeeded !== null && casesNeeded > (measured?.cases ?? 0) ? count(casesNeeded) : null,
        },
      },
    );
  },
});

/** The rules of missing evidence, the most important first. */
export const evidence = {
  'no-calculation': {
    kind: 'evidence',
    article: null,
    way: 'enter-prices',
    source: 'calculation',
    when: ({ prompt }) => prompt === null && { figures: {} },
  },
  'evaluation-not-used': {
    kind: 'evidence',
    article: 'takeaway: let data guide your decision',
    way: 'use-evaluation',
    source: 'evaluation',
    when: ({ evaluation }) =>
      evaluation !== null && findingIf({ cases: count(evaluation.cases) }, () => !evaluation.isUsed),
  },
  'no-threshold': {
    kind: 'evidence',
    article: null,
    way: 'set-threshold',
    source: 'evaluation',
    when: ({ evaluation }) => evaluation?.measure === 'score' && { figures: {} },
  },
  'not-evaluated': {
    kind: 'evidence',
    article: 'evaluation: compare base model and fine-tuned on test cases',
    way: 'evaluate',
    source: 'evaluation',
    when: ({ evaluation }) => evaluation === null && { figures: {} },
  },
  'prompt-not-measured': {
    kind: 'evidence',
    article: 'progressive_approach: baseline performance',
    way: 'evaluate',
    source: 'evaluation',
    when: ({ evaluation, prompt }) =>
      evaluation !== null && prompt !== null && prompt.measured === null && { figures: {} },
  },
  'tuned-not-measured': {
    kind: 'evidence',
    article: 'evaluation: compare base model and fine-tuned on test cases',
    way: 'evaluate',
    source: 'evaluation',
    when: ({ evaluation, tuned }) =>
      evaluation !== null && tuned !== null && tuned.measured === null && { figures: {} },
  },
  'both-not-measured': {
    kind: 'evidence',
    article: 'rag_plus_fine_tuning',
    way: 'evaluate',
    source: 'evaluation',
    when: ({ evaluation, ragTuned }) =>
      evaluation !== null && ragTuned !== null && ragTuned.measured === null && { figures: {} },
  },
  'not-compared': {
    kind: 'evidence',
    article: null,
    way: 'evaluate',
    source: 'evaluation',
    when: ({ prompt, tuned }) =>
      prompt !== null &&
      tuned !== null &&
      prompt.measured?.share != null &&
      tuned.measured?.share != null &&
      tuned.toPrompt === null && { figures: {} },
  },
  'too-few-cases': {
    kind: 'evidence',
    article: null,
    way: 'add-cases',
    source: 'evaluation',
    when: ({ tuned }) =>
      findingIf({ pairs: count(tuned?.toPrompt?.pairs) }, () => tuned?.toPrompt?.word === 'too-few-cases'),
  },
  'difference-open': {
    kind: 'evidence',
    article: null,
    way: 'add-cases',
    source: 'evaluation',
    when: ({ tuned }) =>
      findingIf(
        {
          difference: points(tuned?.toPrompt?.difference),
          low: points(tuned?.toPrompt?.low),
          high: points(tuned?.toPrompt?.high),
          pairs: count(tuned?.toPrompt?.pairs),
        },
        () => tuned?.toPrompt?.word === 'no-difference-shown',
        { more: { needed: count(tuned?.toPrompt?.casesNeeded) } },
      ),
  },
  'prompt-bar-open': openBarRule('prompt'),
  'tuned-bar-open': openBarRule('tuned'),
  'rag-bar-open': openBarRule('rag'),
  'both-bar-open': openBarRule('ragTuned'),
  'other-model-bar-open': openBarRule('otherModel'),
  'no-training-file': {
    kind: 'evidence',
    article: 'training data',
    way: 'read-file',
    source: 'file',
    when: ({ file, tuned }) => file === null && tuned !== null && { figures: {} },
  },
  'amounts-missing': {
    kind: 'evidence',
    article: null,
    way: 'enter-prices',
    source: 'calculation',
    when: ({ tuned }) =>
      findingIf({ amounts: count(tuned?.missingAmounts) }, () => tuned?.payback === 'unknown'),
  },
  'hit-rate-assumed': {
    kind: 'evidence',
    article: null,
    way: 'read-usage',
    source: 'calculation',
    when: ({ assumedHitRate }) => findingIf({ share: share(assumedHitRate) }, () => true),
  },
  'no-bar': {
    kind: 'evidence',
    article: 'decision: stop when quality is acceptable',
    way: 'answer',
    source: 'answer',
    when: (facts) => answerTo(facts, 'bar') === undefined && { figures: {} },
  },
} as const satisfies Record<string, EvidenceRule>;
