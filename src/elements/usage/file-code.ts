/** The code that `<ft-usage>` needs only once it has a file, and loads with the first one. */
export { withConvention } from '../../core/usage/read.ts';
export { readUsageFile } from '../../files/usage-file.ts';
export { conventionTemplate } from './convention-template.ts';
