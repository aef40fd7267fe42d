/** The configuration of VitePress for the documentation site. */
import { existsSync, readFileSync } from 'node:fs';
import { type DefaultTheme, defineConfig, type UserConfig } from 'vitepress';
import { pages, project, repository, site, viteCache } from '../paths.mjs';
import { extendMarkdown } from './markdown.ts';

const base = process.env.SITE_BASE ?? '/';
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** The title of a page in the sidebar, as HTML: the first heading of the page. */
function titleOf(page: string): string {
  const heading = /^# (.+)$/m.exec(readFileSync(`${pages}${page}.md`, 'utf8'))?.[1] ?? page;
  return heading.replaceAll('`', '').replaceAll('<', '&lt;');
}

/** A page in the sidebar. Under the first page of a folder are the pages that it lists, in its order. */
function entry(name: string): DefaultTheme.SidebarItem {
  const folder = /^(.+\/)index$/.exec(name)?.[1];
  if (!folder) return { text: titleOf(name), link: `/${name}` };
  const listed = readFileSync(`${pages}${name}.md`, 'utf8').matchAll(/\]\(([\w-]+)\.md\)/g);
  const items = [...listed].map(([, page]) => entry(folder + page));
  // The page of such a link has the address of its folder, without `index`.
  return { text: titleOf(name), link: `/${folder}`, collapsed: true, items };
}

const group = (text: string, names: readonly string[]): DefaultTheme.SidebarItem => ({
  text,
  collapsed: false,
  items: names.filter((name) => existsSync(`${pages}${name}.md`)).map(entry),
});

/** The id of a heading, made as GitHub makes it, so that a link to a heading works on GitHub and on the site. */
const slugify = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** Puts the files of the calculator into a folder of their own, so that the size of a page can be measured without them. */
const calculatorFiles: NonNullable<NonNullable<UserConfig['vite']>['plugins']>[number] = {
  name: 'site-calculator-files',
  outputOptions(options) {
    const { chunkFileNames } = options;
    const isOfCalculator = (id: string) =>
      id.startsWith(`${project}node_modules/`) || id.startsWith(`${site}node_modules/ft-breakeven/`);
    options.chunkFileNames = (chunk) => {
      if (chunk.moduleIds.some(isOfCalculator)) return 'assets/calculator/[name].[hash].js';
      return typeof chunkFileNames === 'function'
        ? chunkFileNames(chunk)
        : (chunkFileNames ?? 'assets/[name].[hash].js');
    };
    return options;
  },
};

/**
 * The settings of the search. Words such as "how" and "the" are left out, so that a question finds its answer. Pages about the project
 * come after pages about its use. VitePress sends these functions to the page as text, so each uses only its argument.
 */
const miniSearch = {
  options: {
    processTerm: (term: string) =>
      /^(an?|and|are|be|can|do|does|for|how|i|if|in|is|it|my|of|on|or|say|the|there|to|we|what|when|where|why|will|with)$/i.test(
        term,
      )
        ? null
        : term.toLowerCase(),
  },
  searchOptions: {
    boostDocument: (id: string) =>
      /\/(changelog|contributing|architecture|performance|decisions\/)/.test(id) ? 0.2 : 1,
  },
};

export default defineConfig({
  base,
  srcDir: pages,
  outDir: process.env.SITE_OUT ?? 'dist',
  cacheDir: viteCache,
  lang: 'en',
  // A page does not load the pages to which it links.
  router: { prefetchLinks: false },
  title: 'ft-breakeven',
  description:
    'Keep prompting, or fine-tune? A calculator that answers from your own prompts, prices and data.',
  head: [['link', { rel: 'icon', href: `${base}icon.svg`, type: 'image/svg+xml' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('ft-') } } },
  vite: { plugins: [calculatorFiles], build: { chunkSizeWarningLimit: 1500 } },
  markdown: {
    // Braces are text: a word in braces at the end of a cell would become an attribute of the cell.
    attrs: { disable: true },
    anchor: { slugify },
    headers: { slugify },
    // The default colours of code have too little contrast for WCAG AA.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: extendMarkdown,
  },
  // VitePress moves the bar beside the sidebar only when the page has started, which shifts the layout. So the bar has these classes from
  // the start.
  transformHtml: (html) =>
    html.includes('class="VPSidebar"')
      ? html.replace('class="VPNavBar"', 'class="VPNavBar has-sidebar top"')
      : html,
  themeConfig: {
    nav: [
      { text: 'Start', link: '/start' },
      { text: 'Embed', link: '/embedding' },
      { text: 'Elements', link: '/elements/' },
      { text: 'Prices', link: '/catalogue' },
      { text: 'FAQ', link: '/faq' },
      ...(process.env.SITE_STORYBOOK
        ? [{ text: 'Stories', link: '/storybook/index.html', target: '_self' }]
        : []),
      // A text instead of an icon, because the dev server loads icons from another server.
      { text: 'GitHub', link: repository },
    ],
    sidebar: [
      group('Start', ['start', 'faq', 'glossary', 'presets']),
      group('Embed', [
        'embedding',
        'frameworks',
        'languages',
        'language-terms',
        'theming',
        'playground',
        'accessibility',
        'security',
        'elements/index',
      ]),
      group('Calculate', ['model', 'catalogue', 'prices', 'tokenizers']),
      group('Decide', ['advice', 'ladder', 'training-files', 'evaluation', 'next-steps', 'usage']),
      group('At scale', ['terminal', 'at-scale', 'logs-to-profile', 'performance']),
      group('Project', ['changelog', 'contributing', 'architecture', 'decisions/index']),
    ],
    outline: [2, 3],
    search: { provider: 'local', options: { detailedView: true, miniSearch } },
    notFound: {
      title: 'No page',
      quote: 'No page has this address. The search finds a page by its words.',
      linkText: 'First page',
      linkLabel: 'Go to the first page',
    },
    footer: { message: `Version ${version}. MIT licence.` },
  },
});
