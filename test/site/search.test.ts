/** Tests that a reader finds the answer to a question by the search of the site. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visitor, visitSite } from './visit-site.ts';

/** Questions that users of such tools ask, and the places that answer them: one of these must be among the first three results. */
const questions: readonly (readonly [string, ...string[]])[] = [
  ['What does training cost before I start?', 'faq.html#what-does-training-cost-before-i-start'],
  ['check my JSONL training file', 'training-files.html#inspection', 'training-files.html#training-files'],
  ['How do I override a price?', 'faq.html#how-do-i-override-a-price-or-enter-a-discount'],
  [
    'price of the tuned model',
    'catalogue.html#prices-of-base-and-tuned-models',
    'prices.html#content',
    'prices.html#a-row',
  ],
  ['Are cached tokens counted twice?', 'faq.html#are-cached-tokens-counted-twice'],
  ['batch prices', 'faq.html#can-i-enter-a-batch-discount', 'model.html#1-one-request'],
  [
    'How exact are token counts for Claude and Gemini?',
    'faq.html#how-exact-are-the-token-counts',
    'tokenizers.html#estimates',
  ],
  [
    'Are my prompts sent to a server?',
    'faq.html#are-my-prompts-or-files-sent-anywhere',
    'security.html#what-the-library-does-with-data',
  ],
  ['content security policy', 'security.html#content-security-policy'],
  ['Why does it say never?', 'faq.html#why-does-the-answer-say-never'],
  [
    'OpenAI switches off fine-tuned models',
    'faq.html#what-happens-when-a-provider-switches-a-model-off',
    'prices.html#models-that-end',
  ],
  ['costs without tokenizers', 'faq.html#can-i-calculate-costs-without-the-elements-and-without-tokenizers'],
  ['VitePress', 'frameworks.html#vitepress'],
  ['Docusaurus', 'frameworks.html#docusaurus'],
  [
    'Next React server rendering',
    'frameworks.html#next-and-any-page-that-react-renders-on-a-server',
    'embedding.html#rendered-by-a-server',
  ],
  ['dark mode', 'faq.html#does-it-follow-dark-mode-and-my-colours', 'theming.html#dark-pages'],
  ['without JavaScript', 'faq.html#does-it-work-without-javascript'],
  [
    'What is in a link that I share?',
    'faq.html#what-is-in-a-link-that-i-share',
    'embedding.html#what-is-kept',
  ],
  [
    'Is the difference between two models significant?',
    'faq.html#is-the-difference-between-two-evaluations-significant',
  ],
  [
    'How many examples do I need?',
    'faq.html#how-many-training-examples-do-i-need',
    'training-files.html#hosts',
  ],
];

/** Questions that other new users asked in an audit, in everyday words. */
const everydayQuestions: typeof questions = [
  ['How long until fine-tuning pays off?', 'faq.html#is-fine-tuning-worth-it-and-how-long-until-it-pays-off'],
  ['Is fine-tuning worth it?', 'faq.html#is-fine-tuning-worth-it-and-how-long-until-it-pays-off'],
  ['Which model should I fine-tune?', 'faq.html#which-model-should-i-fine-tune'],
  ['Can I use euros instead of dollars?', 'faq.html#can-i-see-euros-instead-of-dollars'],
  [
    'How do I add the calculator to WordPress?',
    'faq.html#how-do-i-add-the-calculator-to-wordpress-or-another-site-builder',
  ],
  ['Is it free?', 'faq.html#is-it-free'],
  ['Can I host the model myself?', 'faq.html#can-i-host-the-model-myself'],
  ['What is prompt caching?', 'faq.html#what-is-prompt-caching'],
  ['How do I export the results to CSV?', 'faq.html#can-i-save-a-report-or-export-the-results-to-csv'],
  ['Does it work offline?', 'faq.html#does-it-work-offline'],
  ['Can I compare more than two models?', 'faq.html#can-i-compare-more-than-two-models'],
  ['Save my calculation', 'faq.html#how-do-i-save-my-calculation'],
  ['How do I change the language?', 'languages.html#languages'],
  ['How old are the prices?', 'faq.html#how-old-are-the-prices'],
  ['Which browsers are supported?', 'embedding.html#browsers'],
  ['What is LoRA?', 'faq.html#what-is-lora'],
  ['sample size', 'faq.html#what-sample-size-does-an-evaluation-need'],
  ['change colours', 'faq.html#how-do-i-change-the-colours', 'theming.html#custom-properties'],
];

let visitor: Visitor;
beforeAll(async () => {
  visitor = await visitSite();
  await visitor.open('start.html');
  await visitor.page.locator('#local-search button').first().click();
  await visitor.page.locator('.VPLocalSearchBox input').waitFor();
});
afterAll(() => visitor?.close());

describe('the search', () => {
  it('is tested with twenty questions', () => {
    expect(questions).toHaveLength(20);
  });

  it.each([...questions, ...everydayQuestions])(
    'answers “%s” with one of the first three results',
    async (question, ...answers) => {
      const { page, site } = visitor;
      const results = page.locator('.VPLocalSearchBox a.result');
      await page.locator('.VPLocalSearchBox input').fill('');
      await expect.poll(() => results.count()).toBe(0);
      await page.locator('.VPLocalSearchBox input').fill(question);
      const isAnswered = async () => {
        const links = await results.evaluateAll((anchors) =>
          anchors.slice(0, 3).map((link) => (link as HTMLAnchorElement).href),
        );
        const places = links.map((link) => link.slice(site.address.length));
        return places.some((place) => answers.includes(place)) || places;
      };
      await expect.poll(isAnswered).toBe(true);
    },
  );

  it('shows the excerpts of all results with their full contrast', async () => {
    const { page } = visitor;
    await page.locator('.VPLocalSearchBox input').fill('price');
    const excerpts = page.locator('.VPLocalSearchBox .result:not(.selected) .excerpt');
    await excerpts.first().waitFor();
    const opacities = await excerpts.evaluateAll((all) => all.map((each) => getComputedStyle(each).opacity));
    expect(new Set(opacities)).toEqual(new Set(['1']));
  });

  it('opens the place that is chosen', async () => {
    const { page } = visitor;
    await page.locator('.VPLocalSearchBox input').fill('content security policy');
    await page.locator('.VPLocalSearchBox a.result[href$="security.html#content-security-policy"]').click();
    await page.locator('h2#content-security-policy').waitFor();
    expect(visitor.messages).toEqual([]);
    expect(visitor.wrongRequests).toEqual([]);
  });
});
