import type { JSX } from 'preact';
import {
  Actions,
  Button,
  Crumbs,
  ErrorSummary,
  FileBox,
  PageWrap,
  ProseSheet,
  TextBox,
  type PageScripts,
} from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import type { Finding } from './finding';
import { FINGERPRINT, MOST_BYTES } from './verify.service';
import { headingOf, Told } from './told';

/** What comes of it is the first thing met, on a small screen and by ear. */
const ACTION = `${addresses.verify}#besked`;

export interface VerifyPageProps {
  readonly site: Site;
  /** What a check came to; undefined before there was one. */
  readonly finding?: Finding;
  /** As it was typed. */
  readonly code: string;
  readonly scripts?: PageScripts;
}

/** The page where anybody checks a receipt: by the code on it, or by the file. */
export const VerifyPage = (props: VerifyPageProps): JSX.Element => {
  const { site, finding } = props;
  const { texts, municipality } = site;
  const { verify } = texts;
  const problem = problemOf(finding, site);
  return (
    <ResidentPage
      site={site}
      title={titleOf(finding, site)}
      hasErrors={problem !== undefined}
      indexed={false}
      scripts={props.scripts}
    >
      <PageWrap>
        <Crumbs
          above={[{ words: texts.page.start, href: addresses.start }]}
          here={verify.title}
          texts={texts}
        />
        <ProseSheet flush>
          <h1>{verify.title}</h1>
          <ErrorSummary problems={problem === undefined ? [] : [problem]} texts={texts} />
          {finding === undefined ? (
            <>
              <p class="lead">{verify.lead(municipality.name)}</p>
              <p>{verify.nothingPersonal}</p>
            </>
          ) : (
            <Told finding={finding} site={site} />
          )}
          <CodeForm {...props} error={problem?.href === '#kod' ? problem.message : undefined} />
          <FileForm site={site} error={problem?.href === '#fil' ? problem.message : undefined} />
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};

const CodeForm = ({
  site: { texts },
  code,
  error,
}: VerifyPageProps & { readonly error?: string }): JSX.Element => (
  <form class="prose check" method="post" action={ACTION} novalidate>
    <h2>{texts.verify.codeHeading}</h2>
    <p>{texts.verify.codeText}</p>
    <TextBox
      id="kod"
      name="kod"
      label={texts.verify.code}
      hint={texts.verify.codeHint}
      example="7K2M-9QXD-4TRB-W0HS"
      error={error}
      value={code}
      width="w24"
      autocomplete="off"
      texts={texts}
    />
    <Actions>
      <Button kind="primary">{texts.verify.checkCode}</Button>
    </Actions>
  </form>
);

/** The script looks for `data-most`: the bytes of the largest file that is checked. */
const FileForm = ({
  site: { texts },
  error,
}: {
  readonly site: Site;
  readonly error?: string;
}): JSX.Element => (
  <form
    class="prose check"
    method="post"
    action={ACTION}
    enctype="multipart/form-data"
    novalidate
    data-most={MOST_BYTES}
  >
    <h2>{texts.verify.fileHeading}</h2>
    <p>{texts.verify.fileText}</p>
    <p data-told="without-script">{texts.verify.notKept}</p>
    <p data-told="with-script" hidden>
      {texts.verify.notUploaded}
    </p>
    <input type="hidden" name={FINGERPRINT} value="" />
    <FileBox
      id="fil"
      name="fil"
      label={texts.verify.file}
      hint={texts.verify.fileHint}
      error={error}
      accept="application/pdf,.pdf"
      texts={texts}
    />
    <Actions>
      <Button>{texts.verify.checkFile}</Button>
    </Actions>
  </form>
);

/** What must be put right before anything can be checked, and where. */
const problemOf = (
  finding: Finding | undefined,
  { texts: { verify } }: Site,
): { readonly message: string; readonly href: '#kod' | '#fil' } | undefined => {
  if (finding?.kind === 'malformed-code') return { message: verify.codeMalformed, href: '#kod' };
  if (finding?.kind !== 'missing') return undefined;
  return finding.by === 'code'
    ? { message: verify.codeMissing, href: '#kod' }
    : { message: verify.fileMissing, href: '#fil' };
};

/** The answer first: it is what is read aloud when the page comes. */
const titleOf = (finding: Finding | undefined, { texts: { verify } }: Site): string => {
  const told = finding === undefined ? undefined : headingOf(finding, verify);
  return told === undefined ? verify.title : `${told} – ${verify.title}`;
};
