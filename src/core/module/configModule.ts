import { parse } from '@babel/parser';
import type { CallExpression, ExportNamedDeclaration, Expression, FunctionDeclaration, Node, Program, Statement } from '@babel/types';
import { liftAwaitedImports } from './awaitedImports';
import { changedNames } from './changedNames';
import { constantsOf, enumsOf } from './declarations';
import { propertyOf } from './literals';
import { nameSteps } from './steps';
import { declaredBy, makeNamesUnique } from './uniqueNames';
import { nodesIn } from './walk';

/** What a parameter of the function under reading stands for: Astro's schema function is handed `{ image }`. */
export type Local = 'image' | 'context' | 'opaque';

/** Where an imported name comes from: `imported` is `*` for a namespace and `default` for a default import. */
export interface Imported {
  readonly from: string;
  readonly imported: string;
}

/** A value that a name can be followed to; functions are values too. */
export type Value = Expression | FunctionDeclaration;

/** A member of a type that an expression makes, as it would be written out. */
export type MemberOfType = (node: Node, scope: Scope, name: string) => Node | undefined;

/** More steps than any real file takes; what is left then is a circle. */
const longestChain = 32;

/** Names followed in all for one config, many times what the largest takes: types made of types made of types double with each line. */
const mostSteps = 100_000;

/** The names one place of a config file can see. Nothing is executed: what is assigned anew has a name for each of its values (`steps`), and where it has not, it is not followed. */
export class Scope {
  constructor(
    readonly constants: ReadonlyMap<string, Value>,
    readonly imports: ReadonlyMap<string, Imported>,
    readonly locals: ReadonlyMap<string, Local> = new Map(),
    readonly enums: ReadonlyMap<string, readonly (string | number)[]> = new Map(),
    /** Names that are not what their declaration says. */
    readonly changed: ReadonlySet<string> = new Set(),
    /** How much may still be followed, here and in every scope made of this one; past it, a name stands for itself. */
    readonly work: { left: number } = { left: mostSteps },
    /** What the types of the config have besides their methods, `level.options`: only who reads types can say. */
    readonly memberOfType?: MemberOfType,
    /** `process.env.CONTENT ?? './content'` is taken for what it is unless somebody says otherwise: good for where files are, not for what is asked of them. */
    readonly takesDefaults: boolean = false,
  ) {}

  #with(other: Partial<Pick<Scope, 'constants' | 'imports' | 'locals' | 'work' | 'memberOfType' | 'takesDefaults'>>): Scope {
    const { constants, imports, locals, work, memberOfType, takesDefaults } = { ...this, ...other };
    return new Scope(constants, imports, locals, this.enums, this.changed, work, memberOfType, takesDefaults);
  }

  /** Whether the file itself says what a name is. */
  knows(name: string): boolean {
    return this.locals.has(name) || this.constants.has(name) || this.imports.has(name) || this.enums.has(name);
  }

  /** The values of a TypeScript `enum` of the file, where all are written out. */
  enumOf(name: string): readonly (string | number)[] | undefined {
    return this.locals.has(name) ? undefined : this.enums.get(name);
  }

  /** The same names, as if nothing had been followed yet. */
  afresh(): Scope {
    return this.#with({ work: { left: mostSteps } });
  }

  /** The same names with other imports. */
  withImports(imports: ReadonlyMap<string, Imported>): Scope {
    return this.#with({ imports });
  }

  /** The same names, where the members of types are known. */
  withTypes(memberOfType: MemberOfType): Scope {
    return this.#with({ memberOfType });
  }

  /** The same names, where what the environment leaves open is as it is by default. */
  withDefaults(): Scope {
    return this.#with({ takesDefaults: true });
  }

  /** The scope inside a function: its parameters and constants hide what they shadow. */
  inside(locals: ReadonlyMap<string, Local>, constants: ReadonlyMap<string, Value>): Scope {
    const visible = new Map([...this.constants].filter(([name]) => !locals.has(name)));
    this.work.left -= (visible.size + constants.size) >> 4;
    return this.#with({ constants: new Map([...visible, ...constants]), locals: new Map([...this.locals, ...locals]) });
  }

  /**
   * Follows names, properties of objects that are written out, and TypeScript's wrappers to the expression they stand for; where it leads out of what is known, as
   * far as it goes.
   */
  resolve(node: Node, depth = 0): Node {
    let current = unwrap(node);
    for (let step = 0; step < longestChain && depth < longestChain && this.work.left-- > 0; step++) {
      const next = this.#follow(current, depth);
      if (!next) break;
      current = unwrap(next);
    }
    return current;
  }

  #follow(node: Node, depth: number): Node | undefined {
    if (node.type === 'Identifier') {
      const isSure = !this.locals.has(node.name) && !this.changed.has(node.name);
      return isSure ? this.constants.get(node.name) : undefined;
    }
    if (node.type !== 'MemberExpression') return undefined;
    const name = propertyName({ computed: node.computed, key: node.property });
    const holder = name === undefined ? undefined : this.resolve(node.object, depth + 1);
    return name !== undefined && holder?.type === 'ObjectExpression' ? propertyOf(holder, name) : undefined;
  }

  /**
   * Whether a name is what `imported` of one of `sources` would be. A name that nothing in the file declares counts as well when it is
   * spelled `imported`: excerpts and auto-imports leave the import line out.
   */
  isImport(name: string, imported: readonly string[], sources: readonly string[]): boolean {
    if (this.locals.has(name) || this.constants.has(name)) return false;
    const origin = this.imports.get(name);
    return origin ? sources.includes(origin.from) && imported.includes(origin.imported) : imported.includes(name);
  }
}

