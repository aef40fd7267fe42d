/** Uses that the types for Preact accept, and uses that they refuse. */
import type {} from 'ft-breakeven/jsx/preact';

export const accepted = (
  <ft-breakeven
    candidate="tuned"
    tokens-saved={500}
    mode="compact"
    class="a"
    onft-change={({ scenario: { title } }) => title.length}
  >
    Text
  </ft-breakeven>
);
// @ts-expect-error The id of an approach is a text.
export const wrongProperty = <ft-verdict candidate={7} />;
// @ts-expect-error A listener is a function.
export const wrongListener = <ft-breakeven onft-change="text" />;
// @ts-expect-error There is no such element.
export const wrongElement = <ft-nothing />;
