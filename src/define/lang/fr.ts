/** Registers French. Import this file before the elements, so that their texts are in French from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/fr/index.ts';

addLanguage('fr', messages);
