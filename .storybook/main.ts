import { readFileSync } from 'node:fs';
import type { StorybookConfig } from '@storybook/web-components-vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  staticDirs: [{ from: '../content', to: '/content' }],
  viteFinal: (vite) => ({ ...vite, define: { ...vite.define, __VERSION__: JSON.stringify(version) } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};
export default config;
