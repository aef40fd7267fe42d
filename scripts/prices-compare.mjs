/**
 * Compares the catalogue's prices with another source, and decides which prices a refresh takes. The functions are pure: they read
 * no files, no network and no clock, and the caller passes the sources.
 *
 * @typedef {import('../src/prices/types.ts').CatalogModel} CatalogModel
 * @typedef {import('../src/prices/types.ts').PriceSet} PriceSet
 * @typedef {import('./prices-compare.d.mts').Answer} Answer
 * @typedef {import('./prices-compare.d.mts').Finding} Finding
 * @typedef {import('./prices-compare.d.mts').LookUp} LookUp
 */

import { datasetProviders, selectedModels } from './prices-selection.mjs';

const fields = ['inputUsdPerMTok', 'cachedInputUsdPerMTok', 'cacheWriteUsdPerMTok', 'outputUsdPerMTok'];

/**
 * The models that have another id in the dataset than in the catalogue, except the selected models (below). Each entry has the provider
 * and the model id that the dataset returns, and also the name to search for if that is not the id.
 */
const datasetNames = {
  'bedrock/amazon-nova-micro': ['aws', 'amazon.nova-micro-v1:0'],
  'bedrock/amazon-nova-lite': ['aws', 'amazon.nova-lite-v1:0'],
  'bedrock/amazon-nova-pro': ['aws', 'amazon.nova-pro-v1:0'],
  'bedrock/amazon-nova-2-lite': ['aws', 'global.amazon.nova-2-lite-v1:0'],
  'together/llama-3.1-8b': ['together', 'meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo'],
  'together/llama-3.3-70b': ['together', 'meta-llama/Llama-3.3-70B-Instruct-Turbo'],
  'fireworks/gpt-oss-20b': ['fireworks', 'gpt-oss-20b', 'accounts/fireworks/models/gpt-oss-20b'],
  'fireworks/gpt-oss-120b': ['fireworks', 'gpt-oss-120b', 'accounts/fireworks/models/gpt-oss-120b'],
};
/** The tuned models, with the same data as in `datasetNames`. The dataset has no other tuned models. */
const tunedDatasetNames = {
  'openai/gpt-4o': ['openai', 'ft:gpt-4o', 'ft:gpt-4o-2024-08-06'],
  'openai/gpt-4o-mini': ['openai', 'ft:gpt-4o-mini', 'ft:gpt-4o-mini-2024-07-18'],
  'openai/gpt-3.5-turbo-0125': ['openai', 'ft:gpt-3.5-turbo-', 'ft:gpt-3.5-turbo-0125'],
};
/** The selected models (those that `npm run prices:dataset` takes), each with its name in the dataset. */
const selectedNames = new Map(selectedModels.map(({ id, dataset }) => [id, dataset]));

/** Provider, expected model id and search name in the dataset. `null` for a tuned model that the dataset does not have. */
export function datasetName(id, tuned = false) {
  const names = tuned ? tunedDatasetNames : datasetNames;
  const named = Object.hasOwn(names, id) ? names[id] : undefined;
  if (named) return { provider: named[0], model: named[1], query: named[2] ?? named[1] };
  if (tuned) return null;
  const selectedName = selectedNames.get(id);
  if (selectedName) return selectedName;
  const slash = id.indexOf('/');
  const provider = id.slice(0, slash);
  const model = id.slice(slash + 1);
  return {
    provider: Object.hasOwn(datasetProviders, provider) ? datasetProviders[provider] : provider,
    model,
    query: model,
  };
}

/**
 * A look-up in `@pydantic/genai-prices`. For an unknown model, the package may return a similarly named model or the model of
 * another provider. The look-up refuses both.
 * @returns {LookUp}
 */
export function genaiLookUp(calcPrice, evidence) {
  return (id, _row, tuned) => {
    const name = datasetName(id, tuned);
    if (!name) return { kind: 'missing' };
    const { provider, model, query } = name;
    const timestamp = new Date(`${evidence.asOf}T12:00:00Z`);
    const found = calcPrice({ input_tokens: 1, output_tokens: 1 }, query, {
      providerId: provider,
      timestamp,
    });
    if (!found) return { kind: 'missing' };
    if (found.model.id !== model)
      return { kind: 'refused', reason: `asked for ${query}, got ${found.model.id}` };
    if (found.provider.id !== provider || !found.provider.models.some(({ id }) => id === model))
      return { kind: 'refused', reason: `${model} is not one of ${provider}'s own prices` };
    const now = priceSet(found.model_price, evidence);
    if (!now) return { kind: 'refused', reason: 'no price per input and output token' };
    return { kind: 'found', prices: [now, ...laterPriceSets(found.model.prices, evidence)] };
  };
}

