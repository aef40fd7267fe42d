/** The default theme, and the calculator. */
import DefaultTheme from 'vitepress/theme';

// The calculator is loaded only in the browser. The server writes the tag with its fallback text.
if (!import.meta.env.SSR) import('ft-breakeven/define/lazy.js');

export default DefaultTheme;
