import type { JSX } from 'preact';
import type { ShownPage } from '../../form';
import { PageWrap, StopPage } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

export interface StoppedPageProps {
  readonly site: Site;
  /** The form's title. */
  readonly form: string;
  readonly page: ShownPage;
  readonly phone: string;
  /** The step before; undefined on the first. */
  readonly backHref?: string;
}

/** Where a person's answers lead who cannot use the service. */
export const StoppedPage = ({ site, form, ...stop }: StoppedPageProps): JSX.Element => (
  <ResidentPage site={site} title={`${stop.page.page.title} – ${form}`} indexed={false}>
    <PageWrap>
      <StopPage form={form} {...stop} startHref={addresses.start} texts={site.texts} />
    </PageWrap>
  </ResidentPage>
);
