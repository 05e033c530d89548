import type { JSX } from 'preact';
import { EVERY_FORM, type MessageTemplate } from '../../cases';
import { ButtonLink, DeskHead, Empty, List, Notice } from '../../views';
import { addresses, type TemplateNews } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';

export interface TemplatesPageProps {
  readonly site: DeskSite;
  readonly templates: readonly MessageTemplate[];
  /** Titles of forms by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly news?: TemplateNews;
}

/** Letters of a text that the list shows. */
const BEGINNING = 120;

/** The texts that messages are written from. */
export const TemplatesPage = ({ site, templates, titles, news }: TemplatesPageProps): JSX.Element => {
  const { handling, page } = site.texts;
  return (
    <DeskPage site={site} title={handling.templates} part="templates">
      <Desk>
        <DeskHead heading={handling.templates}>
          <ButtonLink kind="primary" href={addresses.newTemplate}>
            {handling.newTemplate}
          </ButtonLink>
        </DeskHead>
        {news !== undefined && (
          <Notice
            tone="ok"
            level={2}
            said={page.done}
            heading={news === 'sparad' ? handling.templateSaved : handling.templateRemoved}
          />
        )}
        {templates.length === 0 ? (
          <Empty icon="message" heading={handling.noTemplates} text={handling.noTemplatesText} />
        ) : (
          <div class="sheet">
            <p>{handling.templatesLead}</p>
            <List
              level={2}
              items={templates.map(({ id, name, text, formId }) => ({
                title: name,
                href: addresses.template(id),
                text: beginningOf(text),
                meta: [
                  {
                    icon: 'document',
                    words: formId === EVERY_FORM ? handling.everyForm : (titles.get(formId) ?? formId),
                  },
                ],
              }))}
            />
          </div>
        )}
      </Desk>
    </DeskPage>
  );
};

const beginningOf = (text: string): string => {
  const letters = Array.from(text.replace(/\s+/g, ' '));
  return letters.length > BEGINNING ? `${letters.slice(0, BEGINNING).join('')} …` : letters.join('');
};
