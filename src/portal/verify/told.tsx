import type { JSX } from 'preact';
import { KnownFacts, Verdict, type Texts } from '../../views';
import type { Site } from '../site/site';
import type { Finding, KnownReceipt } from './finding';
import { MEGABYTES } from './verify.service';

/** The answer in a few words; none where the question was not whole. */
export const headingOf = (finding: Finding, verify: Texts['verify']): string | undefined => {
  switch (finding.kind) {
    case 'right':
      return finding.by === 'code' ? verify.codeRight : verify.fileRight;
    case 'wrong':
      return finding.by === 'code' ? verify.codeWrong : verify.fileWrong;
    case 'too-large':
      return verify.fileTooLarge;
    case 'missing':
    case 'malformed-code':
      return undefined;
  }
};

export interface ToldProps {
  readonly finding: Finding;
  readonly site: Site;
}

/** What a check came to, in words that say what to do next. */
export const Told = ({ finding, site }: ToldProps): JSX.Element | null => {
  const { verify } = site.texts;
  const heading = headingOf(finding, verify);
  if (heading === undefined) return null;
  const isRight = finding.kind === 'right';
  return (
    <Verdict isRight={isRight} said={isRight ? verify.right : verify.wrong} heading={heading}>
      <Words finding={finding} site={site} />
    </Verdict>
  );
};

const Words = ({ finding, site: { municipality, texts } }: ToldProps): JSX.Element | null => {
  const { verify } = texts;
  const by = municipality.name;
  switch (finding.kind) {
    case 'right': {
      const { issued, caseNumber } = finding.receipt;
      const isByCode = finding.by === 'code';
      const tell = isByCode ? verify.codeRightText : verify.fileRightText;
      return (
        <>
          <p>{tell(by, issued, caseNumber)}</p>
          {isByCode && <p>{verify.codeRightMore}</p>}
          <Receipt receipt={finding.receipt} verify={verify} />
        </>
      );
    }
    case 'wrong':
      return finding.by === 'code' ? (
        <Steps lead={verify.codeWrongText} steps={verify.codeWrongSteps} />
      ) : (
        <Steps lead={verify.fileWrongText(by)} steps={verify.fileWrongSteps} />
      );
    case 'too-large':
      return <p>{verify.fileTooLargeText(MEGABYTES)}</p>;
    case 'missing':
    case 'malformed-code':
      return null;
  }
};

const Receipt = ({
  receipt,
  verify,
}: {
  readonly receipt: KnownReceipt;
  readonly verify: Texts['verify'];
}): JSX.Element => (
  <>
    <KnownFacts
      facts={[
        { term: verify.caseNumber, fact: receipt.caseNumber },
        { term: verify.form, fact: receipt.form },
        { term: verify.received, fact: receipt.received },
        { term: verify.issued, fact: receipt.issued },
        ...receipt.fingerprints.map(({ sha256, hasFiles }) => ({
          term: hasFiles ? verify.fingerprintWithFiles : verify.fingerprint,
          fact: sha256,
          isCode: true as const,
        })),
      ]}
    />
    {receipt.fingerprints.length > 1 && <p class="small">{verify.madeTwice}</p>}
    <p class="small">{verify.fingerprintHint}</p>
  </>
);

const Steps = ({
  lead,
  steps,
}: {
  readonly lead: string;
  readonly steps: readonly string[];
}): JSX.Element => (
  <>
    <p>{lead}</p>
    <ul>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ul>
  </>
);