/** The price sets of the dataset that begin after its date. */
function laterPriceSets(prices, evidence) {
  if (!Array.isArray(prices)) return [];
  return prices.flatMap(({ constraint, prices: later }) => {
    if (constraint?.type !== 'start_date' || constraint.start_date <= evidence.asOf) return [];
    const set = priceSet(later, evidence);
    return set ? [{ ...set, from: constraint.start_date }] : [];
  });
}

/** A price set of the dataset in the form of the catalogue. `null` if it has no price of input or of output. */
export function priceSet(price, evidence) {
  const datasetPrices = {
    inputUsdPerMTok: price.input_mtok,
    cachedInputUsdPerMTok: price.cache_read_mtok,
    cacheWriteUsdPerMTok: price.cache_write_mtok,
    outputUsdPerMTok: price.output_mtok,
  };
  if (datasetPrices.inputUsdPerMTok === undefined || datasetPrices.outputUsdPerMTok === undefined)
    return null;
  /** The price of the tier that applies from `start` input tokens on; -1 gives the price below all tiers. */
  const priceFrom = (value, start) => {
    if (value === undefined || value === null) return null;
    if (typeof value === 'number') return value;
    const reached = value.tiers.filter((tier) => tier.start <= start).sort((a, b) => b.start - a.start)[0];
    return reached ? reached.price : value.base;
  };
  const set = (start) =>
    Object.fromEntries(fields.map((field) => [field, priceFrom(datasetPrices[field], start)]));
  const starts = new Set(
    Object.values(datasetPrices).flatMap((value) => (value?.tiers ?? []).map((tier) => tier.start)),
  );
  const tiers = [...starts]
    .sort((a, b) => a - b)
    .map((start) => ({ aboveInputTokens: start, ...set(start) }));
  return { ...set(-1), ...(tiers.length > 0 ? { tiers } : {}), ...evidence };
}

/** The keys that a model may have in the litellm table. */
function litellmKeys(row, tuned) {
  if (tuned) return row.provider === 'openai' && row.tuned?.snapshot ? [`ft:${row.tuned.snapshot}`] : [];
  const { model } = datasetName(row.id);
  const modelId = row.id.slice(row.id.indexOf('/') + 1);
  if (row.provider === 'bedrock') return [model];
  if (row.provider === 'vertex') return [];
  if (row.provider === 'google') return [`gemini/${modelId}`];
  if (row.provider === 'together') return [`together_ai/${model}`];
  if (row.provider === 'fireworks') return [`fireworks_ai/accounts/fireworks/models/${modelId}`];
  return [modelId];
}

/**
 * A look-up in a copy of litellm's `model_prices_and_context_window.json` (dollars per token), by exact key.
 * @returns {LookUp}
 */
export function litellmLookUp(table, evidence) {
  return (_id, row, tuned) => {
    const key = litellmKeys(row, tuned).find((name) => Object.hasOwn(table, name));
    const entry = key === undefined ? undefined : table[key];
    if (typeof entry?.input_cost_per_token !== 'number') return { kind: 'missing' };
    const perMillion = (value) => (typeof value === 'number' ? Number((value * 1e6).toPrecision(12)) : null);
    const set = {
      inputUsdPerMTok: perMillion(entry.input_cost_per_token),
      cachedInputUsdPerMTok: perMillion(entry.cache_read_input_token_cost),
      cacheWriteUsdPerMTok: perMillion(entry.cache_creation_input_token_cost),
      outputUsdPerMTok: perMillion(entry.output_cost_per_token),
      ...evidence,
    };
    return { kind: 'found', prices: [set] };
  };
}

/**
 * Compares the first price set of each base and each tuned model of the catalogue with another source. Sets without a price per
 * input token are left out. A figure is compared if both the catalogue and the source have it. A figure that only one of them has
 * is a gap, not a conflict.
 * @param {readonly CatalogModel[]} rows
 * @param {LookUp} lookUp
 * @returns {Finding[]}
 */
