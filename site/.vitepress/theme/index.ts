/** The default theme without its fonts, the calculator, and the components of single pages. */
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent } from 'vue';
import './style.css';

// Only in the browser: the server writes the tag with its fallback.
if (!import.meta.env.SSR) import('ft-breakeven/define/lazy.js');

const components = {
  CatalogueTable: () => import('./components/CatalogueTable.vue'),
  LiveExample: () => import('./components/LiveExample.vue'),
  ThemePlayground: () => import('./components/ThemePlayground.vue'),
};

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    // Each is loaded with the pages that use it.
    for (const [name, load] of Object.entries(components)) app.component(name, defineAsyncComponent(load));
  },
};

export default theme;
