/** Does something again and again, one after the other, until it is stopped. A failure is told, and tried again next time. */
export function every(milliseconds: number, work: () => Promise<void>, onError: (error: Error) => void) {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= work()
      .catch(onError)
      .finally(() => (running = null));
  }, milliseconds);
  timer.unref();
  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}
