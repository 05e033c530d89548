import type { JSX } from 'preact';
import { maskContact, type ContactChannel, type ShownForm } from '../../form';
import { Actions, Button, ButtonLink, ErrorSummary, Notice, PageWrap, TextBox, WithRail } from '../../views';
import { addresses } from '../addresses';
import { waysOfDraft } from '../fill-in/fill-ways';
import { Rail } from '../fill-in/rail';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

export interface ProvePageProps {
  readonly site: Site;
  readonly draftId: string;
  readonly shown: ShownForm;
  /** "Sparat kl. 14.32. Inte inskickad." */
  readonly saved: string;
  readonly channel: ContactChannel;
  readonly recipient: string;
  /** Nobody delivers the code: said instead of that it was sent. */
  readonly isUnsent: boolean;
  /** What came of the last press: a new code (`ny`), too many of them, a wrong one (`fel`), one that is spent (`slut`). */
  readonly told?: 'ny' | 'ofta' | 'fel' | 'slut';
  /** Where the address is put right. */
  readonly changeHref?: string;
}

/** Asks for the code that was sent. Told once more in part where to: its owner sees whether it is right. */
export const ProvePage = (props: ProvePageProps): JSX.Element => {
  const { site, draftId, shown, saved, channel, recipient, isUnsent, told, changeHref } = props;
  const form = shown.model.title;
  const { prove } = site.texts;
  const heading = channel === 'sms' ? prove.headingSms : prove.heading;
  const wrong = told === 'fel' ? prove.wrong : undefined;
  return (
    <ResidentPage site={site} title={`${heading} – ${form}`} hasErrors={wrong !== undefined} indexed={false}>
      <PageWrap>
        <WithRail
          label={site.texts.step.about}
          rail={
            <Rail
              site={site}
              ways={waysOfDraft(draftId)}
              shown={shown}
              now={undefined}
              saved={saved}
              phone={site.municipality.contact.phone}
            />
          }
        >
          <form class="sheet flush" method="post" action={addresses.prove(draftId)} novalidate>
            <p class="form-name">{form}</p>
            <h1>{heading}</h1>
            <div class="stack">
              {isUnsent ? (
                <div class="field">
                  <Notice tone="warn" heading={prove.unsentHeading} level={2}>
                    <p>{channel === 'sms' ? prove.unsentSms : prove.unsent}</p>
                  </Notice>
                </div>
              ) : (
                <p class="lead">{prove.sent(maskContact(recipient))}</p>
              )}
              <p>{prove.why}</p>
              <div id="besked">
                <ErrorSummary
                  problems={wrong === undefined ? [] : [{ message: wrong, href: '#kod' }]}
                  texts={site.texts}
                />
                <Told {...props} />
              </div>
            </div>
            <TextBox
              id="kod"
              name="_code"
              label={prove.code}
              hint={channel === 'sms' || isUnsent ? prove.codeHintSms : prove.codeHint}
              error={wrong}
              value=""
              width="w8"
              inputMode="numeric"
              autocomplete="one-time-code"
              texts={site.texts}
            />
            <Actions>
              <Button kind="primary" icon="forward" does="check">
                {prove.submit}
              </Button>
              <Button does="new">{prove.again}</Button>
              {changeHref !== undefined && <ButtonLink href={changeHref}>{prove.change}</ButtonLink>}
              <ButtonLink href={addresses.review(draftId)}>{prove.back}</ButtonLink>
            </Actions>
          </form>
        </WithRail>
      </PageWrap>
    </ResidentPage>
  );
};

const Told = ({ site, told, isUnsent }: ProvePageProps): JSX.Element | null => {
  const { prove } = site.texts;
  if (told === undefined || told === 'fel' || (isUnsent && told === 'ny')) return null;
  const words = { ny: prove.newSent, ofta: prove.often, slut: prove.spent }[told];
  return (
    <div role="status">
      <Notice tone={told === 'ny' ? 'ok' : 'warn'}>
        <p>{words}</p>
      </Notice>
    </div>
  );
};
