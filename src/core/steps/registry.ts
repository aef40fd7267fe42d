/**
 * The hosts and programs whose steps are known, and the hosts that no longer take jobs or never did. Any other host has no steps. Each
 * host or program with steps has one file in `routes` and one line here.
 */
import type { IsoDate } from '../scenario/types.ts';
import type { Route } from './route.ts';
import { axolotl } from './routes/axolotl.ts';
import { azure } from './routes/azure.ts';
import { bedrock } from './routes/bedrock.ts';
import { fireworks } from './routes/fireworks.ts';
import { openai } from './routes/openai.ts';
import { tinker } from './routes/tinker.ts';
import { together } from './routes/together.ts';
import { trl } from './routes/trl.ts';
import { unsloth } from './routes/unsloth.ts';
import { vertex } from './routes/vertex.ts';
import type { Framework, StepSource } from './types.ts';

/** The day on which the pages of these hosts were last read. Steps are written for this day if no other day is given. */
export const registryDay: IsoDate = '2026-11-27';

/** Hosts that take training jobs through an API. */
export const hostRoutes: Readonly<Record<string, Route>> = {
  openai,
  azure,
  vertex,
  bedrock,
  together,
  fireworks,
  tinker,
};

/** Programs that train on a rented GPU or on the reader's own. */
export const frameworkRoutes: Readonly<Record<Framework, Route>> = { trl, axolotl, unsloth };

/** Hosts that rent out machines; the programs run there. */
export const machineHosts: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'runpod',
  'modal',
  'lambda',
  'vast',
  'replicate',
]);

/** A host that takes no jobs from a day on, or never took any. */
export interface ClosedHost {
  /** First day without new jobs; `null` = it never trained models of its customers. */
  readonly on: IsoDate | null;
  readonly sources: readonly StepSource[];
}

/** Hosts whose training of all models has ended or will end, and hosts that never trained models of their customers. */
export const closedHosts: Readonly<Record<string, ClosedHost>> = {
  openai: {
    on: '2027-01-06',
    sources: [{ source: 'OpenAI, deprecations page (copy)', asOf: '2026-11-05' }],
  },
  mistral: {
    on: '2026-08-21',
    sources: [{ source: 'Mistral documentation v1.7.7, fine-tuning API deprecated', asOf: '2026-08-21' }],
  },
  cohere: {
    on: '2025-09-15',
    sources: [{ source: 'Cohere documentation, fine-tuning deprecated (copy)', asOf: '2025-09-15' }],
  },
  databricks: {
    on: '2026-08-14',
    sources: [{ source: 'Microsoft Learn, Foundation Model Fine-tuning (copy)', asOf: '2026-08-14' }],
  },
  google: {
    on: '2025-05-01',
    sources: [{ source: 'Gemini API documentation: no model can be tuned since May 2025', asOf: '2025-05' }],
  },
  anthropic: {
    on: null,
    sources: [{ source: 'Anthropic documentation: no fine-tuning of its own', asOf: '2026-10-24' }],
  },
};
