/** Registers `<ft-prompt-parts>`, unless the page already has one. */
import { FtPromptParts } from '../elements/prompt-parts/prompt-parts.ts';

if (!customElements.get('ft-prompt-parts')) customElements.define('ft-prompt-parts', FtPromptParts);

declare global {
  interface HTMLElementTagNameMap {
    'ft-prompt-parts': FtPromptParts;
  }
}
