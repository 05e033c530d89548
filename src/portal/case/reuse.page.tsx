import type { JSX } from 'preact';
import { Actions, Button, ButtonLink, PageWrap } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import type { Reusable } from './reuse.service';

export interface ReusePageProps {
  readonly site: Site;
  readonly caseNumber: string;
  /** What the service was called when the case was sent in. */
  readonly form: string;
  /** The case's. */
  readonly path: string;
  /** None where the form is offered no more. */
  readonly reusable?: Reusable;
}

/** Says what of an earlier case comes along into a new application, before one begins it. */
export const ReusePage = (props: ReusePageProps): JSX.Element => {
  const { site, caseNumber, form, path, reusable } = props;
  const { reuse, case: words } = site.texts;
  const heading = reusable === undefined ? reuse.notOffered : reuse.title;
  return (
    <ResidentPage site={site} title={`${heading} – ${words.title(caseNumber)}`} indexed={false}>
      <PageWrap>
        <div class="sheet flush prose">
          <p class="muted small num">{words.title(caseNumber)}</p>
          <h1>{heading}</h1>
          {reusable === undefined ? (
            <>
              <p>{reuse.notOfferedText}</p>
              <Actions>
                <ButtonLink kind="primary" href={addresses.start}>
                  {reuse.otherServices}
                </ButtonLink>
                <ButtonLink href={addresses.wholeCase(path)}>{site.texts.withdrawal.back}</ButtonLink>
              </Actions>
            </>
          ) : (
            <form method="post" action={addresses.reuse(path)}>
              <p class="lead">{reuse.lead(form, caseNumber)}</p>
              <Left {...props} reusable={reusable} />
              <p>{reuse.anew}</p>
              <Actions>
                {site.isClosed !== true && (
                  <Button kind="primary" icon="forward">
                    {reuse.begin}
                  </Button>
                )}
                <ButtonLink href={addresses.wholeCase(path)}>{site.texts.withdrawal.back}</ButtonLink>
              </Actions>
            </form>
          )}
        </div>
      </PageWrap>
    </ResidentPage>
  );
};

/** What does not come along, and what to look at. */
const Left = ({
  site,
  reusable: { carried, filesLeft },
}: ReusePageProps & { readonly reusable: Reusable }): JSX.Element => {
  const { reuse } = site.texts;
  const { dropped, changed } = carried;
  if (dropped.length + changed.length + filesLeft.length === 0) return <p>{reuse.allFits}</p>;
  return (
    <>
      {dropped.length > 0 && (
        <>
          <h2>{reuse.lost}</h2>
          <p>{reuse.lostText}</p>
          <dl class="answers">
            {dropped.map(({ label, value }, place) => (
              <div key={place}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {filesLeft.length > 0 && <Points intro={reuse.filesStay} points={filesLeft} />}
      {changed.length > 0 && <Points intro={reuse.changed} points={changed} />}
    </>
  );
};

const Points = ({
  intro,
  points,
}: {
  readonly intro: string;
  readonly points: readonly string[];
}): JSX.Element => (
  <>
    <p>{intro}</p>
    <ul>
      {points.map((point, place) => (
        <li key={place}>{point}</li>
      ))}
    </ul>
  </>
);
