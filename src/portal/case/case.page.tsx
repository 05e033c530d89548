import type { JSX } from 'preact';
import type { CaseStatus } from '../../cases';
import type { Service } from '../../form';
import {
  Answers,
  ButtonLink,
  Files,
  NextSteps,
  Notice,
  PageWrap,
  Phone,
  RailPart,
  Tag,
  Timeline,
  Verify,
  WithRail,
  type TimelineProps,
  type Writing,
} from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import { AskForCode } from './ask-for-code';
import type { ToldTime } from './case-time';
import type { Contents } from './contents';
import { AskedForNotice, type AskedFor } from '../supplements/asked-for';
import { CaseChanges, type ToldRevision } from '../supplements/case-changes';
import { Correspondence } from './correspondence';
import { statusTag } from './status-tag';

export interface CasePageProps {
  readonly site: Site;
  readonly caseNumber: string;
  /** The form's title, as it was when the case was sent in. */
  readonly form: string;
  /** "24 november 2026 kl. 14.43" */
  readonly received: string;
  readonly status: {
    readonly type: CaseStatus;
    readonly words: string;
    /** What it means, and whose turn it is. */
    readonly meaning: string;
    readonly isOver: boolean;
    readonly isWithdrawable: boolean;
    readonly takesMessages: boolean;
  };
  readonly time: ToldTime;
  readonly story: TimelineProps['events'];
  readonly service: Service;
  readonly phone: string;
  /** What the resident is asked to add; told with the code alone. */
  readonly asked?: AskedFor;
  /** Something is asked for: the day that it is wanted by, which tells nothing of what. */
  readonly askedBy?: string;
  /** What has been changed since it was sent in, latest first. */
  readonly revisions: readonly ToldRevision[];
  /** What one may see with the code; undefined without it. */
  readonly contents?: Contents;
  readonly writing: Writing;
  /** How it went is asked for this form; told to have been answered just now. */
  readonly survey?: { readonly formId: string; readonly thanked: boolean };
  /** A message was just sent. */
  readonly isSent: boolean;
  /** A code was typed, and it was not the right one. */
  readonly wrongCode: boolean;
  /** This page's. */
  readonly path: string;
}

/** A case for as long as it is kept: how it stands, what happens next and when, messages, documents and what was sent in. */
export const CasePage = (props: CasePageProps): JSX.Element => {
  const { site, contents, caseNumber, form, status, writing } = props;
  const { texts } = site;
  const hasErrors = props.wrongCode || writing.error !== undefined || writing.fileError !== undefined;
  return (
    <ResidentPage
      site={site}
      title={`${texts.case.title(caseNumber)} – ${form}`}
      hasErrors={hasErrors}
      indexed={false}
    >
      <PageWrap>
        <WithRail label={texts.case.about} rail={<Beside {...props} />}>
          <div class="sheet flush">
            <div class="row spread">
              <p class="muted small num">{texts.case.title(caseNumber)}</p>
              <Tag {...statusTag(status.type)} words={status.words} />
            </div>
            <h1>{form}</h1>
            <Standing {...props} />
            {contents === undefined ? (
              <div class="group">
                <AskForCode {...props} heading={texts.myCase.codeForMessages} />
              </div>
            ) : (
              <Inside {...props} contents={contents} />
            )}
          </div>
        </WithRail>
      </PageWrap>
    </ResidentPage>
  );
};

