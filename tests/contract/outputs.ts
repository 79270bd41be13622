import path from 'node:path'
import ts from 'typescript'

/** Writes every action's output as one TypeScript type with nothing imported, by asking the compiler. */
export function outputTypes(): string {
  const root = path.resolve(__dirname, '../..')
  const entry = path.join(root, 'domain', 'contract.ts')
  const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root)
  const program = ts.createProgram([entry], options)
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(entry)
  const module = source && checker.getSymbolAtLocation(source)
  const symbol = module && checker.getExportsOfModule(module).find(({ name }) => name === 'contract')
  if (!source || !symbol) throw new Error('domain/contract.ts exports no contract')

  const lines = checker
    .getTypeOfSymbol(symbol)
    .getProperties()
    .map(action => {
      const output = checker.getTypeOfSymbol(action).getProperty('output')
      if (!output) throw new Error(`${action.name} has no output`)
      const type = checker.getNonNullableType(checker.getTypeOfSymbol(output))
      return `  '${action.name}': ${write(checker, type)}`
    })
  return `/** Written by \`npm run contract:lock\`: what the last release's client expects of each action. */
export interface LockedOutputs {
${lines.join('\n')}
}
`
}

function write(checker: ts.TypeChecker, type: ts.Type): string {
  if (type.isUnion()) {
    const members = type.types.filter(member => !(member.flags & ts.TypeFlags.Undefined))
    return members
      .map(member => write(checker, member))
      .sort()
      .join(' | ')
  }
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference)
    return `Array<${item ? write(checker, item) : 'unknown'}>`
  }
  const index = type.getStringIndexType()
  if (index) return `Record<string, ${write(checker, index)}>`
  const fields = checker.getPropertiesOfType(type)
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || fields.length === 0) {
    return checker.typeToString(type)
  }
  const inner = fields.map(field => {
    const optional = field.flags & ts.SymbolFlags.Optional ? '?' : ''
    return `${field.name}${optional}: ${write(checker, checker.getTypeOfSymbol(field))}`
  })
  return `{ ${inner.join('; ')} }`
}
