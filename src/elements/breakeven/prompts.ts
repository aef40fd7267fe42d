/**
 * The code that `<ft-breakeven>` loads for prompts and for the worked example, as one file. A calculation from attributes with one price
 * for all tokens has no prompts and needs none of this code.
 */

export { examplePrompts, exampleScenario } from './example.ts';
export { PresetPrompts } from './preset-prompts.ts';
export { promptsBlock } from './prompts-section.ts';
export { SessionPrompts } from './session-prompts.ts';
export { StartController } from './start-controller.ts';
