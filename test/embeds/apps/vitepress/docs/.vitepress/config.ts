/** Tells Vue which tags are elements and not components. */
import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'VitePress',
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('ft-') } } },
});
