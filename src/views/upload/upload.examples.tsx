import { HOSTILE, hostileQuestion, question, t, type Examples } from '../gallery/example';
import type { FileRow } from './file-row';
import { Upload } from './upload';

const LIMITS = t.upload.hint('PDF, JPG, PNG eller HEIC', '10 MB', 5);
const ONE = t.upload.hint('PDF', '10 MB', undefined);

const row = (name: string, about: string, state: FileRow['state']): FileRow => ({
  name,
  about,
  state,
  pointer: `/certificate/${name}`,
});

const files = [
  row('Intyg från skolsköterska.pdf', 'PDF, 312 kB', 'clean'),
  row('Karta över vägen.png', 'PNG, 1,4 MB', 'waiting'),
];

const certificate = question('certificate', 'Bifoga intyg', { optional: true });

export const examples: Examples = {
  plain: <Upload {...certificate} limits={LIMITS} accept=".pdf,.jpg" multiple files={[]} />,
  'with files': <Upload {...certificate} limits={LIMITS} multiple files={files} />,
  'one file': (
    <Upload
      {...question('plan', 'Situationsplan', { hint: 'Rita in huset och tomtgränsen.' })}
      limits={ONE}
      multiple={false}
      files={[{ ...row('Plan.pdf', 'PDF, 2 MB', 'clean'), pointer: '/plan' }]}
    />
  ),
  'with an error': (
    <Upload
      {...question('wrong', 'Bifoga intyg', {
        error: 'Filen ”Intyg.exe” är av ett slag som vi inte känner igen. Välj PDF till ”Bifoga intyg”.',
      })}
      limits={ONE}
      multiple
      files={[]}
    />
  ),
  'a harmful file': (
    <Upload
      {...question('harmful', 'Bifoga intyg')}
      limits={LIMITS}
      multiple
      files={[{ ...row('Faktura.docx', 'Word, 45 kB', 'harmful'), pointer: '/harmful/0' }]}
    />
  ),
  'as many as may be': (
    <Upload
      {...question('full', 'Bifoga intyg')}
      limits={LIMITS}
      multiple
      files={files}
      full={t.upload.full(2)}
    />
  ),
  locked: (
    <Upload
      {...question('locked', 'Bifoga intyg', { locked: true })}
      limits={LIMITS}
      multiple
      files={files}
    />
  ),
  'locked, without files': (
    <Upload {...question('none', 'Bifoga intyg', { locked: true })} limits={LIMITS} multiple files={[]} />
  ),
  'on their way': (
    <Upload
      {...question('going', 'Bifoga intyg')}
      limits={LIMITS}
      multiple
      files={files.slice(0, 1)}
      going={[
        { key: 'way-1', name: 'Foto av entrén som är svår att komma in genom med rullstol.jpg', percent: 42 },
        { key: 'way-2', name: 'Foto 2.jpg' },
        { key: 'way-3', name: 'Film.mov', failed: t.upload.lost },
        { key: 'way-4', name: 'sida.png', failed: t.upload.tooLarge('10 MB'), isRefused: true },
      ]}
      isLive
    />
  ),
  'hostile text': (
    <Upload
      {...hostileQuestion('h')}
      limits={HOSTILE}
      accept={HOSTILE}
      multiple
      files={[{ name: HOSTILE, about: HOSTILE, state: 'waiting', pointer: HOSTILE }]}
      going={[{ key: 'h.way', name: HOSTILE, failed: HOSTILE }]}
    />
  ),
};
