/** Selects the text of an input that gets the focus, so that typing replaces it. */
import { isPressed } from './after-release.ts';

/**
 * Selects the text of an input that has just got the focus. If the focus comes from a mouse press, a browser places the caret after the
 * focus, and WebKit places it again at the release. The text is then selected at the click, unless the user has selected a part of it.
 */
export function selectText(input: HTMLInputElement): void {
  if (!isPressed()) input.select();
  else addEventListener('click', () => selectUnlessDragged(input), { capture: true, once: true });
}

function selectUnlessDragged(input: HTMLInputElement): void {
  if (input.matches(':focus') && input.selectionStart === input.selectionEnd) input.select();
}
