import sharp, { type Sharp } from 'sharp';

/** 57° 8' north: what no picture may tell afterwards, in the four forms it stands in. */
export const PLACE = {
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '57/1 8/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '13/1 23/1 0/1',
  },
};
const MAKER = { IFD0: { Make: 'Kamera AB', Model: 'K1' } };

/** XMP as cameras write it. */
const XMP =
  '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
  '<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="57,8N" exif:GPSLongitude="13,23E"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>';

/** A picture in which something is to be seen. */
export const aPicture = (width = 200, height = 100): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#2a6' } });

/** The same with the camera's name and the place, in EXIF and in XMP. */
export const withPlace = (picture: Sharp = aPicture()): Sharp =>
  picture.withExif({ ...MAKER, ...PLACE }).withXmp(XMP);

/** A HEIC of 64 by 32 points with the same in its EXIF. Nothing here can make one. */
export const HEIC = Buffer.from(
  [
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAeFtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAA',
    'AAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAIAAAAExpbG9jAQAAAERAAAMAAQAAAAAAAAIFAAEAAAAAAAAAGQACAAEA',
    'AAAAAAAAAQAAAAAAAAAIAAMAAAAAAAACHgABAAAAAAAAAUAAAABNaWluZgAAAAAAAwAAABVpbmZlAgAAAQABAABodmMxAAAA',
    'ABVpbmZlAgAAAAACAABncmlkAAAAABVpbmZlAgAAAQADAABFeGlmAAAAANVpcHJwAAAAs2lwY28AAABzaHZjQwEDcAAAAAAA',
    'AAAAAB7wAPz9+PgAAA8DIAABABhAAQwB//8DcAAAAwCQAAADAAADAB66AkAhAAEAJ0IBAQNwAAADAJAAAAMAAAMAHqAggQWW',
    '6uSmubAgAAADACAAAAMAISIAAQAGRAHBc8CJAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAUaXNwZQAAAAAAAABAAAAAIAAAABBw',
    'aXhpAAAAAAMICAgAAAAaaXBtYQAAAAAAAAACAAECgQIAAgIDhAAAAChpcmVmAAAAAAAAAA5kaW1nAAIAAQABAAAADmNkc2MA',
    'AwABAAIAAAFhbWRhdAAAABUoAa9Y5vTqv/8nX/8mn/+uoh5Gp3wAAAAASUkqAAgAAAAIAA8BAgAKAAAAfgAAABIBAwABAAAA',
    'AQAAABoBBQABAAAAbgAAABsBBQABAAAAdgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAiAAAACWIBAABAAAA',
    '1gAAAAAAAAA4YwAA6AMAADhjAADoAwAAS2FtZXJhIEFCAAYAAJAHAAQAAAAwMjEwAZEHAAQAAAABAgMAAKAHAAQAAAAwMTAw',
    'AaADAAEAAAD//wAAAqAEAAEAAABAAAAAA6AEAAEAAAAgAAAAAAAAAAQAAQACAAIAAABOAAAAAgAFAAMAAAAkAQAAAwACAAIA',
    'AABFAAAABAAFAAMAAAAMAQAAAAAAAA0AAAABAAAAFwAAAAEAAAAAAAAAAQAAADkAAAABAAAACAAAAAEAAAAAAAAAAQAAAA==',
  ].join(''),
  'base64',
);
