/**
 * The parts that `<ft-breakeven>` loads after its first rendering, outside of the first load: the example, names of models,
 * the prompts block, and the assumption that the verdict hangs on.
 */

export { readCatalog } from '../../prices/validate.ts';
export { assumptionOf } from './assumption.ts';
export { examplePrompts, exampleScenario, namesOf } from './example.ts';
export { promptsBlock } from './prompts-section.ts';
