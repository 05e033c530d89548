import type { JSX } from 'preact';
import type { AnswerSection, Service } from '../../form';
import {
  Actions,
  Answers,
  Button,
  ButtonLink,
  ErrorSummary,
  NextSteps,
  PageWrap,
  Phone,
  RailPart,
  Slip,
  TextBox,
  Verify,
  WithRail,
} from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

export interface CasePageProps {
  readonly site: Site;
  readonly caseNumber: string;
  /** The form's title, as it was when the case was sent in. */
  readonly form: string;
  /** "24 november 2026 kl. 14.43" */
  readonly received: string;
  readonly status: string;
  readonly service: Service;
  /** What one may see with the code; undefined without it. */
  readonly contents?: Contents;
  /** A code was typed, and it was not the right one. */
  readonly wrongCode: boolean;
  /** Where the code is posted: this page. */
  readonly action: string;
}

export interface Contents {
  readonly code: string;
  readonly sections: readonly AnswerSection[];
  readonly receipt: {
    readonly href: string;
    /** "214 kB"; undefined while it is being made. */ readonly size?: string;
    /** It could not be made so far. */ readonly isDelayed: boolean;
  };
}

/** The receipt page right after sending, and the case's page for as long as it is kept: the same link, the same page. */
export const CasePage = (props: CasePageProps): JSX.Element => {
  const { site, service, contents, caseNumber } = props;
  const { texts } = site;
  const phone = service.contact?.phone ?? site.municipality.contact.phone;
  return (
    <ResidentPage
      site={site}
      title={`${texts.receipt.title(caseNumber)} – ${props.form}`}
      hasErrors={props.wrongCode}
      indexed={false}
    >
      <PageWrap>
        <WithRail label={texts.case.about} rail={<Beside {...props} phone={phone} />}>
          <div>
            <Slip
              heading={texts.receipt.thanks(service.received ?? texts.receipt.something)}
              numberLabel={texts.receipt.caseNumber}
              caseNumber={caseNumber}
              what={props.form}
              received={texts.receipt.received(props.received)}
            >
              {service.nextSteps !== undefined && service.nextSteps.length > 0 && (
                <>
                  <h2>{texts.receipt.nextSteps}</h2>
                  <NextSteps steps={service.nextSteps} />
                </>
              )}
              {contents === undefined ? (
                <AskForCode {...props} />
              ) : (
                <Receipt site={site} contents={contents} />
              )}
            </Slip>
            {contents !== undefined && (
              <section class="sheet flush field" aria-labelledby="svar">
                <h2 id="svar">{texts.case.answers}</h2>
                <Answers sections={contents.sections} texts={texts} />
              </section>
            )}
          </div>
        </WithRail>
      </PageWrap>
    </ResidentPage>
  );
};

const Receipt = ({ site, contents }: { readonly site: Site; readonly contents: Contents }): JSX.Element => {
  const { receipt } = site.texts;
  const { href, size, isDelayed } = contents.receipt;
  return (
    <>
      {size === undefined && <p class="muted">{isDelayed ? receipt.delayed : receipt.beingMade}</p>}
      {!isDelayed && (
        <Actions>
          <ButtonLink kind="primary" icon="download" href={href}>
            {size === undefined ? receipt.downloadSoon : receipt.download(size)}
          </ButtonLink>
        </Actions>
      )}
      <h2>{receipt.codeHeading}</h2>
      <p>{receipt.codeText}</p>
      <p>
        {receipt.code}: <Verify code={contents.code} />
      </p>
      <p>
        {site.texts.verify.whoeverSees} <a href={addresses.verify}>{site.texts.verify.title}</a>
      </p>
    </>
  );
};

const AskForCode = ({ site, wrongCode, action }: CasePageProps): JSX.Element => {
  const { texts } = site;
  return (
    <form method="post" action={action} novalidate>
      <h2>{texts.case.seeAnswers}</h2>
      <ErrorSummary
        problems={wrongCode ? [{ message: texts.case.wrongCode, href: '#kod' }] : []}
        texts={texts}
      />
      <TextBox
        id="kod"
        name="_code"
        label={texts.receipt.code}
        hint={texts.case.codeHint}
        error={wrongCode ? texts.case.wrongCode : undefined}
        value=""
        width="w14"
        autocomplete="off"
        texts={texts}
      />
      <Actions>
        <Button kind="primary" icon="show">
          {texts.case.show}
        </Button>
      </Actions>
    </form>
  );
};

const Beside = ({
  site,
  service,
  status,
  phone,
}: CasePageProps & { readonly phone: string }): JSX.Element => {
  const { texts } = site;
  return (
    <>
      <RailPart heading={texts.case.status}>
        <p class="small">{status}</p>
      </RailPart>
      <RailPart heading={texts.page.help}>
        <p class="small">
          {service.authority?.unit ?? service.authority?.name ?? site.municipality.name}
          <br />
          <Phone number={phone} />
        </p>
      </RailPart>
    </>
  );
};
