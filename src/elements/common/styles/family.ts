/** The font of prompts and code. A verdict shows neither, so this token has a file of its own. */
import { css } from 'lit';

/** The font of prompts and code. */
export const family = {
  mono: css`var(--ft-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace)`,
} as const;
