const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d):(\d\d))$/i;

const isDate = (text: string): boolean => {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  // The zeroth day of the next month is the last of this one; 2000 and 2004 stand for years that leap as theirs do.
  const leaps = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = new Date(Date.UTC(leaps ? 2000 : 2001, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
};

/**
 * A time of day with its offset (RFC 3339, `full-time`). The offset has hours and minutes, and a sixtieth second is there
 * only where the day ends in UTC.
 */
export const isTime = (text: string): boolean => {
  const match = TIME.exec(text);
  if (match === null) return false;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1, 4).map(Number);
  const [sign, offsetHours, offsetMinutes] = [match[4], Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (hours > 23 || minutes > 59 || offsetHours > 23 || offsetMinutes > 59) return false;
  if (seconds < 60) return true;
  const offset = (offsetHours * 60 + offsetMinutes) * (sign === '-' ? -1 : 1);
  const inUtc = (hours * 60 + minutes - offset + 2 * 24 * 60) % (24 * 60);
  return seconds === 60 && inUtc === 24 * 60 - 1;
};

/** A moment (RFC 3339, `date-time`). */
export const isDateTime = (text: string): boolean =>
  /^.{10}[t ]/is.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11));
