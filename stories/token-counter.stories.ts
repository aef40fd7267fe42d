/** `<ft-token-counter>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define/token-counter.ts';
import type { FtTokenCounter, PromptPart } from '../src/elements/token-counter/token-counter.ts';
import { area, paste } from '../test/harness/text-area.ts';
import { elementIn, maxWait } from './states.ts';

const system =
  'You sort support tickets for a payments company. Read the ticket and answer with one JSON object and nothing else. ' +
  'Teams: billing, disputes, payouts, onboarding, risk, developers. Pick the team that can act on the ticket, not the ' +
  'team the customer names. If two teams could act, pick the one that owns the money. Never invent an order number. ' +
  'Quote the sentence that decided it. Use the language of the ticket. When the ticket holds no request, the team is ' +
  '"none" and the reason says what is missing. Amounts are written as the customer wrote them.';
const example =
  'Ticket: My payout from Friday has not arrived.\nAnswer: {"team": "payouts", "urgent": true}\n\n';
const user =
  'Hi, Friday’s payout still says “in transit”, but my bank has no record of it. I changed my account number on ' +
  'Wednesday – could that be why? My rent is due tomorrow, so I need to know today.';

const parts: readonly PromptPart[] = [
  { part: 'system', text: system, fixed: true },
  { part: 'examples', text: example.repeat(5).trim(), fixed: true, summary: '5 pairs of ticket and answer' },
  { part: 'user', text: user, fixed: false },
];

const meta: Meta<FtTokenCounter> = {
  title: 'Token counter',
  component: 'ft-token-counter',
  args: { parts, label: 'Prompts' },
  render: (args) => html`<ft-token-counter
    .parts=${args.parts ?? []}
    .value=${args.value ?? null}
    .split=${args.split ?? null}
    .tokenizer=${args.tokenizer ?? 'o200k_base'}
    .family=${args.family ?? ''}
    .label=${args.label ?? ''}
    .approach=${args.approach ?? 0}
    ?chat=${args.chat ?? false}
    ?whitespace=${args.whitespace ?? false}
  ></ft-token-counter>`,
};
export default meta;
type Story = StoryObj<FtTokenCounter>;

/** The fixed parts above the divider, and the varying part below it. */
export const Parts: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(elementIn(canvasElement, 'ft-token-counter').exact).toBe(true), maxWait);
  },
};

/** The candidate's colour, on a dark page. */
export const Dark: Story = { args: { approach: 1 }, parameters: { theme: 'dark' } };

/** A prompt as one text, divided at its first placeholder. */
export const Placeholder: Story = {
  args: {
    parts: [],
    value: 'Answer in one sentence, in plain words.\n\nQuestion: {{question}}\nAnswer:',
    label: '',
  },
};

/** A prompt as one text, divided by the user. */
export const Split: Story = {
  args: { parts: [], value: `${system}\n\n${user}`, split: system.length + 2, approach: 2, label: '' },
};

/** Entered token counts, which apply until a prompt is entered. */
export const Entered: Story = {
  render: () => html`<ft-token-counter
    label="Prompts"
    .parts=${[{ part: 'system', text: '', fixed: true }, { part: 'user', text: '', fixed: false }]}
    .entered=${{ fixed: 2140, varying: 180 }}
  ></ft-token-counter>`,
};

/** A pasted request to another provider, with an estimate for the model that it names and a list of uncounted content. */
export const PastedRequest: Story = {
  render: () => html`<ft-token-counter label="Prompts" value=""></ft-token-counter>`,
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement, 'ft-token-counter');
    await element.updateComplete;
    const body = {
      model: 'claude-sonnet-5',
      system,
      tools: [{ type: 'web_search_20250305', name: 'web_search' }],
      messages: [{ role: 'user', content: [{ type: 'text', text: user }, { type: 'image' }] }],
    };
    paste(area(element), JSON.stringify(body));
    await waitFor(() => expect(element.parts).toHaveLength(3), maxWait);
    await expect(element.exact).toBe(false);
  },
};

/** Paragraphs in scripts that run from right to left. */
export const RightToLeft: Story = {
  args: {
    parts: [
      {
        part: 'system',
        text: 'صنّف كل تذكرة دعم إلى فريق واحد، وأجب بكائن JSON واحد فقط.\nTeams: billing, payouts.',
        fixed: true,
      },
      { part: 'user', text: 'שלום, התשלום שלי לא הגיע עדיין.', fixed: false },
    ],
  },
};

/** Spaces, tabs, line ends and a no-break space. */
export const Whitespace: Story = {
  args: {
    parts: [],
    value: 'Teams:\n\tbilling  (cards)\n\tpayouts\u00a0(banks)\n',
    whitespace: true,
    label: '',
  },
};

