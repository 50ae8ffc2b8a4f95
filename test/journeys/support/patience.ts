/**
 * Milliseconds for which a journey waits for what must come. Nothing depends on how soon it does: it is as long as a machine
 * with much else to do may take.
 */
export const patience = 120_000;
