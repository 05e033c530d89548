import type { JSX } from 'preact';
import { isoInstant } from '../../form';
import { tellReport, type GateReport } from '../../publishing';
import { Actions, Block, Button, ButtonLink, CaseHead, Notice, Progress, Terms } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { FormCrumbs } from './form-crumbs';
import { Age, judgeOf } from './gate-part';
import type { ToldGate, ToldVersions } from './versions-view';

export interface GatePageProps {
  readonly site: DeskSite;
  readonly told: ToldVersions;
  /** Whoever may not read the cases is told how many they are, and not which. */
  readonly mayReadCases: boolean;
  /** What looks again while it goes on. */
  readonly script?: string;
  /** Why what was asked for was not done, in words. */
  readonly refused?: string;
}

/** What a form's folder would mean for its drafts and cases: how far judging has come, or the report. */
export const GatePage = (props: GatePageProps): JSX.Element => {
  const { site, told, script, refused } = props;
  const { texts } = site;
  const words = texts.gate;
  const { gate } = told;
  const heading = words.heading(told.title);
  return (
    <DeskPage site={site} title={heading} part="forms" script={script}>
      <CaseHead above={<FormCrumbs site={site} told={told} isBelow />} heading={heading} />
      <Desk>
        <div class="stack">
          {refused !== undefined && (
            <Notice tone="warn" said={texts.page.important}>
              <p>{refused}</p>
            </Notice>
          )}
          {gate === undefined && <p>{words.never}</p>}
          {gate?.kept.state === 'running' && <Going {...props} gate={gate} />}
          {gate !== undefined && gate.kept.state !== 'running' && <Over {...props} gate={gate} />}
          {gate?.kept.state !== 'running' && <Begin {...props} />}
          {gate !== undefined && <About {...props} gate={gate} />}
        </div>
      </Desk>
    </DeskPage>
  );
};

type WithGate = GatePageProps & { readonly gate: ToldGate };

const Going = ({ site, told, gate: { kept } }: WithGate): JSX.Element => {
  const words = site.texts.gate;
  const { done, total } = kept;
  const address = addresses.gate(told.formId);
  return (
    <Block id="lage" heading={words.states.running}>
      <div data-going={address}>
        <Progress
          id="hur-langt"
          label={words.progressLabel}
          done={done}
          of={total ?? undefined}
          words={total === null ? words.waiting : words.progress(done, total)}
        />
      </div>
      <p>{words.runningText}</p>
      <form method="post" action={addresses.gateCancel(told.formId)}>
        <Actions>
          <ButtonLink href={address}>{words.refresh}</ButtonLink>
          <Button kind="danger">{words.cancel}</Button>
        </Actions>
      </form>
    </Block>
  );
};

const Over = ({ site, mayReadCases, gate }: WithGate): JSX.Element => {
  const words = site.texts.gate;
  const { state, fault, report } = gate.kept;
  if (report === null)
    return (
      <Notice tone="warn" level={2} said={site.texts.page.important} heading={words.states[state]}>
        <p>
          {fault !== null
            ? words.faults[fault]
            : state === 'cancelled'
              ? words.stopped
              : words.interruptedText}
        </p>
      </Notice>
    );
  const sentences = tellReport(mayReadCases ? report : withoutNumbers(report), site.language);
  return (
    <>
      <Age site={site} gate={gate} level={2} />
      <Notice
        tone={report.clean ? 'ok' : 'warn'}
        level={2}
        said={report.clean ? site.texts.page.done : site.texts.page.important}
        heading={report.clean ? words.clean : words.breaks}
      >
        <ul>
          {sentences.slice(report.clean ? 1 : 0).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Notice>
    </>
  );
};

const withoutNumbers = (report: GateReport): GateReport => ({
  ...report,
  groups: report.groups.map((group) => ({ ...group, caseNumbers: [] })),
});

const Begin = ({ site, told }: GatePageProps): JSX.Element => {
  const words = site.texts.gate;
  if (told.draft.kind !== 'draft')
    return told.draft.kind === 'same' ? (
      <p>{site.texts.versions.same}</p>
    ) : (
      <Notice tone="warn" said={site.texts.page.important}>
        <p>{words.noFolder}</p>
      </Notice>
    );
  return (
    <form method="post" action={addresses.gate(told.formId)}>
      <input type="hidden" name="_sha" value={told.draft.sha256} />
      <p>{words.text}</p>
      <Actions>
        <Button>{told.gate === undefined ? words.begin : words.again}</Button>
        <ButtonLink href={`${addresses.versions(told.formId)}#publicera`}>
          {site.texts.versions.publish}
        </ButtonLink>
      </Actions>
    </form>
  );
};

const About = ({ site, told, gate }: WithGate): JSX.Element => {
  const words = site.texts.gate;
  const { startedAt, finishedAt, report } = gate.kept;
  return (
    <Block id="om" heading={words.about}>
      <Terms
        rows={[
          { term: words.by, text: judgeOf(gate, told, site) },
          { term: words.begun, text: isoInstant(startedAt) },
          ...(finishedAt === null ? [] : [{ term: words.finished, text: isoInstant(finishedAt) }]),
          ...(report === null
            ? []
            : [{ term: words.counted, text: words.count(report.drafts.all, report.cases.all) }]),
          ...(report?.latest === undefined
            ? []
            : [{ term: words.beside, text: words.version(report.latest.number) }]),
        ]}
      />
    </Block>
  );
};
