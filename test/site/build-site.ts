/** Builds the site with the stories once for all tests, for a sub-path. */
import { execFileSync } from 'node:child_process';
import { basePath, siteFolder } from './serve-site.ts';

export default function buildSite(): void {
  execFileSync(process.execPath, ['site/build.mjs', '--base', basePath, '--out', siteFolder, '--storybook'], {
    stdio: 'inherit',
  });
}
