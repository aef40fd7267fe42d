/** The code that `<ft-breakeven>` loads after its first rendering, as one file. */

export { readCatalog } from '../../prices/validate.ts';
export { assumptionOf } from '../common/wording/assumption.ts';
export { namesOf, pricesOf } from './catalog-names.ts';
export { errorTemplate } from './error-template.ts';
export { footer } from './footer.ts';
export { LateControllers } from './late-controllers.ts';
export { viewsBlock } from './view-tabs.ts';
