import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';

interface Server {
  readonly port: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** The launcher is plain modules that find their files by their own place: they are loaded from there rather than bundled. */
const load = (module: string) => import(pathToFileURL(join(process.cwd(), 'scripts', 'host', module)).href);

const underWay = new Set<Journey>();

afterEach(async function () {
  if (this.currentTest?.state === 'failed') for (const journey of underWay) await journey.report(this.currentTest.fullTitle());
});

/** A real VS Code in a real browser, with the extension and a copy of the example site, and what a person does in it. */
export class Journey {
  private constructor(
    readonly page: Page,
    /** The copy of `examples/` that is open. */
    readonly folder: string,
    private readonly browser: Browser,
    private readonly server: Server,
  ) {}

  /**
   * `files`: files to add, posts of the blog by their names, others by their paths from it. `notes`: in place of the example site, a folder with this one text, `notes.md`. `folders`: folders of the example site
   * that are open side by side, `''` being the whole. `restricted`: nobody trusts the folder.
   */
  static async start({
    files = {},
    notes,
    folders,
    ...options
  }: {
    locale?: string;
    files?: Readonly<Record<string, string>>;
    notes?: string;
    folders?: readonly string[];
    restricted?: boolean;
    settings?: Readonly<Record<string, unknown>>;
  } = {}): Promise<Journey> {
    const temporary = mkdtempSync(join(tmpdir(), 'casefile-journey-'));
    const folder = join(temporary, 'examples');
    if (notes !== undefined) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'notes.md'), notes);
    } else cpSync('examples', folder, { recursive: true, filter: (path) => !/[\\/](node_modules|\.astro|dist)$/.test(path) });
    for (const [name, text] of Object.entries(files)) {
      const file = join(folder, 'src/content/blog', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const modules = await Promise.all(['server.mjs', 'browser.mjs', 'workbench.mjs'].map(load));
    const [{ startServer }, { launchBrowser }, { workbenchUrl }] = modules;
    const server: Server = await startServer({ dataDir: join(temporary, 'data'), ...options });
    const browser: Browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const journey = new Journey(page, folder, browser, server);
    underWay.add(journey);
    await page.exposeFunction('codeAutomationLog', () => {});
    await page.exposeFunction('codeAutomationExit', () => {});
    const workspace = join(temporary, 'port.code-workspace');
    if (folders) writeFileSync(workspace, JSON.stringify({ folders: folders.map((path) => ({ path: join(folder, path) })) }));
    await page.goto(workbenchUrl(server, { ...(folders ? { workspace } : { folder }), extensionDevelopmentPath: process.cwd() }));
    const rows = page.locator('.explorer-folders-view .monaco-list-row').first();
    const empty = page.locator('.explorer-viewlet .pane-header', { hasText: 'No Folder Opened' });
    try {
      await rows.or(empty).first().waitFor({ timeout: 60_000 });
      // A workspace file may be asked for before the server's files can be read: the window is empty then, and whole after a reload.
      for (let tries = 0; tries < 5 && folders && !(await appears(rows)); tries++) await page.reload();
      await rows.waitFor({ timeout: 30_000 });
    } catch (error) {
      await journey.report('start');
      await journey.end();
      throw error;
    }
    return journey;
  }

  async end(): Promise<void> {
    underWay.delete(this);
    await this.browser.close();
    await this.server.stop();
    rmSync(join(this.folder, '..'), { recursive: true, force: true, maxRetries: 5 });
  }

  /** Saves what a person sees, to be looked at. */
  async screenshot(name: string): Promise<void> {
    const folder = join(process.cwd(), 'out', 'screenshots');
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  /** Says what a person sees where a test has failed, for those who have the log alone. */
  async report(name: string): Promise<void> {
    await this.screenshot(`failed-${name.replace(/\W+/g, '-').slice(0, 80)}`);
    const parts = { tabs: '.tab', box: '.quick-input-widget', dialog: '.monaco-dialog-box', notifications: '.notification-list-item' };
    for (const [part, selector] of Object.entries(parts)) {
      const seen = await this.page.locator(`${selector}:visible`).allInnerTexts();
      if (seen.length > 0) console.log(`      ${part}: ${seen.map((text) => text.replace(/\s+/g, ' ').slice(0, 300)).join(' | ')}`);
    }
  }

  /** Opens a file by its name, as with Ctrl+P. */
  async open(name: string): Promise<void> {
    // Beside a preview that has the focus, it would open over it.
    await this.toFirstGroup();
    await this.ask('Control+P', name, name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.focusedEditor.waitFor();
  }

  /** The text editor of the active group, where it has the focus. */
  private get focusedEditor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor.focused');
  }

  /** Goes to the editor of the first group, as with Ctrl+1. */
  toEditor(): Promise<void> {
    return this.toFirstGroup(this.focusedEditor);
  }

  /**
   * Goes to the first group, and sees something there: by default, that it is the active one. A preview that was just used may tell the window of its focus only after the key, and
   * the window then goes back to it: the key is pressed until it stays.
   */
  private async toFirstGroup(
    there = this.page.locator('.editor-group-container').first().and(this.page.locator('.active')),
  ): Promise<void> {
    for (let tries = 0; ; tries++) {
      if (tries === 6) throw new Error('The first group does not stay the active one.');
      await this.page.keyboard.press('Control+1');
      if (!(await appears(there))) continue;
      if ((await this.page.locator('iframe.webview').count()) === 0) return;
      await this.page.waitForTimeout(500);
      if (await there.isVisible()) return;
    }
  }

  /** Runs a command by its title, as with F1. */
  run(title: string): Promise<void> {
    return this.ask('F1', title, title);
  }

  /** Loads the window anew, and comes back when it is there again: on a slow machine, the old one is still seen for seconds. */
  async reload(): Promise<void> {
    await this.page.evaluate(() => Object.assign(window, { isOld: true }));
    await this.run('Developer: Reload Window');
    await this.page.waitForFunction(() => !('isOld' in window), undefined, { timeout: 60_000 });
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  /** Makes these the person's settings, as one text over what is there, and leaves the file open in the first group. At least one has to be named. */
  async set(settings: Readonly<Record<string, unknown>>): Promise<void> {
    await this.toFirstGroup();
    await this.run('Preferences: Open User Settings (JSON)');
    await this.page.locator('.tab.active', { hasText: 'settings.json' }).waitFor();
    await this.focusedEditor.waitFor();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(JSON.stringify(settings));
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)', { hasText: 'settings.json' }).waitFor();
  }

  /** Puts the caret on a line and column of the active editor, as with Ctrl+G, and sees in the status bar that it is there. */
  async goTo(line: number, column = 1): Promise<void> {
    const place = this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` });
    for (let tries = 0; tries === 0 || !(await appears(place)); tries++) {
      if (tries === 3) throw new Error(`The caret does not come to line ${line}, column ${column}.`);
      await this.ask('Control+G', `${line}:${column}`, /./);
      // Enter may be lost as any other key: then the box is closed, and opened anew.
      if (!(await goes(this.page.locator('.quick-input-widget:visible')))) await this.page.keyboard.press('Escape');
      await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
      await this.focusedEditor.waitFor();
    }
  }

  /**
   * Opens VS Code's box with a key, types, and takes the row that is offered. A box opened before the window knows its extensions never shows their
   * commands, and a key pressed while the focus is on its way from one page to another is lost: it is opened anew, as a person would. The row has to be
   * the one that Enter takes: what was run lately is listed before the list is filtered, under another command.
   */
  private async ask(key: string, text: string, offered: string | RegExp): Promise<void> {
    const row = this.page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: offered });
    for (let tries = 0; ; tries++) {
      if (tries === 6) throw new Error(`${key} offers no “${text}”.`);
      await this.page.keyboard.press(key);
      const isOpen = await appears(this.page.locator('.quick-input-widget:visible input'));
      if (isOpen) await this.page.keyboard.type(text);
      if (isOpen && (await appears(row))) break;
      await this.page.keyboard.press('Escape');
    }
    await this.page.keyboard.press('Enter');
  }

  /** Opens the menu of quick fixes at the caret, as with Ctrl+., and says what is in it. */
  async fixes(): Promise<string[]> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    // VS Code drops the key while it is still asking extensions for the light bulb.
    for (let tries = 0; (await rows.count()) === 0; tries++) {
      if (tries === 5) {
        throw new Error('The menu of quick fixes does not open.');
      }
      await this.page.keyboard.press('Control+.');
      await rows
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => {});
    }
    return rows.allInnerTexts();
  }

  /** Takes one of the quick fixes that `fixes` has opened. */
  chooseFix(title: string): Promise<void> {
    return this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first().click();
  }

  /** Saves what was written in the editor, once it is there. */
  async save(): Promise<void> {
    await this.page.locator('.tab.active.dirty').waitFor();
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
  }

  /** Lines of the active editor that are in view. */
  line(text: string | RegExp): Locator {
    return this.page.locator('.editor-group-container.active .view-line', { hasText: text });
  }

  /** The lines of the active editor that are in view, as they stand on the page: the editor adds new ones behind all others. */
  text(): Promise<string> {
    return this.page.locator('.editor-group-container.active .view-line').evaluateAll((lines) =>
      lines
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((line) => line.textContent?.replaceAll('\u00a0', ' '))
        .join('\n'),
    );
  }

  /** A notification, looked up under the bell: a VS Code under test lets none pop up. */
  async notification(words: string): Promise<Locator> {
    const told = this.page.locator('.notifications-center .notification-list-item', { hasText: words }).first();
    // The list may be open already, and closes where another part of the window takes the focus.
    for (let tries = 0; tries < 20 && !(await told.isVisible()); tries++) {
      if (!(await this.page.locator('.notifications-center').isVisible())) await this.page.locator('[id="status.notifications"]').click();
      await told.waitFor({ timeout: 1000 }).catch(() => {});
    }
    await told.waitFor();
    return told;
  }

  /** Squiggles in view, of warnings unless told. */
  squiggles(severity: 'warning' | 'error' | 'info' = 'warning'): Locator {
    return this.page.locator(`.editor-group-container.active .squiggly-${severity}`);
  }
}

/** Whether something that is shown goes, in the time that it takes. */
const goes = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ state: 'hidden', timeout: 4000 }).then(
    () => true,
    () => false,
  );

/** Whether something is there within a few seconds. */
export const appears = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ timeout: 4000 }).then(
    () => true,
    () => false,
  );
