/** Registers Chinese in simplified characters: import it before the elements, so that they are Chinese from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/zh-Hans/index.ts';

addLanguage('zh-Hans', messages);
