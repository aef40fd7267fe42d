import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import customElements from '../custom-elements.json';
import '../src/define/index.ts';
import './preview.css';

setCustomElementsManifest(customElements);

const preview: Preview = {
  parameters: {
    layout: 'padded',
    // Every story is also an accessibility test: a violation makes it fail.
    // The size of targets (WCAG 2.5.8) is the one rule of level AA that axe leaves out by default.
    a11y: {
      test: 'error',
      // In forced colours, axe compares the page's own colour of a text with the forced background, which no reader sees together.
      config: {
        rules: [
          { id: 'target-size', enabled: true },
          { id: 'color-contrast', enabled: import.meta.env.STORY_COLORS !== 'forced-colors' },
        ],
      },
      // axe then lists all elements only for violations and unclear results, and one element for each other rule, which is faster.
      options: { resultTypes: ['violations', 'incomplete'] },
    },
    controls: { expanded: true },
    options: {
      storySort: { order: ['Breakeven', 'Verdict', 'Cost chart', 'Scenario form', 'Token counter', '*'] },
    },
  },
  globalTypes: {
    theme: {
      description: 'Colour scheme of the page',
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  // Forced colours keep the light scheme: the browser replaces the colours (test/harness/forced-colors.ts).
  initialGlobals: { theme: import.meta.env.STORY_COLORS === 'dark' ? 'dark' : 'light' },
  decorators: [
    (story, context) => {
      document.documentElement.dataset.theme = String(context.parameters.theme ?? context.globals.theme);
      return story();
    },
  ],
};

export default preview;
