import type { JSX } from 'preact';
import { Document } from '../layout/document';
import { allExamples } from './all-examples';

/** Components that are a whole document: they cannot stand in another, and get a page an example. */
const DOCUMENTS = ['layout', 'staff'];

/** Components that are most of a page, its heading included. */
const SHEETS = ['form-page', 'stop-page'];

/** Components that a page has one of, with ids and landmarks of their own: two in one document would share them. */
const ALONE = [...SHEETS, 'crumbs', 'resume', 'search', 'steps'];

export interface GalleryPage {
  /** The file's name. */
  readonly name: string;
  readonly title: string;
  readonly page: JSX.Element;
}

const component = (name: string): GalleryPage[] => {
  const examples = Object.entries(allExamples[name] ?? {});
  if (DOCUMENTS.includes(name) || ALONE.includes(name)) {
    return examples.map(([title, example], place) => ({
      name: `${name}-${String(place + 1)}.html`,
      title: `${name}: ${title}`,
      page: DOCUMENTS.includes(name) ? (
        example
      ) : (
        <Document language="sv" title={`${name}: ${title}`}>
          <main class="wrap page stack">
            {!SHEETS.includes(name) && <h1>{name}</h1>}
            {example}
          </main>
        </Document>
      ),
    }));
  }
  return [
    {
      name: `${name}.html`,
      title: name,
      page: (
        <Document language="sv" title={name}>
          <main class="wrap page stack">
            <h1>{name}</h1>
            {examples.map(([title, example]) => (
              <section key={title} class="stack" aria-label={title}>
                <h2 class="small muted">{title}</h2>
                {example}
              </section>
            ))}
          </main>
        </Document>
      ),
    },
  ];
};

/** Every example of every component, and an index. Light or dark as the system is. */
export const gallery = (): GalleryPage[] => {
  const pages = Object.keys(allExamples).flatMap(component);
  const index: GalleryPage = {
    name: 'index.html',
    title: 'Gallery',
    page: (
      <Document language="en" title="Gallery">
        <main class="wrap page prose">
          <h1>Gallery</h1>
          <ul>
            {pages.map(({ name, title }) => (
              <li key={name}>
                <a href={name}>{title}</a>
              </li>
            ))}
          </ul>
        </main>
      </Document>
    ),
  };
  return [index, ...pages];
};
