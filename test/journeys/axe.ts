import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';

export interface Violation {
  readonly id: string;
  readonly impact?: string | null | undefined;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string | undefined }[];
}

/** What is worth a failure. */
export const serious = (violations: readonly Violation[]): string[] =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`);

/** Axe run inside one frame. Playwright's own wrapper looks at a page from its top, and the workbench around the preview is not ours. */
export async function axe(frame: Frame): Promise<string[]> {
  // Evaluated by the debugger, which no policy of the page holds back.
  await frame.evaluate(readFileSync(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8'));
  const { violations, passes } = await frame.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<{ violations: Violation[]; passes: { id: string }[] }> } }).axe.run(),
  );
  assert.ok(
    passes.some(({ id }) => id === 'color-contrast'),
    'contrast was looked at',
  );
  return serious(violations);
}