export function compare(rows, lookUp) {
  return rows.flatMap((row) =>
    [false, true].flatMap((tuned) => {
      const offer = tuned ? row.tuned : row.base;
      const ours = offer?.prices[0];
      // The price is `null` if none was found, and 0 if only machine hours are billed.
      if (!ours?.inputUsdPerMTok) return [];
      const answer = lookUp(row.id, row, tuned);
      const subject = { id: row.id, tuned, ours, asOf: ours.asOf };
      if (answer.kind !== 'found') return [{ ...subject, ...answer }];
      const theirs = answer.prices[0];
      const [ourFigures, theirFigures] = [figuresOf(ours), figuresOf(theirs)];
      const names = [...new Set([...Object.keys(ourFigures), ...Object.keys(theirFigures)])];
      const sharedNames = names.filter((name) => isKnown(ourFigures[name]) && isKnown(theirFigures[name]));
      const differences = sharedNames
        .filter((name) => !equal(ourFigures[name], theirFigures[name]))
        .map((name) => ({ figure: name, ours: ourFigures[name], theirs: theirFigures[name] }));
      const onlyOurs = names.filter((name) => isKnown(ourFigures[name]) && !isKnown(theirFigures[name]));
      const onlyTheirs = names.filter((name) => !isKnown(ourFigures[name]) && isKnown(theirFigures[name]));
      return [
        {
          ...subject,
          kind: differences.length > 0 ? 'conflict' : 'agrees',
          differences,
          onlyOurs,
          onlyTheirs,
          prices: answer.prices,
        },
      ];
    }),
  );
}

const fieldsByName = {
  input: fields[0],
  'cached input': fields[1],
  'cache write': fields[2],
  output: fields[3],
};
const isKnown = (value) => value !== null && value !== undefined;

/** All figures of a price set, long-context prices included, by the names that reports show. */
function figuresOf(set) {
  const figuresIn = (from, prefix) =>
    Object.entries(fieldsByName).map(([name, field]) => [prefix + name, from[field]]);
  const tiers = (set.tiers ?? []).flatMap((tier, i) => {
    const prefix = `long-context ${i === 0 ? '' : `${i + 1} `}`;
    return [[`${prefix}threshold`, tier.aboveInputTokens], ...figuresIn(tier, prefix)];
  });
  return Object.fromEntries([...figuresIn(set, ''), ...tiers]);
}

const equal = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/**
 * The action of a refresh for each base price: `take`, or `keep` or `refuse` with a reason. A price is taken if the dataset is newer
 * than the row. Two kinds of rows are kept although the dataset is newer, unless `ids` contains them: rows that record a conflict with
 * this dataset, and rows that would lose a figure. If `ids` is not empty, all other rows are left out.
 */
export function planRefresh(rows, lookUp, { ids = [] } = {}) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const requested = new Set(ids);
  return compare(rows, (id, row, tuned) => (tuned ? { kind: 'missing' } : lookUp(id, row, tuned)))
    .filter((finding) => !finding.tuned && (requested.size === 0 || requested.has(finding.id)))
    .map((finding) => {
      if (finding.kind === 'missing') return { ...finding, action: 'keep', reason: 'not in the dataset' };
      if (finding.kind === 'refused') return { ...finding, action: 'refuse' };
      const isNewer = (finding.prices[0].asOf ?? '') > (finding.asOf ?? '');
      if (!isNewer) {
        const reason =
          finding.kind === 'conflict'
            ? 'the dataset is not newer, and its price differs'
            : 'the dataset is not newer';
        return { ...finding, action: 'keep', reason };
      }
      if (requested.has(finding.id)) return { ...finding, action: 'take' };
      const dataset = finding.prices[0].source.split(' ')[0];
      const row = byId.get(finding.id);
      const isDisputed = [row, row?.base]
        .flatMap((part) => part?.conflicts ?? [])
        .some(({ values }) => values.some(({ source }) => source.split(' ')[0] === dataset));
      if (isDisputed)
        return { ...finding, action: 'keep', reason: 'a recorded conflict: name the id to take it' };
      if (finding.onlyOurs.length > 0) {
        const lost = finding.onlyOurs.join(', ');
        return { ...finding, action: 'keep', reason: `${lost} would be lost: name the id to take it` };
      }
      return { ...finding, action: 'take' };
    });
}

