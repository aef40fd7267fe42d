/** Registers French: import it before the elements, so that they are French from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/fr/index.ts';

addLanguage('fr', messages);
