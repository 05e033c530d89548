/**
 * As a condition of a query over `cases`: those with protected identity are there for nobody but whoever has the right to
 * secrecy (REQ-G6).
 * @param parameter number of the parameter that is `StaffUser.mayReadSecret`
 * @param table what the query calls `cases`
 */
export const visibleCases = (parameter: number, table = 'c'): string =>
  `(${table}.protected_at IS NULL OR $${parameter}::boolean)`;
