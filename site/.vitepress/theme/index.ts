/** The default theme without its fonts, the calculator, and the components of single pages. */
import DefaultTheme from 'vitepress/theme-without-fonts';
import './style.css';

// Only in the browser: the server writes the tag with its fallback.
if (!import.meta.env.SSR) import('ft-breakeven/define/lazy.js');

export default DefaultTheme;
