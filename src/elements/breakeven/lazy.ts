/**
 * The parts that `<ft-breakeven>` loads after its first rendering, outside of the first load: the example, names of models,
 * and the prompts block.
 */
export { readCatalog } from '../../prices/validate.ts';
export { examplePrompts, exampleScenario, namesOf } from './example.ts';
export { promptsBlock } from './prompts-section.ts';
