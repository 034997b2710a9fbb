import type { Element, ElementContent } from 'hast';
import { type AddressUse, isFromPage } from '../site/addresses';
import type { ArticleOptions } from './article';

/** Where an image comes from. `data`: it stands in the post itself. */
export type ImageOrigin =
  | { readonly kind: 'remote'; readonly host: string; readonly url: string }
  | { readonly kind: 'local' }
  | { readonly kind: 'data' }
  | { readonly kind: 'unsupported' };

/** Stands for "here" when an address is read; reserved, so no image comes from it. */
const here = 'here.invalid';

/**
 * Tells where an image would be fetched, reading its address as a browser does: `//host/x`, `\\host\x` and `HTTPS:\\host` are all remote.
 * The `url` of a remote image is `https:` whatever was written: a preview is a secure page, where browsers fetch no other.
 */
export function originOf(source: string): ImageOrigin {
  if (!URL.canParse(source, `https://${here}/`)) return { kind: 'unsupported' };
  const url = new URL(source, `https://${here}/`);
  if (url.protocol === 'data:') return { kind: /^data:image\/(?:avif|gif|jpeg|png|webp)[;,]/i.test(url.href) ? 'data' : 'unsupported' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'unsupported' };
  if (url.hostname === here) return { kind: 'local' };
  return { kind: 'remote', host: url.hostname, url: url.href.replace(/^http:/, 'https:') };
}

/** Turns the post's images into what may be shown of them, and collects the hosts that the rest would come from. */
export class Images {
  /** Every host that an image of the post comes from. */
  readonly hosts = new Set<string>();
  /** Those of them whose images stand as boxes. */
  readonly blocked = new Set<string>();

  constructor(private readonly options: Pick<ArticleOptions, 'imageHosts' | 'resolveImage' | 'addressesAsWritten' | 'labels' | 'site'>) {}

  /** An `<img>` that loads from where it may, or a box with what it would show and where it would come from. */
  show(source: string, alt: string, use: AddressUse, properties: Element['properties'] = {}): Element {
    const { labels, imageHosts, resolveImage, site } = this.options;
    const origin = originOf(source);
    if (this.options.addressesAsWritten)
      return { type: 'element', tagName: 'img', properties: { ...properties, ...(source ? { src: source } : {}), alt }, children: [] };
    const image = (src: string): Element => ({
      type: 'element',
      tagName: 'img',
      // The address of the preview is no one's business.
      properties: { ...properties, src, alt, referrerPolicy: 'no-referrer' },
      children: [],
    });
    if (origin.kind === 'data') return image(source);
    if (origin.kind === 'remote') {
      this.hosts.add(origin.host);
      if (imageHosts.includes(origin.host)) return image(origin.url);
      this.blocked.add(origin.host);
      return box('remote-image', alt, labels.remoteImage, origin.host);
    }
    const resolved = origin.kind === 'local' ? resolveImage(source, use) : undefined;
    if (resolved !== undefined) return image(resolved);
    const label = origin.kind === 'local' && isFromPage(source, use, site) ? labels.pageImage : labels.missingImage;
    return box('missing-image', alt, label, shorten(source));
  }
}

/** A box in an image's place. Made of phrasing content only: images stand in paragraphs and links. */
function box(kind: 'remote-image' | 'missing-image', alt: string, label: string, from: string): Element {
  const caption = alt.trim();
  return span(['image-box', kind], { role: 'img', ariaLabel: [caption, label, from].filter(Boolean).join(' · ') }, [
    span(['image-box-icon'], {}, []),
    ...(caption ? [span(['image-box-alt'], {}, [{ type: 'text', value: caption }])] : []),
    span(['image-box-from'], {}, [{ type: 'text', value: `${label} · ` }, span(['image-box-host'], {}, [{ type: 'text', value: from }])]),
  ]);
}

const span = (className: string[], properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className, ...properties },
  children,
});

/** As much of an address as is worth reading. */
export const shorten = (source: string): string => (source.length > 100 ? `${source.slice(0, 99)}…` : source);
