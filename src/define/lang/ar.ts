/** Registers Arabic. Import this file before the elements, so that their texts are in Arabic from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/ar/index.ts';

addLanguage('ar', messages);
