/** English messages about a successor: the model that replaces one whose service ends. Functions take names and formatted dates. */

/** Every message about a successor. */
export const successor = {
  /** For a successor that the maker names. `source` and `date` are those of the maker's statement. */
  named: (maker: string, model: string, ended: string, source: string, date: string) =>
    `${maker} names ${model} as the replacement for ${ended} (${source}, ${date}).`,
  /** For a successor that this library suggests. */
  suggested: (model: string, ended: string) =>
    `Our suggestion is ${model}, the newest version of the same line. We found no statement in which the maker of ${ended} names a replacement.`,
  use: (model: string) => `Use ${model}`,
  useFor: (model: string, approach: string) => `Use ${model} for ${approach}`,
} as const;
