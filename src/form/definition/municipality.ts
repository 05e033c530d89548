/** `municipality.json` beside the form folders: who offers the services, and how the pages look. All texts Swedish. */
export interface Municipality {
  /** For example `Perstorps kommun`. */
  readonly name: string;
  /** The portal's own name, for example `Självservice & Blanketter`. */
  readonly portal: string;
  readonly organisationNumber: string;
  readonly contact: {
    readonly phone: string;
    readonly hours: string;
    readonly address: string;
    readonly email: string;
  };
  /** In the order of the start page. */
  readonly categories: readonly Category[];
  readonly theme?: Theme;
  /** Language -> text by JSON Pointer into this file. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Category {
  readonly id: string;
  readonly name: string;
  /** One of the icons of `views/icon`. */
  readonly icon: string;
}

/** All optional. Colours are `#rrggbb`; a pair with too little contrast is refused at start (WCAG 1.4.3). */
export interface Theme {
  readonly accent?: string;
  readonly onAccent?: string;
  readonly accentDark?: string;
  readonly onAccentDark?: string;
  readonly hero?: string;
  readonly heroDark?: string;
  readonly onHero?: string;
  readonly radius?: string;
  readonly font?: string;
  /** Files beside municipality.json, SVG. */
  readonly logo?: string;
  readonly pattern?: string;
}
