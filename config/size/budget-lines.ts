import type { Budgets, Sizes } from './sizes'

export interface BudgetLine {
  name: string
  value: number
  max: number
  over: boolean
}

/** Each figure next to its budget. */
export function budgetLines({ weapp, h5, functions }: Sizes, budgets: Budgets): BudgetLine[] {
  const line = (name: string, value: number, max: number): BudgetLine => ({
    name,
    value,
    max,
    over: value > max,
  })
  return [
    line('weapp main package, bytes', weapp.main, budgets.weapp.main),
    ...Object.entries(weapp.packages).map(([name, bytes]) =>
      line(`weapp package ${name}, bytes`, bytes, budgets.weapp.package),
    ),
    line('h5 first load, bytes after gzip -9', h5.firstLoadGzip, budgets.h5.firstLoadGzip),
    ...Object.entries(functions).flatMap(([name, { bytes, coldStartRatio }]) => {
      const own = budgets.functions[name]
      const size = line(`function ${name}, bytes`, bytes, (own ?? budgets.function).bytes)
      if (own) return [size]
      return [
        size,
        line(`function ${name}, cold start ÷ bare SDK`, coldStartRatio, budgets.function.coldStartRatio),
      ]
    }),
  ]
}
