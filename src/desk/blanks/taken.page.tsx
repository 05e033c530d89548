import type { JSX } from 'preact';
import { showInstant, type AnswerSection, type AsideAnswer, type Problem } from '../../form';
import { Actions, Answers, Block, ButtonLink, CaseGrid, CaseHead, Notice, Tag, Terms } from '../../views';
import { addresses } from '../addresses';
import { DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { blankWords } from './words';

export interface TakenPageProps {
  readonly site: DeskSite;
  readonly draftId: string;
  /** The form's title in the version that the blank was made of. */
  readonly form: string;
  readonly version: number;
  /** The version that residents get now, where it is another one. */
  readonly newerVersion?: number;
  readonly problems: readonly Problem[];
  readonly sections: readonly AnswerSection[];
  /** What stands on the blank at questions that are not asked of this person. */
  readonly aside: readonly AsideAnswer[];
  readonly sha256: string;
  readonly receivedAt: Date;
  /** A case that has come of the very same file already. */
  readonly sameAs?: string;
}

/** What was read from a blank: what has to be put right, all that it says, and the way into the form. */
export const TakenPage = (props: TakenPageProps): JSX.Element => {
  const { site, form, draftId, problems } = props;
  const { texts } = site;
  const words = blankWords(site.language);
  const wrong = problems.filter(({ soft }) => soft !== true);
  const isFine = wrong.length === 0;
  return (
    <DeskPage site={site} title={`${words.takenHeading} – ${form}`} part="blanks">
      <CaseHead
        above={
          <>
            <a href={addresses.blanks}>{words.part}</a> / {words.takenHeading}
          </>
        }
        heading={form}
        state={
          <Tag
            icon={isFine ? 'done' : 'warning'}
            words={isFine ? words.nothingWrong : words.wrong(wrong.length)}
          />
        }
      />
      <CaseGrid beside={<Beside {...props} />}>
        <Remarks {...props} />
        {isFine ? (
          <Notice tone="ok" heading={words.fine} level={2} />
        ) : (
          <Notice tone="warn" heading={words.wrong(wrong.length)} level={2}>
            <ul>
              {wrong.map(({ message, summary }, place) => (
                <li key={place}>{summary ?? message}</li>
              ))}
            </ul>
            <p>{words.wrongText}</p>
          </Notice>
        )}
        <Actions>
          <ButtonLink kind="primary" icon="forward" href={addresses.review(draftId)}>
            {isFine ? words.check : words.correct}
          </ButtonLink>
        </Actions>
        <Block id="svar" heading={words.answers} about={texts.staff.filledInWith(props.version)}>
          <Answers sections={props.sections} texts={texts} />
        </Block>
      </CaseGrid>
    </DeskPage>
  );
};

/** What to mind before it is filed. */
const Remarks = ({ site, version, newerVersion, sameAs, aside }: TakenPageProps): JSX.Element => {
  const words = blankWords(site.language);
  return (
    <>
      {sameAs !== undefined && (
        <Notice tone="warn">
          <p>
            <a href={addresses.case(sameAs)}>{words.same(sameAs)}</a>
          </p>
        </Notice>
      )}
      {newerVersion !== undefined && (
        <Notice>
          <p>{words.older(version, newerVersion)}</p>
        </Notice>
      )}
      {aside.length > 0 && (
        <Notice tone="warn" heading={words.aside} level={2}>
          <ul>
            {aside.map(({ pointer, label, value }) => (
              <li key={pointer}>
                {label}: {value}
              </li>
            ))}
          </ul>
          <p>{words.asideText}</p>
        </Notice>
      )}
    </>
  );
};

const Beside = ({ site, draftId, form, version, sha256, receivedAt }: TakenPageProps): JSX.Element => {
  const words = blankWords(site.language);
  const { staff } = site.texts;
  return (
    <>
      <Block id="om" heading={words.about}>
        <Terms
          rows={[
            { term: words.received, text: showInstant(receivedAt, site.language) },
            { term: words.form, text: `${form}, ${staff.version(version).toLowerCase()}` },
            { term: words.sha256, text: <code class="small">{sha256}</code> },
          ]}
        />
        <p class="small muted">{words.kept}</p>
      </Block>
      <Block id="blankett" heading={words.archived}>
        <ButtonLink small icon="download" href={addresses.takenBlankFile(draftId)}>
          {words.fetch}
        </ButtonLink>
      </Block>
    </>
  );
};