/** A config file as parsed: its outermost scope, what it exports, and the first place its syntax breaks. */
export interface ConfigModule {
  readonly scope: Scope;
  readonly exports: ReadonlyMap<string, Node>;
  /** What it takes from another file to export it (`export { z } from './zod'`), by the name it exports it under. */
  readonly passedOn: ReadonlyMap<string, Imported>;
  /** Files all of whose exports are exports of this one (`export * from './blog'`). */
  readonly passedOnWhole: readonly string[];
  /** Files that it imports, be it for what they do only. */
  readonly importedFiles: readonly string[];
  /** Calls of what it imports. */
  readonly callsOfOthers: readonly CallExpression[];
  readonly error?: SyntaxProblem;
  /** Of the files that it imports, those that were parsed, and the first place where the syntax of each breaks. */
  readonly parsed?: ReadonlyMap<string, SyntaxProblem | undefined>;
}

/** Where the syntax of a file breaks, and the parser's words. */
export interface SyntaxProblem {
  readonly offset: number;
  readonly message: string;
}

/**
 * Parses JavaScript or TypeScript; throws what Babel throws where it cannot go on. Each node knows the file it is from.
 *
 * @param suffix what to end the file's own names with, so that they are unlike any other file's
 */
export function parseConfigModule(source: string, path: string, suffix = ''): ConfigModule {
  const file = parse(source, { sourceType: 'module', plugins: ['typescript'], errorRecovery: true, sourceFilename: path });
  liftAwaitedImports(file.program);
  const { body } = file.program;
  makeNamesUnique(file.program, [...importsOf(body).keys(), ...body.flatMap(declaredOutside)], suffix);
  const last = nameSteps(file.program);
  const passedOn = new Map<string, Imported>();
  const passedOnWhole: string[] = [];
  const exports = new Map<string, Node>();
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration') exports.set('default', statement.declaration);
    if (statement.type === 'ExportAllDeclaration') passedOnWhole.push(statement.source.value);
    if (statement.type !== 'ExportNamedDeclaration') continue;
    for (const [name, origin] of passedOnBy(statement)) passedOn.set(name, origin);
    // They are known by the names they are declared under.
    for (const [name, value] of exportsOf(statement, last))
      exports.set(suffix && statement.declaration ? name.slice(0, -suffix.length) : name, value);
  }
  const broken = file.errors?.[0] as { pos?: number; message?: string } | undefined;
  return {
    scope: new Scope(constantsOf(body), importsOf(body), new Map(), enumsOf(body), changedNames(file.program)),
    exports,
    passedOn,
    passedOnWhole,
    importedFiles: body.flatMap((statement) => (statement.type === 'ImportDeclaration' ? [statement.source.value] : [])),
    callsOfOthers: [...callsOf(file.program, importsOf(body))],
    ...(broken ? { error: syntaxError(broken) } : {}),
  };
}

