import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Lent, type Transaction } from '../../platform/database';
import { isUuid } from '../../platform/ids';
import { storing } from '../../platform/refusal';
import { TemplateChanged, TemplateNameTaken, TemplateNotFound } from '../refusals';

/** Letters of a template's name (code points). */
export const LONGEST_TEMPLATE_NAME = 80;

/** For every form. */
export const EVERY_FORM = '';

/** A text that messages are written from. */
export interface MessageTemplate {
  readonly id: string;
  /** The form it is for; `EVERY_FORM` for all. */
  readonly formId: string;
  readonly name: string;
  /** With placeholders as `{caseNumber}`. */
  readonly text: string;
  /** How often it was changed: whoever changes it says which they saw. */
  readonly changes: number;
}

/** As it is to be written: names and texts have been judged. */
export type TemplateContent = Pick<MessageTemplate, 'formId' | 'name' | 'text'>;

const COLUMNS = `id, form_id AS "formId", name, text, changes`;
const ORDER = `ORDER BY form_id, name COLLATE "sv-x-icu", id`;

/** The only reader and writer of the texts that messages are written from. */
@Injectable()
export class MessageTemplates {
  constructor(private readonly db: DataSource) {}

  /** Those of the forms, and those for every form. @param formIds null for every form there is */
  among(formIds: readonly string[] | null): Lent<MessageTemplate[]> {
    return new Lent(this.db, {
      text: `SELECT ${COLUMNS} FROM message_templates
              WHERE form_id = '' OR $1::text[] IS NULL OR form_id = ANY ($1) ${ORDER}`,
      values: [formIds],
      read: (rows) => rows as unknown as MessageTemplate[],
    });
  }

  async find(id: string): Promise<MessageTemplate | undefined> {
    if (!isUuid(id)) return undefined;
    const [row] = await this.db.query<MessageTemplate[]>(
      `SELECT ${COLUMNS} FROM message_templates WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** @throws TemplateNameTaken, TextNotStorable */
  async add(content: TemplateContent, by: string, also: Also): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [row] = await unlessTaken(
        tx.query<{ id: string }[]>(
          `INSERT INTO message_templates (form_id, name, text, changed_by) VALUES ($1, $2, $3, $4) RETURNING id`,
          [content.formId, content.name, content.text, by],
        ),
      );
      await also(tx, row?.id ?? '');
    });
  }

  /**
   * @param seen how often it had been changed when it was opened
   * @throws TemplateNotFound, TemplateChanged, TemplateNameTaken, TextNotStorable
   */
  async change(id: string, content: TemplateContent, seen: number, by: string, also: Also): Promise<void> {
    await this.db.transaction(async (tx) => {
      await held(tx, id, seen);
      await unlessTaken(
        tx.query(
          `UPDATE message_templates
              SET form_id = $2, name = $3, text = $4, changes = changes + 1, changed_by = $5, changed_at = now()
            WHERE id = $1`,
          [id, content.formId, content.name, content.text, by],
        ),
      );
      await also(tx, id);
    });
  }

  /** Messages that were written from it stay as they are. @throws TemplateNotFound, TemplateChanged */
  async remove(id: string, seen: number, also: Also): Promise<void> {
    await this.db.transaction(async (tx) => {
      await held(tx, id, seen);
      await tx.query('DELETE FROM message_templates WHERE id = $1', [id]);
      await also(tx, id);
    });
  }
}

type Also = (tx: Transaction, id: string) => Promise<void>;

/** The template until the transaction is over, as it was seen. */
const held = async (tx: Transaction, id: string, seen: number): Promise<void> => {
  const [row] = await tx.query<{ changes: number }[]>(
    'SELECT changes FROM message_templates WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (row === undefined) throw new TemplateNotFound();
  if (row.changes !== seen) throw new TemplateChanged();
};

/** A unique index that holds the name already (23505). */
const unlessTaken = async <T>(write: Promise<T>): Promise<T> => {
  try {
    return await storing(write);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === '23505') throw new TemplateNameTaken();
    throw fault;
  }
};
