import type { JSX } from 'preact';
import { isObject, type JsonObject } from '../../form/json';
import { More } from '../more/more';
import type { Texts } from '../text/texts';
import {
  groupsOf,
  type ToldAnswer,
  type ToldGroup,
  type ToldOperation,
  type ToldParameter,
} from './read-document';
import { MOST_ROWS, schemaRows, type SchemaRow } from './schema-rows';

export interface ApiReferenceProps {
  /** OpenAPI 3.1, as the API gives it. */
  readonly document: JsonObject;
  readonly texts: Texts;
}

/** What an OpenAPI document says, to be read. What it says is in English; what stands around it in the page's language. */
export const ApiReference = ({ document, texts }: ApiReferenceProps): JSX.Element => {
  const groups = groupsOf(document).filter(({ operations }) => operations.length > 0);
  return (
    <div class="api">
      <Contents groups={groups} texts={texts} />
      {groups.map((group) => (
        <section key={group.name} aria-labelledby={group.name}>
          <h2 id={group.name}>{groupWords(group.name, texts)}</h2>
          <p lang="en">{group.about}</p>
          {group.operations.map((operation) => (
            <Operation key={operation.id} operation={operation} texts={texts} />
          ))}
        </section>
      ))}
      <Schemas document={document} texts={texts} />
    </div>
  );
};

const groupWords = (name: string, { apiReference }: Texts): string =>
  name in apiReference.groups ? apiReference.groups[name as keyof typeof apiReference.groups] : name;

const Contents = ({
  groups,
  texts,
}: {
  readonly groups: readonly ToldGroup[];
  readonly texts: Texts;
}): JSX.Element => (
  <nav class="api-contents" aria-labelledby="innehallsforteckning">
    <h2 id="innehallsforteckning">{texts.apiReference.contents}</h2>
    <ul>
      {groups.flatMap(({ operations }) =>
        operations.map(({ id, method, summary }) => (
          <li key={id}>
            <Method method={method} />{' '}
            <a href={`#${id}`} lang="en">
              {summary}
            </a>
          </li>
        )),
      )}
    </ul>
  </nav>
);

const Method = ({ method }: { readonly method: string }): JSX.Element => (
  <span class="api-method code">{method}</span>
);

interface OperationProps {
  readonly operation: ToldOperation;
  readonly texts: Texts;
}

const Operation = ({ operation, texts }: OperationProps): JSX.Element => {
  const { id, method, path, summary, description, needsKey, takes, examples } = operation;
  const words = texts.apiReference;
  return (
    <article class="api-operation" aria-labelledby={id}>
      <h3 id={id} lang="en">
        {summary}
      </h3>
      <p class="api-address code">
        <Method method={method} /> {path}
      </p>
      <div lang="en">
        <Told text={description} />
      </div>
      {needsKey && <p>{words.needsKey}</p>}
      <Parameters parameters={operation.parameters} texts={texts} />
      {takes !== undefined && (
        <>
          <h4>{words.body}</h4>
          <p>
            <a class="code" href={`#schema-${takes}`}>
              {takes}
            </a>
            , application/json
          </p>
          {examples.map(([name, text]) => (
            <More key={name} summary={words.example(name)}>
              <Sample text={text} />
            </More>
          ))}
        </>
      )}
      <Answers answers={operation.answers} texts={texts} />
    </article>
  );
};

const Parameters = ({
  parameters,
  texts,
}: {
  readonly parameters: readonly ToldParameter[];
  readonly texts: Texts;
}): JSX.Element | null => {
  const { apiReference: words } = texts;
  return parameters.length === 0 ? null : (
    <>
      <h4>{words.parameters}</h4>
      <dl class="api-list">
        {parameters.map(({ name, where, isRequired, about }) => (
          <div key={name}>
            <dt>
              <span class="code">{name}</span>{' '}
              <span class="api-mark">
                {where === 'path' ? words.inPath : words.inHeader}
                {isRequired && `, ${words.required}`}
              </span>
            </dt>
            <dd lang="en">
              <Told text={about} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const Answers = ({
  answers,
  texts,
}: {
  readonly answers: readonly ToldAnswer[];
  readonly texts: Texts;
}): JSX.Element => {
  const { apiReference: words } = texts;
  return (
    <>
      <h4>{words.answers}</h4>
      <dl class="api-list">
        {answers.map(({ status, about, example }) => (
          <div key={status}>
            <dt class="code">{status === 'default' ? words.otherwise : status}</dt>
            <dd>
              <div lang="en">
                <Told text={about} />
              </div>
              {example !== undefined && (
                <More summary={words.example(status)}>
                  <Sample text={example} />
                </More>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const Schemas = ({ document, texts }: ApiReferenceProps): JSX.Element | null => {
  const components = document['components'];
  const schemas = isObject(components) && isObject(components['schemas']) ? components['schemas'] : {};
  const { apiReference: words } = texts;
  return (
    <section aria-labelledby="schemas">
      <h2 id="schemas">{words.schemas}</h2>
      {Object.entries(schemas).map(([name, schema]) => (
        <section class="api-operation" key={name} aria-labelledby={`schema-${name}`}>
          <h3 class="code" id={`schema-${name}`}>
            {name}
          </h3>
          {isObject(schema) && typeof schema['description'] === 'string' && (
            <div lang={name === 'Answer' ? undefined : 'en'}>
              <Told text={schema['description']} />
            </div>
          )}
          <Rows rows={schemaRows(schema, document)} isOurs={name !== 'Answer'} texts={texts} />
        </section>
      ))}
    </section>
  );
};

/** @param isOurs its words are the API's, in English; else the form's own */
const Rows = ({
  rows,
  isOurs,
  texts,
}: {
  readonly rows: readonly SchemaRow[];
  readonly isOurs: boolean;
  readonly texts: Texts;
}): JSX.Element | null =>
  rows.length === 0 ? null : (
    <>
      <dl class="api-list">
        {rows.map(({ place, kind, isRequired, about }) => (
          <div key={place}>
            <dt>
              <span class="code">{place}</span>{' '}
              {isRequired && <span class="api-mark">{texts.apiReference.required}</span>}
            </dt>
            <dd>
              <span class="code">{kind}</span>
              {about !== '' && (
                <div lang={isOurs ? 'en' : 'sv'}>
                  <Told text={about} />
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {rows.length === MOST_ROWS && <p>{texts.apiReference.cut(MOST_ROWS)}</p>}
    </>
  );

const Sample = ({ text }: { readonly text: string }): JSX.Element => (
  <pre class="api-sample code" lang="zxx">
    {text}
  </pre>
);

/** Paragraphs of a description, and `code` in them. Nothing else in it means anything. */
const Told = ({ text }: { readonly text: string }): JSX.Element => (
  <>
    {text
      .split(/\n+/)
      .filter((line) => line !== '')
      .map((line, place) => (
        <p key={place}>{line.split(/(`[^`]+`)/).map(piece)}</p>
      ))}
  </>
);

const piece = (text: string, place: number): JSX.Element | string =>
  text.startsWith('`') && text.endsWith('`') && text.length > 1 ? (
    <code class="code" key={place}>
      {text.slice(1, -1)}
    </code>
  ) : (
    text
  );
