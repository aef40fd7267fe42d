/** Registers Spanish. Import this file before the elements, so that their texts are in Spanish from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/es/index.ts';

addLanguage('es', messages);
