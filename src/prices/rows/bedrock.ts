/**
 * AWS Bedrock: Amazon Nova, base and tuned. A tuned Nova costs base token prices and storage, without a deployment fee.
 * Older custom models, which need provisioned throughput, are no longer offered and are left out.
 */

import type {
  Assumption,
  CacheRules,
  CatalogModel,
  Evidence,
  MonthlyFee,
  PlainRates,
  Provider,
  Remarks,
} from '../types.ts';
import { genaiPrices, halfPriceBatch, noEndOfServiceFound, perToken, rates } from './build.ts';

/** AWS Bedrock as a provider. */
export const bedrockProvider: Provider = {
  id: 'bedrock',
  name: 'AWS Bedrock',
  pricingUrl: 'https://aws.amazon.com/bedrock/pricing/',
};

const dataset: Evidence = {
  source: '@pydantic/genai-prices 0.1.8 (aws.amazon.com/bedrock/pricing)',
  asOf: '2026-09-23',
  asOfPrecision: 'day',
  confidence: 'dataset',
  readIn: genaiPrices,
};
const onDemand: Evidence = {
  source: 'AWS ML blog on Nova Micro (aws.amazon.com, 2026-04-16); AWS post on customizing Nova models',
  asOf: '2026-04-16',
  asOfPrecision: 'day',
  confidence: 'official-copy',
};
const fromExample: Evidence = {
  ...onDemand,
  source:
    'derived: that implied by the $8.00 job of the AWS ML blog on Nova Micro (aws.amazon.com, 16 April 2026)',
  confidence: 'derived',
};
const sameAsBase: Evidence = {
  ...onDemand,
  source: 'derived: the base price, at which a tuned Nova is billed (AWS ML blog, 16 April 2026)',
  confidence: 'derived',
};
const priceListTest: Evidence = {
  source: 'a 2026 unit test over the AWS price list (aws.amazon.com); exact day unknown',
  asOf: '2026-01-01',
  asOfPrecision: 'year',
  confidence: 'secondary',
  readIn: ['a test program with AWS’s price list'],
};

const storage: MonthlyFee = {
  label: 'Storage of the custom model',
  unit: 'model',
  quantity: 1,
  usdPerUnit: 1.95,
  source: 'AWS Bedrock pricing page, copy of 2024-03-13, and a 2026 price-list test',
  asOf: '2026-01-01',
  asOfPrecision: 'year',
  confidence: 'secondary-agreeing',
  readIn: [
    'two sources on the storage of any custom model: a copy of AWS’s price page of March 2024, and a test program of 2026 with AWS’s price list',
  ],
};

/**
 * The rules of the cache. A prompt is cached up to a marker that the request sets. Source of the minimum: the table of the Bedrock user
 * guide in Portkey's copy, 1,000 tokens; for Nova 2 Lite, a third party's table of October 2026. Source of the lifetime: AWS samples
 * (prompt_caching_with_nova_models.ipynb).
 */
const cache = (minimumTokens: number): CacheRules => ({ minimumTokens, stepTokens: 1, ttlMinutes: 5 });

/** The default of `epochCount`: docs.aws.amazon.com, hyperparameters of Nova models. */
const terms = { defaultEpochs: 2 };

/** The assumption on the price of cache writes, which was not found. The other value is the price of most hosts that bill writes. */
const cacheWrites = ({ inputUsdPerMTok }: PlainRates): Assumption => ({
  about: 'cache-writes',
  sentence: 'The price of cache writes was not found; a write is counted at the price of input.',
  fields: { 'rates.cacheWriteUsdPerMTok': null },
  others: [
    {
      value: 'cache writes at 125 % of the input price',
      source: null,
      fields: { 'rates.cacheWriteUsdPerMTok': Number(((inputUsdPerMTok ?? 0) * 1.25).toFixed(6)) },
      validFor: 'offer',
    },
  ],
});

/**
 * The assumption that a tuned Nova has no end of service. Source of the notice: docs.aws.amazon.com/bedrock, “Model lifecycle (Legacy)”, for
 * models launched before 7 September 2026, in a copy of October 2026. No Nova that can be tuned is in its list of models with an end.
 */
