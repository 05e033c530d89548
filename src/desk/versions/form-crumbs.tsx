import type { JSX } from 'preact';
import { addresses } from '../addresses';
import type { DeskSite } from '../frame/desk-site';
import type { ToldVersions } from './versions-view';

interface FormCrumbsProps {
  readonly site: DeskSite;
  readonly told: Pick<ToldVersions, 'formId' | 'title'>;
  /** The page stands below that of the form's versions. */
  readonly isBelow?: boolean;
}

/** The way back: all forms, the form's bench, and its versions. */
export const FormCrumbs = ({ site, told, isBelow }: FormCrumbsProps): JSX.Element => (
  <>
    <a href={addresses.forms}>{site.texts.staff.forms}</a> /{' '}
    <a href={addresses.workbench(told.formId)}>{told.title}</a>
    {isBelow === true && (
      <>
        {' '}
        / <a href={addresses.versions(told.formId)}>{site.texts.versions.toVersions}</a>
      </>
    )}
  </>
);
