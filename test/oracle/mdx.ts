import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';

const folder = join(__dirname, '..', '..', '..', 'test', 'oracle', 'node_modules');
const load = (path: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(folder, path)).href);

type Jsx = (type: unknown, props: Record<string, unknown>, key?: string) => object;

/** Renders a body of MDX; nothing where Astro's build refuses it. */
export type MdxRenderer = (body: string) => Promise<string | undefined>;

/** What stands for a component, whatever it has: what it prints itself is nobody's concern here, what stands between its tags is. */
const component: object = new Proxy(() => undefined, {
  get: (target, key) => (typeof key === 'string' && /^[A-Z]/.test(key) ? component : Reflect.get(target, key)),
});

/**
 * MDX as Astro 7 compiles and prints it, by the parts of it that `@astrojs/mdx` calls: its processor, its runtime of JSX and its renderer. The package itself adds what
 * Vite asks for, and brings an Astro of its own.
 */
export async function astroMdx(): Promise<MdxRenderer> {
  const { createSatteriMdxProcessor: create } = await load('@astrojs/markdown-satteri/dist/mdx/create-processor.js');
  const runtime = await load('astro7/dist/jsx-runtime/index.js');
  const { renderJSX } = (await load('astro7/dist/runtime/server/jsx.js')) as {
    renderJSX: (result: object, node: unknown) => Promise<unknown>;
  };
  const settings = { syntaxHighlight: false };
  const options = { mdastPlugins: [], hastPlugins: [], features: {} };
  const processor = (
    create as (...parts: object[]) => { process(text: string, path: string, frontmatter: object): Promise<{ code: string }> }
  )(settings, {}, options);
  const image = Symbol('Image');
  const { Fragment } = runtime;
  const jsx: Jsx = (type, props, key) => {
    if (type === image) return (runtime.jsx as Jsx)('img', props, key);
    return (runtime.jsx as Jsx)(typeof type === 'function' ? Fragment : type, props, key);
  };
  const modules: Readonly<Record<string, unknown>> = {
    'astro/jsx-runtime': { ...runtime, jsx, jsxs: jsx },
    'astro:assets': { Image: image },
  };
  /** A file that is no component is known by its name: an image is its path. */
  const moduleOf = (from: string, names: readonly string[]): unknown => {
    if (Object.hasOwn(modules, from)) return modules[from];
    const isComponent = /\.(?:astro|[jt]sx?|mdx?)$/.test(from);
    const values = isComponent ? ['default', ...names].map((name) => [name, component]) : [['default', from]];
    return { ...Object.fromEntries(values), __esModule: true };
  };
  return async (body) => {
    try {
      const { code } = await processor.process(body, join(folder, 'post.mdx'), {});
      const module: { exports: { default?: (props: object) => unknown } } = { exports: {} };
      const compiled = `${code}\nexport default MDXContent;`;
      new Function('require', 'exports', 'module', transformSync(compiled, { format: 'cjs' }).code)(
        (from: string) => moduleOf(from, body.match(/\b[A-Z]\w*/g) ?? []),
        module.exports,
        module,
      );
      return String(await renderJSX({}, module.exports.default?.({})));
    } catch {
      return undefined;
    }
  };
}
