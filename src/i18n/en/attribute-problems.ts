/**
 * English messages about an attribute whose value cannot be used, one message per code. The page shows the name of the attribute before
 * the message.
 */

/** Code of a problem → its message. */
export const attributeProblems = {
  'not-a-number': (value: string) => `“${value}” is not a number.`,
  negative: (value: string) => `“${value}” is below 0.`,
  'unknown-model': (value: string) =>
    `The catalogue has no model “${value}”. Ids have the form provider/model.`,
  'no-base-price': (value: string) => `The catalogue has no price of “${value}” without tuning.`,
  'not-tunable': (value: string) => `The catalogue has no offer to tune “${value}”.`,
  'unknown-preset': (value: string, choices: string) =>
    `“${value}” is not a preset. The presets are ${choices}.`,
  'preset-unpriced': (value: string) => `The catalogue has no price of a model of “${value}”.`,
  'more-than-prompt': (value: string, tokens: string) =>
    `“${value}” is more than the ${tokens} tokens of the prompt.`,
} as const;
