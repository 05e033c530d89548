const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Operators that leave ink, or would. */
export const PAINTS = words('f F f* B B* b b* S s sh Do BI Tj TJ \' "');
export const SHOWS = words('Tj TJ \' "');
/** All of PDF 32000-1, Annex A; `BX` and `EX` allow others, and PDF/A does not. */
export const KNOWN = words(
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ' +
    'ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "',
);
/** Which of the devices' colours an operator means. */
export const DEVICE_COLOURS: Readonly<Partial<Record<string, string>>> = {
  g: 'DeviceGray',
  G: 'DeviceGray',
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
};
