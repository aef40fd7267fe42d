/** The rules that the training file adds to those of the article. */
import { count, given, type ReasonRule } from './rule.ts';

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
      given(
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
    when: ({ file }) => given({ lines: count(file?.refusedLines) }, ({ lines }) => lines > 0),
  },
  'leaked-cases': {
    kind: 'reason',
    article: null,
    against: ['fine-tune'],
    weight: 2,
    source: 'file',
    when: ({ file }) => given({ cases: count(file?.leaks) }, ({ cases }) => cases > 0),
  },
} as const satisfies Record<string, ReasonRule>;
