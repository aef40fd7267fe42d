/** Registers `<ft-prompt-parts>`, unless its tag is registered already. */
import { FtPromptParts } from '../elements/prompt-parts/prompt-parts.ts';

if (!customElements.get('ft-prompt-parts')) customElements.define('ft-prompt-parts', FtPromptParts);

declare global {
  interface HTMLElementTagNameMap {
    'ft-prompt-parts': FtPromptParts;
  }
}
