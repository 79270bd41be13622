const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * What takes longest begins first, so that no processor waits for it at the end. The model comes before all else: in a
 * worker that has run a hundred suites it takes three times as long. On a machine that has run the tests before, Jest
 * knows the rest by itself.
 */
const first = [
  'model/seats',
  'journeys/office-activity',
  'functions/message/deliver',
  'functions/access',
  'functions/person/merged-signups',
  'weapp/mount/mount',
  'functions/person/erase',
  'localcloud/package/packed',
  'scripts/seed/seed-cloud',
]
const rankOf = ({ path }) => {
  const rank = first.findIndex(name => path.endsWith(`/tests/${name}.test.ts`))
  return rank < 0 ? first.length : rank
}

module.exports = class SlowestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests)
    return [...sorted].sort((one, other) => rankOf(one) - rankOf(other))
  }
}
