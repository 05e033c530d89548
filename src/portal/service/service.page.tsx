import type { JSX } from 'preact';
import type { Pairs, PrivacyNotice, Service } from '../../form';
import {
  Button,
  ButtonLink,
  Crumbs,
  Facts,
  More,
  NextSteps,
  Notice,
  PageWrap,
  Paragraphs,
  ProseSheet,
  Resume,
  RailPart,
  WithRail,
  type IconName,
  type ResumeDraft,
  type Texts,
} from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import { AuthorityPart } from './authority-part';
import { ContactPart } from './contact-part';

export interface ServicePageProps {
  readonly site: Site;
  readonly formId: string;
  readonly title: string;
  readonly service: Service;
  readonly category?: { readonly name: string; readonly href: string };
  /** The address of its blank; none for a form that is too large for paper. */
  readonly blank?: string;
  /** The pages one goes through, in order. */
  readonly steps: readonly string[];
  /** What the visitor has begun of it and not sent. */
  readonly begun: readonly ResumeDraft[];
  /** Values that the address brought along, by the names of their controls, put into the form when it is begun. */
  readonly prefill: Pairs;
  /** Where one signs in, for whoever has not: needed, or offered. */
  readonly signIn?: { readonly href: string; readonly isNeeded: boolean };
  /** The same as they are read. */
  readonly prefilled: readonly { readonly label: string; readonly value: string }[];
}

/** What one should know before one begins (Digg's guideline 73): what, how long, what to have at hand, who sees it. */
export const ServicePage = (props: ServicePageProps): JSX.Element => {
  const { site, service, title } = props;
  const { texts } = site;
  return (
    <ResidentPage site={site} title={`${title} – ${site.municipality.portal}`} description={service.summary}>
      <PageWrap>
        <Crumbs
          above={[
            { words: texts.page.start, href: addresses.start },
            ...(props.category === undefined
              ? []
              : [{ words: props.category.name, href: props.category.href }]),
          ]}
          here={title}
          texts={texts}
        />
        {props.begun.length > 0 && (
          <Resume drafts={props.begun} heading={texts.drafts.begunHeading} texts={texts} />
        )}
        <WithRail label={texts.service.aboutService} rail={<Beside {...props} />}>
          <ProseSheet flush>
            <h1>{title}</h1>
            {service.summary !== undefined && <p class="lead">{service.summary}</p>}
            {service.introduction !== undefined && <Paragraphs text={service.introduction} />}
            <AuthorityPart authority={service.authority} site={site} />
            <KnowFirst service={service} texts={texts} />
            <AtHand service={service} texts={texts} />
            <Notice tone="warn" level={2} heading={texts.service.protectedHeading}>
              <p>{texts.service.protectedCall(site.municipality.contact.phone)}</p>
            </Notice>
            {site.isClosed !== true && <Begin {...props} />}
            {service.privacy !== undefined && <YourData privacy={service.privacy} texts={texts} />}
          </ProseSheet>
        </WithRail>
      </PageWrap>
    </ResidentPage>
  );
};

interface PartProps {
  readonly service: Service;
  readonly texts: Texts;
}

const KnowFirst = ({ service, texts }: PartProps): JSX.Element | null => {
  const told: [IconName, string, string | undefined][] = [
    ['time', texts.service.time, service.facts?.time],
    ['money', texts.service.cost, service.facts?.cost],
    ['person', texts.service.signature, service.facts?.signature],
    ['message', texts.service.answer, service.facts?.answer],
  ];
  const facts = told.flatMap(([icon, term, fact]) => (fact === undefined ? [] : [{ icon, term, fact }]));
  return facts.length === 0 ? null : <Facts facts={facts} />;
};

const AtHand = ({ service, texts }: PartProps): JSX.Element | null =>
  service.atHand === undefined || service.atHand.length === 0 ? null : (
    <>
      <h2>{texts.service.atHand}</h2>
      <ul>
        {service.atHand.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
      {service.draftDays !== 0 && <p>{texts.service.saveAnytime}</p>}
    </>
  );

const Begin = ({
  site,
  formId,
  blank,
  begun,
  prefill,
  prefilled,
  signIn,
  service,
}: ServicePageProps): JSX.Element => (
  <>
    <h2>{site.texts.service.beginHeading}</h2>
    {(service.login ?? 'none') === 'none' && <p>{site.texts.service.noLoginNeeded}</p>}
    {signIn?.isNeeded === true && <p>{site.texts.service.loginNeeded}</p>}
    {signIn?.isNeeded === false && (
      <p>
        {site.texts.login.offered} <a href={signIn.href}>{site.texts.login.signIn}</a>
      </p>
    )}
    {prefilled.length > 0 && (
      <Notice heading={site.texts.service.byLink}>
        <dl class="answers">
          {prefilled.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{site.texts.service.byLinkHelp}</p>
      </Notice>
    )}
    {signIn?.isNeeded === true ? (
      <p>
        <ButtonLink kind="primary" icon="lock" href={signIn.href}>
          {site.texts.login.signInFirst}
        </ButtonLink>
      </p>
    ) : (
      <form class="stack" method="post" action={addresses.service(formId)}>
        {[...prefill].map(([name, [value]]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {begun.length > 0 && <p>{site.texts.drafts.beginAgainHelp}</p>}
        <Button kind={begun.length > 0 ? undefined : 'primary'} icon="forward">
          {begun.length > 0 ? site.texts.drafts.beginAgain : site.texts.service.begin}
        </Button>
      </form>
    )}
    {blank !== undefined && (
      <p>
        <a href={blank}>{site.texts.service.blank}</a>
      </p>
    )}
  </>
);

const YourData = ({
  privacy,
  texts,
}: {
  readonly privacy: PrivacyNotice;
  readonly texts: Texts;
}): JSX.Element => (
  <>
    <h2>{texts.service.yourData}</h2>
    <p>{texts.service.publicRecord}</p>
    <PrivacyFacts privacy={privacy} texts={texts} />
  </>
);

/** GDPR article 13, told before the first question. */
export const PrivacyFacts = ({
  privacy,
  texts,
}: {
  readonly privacy: PrivacyNotice;
  readonly texts: Texts;
}): JSX.Element => {
  const { service } = texts;
  const rows: [string, string | undefined][] = [
    [service.controller, privacy.controller],
    [service.purpose, privacy.purpose],
    [service.data, privacy.data],
    [service.basis, privacy.basis],
    [service.retention, privacy.retention],
    [service.recipients, privacy.recipients],
    [service.officer, privacy.officer],
    [service.other, privacy.other],
  ];
  return (
    <More summary={service.moreOnPrivacy}>
      <dl class="answers">
        {rows.map(([term, text]) =>
          text === undefined ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </More>
  );
};

const Beside = ({ site, formId, service, steps }: ServicePageProps): JSX.Element => {
  const { texts } = site;
  return (
    <>
      <RailPart heading={texts.service.howItGoes}>
        <NextSteps small steps={[...steps, texts.service.howReview, texts.service.howReceipt]} />
      </RailPart>
      <ContactPart contact={service.contact} texts={texts} />
      <RailPart heading={texts.apiReference.forDevelopers}>
        <p>
          <a href={addresses.apiOf(formId)}>{texts.apiReference.serviceLink}</a>
        </p>
      </RailPart>
    </>
  );
};
