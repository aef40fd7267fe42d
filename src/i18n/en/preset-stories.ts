/** English stories of the presets. They are loaded when the first preset is shown. */

/** The story of each preset in two sentences about the situation, and the lesson of its figures. */
export const presetStories = {
  learn: 'What to learn',
  presets: {
    article: {
      story:
        'The simplest case, from the article “Fine-Tuning vs. Prompting” of May 2023: tuning saves 500 tokens in each of 100,000 requests a month and costs $50 once. The article gives numbers of tokens, and no prompts.',
      lesson: 'The payback is the set-up divided by what a month saves, and the traffic decides.',
    },
    'newer-model': {
      story:
        'A long prompt sorts support tickets. It can move from an older model to a newer, cheaper one, or a cheap model can be tuned for the task.',
      lesson:
        'Compare tuning with the models of today, not with the one in use. Against the older model tuning would save; against the newer one it costs more.',
    },
    'hosted-by-the-hour': {
      story:
        'An accounting service books 400,000 lines of invoices a month with a small open model that is paid by the token. Tuned, the same model at the same host has a shorter prompt, but runs on a GPU that is paid by the hour, day and night.',
      lesson: 'A deployment costs the same whether it is used or not, so it needs traffic that fills it.',
    },
    'cached-prompt': {
      story:
        'A platform for shops writes 200,000 descriptions of products a month with a style guide and many examples, which are the same in every request. A tuned model on the same host needs none of them.',
      lesson:
        'The host keeps such a prompt in its cache and charges a tenth for it. Tuning can save only what the cache leaves, and each token of this tuned model, output included, costs half more.',
    },
    'own-gpu': {
      story:
        'A service for housing associations turns 2.5 million telephone calls a month into notes. In place of a hosted model, a tuned open model runs on a rented GPU, after a month of preparation and with a few hours of upkeep a month.',
      lesson:
        'A machine pays at high traffic, if its answers are as good; the busiest hour decides how many machines it takes. The success rates are assumed to be alike: try a lower one for the own model.',
    },
    distillation: {
      story:
        'A contract service checks 400,000 clauses a month with a large model and a long prompt. The large model also writes 5,000 answers from which a small model is tuned, and a person corrects what either gets wrong.',
      lesson:
        'The tokens of the small model cost next to nothing, but slightly more wrong answers take away half of that saving. Measure the quality before you count tokens.',
    },
    'rag-fine-tuning': {
      story:
        'A bank answers 250,000 questions a month from passages of its own pages, with a large model. A small model can answer from the same passages; it is tuned for the tone only, and again twice a year.',
      lesson:
        'The passages stay in the prompt, so most of the saving comes from the smaller model. Half a point more or fewer accepted answers outweighs it: without a measurement, it is too close to call.',
    },
  },
} as const;
