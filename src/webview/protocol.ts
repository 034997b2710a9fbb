/** Where the reader was: the block at the top of the page, by its line in the file, and how far it is scrolled past, in pixels. */
export interface Anchor {
  readonly line: number;
  readonly offset: number;
}

/** What the page keeps for the preview to come back after a reload of the window. */
export interface PageState {
  readonly uri: string;
  /** Hosts whose images the reader asked to see in this preview. */
  readonly imageHosts: readonly string[];
  readonly anchor?: Anchor;
}

/** All that the page shows at one time; everything in it is worded and safe. */
export interface Shown {
  /** Goes up with each rendering; an older one that comes late is dropped. */
  readonly version: number;
  /** BCP 47 tag of the post. */
  readonly language: string;
  /** The inside of the article. */
  readonly html: string;
  /** Sentences to say above it. */
  readonly notes: readonly string[];
  /** Why images are missing; absent where none is. */
  readonly imagesNote?: string;
  /** The offer to show images of some hosts in every post; absent where there is none to make. */
  readonly always?: { readonly note: string; readonly hosts: readonly { readonly host: string; readonly label: string }[] };
  readonly state: PageState;
}

export type ToPage = { readonly type: 'show'; readonly shown: Shown };

export type FromPage =
  /** The page listens. It says so each time it is loaded, also when it was hidden and comes back. */
  | { readonly type: 'ready' }
  | { readonly type: 'show-images' }
  /** The offer was taken for one host. */
  | { readonly type: 'always-show-images'; readonly host: string }
  /** The offer was declined. */
  | { readonly type: 'not-always' }
  /** A link was followed that leads neither into the page nor to the web. */
  | { readonly type: 'open'; readonly href: string };
