import { inWorker } from '../in-worker.ts';
import type { Ports } from '../ports.ts';
import { isUnswept } from '../store/erasure/sweep.ts';
import type { Store } from '../store/open.ts';
import type { WriteGate } from '../write-gate.ts';

/** Removes what an erasure left behind, in the worker: the window goes on, and commands wait until it is done. */
export class Sweeper {
  private readonly store: Store;
  private readonly ports: Ports;
  private readonly gate: WriteGate;

  constructor(store: Store, ports: Ports, gate: WriteGate) {
    this.store = store;
    this.ports = ports;
    this.gate = gate;
  }

  /** True when no byte is left. Otherwise the next beat tries again, and after a crash the next start. */
  async sweep(): Promise<boolean> {
    if (this.gate.isClosed) return false;
    if (!isUnswept(this.store.read)) return true;
    return (await this.gate.passAlone(() => this.inWorker())) ?? false;
  }

  private async inWorker(): Promise<boolean> {
    try {
      return await inWorker(this.ports.paths.worker, 'erasure.sweep', { file: this.store.file, now: this.ports.clock.now() }).answer;
    } catch (error) {
      this.ports.log.error('what was erased is not swept yet', error);
      return false;
    }
  }
}
