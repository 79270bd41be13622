import { engine } from '../../../localcloud/conformance/adapter'
import { runCases } from '../../../localcloud/conformance/run-cases'

test('MongoDB behaviour: every case of the table', () => {
  expect(runCases(engine)).toEqual({ passed: 269, failed: [] })
})
