/**
 * Compares the price research, if it is present, with the catalogue. Every figure is in the catalogue with the same value, or
 * in the list `leftOut` with a reason.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedRows } from '../../src/prices/rows/index.ts';
import { machines } from '../../src/prices/rows/own-gpu.ts';
import { googleFees } from '../../src/prices/rows/vertex.ts';
import type { CatalogModel, Evidence, PlainRates, PriceSet, TrainingOffer } from '../../src/prices/types.ts';

/** A line of the price research: one price, in dollars per unit. */
interface ResearchLine {
  readonly provider: string;
  readonly model: string;
  readonly kind: 'base' | 'fine_tuned' | 'training' | 'hosting' | 'storage' | 'gpu';
  readonly unit: string;
  readonly usd: number;
  readonly asOf: string | null;
  readonly confidence: string;
  readonly availableFrom?: string;
  readonly availableUntil?: string;
  readonly trainableUntil?: string;
  readonly priceUntil?: string;
}

const file = '../shared/prices/pricing.json';
const research: readonly ResearchLine[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

/** Figures that are left out, with the reason. A pattern is matched against `provider | model`. */
const leftOut: readonly (readonly [RegExp, reason: string])[] = [
  [/^OpenAI \| (ft:)?(davinci|babbage)-002$/, 'off since 2026-10-23, and not trainable since 2024'],
  [/^OpenAI \| ft:o4-mini-2025-04-16 \(data sharing\)$/, 'off since 2026-10-23'],
  [/^Google Vertex \| gemini-2\./, 'retired on Vertex: neither trained nor served any more'],
  [/^AWS Bedrock \| (llama2|cohere|titan)/, 'prices of 2024; these models are not offered any more'],
  [/^Mistral \|/, 'the fine-tuning service ended on 2026-08-21'],
  [/^H100 market index \|/, 'an index, not an offer'],
];

/** The id in the catalogue of each provider, by its name in the research. */
const providers: Record<string, string> = {
  OpenAI: 'openai',
  'Azure OpenAI': 'azure',
  Google: 'google',
  'Google Vertex': 'vertex',
  'AWS Bedrock': 'bedrock',
  Anthropic: 'anthropic',
  'Together AI': 'together',
  'Fireworks AI': 'fireworks',
  'Thinking Machines (Tinker)': 'tinker',
  'Prime Intellect': 'prime-intellect',
  Ori: 'ori',
};
/** Some rows stand for a range of model sizes. This is the part of their id after the `/`, by provider and name in the research. */
const sizeClasses: Record<string, string> = {
  'together <=16B': 'up-to-16b',
  'together 17B-69B': '17b-69b',
  'together 70B-100B': '70b-100b',
  'fireworks <=16B': 'up-to-16b',
  'fireworks 16.1B-80B': '16b-80b',
  'fireworks 80B-300B': '80b-300b',
  'fireworks >300B': 'above-300b',
  'ori <=10B': 'up-to-10b',
};

/** The row of the catalogue for a line of the research. */
function rowOf({ provider, model }: ResearchLine): CatalogModel | undefined {
  const providerId = providers[provider];
  const modelName = model
    .replace(/^(ft:|tuned |custom )/, '')
    .replace(/ \(.*\)$/, '')
    .replace(/ (serverless|train|sample|prefill)$/, '')
    .replace(/ (LoRA|full)( SFT| DPO)?$/, '');
  const id = `${providerId}/${sizeClasses[`${providerId} ${modelName}`] ?? modelName}`;
  return (
    shippedRows.find((row) => row.id === id) ??
    shippedRows.find((row) => row.provider === providerId && row.tuned?.snapshot === modelName)
  );
}

/** The field of the catalogue for each kind of token in the units of the research. */
const rateFields: Record<string, keyof PlainRates> = {
  input: 'inputUsdPerMTok',
  'cached input': 'cachedInputUsdPerMTok',
  'cache write': 'cacheWriteUsdPerMTok',
  output: 'outputUsdPerMTok',
};

/** The price set for a line: the scheduled one with the same start date, if there is one, and otherwise the current one. */
function setOf(line: ResearchLine): PriceSet | undefined {
  const row = rowOf(line);
  const prices = (line.kind === 'base' ? row?.base : row?.tuned)?.prices;
  return prices?.find(({ from }) => from !== undefined && from === line.availableFrom) ?? prices?.[0];
}

/** The values of the catalogue for a line. A value is `undefined` if the catalogue has none. */
function figuresOf(line: ResearchLine): readonly (number | null | undefined)[] {
  const row = rowOf(line);
  if (line.kind === 'base' || line.kind === 'fine_tuned') {
    const set = setOf(line);
    const rates: PlainRates | undefined = /long context|prompt >/.test(line.model)
      ? set?.tiers?.[0]
      : line.unit.startsWith('batch')
        ? (set?.batch as PlainRates | undefined)
        : set;
    const names = line.unit.match(/1M (.*) tokens/)?.[1]?.split(' or ') ?? [];
    return names.map((name) => rates?.[rateFields[name] ?? 'inputUsdPerMTok']);
  }
  if (line.unit === 'job minimum')
    return shippedRows
      .filter(({ provider }) => provider === providers[line.provider])
      .flatMap(({ tuned }) => tuned?.training ?? [])
      .map((offer) => ('minimumUsd' in offer ? offer.minimumUsd : undefined));
  if (line.kind === 'training') return [trainingUsd(offerOf(line, row))];
  if (line.kind === 'gpu') return [machineUsd(line)];
  if (line.unit === '1M tokens x hour')
    return [googleFees.find(({ id }) => id.endsWith(/Pro/.test(line.model) ? 'pro' : 'flash'))?.usd];
  // Regional prices are calculated from the global ones.
  const everyRow = shippedRows.filter(
    ({ id, provider, tuned }) => provider === providers[line.provider] && tuned && !id.endsWith('-regional'),
  );
  if (line.kind === 'storage') return everyRow.map(({ tuned }) => tuned?.monthly?.[0]?.usdPerUnit);
  const hosting = (['Developer', 'B200'].find((word) => line.model.includes(word)) ?? '').toLowerCase();
  return everyRow.map(
    ({ tuned }) =>
      (hosting ? tuned?.hosting?.find(({ id }) => id === hosting) : tuned?.hosting?.[0])?.usdPerHour,
  );
}

/** The training offer, among those of `row`, whose price is in `line`. */
function offerOf(line: ResearchLine, row: CatalogModel | undefined): TrainingOffer | undefined {
  const method = line.model.match(/(LoRA|full) (SFT|DPO)$/);
  const region = line.model.match(/\((regional|developer) training\)$/)?.[1];
  const id = method ? `${method[1]}-${method[2]}`.toLowerCase() : region;
  return id ? row?.tuned?.training.find((offer) => offer.id === id) : row?.tuned?.training[0];
}

/** The price of a training offer, per hour or per 1M tokens. */
function trainingUsd(offer: TrainingOffer | undefined): number | null | undefined {
  if (!offer) return undefined;
  return 'usdPerHour' in offer ? offer.usdPerHour : offer.usdPerMTok;
}

/** The price of a rented machine, per second or per hour as in the line. */
function machineUsd({ provider, model, unit }: ResearchLine): number | undefined {
  const [, name = '', kind] = provider.match(/^(\w+)(?:\.ai)?(?: \((\w+)\))?$/) ?? [];
  const machine = machines.find(
    ({ id, gpu }) => gpu === model && id.startsWith(`${name.toLowerCase()}/`) && (!kind || id.endsWith(kind)),
  );
  return unit === 'second' ? machine?.usdPerSecond : machine?.usdPerHour;
}

/** The price of a line in the unit of the catalogue, which is 1M tokens instead of 1K. */
const perCatalogueUnit = ({ unit, usd }: ResearchLine) => (unit.startsWith('1K ') ? usd * 1000 : usd);
const nameOf = ({ provider, model }: ResearchLine) => `${provider} | ${model}`;
/** Whether a price applies only to answers during training. Prime Intellect bills serving by the GPU hour. */
const isOfTrainingOnly = ({ provider, kind }: ResearchLine): boolean =>
  provider === 'Prime Intellect' && kind === 'fine_tuned';
/** The lines of the research that are compared with the catalogue. */
const comparedLines = research.filter(
  (line) => !isOfTrainingOnly(line) && !leftOut.some(([pattern]) => pattern.test(nameOf(line))),
);

describe.runIf(research.length > 0)('the price research', () => {
  it('has more than 300 figures, of which more than 280 are compared', () => {
    expect(research.length).toBeGreaterThan(300);
    expect(comparedLines.length).toBeGreaterThan(280);
  });

  it('agrees with the catalogue in every figure', () => {
    const different = comparedLines.flatMap((line) => {
      const ours = figuresOf(line);
      const isEqual =
        ours.length > 0 && ours.every((value) => Math.abs((value ?? -1) - perCatalogueUnit(line)) < 1e-9);
      return isEqual
        ? []
        : [`${nameOf(line)} | ${line.kind} ${line.unit} ${line.usd}: ours ${JSON.stringify(ours)}`];
    });
    expect(different).toEqual([]);
  });

  it('has the same dates of services, trainings and prices as the catalogue', () => {
    const different = comparedLines.flatMap((line) => {
      const row = rowOf(line);
      const offer = line.kind === 'base' ? row?.base : row?.tuned;
      const differences = [
        line.availableUntil !== undefined && offer?.availableUntil !== line.availableUntil,
        line.trainableUntil !== undefined && row?.tuned?.trainableUntil !== line.trainableUntil,
        line.priceUntil !== undefined && setOf(line)?.until !== line.priceUntil,
        line.availableFrom !== undefined &&
          offer?.availableFrom !== line.availableFrom &&
          setOf(line)?.from !== line.availableFrom,
      ];
      return differences.some(Boolean) ? [`${nameOf(line)} | ${line.kind} ${line.unit}`] : [];
    });
    expect(different).toEqual([]);
  });

  it('has the same dates and confidences of token prices as the catalogue', () => {
    // The catalogue has better evidence for these models: a newer dataset or a newer copy of the meters has the same figures. The
    // posts on tuned Nova Micro are by AWS itself.
    const hasNewerEvidence =
      /^AWS Bedrock \| (amazon-nova-(lite|pro)|custom amazon-nova-micro .*)$|^Azure OpenAI \|/;
    const different = comparedLines.flatMap((line) => {
      const priceSet = line.kind === 'base' || line.kind === 'fine_tuned' ? setOf(line) : undefined;
      const evidence: Evidence | undefined =
        (/long context|prompt >/.test(line.model) && priceSet?.tiers?.[0]?.evidence) || priceSet;
      if (!evidence || hasNewerEvidence.test(nameOf(line))) return [];
      const theirs = line.asOf?.padEnd(10, line.asOf.length === 4 ? '-01-01' : '-01') ?? null;
      return evidence.asOf === theirs && evidence.confidence === line.confidence
        ? []
        : [`${nameOf(line)}: ${evidence.asOf} ${evidence.confidence}`];
    });
    expect(different).toEqual([]);
  });

  it('has a figure for every pattern of `leftOut`', () => {
    for (const [pattern, reason] of leftOut)
      expect(
        research.some((line) => pattern.test(nameOf(line))),
        reason,
      ).toBe(true);
  });
});
