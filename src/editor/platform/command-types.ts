/** What a command does, with the argument a key binding or a menu hands over. */
export type CommandHandler = (argument?: unknown) => unknown;

/** Handlers by the command's name without its prefix. The manifest lists the same names; a test compares them. */
export type CommandHandlers = Readonly<Record<string, CommandHandler>>;
