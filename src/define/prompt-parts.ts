/** Registers `<ft-prompt-parts>`, under the conditions of `register.ts`. */
import { FtPromptParts } from '../elements/prompt-parts/prompt-parts.ts';
import { register } from './register.ts';

register('ft-prompt-parts', FtPromptParts);

declare global {
  interface HTMLElementTagNameMap {
    'ft-prompt-parts': FtPromptParts;
  }
}
