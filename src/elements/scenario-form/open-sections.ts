/**
 * The open sections of the form, and whether the user opened them, or the page or calculator around the form (the host). A section
 * that the user has opened stays open when the host no longer requests it.
 */
import { type Section, sections } from '../../core/scenario/sections.ts';

/** Name of a section that can be closed. */
export type SectionName = Exclude<Section, 'title' | 'approaches' | 'traffic'>;

/** The names of all sections that can be closed, in order. */
export const sectionNames: readonly SectionName[] = sections.filter(
  (name) => name !== 'title' && name !== 'approaches' && name !== 'traffic',
);

/** The open sections. */
export interface OpenSections {
  readonly open: ReadonlySet<SectionName>;
  /** Sections that the host requests. */
  readonly requested: ReadonlySet<SectionName>;
  /** Open sections that only the host has opened. */
  readonly openedByHost: ReadonlySet<SectionName>;
}

const noSections: ReadonlySet<SectionName> = new Set();

/** No section is open. */
export const allClosed: OpenSections = { open: noSections, requested: noSections, openedByHost: noSections };

/**
 * The state after the host requests other sections (names separated by spaces). Only sections that differ from the
 * previous request are opened or closed.
 */
export function withRequested(sections: OpenSections, names: string): OpenSections {
  const requestedNames = names.split(/\s+/);
  const requested = new Set(sectionNames.filter((name) => requestedNames.includes(name)));
  const newlyOpened = [...requested].filter(
    (name) => !sections.requested.has(name) && !sections.open.has(name),
  );
  const stillOpen = [...sections.open].filter(
    (name) => requested.has(name) || !sections.openedByHost.has(name),
  );
  const stillOpenedByHost = [...sections.openedByHost].filter((name) => requested.has(name));
  return {
    requested,
    open: new Set([...stillOpen, ...newlyOpened]),
    openedByHost: new Set([...stillOpenedByHost, ...newlyOpened]),
  };
}

/** The state after the user opens or closes a section. It is the same object if nothing changes. */
export function withToggled(sections: OpenSections, section: SectionName, isOpen: boolean): OpenSections {
  if (sections.open.has(section) === isOpen) return sections;
  const without = (names: ReadonlySet<SectionName>) => [...names].filter((name) => name !== section);
  return {
    ...sections,
    open: new Set([...without(sections.open), ...(isOpen ? [section] : [])]),
    openedByHost: new Set(without(sections.openedByHost)),
  };
}