/** One line of text per step of a plan. */
export function describePlan(plan) {
  return plan.map((step) => {
    if (step.action === 'refuse') return `refused  ${step.id}: ${step.reason}`;
    const changes = step.differences?.length ? describeDifferences(step.differences) : 'same figures';
    if (step.action === 'take')
      return `take     ${step.id}: ${changes}; ${step.asOf ?? 'undated'} → ${step.prices[0].asOf}`;
    return `keep     ${step.id}: ${step.reason}${step.differences?.length ? ` (${changes})` : ''}`;
  });
}

/** One line of text per finding of `compare`. */
export function describeFindings(findings) {
  return findings.map((finding) => {
    const name = `${finding.id}${finding.tuned ? ' (tuned)' : ''}`;
    if (finding.kind === 'missing') return `gap       ${name}: not in the other source`;
    if (finding.kind === 'refused') return `gap       ${name}: refused, ${finding.reason}`;
    const gaps = [
      finding.onlyOurs.length > 0 ? `; only the catalogue has ${finding.onlyOurs.join(', ')}` : '',
      finding.onlyTheirs.length > 0 ? `; only the other source has ${finding.onlyTheirs.join(', ')}` : '',
    ].join('');
    return finding.kind === 'conflict'
      ? `CONFLICT  ${name}: ${describeDifferences(finding.differences)}${gaps}`
      : `agrees    ${name}${gaps}`;
  });
}

const describeDifferences = (differences) =>
  differences.map(({ figure, ours, theirs }) => `${figure} ${ours} → ${theirs}`).join(', ');

/** The text of `src/prices/rows/refreshed.ts`, with the prices of earlier refreshes and those that the plan takes. */
export function renderRefreshed(plan, earlierPrices = {}) {
  const taken = Object.fromEntries(
    plan.filter(({ action }) => action === 'take').map(({ id, prices }) => [id, prices]),
  );
  const entries = Object.entries({ ...earlierPrices, ...taken }).sort(([a], [b]) => (a < b ? -1 : 1));
  return `/**
 * Base prices from a dataset that is newer than the hand-checked rows, written by \`npm run prices:refresh -- --write\`.
 * Generated: do not edit. Empty while no dataset is newer.
 */
import type { Refreshed } from '../refresh.ts';

/** The taken prices by model id. */
export const refreshed: Refreshed = ${JSON.stringify(Object.fromEntries(entries), null, 2)};
`;
}

/**
 * The text of `src/prices/rows/dataset-prices.ts`, with one tuple for each selected model. Throws if the dataset lacks the
 * exact id of a model. The error lists every such model.
 */
export function renderDataset(selection, lookUp, evidence, contextWindow) {
  const answers = selection.map(({ id, name, dataset }) => ({
    id,
    name,
    dataset,
    answer: lookUp(id, null, false),
  }));
  const missing = answers.filter(({ answer }) => answer.kind !== 'found');
  if (missing.length > 0) {
    const lines = missing.map(({ id, answer }) => `${id}: ${answer.reason ?? 'not in the dataset'}`);
    throw new Error(`Not taken from ${evidence.source}:\n${lines.join('\n')}`);
  }
  const priceTuple = (set) => fields.map((field) => set[field]);
  const rows = answers.map(({ id, name, dataset, answer: { prices } }) => {
    const [now, ...later] = prices;
    const tiers = (now.tiers ?? []).map((tier) => [tier.aboveInputTokens, ...priceTuple(tier)]);
    return [
      id,
      name,
      contextWindow(dataset) ?? null,
      priceTuple(now),
      ...(tiers.length > 0 || later.length > 0 ? [tiers] : []),
      ...(later.length > 0 ? [later.map((set) => [set.from, ...priceTuple(set)])] : []),
    ];
  });
  return `/**
 * Base prices of the selected models in an open dataset, by \`npm run prices:dataset\`. Generated: do not edit.
 */
import type { DatasetRow } from './build.ts';

/** The dataset and its version, as every row cites it. */
export const datasetSource = ${JSON.stringify(evidence.source)};
/** The day on which that version of the dataset was published. */
export const datasetDate = ${JSON.stringify(evidence.asOf)};

/** One row for each selected model. */
export const datasetRows: readonly DatasetRow[] = [
${rows.map((row) => `  ${JSON.stringify(row)},`).join('\n')}
];
`;
}
