/** The names of training files, for the code of the next steps. */

/** The names of the files that `<ft-training-data>` uses. `validation` is `null` without a validation file. */
export interface FileNames {
  readonly training: string;
  readonly validation: string | null;
}
