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
  /** Whether it stays with its post rather than following the editor. */
  readonly isLocked: boolean;
  readonly anchor?: Anchor;
  /** Whether the review is shown; the page's own to keep. */
  readonly hasReview?: boolean;
  /** Which sections of the review's panel are unfolded, by name; the page's own to keep as well. */
  readonly unfolded?: readonly string[];
}

/** The article in brief, above it. */
export interface Contents {
  /** How long it is. */
  readonly label: string;
  /** Where each heading is; `depth` 1 to 6. */
  readonly headings: readonly { readonly depth: number; readonly id: string; readonly text: string }[];
  /** In what the page differs from the site's. */
  readonly notes: readonly string[];
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
  /** Whether the article has its review in it, to be turned on. */
  readonly isReviewed: boolean;
  /** The inside of the panel that goes with the review; absent where there is none, and while the review is off. */
  readonly panel?: string;
  readonly contents?: Contents;
  /** The site's styles, made safe; empty where it has none. */
  readonly css: string;
  /** What listings are coloured with, by name, in a light editor and in a dark one; absent where they are not. */
  readonly codeTheme?: { readonly light: string; readonly dark: string };
  /** How many lines the file has. */
  readonly lines: number;
  /** The offer to show images of some hosts in every post; absent where there is none to make. */
  readonly always?: { readonly note: string; readonly hosts: readonly { readonly host: string; readonly label: string }[] };
  readonly state: PageState;
}

export type ToPage =
  | { readonly type: 'show'; readonly shown: Shown }
  | { readonly type: 'toggle-review' }
  /** The panel that goes with what was shown last; asked for when the review is turned on. */
  | { readonly type: 'panel'; readonly panel: string }
  /** The editor's first line in view, from 1; a fraction is a part of a line. */
  | { readonly type: 'scroll'; readonly line: number }
  /** The claim that the caret is in, if any. */
  | { readonly type: 'caret'; readonly claim?: string };

export type FromPage =
  /** The page listens. It says so each time it is loaded, also when it was hidden and comes back. */
  | { readonly type: 'ready'; readonly hasReview: boolean }
  /** The review was turned on or off. */
  | { readonly type: 'review'; readonly isOn: boolean }
  | { readonly type: 'show-images' }
  | { readonly type: 'claim'; readonly id: string }
  /** Its index among those of the check that was shown. */
  | { readonly type: 'finding'; readonly index: number }
  | { readonly type: 'edit-line'; readonly line: number }
  /** The reader scrolled: this line stands at the top. */
  | { readonly type: 'scrolled'; readonly line: number }
  /** The offer was taken for one host. */
  | { readonly type: 'always-show-images'; readonly host: string }
  /** The offer was declined. */
  | { readonly type: 'not-always' }
  /** A link was followed that leads neither into the page nor to the web. */
  | { readonly type: 'open'; readonly href: string };
