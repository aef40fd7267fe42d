/** The base class of `<ft-breakeven>`: properties that the author of a page can set as attributes. `<ft-breakeven>` itself declares further properties. */
import { propertyOf, scenarioAttributes } from '../common/scenario/attribute-names.ts';
import { FormElement } from './form-element.ts';

/** The text of an attribute, or the text or number that a page sets as its property. `null` = not set. */
type AttributeValue = string | number | null;

/**
 * The properties that are reflected to their attributes: what the calculator shows and stores, its role in the `<form>` around it, and
 * the values of embed code that are not part of the scenario. Style sheets read most of these attributes.
 */
const reflectedProperties = [
  'mode',
  'theme',
  'hide',
  'readonly',
  'sync',
  'remember',
  'name',
  'disabled',
  'estimated',
  'examples',
];

/** An element with the attributes of `docs/embedding.md`. They are created from lists, which are shorter than decorators. */
export class AuthorElement extends FormElement {
  /**
   * Id of a preset: `article`, `cached-prompt`, `hosted-by-the-hour`, `distillation`, `own-gpu`, `rag-fine-tuning` or `newer-model`.
   * @attr
   */
  declare preset: AttributeValue;
  /**
   * Id of the prompted model in the catalogue, such as `openai/gpt-6-luna`.
   * @attr
   */
  declare model: AttributeValue;
  /**
   * Id of the model to tune in the catalogue, such as `bedrock/amazon-nova-micro`.
   * @attr tuned-model
   */
  declare tunedModel: AttributeValue;
  /**
   * Tokens of the prompt that every request repeats: instructions and examples.
   * @attr prompt-tokens
   */
  declare promptTokens: AttributeValue;
  /**
   * Tokens of the prompt that the tuned model needs in every request.
   * @attr tuned-prompt-tokens
   */
  declare tunedPromptTokens: AttributeValue;
  /**
   * Tokens of an answer, of both approaches.
   * @attr output-tokens
   */
  declare outputTokens: AttributeValue;
  /**
   * Prompt tokens that a tuned model saves per request. Below 0 if it needs more.
   * @attr tokens-saved
   */
  declare tokensSaved: AttributeValue;
  /**
   * Requests in the first month.
   * @attr requests-per-month
   */
  declare requestsPerMonth: AttributeValue;
  /**
   * Growth of the requests per month, as a share: `0.05` or `5%`.
   * @attr
   */
  declare growth: AttributeValue;
  /**
   * Dollars per 1,000,000 input tokens, of both approaches.
   * @attr usd-per-mtok
   */
  declare usdPerMtok: AttributeValue;
  /**
   * Set-up cost of tuning in dollars, the training included.
   * @attr setup-usd
   */
  declare setupUsd: AttributeValue;
  /**
   * Dollars a month for the tuned model, besides its requests and its hosting.
   * @attr monthly-usd
   */
  declare monthlyUsd: AttributeValue;
  /**
   * Dollars an hour for one machine that serves the tuned model.
   * @attr hosting-usd-per-hour
   */
  declare hostingUsdPerHour: AttributeValue;
  /**
   * Length of the calculation in months, 1–120.
   * @attr horizon-months
   */
  declare horizonMonths: AttributeValue;

  /**
   * The form of the calculator: `full`; `compact` with the verdict, a chart and four inputs; `verdict`, or `chart` alone. The small forms
   * have a button that shows the full form.
   * @attr
   */
  declare mode: 'full' | 'compact' | 'verdict' | 'chart' | null;
  /**
   * The colours: `light`, `dark`, or those of the page (`auto`, the default).
   * @attr
   */
  declare theme: 'light' | 'dark' | 'auto' | null;
  /**
   * Parts to hide, separated by spaces: `bar views unit-cost prompts inputs evidence compare changes footer`.
   * @attr
   */
  declare hide: string | null;
  /**
   * Whether the reader can change nothing. The figures can still be read in the views.
   * @attr readonly
   */
  declare readonly: boolean;
  /**
   * `hash` keeps the user's calculation in the hash of the address, so that a reload and a copied address show it.
   * @attr
   */
  declare sync: 'hash' | null;
  /**
   * `session` keeps the user's calculation until the tab is closed, without the texts of prompts; `session prompts` keeps these texts too.
   * @attr
   */
  declare remember: 'session' | 'session prompts' | null;
  /**
   * The indices of the approaches with estimated token counts, from 0, one digit each: `01` means the first two. Figures that depend on these counts have
   * the mark ≈.
   * @attr
   */
  declare estimated: AttributeValue;
  /**
   * Number of examples in the training file. The inputs show this number and the tokens of each example. It is not part of the scenario.
   * @attr
   */
  declare examples: AttributeValue;

  static {
    for (const attribute of scenarioAttributes) {
      AuthorElement.createProperty(propertyOf(attribute), { attribute });
    }
    for (const property of reflectedProperties) {
      AuthorElement.createProperty(property, {
        reflect: true,
        type: /^(readonly|disabled)$/.test(property) ? Boolean : String,
      });
    }
  }
}
