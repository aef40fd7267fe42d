/** The calculation of the article that the preset `article` shows, as a page embeds it. It has no ranges and no catalogue prices. */
import { createScenario, encodeScenario } from '../../src/core/index.ts';

/** The calculation of the article as attributes of `<ft-breakeven>`. Tuning pays back in two weeks. */
export const articleAttributes =
  'tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50"';

const rates = { inputUsdPerMTok: 2, outputUsdPerMTok: 2 };

/** The same calculation with a number of requests per month, as an encoded scenario. */
export const encodedArticle = (requestsPerMonth = 100_000): string =>
  encodeScenario(
    createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth,
      approaches: [
        { id: 'prompt', variableTokens: 500, rates },
        { id: 'tuned', rates, setup: [{ label: 'Tuning', usd: 50 }] },
      ],
    }),
  );
