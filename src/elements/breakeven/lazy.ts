/**
 * The parts that `<ft-breakeven>` loads after its first rendering: the tabs of the views, the example, the names of
 * models, the line that keeps the answer in sight, the prompts block, the assumption on which the verdict depends, the scenario in a child, the width of the host, the folds, and the parts below them.
 */

export { readCatalog } from '../../prices/validate.ts';
export { assumptionOf } from './assumption.ts';
export { exampleScenario, namesOf, pricesOf } from './example.ts';
export { footer } from './footer.ts';
export { LateControllers } from './late-controllers.ts';
export { promptsBlock } from './prompts-section.ts';
export { viewsBlock } from './view-tabs.ts';
