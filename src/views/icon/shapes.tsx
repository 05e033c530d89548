/** What each icon looks like, on 24 by 24. */
export const shapes = {
  // categories
  home: <path d="m4 11 8-7 8 7v9H4zM10 20v-6h4v6" />,
  education: <path d="M2.5 9 12 4.5 21.5 9 12 13.5zM6.5 11v5c3 2.5 8 2.5 11 0v-5" />,
  care: (
    <path d="M12 20C5 15 3.5 11.5 3.5 8.8A4.3 4.3 0 0 1 12 7.5a4.3 4.3 0 0 1 8.5 1.3C20.5 11.5 19 15 12 20z" />
  ),
  business: <path d="M4 8h16v11H4zM9 8V5h6v3M4 13h16" />,
  traffic: <path d="M8 4 4 20M16 4l4 16M12 5v3M12 11v3M12 17v3" />,
  culture: (
    <>
      <path d="M9 17V6l10-2v11" />
      <circle cx="6.5" cy="17" r="2.5" />
      <circle cx="16.5" cy="15" r="2.5" />
    </>
  ),
  civic: <path d="m3.5 9 8.5-5 8.5 5zM5.5 9v9M10 9v9M14 9v9M18.5 9v9M3.5 20.5h17" />,

  // what one can do
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5 21 21" />
    </>
  ),
  listen: <path d="M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11" />,
  forward: <path d="M4 12h15M13 6l6 6-6 6" />,
  open: <path d="m9 5 7 7-7 7" />,
  up: <path d="m6 15 6-6 6 6" />,
  down: <path d="m6 9 6 6 6-6" />,
  add: <path d="M12 5v14M5 12h14" />,
  remove: <path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13" />,
  write: <path d="m5 19 1-4L16 5l3 3L9 18z" />,
  upload: <path d="M12 16V5M7 9.5 12 4.5l5 5M4 19.5h16" />,
  download: <path d="M12 4v11M7 10.5l5 5 5-5M4 19.5h16" />,
  show: (
    <>
      <path d="M2.5 12c4-7.5 15-7.5 19 0-4 7.5-15 7.5-19 0z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  print: <path d="M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z" />,

  // what is so
  warning: <path d="M12 4 21 20H3zM12 10v4.5M12 17.2v.3" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.5v.3" />
    </>
  ),
  done: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  stop: <path d="m6 6 12 12M18 6 6 18" />,
  waiting: <circle cx="12" cy="12" r="7.5" />,
  fresh: <circle cx="12" cy="12" r="5" fill="currentColor" />,
  going: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
    </>
  ),
  time: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  money: (
    <>
      <path d="M3 6.5h18v11H3zM6 9.5v5M18 9.5v5" />
      <circle cx="12" cy="12" r="2.5" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20c1-4 4-6 7.5-6s6.5 2 7.5 6" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12c4-7.5 15-7.5 19 0-4 7.5-15 7.5-19 0z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  message: <path d="M4 5h16v11H10l-4 4v-4H4z" />,
  document: <path d="M6 3h8l4 4v14H6zM14 3v4h4" />,
  lock: <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
};
