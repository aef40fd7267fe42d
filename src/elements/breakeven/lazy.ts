/** What `<ft-breakeven>` loads after its first rendering, as one file. */

export { readCatalog } from '../../prices/validate.ts';
export { assumptionOf } from './assumption.ts';
export { exampleScenario, namesOf, pricesOf } from './example.ts';
export { footer } from './footer.ts';
export { LateControllers } from './late-controllers.ts';
export { promptsBlock } from './prompts-section.ts';
export { viewsBlock } from './view-tabs.ts';
