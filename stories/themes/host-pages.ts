/**
 * Pages in the style of documentation themes, for stories and tests. The variables of each theme have the names and values of the version
 * in its title. The rest of a page is only sketched, and links are underlined in all themes. The rules that adapt the elements to a theme
 * are read from docs/theming.md.
 */
import { html, type TemplateResult } from 'lit';
import guide from '../../docs/theming.md?raw';

/** A theme: the attributes that the root element of a light and of a dark page gets, and the style sheet of these pages. */
interface HostTheme {
  /** The title of its guide in docs/theming.md. */
  readonly title: string;
  readonly attributes: Readonly<Record<Scheme, Readonly<Record<string, string>>>>;
  readonly css: string;
}

/** Light or dark. */
export type Scheme = 'light' | 'dark';

const monospace = "ui-monospace, Menlo, Monaco, Consolas, 'Liberation Mono', 'Courier New', monospace";

/** The themes, in the order of docs/theming.md. */
export const hostThemes: readonly HostTheme[] = [
  {
    title: 'VitePress 1.6',
    attributes: { light: {}, dark: { class: 'dark' } },
    css: `
      :root {
        --vp-c-brand-1: #3451b2; --vp-c-warning-1: #915930; --vp-c-bg: #fff; --vp-c-bg-soft: #f6f6f7; --vp-c-divider: #e2e2e3;
        --vp-c-text-1: #3c3c43; --vp-nav-height: 64px; --vp-font-family-mono: ${monospace};
        color: var(--vp-c-text-1); background: var(--vp-c-bg); font: 16px/1.75 Inter, ui-sans-serif, system-ui, sans-serif;
      }
      :root.dark {
        --vp-c-brand-1: #a8b1ff; --vp-c-warning-1: #f9b44e; --vp-c-bg: #1b1b1f; --vp-c-bg-soft: #202127; --vp-c-divider: #2e2e32;
        --vp-c-text-1: #dfdfd6; color-scheme: dark;
      }
      a { color: var(--vp-c-brand-1); font-weight: 500; }
      code { font: 0.875em var(--vp-font-family-mono); background: var(--vp-c-bg-soft); border-radius: 4px; padding: 3px 6px; }
      hr { border: 0; border-top: 1px solid var(--vp-c-divider); }`,
  },
  {
    title: 'Docusaurus 3.10',
    attributes: { light: { 'data-theme': 'light' }, dark: { 'data-theme': 'dark' } },
    css: `
      :root {
        --ifm-color-primary: #2e8555; --ifm-link-color: var(--ifm-color-primary); --ifm-color-emphasis-200: #ebedf0;
        --ifm-color-emphasis-300: #dadde1; --ifm-code-background: rgb(246, 247, 248); --ifm-global-radius: 0.4rem;
        --ifm-navbar-height: 3.75rem; --ifm-font-family-monospace: SFMono-Regular, ${monospace};
        color: #1c1e21; background: #fff; font: 16px/1.65 system-ui, 'Segoe UI', Roboto, Ubuntu, 'Noto Sans', sans-serif;
      }
      :root[data-theme='dark'] {
        --ifm-color-primary: #25c2a0; --ifm-color-emphasis-200: #444950; --ifm-color-emphasis-300: #606770;
        --ifm-code-background: rgba(255, 255, 255, 0.1);
        color: #e3e3e3; background: #1b1b1d; color-scheme: dark;
      }
      a { color: var(--ifm-link-color); }
      code { font: 0.95em var(--ifm-font-family-monospace); background: var(--ifm-code-background); border-radius: var(--ifm-global-radius); padding: 0.1rem; }
      hr { border: 0; border-top: 1px solid var(--ifm-color-emphasis-300); }`,
  },
  {
    title: 'Starlight 0.37',
    attributes: { light: { 'data-theme': 'light' }, dark: { 'data-theme': 'dark' } },
    css: `
      :root {
        --sl-color-text-accent: hsl(224, 100%, 85%); --sl-color-orange: hsl(41, 82%, 63%); --sl-color-orange-high: hsl(41, 82%, 87%);
        --sl-color-gray-5: hsl(224, 10%, 23%); --sl-color-gray-6: hsl(224, 14%, 16%); --sl-color-hairline: var(--sl-color-gray-6);
        --sl-color-hairline-light: var(--sl-color-gray-5); --sl-color-bg-inline-code: var(--sl-color-gray-5); --sl-nav-height: 4rem;
        --sl-mobile-toc-height: 3rem; --__sl-font-mono: ui-monospace, SFMono-Regular, ${monospace};
        color: hsl(224, 6%, 77%); background: hsl(224, 10%, 10%); color-scheme: dark;
        font: 16px/1.75 ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
      }
      :root[data-theme='light'] {
        --sl-color-text-accent: hsl(234, 90%, 60%); --sl-color-orange: hsl(41, 90%, 60%); --sl-color-orange-high: hsl(41, 80%, 25%);
        --sl-color-gray-5: hsl(224, 6%, 77%); --sl-color-gray-6: hsl(224, 20%, 94%); --sl-color-hairline-light: var(--sl-color-gray-6);
        --sl-color-bg-inline-code: var(--sl-color-gray-6);
        color: hsl(224, 10%, 23%); background: #fff; color-scheme: light;
      }
      h1 { color: light-dark(hsl(224, 10%, 10%), #fff); }
      a { color: var(--sl-color-text-accent); }
      code { font: 0.875em var(--__sl-font-mono); background: var(--sl-color-bg-inline-code); padding: 0.125rem 0.375rem; }
      hr { border: 0; border-top: 1px solid var(--sl-color-hairline); }`,
  },
  {
    title: 'Material for MkDocs 9',
    attributes: {
      light: { 'data-md-color-scheme': 'default' },
      dark: { 'data-md-color-scheme': 'slate' },
    },
    css: `
      [data-md-color-scheme] {
        --md-default-fg-color: #000000de; --md-default-fg-color--lightest: #00000012; --md-default-bg-color: #fff; --md-code-bg-color: #f5f5f5;
        --md-typeset-a-color: #4051b5; --md-accent-fg-color: #526cfe; --md-code-font-family: 'Roboto Mono', SFMono-Regular, Consolas, Menlo, monospace;
        --md-hue: 225deg; -webkit-font-smoothing: antialiased;
        color: var(--md-default-fg-color); background: var(--md-default-bg-color); font: 16px/1.6 Roboto, -apple-system, Helvetica, Arial, sans-serif;
      }
      [data-md-color-scheme='slate'] {
        --md-default-fg-color: hsla(var(--md-hue), 15%, 90%, 0.82); --md-default-fg-color--lightest: hsla(var(--md-hue), 15%, 90%, 0.12);
        --md-default-bg-color: hsla(var(--md-hue), 15%, 14%, 1); --md-code-bg-color: hsla(var(--md-hue), 15%, 18%, 1);
        --md-typeset-a-color: #5488e8; color-scheme: dark;
      }
      h1 { font-weight: 300; opacity: 0.8; }
      a { color: var(--md-typeset-a-color); }
      code { font: 0.85em var(--md-code-font-family); background: var(--md-code-bg-color); border-radius: 2px; padding: 0 0.3em; }
      hr { border: 0; border-top: 1px solid var(--md-default-fg-color--lightest); }`,
  },
  {
    title: 'GitHub (github-markdown-css 5.9)',
    attributes: {
      light: { class: 'markdown-body' },
      dark: { class: 'markdown-body', 'data-scheme': 'dark' },
    },
    css: `
      .markdown-body {
        --fgColor-accent: #0969da; --fgColor-attention: #9a6700; --borderColor-default: #d1d9e0; --borderColor-muted: #d1d9e0b3; --bgColor-muted: #f6f8fa;
        --focus-outlineColor: #0969da; --fontStack-monospace: ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
        color: #1f2328; background: #fff; word-wrap: break-word;
        font: 16px/1.5 -apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif;
      }
      [data-scheme='dark'] {
        --fgColor-accent: #4493f8; --fgColor-attention: #d29922; --borderColor-default: #3d444d; --borderColor-muted: #3d444db3; --bgColor-muted: #151b23;
        --focus-outlineColor: #1f6feb; color: #f0f6fc; background: #0d1117; color-scheme: dark;
      }
      h1 { padding-bottom: 0.3em; border-bottom: 1px solid var(--borderColor-default); }
      a { color: var(--fgColor-accent); }
      code { font: 85% var(--fontStack-monospace); background: var(--bgColor-muted); border-radius: 6px; padding: 0.2em 0.4em; }
      hr { border: 0; border-top: 4px solid var(--borderColor-default); }`,
  },
  {
    title: 'Storybook 10',
    attributes: { light: { 'data-theme': 'light' }, dark: { 'data-theme': 'dark' } },
    css: `
      :root { color: #2e3338; background: #fff; font: 16px/1.5 'Nunito Sans', -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; color-scheme: light; }
      :root[data-theme='dark'] { color: #c9cccf; background: #222325; color-scheme: dark; }
      a { color: light-dark(#006deb, #479dff); }
      code { font: 0.875em ui-monospace, Menlo, Monaco, monospace; background: light-dark(#f6f9fc, #1b1c1d); border-radius: 3px; padding: 3px 5px; }
      hr { border: 0; border-top: 1px solid light-dark(hsl(212 50% 30% / 0.15), hsl(0 0% 100% / 0.1)); }`,
  },
];

