/** Tests what assistive technology gets from the browser build: the accessibility tree of its parts, as text. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodedArticle } from '../harness/article.ts';
import { openPage, type Page } from '../harness/page.ts';

let page: Page;
beforeAll(async () => {
  page = await openPage();
  await page.show(`<script type="module" src="/dist/cdn/ft-breakeven.js"></script>
    <ft-breakeven scenario="${encodedArticle()}"></ft-breakeven><ft-token-counter></ft-token-counter>`);
  await page.untilLoaded();
});
afterAll(() => page.close());

/** The accessibility tree of the first match of a selector, with the elements inside its shadow root. */
async function treeOf(selector: string): Promise<string> {
  const part = page.locator(selector).first();
  await part.waitFor();
  return part.ariaSnapshot();
}

it('the tree of the verdict has its sentences, and its figures as terms with definitions', async () => {
  expect(await treeOf('ft-breakeven ft-verdict')).toMatchInlineSnapshot(`
    "- paragraph: tuned against prompt
    - paragraph:
      - strong: tuned pays back in 2 weeks
      - text: ", after 50,000 requests, on 16 January 2027."
    - paragraph:
      - text: Set-up costs
      - strong: $50
      - text: . It saves
      - strong: $100
      - text: a month at 100,000 requests a month.
    - term:
      - button "Saved per 1,000 requests"
    - definition: $1.00
    - definition
    - term:
      - button "Saved per month"
    - definition: $100
    - definition: the same every month
    - term:
      - button "Set-up, once"
    - definition: $50
    - definition
    - term:
      - button "Net after 12 months"
    - definition: +$1,150
    - definition
    - term:
      - button "Payback"
    - definition: 2 weeks
    - definition: more than 1,000 % return in 24 months
    - status"
  `);
});

it('the tree of a chart has its text alternative, and the figures of the chosen month', async () => {
  await page.locator('ft-breakeven ft-cost-chart canvas').waitFor();
  expect(await treeOf('ft-breakeven ft-cost-chart')).toMatchInlineSnapshot(`
    "- paragraph:
      - strong: Cumulative cost
      - text: ", US dollars."
    - group "Months shown":
      - button "6 months": "6"
      - button "12 months": "12"
      - button "24 months" [pressed]
    - 'img "Chart of cumulative cost over 24 months. prompt: $2,400 at the end. tuned: $50 at the end. Pays back 16 January 2027."'
    - slider "Month read from the chart"
    - paragraph: After 12 months prompt $1,200 tuned $50 $1,150 ahead
    - group: Figures of this chart"
  `);
});

it('the tree of a table has its headers, its rows, and the row of the payback', async () => {
  await page.locator('ft-breakeven #view-tab-table').click();
  const table = await treeOf('ft-breakeven ft-cost-table table');
  // Compares the lines up to the row of the second month.
  expect(table.split('\n').slice(0, 24).join('\n')).toMatchInlineSnapshot(`
    "- table "Cumulative cost by month, US dollars, every assumption at its best guess.":
      - caption: Cumulative cost by month, US dollars, every assumption at its best guess.
      - rowgroup:
        - row "Month Requests prompt tuned Ahead by":
          - columnheader "Month"
          - columnheader "Requests"
          - columnheader "prompt"
          - columnheader "tuned"
          - columnheader "Ahead by":
            - button "Ahead by"
      - rowgroup:
        - row "1 Jan 2027 100,000 100.00 50.00 +50.00":
          - rowheader "1 Jan 2027"
          - cell "100,000"
          - cell "100.00"
          - cell "50.00"
          - cell "+50.00"
        - row "Pays back on 16 January 2027, after 50k requests":
          - cell "Pays back on 16 January 2027, after 50k requests":
            - strong: Pays back on 16 January 2027
            - text: ", after 50k requests"
        - row "2 Feb 100,000 200.00 50.00 +150.00":
          - rowheader "2 Feb"
          - cell "100,000""
  `);
});

it('the tree of the prompt editor has the count, the text and the buttons', async () => {
  await page.locator('body > ft-token-counter textarea').fill('Name the team.');
  await expect.poll(() => treeOf('body > ft-token-counter')).toMatch(/^- text: exact/);
  expect(await treeOf('body > ft-token-counter')).toMatchInlineSnapshot(`
    "- text: exact count, o200k_base Prompt 4 tokens
    - textbox "Prompt":
      - /placeholder: Paste a prompt, or the body of a request
      - text: Name the team.
    - status
    - text: 4 tokens in all
    - button "Show white space"
    - button "Count chat format"
    - button "Varies from the cursor on""
  `);
});

it('the tree of a field with an error has the message, and the field is marked as invalid', async () => {
  const field = 'ft-breakeven ft-scenario-form [data-path=requestsPerMonth]';
  await page.locator(`${field} input`).first().fill('many');
  await page.page.keyboard.press('Tab');
  await expect.poll(() => treeOf(field)).toContain('many');
  expect(await treeOf(field)).toMatchInlineSnapshot(`
    "- button "Explanation of Requests": Requests
    - textbox "Requests" [invalid]:
      - /placeholder: unknown
      - text: many
    - text: a month
    - textbox "Range of Requests":
      - /placeholder: add range
    - alert: Not a number. 0 or more. Still using 100,000."
  `);
});

it('the tree of the drop zone has its instructions, and the progress while a file is read', async () => {
  await page.locator('ft-breakeven details[data-fold=trainingData] > summary').click();
  const part = 'ft-breakeven ft-training-data';
  expect(await treeOf(part)).toMatchInlineSnapshot(`
    "- region "Training data":
      - paragraph:
        - strong: Drop a JSONL file
        - text: ", paste its lines, or"
        - button "choose one"
      - paragraph: Accepts OpenAI chat, preference pairs, prompt and completion, Gemini, Nova, ShareGPT and Alpaca, of any size. A second file is read as the validation file.
      - paragraph: The file is read in this page and is sent nowhere. A link that you copy contains counts of the file, never its text.
      - paragraph:
        - button "Try a sample of 600 tickets"
    - status"
  `);
  // The progress bar stays until the worker reads the file, so the script of the worker is held back.
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.page.context().route('**/inspection-worker*', async (route) => {
    await released;
    await route.continue();
  });
  const chooser = page.page.waitForEvent('filechooser');
  await page.locator(`${part} .choose`).click();
  await (await chooser).setFiles({
    name: 'a.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from('{"messages": []}\n'),
  });
  await page.locator(`${part} [role=progressbar]`).waitFor({ state: 'attached' });
  // The state of the reading is shown once the code that reads files is loaded. No format is named before an example was read.
  await expect.poll(() => treeOf(part)).toContain('Reading: 0 %');
  expect(await treeOf(part)).toMatchInlineSnapshot(`
    "- region "Training data":
      - paragraph:
        - strong: a.jsonl
        - text: 17 bytes
      - paragraph:
        - button "Cancel"
      - paragraph:
        - strong: "Reading: 0 %"
        - text: .
      - progressbar "Training data"
      - paragraph: You can go on working; the file is read in pieces and not kept. Near duplicates and leaks are looked for once the whole file is read.
      - term: Examples so far
      - definition: –
      - term: Tokens so far
      - definition: –
      - term: Epochs
      - definition: – usual for so many examples
      - term: Longest so far
      - definition: –
      - term: Problems so far
      - definition: –
    - status: "Reading: a.jsonl""
  `);
  release();
  await page.locator(`${part} [role=progressbar]`).waitFor({ state: 'detached' });
});
