/** Compiles Vue components, and tells Vue which tags are elements and not components. */
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isCustomElement = (tag: string) => tag.startsWith('ft-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
