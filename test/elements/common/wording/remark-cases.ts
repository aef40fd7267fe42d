/** Scenarios whose prices have remarks, for the tests of remarks. */
import { createScenario, evaluate } from '../../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../../src/core/types.ts';
import { decisiveRemarks, textOfRemarks } from '../../../../src/elements/common/wording/decisive-remarks.ts';
import type { RemarkContext } from '../../../../src/elements/common/wording/remark-sentences.ts';
import { remarks as text } from '../../../../src/i18n/en/remarks.ts';
import * as prices from '../../../../src/prices/index.ts';
import type { Remark } from '../../../../src/prices/remark.ts';
import { remarksOn } from '../../../../src/prices/remarks.ts';
import { modelAgainstTuned } from './prompt-against-tuned.ts';

const { approachFor, catalog } = prices;
/** The English messages of remarks. */
export const language = { text, locale: 'en' };
/** The context of the remarks on a scenario. The candidate is the second approach by default. */
export const contextOf = (scenario: Scenario, candidate = '') => ({
  result: evaluate(scenario),
  candidate,
  pages: prices,
});
/** The assumption below a verdict; `''` if the verdict depends on none. */
export const assumptionText = (context: RemarkContext): string =>
  textOfRemarks(
    decisiveRemarks(remarksOn(context.result.scenario, context.pages), context, language),
    context,
    language,
  );
/** Like `assumptionText`, for a scenario. */
export const assumptionIn = (scenario: Scenario, candidate = ''): string =>
  assumptionText(contextOf(scenario, candidate));

/** A prompt on Claude Sonnet 5.5. */
export const prompt = {
  id: 'prompt',
  technique: 'few-shot' as const,
  prefixTokens: 1500,
  variableTokens: 200,
  outputTokens: 150,
  ...approachFor('anthropic/claude-sonnet-5-5'),
};
/** A prompt whose price is certain, on a model that would reason by default. */
export const certainPrompt = { ...prompt, reasoningOff: true };
/** A prompt whose length is between two possible minimums of the cache: the assumed one and another one. */
export const uncertainPrompt = { ...prompt, ...approachFor('vertex/claude-opus-4-8') };
/** A tuned Amazon Nova Micro. */
export const tune = {
  id: 'tune',
  technique: 'fine-tuned' as const,
  prefixTokens: 100,
  variableTokens: 200,
  outputTokens: 150,
  ...approachFor('bedrock/amazon-nova-micro', { tuned: true, tokens: 200_000 }),
  setup: [{ label: 'Labels', usd: 800 }],
};
/** A scenario of 100,000 requests a month. */
export const scenarioOf = (...approaches: ScenarioInput['approaches']) =>
  createScenario({ startsOn: '2026-11-25', requestsPerMonth: 100_000, approaches });

/** A prompt and a tuned model whose prices were not read on the page of their host. */
export const geminiScenario = scenarioOf(
  { ...prompt, prefixTokens: 2000, ...approachFor('vertex/gemini-3.5-flash') },
  { ...tune, ...approachFor('vertex/gemini-3.5-flash', { tuned: true, tokens: 200_000 }) },
);

/** A comparison with all remarks on its prices. */
export interface RemarkCase {
  readonly name: string;
  readonly context: RemarkContext;
  readonly remarks: readonly Remark[];
}

/** The tuned model `id`, compared with the untuned model `base`, from the date of the catalogue on. `tunedPrefix` is in tokens. */
export function caseOf(id: string, base: string, requestsPerMonth: number, tunedPrefix: number): RemarkCase {
  const scenario = modelAgainstTuned(base, id, requestsPerMonth, {
    prefixTokens: tunedPrefix,
    startsOn: catalog.compiledOn ?? '',
  });
  const context = { result: evaluate(scenario), candidate: 'tuned', pages: prices };
  return { name: `${id} at ${requestsPerMonth}`, context, remarks: remarksOn(scenario, prices) };
}

/** Every tunable model, compared with its base at seven volumes; with Claude Sonnet 5.5 if its host does not serve the base. */
export const tunedCases = (): readonly RemarkCase[] =>
  catalog.models
    .filter(({ tuned }) => tuned)
    .flatMap(({ id, base }) =>
      [1000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000].map((requests) =>
        caseOf(id, base ? id : 'anthropic/claude-sonnet-5-5', requests, 60),
      ),
    );
