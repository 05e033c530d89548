import type { JSX } from 'preact';
import { Actions, Button, ErrorSummary, TextBox } from '../../views';
import type { CasePageProps } from './case.page';

/** Asks for the code, where only the link was shown. A message that was being written goes along, and is there again after. */
export const AskForCode = ({
  site,
  wrongCode,
  path,
  writing,
  heading,
}: Pick<CasePageProps, 'site' | 'wrongCode' | 'path' | 'writing'> & {
  readonly heading: string;
}): JSX.Element => {
  const { texts } = site;
  return (
    <form method="post" action={path} novalidate>
      <h2>{heading}</h2>
      <ErrorSummary
        problems={wrongCode ? [{ message: texts.case.wrongCode, href: '#kod' }] : []}
        texts={texts}
      />
      {writing.text !== '' && <input type="hidden" name="_message" value={writing.text} />}
      <TextBox
        id="kod"
        name="_code"
        label={texts.receipt.code}
        hint={texts.case.codeHint}
        error={wrongCode ? texts.case.wrongCode : undefined}
        value=""
        width="w14"
        autocomplete="off"
        texts={texts}
      />
      <Actions>
        <Button kind="primary" icon="show">
          {texts.case.show}
        </Button>
      </Actions>
    </form>
  );
};
