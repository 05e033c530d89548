import type { AtStart } from './publications/publication';

/**
 * What is to be known of a folder after the start: nothing where its version is offered.
 * @param offered the number of the version that residents see; none where they see none
 */
export const startLine = (id: string, atStart: AtStart, offered?: number): string | undefined => {
  const still =
    offered === undefined ? 'It is not offered yet.' : `Version ${offered} goes on being offered.`;
  const way = `on its page of versions, or by: npx blankett forms publish ${id}`;
  switch (atStart) {
    case 'waits':
      return `The form "${id}": its folder has changed and waits to be published, as "publishing" in service.json says. ${still} Publish it ${way}`;
    case 'published-before':
      return `The form "${id}": what its folder holds was published before, and something else was put in its place. ${still} Publish it again ${way}`;
    case 'retired':
      return `The form "${id}" is retired and is not offered, whatever its folder holds. Offer it again ${way}`;
    case 'published':
    case 'in-force':
      return undefined;
  }
};

/** A statement that was not looked over for a year is no reason to close; somebody is to do it. */
export const oldStatementLine = (assessedAt: string): string =>
  `municipality.json #/accessibility/assessedAt: accessibility was assessed ${assessedAt}, more than a year ago. Assess it again.`;

/** @param served the number of the version that is offered in its place */
export const refusedLine = (id: string, served?: number): string =>
  `The form "${id}" is refused. ${served === undefined ? 'It is not offered.' : `Version ${served} is served instead.`}`;

export const goneLine = (id: string): string =>
  `The form "${id}" is published, and its folder is gone: it is not offered. Its cases are kept and can be handled, and drafts of it can be ` +
  `sent in. Put the folder back, or say that it is meant: npx blankett forms retire ${id}`;
