import type { ComponentChildren, JSX } from 'preact';
import { ownName } from '../../form/language/engine-language';
import type { FieldText, FilePlace, Inspection, Judge, Reason, Told } from '../../form/inspect/inspection';
import { Terms } from '../block/block';
import { Icon } from '../icon/icon';
import { More } from '../more/more';
import type { Texts } from '../text/texts';

export interface InspectionViewProps {
  readonly inspection: Inspection;
  /** The example that it is held against, by its name. */
  readonly example?: string;
  /** Where a place in a file is shown. */
  readonly placeHref: (place: FilePlace) => string;
  readonly texts: Texts;
}

/** What the engine knows of one question, for its designer. */
export const InspectionView = (props: InspectionViewProps): JSX.Element => {
  const { inspection, example, texts } = props;
  const words = texts.workbench;
  const { privacy, column, control, now } = inspection;
  const code = (text: string): JSX.Element => <span class="code">{text}</span>;
  return (
    <div class="inspection">
      <h3>{inspection.label === '' ? words.unnamed : inspection.label}</h3>
      {example !== undefined && now !== undefined && <Now {...props} example={example} />}
      <Terms
        rows={[
          { term: words.shownHeading, text: <ToldWhen {...props} told={inspection.shown} /> },
          { term: words.requiredHeading, text: <ToldWhen {...props} told={inspection.required} /> },
          ...(inspection.enabled === 'always'
            ? []
            : [{ term: words.enabledHeading, text: <ToldWhen {...props} told={inspection.enabled} /> }]),
          { term: words.judges, text: <Judges {...props} judges={inspection.judges} /> },
          {
            term: words.from,
            text: <Places {...props} places={inspection.from} />,
          },
          { term: words.kind, text: words.kinds[inspection.kind] ?? inspection.kind },
          { term: words.onPage, text: inspection.page.title },
          { term: words.pointer, text: code(inspection.pointer === '' ? '/' : inspection.pointer) },
          ...(control === undefined ? [] : [{ term: words.control, text: code(control) }]),
          {
            term: words.column,
            text:
              column === undefined
                ? words.noColumn
                : column.table === undefined
                  ? column.label
                  : words.columnIn(column.label, column.table),
          },
          ...(privacy === undefined
            ? []
            : [
                {
                  term: words.privacy,
                  text: `${words.privacyLevels[privacy.level]} (${words.privacySaid[privacy.said]})`,
                },
              ]),
        ]}
      />
      {example === undefined && <p class="small muted">{words.chooseExample}</p>}
      <FieldTexts {...props} all={inspection.texts} />
    </div>
  );
};

const Now = ({
  inspection,
  example,
  texts,
}: InspectionViewProps & { readonly example: string }): JSX.Element => {
  const words = texts.workbench;
  const { now } = inspection;
  const state = [
    now?.visible === true ? words.nowShown : words.nowHidden,
    ...(now?.visible === true ? [now.required ? words.nowRequired : words.nowOptional] : []),
  ].join(', ');
  return (
    <div class={now?.visible === true ? 'now' : 'now hidden'}>
      <p>
        <b>{words.now(example)}:</b> {state}.
      </p>
      {inspection.kind !== 'group' && (
        <p>
          <b>{words.value}:</b> {now === undefined || now.shown === '' ? words.noValue : now.shown}
        </p>
      )}
    </div>
  );
};

const ToldWhen = ({ told, texts, placeHref }: InspectionViewProps & { readonly told: Told }): JSX.Element => {
  const words = texts.workbench;
  if (told === 'always') return <>{words.always}</>;
  if (told === 'never') return <>{words.never}</>;
  const [first, another] = told;
  const one = (reason: Reason): ComponentChildren => (
    <>
      {reason.holds !== undefined && (
        <span class={reason.holds ? 'holds' : 'holds-not'}>
          <Icon name={reason.holds ? 'done' : 'stop'} />
          <span class="hidden-text">{reason.holds ? words.holds : words.holdsNot}: </span>
        </span>
      )}{' '}
      {reason.of === 'question' || reason.of === 'shape' ? '' : `${words.reasonOf[reason.of]}: `}
      {words.whenWords(reason.words)}{' '}
      {reason.places.length > 0 && (
        <span class="small">
          (<PlaceLinks places={reason.places} placeHref={placeHref} texts={texts} />)
        </span>
      )}
    </>
  );
  if (first !== undefined && another === undefined) return <>{one(first)}</>;
  return (
    <>
      <p>{words.allMustHold}</p>
      <ul>
        {told.map((reason, place) => (
          <li key={place}>{one(reason)}</li>
        ))}
      </ul>
    </>
  );
};

const Judges = ({
  judges,
  texts,
  placeHref,
}: InspectionViewProps & { readonly judges: readonly Judge[] }): JSX.Element =>
  judges.length === 0 ? (
    <>{texts.workbench.noJudges}</>
  ) : (
    <ul>
      {judges.map(({ keyword, words, place, onlySometimes, cap }, number) => (
        <li key={number}>
          {words}{' '}
          <span class="small muted">
            <span class="code">{keyword}</span>
            {cap !== undefined && `, ${texts.workbench.cap(cap)}`}
            {onlySometimes === true && `, ${texts.workbench.sometimes}`}
            {' ('}
            <PlaceLinks places={[place]} placeHref={placeHref} texts={texts} />)
          </span>
        </li>
      ))}
    </ul>
  );

const Places = ({
  places,
  texts,
  placeHref,
}: InspectionViewProps & { readonly places: readonly FilePlace[] }): JSX.Element => (
  <ul>
    {places.map((place, number) => (
      <li key={number}>
        <PlaceLinks places={[place]} placeHref={placeHref} texts={texts} />{' '}
        <span class="code small muted">#{place.pointer}</span>
      </li>
    ))}
  </ul>
);

const PlaceLinks = ({
  places,
  texts,
  placeHref,
}: Pick<InspectionViewProps, 'texts' | 'placeHref'> & {
  readonly places: readonly FilePlace[];
}): JSX.Element => (
  <>
    {places.map((place, number) => (
      <>
        {number > 0 && ', '}
        <a href={placeHref(place)}>{texts.workbench.inFile(place.file, place.line)}</a>
      </>
    ))}
  </>
);

/** What lacks a translation first; the rest for those who want it. */
const FieldTexts = ({
  all,
  texts,
  placeHref,
}: InspectionViewProps & { readonly all: readonly FieldText[] }): JSX.Element => {
  const words = texts.workbench;
  const lacks = ({ others }: FieldText): boolean => Object.values(others).includes(undefined);
  const missing = all.filter(lacks);
  const rows = (list: readonly FieldText[]): JSX.Element => (
    <ul class="field-texts">
      {list.map(({ key, what, swedish, others, place }) => (
        <li key={key}>
          <span lang="sv">{swedish}</span>{' '}
          <span class="small muted">
            <span class="code">{what}</span> (
            <PlaceLinks places={[place]} placeHref={placeHref} texts={texts} />)
          </span>
          <ul>
            {Object.entries(others).map(([language, text]) => (
              <li key={language}>
                {ownName(language)}:{' '}
                {text === undefined ? (
                  <b class="missing">{words.missing}</b>
                ) : (
                  <span lang={language}>{text}</span>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h4>{words.textsHeading}</h4>
      <p>{missing.length === 0 ? words.noMissing : words.missingTexts(missing.length)}</p>
      {missing.length > 0 && rows(missing)}
      {all.length > missing.length && <More summary={words.allTexts(all.length)}>{rows(all)}</More>}
    </>
  );
};
