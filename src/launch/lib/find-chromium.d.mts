export const NO_BROWSER: string;
export const findChromium: (env?: NodeJS.ProcessEnv) => string | undefined;
