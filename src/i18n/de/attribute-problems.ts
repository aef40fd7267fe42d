/** German messages about an attribute whose value cannot be used. */
import type { Messages } from '../messages.ts';

/** Code of a problem → its message. */
export const attributeProblems: Messages['attributeProblems'] = {
  'not-a-number': (value) => `„${value}“ ist keine Zahl.`,
  negative: (value) => `„${value}“ ist kleiner als 0.`,
  'unknown-model': (value) =>
    `Der Katalog hat kein Modell mit der ID „${value}“. IDs haben die Form anbieter/modell.`,
  'no-base-price': (value) => `Der Katalog hat keinen Preis von „${value}“ ohne Tuning.`,
  'not-tunable': (value) => `Der Katalog hat kein Angebot für das Tuning von „${value}“.`,
  'unknown-preset': (value, choices) => `„${value}“ ist keine Vorlage. Die Vorlagen sind ${choices}.`,
  'preset-unpriced': (value) => `Der Katalog hat keinen Preis für ein Modell von „${value}“.`,
  'more-than-prompt': (value, tokens) => `„${value}“ ist mehr als die ${tokens} Tokens des Prompts.`,
};
