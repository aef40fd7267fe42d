/** The errors of accessibility that axe finds in an element. */
import axe from 'axe-core';

/** Rules about a whole page, which a part of one does not keep: all its content is in landmarks. */
export const ofPages: readonly string[] = ['region'];

/** Each rule that the element breaks, with the markup that breaks it; none where it passes all, or all but those left out. */
export async function axeErrors(
  element: Element,
  leftOut: readonly string[] = [],
): Promise<readonly string[]> {
  const rules = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(element, { rules });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
