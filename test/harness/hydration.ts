/** The import map of a page whose elements hydrate the HTML that a server has rendered. */

/** The import map for the built modules and Lit's support for hydration. `root` is the address of the project's folder. */
export function importMapAt(root: string): string {
  const packages = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit-labs/ssr-client'];
  return JSON.stringify({
    imports: {
      lit: `${root}node_modules/lit/index.js`,
      'lit-html': `${root}node_modules/lit-html/lit-html.js`,
      '@lit/reactive-element': `${root}node_modules/@lit/reactive-element/reactive-element.js`,
      ...Object.fromEntries(packages.map((name) => [`${name}/`, `${root}node_modules/${name}/`])),
      'chart.js': `${root}node_modules/chart.js/dist/chart.js`,
      '@kurkle/color': `${root}node_modules/@kurkle/color/dist/color.esm.js`,
    },
  });
}
