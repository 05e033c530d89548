import type { JSX } from 'preact';
import { showSize, type Service } from '../../form';
import { ButtonLink, Crumbs, PageWrap, Paragraphs, ProseSheet, WithRail } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import { AuthorityPart } from './authority-part';
import { ContactPart } from './contact-part';

export interface ElsewherePageProps {
  readonly site: Site;
  readonly id: string;
  readonly service: Service & { readonly title: string };
  /** Bytes of the PDF that it offers. */
  readonly paperSize?: number;
  readonly category?: { readonly name: string; readonly href: string };
}

/** Who has the service: its authority, or the site that it is on. */
export const whoHas = ({ authority, link = '' }: Service): string =>
  authority?.name ?? (URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : '');

/** A service that is not filled in here: whose it is, whom to ask, and then the way there. We never send anyone on. */
export const ElsewherePage = ({
  site,
  id,
  service,
  paperSize,
  category,
}: ElsewherePageProps): JSX.Element => {
  const { texts } = site;
  const { title } = service;
  return (
    <ResidentPage site={site} title={`${title} – ${site.municipality.portal}`} description={service.summary}>
      <PageWrap>
        <Crumbs
          above={[
            { words: texts.page.start, href: addresses.start },
            ...(category === undefined ? [] : [{ words: category.name, href: category.href }]),
          ]}
          here={title}
          texts={texts}
        />
        <WithRail
          label={texts.service.aboutService}
          rail={<ContactPart contact={service.contact} texts={texts} />}
        >
          <ProseSheet flush>
            <h1>{title}</h1>
            {service.summary !== undefined && <p class="lead">{service.summary}</p>}
            {service.introduction !== undefined && <Paragraphs text={service.introduction} />}
            <AuthorityPart authority={service.authority} site={site} />
            {service.link === undefined ? (
              <ToPaper site={site} id={id} size={showSize(paperSize ?? 0, site.language)} />
            ) : (
              <ToLink site={site} service={service} link={service.link} />
            )}
          </ProseSheet>
        </WithRail>
      </PageWrap>
    </ResidentPage>
  );
};

const ToLink = ({
  site: { texts },
  service,
  link,
}: {
  readonly site: Site;
  readonly service: Service;
  readonly link: string;
}): JSX.Element => (
  <>
    <h2>{texts.catalogue.elsewhereHeading}</h2>
    <p>{texts.catalogue.elsewhere(new URL(link).hostname)}</p>
    <p>
      <ButtonLink kind="primary" icon="forward" href={link}>
        {texts.catalogue.toService(whoHas(service))}
      </ButtonLink>
    </p>
  </>
);

const ToPaper = ({
  site: { texts },
  id,
  size,
}: {
  readonly site: Site;
  readonly id: string;
  readonly size: string;
}): JSX.Element => (
  <>
    <h2>{texts.catalogue.paperHeading}</h2>
    <p>{texts.catalogue.paperText}</p>
    <p>
      <ButtonLink kind="primary" icon="download" href={addresses.paper(id)}>
        {texts.catalogue.fetchPaper(size)}
      </ButtonLink>
    </p>
  </>
);
