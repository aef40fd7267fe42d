import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite, { configType }) =>
    configType === 'PRODUCTION'
      ? mergeConfig(vite, {
          resolve: {
            alias: [
              { find: /^vitest$/, replacement: fileURLToPath(new URL('./waiting.ts', import.meta.url)) },
            ],
          },
        })
      : vite,
};

export default config;
