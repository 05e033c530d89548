import type { ComponentChildren, JSX } from 'preact';
import type { JsonObject } from '../../form';
import { ApiReference, Crumbs, Notice, PageWrap, ProseSheet } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

export interface ApiPageProps {
  readonly site: Site;
  /** OpenAPI 3.1. */
  readonly document: JsonObject;
  readonly forms: readonly { readonly id: string; readonly title: string }[];
}

/** All that programs can ask for. */
export const ApiPage = ({ site, document, forms }: ApiPageProps): JSX.Element => {
  const { apiReference: words } = site.texts;
  return (
    <Frame site={site} title={words.title} lead={words.lead} document={document}>
      <h2>{words.files}</h2>
      <ul>
        <li>
          <a href="/api/openapi.json">{words.whole}</a>
        </li>
      </ul>
      {forms.length > 0 && (
        <>
          <h2>{words.perForm}</h2>
          <p>{words.perFormLead}</p>
          <ul>
            {forms.map(({ id, title }) => (
              <li key={id}>
                <a href={addresses.apiOf(id)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Frame>
  );
};

export interface ApiOfFormPageProps extends Omit<ApiPageProps, 'forms'> {
  readonly formId: string;
  /** The form's, in the page's language. */
  readonly title: string;
  readonly needsSignIn: boolean;
}

/** What can be asked of one form. */
export const ApiOfFormPage = (props: ApiOfFormPageProps): JSX.Element => {
  const { site, document, formId, title, needsSignIn } = props;
  const { apiReference: words } = site.texts;
  const links: [string, string][] = [
    [`/api/forms/${formId}/openapi.json`, words.whole],
    [`/api/forms/${formId}/schema`, words.schema],
    [`/api/forms/${formId}/types.d.ts`, words.types],
    [addresses.service(formId), words.toService],
    [addresses.api, words.toAll],
  ];
  return (
    <Frame
      site={site}
      title={words.ofForm(title)}
      lead={words.formLead}
      document={document}
      above={{ words: words.title, href: addresses.api }}
    >
      {needsSignIn && (
        <Notice tone="warn" level={2} heading={words.forDevelopers}>
          <p>{words.bySignIn}</p>
        </Notice>
      )}
      <h2>{words.files}</h2>
      <ul>
        {links.map(([href, told]) => (
          <li key={href}>
            <a href={href}>{told}</a>
          </li>
        ))}
      </ul>
    </Frame>
  );
};

interface FrameProps {
  readonly site: Site;
  readonly title: string;
  readonly lead: string;
  readonly document: JsonObject;
  readonly above?: { readonly words: string; readonly href: string };
  readonly children: ComponentChildren;
}

const Frame = ({ site, title, lead, document, above, children }: FrameProps): JSX.Element => (
  <ResidentPage site={site} title={`${title} – ${site.municipality.portal}`}>
    <PageWrap>
      <Crumbs
        above={[
          { words: site.texts.page.start, href: addresses.start },
          ...(above === undefined ? [] : [above]),
        ]}
        here={title}
        texts={site.texts}
      />
      <ProseSheet flush>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children}
        <ApiReference document={document} texts={site.texts} />
      </ProseSheet>
    </PageWrap>
  </ResidentPage>
);
