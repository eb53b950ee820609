import fc from 'fast-check'

// How many cases each property is tried on; a property that says its own number keeps it.
const runs = Number(process.env.FAST_CHECK_RUNS)
if (runs > 0) fc.configureGlobal({ numRuns: runs })
