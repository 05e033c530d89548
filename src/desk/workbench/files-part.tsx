import type { JSX } from 'preact';
import type { FilePlace, Inspection } from '../../form';
import { BenchPart, InspectionView, More, Source, sourceWindow, Tabs } from '../../views';
import type { DeskSite } from '../frame/desk-site';
import { benchHref, type BenchWish } from './bench-wish';

export interface FilesPartProps {
  readonly site: DeskSite;
  readonly formId: string;
  readonly files: Readonly<Record<string, string>>;
  readonly wish: BenchWish;
  /** Of the chosen question; `none` where it is not there any more. */
  readonly inspection?: Inspection | 'none';
  /** Where the finding on the line begins, from 1. */
  readonly column?: number;
}

const ORDER = ['schema.json', 'ui.json', 'service.json'];

const isExample = (name: string): boolean => name.startsWith('examples/');

/** The files of a form in the order in which one writes them, examples last. */
export const fileNames = (files: Readonly<Record<string, string>>): string[] => {
  const rank = (name: string): number => {
    const place = ORDER.indexOf(name);
    return place !== -1 ? place : isExample(name) ? ORDER.length + 1 : ORDER.length;
  };
  return Object.keys(files).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
};

/** What is told of the chosen question, and the files of the folder as they are now. */
export const FilesPart = (props: FilesPartProps): JSX.Element => {
  const { site, formId, files, wish, inspection } = props;
  const words = site.texts.workbench;
  const names = fileNames(files);
  const shown = wish.fil !== undefined && Object.hasOwn(files, wish.fil) ? wish.fil : undefined;
  const isAboutQuestion = inspection !== undefined && shown === undefined;
  const file = shown ?? (isAboutQuestion ? undefined : names[0]);
  const tab = (name: string) => ({
    words: name,
    href: benchHref(formId, wish, { fil: name, rad: lineIn(inspection, name) }, '#filer'),
    isCurrent: name === file,
  });
  return (
    <BenchPart id="filer" heading={words.filesOf(formId)} part="files">
      <Tabs
        label={words.files}
        tabs={[
          ...(inspection === undefined
            ? []
            : [
                {
                  words: words.inspection,
                  href: benchHref(formId, wish, { fil: undefined, rad: undefined }, '#filer'),
                  isCurrent: isAboutQuestion,
                },
              ]),
          ...names.filter((name) => !isExample(name)).map(tab),
        ]}
      />
      {names.some(isExample) && (
        <More summary={words.examplesGroup} open={file !== undefined && isExample(file)}>
          <ul>
            {names.filter(isExample).map((name) => (
              <li key={name}>
                <a
                  href={benchHref(formId, wish, { fil: name, rad: undefined }, '#filer')}
                  aria-current={name === file ? 'true' : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </More>
      )}
      {inspection === 'none' && isAboutQuestion && <p>{words.noSuchQuestion}</p>}
      {inspection !== undefined && inspection !== 'none' && isAboutQuestion && (
        <InspectionView
          inspection={inspection}
          example={wish.exempel}
          placeHref={(place) => placeHref(formId, wish, files, place)}
          texts={site.texts}
        />
      )}
      {file !== undefined && <FileText {...props} file={file} />}
      {names.length === 0 && <p>{words.noFiles}</p>}
    </BenchPart>
  );
};

/** The place shown in its file. */
export const placeHref = (
  formId: string,
  wish: BenchWish,
  files: Readonly<Record<string, string>>,
  { file, line }: FilePlace,
): string =>
  Object.hasOwn(files, file)
    ? benchHref(formId, wish, { fil: file, rad: line }, line === undefined ? '#filer' : '#raden')
    : benchHref(formId, wish, {}, '#filer');

/** Where a question stands in a file. */
const lineIn = (inspection: Inspection | 'none' | undefined, name: string): number | undefined =>
  inspection === undefined || inspection === 'none'
    ? undefined
    : inspection.from.find(({ file }) => file === name)?.line;

const FileText = ({
  site,
  formId,
  files,
  wish,
  column,
  file,
}: FilesPartProps & { readonly file: string }): JSX.Element => {
  const words = site.texts.workbench;
  const { rad } = wish;
  const window = sourceWindow(files[file] ?? '', rad, column);
  const [first, last] = [window.lines[0]?.number ?? 1, window.lines.at(-1)?.number ?? 1];
  const to = (line: number): string => benchHref(formId, wish, { fil: file, rad: line }, '#filer');
  return (
    <>
      <Source label={words.sourceOf(file)} lines={window.lines} hit={rad} hitWords={words.hit} />
      <p class="row small">
        <span>{words.lines(first, last, window.count)}</span>
        {window.before !== undefined && <a href={to(window.before)}>{words.linesBefore}</a>}
        {window.after !== undefined && <a href={to(window.after)}>{words.linesAfter}</a>}
      </p>
      {window.lines.some(({ isCut }) => isCut === true) && <p class="small muted">{words.cut}</p>}
    </>
  );
};
