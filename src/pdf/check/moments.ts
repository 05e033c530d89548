/** A moment with the zone that it was told in; minutes east of Greenwich. */
interface Moment {
  readonly instant: number;
  readonly zone: number;
}

const PDF_DATE = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(Z|[+-]\d\d)?'?(\d\d)?'?'?$/;
const XMP_DATE =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d)?:?(\d\d)?)?)?)?$/;

/** Whether a PDF date and one of XMP are the same instant, told in the same zone. */
export const sameMoment = (pdf: string, xmp: string): boolean => {
  const [one, other] = [toMoment(PDF_DATE.exec(pdf)), toMoment(XMP_DATE.exec(xmp))];
  return one !== undefined && one.instant === other?.instant && one.zone === other.zone;
};

export const isPdfDate = (text: string): boolean => PDF_DATE.test(text);

const toMoment = (found: RegExpExecArray | null): Moment | undefined => {
  if (found === null) return undefined;
  const [, year, month = '01', day = '01', hours = '00', minutes = '00', seconds = '00', sign, rest = '00'] =
    found;
  const zoneHours = sign === undefined || sign === 'Z' ? 0 : Number(sign);
  const zone = zoneHours * 60 + Math.sign(zoneHours || 1) * (sign === 'Z' ? 0 : Number(rest));
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hours),
    Number(minutes),
    Number(seconds),
  );
  return { instant: local - zone * 60_000, zone };
};
