/** Uses that the types for Solid accept, and uses that they refuse. */
import type {} from 'ft-breakeven/jsx/solid';

export const accepted = (
  <ft-breakeven
    prop:candidate="tuned"
    tokens-saved={500}
    mode="compact"
    class="a"
    on:ft-change={({ scenario: { title } }) => title.length}
  >
    Text
  </ft-breakeven>
);
// @ts-expect-error The id of an approach is a text.
export const wrongProperty = <ft-verdict prop:candidate={7} />;
// @ts-expect-error A listener is a function.
export const wrongListener = <ft-breakeven on:ft-change="text" />;
// @ts-expect-error There is no such element.
export const wrongElement = <ft-nothing />;
