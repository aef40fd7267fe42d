/** The folders of the site and the address of the repository. */
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const project = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the configuration and the theme. */
export const site = fileURLToPath(new URL('.', import.meta.url));

/** The folder of the pages that VitePress reads. `writePages` writes it inside `site`, so that VitePress finds the packages of the site. */
export const pages = fileURLToPath(new URL('./.cache/pages/', import.meta.url));

/** The folder in which Vite keeps the packages that it has prepared for its dev server. */
export const viteCache = fileURLToPath(new URL('./.cache/vite/', import.meta.url));

/** The address of the repository. */
export const repository = 'https://github.com/ft-breakeven/ft-breakeven';
