/** The rules of the advice that read the training file. */
import { count, findingIf, type ReasonRule } from './rule.ts';

/** Every rule whose figures are from the training file. */
export const trainingFileRules = {
  'file-ready': {
    kind: 'reason',
    article: null,
    for: ['fine-tune'],
    weight: 1,
    limit: 50,
    source: 'file',
    when: ({ file }, limit) =>
      findingIf(
        { examples: count(file?.examples), refused: count(file?.refusedLines) },
        ({ examples, refused }) => refused === 0 && examples >= limit,
      ),
  },
  'refused-lines': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 2,
    source: 'file',
    when: ({ file }) => findingIf({ lines: count(file?.refusedLines) }, ({ lines }) => lines > 0),
  },
  'leaked-cases': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 2,
    source: 'file',
    when: ({ file }) => findingIf({ cases: count(file?.leaks) }, ({ cases }) => cases > 0),
  },
} as const satisfies Record<string, ReasonRule>;
