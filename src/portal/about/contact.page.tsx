import type { JSX } from 'preact';
import { Crumbs, Notice, PageWrap, Phone, ProseSheet } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

export interface ContactPageProps {
  readonly site: Site;
  /** Whom to ask about each service, where it has somebody of its own. */
  readonly services: readonly {
    readonly id: string;
    readonly title: string;
    readonly phone?: string;
    readonly email?: string;
  }[];
}

/** How to reach us without an e-service: each has a way beside it (REQ-F4). */
export const ContactPage = ({ site, services }: ContactPageProps): JSX.Element => {
  const { municipality, texts } = site;
  const { contact: words, page, service } = texts;
  const { phone, hours, email, address, visit } = municipality.contact;
  const rows: [string, JSX.Element | string][] = [
    [words.phone, <Phone key="phone" number={phone} />],
    [words.hours, hours],
    [
      words.email,
      <a key="email" href={`mailto:${email}`}>
        {email}
      </a>,
    ],
    [words.post, address],
    ...(visit === undefined ? [] : [[words.visit, visit] as [string, string]]),
  ];
  return (
    <ResidentPage site={site} title={`${page.contact} – ${municipality.portal}`}>
      <PageWrap>
        <Crumbs above={[{ words: page.start, href: addresses.start }]} here={page.contact} texts={texts} />
        <ProseSheet flush>
          <h1>{page.contact}</h1>
          <p class="lead">{words.lead}</p>
          <dl class="answers">
            {rows.map(([term, told]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{told}</dd>
              </div>
            ))}
          </dl>
          <Notice tone="warn" heading={service.protectedHeading} level={2}>
            <p>{service.protectedCall(phone)}</p>
          </Notice>
          {services.length > 0 && (
            <>
              <h2>{words.serviceHeading}</h2>
              <dl class="answers">
                {services.map((one) => (
                  <div key={one.id}>
                    <dt>
                      <a href={addresses.service(one.id)}>{one.title}</a>
                    </dt>
                    <dd>
                      {one.phone !== undefined && <Phone number={one.phone} />}
                      {one.phone !== undefined && one.email !== undefined && <br />}
                      {one.email !== undefined && <a href={`mailto:${one.email}`}>{one.email}</a>}
                    </dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};