/** How it stands, what happens next and when. */
const Standing = ({
  status,
  time,
  story,
  service,
  contents,
  received,
  site,
  path,
  asked,
  askedBy,
}: CasePageProps): JSX.Element => {
  const { texts } = site;
  const { nextSteps = [] } = service;
  const asks = status.type === 'awaiting_supplement';
  return (
    <>
      <div class="field">
        {asked !== undefined ? (
          <AskedForNotice site={site} path={path} asked={asked} />
        ) : askedBy !== undefined ? (
          <Notice tone="warn" level={2} heading={texts.supplement.heading} said={texts.page.important}>
            <p>
              <strong>{askedBy}</strong>
            </p>
            <p>{texts.supplement.withCode}</p>
            <p>
              <a href="#kod">{texts.supplement.toCode}</a>
            </p>
          </Notice>
        ) : asks ? (
          <Notice tone="warn" level={2} heading={status.words} said={texts.page.important}>
            <p>{status.meaning}</p>
            {contents !== undefined && (
              <p>
                <a href="#meddelanden">{texts.myCase.messages}</a>
              </p>
            )}
          </Notice>
        ) : (
          <p>{status.meaning}</p>
        )}
      </div>
      {time.mayDemand && (
        <div class="field">
          <Notice level={2} heading={texts.myCase.demandHeading} said={texts.page.information}>
            <p>{texts.myCase.demandText}</p>
            {contents !== undefined && (
              <p>
                <a href="#meddelande">{texts.myCase.demandHere}</a>
              </p>
            )}
          </Notice>
        </div>
      )}
      {!status.isOver && (nextSteps.length > 0 || time.sentences.length > 0) && (
        <section class="group prose" aria-labelledby="nasta">
          <h2 id="nasta">{texts.myCase.next}</h2>
          {time.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {nextSteps.length > 0 && <NextSteps steps={nextSteps} />}
        </section>
      )}
      <section class="group" aria-labelledby="framsteg">
        <h2 id="framsteg">{texts.myCase.progress}</h2>
        <p class="muted small">{texts.receipt.received(received)}</p>
        <div class="field">
          <Timeline events={story} />
        </div>
      </section>
    </>
  );
};

/** What was written, by both sides, and the documents. */
const Inside = (props: CasePageProps & { readonly contents: Contents }): JSX.Element => {
  const { site, contents } = props;
  const { texts } = site;
  const { href, size, day, isDelayed } = contents.receipt;
  const receipt = {
    name: texts.case.receipt,
    href: isDelayed ? undefined : href,
    about:
      size === undefined || day === undefined
        ? isDelayed
          ? texts.receipt.delayed
          : texts.receipt.beingMade
        : texts.myCase.document('PDF', size, day),
  };
  return (
    <>
      <Correspondence {...props} messages={contents.messages} />
      <CaseChanges
        site={site}
        revisions={props.revisions}
        fileHref={({ sha256 }) => contents.files.find((file) => file.sha256 === sha256)?.href}
      />
      <section class="group" aria-labelledby="handlingar">
        <h2 id="handlingar">{texts.case.documents}</h2>
        <Files files={[receipt, ...contents.files]} />
      </section>
      <section class="group" aria-labelledby="svar">
        <h2 id="svar">{texts.case.answers}</h2>
        <Answers
          sections={contents.sections}
          fileHref={({ sha256 }) => contents.files.find((file) => file.sha256 === sha256)?.href}
          texts={texts}
        />
      </section>
    </>
  );
};

const Beside = ({ site, service, status, contents, path, phone }: CasePageProps): JSX.Element => {
  const { texts } = site;
  const { myCase } = texts;
  return (
    <>
      <RailPart heading={myCase.contact}>
        <p class="small">
          {service.authority?.unit ?? service.authority?.name ?? site.municipality.name}
          <br />
          <Phone number={phone} />
        </p>
      </RailPart>
      {contents !== undefined && (
        <>
          <RailPart heading={texts.case.answers}>
            <p class="small">
              <a href="#svar">{myCase.answersLink}</a>
            </p>
          </RailPart>
          <RailPart heading={myCase.code}>
            <p class="small">{myCase.codeText}</p>
            <p>
              <Verify code={contents.code} />
            </p>
            <p class="small">
              {texts.verify.whoeverSees} <a href={addresses.verify}>{texts.verify.title}</a>
            </p>
          </RailPart>
          <RailPart heading={myCase.again}>
            <p class="small">{myCase.againText}</p>
            <p class="field">
              <ButtonLink small href={addresses.reuse(path)}>
                {myCase.useAnswers}
              </ButtonLink>
            </p>
          </RailPart>
          {status.isWithdrawable && (
            <RailPart heading={myCase.regret}>
              <p class="small">{myCase.regretText}</p>
              <p class="field">
                <ButtonLink small kind="danger" href={addresses.withdraw(path)}>
                  {myCase.withdraw}
                </ButtonLink>
              </p>
            </RailPart>
          )}
        </>
      )}
    </>
  );
};
