/** Registers Japanese. Import this file before the elements, so that their texts are in Japanese from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/ja/index.ts';

addLanguage('ja', messages);