/** The names that a statement of a file declares, exported or not. */
const declaredOutside = (statement: Statement): string[] =>
  declaredBy(statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement);

function importsOf(statements: Program['body']): Map<string, Imported> {
  const imports = new Map<string, Imported>();
  for (const statement of statements) {
    if (statement.type !== 'ImportDeclaration') continue;
    for (const specifier of statement.specifiers)
      imports.set(specifier.local.name, { from: statement.source.value, imported: importedName(specifier) });
  }
  return imports;
}

/** The calls of imported functions, `change(shape)` and `helpers.change(shape)`, that are given something. */
function* callsOf(program: Program, imports: ReadonlyMap<string, Imported>): Generator<CallExpression> {
  for (const node of imports.size > 0 ? nodesIn(program) : []) {
    if (node.type !== 'CallExpression' || node.arguments.length === 0) continue;
    let root: Node = node.callee;
    while (root.type === 'MemberExpression') root = root.object;
    if (root.type === 'Identifier' && imports.has(root.name)) yield node;
  }
}

/** Babel's error as an offset and a sentence. */
export const syntaxError = (error: { pos?: number; message?: string }): SyntaxProblem => ({
  offset: error.pos ?? 0,
  message: (error.message ?? '').replace(/\s*\(\d+:\d+\)$/, ''),
});

/** The expression under `as const`, `satisfies`, `!` and parentheses. */
export function unwrap(node: Node): Node {
  let current = node;
  while (
    current.type === 'TSAsExpression' ||
    current.type === 'TSSatisfiesExpression' ||
    current.type === 'TSNonNullExpression' ||
    current.type === 'TSTypeAssertion' ||
    current.type === 'ParenthesizedExpression'
  )
    current = current.expression;
  return current;
}

/** The name of a property that is written out (`a`, `'a'`, `['a']`); nothing for a computed one. */
export function propertyName(property: { computed?: boolean | null; key: Node }): string | undefined {
  if (property.computed) return property.key.type === 'StringLiteral' ? property.key.value : undefined;
  if (property.key.type === 'Identifier') return property.key.name;
  return property.key.type === 'StringLiteral' || property.key.type === 'NumericLiteral' ? String(property.key.value) : undefined;
}

function importedName(specifier: { type: string; imported?: Node }): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  if (specifier.type === 'ImportDefaultSpecifier' || !specifier.imported) return 'default';
  return exportedName(specifier.imported);
}

const exportedName = (node: Node): string => (node.type === 'Identifier' ? node.name : node.type === 'StringLiteral' ? node.value : '');

function* passedOnBy({ source, specifiers }: ExportNamedDeclaration): Generator<[string, Imported]> {
  for (const specifier of source ? specifiers : [])
    if (specifier.type === 'ExportSpecifier')
      yield [exportedName(specifier.exported), { from: source?.value ?? '', imported: exportedName(specifier.local) }];
    else yield [exportedName(specifier.exported), { from: source?.value ?? '', imported: '*' }];
}

function* exportsOf(statement: ExportNamedDeclaration, last: ReadonlyMap<string, string>): Generator<[string, Node]> {
  if (statement.declaration?.type === 'VariableDeclaration') {
    // By its name, which may be one that is changed later.
    const isNamed = statement.declaration.kind !== 'var';
    for (const { id, init } of statement.declaration.declarations)
      if (id.type === 'Identifier' && (init || last.has(id.name)))
        yield [id.name, isNamed || !init ? { ...id, name: last.get(id.name) ?? id.name } : init];
  } else if (statement.declaration?.type === 'FunctionDeclaration' && statement.declaration.id) {
    yield [statement.declaration.id.name, statement.declaration];
  } else if (statement.declaration?.type === 'ClassDeclaration' && statement.declaration.id) {
    yield [statement.declaration.id.name, statement.declaration.id];
  } else if (statement.declaration?.type === 'TSEnumDeclaration') {
    yield [statement.declaration.id.name, statement.declaration.id];
  }
  if (statement.source) return;
  for (const specifier of statement.specifiers) {
    if (specifier.type === 'ExportSpecifier') yield [exportedName(specifier.exported), specifier.local];
  }
}
