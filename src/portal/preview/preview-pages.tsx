import type { ComponentChildren, JSX } from 'preact';
import { contactIn, type Finding } from '../../form';
import { exampleNotices } from '../../notices';
import { ButtonLink, Notice, PageWrap, SectionHead, TextBox } from '../../views';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import type { OpenPreview } from './preview-steps';
import type { Preview } from './preview-view';

const Sheet = (props: {
  readonly site: Site;
  readonly heading: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <ResidentPage site={props.site} title={props.heading} indexed={false}>
    <PageWrap>
      <div class="sheet prose">
        <h1>{props.heading}</h1>
        {props.children}
      </div>
    </PageWrap>
  </ResidentPage>
);

/** Instead of a form where none can be made of the folder: what is wrong with it, where, and how to mend it. */
export const RefusedPage = ({
  site,
  preview: { copy, sharedUntil },
}: {
  readonly site: Site;
  readonly preview: Preview;
}): JSX.Element => {
  const { preview: words } = site.texts;
  const isElsewhere = copy.read.elsewhere !== undefined;
  const errors = copy.read.findings.filter(({ level }) => level === 'error');
  return (
    <Sheet site={site} heading={isElsewhere ? words.elsewhereHeading : words.refusedHeading}>
      <p>{isElsewhere ? words.elsewhereText : words.refusedText}</p>
      {sharedUntil === undefined && errors.length > 0 && (
        <ul class="stack" lang="en">
          {errors.map((finding, place) => (
            <li key={place}>
              <span class="code">{placeOf(copy.id, finding)}</span>
              <br />
              {finding.reason} {finding.mend}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
};

const placeOf = (id: string, { file, line, column, pointer }: Finding): string => {
  const at = line === undefined || column === undefined ? '' : `:${line}:${column}`;
  return `${id}/${file}${at} #${pointer}`;
};

/** Where somebody comes who has sent in a form that is looked at. */
export const SentPage = ({
  site,
  preview: { ways },
}: {
  readonly site: Site;
  readonly preview: OpenPreview;
}): JSX.Element => {
  const { preview: words } = site.texts;
  return (
    <Sheet site={site} heading={words.sentHeading}>
      <p>{words.sentText}</p>
      <ul>
        <li>
          <a href={ways.at('/kvittens.pdf')}>{words.parts.receipt}</a>
        </li>
        <li>
          <a href={ways.at('/utskick')}>{words.parts.mails}</a>
        </li>
        <li>
          <a href={ways.at('/svar.json')}>{words.parts.answer}</a>
        </li>
      </ul>
    </Sheet>
  );
};

/** Instead of a blank, where the form is too large for paper. */
export const NoBlankPage = ({ site }: { readonly site: Site }): JSX.Element => (
  <Sheet site={site} heading={site.texts.preview.noBlankHeading}>
    <p>{site.texts.preview.noBlankText}</p>
  </Sheet>
);

/** What residents are told with the answers here: by e-mail or text message, and where it goes. */
export const MailsPage = ({
  site,
  preview: { open },
}: {
  readonly site: Site;
  readonly preview: OpenPreview;
}): JSX.Element => {
  const { preview: words } = site.texts;
  const { email, mobile } = contactIn(open.shown, open.version.definition.service.contactAt);
  const channel =
    email !== undefined
      ? words.mailsToEmail(email)
      : mobile !== undefined
        ? words.mailsToPhone(mobile)
        : undefined;
  // Whoever has given both is told by e-mail; of answers with neither, both are shown.
  const [asMail, asText] = [email !== undefined || mobile === undefined, email === undefined];
  return (
    <Sheet site={site} heading={words.mailsHeading}>
      <p>{words.mailsLead}</p>
      <Notice level={2} heading={channel === undefined ? words.mailsToNobody : words.mailsTo(channel)} />
      {exampleNotices(site.municipality, site.textLanguage).map(({ event, composed }) => (
        <section key={event} class="field" lang={composed.language}>
          <SectionHead heading={composed.subject} />
          {asMail &&
            composed.text
              .trim()
              .split(/\n{2,}/)
              .map((text, place) => <p key={place}>{text}</p>)}
          {asText && (
            <p class={asMail ? 'small muted' : undefined}>
              {words.sms}: {composed.sms}
            </p>
          )}
        </section>
      ))}
    </Sheet>
  );
};

/** A link for colleagues that was just made. */
export const LinkPage = (props: {
  readonly site: Site;
  readonly link: string;
  readonly until: string;
  readonly backHref: string;
}): JSX.Element => {
  const { preview: words } = props.site.texts;
  return (
    <Sheet site={props.site} heading={words.linkHeading}>
      <p>{words.linkText(props.until)}</p>
      <TextBox
        id="lank"
        name="_link"
        label={words.linkLabel}
        value={props.link}
        width="full"
        locked
        texts={props.site.texts}
      />
      <p>
        <ButtonLink href={props.backHref}>{words.back}</ButtonLink>
      </p>
    </Sheet>
  );
};
