import { createEmbeddedBackend } from '../backends/embedded/embedded-backend.ts'
import { loadCatalogue } from '../catalogue/load.ts'
import { backendPlace } from '../config.ts'
import { runJob } from '../effects/jobs.ts'
import { reconcileJob } from '../periodic-jobs.ts'
import type { CheckReport } from '../usecases/reconcile/reconcile.ts'
import { operatorConfig, withStore } from './operator-store.ts'
import { runCommand, Stop } from './stop.ts'
import { asTable } from './table.ts'

const usage = 'Use: npm run reconcile'

/** One run of what the bot does every five minutes, beside the bot or without it. */
async function main(args: string[]): Promise<void> {
  if (args.length > 0) throw new Stop(2, 'It takes no arguments.')
  const config = operatorConfig()
  await withStore(config, async (store) => {
    const catalogue = await loadCatalogue()
    const now = () => store.ledger.now()
    const backend = await createEmbeddedBackend({
      ...backendPlace(config),
      now,
      authorisations: catalogue.authorisations,
    })
    try {
      let report: readonly CheckReport[] = []
      const { ledger, people } = store
      const job = reconcileJob({ ledger, people, catalogue, backend, store, config }, (made) => (report = made))
      const onFault = (error: unknown): never => {
        throw error
      }
      if (!(await runJob({ leases: store.jobs, ledger, onFault }, job, 0)))
        throw new Stop(1, 'The bot is at it right now; try again in a moment.')
      process.stdout.write(asText(report))
    } finally {
      await backend.close()
    }
  })
}

function asText(report: readonly CheckReport[]): string {
  const rows = report.map(({ check, looked, acted, unclear, finished }) => [
    check,
    looked,
    acted,
    unclear,
    finished ? '' : 'the permissions system did not answer',
  ])
  return asTable(['check', 'looked at', 'put right', 'unclear', ''], rows)
}

await runCommand(main, usage)
