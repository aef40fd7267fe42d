import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The harness of the stories waits with vitest, which starts only in its own runs. Those may also build the site.
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
