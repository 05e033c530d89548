import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isUuid } from '../platform/ids';
import { STAFF_COLUMNS, type StaffRow, staffUserOf } from './sessions';
import type { StaffUser } from './staff-user';

/** The staff by their accounts, for what is done in their name while they are away. */
@Injectable()
export class StaffById {
  constructor(private readonly db: DataSource) {}

  /** With the rights that the account has now; undefined when it is shut. */
  async find(accountId: string): Promise<StaffUser | undefined> {
    if (!isUuid(accountId)) return undefined;
    const [row] = await this.db.query<StaffRow[]>(
      `SELECT ${STAFF_COLUMNS} FROM staff_accounts a WHERE a.id = $1 AND a.disabled_at IS NULL`,
      [accountId],
    );
    return row === undefined ? undefined : staffUserOf(row);
  }
}
