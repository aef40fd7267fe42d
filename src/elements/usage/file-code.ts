/** The code that `<ft-usage>` needs only once it has a file, and loads with the first one. */
export { withConvention } from '../../core/usage/read.ts';
export { readUsageFile } from '../../files/usage-file.ts';
export { approachOfProfile } from './approach-of.ts';
export { conventionTemplate } from './convention-template.ts';
export { jobFacts, profileFacts } from './facts-text.ts';
export { estimatedTokens, jobTemplate } from './job-template.ts';
export { linesTemplate, useTemplate } from './lines-template.ts';
export { uncountedRowCount } from './problem-text.ts';
export { problemsTemplate } from './problems-template.ts';
export { profileTemplate } from './profile-template.ts';
export { jobSentence, largestEffect, otherModelSentence, profileSentence } from './sentence.ts';
export { areTaken, otherTraining, tickedLines, usageEffectOf } from './take-lines.ts';
