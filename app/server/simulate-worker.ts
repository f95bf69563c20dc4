/** A thread that reckons how firm places are, so that ten thousand sheets hold up no other reader; answers one question and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { measureFirmness, type FirmnessQuestion } from '#domain/scoring/firmness.ts'

parentPort?.postMessage(measureFirmness(workerData as FirmnessQuestion))
