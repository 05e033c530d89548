import type { ComponentChildren, JSX } from 'preact';
import { Actions, ButtonLink } from '../button/button';
import { Phone } from '../footer/phone';
import { Notice } from '../notice/notice';
import { Search } from '../search/search';
import type { Texts } from '../text/texts';

interface SorryPageProps {
  readonly status: number;
  readonly heading: string;
  readonly lead: string;
  readonly texts: Texts;
  readonly children: ComponentChildren;
}

const SorryPage = ({ status, heading, lead, texts, children }: SorryPageProps): JSX.Element => (
  <div class="sheet sorry prose">
    <p class="big">{texts.sorry.code(status)}</p>
    <h1>{heading}</h1>
    <p class="lead">{lead}</p>
    {children}
  </div>
);

export interface NotFoundProps {
  readonly texts: Texts;
  readonly phone: string;
  /** Why, where that is known in words. */
  readonly reason?: string;
  /** Where it may be had after all. */
  readonly way?: { readonly words: string; readonly href: string };
}

/** No such page: what may be wrong, that nothing is lost, and ways on. */
export const NotFound = ({ texts, phone, reason, way }: NotFoundProps): JSX.Element => (
  <SorryPage
    status={404}
    heading={texts.sorry.notFound}
    lead={reason ?? texts.sorry.notFoundText}
    texts={texts}
  >
    <Search label={texts.start.searchLabel} button={texts.start.search} action="/" />
    <ul>
      {way !== undefined && (
        <li>
          <a href={way.href}>{way.words}</a>
        </li>
      )}
      <li>
        <a href="/">{texts.sorry.allServices}</a>
      </li>
    </ul>
    <p>
      {texts.sorry.lost} <Phone number={phone} />.
    </p>
  </SorryPage>
);

export interface FailedProps {
  readonly texts: Texts;
  readonly phone: string;
  /** 500: our fault. 503: something we need is away for a while. Others: what was sent could not be taken. */
  readonly status: number;
  /** What happened, where it is known in words. */
  readonly reason?: string;
  /** What is kept, where that is known for sure. */
  readonly saved?: string;
  /** Where to try again. */
  readonly again?: string;
  /** Leads from the phone call to the log. */
  readonly code?: string;
}

/** It went wrong: what is saved, what to do now, and whom to call. */
export const Failed = ({ texts, phone, status, reason, saved, again, code }: FailedProps): JSX.Element => {
  const { sorry } = texts;
  const heading = status === 503 ? sorry.closed : status >= 500 ? sorry.failed : sorry.refused;
  const lead = reason ?? (status === 503 ? sorry.closedText : sorry.failedText);
  return (
    <SorryPage status={status} heading={heading} lead={lead} texts={texts}>
      {saved !== undefined && (
        <Notice tone="ok" heading={sorry.savedHeading} level={2}>
          <p>{saved}</p>
        </Notice>
      )}
      <Actions>
        {again !== undefined && (
          <ButtonLink kind="primary" href={again}>
            {sorry.again}
          </ButtonLink>
        )}
        <ButtonLink href="/">{sorry.toStart}</ButtonLink>
      </Actions>
      <p class="small muted">
        {sorry.stillWrong} <Phone number={phone} />
        {code !== undefined && (
          <>
            {' '}
            {sorry.sayCode} <span class="code">{code}</span>
          </>
        )}
        .
      </p>
    </SorryPage>
  );
};
