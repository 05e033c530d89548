import type { Json } from '../json';
import type { Finding } from '../problem';
import type { FormFolder, Service, ServiceElsewhere } from './form-definition';
import { withoutSchema } from './parse-json';

/** Whether a folder without schema.json means to lead elsewhere (REQ-01). */
export const leadsElsewhere = (service: Json | undefined): boolean => {
  const { link, pdf } = (service ?? {}) as Service;
  return link !== undefined || pdf !== undefined;
};

/** What is wrong with where a service leads. Its shape has been checked. */
export const checkElsewhere = (folder: FormFolder, service: Json, hasSchema: boolean): Finding[] => {
  const { title, link, pdf } = service as Service;
  if (hasSchema)
    return [
      wrong(
        link === undefined ? '/pdf' : '/link',
        'The folder has a schema.json, so the form is filled in here.',
        'Take away "link" and "pdf", or schema.json.',
      ),
    ];
  return [
    ...(title === undefined
      ? [wrong('', 'Without schema.json the service has no title.', 'Add "title".')]
      : []),
    ...(link !== undefined && pdf !== undefined
      ? [wrong('/pdf', 'It leads to two places.', 'Keep either "link" or "pdf".')]
      : []),
    ...(link === undefined || isSafeLink(link)
      ? []
      : [
          wrong(
            '/link',
            'It is no address that we can lead residents to.',
            'Write a whole address that begins with https:// and has no user name in it.',
          ),
        ]),
    ...(pdf === undefined ? [] : checkPaper(folder, pdf)),
  ];
};

const isSafeLink = (link: string): boolean => {
  try {
    const { protocol, username, password, hostname } = new URL(link);
    return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
  } catch {
    return false;
  }
};

const checkPaper = ({ papers = {} }: FormFolder, name: string): Finding[] => {
  const paper = Object.hasOwn(papers, name) ? papers[name] : undefined;
  if (paper === undefined)
    return [wrong('/pdf', `There is no file ${JSON.stringify(name)} in the folder.`, 'Put it there.')];
  if ('fault' in paper) return [wrong('/pdf', paper.fault, 'Put the PDF itself there, at most 20 MB.')];
  return [];
};

/** The service, once nothing is wrong with it. */
export const toElsewhere = (
  { id, papers = {} }: FormFolder,
  service: Json,
  texts: Readonly<Record<string, Json>>,
): ServiceElsewhere => {
  const told = withoutSchema(service) as unknown as ServiceElsewhere['service'];
  const paper = told.pdf === undefined ? undefined : papers[told.pdf];
  return {
    id,
    service: told,
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, words]) => [
        language,
        withoutSchema(words) as Record<string, string>,
      ]),
    ),
    ...(paper !== undefined && 'size' in paper && { paperSize: paper.size }),
  };
};

const wrong = (pointer: string, reason: string, mend: string): Finding => ({
  level: 'error',
  file: 'service.json',
  pointer,
  reason,
  mend,
});
