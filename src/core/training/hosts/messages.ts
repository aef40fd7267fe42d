/** The English sentence for each problem with a host. Another language writes its own sentences for the same rules and `params`. */
import type { HostProblem } from './types.ts';

type Params = HostProblem['params'];

const examples = ({ examples: number }: Params): string =>
  `${number} ${number === 1 ? 'example' : 'examples'}`;

/**
 * Sentences by rule. For a rule about single examples, `params.count` is the number of examples that break it; the sentence does
 * not contain that number.
 */
export const hostMessages: Readonly<Record<HostProblem['rule'], (params: Params) => string>> = {
  ended: (p) => `${p.name} no longer trains models on files (since ${p.value} at the latest).`,
  method: (p) => `${p.name} does not offer this kind of training.`,
  format: (p) => `${p.name} reads another format: convert the file.`,
  'minimum-examples': (p) => `${examples(p)}; ${p.name} refuses fewer than ${p.value}.`,
  'maximum-examples': (p) => `${examples(p)}; ${p.name} accepts at most ${p.value}.`,
  'advised-examples': (p) => `${examples(p)}; ${p.name} advises at least ${p.value}.`,
  'maximum-bytes': (p) => `The file has ${p.bytes} bytes; ${p.name} accepts at most ${p.value}.`,
  'maximum-tokens': (p) => `Longer than ${p.value} tokens: ${p.name} cuts the rest off.`,
  roles: (p) => `A role that ${p.name} does not accept.`,
  'answer-roles': (p) => `A role that ${p.name} does not accept in an answer.`,
  alternation: (p) => `${p.name} wants user and assistant to take turns, the user first.`,
  'system-first': (p) => `${p.name} wants the system message first.`,
  answer: () => 'No message of the assistant to learn.',
  'one-answer': (p) => `${p.name} accepts exactly one message of the assistant on each side.`,
  'last-user': () => 'The last message is not the user’s.',
  'reserved-words': (p) => `A word that ${p.name} reserves; the job would fail.`,
  'other-reserved-words': (p) => `A word that the validator of ${p.name} refuses.`,
  'needs-keys': (p) => `${p.name} needs the key ${p.value}.`,
  'extra-keys': (p) => `A key that ${p.name} does not accept.`,
  'text-only': (p) => `Images, audio or files; ${p.name} accepts only text here.`,
  'text-only-model': (p) => `Images, audio or files; ${p.value} of ${p.name} accepts only text.`,
  'maximum-media-examples': (p) =>
    `${p.examples} examples with images, audio, video or files; ${p.name} accepts at most ${p.value}.`,
  'maximum-epochs': (p) => `${p.epochs} epochs; ${p.name} trains at most ${p.value}.`,
  'maximum-images': (p) => `Too many images; ${p.name} accepts at most ${p.value} in an example.`,
  'maximum-videos': (p) => `Too many videos; ${p.name} accepts at most ${p.value} in an example.`,
  'one-format': (p) => `Several formats in one file; ${p.name} refuses such a file.`,
  'byte-order-mark': (p) => `The file has no byte order mark; ${p.name} once required it.`,
  'file-name': (p) => `${p.name} does not accept this file name.`,
  'validation-file': (p) => `${p.name} needs a validation file for this kind of training.`,
  'maximum-validation-examples': (p) =>
    `The validation file has ${examples(p)}; ${p.name} accepts at most ${p.value}.`,
  'maximum-validation-bytes': (p) =>
    `The validation file has ${p.bytes} bytes; ${p.name} accepts at most ${p.value}.`,
  'maximum-validation-share': (p) =>
    `The validation file is larger than ${p.name} accepts: at most ${Number(p.value) * 100}\u00a0% of the training file.`,
};
