module.exports = {
  title: 'Docusaurus',
  url: 'https://example.org',
  baseUrl: '/',
  clientModules: ['./src/calculator.js'],
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
};
