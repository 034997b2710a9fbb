import { rules } from '../src/core/rules/index';
import type { Rule } from '../src/core/rules/rule';

/** The pages of `docs/rules`, made from the rules themselves: file name and text. `npm run docs` writes them; a test fails when they are stale. */
export function rulePages(): { file: string; text: string }[] {
  return [{ file: 'README.md', text: index() }, ...rules.map((rule) => ({ file: `${rule.id}.md`, text: page(rule) }))];
}

const scopes: Readonly<Record<Rule['scope'], string>> = { post: 'every post', 'case-study': 'case studies' };

function index(): string {
  return `${made}
# Rules

| Rule | Severity | Runs on | A post that keeps it |
| --- | --- | --- | --- |
${rules.map(({ id, severity, scope, summary }) => `| [${id}](${id}.md) | ${severity} | ${scopes[scope]} | ${summary} |`).join('\n')}

**error**: the site's build refuses the post. **warning**: readers will miss something. **information**: worth a look. **hint**: a nudge, shown as three dots.

Each can be set to another severity, or \`off\`, under \`casefile.rules\` in the settings.
`;
}

function page(rule: Rule): string {
  return `${made}
# ${rule.id}

${rule.summary}

**Why.** ${rule.why}

**Severity:** ${rule.severity}. **Runs on:** ${scopes[rule.scope]}.

## What it says

${Object.values(rule.messages)
  .map((message) => `- ${message}`)
  .join('\n')}

## Examples

What is reported stands between \`⟦\` and \`⟧\`.

${rule.examples.map(example).join('\n\n')}

## When it is wrong

${decline(rule)}
`;
}

const made = '<!-- Made from the rule by `npm run docs`: change the rule, not this page. -->\n';

function example({ name, schema, path, files = [], posts = {}, bad, fixed }: Rule['examples'][number]): string {
  const block = (text: string) => `\`\`\`\`markdown\n${text.trimEnd()}\n\`\`\`\``;
  const beside = ([path, text]: [string, string]) => `\n\nBeside \`${path}\`:\n\n${block(text)}\n\nis reported:`;
  return `### ${name[0]?.toUpperCase()}${name.slice(1)}${schema ? `\n\nUnder \`${schema}\`:` : ''}${path ? `\n\nAs \`${path}\`:` : ''}${files.length > 0 ? `\n\nWith ${files.map((file) => `\`${file}\``).join(', ')}:` : ''}${Object.entries(posts).map(beside).join('')}\n\n${block(bad)}${fixed === undefined ? '' : `\n\nAfter the quick fix:\n\n${block(fixed)}`}`;
}

function decline(rule: Rule): string {
  const off = `\nTo switch the rule off: \`"casefile.rules": { "${rule.id}": "off" }\`.`;
  if (rule.severity === 'error') return `Tell us: an error means that the site does not build.\n${off}`;
  if (rule.id === 'unsourced-claim') {
    return `Take the fix *No source needed…*: it writes the reason at the end of the sentence, in a [comment](../markers.md) that readers do not see.\n${off}`;
  }
  return `Take the fix *Leave it as it is…*: it writes your reason beside the place, in a [comment](../markers.md) that readers do not see.\n${off}`;
}
