/** What the reader or the page may have changed in a block since it was shown, or what moves with every line typed above it. */
const ignored = new Set([
  'data-line',
  'data-code',
  'data-claim',
  'data-finding',
  'data-lit',
  'data-broken',
  'open',
  'data-coloured',
  'style',
  'tabindex',
]);

/** Of those, what says where a node stands in the post: it moves with what is written above. */
const moving = ['data-line', 'data-code', 'data-claim', 'data-finding'];

/**
 * Makes the children of `shown` those of `fresh`, keeping every node that says the same, so that selection, loaded images and the place on the page stay.
 * Takes nodes out of `fresh`.
 */
export function patch(shown: Element, fresh: Element): void {
  const before = [...shown.childNodes];
  const after = [...fresh.childNodes];
  // One or two parts, as header and body are, stand where they stood: only what is in them is looked at.
  const isFrame =
    before.length === after.length && before.length <= 2 && before.every((node) => node instanceof Element && isContainer(node));
  let head = 0;
  while (!isFrame && head < before.length && head < after.length && keep(before[head], after[head])) head++;
  let tail = 0;
  while (!isFrame && tail < before.length - head && tail < after.length - head && keep(before.at(-1 - tail), after.at(-1 - tail))) tail++;

  const gone = before.slice(head, before.length - tail);
  const come = after.slice(head, after.length - tail);
  const next = before[before.length - tail] ?? null;
  for (const [index, node] of come.entries()) {
    const old = come.length === gone.length ? gone[index] : undefined;
    if (isFrame && old?.isEqualNode(node)) continue;
    if (old instanceof Element && node instanceof Element && isContainer(old) && alikeOutside(old, node)) patch(old, node);
    else if (old) old.replaceWith(node);
    else shown.insertBefore(node, next);
  }
  if (come.length !== gone.length) for (const node of gone) node.remove();
  copyLine(shown, fresh);
}

/** Elements worth looking into; a paragraph that changed is replaced whole. */
const isContainer = (element: Element): boolean =>
  /^(?:article|div|header|section|details|ul|ol|li|table|tbody|blockquote)$/i.test(element.tagName);

function keep(old: ChildNode | undefined, node: ChildNode | undefined): boolean {
  if (!old || !node) return false;
  // The browser's own comparison is the fastest; in most blocks nothing changed, not even the line.
  if (old.isEqualNode(node)) return true;
  if (!alike(old, node)) return false;
  copyLines(old, node);
  return true;
}

function alike(a: Node, b: Node): boolean {
  if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName || a.nodeValue !== b.nodeValue) return false;
  if (a instanceof Element && b instanceof Element && !alikeOutside(a, b)) return false;
  // Colours are put on listings after they are shown.
  if (a instanceof HTMLElement && a.dataset.coloured !== undefined) return a.textContent === b.textContent;
  if (a.childNodes.length !== b.childNodes.length) return false;
  for (let x = a.firstChild, y = b.firstChild; x && y; x = x.nextSibling, y = y.nextSibling) if (!alike(x, y)) return false;
  return true;
}

function alikeOutside(a: Element, b: Element): boolean {
  return a.tagName === b.tagName && (saysInTurn(a, b) || (saysAll(a, b) && saysAll(b, a)));
}

/** Whether two elements have the same attributes in the same order, as those have that were made of the same words: told at a glance, for there are thousands. */
function saysInTurn({ attributes }: Element, { attributes: others }: Element): boolean {
  if (attributes.length !== others.length) return false;
  for (let index = 0; index < attributes.length; index++) {
    const { name, value } = attributes[index] as Attr;
    const other = others[index] as Attr;
    if (name !== other.name || (value !== other.value && !ignored.has(name))) return false;
  }
  return true;
}

/** Whether an element has every attribute of another that is written in the post, with the same value. */
function saysAll(element: Element, { attributes }: Element): boolean {
  for (const { name, value } of attributes) if (!ignored.has(name) && element.getAttribute(name) !== value) return false;
  return true;
}

/** Blocks below a line that was added keep their nodes and get their new lines. */
function copyLines(old: Node, node: Node): void {
  if (old instanceof Element && node instanceof Element) copyLine(old, node);
  for (let x = old.firstChild, y = node.firstChild; x && y; x = x.nextSibling, y = y.nextSibling) copyLines(x, y);
}

function copyLine(old: Element, node: Element): void {
  for (const name of moving) {
    const value = node.getAttribute(name);
    if (value !== null && value !== old.getAttribute(name)) old.setAttribute(name, value);
  }
}
