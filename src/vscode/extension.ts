import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { BuiltInPreviewMarks } from './builtInPreview/marks';
import { ClaimLens } from './claims/claimLens';
import { ClaimsView } from './claims/claimsView';
import { SourceHighlights } from './claims/sourceHighlights';
import { registerCiteListedSource } from './commands/citeListedSource';
import { registerCiteSource } from './commands/citeSource';
import { registerDeclineClaim } from './commands/declineClaim';
import { registerExportArticle } from './commands/exportArticle';
import { registerFilterClaims } from './commands/filterClaims';
import { registerGoToClaim } from './commands/goToClaim';
import { registerIgnoreFinding } from './commands/ignoreFinding';
import { registerNewIncidentAnalysis } from './commands/newIncidentAnalysis';
import { registerOpenClaimSource } from './commands/openClaimSource';
import { registerQuoteSource } from './commands/quoteSource';
import { registerShowSection } from './commands/showSection';
import { registerToggleCaseStudy } from './commands/toggleCaseStudy';
import { Diagnostics } from './diagnostics';
import { FixAll } from './fixAll';
import { FrontmatterCompletion } from './frontmatter/completion';
import { FrontmatterDefinition } from './frontmatter/definition';
import { FrontmatterFolding } from './frontmatter/folding';
import { FrontmatterHover } from './frontmatter/hover';
import { FrontmatterSymbols } from './frontmatter/symbols';
import { PostChecks } from './postChecks';
import type { PreviewHost } from './preview/host';
import { registerPreview } from './preview/register';
import { SiteLooks } from './preview/siteLooks';
import { QuickFixes } from './quickFixes';
import { ConfigProblems } from './site/configProblems';
import { FolderEvents } from './site/folderEvents';
import { SiblingPosts } from './site/siblingPosts';
import { WorkspaceSites } from './site/workspaceSites';
import { StatusItem } from './statusItem';

const markdown: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'mdx' }];

/** What VS Code's Markdown preview looks for. */
interface ExtensionExports {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Everything the extension is made of, in either host. */
export function activate({ subscriptions, extensionUri }: vscode.ExtensionContext): ExtensionExports {
  const folders = new FolderEvents();
  const sites = new WorkspaceSites(folders);
  const siblings = new SiblingPosts(folders);
  const checks = new PostChecks(sites, siblings);
  const view = new ClaimsView(checks);
  const looks = new SiteLooks(sites);
  const host: PreviewHost = { extensionUri, checks, looks, sites };
  const preview = registerPreview(host);
  const marks = new BuiltInPreviewMarks(checks);
  subscriptions.push(
    marks,
    folders,
    sites,
    siblings,
    checks,
    preview,
    looks,
    looks.onDidChange(() => preview.refresh()),
    sites.onDidChange(() => preview.refresh()),
    new Diagnostics(checks, extensionUri),
    new ConfigProblems(checks),
    new StatusItem(checks),
    view,
    new ClaimLens(checks),
    vscode.languages.registerDocumentHighlightProvider(markdown, new SourceHighlights(checks)),
    vscode.languages.registerCodeActionsProvider(markdown, new QuickFixes(checks), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
    vscode.languages.registerCodeActionsProvider(markdown, new FixAll(checks), { providedCodeActionKinds: [FixAll.kind] }),
    vscode.languages.registerCompletionItemProvider(markdown, new FrontmatterCompletion(checks), ...FrontmatterCompletion.triggers),
    vscode.languages.registerFoldingRangeProvider(FrontmatterFolding.selector, new FrontmatterFolding(checks)),
    new FrontmatterSymbols(checks),
    vscode.languages.registerHoverProvider(markdown, new FrontmatterHover(checks)),
    vscode.languages.registerDefinitionProvider(markdown, new FrontmatterDefinition(checks)),
    registerNewIncidentAnalysis(sites),
    registerCiteSource(checks),
    registerQuoteSource(checks),
    registerDeclineClaim(checks),
    registerIgnoreFinding(checks),
    registerCiteListedSource(checks),
    registerToggleCaseStudy(checks),
    registerGoToClaim(checks),
    registerShowSection(view),
    registerFilterClaims(view),
    registerOpenClaimSource(checks, sites),
    registerExportArticle(host, () => preview.active()),
  );
  checks.checkAll();
  return { extendMarkdownIt: marks.extendMarkdownIt };
}
