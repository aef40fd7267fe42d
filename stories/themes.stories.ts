/** `<ft-breakeven>` on pages in the style of documentation themes, with the rules of docs/theming.md. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { hostPageTemplate, hostThemes, type Scheme } from './themes/host-pages.ts';

const meta: Meta = { title: 'Themes', parameters: { layout: 'fullscreen' } };
export default meta;

const tag = '<ft-breakeven preset="cached-prompt" starts-on="2027-01-01"></ft-breakeven>';

/** A page of a theme, by the start of its title. */
function page(start: string, scheme: Scheme): StoryObj {
  const theme = hostThemes.find(({ title }) => title.startsWith(start));
  if (!theme) throw new Error(`No theme of this name: ${start}`);
  return { parameters: { theme: scheme }, render: () => hostPageTemplate(theme, scheme, tag) };
}

export const VitePress = page('VitePress', 'light');
export const VitePressInTheDark = page('VitePress', 'dark');
export const Docusaurus = page('Docusaurus', 'light');
export const DocusaurusInTheDark = page('Docusaurus', 'dark');
export const Starlight = page('Starlight', 'light');
export const StarlightInTheDark = page('Starlight', 'dark');
export const Material = page('Material', 'light');
export const MaterialInTheDark = page('Material', 'dark');
export const GitHub = page('GitHub', 'light');
export const GitHubInTheDark = page('GitHub', 'dark');
export const Storybook = page('Storybook', 'light');
export const StorybookInTheDark = page('Storybook', 'dark');
