/**
 * The parts that `<ft-breakeven>` loads after its first rendering, outside of the first load: the example, names of models,
 * the prompts block, the assumption that the verdict hangs on, and the parts below the answer.
 */

export { readCatalog } from '../../prices/validate.ts';
export { assumptionOf } from './assumption.ts';
export { examplePrompts, exampleScenario, namesOf } from './example.ts';
export { footer } from './footer.ts';
export { promptsBlock } from './prompts-section.ts';
