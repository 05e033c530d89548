import type { JSX } from 'preact';
import type { Service } from '../../form';
import { Notice } from '../../views';
import type { Site } from '../site/site';

/** Who receives and decides: plainly, where it is not the municipality (REQ-01). */
export const AuthorityPart = ({
  authority,
  site,
}: {
  readonly authority: Service['authority'];
  readonly site: Site;
}): JSX.Element | null => {
  const { catalogue } = site.texts;
  if (authority === undefined) return null;
  if (authority.outside === true)
    return (
      <Notice heading={catalogue.outsideHeading(authority.name)} level={2}>
        <p>{catalogue.outside(authority.name, site.municipality.name)}</p>
      </Notice>
    );
  return (
    <p>
      {catalogue.authority}:{' '}
      {[authority.name, authority.unit].filter((part) => part !== undefined).join(', ')}
    </p>
  );
};
