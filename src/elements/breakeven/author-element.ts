/** The base class of `<ft-breakeven>`: the properties with an attribute for the author of a page, besides those that `<ft-breakeven>` declares itself. */
import { propertyOf, scenarioAttributes } from '../common/scenario/attribute-names.ts';
import { FormElement } from './form-element.ts';

/** An attribute's text, or the number that a host sets as its property. */
type Given = string | number | null;

/**
 * Attributes for what the calculator shows and stores, for its role in the page form, and for values of embed code outside the scenario.
 * Most are also read by style sheets.
 */
const reflected = [
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
  declare preset: Given;
  /**
   * Id of the prompted model in the catalogue, such as `openai/gpt-6-luna`.
   * @attr
   */
  declare model: Given;
  /**
   * Id of the model to tune in the catalogue, such as `bedrock/amazon-nova-micro`.
   * @attr tuned-model
   */
  declare tunedModel: Given;
  /**
   * Tokens of the prompt that every request repeats: instructions and examples.
   * @attr prompt-tokens
   */
  declare promptTokens: Given;
  /**
   * Tokens of the prompt that the tuned model needs in every request.
   * @attr tuned-prompt-tokens
   */
  declare tunedPromptTokens: Given;
  /**
   * Tokens of an answer, of both approaches.
   * @attr output-tokens
   */
  declare outputTokens: Given;
  /**
   * Prompt tokens that a tuned model saves per request. Below 0 if it needs more.
   * @attr tokens-saved
   */
  declare tokensSaved: Given;
  /**
   * Requests in the first month.
   * @attr requests-per-month
   */
  declare requestsPerMonth: Given;
  /**
   * Growth of the requests per month, as a share: `0.05` or `5%`.
   * @attr
   */
  declare growth: Given;
  /**
   * Dollars per 1,000,000 input tokens, of both approaches.
   * @attr usd-per-mtok
   */
  declare usdPerMtok: Given;
  /**
   * Set-up cost of tuning in dollars, the training included.
   * @attr setup-usd
   */
  declare setupUsd: Given;
  /**
   * Dollars a month for the tuned model, besides its requests and its hosting.
   * @attr monthly-usd
   */
  declare monthlyUsd: Given;
  /**
   * Dollars an hour for one machine that serves the tuned model.
   * @attr hosting-usd-per-hour
   */
  declare hostingUsdPerHour: Given;
  /**
   * Length of the calculation in months, 1–120.
   * @attr horizon-months
   */
  declare horizonMonths: Given;

  /**
   * The form: `full`; `compact` with the verdict, a chart and four inputs; `verdict`, or `chart` alone. The small forms have a
   * button that shows the full form.
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
  declare estimated: Given;
  /**
   * Examples in the training file. The inputs show them, with the tokens of each. They are not part of the scenario.
   * @attr
   */
  declare examples: Given;

  static {
    for (const attribute of scenarioAttributes) {
      AuthorElement.createProperty(propertyOf(attribute), { attribute });
    }
    for (const attribute of reflected) {
      AuthorElement.createProperty(attribute, {
        reflect: true,
        type: /^(readonly|disabled)$/.test(attribute) ? Boolean : String,
      });
    }
  }
}
