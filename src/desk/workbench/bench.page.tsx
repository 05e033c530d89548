import type { JSX } from 'preact';
import type { FolderProof } from '../../catalogue';
import { showDay, showInstant, type Finding, type Inspection, type Inspector } from '../../form';
import { Bench, BenchPart, ButtonLink, CaseHead, Empty, Notice, ProblemList, Tree } from '../../views';
import { addresses } from '../addresses';
import { DeskPage } from '../frame/desk-page';
import { benchScript } from '../frame/desk-script';
import type { DeskSite } from '../frame/desk-site';
import { benchHref, type BenchWish } from './bench-wish';
import { FilesPart, placeHref } from './files-part';
import type { FormStanding } from './form-standing';
import { PreviewOf } from './preview-part';
import { ProofPart } from './proof-part';
import { pageOf, questionTree } from './question-tree';
import { MOST_TOLD, toldFindings } from './told-finding';

export interface BenchPageProps {
  readonly site: DeskSite;
  readonly standing: FormStanding;
  readonly wish: BenchWish;
  /** None where the folder cannot be read as a form. */
  readonly inspector?: Inspector;
  /** Of the chosen question; `none` where it is not there. */
  readonly inspection?: Inspection | 'none';
  readonly languages: readonly string[];
  /** None of what has no form to prove anything of. */
  readonly proof?: FolderProof | 'awaited';
}

/** All there is to see of a form while it is being made: its questions, its files, what residents will see, and what is wrong. */
export const BenchPage = (props: BenchPageProps): JSX.Element => {
  const { site, standing, wish } = props;
  const { id, title, copy } = standing;
  const words = site.texts.workbench;
  return (
    <DeskPage site={site} title={words.title(title)} part="forms" script={benchScript}>
      <CaseHead
        above={
          <>
            <a href={addresses.forms}>{site.texts.staff.forms}</a> / {id}
          </>
        }
        heading={title}
        state={<HeadWays {...props} />}
        beneath={standingWords(standing, site)}
      />
      {copy === undefined ? (
        <div class="wrap page">
          <Notice tone="warn" heading={words.gone} level={2} said={site.texts.page.important}>
            <p>{words.goneText}</p>
          </Notice>
        </div>
      ) : (
        <Bench
          wide={wish.bredd === 'dator' || props.inspector === undefined}
          follow={{
            address: (props.proof === 'awaited' ? addresses.proofOrChange : addresses.previewChanged)(
              id,
              copy.sha256,
            ),
            sha256: copy.sha256,
          }}
        >
          <Questions {...props} />
          <FilesPart
            site={site}
            formId={id}
            files={copy.files}
            wish={wish}
            inspection={props.inspection}
            column={
              copy.read.findings.find(({ file, line }) => file === wish.fil && line === wish.rad)?.column
            }
          />
          {props.inspector !== undefined && (
            <PreviewOf
              site={site}
              formId={id}
              wish={wish}
              page={pageOf(props.inspector.pages, wish)}
              examples={Object.keys((copy.read.definition ?? copy.read.shown)?.examples ?? {}).sort()}
              languages={props.languages}
            />
          )}
          <Problems {...props} />
        </Bench>
      )}
    </DeskPage>
  );
};

/** What can be done with the form from here. */
const HeadWays = ({ site, standing }: BenchPageProps): JSX.Element => {
  const words = site.texts.workbench;
  const { id, copy, published, differs } = standing;
  const mayPublish = copy?.read.definition !== undefined && (differs || published === undefined);
  return (
    <>
      {published !== undefined && (
        <ButtonLink small href={addresses.difference(id)}>
          {words.difference}
        </ButtonLink>
      )}
      {copy?.version !== undefined && (
        <ButtonLink small href={addresses.preview(id, '/blankett.pdf')}>
          {words.blank}
        </ButtonLink>
      )}
      <ButtonLink small kind={mayPublish ? 'primary' : undefined} href={addresses.versions(id)}>
        {mayPublish ? words.publish : words.toVersions}
      </ButtonLink>
    </>
  );
};

/** How the folder stands beside what is published of it. */
export const standingWords = (
  { copy, published, differs, stops, isProposed }: FormStanding,
  site: DeskSite,
): string => {
  const words = site.texts.workbench;
  const { language } = site;
  const saved = copy === undefined ? [] : [words.changedAt(showInstant(copy.changedAt, language))];
  if (published === undefined)
    return [isProposed ? words.onlyProposedText : words.notPublished, ...saved].join(' ');
  const day = showDay(published.since, language);
  if (published.stands === 'retired') return [words.retiredSince(published.number, day), ...saved].join(' ');
  if (published.stands === 'not-here') return [words.notOfferedHere(published.number), ...saved].join(' ');
  if (copy === undefined || stops.length > 0 || copy.version === undefined)
    return [`${words.published(published.number, day)}.`, ...saved].join(' ');
  return [(differs ? words.draftOver : words.sameAs)(published.number, day), ...saved].join(' ');
};

const Questions = ({ site, standing, wish, inspector }: BenchPageProps): JSX.Element => {
  const words = site.texts.workbench;
  if (inspector === undefined)
    return (
      <div>
        {standing.isElsewhere ? (
          <Empty icon="document" heading={words.elsewhere} text={words.elsewhereText} />
        ) : (
          <Empty
            icon="warning"
            heading={words.nothingReadable}
            text={words.nothingReadableText}
            way={{ words: words.toProblems, href: '#problem' }}
          />
        )}
      </div>
    );
  const { branches, ofAll } = questionTree(inspector, standing.id, wish, site);
  return (
    <Tree
      heading={words.questions}
      branches={branches}
      more={
        ofAll === undefined
          ? undefined
          : { words: words.allQuestions(ofAll), href: benchHref(standing.id, wish, { alla: '1' }) }
      }
    />
  );
};

const Problems = ({ site, standing, wish, proof }: BenchPageProps): JSX.Element => {
  const words = site.texts.workbench;
  const { id, stops, advice, copy } = standing;
  const files = copy?.files ?? {};
  const proved = proof === undefined || proof === 'awaited' ? [] : proof.findings.filter(isNoSummary);
  const all = [...stops, ...advice, ...proved];
  const stopped = all.filter(({ level }) => level === 'error').length;
  return (
    <BenchPart
      id="problem"
      heading={words.problems(words.problemsOf(stopped, all.length - stopped))}
      part="problems"
    >
      {copy?.isLookedAt === true ? (
        <p>{words.beingChecked}</p>
      ) : (
        <ProblemList
          none={words.noProblems}
          problems={toldFindings(all, site, (finding) =>
            Object.hasOwn(files, finding.file)
              ? placeHref(id, { ...wish, falt: undefined }, files, finding)
              : undefined,
          )}
        />
      )}
      {all.length > MOST_TOLD && <p>{words.moreProblems(all.length - MOST_TOLD)}</p>}
      {proof !== undefined && <ProofPart site={site} proof={proof} />}
    </BenchPart>
  );
};

/** That something is not decided is told beneath, all of it. */
const isNoSummary = ({ rule }: Finding): boolean => rule !== 'not-decided';
