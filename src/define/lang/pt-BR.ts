/** Registers Brazilian Portuguese: import it before the elements, so that they are in Portuguese from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/pt-BR/index.ts';

addLanguage('pt-BR', messages);
