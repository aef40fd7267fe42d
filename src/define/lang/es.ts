/** Registers Spanish: import it before the elements, so that they are Spanish from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/es/index.ts';

addLanguage('es', messages);
