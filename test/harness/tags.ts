/** The tags of the public elements. */
import manifest from '../../custom-elements.json';

/** The tag of every public element, according to the manifest. */
export const tags: readonly string[] = manifest.modules
  .flatMap(({ declarations }) => declarations as readonly { readonly tagName?: string }[])
  .flatMap(({ tagName }) => tagName ?? []);
