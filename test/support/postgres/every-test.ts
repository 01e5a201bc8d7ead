import { inject } from 'vitest'
import { serverVariable } from '../database.ts'

// Through the environment, so that programs which a test starts find the server too.
process.env[serverVariable] = inject('postgres')
