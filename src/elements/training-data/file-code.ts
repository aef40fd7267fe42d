/** The code that `<ft-training-data>` needs only once it has a file, and loads with the first one. */
export { inspectFile } from '../../files/inspect-file.ts';
export { actionsTemplate } from './actions-template.ts';
export { offeredFixes } from './checks.ts';
export { checksTemplate } from './checks-template.ts';
export { conversionTargets } from './conversion-targets.ts';
export { costsOf } from './cost-rows.ts';
export { costsTemplate } from './costs-template.ts';
export { figuresOf, figuresSoFar } from './figures.ts';
export { histogramTemplate } from './histogram-template.ts';
export { mendedFile } from './mending.ts';
export { exampleId, readExample } from './opened-example.ts';
export { chunksOf, conversionOutput, mendedOutput, saveReport, splitOutput } from './outputs.ts';
export { lineOf } from './places.ts';
export { isNotReady, reasonsOf, sentenceOf, trainingHostIds } from './readiness.ts';
export { countsOf } from './report-counts.ts';
export { blobOf } from './save.ts';
export { offerOf } from './use.ts';
export { usedName, usedSource } from './used-file.ts';
