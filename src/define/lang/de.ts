/** Registers German: import it before the elements, so that they are German from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/de/index.ts';

addLanguage('de', messages);
