import type { Page } from 'playwright-core';

/** Addresses of VS Code's own parts, which the workbench's page asks for: its server, its webviews' host, its gallery. */
const own = /^(?:https?:\/\/(?:localhost|127\.0\.0\.1|[^/]+\.vscode-cdn\.net|open-vsx\.org)|data:|blob:|vscode)/;

export interface Watched {
  /** Every address outside this machine that a page begins to ask for, also where its policy then stops it. */
  readonly requested: string[];
  /** Those of the hosts of `.example` that would leave the browser. */
  readonly sent: string[];
}

/** Watches what a page asks for, from now on. What it sends to the hosts of `.example` ends here. */
export async function watchRequests(page: Page): Promise<Watched> {
  const watched: Watched = { requested: [], sent: [] };
  page.on('request', (request) => {
    if (!own.test(request.url())) watched.requested.push(request.url());
  });
  await page.route(/^https?:\/\/[^/]*\.example\//, (route) => {
    watched.sent.push(route.request().url());
    return route.abort();
  });
  return watched;
}
