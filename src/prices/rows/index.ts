/** All providers and rows of the built-in catalogue, in the order of the picker. */

import type { CatalogModel, Provider } from '../types.ts';
import { anthropicModels, anthropicProvider } from './anthropic.ts';
import { azureModels, azureProvider } from './azure.ts';
import { bedrockModels, bedrockProvider } from './bedrock.ts';
import { datasetHosts, datasetModels, datasetProviders } from './dataset.ts';
import { fireworksModels, fireworksProvider } from './fireworks.ts';
import { openaiModels, openaiProvider } from './openai.ts';
import { gpuModels, gpuProviders } from './own-gpu.ts';
import { alwaysReasons, reasonsByDefault } from './reasoning.ts';
import { trainingServiceModels, trainingServiceProviders } from './tinker.ts';
import { togetherModels, togetherProvider } from './together.ts';
import { googleModels, googleProvider, vertexModels, vertexProvider } from './vertex.ts';

/** All providers of the built-in catalogue, in the order of the picker. */
export const shippedProviders: readonly Provider[] = [
  openaiProvider,
  anthropicProvider,
  googleProvider,
  ...datasetProviders,
  vertexProvider,
  azureProvider,
  bedrockProvider,
  togetherProvider,
  fireworksProvider,
  ...datasetHosts,
  ...trainingServiceProviders,
  ...gpuProviders,
];

/** Rows whose prices were read by hand. */
const rowsByHand: readonly CatalogModel[] = [
  ...openaiModels,
  ...anthropicModels,
  ...googleModels,
  ...vertexModels,
  ...azureModels,
  ...bedrockModels,
  ...togetherModels,
  ...fireworksModels,
  ...trainingServiceModels,
  ...gpuModels,
];

const idsByHand: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ rowsByHand.map(({ id }) => id),
);

/** Every row: first the rows read by hand, then the other rows of the dataset. */
export const shippedRows: readonly CatalogModel[] = /* @__PURE__ */ [
  ...rowsByHand,
  .../* @__PURE__ */ datasetModels.filter(({ id }) => !idsByHand.has(id)),
].map((row) =>
  reasonsByDefault(row.id)
    ? { ...row, reasonsByDefault: true, ...(alwaysReasons(row.id) ? { alwaysReasons: true } : {}) }
    : row,
);
