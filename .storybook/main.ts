import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The helpers of the stories wait with functions of vitest, which work only in a run of vitest. The test of the site is such a run
  // too, but it builds the stories for readers (`PRODUCTION`), whose browsers have no vitest.
  viteFinal: (vite, { configType }) =>
    process.env.VITEST && configType !== 'PRODUCTION'
      ? vite
      : mergeConfig(vite, {
          resolve: {
            alias: [
              { find: /^vitest$/, replacement: fileURLToPath(new URL('./waiting.ts', import.meta.url)) },
            ],
          },
        }),
};

export default config;
