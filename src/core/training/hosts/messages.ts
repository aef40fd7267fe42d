/** The English sentence of each problem with a host; other languages translate rule and `params`. */
import type { HostProblem } from './types.ts';

type Params = HostProblem['params'];

const examples = ({ examples: count }: Params): string => `${count} ${count === 1 ? 'example' : 'examples'}`;

/** Sentences by rule. For rules of single examples, `count` is the number of examples that break them. */
export const hostMessages: Readonly<Record<HostProblem['rule'], (params: Params) => string>> = {
  ended: (p) => `${p.name} no longer trains models on files (since ${p.value} at the latest).`,
  method: (p) => `${p.name} does not offer this kind of training.`,
  format: (p) => `${p.name} reads another format: convert the file.`,
  'minimum-examples': (p) => `${examples(p)}; ${p.name} refuses fewer than ${p.value}.`,
  'maximum-examples': (p) => `${examples(p)}; ${p.name} takes at most ${p.value}.`,
  'advised-examples': (p) => `${examples(p)}; ${p.name} advises at least ${p.value}.`,
  'maximum-bytes': (p) => `The file has ${p.bytes} bytes; ${p.name} takes at most ${p.value}.`,
  'maximum-tokens': (p) => `Longer than ${p.value} tokens: ${p.name} cuts the rest off.`,
  roles: (p) => `A role that ${p.name} does not take.`,
  'answer-roles': (p) => `A role that ${p.name} does not take in an answer.`,
  alternation: (p) => `${p.name} wants user and assistant to take turns, the user first.`,
  'system-first': (p) => `${p.name} wants the system message first.`,
  answer: () => 'No message of the assistant to learn.',
  'one-answer': (p) => `${p.name} takes exactly one message of the assistant on each side.`,
  'last-user': () => 'The last message is not the user’s.',
  'reserved-words': (p) => `A word that ${p.name} reserves; the job would fail.`,
  'other-reserved-words': (p) => `A word that the validator of ${p.name} refuses.`,
  'needs-keys': (p) => `${p.name} needs the key ${p.value}.`,
  'extra-keys': (p) => `A key that the format does not have; ${p.name} refuses it.`,
  'text-only': (p) => `Images, audio or files; ${p.name} takes only text here.`,
  'maximum-images': (p) => `More images than the ${p.value} that ${p.name} takes in an example.`,
  'maximum-videos': (p) => `More than one video; ${p.name} takes ${p.value} in an example.`,
  'one-format': (p) => `Several formats in one file; ${p.name} refuses it.`,
  'byte-order-mark': (p) => `The file has no byte order mark, which ${p.name} has asked for.`,
  'file-name': (p) => `${p.name} does not take this file name.`,
  'validation-file': (p) => `${p.name} needs a validation file for this kind of training.`,
  'maximum-validation-examples': (p) =>
    `The validation file has ${examples(p)}; ${p.name} takes at most ${p.value}.`,
  'maximum-validation-bytes': (p) =>
    `The validation file has ${p.bytes} bytes; ${p.name} takes at most ${p.value}.`,
  'maximum-validation-share': (p) =>
    `The validation file is larger than ${Number(p.value) * 100} % of the training file, the maximum of ${p.name}.`,
};
