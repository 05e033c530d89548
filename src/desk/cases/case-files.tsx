import type { JSX } from 'preact';
import { mayHandOut, type Attachment } from '../../attachments';
import type { CaseMessage } from '../../cases';
import { showInstant, type FileValue } from '../../form';
import { Block, Files, tellFiles } from '../../views';
import { addresses } from '../addresses';
import type { DeskSite } from '../frame/desk-site';
import { FileLook } from './file-look';

export interface CaseFilesProps {
  readonly site: DeskSite;
  readonly caseNumber: string;
  readonly files: readonly Attachment[];
  /** The question that each answers, by its content (SHA-256). */
  readonly questions: ReadonlyMap<string, string>;
  /** Those that answer what is masked, by their content: neither named nor opened. */
  readonly hidden: ReadonlySet<string>;
  readonly messages: readonly CaseMessage[];
}

/** Where the staff open a file that an answer or a message names; undefined for one that is not handed out. */
export const fileHref = (
  caseNumber: string,
  files: readonly Attachment[],
  { sha256 }: Pick<FileValue, 'sha256'>,
): string | undefined =>
  files.some((file) => file.sha256 === sha256 && mayHandOut(file, 'another'))
    ? addresses.caseFile(caseNumber, sha256)
    : undefined;

/**
 * What a case holds in files, and which question each answers or which message it came with. Each is opened by an address that
 * writes the look down; one that answers a masked question is not named before that answer is shown. Nothing where there are none.
 */
export const CaseFiles = ({
  site,
  caseNumber,
  files: all,
  questions,
  hidden,
  messages,
}: CaseFilesProps): JSX.Element | null => {
  if (all.length === 0) return null;
  const { myCase, staff, handling } = site.texts;
  const isHidden = ({ messageId, sha256 }: Attachment): boolean => messageId === null && hidden.has(sha256);
  const files = all.map((file) => (isHidden(file) ? { ...file, name: handling.hiddenFile } : file));
  const { href, state } = telling(caseNumber, site);
  const belongsTo = ({ messageId, sha256 }: Attachment): string | undefined => {
    const message = messages.find(({ id }) => id === messageId);
    if (message !== undefined) return myCase.withMessage(showInstant(message.at, site.language));
    const question = questions.get(sha256);
    return question && myCase.answers(question);
  };
  return (
    <Block id="filer" heading={staff.files}>
      <Files
        files={tellFiles(
          files,
          { href: (file) => (isHidden(file) ? undefined : href(file)), state, belongsTo },
          site.texts,
        ).map((told, place) => ({
          ...told,
          look: told.href !== undefined && (
            <FileLook site={site} caseNumber={caseNumber} file={files[place]} name={told.name} />
          ),
        }))}
      />
    </Block>
  );
};

/** What came with a message. */
export const MessageFiles = ({
  site,
  caseNumber,
  files,
}: Pick<CaseFilesProps, 'site' | 'caseNumber' | 'files'>): JSX.Element => (
  <Files files={tellFiles(files, telling(caseNumber, site), site.texts)} />
);

const telling = (caseNumber: string, { texts: { staff } }: DeskSite) => ({
  href: (file: Attachment) => fileHref(caseNumber, [file], file),
  state: ({ scan }: Attachment) => staff.fileStates[scan],
});
