/**
 * The CSS classes of a field's state. `refused` is the input with the refused entry, and `exampleMark` the mark of a value of the
 * example. The layout has no class, because it is an attribute.
 */
export function fieldClasses(
  field: {
    readonly derived: boolean;
    readonly example: boolean;
    readonly missing: boolean;
    /** Number of characters in the row of the field if the row has a tail (a second field), else 0. */
    readonly characters: number;
  },
  refused: 'value' | 'range' | null,
  exampleMark: string,
): string {
  const { derived, example, missing, characters } = field;
  const classes = [
    'field',
    characters > 0 && 'with-tail',
    characters > 16 && 'long',
    // The mark takes room from the label.
    characters + (example ? exampleMark.length : 0) > 22 && 'longest',
    derived && 'derived',
    example && 'of-example',
    refused === 'value' && 'refused',
    refused === 'range' && 'refused-range',
    missing && 'missing',
  ];
  return classes.filter(Boolean).join(' ');
}