/** The CSS rules in the guide of docs/theming.md with this title. */
export function guideCss(title: string): string {
  const section = guide.split(/^### /m).find((each) => each.startsWith(`${title}\n`));
  const css = section && /```css\n([\s\S]*?)```/.exec(section)?.[1];
  if (!css) throw new Error(`docs/theming.md has no rules for ${title}`);
  return css;
}

/** The HTML of a page of a theme. Its rules apply inside the page only, and `tags` are the elements between its paragraphs. */
export function hostPage({ title, attributes, css }: HostTheme, scheme: Scheme, tags: string): string {
  const rules = `${css}\n${guideCss(title)}`.replaceAll(':root', '.host-page');
  const { class: names = '', ...others } = attributes[scheme];
  const written = Object.entries(others).map(([name, value]) => `${name}="${value}"`);
  return `<style>@scope (.host) { ${rules} }</style>
    <div class="host"><div class="host-page ${names}" style="padding: 24px" ${written.join(' ')}>
      <h1>${title}</h1>
      <p>A page of documentation with a <a href="#tuned">link</a> and some <code>code</code>.</p>
      <hr>
      <h2>Does tuning pay back?</h2>
      ${tags}
      <p>The text goes on below it.</p>
    </div></div>`;
}

/** A page of a theme as a template. */
export function hostPageTemplate(theme: HostTheme, scheme: Scheme, tags: string): TemplateResult {
  return html`<div .innerHTML=${hostPage(theme, scheme, tags)}></div>`;
}
