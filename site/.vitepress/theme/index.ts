/** The default theme without its fonts, the calculator, and the components of single pages. */
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent } from 'vue';
import './style.css';

// Only in the browser: the server writes the tag with its fallback.
if (!import.meta.env.SSR) import('ft-breakeven/define/lazy.js');

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component(
      'CatalogueTable',
      defineAsyncComponent(() => import('./components/CatalogueTable.vue')),
    );
    app.component(
      'ThemePlayground',
      defineAsyncComponent(() => import('./components/ThemePlayground.vue')),
    );
  },
};

export default theme;
