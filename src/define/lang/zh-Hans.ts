/** Registers Chinese in simplified characters. Import this file before the elements, so that their texts are in Chinese from the start. */
import { addLanguage } from '../../controllers/languages.ts';
import { messages } from '../../i18n/zh-Hans/index.ts';

addLanguage('zh-Hans', messages);
