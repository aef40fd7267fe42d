/**
 * The scenarios a reader can start from: each a case that decides differently. Pure: a date and a catalogue in, a
 * scenario out. Prices are the catalogue's, traffic and hours are made up. Load it with `import()`: it is not needed
 * to show a calculation.
 */
import type { IsoDate, Scenario } from '../../core/types.ts';
import type { ShareMessages } from '../../i18n/messages.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { ownGpu, ragFineTuning } from './hosted.ts';
import { article, cachedPrompt, distillation, hostedByTheHour, newerModel } from './presets.ts';

/** A preset's stable id: also the key of its words. */
export type PresetId = keyof ShareMessages['presets'];

/** What a preset needs of a catalogue; `prices.js` itself is one. */
export type PresetPrices = Pick<PriceCatalog, 'approachFor'>;

/** One scenario to start from. */
export interface Preset {
  readonly id: PresetId;
  readonly label: string;
  /** One line on what makes the case. */
  readonly note: string;
  /** The scenario from that day on; `null` where the catalogue has no such offer. */
  readonly scenario: (startsOn: IsoDate, prices: PresetPrices) => Scenario | null;
}

const builders: readonly (readonly [PresetId, Preset['scenario']])[] = [
  ['article', article],
  ['cached-prompt', cachedPrompt],
  ['hosted-by-the-hour', hostedByTheHour],
  ['distillation', distillation],
  ['own-gpu', ownGpu],
  ['rag-fine-tuning', ragFineTuning],
  ['newer-model', newerModel],
];

/** Every preset, in the order of a menu, with its words in a language. */
export function presetsIn(words: ShareMessages): readonly Preset[] {
  return builders.map(([id, scenario]) => ({ id, ...words.presets[id], scenario }));
}
