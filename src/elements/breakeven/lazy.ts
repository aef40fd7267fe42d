/**
 * The parts that `<ft-breakeven>` fetches after its first answer: the example, names of models, and the prompts block,
 * which has nothing to count with before either.
 */
export { readCatalog } from '../../prices/validate.ts';
export { examplePrompts, exampleScenario, namesOf } from './example.ts';
export { promptsBlock } from './prompts-section.ts';
