/** The English message of each problem of a training file. Another language writes its own for the same codes and `params`. */

type Params = Readonly<Record<string, string | number>>;

/**
 * Maximum length, in UTF-16 units, of the roles, names and keys that messages and findings quote, so that an invalid file does not produce
 * long messages.
 */
export const maxQuote = 40;

/** The number of a message for a reader, from 1; `index` starts at 0. */
const nth = ({ index }: Params): number => Number(index) + 1;

/** The message of each problem. The keys are the complete, stable list of codes. */
export const trainingMessages = {
  array: ({ bracket }) =>
    bracket === undefined
      ? 'A JSON array: every example needs a line of its own.'
      : 'Part of a JSON array: JSON Lines has no brackets around it.',
  'data-type': () => 'Not a JSON object.',
  'invalid-json': () => 'Not valid JSON.',
  'trailing-comma': () => 'A comma after the example; lines are not separated by commas.',
  'missing-messages-list': () => 'No list of messages.',
  'example-missing-assistant-message': () => 'No assistant message.',
  'missing-side': () => 'One of the two answers to compare is missing.',
  'last-not-assistant': () => 'The last message is not by the assistant.',
  'message-missing-key': (p) => `Message ${nth(p)} has no role or no content.`,
  'message-unrecognized-key': (p) => `Message ${nth(p)} has a key that is not known.`,
  'message-type': (p) => `Message ${nth(p)} is not an object.`,
  'missing-content': (p) => `Message ${nth(p)} has no content.`,
  'unrecognized-role': (p) =>
    `Message ${nth(p)} has ${p.role === '' ? 'no role' : `the role “${p.role}”, which is not known`}.`,
  weight: (p) => `The weight of message ${nth(p)} is neither 0 nor 1.`,
  'weight-role': (p) => `Message ${nth(p)} has a weight but is not by the assistant.`,
  'tool-calls': (p) => `The tool calls of message ${nth(p)} lack an id, a name or arguments.`,
  'tool-call-id': (p) => `Message ${nth(p)} answers no tool call: tool_call_id is missing.`,
  tools: () => 'The tools are not a list of functions with names.',
  'too-few-examples': ({ examples, minimum }) =>
    `${examples} ${examples === 1 ? 'example' : 'examples'}; a job needs at least ${minimum}.`,
  'file-size': () => 'Larger than 512\u00a0MB, the maximum of the file endpoint.',
} satisfies Readonly<Record<string, (params: Params) => string>>;

/** Every code that a problem of a training file can have. */
export type TrainingCode = keyof typeof trainingMessages;
