import type { JSX } from 'preact';
import { showDate } from '../../form';
import { Notice, Paragraphs } from '../../views';
import { addresses } from '../addresses';
import { FromBlank } from '../fill-in/from-blank';
import type { OpenDraft } from '../fill-in/open-draft';
import type { Site } from '../site/site';

/** What a draft is, where it is more than somebody's own beginning: told above its questions. Nothing for any other. */
export const AboutDraft = ({
  open: { draft, amending },
  site,
}: {
  readonly open: OpenDraft;
  readonly site: Site;
}): JSX.Element | null => {
  const { texts, language } = site;
  const { supplement, correction, registration } = texts;
  switch (draft.source) {
    case 'web':
      return null;
    case 'blankett':
      return <FromBlank draftId={draft.id} language={language} />;
    case 'supplement':
      return (
        <About heading={supplement.formHeading(amending?.caseNumber ?? '')}>
          {amending?.request !== undefined && (
            <>
              <Paragraphs text={amending.request.text} />
              <p>{supplement.by(showDate(amending.request.dueOn, language))}</p>
            </>
          )}
          <p>
            <a href={addresses.wholeCase(amending?.casePath ?? '')}>{supplement.toCase}</a>
          </p>
        </About>
      );
    case 'correction':
      return (
        <About heading={correction.formHeading(amending?.caseNumber ?? '')}>
          <p>{correction.formText(draft.reason ?? '')}</p>
          <p>
            <a href={addresses.staffCase(amending?.caseNumber ?? '')}>{supplement.toCase}</a>
          </p>
        </About>
      );
    default:
      return (
        <About heading={registration.formHeading}>
          <p>
            {registration.formText(
              (registration.sources[draft.source] ?? draft.source).toLowerCase(),
              showDate(draft.cameOn ?? '', language),
            )}
          </p>
          <p>
            <a href={addresses.registrations}>{registration.toList}</a>
          </p>
        </About>
      );
  }
};

/** Found by the script of a step by its id, and left as it is. */
const About = ({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: JSX.Element | (JSX.Element | false)[];
}): JSX.Element => (
  <div id="fran-blankett" class="field">
    <Notice heading={heading} level={2}>
      {children}
    </Notice>
  </div>
);
