export default (config) => {
  config.addPassthroughCopy({ 'node_modules/ft-breakeven/dist/cdn': 'ft-breakeven' });
  return { dir: { input: 'pages', output: 'out' } };
};
