/** Commands write when they come; what locks the whole file is done alone, and commands that come meanwhile wait. */
export class WriteGate {
  private readonly running = new Set<Promise<unknown>>();
  private alone: Promise<unknown> | null = null;

  get isClosed(): boolean {
    return this.alone !== null;
  }

  /** At once, or when what is done alone has ended. */
  pass<T>(work: () => T | Promise<T>): T | Promise<T> {
    if (this.alone) return this.alone.then(() => this.pass(work));
    const answer = work();
    if (answer instanceof Promise) this.follow(answer);
    return answer;
  }

  /** Null where something is at work: that is not waited for, because it may itself wait for its user. `work` never rejects. */
  passAlone<T>(work: () => Promise<T>): Promise<T> | null {
    if (this.alone || this.running.size > 0) return null;
    const answer = work();
    this.alone = answer.finally(() => (this.alone = null));
    return answer;
  }

  /** When what is done alone has ended. */
  async opened(): Promise<void> {
    await this.alone;
  }

  private follow(answer: Promise<unknown>): void {
    this.running.add(answer);
    void Promise.allSettled([answer]).then(() => this.running.delete(answer));
  }
}
