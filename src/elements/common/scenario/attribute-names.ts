/** The attributes of `<ft-breakeven>` that describe a scenario without any script. */

/** The names of these attributes, in the order of the documentation. */
export const scenarioAttributes = [
  'preset',
  'model',
  'tuned-model',
  'prompt-tokens',
  'tuned-prompt-tokens',
  'output-tokens',
  'tokens-saved',
  'requests-per-month',
  'growth',
  'usd-per-mtok',
  'setup-usd',
  'monthly-usd',
  'hosting-usd-per-hour',
  'horizon-months',
] as const;

/** Name of an attribute that describes a scenario. */
export type ScenarioAttribute = (typeof scenarioAttributes)[number];

/** The texts of the attributes that are set. */
export type AttributeTexts = { readonly [Name in ScenarioAttribute]?: string };

/** The name of the property of an attribute: `tokens-saved` → `tokensSaved`. */
export const propertyOf = (attribute: string): string =>
  attribute.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
