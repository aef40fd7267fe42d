/** The accessibility errors that axe finds in an element. */
import axe from 'axe-core';

/** Rules that hold for a whole page but not for a part of it, such as that all content is in landmarks. */
export const pageRules: readonly string[] = ['region'];

/** Each rule that the element breaks, with the markup that breaks it. The excluded rules are not checked. */
export async function axeErrors(
  element: Element,
  excludedRules: readonly string[] = [],
): Promise<readonly string[]> {
  const rules = {
    // The size of targets (WCAG 2.5.8) is the one rule of level AA that axe leaves out by default.
    'target-size': { enabled: true },
    ...Object.fromEntries(excludedRules.map((rule) => [rule, { enabled: false }])),
  };
  // This saves time: axe does not list the elements that break no rule.
  const { violations } = await axe.run(element, { rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
