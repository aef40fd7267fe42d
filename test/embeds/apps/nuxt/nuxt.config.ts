/** Tells Vue which tags are elements and not components. */
export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  devtools: { enabled: false },
  telemetry: false,
  css: ['~/page.css'],
  app: { head: { htmlAttrs: { lang: 'en' }, title: 'Nuxt' } },
  vue: { compilerOptions: { isCustomElement: (tag: string) => tag.startsWith('ft-') } },
});
