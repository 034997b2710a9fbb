import type {
  ArrayPattern,
  ClassDeclaration,
  Expression,
  MemberExpression,
  Node,
  ObjectExpression,
  ObjectPattern,
  Program,
  TSEnumDeclaration,
} from '@babel/types';
import { propertyName, type Value } from './configModule';

/** The values and functions that a list of statements declares, exported ones among them; what is assigned anew counts as changed. */
export function constantsOf(statements: Program['body']): Map<string, Value> {
  const constants = new Map<string, Value>();
  for (const statement of statements) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type === 'FunctionDeclaration' && declaration.id) constants.set(declaration.id.name, declaration);
    if (declaration?.type === 'TSEnumDeclaration') {
      const { name } = declaration.id;
      const members = membersOf(declaration);
      // An enum may be declared in several parts. One of numbers holds its names as well, and is none of an object's.
      if (constants.has(name)) constants.delete(name);
      else if (members?.every(([, value]) => typeof value === 'string')) constants.set(name, objectOfTexts(members as [string, string][]));
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
  ({
    type: 'ObjectExpression',
    properties: [
      unseen,
      ...body.body.flatMap((member): object[] => {
        // What a block of the class does, or a name that is worked out, may replace any of them.
        if (member.type === 'StaticBlock') return [unseen];
        if (!('static' in member) || !member.static) return [];
        if (member.type === 'ClassProperty' && member.value) return [{ ...member, type: 'ObjectProperty', shorthand: false }];
        return member.type === 'ClassMethod' ? [{ ...member, type: 'ObjectMethod' }] : [];
      }),
    ],
  }) as unknown as ObjectExpression;

const unseen = { type: 'SpreadElement', argument: { type: 'Super' } };

/** What `const [first, second] = types` declares: `types[0]` and `types[1]`. */
function* takenInTurn({ elements }: ArrayPattern, object: Expression): Generator<[string, Value]> {
  for (const [index, element] of elements.entries())
    if (element?.type === 'Identifier')
      yield [
        element.name,
        { type: 'MemberExpression', object, property: { type: 'NumericLiteral', value: index }, computed: true } as MemberExpression,
      ];
}

/** What `const { string, object: made = z.object } = z` declares: `z.string` and `z.object ?? z.object`; and of what is left of a `base.shape`, that of `base.omit(…)`. */
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
    yield [target.name, otherwise ? ({ type: 'LogicalExpression', operator: '??', left: taken, right: otherwise } as Expression) : taken];
  }
}

function restOf({ properties }: ObjectPattern, object: Expression): Expression | undefined {
  const names = properties.map((property) => (property.type === 'RestElement' ? undefined : propertyName(property))).slice(0, -1);
  if (object.type !== 'MemberExpression' || propertyName({ key: object.property }) !== 'shape' || names.includes(undefined))
    return undefined;
  const mask = names.map((name) => ({
    type: 'ObjectProperty',
    key: { type: 'StringLiteral', value: name },
    value: { type: 'BooleanLiteral', value: true },
  }));
  const others = {
    type: 'CallExpression',
    callee: member(object.object, 'omit'),
    arguments: [{ type: 'ObjectExpression', properties: mask }],
  };
  return member(others as Expression, 'shape');
}

const member = (object: Node, name: string): MemberExpression =>
  ({ type: 'MemberExpression', object, property: { type: 'Identifier', name }, computed: false }) as MemberExpression;

/** The TypeScript enums of a file, as far as their members are all written out. */
export function enumsOf(statements: Program['body']): Map<string, readonly (string | number)[]> {
  const enums = new Map<string, readonly (string | number)[]>();
  for (const statement of statements) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    const members = declaration?.type === 'TSEnumDeclaration' ? membersOf(declaration) : undefined;
    if (declaration?.type === 'TSEnumDeclaration' && members)
      enums.set(declaration.id.name, [...(enums.get(declaration.id.name) ?? []), ...members.map(([, value]) => value)]);
  }
  return enums;
}

/** The members of an enum, where all are written out: one without a value is one more than that before it. */
function membersOf(declaration: TSEnumDeclaration): [name: string, value: string | number][] | undefined {
  const members: [string, string | number][] = [];
  let next: number | undefined = 0;
  for (const { id, initializer } of declaration.body?.members ?? declaration.members ?? []) {
    const name = id.type === 'Identifier' ? id.name : id.value;
    const value: string | number | undefined = !initializer
      ? next
      : initializer.type === 'StringLiteral' || initializer.type === 'NumericLiteral'
        ? initializer.value
        : members.find(([known]) => initializer.type === 'Identifier' && initializer.name === known)?.[1];
    if (value === undefined) return undefined;
    members.push([name, value]);
    next = typeof value === 'number' ? value + 1 : undefined;
  }
  return members;
}

const objectOfTexts = (members: readonly [string, string][]): ObjectExpression =>
  ({
    type: 'ObjectExpression',
    properties: members.map(([name, value]) => ({
      type: 'ObjectProperty',
      key: { type: 'StringLiteral', value: name },
      value: { type: 'StringLiteral', value },
    })),
  }) as ObjectExpression;
