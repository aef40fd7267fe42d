/** Registers Arabic: import it before the elements, so that they are Arabic from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/ar/index.ts';

addLanguage('ar', messages);
