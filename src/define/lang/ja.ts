/** Registers Japanese: import it before the elements, so that they are Japanese from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/ja/index.ts';

addLanguage('ja', messages);
