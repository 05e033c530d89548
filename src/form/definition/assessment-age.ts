/**
 * Whether an accessibility statement's assessment is older than twelve months: it is to be looked over every year (Digg).
 * Days are ISO 8601.
 */
export const isOldAssessment = (assessedAt: string, today: string): boolean => {
  const [year, rest] = [assessedAt.slice(0, 4), assessedAt.slice(4)];
  return `${String(Number(year) + 1).padStart(4, '0')}${rest}` < today;
};
