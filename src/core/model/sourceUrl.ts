import type { SourceTest } from '../parse/prose';
import { memoByText } from '../text/memo';
import { isAsideLink } from './asideLinks';

/** Pages that list documents rather than being one: those of search engines, and any site's own search with what was looked for. */
const searchHosts = /(?:^|\.)(?:google\.[a-z.]+|bing\.com|duckduckgo\.com|qwant\.com)$/;
const isSearch = ({ hostname, pathname, search }: URL): boolean =>
  (searchHosts.test(hostname) && /^\/(?:search)?$/.test(pathname)) ||
  (/(?:^|\/)(?:search|recherche)\/?$/i.test(pathname) && /[?&](?:q|query|s|search|term|keywords?)=/i.test(search));

/** Pages that share, pay or license, and those of pictures to take: nobody looks a fact up there. */
const services =
  /^https?:\/\/(?:(?:www|m|mobile|old)\.)?(?:(?:twitter|x)\.com\/(?:intent\/|share\?|home\?status=)|bsky\.app\/intent\/|threads\.net\/intent\/|facebook\.com\/(?:sharer|share\.php|dialog\/share)|linkedin\.com\/(?:sharing\/|sharearticle|cws\/share)|reddit\.com\/submit\?|news\.ycombinator\.com\/submit|(?:t|telegram)\.me\/share|api\.whatsapp\.com\/send|wa\.me\/|pinterest\.[a-z.]+\/pin\/create|getpocket\.com\/(?:edit|save)|tumblr\.com\/(?:share|widgets\/share)|creativecommons\.org\/(?:licen[cs]es|publicdomain)|gnu\.org\/licenses|github\.com\/sponsors\/|(?:ko-fi\.com|buymeacoffee\.com|paypal\.me|liberapay\.com|unsplash\.com|pexels\.com|pixabay\.com|freepik\.com|flaticon\.com|shutterstock\.com|istockphoto\.com|stock\.adobe\.com)(?![\w.-]))/i;

/** Where nobody publishes: one's own machine, or any by its number, as incidents name those of the attacker or the victim. */
const namelessHost = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/i;

/** A picture, which a reader cannot look anything up in. */
const picture = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico)$/i;

/** A document rather than a page, by the end of its address: a PDF, text, e-mail, log or table. */
const document = /\.(?:pdf|txt|eml|msg|log|csv|json)(?:[?#].*)?$/i;

/**
 * Whether a link can back a fact: a web page that is no search page and none of the site's own, or a document, which may be published beside the post.
 *
 * @param site the address that the post's site is published at, ending in `/`; absent where that is not known
 */
export const isSourceUrl = (url: string, site?: string): boolean =>
  leadsToSource(url) && (site === undefined || document.test(url) || !isWithin(url, site));

/** The test of a post's links, where its site is published at an address. */
export const sourceTestFor =
  (site: string | undefined): SourceTest =>
  (url, text, from) =>
    isSourceUrl(url, site) && !isAsideLink(text, from, url);

const leadsToSource = memoByText((url): boolean => {
  if (/^https?:\/\//i.test(url)) {
    if (!URL.canParse(url)) return false;
    const address = new URL(url);
    const { hostname } = address;
    return !isSearch(address) && !namelessHost.test(hostname) && !picture.test(address.pathname) && !services.test(url);
  }
  return !/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(url) && document.test(url);
});

/** Whether an address is that of a site, or below it; with `www.` or without, by either scheme. */
function isWithin(url: string, site: string): boolean {
  const [here, there] = [site, url].map((address) => address.replace(/^https?:\/\/(?:www\.)?/i, ''));
  if (here === undefined || there === undefined) return false;
  const host = here.slice(0, here.indexOf('/'));
  return (
    there.slice(0, host.length).toLowerCase() === host.toLowerCase() &&
    `${there.replace(/[?#].*$/s, '')}/`.slice(host.length).startsWith(here.slice(host.length))
  );
}
