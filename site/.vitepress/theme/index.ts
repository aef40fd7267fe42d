/** The theme of the site: the default theme without its fonts, the calculator, and the components that only some pages use. */
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent } from 'vue';
import './style.css';

// Only in the browser. While the site is built, the tags of elements keep their fallback content.
if (!import.meta.env.SSR) import('ft-breakeven/define/lazy.js');

const components = {
  CatalogueTable: () => import('./components/CatalogueTable.vue'),
  LanguageChoice: () => import('./components/LanguageChoice.vue'),
  LiveExample: () => import('./components/LiveExample.vue'),
  ReportLink: () => import('./components/ReportLink.vue'),
  ThemePlayground: () => import('./components/ThemePlayground.vue'),
};

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    // A component is loaded only with the pages that use it.
    for (const [name, load] of Object.entries(components)) app.component(name, defineAsyncComponent(load));
  },
};

export default theme;