/** Roles, markers and tool definitions, counted by the rules of the chat format. */
export const Chat: Story = {
  args: {
    chat: true,
    parts: [
      {
        part: 'tools',
        fixed: true,
        text: JSON.stringify(
          [
            {
              type: 'function',
              function: {
                name: 'find_order',
                description: 'Finds an order by its number.',
                parameters: {
                  type: 'object',
                  properties: { number: { type: 'string', description: 'The order number.' } },
                },
              },
            },
          ],
          null,
          2,
        ),
      },
      ...parts.filter((part) => part.part !== 'examples'),
    ],
  },
};

/** The model has no public tokenizer, so the count is marked as an estimate. */
export const Estimate: Story = { args: { family: 'claude' } };

/** The model's encoding is not published. The encoding of its predecessors is assumed, so the count is marked. */
export const Assumed: Story = {
  render: () =>
    html`<ft-token-counter label="Prompts" assumed-for="GPT-6 Luna" .parts=${parts}></ft-token-counter>`,
  play: async ({ canvasElement }) => {
    await waitFor(
      () => expect(elementIn(canvasElement, 'ft-token-counter').tokens).toBeGreaterThan(0),
      maxWait,
    );
    await expect(elementIn(canvasElement, 'ft-token-counter').exact).toBe(false);
  },
};

/** While the tokenizer loads, the estimate is shown in the space of the count. */
export const Loading: Story = {
  render: () => html`<ft-token-counter
    label="Prompts"
    tokenizer="story-loading"
    .parts=${parts}
    .load=${() => new Promise(() => {})}
  ></ft-token-counter>`,
};

/** A counter that the page sets, such as a call to its server, reports its progress. */
export const Counting: Story = {
  render: () => html`<ft-token-counter
    label="Prompts"
    .parts=${parts}
    .counter=${{
      id: 'my-server',
      exact: true,
      count: (_text: string, options?: { onProgress?: (share: number) => void }) => {
        setTimeout(() => options?.onProgress?.(0.6));
        return new Promise<number>(() => {});
      },
    }}
  ></ft-token-counter>`,
};

/** A counter that the page sets fails, so the estimate stays, with a Retry button. */
export const CountingFailed: Story = {
  render: () => html`<ft-token-counter
    label="Prompts"
    .parts=${parts}
    .counter=${{ id: 'my-server', exact: true, count: () => Promise.reject(new Error('503')) }}
  ></ft-token-counter>`,
};

/** A text that is too long for a text area. It is counted, and its start is shown. */
export const TooLongToShow: Story = {
  args: { parts: [], value: `${system}\n`.repeat(4500), label: '' },
};

/** A very long line, as in minified JSON. It is edited in blocks, with coloured tokens. */
export const EndlessLine: Story = {
  args: { parts: [], value: `${system} `.repeat(60), label: '' },
};

/** A very long word that cannot be cut. It is counted, and its tokens are not coloured. */
export const EndlessWord: Story = {
  args: { parts: [], value: 'x'.repeat(30_000), label: '' },
};

/** The tokenizer failed to load, so the estimate stays, with a Retry button. */
export const Failed: Story = {
  render: () => html`<ft-token-counter
    label="Prompts"
    tokenizer="story-failed"
    .parts=${parts}
    .load=${() => Promise.reject(new Error('offline'))}
  ></ft-token-counter>`,
};

/** An empty prompt. */
export const Empty: Story = {
  args: {
    parts: [
      { part: 'system', text: '', fixed: true },
      { part: 'user', text: '', fixed: false },
    ],
  },
};

/** The width of a phone. */
export const Narrow: Story = {
  decorators: [(story) => html`<div class="narrow">${story()}</div><style>.narrow { width: 320px }</style>`],
};

/** Words longer than a line. */
export const LongWords: Story = {
  args: {
    label: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenprüfung',
    parts: [
      { part: 'system', label: 'Rindfleischetikettierungsüberwachung', text: 'x'.repeat(400), fixed: true },
      { part: 'user', text: `https://example.org/${'path/'.repeat(80)}`, fixed: false },
    ],
  },
  decorators: [(story) => html`<div class="narrow">${story()}</div><style>.narrow { width: 320px }</style>`],
};

/** A prompt of 200 kB, in which typing is not delayed. */
export const Long: Story = {
  args: {
    parts: [
      { part: 'system', text: `${system}\n`.repeat(Math.ceil(200_000 / system.length)), fixed: true },
      { part: 'user', text: user, fixed: false },
    ],
  },
};
