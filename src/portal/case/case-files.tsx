import { Injectable } from '@nestjs/common';
import type { JSX } from 'preact';
import { AttachmentsService, mayHandOut, type Attachment } from '../../attachments';
import { CaseMessages, type CaseMessage } from '../../cases';
import { questionsOfFiles, type AnswerSection } from '../../form';
import { Files, tellFiles } from '../../views';
import { addresses } from '../addresses';
import type { Site } from '../site/site';
import type { Contents } from './contents';

type Sender = CaseMessage['sender'];

/** The files of a case as its resident has them. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly attachments: AttachmentsService,
    private readonly messages: CaseMessages,
  ) {}

  /** Those that may be opened: what was sent in, and what came with messages. */
  async open(caseId: string): Promise<Attachment[]> {
    const messages = await this.messages.ofCase(caseId);
    const senders = new Map(messages.map(({ id, sender }) => [id, sender]));
    const files = await this.attachments.allOfCase(caseId);
    return files.filter((file) => isOpen(file, senders.get(file.messageId ?? '') ?? 'resident'));
  }

  /** What the case was sent in with. */
  async ofCase(
    caseId: string,
    sections: readonly AnswerSection[],
    path: string,
    site: Site,
  ): Promise<Contents['files']> {
    const files = await this.attachments.ofCase(caseId);
    const questions = questionsOfFiles(sections);
    const belongsTo = ({ sha256 }: Attachment): string | undefined => {
      const question = questions.get(sha256);
      return question && site.texts.myCase.answers(question);
    };
    const told = tellFiles(files, { ...telling('resident', path, site), belongsTo }, site.texts);
    return told.map((file, place) => ({ ...file, sha256: files[place]?.sha256 ?? '' }));
  }

  /** What came with a message; nothing drawn where nothing did. */
  async ofMessage(
    { id, files, sender }: CaseMessage,
    path: string,
    site: Site,
  ): Promise<JSX.Element | undefined> {
    if (files.length === 0) return undefined;
    const came = await this.attachments.ofMessage(id);
    return <Files files={tellFiles(came, telling(sender, path, site), site.texts)} />;
  }
}

/** What the staff sent is the resident's once it has been looked through. */
const isOpen = (file: Attachment, sender: Sender): boolean =>
  mayHandOut(file, sender === 'resident' ? 'sender' : 'another');

const telling = (sender: Sender, path: string, { texts: { myCase } }: Site) => ({
  href: (file: Attachment) => (isOpen(file, sender) ? addresses.caseFile(path, file.sha256) : undefined),
  state: ({ scan }: Attachment) =>
    scan === 'waiting' ? myCase.waiting : scan === 'harmful' ? myCase.harmful : undefined,
});
