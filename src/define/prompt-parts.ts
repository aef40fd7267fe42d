/** Registers `<ft-prompt-parts>`, unless its tag is registered already. */
import { FtPromptParts } from '../elements/prompt-parts/prompt-parts.ts';
import { register } from './register.ts';

register('ft-prompt-parts', FtPromptParts);

declare global {
  interface HTMLElementTagNameMap {
    'ft-prompt-parts': FtPromptParts;
  }
}
