import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Lent, rowsOf, type Transaction } from '../../platform/database';
import { storing } from '../../platform/refusal';
import { noteEvent } from '../case-events';
import { taken } from '../case-handling';
import type { StaffHand } from '../case-messages';
import { CaseNote } from './case-note.entity';

/** A note as it is to be written: its text has been judged by `messageFault`. */
export interface NewNote {
  readonly text: string;
  /** Of the page that it was written on: posted twice it is one note. */
  readonly postKey: string;
}

/** The only reader and writer of the staff's notes in cases. */
@Injectable()
export class CaseNotes {
  constructor(private readonly db: DataSource) {}

  /**
   * In a closed case too: there is always something left to note.
   * @param also what is written with it, in the same transaction; not for one that stood there already
   * @throws CaseNotFound, TextNotStorable
   */
  async write(
    caseId: string,
    { text, postKey }: NewNote,
    { id: by, name }: StaffHand,
    also?: (tx: Transaction, noteId: string) => Promise<void>,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      await taken(tx, caseId);
      const [written] = await storing(
        tx.query<{ id: string }[]>(
          `INSERT INTO case_notes (case_id, post_key, by, signature, text) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (case_id, post_key) DO NOTHING RETURNING id`,
          [caseId, postKey, by, name, text],
        ),
      );
      if (written === undefined) return;
      await noteEvent(tx, { caseId, kind: 'note-written', by, details: { note: written.id } });
      await also?.(tx, written.id);
    });
  }

  /** All of a case, oldest first. */
  ofCase(caseId: string): Lent<CaseNote[]> {
    return new Lent(this.db, rowsOf(CaseNote, 'WHERE e.case_id = $1 ORDER BY e.place', [caseId]));
  }
}
