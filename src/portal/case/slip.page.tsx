import type { JSX } from 'preact';
import {
  Actions,
  Answers,
  ButtonLink,
  NextSteps,
  PageWrap,
  Phone,
  RailPart,
  Slip,
  Verify,
  WithRail,
} from '../../views';
import { addresses } from '../addresses';
import { AskHowItWent } from '../feedback/survey';
import { ResidentPage } from '../site/resident-page';
import { AskForCode } from './ask-for-code';
import type { CasePageProps } from './case.page';
import type { Contents } from './contents';

/** Right after sending: what was received, what happens now, the receipt and the code. Later the case's page takes its place. */
export const SlipPage = (props: CasePageProps): JSX.Element => {
  const { site, service, contents, caseNumber } = props;
  const { texts } = site;
  return (
    <ResidentPage
      site={site}
      title={`${texts.receipt.title(caseNumber)} – ${props.form}`}
      hasErrors={props.wrongCode}
      indexed={false}
    >
      <PageWrap>
        <WithRail label={texts.case.about} rail={<Beside {...props} />}>
          <div>
            <Slip
              heading={texts.receipt.thanks(service.received ?? texts.receipt.something)}
              numberLabel={texts.receipt.caseNumber}
              caseNumber={caseNumber}
              what={props.form}
              received={texts.receipt.received(props.received)}
            >
              <WhatNow {...props} />
              {contents === undefined ? (
                <AskForCode {...props} heading={texts.case.seeAnswers} />
              ) : (
                <Receipt {...props} contents={contents} />
              )}
            </Slip>
            {contents !== undefined && (
              <section class="sheet flush field" aria-labelledby="svar">
                <h2 id="svar">{texts.case.answers}</h2>
                <Answers sections={contents.sections} texts={texts} />
              </section>
            )}
            {contents !== undefined && props.survey !== undefined && (
              <AskHowItWent {...props.survey} back={props.path} texts={texts} />
            )}
          </div>
        </WithRail>
      </PageWrap>
    </ResidentPage>
  );
};

const WhatNow = ({
  site: { texts },
  service: { nextSteps = [] },
  time,
}: CasePageProps): JSX.Element | null =>
  nextSteps.length === 0 && time.sentences.length === 0 ? null : (
    <>
      <h2>{texts.receipt.nextSteps}</h2>
      {nextSteps.length > 0 && <NextSteps steps={nextSteps} />}
      {time.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );

const Receipt = ({ site, contents, path }: CasePageProps & { readonly contents: Contents }): JSX.Element => {
  const { receipt } = site.texts;
  const { href, size, isDelayed } = contents.receipt;
  return (
    <>
      {size === undefined && <p class="muted">{isDelayed ? receipt.delayed : receipt.beingMade}</p>}
      <Actions>
        {!isDelayed && (
          <ButtonLink kind="primary" icon="download" href={href}>
            {size === undefined ? receipt.downloadSoon : receipt.download(size)}
          </ButtonLink>
        )}
        <ButtonLink href={addresses.wholeCase(path)}>{receipt.follow}</ButtonLink>
      </Actions>
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

const Beside = ({ site, service, status, contents, path, phone }: CasePageProps): JSX.Element => {
  const { texts } = site;
  return (
    <>
      <RailPart heading={texts.case.status}>
        <p class="small">{status.words}</p>
      </RailPart>
      {contents !== undefined && (
        <RailPart heading={texts.myCase.wrong}>
          <p class="small">
            <a href={`${addresses.wholeCase(path)}#meddelanden`}>{texts.myCase.write}</a>
          </p>
          <p class="small">
            <a href={addresses.withdraw(path)}>{texts.myCase.withdraw}</a>
          </p>
        </RailPart>
      )}
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
