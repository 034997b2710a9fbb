import * as vscode from 'vscode';
import { toRange } from '../convert';
import type { Checked, PostChecks } from '../postChecks';
import type { EditorSync } from './editorSync';
import { documentAt } from './postFile';

/** What a lead needs to know of the preview it starts from. */
export interface LeadsFrom {
  readonly uri: vscode.Uri;
  /** What the page shows; it may be a key older than the post. */
  readonly shown: Checked | undefined;
  readonly column: vscode.ViewColumn | undefined;
}

/** Leads from the page to the place in the post that it shows. */
export class Leads {
  constructor(
    private readonly sync: EditorSync,
    private readonly checks: PostChecks,
    private readonly from: () => LeadsFrom,
  ) {}

  /** Selects the sentence of a claim. */
  async toClaim(id: string): Promise<void> {
    const { shown, column } = this.from();
    const old = shown?.post.claims.find((claim) => claim.id === id);
    const now = old && (await this.#current());
    const claims = now?.post.claims.filter(({ text }) => text === old?.text) ?? [];
    const claim = claims.find((each) => each.id === id) ?? claims[0];
    if (now && claim) await this.sync.select(now.document, toRange(now.document, claim), column);
  }

  /** Opens the editor's menu of quick fixes at a finding, told by its index. */
  async toFixes(index: number): Promise<void> {
    const { shown, column } = this.from();
    const old = shown?.findings[index];
    const now = old && (await this.#current());
    const finding = now?.findings.find(
      ({ rule, messageId, start }) => rule === old?.rule && messageId === old.messageId && start === old.start,
    );
    if (!now || !finding) return;
    const at = now.document.positionAt(finding.start);
    await this.sync.select(now.document, new vscode.Range(at, at), column);
    await vscode.commands.executeCommand('editor.action.quickFix');
  }

  /** Puts the caret on a line, from 1. */
  async toLine(line: number): Promise<void> {
    const { uri, column } = this.from();
    const document = await documentAt(uri);
    if (!document || !Number.isInteger(line)) return;
    const at = new vscode.Position(Math.max(0, Math.min(document.lineCount, line) - 1), 0);
    await this.sync.select(document, new vscode.Range(at, at), column);
  }

  /** The post as it stands now. */
  async #current(): Promise<Checked | undefined> {
    const document = await documentAt(this.from().uri);
    return document && this.checks.of(document);
  }
}
