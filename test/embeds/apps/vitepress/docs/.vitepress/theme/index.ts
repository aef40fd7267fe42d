/** The default theme, and the calculator. */
import DefaultTheme from 'vitepress/theme';

// Only in the browser: the server writes the tag with its fallback.
if (!import.meta.env.SSR) import('ft-breakeven/define/lazy.js');

export default DefaultTheme;
