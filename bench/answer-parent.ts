import type { Deeds } from './child.ts';

export type Asked = { id: number; deed: string; input: unknown };
export type Answer = { id: number; reply?: unknown; error?: string };

/** Makes this process a child that does what its parent asks; it ends, after `stop`, when the parent lets go. */
export function answerParent(deeds: Deeds, stop: () => unknown = () => undefined): void {
  process.on('message', async (message) => {
    const { id, deed, input } = message as Asked; // as: the other end is child.ts
    try {
      const reply = await deeds[deed]?.(input as never); // as: the parent's `ask` is typed by these very deeds
      process.send?.({ id, reply } satisfies Answer);
    } catch (error) {
      process.send?.({ id, error: String(error) } satisfies Answer);
    }
  });
  process.once('disconnect', async () => {
    setTimeout(() => process.exit(1), 3_000).unref();
    await stop();
    process.exit(0);
  });
}
