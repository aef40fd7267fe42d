/** Registers the trial language. */
import { registerLanguage } from '../../controllers/localize.ts';
import { pseudo } from '../../i18n/xx/index.ts';

registerLanguage('xx', pseudo);
