/**
 * The parts that `<ft-breakeven>` loads after its first rendering: the tabs of the views, the example, the names of
 * models, the line that keeps the answer in sight, the prompts block, the assumption on which the verdict depends, the scenario in a child, the width of the host, the folds, and the parts below them.
 */

export { readCatalog } from '../../prices/validate.ts';
export { addStyles } from '../common/styles/late.ts';
export { AnswerLine } from './answer-line.ts';
export { assumptionOf } from './assumption.ts';
export { Drafts } from './drafts.ts';
export { examplePrompts, exampleScenario, namesOf, pricesOf } from './example.ts';
export { FoldsController } from './folds-controller.ts';
export { footer } from './footer.ts';
export { HostWidthController } from './host-width.ts';
export { JsonChild } from './json-child.ts';
export { lateStyles } from './late.styles.ts';
export { promptsBlock } from './prompts-section.ts';
export { SessionPrompts } from './session-prompts.ts';
export { StartController } from './start-controller.ts';
export { warnOfUnknownAttributes } from './unknown-attributes.ts';
export { viewsBlock, whenMoreViews } from './view-tabs.ts';
