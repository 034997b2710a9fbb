import type {
  ArrayPattern,
  ClassDeclaration,
  Expression,
  Node,
  ObjectExpression,
  ObjectPattern,
  Program,
  TSEnumDeclaration,
} from '@babel/types';
import { propertyName, type Value } from './configModule';
import { call, item, member, objectOf, property, spread, text, truth, unseen } from './nodes';

/** The values and functions that a list of statements declares, exported ones among them; what is assigned anew counts as changed. */
export function constantsOf(statements: Program['body']): Map<string, Value> {
  const constants = new Map<string, Value>();
  for (const statement of statements) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type === 'FunctionDeclaration' && declaration.id) constants.set(declaration.id.name, declaration);
    if (declaration?.type === 'TSEnumDeclaration') {
      const { name } = declaration.id;
      const members = enumMembers(declaration);
      // An enum may be declared in several parts. One of numbers holds its names as well, and is none of an object's.
      if (constants.has(name)) constants.delete(name);
      else if (members?.every(([, value]) => typeof value === 'string'))
        constants.set(name, objectOf(members.map(([key, value]) => property(key, text(String(value))))));
    }
    if (declaration?.type === 'ClassDeclaration' && declaration.id) constants.set(declaration.id.name, staticsOf(declaration));
    // A `var` may be declared twice.
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind === 'var') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type === 'Identifier' && init) constants.set(id.name, init);
      if (id.type === 'ArrayPattern' && init) for (const [name, value] of takenInTurn(id, init)) constants.set(name, value);
      if (id.type === 'ObjectPattern' && init) for (const [name, value] of takenApart(id, init)) constants.set(name, value);
    }
  }
  return constants;
}

/** The static members of a class, as those of an object that has more: what every function has, and what it inherits. */
const staticsOf = ({ body }: ClassDeclaration): ObjectExpression =>
  objectOf([
    spread(unseen),
    ...body.body.flatMap((member): object[] => {
      // What a block of the class does, or a name that is worked out, may replace any of them.
      if (member.type === 'StaticBlock') return [spread(unseen)];
      if (!('static' in member) || !member.static) return [];
      if (member.type === 'ClassProperty' && member.value) return [{ ...member, type: 'ObjectProperty', shorthand: false }];
      return member.type === 'ClassMethod' ? [{ ...member, type: 'ObjectMethod' }] : [];
    }),
  ] as Node[]);

/** What `const [first, second] = types` declares: `types[0]` and `types[1]`. */
function* takenInTurn({ elements }: ArrayPattern, object: Expression): Generator<[string, Value]> {
  for (const [index, element] of elements.entries()) if (element?.type === 'Identifier') yield [element.name, item(object, index)];
}

/** What `const { string, object: made = z.object } = z` declares: `z.string` and, as it is written, `z.object = z.object`, whose right side stands in for `undefined` alone; and of what is left of a `base.shape`, that of `base.omit(…)`. */
function* takenApart(pattern: ObjectPattern, object: Expression): Generator<[string, Value]> {
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      const rest = property.argument.type === 'Identifier' ? restOf(pattern, object) : undefined;
      if (rest && property.argument.type === 'Identifier') yield [property.argument.name, rest];
      continue;
    }
    const name = propertyName(property);
    const [target, otherwise] =
      property.value.type === 'AssignmentPattern' ? [property.value.left, property.value.right] : [property.value];
    if (name === undefined || target.type !== 'Identifier') continue;
    const taken = member(object, name);
    yield [target.name, otherwise ? ({ type: 'AssignmentPattern', left: taken, right: otherwise } as Node as Expression) : taken];
  }
}

function restOf({ properties }: ObjectPattern, object: Expression): Expression | undefined {
  const names = properties.map((property) => (property.type === 'RestElement' ? undefined : propertyName(property))).slice(0, -1);
  if (object.type !== 'MemberExpression' || propertyName({ key: object.property }) !== 'shape' || names.includes(undefined))
    return undefined;
  const mask = names.map((name) => property(name ?? '', truth(true)));
  return member(call(member(object.object, 'omit'), [objectOf(mask)]), 'shape');
}

/** The TypeScript enums of a file, as far as their members are all written out. */
export function enumsOf(statements: Program['body']): Map<string, readonly (string | number)[]> {
  const enums = new Map<string, readonly (string | number)[]>();
  for (const statement of statements) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    const members = declaration?.type === 'TSEnumDeclaration' ? enumMembers(declaration) : undefined;
    if (declaration?.type === 'TSEnumDeclaration' && members)
      enums.set(declaration.id.name, [...(enums.get(declaration.id.name) ?? []), ...members.map(([, value]) => value)]);
  }
  return enums;
}

/** The members of an enum, where all are written out: one without a value is one more than that before it. */
function enumMembers(declaration: TSEnumDeclaration): [name: string, value: string | number][] | undefined {
  const members: [string, string | number][] = [];
  const known = new Map<string, string | number>();
  let next: number | undefined = 0;
  for (const { id, initializer } of declaration.body?.members ?? declaration.members ?? []) {
    const name = id.type === 'Identifier' ? id.name : id.value;
    const value: string | number | undefined = !initializer
      ? next
      : initializer.type === 'StringLiteral' || initializer.type === 'NumericLiteral'
        ? initializer.value
        : initializer.type === 'Identifier'
          ? known.get(initializer.name)
          : undefined;
    if (value === undefined) return undefined;
    members.push([name, value]);
    if (!known.has(name)) known.set(name, value);
    next = typeof value === 'number' ? value + 1 : undefined;
  }
  return members;
}
