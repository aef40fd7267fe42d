/** English messages of the model that takes the place of one that ends. Functions take names and dates already formatted. */

/** Every message of a successor. */
export const successor = {
  /** The maker's own word; `source` and `date` are those of that statement. */
  named: (maker: string, model: string, ended: string, source: string, date: string) =>
    `${maker} names ${model} as the replacement for ${ended} (${source}, ${date}).`,
  /** A suggestion of this library. */
  suggested: (model: string, ended: string) =>
    `Our suggestion is ${model}, the newest version of the same line. No replacement for ${ended} by its maker was found.`,
  use: (model: string) => `Use ${model}`,
  useFor: (model: string, approach: string) => `Use ${model} for ${approach}`,
} as const;
