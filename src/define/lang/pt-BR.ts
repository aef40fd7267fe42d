/** Registers Brazilian Portuguese. Import this file before the elements, so that their texts are in Portuguese from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/pt-BR/index.ts';

addLanguage('pt-BR', messages);
