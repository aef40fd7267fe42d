import 'ft-breakeven/define/lazy.js';
import { html } from 'lit';

export default { title: 'Calculator' };

export const Simple =
  () => html`<ft-breakeven starts-on="2027-01-01" requests-per-month="100k" prompt-tokens="1,500" tuned-prompt-tokens="200" usd-per-mtok="2" setup-usd="500">
  The calculator needs JavaScript.
</ft-breakeven>`;
