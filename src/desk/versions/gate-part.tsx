import type { JSX } from 'preact';
import { showInstant } from '../../form';
import { Actions, Block, Button, ButtonLink, Notice } from '../../views';
import { addresses } from '../addresses';
import type { DeskSite } from '../frame/desk-site';
import type { ToldGate, ToldVersions } from './versions-view';

interface GatePartProps {
  readonly site: DeskSite;
  readonly told: ToldVersions;
}

/** On the page that publishes: whether drafts and cases have been judged, what came of it in a line, and the way to it. */
export const GatePart = ({ site, told }: GatePartProps): JSX.Element | null => {
  const { draft, gate, formId } = told;
  if (draft.kind !== 'draft') return null;
  const words = site.texts.gate;
  const isGoing = gate?.kept.state === 'running';
  return (
    <Block id="granskning" heading={words.part}>
      {draft.gate === 'not-judged' && <p>{words.required}</p>}
      {gate === undefined ? <p>{words.none}</p> : <Brief site={site} told={told} gate={gate} />}
      <form method="post" action={addresses.gate(formId)}>
        <input type="hidden" name="_sha" value={draft.sha256} />
        <Actions>
          {!isGoing && <Button>{gate === undefined ? words.begin : words.again}</Button>}
          {gate !== undefined && <ButtonLink href={addresses.gate(formId)}>{words.see}</ButtonLink>}
        </Actions>
      </form>
    </Block>
  );
};

const Brief = ({ site, told, gate }: GatePartProps & { readonly gate: ToldGate }): JSX.Element => {
  const words = site.texts.gate;
  const { kept } = gate;
  const { report } = kept;
  if (report === null) return <p>{words.states[kept.state]}.</p>;
  const [drafts, cases] = [report.drafts.all - report.drafts.stay, report.cases.all - report.cases.stay];
  return (
    <>
      <p>
        {report.clean
          ? `${words.clean}.`
          : drafts + cases === 0
            ? words.briefElse
            : words.brief(drafts, cases)}{' '}
        <span class="muted">
          {words.madeBy(
            showInstant(kept.finishedAt ?? kept.startedAt, site.language),
            judgeOf(gate, told, site),
          )}
        </span>
      </p>
      <Age site={site} gate={gate} level={3} />
    </>
  );
};

/** Who asked for it. */
export const judgeOf = ({ kept }: ToldGate, told: ToldVersions, { texts }: DeskSite): string =>
  kept.startedBy === null ? texts.gate.byCommand : (told.names.get(kept.startedBy) ?? texts.gate.bySomebody);

interface AgeProps {
  readonly site: DeskSite;
  readonly gate: ToldGate;
  /** Of its heading. */
  readonly level: 2 | 3;
}

/** What has come to pass since a report was made. */
export const Age = ({ site, gate, level }: AgeProps): JSX.Element | null => {
  const words = site.texts.gate;
  const { folderChanged, isOffered, versionChanged, casesSince } = gate.age;
  if (gate.kept.state !== 'done') return null;
  const isOld = folderChanged || versionChanged;
  const told = [
    ...(folderChanged ? [words.folderChanged] : []),
    ...(isOffered ? [words.isOffered] : []),
    ...(versionChanged ? [words.versionChanged] : []),
    ...(casesSince > 0 ? [words.casesSince(casesSince)] : []),
  ];
  if (told.length === 0) return null;
  return (
    <Notice
      tone={isOld ? 'warn' : 'info'}
      said={site.texts.page.important}
      {...(isOld && { level, heading: words.old })}
    >
      <p>{told.join(' ')}</p>
    </Notice>
  );
};
