/** What is asked answers when there is news, or after a while without any. It is nobody's doing, and keeps nobody signed in. */
export const isSaved = async (address: string, sha256: string): Promise<boolean> => {
  const answer = await fetch(address, { cache: 'no-store', headers: { 'x-freshen': '' } });
  if (answer.status === 204) return false;
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { readonly sha256: string | null }).sha256 !== sha256;
};

/** Comes when somebody looks at the page again. */
export const shownAgain = (): Promise<void> =>
  new Promise((resolve) => document.addEventListener('visibilitychange', () => resolve(), { once: true }));
