/** Registers German. Import this file before the elements, so that their texts are in German from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/de/index.ts';

addLanguage('de', messages);