const announcedEnd: Assumption = {
  ...noEndOfServiceFound,
  sentence: `${noEndOfServiceFound.sentence} AWS promises to announce it at least six months before.`,
  noticeMonths: 6,
};

const lostTools = 'One third party reports that a tuned Nova cannot call tools.';
const tunedRegions = 'A tuned Nova is served on demand in the regions us-east-1 and us-west-2.';
const tunedGaps = ['The cached and batch prices of a tuned Nova were not found.'];

/** The row of a Nova model. `more` has remarks on its base and tuned offer. */
const nova = (
  model: string,
  name: string,
  base: PlainRates,
  tuned: PlainRates & Evidence,
  training: { readonly usdPerMTok: number | null; readonly evidence: Evidence },
  more: { readonly base?: Remarks & { readonly cache: CacheRules }; readonly tuned?: Remarks } = {},
): CatalogModel => ({
  id: `bedrock/${model}`,
  provider: 'bedrock',
  name,
  base: {
    prices: [{ ...dataset, ...base, batch: halfPriceBatch }],
    cache: cache(1000),
    ...more.base,
    assumptions: [cacheWrites(base), ...(more.base?.assumptions ?? [])],
    gaps: ['The end of service was not found, so none is counted.'],
  },
  tuned: {
    prices: [tuned],
    monthly: [storage],
    training: [perToken('sft', 'Supervised', training.usdPerMTok, training.evidence, terms)],
    assumptions: [announcedEnd],
    notes: more.tuned?.notes ?? [tunedRegions, lostTools],
    gaps: [...tunedGaps, ...(more.tuned?.gaps ?? [])],
  },
});

const notFound = { usdPerMTok: null, evidence: onDemand };
const noTrainingPrice = { tuned: { gaps: ['Its training price was not found.'] } };

/** The models of Bedrock that were read by hand. */
export const bedrockModels: readonly CatalogModel[] = [
  nova(
    'amazon-nova-micro',
    'Amazon Nova Micro',
    rates(0.035, 0.00875, null, 0.14),
    { ...onDemand, ...rates(0.035, null, null, 0.14) },
    { usdPerMTok: 1, evidence: fromExample },
  ),
  nova(
    'amazon-nova-lite',
    'Amazon Nova Lite',
    rates(0.06, 0.015, null, 0.24),
    { ...sameAsBase, ...rates(0.06, null, null, 0.24) },
    notFound,
    noTrainingPrice,
  ),
  nova(
    'amazon-nova-pro',
    'Amazon Nova Pro',
    rates(0.8, 0.2, null, 3.2),
    { ...sameAsBase, ...rates(0.8, null, null, 3.2) },
    notFound,
    noTrainingPrice,
  ),
  nova(
    'amazon-nova-2-lite',
    'Amazon Nova 2 Lite',
    rates(0.3, 0.075, null, 2.5),
    { ...priceListTest, ...rates(0.3, null, null, 2.5) },
    { usdPerMTok: 3.78, evidence: priceListTest },
    {
      base: {
        cache: cache(1024),
        assumptions: [
          {
            about: 'base-profile',
            sentence: 'The base price is that of the global profile; a regional profile costs 10 % more.',
            fields: {
              'rates.inputUsdPerMTok': 0.3,
              'rates.cachedInputUsdPerMTok': 0.075,
              'rates.outputUsdPerMTok': 2.5,
            },
            others: [
              {
                value: '$0.33 in, $0.0825 cached and $2.75 out per 1M tokens',
                source: 'regional profile, @pydantic/genai-prices 0.1.8',
                validFor: 'offer',
                fields: {
                  'rates.inputUsdPerMTok': 0.33,
                  'rates.cachedInputUsdPerMTok': 0.0825,
                  'rates.outputUsdPerMTok': 2.75,
                },
              },
            ],
          },
        ],
      },
      // The regions of a tuned Nova 2 Lite were not read, and the report on tools is on Micro, Lite and Pro.
      tuned: { notes: [] },
    },
  ),
];
