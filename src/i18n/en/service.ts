/** English messages on the end of service of an approach. Functions take formatted dates. */

/** Every message on an end of service. */
export const service = {
  /** Below the name of an approach. `past`: its service ends before the scenario starts, or on the same day. */
  endsOn: (date: string, past: boolean) =>
    past ? `switched off on ${date}` : `will be switched off on ${date}`,
} as const;
